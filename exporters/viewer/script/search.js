// Finding nodes by any part of a name or alias, or by pinyin, whether they are drawn or not.

const MOST_RESULTS = 40;

/** @type {string[] | undefined} */
let lowered;

/** @returns {string[]} each node's names in small letters, aliases after line breaks */
function searchTexts() {
  lowered ??= graph.names.map((name, node) => [clean(name), ...(graph.aliases[node] ?? []).map(clean)].join("\n").toLowerCase());
  return lowered;
}

/** @type {Int32Array[] | undefined} */
let sounds;

/** @returns {Int32Array[]} */
function searchSounds() {
  sounds ??= searchTexts().map(soundOf);
  return sounds;
}

/** @param {string} text @returns {number[]} nodes, best match first */
function searchNodes(text) {
  const query = clean(text).trim().toLowerCase();
  if (!query) return [];
  const sound = /^[a-z]+$/.test(query);
  /** @type {[number, number, number][]} */
  const hits = [];
  searchTexts().forEach((name, node) => {
    const at = name.indexOf(query);
    let rank = at < 0 ? 9 : at === 0 ? (name.length === query.length ? 0 : 1) : name.lastIndexOf("\n", at) < 0 ? 2 : 3;
    if (at < 0 && sound) {
      const heard = findPinyin(name, searchSounds()[node], query);
      if (heard >= 0) rank = heard === 0 ? 4 : 5;
    }
    if (rank < 9) hits.push([node, rank, graph.firstEdge[node + 1] - graph.firstEdge[node]]);
  });
  hits.sort((a, b) => a[1] - b[1] || b[2] - a[2] || a[0] - b[0]);
  return hits.slice(0, MOST_RESULTS).map((hit) => hit[0]);
}
