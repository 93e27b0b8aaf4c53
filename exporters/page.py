"""Putting the HTML page together out of ``exporters/viewer/``: one file, nothing fetched, nothing run but our scripts.

The page's policy allows exactly the scripts and styles in it, by their SHA-256 (taken from the final bytes, so the
file must be written with ``newline="\\n"``). Data stands in JSON blocks with every ``<`` escaped and is only ever
shown as text.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

VIEWER = Path(__file__).parent / "viewer"
PACK_FROM = 600_000
"""Characters of details from which on they are compressed (the browser unpacks them with DecompressionStream)."""

_HOLE = re.compile(r"\{\{(\w+)\}\}")


@cache
def page_script() -> str:
    """All of ``viewer/script``, in order of name, as one closed script; ``start.js`` runs last."""
    files = sorted(VIEWER.joinpath("script").glob("*.js"), key=lambda path: (path.stem == "start", path.name))
    parts = [path.read_text(encoding="utf-8") for path in files]
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "})();\n"


@cache
def page_style() -> str:
    files = sorted(VIEWER.joinpath("style").glob("*.css"))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def json_block(value: Any) -> str:
    """JSON that no HTML parser can leave: ``<`` never stands in it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c").encode("utf-8", "replace").decode("utf-8")


def details_block(value: Any) -> tuple[str, str]:
    """The block's text and its extra attribute; compressed when it is large. The same value gives the same bytes."""
    text = json_block(value)
    if len(text) < PACK_FROM:
        return text, ""
    packed = gzip.compress(text.encode("utf-8"), compresslevel=6, mtime=0)
    return base64.b64encode(packed).decode("ascii"), " data-packed"


def policy(scripts: list[str], styles: list[str]) -> str:
    """The Content-Security-Policy: nothing but these scripts and styles, and pictures made in the page."""
    allowed = " ".join(f"'sha256-{_digest(text)}'" for text in scripts)
    styled = " ".join(f"'sha256-{_digest(text)}'" for text in styles)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {styled}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def put_together(*, title: str, lang: str, graph: Any, details: Any, vis_script: str, vis_style: str) -> str:
    """The whole page as text."""
    scripts = [vis_script, page_script()]
    styles = [vis_style, page_style()]
    if any("</script" in text.lower() for text in scripts) or any("</style" in text.lower() for text in styles):
        raise ValueError("a script or style of the page would end its own element")
    packed, attribute = details_block(details)
    values = {
        "policy": policy(scripts, styles),
        "title": html.escape(title),
        "lang": "en" if lang == "en" else "zh-CN",
        "vis_style": vis_style,
        "style": page_style(),
        "vis_script": vis_script,
        "script": page_script(),
        "graph": json_block(graph),
        "details": packed,
        "details_attribute": attribute,
    }
    template = VIEWER.joinpath("page.html").read_text(encoding="utf-8")
    return _HOLE.sub(lambda hole: values[hole.group(1)], template)


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
