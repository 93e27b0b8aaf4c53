// The timeline: one row a place (official, company, industry), time from left to right. Drawn as SVG.

const MOST_ROWS = 26;
const ROW_HEIGHT = 40;
const TRIP_RELATIONS = ["LED", "JOINED", "SENT", "WENT_TO", "CALLED_AT", "MET"];
/** @type {Record<string, string>} */
const FACT_SHAPES = { SIGNED_WITH: "diamond", TARGETS_SECTOR: "square" };

/** The row that an edge belongs to: a place, or a node of the wished kind. @param {number} edge @returns {string} "" for none */
function rowOf(edge) {
  const ends = [graph.start[edge], graph.end[edge]];
  if (state.rows === "Region") {
    const place = Math.max(graph.place[ends[0]], -1) >= 0 ? graph.place[ends[0]] : graph.place[ends[1]];
    return place < 0 ? "" : `p${place}`;
  }
  const node = ends.find((end) => kindOf(end).name === state.rows);
  return node === undefined ? "" : `n${node}`;
}

/** @param {string} row @returns {string} */
function rowName(row) {
  const at = Number(row.slice(1));
  return shorten(row[0] === "p" ? clean(graph.places[at].name) : nameOf(at).replace(LEGAL_FORM, ""), 9);
}

/** @returns {{rows: [string, number[]][], undated: number, left: number}} dated facts by row, fullest row first */
function timelineRows() {
  /** @type {Map<string, number[]>} */
  const rows = new Map();
  let undated = 0;
  for (let edge = 0; edge < found.active.length; edge++) {
    if (!found.active[edge] || !graph.types[graph.type[edge]].fact) continue;
    if (graph.fromDay[edge] === UNDATED) undated++;
    else {
      const row = rowOf(edge);
      const list = row ? rows.get(row) : undefined;
      if (list) list.push(edge);
      else if (row) rows.set(row, [edge]);
    }
  }
  const sorted = [...rows].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  return { rows: sorted.slice(0, MOST_ROWS), undated, left: Math.max(0, sorted.length - MOST_ROWS) };
}

function showTimeline() {
  const sheet = byId("timeline");
  const choice = el(
    "select", { id: "rows", "aria-label": t("rowsBy"), onchange: (/** @type {Event} */ event) => change({ rows: valueOf(event) }) },
    ...graph.kinds.filter((kind) => ["Region", "Official", "Company", "Industry"].includes(kind.name)).map((kind) => el("option", { value: kind.name, selected: kind.name === state.rows }, wordFor(kind))),
  );
  const { picture, undated, left } = drawTimeline(Math.max(560, sheet.clientWidth - 32));
  fill(
    sheet, el("div", { class: "sheet-head" }, el("label", {}, t("rowsBy"), " ", choice), el("span", { class: "hint" }, t("timelineNote", { n: number(undated) }))),
    picture, left ? el("p", { class: "hint" }, t("moreRows", { n: left })) : null,
  );
}

/** @param {number} width @returns {{picture: SVGElement, undated: number, left: number, height: number}} */
function drawTimeline(width) {
  const { rows, undated, left } = timelineRows();
  const [low, high] = timeRange(rows);
  const side = 150;
  const x = (/** @type {number} */ day) => side + ((day - low) / Math.max(1, high - low)) * (width - side - 24);
  const height = 34 + rows.length * ROW_HEIGHT + 8;
  const picture = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, class: "timeline-picture", role: "group", "aria-label": t("timeline") });
  picture.append(...timeTicks(low, high, x, height));
  rows.forEach(([row, edges], i) => picture.append(timelineRow(row, edges, 34 + i * ROW_HEIGHT, width, x, i)));
  return { picture, undated, left, height };
}

/** @param {[string, number[]][]} rows @returns {[number, number]} */
function timeRange(rows) {
  const [from, to] = periodDays();
  let [low, high] = [Infinity, -Infinity];
  for (const [, edges] of rows) {
    for (const edge of edges) {
      low = Math.min(low, Math.max(graph.fromDay[edge], from));
      high = Math.max(high, Math.min(graph.toDay[edge], to));
    }
  }
  return low === Infinity ? [0, 365] : [low - 3, high + 4];
}

/** @param {number} low @param {number} high @param {(day: number) => number} x @param {number} height @returns {SVGElement[]} */
function timeTicks(low, high, x, height) {
  const months = Math.max(1, monthOf(high) - monthOf(low));
  const every = [1, 2, 3, 6, 12, 24, 60].find((step) => months / step <= 14) ?? 120;
  const ticks = [];
  for (let month = Math.ceil(monthOf(low) / every) * every; month <= monthOf(high); month += every) {
    const at = x(dayNumber(Math.floor(month / 12), (month % 12) + 1, 1));
    if (at < 140) continue;
    const text = every >= 12 ? String(Math.floor(month / 12)) : isoMonth(month);
    ticks.push(svg("path", { d: `M${at.toFixed(1)} 26V${height}`, stroke: theme.line }), svg("text", { x: at + 3, y: 20, fill: theme.dim, "font-size": 11.5 }, text));
  }
  return ticks;
}

