"""Tables with one article a row: ``.csv``, ``.tsv`` and Excel ``.xlsx``. The one door to openpyxl.

The first row that names a column for the text is the heading; names may be Chinese or English, or the user gives
them. Rows are read one at a time.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from extract.document import Document
from extract.reading import archive, limits
from extract.reading.charset import BOMS, decode
from extract.reading.fields import NAMES, cell, match_columns, plain_name, record
from extract.reading.item import Item, digest
from extract.reading.needs import needed
from extract.reading.problem import Problem

HEADING_ROWS = 10
"""How many rows may stand above the heading."""
Row = tuple[int, Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Heading:
    """Index of the column of each field, and the number of the row that said so."""

    columns: Mapping[str, int]
    row: int


def read_csv(item: Item) -> Iterator[Document | Problem]:
    csv.field_size_limit(limits.LINE)
    encoding = _encoding(item)
    with item.stream() as stream:
        text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
        reader = csv.reader(text, delimiter=_delimiter(item, encoding))
        yield from _articles(item, _csv_rows(item, reader), "")


def read_workbook(item: Item) -> Iterator[Document | Problem]:
    """Every sheet that has a heading; a workbook without one is refused."""
    data = item.whole(limits.BINARY_FILE)
    openpyxl = needed("openpyxl", "openpyxl")
    archive.check_parts(item, data, held="sharedStrings.xml")
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except Exception as error:
        raise archive.damaged(item, error) from error
    read_any = False
    try:
        for sheet in book.worksheets:
            rows = _sheet_rows(item, sheet)
            heading, rest = _heading(item, rows)
            if heading:
                read_any = True
                yield from _of_rows(item, heading, rest, f"{sheet.title}!" if len(book.worksheets) > 1 else "")
    finally:
        book.close()
    if not read_any:
        raise _no_heading(item)


def _articles(item: Item, rows: Iterator[Row], sheet: str) -> Iterator[Document | Problem]:
    heading, rest = _heading(item, rows)
    if heading is None:
        raise _no_heading(item)
    yield from _of_rows(item, heading, rest, sheet)


def _heading(item: Item, rows: Iterator[Row]) -> tuple[Heading | None, Iterator[Row]]:
    for count, (number, row) in enumerate(rows):
        columns = _columns(item, [cell(v) or "" for v in row])
        if "text" in columns:
            return Heading(columns, number), rows
        if count >= HEADING_ROWS:
            break
    return None, iter(())


def _columns(item: Item, names: list[str]) -> dict[str, int]:
    """Columns by the names that are known, those that the user gave before them."""
    columns = match_columns(names)
    plain = [plain_name(name) for name in names]
    for field, name in item.columns:
        if plain_name(name) in plain:
            columns[field] = plain.index(plain_name(name))
    return columns


def _of_rows(item: Item, heading: Heading, rows: Iterable[Row], sheet: str) -> Iterator[Document | Problem]:
    for number, row in rows:
        values = {field: row[at] for field, at in heading.columns.items() if at < len(row)}
        if not any(cell(v) for v in row):
            continue
        raw = "\x1f".join(cell(v) or "" for v in row).encode("utf-8")
        document = record(item, values, sha256=digest(raw))
        if document is None:
            yield item.problem("empty", f"row {sheet}{number} has no text", "fill in its text", line=number)
        else:
            yield document


def _csv_rows(item: Item, reader: Any) -> Iterator[Row]:
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise item.refuse(
                "broken", f"is no sound table ({error})", "save it again", line=reader.line_num
            ) from error
        if reader.line_num > limits.ROWS:
            raise item.refuse("too_large", f"has more than {limits.ROWS} rows", "split it", line=reader.line_num)
        yield reader.line_num, row


def _sheet_rows(item: Item, sheet: Any) -> Iterator[Row]:
    try:
        for number, row in enumerate(sheet.iter_rows(values_only=True, max_col=200), 1):
            if number > limits.ROWS:
                raise item.refuse("too_large", f"has more than {limits.ROWS} rows", "split it", line=number)
            yield number, row
    except (AttributeError, TypeError, ArithmeticError, LookupError, SyntaxError, *archive.BROKEN) as error:
        raise archive.damaged(item, error) from error


def _no_heading(item: Item) -> Exception:
    names = ", ".join(NAMES["text"][:4])
    return item.refuse(
        "broken",
        "no row names a column for the article's text",
        f"call the column {names}, or name it with --columns text=NAME",
    )


def _encoding(item: Item) -> str:
    """UTF-8 when the whole file is, else what its beginning looks like."""
    head = item.head(1 << 20)
    for mark, encoding in BOMS:
        if head.startswith(mark):
            return {"utf-8": "utf-8-sig"}.get(encoding, encoding.rsplit("-", 1)[0])
    with item.stream() as stream:
        if _is_utf8(stream):
            return "utf-8"
    found = decode(head[: head.rfind(b"\n") + 1] or head)
    if found is None:
        raise item.refuse("not_text", "is no text in UTF-8, UTF-16, GB18030 or Big5", "save it as CSV UTF-8")
    return found.encoding


def _is_utf8(stream: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := stream.read(1 << 20):
            if b"\x00" in chunk:
                return False
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _delimiter(item: Item, encoding: str) -> str:
    """The character that stands most often in the first line."""
    first = item.head(65536).decode(encoding, errors="replace").split("\n", 1)[0]
    return max(",\t;，|", key=first.count)
