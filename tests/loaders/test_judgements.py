"""A person's decisions: read, checked, obeyed and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import JudgementError
from graph.facts import Article, Facts, OfficialFact, TripFact, VisitFact
from loaders import Judgement, link, parse_judgements, read_judgements, write_judgements

HEAD = "kind,left,right,verdict,by,note\n"


def visit(id: str, company: str, date: str = "2023-05-10", region: str = "冠县") -> Facts:
    return Facts(
        Article(id),
        officials=(OfficialFact(name="张学宏", region=region),),
        trips=(TripFact(leader="张学宏", region=region, date=date, destinations=("上海",)),),
        visits=(VisitFact(official="张学宏", region=region, company=company, date=date),),
    )


TWO = [visit("a", "远景能源"), visit("b", "远望能源", "2023-05-24")]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("company,甲,乙,maybe", "f.csv:2: verdict 'maybe' is not allowed"),
        ("firm,甲,乙,same", "f.csv:2: kind 'firm' is not allowed"),
        ("company,,乙,same", "f.csv:2: left is empty"),
        ("company,甲,甲,different", "f.csv:2: says that a thing is not itself"),
        ("company,甲,乙,same\ncompany,乙,甲,different", "f.csv:3: 乙 and 甲 are said to differ, but other lines"),
        ("company,甲,乙,same\ncompany,乙,丙,same\ncompany,甲,丙,different", "f.csv:4: 甲 and 丙 are said to differ"),
    ],
)
def test_a_wrong_line_is_named(rows: str, message: str) -> None:
    with pytest.raises(JudgementError) as error:
        parse_judgements(HEAD + rows, Path("f.csv"))
    assert str(error.value).startswith(message)


def test_a_file_without_the_columns_or_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(JudgementError, match=r"f\.csv:1: has no header"):
        parse_judgements("a,b\n1,2\n", Path("f.csv"))
    with pytest.raises(JudgementError, match=r"none\.csv: cannot be read"):
        read_judgements(tmp_path / "none.csv")


@pytest.mark.parametrize(
    "row",
    [
        "company,远景能源,没有的公司,same",
        "official,张学宏@371525,张学宏@999999,same",
        "trip,a:张学宏:2023-05-10,c:张学宏:2023-05-10,same",
        "region,a:没有的地方,371525,same",
        "region,a:冠县,999999,same",
    ],
)
def test_what_the_facts_do_not_have_cannot_be_judged(row: str) -> None:
    with pytest.raises(JudgementError, match=r"f\.csv:2: the facts have no "):
        link(TWO, parse_judgements(HEAD + row, Path("f.csv")))


def test_companies_are_joined_as_judged_and_parted_when_the_line_goes() -> None:
    judged = parse_judgements(HEAD + "company,远景能源,远望能源,same")
    assert len(link(TWO, judged).companies.members) == 1
    assert len(link(TWO).companies.members) == 2


def test_trips_are_joined_and_parted_as_judged() -> None:
    joined = parse_judgements(HEAD + "trip,a:张学宏:2023-05-10,b:张学宏:2023-05-24,same")
    assert [trip.articles for trip in link(TWO, joined).trips.values()] == [("a", "b")]
    one = [visit("a", "远景能源"), visit("b", "远景能源"), visit("c", "远景能源")]
    parted = parse_judgements(HEAD + "trip,a:张学宏:2023-05-10,b:张学宏:2023-05-10,different")
    assert len(link(one).trips) == 1
    assert sorted(len(trip.articles) for trip in link(one, parted).trips.values()) == [1, 2]


def test_a_place_is_what_the_judgement_says() -> None:
    facts = [visit("a", "远景能源", region="鼓楼区")]
    assert link(facts).places(facts[0]).id("鼓楼区") is None
    judged = parse_judgements(HEAD + "region,a:鼓楼区,320106,same")
    assert list(link(facts, judged).trips) == ["320106-张学宏-2023-05-10"]


def test_what_was_judged_is_no_doubt_any_more() -> None:
    facts = [visit("a", "远景能源"), visit("b", "远景能源", "2023-05-24"), visit("c", "远景能源", "2023-05")]
    (first, *_) = link(facts).doubts
    row = f"trip,{first.left},{first.right},different"
    assert len(link(facts, parse_judgements(HEAD + row)).doubts) == len(link(facts).doubts) - 1


def test_written_judgements_are_read_back() -> None:
    rows = (Judgement("company", "甲", "乙", "same", "李", "年报, 第3页", line=2),)
    assert parse_judgements(write_judgements(rows)).rows == rows
