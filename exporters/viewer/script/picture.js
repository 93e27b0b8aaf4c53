// The current view as one SVG on white, with title, filters, legend and origin in it: for SVG and PNG files and for print.

/** @returns {{picture: SVGElement, width: number, height: number}} */
function drawPicture() {
  const page = theme;
  theme = LIGHT;
  try {
    const inner = state.view === "timeline" ? sheetPicture(drawTimeline(1160)) : state.view === "flows" ? sheetPicture(drawFlows(980)) : scenePicture();
    return framePicture(inner);
  } finally {
    theme = page;
  }
}

/** @param {{picture: SVGElement, height: number}} drawing */
function sheetPicture(drawing) {
  return { content: drawing.picture, width: Number(drawing.picture.getAttribute("width")), height: drawing.height };
}

/** @param {{content: SVGElement, width: number, height: number}} inner */
function framePicture({ content, width: inside, height: tall }) {
  const width = Math.max(inside + 40, 760);
  const legend = pictureLegend(width - 40);
  const origin = wrapped(originText(), Math.floor((width - 40) / 9.5));
  const height = tall + 84 + legend.height + 18 + 16 * origin.length;
  const text = (/** @type {number} */ y, /** @type {number} */ size, /** @type {string} */ colour, /** @type {string} */ words, /** @type {string | null} */ weight = null) =>
    svg("text", { x: 20, y, "font-size": size, fill: colour, "font-weight": weight }, words);
  content.setAttribute("x", String((width - inside) / 2));
  content.setAttribute("y", "72");
  legend.group.setAttribute("transform", `translate(20 ${tall + 84})`);
  const picture = svg(
    "svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, "font-family": FONT },
    svg("rect", { width, height, fill: "#ffffff" }),
    text(32, 20, LIGHT.ink, shorten(clean(graph.title), 60), "600"),
    text(54, 13, LIGHT.dim, `${shorten(filterLine(), 90)}   |   ${statusText()}`),
    content, legend.group, ...origin.map((line, i) => text(height - 14 - 16 * (origin.length - 1 - i), 11, LIGHT.dim, line)),
  );
  return { picture, width, height };
}

/** @param {string} words @param {number} length @returns {string[]} at most three lines, broken between their parts */
function wrapped(words, length) {
  /** @type {string[]} */
  const lines = [];
  for (const part of words.split(" · ")) {
    const longer = lines.length ? `${lines[lines.length - 1]} · ${part}` : part;
    if (lines.length && longer.length <= length) lines[lines.length - 1] = longer;
    else lines.push(shorten(part, length));
  }
  return lines.slice(0, 3);
}

/** @returns {{content: SVGElement, width: number, height: number}} the drawn nodes and lines as they stand */
function scenePicture() {
  const boxes = scene.nodes.map((node) => ({ .../** @type {Box} */ (scene.at.get(node)) }));
  for (const box of boxes) if (scene.columns) box.w = 330;
  const area = boxes.length ? extent(boxes, boxes.map((_, i) => i)) : { left: 0, top: 0, width: 400, height: 200 };
  const [width, height] = [area.width + 40, area.height + 40];
  const placed = placeLabels(scene, 1, selectedNode >= 0 ? [selectedNode] : [], takenByMarks(scene, 1));
  const content = svg(
    "svg", { width, height, viewBox: `${area.left - 20} ${area.top - 20} ${width} ${height}` },
    ...scene.lines.flatMap(pictureLine), ...scene.nodes.map(pictureMark), ...placed.map(pictureName),
  );
  return { content, width, height };
}

