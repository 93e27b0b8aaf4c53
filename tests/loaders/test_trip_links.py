"""Which tellings are one trip, and what its date and id are."""

from __future__ import annotations

import pytest

from graph.facts import Article, Facts, OfficialFact, TripFact, VisitFact
from loaders import link
from loaders.link import Linked


def tell(
    id: str,
    date: str | None,
    stops: str = "上海",
    companies: str = "",
    *,
    leader: str | None = "张学宏",
    region: str | None = "冠县",
    published: str | None = None,
) -> Facts:
    """An article that tells one trip and its visits."""
    return Facts(
        Article(id, published=published),
        trips=(TripFact(leader=leader, region=region, date=date, destinations=tuple(stops.split())),),
        visits=tuple(VisitFact(official=leader, region=region, company=name, date=date) for name in companies.split()),
    )


def trips(*facts: Facts) -> dict[str, set[str]]:
    """Trip id → ids of the articles that tell it."""
    return {id: set(trip.articles) for id, trip in link(facts).trips.items()}


def day(trip: str) -> str:
    return trip.split("-", 2)[2]


@pytest.mark.parametrize(
    ("facts", "date"),
    [
        ([tell("a", "2023-05-10"), tell("b", "2023-05-10")], "2023-05-10"),
        ([tell("a", "2023-05-10/2023-05-12"), tell("b", "2023-05-11")], "2023-05-10"),
        ([tell("a", "2023-05-10"), tell("b", "2023-05-11")], "2023-05-10"),
        (
            [tell("a", "2023-05-10", companies="甲乙丙集团"), tell("b", "2023-05-13", companies="甲乙丙集团")],
            "2023-05-10",
        ),
        ([tell("a", "2023-05-10"), tell("b", "XXXX-05-10")], "2023-05-10"),
        ([tell("a", "2023-12-30/2024-01-02"), tell("b", "XXXX-12-30/XXXX-01-02")], "2023-12-30"),
        ([tell("a", "2023-05-10"), tell("b", "XXXX-05-10", published="2023-05-12")], "2023-05-10"),
        ([tell("a", "2023-05-10"), tell("b", "2023-05")], "2023-05-10"),
        ([tell("a", "2023-05-10"), tell("b", None, published="2023-05-12")], "2023-05-10"),
        ([tell("a", "2023-05-10", "上海"), tell("b", "2023-05", "长三角")], "2023-05-10"),
        ([tell("a", "2023-05-10", "杭州 上海"), tell("b", "2023-05-10", "浙江")], "2023-05-10"),
        ([tell("a", "2023-05-10"), tell("b", "2023-05-10", leader=None)], "2023-05-10"),
        ([tell("a", "2023-05-10"), tell("b", "2023-05", leader=None)], "2023-05-10"),
        ([tell("a", "2023-05"), tell("b", "2023-05", leader=None)], "2023-05-XX"),
        ([tell("a", "2023-05-10"), tell("b", "2023-05", stops="")], "2023-05-10"),
        ([tell("a", "XXXX-05-10"), tell("b", "XXXX-05-10", stops="")], "XXXX-05-10"),
        ([tell("a", None, published="2023-05-12"), tell("b", None, published="2023-05-20")], "X"),
        ([tell("a", "2018-05-10", region="邹平县"), tell("b", "2018-05-10", region="邹平市")], "2018-05-10"),
    ],
)
def test_one_trip_told_twice_is_one(facts: list[Facts], date: str) -> None:
    found = trips(*facts)
    assert list(map(day, found)) == [date]
    assert trips(*reversed(facts)) == found


@pytest.mark.parametrize(
    "facts",
    [
        [tell("a", "2023-05-10"), tell("b", "2023-05-24")],
        [tell("a", "2023-05-10"), tell("b", "XXXX-05-24", published="2023-05-25")],
        [tell("a", "2023-05-10"), tell("b", "2022-05-10")],
        [tell("a", "2023-05-10"), tell("b", "XXXX-05-10", published="2022-06-01")],
        [tell("a", "2023-05-10", "上海"), tell("b", "2023-05", "北京")],
        [tell("a", "2023-05-10", "上海"), tell("b", "2023-05-12", "北京")],
        [tell("a", "2023-05-10/2023-05-12"), tell("b", "2023-05-14/2023-05-16")],
        [tell("a", "2023-05-10"), tell("b", "2023-05-10", leader="李四")],
        [tell("a", "2023-05-10"), tell("b", "2023-05-10", region="莘县", leader=None)],
        [tell("a", "2023-05-10", "上海"), tell("b", "2023-05-10", "北京", leader=None)],
        [tell("a", "2023-05-10"), tell("b", None)],
        [tell("a", "2023-05-10"), tell("b", None, published="2023-09-01")],
        [tell("a", None, published="2023-05-12"), tell("b", None, published="2023-09-01")],
        [tell("a", None, leader=None, published="2023-05-12"), tell("b", None, leader=None, published="2023-06-12")],
    ],
)
def test_two_trips_stay_two(facts: list[Facts]) -> None:
    assert len(trips(*facts)) == 2
    assert trips(*reversed(facts)) == trips(*facts)


