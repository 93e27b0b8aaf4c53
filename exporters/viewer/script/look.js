// How marks look: shape, colour, size. Shapes are SVG paths in a circle of radius 1, used by the canvas, the legend and pictures alike.

/** @param {number} corners @param {number} [inner] radius of the inner corners of a star @param {number} [turn] */
function polygon(corners, inner = 0, turn = -90) {
  const points = [];
  const steps = inner ? corners * 2 : corners;
  for (let i = 0; i < steps; i++) {
    const radius = inner && i % 2 ? inner : 1.12;
    const angle = ((turn + (i * 360) / steps) * Math.PI) / 180;
    points.push(`${(radius * Math.cos(angle)).toFixed(3)} ${(radius * Math.sin(angle)).toFixed(3)}`);
  }
  return `M${points.join("L")}Z`;
}

/** @type {Record<string, string>} */
const SHAPES = {
  circle: "M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z",
  square: "M-.68-.9H.68Q.9-.9.9-.68V.68Q.9.9.68.9H-.68Q-.9.9-.9.68V-.68Q-.9-.9-.68-.9Z",
  triangle: "M-.16-1.02Q0-1.3.16-1.02L1.1.62Q1.22.9.92.9H-.92Q-1.22.9-1.1.62Z",
  diamond: polygon(4),
  hexagon: polygon(6, 0, 0),
  pentagon: polygon(5),
  star: polygon(5, 0.56),
  dot: "M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z",
  box: "M-.95-.7H.95V.7H-.95Z",
  triangleDown: "M-.16 1.02Q0 1.3.16 1.02L1.1-.62Q1.22-.9.92-.9H-.92Q-1.22-.9-1.1-.62Z",
  ellipse: "M-.75-.72H.75A.72.72 0 0 1 .75.72H-.75A.72.72 0 0 1-.75-.72Z",
  pill: "M-.75-.72H.75A.72.72 0 0 1 .75.72H-.75A.72.72 0 0 1-.75-.72Z",
};

/** @type {Map<string, Path2D>} */
const paths = new Map();

/** @param {string} shape @returns {Path2D} */
function pathOf(shape) {
  const known = paths.get(shape);
  if (known) return known;
  const path = new Path2D(SHAPES[shape] ?? SHAPES.circle);
  paths.set(shape, path);
  return path;
}

/** @param {number} node @returns {Kind} */
function kindOf(node) {
  return graph.kinds[graph.kind[node]];
}

/** Radius by strength, in pixels at scale 1. @param {number} node @returns {number} */
function radiusOf(node) {
  const radius = 8 + 2.1 * Math.sqrt(Math.min(found.score[node], 60));
  return scene?.columns ? Math.min(radius, 11) : radius;
}

/** Radius on the screen: never so small that a mark cannot be told from another. @param {number} node @param {number} scale @returns {number} */
function screenRadius(node, scale) {
  return Math.max(radiusOf(node) * scale, 7);
}

/** @param {number} node @returns {boolean} */
function isUnresolved(node) {
  return unresolved.has(node);
}
/** @type {Set<number>} */
let unresolved = new Set();

/** Colours of the page as they are now. @type {{paper: string, ink: string, dim: string, accent: string, line: string, dark: boolean}} */
let theme = { paper: "#fff", ink: "#16202c", dim: "#5b6775", accent: "#0b63c5", line: "#d7dde4", dark: false };

/** The light theme, which pictures and print always use. */
const LIGHT = { paper: "#ffffff", ink: "#16202c", dim: "#526070", accent: "#0b63c5", line: "#d5dbe2", dark: false };

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const value = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  theme = {
    paper: value("--paper"), ink: value("--ink"), dim: value("--dim"), accent: value("--accent"), line: value("--line"),
    dark: value("color-scheme") === "dark",
  };
}

/** @param {string} colour #rrggbb @returns {number} 0 black to 255 white */
function lightness(colour) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.3 * r + 0.59 * g + 0.11 * b;
}

/** A colour that stands out on the page: lighter on a dark one, not too light on a white one. @param {string} colour #rrggbb @returns {string} */
function onPage(colour) {
  if (theme.dark) return mix(colour, "#ffffff", lightness(colour) < 60 ? 0.65 : 0.3);
  return lightness(colour) > 190 ? mix(colour, "#7a6a00", 0.4) : colour;
}

/** @param {string} colour @param {string} other both #rrggbb @param {number} share of the other @returns {string} */
function mix(colour, other, share) {
  const part = (/** @type {string} */ text, /** @type {number} */ i) => parseInt(text.slice(1 + 2 * i, 3 + 2 * i), 16);
  const parts = [0, 1, 2].map((i) => Math.round(part(colour, i) * (1 - share) + part(other, i) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Dark letters on light marks, light ones on dark. @param {string} colour @param {boolean} pale @returns {string} */
function glyphInk(colour, pale) {
  return pale || lightness(colour) > 150 ? "#10161d" : "#ffffff";
}

/** A mark as a small picture, for the legend and the panel. @param {Kind} kind @param {number} [size] */
function markIcon(kind, size = 18) {
  return svg(
    "svg", { width: size, height: size, viewBox: "-1.3 -1.3 2.6 2.6", "aria-hidden": "true", class: "mark" },
    svg("path", { d: SHAPES[kind.shape] ?? SHAPES.circle, fill: onPage(kind.color) }),
    svg("text", { y: 0.36, "font-size": 1, "text-anchor": "middle", fill: glyphInk(onPage(kind.color), false) }, glyphOf(kind)),
  );
}

/** @param {Kind} kind @returns {string} */
function glyphOf(kind) {
  return lang === "en" ? kind.en.slice(0, 1) : kind.glyph;
}

/** A line sample for the legend. @param {Relation} relation */
function lineIcon(relation) {
  return svg(
    "svg", { width: 26, height: 10, viewBox: "0 0 26 10", "aria-hidden": "true", class: "mark" },
    svg("path", { d: "M1 5H22", stroke: onPage(relation.color), "stroke-width": 2.5, "stroke-dasharray": relation.dash ? "4 3" : null }),
    svg("path", { d: "M19 1.5L25 5L19 8.5Z", fill: onPage(relation.color) }),
  );
}
