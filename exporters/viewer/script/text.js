// Every word of the page, in Chinese and English.

/** @type {"zh" | "en"} */
let lang = "zh";

/** @type {Record<string, [string, string]>} */
const WORDS = {
  search: ["搜索官员、企业、地区、产业（支持拼音首字母）", "Search officials, companies, places, industries (pinyin too)"],
  noResult: ["没有找到“{text}”。试试名称中的任何一部分，或拼音首字母。", "Nothing matches “{text}”. Try any part of a name, or pinyin initials."],
  relations: ["关系", "Relations"], columns: ["分栏", "Columns"], timeline: ["时间轴", "Timeline"], flows: ["流向", "Flows"], table: ["表格", "Table"],
  back: ["后退", "Back"], forward: ["前进", "Forward"], home: ["回到首图", "First view"], help: ["帮助", "Help"], theme: ["深色 / 浅色", "Dark / light"],
  takeAway: ["导出", "Export"], png: ["图片 PNG（2 倍，白底）", "Picture, PNG (2×, white)"], svgFile: ["矢量图 SVG", "Vector picture, SVG"],
  csvAll: ["筛选内全部关系 CSV", "All filtered facts, CSV"], csvDrawn: ["图中所画关系 CSV", "Drawn facts only, CSV"], print: ["打印（图 + 图例 + 表）", "Print (picture, legend, table)"], copyLink: ["复制本视图的链接", "Copy a link to this view"],
  kindsTitle: ["节点", "Nodes"], typesTitle: ["关系", "Relations"], placeTitle: ["地区", "Place"], industryTitle: ["产业", "Industry"], minTitle: ["至少几条关系", "At least … relations"],
  onlyKind: ["只看", "only"], allPlaces: ["全部地区", "All places"], allIndustries: ["全部产业", "All industries"],
  filtersButton: ["筛选", "Filters"], close: ["关闭", "Close"], cancel: ["取消", "Cancel"],
  status: ["显示 {drawn} / {nodes} 个节点 · {facts} / {edges} 条关系", "{drawn} of {nodes} nodes · {facts} of {edges} relations shown"],
  statusFacts: ["筛选内 {found} / {edges} 条关系 · 共 {nodes} 个节点", "{found} of {edges} relations match · {nodes} nodes in all"],
  noFilter: ["未加筛选", "No filter"], clearAll: ["全部清除", "Clear all"], removeFilter: ["取消筛选：{text}", "Remove filter: {text}"],
  period: ["{from} 至 {to}", "{from} to {to}"], since: ["{from} 起", "since {from}"], until: ["至 {to}", "until {to}"],
  industryIs: ["产业：{name}", "Industry: {name}"], minIs: ["至少 {n} 条", "at least {n}"], hiddenAre: ["已隐藏 {n} 个", "{n} hidden"],
  onlyIs: ["只看 {names} 及 {hops} 步内", "Only {names} and {hops} step(s) around"], pathIs: ["最短路径：{from} → {to}（{n} 步）", "Shortest path: {from} → {to} ({n} steps)"], nothingOn: ["全部关闭", "everything off"],
  from: ["从", "From"], to: ["到", "to"], play: ["播放", "Play"], pause: ["暂停", "Pause"], allTime: ["全部时间", "All time"], badDate: ["请写成 2023-02 或 2023-02-15", "Write 2023-02 or 2023-02-15"],
  inWindow: ["时段内 {n} 条", "{n} in period"], undatedCount: ["，另有 {n} 条无日期", ", {n} without a date"], handleFrom: ["时段起点", "Start of period"], handleTo: ["时段终点", "End of period"],
  startHere: ["从这里看起", "Start here"], startHint: ["点图中的节点或连线，看它的每一条记录、原句和出处；双击节点展开邻居。也可从下面几个最活跃的开始：", "Click a node or a line to see each fact with its sentence and source; double-click a node to expand it. Or start from the most active:"],
  mostActive: ["最活跃的{kind}", "Most active: {kind}"], facts: ["{n} 条记录", "{n} facts"], reading: ["正在读取证据…", "Reading the evidence…"], showMore: ["再显示（余 {n} 条）", "Show more ({n} left)"],
  alsoCalled: ["又名：", "Also: "], unresolvedNote: ["此名称有歧义，尚未归并，请勿当作确定的单位或个人。", "This name is ambiguous and unresolved: do not read it as a certain place, company or person."],
  expandMore: ["展开邻居（+{n}）", "Expand (+{n})"], expandAll: ["邻居已全部显示", "All neighbours shown"], only: ["只看它与邻居", "Only this"], hide: ["隐藏", "Hide"], pathFrom: ["找路径…", "Path to…"],
  inBrowser: ["在 Neo4j Browser 中打开", "Open in Neo4j Browser"],
  pathHint: ["再点一个节点，找它与“{name}”之间的最短路径。", "Pick a second node to find the shortest path from “{name}”."], noPath: ["在当前筛选内两者没有联系。", "They are not connected within these filters."], pathFound: ["最短路径 {n} 步", "Shortest path: {n} steps"],
  openBundle: ["展开为单条（带日期）", "Open into single dated lines"], closeBundle: ["合为一条", "Close into one line"],
  undated: ["日期不详", "no date"], rule: ["规则", "rule"], confidence: ["可信度", "confidence"], cite: ["复制引文", "Copy citation"], copied: ["已复制", "Copied"], contradiction: ["⚠ 各报说法不一：", "⚠ Reports differ: "],
  yes: ["是", "yes"], no: ["否", "no"], tooMany: ["图上已有 {most} 个节点，请先隐藏一些或加筛选。", "There are {most} nodes already: hide some or filter first."], nothingMore: ["没有未显示的邻居。", "There are no more neighbours."], expandedBy: ["已添加 {n} 个邻居，还有 {rest} 个", "{n} neighbours added, {rest} more"], filtersLifted: ["它不在原筛选之内，已取消筛选。", "It was outside the filters; they were removed."],
  oldBrowser: ["此浏览器太旧，不能解压证据。请用 Chrome / Edge 80、Firefox 113、Safari 16.4 或更新的版本。", "This browser is too old to unpack the evidence. Use Chrome/Edge 80, Firefox 113, Safari 16.4 or newer."],
  nothing: ["没有符合筛选的内容。", "Nothing matches the filters."], nothingHint: ["请放宽时段、地区或关系。", "Widen the period, the place or the relations."],
  rowsBy: ["按", "Rows:"], moreRows: ["还有 {n} 行未画；加筛选可看到", "{n} more rows are not drawn; filter to see them"], timelineNote: ["横条为行程，圆点为到访，菱形为签约，方块为产业；点开看证据。{n} 条无日期，未画。", "Bars are trips, dots visits, diamonds deals, squares industries; click for evidence. {n} without a date are not drawn."],
  flowsFrom: ["出发地", "From"], flowsTo: ["目的地", "To"], flowsNote: ["带宽为行程次数（一次行程去两地计两次）。{n} 次行程未写明目的地。", "Width: number of trips (a trip to two places counts twice). {n} trips name no destination."], flowsVisits: ["带宽为走访与签约条数。{n} 条不知企业所在地。", "Width: visits and deals. For {n} the company’s place is not known."], otherPlaces: ["其他", "Other"], flowTitle: ["{from} → {to}（{n}）", "{from} → {to} ({n})"],
  date: ["日期", "Date"], relation: ["关系", "Relation"], start: ["起点", "From"], end: ["终点", "To"], detail: ["内容", "Detail"], source: ["出处", "Source"], sentence: ["原句", "Sentence"], evidence: ["证据", "Evidence"], drawnOnly: ["只列图中所画", "Only what is drawn"], ruleColumn: ["规则", "Rule"], confidenceColumn: ["可信度", "Confidence"], url: ["网址", "Address"],
  made: ["生成于 {made}", "made {made}"], originArticles: ["读自 {n} 篇文章", "Read from {n} articles"], originPeriod: ["（{since} 至 {until}）", " ({since} to {until})"], originSources: ["，来源：{names}", ", sources: {names}"], originOthers: ["等 {n} 家", " and {n} more"], originUnresolved: ["{n} 个名称待核", "{n} names unresolved"], originLeftOut: ["{n} 条关系因缺端点未列", "{n} relations left out for lack of an end"], originPart: ["本页只含图谱中所选的一部分", "A chosen part of the graph only"], originMachine: ["由规则自动读出，以原文为准", "Read by rules; the original text is authoritative"],
  skip: ["跳到表格", "Skip to the table"], canvasLabel: ["关系图：方向键在节点间移动，回车看证据，E 展开，H 隐藏，O 只看它，P 找路径，+ − 缩放，0 全图", "Graph: arrow keys move between nodes, Enter opens evidence, E expands, H hides, O shows only it, P finds a path, + − zoom, 0 fits all"],
  filtersPanel: ["图例与筛选", "Legend and filters"], evidencePanel: ["证据", "Evidence"], linkCopied: ["链接已复制", "Link copied"], zoomIn: ["放大", "Zoom in"], zoomOut: ["缩小", "Zoom out"], fit: ["全图", "Fit"], printed: ["筛选：", "Filter: "], saved: ["已保存 {name}", "Saved {name}"], tableOfFirst: ["以下列出前 {n} 条，共 {all} 条", "The first {n} of {all} facts"],
};

/** @param {string} key @param {Record<string, unknown>} [values] @returns {string} */
function t(key, values = {}) {
  const pair = WORDS[key];
  if (!pair) throw new Error(`no word ${key}`);
  return pair[lang === "en" ? 1 : 0].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/** Writes all fixed words of the page: data-t for text, data-t-label for a label, data-t-hint for a placeholder. */
function writeWords() {
  document.documentElement.lang = lang === "en" ? "en" : "zh-CN";
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.getAttribute("data-t") ?? "");
  for (const node of document.querySelectorAll("[data-t-label]")) {
    const text = t(node.getAttribute("data-t-label") ?? "");
    node.setAttribute("aria-label", text);
    if (node.tagName === "BUTTON") node.setAttribute("title", text);
  }
  for (const node of document.querySelectorAll("[data-t-hint]")) node.setAttribute("placeholder", t(node.getAttribute("data-t-hint") ?? ""));
  byId("lang").textContent = lang === "en" ? "中文" : "EN";
  for (const part of document.querySelectorAll("[data-lang]")) /** @type {HTMLElement} */ (part).hidden = part.getAttribute("data-lang") !== lang;
}
