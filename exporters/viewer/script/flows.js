// The overview for any size: from which places to which places, as bands whose width is a count.

const MOST_PLACES = 12;

/** The place and all above it, province first. @param {number} place @returns {number[]} */
function placeLine(place) {
  const line = [];
  for (let at = place; at >= 0 && line.length < 8; at = graph.places[at].parent) line.unshift(at);
  return line;
}

/** Pairs of places that trips (or, without trips, visits and deals) join. @returns {{pairs: Pair[], unknown: number, trips: boolean}} */
function flowPairs() {
  const going = graph.types.findIndex((type) => type.name === "WENT_TO");
  /** @type {Pair[]} */
  const pairs = [];
  const known = new Set();
  for (let edge = 0; edge < found.active.length; edge++) {
    if (!found.active[edge] || graph.type[edge] !== going) continue;
    const [from, to] = [graph.place[graph.start[edge]], graph.place[graph.end[edge]]];
    if (from < 0 || to < 0) continue;
    known.add(graph.start[edge]);
    pairs.push({ from, to, edge });
  }
  if (pairs.length) return { pairs, unknown: countTrips() - known.size, trips: true };
  return { ...visitPairs(), trips: false };
}

/** @returns {number} trips among what is found */
function countTrips() {
  let trips = 0;
  for (let node = 0; node < found.score.length; node++) if (found.score[node] > 0 && kindOf(node).name === "Trip") trips++;
  return trips;
}

/** @returns {{pairs: Pair[], unknown: number}} */
function visitPairs() {
  /** @type {Pair[]} */
  const pairs = [];
  let unknown = 0;
  for (let edge = 0; edge < found.active.length; edge++) {
    if (!found.active[edge] || !["VISITED", "SIGNED_WITH"].includes(graph.types[graph.type[edge]].name)) continue;
    const [from, to] = [graph.place[graph.start[edge]], graph.place[graph.end[edge]]];
    if (from < 0 || to < 0) unknown++;
    else pairs.push({ from, to, edge });
  }
  return { pairs, unknown };
}

/** The coarsest level at which there are several places. @param {Pair[]} pairs @param {"from" | "to"} side @returns {(place: number) => number} */
function levelOf(pairs, side) {
  for (let depth = 0; depth < 4; depth++) {
    const at = (/** @type {number} */ place) => {
      const line = placeLine(place);
      return line[Math.min(depth, line.length - 1)];
    };
    if (new Set(pairs.map((pair) => at(pair[side]))).size > 2) return at;
  }
  return (place) => place;
}

/** @param {Pair[]} pairs @param {"from" | "to"} side @returns {(place: number) => number} place → group, -1 for the others */
function groupPlaces(pairs, side) {
  const level = levelOf(pairs, side);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const pair of pairs) counts.set(level(pair[side]), (counts.get(level(pair[side])) ?? 0) + 1);
  const top = new Set([...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_PLACES).map(([place]) => place));
  return (place) => (top.has(level(place)) ? level(place) : -1);
}

function showFlows() {
  const sheet = byId("flows");
  const { picture, unknown, trips } = drawFlows(Math.max(420, Math.min(980, sheet.clientWidth - 32)));
  fill(sheet, el("div", { class: "sheet-head" }, el("span", { class: "hint" }, t(trips ? "flowsNote" : "flowsVisits", { n: number(unknown) }))), picture);
}

