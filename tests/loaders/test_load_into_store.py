"""Facts in a store: loaded twice, corrected, withdrawn, judged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.facts import Article, Facts, TripFact, VisitFact
from graph.stores import Store, open_store
from loaders import load, parse_judgements


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "store")) as opened:
        yield opened


def article(id: str, company: str, date: str = "2023-02-15", region: str = "冠县") -> Facts:
    return Facts(
        Article(id),
        trips=(TripFact(leader="张学宏", region=region, date=date, destinations=("上海",)),),
        visits=(VisitFact(official="张学宏", region=region, company=company, date=date),),
    )


def visits(store: Store) -> set[tuple[str, str, tuple[str, ...]]]:
    rows = store.read(
        "MATCH (o:Official)-[v:VISITED]->(c:Company) RETURN o.id AS official, c.id AS company, v.articles AS articles"
    )
    return {(r["official"], r["company"], tuple(r["articles"])) for r in rows}


def test_a_load_a_second_load_a_correction_and_a_withdrawal(store: Store) -> None:
    a, b = article("a", "月星集团"), article("b", "月星集团")
    first = load([a, b], store)
    assert (first.articles, first.sync.total.created > 10) == (2, True)
    assert visits(store) == {("张学宏@371525", "月星集团", ("a", "b"))}
    assert load([a, b], store).sync.total.written == 0
    load([a, article("b", "新城控股集团")], store)
    assert visits(store) == {
        ("张学宏@371525", "月星集团", ("a",)),
        ("张学宏@371525", "新城控股集团股份有限公司", ("b",)),
    }
    load([a], store)
    assert visits(store) == {("张学宏@371525", "月星集团", ("a",))}


def test_nothing_is_deleted_when_a_line_was_broken(store: Store) -> None:
    load([article("a", "月星集团"), article("b", "远景能源", "2023-05-15")], store)
    report = load([article("a", "月星集团")], store, complete=False)
    assert report.sync.total.deleted == 0
    assert len(visits(store)) == 2


def test_a_judgement_joins_and_its_removal_restores(store: Store) -> None:
    facts = [article("a", "远景能源"), article("b", "远望能源", "2023-05-15")]
    load(facts, store)
    before = visits(store)
    load(facts, store, parse_judgements("kind,left,right,verdict\ncompany,远景能源,远望能源,same\n"))
    assert {company for _, company, _ in visits(store)} == {"远景能源有限公司"}
    load(facts, store)
    assert visits(store) == before


def test_what_was_left_open_is_reported_with_why_and_where(store: Store) -> None:
    report = load([article("a", "月星集团", region="鼓楼区"), article("b", "月星集团", region="鼓楼区")], store)
    (left,) = report.unresolved
    assert (left.name, left.articles) == ("鼓楼区", ("a", "b"))
    assert "several places" in left.reason
