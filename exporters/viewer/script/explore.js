// Walking through the graph: select, expand, hide, look at one node only, find the way between two.

/** @param {{x: number, y: number}} point */
function pickAt(point) {
  const node = network.getNodeAt(point);
  if (node !== undefined) {
    if (pathFrom >= 0 && pathFrom !== node) showPath(pathFrom, node);
    else change({ selected: keyOf(node) });
    return;
  }
  const line = scene.lines.find((one) => one.id === network.getEdgeAt(point));
  change({ selected: line ? bundleName(line.bundle) : "" });
}

/** @param {{x: number, y: number}} point */
function openAt(point) {
  const node = network.getNodeAt(point);
  if (node !== undefined) {
    expand(node);
    return;
  }
  const line = scene.lines.find((one) => one.id === network.getEdgeAt(point));
  if (line && line.bundle.edges.length > 1) change({ open: toggled(state.open, bundleName(line.bundle)) });
}

/** @param {number} node */
function expand(node) {
  const more = scene.more.get(node) ?? 0;
  if (scene.nodes.length >= MOST_DRAWN) announce(t("tooMany", { most: MOST_DRAWN }));
  else if (!more && scene.at.has(node)) announce(t("nothingMore"));
  else {
    const before = scene.nodes.length;
    change({ expanded: [...state.expanded, keyOf(node)], hidden: state.hidden.filter((key) => key !== keyOf(node)) }, { camera: "keep" });
    announce(t("expandedBy", { n: scene.nodes.length - before, rest: scene.more.get(node) ?? 0 }));
  }
}

/** Selects a node and brings it into the middle, drawing it when it was not. @param {number} node */
function goTo(node) {
  if (pathFrom >= 0 && pathFrom !== node) {
    showPath(pathFrom, node);
    return;
  }
  const key = keyOf(node);
  /** @type {Partial<State>} */
  const patch = { selected: key };
  if (!isDrawingView()) patch.view = state.view === "table" ? "relations" : state.view;
  const passes = found.score[node] > 0;
  if (!passes && countEdges(node)) {
    Object.assign(patch, noFilters());
    announce(t("filtersLifted"));
  }
  if (!scene.at.has(node) || state.hidden.includes(key)) {
    patch.hidden = state.hidden.filter((other) => other !== key);
    patch.expanded = [...state.expanded, key];
  }
  change(patch, { camera: "keep" });
  if (isDrawingView()) centreOn(node);
  openPanel();
}

/** @param {number} node @returns {number} */
function countEdges(node) {
  return graph.firstEdge[node + 1] - graph.firstEdge[node];
}

/** @param {number} node */
function hide(node) {
  change({ hidden: [...state.hidden, keyOf(node)], selected: "" }, { camera: "keep" });
}

/** @param {number} node */
function showOnly(node) {
  change({ focus: [keyOf(node)], hops: 1, expanded: [], hidden: [], selected: keyOf(node), view: isDrawingView() ? state.view : "relations" });
}

/** The first of two nodes whose connection is asked for; -1 while none is. */
let pathFrom = -1;

/** @param {number} node */
function startPath(node) {
  pathFrom = node;
  byId("path-hint").hidden = false;
  fill(
    byId("path-hint"), t("pathHint", { name: shorten(nameOf(node), 16) }),
    el("button", { class: "small", onclick: stopPath }, t("cancel")),
  );
}

function stopPath() {
  pathFrom = -1;
  byId("path-hint").hidden = true;
}

/** @param {number} from @param {number} to */
function showPath(from, to) {
  stopPath();
  const way = shortestPath(from, to);
  if (!way) {
    announce(t("noPath"));
    return;
  }
  change({ focus: way.map(keyOf), hops: 0, expanded: [], hidden: [], selected: "" });
  announce(t("pathFound", { n: way.length - 1 }));
  pickedEdges = { title: focusText(), edges: scene.bundles.flatMap((bundle) => bundle.edges) };
  openPanel();
  showPanel();
}

/** Fewest steps over edges that pass the filters. @param {number} from @param {number} to @returns {number[] | null} */
function shortestPath(from, to) {
  const came = new Int32Array(graph.ids.length).fill(-1);
  came[from] = from;
  let ring = [from];
  while (ring.length && came[to] < 0) {
    /** @type {number[]} */
    const next = [];
    for (const node of ring) {
      eachEdge(node, (edge, other) => {
        if (!found.active[edge] || came[other] >= 0) return;
        came[other] = node;
        next.push(other);
      });
    }
    ring = next;
  }
  if (came[to] < 0) return null;
  const way = [to];
  while (way[0] !== from) way.unshift(came[way[0]]);
  return way;
}

/** The drawn node nearest to the selected one in a direction. @param {number} dx @param {number} dy @returns {number} */
function nodeTowards(dx, dy) {
  const from = scene.at.get(selectedNode);
  if (!from) return scene.nodes[0] ?? -1;
  let best = -1;
  let least = Infinity;
  for (const node of scene.nodes) {
    const spot = /** @type {Box} */ (scene.at.get(node));
    const along = (spot.x - from.x) * dx + (spot.y - from.y) * dy;
    const aside = Math.abs((spot.x - from.x) * dy) + Math.abs((spot.y - from.y) * dx);
    if (node !== selectedNode && along > 0 && along + 2 * aside < least) [best, least] = [node, along + 2 * aside];
  }
  return best;
}
