"""Trips told in other ways: frames around the leader, bulletins, diaries, tables, and what is no stop or no date."""

from __future__ import annotations

import pytest
from telling import LED, cases, tell, trips

LEADERS = [
    ("由 … 带队", "3月5日，大田县招商小分队由县长林启舟带队，前往厦门招商。"),
    ("带队的是", "3月5日，大田县代表团先到厦门，带队的是县长林启舟。"),
    ("以 … 为团长", "3月5日，以县长林启舟为团长的大田县代表团赴厦门招商。"),
    ("由 … 任团长", "3月5日，由县长林启舟任团长的大田县代表团赴厦门招商。"),
    ("the head in brackets", "3月5日，招商小分队（领队：县长林启舟）赴厦门招商。"),
    ("a copula", "3月5日，县长林启舟去的是厦门，拜访了海天机械集团。"),
    ("the goal as subject", "3月5日，县长林启舟的目的地是厦门。"),
    ("on somebody's behalf", "3月5日，县长林启舟受县委委托，前往厦门招商。"),
    ("between two meetings", "3月5日，县长林启舟利用会议间隙，赴厦门考察。"),
    ("others come along", "3月5日，县长林启舟、海天机械集团董事长许明河一同飞赴厦门招商。"),
    ("again and again", "3月5日，县长林启舟三赴厦门招商。"),
    ("aboard a train", "3月5日，由县长林启舟带队的招商组登上开往厦门的高铁，目标是装备配套。"),
    ("to meet and sign", "3月5日，县长林启舟在厦门与海天机械集团、鹭江铝业有限公司等企业洽谈合作。"),
]


@pytest.mark.parametrize("body", cases(LEADERS))
def test_the_leader_is_told_in_many_ways(body):
    assert trips(tell(body)) == {("林启舟", "大田县", "2024-03-05", "厦门")}


def test_a_leader_told_before_the_goal_leads_the_trip():
    body = "3月5日，县长林启舟率队南下招商。\n在厦门，一行走访了海天机械集团。"
    assert trips(tell(body, title="大田县外出招商")) == {("林启舟", "大田县", "2024-03-05", "厦门")}


def test_who_leads_at_home_leads_no_trip():
    body = "3月5日，县长林启舟率队走访县内企业，查看了生产车间。"
    assert trips(tell(body, title="大田县优化营商环境")) == set()


STOPS = [
    ("at the head of a line", "\n第二天 泉州，拜访商会。", {"厦门", "泉州"}),
    ("at the head of a caption", "\n【字幕】6日 福建泉州、漳州", {"厦门", "泉州", "漳州"}),
    ("of the firms called on", "考察了泉州的宏图纸业、漳州的鹭江铝业。", {"厦门", "泉州", "漳州"}),
    ("a verb of moving on", "次日转泉州，拜访商会。", {"厦门", "泉州"}),
    ("one after the other", "随后一路，先泉州后漳州。", {"厦门", "泉州", "漳州"}),
    ("where one comes from", "从三明出发前往泉州。", {"厦门", "泉州"}),
    ("only talked of", "座谈从石材讲到泉州的港口。", {"厦门"}),
    ("only wished for", "大家还想去泉州看看。", {"厦门"}),
    ("in what somebody says", "许明河表示，公司在泉州已有工厂。", {"厦门"}),
    ("a lake", "一行在太湖边看了一处园区。", {"厦门"}),
]


@pytest.mark.parametrize(("more", "places"), cases(STOPS))
def test_where_a_trip_stops(more, places):
    body = "3月5日，县长林启舟率队赴厦门招商。" + more
    found = {p for _, _, _, told in trips(tell(body, title="大田县外出招商")) for p in told.split("、")}
    assert found == places


DATES = [
    ("the day of the way home", "3月5日，县长林启舟率队赴厦门招商。8日返程。", "2024-03-05/2024-03-08"),
    ("a plan", "3月5日，县长林启舟率队赴厦门招商。双方约定4月10日赴大田考察。", "2024-03-05"),
    ("what is to be built", "3月5日，县长林启舟率队赴厦门招商，项目3月20日开工。", "2024-03-05"),
    ("a heading of a day", "3月5日 晴\n县长林启舟率队赴厦门招商。", "2024-03-05"),
    ("the next sentence", "县长林启舟率队赴厦门招商。3月5日上午走访海天机械集团。", "2024-03-05"),
    (
        "the end told first",
        "昨天（7日），为期三天的招商考察画上了句号。县长林启舟率队赴厦门招商。",
        "2024-03-05/2024-03-07",
    ),
]


