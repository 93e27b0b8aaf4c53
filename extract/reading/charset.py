"""Bytes → text, by what the bytes are and not by what the page says of itself.

Valid UTF-8 is UTF-8 and a byte order mark decides; else zero bytes tell UTF-16, and what is left is
GB18030 or Big5, whichever gives more of the characters that every Chinese text is full of. ``gb2312`` and ``gbk``
are never used: the first turns ``—`` into ``―`` and lacks 喆, 镕 and 堃, the second is a part of GB18030.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

COMMON = frozenset(
    "，。、：；“”《》（）「」·—　"
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民"
    "得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日"
    "那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代"
    "市县区省委书记长局招商引资企业项目投资考察率队座谈交流发展集团有限公司合作签约"
    "這個為來們時國會發動對經產種後學裡進書記長縣區黨業應當從現實體機點還與關無變條結問"
)
"""Punctuation and characters of which any running Chinese text, simplified or traditional, has a third or more."""

PRIVATE_USE = (("\ue5e5", "　"), ("\ue7c7", "ḿ"), ("\ue7c8", "ǹ"))
"""Where Python's GB18030 yields a private-use character for a byte pair that pages use (WHATWG encoding standard)."""

SAMPLE = 65536
LIKENESS = 4000
"""Characters beyond ASCII that are looked at to tell encodings apart."""
PLAINLY = 0.35
"""Text of which so much is common characters is in the right encoding: read wrongly it has some hundredths."""
WIDE = re.compile(r"[^\x00-\x7f]+")
CONTROL = bytes((*range(0x09), *range(0x0E, 0x1A), *range(0x1C, 0x20), 0x7F))
DAMAGE = 0.05
"""A text with at most this share of undecodable characters is read and marked; with more it is no text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """``text`` without byte order mark, its line ends as they were; ``damaged`` counts replaced characters."""

    text: str
    encoding: str
    damaged: int = 0


def decode(data: bytes) -> Decoded | None:
    """The text of ``data``; ``None`` when it is no text in any encoding known here."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _sound(_replacing(data[len(mark) :], encoding))
    if b"\x00" in data[:SAMPLE]:
        wide = _utf16_without_mark(data)
        return _sound(wide) if wide else None
    try:
        return _sound(Decoded(data.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError:
        return _legacy(data)


def newlines(text: str) -> str:
    """``\\r\\n`` and a lone ``\\r`` become ``\\n``, as Python's text files do; nothing else changes."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _replacing(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        return Decoded(text, encoding, text.count("\ufffd"))


def _legacy(data: bytes) -> Decoded | None:
    """Damaged UTF-8, GB18030 or Big5."""
    for part in (data[:SAMPLE], data):
        damaged = _replacing(part, "utf-8")
        if damaged.damaged > max(1, DAMAGE * _count_wide(damaged.text)):
            break
    else:
        return _sound(damaged)
    chinese = _chinese(data)
    if not chinese.damaged and _likeness(chinese.text[:SAMPLE]) > PLAINLY:
        return _sound(chinese)
    candidates = [chinese, _replacing(data, "big5hkscs"), _replacing(data, "utf-8")]
    return _sound(max(candidates, key=lambda d: _likeness(d.text[:SAMPLE])))


def _chinese(data: bytes) -> Decoded:
    decoded = _replacing(data, "gb18030")
    text = decoded.text
    for private, meant in PRIVATE_USE:
        text = text.replace(private, meant)
    return Decoded(text, decoded.encoding, decoded.damaged)


def _count_wide(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _likeness(text: str) -> float:
    """Share of common characters among all that are not ASCII, less the share that could not be decoded."""
    wide = "".join(WIDE.findall(text))[:LIKENESS]
    if not wide:
        return 0.0
    return (common(wide) - 2 * wide.count("\ufffd")) / len(wide)


def common(text: str) -> int:
    """How many of the characters are among :data:`COMMON`."""
    return len(list(filter(COMMON.__contains__, text)))


def _utf16_without_mark(data: bytes) -> Decoded | None:
    """UTF-16 in the byte order that reads as Chinese or as ASCII; ``None`` when neither does."""
    for decoded in (_replacing(data, "utf-16-le"), _replacing(data, "utf-16-be")):
        sample = decoded.text[:SAMPLE]
        ascii_share = 1 - _count_wide(sample) / len(sample)
        if ascii_share > 0.7 or _likeness(sample) > 0.15:
            return decoded
    return None


def _sound(decoded: Decoded) -> Decoded | None:
    """``None`` for what decodes without being text: control characters, or too much that was replaced."""
    text = decoded.text
    if not text:
        return decoded
    sample = text[:SAMPLE]
    raw = sample.encode("utf-8", "replace")
    controls = len(raw) - len(raw.translate(None, CONTROL))
    wide = _count_wide(text) if decoded.damaged else 0
    if controls > DAMAGE * len(sample) or decoded.damaged > max(1, DAMAGE * wide):
        return None
    return decoded
