// Where everything begins: read, draw once, then follow what the reader does.

const graph = readGraph();
/** @type {State} */
let state = emptyState();
/** @type {Found} */
let found;
/** @type {Scene} */
let scene;
let selectedNode = -1;
const last = { filter: "", scene: "", select: "", view: "", drawnOnly: false, rows: "" };

/** @returns {boolean} whether the view is drawn by vis-network */
function isDrawingView() {
  return state.view === "relations" || state.view === "columns";
}

/** Shows what has changed. @param {State} [before] @param {Camera} [camera] keep: the reader's place stays */
function refresh(before, camera = "fit") {
  drawOnce(() => showChanges(before, camera));
}

/** @param {State | undefined} before @param {Camera} camera */
function showChanges(before, camera) {
  const filter = JSON.stringify([state.flip, state.from, state.to, state.place, state.industry, state.min]);
  const filtered = filter !== last.filter;
  if (filtered) found = findEdges();
  if (before && state.selected !== before.selected) pickedEdges = null;
  selectedNode = state.selected && !state.selected.startsWith("[") ? findNode(state.selected) : -1;
  const sceneKey = JSON.stringify([filter, state.focus, state.hops, state.expanded, state.hidden, state.open, state.view === "columns", lang]);
  const redrawn = sceneKey !== last.scene;
  if (redrawn) {
    scene = playing && playScene ? stillScene(playScene) : buildScene();
    countFound();
  }
  const selectKey = `${state.selected}/${filter}/${lang}/${theme.dark}`;
  showView(filtered || redrawn);
  if (redrawn) showScene();
  if (redrawn || selectKey !== last.select) showSelection();
  if (filtered) {
    showLegend();
    showPeriod();
    showChoices();
  }
  showFilters();
  if (filtered || redrawn || selectKey !== last.select) showPanel();
  // Last, when everything round the canvas has its size.
  const changedView = last.view !== state.view && isDrawingView();
  if ((redrawn && camera === "fit" && !playing && !onlyOpened(before)) || changedView) fitScene();
  Object.assign(last, { filter, scene: sceneKey, select: selectKey, view: state.view });
}

/** @param {State} [before] @returns {boolean} whether nothing changed but an opened bundle or a hidden node */
function onlyOpened(before) {
  return Boolean(before) && encodeState({ .../** @type {State} */ (before), open: [], hidden: [], selected: "" }) === encodeState({ ...state, open: [], hidden: [], selected: "" });
}

/** The scene that a play began with, with only what the window holds. @param {Scene} base @returns {Scene} */
function stillScene(base) {
  const nodes = base.nodes.filter((node) => found.score[node] > 0);
  const bundles = bundleEdges(nodes, found);
  return { ...base, nodes, bundles, lines: linesOf(bundles), more: new Map() };
}

/** @param {boolean} changed whether its content may have changed */
function showView(changed) {
  document.body.dataset.view = state.view;
  for (const button of document.querySelectorAll("[data-view-button]")) {
    const on = button.getAttribute("data-view-button") === state.view;
    button.setAttribute("aria-pressed", String(on));
  }
  byId("nothing").hidden = found.edges > 0;
  const drawn = changed || last.view !== state.view;
  if (state.view === "timeline" && (drawn || state.rows !== last.rows)) showTimeline();
  if (state.view === "flows" && drawn) showFlows();
  if (state.view === "table" && (drawn || state.drawnOnly !== last.drawnOnly)) showTable();
  Object.assign(last, { drawnOnly: state.drawnOnly, rows: state.rows });
}

/** Tells tests and slow machines what is ready. */
function countFound() {
  document.body.dataset.drawn = String(scene.nodes.length);
}

/** @param {"zh" | "en"} wanted */
function speak(wanted) {
  lang = wanted;
  writeWords();
  fillChoices();
  showOrigin();
  histogramFor = last.filter = last.scene = "";
}

function startControls() {
  for (const button of document.querySelectorAll("[data-view-button]")) {
    button.addEventListener("click", () => change({ view: button.getAttribute("data-view-button") ?? "relations" }));
  }
  byId("back").addEventListener("click", () => walk(-1));
  byId("forward").addEventListener("click", () => walk(1));
  byId("home").addEventListener("click", goHome);
  byId("lang").addEventListener("click", () => {
    speak(lang === "zh" ? "en" : "zh");
    refresh();
  });
  byId("theme").addEventListener("click", toggleTheme);
  byId("zoom-in").addEventListener("click", () => zoomBy(1.3));
  byId("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
  byId("fit").addEventListener("click", () => fitScene(true));
  byId("panel-close").addEventListener("click", closePanel);
  byId("side-open").addEventListener("click", () => document.body.classList.toggle("side-open"));
  byId("side-close").addEventListener("click", () => document.body.classList.remove("side-open"));
}

function goHome() {
  stopPlay();
  stopPath();
  dragged.clear();
  laidOut.key = "";
  last.scene = "";
  change({ ...emptyState(), ...firstFocus() });
  fitScene(true);
}

/** Nodes that the file was made for. @returns {Partial<State>} */
function firstFocus() {
  return graph.first.length === 1 ? { selected: graph.first[0], expanded: graph.first } : { expanded: graph.first };
}

function toggleTheme() {
  document.documentElement.dataset.theme = theme.dark ? "light" : "dark";
  readTheme();
  histogramFor = last.filter = last.scene = "";
  refresh(state, "keep");
}

function startAll() {
  unresolved = new Set(graph.unresolved);
  lang = graph.lang;
  document.title = clean(graph.title);
  byId("title").textContent = shorten(clean(graph.title), 60);
  readTheme();
  state = location.hash.length > 1 ? decodeState(location.hash) : { ...emptyState(), ...firstFocus() };
  startControls();
  startSearch();
  startChoices();
  startPeriod();
  startKeyboard();
  startDownloads();
  startNetwork();
  speak(graph.lang);
  startTrail();
  refresh();
  if (state.selected) openPanel();
  network.once("afterDrawing", () => {
    document.body.dataset.ready = "yes";
    performance.mark("first-drawing");
    whenIdle(searchSounds);
    whenIdle(practise);
    whenIdle(practise);
  });
  network.redraw();
  watchSize();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    if (document.documentElement.dataset.theme) return;
    readTheme();
    histogramFor = last.filter = last.scene = "";
    refresh(state, "keep");
  });
}

/** @param {() => void} work */
function whenIdle(work) {
  (window.requestIdleCallback ?? setTimeout)(work);
}

/** Computes the picture again for nobody, so that the browser has the work compiled before the first filter asks for it. */
function practise() {
  findEdges();
  freshLayout(scene.nodes);
  pickNodes(found, roomForNodes(), []);
  wholeScene();
}

/** Fits again when the window changes its size. */
function watchSize() {
  let width = byId("canvas").clientWidth;
  new ResizeObserver(() => {
    const now = byId("canvas").clientWidth;
    if (Math.abs(now - width) < 2 || !now) return;
    width = now;
    network.setSize("100%", "100%");
    requestAnimationFrame(() => fitScene());
    if (state.view === "timeline") showTimeline();
    if (state.view === "flows") showFlows();
  }).observe(byId("canvas"));
}

startAll();
