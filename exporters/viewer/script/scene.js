// The part of the graph that is drawn: which nodes, which lines, where.

/** At most so many nodes are drawn, however often a reader expands. */
const MOST_DRAWN = 300;
const MOST_ADDED = 30;

/** Edges within some steps of the focus. @returns {Found} */
function narrowToFocus() {
  if (!state.focus.length) return found;
  const near = new Uint8Array(graph.ids.length);
  let ring = state.focus.map(findNode).filter((node) => node >= 0);
  for (const node of ring) near[node] = 1;
  for (let hop = 0; hop < state.hops; hop++) {
    /** @type {number[]} */
    const next = [];
    for (const node of ring) {
      eachEdge(node, (edge, other) => {
        if (!found.active[edge] || near[other]) return;
        near[other] = 1;
        next.push(other);
      });
    }
    ring = next;
  }
  const active = found.active.map((on, edge) => (on && near[graph.start[edge]] && near[graph.end[edge]] ? 1 : 0));
  return { ...found, active, score: found.score.map((value, node) => (near[node] ? value : 0)) };
}

/** @param {number} node @param {Set<number>} drawn @returns {number[]} neighbours that are not drawn, strongest first */
function hiddenNeighbours(node, drawn) {
  const others = new Set();
  eachEdge(node, (edge, other) => {
    if (found.active[edge] && !drawn.has(other)) others.add(other);
  });
  return [...others].sort((a, b) => found.score[b] - found.score[a] || a - b);
}

/** @param {number[]} nodes @returns {Box[]} */
function boxesFor(nodes) {
  return nodes.map((node) => {
    const radius = radiusOf(node);
    return { x: 0, y: 0, w: Math.max(2 * radius, textWidth(labelOf(node))) + 12, h: 2 * radius + 28 };
  });
}

/** @param {number[]} nodes @param {Bundle[]} bundles @returns {[number, number][]} */
function linksFor(nodes, bundles) {
  const at = new Map(nodes.map((node, i) => [node, i]));
  return bundles.map((bundle) => [at.get(bundle.start) ?? 0, at.get(bundle.end) ?? 0]);
}

/** @returns {number} width to height of the canvas, in steps, so that a resized window keeps its picture */
function canvasRatio() {
  const { clientWidth, clientHeight } = byId("canvas");
  return Math.min(3.5, Math.max(0.5, Math.round((4 * clientWidth) / Math.max(1, clientHeight)) / 4));
}

/** As many nodes as the canvas has room for with their names. @returns {number} */
function roomForNodes() {
  const { clientWidth, clientHeight } = byId("canvas");
  return Math.min(graph.limit, Math.max(40, Math.round((clientWidth * clientHeight) / 5600)));
}

/** The last layout of the ranked part; expanding adds to it without moving it. */
/** @type {{key: string, nodes: number[], boxes: Box[]}} */
const laidOut = { key: "", nodes: [], boxes: [] };

/** @param {number[]} nodes */
function layOutBase(nodes) {
  const key = `${lang}/${nodes.join()}/${graph.kinds.map(isOn)}/${graph.types.map(isOn)}/${state.from}/${state.to}`;
  if (key === laidOut.key) return;
  Object.assign(laidOut, { key, nodes, boxes: freshLayout(nodes) });
}

/** @param {number[]} nodes @returns {Box[]} where each goes when nothing is drawn yet */
function freshLayout(nodes) {
  const boxes = boxesFor(nodes);
  layOut(boxes, linksFor(nodes, bundleEdges(nodes, found)), undefined, canvasRatio());
  return boxes;
}

/** @param {number[]} nodes @param {Box[]} boxes @param {number} node what is expanded @returns {[number[], Box[]]} */
function addNeighbours(nodes, boxes, node) {
  const drawn = new Set(nodes);
  const fresh = hiddenNeighbours(node, drawn).slice(0, Math.min(MOST_ADDED, MOST_DRAWN - nodes.length));
  if (!drawn.has(node)) fresh.unshift(node);
  if (!fresh.length) return [nodes, boxes];
  const all = [...nodes, ...fresh];
  const placed = [...boxes.map((box) => ({ ...box })), ...boxesFor(fresh)];
  layOut(placed, linksFor(all, bundleEdges(all, found)), all.map((_, i) => i < nodes.length));
  return [all, placed];
}

/** @returns {Scene} */
function buildScene() {
  const near = narrowToFocus();
  const seeds = state.focus.map(findNode).filter((node) => node >= 0);
  const base = state.focus.length && !state.hops ? seeds : pickNodes(near, roomForNodes(), seeds);
  layOutBase(base);
  /** @type {[number[], Box[]]} */
  let [nodes, boxes] = [laidOut.nodes, laidOut.boxes];
  for (const node of state.expanded.map(findNode)) if (node >= 0) [nodes, boxes] = addNeighbours(nodes, boxes, node);
  const gone = new Set(state.hidden.map(findNode));
  const shown = nodes.filter((node) => !gone.has(node));
  const at = new Map(nodes.map((node, i) => [node, boxes[i]]));
  const bundles = bundleEdges(shown, found);
  const scene = { nodes: shown, at, bundles, lines: linesOf(bundles), more: countMore(shown), columns: false };
  if (state.view === "columns") arrangeColumns(scene);
  else for (const [node, spot] of dragged) if (at.has(node)) at.set(node, { .../** @type {Box} */ (at.get(node)), ...spot });
  return scene;
}

/** Where a reader has dragged nodes to. @type {Map<number, {x: number, y: number}>} */
const dragged = new Map();

/** @param {number[]} nodes @returns {Map<number, number>} how many neighbours of each node are not drawn */
function countMore(nodes) {
  const drawn = new Set(nodes);
  return new Map(nodes.map((node) => [node, hiddenNeighbours(node, drawn).length]));
}
