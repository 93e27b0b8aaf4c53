// Places for the chosen nodes: distances on the page follow distances in the graph (stress, lowered by stochastic
// gradient descent after Zheng, Pawar & Goodman, 2018), then names get room. At most a few hundred nodes, no clock and
// no real randomness: the same nodes and links always give the same picture.

/** @param {number} seed @returns {() => number} 0 to 1, always the same row of numbers */
function numbers(seed) {
  let value = seed >>> 0;
  return () => {
    value = (Math.imul(value, 1664525) + 1013904223) >>> 0;
    return value / 4294967296;
  };
}

/**
 * @param {Box[]} boxes one a node @param {[number, number][]} links indices into boxes
 * @param {boolean[]} [pinned] boxes that keep their place @param {number} [ratio] width to height of the page
 */
function layOut(boxes, links, pinned, ratio = 1.5) {
  const groups = components(boxes.length, links);
  if (pinned?.some(Boolean)) {
    stress(boxes, boxes.map((_, i) => i), links, pinned);
    spread(boxes, pinned);
    return;
  }
  for (const group of groups) {
    stress(boxes, group, links);
    flatten(boxes, group, ratio);
    spread(group.map((i) => boxes[i]));
  }
  pack(boxes, groups, ratio);
}

/** @param {number} size @param {[number, number][]} links @returns {number[][]} biggest first */
function components(size, links) {
  const group = Array.from({ length: size }, (_, i) => i);
  const root = (/** @type {number} */ i) => {
    while (group[i] !== i) i = group[i] = group[group[i]];
    return i;
  };
  for (const [a, b] of links) group[root(a)] = root(b);
  /** @type {Map<number, number[]>} */
  const found = new Map();
  for (let i = 0; i < size; i++) {
    const key = root(i);
    const list = found.get(key);
    if (list) list.push(i);
    else found.set(key, [i]);
  }
  return [...found.values()].sort((a, b) => b.length - a.length || a[0] - b[0]);
}

/** All distances along links within a group (Floyd and Warshall). @param {number[]} group @param {[number, number][]} links @returns {Float32Array} */
function distances(group, links) {
  const n = group.length;
  const at = new Map(group.map((node, i) => [node, i]));
  const degree = new Int32Array(n);
  /** @type {[number, number][]} */
  const own = [];
  for (const [a, b] of links) {
    const i = at.get(a);
    const j = at.get(b);
    if (i === undefined || j === undefined || i === j) continue;
    own.push([i, j]);
    degree[i]++;
    degree[j]++;
  }
  const far = new Float32Array(n * n).fill(1e6);
  for (let i = 0; i < n; i++) far[i * n + i] = 0;
  for (const [i, j] of own) far[i * n + j] = far[j * n + i] = 70 + 9 * Math.sqrt(degree[i] + degree[j]);
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      const first = far[i * n + k];
      if (first >= 1e6) continue;
      for (let j = 0; j < n; j++) {
        const way = first + far[k * n + j];
        if (way < far[i * n + j]) far[i * n + j] = way;
      }
    }
  }
  return far;
}

/** @param {Box[]} boxes @param {number[]} group @param {[number, number][]} links @param {boolean[]} [pinned] */
function stress(boxes, group, links, pinned) {
  const n = group.length;
  const random = numbers(n);
  const far = distances(group, links);
  group.forEach((node, i) => {
    if (pinned?.[node]) return;
    const angle = i * 2.399963;
    boxes[node].x = 40 * Math.sqrt(i) * Math.cos(angle);
    boxes[node].y = 40 * Math.sqrt(i) * Math.sin(angle);
  });
  if (pinned) startNearLinks(boxes, links, pinned);
  /** @type {[number, number, number][]} */
  const terms = [];
  let longest = 1;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const way = far[i * n + j];
      if (way >= 1e6 || (pinned?.[group[i]] && pinned[group[j]])) continue;
      terms.push([group[i], group[j], way]);
      longest = Math.max(longest, way);
    }
  }
  const rounds = terms.length > 20000 ? 24 : 40;
  for (let round = 0; round < rounds; round++) {
    const step = longest ** 2 * Math.exp((-Math.log(longest ** 2 / 12) * round) / (rounds - 1));
    shuffle(terms, random);
    for (const [a, b, way] of terms) pull(boxes[a], boxes[b], way, Math.min(1, step / (way * way)), pinned?.[a], pinned?.[b]);
  }
}

/** New nodes begin beside the node they hang on. @param {Box[]} boxes @param {[number, number][]} links @param {boolean[]} pinned */
function startNearLinks(boxes, links, pinned) {
  const random = numbers(7);
  for (const [a, b] of links) {
    for (const [free, held] of [[a, b], [b, a]]) {
      if (pinned[free] || !pinned[held]) continue;
      const angle = random() * 2 * Math.PI;
      boxes[free].x = boxes[held].x + 90 * Math.cos(angle);
      boxes[free].y = boxes[held].y + 90 * Math.sin(angle);
    }
  }
}

