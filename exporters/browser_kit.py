"""What Neo4j Browser takes by dropping it on its window: all questions as favourites in folders, and a style.

::

    DIR/zhaoshang-queries.zip    folders of .cypher files: 0 parameters, tables, pictures
    DIR/zhaoshang.grass          colours, sizes and captions of graph/schema.yaml
    DIR/guide.html               a guide for ``:play``, see :func:`guide_server`

The texts of the questions are those of the catalogue, unchanged. Where a question says in its head how it is drawn, the
folder of pictures has it with that ``RETURN`` clause in place of the table's.
"""

from __future__ import annotations

import datetime
import functools
import html
import http.server
import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote, urlsplit

from graph.schema import NodeKind, RelationKind, Schema, load_schema

QUERIES = "zhaoshang-queries.zip"
STYLE = "zhaoshang.grass"
GUIDE = "guide.html"

FOLDERS = {"set": "0 先设参数", "table": "1 问题（表）", "draw": "2 问题（图）"}
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
"""The same questions give the same bytes."""
SUBJECTS = {
    "trip": "Trip",
    "executive_id": "Executive",
    "official_id": "Official",
    "id": None,
    "from_id": None,
    "company": "Company",
    "region_id": "Region",
    "origin_id": "Region",
    "industry": "Industry",
}
"""Columns of answers that name a node, the most telling first, with its label where the column alone says it."""
_SIZES = {"Region": 65, "Company": 50, "Trip": 50, "Official": 50}
_SIZE, _THICK, _THIN = 40, "3px", "1px"


class Parameter(Protocol):
    """What is needed of a parameter of a question."""

    @property
    def name(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def default(self) -> str | int | None: ...
    @property
    def example(self) -> str: ...
    @property
    def required(self) -> bool: ...


class Question(Protocol):
    """What is needed of a question of the catalogue."""

    @property
    def name(self) -> str: ...
    @property
    def question(self) -> str: ...
    @property
    def cypher(self) -> str: ...
    @property
    def draw(self) -> str | None: ...
    @property
    def parameters(self) -> Iterable[Parameter]: ...


def browser_kit(catalog: Mapping[str, Question], folder: str | Path) -> list[Path]:
    """Write the kit into ``folder``, which is made; the paths that were written."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    questions = list(catalog.values())
    files: dict[str, bytes] = {
        QUERIES: favourites(questions),
        STYLE: style(load_schema()).encode("utf-8"),
        GUIDE: guide(questions).encode("utf-8"),
    }
    for name, content in files.items():
        (target / name).write_bytes(content)
    return [target / name for name in files]


class _Shared(http.server.SimpleHTTPRequestHandler):
    """Files of one folder for pages of other addresses: the Browser asks first whether it may (OPTIONS)."""

    def end_headers(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "*")
        super().end_headers()

    def do_OPTIONS(self) -> None:
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def guide_server(folder: str | Path, port: int = 0) -> http.server.ThreadingHTTPServer:
    """A server of the kit's folder on this computer alone, for ``:play http://localhost:<port>/guide.html``.

    Port 0 takes a free one; ``serve_forever()`` runs it. Raises OSError when the port is taken.
    """
    handler = functools.partial(_Shared, directory=str(folder))
    return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)


def favourites(questions: Iterable[Question]) -> bytes:
    """The zip; each file's first ``//`` line is the name of the favourite."""
    every = list(questions)
    texts: dict[str, str] = {}
    for question in every:
        if list(question.parameters):
            texts[f"{FOLDERS['set']}/{question.name}.cypher"] = parameters_command(question)
        texts[f"{FOLDERS['table']}/{question.name}.cypher"] = _clean(question.cypher)
        if question.draw:
            texts[f"{FOLDERS['draw']}/{question.name}.cypher"] = drawn(question)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(texts):
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, texts[name].encode("utf-8"))
    return out.getvalue()


def drawn(question: Question) -> str:
    """The question with its picture's ``RETURN`` in place of the table's."""
    text = _clean(question.cypher)
    first, _, rest = text.partition("\n")
    body, mark, _ = rest.rpartition("\nRETURN ")
    if not mark or not question.draw:
        raise ValueError(f"{question.name} has no picture")
    return f"{first}（图）\n{body}\n{question.draw}\n"


def parameters_command(question: Question) -> str:
    """The ``:param`` command for one question: examples where a value is required, defaults elsewhere.

    It is written as a query, since only then the Browser keeps whole numbers whole and dates dates.
    """
    values = {p.name: _literal(p.example if p.required else p.default) for p in question.parameters}
    return f"// 参数：{question.question}\n{_param(values)}\n"


def _param(values: Mapping[str, str]) -> str:
    names = ", ".join(values)
    given = ", ".join(f"{value} AS {name}" for name, value in values.items())
    return f":param [{{{names}}}] => {{ RETURN {given} }}"


def _literal(value: str | int | None) -> str:
    if value is None:
        return "null"
    if isinstance(value, int):
        return str(value)
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _clean(cypher: str) -> str:
    """The text without the lines that only programs read, so that the editor shows the question and its Cypher."""
    kept = [line for line in cypher.splitlines() if not line.startswith(("// column", "// draw", "// hidden"))]
    return "\n".join(kept) + "\n"