/** @param {number} width @returns {{picture: SVGElement, unknown: number, trips: boolean, height: number}} */
function drawFlows(width) {
  const { pairs, unknown, trips } = flowPairs();
  const [from, to] = [groupPlaces(pairs, "from"), groupPlaces(pairs, "to")];
  /** @type {Map<string, number[]>} */
  const bands = new Map();
  for (const pair of pairs) {
    const key = `${from(pair.from)}/${to(pair.to)}`;
    const list = bands.get(key);
    if (list) list.push(pair.edge);
    else bands.set(key, [pair.edge]);
  }
  const flows = [...bands].map(([key, edges]) => ({ from: Number(key.split("/")[0]), to: Number(key.split("/")[1]), edges }));
  flows.sort((a, b) => b.edges.length - a.edges.length || a.from - b.from || a.to - b.to);
  const columns = /** @type {const} */ (["from", "to"]).map((side) => stackPlaces(flows, side));
  const height = Math.max(...columns.map((column) => column.height)) + 40;
  const picture = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, class: "flows-picture", role: "group", "aria-label": t("flows") });
  const sides = [150, width - 160];
  picture.append(flowHeading(t("flowsFrom"), 150, "end"), flowHeading(t("flowsTo"), width - 150, "start"));
  picture.append(...flows.map((flow) => flowBand(flow, columns, sides)));
  columns.forEach((column, c) => picture.append(...[...column.places].map(([place, spot]) => placeBar(place, spot, sides[c], c))));
  return { picture, unknown, trips, height };
}

/** @param {string} text @param {number} x @param {string} anchor */
function flowHeading(text, x, anchor) {
  return svg("text", { x, y: 16, fill: theme.dim, "font-size": 12, "text-anchor": anchor }, text);
}

/** @param {Flow[]} flows @param {"from" | "to"} side @returns {FlowColumn} */
function stackPlaces(flows, side) {
  const total = flows.reduce((sum, flow) => sum + flow.edges.length, 0);
  const unit = Math.min(14, 420 / Math.max(1, total));
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const flow of flows) counts.set(flow[side], (counts.get(flow[side]) ?? 0) + flow.edges.length);
  const order = [...counts].sort((a, b) => Number(a[0] < 0) - Number(b[0] < 0) || b[1] - a[1] || a[0] - b[0]);
  let y = 28;
  /** @type {FlowColumn["places"]} */
  const places = new Map();
  for (const [place, count] of order) {
    const height = Math.max(2, count * unit);
    places.set(place, { y, height, count, used: 0 });
    y += Math.max(height, 14) + 8;
  }
  return { places, height: y, unit };
}

/** @param {Flow} flow @param {FlowColumn[]} columns @param {number[]} sides @returns {SVGElement} */
function flowBand(flow, columns, sides) {
  const [a, b] = [columns[0].places.get(flow.from), columns[1].places.get(flow.to)];
  if (!a || !b) return svg("g");
  const wide = Math.max(1, flow.edges.length * columns[0].unit);
  const [y1, y2] = [a.y + a.used + wide / 2, b.y + b.used + wide / 2];
  a.used += wide;
  b.used += wide;
  const [x1, x2] = [sides[0] + 10, sides[1]];
  const middle = (x1 + x2) / 2;
  const colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"];
  const order = [...columns[0].places.keys()].indexOf(flow.from);
  const band = svg("path", {
    d: `M${x1} ${y1.toFixed(1)}C${middle} ${y1.toFixed(1)} ${middle} ${y2.toFixed(1)} ${x2} ${y2.toFixed(1)}`,
    stroke: onPage(colours[order % colours.length]), "stroke-opacity": 0.42, "stroke-width": wide.toFixed(1), fill: "none",
  });
  return asButton(band, t("flowTitle", { from: flowPlace(flow.from), to: flowPlace(flow.to), n: flow.edges.length }), flow.edges);
}

/** @param {number} place @returns {string} */
function flowPlace(place) {
  return place < 0 ? t("otherPlaces") : shorten(clean(graph.places[place].name), 9);
}

/** @param {number} place @param {{y: number, height: number, count: number}} spot @param {number} x @param {number} side 0 left, 1 right @returns {SVGElement} */
function placeBar(place, spot, x, side) {
  const text = `${flowPlace(place)}  ${spot.count}`;
  return svg(
    "g", {},
    svg("rect", { x, y: spot.y, width: 10, height: spot.height, rx: 2, fill: theme.ink, "fill-opacity": 0.75 }),
    svg("text", { x: side ? x + 18 : x - 8, y: spot.y + spot.height / 2 + 4.5, fill: theme.ink, "font-size": 13, "text-anchor": side ? "start" : "end" }, text),
  );
}
