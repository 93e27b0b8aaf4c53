"""Whatever facts say, they link, and every record is one that the schema allows."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.facts import Article, ExecutiveFact, Facts, OfficialFact, SigningFact, TargetFact, TripFact, VisitFact
from graph.model import Edge, Node
from loaders import clusters, link, records
from loaders.places import gazetteer
from loaders.zones import known_zones

PLACES = st.sampled_from(
    [
        None,
        "冠县",
        "鼓楼区",
        "高新区",
        "聊城高新区",
        "我县",
        "长三角",
        "东京",
        "县开发区",
        "+",
        "@",
        "区",
        "中国(上海)自由贸易试验区",
    ]
)
PEOPLE = st.sampled_from([None, "张三", "李四", "张三@冠县", "a b", "王"])
FIRMS = st.sampled_from(
    [
        "上海蔬菜(集团)有限公司",
        "蔬菜集团",
        "有限公司",
        "集团",
        "()",
        "(上海)",
        "股份",
        "A",
        "中国",
        "四局",
        "工业园区",
        "村",
        "@|#",
        "上海",
    ]
)
DATES = st.sampled_from(
    [
        None,
        "2023",
        "2023-02",
        "2023-02-30",
        "2023-02-15",
        "XXXX-02-29",
        "2023-02-15/2023-02-19",
        "XXXX-12-30/XXXX-01-02",
    ]
)
TEXTS = st.sampled_from([None, "聊城日报", "鼓楼区赴沪", "\t|'", "2023"])


def some(row: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(row, max_size=3).map(tuple)


FACTS = st.builds(
    Facts,
    st.builds(Article, st.sampled_from(["a", "b", "c", "d:e", "f|g"]), TEXTS, TEXTS, DATES),
    officials=some(st.builds(OfficialFact, name=PEOPLE.filter(bool), region=PLACES, titles=some(PEOPLE.filter(bool)))),
    executives=some(st.builds(ExecutiveFact, name=PEOPLE.filter(bool), company=st.none() | FIRMS)),
    trips=some(
        st.builds(
            TripFact,
            leader=PEOPLE,
            region=PLACES,
            date=DATES,
            destinations=some(PLACES.filter(bool)),
            companions=some(PEOPLE.filter(bool)),
        )
    ),
    visits=some(st.builds(VisitFact, official=PEOPLE, region=PLACES, company=FIRMS, date=DATES)),
    signings=some(st.builds(SigningFact, region=PLACES, company=some(FIRMS), project=TEXTS, date=DATES)),
    targets=some(st.builds(TargetFact, region=PLACES, industry=st.sampled_from(["产业", "装备制造", "新能源领域"]))),
)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(FACTS, max_size=4, unique_by=lambda f: f.article.id))
def test_any_facts_become_records_once_each(facts: list[Facts]) -> None:
    linked = link(facts)
    made = list(records(facts, linked))
    names = [(r.label, r.id) if isinstance(r, Node) else (r.type, r.key) for r in made]
    assert len(set(names)) == len(names)
    nodes = {(r.label, r.id) for r in made if isinstance(r, Node)}
    assert {end for r in made if isinstance(r, Edge) for end in (r.start, r.end)} <= nodes
    assert all(linked.trip(f.article.id, i) in linked.trips for f in facts for i in range(len(f.trips)))
    assert len(clusters(facts, linked)["trips"]) <= sum(len(f.trips) for f in facts)


def test_every_listed_zone_lies_in_a_place() -> None:
    assert [zone for ids in known_zones().values() for zone in ids if not gazetteer().chain(zone)] == []
