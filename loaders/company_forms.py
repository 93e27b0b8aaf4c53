"""How one company is called: the short forms that a longer name allows, and how far each may be trusted.

Pure structure, no context. :func:`forms` lists what a name may be shortened to; :func:`relation` judges whether a
shorter name can be a form of a longer one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from loaders.company_names import CompanyName, generic_tail, is_trade, words
from loaders.places import gazetteer


class Trust(IntEnum):
    """How far a form may be trusted by itself."""

    CORE = 0
    """Only within one article: 湖北银河 for 银河纺织有限公司."""
    WORDS = 1
    """Needs support by context: 信达生物 for 信达生物制药."""
    STRUCTURE = 2
    """Only generic words differ, or a regular abbreviation: 智威电子 for 智威电子科技, 中国能建."""
    SAME = 3
    """The same words."""


class Form(NamedTuple):
    """``key`` is what the name may be called; ``places`` those of the reading that it comes from."""

    key: str
    trust: Trust
    rule: str
    places: tuple[str, ...]


_STATE = ("中国", "国家")
_BUREAU = re.compile(r"中国(..)第?([一二三四五六七八九十]+)(?:工程)?局\Z")
_ACADEMY = ("中国科学院", "中科院")


def forms(name: CompanyName) -> Iterator[Form]:
    """Every form that a longer ``name`` allows."""
    for reading in name.readings:
        body, places = reading.body, reading.places
        yield Form(body, Trust.SAME, "same words", places)
        for key, trust, rule in _shorter(name, body):
            yield Form(key, trust, rule, places)


def _shorter(name: CompanyName, body: str) -> Iterator[tuple[str, Trust, str]]:
    if name.kind == "company" and not name.branch:
        yield from _generic_dropped(body)
        yield from _first_words(body)
        yield from _middle_dropped(name, body)
        yield from _initials(body)
        yield from _core(body)
    elif name.kind == "institution" and body.startswith(_ACADEMY):
        rest = body.removeprefix(_ACADEMY[0]).removeprefix(_ACADEMY[1])
        if len(rest) > 3:
            yield from ((form, Trust.STRUCTURE, "the academy's name") for form in (rest, *(a + rest for a in _ACADEMY)))
    elif name.kind in ("place", "park"):
        least = 3 if name.kind == "place" else 5
        for start in range(1, len(body) - least + 1):
            yield body[start:], Trust.WORDS, "end of the name"


def _generic_dropped(body: str) -> Iterator[tuple[str, Trust, str]]:
    rest = body
    while word := next((w for w in words()["generic"] if rest.endswith(w) and len(rest) > len(w) + 1), None):
        rest = rest[: -len(word)]
        yield rest, Trust.STRUCTURE if len(rest) > 2 else Trust.WORDS, "generic words dropped"


def _first_words(body: str) -> Iterator[tuple[str, Trust, str]]:
    for cut in range(4, min(len(body), 9)):
        tail = body[cut:]
        trust = Trust.STRUCTURE if generic_tail(tail) else Trust.WORDS
        if "集团" not in tail and "公司" not in tail:
            yield body[:cut], trust, "first words"


def _middle_dropped(name: CompanyName, body: str) -> Iterator[tuple[str, Trust, str]]:
    """依图科技 for 依图网络科技, 扬逸集团 for 扬逸农牧集团, 南山股份 for 南山铝业股份."""
    ends = [body[-n:] for n in range(1, min(6, len(body))) if is_trade(body[-n:])]
    for core in range(2, min(5, len(body))):
        for word in ends:
            if core + len(word) < len(body):
                yield body[:core] + word, Trust.WORDS, "middle words dropped"
        if name.group and _begins_with_trade(body[core:]):
            yield body[:core] + "+集团", Trust.WORDS, "trade dropped"
        if name.stock and _begins_with_trade(body[core:]):
            yield body[:core] + "+股份", Trust.WORDS, "trade dropped"


def _initials(body: str) -> Iterator[tuple[str, Trust, str]]:
    """中国能建 and 中能建 for 中国能源建设, 中铝 for 中国铝业, 国家电投; and 华能 for 中国华能."""
    if bureau := _BUREAU.match(body):
        yield f"中{bureau[1][0]}{bureau[2]}局", Trust.STRUCTURE, "initials"
    if not body.startswith(_STATE) or len(body) < 4:
        return
    if len(body) % 2 == 0:
        initials = body[2::2]
        yield body[:1] + initials, Trust.STRUCTURE, "initials"
        if len(initials) > 1:
            yield body[:2] + initials, Trust.STRUCTURE, "initials"
    if len(body) > 4 or not _begins_with_trade(body[2:]):
        yield body[2:], Trust.STRUCTURE, "without the country's name"


def _core(body: str) -> Iterator[tuple[str, Trust, str]]:
    for cut in (2, 3, 4):
        if _begins_with_trade(body[cut:]):
            yield body[:cut], Trust.CORE, "core only"


def _begins_with_trade(tail: str) -> bool:
    return any(is_trade(tail[:n]) for n in range(1, min(6, len(tail) + 1)))


def keys(name: CompanyName) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(what a shorter name is looked up by, places of that reading)."""
    for reading in name.readings:
        yield reading.body, reading.places
        if name.group:
            yield reading.body + "+集团", reading.places
        if name.stock:
            yield reading.body + "+股份", reading.places
        if name.site:
            yield reading.body[: -len(name.site)], reading.places


def relation(short: CompanyName, places: tuple[str, ...], long: CompanyName, form: Form) -> Trust | None:
    """Whether ``short``, found by ``form`` of ``long``, may be the same; ``None`` when something speaks against it."""
    if short.numerals != long.numerals or short.branch != long.branch:
        return None
    if short.group is not None and long.group is not None and short.group != long.group:
        return None
    if not _kinds_agree(short, long, form) or not agree(places, form.places):
        return None
    if short.site and not long.site:
        return Trust.WORDS if form.trust >= Trust.STRUCTURE else Trust.CORE
    if short.full and long.full and form.trust < Trust.SAME:
        return None
    trust = _by_sides(short, places, long, form)
    if trust is None:
        return None
    if short.group and not long.group and form.trust < Trust.STRUCTURE:
        return None
    if short.kind in ("association", "institution") and bool(places) != bool(form.places):
        return min(trust, Trust.WORDS)
    return trust


def _by_sides(short: CompanyName, places: tuple[str, ...], long: CompanyName, form: Form) -> Trust | None:
    """What is left of the trust where one name says its place in brackets and the other says none.

    X(苏州)有限公司 may be X or a daughter of it; of two full names, or against X(荆门), it is a daughter.
    """
    if bool(places) == bool(form.places) or not (short.bracketed or long.bracketed):
        return form.trust
    if (short.full and long.full) or short.text.endswith(")") or long.text.endswith(")"):
        return None
    return min(form.trust, Trust.WORDS) if form.trust > Trust.CORE else None


def _kinds_agree(short: CompanyName, long: CompanyName, form: Form) -> bool:
    if short.kind == long.kind or (short.site and long.kind == "company"):
        return True
    return form.trust == Trust.SAME and "place" not in (short.kind, long.kind)


def agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names' places can be one company's: one is silent, or one lies in the other."""
    return not a or not b or any(gazetteer().related(p, q) for p in a for q in b)