/** @template T @param {T[]} list @param {() => number} random */
function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = list[i];
    list[i] = list[j];
    list[j] = held;
  }
}

/** @param {Box} a @param {Box} b @param {number} way @param {number} share @param {boolean} [heldA] @param {boolean} [heldB] */
function pull(a, b, way, share, heldA, heldB) {
  const dx = a.x - b.x || 0.01;
  const dy = a.y - b.y || 0.01;
  const length = Math.sqrt(dx * dx + dy * dy);
  const move = (share * (length - way)) / 2 / length;
  const [mineA, mineB] = heldA ? [0, 2] : heldB ? [2, 0] : [1, 1];
  a.x -= move * dx * mineA;
  a.y -= move * dy * mineA;
  b.x += move * dx * mineB;
  b.y += move * dy * mineB;
}

/** Turns a group so that its long axis lies along the page's. @param {Box[]} boxes @param {number[]} group @param {number} ratio */
function flatten(boxes, group, ratio) {
  const mean = (/** @type {"x" | "y"} */ axis) => group.reduce((sum, i) => sum + boxes[i][axis], 0) / group.length;
  const [cx, cy] = [mean("x"), mean("y")];
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const i of group) {
    const [dx, dy] = [boxes[i].x - cx, boxes[i].y - cy];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const angle = -Math.atan2(2 * xy, xx - yy) / 2 + (ratio < 1 ? Math.PI / 2 : 0);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (const i of group) {
    const [dx, dy] = [boxes[i].x - cx, boxes[i].y - cy];
    boxes[i].x = dx * cos - dy * sin;
    boxes[i].y = dx * sin + dy * cos;
  }
  if (group.length > 12) stretch(boxes, group, ratio);
}

/** Brings a group nearer to the page's width and height. @param {Box[]} boxes @param {number[]} group @param {number} ratio */
function stretch(boxes, group, ratio) {
  const { width, height } = extent(boxes, group);
  const by = Math.min(1.6, Math.max(0.7, Math.sqrt((ratio * height) / width)));
  for (const i of group) {
    boxes[i].x *= by;
    boxes[i].y /= by;
  }
}

/** Pushes overlapping boxes (mark and name) apart, along the shorter way. @param {Box[]} boxes @param {boolean[]} [pinned] */
function spread(boxes, pinned) {
  for (let round = 0; round < 120; round++) {
    let moved = false;
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length; j++) {
        if (pinned?.[i] && pinned[j]) continue;
        if (separate(boxes[i], boxes[j], pinned?.[i], pinned?.[j])) moved = true;
      }
    }
    if (!moved) return;
  }
}

/** @param {Box} a @param {Box} b @param {boolean} [heldA] @param {boolean} [heldB] @returns {boolean} */
function separate(a, b, heldA, heldB) {
  const overX = (a.w + b.w) / 2 - Math.abs(a.x - b.x);
  if (overX <= 0.5) return false;
  const overY = (a.h + b.h) / 2 - Math.abs(a.y - b.y);
  if (overY <= 0.5) return false;
  const [mineA, mineB] = heldA ? [0, 1] : heldB ? [1, 0] : [0.5, 0.5];
  if (overY < overX) {
    const sign = a.y <= b.y ? -1 : 1;
    a.y += sign * overY * mineA;
    b.y -= sign * overY * mineB;
  } else {
    const sign = a.x <= b.x ? -1 : 1;
    a.x += sign * overX * mineA;
    b.x -= sign * overX * mineB;
  }
  return true;
}

/** @param {Box[]} boxes @param {number[]} group @returns {{left: number, top: number, width: number, height: number}} */
function extent(boxes, group) {
  const left = Math.min(...group.map((i) => boxes[i].x - boxes[i].w / 2));
  const right = Math.max(...group.map((i) => boxes[i].x + boxes[i].w / 2));
  const top = Math.min(...group.map((i) => boxes[i].y - boxes[i].h / 2));
  const bottom = Math.max(...group.map((i) => boxes[i].y + boxes[i].h / 2));
  return { left, top, width: right - left, height: bottom - top };
}

/** Sets groups side by side in rows, big ones first. @param {Box[]} boxes @param {number[][]} groups @param {number} ratio */
function pack(boxes, groups, ratio) {
  const extents = groups.map((group) => extent(boxes, group));
  const area = extents.reduce((sum, box) => sum + (box.width + 40) * (box.height + 40), 0);
  const width = Math.max(extents[0]?.width ?? 0, Math.sqrt(area * ratio * 1.1));
  let [x, y, row] = [0, 0, 0];
  groups.forEach((group, g) => {
    const box = extents[g];
    if (x > 0 && x + box.width > width) [x, y, row] = [0, y + row + 40, 0];
    for (const i of group) {
      boxes[i].x += x - box.left;
      boxes[i].y += y - box.top;
    }
    x += box.width + 40;
    row = Math.max(row, box.height);
  });
}
