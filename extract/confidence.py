"""How sure a rule is: the share of its rows that are right on held-out articles (``make score`` prints the table)."""

from __future__ import annotations

_MEASURED: dict[str, float] = {}


def confidence(rule: str) -> float | None:
    """The measured precision of a rule, ``None`` for one that was never measured."""
    return _MEASURED.get(rule)
