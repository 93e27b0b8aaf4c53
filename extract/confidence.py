"""How sure a row is: the measured share of right rows among those that its rule gave on unseen articles and that show the same signs.

The figures are data, ``confidence.yaml``; ``python -m benches.confidence`` measures them on the annotated articles.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graph.facts import ExecutiveFact, OfficialFact, Row, SigningFact, TargetFact, TripFact, VisitFact

PATH = Path(__file__).with_name("confidence.yaml")
_FORMAL = re.compile(r"(?:公司|集团|银行|大学|学院|研究院|商会|协会)(?:\([^()]*\))?$")


@cache
def _measured() -> Mapping[str, float]:
    return yaml.safe_load(PATH.read_text(encoding="utf-8")) or {} if PATH.exists() else {}


def confidence(rule: str) -> float | None:
    """The measured precision of a rule, or of ``rule+sign…``; that of the bare rule where the signs were never seen.

    ``None`` for a rule that was never measured.
    """
    found = _measured()
    return found.get(rule, found.get(rule.partition("+")[0]))


def sure(kind: str, row: Row) -> float | None:
    """How sure a row of a list of facts (``visits`` …) is: by its rule and by what it shows, see :func:`signs`."""
    return confidence(signs(kind, row))


def signs(kind: str, row: Row) -> str:
    """The rule with what else tells right rows from wrong ones: ``visit.talk+named+formal``."""
    shown = [word for word, holds in _SIGNS[kind](row) if holds]
    if len(row.evidence) > 1:
        shown.append("again")
    return "+".join([row.rule or kind, *shown])


def _official(row: OfficialFact) -> list[tuple[str, bool]]:
    return [("placed", row.region is not None), ("titled", bool(row.titles))]


def _executive(row: ExecutiveFact) -> list[tuple[str, bool]]:
    return [("placed", row.company is not None), ("formal", bool(_FORMAL.search(row.company or "")))]


def _trip(row: TripFact) -> list[tuple[str, bool]]:
    return [("named", row.leader is not None), ("dated", row.date is not None), ("away", bool(row.destinations))]


def _visit(row: VisitFact) -> list[tuple[str, bool]]:
    return [("named", row.official is not None), ("formal", bool(_FORMAL.search(row.company)))]


def _signing(row: SigningFact) -> list[tuple[str, bool]]:
    formal = all(_FORMAL.search(name) for name in row.company)
    return [("formal", formal), ("project", row.project is not None), ("amount", row.amount_cny is not None)]


def _target(row: TargetFact) -> list[tuple[str, bool]]:
    return [("short", len(row.industry) <= 4)]


_SIGNS: Mapping[str, Callable[[Any], list[tuple[str, bool]]]] = {
    "officials": _official,
    "executives": _executive,
    "trips": _trip,
    "visits": _visit,
    "signings": _signing,
    "targets": _target,
}