@pytest.mark.parametrize(("body", "date"), cases(DATES))
def test_the_days_of_a_trip(body, date):
    assert {d for _, _, d, _ in trips(tell(body))} == {date}


def test_each_leader_of_a_sentence_has_the_date_told_beside_him():
    body = "县委书记方屿3月5日率队赴厦门，县长林启舟3月7日率队赴杭州招商。"
    assert trips(tell(body, title="大田县外出招商")) == {
        ("方屿", "大田县", "2024-03-05", "厦门"),
        ("林启舟", "大田县", "2024-03-07", "杭州"),
    }


def test_the_items_of_a_bulletin_are_trips_of_their_own():
    body = (
        "■3月5日，县委书记方屿带队赴厦门招商。\n"
        "■3月6日，县长林启舟带队赴杭州招商。\n"
        "■3月7日，县招商局同志到泉州对接项目。\n"
        "■3月8日，副县长许明河带队赴苏州招商。"
    )
    found = trips(tell(body, title="招商动态"))
    assert ("方屿", "大田县", "2024-03-05", "厦门") in found
    assert ("林启舟", "大田县", "2024-03-06", "杭州") in found
    assert ("许明河", "大田县", "2024-03-08", "苏州") in found


def test_the_rows_of_a_table_are_trips():
    body = (
        "序号 | 带队领导 | 人数 | 时间 | 工作开展情况\n"
        "1 | 县长 林启舟 | 4 | 3月5日—6日 | 前往厦门、泉州，对接海天机械集团\n"
        "2 | 副县长 许明河 | 3 | 3月7日 | 前往苏州，走访苏州商会"
    )
    assert trips(tell(body, title="大田县外出招商情况")) == {
        ("林启舟", "大田县", "2024-03-05/2024-03-06", "厦门、泉州"),
        ("许明河", "大田县", "2024-03-07", "苏州"),
    }


def test_who_is_told_of_a_trip_of_last_year_leads_none():
    body = LED + "去年11月厦门之行，带队的是县委书记方屿。"
    assert {leader for leader, _, _, _ in trips(tell(body))} == {"林启舟"}


def test_a_headline_s_delegation_gives_way_to_the_leader():
    body = "3月5日，县长林启舟率队赴厦门招商。"
    assert {leader for leader, _, _, _ in trips(tell(body, title="县领导带队到厦门招商考察"))} == {"林启舟"}


FRONTED = [
    ("a dash", "鹭江铝业、海澜精密、禾欣电子——3月5日，县长林启舟率队赴厦门招商，一天连访三家企业。", 3),
    ("a comma", "3月5日，县长林启舟率队赴厦门招商。\n鹭江铝业、海澜精密、禾欣电子，考察团从机床看到屏幕。", 3),
    ("what a place has", "3月5日，县长林启舟率队赴厦门招商。\n有锰、有锑、有磷煤化工，考察团走访时这样介绍。", 0),
    ("trades", "新能源、新材料、生物医药——3月5日，县长林启舟率队赴厦门招商，走访企业。", 0),
]


@pytest.mark.parametrize(("body", "count"), cases(FRONTED))
def test_a_list_at_the_head_of_a_sentence_is_taken_up_by_a_clause_of_visiting(body, count):
    assert len(tell(body, title="大田县外出招商").visits) == count


REPORTED = [
    ("another day follows", "东南网3月7日讯（通讯员 林安）3月5日，县长林启舟率队赴厦门招商。", "2024-03-05"),
    ("of a place", "东南网3月7日大田消息 日前，县长林启舟率队赴厦门招商。", None),
    ("nothing else is told", "东南网3月7日讯 县长林启舟率队赴厦门招商。", "2024-03-07"),
]


@pytest.mark.parametrize(("body", "date"), cases(REPORTED))
def test_the_day_of_a_report_is_not_that_of_the_trip_where_another_is_told(body, date):
    assert {told for _, _, told, _ in trips(tell(body))} == {date}
