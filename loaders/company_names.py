"""The structure of a company's name: place + core + trade + legal form.

``中山市智威电子科技有限公司`` is place 中山, body 智威电子科技 (core and trade), form 有限公司.
Legal forms come from ``seeds/legal_forms.csv``, the words that tell a business from ``seeds/company_words.csv``:
``generic`` ones a name may carry or drop without becoming another's, ``trade`` ones only say in what business
somebody is, ``site`` ones are what a company's own place is called after its core (莹展工业园区).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import seeds
from loaders.place_names import candidates
from loaders.places import gazetteer
from loaders.text import plain

_FULL = ("有限责任公司", "股份有限公司", "有限公司", "总公司", "集团公司", "股份公司", "有限合伙")
_BRANCH = ("分公司", "子公司", "分行", "支行", "分厂", "办事处", "代表处", "分院", "分部")
_GROUP = ("控股集团", "集团控股", "集团", "控股")
_NUMERAL = re.compile(r"[0-9]+|[零〇一二三四五六七八九十百]+")
_BRACKET = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the name: the body after the places before it are taken off; ``places`` are their ids."""

    body: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompanyName:
    """``group`` is True for 集团 and 控股, False for another legal form, None where the name shows none.

    ``full`` names have a legal form that a register would have. ``readings`` begin with the unstripped one.
    """

    text: str
    kind: str
    readings: tuple[Reading, ...]
    group: bool | None
    full: bool
    stock: bool
    branch: bool
    legal_form: str | None
    site: str | None
    bracketed: bool
    numerals: tuple[str, ...]

    @property
    def places(self) -> tuple[str, ...]:
        return self.readings[-1].places

    @property
    def own_places(self) -> tuple[str, ...]:
        """Places that are surely no part of the brand: of a full legal name, in brackets, or named in full."""
        if self.full or self.bracketed or any(self.text.startswith(gazetteer().label(p)) for p in self.places):
            return self.places
        return ()

    @property
    def body(self) -> str:
        return self.readings[-1].body


@lru_cache(maxsize=1)
def words() -> dict[str, tuple[str, ...]]:
    """``generic``, ``trade`` and ``site`` words, longest first."""
    out: dict[str, list[str]] = {}
    for row in seeds.read_rows("company_words.csv"):
        out.setdefault(row["kind"], []).append(row["word"])
    return {kind: tuple(sorted(found, key=lambda w: (-len(w), w))) for kind, found in out.items()}


@lru_cache(maxsize=1)
def _kinds() -> tuple[tuple[str, str], ...]:
    rows = [(plain(r["form"]), r["kind"]) for r in seeds.read_rows("legal_forms.csv")]
    return tuple(sorted(set(rows), key=lambda row: (-len(row[0]), row[0])))


def _kind(name: str) -> str:
    for form, kind in _kinds():
        if name.endswith(form):
            return kind
    return "place" if name.endswith(words()["place"]) else "company"


@lru_cache(maxsize=65536)
def parse_company(name: str) -> CompanyName:
    """The structure of a name as written in an article."""
    text = plain(name)
    inner = _BRACKET.findall(text)
    flat = _BRACKET.sub(lambda m: m[1] if m[1] in _GROUP else "", text)
    # 中国 in brackets is the legal form of a foreign company's house here, no place
    bracketed = tuple(p for part in inner for p in candidates(part)[:1])
    stem, legal = _cut_legal_form(flat)
    stem, group = _cut_group(stem)
    stock = "股份" in legal or stem.endswith("股份")
    if not legal and stem.endswith("股份") and len(stem) > 3:
        stem, legal = stem[:-2], "股份"
    site = (
        next((s for s in words()["site"] if stem.endswith(s) and len(stem) > len(s) + 1), None) if not legal else None
    )
    return CompanyName(
        text=text,
        kind=_kind(flat),
        readings=_readings(stem, bracketed),
        group=True if group else (False if legal else None),
        full=legal in _FULL,
        stock=stock,
        branch=flat.endswith(_BRANCH),
        legal_form=(group + legal) or None,
        site=site,
        bracketed=bool(bracketed),
        numerals=tuple(_NUMERAL.findall(stem)),
    )


def _cut_legal_form(text: str) -> tuple[str, str]:
    for form in (*_FULL, "公司"):
        if text.endswith(form) and len(text) > len(form) + 1 and not text.endswith(_BRANCH):
            return text[: -len(form)], form
    return text, ""


def _cut_group(text: str) -> tuple[str, str]:
    for word in _GROUP:
        if text.endswith(word) and len(text) > len(word) + 1:
            return text[: -len(word)], word
    return text, ""


def _readings(stem: str, bracketed: tuple[str, ...]) -> tuple[Reading, ...]:
    """The name with its place before it, and without. A place is cut only where a core is left."""
    out = [Reading(stem, bracketed)]
    gaz = gazetteer()
    rest, above = stem, tuple[str, ...]()
    while cut := _place_prefix(rest):
        found = tuple(c for c in candidates(rest[:cut]) if not above or any(gaz.within(c, a) for a in above))
        if not found or is_trade(rest[cut:]):
            break
        rest, above = rest[cut:], found
        out.append(Reading(rest, above + bracketed))
    return tuple(out)


def _place_prefix(text: str) -> int:
    """Length of the longest name of a place at the beginning that leaves at least two characters."""
    gaz = gazetteer()
    for cut in range(min(12, len(text) - 2), 1, -1):
        head = text[:cut]
        if head in gaz.names or head in gaz.former or head in gaz.stems or (cut > 2 and head in gaz.towns):
            return cut
    return 0


@lru_cache(maxsize=1)
def _business() -> frozenset[str]:
    return frozenset(words()["trade"] + words()["generic"])


def is_trade(word: str) -> bool:
    """Whether a word only says in what business somebody is."""
    return word in _business()


def generic_tail(tail: str) -> bool:
    """Whether nothing but generic words stand in ``tail``."""
    while tail:
        word = next((w for w in words()["generic"] if tail.startswith(w)), None)
        if word is None:
            return False
        tail = tail[len(word) :]
    return True
