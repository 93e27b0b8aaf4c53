// Which edges and nodes pass the filters. One pass over typed arrays: a step of a filter at 60,000 edges takes milliseconds.

/** @param {Kind | Relation} entry @returns {boolean} */
function isOn(entry) {
  return entry.on !== state.flip.includes(entry.name);
}

/** Marks a place and all that lie in it. @param {string} id @returns {Uint8Array | null} null for no filter */
function placesWithin(id) {
  const wanted = graph.places.findIndex((place) => place.id === id);
  if (wanted < 0) return null;
  return Uint8Array.from(graph.places, (_, index) => {
    for (let at = index; at >= 0; at = graph.places[at].parent) if (at === wanted) return 1;
    return 0;
  });
}

/** Marks edges that belong to an occasion at which the industry was named. @param {number} industry @returns {Uint8Array | null} */
function edgesAbout(industry) {
  if (industry < 0) return null;
  const occasions = new Set();
  const about = new Uint8Array(graph.type.length);
  eachEdge(industry, (edge) => {
    about[edge] = 1;
    if (graph.occasion[edge] >= 0) occasions.add(graph.occasion[edge]);
  });
  graph.occasion.forEach((occasion, edge) => {
    if (occasions.has(occasion)) about[edge] = 1;
  });
  return about;
}

/** First and last day of the chosen period. @returns {[number, number]} */
function periodDays() {
  const from = daysOf(state.from)?.[0] ?? UNDATED;
  const to = daysOf(state.to)?.[1] ?? 2147483647;
  return [from, to];
}

/** @type {{key: string, scope: Uint8Array, counts: {kinds: Int32Array, types: Int32Array} | null}} */
const lastScope = { key: "", scope: new Uint8Array(0), counts: null };

/** @param {boolean} withPeriod @returns {Uint8Array} as edgesInScope, kept until place, industry or period change */
function scopeOf(withPeriod) {
  const key = JSON.stringify([state.place, state.industry, ...(withPeriod ? [state.from, state.to] : ["", ""])]);
  if (key !== lastScope.key) Object.assign(lastScope, { key, scope: edgesInScope(withPeriod), counts: null });
  return lastScope.scope;
}

/**
 * Edges that pass place and industry (and period, unless told otherwise), whatever kinds are switched off.
 * Lasting relations (holding an office, lying in a city) have no date of their own: they stay with the facts at their ends.
 * @param {boolean} withPeriod @returns {Uint8Array}
 */
function edgesInScope(withPeriod) {
  const within = placesWithin(state.place);
  const about = edgesAbout(state.industry ? findNode(state.industry) : -1);
  const bounded = withPeriod && Boolean(state.from || state.to);
  const [from, to] = periodDays();
  const { start, end, place, type, types, fromDay, toDay } = graph;
  const scope = new Uint8Array(type.length);
  const touched = new Uint8Array(graph.ids.length);
  const inPlace = (/** @type {number} */ node) => within !== null && place[node] >= 0 && within[place[node]] === 1;
  const placed = (/** @type {number} */ edge) => !within || inPlace(start[edge]) || inPlace(end[edge]);
  for (let edge = 0; edge < scope.length; edge++) {
    if (!types[type[edge]].fact || (about && !about[edge]) || !placed(edge)) continue;
    if (bounded && (fromDay[edge] === UNDATED || fromDay[edge] > to || toDay[edge] < from)) continue;
    scope[edge] = touched[start[edge]] = touched[end[edge]] = 1;
  }
  const open = !bounded && !about;
  for (let edge = 0; edge < scope.length; edge++) {
    if (types[type[edge]].fact) continue;
    if ((open && placed(edge)) || touched[start[edge]] || touched[end[edge]]) scope[edge] = 1;
  }
  return scope;
}

/** Drops edges at nodes with fewer than the wished number of facts. @param {Uint8Array} active */
function dropRare(active) {
  if (state.min < 2) return;
  const facts = new Int32Array(graph.ids.length);
  active.forEach((on, edge) => {
    if (!on) return;
    facts[graph.start[edge]]++;
    facts[graph.end[edge]]++;
  });
  active.forEach((on, edge) => {
    if (on && (facts[graph.start[edge]] < state.min || facts[graph.end[edge]] < state.min)) active[edge] = 0;
  });
}

/** @param {Uint8Array} scope @returns {{kinds: Int32Array, types: Int32Array}} how many of each kind the scope holds */
function countKinds(scope) {
  const kinds = new Int32Array(graph.kinds.length);
  const types = new Int32Array(graph.types.length);
  const seen = new Uint8Array(graph.ids.length);
  const see = (/** @type {number} */ node) => {
    if (!seen[node]) kinds[graph.kind[node]]++;
    seen[node] = 1;
  };
  scope.forEach((on, edge) => {
    if (!on) return;
    types[graph.type[edge]]++;
    see(graph.start[edge]);
    see(graph.end[edge]);
  });
  return { kinds, types };
}

/** @returns {Found} what passes all filters */
function findEdges() {
  const scope = scopeOf(true);
  const counts = (lastScope.counts ??= countKinds(scope));
  const kindOn = graph.kinds.map(isOn);
  const typeOn = graph.types.map(isOn);
  const { type, kind, start, end } = graph;
  const active = new Uint8Array(scope.length);
  for (let edge = 0; edge < scope.length; edge++) {
    if (scope[edge] && typeOn[type[edge]] && kindOn[kind[start[edge]]] && kindOn[kind[end[edge]]]) active[edge] = 1;
  }
  dropRare(active);
  const score = new Float32Array(graph.ids.length);
  let edges = 0;
  for (let edge = 0; edge < active.length; edge++) {
    if (!active[edge]) continue;
    const weight = graph.types[graph.type[edge]].weight;
    edges++;
    score[graph.start[edge]] += weight;
    score[graph.end[edge]] += weight;
  }
  return { active, score, edges, nodes: score.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0), counts };
}
