"""Every error that the project raises on purpose, as one tree.

::

    ZhaoshangError            base; ``str(error)`` is one sentence for the user, ``remedy`` says what to do
    ├── InputError            something that the user gave is wrong (exit status 2)
    │   ├── ReadingError      a file cannot be read as an article
    │   ├── FactsError        a facts line violates the format of FACTS
    │   ├── JudgementError    a row of a judgements file contradicts itself or names nothing known
    │   ├── UnknownNameError  a query, parameter, region, company … that does not exist
    │   └── AmbiguousNameError  a name with several candidates
    ├── ConfigurationError    an option, an environment variable or an installed part is missing or wrong (exit status 3)
    └── StoreError            the store refuses (exit status 4)
        ├── StoreUnavailable  not reachable, gone away, disk full or read-only
        ├── StoreLocked       another process has the embedded store open
        ├── StoreDenied       wrong user name or password, or no right to write
        ├── StoreVersionError written by another version, or a server that is too old
        └── QueryError        the store refuses a Cypher text

A bug of ours is none of these: it stays a Python exception with a traceback.
"""

from __future__ import annotations

from pathlib import Path


class ZhaoshangError(Exception):
    """Base of all errors raised on purpose.

    ``str()`` gives the whole sentence: where (file and line, when known), what, and the remedy.
    """

    exit_status = 1

    def __init__(
        self,
        message: str,
        *,
        remedy: str = "",
        path: str | Path | None = None,
        line: int | None = None,
    ) -> None:
        self.message = message
        self.remedy = remedy
        self.path = str(path) if path is not None else None
        self.line = line
        super().__init__(message)

    def __str__(self) -> str:
        where = ""
        if self.path is not None:
            where = f"{self.path}:{self.line}: " if self.line is not None else f"{self.path}: "
        text = f"{where}{self.message}"
        return f"{text}; {self.remedy}" if self.remedy else text


class InputError(ZhaoshangError):
    """Something that the user gave is wrong."""

    exit_status = 2


class ReadingError(InputError):
    """A file cannot be read as an article."""


class FactsError(InputError):
    """A facts line violates the format; ``field`` names the place in it."""

    def __init__(
        self,
        message: str,
        *,
        field: str = "",
        remedy: str = "",
        path: str | Path | None = None,
        line: int | None = None,
    ) -> None:
        self.field = field
        super().__init__(f"{field}: {message}" if field else message, remedy=remedy, path=path, line=line)


class JudgementError(InputError):
    """A row of a judgements file contradicts itself or names nothing known."""


class UnknownNameError(InputError):
    """A query, parameter, region, company … that does not exist."""


class AmbiguousNameError(InputError):
    """A name with several candidates; the message lists them."""


class ConfigurationError(ZhaoshangError):
    """An option, an environment variable or an installed part is missing or wrong."""

    exit_status = 3


class StoreError(ZhaoshangError):
    """The store refuses."""

    exit_status = 4


class StoreUnavailable(StoreError):
    """Not reachable, gone away, disk full or read-only."""


class StoreLocked(StoreError):
    """Another process has the embedded store open."""


class StoreDenied(StoreError):
    """Wrong user name or password, or no right to write."""


class StoreVersionError(StoreError):
    """Written by another version of the project, or a server that is too old."""


class QueryError(StoreError):
    """The store refuses a Cypher text."""
