// The drawing itself: vis-network shows marks and lines, our own pass over its canvas writes names, counts and rings.

/** @type {any} */
let network;
/** @type {any} */
let nodeSet;
/** @type {any} */
let edgeSet;
/** @type {Label[]} */
let labels = [];
/** @type {Caption[]} */
let captions = [];
let labelsFor = "";
let hovered = -1;
/** @type {Set<number>} nodes that stay bright; empty when nothing is selected */
let bright = new Set();

/** @param {{ctx: CanvasRenderingContext2D, id: number, x: number, y: number}} mark */
function renderMark({ ctx, id, x, y }) {
  const scale = network.getScale();
  const radius = screenRadius(id, scale) / scale;
  return { drawNode: () => drawMark(ctx, id, x, y, radius), nodeDimensions: { width: 2 * radius, height: 2 * radius } };
}

/** @param {CanvasRenderingContext2D} ctx @param {number} node @param {number} x @param {number} y @param {number} radius */
function drawMark(ctx, node, x, y, radius) {
  const kind = kindOf(node);
  ctx.save();
  ctx.globalAlpha = bright.size && !bright.has(node) ? 0.22 : 1;
  ctx.translate(x, y);
  ctx.scale(radius, radius);
  const path = pathOf(kind.shape);
  const ring = isSelected(node) ? theme.accent : node === hovered ? theme.ink : theme.paper;
  ctx.lineWidth = (isSelected(node) ? 8 : 4) / radius;
  ctx.strokeStyle = ring;
  ctx.stroke(path);
  ctx.fillStyle = isUnresolved(node) ? mix(onPage(kind.color), theme.paper, 0.55) : onPage(kind.color);
  ctx.fill(path);
  if (isUnresolved(node)) {
    ctx.lineWidth = 2 / radius;
    ctx.setLineDash([3 / radius, 3 / radius]);
    ctx.strokeStyle = onPage(kind.color);
    ctx.stroke(path);
  }
  if (radius * network.getScale() >= 6.9) drawGlyph(ctx, kind, isUnresolved(node));
  ctx.restore();
}

