"""Sets of things taken for one, with things that must stay apart."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Groups(Generic[T]):
    """Union-find that never joins what was forbidden, whatever comes between."""

    def __init__(self) -> None:
        self._parent: dict[T, T] = {}
        self._members: dict[T, list[T]] = {}
        self._apart: dict[T, set[T]] = {}

    def add(self, item: T) -> None:
        if item not in self._parent:
            self._parent[item] = item
            self._members[item] = [item]

    def root(self, item: T) -> T:
        self.add(item)
        root = item
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[item] != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def members(self, item: T) -> list[T]:
        return self._members[self.root(item)]

    def forbid(self, a: T, b: T) -> None:
        """Keep the groups of ``a`` and ``b`` apart from now on."""
        a, b = self.root(a), self.root(b)
        self._apart.setdefault(a, set()).add(b)
        self._apart.setdefault(b, set()).add(a)

    def forbidden(self, a: T, b: T) -> bool:
        a, b = self.root(a), self.root(b)
        return b in self._apart.get(a, ())

    def join(self, a: T, b: T) -> bool:
        """Make ``a`` and ``b`` one; False when that was forbidden."""
        a, b = self.root(a), self.root(b)
        if a == b:
            return True
        if b in self._apart.get(a, ()):
            return False
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        self._parent[b] = a
        self._members[a].extend(self._members.pop(b))
        for other in self._apart.pop(b, set()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart.setdefault(a, set()).add(other)
        return True

    def __iter__(self) -> Iterator[list[T]]:
        return iter(self._members.values())

    def extend(self, items: Iterable[T]) -> None:
        for item in items:
            self.add(item)
