"""From errors of the embedded engine to ours, by the class names of its cause chain; the engine is not imported."""

from __future__ import annotations

from graph.errors import QueryError, StoreDenied, StoreError, StoreLocked, StoreUnavailable, StoreVersionError

_AGAIN = "run the command again: it goes on where it was"
_REBUILD = "delete the folder and load the facts again"
_SPACE = "make room and run the command again"

Kind = tuple[type[StoreError], str, str]

CLASSES: dict[str, Kind] = {
    "LockException": (StoreLocked, "another process has the store open", "wait until it has finished"),
    "DatabaseIsReadOnlyException": (StoreDenied, "the store was opened for reading only", ""),
    "QueryNotIdempotentException": (QueryError, "a query must not write", ""),
    "CommandParameterMissingException": (QueryError, "the query lacks a parameter", ""),
    "CommandParsingException": (QueryError, "the query cannot be understood", ""),
    "CommandSQLParsingException": (QueryError, "the query cannot be understood", ""),
    "CommandSemanticException": (QueryError, "the query makes no sense", ""),
    "FeatureNotImplementedException": (QueryError, "the embedded store does not know this", ""),
    "FunctionExecutionException": (QueryError, "a function of the query fails", ""),
    "ArithmeticErrorException": (QueryError, "the query cannot be calculated", ""),
    "InvalidPropertyTypeException": (QueryError, "a value has a type that cannot be stored", ""),
    "DuplicatedKeyException": (StoreError, "an id or key would be there twice", _REBUILD),
    "NeedRetryException": (StoreUnavailable, "the store is busy", _AGAIN),
    "ConcurrentModificationException": (StoreUnavailable, "the store is busy", _AGAIN),
    "LockTimeoutException": (StoreUnavailable, "the store is busy", _AGAIN),
    "TimeoutException": (StoreUnavailable, "the store took too long", _AGAIN),
    "DatabaseNotFoundException": (StoreUnavailable, "there is no store here", "make one with zhaoshang load"),
    "DatabaseIsClosedException": (StoreUnavailable, "the store is closed", "open it again"),
    "HeapLimitExceededException": (StoreUnavailable, "the query takes too much memory", "ask for less at once"),
    "QueryHeapBudgetExceededException": (StoreUnavailable, "the query takes too much memory", "ask for less at once"),
    "OutOfMemoryError": (StoreUnavailable, "there is not enough memory", "ask for less at once"),
    "PageCorruptionException": (StoreError, "the store's files are damaged", _REBUILD),
    "WALVersionGapException": (StoreError, "the store's files are damaged", _REBUILD),
    "WALException": (StoreError, "the store's journal is damaged", _REBUILD),
    "DatabaseMetadataException": (StoreVersionError, "the store's files cannot be read by this version", _REBUILD),
    "CommandExecutionException": (QueryError, "the query fails", ""),
}

PHRASES: tuple[tuple[str, Kind], ...] = (
    # what only the text tells, whichever class carries it
    ("No space left", (StoreUnavailable, "the disk is full", _SPACE)),
    ("File too large", (StoreUnavailable, "the disk is full", _SPACE)),
    ("Disk quota", (StoreUnavailable, "the disk is full", _SPACE)),
    ("Read-only file system", (StoreDenied, "the disk is read-only", "name a folder elsewhere")),
    ("Permission denied", (StoreDenied, "no right to use the folder", "change its rights")),
    ("already in use", (StoreLocked, "this process has the store open already", "close it first")),
    ("locked by another process", CLASSES["LockException"]),
)


def translate(error: Exception, path: str) -> StoreError:
    """Our error for one of the engine, by the innermost cause that is known; the caller raises it ``from`` the other."""
    chain = cause_chain(error)
    texts = [str(error), *(message for _, message in chain)]
    kind: Kind | None = next((k for phrase, k in PHRASES if any(phrase in text for text in texts)), None)
    if kind is None:
        kind = next((CLASSES[name] for name, _ in reversed(chain) if name in CLASSES), None)
    sentence_kind, sentence, remedy = kind or (StoreError, "the store fails", _AGAIN)
    detail = _first_line(chain[-1][1] if chain else str(error))
    return sentence_kind(f"{sentence} ({detail})" if detail else sentence, remedy=remedy, path=path)


def cause_chain(error: Exception) -> list[tuple[str, str]]:
    """(class name without package, message) of the engine's exceptions, outermost first."""
    chain = getattr(error, "java_chain", None) or []
    return [
        (str(name).rpartition(".")[2], "" if message in {None, "None"} else str(message)) for name, message in chain
    ]


def _first_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[0][:300] if lines else ""