def style(schema: Schema) -> str:
    """The GraSS style: one rule a label and relation, in the colours of the schema, captioned by names in Chinese."""
    base = "node {\n  diameter: 50px;\n  color: #A5ABB6;\n  border-color: #9AA1AC;\n  border-width: 2px;\n"
    base += "  text-color-internal: #FFFFFF;\n  font-size: 10px;\n}\n\nrelationship {\n  color: #A5ABB6;\n"
    base += "  shaft-width: 1px;\n  font-size: 8px;\n  padding: 3px;\n  text-color-external: #000000;\n"
    base += "  text-color-internal: #FFFFFF;\n  caption: '<type>';\n}\n"
    nodes = [_node(kind) for kind in schema.nodes.values() if not kind.hidden]
    relations = [_relation(kind) for kind in schema.relations.values()]
    return "\n".join([base, *nodes, *relations])


def _node(kind: NodeKind) -> str:
    caption = "{title}" if "title" in kind.properties else "{name}"
    return (
        f"node.{kind.name} {{\n  color: {kind.colour};\n  border-color: {_darker(kind.colour)};\n"
        f"  text-color-internal: {_readable(kind.colour)};\n  diameter: {_SIZES.get(kind.name, _SIZE)}px;\n"
        f"  caption: '{caption}';\n}}\n"
    )


def _relation(kind: RelationKind) -> str:
    return (
        f"relationship.{kind.name} {{\n  color: {kind.colour};\n  shaft-width: {_THICK if kind.main else _THIN};\n"
        f"  caption: '{kind.label.zh}';\n}}\n"
    )


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _darker(colour: str) -> str:
    return "#" + "".join(f"{channel * 3 // 4:02X}" for channel in _channels(colour))


def _readable(colour: str) -> str:
    """Black or white, whichever stands out more (relative luminance of WCAG 2, linearised by a power of 2.2)."""
    red, green, blue = ((channel / 255) ** 2.2 for channel in _channels(colour))
    return "#000000" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 else "#FFFFFF"


def editor_link(browser: str, cypher: str, parameters: Mapping[str, object] | None = None) -> str:
    """The address that opens ``cypher`` in the editor of Neo4j Browser at ``browser`` (``http://localhost:7474``).

    Parameters are shown as a ``:param`` comment above the text, since the Browser takes one command at a time.
    """
    text = _clean(cypher)
    if parameters is not None:
        command = _param({name: _given(value) for name, value in parameters.items()})
        text = f"// 先单独运行这一行（去掉开头的两条斜线）：\n// {command}\n{text}"
    return f"{browser.rstrip('/')}/browser/?cmd=edit&arg={quote(text, safe='')}"


def node_link(browser: str, id: str, label: str | None = None) -> str:
    """The address that opens, in the editor of the Browser at ``browser``, one node with all that it is tied to.

    Without a ``label`` any node with this id, or this name, is shown.
    """
    kind, value = f":{label}" if label else "", _literal(id)
    text = (
        f"MATCH (n{kind}) WHERE n.id = {value} OR n.name = {value}\nOPTIONAL MATCH (n)-[r]-(m) RETURN n, r, m LIMIT 300"
    )
    return f"{browser.rstrip('/')}/browser/?cmd=edit&arg={quote(text, safe='')}"


def browser_of(store: str) -> str | None:
    """Where the Browser of a server stands when nothing else is said: ``http://host:7474``; ``None`` for a folder and
    for encrypted addresses, whose Browser may be anywhere."""
    address = urlsplit(store)
    return f"http://{address.hostname}:7474" if address.scheme in ("neo4j", "bolt") and address.hostname else None


def row_link(browser: str, record: Mapping[str, object]) -> str | None:
    """The link of the first thing that a row of an answer names by its id; ``None`` when it names none."""
    for column, label in SUBJECTS.items():
        if (id := record.get(column)) and isinstance(id, str):
            return node_link(browser, id, label)
    return None


def _given(value: object) -> str:
    if isinstance(value, datetime.date):
        return f"date('{value.isoformat()}')"
    return _literal(value if value is None or isinstance(value, int) else str(value))


def guide(questions: Iterable[Question]) -> str:
    """The guide: a carousel of slides for ``:play``, with each question ready to click into the editor."""
    slides = [
        f"<slide><h3>{html.escape(question.question)}</h3>"
        f"{_runnable(parameters_command(question).splitlines()[1])}{_runnable(_clean(question.cypher))}</slide>"
        for question in questions
    ]
    head = "<!DOCTYPE html>\n<html lang='zh-CN'><head><meta charset='utf-8'><title>招商活动图谱</title></head><body>"
    return (
        head
        + "<article class='guide'><carousel class='deck container-fluid'>\n"
        + "\n".join(slides)
        + ("\n</carousel></article></body></html>\n")
    )


def _runnable(text: str) -> str:
    return f"<pre class='pre-scrollable code runnable'>{html.escape(text)}</pre>"
