"""The HTML viewer against pyvis as shipped (and neo4j-viz and ECharts where they are at hand) on the same made-up graphs.

    python benches/viewer.py [--sizes 3000,30000] [--runs 3] [--no-peers]

Chromium with software rendering, medians. First drawing: from opening the file to the first picture with marks on it.
Pan and zoom: frames a second while the pointer drags for two seconds, and while the wheel turns. Search: the slowest of
four texts, from the key until the list stands. Filter: from the click until the next picture is drawn, the median of
twelve clicks. Nothing is read from a network; pyvis's two links point nowhere, as on a machine that has none. neo4j-viz
is measured where it is installed, ECharts where ``$ECHARTS`` names its ``echarts.min.js``.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from benches.synthetic import synthetic
from exporters.html import to_html
from graph.schema import load_schema
from graph.view import Subgraph

GIVE_UP = 60.0
"""Seconds after which a page that has drawn nothing is given up."""

FRAMES = """() => new Promise((done) => {
  let frames = 0;
  const start = performance.now();
  const count = () => { frames++; performance.now() - start < 2000 ? requestAnimationFrame(count) : done(frames / 2); };
  requestAnimationFrame(count);
})"""

INKED = """() => {
  const canvas = document.querySelector('canvas');
  if (!canvas || !canvas.width) return false;
  const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  const seen = new Set();
  for (let i = 0; i < data.length; i += 4 * 97) if (data[i + 3] > 200) seen.add((data[i] >> 4) * 256 + (data[i + 1] >> 4) * 16 + (data[i + 2] >> 4));
  return seen.size > 3;
}"""

TIMED = """([act, value]) => {
  const start = performance.now();
  const field = document.querySelector('#search');
  if (act === 'search') { field.value = value; field.dispatchEvent(new Event('input')); }
  else document.querySelector(value).click();
  void document.body.offsetHeight;
  const worked = performance.now() - start;
  return new Promise((done) => requestAnimationFrame((frame) => {
    const drawing = performance.now();
    setTimeout(() => done(worked + performance.now() - Math.max(drawing, frame)));
  }));
}"""


def ours(graph: Subgraph, path: Path) -> None:
    to_html(graph, path)


def pyvis_as_shipped(graph: Subgraph, path: Path) -> None:
    """What pyvis's documentation shows, but appending rows, since its ``add_node`` searches a list each time."""
    from pyvis.network import Network

    colours = {name: kind.colour for name, kind in load_schema().nodes.items()}
    network = Network(directed=True, height="800px")
    for node in graph.nodes():
        network.nodes.append(
            {"id": f"{node.label}:{node.id}", "label": node.name, "color": colours[node.label], "shape": "dot"}
        )
    for edge in graph.edges():
        title = " ".join(edge.properties.get("evidence") or ())
        network.edges.append({"from": ":".join(edge.start), "to": ":".join(edge.end), "title": title, "arrows": "to"})
    page = network.generate_html()
    folder = (
        Path(str(importlib.util.find_spec("pyvis").submodule_search_locations[0])) / "templates" / "lib" / "vis-9.1.2"
    )  # type: ignore[union-attr,index]
    script = folder.joinpath("vis-network.min.js").read_text(encoding="utf-8")
    path.write_text(page.replace("<head>", f"<head><script>{script}</script>", 1), encoding="utf-8", newline="\n")


def neo4j_viz(graph: Subgraph, path: Path) -> None:
    """neo4j-viz (GPL-3: never a dependency; only measured where someone has installed it)."""
    from neo4j_viz import Node, Relationship, VisualizationGraph  # type: ignore[import-not-found]

    at = {node.ref: number for number, node in enumerate(graph.nodes())}
    nodes = [Node(id=at[node.ref], caption=node.name) for node in graph.nodes()]
    edges = [Relationship(source=at[e.start], target=at[e.end], caption=e.type) for e in graph.edges()]
    path.write_text(
        VisualizationGraph(nodes=nodes, relationships=edges).render(max_allowed_nodes=100_000).data, encoding="utf-8"
    )


def echarts(graph: Subgraph, path: Path) -> None:
    """Apache ECharts, series ``graph`` with the force layout of its examples; its script is taken from ``$ECHARTS``."""
    colours = {name: kind.colour for name, kind in load_schema().nodes.items()}
    nodes = [
        {"id": f"{n.label}:{n.id}", "name": n.name, "itemStyle": {"color": colours[n.label]}} for n in graph.nodes()
    ]
    edges = [{"source": ":".join(e.start), "target": ":".join(e.end)} for e in graph.edges()]
    series = {"type": "graph", "layout": "force", "roam": True, "data": nodes, "links": edges}
    option = json.dumps({"series": [series]}, ensure_ascii=False).replace("<", "\\u003c")
    script = Path(os.environ["ECHARTS"]).read_text(encoding="utf-8")
    page = f"<!DOCTYPE html><meta charset='utf-8'><div id='g' style='width:100%;height:800px'></div><script>{script}</script>"
    page += f"<script>echarts.init(document.getElementById('g')).setOption({option})</script>"
    path.write_text(page, encoding="utf-8", newline="\n")


