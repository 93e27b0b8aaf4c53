// Filters by place, industry and number of facts.

function startChoices() {
  byId("place").addEventListener("change", (event) => change({ place: valueOf(event) }));
  byId("industry").addEventListener("change", (event) => change({ industry: valueOf(event) }));
  byId("min").addEventListener("input", (event) => change({ min: Number(valueOf(event)) }, { quiet: true }));
}

/** @param {Event} event @returns {string} */
function valueOf(event) {
  return /** @type {HTMLInputElement} */ (event.target).value;
}

/** Fills the lists once for each language. */
function fillChoices() {
  const option = (/** @type {string} */ value, /** @type {string} */ text) => el("option", { value }, text);
  fill(byId("place"), option("", t("allPlaces")), ...placesInOrder().map(([place, depth]) => option(place.id, "　".repeat(depth) + shorten(clean(place.name), 20))));
  const industries = graph.ids.map((_, node) => node).filter((node) => kindOf(node).name === "Industry");
  industries.sort((a, b) => countEdges(b) - countEdges(a) || a - b);
  fill(byId("industry"), option("", t("allIndustries")), ...industries.map((node) => option(keyOf(node), `${shorten(nameOf(node), 20)} (${countEdges(node)})`)));
}

/** @returns {[Place, number][]} places as a tree in one row, with their depth */
function placesInOrder() {
  /** @type {Map<number, Place[]>} */
  const below = new Map();
  for (const place of graph.places) {
    const list = below.get(place.parent);
    if (list) list.push(place);
    else below.set(place.parent, [place]);
  }
  /** @type {[Place, number][]} */
  const rows = [];
  const walkDown = (/** @type {number} */ parent, /** @type {number} */ depth) => {
    for (const place of below.get(parent) ?? []) {
      rows.push([place, depth]);
      if (depth < 6) walkDown(graph.places.indexOf(place), depth + 1);
    }
  };
  walkDown(-1, 0);
  return rows;
}

function showChoices() {
  const set = (/** @type {string} */ id, /** @type {string} */ value) => {
    /** @type {HTMLInputElement} */ (byId(id)).value = value;
  };
  set("place", state.place);
  set("industry", state.industry);
  set("min", String(Math.max(1, state.min)));
  byId("min-value").textContent = String(Math.max(1, state.min));
}
