"""The kit for Neo4j Browser: what is in it, and a person who uses it in the real Browser."""

from __future__ import annotations

import io
import os
import re
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from browser_page import BrowserPage
from sample_graph import records

from exporters.browser_kit import (
    QUERIES,
    STYLE,
    browser_kit,
    browser_of,
    drawn,
    editor_link,
    favourites,
    guide_server,
    parameters_command,
    row_link,
    style,
)
from graph.schema import load_schema
from graph.stores import Store, sync
from queries import catalog
from queries.catalog import query

DRAWN = [name for name, found in catalog().items() if found.draw]


def test_the_zip_holds_every_question_in_folders_and_is_always_the_same() -> None:
    content = favourites(catalog().values())
    assert content == favourites(catalog().values())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        first = {name: archive.read(name).decode("utf-8").splitlines()[0] for name in names}
    tables = [name for name in names if name.startswith("1 问题（表）/")]
    assert len(tables) == 24
    assert first["1 问题（表）/trips.cypher"] == "// 一个地区在一段时间里有哪些招商行程？"
    assert all(line.startswith("// ") for line in first.values())
    assert len([name for name in names if name.startswith("2 问题（图）/")]) == len(DRAWN) >= 8


def test_the_style_has_a_rule_for_every_label_and_relation_in_the_colours_of_the_schema() -> None:
    text, schema = style(load_schema()), load_schema()
    for name, kind in schema.nodes.items():
        assert kind.hidden or re.search(rf"node\.{name} {{\n  color: {kind.colour};", text)
    for name, relation in schema.relations.items():
        assert f"relationship.{name} {{\n  color: {relation.colour};" in text
        assert f"caption: '{relation.label.zh}'" in text


def test_parameters_are_set_by_a_query_so_that_numbers_stay_whole() -> None:
    command = parameters_command(query("courted-by")).splitlines()[1]
    assert command.startswith(
        ":param [{company, region, since, until, industry, leader, limit}] => { RETURN '九牧王' AS company"
    )
    assert command.endswith("200 AS limit }")


def test_a_link_opens_the_question_in_the_editor() -> None:
    link = editor_link("http://localhost:7474/", query("coverage").cypher, {"source": "聊城日报", "limit": 5})
    asked = parse_qs(urlsplit(link).query)
    assert asked["cmd"] == ["edit"]
    assert "'聊城日报' AS source, 5 AS limit" in asked["arg"][0]
    assert "MATCH (a:Article)" in asked["arg"][0]


@pytest.mark.parametrize(
    ("record", "names"),
    [
        ({"trip": "371525-张学宏-2023-02-15", "region_id": "371525"}, ":Trip) WHERE n.id = '371525-张学宏-2023-02-15'"),
        ({"trip": None, "company": "奥's'利集团", "region_id": "371525"}, ":Company) WHERE n.id = '奥\\'s\\'利集团'"),
        ({"part": "x", "id": "371525"}, "(n) WHERE n.id = '371525'"),
    ],
)
def test_a_row_links_to_what_it_is_about(record: dict[str, object], names: str) -> None:
    link = row_link("http://localhost:7474", record)
    assert link is not None
    assert names in parse_qs(urlsplit(link).query)["arg"][0]


def test_a_row_of_counts_links_to_nothing() -> None:
    assert row_link("http://localhost:7474", {"month": "2023-02", "times": 3}) is None


@pytest.mark.parametrize(
    ("store", "browser"),
    [
        ("neo4j://graph.example:7687", "http://graph.example:7474"),
        ("bolt://localhost", "http://localhost:7474"),
        ("neo4j+s://graph.example", None),
        ("result/store", None),
        ("C:/result/store", None),
    ],
)
def test_the_browser_of_a_server_is_known_from_its_address(store: str, browser: str | None) -> None:
    assert browser_of(store) == browser


@pytest.fixture(scope="module")
def server(request: pytest.FixtureRequest) -> Store:
    store: Store = request.getfixturevalue("_neo4j_session")
    store.clear()
    sync(store, records())
    return store


@pytest.mark.neo4j
@pytest.mark.parametrize("name", DRAWN)
def test_every_picture_has_nodes(server: Store, name: str) -> None:
    found = query(name)
    anchors = {
        "region": "冠县",
        "official": "周启明",
        "trip": "371525-周启明-2023-02-15",
        "start": "周启明",
        "name": "冠县",
    }
    anchors |= {"end": "九牧王股份有限公司", "company": "远景能源有限公司", "industry": "新能源"}
    given: dict[str, Any] = {p.name: anchors.get(p.name) if p.required else p.default for p in found.parameters}
    assert server.read(drawn(found), **given)


@pytest.mark.neo4j
@pytest.mark.chromium
@pytest.mark.usefixtures("server")
def test_a_person_connects_drops_the_kit_and_runs_three_favourites(
    chromium: Any, tmp_path: Path, neo4j_address: str
) -> None:
    browser_kit(catalog(), tmp_path)
    person = _connected(chromium, neo4j_address)
    person.drop(tmp_path / QUERIES)
    person.open_favourites()
    person.page.wait_for_selector("text=1 问题（表）")
    person.open_folder("1 问题（表）")
    person.page.wait_for_selector("text=谁拜访过这家企业？")
    person.drop(tmp_path / STYLE)
    person.page.wait_for_selector("text=node.Region")
    for name, text, shown in [
        ("signings", query("signings").cypher, "冠县风电项目"),
        ("signings", drawn(query("signings")), "SIGNED_WITH (2)"),
        ("coverage", query("coverage").cypher, "聊城日报"),
    ]:
        person.run(parameters_command(query(name)).splitlines()[1])
        person.page.wait_for_selector("text=Successfully set your parameters")
        person.run(text)
        person.page.wait_for_selector(f"[data-testid=frame] >> text={shown}", state="attached")


def _connected(chromium: Any, neo4j_address: str) -> BrowserPage:
    address = os.environ.get("NEO4J_HTTP")
    if address is None:
        pytest.skip("the address of the server's Browser is not known: set NEO4J_HTTP, as http://localhost:7474")
    person = BrowserPage(chromium.new_page(viewport={"width": 1280, "height": 800}), address)
    person.connect(neo4j_address, os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ["NEO4J_PASSWORD"])
    return person


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[str]:
    with guide_server(tmp_path) as served:
        threading.Thread(target=served.serve_forever, daemon=True).start()
        yield f"http://localhost:{served.server_port}"
        served.shutdown()


@pytest.mark.neo4j
@pytest.mark.chromium
@pytest.mark.usefixtures("server")
def test_a_person_plays_the_guide_and_clicks_a_question_into_the_editor(
    chromium: Any, tmp_path: Path, neo4j_address: str, shared: str
) -> None:
    browser_kit(catalog(), tmp_path)
    person = _connected(chromium, neo4j_address)
    person.run(f":play {shared}/guide.html")
    first = next(iter(catalog().values()))
    person.page.wait_for_selector(f"[data-testid=frame] >> text={first.question}", state="attached")
    person.latest().locator("pre.runnable").nth(1).click()
    person.page.wait_for_function(
        "(t) => document.querySelector('[data-testid=activeEditor]').innerText.includes(t)", arg=first.question
    )
