"""Which nodes and edges facts become."""

from __future__ import annotations

from typing import Any

import pytest

from graph.facts import (
    Article,
    ExecutiveFact,
    Facts,
    OfficialFact,
    SigningFact,
    TargetFact,
    TripFact,
    VisitFact,
)
from graph.model import Edge, Node
from loaders import link, records

TRIP = "371525-张学宏-2023-02-15"


def article(id: str = "a", **rows: Any) -> Facts:
    return Facts(Article(id, title=f"题{id}", published="2023-02-20"), **rows)


FULL = article(
    officials=(
        OfficialFact(name="张学宏", region="冠县", titles=("县委书记",)),
        OfficialFact(name="李四", region="冠县"),
    ),
    executives=(ExecutiveFact(name="王保华", company="上海蔬菜集团", titles=("董事长",)),),
    trips=(
        TripFact(
            leader="张学宏",
            region="冠县",
            date="2023-02-15/2023-02-17",
            destinations=("上海",),
            companions=("李四",),
            evidence=((3, 9),),
            quotes=("张学宏带队",),
            rule="trip.lead",
            confidence=0.9,
        ),
    ),
    visits=(VisitFact(official="张学宏", region="冠县", company="上海蔬菜集团", date="2023-02-16"),),
    signings=(SigningFact(region="冠县", company=("上海蔬菜集团",), project="供应链项目", amount_cny=500_000_000),),
    targets=(TargetFact(region="冠县", industry="装备制造产业"),),
)


def made(*facts: Facts) -> list[Node | Edge]:
    return list(records(facts, link(facts)))


def edges(*facts: Facts, type: str | None = None) -> set[tuple[str, str, str]]:
    found = (r for r in made(*facts) if isinstance(r, Edge))
    return {(e.start[1], e.type, e.end[1]) for e in found if type in (None, e.type)}


def nodes(*facts: Facts) -> dict[str, Node]:
    return {r.id: r for r in made(*facts) if isinstance(r, Node)}


def test_one_article_gives_every_relation_of_the_schema() -> None:
    assert edges(FULL) >= {
        ("张学宏@371525", "VISITED", "上海蔬菜集团"),
        ("371525", "SIGNED_WITH", "上海蔬菜集团"),
        ("371525", "TARGETS_SECTOR", "装备制造"),
        ("张学宏@371525", "LED", TRIP),
        ("李四@371525", "JOINED", TRIP),
        ("371525", "SENT", TRIP),
        (TRIP, "WENT_TO", "310000"),
        (TRIP, "CALLED_AT", "上海蔬菜集团"),
        (TRIP, "MET", "王保华@上海蔬菜集团"),
        ("张学宏@371525", "HOLDS_OFFICE", "371525"),
        ("王保华@上海蔬菜集团", "WORKS_FOR", "上海蔬菜集团"),
        ("371525", "PART_OF", "371500"),
        ("371500", "PART_OF", "370000"),
        ("a", "REPORTS", TRIP),
        ("a", "REPORTS", "371525"),
    }
    assert any(type == "CLASSIFIED_AS" for _, type, _ in edges(FULL))


def test_every_edge_has_its_nodes_and_nodes_come_first() -> None:
    found = made(FULL)
    kinds = [isinstance(record, Edge) for record in found]
    assert kinds == sorted(kinds)
    ids = {(r.label, r.id) for r in found if isinstance(r, Node)}
    assert {end for r in found if isinstance(r, Edge) for end in (r.start, r.end)} <= ids


def test_only_places_that_are_used_and_those_above_them_become_nodes() -> None:
    regions = {r.id for r in made(FULL) if isinstance(r, Node) and r.label == "Region"}
    assert regions == {"371525", "371500", "370000", "310000"}


def test_a_trip_carries_its_dates_and_evidence() -> None:
    values = nodes(FULL)[TRIP].properties
    assert {name: str(values[name]) for name in ("date", "start_date", "end_date", "date_precision", "date_basis")} == {
        "date": "2023-02-15/2023-02-17",
        "start_date": "2023-02-15",
        "end_date": "2023-02-17",
        "date_precision": "interval",
        "date_basis": "stated",
    }
    assert (values["evidence"], values["spans"], values["rule"]) == (("张学宏带队",), ("a:3-9",), "trip.lead")


def test_the_same_deal_in_two_papers_is_one_edge_with_both_articles() -> None:
    other = article(
        "b",
        trips=(TripFact(leader="张学宏", region="冠县", date="2023-02-15", destinations=("上海",)),),
        signings=(SigningFact(region="冠县", company=("上海蔬菜集团",), project="蔬菜供应链", amount_cny=500_000_000),),
    )
    (deal,) = (r for r in made(FULL, other) if isinstance(r, Edge) and r.type == "SIGNED_WITH")
    assert (deal.properties["articles"], deal.properties["amount_cny"]) == (("a", "b"), 500_000_000)