/** @param {Line} line @returns {SVGElement[]} */
function pictureLine(line) {
  const [a, b] = [/** @type {Box} */ (scene.at.get(line.bundle.start)), /** @type {Box} */ (scene.at.get(line.bundle.end))];
  const relation = graph.types[line.bundle.type];
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const bend = line.bend * length * 0.9;
  const [cx, cy] = [(a.x + b.x) / 2 - ((b.y - a.y) / length) * bend, (a.y + b.y) / 2 + ((b.x - a.x) / length) * bend];
  const into = Math.hypot(b.x - cx, b.y - cy) || 1;
  const [ux, uy] = [(b.x - cx) / into, (b.y - cy) / into];
  const gap = radiusOf(line.bundle.end) + 3;
  const [tx, ty] = [b.x - ux * gap, b.y - uy * gap];
  const point = (/** @type {number} */ x, /** @type {number} */ y) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const width = line.single ? 1.4 : 1.2 + Math.log2(line.edges.length);
  const head = 6 + width;
  const [hx, hy] = [tx - ux * head, ty - uy * head];
  const out = [
    svg("path", { d: `M${point(a.x, a.y)}Q${point(cx, cy)} ${point(hx, hy)}`, fill: "none", stroke: onPage(relation.color), "stroke-opacity": 0.7, "stroke-width": width, "stroke-dasharray": relation.dash ? "7 5" : null }),
    svg("path", { d: `M${point(tx, ty)}L${point(hx - uy * head * 0.42, hy + ux * head * 0.42)}L${point(hx + uy * head * 0.42, hy - ux * head * 0.42)}Z`, fill: onPage(relation.color) }),
  ];
  const caption = lineCaption(line);
  if (caption) out.push(picturePill(caption, (a.x + 2 * cx + b.x) / 4, (a.y + 2 * cy + b.y) / 4, onPage(relation.color)));
  return out;
}

/** @param {string} text @param {number} x @param {number} y @param {string} colour @returns {SVGElement} */
function picturePill(text, x, y, colour) {
  const width = text.length * 6.2 + 8;
  return svg(
    "g", { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    svg("rect", { x: -width / 2, y: -7.5, width, height: 15, rx: 7.5, fill: "#ffffff", stroke: colour }),
    svg("text", { y: 4, "font-size": 10.5, "text-anchor": "middle", fill: LIGHT.ink }, text),
  );
}

/** @param {number} node @returns {SVGElement} */
function pictureMark(node) {
  const spot = /** @type {Box} */ (scene.at.get(node));
  const kind = kindOf(node);
  const radius = radiusOf(node);
  const pale = isUnresolved(node);
  return svg(
    "g", { transform: `translate(${spot.x.toFixed(1)} ${spot.y.toFixed(1)}) scale(${radius.toFixed(2)})` },
    svg("path", { d: SHAPES[kind.shape] ?? SHAPES.circle, fill: pale ? mix(onPage(kind.color), "#ffffff", 0.55) : onPage(kind.color), stroke: pale ? onPage(kind.color) : "#ffffff", "stroke-width": 0.14, "stroke-dasharray": pale ? ".25 .2" : null }),
    svg("text", { y: kind.shape === "triangle" ? 0.52 : 0.36, "font-size": 1, "text-anchor": "middle", fill: glyphInk(onPage(kind.color), pale) }, glyphOf(kind)),
  );
}

/** @param {Label} label @returns {SVGElement} */
function pictureName(label) {
  const at = { x: label.x.toFixed(1), y: (label.y + LABEL_SIZE - 1).toFixed(1), "font-size": LABEL_SIZE };
  return svg(
    "g", {}, svg("text", { ...at, fill: "none", stroke: "#ffffff", "stroke-width": 3.5, "stroke-linejoin": "round" }, label.text),
    svg("text", { ...at, fill: LIGHT.ink }, label.text),
  );
}

/** Marks and lines that occur, in rows. @param {number} width @returns {{group: SVGElement, height: number}} */
function pictureLegend(width) {
  const group = svg("g");
  let [x, y] = [0, 10];
  const put = (/** @type {SVGElement} */ icon, /** @type {string} */ text, /** @type {number} */ wide) => {
    const whole = wide + 8 + textWidth(text) + 22;
    if (x + whole > width) [x, y] = [0, y + 24];
    icon.setAttribute("x", String(x));
    icon.setAttribute("y", String(y - Number(icon.getAttribute("height")) / 2));
    group.append(icon, svg("text", { x: x + wide + 6, y: y + 4.5, "font-size": 13, fill: LIGHT.ink }, text));
    x += whole;
  };
  graph.kinds.forEach((kind, i) => isOn(kind) && found.counts.kinds[i] && put(markIcon(kind), wordFor(kind), 18));
  graph.types.forEach((type, i) => isOn(type) && found.counts.types[i] && put(lineIcon(type), wordFor(type), 26));
  return { group, height: y + 16 };
}
