"""A subgraph for other graph programs: networkx, GraphML, GEXF (Gephi, with colours and time)."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import networkx as nx

from exporters.cells import plain_cell
from graph.schema import load_schema
from graph.view import Ref, Subgraph

_CLOCK = re.compile(r' lastmodifieddate="[^"]*"')


def to_networkx(subgraph: Subgraph) -> nx.MultiDiGraph[Ref]:
    """A copy to work with; attributes as :meth:`graph.view.Subgraph.to_networkx` says."""
    return subgraph.to_networkx()


def to_graphml(subgraph: Subgraph, path: str | Path) -> Path:
    """Write GraphML: node ids are ``label:id``, edge ids ``type/key``, the type of an edge is ``relation``; lists are
    joined with `` | ``, values that are not known are left out."""
    out = io.BytesIO()
    nx.write_graphml_xml(_flat(subgraph), out, encoding="utf-8", prettyprint=True)
    target = Path(path)
    target.write_bytes(out.getvalue().replace(b"\r\n", b"\n"))
    return target


def to_gexf(subgraph: Subgraph, path: str | Path) -> Path:
    """Write GEXF 1.2 for Gephi: as :func:`to_graphml`, with the schema's colours, ``label`` the name."""
    flat = _flat(subgraph)
    colours = {name: kind.colour for name, kind in load_schema().nodes.items()}
    for _, data in flat.nodes(data=True):
        data["viz"] = {"color": _rgb(colours.get(data["kind"], "#888888"))}
        data["label"] = data["name"]
    for _, _, data in flat.edges(data=True):
        data["label"] = data["relation"]
    text = "\n".join(nx.generate_gexf(flat, encoding="utf-8"))
    target = Path(path)
    head = '<?xml version="1.0" encoding="utf-8"?>\n'
    target.write_text(head + _CLOCK.sub("", text) + "\n", encoding="utf-8", newline="\n")
    return target


def _flat(subgraph: Subgraph) -> nx.MultiDiGraph[str]:
    """A copy whose attributes are texts and numbers only; ``kind`` is a node's label, ``relation`` an edge's type."""
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in subgraph.nodes():
        own = {"kind": node.label, "labels": plain_cell(node.labels), "name": plain_cell(node.name)}
        flat.add_node(_id(node.ref), **_known(node.properties), **own)
    for edge in subgraph.edges():
        key = _clean(f"{edge.type}/{edge.key}")
        flat.add_edge(_id(edge.start), _id(edge.end), key)
        flat.edges[_id(edge.start), _id(edge.end), key].update(
            {**_known(edge.properties), "relation": edge.type, "id": key}
        )
    return flat


def _known(properties: Any) -> dict[str, Any]:
    """Values that are known, under names that mean nothing else in the formats."""
    reserved = {"id": "own_id", "key": "own_key", "kind": "category", "label": "own_label", "type": "own_type"}
    reserved |= {"start": "first", "end": "last", "weight": "share", "source": "told_by"}
    return {
        reserved.get(name, name): plain_cell(value)
        for name, value in properties.items()
        if value not in (None, "", [], ()) and name not in ("hash", "labels", "name")
    }


def _id(ref: Ref) -> str:
    return _clean(f"{ref[0]}:{ref[1]}")


def _clean(text: str) -> str:
    return str(plain_cell(text))


def _rgb(colour: str) -> dict[str, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return {"r": red, "g": green, "b": blue}
