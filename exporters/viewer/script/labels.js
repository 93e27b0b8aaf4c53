// Names beside marks: strongest first, never one over another, the same size at every zoom.

const LABEL_SIZE = 13;
const FONT = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif';

const ruler = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
/** @type {Map<string, number>} */
const widths = new Map();

/** @param {string} text @returns {number} pixels at the labels' size */
function textWidth(text) {
  const known = widths.get(text);
  if (known !== undefined) return known;
  ruler.font = `${LABEL_SIZE}px ${FONT}`;
  const width = ruler.measureText(text).width;
  widths.set(text, width);
  return width;
}

/** Rectangles that are taken, in a grid so that looking up stays cheap. */
class Taken {
  constructor() {
    /** @type {Map<string, Rect[]>} */
    this.cells = new Map();
  }

  /** @param {Rect} rect @param {(cell: string) => boolean | void} visit stops when it returns true */
  each(rect, visit) {
    for (let x = Math.floor(rect.x / 80); x <= Math.floor((rect.x + rect.w) / 80); x++) {
      for (let y = Math.floor(rect.y / 40); y <= Math.floor((rect.y + rect.h) / 40); y++) if (visit(`${x},${y}`)) return true;
    }
    return false;
  }

  /** @param {Rect} rect */
  add(rect) {
    this.each(rect, (cell) => {
      const list = this.cells.get(cell);
      if (list) list.push(rect);
      else this.cells.set(cell, [rect]);
    });
  }

  /** @param {Rect} rect @param {number} [own] a node whose own mark does not count @param {boolean} [namesOnly] marks may be covered @returns {boolean} */
  hits(rect, own, namesOnly = false) {
    return this.each(rect, (cell) =>
      (this.cells.get(cell) ?? []).some(
        (o) => o.own !== own && !(namesOnly && o.soft) && o.x < rect.x + rect.w && rect.x < o.x + o.w && o.y < rect.y + rect.h && rect.y < o.y + o.h,
      ),
    );
  }
}

/** @param {Scene} scene @param {number} scale @returns {Taken} */
function takenByMarks(scene, scale) {
  const taken = new Taken();
  for (const node of scene.nodes) {
    const spot = /** @type {Box} */ (scene.at.get(node));
    const radius = screenRadius(node, scale);
    taken.add({ x: spot.x * scale - radius, y: spot.y * scale - radius, w: 2 * radius, h: 2 * radius, own: node, soft: true });
  }
  return taken;
}

/**
 * Where each name goes, in screen pixels measured from the drawing's origin.
 * @param {Scene} scene @param {number} scale @param {number[]} first nodes whose names come before all others @param {Taken} taken
 * @returns {Label[]}
 */
function placeLabels(scene, scale, first, taken) {
  /** @type {Label[]} */
  const labels = [];
  const chosen = new Set(first);
  const bySize = scene.nodes.filter((node) => !chosen.has(node)).sort((a, b) => found.score[b] - found.score[a] || a - b);
  const ordered = [...first.filter((node) => scene.at.has(node)), ...bySize];
  ordered.forEach((node, rank) => {
    const label = placeLabel(scene, scale, node, taken, node === hovered || node === selectedNode, rank < HUBS);
    if (label) labels.push(label);
  });
  return labels;
}

/** So many of the most telling nodes get their names even where they cover a mark. */
const HUBS = 12;

/** @param {Scene} scene @param {number} scale @param {number} node @param {Taken} taken @param {boolean} must @param {boolean} hub @returns {Label | null} */
function placeLabel(scene, scale, node, taken, must, hub) {
  const full = labelOf(node);
  for (const text of full.length > 7 && !must ? [full, shorten(full, 6)] : [full]) {
    const label = fitLabel(scene, scale, node, taken, must, text);
    if (label) return label;
  }
  return hub ? fitLabel(scene, scale, node, taken, false, full, true) : null;
}

/** @param {Scene} scene @param {number} scale @param {number} node @param {Taken} taken @param {boolean} must @param {string} text @param {boolean} [namesOnly] @returns {Label | null} */
function fitLabel(scene, scale, node, taken, must, text, namesOnly = false) {
  const spot = /** @type {Box} */ (scene.at.get(node));
  const radius = screenRadius(node, scale);
  const [x, y, w, h] = [spot.x * scale, spot.y * scale, textWidth(text), LABEL_SIZE + 3];
  const below = { x: x - w / 2, y: y + radius + 2, w, h };
  const more = scene.columns ? 0 : scene.more.get(node) ?? 0;
  const right = { x: x + radius + 5 + (more ? 5 + 6.2 * String(more).length : 0), y: y - h / 2, w, h };
  const left = { x: x - radius - 5 - w, y: y - h / 2, w, h };
  const above = { x: x - w / 2, y: y - radius - 2 - h, w, h };
  const wishes = scene.columns ? (columnOf(node) ? [right] : [left]) : [below, right, left, above];
  const rect = wishes.find((wish) => !taken.hits(wish, node, namesOnly)) ?? (must ? wishes[0] : null);
  if (!rect) return null;
  taken.add({ ...rect, own: node });
  return { node, text, ...rect };
}
