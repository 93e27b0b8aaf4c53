"""Records as CSV files for ``neo4j-admin database import full``: the quickest way to a first, big graph on a server.

The graph is the same as :func:`graph.stores.sync.sync` makes, and a later load goes on from it: ids, keys and hashes
are there. The server must be stopped while it imports, and whatever its database held is gone afterwards.

::

    DIR/
    ├── nodes-Region-County.csv  …    one file for each combination of labels, its header in the first line
    ├── relations-VISITED-Official-Company.csv  …
    └── import.args                   the options for neo4j-admin, with names relative to DIR
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from graph.model import Edge, Node
from graph.schema import Property, load_schema
from graph.stores.folder import disk_error

ARGUMENTS = "import.args"
COMMAND = f"neo4j-admin database import full neo4j --overwrite-destination @{ARGUMENTS}"
"""To be run in the folder, by the user that runs the server, with the server stopped."""

_TYPES = {
    "string": "string",
    "integer": "long",
    "float": "double",
    "boolean": "boolean",
    "date": "date",
    "strings": "string[]",
    "integers": "long[]",
}
_BETWEEN = "\x1f"  # between the items of a list: a control character, which no text has

Progress = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class BulkExport:
    """What was written: counts, and the one ``command`` to run in ``folder``."""

    folder: Path
    nodes: int
    edges: int
    command: str = COMMAND


def write_bulk(records: Iterable[Node | Edge], folder: str | Path, *, progress: Progress | None = None) -> BulkExport:
    """Write the files into ``folder``, which is made when it is not there; files of an earlier export are replaced.

    Raises :class:`graph.errors.StoreError` when the disk is full or may not be written.
    """
    target = Path(folder)
    try:
        target.mkdir(parents=True, exist_ok=True)
        for old in [*target.glob("nodes-*.csv"), *target.glob("relations-*.csv")]:
            old.unlink()
        with _Files(target, progress) as files:
            for record in records:
                files.add(record)
        _write_arguments(target, files)
    except OSError as error:
        raise disk_error(error, target) from error
    return BulkExport(target, files.nodes, files.edges)


class _Files:
    """The open files, one for each shape of record."""

    def __init__(self, folder: Path, progress: Progress | None) -> None:
        self.shapes: dict[tuple[str, ...], tuple[IO[str], tuple[str, ...]]] = {}
        self.nodes = self.edges = 0
        self.multiline = False
        self._folder = folder
        self._progress = progress

    def __enter__(self) -> _Files:
        return self

    def __exit__(self, *exc: object) -> None:
        for file, _ in self.shapes.values():
            file.close()

    def add(self, record: Node | Edge) -> None:
        if isinstance(record, Node):
            shape = record.labels
            cells = [_text(record.id)]
            self.nodes += 1
        else:
            shape = (record.type, record.start[0], record.end[0])
            cells = [_text(record.start[1]), _text(record.end[1]), _text(record.key)]
            self.edges += 1
        file, names = self.shapes.get(shape) or self._open(shape, isinstance(record, Node))
        cells.append(record.hash)
        values = record.properties
        cells += [_cell(values.get(name)) for name in names]
        line = ",".join(cells)
        self.multiline = self.multiline or "\n" in line or "\r" in line
        file.write(line + "\n")
        if self._progress:
            self._progress(shape[0], 1)

    def _open(self, shape: tuple[str, ...], is_node: bool) -> tuple[IO[str], tuple[str, ...]]:
        file = (self._folder / _file_name(shape, is_node)).open("w", encoding="utf-8", newline="\n")
        known = _own(
            load_schema().nodes[shape[0]].properties if is_node else load_schema().relations[shape[0]].properties
        )
        heads = [f"id:ID({shape[0]})"] if is_node else [f":START_ID({shape[1]})", f":END_ID({shape[2]})", "key:string"]
        heads += ["hash:string", *(f"{p.name}:{_TYPES[p.type]}" for p in known)]
        file.write(",".join(heads) + "\n")
        entry = (file, tuple(p.name for p in known))
        self.shapes[shape] = entry
        return entry


def _own(properties: Mapping[str, Property]) -> list[Property]:
    return [p for p in properties.values() if not p.managed and p.name not in {"id", "key"}]


def _file_name(shape: tuple[str, ...], is_node: bool) -> str:
    return f"{'nodes' if is_node else 'relations'}-{'-'.join(shape)}.csv"


def _write_arguments(folder: Path, files: _Files) -> None:
    """Options in one file: the command line stays short whatever the graph holds."""
    schema = load_schema()
    lines = ["--array-delimiter=U+001F", "--id-type=string"]
    if files.multiline:
        lines.append("--multiline-fields=true")
    for shape in files.shapes:
        if shape[0] in schema.nodes:
            lines.append(f"--nodes={':'.join(shape)}={_file_name(shape, True)}")
        else:
            lines.append(f"--relationships={shape[0]}={_file_name(shape, False)}")
    (folder / ARGUMENTS).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _cell(value: Any) -> str:
    """One field; nothing at all is null (an empty list too, see ``stored_properties``), an empty text is ``""``."""
    if value is None or value == () or value == []:
        return ""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, tuple | list):
        return _text(_BETWEEN.join(map(str, value)))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return repr(value)


def _text(value: str) -> str:
    return '"' + value.replace('"', '""') + '"'
