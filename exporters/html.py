"""A subgraph as one HTML file that opens by double click, without a network: vis-network (out of pyvis) in our own page.

This is the one door to pyvis. Its own page is not used: it loads two files from content delivery networks, puts
labels into the page as HTML and lays the whole graph out in the browser.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from exporters.blocks import Blocks
from exporters.origin import describe_origin
from exporters.page import put_together
from graph.errors import ConfigurationError, InputError
from graph.view import Subgraph

TITLES = {"zh": "招商引资活动图谱", "en": "Investment-promotion graph"}
LIMIT = 120
"""How many nodes the first view draws at most."""

VIS = ("lib", "vis-9.1.2")


def to_html(
    subgraph: Subgraph,
    path: str | Path | None = None,
    *,
    title: str | None = None,
    lang: str = "zh",
    limit: int = LIMIT,
    focus: Sequence[str] = (),
    note: str = "",
    browser: str | None = None,
) -> str:
    """The page as text; written to ``path`` too when one is given.

    ``lang`` is the language that the page opens in (``zh`` or ``en``; a button changes it), ``limit`` the most nodes
    that the first view draws (10 to 300), ``focus`` ids or names of nodes to start from, ``note`` a sentence about
    how the subgraph was chosen (the query, the period), shown in the page, ``browser`` the address of a Neo4j Browser
    (``http://localhost:7474``) that the panel links to. Raises :class:`InputError` for a wrong
    option and :class:`ConfigurationError` when pyvis lacks its script.
    """
    if lang not in TITLES:
        raise InputError(f"no language {lang!r}", remedy="use zh or en")
    if not 10 <= limit <= 300:
        raise InputError(f"a limit of {limit} nodes is not possible", remedy="use 10 to 300")
    if browser and urlsplit(browser).scheme not in ("http", "https"):
        raise InputError(f"{browser!r} is no address of a Neo4j Browser", remedy="give it as http://localhost:7474")
    blocks = Blocks(subgraph)
    heading = title or str(subgraph.meta.get("title") or TITLES[lang])
    settings = {
        "title": heading,
        "lang": lang,
        "limit": limit,
        "first": _focus_keys(subgraph, focus),
        "options": drawing_options(),
        "origin": describe_origin(subgraph, note),
        "browser": browser.rstrip("/") if browser else None,
    }
    script, style = vis_network()
    graph = {**settings, **blocks.graph}
    page = put_together(
        title=heading, lang=lang, graph=graph, details=blocks.details, vis_script=script, vis_style=style
    )
    if path is not None:
        Path(path).write_text(page, encoding="utf-8", newline="\n")
    return page


def _focus_keys(subgraph: Subgraph, focus: Sequence[str]) -> list[str]:
    """Keys of the page (``label:id``) for ids or names; what is not there is a mistake of the caller's."""
    keys: list[str] = []
    for wanted in focus:
        found = [node for node in subgraph.nodes() if wanted in (node.id, node.name)]
        if not found:
            raise InputError(
                f"no node is called {wanted!r} in this graph", remedy="search the page, or use another name"
            )
        keys += [f"{node.label}:{node.id}" for node in found]
    return keys


@cache
def vis_network() -> tuple[str, str]:
    """vis-network's script (with its licence notice) and style sheet, from pyvis's package files."""
    folder = files("pyvis").joinpath("templates", *VIS)
    try:
        script = folder.joinpath("vis-network.min.js").read_text(encoding="utf-8")
        style = folder.joinpath("vis-network.css").read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ConfigurationError(
            f"this pyvis has no {'/'.join(VIS)}", remedy="install the pinned one: pip install pyvis==0.3.2"
        ) from error
    return script.replace("\r\n", "\n").replace("\r", "\n"), style.replace("\r\n", "\n").replace("\r", "\n")


@cache
def drawing_options() -> dict[str, Any]:
    """vis-network's options, as pyvis builds them: directed, no physics, nothing that needs more than the canvas."""
    from pyvis.network import Network  # type: ignore[import-untyped]

    network = Network(directed=True)
    network.toggle_physics(False)
    network.toggle_stabilization(False)
    options = network.options
    drawn: dict[str, Any] = {"physics": {"enabled": options.physics.enabled}}
    drawn["edges"] = {"arrows": {"to": {"enabled": network.directed, "scaleFactor": 0.45}}, "smooth": False}
    drawn["edges"] |= {"chosen": False, "selectionWidth": 0, "hoverWidth": 0, "arrowStrikethrough": False}
    drawn["nodes"] = {"chosen": False}
    drawn["interaction"] = {"hover": True, "selectable": False, "tooltipDelay": 10**8, "keyboard": False}
    drawn["layout"] = {"improvedLayout": False}
    return drawn
