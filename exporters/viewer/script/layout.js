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
    const over = far.subarray(k * n, k * n + n);
    for (let i = 0; i < n; i++) {
      const first = far[i * n + k];
      if (first < 1e6) shortenRow(far, i * n, first, over);
    }
  }
  return far;
}

/** Takes the way over another node where it is shorter. @param {Float32Array} far @param {number} row @param {number} first @param {Float32Array} over */
function shortenRow(far, row, first, over) {
  for (let j = 0; j < over.length; j++) {
    const way = first + over[j];
    if (way < far[row + j]) far[row + j] = way;
  }
}

/** @param {Box[]} boxes @param {number[]} group @param {[number, number][]} links @param {boolean[]} [pinned] */
function stress(boxes, group, links, pinned) {
  const far = distances(group, links);
  group.forEach((node, i) => {
    if (pinned?.[node]) return;
    const angle = i * 2.399963;
    boxes[node].x = 40 * Math.sqrt(i) * Math.cos(angle);
    boxes[node].y = 40 * Math.sqrt(i) * Math.sin(angle);
  });
  if (pinned) startNearLinks(boxes, links, pinned);
  const held = Uint8Array.from(group, (node) => (pinned?.[node] ? 1 : 0));
  const x = Float64Array.from(group, (node) => boxes[node].x);
  const y = Float64Array.from(group, (node) => boxes[node].y);
  lowerStress(pairsOf(far, held), far, held, x, y);
  group.forEach((node, i) => {
    boxes[node].x = x[i];
    boxes[node].y = y[i];
  });
}

/** Pairs that hang together and may move, as one number each (first times size, plus second). @param {Float32Array} far @param {Uint8Array} held @returns {Int32Array} */
function pairsOf(far, held) {
  const n = held.length;
  const pairs = new Int32Array((n * (n - 1)) / 2);
  let count = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) if (far[i * n + j] < 1e6 && !(held[i] && held[j])) pairs[count++] = i * n + j;
  }
  return pairs.slice(0, count);
}

/** Rounds of pulling; more make no better picture that an eye could tell. */
const ROUNDS = 20;

/**
 * Pulls and pushes pairs towards their distance, each time in another order and with a shorter step.
 * @param {Int32Array} pairs @param {Float32Array} far @param {Uint8Array} held @param {Float64Array} x @param {Float64Array} y
 */
function lowerStress(pairs, far, held, x, y) {
  const n = held.length;
  const random = numbers(n);
  const longest = pairs.reduce((most, pair) => Math.max(most, far[pair]), 1);
  for (let round = 0; round < ROUNDS; round++) {
    const step = longest ** 2 * Math.exp((-Math.log(longest ** 2 / 12) * round) / (ROUNDS - 1));
    shuffle(pairs, random);
    pullAll(pairs, step, far, held, x, y);
  }
}

/** One round; apart, so that the browser has it compiled by the second. @param {Int32Array} pairs @param {number} step @param {Float32Array} far @param {Uint8Array} held @param {Float64Array} x @param {Float64Array} y */
function pullAll(pairs, step, far, held, x, y) {
  const n = held.length;
  for (let p = 0; p < pairs.length; p++) {
    const pair = pairs[p];
    const b = pair % n;
    const a = (pair - b) / n;
    const dx = x[a] - x[b] || 0.01;
    const dy = y[a] - y[b] || 0.01;
    const way = far[pair];
    const length = Math.sqrt(dx * dx + dy * dy);
    const move = (Math.min(1, step / (way * way)) * (length - way)) / length;
    const mine = held[a] ? 0 : held[b] ? 1 : 0.5;
    x[a] -= move * dx * mine;
    y[a] -= move * dy * mine;
    x[b] += move * dx * (1 - mine);
    y[b] += move * dy * (1 - mine);
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

/** @param {Int32Array} list @param {() => number} random */
function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = list[i];
    list[i] = list[j];
    list[j] = held;
  }
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
  const widest = boxes.reduce((most, box) => Math.max(most, box.w), 0);
  const order = boxes.map((_, i) => i);
  for (let round = 0; round < 120; round++) {
    order.sort((a, b) => boxes[a].x - boxes[b].x || a - b);
    if (!spreadOnce(boxes, order, widest, pinned)) return;
  }
}

/** @param {Box[]} boxes @param {number[]} order from left to right @param {number} widest @param {boolean[]} [pinned] @returns {boolean} whether any moved */
function spreadOnce(boxes, order, widest, pinned) {
  let moved = false;
  for (let p = 0; p < order.length; p++) {
    const i = order[p];
    const box = boxes[i];
    for (let q = p + 1; q < order.length; q++) {
      const other = boxes[order[q]];
      if (other.x - box.x > (box.w + widest) / 2) break;
      if (pinned?.[i] && pinned[order[q]]) continue;
      if (separate(box, other, pinned?.[i], pinned?.[order[q]])) moved = true;
    }
  }
  return moved;
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
