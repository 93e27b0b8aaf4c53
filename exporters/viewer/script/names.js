// Names as they are shown: without invisible and direction-changing characters, short enough for their place.

// Bidirectional controls, zero-width characters, control characters, the byte order mark, interlinear marks.
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const LEGAL_FORM = /(?:(?:股份)?有限(?:责任)?公司|有限合伙企业)$/;

/** @param {unknown} text @returns {string} */
function clean(text) {
  return String(text ?? "").replace(INVISIBLE, "");
}

/** @param {string} text @param {number} length in characters @returns {string} */
function shorten(text, length) {
  if (text.length <= length) return text;
  const letters = Array.from(text.slice(0, length * 2));
  return letters.length <= length ? text : letters.slice(0, length - 1).join("") + "…";
}

/** Names of trips are long and alike: place and first day say it. @param {number} node @returns {string} "" when not known */
function tripName(node) {
  const place = graph.place[node];
  if (place < 0 || kindOf(node).name !== "Trip") return "";
  let first = UNDATED;
  eachEdge(node, (edge) => {
    if (first === UNDATED) first = graph.fromDay[edge];
  });
  return `${shorten(clean(graph.places[place].name), 6)} ${first === UNDATED ? "" : isoDay(first).slice(2)}`.trim();
}

/** The name under a mark: a company without its legal form. @param {number} node @returns {string} */
function labelOf(node) {
  const name = nameOf(node);
  return tripName(node) || shorten(name.replace(LEGAL_FORM, "") || name, innerWidth < 600 ? 7 : 11);
}

/** @param {number} node @returns {string} */
function nameOf(node) {
  return shorten(clean(graph.names[node]) || clean(graph.ids[node]) || "—", 300);
}

/** County and city of a node, "" when not known. @param {number} node @returns {string} */
function placeNameOf(node) {
  const place = graph.place[node];
  if (place < 0) return "";
  const own = graph.kinds[graph.kind[node]].name === "Region";
  const names = [];
  for (let at = own ? graph.places[place].parent : place; at >= 0 && names.length < 2; at = graph.places[at].parent) {
    names.unshift(shorten(clean(graph.places[at].name), 20));
  }
  return names.join(" ");
}

/** @param {Kind | Relation} entry @returns {string} */
function wordFor(entry) {
  return (lang === "en" ? entry.en : entry.zh) || entry.name;
}
