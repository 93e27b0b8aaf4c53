"""One canonical spelling for each character, and a view of the text without noise spaces.

Two steps, both linear:

* :func:`normalise` replaces characters one for one: ``len(normalise(text)) == len(text)``, so that an offset into
  its result is an offset into the article.
* :func:`compact` leaves out what is noise (zero-width characters, spaces inside Chinese text) and keeps the original
  offset of every character that it keeps.

The canonical set, for those who write rules:

=====================  =========================================================================
digits, Latin letters  half width; also ``% + / & = < > # @ * |``
brackets               ``( )``, ``[ ]`` (for 〔〕 too), ``【】``, ``《》``
stops                  ``，`` ``。`` ``；`` ``、`` but ``:`` ``!`` ``?``; ``,`` stays between two digits and in English
dashes                 ``—`` for every dash, wave and full-width hyphen; ASCII ``-`` stays
quotes                 ``“ ”`` (single ones ``‘ ’`` stay); straight ones by turns within a line
middle dots            ``·``
spaces                 one kind, ``" "``; line ends ``"\\n"``
ignorable              zero-width and control characters all become U+200B, which :func:`compact` drops
characters             compatibility and radical forms become the ordinary character; a text that is
                       traditional as a whole becomes simplified
=====================  =========================================================================

This module changes no word: lost bytes and abbreviations are for others.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from heapq import merge

from seeds import read_rows

IGNORABLE = "\u200b"

_MANY_TO_ONE: Mapping[str, str] = {
    "，": "，﹐",
    "；": ";；﹔",
    ":": "：﹕︰∶",
    "、": "､﹑",
    "。": "｡",
    "(": "（﹙⦅｟",
    ")": "）﹚⦆｠",
    "[": "［〔﹝",
    "]": "］〕﹞",
    "【": "〖",
    "】": "〗",
    "—": "–―~～﹣－〜﹘─━﹏‒",
    "-": "‐‑−",
    "“": "„‟「『﹁﹃｢〝",
    "”": "」』﹂﹄｣〞〟",
    '"': "＂",
    "·": "•・‧∙⋅･",
    " ": "\t\u00a0\u1680\u3000\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B))),
    "\n": "\x0b\x0c\x85\u2028\u2029",
    "¥": "￥",
}

_RADICALS = "⺟母⺠民⺩王⺮竹⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻒长⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟"
"""Radical and its character by turns; these have no decomposition in Unicode (EquivalentUnifiedIdeograph.txt)."""

_AMBIGUOUS: Mapping[str, tuple[str, re.Pattern[str]]] = {
    "著": ("着", re.compile(r"(?<=[走看沿随隨顺順向朝围圍带帶拿笑说說听聽握跟有忙等想接本持])著(?![名作称稱述])")),
    "乾": ("干", re.compile(r"(?<=[饼餅豆笋筍烘晒曬风風肉果])乾|乾(?=[燥净淨洗果粉脆冰涸旱杯货貨])")),
    "瞭": ("了", re.compile(r"瞭(?=解|然)")),
    "覆": ("复", re.compile(r"(?<=[答回反批])覆")),
    "藉": ("借", re.compile(r"(?<=[凭憑])藉|藉(?=[此助口由着著机機])")),
    "徵": ("征", re.compile(r"(?<!魏)徵")),
    "於": ("于", re.compile(r"於(?!菟)")),
}
"""Characters that are also right in simplified texts: when they change, and into what. Where no rule fits they stay."""


def _class(chars: Iterable[str]) -> re.Pattern[str]:
    """Any one of the characters: the quickest way to look for many rare ones."""
    return re.compile(f"[{re.escape(''.join(sorted(chars)))}]")


def _fold_table() -> dict[str, str]:
    table: dict[int, str] = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    for code in [*range(0x2E80, 0x2FD6), *range(0xF900, 0xFADA)]:
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1 and plain != chr(code):
            table[code] = plain
    table.update({ord(a): b for a, b in zip(_RADICALS[::2], _RADICALS[1::2], strict=True)})
    ignorable = [*range(0x00, 0x20), *range(0x7F, 0xA0), 0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F)]
    ignorable += [*range(0x2060, 0x2070), *range(0xFE00, 0xFE10), 0xFEFF, 0x180E, 0x034F]
    table.update(dict.fromkeys(ignorable, IGNORABLE))
    for one, many in _MANY_TO_ONE.items():
        table.update({ord(c): one for c in many})
    table[ord("\n")] = "\n"
    table[ord("\r")] = "\r"
    return {chr(code): plain for code, plain in table.items() if plain != chr(code)}


_FOLD = _fold_table()
_FOLDED = _class(_FOLD)
_LONE_RETURN = re.compile(r"\r(?!\n)")
_QUOTE = re.compile('["\n]')
_COMMA = re.compile(r",(?!(?<=\d,)\d|(?<=\.,) ?[A-Za-z]|(?<=[A-Za-z],) [A-Za-z])", re.ASCII)


def normalise(text: str) -> str:
    """The text in canonical characters, of the same length."""
    out = _FOLDED.sub(lambda match: _FOLD[match[0]], text)
    if "\r" in out:
        out = _LONE_RETURN.sub("\n", out).replace("\r", IGNORABLE)
    if '"' in out:
        out = _turn_quotes(out)
    if "," in out:
        out = _COMMA.sub("，", out)
    return simplify(out, traditional_table())


def _turn_quotes(text: str) -> str:
    """Straight quotes open and close by turns, beginning anew in each line."""
    inside = False

    def turn(match: re.Match[str]) -> str:
        nonlocal inside
        inside = match[0] == '"' and not inside
        return "\n" if match[0] == "\n" else "“" if inside else "”"

    return _QUOTE.sub(turn, text)


class Script:
    """Traditional → simplified characters (``pairs``), and those that exist in one of the scripts only."""

    def __init__(self, pairs: Mapping[str, str]) -> None:
        self.pairs = pairs
        self.traditional = _class(pairs)
        self.simplified = _class(set(pairs.values()) - pairs.keys())


@cache
def traditional_table() -> Script:
    """The characters of ``seeds/traditional.csv``, without those beyond U+FFFF: too rare for the time they take."""
    pairs = {row["traditional"]: row["simplified"] for row in read_rows("traditional.csv")}
    usual = {old: new for old, new in pairs.items() if old != new and max(old, new) <= "\uffff"}
    return Script({old: new for old, new in usual.items() if old not in _AMBIGUOUS})


def simplify(text: str, script: Script) -> str:
    """The text in simplified characters if it is traditional as a whole, else the text itself.

    Evidence are the characters that exist in one of the two scripts only. A text counts as traditional when it has
    two such or more, and they are a fifth or more of all evidence: simplified texts keep 乾, 堃 or a name in old
    characters, while a page that mixes both scripts is converted.
    """
    old = sum(1 for _ in script.traditional.finditer(text))
    if old < 2 or old * 5 < old + sum(1 for _ in script.simplified.finditer(text)):
        return text
    for new, pattern in _AMBIGUOUS.values():
        text = pattern.sub(new, text)
    return script.traditional.sub(lambda match: script.pairs[match[0]], text)


@dataclass(frozen=True, slots=True)
class Compact:
    """A text without noise, and where its characters stood.

    ``starts[k]`` is the index of the first character behind the k-th gap, ``shifts[k]`` how many characters have been
    left out before it.
    """

    text: str
    starts: tuple[int, ...] = (0,)
    shifts: tuple[int, ...] = (0,)

    def offset(self, index: int) -> int:
        """Where the character ``index`` of :attr:`text` stood; its length gives the end of the original."""
        return index + self.shifts[bisect_right(self.starts, index) - 1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of ``text[start:end]``, from its first character to behind its last one."""
        first = self.offset(start)
        return first, self.offset(end - 1) + 1 if end > start else first

    @property
    def offsets(self) -> array[int]:
        """``offsets[i] == offset(i)`` for every index and for the end."""
        out = array("I")
        ends = (*self.starts[1:], len(self.text) + 1)
        for start, end, shift in zip(self.starts, ends, self.shifts, strict=True):
            out.extend(range(start + shift, end + shift))
        return out


