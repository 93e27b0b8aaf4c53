"""What is known of a page so far, and how each part was found."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Facets:
    """What is known so far; :meth:`put` keeps the first value of a field and notes where it came from."""

    values: dict[str, str] = field(default_factory=dict)
    found: dict[str, str] = field(default_factory=dict)

    def put(self, name: str, value: str | None, how: str) -> None:
        if value and name not in self.values:
            self.values[name] = value
            self.found[name] = how
