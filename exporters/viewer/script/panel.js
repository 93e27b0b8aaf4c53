// The panel beside the drawing: what is selected, with all its facts; with nothing selected, the strongest of each kind.

const FACTS_AT_ONCE = 40;
let panelTurn = 0;

/** Edges that were picked in the timeline or in the flows. @type {{title: string, edges: number[]} | null} */
let pickedEdges = null;

function openPanel() {
  document.body.classList.add("panel-open");
  document.body.classList.remove("side-open");
}

function closePanel() {
  document.body.classList.remove("panel-open");
}

/** Fills the panel anew. */
function showPanel() {
  const turn = ++panelTurn;
  const panel = byId("panel-body");
  if (pickedEdges) showFacts(panel, turn, panelHead(pickedEdges.title), pickedEdges.edges);
  else if (selectedNode >= 0) showNode(panel, turn);
  else if (state.selected.startsWith("[")) showBundle(panel, turn);
  else fill(panel, ...overview());
  byId("panel").scrollTop = 0;
}

/** @param {string} title @param {...(HTMLElement | null)} more */
function panelHead(title, ...more) {
  return el("header", {}, el("h2", { tabindex: "-1" }, shorten(title, 120)), ...more);
}

/** @param {HTMLElement} panel @param {number} turn */
function showNode(panel, turn) {
  const node = selectedNode;
  const kind = kindOf(node);
  const aliases = (graph.aliases[node] ?? []).map(clean).filter((name) => name && name !== nameOf(node));
  const head = panelHead(
    nameOf(node),
    el("p", { class: "kind-line" }, markIcon(kind, 16), [wordFor(kind), placeNameOf(node)].filter(Boolean).join(" · ")),
    isUnresolved(node) ? el("p", { class: "warning" }, t("unresolvedNote")) : null,
    aliases.length ? el("p", { class: "aliases" }, `${t("alsoCalled")} ${shorten(aliases.join("、"), 200)}`) : null,
    nodeActions(node),
    el("div", { id: "node-properties" }),
  );
  /** @type {number[]} */
  const edges = [];
  eachEdge(node, (edge) => {
    if (found.active[edge]) edges.push(edge);
  });
  showFacts(panel, turn, head, edges, node);
}

/** @param {number} node */
function nodeActions(node) {
  const more = scene.more.get(node) ?? hiddenNeighbours(node, new Set(scene.nodes)).length;
  return el(
    "div", { class: "actions" },
    el("button", { onclick: () => expand(node), disabled: !more, id: "expand" }, more ? t("expandMore", { n: more }) : t("expandAll")),
    el("button", { onclick: () => showOnly(node), id: "only" }, t("only")),
    el("button", { onclick: () => startPath(node), id: "path" }, t("pathFrom")),
    el("button", { onclick: () => hide(node), id: "hide" }, t("hide")),
    browserLink(node),
  );
}

/** Opens the node in the editor of Neo4j Browser, where one was named when the page was made. @param {number} node @returns {HTMLElement | null} */
function browserLink(node) {
  if (!graph.browser || isUnresolved(node)) return null;
  const id = graph.ids[node].replaceAll("\\", "\\\\").replaceAll("'", "\\'");
  const cypher = `MATCH (n:${kindOf(node).name} {id: '${id}'})\nOPTIONAL MATCH (n)-[r]-(m) RETURN n, r, m LIMIT 300`;
  const href = webAddress(`${graph.browser}/browser/?cmd=edit&arg=${encodeURIComponent(cypher)}`);
  return href ? el("a", { href, target: "_blank", rel: "noopener noreferrer", id: "in-browser" }, t("inBrowser")) : null;
}

/** @param {HTMLElement} panel @param {number} turn */
function showBundle(panel, turn) {
  const edges = edgesOfBundle(state.selected, found);
  if (!edges.length) {
    fill(panel, ...overview());
    return;
  }
  const relation = graph.types[graph.type[edges[0]]];
  const isOpen = state.open.includes(state.selected);
  const head = panelHead(
    `${shorten(nameOf(graph.start[edges[0]]), 40)} → ${shorten(nameOf(graph.end[edges[0]]), 40)}`,
    el("p", { class: "kind-line" }, lineIcon(relation), `${wordFor(relation)} ×${edges.length}`),
    edges.length > 1
      ? el("div", { class: "actions" }, el("button", { id: "open-bundle", onclick: () => change({ open: toggled(state.open, state.selected) }, { camera: "keep" }) }, t(isOpen ? "closeBundle" : "openBundle")))
      : null,
  );
  showFacts(panel, turn, head, edges);
}

