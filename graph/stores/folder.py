"""The folder of an embedded store: what it is, which version wrote it, and who has it open.

::

    store/
    ├── zhaoshang-store.json   {"schema_version": 1}; says that the folder is a store
    ├── lock                   held shared by readers, alone by a writer, for as long as they have it open
    └── db/                    the files of the engine
"""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import IO

from graph.errors import ConfigurationError, StoreDenied, StoreLocked, StoreUnavailable, StoreVersionError

MARKER, LOCK, DATABASE = "zhaoshang-store.json", "lock", "db"


class StoreFolder:
    """Makes or checks the folder and holds its lock until :meth:`release`.

    Raises ConfigurationError (no folder, or a folder of something else), StoreUnavailable (nothing to read, disk full
    or read-only), StoreDenied (no right), StoreLocked or StoreVersionError; each names the folder and the remedy.
    """

    def __init__(self, path: str, *, read_only: bool) -> None:
        self.path = Path(path)
        self.read_only = read_only
        self._lock: IO[bytes] | None = None
        try:
            self._check_kind()
            self._take_lock()
            self._check_version()
        except OSError as error:
            self.release()
            raise disk_error(error, self.path) from error
        except BaseException:
            self.release()
            raise

    @property
    def database(self) -> Path:
        return self.path / DATABASE

    def mark(self, schema_version: int) -> None:
        """Write down the version; whole or not at all."""
        marker = self.path / MARKER
        text = json.dumps({"schema_version": schema_version}) + "\n"
        if marker.exists() and marker.read_text(encoding="utf-8") == text:
            return
        part = marker.with_suffix(".part")
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(marker)

    def check_whole(self) -> None:
        """Raise StoreUnavailable when a file with records is gone: the engine would answer as if it had been empty."""
        try:
            schema = json.loads((self.database / "schema.json").read_text(encoding="utf-8"))
            buckets = {bucket for kind in schema["types"].values() for bucket in kind.get("buckets", ())}
        except (OSError, ValueError, KeyError, AttributeError):
            return  # not made yet, or for the engine to mend
        there = {path.name.partition(".")[0] for path in self.database.glob("*.bucket")}
        if missing := sorted(buckets - there):
            raise StoreUnavailable(
                f"the store is damaged: the records of {', '.join(missing)} are gone",
                remedy="put the files back, or delete the folder and load the facts again",
                path=self.path,
            )

    def release(self) -> None:
        """Give the lock back; may be called twice."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _check_kind(self) -> None:
        if self.path.exists() and not self.path.is_dir():
            raise ConfigurationError("is a file, not the folder of a store", remedy="name a folder", path=self.path)
        if self.read_only:
            if not (self.path / MARKER).exists():
                raise StoreUnavailable("there is no store here", remedy="make one with zhaoshang load", path=self.path)
            return
        self.path.mkdir(parents=True, exist_ok=True)
        names = {entry.name for entry in self.path.iterdir()}
        if names - {LOCK, MARKER, "zhaoshang-store.part"} and MARKER not in names:
            raise ConfigurationError(
                "the folder holds other files and no store", remedy="name a new or an empty folder", path=self.path
            )

    def _take_lock(self) -> None:
        lock = self.path / LOCK
        if self.read_only and not lock.exists():
            return  # a copy on a read-only disk: nobody can write there
        try:
            self._lock = lock.open("rb" if self.read_only else "ab")
            _lock_file(self._lock, shared=self.read_only)
        except BlockingIOError as error:
            raise StoreLocked(
                "the store is open in another process or by another part of this one",
                remedy="wait until it has finished, then run the command again",
                path=self.path,
            ) from error

    def _check_version(self) -> None:
        from graph.schema import load_schema

        ours = load_schema().version
        if not (self.path / MARKER).exists():
            self.mark(ours)
        try:
            theirs = int(json.loads((self.path / MARKER).read_text(encoding="utf-8"))["schema_version"])
        except (ValueError, KeyError, TypeError) as error:
            raise StoreVersionError(
                f"{MARKER} is damaged", remedy="delete the folder and load the facts again", path=self.path
            ) from error
        if theirs > ours or (self.read_only and theirs != ours):
            raise StoreVersionError(
                f"the store has schema version {theirs}, this program knows version {ours}",
                remedy="upgrade zhaoshang" if theirs > ours else "load the facts again",
                path=self.path,
            )


def _lock_file(file: IO[bytes], *, shared: bool) -> None:
    """Lock or raise BlockingIOError; where the system has no such locks the engine's own has to do."""
    try:
        import fcntl
    except ImportError:  # Windows
        return
    fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


def disk_error(error: OSError, path: str | Path) -> StoreUnavailable | StoreDenied:
    """What a failing disk is called, with the remedy."""
    reason = os.strerror(error.errno) if error.errno else str(error)
    match error.errno:
        case errno.EACCES | errno.EPERM:
            return StoreDenied(f"no right to use the folder ({reason})", remedy="change its rights", path=path)
        case errno.EROFS:
            return StoreDenied(f"the disk is read-only ({reason})", remedy="name a folder elsewhere", path=path)
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return StoreUnavailable(
                f"the disk is full ({reason})", remedy="make room and run the command again", path=path
            )
        case _:
            return StoreUnavailable(f"the folder cannot be used ({reason})", remedy="check the path", path=path)
