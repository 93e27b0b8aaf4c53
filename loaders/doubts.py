"""A pair that the rules could not settle."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Doubt:
    """``left`` and ``right`` may be one ``kind`` (company, official, trip, region).

    ``weight`` says how much hangs on it (pairs of articles that it would join); ``articles`` are ids to read.
    """

    kind: str
    left: str
    right: str
    reason: str
    weight: int
    articles: tuple[str, ...]