def test_two_deals_with_one_company_stay_two() -> None:
    deals = tuple(
        SigningFact(region="冠县", company=("上海蔬菜集团",), project=name, amount_cny=amount)
        for name, amount in (("冷库项目", 1), ("批发市场项目", 2))
    )
    keys = [r.key for r in made(article(signings=deals)) if isinstance(r, Edge) and r.type == "SIGNED_WITH"]
    assert len(set(keys)) == 2


def test_repeat_visits_are_edges_of_their_own() -> None:
    def visit(id: str, date: str) -> Facts:
        return article(
            id,
            trips=(TripFact(leader="张学宏", region="冠县", date=date, destinations=("上海",)),),
            visits=(VisitFact(official="张学宏", region="冠县", company="上海蔬菜集团", date=date),),
        )

    found = made(visit("a", "2023-02-15"), visit("b", "2023-05-15"), visit("c", "2023-05-15"))
    visits = [r for r in found if isinstance(r, Edge) and r.type == "VISITED"]
    assert sorted(str(v.properties["articles"]) for v in visits) == ["('a',)", "('b', 'c')"]


def test_where_no_leader_is_named_the_region_visited_unless_another_article_names_him() -> None:
    nobody = article(
        "b",
        trips=(TripFact(region="冠县", date="2023-02", destinations=("上海",)),),
        visits=(VisitFact(region="冠县", company="月星集团", date="2023-02"),),
    )
    assert ("371525", "VISITED", "月星集团") in edges(nobody)
    assert ("张学宏@371525", "VISITED", "月星集团") in edges(FULL, nobody)


def test_an_open_place_is_a_node_that_the_article_reports() -> None:
    facts = article(trips=(TripFact(leader="甲", region="鼓楼区", destinations=("上海",)),))
    node = nodes(facts)["region:鼓楼区:a"]
    assert node.label == "Unresolved" and "320106" in tuple(node.properties["candidates"] or ())
    assert ("a", "REPORTS", "region:鼓楼区:a") in edges(facts)
    assert edges(facts, type="SENT") == set()


def test_an_area_is_no_open_name() -> None:
    facts = article(trips=(TripFact(leader="甲", region="冠县", destinations=("长三角",)),))
    assert not [r for r in made(facts) if isinstance(r, Node) and r.label == "Unresolved"]


def test_an_office_says_when_it_was_first_and_last_seen() -> None:
    def seen(id: str, day: str) -> Facts:
        return Facts(Article(id, published=day), officials=(OfficialFact(name="甲", region="冠县", titles=("县长",)),))

    found = made(seen("a", "2023-02-20"), seen("b", "2021-01-05"), seen("c", "2022-06"))
    (office,) = (r for r in found if isinstance(r, Edge) and r.type == "HOLDS_OFFICE")
    assert (office.properties["since"], office.properties["as_of"]) == ("2021-01-05", "2023-02-20")


def test_the_order_of_the_articles_changes_no_record() -> None:
    others = [article(x, trips=FULL.trips, visits=FULL.visits, signings=FULL.signings) for x in "bcd"]
    forward, backward = made(FULL, *others), made(*reversed(others), FULL)

    def hashes(found: list[Node | Edge]) -> set[tuple[str, str]]:
        return {(r.id if isinstance(r, Node) else f"{r.type} {r.key}", r.hash) for r in found}

    assert hashes(forward) == hashes(backward)


def test_each_sentence_stands_beside_its_own_place() -> None:
    shared, own = "签订蔬菜供应链项目", "项目落户冠县"
    signing = {"region": "冠县", "company": ("上海蔬菜集团",), "project": "蔬菜供应链"}
    papers = [
        article("a", signings=(SigningFact(**signing, evidence=((3, 12),), quotes=(shared,)),)),  # type: ignore[arg-type]
        article("b", signings=(SigningFact(**signing, evidence=((40, 49), (60, 66)), quotes=(shared, own)),)),  # type: ignore[arg-type]
    ]
    (deal,) = (r for r in made(*papers) if isinstance(r, Edge) and r.type == "SIGNED_WITH")
    assert deal.properties["evidence"] == (shared, shared, own)
    assert deal.properties["spans"] == ("a:3-12", "b:40-49", "b:60-66")


@pytest.mark.parametrize(
    ("date", "long_from"),
    [
        ("2023-02-15", None),
        ("2023-02-15/2023-02-24", None),
        ("2023-02-15/2023-02-26", "2023-02-15"),
        ("2023-02-01/2023-04-30", "2023"),
        ("2023-02", None),
        (None, None),
    ],
)
def test_a_long_trip_can_be_found_from_a_period_long_after_it_began(date: str | None, long_from: str | None) -> None:
    told = article(trips=(TripFact(region="冠县", date=date, destinations=("上海",)),))
    (trip,) = (node for node in nodes(told).values() if node.label == "Trip")
    assert trip.properties.get("long_from") == long_from