/** @param {CanvasRenderingContext2D} ctx @param {Kind} kind @param {boolean} pale */
function drawGlyph(ctx, kind, pale) {
  ctx.scale(0.1, 0.1);
  ctx.font = `600 10px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = glyphInk(onPage(kind.color), pale);
  ctx.fillText(glyphOf(kind), 0, kind.shape === "triangle" ? 2 : 0.6);
}

/** @param {number} node @returns {boolean} */
function isSelected(node) {
  return selectedNode === node;
}

/** @param {number} node */
function visNode(node) {
  const { x, y } = /** @type {Box} */ (scene.at.get(node));
  return { id: node, x, y, shape: "custom", ctxRenderer: renderMark };
}

/** @param {Line} line */
function visEdge(line) {
  const relation = graph.types[line.bundle.type];
  const lit = lineIsLit(line);
  const smooth = line.bend
    ? { enabled: true, type: line.bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(line.bend) }
    : { enabled: false };
  return {
    id: line.id, from: line.bundle.start, to: line.bundle.end, smooth, dashes: relation.dash ? [7, 5] : false,
    arrows: { to: { scaleFactor: 0.42 * Math.sqrt(lineFactor) } },
    width: lineFactor * (line.single ? 1.4 : 1.2 + Math.log2(line.edges.length)) * (lit && bright.size ? 1.6 : 1),
    color: { color: onPage(relation.color), opacity: lit ? (bright.size ? 1 : relation.dash ? 0.42 : 0.62) : 0.1 },
  };
}

/** @param {Line} line @returns {boolean} whether the line belongs to what is selected, or nothing is */
function lineIsLit(line) {
  if (!bright.size) return true;
  if (selectedNode >= 0) return line.bundle.start === selectedNode || line.bundle.end === selectedNode;
  return bundleName(line.bundle) === state.selected;
}

function startNetwork() {
  nodeSet = new vis.DataSet();
  edgeSet = new vis.DataSet();
  network = new vis.Network(byId("canvas"), { nodes: nodeSet, edges: edgeSet }, graph.options);
  network.on("afterDrawing", drawOver);
  network.on("click", (/** @type {any} */ event) => pickAt(event.pointer.DOM));
  network.on("doubleClick", (/** @type {any} */ event) => openAt(event.pointer.DOM));
  network.on("hoverNode", (/** @type {any} */ event) => hover(event.node));
  network.on("blurNode", () => hover(-1));
  network.on("dragEnd", (/** @type {any} */ event) => {
    if (!event.nodes.length || scene.columns) return;
    for (const [id, spot] of Object.entries(network.getPositions(event.nodes))) moveMark(Number(id), spot);
  });
}

/** @param {number} node @param {{x: number, y: number}} spot */
function moveMark(node, spot) {
  dragged.set(node, spot);
  scene.at.set(node, { .../** @type {Box} */ (scene.at.get(node)), ...spot });
  labelsFor = "";
  redrawSoon();
}

/** Shows the scene. Nodes that stay are moved, lines that stay as they are are left alone. */
function showScene() {
  labelsFor = "";
  const kept = new Set(scene.nodes);
  const ids = new Set(scene.lines.map((line) => line.id));
  edgeSet.remove(edgeSet.getIds().filter((/** @type {string} */ id) => !ids.has(id)));
  nodeSet.remove(nodeSet.getIds().filter((/** @type {number} */ id) => !kept.has(id)));
  nodeSet.update(scene.nodes.map(visNode));
  showLines();
}

/** How each line was last drawn. @type {Map<string, string>} */
const drawnLines = new Map();

/** Gives vis-network the lines that are new or look otherwise than before. */
function showLines() {
  const fresh = [];
  for (const id of drawnLines.keys()) if (!edgeSet.get(id)) drawnLines.delete(id);
  for (const line of scene.lines) {
    const edge = visEdge(line);
    const look = `${edge.width}/${edge.color.color}/${edge.color.opacity}/${line.bend}/${edge.arrows.to.scaleFactor}`;
    if (drawnLines.get(line.id) === look) continue;
    drawnLines.set(line.id, look);
    fresh.push(edge);
  }
  edgeSet.update(fresh);
}

/** Keeps vis-network from drawing at each change of its data: many changes, one drawing. @param {() => void} work */
function drawOnce(work) {
  network.body.emitter.emit("_blockRedraw");
  try {
    work();
  } finally {
    network.body.emitter.emit("_allowRedraw");
  }
  redrawSoon();
}

let redrawWaits = false;

/** Draws once before the next frame, however often it is asked for. */
function redrawSoon() {
  if (redrawWaits) return;
  redrawWaits = true;
  requestAnimationFrame(() => {
    redrawWaits = false;
    network.redraw();
  });
}

/** Brightens what is selected and dims the rest. */
function showSelection() {
  const wasDim = bright.size > 0;
  bright = new Set();
  if (selectedNode >= 0 && scene.at.has(selectedNode)) {
    bright.add(selectedNode);
    for (const { start, end } of scene.bundles) {
      if (start === selectedNode) bright.add(end);
      if (end === selectedNode) bright.add(start);
    }
  }
  const bundle = scene.bundles.find((one) => bundleName(one) === state.selected);
  if (bundle) bright = new Set([bundle.start, bundle.end]);
  labelsFor = "";
  if (wasDim || bright.size) showLines();
  redrawSoon();
}

/** @param {number} node */
function hover(node) {
  hovered = node;
  labelsFor = "";
  byId("canvas").classList.toggle("is-over", node >= 0);
  redrawSoon();
}

/** @param {CanvasRenderingContext2D} ctx */
function drawOver(ctx) {
  const scale = network.getScale();
  const origin = network.canvasToDOM({ x: 0, y: 0 });
  const key = `${scale.toFixed(4)}/${hovered}/${selectedNode}`;
  if (key !== labelsFor) {
    const taken = takenByMarks(scene, scale);
    if (showsMore(scale, -1)) takeMore(scale, taken);
    captions = placeCaptions(scale, taken);
    labels = placeLabels(scene, scale, [hovered, selectedNode, ...bright].filter((node) => node >= 0), taken);
    labelsFor = key;
  }
  const ratio = ctx.canvas.width / ctx.canvas.clientWidth;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawCounts(ctx, scale, origin);
  drawNames(ctx, origin);
  ctx.restore();
}

/** @param {CanvasRenderingContext2D} ctx @param {{x: number, y: number}} origin */
function drawNames(ctx, origin) {
  ctx.font = `${LABEL_SIZE}px ${FONT}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = theme.paper;
  ctx.fillStyle = theme.ink;
  const { clientWidth, clientHeight } = ctx.canvas;
  for (const label of labels) {
    const [x, y] = [label.x + origin.x, label.y + origin.y];
    if (x > clientWidth || y > clientHeight || x + label.w < 0 || y + label.h < 0) continue;
    ctx.globalAlpha = bright.size && !bright.has(label.node) ? 0.3 : 1;
    ctx.strokeText(label.text, x, y);
    ctx.fillText(label.text, x, y);
  }
  ctx.globalAlpha = 1;
}

