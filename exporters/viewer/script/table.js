// The same facts as a table: sorted by any column, read by a screen reader, taken away as CSV.

const ROWS_AT_ONCE = 100;
const order = { column: "date", down: true };
let tableTurn = 0;

/** @param {boolean} drawnOnly @returns {number[]} the facts of the view */
function edgesInView(drawnOnly) {
  if (drawnOnly) return scene.bundles.flatMap((bundle) => bundle.edges);
  const edges = [];
  for (let edge = 0; edge < found.active.length; edge++) if (found.active[edge]) edges.push(edge);
  return edges;
}

/** @param {number} edge @param {Details} all @returns {Record<string, string>} the cells of a row */
function cellsOf(edge, all) {
  const [sentences, articles, rule, confidence, note, properties] = all.edges[edge];
  const own = Object.entries(properties ?? {}).filter(([name]) => name !== "title" || properties?.project === undefined);
  const cited = [...new Set(articles)].map((article) => all.articles[article]);
  return {
    date: graph.date[edge] < 0 ? "" : clean(graph.dates[graph.date[edge]]),
    relation: wordFor(graph.types[graph.type[edge]]),
    start: nameOf(graph.start[edge]),
    end: nameOf(graph.end[edge]),
    detail: [...own.map(([name, value]) => showValue(name, value)), note ? `${t("contradiction")}${clean(note)}` : ""].filter(Boolean).join("；"),
    source: cited.map((article) => [article.title ? `《${clean(article.title)}》` : clean(article.id), clean(article.source), clean(article.published)].filter(Boolean).join(" ")).join("；"),
    sentence: sentences.map(clean).join(" / "),
    rule: clean(rule),
    confidence: confidence === null ? "" : String(confidence),
    url: cited.map((article) => webAddress(article.url) ?? "").filter(Boolean).join(" "),
  };
}

/** @param {number[]} edges @param {Details} all @returns {number[]} */
function sortRows(edges, all) {
  const sign = order.down ? -1 : 1;
  if (order.column === "date") {
    const undated = (/** @type {number} */ edge) => Number(graph.fromDay[edge] === UNDATED);
    return [...edges].sort((a, b) => undated(a) - undated(b) || sign * (graph.fromDay[a] - graph.fromDay[b]) || a - b);
  }
  const keys = new Map(edges.map((edge) => [edge, cellsOf(edge, all)[order.column]]));
  const compare = new Intl.Collator(lang === "en" ? "en" : "zh-CN").compare;
  return [...edges].sort((a, b) => sign * compare(keys.get(a) ?? "", keys.get(b) ?? "") || a - b);
}

const COLUMNS_SHOWN = ["date", "relation", "start", "end", "detail", "source", "sentence"];

function showTable() {
  const turn = ++tableTurn;
  const sheet = byId("table");
  const box = el("input", { type: "checkbox", id: "drawn-only", checked: state.drawnOnly, onchange: () => change({ drawnOnly: !state.drawnOnly }) });
  const heads = COLUMNS_SHOWN.map((column) => {
    const sorted = order.column === column;
    const button = el("button", { onclick: () => sortBy(column) }, t(column), sorted ? (order.down ? " ↓" : " ↑") : "");
    return el("th", { scope: "col", "aria-sort": sorted ? (order.down ? "descending" : "ascending") : "none" }, button);
  });
  const body = el("tbody");
  const edges = edgesInView(state.drawnOnly);
  fill(
    sheet, el("div", { class: "sheet-head" }, el("label", {}, box, " ", t("drawnOnly")), el("span", { class: "hint" }, t("facts", { n: number(edges.length) }))),
    el("table", { class: "facts-table" }, el("thead", {}, el("tr", {}, ...heads, el("th", { scope: "col" }, t("evidence")))), body),
  );
  details().then((all) => {
    if (turn === tableTurn) addRows(body, sortRows(edges, all), 0, all);
  }, (error) => announce(error.message));
}

/** @param {string} column */
function sortBy(column) {
  Object.assign(order, { column, down: order.column === column ? !order.down : column === "date" });
  showTable();
}

/** @param {HTMLElement} body @param {number[]} edges @param {number} from @param {Details} all */
function addRows(body, edges, from, all) {
  const until = from + ROWS_AT_ONCE;
  body.append(...edges.slice(from, until).map((edge) => tableRow(edge, all)));
  if (edges.length <= until) return;
  const row = el("tr", {});
  const button = el("button", { class: "more" }, t("showMore", { n: number(edges.length - until) }));
  button.addEventListener("click", () => {
    row.remove();
    addRows(body, edges, until, all);
  });
  row.append(el("td", { colspan: COLUMNS_SHOWN.length + 1 }, button));
  body.append(row);
}

/** @param {number} edge @param {Details} all @returns {HTMLElement} */
function tableRow(edge, all) {
  const cells = cellsOf(edge, all);
  const open = () => {
    pickedEdges = { title: `${cells.start} → ${cells.end}`, edges: [edge] };
    openPanel();
    showPanel();
  };
  return el(
    "tr", {},
    ...COLUMNS_SHOWN.map((column) => el("td", { class: `cell-${column}` }, column === "date" ? showDate(cells.date) : shorten(cells[column], 90))),
    el("td", {}, el("button", { class: "small", onclick: open }, t("evidence"))),
  );
}
