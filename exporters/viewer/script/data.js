// The data that the page carries. The graph's structure is read at once; sentences, properties and articles only when
// first asked for, since they are most of the bytes.

/** @param {string} id @returns {any} */
function readBlock(id) {
  return JSON.parse(byId(id).textContent ?? "null");
}

/** Lists of edges at each node, as one array with offsets. @param {GraphBlock} block @returns {[Int32Array, Int32Array]} */
function adjacency(block) {
  const first = new Int32Array(block.names.length + 1);
  const { start, end } = block;
  for (let edge = 0; edge < start.length; edge++) {
    first[start[edge] + 1]++;
    if (end[edge] !== start[edge]) first[end[edge] + 1]++;
  }
  for (let node = 1; node < first.length; node++) first[node] += first[node - 1];
  const next = first.slice();
  const at = new Int32Array(first[first.length - 1]);
  for (let edge = 0; edge < start.length; edge++) {
    at[next[start[edge]]++] = edge;
    if (end[edge] !== start[edge]) at[next[end[edge]]++] = edge;
  }
  return [first, at];
}

/** First and last day of each edge; UNDATED where no year is known. @param {GraphBlock} block @returns {[Int32Array, Int32Array]} */
function edgeDays(block) {
  const days = block.dates.map(daysOf);
  const from = new Int32Array(block.date.length).fill(UNDATED);
  const to = new Int32Array(block.date.length).fill(UNDATED);
  block.date.forEach((date, edge) => {
    const range = date < 0 ? null : days[date];
    if (range) [from[edge], to[edge]] = range;
  });
  return [from, to];
}
const UNDATED = -2147483648;

/** @returns {Graph} */
function readGraph() {
  /** @type {GraphBlock} */
  const block = readBlock("graph");
  const [firstEdge, edgesAt] = adjacency(block);
  const [fromDay, toDay] = edgeDays(block);
  return { ...block, firstEdge, edgesAt, fromDay, toDay };
}

/** Name of a node in addresses: its kind and id. @param {number} node @returns {string} */
function keyOf(node) {
  return `${graph.kinds[graph.kind[node]].name}:${graph.ids[node]}`;
}

/** @type {Map<string, number> | undefined} */
let nodeByKey;

/** @param {string} key @returns {number} -1 when there is none */
function findNode(key) {
  if (!nodeByKey) {
    nodeByKey = new Map();
    for (let node = 0; node < graph.ids.length; node++) nodeByKey.set(keyOf(node), node);
  }
  return nodeByKey.get(key) ?? -1;
}

/** @param {number} node @param {(edge: number, other: number) => void} visit */
function eachEdge(node, visit) {
  for (let i = graph.firstEdge[node]; i < graph.firstEdge[node + 1]; i++) {
    const edge = graph.edgesAt[i];
    visit(edge, graph.start[edge] === node ? graph.end[edge] : graph.start[edge]);
  }
}

/** @returns {Promise<Details>} */
async function readDetails() {
  const block = byId("details");
  const text = block.textContent ?? "";
  if (block.dataset.packed === undefined) return JSON.parse(text);
  if (typeof DecompressionStream === "undefined") throw new Error(t("oldBrowser"));
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

/** @type {Promise<Details> | undefined} */
let detailsPromise;

/** Sentences, properties and articles, read once. @returns {Promise<Details>} */
function details() {
  detailsPromise ??= readDetails();
  return detailsPromise;
}