_HAN = "\u3007\u3400-\u9fff\U00020000-\U0003ffff"
_TONES = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ"
_TONED = re.compile(rf"(?<=[{_HAN}])\([a-zü]{{0,3}}[{_TONES}][a-zü]{{0,4}}\)")
_PINYIN = re.compile(rf"(?<=[{_HAN}])\([a-zü{_TONES}]{{1,6}}\)")
_PINYIN_TEXT = 5
"""From so many readings with a tone mark on, a text has pinyin put in; then readings without a tone are dropped too."""
_NOISE_RUN = re.compile(f"[ {IGNORABLE}]+")
_STRONG = re.compile(rf"(?<=[{_HAN}0-9”)》]) +(?=[，。；、])|(?<=[0-9]) (?=[0-9] ?[年月日])")
_PROSE = re.compile("[，。；]")
_UNIT = frozenset("年月日号时点分秒周岁届期个家项亿万千百余多元名次倍吨亩%")
_MARKS = frozenset("“”‘’《》()[]【】")
_OPENING = frozenset("(“‘《[【")
_CLOSING = frozenset(")”’》]】")
_STOPS = frozenset("，。；、")
_BOUND = _STOPS | _OPENING | _CLOSING | {" ", "", ":", IGNORABLE}
_LEADS_DIGIT = frozenset("年月第约达近超逾至到")
_NUMBER_BEFORE = re.compile(r"([0-9][-:/]|[0-9]\.[0-9]+\.|)(?:[0-9]+\.)?([0-9]+)\Z")
_NUMBER_AFTER = re.compile(r"([0-9]+)(?: ?([年月日号时家个项亿万元])|([-:/][0-9]|\.[0-9]+\.)|)")
_CONTEXT = 12
"""How many characters around a space are looked at, so that time stays linear on a line without end."""


