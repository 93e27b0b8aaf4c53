// The columns view: officials, trips, places, companies, industries from left to right, each ordered to cross few lines.

const COLUMNS = [["Official"], ["Trip"], ["Region"], ["Company", "Executive"], ["Industry", "IndustryClass"]];
const ROW_GAP = 30;

/** @param {number} node @returns {number} */
function columnOf(node) {
  const at = COLUMNS.findIndex((kinds) => kinds.includes(kindOf(node).name));
  return at < 0 ? 2 : at;
}

/** @param {Scene} scene moves its nodes */
function arrangeColumns(scene) {
  /** @type {number[][]} */
  const all = COLUMNS.map(() => []);
  for (const node of scene.nodes) all[columnOf(node)].push(node);
  const columns = all.filter((column) => column.length);
  const links = neighboursIn(scene);
  const tallest = Math.max(...columns.map((column) => column.length));
  /** @type {Map<number, number>} */
  const row = new Map();
  const number = (/** @type {number[]} */ column) => column.forEach((node, i) => row.set(node, (i + 0.5) * (tallest / column.length)));
  columns.forEach(number);
  for (let sweep = 0; sweep < 8; sweep++) {
    for (const column of sweep % 2 ? [...columns].reverse() : columns) {
      orderByNeighbours(column, links, row);
      number(column);
    }
  }
  const gap = columnGap(columns.length, tallest);
  columns.forEach((column, c) => {
    for (const node of column) scene.at.set(node, { x: c * gap, y: (row.get(node) ?? 0) * ROW_GAP, w: 10, h: 10 });
  });
  scene.columns = true;
}

/** Columns as far apart as the canvas is wide. @param {number} columns @param {number} rows @returns {number} */
function columnGap(columns, rows) {
  const { clientWidth, clientHeight } = byId("canvas");
  const wide = (Math.max(rows, 8) * ROW_GAP * (clientWidth - 300)) / Math.max(1, clientHeight - 76);
  return Math.min(420, Math.max(130, wide / Math.max(1, columns - 1)));
}

/** @param {Scene} scene @returns {Map<number, number[]>} */
function neighboursIn(scene) {
  /** @type {Map<number, number[]>} */
  const links = new Map(scene.nodes.map((node) => [node, []]));
  for (const { start, end } of scene.bundles) {
    links.get(start)?.push(end);
    links.get(end)?.push(start);
  }
  return links;
}

/** @param {number[]} column sorted in place @param {Map<number, number[]>} links @param {Map<number, number>} row */
function orderByNeighbours(column, links, row) {
  const middle = new Map(
    column.map((node) => {
      const others = links.get(node) ?? [];
      const own = row.get(node) ?? 0;
      return [node, others.length ? others.reduce((sum, other) => sum + (row.get(other) ?? 0), 0) / others.length : own];
    }),
  );
  column.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0) || a - b);
}