/** @param {HTMLElement} panel @param {number} turn @param {HTMLElement} head @param {number[]} edges @param {number} [node] */
function showFacts(panel, turn, head, edges, node = -1) {
  const list = el("ol", { class: "facts" });
  const sorted = byDate(edges).sort((a, b) => Number(graph.types[graph.type[b]].fact) - Number(graph.types[graph.type[a]].fact));
  const title = el("h3", {}, t("facts", { n: edges.length }));
  fill(panel, head, title, list);
  list.append(el("li", { class: "waiting" }, t("reading")));
  details().then(
    (all) => {
      if (turn !== panelTurn) return;
      const place = document.getElementById("node-properties");
      if (place && node >= 0) place.append(...aboutNode(node, all));
      list.replaceChildren();
      addFacts(list, sorted, 0, all, node);
    },
    (error) => fill(list, el("li", { class: "warning" }, String(error.message))),
  );
}

/** Properties of a node, and the sentences that it was read from itself. @param {number} node @param {Details} all @returns {HTMLElement[]} */
function aboutNode(node, all) {
  const [sentences, articles, properties] = all.nodes[node];
  const names = [clean(graph.names[node])];
  const parts = [propertyList(properties), ...sentences.map((text) => el("blockquote", {}, markNames(shorten(clean(text), 600), names)))];
  parts.push(...articles.map((article) => sourceLine(all.articles[article])));
  return parts.filter((part) => part !== null);
}

/** @param {HTMLElement} list @param {number[]} edges @param {number} from @param {Details} all @param {number} node */
function addFacts(list, edges, from, all, node) {
  const until = from + FACTS_AT_ONCE;
  list.append(...edges.slice(from, until).map((edge) => factCard(edge, all, node)));
  if (edges.length <= until) return;
  const more = el("button", { class: "more" }, t("showMore", { n: edges.length - until }));
  const row = el("li", {}, more);
  more.addEventListener("click", () => {
    row.remove();
    addFacts(list, edges, until, all, node);
  });
  list.append(row);
}

/** With nothing selected: where to begin. @returns {HTMLElement[]} */
function overview() {
  const blocks = graph.kinds
    .filter((kind) => ["Region", "Official", "Company", "Industry"].includes(kind.name))
    .map((kind) => topList(kind, mostFacts(strongestOf(found.score, graph.kinds.indexOf(kind), 20))))
    .filter((block) => block !== null);
  return [panelHead(t("startHere")), el("p", { class: "hint" }, t("startHint")), ...blocks];
}

/** @param {number[]} nodes strongest first @returns {number[]} the five with most facts */
function mostFacts(nodes) {
  const counts = new Map(nodes.map((node) => [node, countFacts(node)]));
  return [...nodes].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b).slice(0, 5);
}

/** @param {Kind} kind @param {number[]} nodes @returns {HTMLElement | null} */
function topList(kind, nodes) {
  if (!nodes.length) return null;
  const counts = nodes.map(countFacts);
  const most = Math.max(...counts);
  const row = (/** @type {number} */ node, /** @type {number} */ i) =>
    el(
      "li", {},
      el(
        "button", { class: "top-row", onclick: () => goTo(node) },
        el("span", { class: "top-bar", style: { width: `${(100 * counts[i]) / most}%`, "--chip": onPage(kind.color) } }),
        el("span", { class: "top-name" }, shorten(nameOf(node), 18)),
        el("span", { class: "top-count" }, String(counts[i])),
      ),
    );
  return el("section", { class: "top" }, el("h3", {}, markIcon(kind, 16), t("mostActive", { kind: wordFor(kind) })), el("ol", {}, ...nodes.map(row)));
}

/** @param {number} node @returns {number} facts at a node that pass the filters */
function countFacts(node) {
  let facts = 0;
  eachEdge(node, (edge) => {
    if (found.active[edge] && graph.types[graph.type[edge]].fact) facts++;
  });
  return facts;
}
