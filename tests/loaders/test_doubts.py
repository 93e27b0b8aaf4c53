"""What a person is asked: the pairs that rules cannot settle, the most valuable first."""

from __future__ import annotations

import pytest

from graph.facts import Article, Facts, OfficialFact, TripFact, VisitFact
from loaders import link, review_order
from loaders.near import near_pairs


def article(
    id: str, company: str = "月星集团", date: str = "2023-05-10", name: str = "张学宏", title: str = "县长"
) -> Facts:
    return Facts(
        Article(id, published=date),
        officials=(OfficialFact(name=name, region="冠县", titles=(title,)),),
        trips=(TripFact(leader=name, region="冠县", date=date, destinations=("上海",)),),
        visits=(VisitFact(official=name, region="冠县", company=company, date=date),),
    )


@pytest.mark.parametrize(
    ("facts", "doubt"),
    [
        ([article("a"), article("b", date="2023-05-16")], ("trip", "b:张学宏:2023-05-16", "a:张学宏:2023-05-10")),
        ([article("a", "智威精密机械"), article("b", "志威精密机械")], ("company", "志威精密机械", "智威精密机械")),
        (
            [article("a"), article("b", name="张学红", date="2023-06-20")],
            ("official", "张学宏@371525", "张学红@371525"),
        ),
        (
            [article("a", date="2008-05-10"), article("b", date="2023-05-10")],
            ("official", "张学宏@371525", "张学宏@371525#2023"),
        ),
    ],
)
def test_a_likely_pair_is_asked_for(facts: list[Facts], doubt: tuple[str, str, str]) -> None:
    assert [(d.kind, d.left, d.right) for d in link(facts).doubts] == [doubt]


@pytest.mark.parametrize(
    "facts",
    [
        [article("a"), article("b", date="2023-07-16")],
        [article("a"), article("b", "月星集团", "2023-05-10")],
        [article("a", "中国二十冶集团"), article("b", "中国二十二冶集团", "2023-08-10")],
        [article("a"), article("b", name="张学红", title="副县长", date="2023-06-20")],
    ],
)
def test_nothing_is_asked_without_need(facts: list[Facts]) -> None:
    assert link(facts).doubts == ()


def test_what_would_join_most_comes_first() -> None:
    often = [article(f"a{i}", "智威精密机械", f"202{i}-01-10") for i in range(4)]
    facts = [
        *often,
        article("b", "志威精密机械", "2018-05-10"),
        article("c", date="2016-05-10"),
        article("d", date="2016-05-16"),
    ]
    weights = [d.weight for d in review_order(link(facts))]
    assert weights == sorted(weights, reverse=True) and weights[0] == 4


def test_near_names_differ_in_one_character() -> None:
    names = ["远景能源", "远望能源", "远景新能源", "大族激光", "比亚迪"]
    assert list(near_pairs(names)) == [("远景新能源", "远景能源"), ("远景能源", "远望能源")]
