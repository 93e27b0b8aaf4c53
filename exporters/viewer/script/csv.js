// CSV for Excel: UTF-8 with a byte order mark, and no cell that a spreadsheet would run as a formula.

const CSV_COLUMNS = ["date", "relation", "start", "end", "detail", "sentence", "source", "url", "rule", "confidence"];

/** @param {string} text @returns {string} */
function csvCell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {string} column @returns {string} */
function csvHead(column) {
  return t({ rule: "ruleColumn", confidence: "confidenceColumn" }[column] ?? column);
}

/** @param {number[]} edges @param {Details} all @returns {string} */
function csvText(edges, all) {
  const rows = byDate(edges).map((edge) => {
    const cells = cellsOf(edge, all);
    return CSV_COLUMNS.map((column) => csvCell(cells[column])).join(",");
  });
  return `\ufeff${[CSV_COLUMNS.map(csvHead).map(csvCell).join(","), ...rows].join("\r\n")}\r\n`;
}
