// Searching Chinese names by pinyin: first letters (lc → 聊城), whole syllables (liaocheng), or both mixed.

/** @type {Map<string, string[]> | undefined} */
let readings;

/** @returns {Map<string, string[]>} readings of each character that the names use */
function readingTable() {
  if (readings) return readings;
  readings = new Map();
  for (const [reading, letters] of Object.entries(graph.pinyin)) {
    for (const letter of letters) {
      const known = readings.get(letter);
      if (known) known.push(reading);
      else readings.set(letter, [reading]);
    }
  }
  return readings;
}

/** First letters of a character's readings, one bit a letter. @type {Map<string, number>} */
const initials = new Map();

/** @param {string} letter @returns {number} */
function initialsOf(letter) {
  const known = initials.get(letter);
  if (known !== undefined) return known;
  const sounds = readingTable().get(letter) ?? (/[a-z]/.test(letter) ? [letter] : []);
  const bits = sounds.reduce((all, sound) => all | bitOf(sound), 0);
  initials.set(letter, bits);
  return bits;
}

/** @param {string} letter @returns {number} */
function bitOf(letter) {
  return 1 << (letter.charCodeAt(0) - 97);
}

/** The first letters of every character of a text, for a quick look. @param {string} text @returns {Int32Array} */
function soundOf(text) {
  const sound = new Int32Array(text.length);
  for (let at = 0; at < text.length; at++) sound[at] = initialsOf(text[at]);
  return sound;
}

/** @param {string} name @param {Int32Array} sound of the name @param {string} query small letters only @returns {number} first matching character, -1 when none */
function findPinyin(name, sound, query) {
  const table = readingTable();
  const first = bitOf(query);
  for (let at = 0; at < sound.length; at++) if (sound[at] & first && readsFrom(table, name, at, query, 0)) return at;
  return -1;
}

/** @param {Map<string, string[]>} table @param {string} name @param {number} at @param {string} query @param {number} done @returns {boolean} */
function readsFrom(table, name, at, query, done) {
  if (done >= query.length) return true;
  const letter = name[at];
  if (letter === undefined) return false;
  const sounds = table.get(letter);
  if (!sounds) return letter === query[done] && readsFrom(table, name, at + 1, query, done + 1);
  for (const sound of sounds) {
    if (sound[0] !== query[done]) continue;
    if (readsFrom(table, name, at + 1, query, done + 1)) return true;
    if (query.startsWith(sound, done) && readsFrom(table, name, at + 1, query, done + sound.length)) return true;
    if (done + sound.length > query.length && sound.startsWith(query.slice(done))) return true;
  }
  return false;
}
