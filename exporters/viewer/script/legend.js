// The legend is the filter: each kind of node and relation with its mark, its count and a box to switch it on and off.

/** @type {{kinds: Set<number>, types: Set<number>} | null} */
let inFile = null;

/** Kinds that occur in the file at all. @returns {{kinds: Set<number>, types: Set<number>}} */
function kindsInFile() {
  inFile ??= { kinds: new Set(graph.kind), types: new Set(graph.type) };
  return inFile;
}

/** The language and colours that the legend was built in. */
let legendFor = "";

function showLegend() {
  const key = `${lang}/${theme.dark}`;
  if (key !== legendFor) buildLegend();
  legendFor = key;
  showCounts(byId("kinds"), graph.kinds, found.counts.kinds);
  showCounts(byId("types"), graph.types, found.counts.types);
}

function buildLegend() {
  const here = kindsInFile();
  fill(byId("kinds"), ...graph.kinds.map((kind, i) => here.kinds.has(i) && legendRow(kind, markIcon(kind), graph.kinds)));
  fill(byId("types"), ...graph.types.map((type, i) => here.types.has(i) && legendRow(type, lineIcon(type), graph.types)));
}

/** Writes what has changed, no more: the rest of the legend need not be drawn again. @param {HTMLElement} list @param {(Kind | Relation)[]} all @param {Int32Array} counts */
function showCounts(list, all, counts) {
  for (const row of list.children) {
    const box = /** @type {HTMLInputElement} */ (row.querySelector("input"));
    const place = /** @type {HTMLElement} */ (row.querySelector(".legend-count"));
    const at = all.findIndex((entry) => entry.name === box.dataset.name);
    box.checked = isOn(all[at]);
    row.classList.toggle("is-empty", !counts[at]);
    if (place.textContent !== number(counts[at])) place.textContent = number(counts[at]);
  }
}

/** @param {Kind | Relation} entry @param {SVGElement} icon @param {(Kind | Relation)[]} all */
function legendRow(entry, icon, all) {
  const box = el("input", {
    type: "checkbox", "data-name": entry.name,
    onchange: () => change({ flip: toggled(state.flip, entry.name) }),
  });
  return el(
    "li", {},
    el("label", { title: lang === "en" ? entry.meaning_en : entry.meaning }, box, icon, el("span", { class: "legend-name" }, wordFor(entry)), el("span", { class: "legend-count" })),
    el("button", { class: "only", onclick: () => change({ flip: onlyThis(entry, all) }), "aria-label": `${t("onlyKind")} ${wordFor(entry)}` }, t("onlyKind")),
  );
}

/** @param {Kind | Relation} entry @param {(Kind | Relation)[]} all @returns {string[]} the switches that leave one kind of its row on */
function onlyThis(entry, all) {
  const others = state.flip.filter((name) => !all.some((one) => one.name === name));
  return [...others, ...all.filter((one) => one.on !== (one === entry)).map((one) => one.name)];
}

const grouped = new Intl.NumberFormat("en");

/** @param {number} value @returns {string} */
function number(value) {
  return grouped.format(value);
}