PEERS: dict[str, tuple[Callable[[], object], Callable[[Subgraph, Path], None]]] = {
    "pyvis as shipped": (lambda: importlib.util.find_spec("pyvis"), pyvis_as_shipped),
    "neo4j-viz": (lambda: importlib.util.find_spec("neo4j_viz"), neo4j_viz),
    "ECharts": (lambda: os.environ.get("ECHARTS"), echarts),
}
"""Name → whether it is at hand here, and how its page is made."""


def first_drawing(page: Any, path: Path, ready: str) -> float:
    """Seconds; infinite when nothing was drawn in time."""
    start = time.perf_counter()
    page.goto(path.as_uri(), wait_until="commit")
    try:
        if ready == INKED:
            page.wait_for_function(ready, timeout=GIVE_UP * 1000, polling=50)
        else:
            page.wait_for_selector(ready, timeout=GIVE_UP * 1000)
    except Exception as error:
        if "Timeout" not in type(error).__name__:
            raise
        return float("inf")
    return time.perf_counter() - start


def frames(page: Any, move: Callable[[float], None]) -> float:
    """Frames a second while the pointer moves."""
    page.evaluate("window.counted = null")
    page.evaluate(f"() => {{ ({FRAMES})().then((value) => {{ window.counted = value; }}); }}")
    start = time.perf_counter()
    while time.perf_counter() - start < 2.1:
        move(time.perf_counter() - start)
    while page.evaluate("window.counted") is None:
        page.wait_for_timeout(100)
    return float(page.evaluate("window.counted"))


def pan(page: Any) -> float:
    box = page.locator("canvas").first.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + 30
    page.mouse.move(x, y)
    page.mouse.down()
    result = frames(page, lambda at: page.mouse.move(x + 120 * ((at * 2) % 1), y + 60 * (at % 1)))
    page.mouse.up()
    return result


def zoom(page: Any) -> float:
    box = page.locator("canvas").first.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return frames(page, lambda at: page.mouse.wheel(0, -40 if at % 1 < 0.5 else 40))


def measure(browser: Any, path: Path, ready: str, own: bool) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    page = context.new_page()
    row = {"first s": first_drawing(page, path, ready)}
    if row["first s"] < GIVE_UP:
        row |= {"pan /s": pan(page), "zoom /s": zoom(page)}
    if own:
        row["search ms"] = max(page.evaluate(TIMED, ["search", text]) for text in ("远景", "lc", "xnyqc", "宏达"))
        page.evaluate(TIMED, ["search", ""])
        switches = ("[data-name=LED]", "[data-name=VISITED]", "[data-name=Trip]")
        row["filter ms"] = statistics.median(page.evaluate(TIMED, ["click", f"input{name}"]) for name in switches * 4)
    context.close()
    return row


def measured(browser: Any, size: int, runs: int, peers: bool) -> Iterator[tuple[str, dict[str, float]]]:
    graph = synthetic(size)
    with tempfile.TemporaryDirectory() as folder:
        makers: dict[str, Callable[[Subgraph, Path], None]] = {"zhaoshang": ours}
        makers |= {name: make for name, (at_hand, make) in PEERS.items() if peers and at_hand()}
        for name, make in makers.items():
            path = Path(folder) / f"{name}.html"
            start = time.process_time()
            make(graph, path)
            built = time.process_time() - start
            own = name == "zhaoshang"
            ready = "body[data-ready]" if own else INKED
            rows = [measure(browser, path, ready, own) for _ in range(runs if own else 1)]
            keys = rows[0].keys()
            middle = {key: statistics.median(row[key] for row in rows if key in row) for key in keys}
            yield name, {"build s": built, "MB": path.stat().st_size / 1e6, **middle}


def main() -> None:
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--sizes", default="3000,30000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument(
        "--peers", action=argparse.BooleanOptionalAction, default=True, help="measure pyvis and others too"
    )
    options = parser.parse_args()
    from playwright.sync_api import sync_playwright

    to_html(synthetic(50))
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    columns = ("build s", "MB", "first s", "pan /s", "zoom /s", "search ms", "filter ms")
    sys.stdout.write(f"{'page':18}{'nodes':>8}" + "".join(f"{name:>11}" for name in columns) + "\n")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for size in map(int, options.sizes.split(",")):
            for name, row in measured(browser, size, options.runs, options.peers):
                cells = "".join(f"{row[key]:>11.2f}" if key in row else f"{'–':>11}" for key in columns)
                sys.stdout.write(f"{name:18}{size:>8}{cells}\n")
                sys.stdout.flush()
        browser.close()


if __name__ == "__main__":
    main()
