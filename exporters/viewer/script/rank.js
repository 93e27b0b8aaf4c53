// Choosing what to draw first. The strongest of each kind alone do not hang together, so the picture grows from the
// strongest node along its edges: a neighbour comes in by its own strength, by how many drawn nodes it links to, and
// less readily where its hub is crowded already.

/** The share of each kind up to which it comes in freely; beyond, only what is much stronger. @type {Record<string, number>} */
const QUOTAS = { Region: 0.2, Official: 0.24, Company: 0.3, Trip: 0.2, Industry: 0.07, Executive: 0.06, Unresolved: 0.05 };

/**
 * @param {Found} found @param {number} limit @param {number[]} seeds nodes that must be in
 * @returns {number[]} nodes, most telling first
 */
function pickNodes(found, limit, seeds) {
  const picker = new Picker(found);
  for (const node of seeds) if (picker.chosen.length < limit) picker.add(node);
  while (picker.chosen.length < limit) {
    const near = picker.best();
    const node = near >= 0 ? near : picker.strongestLeft();
    if (node < 0) break;
    picker.add(node);
  }
  return picker.chosen;
}

/** @param {Float32Array} score @param {number} kind @param {number} many @returns {number[]} the strongest nodes of a kind */
function strongestOf(score, kind, many) {
  /** @type {number[]} */
  const best = [];
  for (let node = 0; node < score.length; node++) {
    if (graph.kind[node] !== kind || score[node] <= 0) continue;
    if (best.length === many && score[node] <= score[best[many - 1]]) continue;
    let at = best.length;
    while (at > 0 && score[best[at - 1]] < score[node]) at--;
    best.splice(at, 0, node);
    best.length = Math.min(best.length, many);
  }
  return best;
}

/** @param {Float32Array} score @returns {Float32Array} of each node, 0 to 1, against the strongest of its kind */
function strengthOf(score) {
  const strongest = new Float32Array(graph.kinds.length);
  const strength = new Float32Array(score.length);
  for (let node = 0; node < score.length; node++) strongest[graph.kind[node]] = Math.max(strongest[graph.kind[node]], score[node]);
  for (let node = 0; node < score.length; node++) if (score[node] > 0) strength[node] = Math.sqrt(score[node] / strongest[graph.kind[node]]);
  return strength;
}

/** What many links to what is drawn make of a node's strength, at most. */
const MOST_LINKED = 1 + 0.3 * 4;

class Picker {
  /** @param {Found} found */
  constructor(found) {
    this.found = found;
    const size = found.score.length;
    /** @type {number[]} */ this.chosen = [];
    /** @type {number[]} */ this.frontier = [];
    this.isIn = new Uint8Array(size);
    this.isNear = new Uint8Array(size);
    this.links = new Float32Array(size);
    this.hub = new Int32Array(size).fill(-1);
    this.children = new Int32Array(size);
    this.ofKind = new Int32Array(graph.kinds.length);
    this.strength = strengthOf(found.score);
  }

  /** @param {number} node */
  add(node) {
    if (this.isIn[node]) return;
    this.isIn[node] = 1;
    this.chosen.push(node);
    this.ofKind[graph.kind[node]]++;
    if (this.hub[node] >= 0) this.children[this.hub[node]]++;
    eachEdge(node, (edge, other) => {
      if (this.found.active[edge] && !this.isIn[other]) this.reach(node, edge, other);
    });
  }

  /** @param {number} node @param {number} edge @param {number} other */
  reach(node, edge, other) {
    this.links[other] += Math.min(graph.types[graph.type[edge]].weight, 2);
    const hub = this.hub[other];
    if (hub < 0 || this.children[node] < this.children[hub]) this.hub[other] = node;
    if (!this.isNear[other]) this.frontier.push(other);
    this.isNear[other] = 1;
  }

  /** @param {number} node @returns {number} */
  worth(node) {
    const kind = graph.kind[node];
    const quota = QUOTAS[graph.kinds[kind].name] ?? 0.1;
    const full = Math.max(0, (this.ofKind[kind] + 1) / ((this.chosen.length + 10) * quota) - 1);
    const strength = this.strength[node] * (1 + 0.3 * Math.min(this.links[node], 4));
    return strength / ((1 + this.children[this.hub[node]] / 4) * (1 + 6 * full));
  }

  /** @returns {number} the strongest node that is not chosen yet, -1 when there is none */
  strongestLeft() {
    let best = -1;
    const { score } = this.found;
    for (let node = 0; node < score.length; node++) {
      if (!this.isIn[node] && score[node] > (best < 0 ? 0 : score[best])) best = node;
    }
    return best;
  }

  /** @returns {number} the best neighbour of what is chosen, -1 when there is none */
  best() {
    let best = -1;
    let most = 0;
    for (const node of this.frontier) {
      if (this.isIn[node] || this.strength[node] * MOST_LINKED <= most) continue;
      const value = this.worth(node);
      if (value > most) [best, most] = [node, value];
    }
    if (this.chosen.length % 24 === 0) this.frontier = this.frontier.filter((node) => !this.isIn[node]);
    return best;
  }
}
