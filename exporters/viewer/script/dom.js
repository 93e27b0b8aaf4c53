// Building elements. Text only ever arrives as text: nothing here, or anywhere in the page, parses a string as HTML.

/**
 * @param {Element} node
 * @param {Attributes} attributes `on…` functions listen, `style` is an object of CSS properties, null and false are left out
 */
function setAttributes(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (name === "style") {
      const style = /** @type {HTMLElement} */ (node).style;
      for (const [key, text] of Object.entries(value)) style.setProperty(key, String(text));
    } else node.setAttribute(name, value === true ? "" : String(value));
  }
}

/**
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...(Node | string | null | false)} children
 * @returns {HTMLElement}
 */
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  setAttributes(node, attributes);
  for (const child of children) if (child) node.append(child);
  return node;
}

/**
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...(Node | string | null | false)} children
 * @returns {SVGElement}
 */
function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  setAttributes(node, attributes);
  for (const child of children) if (child) node.append(child);
  return node;
}

/** @param {string} id @returns {HTMLElement} */
function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`the page has no #${id}`);
  return node;
}

/** @param {Element} parent @param {...(Node | string | null | false)} children */
function fill(parent, ...children) {
  parent.replaceChildren(...children.filter((child) => child !== null && child !== false));
}

/** Says it to a screen reader and, for a moment, to everyone. @param {string} text */
function announce(text) {
  const toast = byId("toast");
  toast.textContent = text;
  toast.classList.add("is-shown");
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => toast.classList.remove("is-shown"), 2600);
}
/** @type {number | undefined} */
announce.timer = undefined;
