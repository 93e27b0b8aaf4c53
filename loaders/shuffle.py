"""Group values by key without holding them all in memory: what does not fit is spilled to temporary files.

The same values in the same order give the same groups in the same order, spilled or not.
"""

from __future__ import annotations

import pickle
import tempfile
import weakref
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from typing import IO, Any, Generic, TypeVar

T = TypeVar("T")

BUCKETS = 64
LIMIT = 150_000
"""Values kept in memory before they are spilled."""


class Shuffle(Generic[T]):
    """Values by key. Put all of them, then take the :meth:`groups` once."""

    def __init__(self, limit: int = LIMIT, buckets: int = BUCKETS) -> None:
        self._memory: list[list[tuple[str, T]]] = [[] for _ in range(buckets)]
        self._files: list[IO[bytes] | None] = [None] * buckets
        self._limit, self._held = limit, 0
        self._open = ExitStack()
        weakref.finalize(self, self._open.close)

    def put(self, key: str, value: T) -> None:
        self._memory[zlib.crc32(key.encode()) % len(self._memory)].append((key, value))
        self._held += 1
        if self._held >= self._limit:
            self._spill()

    def groups(self) -> Iterator[tuple[str, list[T]]]:
        """(key, its values in the order in which they were put); sorted by key within each bucket."""
        with self._open:
            for bucket in range(len(self._memory)):
                found: dict[str, list[T]] = {}
                for key, value in self._values(bucket):
                    found.setdefault(key, []).append(value)
                self._memory[bucket] = []
                for key in sorted(found):
                    yield key, found[key]

    def _values(self, bucket: int) -> Iterator[tuple[str, T]]:
        file = self._files[bucket]
        if file is not None:
            file.seek(0)
            while chunk := _next(file):
                yield from chunk
        yield from self._memory[bucket]

    def _spill(self) -> None:
        for bucket, values in enumerate(self._memory):
            if values:
                file = self._files[bucket]
                if file is None:
                    file = self._open.enter_context(tempfile.TemporaryFile())  # noqa: SIM115  closed with the others
                    self._files[bucket] = file
                pickle.dump(values, file, protocol=pickle.HIGHEST_PROTOCOL)
                self._memory[bucket] = []
        self._held = 0


def _next(file: IO[bytes]) -> list[Any]:
    """The next chunk of our own temporary file, ``[]`` at its end."""
    try:
        chunk: list[Any] = pickle.load(file)
    except EOFError:
        return []
    return chunk
