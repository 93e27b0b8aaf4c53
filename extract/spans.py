"""Sorted spans of a text, asked for overlap in logarithmic time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable


class Spans:
    """A set of ``[start, end)`` spans; ``covers`` and ``overlaps`` do not walk it."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        merged: list[list[int]] = []
        for start, end in sorted(s for s in spans if s[1] > s[0]):
            if merged and start < merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        self._starts = [s for s, _ in merged]
        self._ends = [e for _, e in merged]

    def covers(self, position: int) -> bool:
        """Whether a position lies in a span."""
        return self.overlaps(position, position + 1)

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any span shares a character with ``[start, end)``."""
        index = bisect_left(self._starts, end) - 1
        return index >= 0 and self._ends[index] > start
