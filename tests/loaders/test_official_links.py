"""Which officials are one person."""

from __future__ import annotations

import pytest

from graph.facts import Article, Facts, OfficialFact
from loaders import link, parse_judgements
from loaders.clusters import clusters


def article(id: str, *offices: str, published: str = "2023-05-10") -> Facts:
    """An article that names officials as ``name@region:title``."""
    rows = []
    for office in offices:
        name, _, rest = office.partition("@")
        region, _, title = rest.partition(":")
        rows.append(OfficialFact(name=name, region=region or None, titles=(title,) if title else ()))
    return Facts(Article(id, published=published), officials=tuple(rows))


def people(*facts: Facts, judgements: str = "") -> set[frozenset[str]]:
    """Clusters of ``article:region``."""
    judged = parse_judgements(f"kind,left,right,verdict\n{judgements}")
    found = clusters(facts, link(facts, judged))["officials"]
    return {frozenset(f"{row['article']}:{row['region']}" for row in cluster) for cluster in found}


@pytest.mark.parametrize(
    "facts",
    [
        [article("a", "王涛@冠县:县长"), article("b", "王涛@冠县:县委书记")],
        [article("a", "王涛@邹平县:县长"), article("b", "王涛@邹平市:市长")],
        [article("a", "鄒正明@冠县"), article("b", "邹正明@冠县")],
        [article("a", "王涛@聊城高新区:主任"), article("b", "王涛@聊城高新技术产业开发区:主任")],
        [article("a", "王涛@聊城市:市委副书记", "王涛@冠县:县委书记"), article("b", "王涛@冠县:县委书记")],
        [article("a", "王涛@冠县", published="2012"), article("b", "王涛@冠县", published="2021")],
    ],
)
def test_one_person(facts: list[Facts]) -> None:
    assert len(people(*facts)) == 1


@pytest.mark.parametrize(
    "facts",
    [
        [article("a", "王涛@天柱县:副县长"), article("b", "王涛@樊城区:副区长")],
        [article("a", "王涛@冠县:县长"), article("b", "王涛@聊城市:副市长")],
        [article("a", "王涛@冠县", published="2008"), article("b", "王涛@冠县", published="2021")],
        [article("a", "王涛@"), article("b", "王涛@")],
        [article("a", "王涛@鼓楼区"), article("b", "王涛@鼓楼区")],
    ],
)
def test_two_people(facts: list[Facts]) -> None:
    assert len(people(*facts)) == 2


def test_an_article_that_gives_both_offices_joins_the_places() -> None:
    facts = [
        article("a", "赖文清@上犹县:县委书记"),
        article("b", "赖文清@赣州市:副市长"),
        article("c", "赖文清@赣州市:副市长", "赖文清@上犹县:县委书记"),
    ]
    assert people(*facts) == {frozenset({"a:上犹县", "b:赣州市", "c:赣州市", "c:上犹县"})}


def test_two_people_of_one_name_in_one_article_stay_two_when_told_in_different_places() -> None:
    rows = (
        OfficialFact(name="王涛", region="天柱县", evidence=((0, 9),)),
        OfficialFact(name="王涛", region="樊城区", evidence=((90, 99),)),
    )
    assert len(people(Facts(Article("a"), officials=rows))) == 2


def test_the_id_names_the_office_that_is_met_most() -> None:
    found = link([article("a", "张军@中卫市", "张军@海原县"), article("b", "张军@海原县")])
    assert set(found.officials.ids.values()) == {"张军@640522"}


@pytest.mark.parametrize(("verdict", "people_found"), [("same", 1), ("different", 2)])
def test_years_apart_may_be_judged(verdict: str, people_found: int) -> None:
    facts = [article("a", "王涛@冠县", published="2008"), article("b", "王涛@冠县", published="2021")]
    row = f"official,王涛@371525,王涛@371525#2021,{verdict}"
    assert len(people(*facts, judgements=row)) == people_found


def test_a_judgement_joins_and_another_parts() -> None:
    moved = [article("a", "王涛@冠县:县长"), article("b", "王涛@聊城市:副市长")]
    assert len(people(*moved, judgements="official,王涛@371525,王涛@371500,same")) == 1
    stayed = [article("a", "王涛@冠县"), article("b", "王涛@冠县", "王涛@聊城市")]
    assert len(people(*stayed)) == 1
    assert len(people(*stayed, judgements="official,王涛@371525,王涛@371500,different")) == 2