/** Counts: ×3 on bundles, +7 at nodes with neighbours that are not drawn. @param {CanvasRenderingContext2D} ctx @param {number} scale @param {{x: number, y: number}} origin */
function drawCounts(ctx, scale, origin) {
  ctx.font = `600 10.5px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  for (const { text, x, y, type } of captions) {
    drawPill(ctx, text, x + origin.x, y + origin.y, theme.paper, mix(onPage(graph.types[type].color), theme.ink, 0.35));
  }
  ctx.font = `600 10px ${FONT}`;
  ctx.textAlign = "left";
  ctx.lineWidth = 3;
  ctx.strokeStyle = theme.paper;
  ctx.fillStyle = theme.dim;
  for (const [node, count] of scene.more) {
    if (!count || !showsMore(scale, node)) continue;
    const spot = moreSpot(node, scale);
    const [x, y] = [spot.x + origin.x, spot.y + origin.y];
    ctx.strokeText(`+${count}`, x, y);
    ctx.fillText(`+${count}`, x, y);
  }
}

/** @param {number} scale @param {number} node -1 for any @returns {boolean} whether counts of hidden neighbours are shown */
function showsMore(scale, node) {
  if (bright.size && !bright.has(node)) return false;
  return scale >= (scene.columns ? 0.9 : 0.4) || (node >= 0 && node === hovered);
}

/** @param {number} node @param {number} scale @returns {{x: number, y: number}} left middle of the count, from the origin */
function moreSpot(node, scale) {
  const spot = /** @type {Box} */ (scene.at.get(node));
  const shift = screenRadius(node, scale) * 0.8 + 1;
  return { x: spot.x * scale + shift, y: spot.y * scale - shift };
}

/** Keeps names off the counts. @param {number} scale @param {Taken} taken */
function takeMore(scale, taken) {
  for (const [node, count] of scene.more) {
    if (!count) continue;
    const { x, y } = moreSpot(node, scale);
    taken.add({ x, y: y - 6, w: 6.2 * (1 + String(count).length), h: 12, soft: true });
  }
}

/** Where counts of lines go: only where they cover neither marks nor each other. @param {number} scale @param {Taken} taken @returns {Caption[]} */
function placeCaptions(scale, taken) {
  const placed = [];
  for (const line of scene.lines) {
    const text = lineCaption(line);
    if (!text || !lineIsLit(line) || (scene.columns && !bright.size)) continue;
    const spot = middleOf(line);
    const [x, y, w] = [spot.x * scale, spot.y * scale, text.length * 6.2 + 8];
    const rect = { x: x - w / 2, y: y - 7.5, w, h: 15 };
    if (taken.hits(rect)) continue;
    taken.add(rect);
    placed.push({ text, x, y, type: line.bundle.type });
  }
  return placed;
}

/** @param {Line} line @returns {string} */
function lineCaption(line) {
  if (line.single) return showDate(graph.dates[graph.date[line.edges[0]]] ?? "?");
  return line.edges.length > 1 ? `×${line.edges.length}` : "";
}

/** @param {CanvasRenderingContext2D} ctx @param {string} text @param {number} x @param {number} y @param {string} paper @param {string} ink */
function drawPill(ctx, text, x, y, paper, ink) {
  const width = text.length * 6.2 + 8;
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - 7.5, width, 15, 7.5);
  ctx.fillStyle = paper;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = ink;
  ctx.stroke();
  ctx.fillStyle = ink;
  ctx.fillText(text, x, y + 0.5);
}

/** The middle of a line as it is drawn. @param {Line} line @returns {{x: number, y: number}} */
function middleOf(line) {
  const drawn = line.bend ? network.body.edges[line.id] : null;
  if (drawn) return drawn.edgeType.getPoint(0.5);
  const [a, b] = [scene.at.get(line.bundle.start), scene.at.get(line.bundle.end)];
  return { x: ((a?.x ?? 0) + (b?.x ?? 0)) / 2, y: ((a?.y ?? 0) + (b?.y ?? 0)) / 2 };
}
