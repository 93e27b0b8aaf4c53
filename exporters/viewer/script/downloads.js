// Taking away: pictures, tables, print, a link. All made in the page, nothing is sent anywhere.

function startDownloads() {
  byId("menu-open").addEventListener("click", () => (byId("menu").hidden ? openMenu() : closeMenu()));
  byId("menu").addEventListener("keydown", moveInMenu);
  document.addEventListener("pointerdown", (event) => {
    if (!(/** @type {HTMLElement} */ (event.target).closest(".menu-box"))) closeMenu();
  });
  const items = { png: savePng, svg: saveSvg, "csv-all": () => saveCsv(false), "csv-drawn": () => saveCsv(true), print: () => printPage(), "copy-link": () => copyText(location.href) };
  for (const [id, act] of Object.entries(items)) {
    byId(id).addEventListener("click", () => {
      closeMenu();
      act();
    });
  }
  addEventListener("beforeprint", fillPrintPage);
}

function openMenu() {
  byId("menu").hidden = false;
  byId("menu-open").setAttribute("aria-expanded", "true");
  /** @type {HTMLElement} */ (byId("menu").querySelector("button")).focus();
}

function closeMenu() {
  if (byId("menu").hidden) return;
  byId("menu").hidden = true;
  byId("menu-open").setAttribute("aria-expanded", "false");
  byId("menu-open").focus();
}

/** @param {KeyboardEvent} event */
function moveInMenu(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  const items = [...byId("menu").querySelectorAll("button")];
  const at = items.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  items[(at + by + items.length) % items.length].focus();
  event.preventDefault();
}

/** @param {string} extension @returns {string} */
function fileName(extension) {
  const title = shorten(clean(graph.title), 40).replace(/[\\/:*?"<>|\s]+/g, "-") || "graph";
  return `${title}.${extension}`;
}

/** @param {Blob} blob @param {string} extension */
function save(blob, extension) {
  const name = fileName(extension);
  const link = /** @type {HTMLAnchorElement} */ (el("a", { href: URL.createObjectURL(blob), download: name }));
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  announce(t("saved", { name }));
}

/** @param {SVGElement} picture @returns {string} */
function svgText(picture) {
  return new XMLSerializer().serializeToString(picture);
}

function saveSvg() {
  save(new Blob([svgText(drawPicture().picture)], { type: "image/svg+xml" }), "svg");
}

/** @param {{picture: SVGElement, width: number, height: number}} drawn @returns {Promise<HTMLImageElement>} */
async function loadPicture({ picture }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(picture))}`;
  await image.decode();
  return image;
}

async function savePng() {
  const drawn = drawPicture();
  const image = await loadPicture(drawn);
  const canvas = /** @type {HTMLCanvasElement} */ (el("canvas", { width: Math.round(drawn.width * 2), height: Math.round(drawn.height * 2) }));
  const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  ctx.fillStyle = "#ffffff";
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && save(blob, "png"), "image/png");
}

/** @param {boolean} drawnOnly */
async function saveCsv(drawnOnly) {
  const text = csvText(edgesInView(drawnOnly), await details());
  save(new Blob([text], { type: "text/csv;charset=utf-8" }), "csv");
}

const MOST_PRINTED = 300;
/** @type {Details | undefined} */
let readyDetails;

async function printPage() {
  readyDetails = await details();
  print();
}

/** The page that is printed: picture with legend, then the facts. */
function fillPrintPage() {
  const page = byId("print-page");
  const edges = byDate(edgesInView(state.drawnOnly || isDrawingView()));
  page.replaceChildren(drawPicture().picture);
  if (!readyDetails) {
    details().then((all) => (readyDetails = all));
    return;
  }
  const all = readyDetails;
  const columns = ["date", "relation", "start", "end", "detail", "source"];
  const rows = edges.slice(0, MOST_PRINTED).map((edge) => {
    const cells = cellsOf(edge, all);
    return el("tr", {}, ...columns.map((column) => el("td", {}, shorten(cells[column], 90))));
  });
  page.append(
    el("p", {}, t("tableOfFirst", { n: rows.length, all: edges.length })),
    el("table", {}, el("thead", {}, el("tr", {}, ...columns.map((column) => el("th", {}, t(column))))), el("tbody", {}, ...rows)),
  );
}
