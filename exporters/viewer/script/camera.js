// Where the reader looks: fitting the whole scene, moving to a node.

/** @returns {boolean} */
function reducedMotion() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Fits all that is drawn, names included, into the canvas. @param {boolean} [animate] */
function fitScene(animate = false) {
  const boxes = scene.nodes.map((node) => /** @type {Box} */ (scene.at.get(node)));
  if (!boxes.length) return;
  const { clientWidth, clientHeight } = byId("canvas");
  const side = Math.min(scene.columns ? 150 : 84, clientWidth * 0.17);
  const area = extent(boxes.map(({ x, y }) => ({ x, y, w: 20, h: 20 })), boxes.map((_, i) => i));
  const scale = Math.min(1.4, (clientWidth - 2 * side) / area.width, (clientHeight - 76) / area.height);
  moveCamera({ x: area.left + area.width / 2, y: area.top + area.height / 2 }, Math.max(scale, 0.12), animate);
}

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
