// The window over the histogram: pulling its ends, moving it, moving it by keys, playing it.

/** @type {{mode: "from" | "to" | "window" | "new", at: number, first: number, last: number} | null} */
let held = null;
let playing = 0;

function startWindow() {
  const track = byId("track");
  track.addEventListener("pointerdown", (event) => {
    const bin = binAt(event);
    const [first, last] = windowBins();
    const whole = first === 0 && last === bins.count - 1;
    const id = /** @type {HTMLElement} */ (event.target).id;
    const mode = id === "handle-from" ? "from" : id === "handle-to" ? "to" : !whole && bin >= first && bin <= last ? "window" : "new";
    held = { mode, at: bin, first, last };
    track.setPointerCapture(event.pointerId);
    stopPlay();
    event.preventDefault();
    if (mode === "from" || mode === "to") byId(id).focus();
  });
  track.addEventListener("pointermove", (event) => {
    if (held) moveWindow(binAt(event), true);
  });
  track.addEventListener("pointerup", (event) => {
    if (!held) return;
    if (held.mode === "new" && binAt(event) === held.at) moveWindow(held.at, false);
    held = null;
    histogramFor = "";
    change({ from: state.from, to: state.to });
  });
  for (const id of ["handle-from", "handle-to"]) byId(id).addEventListener("keydown", (event) => stepHandle(id, event));
}

/** @param {PointerEvent} event @returns {number} */
function binAt(event) {
  const box = byId("track").getBoundingClientRect();
  return Math.min(bins.count - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * bins.count)));
}

/** @param {number} bin @param {boolean} quiet */
function moveWindow(bin, quiet) {
  if (!held) return;
  const { mode, at, first, last } = held;
  if (mode === "from") change(periodOfBins(Math.min(bin, last), last), { quiet });
  else if (mode === "to") change(periodOfBins(first, Math.max(bin, first)), { quiet });
  else if (mode === "new") change(periodOfBins(at, bin), { quiet });
  else {
    const by = Math.max(-first, Math.min(bin - at, bins.count - 1 - last));
    change(periodOfBins(first + by, last + by), { quiet });
  }
}

/** @param {string} id @param {KeyboardEvent} event */
function stepHandle(id, event) {
  const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -6, PageUp: 6, Home: -9999, End: 9999 }[event.key];
  if (by === undefined) return;
  const [first, last] = windowBins();
  if (id === "handle-from") change(periodOfBins(Math.max(0, Math.min(first + by, last)), last));
  else change(periodOfBins(first, Math.min(bins.count - 1, Math.max(last + by, first))));
  event.preventDefault();
  event.stopPropagation();
}

function togglePlay() {
  if (playing) {
    stopPlay();
    return;
  }
  const [first, last] = windowBins();
  const whole = first === 0 && last === bins.count - 1;
  const size = whole ? Math.max(1, Math.round(bins.count / 8)) : last - first + 1;
  let at = whole || last === bins.count - 1 ? 0 : first;
  const step = () => {
    change(periodOfBins(at, at + size - 1), { quiet: at > 0 });
    if (at + size >= bins.count) stopPlay();
    at++;
  };
  playScene = scene;
  playing = setInterval(step, 700);
  byId("play").textContent = t("pause");
  step();
}

function stopPlay() {
  clearInterval(playing);
  playing = 0;
  playScene = null;
  byId("play").textContent = t("play");
}

/** While playing, marks keep their places: the scene that the play began with. @type {Scene | null} */
let playScene = null;
