// All filters named in one line, each with a button that takes it away.

/** @returns {{text: string, undo: Partial<State>}[]} */
function activeFilters() {
  /** @type {{text: string, undo: Partial<State>}[]} */
  const out = [];
  const add = (/** @type {string} */ text, /** @type {Partial<State>} */ undo) => out.push({ text, undo });
  if (state.from || state.to) add(periodText(), { from: "", to: "" });
  if (state.place) add(shorten(clean(graph.places.find((place) => place.id === state.place)?.name ?? state.place), 20), { place: "" });
  if (state.industry) add(t("industryIs", { name: nodeText(state.industry) }), { industry: "" });
  for (const all of [graph.kinds, graph.types]) {
    const changed = all.filter((entry) => state.flip.includes(entry.name));
    if (changed.length) add(switchText(all, changed), { flip: state.flip.filter((name) => !all.some((entry) => entry.name === name)) });
  }
  if (state.min > 1) add(t("minIs", { n: state.min }), { min: 0 });
  if (state.focus.length) add(focusText(), { focus: [], hops: 1 });
  if (state.hidden.length) add(t("hiddenAre", { n: state.hidden.length }), { hidden: [] });
  return out;
}

/** @returns {string} */
function periodText() {
  if (state.from && state.to) return state.from === state.to ? state.from : t("period", { from: state.from, to: state.to });
  return state.from ? t("since", { from: state.from }) : t("until", { to: state.to });
}

/** @param {(Kind | Relation)[]} all @param {(Kind | Relation)[]} changed @returns {string} */
function switchText(all, changed) {
  const used = kindsInFile();
  const on = all.filter((entry, i) => isOn(entry) && (all === graph.kinds ? used.kinds : used.types).has(i));
  if (on.length <= 3) return on.length ? on.map(wordFor).join(" + ") : t("nothingOn");
  const words = changed.map((entry) => `${isOn(entry) ? "+" : "−"}${wordFor(entry)}`);
  return words.slice(0, 4).join(" ") + (words.length > 4 ? " …" : "");
}

/** @param {string} key @returns {string} */
function nodeText(key) {
  const node = findNode(key);
  return node < 0 ? "?" : shorten(nameOf(node), 16);
}

/** @returns {string} */
function focusText() {
  const names = state.focus.map(nodeText);
  if (!state.hops) return t("pathIs", { from: names[0], to: names[names.length - 1], n: names.length - 1 });
  return t("onlyIs", { names: names.slice(0, 3).join("、"), hops: state.hops });
}

/** @returns {string} one line for pictures and print */
function filterLine() {
  return activeFilters().map((filter) => filter.text).join(" · ") || t("noFilter");
}

function showFilters() {
  const filters = activeFilters();
  const chips = filters.map(({ text, undo }) =>
    el("button", { class: "filter-chip", onclick: () => change(undo), "aria-label": t("removeFilter", { text }) }, text, el("span", { "aria-hidden": "true" }, " ×")),
  );
  fill(
    byId("filters"), ...chips,
    filters.length > 1 ? el("button", { class: "clear link", onclick: () => change(noFilters()) }, t("clearAll")) : null,
    filters.length ? null : el("span", { class: "no-filter" }, t("noFilter")),
  );
  fill(byId("status"), statusText());
  /** @type {HTMLButtonElement} */ (byId("back")).disabled = trail.at <= 0;
  /** @type {HTMLButtonElement} */ (byId("forward")).disabled = trail.at >= trail.steps.length - 1;
}

/** @returns {string} what is shown of how much */
function statusText() {
  const whole = { nodes: number(graph.ids.length), edges: number(graph.type.length) };
  if (!isDrawingView()) return t("statusFacts", { found: number(found.edges), ...whole });
  const drawn = scene.bundles.reduce((sum, bundle) => sum + bundle.edges.length, 0);
  return t("status", { drawn: number(scene.nodes.length), facts: number(drawn), ...whole });
}
