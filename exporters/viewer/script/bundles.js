// Edges of one kind between the same two nodes are drawn as one line with a count; opened, each dated edge is its own.

/**
 * @param {number[]} nodes what is drawn @param {Found} found
 * @returns {Bundle[]} in the order of the nodes
 */
function bundleEdges(nodes, found) {
  const drawn = new Set(nodes);
  /** @type {Map<string, Bundle>} */
  const bundles = new Map();
  for (const node of nodes) {
    eachEdge(node, (edge, other) => {
      if (graph.start[edge] !== node || !found.active[edge] || !drawn.has(other)) return;
      const key = `${graph.type[edge]}/${node}/${other}`;
      const bundle = bundles.get(key);
      if (bundle) bundle.edges.push(edge);
      else bundles.set(key, { key, type: graph.type[edge], start: node, end: other, edges: [edge] });
    });
  }
  return [...bundles.values()];
}

/** Drawn lines: bundles, and the single edges of opened ones. @param {Bundle[]} bundles @returns {Line[]} */
function linesOf(bundles) {
  /** @type {Map<string, number>} */
  const pairs = new Map();
  const opened = new Set(state.open);
  /** @type {Line[]} */
  const lines = [];
  for (const bundle of bundles) {
    const single = opened.has(bundleName(bundle)) && bundle.edges.length > 1;
    for (const edges of single ? byDate(bundle.edges).map((edge) => [edge]) : [bundle.edges]) {
      const pair = bundle.start < bundle.end ? `${bundle.start}/${bundle.end}` : `${bundle.end}/${bundle.start}`;
      const nth = pairs.get(pair) ?? 0;
      pairs.set(pair, nth + 1);
      lines.push({ id: single ? `${bundle.key}/${edges[0]}` : bundle.key, bundle, edges, bend: bendOf(nth, bundle), single });
    }
  }
  return lines;
}

/** How far the nth line between two nodes bends to the side, as a share of its length. @param {number} nth @param {Bundle} bundle */
function bendOf(nth, bundle) {
  const size = Math.ceil(nth / 2) * 0.16 * (nth % 2 ? 1 : -1);
  return bundle.start < bundle.end ? size : -size;
}

/** A bundle's name in addresses. @param {Bundle} bundle */
function bundleName(bundle) {
  return JSON.stringify([graph.types[bundle.type].name, keyOf(bundle.start), keyOf(bundle.end)]);
}

/** Newest first, those without a date last. @param {number[]} edges @returns {number[]} */
function byDate(edges) {
  return [...edges].sort((a, b) => graph.fromDay[b] - graph.fromDay[a] || graph.type[a] - graph.type[b] || a - b);
}

/** @param {string} name @param {Found} found @returns {number[]} the edges of a named bundle */
function edgesOfBundle(name, found) {
  try {
    const [type, start, end] = JSON.parse(name);
    const from = findNode(start);
    const to = findNode(end);
    /** @type {number[]} */
    const edges = [];
    if (from < 0 || to < 0) return edges;
    eachEdge(from, (edge) => {
      const same = graph.start[edge] === from && graph.end[edge] === to && graph.types[graph.type[edge]].name === type;
      if (same && found.active[edge]) edges.push(edge);
    });
    return edges;
  } catch {
    return [];
  }
}
