// The period: a histogram of facts over time under a window that can be dragged, stretched, typed and played.

/** Bins of the histogram: months, quarters or years. */
const bins = { step: 1, first: 0, count: 0 };
let histogramFor = "";

/** The bin of each dated edge. */
let binOfEdge = new Int16Array(0);

/** @returns {boolean} whether any edge is dated */
function startPeriod() {
  let [low, high] = [Infinity, -Infinity];
  for (const day of graph.fromDay) {
    if (day === UNDATED) continue;
    low = Math.min(low, day);
    high = Math.max(high, day);
  }
  if (low === Infinity) {
    byId("period").hidden = true;
    return false;
  }
  const [first, last] = [monthOf(low), monthOf(high)];
  bins.step = last - first < 120 ? 1 : last - first < 360 ? 3 : 12;
  bins.first = first - (first % bins.step);
  bins.count = Math.max(1, Math.floor((last - bins.first) / bins.step) + 1);
  const days = new Map();
  binOfEdge = Int16Array.from(graph.fromDay, (day) => {
    if (!days.has(day)) days.set(day, day === UNDATED ? 0 : binOf(day));
    return days.get(day);
  });
  startWindow();
  for (const [id, side] of /** @type {const} */ ([["from-text", "from"], ["to-text", "to"]])) {
    byId(id).addEventListener("change", (event) => typeBound(/** @type {HTMLInputElement} */ (event.target), side));
  }
  byId("play").addEventListener("click", togglePlay);
  byId("all-time").addEventListener("click", () => change({ from: "", to: "" }));
  return true;
}

/** @param {HTMLInputElement} field @param {"from" | "to"} side */
function typeBound(field, side) {
  const text = field.value.trim() ? readBound(field.value) : "";
  field.setAttribute("aria-invalid", String(text === null));
  if (text === null) announce(t("badDate"));
  else change(side === "from" ? { from: text } : { to: text });
}

/** Facts without a day under the same filters as the bins. */
let undatedFacts = 0;

/** Facts in each bin, under all filters but the period. @returns {Int32Array} */
function countBins() {
  const scope = scopeOf(false);
  const counts = new Int32Array(bins.count);
  undatedFacts = 0;
  const kindOn = graph.kinds.map(isOn);
  const typeOn = graph.types.map(isOn);
  for (let edge = 0; edge < scope.length; edge++) {
    const type = graph.type[edge];
    if (!scope[edge] || !typeOn[type] || !graph.types[type].fact) continue;
    if (!kindOn[graph.kind[graph.start[edge]]] || !kindOn[graph.kind[graph.end[edge]]]) continue;
    if (graph.fromDay[edge] === UNDATED) undatedFacts++;
    else counts[binOfEdge[edge]]++;
  }
  return counts;
}

/** @param {number} day @returns {number} */
function binOf(day) {
  return Math.min(bins.count - 1, Math.max(0, Math.floor((monthOf(day) - bins.first) / bins.step)));
}

/** First and last bin of the chosen period. @returns {[number, number]} */
function windowBins() {
  const [from, to] = periodDays();
  return [from === UNDATED ? 0 : binOf(from), to === 2147483647 ? bins.count - 1 : binOf(to)];
}

/** @param {number} first @param {number} last @returns {{from: string, to: string}} */
function periodOfBins(first, last) {
  const [low, high] = [Math.max(0, Math.min(first, last)), Math.min(bins.count - 1, Math.max(first, last))];
  if (low === 0 && high === bins.count - 1) return { from: "", to: "" };
  return { from: isoMonth(bins.first + low * bins.step), to: isoMonth(bins.first + (high + 1) * bins.step - 1) };
}

function showPeriod() {
  if (byId("period").hidden) return;
  drawHistogram();
  const [first, last] = windowBins();
  const share = (/** @type {number} */ bin) => `${(100 * bin) / bins.count}%`;
  const frame = byId("window");
  frame.style.left = share(first);
  frame.style.width = share(last + 1 - first);
  placeHandle("handle-from", first, share(first));
  placeHandle("handle-to", last, share(last + 1));
  const bounds = periodOfBins(0, bins.count - 1);
  /** @type {HTMLInputElement} */ (byId("from-text")).value = state.from || bounds.from || isoMonth(bins.first);
  /** @type {HTMLInputElement} */ (byId("to-text")).value = state.to || bounds.to || isoMonth(bins.first + bins.count * bins.step - 1);
  const dated = factsFound() - (state.from || state.to ? 0 : undatedFacts);
  byId("period-count").textContent = t("inWindow", { n: number(dated) }) + (undatedFacts ? t("undatedCount", { n: number(undatedFacts) }) : "");
}

/** @param {string} id @param {number} bin @param {string} left */
function placeHandle(id, bin, left) {
  const handle = byId(id);
  handle.style.left = left;
  handle.setAttribute("aria-valuemin", "0");
  handle.setAttribute("aria-valuemax", String(bins.count - 1));
  handle.setAttribute("aria-valuenow", String(bin));
  handle.setAttribute("aria-valuetext", isoMonth(bins.first + bin * bins.step));
}

/** @returns {number} */
function factsFound() {
  let facts = 0;
  for (let edge = 0; edge < found.active.length; edge++) if (found.active[edge] && graph.types[graph.type[edge]].fact) facts++;
  return facts;
}

function drawHistogram() {
  const key = JSON.stringify([state.flip, state.place, state.industry, lang, theme.dark]);
  if (key === histogramFor) return;
  histogramFor = key;
  const counts = countBins();
  const most = Math.max(1, ...counts);
  const bars = Array.from(counts, (count, bin) => {
    const height = count ? Math.max(2, 44 * Math.sqrt(count / most)) : 0;
    return svg("rect", { x: bin + 0.12, width: 0.76, y: 46 - height, height }, svg("title", {}, `${isoMonth(bins.first + bin * bins.step)}: ${count}`));
  });
  fill(byId("histogram"), svg("svg", { viewBox: `0 0 ${bins.count} 46`, preserveAspectRatio: "none", "aria-hidden": "true" }, ...bars));
  fill(byId("period-axis"), ...axisTicks());
}

/** @returns {HTMLElement[]} */
function axisTicks() {
  const ticks = [];
  const months = bins.count * bins.step;
  const every = months <= 14 ? 1 : months <= 30 ? 3 : months <= 130 ? 12 : 60;
  for (let month = Math.ceil(bins.first / every) * every; month < bins.first + months; month += every) {
    const left = `${(100 * (month - bins.first)) / months}%`;
    ticks.push(el("span", { style: { left } }, every < 12 ? isoMonth(month) : String(Math.floor(month / 12))));
  }
  return ticks;
}