def compact(text: str) -> Compact:
    """A normalised text without ignorable characters and without the spaces that are noise.

    Noise is a space at either end of a line, beside a stop, inside a bracket, and between a number and its unit; in
    running text (a line with ``，。；``) also any single space between Chinese and Latin characters or digits. Between
    two Chinese characters a space parts names or phrases, so one is kept — except in a line that shows noise
    elsewhere (``3 月 1 2 日 、``), and in words that are spelt out (``招 商``, ``王 伟、李晓明``). Readings that a page
    has put behind its characters (``產(chǎn)業(yè)``) are noise too.
    """
    pieces: list[str] = []
    starts, shifts = [0], [0]
    length = done = 0
    for begin, end in _noise(text):
        pieces.append(text[done:begin])
        length += begin - done
        done = end
        if starts[-1] == length:
            shifts[-1] = done - length
        else:
            starts.append(length)
            shifts.append(done - length)
    pieces.append(text[done:])
    return Compact("".join(pieces), tuple(starts), tuple(shifts))


def _noise(text: str) -> Iterator[tuple[int, int]]:
    """The spans to leave out, in order."""
    pinyin = [match.span() for match in _TONED.finditer(text)] if "(" in text else []
    if len(pinyin) >= _PINYIN_TEXT:
        pinyin = [match.span() for match in _PINYIN.finditer(text)]
    return merge(_space_noise(text), pinyin)


def _space_noise(text: str) -> Iterator[tuple[int, int]]:
    """Of a run of spaces that parts something the first space stays."""
    for line_start, line in _lines_to_clean(text):
        view = _Line(line)
        for match in _NOISE_RUN.finditer(line):
            start, end = match.span()
            kept = line.index(" ", start, end) if view.keeps(start, end) else None
            spans = ((start, end),) if kept is None else ((start, kept), (kept + 1, end))
            yield from ((line_start + a, line_start + b) for a, b in spans if a < b)


def _lines_to_clean(text: str) -> Iterator[tuple[int, str]]:
    """Start and text of each line that has a space or an ignorable character in it."""
    at = 0
    while match := _NOISE_RUN.search(text, at):
        start = text.rfind("\n", at, match.start()) + 1 or at
        end = text.find("\n", match.end())
        end = len(text) if end < 0 else end
        yield start, text[start:end]
        at = end


class _Line:
    """One line and what its spaces mean."""

    __slots__ = ("noisy", "prose", "text")

    def __init__(self, line: str) -> None:
        self.text = line
        self.prose = bool(_PROSE.search(line))
        strong = sum(1 for _ in _STRONG.finditer(line))
        self.noisy = strong > 1 or (strong == 1 and len(line) < 60)

    def keeps(self, start: int, end: int) -> bool:
        """Whether the run of spaces at ``start:end`` parts something."""
        line = self.text
        before, after = line[start - 1 : start], line[end : end + 1]
        spaces = line.count(" ", start, end)
        if not spaces or not before or not after:
            return False
        if before in _STOPS or after in _STOPS or before in _OPENING or after in _CLOSING:
            return False
        if before == ":" or after == ":" or {before, after} & {"—", "·"}:
            return after.isascii() and after.isalpha()
        if self._spelt(start, end, before, after) and spaces < 3:
            return False
        return spaces > 1 or not self._is_noise(start, end, before, after)

    def _spelt(self, start: int, end: int, before: str, after: str) -> bool:
        """``王 伟`` between two stops or spaces: each character stands alone."""
        if not (_is_han(before) and _is_han(after)):
            return False
        return self.text[max(start - 2, 0) : start - 1] in _BOUND and self.text[end + 1 : end + 2] in _BOUND

    def _is_noise(self, start: int, end: int, before: str, after: str) -> bool:
        """Whether a single space between two characters that are no stops is noise."""
        left = _NUMBER_BEFORE.search(self.text[max(start - _CONTEXT, 0) : start])
        right = _NUMBER_AFTER.match(self.text[end : end + _CONTEXT])
        if left and right:
            short = len(left[2]) + len(right[1]) <= 2 and right[2] is not None
            return self.noisy or (short and not left[1])
        if (left and left[1]) or (right and right[3]):
            return False  # 2024-04-23 通讯员, 22:47 发表于
        if left and after in _UNIT:
            return True
        if right and before in _LEADS_DIGIT:
            return True
        if _is_solid(before) and _is_solid(after):
            return self.noisy or (self.prose and bool({before, after} & _MARKS))
        return (self.prose or self.noisy) and (_is_solid(before) or _is_solid(after))


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or char == "〇" or char >= "\U00020000"


def _is_solid(char: str) -> bool:
    return _is_han(char) or char in _MARKS