/** @param {string} row @param {number[]} edges @param {number} top @param {number} width @param {(day: number) => number} x @param {number} i @returns {SVGElement} */
function timelineRow(row, edges, top, width, x, i) {
  const middle = top + ROW_HEIGHT / 2;
  const name = rowName(row);
  return svg(
    "g", {},
    i % 2 ? null : svg("rect", { x: 0, y: top, width, height: ROW_HEIGHT, fill: theme.line, opacity: 0.3 }),
    svg("text", { x: 8, y: middle + 4.5, fill: theme.ink, "font-size": 13 }, name),
    svg("text", { x: 140, y: middle + 4, fill: theme.dim, "font-size": 11, "text-anchor": "end" }, String(edges.length)),
    ...tripBars(edges, middle, x, name),
    ...factMarks(edges, middle, x, name),
  );
}

/** @param {number[]} edges @param {number} middle @param {(day: number) => number} x @param {string} name @returns {SVGElement[]} */
function tripBars(edges, middle, x, name) {
  /** @type {Map<number, number[]>} */
  const trips = new Map();
  for (const edge of edges) {
    if (!TRIP_RELATIONS.includes(graph.types[graph.type[edge]].name)) continue;
    const trip = kindOf(graph.start[edge]).name === "Trip" ? graph.start[edge] : graph.end[edge];
    const list = trips.get(trip);
    if (list) list.push(edge);
    else trips.set(trip, [edge]);
  }
  const colour = onPage(graph.kinds.find((kind) => kind.name === "Trip")?.color ?? "#888888");
  return [...trips].map(([trip, list]) => {
    const from = x(graph.fromDay[list[0]]);
    const wide = Math.max(8, x(graph.toDay[list[0]] + 1) - from);
    const left = Math.min(from, (from + x(graph.toDay[list[0]] + 1) - wide) / 2);
    const bar = svg("rect", { x: left.toFixed(1), y: middle + 12, width: wide.toFixed(1), height: 5, rx: 2.5, fill: colour, "fill-opacity": wide > 60 ? 0.45 : 0.95 });
    return asButton(bar, `${name} · ${nameOf(trip)}`, list);
  });
}

/** Facts that would lie on each other become one mark, bigger. @param {number[]} edges @param {number} middle @param {(day: number) => number} x @param {string} name @returns {SVGElement[]} */
function factMarks(edges, middle, x, name) {
  /** @type {Map<string, number[]>} */
  const marks = new Map();
  for (const edge of edges) {
    const type = graph.type[edge];
    if (TRIP_RELATIONS.includes(graph.types[type].name)) continue;
    const key = `${type}/${Math.round(x((graph.fromDay[edge] + graph.toDay[edge]) / 2) / 14)}`;
    const list = marks.get(key);
    if (list) list.push(edge);
    else marks.set(key, [edge]);
  }
  return [...marks.values()].map((list) => {
    const relation = graph.types[graph.type[list[0]]];
    const radius = Math.min(6.5, 3 + 1.1 * Math.sqrt(list.length));
    const at = list.reduce((sum, edge) => sum + x((graph.fromDay[edge] + graph.toDay[edge]) / 2), 0) / list.length;
    const lift = { SIGNED_WITH: 5, TARGETS_SECTOR: -14 }[relation.name] ?? -5;
    const shape = svg("path", {
      d: SHAPES[FACT_SHAPES[relation.name] ?? "circle"], fill: onPage(relation.color), "fill-opacity": 0.9, stroke: theme.paper, "stroke-width": 1.2 / radius,
      transform: `translate(${at.toFixed(1)} ${middle + lift}) scale(${radius.toFixed(2)})`,
    });
    const dates = showDate(graph.dates[graph.date[list[0]]]);
    return asButton(shape, `${name} · ${wordFor(relation)} ×${list.length} · ${dates}`, list);
  });
}

/** A mark of a drawing that opens its facts in the panel. @param {SVGElement} shape @param {string} title @param {number[]} edges @returns {SVGElement} */
function asButton(shape, title, edges) {
  const open = () => {
    last.select = "";
    state = { ...state, selected: "" };
    pickedEdges = { title, edges };
    openPanel();
    refresh();
  };
  const press = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Enter" || event.key === " ") open();
  };
  return svg("g", { class: "mark-button", role: "button", tabindex: "0", "aria-label": title, onclick: open, onkeydown: press }, svg("title", {}, title), shape);
}
