// The legend is the filter: each kind of node and relation with its mark, its count and a box to switch it on and off.

/** Kinds that occur in the file at all. @returns {{kinds: Set<number>, types: Set<number>}} */
function kindsInFile() {
  return { kinds: new Set(graph.kind), types: new Set(graph.type) };
}

function showLegend() {
  const here = kindsInFile();
  const { counts } = found;
  fill(byId("kinds"), ...graph.kinds.map((kind, i) => here.kinds.has(i) && legendRow(kind, markIcon(kind), counts.kinds[i], graph.kinds)));
  fill(byId("types"), ...graph.types.map((type, i) => here.types.has(i) && legendRow(type, lineIcon(type), counts.types[i], graph.types)));
}

/** @param {Kind | Relation} entry @param {SVGElement} icon @param {number} count @param {(Kind | Relation)[]} all */
function legendRow(entry, icon, count, all) {
  const box = el("input", {
    type: "checkbox", checked: isOn(entry), "data-name": entry.name,
    onchange: () => change({ flip: toggled(state.flip, entry.name) }),
  });
  return el(
    "li", { class: count ? "" : "is-empty" },
    el("label", { title: lang === "en" ? entry.meaning_en : entry.meaning }, box, icon, el("span", { class: "legend-name" }, wordFor(entry)), el("span", { class: "legend-count" }, number(count))),
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
