"""What went wrong, or looks wrong, with a file or a line of it: a sentence for the user, not an exception."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from graph.errors import ReadingError

Severity = Literal["skipped", "suspicious", "noted"]

KINDS: dict[str, Severity] = {
    "missing": "skipped",  # no such file
    "denied": "skipped",  # no right to read it, or the disk fails
    "empty": "skipped",  # no byte, or nothing but white space
    "not_text": "skipped",  # bytes that are no text in any known encoding
    "broken": "skipped",  # damaged, or not what its name says
    "unsupported": "skipped",  # a format that is not read, with the way to convert it
    "too_large": "skipped",  # past a limit of extract.reading.limits
    "no_text_layer": "skipped",  # a scanned PDF
    "not_installed": "skipped",  # needs a library of the extra ``reading``
    "unreachable": "skipped",  # an address that gives no page
    "offline": "skipped",  # an address, and nothing is to be fetched
    "forbidden": "skipped",  # an address that robots.txt or the server refuses
    "garbled": "suspicious",  # characters that could not be decoded
    "boilerplate": "suspicious",  # hardly any running text
    "no_date": "suspicious",  # no publication date was found
    "no_region": "suspicious",  # no place was named (reported by the extraction)
    "truncated": "suspicious",  # a part of the article could not be read
    "duplicate": "noted",  # another copy of an article that was read already
    "renamed": "noted",  # its id was taken, so it got a longer one
    "ignored": "noted",  # a file that carries no article (picture, style sheet, hidden file)
    "known": "noted",  # read in an earlier run
}
"""Every kind of problem → what became of the file: no article from it, an article to look at, or nothing to mend."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One sentence about a file or one line of it; ``kind`` is a key of :data:`KINDS`.

    ``of`` is the id of the article that is kept, for a ``duplicate``; ``copy`` what the copy said of itself
    (``path``, ``source``, ``published``, ``url``, ``sha256``).
    """

    path: str
    line: int | None
    message: str
    remedy: str
    kind: str
    of: str | None = None
    copy: tuple[tuple[str, str | None], ...] = ()

    @property
    def severity(self) -> Severity:
        return KINDS[self.kind]

    @property
    def skipped(self) -> bool:
        """True when there is no article because of it: the run ends with a non-zero exit status."""
        return self.severity == "skipped"

    def to_error(self) -> ReadingError:
        return ReadingError(self.message, remedy=self.remedy, path=self.path, line=self.line)

    def to_json(self) -> dict[str, Any]:
        out: dict[str, Any] = {"kind": self.kind, "severity": self.severity, "path": self.path, "line": self.line}
        out |= {"message": self.message, "remedy": self.remedy}
        if self.of is not None:
            out |= {"of": self.of, "copy": dict(self.copy)}
        return out

    def __str__(self) -> str:
        return str(self.to_error())
