"""The facts of one article: the corridor between ``extract`` and ``loaders``.

One :class:`Facts` is one line of ``facts.jsonl``. This module owns its shape, its JSON form and its
validation, and nothing else: it opens no file. Each row is frozen and checks itself when made from JSON.

Dates are EDTF strings (``2023-02-15``, ``2023-02-15/2023-02-19``, ``XXXX-02-15``, ``2023-02``) or ``None``.
Amounts are whole yuan. ``evidence`` holds ``[start, end)`` offsets (Unicode code points) into the text that
was read, ``quotes`` the same passages in words, one for each span.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar, Self

from graph.errors import FactsError

Span = tuple[int, int]

_DAY = r"(?:\d{4}|XXXX)-(?:\d{2}|XX)(?:-(?:\d{2}|XX))?"
_EDTF = re.compile(rf"(?:\d{{4}}|{_DAY}|{_DAY}/{_DAY})\Z")


@dataclass(frozen=True, slots=True)
class Article:
    """Where facts were read. ``published`` is an ISO day, month or year, ``None`` when not known."""

    id: str
    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "title": self.title,
            "source": self.source,
            "published": self.published,
            "url": self.url,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What every fact carries: where it was read, by which rule, how sure that rule is (0 to 1)."""

    evidence: tuple[Span, ...] = ()
    quotes: tuple[str, ...] = ()
    rule: str | None = None
    confidence: float | None = None

    REQUIRED: ClassVar[tuple[str, ...]] = ()

    def to_json(self) -> dict[str, Any]:
        """The row as JSON values; ``None`` is kept, so that every row of one kind has the same keys."""
        return {f.name: _plain(getattr(self, f.name)) for f in _ordered_fields(type(self))}


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialFact(Row):
    """A holder of a party or government office; one row for each (person, region)."""

    name: str
    region: str | None = None
    titles: tuple[str, ...] = ()

    REQUIRED: ClassVar[tuple[str, ...]] = ("name",)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExecutiveFact(Row):
    """A person who spoke or received for a company or institution."""

    name: str
    company: str | None = None
    titles: tuple[str, ...] = ()

    REQUIRED: ClassVar[tuple[str, ...]] = ("name",)


@dataclass(frozen=True, slots=True, kw_only=True)
class TripFact(Row):
    """One delegation, one journey out of its region.

    ``companions`` are names of officials who went along; ``date_basis`` is ``stated`` or ``inferred``
    (a year or day that was filled in from the publication date).
    """

    leader: str | None = None
    region: str | None = None
    date: str | None = None
    destinations: tuple[str, ...] = ()
    companions: tuple[str, ...] = ()
    date_text: str | None = None
    date_basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitFact(Row):
    """A company, institution, association or park that a delegation visited or met."""

    official: str | None = None
    region: str | None = None
    company: str
    date: str | None = None

    REQUIRED: ClassVar[tuple[str, ...]] = ("company",)


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningFact(Row):
    """A deal that is said to be signed. ``company`` may list several partners of one deal.

    ``kind`` is ``contract``, ``framework``, ``intention`` or ``None``; ``amount_text`` the words of the amount.
    """

    region: str | None = None
    company: tuple[str, ...] = ()
    project: str | None = None
    amount_cny: int | None = None
    amount_text: str | None = None
    kind: str | None = None
    date: str | None = None

    def to_json(self) -> dict[str, Any]:
        row = Row.to_json(self)
        names = list(self.company)
        row["company"] = names if len(names) > 1 else (names[0] if names else None)
        return row


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetFact(Row):
    """An industry that a region says it wants, promotes or discussed on this occasion."""

    region: str | None = None
    industry: str

    REQUIRED: ClassVar[tuple[str, ...]] = ("industry",)


KINDS: Mapping[str, type[Row]] = {
    "officials": OfficialFact,
    "executives": ExecutiveFact,
    "trips": TripFact,
    "visits": VisitFact,
    "signings": SigningFact,
    "targets": TargetFact,
}
"""Name of each list in a facts line → the class of its rows."""

