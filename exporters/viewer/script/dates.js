// Dates as the texts give them (EDTF) and as days since 1970 for comparing and drawing.

const DAY_MS = 86400000;

/** @param {number} year @param {number} month 1 to 12, may run over @param {number} day @returns {number} */
function dayNumber(year, month, day) {
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

/**
 * First and last day that one date may mean; null when the year is not known.
 * @param {string} text 2023, 2023-02, 2023-02-15; XX for what is not known
 * @returns {[number, number] | null}
 */
function daysOfOne(text) {
  const parts = /^(\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(text);
  if (!parts) return null;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  if (!month) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  if (!day) return [dayNumber(year, month, 1), dayNumber(year, month + 1, 0)];
  return [dayNumber(year, month, day), dayNumber(year, month, day)];
}

/** @param {string} text an EDTF date or interval @returns {[number, number] | null} */
function daysOf(text) {
  const [first, last] = text.split("/");
  const from = daysOfOne(first);
  const to = last ? daysOfOne(last) : from;
  if (!from || !to) return from || to;
  return [from[0], Math.max(from[1], to[1])];
}

/** @param {number} day @returns {string} 2023-02-15 */
function isoDay(day) {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Months counted from year 0. @param {number} day @returns {number} */
function monthOf(day) {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** @param {number} month @returns {string} 2023-02 */
function isoMonth(month) {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** @param {string} text @returns {string} a date for reading */
function showDate(text) {
  return clean(text).replace("/", " – ").replaceAll("XXXX", "?").replaceAll("XX", "?");
}

/** What a person typed as a bound of the period; null when it is no date. @param {string} text @returns {string | null} */
function readBound(text) {
  const parts = /^\s*(\d{4})\s*[-/.年]?\s*(\d{1,2})?\s*[-/.月]?\s*(\d{1,2})?\s*日?\s*$/.exec(text);
  if (!parts) return null;
  const out = [parts[1], parts[2], parts[3]].filter(Boolean).map((part) => part.padStart(2, "0"));
  const month = Number(out[1] ?? 1);
  const day = Number(out[2] ?? 1);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? out.join("-") : null;
}
