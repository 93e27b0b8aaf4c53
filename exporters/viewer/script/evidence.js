// Facts with their evidence: the sentence with the names in it marked, where it was printed, how it was read.

/**
 * @param {string} text @param {string[]} names
 * @returns {DocumentFragment} the text with each name in a <mark>
 */
function markNames(text, names) {
  const out = document.createDocumentFragment();
  const wanted = names.filter((name) => name.length > 0).sort((a, b) => b.length - a.length);
  const low = text.toLowerCase();
  let plain = 0;
  for (let at = 0; at < text.length; ) {
    const name = wanted.find((one) => low.startsWith(one.toLowerCase(), at));
    if (name) {
      out.append(text.slice(plain, at), el("mark", {}, text.slice(at, at + name.length)));
      plain = at += name.length;
    } else at++;
  }
  out.append(text.slice(plain));
  return out;
}

/** @param {number} edge @returns {string[]} names that the sentence may use for the two ends */
function namesIn(edge) {
  const names = new Set();
  for (const node of [graph.start[edge], graph.end[edge]]) {
    for (const name of [graph.names[node], ...(graph.aliases[node] ?? [])].map(clean)) {
      names.add(name);
      names.add(name.replace(LEGAL_FORM, ""));
    }
  }
  return [...names].filter((name) => name.length > 1 && name.length < 80);
}

/** Only addresses of web pages become links. @param {string | null} address @returns {string | null} */
function webAddress(address) {
  try {
    const url = new URL(String(address));
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

/** @param {ArticleRow} article @returns {HTMLElement} */
function sourceLine(article) {
  const title = article.title ? `《${shorten(clean(article.title), 120)}》` : clean(article.id);
  const url = webAddress(article.url);
  const link = url ? el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, title) : title;
  const rest = [article.source, article.published].filter(Boolean).map((text) => shorten(clean(text), 60)).join(" · ");
  return el("div", { class: "source" }, link, rest ? el("span", { class: "source-where" }, rest) : null);
}

/** A citation in the manner of GB/T 7714. @param {string} sentence @param {ArticleRow | undefined} article @returns {string} */
function citation(sentence, article) {
  if (!article) return `“${clean(sentence)}”`;
  const url = webAddress(article.url);
  const parts = [
    `${clean(article.title) || clean(article.id)}[N]`, clean(article.source), clean(article.published), url ?? "",
  ].filter(Boolean);
  return `“${clean(sentence)}” —— ${parts.join(". ")}.`;
}

/** @param {string} text */
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = /** @type {HTMLTextAreaElement} */ (el("textarea", { class: "off-screen" }));
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  announce(t("copied"));
}

/** @param {number} edge @param {number} [from] the node whose panel shows it @returns {HTMLElement} */
function factHead(edge, from = -1) {
  const relation = graph.types[graph.type[edge]];
  const date = graph.date[edge] < 0 ? "" : showDate(graph.dates[graph.date[edge]]);
  const end = (/** @type {number} */ node) =>
    node === from
      ? el("b", { class: "name" }, shorten(nameOf(node), 40))
      : el("button", { class: "name link", onclick: () => goTo(node) }, shorten(nameOf(node), 40));
  return el(
    "div", { class: "fact-head" },
    el("span", { class: "fact-date" }, date || t("undated")),
    el("span", { class: "chip", style: { "--chip": onPage(relation.color) } }, wordFor(relation)),
    el("div", { class: "fact-ends" }, end(graph.start[edge]), " → ", end(graph.end[edge])),
  );
}

/** @param {number} edge @param {Details} all @param {number} [from] @returns {HTMLElement} */
function factCard(edge, all, from = -1) {
  const [sentences, articleNumbers, rule, confidence, note, properties] = all.edges[edge];
  const articles = articleNumbers.map((number) => all.articles[number]);
  const names = namesIn(edge);
  const relation = graph.types[graph.type[edge]];
  const how = [rule ? `${t("rule")} ${clean(rule)}` : "", confidence === null ? "" : `${t("confidence")} ${Math.round(confidence * 100)}%`];
  return el(
    "li", { class: "fact", style: { "--chip": onPage(relation.color) } },
    factHead(edge, from),
    propertyList(properties),
    note ? el("p", { class: "warning" }, `${t("contradiction")} ${clean(note)}`) : null,
    ...sentences.map((sentence) => el("blockquote", {}, markNames(shorten(clean(sentence), 600), names))),
    ...[...new Set(articles)].map(sourceLine),
    el(
      "div", { class: "fact-foot" },
      el("span", {}, how.filter(Boolean).join(" · ")),
      sentences.length
        ? el("button", { class: "small", onclick: () => copyText(sentences.map((one, i) => citation(one, articles[i] ?? articles[0])).join("\n")) }, t("cite"))
        : null,
    ),
  );
}

/** @param {Record<string, unknown> | null} properties @returns {HTMLElement | null} */
function propertyList(properties) {
  const rows = Object.entries(properties ?? {}).filter(([, value]) => value !== null && value !== "" && !(Array.isArray(value) && !value.length));
  if (!rows.length) return null;
  return el(
    "dl", { class: "properties" },
    ...rows.flatMap(([name, value]) => {
      const word = Object.hasOwn(graph.properties, name) ? graph.properties[name] : null;
      return [
        el("dt", {}, (lang === "en" ? word?.en : word?.zh) || shorten(clean(name), 30)),
        el("dd", {}, shorten(showValue(name, value), 400)),
      ];
    }),
  );
}

/** @param {string} name @param {unknown} value @returns {string} */
function showValue(name, value) {
  if (Array.isArray(value)) return value.map(clean).join(lang === "en" ? ", " : "、");
  if (name.endsWith("_cny") && typeof value === "number") return showAmount(value);
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  const coded = Object.hasOwn(graph.values, String(value)) ? graph.values[String(value)] : null;
  return coded ? (lang === "en" ? coded.en : coded.zh) : clean(value);
}

/** @param {number} yuan @returns {string} */
function showAmount(yuan) {
  if (lang === "en") return `CNY ${(yuan / 1e6).toLocaleString("en")} million`;
  const [size, unit] = yuan >= 1e8 ? [1e8, "亿元"] : yuan >= 1e4 ? [1e4, "万元"] : [1, "元"];
  return `${(yuan / size).toLocaleString("zh", { maximumFractionDigits: 4 })} ${unit}`;
}
