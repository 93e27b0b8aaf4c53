// What the page shows, as one plain value: kept in the address, so that every view can be bookmarked, sent and undone.

/** @returns {State} */
function emptyState() {
  return {
    view: "relations", flip: [], from: "", to: "", place: "", industry: "", min: 0,
    focus: [], hops: 1, expanded: [], hidden: [], open: [], selected: "", drawnOnly: false, rows: "Region",
  };
}

const LISTS = /** @type {const} */ (["flip", "focus", "expanded", "hidden", "open"]);
const TEXTS = /** @type {const} */ (["view", "from", "to", "place", "industry", "selected", "rows"]);
const VIEWS = ["relations", "columns", "timeline", "flows", "table"];

/** @param {State} value @returns {string} without "#" */
function encodeState(value) {
  const empty = emptyState();
  const out = new URLSearchParams();
  for (const name of TEXTS) if (value[name] !== empty[name]) out.set(name, value[name]);
  for (const name of LISTS) for (const item of value[name]) out.append(name, item);
  if (value.min > 1) out.set("min", String(value.min));
  if (value.focus.length && value.hops !== 1) out.set("hops", String(value.hops));
  if (value.drawnOnly) out.set("drawn", "1");
  return out.toString();
}

/** Anything unknown in an address is passed over. @param {string} text @returns {State} */
function decodeState(text) {
  const value = emptyState();
  const read = new URLSearchParams(text.replace(/^#/, ""));
  for (const name of TEXTS) value[name] = read.get(name) ?? value[name];
  for (const name of LISTS) value[name] = read.getAll(name);
  const whole = (/** @type {string} */ name, /** @type {number} */ usual) => Math.max(0, Math.round(Number(read.get(name) ?? usual)) || 0);
  value.min = whole("min", 0);
  value.hops = Math.min(4, whole("hops", 1));
  value.drawnOnly = read.get("drawn") === "1";
  value.from = readBound(value.from) ?? "";
  value.to = readBound(value.to) ?? "";
  if (!VIEWS.includes(value.view)) value.view = "relations";
  return value;
}

/** The steps taken; `local` where the page has no address of its own. @type {{steps: string[], at: number, local: boolean}} */
const trail = { steps: [], at: -1, local: false };

/** Starts the way that back and forward go. */
function startTrail() {
  trail.steps = [encodeState(state)];
  trail.at = 0;
  writeAddress("replaceState");
  addEventListener("popstate", (event) => {
    const at = event.state?.at;
    if (Number.isInteger(at) && at >= 0 && at < trail.steps.length) trail.at = at;
    else pushStep(location.hash.slice(1));
    restore(decodeState(location.hash));
  });
}

/** @param {"pushState" | "replaceState"} how */
function writeAddress(how) {
  try {
    history[how]({ at: trail.at }, "", `#${trail.steps[trail.at]}`);
  } catch {
    trail.local = true; // inside a notebook the frame has no address of its own
  }
}

/** @param {string} step */
function pushStep(step) {
  trail.steps.length = trail.at + 1;
  trail.steps.push(step);
  trail.at++;
}

/**
 * Changes the state, draws, and makes it one step that can be undone.
 * @param {Partial<State>} patch @param {{quiet?: boolean, camera?: Camera}} [how] quiet: replaces the last step (sliding, playing)
 */
function change(patch, how = {}) {
  const before = state;
  state = { ...state, ...patch };
  const step = encodeState(state);
  if (step !== trail.steps[trail.at]) {
    if (how.quiet) trail.steps[trail.at] = step;
    else pushStep(step);
    writeAddress(how.quiet ? "replaceState" : "pushState");
  }
  refresh(before, how.camera);
}

/** @param {State} value */
function restore(value) {
  const before = state;
  state = value;
  refresh(before);
}

/** @param {-1 | 1} by */
function walk(by) {
  const at = trail.at + by;
  if (at < 0 || at >= trail.steps.length) return;
  if (!trail.local) {
    history.go(by);
    return;
  }
  trail.at = at;
  restore(decodeState(trail.steps[at]));
}

/** @returns {Partial<State>} the patch that takes all filters away */
function noFilters() {
  const { flip, from, to, place, industry, min, focus, hops, hidden } = emptyState();
  return { flip, from, to, place, industry, min, focus, hops, hidden };
}

/** @template {string} T @param {T[]} list @param {T} item @returns {T[]} the list with the item taken out or put in */
function toggled(list, item) {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