def test_a_month_that_fits_two_trips_stays_alone_and_is_reported() -> None:
    facts = [tell("a", "2023-05-10"), tell("b", "2023-05-24"), tell("c", "2023-05")]
    found = link(facts)
    assert len(found.trips) == 3
    assert [(d.left, d.kind) for d in found.doubts] == [("c:张学宏:2023-05", "trip"), ("c:张学宏:2023-05", "trip")]


def test_companies_tell_which_of_two_trips_a_month_means() -> None:
    facts = [
        tell("a", "2023-05-10", companies="甲乙丙集团"),
        tell("b", "2023-05-24", companies="丁戊己集团"),
        tell("c", "2023-05", companies="丁戊己集团"),
    ]
    assert trips(*facts) == {"371525-张学宏-2023-05-10": {"a"}, "371525-张学宏-2023-05-24": {"b", "c"}}


def test_a_monthly_round_up_is_laid_on_the_trips_that_it_recalls() -> None:
    round_up = Facts(
        Article("c", published="2023-06-02"),
        trips=(
            TripFact(leader=None, region="冠县", date="2023-05", destinations=("上海",)),
            TripFact(leader=None, region="冠县", date="2023-05", destinations=("北京",)),
            TripFact(leader="李四", region="冠县", date="2023-05-20", destinations=("深圳",)),
        ),
    )
    facts = [tell("a", "2023-05-10", "上海"), tell("b", "2023-05-24", "北京"), round_up]
    assert sorted(map(sorted, trips(*facts).values())) == [["a", "c"], ["b", "c"], ["c"]]


def note(linked: Linked) -> str | None:
    (trip,) = linked.trips.values()
    return trip.note


def test_days_that_contradict_each_other_are_kept_as_a_note() -> None:
    assert note(link([tell("a", "2023-05-10"), tell("b", "2023-05-11")])) == (
        "时间说法不一：2023-05-10（a）；2023-05-11（b）"
    )


def test_a_day_within_the_journey_is_no_contradiction() -> None:
    assert note(link([tell("a", "2023-05-10/2023-05-12"), tell("b", "2023-05-11")])) is None


def test_the_day_that_most_papers_give_is_taken() -> None:
    assert list(trips(tell("a", "2023-05-10"), tell("b", "2023-05-11"), tell("c", "2023-05-11"))) == [
        "371525-张学宏-2023-05-11"
    ]


@pytest.mark.parametrize(
    ("facts", "id"),
    [
        (tell("a", "2023-05-10"), "371525-张学宏-2023-05-10"),
        (tell("a", "2023-05", leader=None), "371525-X-2023-05-XX"),
        (tell("a", None, region=None), "X-张学宏-X"),
        (tell("a", "XXXX-05-10"), "371525-张学宏-XXXX-05-10"),
    ],
)
def test_unknown_parts_of_an_id_are_x(facts: Facts, id: str) -> None:
    assert list(trips(facts)) == [id]


def test_trips_that_share_all_parts_of_an_id_get_different_ids_and_the_first_keeps_its_own() -> None:
    a, b = tell("a", "2023-05", "上海", leader=None), tell("b", "2023-05", "北京", leader=None)
    both = trips(a, b)
    assert len(both) == 2
    assert both["371525-X-2023-05-XX"] == trips(a)["371525-X-2023-05-XX"] == {"a"}


def test_a_region_that_the_trip_does_not_name_comes_from_its_leaders_office() -> None:
    facts = Facts(
        Article("a"),
        officials=(OfficialFact(name="张学宏", region="冠县", titles=("县委书记",)),),
        trips=(TripFact(leader="张学宏", date="2023-05-10", destinations=("上海",)),),
    )
    assert trips(facts, tell("b", "2023-05-10")) == {"371525-张学宏-2023-05-10": {"a", "b"}}


def test_days_within_a_leaders_journey_are_of_that_journey() -> None:
    rows = [("2023-05-11", "苏州"), ("2023-05-10/2023-05-12", "上海"), ("2023-05-20", "北京")]
    told = tuple(TripFact(leader="甲", region="冠县", date=date, destinations=(stop,)) for date, stop in rows)
    assert sorted(map(day, trips(Facts(Article("a"), trips=told)))) == ["2023-05-10", "2023-05-20"]
