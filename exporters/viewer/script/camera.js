// Where the reader looks: fitting the whole scene, moving to a node.

/** @returns {boolean} */
function reducedMotion() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** What marks and names cover at a scale, in pixels from the drawing's origin. @param {number} scale */
function coveredAt(scale) {
  const taken = takenByMarks(scene, scale);
  if (showsMore(scale, -1)) takeMore(scale, taken);
  placeCaptions(scale, taken);
  const marks = scene.nodes.map((node) => {
    const { x, y } = /** @type {Box} */ (scene.at.get(node));
    return { x: x * scale, y: y * scale, w: 26, h: 26 };
  });
  const names = placeLabels(scene, scale, [], taken).map(({ x, y, w, h }) => ({ x: x + w / 2, y: y + h / 2, w, h }));
  const all = [...marks, ...names];
  return extent(all, all.map((_, i) => i));
}

/** The place and scale at which all that is drawn, names included, fills the canvas. @returns {{position: {x: number, y: number}, scale: number}} */
function wholeScene() {
  const { clientWidth, clientHeight } = byId("canvas");
  const spots = scene.nodes.map((node) => ({ .../** @type {Box} */ (scene.at.get(node)), w: 1, h: 1 }));
  const area = extent(spots, spots.map((_, i) => i));
  let scale = Math.min(1.4, (clientWidth - 160) / area.width, (clientHeight - 60) / area.height);
  let covered = coveredAt(scale);
  for (let round = 0; round < 3; round++) {
    // Names keep their size at any scale: what they stick out is taken off before the rest is divided.
    const wide = (clientWidth - 28 - (covered.width - area.width * scale)) / area.width;
    const high = (clientHeight - 28 - (covered.height - area.height * scale)) / area.height;
    const next = Math.min(1.4, Math.max(0.12, Math.min(wide, high)));
    if (Math.abs(next / scale - 1) < 0.01) break;
    scale = next;
    covered = coveredAt(scale);
  }
  return { scale, position: { x: (covered.left + covered.width / 2) / scale, y: (covered.top + covered.height / 2) / scale } };
}

/** Fits all that is drawn, names included, into the canvas. @param {boolean} [animate] */
function fitScene(animate = false) {
  if (!scene.nodes.length) return;
  network.setSize("100%", "100%"); // taken up later, a new size would move the camera
  const { position, scale } = wholeScene();
  if (Math.abs(lineFactor - lineFactorAt(scale)) > 0.15) {
    lineFactor = lineFactorAt(scale);
    showLines();
  }
  moveCamera(position, scale, animate);
}

/** Lines are thickened where the whole is drawn small. @param {number} scale @returns {number} */
function lineFactorAt(scale) {
  return Math.min(2.4, Math.max(1, 0.9 / scale));
}
let lineFactor = 1;

/** @param {number} node @param {boolean} [animate] */
function centreOn(node, animate = true) {
  const spot = scene.at.get(node);
  if (spot) moveCamera({ x: spot.x, y: spot.y }, Math.max(network.getScale(), 0.9), animate);
}

/** @param {{x: number, y: number}} position @param {number} scale @param {boolean} animate */
function moveCamera(position, scale, animate) {
  const animation = animate && !reducedMotion() ? { duration: 260, easingFunction: "easeInOutQuad" } : false;
  network.moveTo({ position, scale, animation });
}

/** @param {number} factor */
function zoomBy(factor) {
  moveCamera(network.getViewPosition(), Math.min(4, Math.max(0.08, network.getScale() * factor)), false);
}

/** @param {number} dx @param {number} dy in pixels */
function panBy(dx, dy) {
  const { x, y } = network.getViewPosition();
  const scale = network.getScale();
  moveCamera({ x: x + dx / scale, y: y + dy / scale }, scale, false);
}
