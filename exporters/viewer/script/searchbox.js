// The search field with its list of results (an ARIA combobox).

/** @type {{nodes: number[], at: number}} */
const results = { nodes: [], at: -1 };

function startSearch() {
  const field = /** @type {HTMLInputElement} */ (byId("search"));
  field.addEventListener("input", () => showResults(field.value));
  field.addEventListener("focus", () => showResults(field.value));
  field.addEventListener("blur", () => setTimeout(closeResults, 150));
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      moveResult(event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
    } else if (event.key === "Enter" && results.nodes.length) chooseResult(results.nodes[Math.max(0, results.at)]);
    else if (event.key === "Escape") {
      field.value = "";
      closeResults();
      field.blur();
    }
  });
}

/** @param {string} text */
function showResults(text) {
  results.nodes = searchNodes(text);
  results.at = results.nodes.length ? 0 : -1;
  const list = byId("results");
  const none = text.trim() ? el("li", { class: "no-result" }, t("noResult", { text: shorten(clean(text), 30) })) : null;
  fill(list, ...(results.nodes.length ? results.nodes.map((node, i) => resultRow(node, i, clean(text).trim())) : [none]));
  list.hidden = !text.trim();
  byId("search").setAttribute("aria-expanded", String(!list.hidden));
  markResult();
}

/** @param {number} node @param {number} i @param {string} text */
function resultRow(node, i, text) {
  const alias = (graph.aliases[node] ?? []).map(clean).find((name) => name.toLowerCase().includes(text.toLowerCase()));
  const name = nameOf(node);
  const hit = name.toLowerCase().includes(text.toLowerCase());
  return el(
    "li", { role: "option", id: `result-${i}`, "aria-selected": "false", onmousedown: () => chooseResult(node) },
    markIcon(kindOf(node)),
    el("span", { class: "result-name" }, markNames(shorten(name, 60), [text])),
    !hit && alias ? el("span", { class: "result-alias" }, markNames(shorten(alias, 40), [text])) : null,
    el("span", { class: "result-kind" }, [wordFor(kindOf(node)), placeNameOf(node)].filter(Boolean).join(" · ")),
  );
}

/** @param {1 | -1} by */
function moveResult(by) {
  const size = results.nodes.length;
  if (size) results.at = (results.at + by + size) % size;
  markResult();
}

function markResult() {
  byId("results").querySelectorAll("[role=option]").forEach((row, i) => {
    row.setAttribute("aria-selected", String(i === results.at));
    if (i === results.at) row.scrollIntoView({ block: "nearest" });
  });
  if (results.at >= 0) byId("search").setAttribute("aria-activedescendant", `result-${results.at}`);
  else byId("search").removeAttribute("aria-activedescendant");
}

/** @param {number} node */
function chooseResult(node) {
  closeResults();
  byId("search").blur();
  goTo(node);
}

function closeResults() {
  byId("results").hidden = true;
  byId("search").setAttribute("aria-expanded", "false");
}