SIGNING_KINDS = ("contract", "framework", "intention")
DATE_BASES = ("stated", "inferred")


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one article."""

    article: Article
    officials: tuple[OfficialFact, ...] = ()
    executives: tuple[ExecutiveFact, ...] = ()
    trips: tuple[TripFact, ...] = ()
    visits: tuple[VisitFact, ...] = ()
    signings: tuple[SigningFact, ...] = ()
    targets: tuple[TargetFact, ...] = ()

    def rows(self) -> Iterator[tuple[str, Row]]:
        """Every row with the name of its list."""
        for kind in KINDS:
            for row in getattr(self, kind):
                yield kind, row

    def to_json(self) -> dict[str, Any]:
        out: dict[str, Any] = {"article": self.article.to_json()}
        for kind in KINDS:
            out[kind] = [row.to_json() for row in getattr(self, kind)]
        return out

    def to_line(self) -> str:
        """One line of ``facts.jsonl`` without its line end; the same facts always give the same bytes."""
        return json.dumps(self.to_json(), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, value: object) -> Self:
        """Facts from a decoded line.

        Accepts annotated files too: of a list of accepted answers the first is taken, ``optional`` and other
        unknown keys are passed over, ``evidence`` may be missing. Raises :class:`FactsError` with the field.
        """
        if not isinstance(value, dict):
            raise FactsError("a facts line must be a JSON object", field="line")
        raw = value.get("article")
        if not isinstance(raw, dict):
            raise FactsError("must be an object with at least an id", field="article")
        if raw.get("id") in (None, ""):
            raise FactsError("is missing", field="article.id")
        article = Article(
            id=str(raw["id"]),
            **{k: _text(raw.get(k), f"article.{k}") for k in ("title", "source", "published", "url")},
        )
        lists: dict[str, tuple[Any, ...]] = {}
        for kind, row_type in KINDS.items():
            items = value.get(kind) or []
            if not isinstance(items, list):
                raise FactsError("must be a list", field=kind)
            lists[kind] = tuple(_row(row_type, item, f"{kind}[{i}]") for i, item in enumerate(items))
        return cls(article, **lists)

    @classmethod
    def from_line(cls, line: str) -> Self:
        """Facts from one line of text; raises :class:`FactsError` when it is not JSON or not facts."""
        try:
            value = json.loads(line)
        except ValueError as error:
            raise FactsError(f"not valid JSON ({error})", field="line") from error
        return cls.from_json(value)


def _ordered_fields(row_type: type[Row]) -> list[Any]:
    """Own fields first, then those of :class:`Row`."""
    base = {f.name for f in fields(Row)}
    every = fields(row_type)
    return [f for f in every if f.name not in base] + [f for f in every if f.name in base]


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    return value


def _first(value: Any) -> Any:
    """The best of several accepted answers."""
    return value[0] if isinstance(value, list) and value else value


def _text(value: Any, where: str) -> str | None:
    value = _first(value)
    if value is None or value == []:
        return None
    if not isinstance(value, str):
        raise FactsError(f"must be a text or null, not {json.dumps(value, ensure_ascii=False)}", field=where)
    return value or None


def _texts(value: Any, where: str) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise FactsError("must be a list of texts", field=where)
    found = (_text(v, f"{where}[{i}]") for i, v in enumerate(value))
    return tuple(v for v in found if v is not None)


def _edtf(value: Any, where: str) -> str | None:
    text = _text(value, where)
    if text is not None and not _EDTF.match(text):
        raise FactsError(
            f"{text!r} is no date; allowed are 2023-02-15, XXXX-02-15, 2023-02, 2023-02-15/2023-02-19 and null",
            field=where,
        )
    return text


def _spans(value: Any, where: str) -> tuple[Span, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise FactsError("must be a list of [start, end]", field=where)
    spans: list[Span] = []
    for i, span in enumerate(value):
        ok = isinstance(span, list) and len(span) == 2 and all(type(x) is int for x in span)
        if not ok or not 0 <= span[0] <= span[1]:
            raise FactsError("must be [start, end] with 0 <= start <= end", field=f"{where}[{i}]")
        spans.append((span[0], span[1]))
    return tuple(spans)


def _row(row_type: type[Row], item: Any, where: str) -> Row:
    if not isinstance(item, dict):
        raise FactsError("must be an object", field=where)
    values: dict[str, Any] = {}
    for f in fields(row_type):
        raw = item.get(f.name)
        at = f"{where}.{f.name}"
        match f.name:
            case "evidence":
                values[f.name] = _spans(raw, at)
            case "date":
                values[f.name] = _edtf(raw, at)
            case "titles" | "destinations" | "companions" | "quotes":
                values[f.name] = _texts(raw, at)
            case "company" if row_type is SigningFact:
                values[f.name] = _partners(raw, at, item)
            case "amount_cny":
                values[f.name] = _amount(raw, at)
            case "confidence":
                values[f.name] = _confidence(raw, at)
            case "kind":
                values[f.name] = _choice(raw, SIGNING_KINDS, at)
            case "date_basis":
                values[f.name] = _choice(raw, DATE_BASES, at)
            case _:
                values[f.name] = _text(raw, at)
    for name in row_type.REQUIRED:
        if values[name] is None:
            raise FactsError("is missing", field=f"{where}.{name}")
    return row_type(**values)


def _partners(raw: Any, where: str, item: Mapping[str, Any]) -> tuple[str, ...]:
    """The partners of a deal: in our own lines (they carry ``rule``) a list names several, in annotated
    files it gives the accepted wordings of one."""
    if isinstance(raw, list) and "rule" not in item:
        raw = raw[:1]
    return _texts(raw if isinstance(raw, list) else [raw] if raw is not None else [], where)


def _amount(raw: Any, where: str) -> int | None:
    raw = _first(raw)
    if raw is None:
        return None
    if isinstance(raw, bool) or not isinstance(raw, int | float) or raw < 0 or raw != int(raw):
        raise FactsError("must be a whole number of yuan or null", field=where)
    return int(raw)


def _confidence(raw: Any, where: str) -> float | None:
    if raw is None:
        return None
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not 0 <= raw <= 1:
        raise FactsError("must be a number from 0 to 1 or null", field=where)
    return float(raw)


def _choice(raw: Any, allowed: tuple[str, ...], where: str) -> str | None:
    text = _text(raw, where)
    if text is not None and text not in allowed:
        raise FactsError(f"{text!r} is not allowed; use one of {', '.join(allowed)} or null", field=where)
    return text
