// Keys for everything. In the drawing arrows move from node to node; elsewhere they do what they always do.

/** @type {Record<string, () => void>} */
const PAGE_KEYS = {
  "/": () => byId("search").focus(),
  "?": () => showHelp(),
  "[": () => walk(-1),
  "]": () => walk(1),
  "1": () => change({ view: "relations" }),
  "2": () => change({ view: "columns" }),
  "3": () => change({ view: "timeline" }),
  "4": () => change({ view: "flows" }),
  "5": () => change({ view: "table" }),
};

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @type {Record<string, (node: number) => void>} */
const NODE_KEYS = {
  Enter: () => {
    openPanel();
    /** @type {HTMLElement | null} */ (byId("panel-body").querySelector("h2"))?.focus();
  },
  e: expand,
  h: hide,
  o: showOnly,
  p: startPath,
};

function startKeyboard() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.key === "Escape") leave();
    else if (/^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
    else if (PAGE_KEYS[event.key]) {
      PAGE_KEYS[event.key]();
      event.preventDefault();
    }
  });
  byId("canvas").addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && canvasKey(event)) event.preventDefault();
  });
  byId("help").addEventListener("click", showHelp);
  byId("help-close").addEventListener("click", () => /** @type {HTMLDialogElement} */ (byId("help-page")).close());
}

/** @param {KeyboardEvent} event @returns {boolean} whether the key meant something */
function canvasKey(event) {
  const arrow = ARROWS[event.key];
  if (arrow && event.shiftKey) panBy(80 * arrow[0], 80 * arrow[1]);
  else if (arrow) stepTo(nodeTowards(...arrow));
  else if (event.key === "+" || event.key === "=") zoomBy(1.25);
  else if (event.key === "-") zoomBy(0.8);
  else if (event.key === "0") fitScene(true);
  else if (NODE_KEYS[event.key] && selectedNode >= 0) NODE_KEYS[event.key](selectedNode);
  else return false;
  return true;
}

/** @param {number} node */
function stepTo(node) {
  if (node < 0) return;
  if (pathFrom >= 0) announce(nameOf(node));
  change({ selected: keyOf(node) }, { quiet: true });
  announce(`${wordFor(kindOf(node))} ${nameOf(node)}`);
  const spot = /** @type {Box} */ (scene.at.get(node));
  const { x, y } = network.canvasToDOM({ x: spot.x, y: spot.y });
  const { clientWidth, clientHeight } = byId("canvas");
  if (x < 60 || y < 60 || x > clientWidth - 60 || y > clientHeight - 60) centreOn(node);
}

/** Escape closes what is open, last thing first. */
function leave() {
  if (!byId("menu").hidden) closeMenu();
  else if (pathFrom >= 0) stopPath();
  else if (document.body.classList.contains("side-open")) document.body.classList.remove("side-open");
  else if (state.selected || pickedEdges) {
    pickedEdges = null;
    last.select = "";
    change({ selected: "" });
    closePanel();
  }
}

function showHelp() {
  /** @type {HTMLDialogElement} */ (byId("help-page")).showModal();
}
