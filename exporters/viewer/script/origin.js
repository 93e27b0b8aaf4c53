// The foot of the page: from how many articles, of which period and sources, and what is not certain.

/** @returns {string} */
function originText() {
  const { articles, since, until, sources, other_sources: others, made, left_out: leftOut, part, note } = graph.origin;
  const parts = [];
  if (articles) {
    let text = t("originArticles", { n: number(articles) });
    if (since && until) text += t("originPeriod", { since: clean(since), until: clean(until) });
    const names = sources.map((name) => shorten(clean(name), 20)).join(lang === "en" ? ", " : "、");
    if (names) text += t("originSources", { names }) + (others ? t("originOthers", { n: sources.length + others }) : "");
    parts.push(text);
  }
  if (made) parts.push(t("made", { made: clean(made) }));
  if (graph.unresolved.length) parts.push(t("originUnresolved", { n: number(graph.unresolved.length) }));
  if (leftOut) parts.push(t("originLeftOut", { n: number(leftOut) }));
  if (part) parts.push(t("originPart"));
  if (note) parts.push(shorten(clean(note), 200));
  parts.push(t("originMachine"));
  return parts.join(" · ");
}

function showOrigin() {
  byId("origin").textContent = originText();
}
