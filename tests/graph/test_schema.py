"""The one description of the graph, and what is derived from it."""

from __future__ import annotations

import re

import pytest

from graph.model import Edge, Node
from graph.schema import SchemaError, constraints, load_schema, validate

SCHEMA = load_schema()
NAMES = {"name": "冠县"}
SOURCE = {"articles": ("a1",), "evidence": ("原句。",)}
VISIT = (("Official", "张学宏@371525"), ("Company", "甲公司"))


def test_the_graph_has_the_labels_and_relations_of_the_design() -> None:
    people_and_places = ["Region", "Official", "Company", "Executive", "Industry", "IndustryClass"]
    assert list(SCHEMA.nodes) == [*people_and_places, "Trip", "Article", "Unresolved", "Meta"]
    assert set(SCHEMA.nodes["Region"].sublabels) == {"Province", "City", "County", "Zone", "Township"}
    assert [r.name for r in SCHEMA.relations.values() if r.main] == ["VISITED", "SIGNED_WITH", "TARGETS_SECTOR"]


def test_every_relation_ends_at_labels_that_exist() -> None:
    ends = {end for relation in SCHEMA.relations.values() for pair in relation.ends for end in pair}
    assert ends <= set(SCHEMA.nodes)


def test_every_fact_edge_says_when_where_told_and_by_which_rule() -> None:
    facts = {name for name, relation in SCHEMA.relations.items() if relation.facts}
    assert facts == set(SCHEMA.relations) - {"PART_OF", "CLASSIFIED_AS", "LOCATED_IN"}
    wanted = {"key", "hash", "date", "start_date", "end_date", "trip", "articles", "evidence", "spans", "rule"}
    for name in facts:
        assert wanted | {"confidence", "note"} <= set(SCHEMA.relations[name].properties), name


def test_everything_has_a_chinese_and_an_english_label_and_meaning() -> None:
    kinds = [*SCHEMA.nodes.values(), *SCHEMA.relations.values()]
    things = [*kinds, *(p for kind in kinds for p in kind.properties.values())]
    things += [sub for node in SCHEMA.nodes.values() for sub in node.sublabels.values()]
    for thing in things:
        for text in (thing.label, thing.meaning):
            assert re.search(r"[一-鿿]|^EDTF", text.zh), thing.name
            assert re.search(r"[a-z]", text.en), thing.name


def test_labels_are_told_apart_without_colour() -> None:
    shown = [node for node in SCHEMA.nodes.values() if not node.hidden]
    assert len({node.shape for node in shown}) == len(shown)
    assert len({node.colour for node in shown}) == len(shown)


@pytest.mark.parametrize("name", list(SCHEMA.nodes))
def test_the_example_of_an_id_follows_its_rule(name: str) -> None:
    kind = SCHEMA.nodes[name]
    assert kind.pattern is None or kind.pattern.fullmatch(kind.example)


def test_ids_and_keys_get_constraints() -> None:
    text = "\n".join(constraints())
    for name in SCHEMA.nodes:
        assert f"FOR (n:{name}) REQUIRE n.id IS UNIQUE" in text
    for name in SCHEMA.relations:
        assert f"FOR ()-[r:{name}]-() REQUIRE r.key IS UNIQUE" in text
    assert all("IF NOT EXISTS" in statement for statement in constraints())


@pytest.mark.parametrize(
    "arguments",
    [
        ("Region", "371525", ("Region", "County"), {**NAMES, "aliases": ("冠",)}),
        ("Region", "371500+聊城经济技术开发区", ("Region", "Zone"), {**NAMES, "code": None}),
        ("Region", "371525001", ("Region", "Township"), NAMES),
        ("Company", "甲公司", ("Company",), {**NAMES, "kind": "park"}),
        ("IndustryClass", "C35", ("IndustryClass",), {**NAMES, "level": "division"}),
    ],
)
def test_good_nodes_can_be_made(arguments: tuple) -> None:
    node = Node(*arguments)
    assert validate(node) is None
    assert len(node.hash) == 24


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("Place", "1", ("Place",), NAMES), "no label 'Place'; there are Region"),
        (("Region", "37152", ("Region",), NAMES), "the id must be GB/T 2260 code"),
        (("Region", "", ("Region",), NAMES), "the id must be"),
        (("Region", "371525", ("County", "Region"), NAMES), "are not allowed"),
        (("Region", "371525", ("Region", "Village"), NAMES), "beside Region one of: Province"),
        (("Company", "x", ("Company", "County"), NAMES), "one of: none"),
        (("Region", "371525", ("Region",), {}), "name is missing"),
        (("Region", "371525", ("Region",), {**NAMES, "colour": "red"}), "no property 'colour'; there are name"),
        (("Region", "371525", ("Region",), {**NAMES, "hash": "x"}), "no property 'hash'"),
        (("Region", "371525", ("Region",), {**NAMES, "id": "371525"}), "no property 'id'"),
        (("Region", "371525", ("Region",), {**NAMES, "aliases": "冠"}), "aliases must be of type strings"),
        (("Region", "371525", ("Region",), {**NAMES, "aliases": (1,)}), "aliases must be of type strings"),
        (("Company", "x", ("Company",), {**NAMES, "kind": "firm"}), "kind must be one of company, institution"),
        (("Article", "x", ("Article",), {**NAMES, "published_date": "2023-02-15"}), "must be of type date"),
    ],
)
def test_a_wrong_node_cannot_exist(arguments: tuple, message: str) -> None:
    with pytest.raises(SchemaError, match=re.escape(message)):
        Node(*arguments)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("SAW", *VISIT, "k", SOURCE), "no relation 'SAW'; there are VISITED"),
        (("VISITED", *VISIT, "", SOURCE), "the key must be a text"),
        (("VISITED", VISIT[1], VISIT[0], "k", SOURCE), "allowed is Official → Company, Region → Company"),
        (("VISITED", *VISIT, "k", {"evidence": ()}), "articles is missing"),
        (("VISITED", *VISIT, "k", {**SOURCE, "project": "x"}), "no property 'project'"),
        (("VISITED", *VISIT, "k", {**SOURCE, "confidence": True}), "confidence must be of type float"),
        (("VISITED", *VISIT, "k", {**SOURCE, "start_date": "2023-02-15"}), "start_date must be of type date"),
    ],
)
def test_a_wrong_edge_cannot_exist(arguments: tuple, message: str) -> None:
    with pytest.raises(SchemaError, match=re.escape(message)):
        Edge(*arguments)


def test_lists_may_be_empty_and_reports_need_no_evidence() -> None:
    assert Edge("VISITED", *VISIT, "k", {"articles": (), "evidence": ()}).key == "k"
    assert Edge("REPORTS", ("Article", "a"), ("Trip", "1-2-3"), "k").key == "k"
