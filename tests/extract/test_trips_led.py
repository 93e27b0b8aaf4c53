"""Who leads what: parties of many, those who go apart, teams with a head, events, visitors, and which days are whose."""

from __future__ import annotations

import pytest
from telling import cases, tell, trips

ALONE = ("林启舟", "大田县", "2024-03-05", "厦门")

LEADERS = [
    ("words before the verb of leading", "3月5日，县长林启舟带上商务局和工信局的同志南下厦门，座谈两场。"),
    ("again", "3月5日，县长林启舟再赴厦门招商。"),
    ("a round of visits", "3月5日，县长林启舟走了一趟厦门，专看台企。"),
    ("stationed", "县长林启舟3月5日起在厦门驻点，登门海天机械集团。"),
    ("who leads, before the office", "3月5日带队的大田县县长林启舟说明来意。\n在厦门，一行走访了海天机械集团。"),
    ("the head of a team", "招商队队长是县长林启舟。\n3月5日在厦门，一行走访了海天机械集团。"),
]


@pytest.mark.parametrize("body", cases(LEADERS))
def test_more_ways_to_tell_the_leader(body):
    assert trips(tell(body, title="大田县外出招商")) == {ALONE}


PARTIES = [
    ("the first of a party leads it", "县长林启舟，副县长许明河，县工信局局长丁一川一行9人赴厦门招商。", {"林启舟"}),
    ("the first of a party with 等", "县长林启舟、副县长许明河等一行赴厦门招商。", {"林启舟"}),
    ("all who lead", "县长林启舟、副县长许明河率队赴厦门招商。", {"林启舟", "许明河"}),
]


@pytest.mark.parametrize(("body", "leaders"), cases(PARTIES))
def test_who_of_several_leads(body, leaders):
    assert {name for name, _, _, _ in trips(tell(f"3月5日，{body}"))} == leaders


def test_two_who_go_apart_have_a_goal_each():
    body = "3月5日，县委书记方屿、县长林启舟分别率队赴厦门、杭州招商。"
    assert trips(tell(body, title="大田县外出招商")) == {
        ("方屿", "大田县", "2024-03-05", "厦门"),
        ("林启舟", "大田县", "2024-03-05", "杭州"),
    }


def test_each_team_of_a_bulletin_has_its_own_trip():
    body = (
        "广东队:队长是县工信局局长丁一川。3月1日到东莞走访，3日收在佛山。\n"
        "江浙队:副县长许明河带队，3月2日在苏州走访。\n"
        "福建队:县长林启舟3月4日赴厦门走访。"
    )
    assert trips(tell(body, title="四支小分队外出招商")) == {
        ("丁一川", "大田县", "2024-03-01/2024-03-03", "东莞、佛山"),
        ("许明河", "大田县", "2024-03-02", "苏州"),
        ("林启舟", "大田县", "2024-03-04", "厦门"),
    }


EVENTS = [
    ("told in the headline", "3月5日，推介会如期开场。会议由县委书记方屿主持。"),
    ("carried to another city", "3月5日，大田县把投资说明会开进了厦门。会议由县委书记方屿主持。"),
    ("a list of those present", "3月5日，大田县投资说明会在厦门举行。县委书记方屿，厦门市商务局局长许明河出席。"),
]


@pytest.mark.parametrize("body", cases(EVENTS))
def test_an_event_elsewhere_is_led_by_who_has_a_part_in_it(body):
    facts = tell(body, title="大田县投资说明会在厦门举行")
    assert trips(facts) == {("方屿", "大田县", "2024-03-05", "厦门")}


def test_visitors_who_come_to_the_own_county_went_there():
    body = "3月5日，永春县到大田县开展经贸推介活动。永春县委书记方屿率团前来，县长林启舟出席见面会。"
    facts = tell(body, title="永春县来大田县开展经贸推介活动")
    assert trips(facts) == {("方屿", "永春县", "2024-03-05", "大田县")}


def test_an_unnamed_leader_and_a_later_named_one_are_two_trips():
    body = (
        "2月14日至17日，县主要领导利用在杭州培训的空闲，参观考察海天机械集团。\n"
        "3月5日，副县长许明河带经发局同志前往厦门招商。"
    )
    assert trips(tell(body, title="大田县外出招商")) == {
        (None, "大田县", "2024-02-14/2024-02-17", "杭州"),
        ("许明河", "大田县", "2024-03-05", "厦门"),
    }


def test_a_part_of_a_delegation_does_not_lead_the_whole():
    body = (
        "3月4日至7日，大田县代表团赴厦门招商，走访了海天机械集团。\n"
        "其间，由县工信局局长丁一川带领的第二小组转道泉州，6日走访鹭江铝业有限公司。"
    )
    assert trips(tell(body, title="大田县外出招商")) == {
        (None, "大田县", "2024-03-04/2024-03-07", "厦门"),
        ("丁一川", "大田县", "2024-03-06", "泉州"),
    }


NOT_YET = [
    ("before the end of the month", "县长林启舟月底前赴厦门跟进项目。"),
    ("a day behind the day of the news", "县长林启舟3月10日率队赴厦门招商。"),
    ("a part of the month that is not reached", "3月下旬，由县长林启舟带队赴厦门招商。"),
    ("somebody left because of another errand", "县长林启舟因赴厦门开会没有到场。"),
]


@pytest.mark.parametrize("body", cases(NOT_YET))
def test_what_lies_ahead_is_no_trip(body):
    assert trips(tell(body, title="大田县招商引资工作")) == set()


TOLD_BEFORE = [
    ("a head of a party, then where to", "由县长林启舟牵头的招商组出发。3月5日在厦门走访了海天机械集团。"),
    (
        "brought along, then where to",
        "3月5日，县长林启舟领着招商专班七个人出发，一路向东。在厦门，专班走访了海天机械集团。",
    ),
    (
        "a place alone, then here",
        "3月5日上午9时许，厦门，海天机械集团三楼报告厅。县长林启舟率团来到这里，出席签约仪式。",
    ),
    ("a heading with day and place", "◆ 3月5日 ｜ 厦门\n县长林启舟率招商专班走访海天机械集团。"),
    ("a day and place before a meeting", "3月5日，县长林启舟在厦门会见海天机械集团总经理许明河。"),
]


@pytest.mark.parametrize("body", cases(TOLD_BEFORE))
def test_the_goal_may_be_told_apart_from_the_leader(body):
    assert trips(tell(body, title="大田县外出招商")) == {ALONE}


def test_a_party_that_goes_along_goes_where_the_main_one_goes():
    body = (
        "3月5日至7日，由市委书记方屿带队的三明市代表团到浙江对接。"
        "大田县随团组成招商小组，由县长林启舟带队。\n6日，两市在温州举行座谈会。"
    )
    places = {name: place for name, _, _, place in trips(tell(body, title="大田县随团招商"))}
    assert places == {"方屿": "温州", "林启舟": "温州"}


def test_each_item_of_a_bulletin_is_another_trip_of_the_same_leader():
    body = (
        "★3月1日，县长林启舟在北京走访海天机械集团。\n"
        "★3月2日，县委书记方屿赴厦门走访商会。\n"
        "★3月4日至6日，县长林启舟赴杭州走访鹭江铝业有限公司。"
    )
    assert trips(tell(body, title="大田县招商动态")) == {
        ("林启舟", "大田县", "2024-03-01", "北京"),
        ("方屿", "大田县", "2024-03-02", "厦门"),
        ("林启舟", "大田县", "2024-03-04/2024-03-06", "杭州"),
    }


def test_an_event_and_a_part_of_its_city_are_one_trip():
    body = "3月5日至7日，经贸洽谈周在上海举行。\n县长林启舟率团参会，住在普陀区。"
    assert trips(tell(body, title="大田县组团参会")) == {("林启舟", "大田县", "2024-03-05/2024-03-07", "上海、普陀区")}


NO_TRIP = [
    ("an event at home that is called after another place", "3月5日，大田（香港）推介会在我县举行，县长林启舟致辞。"),
    ("callers who are received", "3月5日，县长林启舟在县上会见了前来考察的海天机械集团总经理许明河。"),
    ("hoped for", "县招商局要抓紧准备，争取3月由县领导带队赴厦门回访。"),
]


@pytest.mark.parametrize("body", cases(NO_TRIP))
def test_what_happens_at_home_or_is_hoped_for_is_no_trip(body):
    assert trips(tell(body, title="大田县招商引资工作")) == set()


DAYS = [
    (
        "days beside a stay",
        "3月1日，县长林启舟一行赴厦门考察。2日至3日，又到泉州走访。4日，林启舟一行在漳州走访。",
        "2024-03-01/2024-03-04",
    ),
    (
        "the next day of a stay is in it",
        "3月1日至3日，县长林启舟率队赴厦门招商。次日，一行在泉州走访。",
        "2024-03-01/2024-03-03",
    ),
    ("two days before the leader", "3月1日在厦门开场，2日在泉州收官，带队的是县长林启舟。", "2024-03-01/2024-03-02"),
    (
        "the day of a report is none",
        "3月1日，县长林启舟率队赴厦门招商，据《海峡日报》3月2日报道，还到泉州走访。",
        "2024-03-01",
    ),
]


@pytest.mark.parametrize(("body", "date"), cases(DAYS))
def test_the_days_of_a_trip(body, date):
    assert {d for _, _, d, _ in trips(tell(body, title="大田县外出招商"))} == {date}


def test_the_same_leader_on_days_far_apart_made_two_trips():
    body = "3月1日，县长林启舟赴厦门走访。3月7日，林启舟又率队赴杭州走访。"
    assert {(d, p) for _, _, d, p in trips(tell(body, title="大田县外出招商"))} == {
        ("2024-03-01", "厦门"),
        ("2024-03-07", "杭州"),
    }


def test_at_the_same_time_as_another():
    body = "3月4日至5日，县长林启舟率队赴厦门招商。同期，县委书记方屿率队赴杭州招商。"
    assert {(n, d) for n, _, d, _ in trips(tell(body, title="大田县外出招商"))} == {
        ("林启舟", "2024-03-04/2024-03-05"),
        ("方屿", "2024-03-04/2024-03-05"),
    }


def test_who_speaks_at_a_meeting_elsewhere_leads_there():
    body = "3月5日，大田县（厦门）产业推介会上，县长林启舟说，大田缺的是伙伴。"
    assert trips(tell(body, title="大田县外出招商")) == {ALONE}


MORE_PARTIES = [
    ("who is brought along leads no trip", "3月5日，县长林启舟带领均溪镇党委书记许明河赴厦门招商。"),
    ("a pronoun that goes on from the sentence before", "县长林启舟已提出要求。他本人3月5日专程赴厦门走访商会。"),
    ("flown in from elsewhere", "3月5日，县长林启舟专程从西安飞抵厦门招商。"),
    ("after something else", "县长林启舟继上月拜会鹭江铝业有限公司之后，3月5日再赴厦门招商。"),
]


@pytest.mark.parametrize("body", cases(MORE_PARTIES))
def test_who_leads_and_who_is_only_there(body):
    assert trips(tell(body, title="大田县外出招商")) == {ALONE}


def test_a_party_on_the_side_ends_with_its_paragraph():
    body = "3月4日至6日，县长林启舟率队赴厦门招商。副县长许明河没有随大队走，5日单独去了泉州。\n6日，考察团在漳州走访。"
    assert trips(tell(body, title="大田县外出招商")) == {
        ("林启舟", "大田县", "2024-03-04/2024-03-06", "厦门、漳州"),
        ("许明河", "大田县", "2024-03-05", "泉州"),
    }


def test_callers_of_another_region_who_are_met_at_home_came_there():
    body = "3月5日，县委书记方屿在海天机械集团会见了永春县委书记许明河，永春县委副书记、县长丁一川一行，双方就考察事宜座谈。"
    assert {(n, p) for n, _, _, p in trips(tell(body, title="方屿会见永春县客人"))} == {
        ("许明河", "大田县"),
        ("丁一川", "大田县"),
    }


def test_a_group_at_an_event_elsewhere_is_the_own_regions():
    body = "经贸洽谈周于3月4日至6日在广州、深圳接续举行。\n我县组团参加了活动，签约两个项目。"
    assert trips(tell(body, title="我县组团参加洽谈周")) == {(None, "大田县", "2024-03-04/2024-03-06", "广州、深圳")}


MORE_NO_TRIPS = [
    ("a year gone by", "说起来，2017年冬天，时任县长林启舟带队到过厦门。"),
    ("a meeting in the own county", "3月5日，县长林启舟在大田县会见了海天机械集团副总裁许明河。"),
    ("in charge at home", "3月5日，县长林启舟在家主持了一周招商调度。"),
    ("a village with the name of a city", "3月5日，县长林启舟到厦门村委会查看危房改造。"),
]


@pytest.mark.parametrize("body", cases(MORE_NO_TRIPS))
def test_more_that_is_no_trip(body):
    assert trips(tell(body, title="大田县动态")) == set()


def test_a_list_of_names_with_days_may_add_places():
    body = "第二十五届高交会刚刚在深圳落幕，各地主官密集现身，主题出奇地一致，都是招商。\n带队的有：\n大田县县长林启舟（3月1日至3日，行程包括东莞）\n永春县县长许明河（3月2日）"
    facts = tell(body, title="多位县长赴深圳", source="海峡观察")
    assert {(n, p) for n, _, _, p in trips(facts)} == {("林启舟", "深圳、东莞"), ("许明河", "深圳")}


def test_the_day_before_an_event_belongs_to_the_stay():
    body = "3月5日，大田县投资说明会在厦门举行。\n说明会前一天，县长林启舟率队在厦门走访了海天机械集团。"
    assert trips(tell(body, title="大田县外出招商")) == {("林启舟", "大田县", "2024-03-04/2024-03-05", "厦门")}


def test_teams_at_an_event_go_where_it_is():
    body = "3月5日，大田县推介会在厦门举行，县长林启舟致辞。县商务局局长许明河、县工信局局长丁一川，分别率各自招商组参加了推介会。"
    assert trips(tell(body, title="大田县外出招商")) == {
        (n, "大田县", "2024-03-05", "厦门") for n in ("林启舟", "许明河", "丁一川")
    }


def test_the_first_of_a_long_list_at_an_event_leads():
    body = "3月5日，大田县恳谈会在厦门举行。副县长许明河，县商务局局长丁一川，各界客商代表共计60余人参加。"
    assert trips(tell(body, title="大田县恳谈会在厦门举行")) == {("许明河", "大田县", "2024-03-05", "厦门")}


def test_a_senior_leader_whom_ours_joins_is_on_the_same_journey():
    body = "3月4日至6日，县长林启舟率队赴香港参加经贸活动。其间，林启舟还陪同市委副书记、三明市市长方屿会见了客商。"
    assert {(n, d, p) for n, _, d, p in trips(tell(body, title="大田县赴香港招商"))} == {
        ("林启舟", "2024-03-04/2024-03-06", "香港"),
        ("方屿", "2024-03-04/2024-03-06", "香港"),
    }


def test_a_head_of_a_team_with_a_line_of_its_own_for_the_days():
    body = (
        "五天四路人马，嵩明招商跑起来了。\n装备专班\n带队：县长 林启舟\n时间：2月28日—3月3日\n"
        "在厦门，他走访了海天机械集团。\n食品专班\n带队：省花卉示范园区管委会副主任 许明河\n3月1日，专班在长沙考察鹭江食品有限公司。"
    )
    assert {(n, d, p) for n, _, d, p in trips(tell(body, title="大田县外出招商"))} == {
        ("林启舟", "2024-02-28/2024-03-03", "厦门"),
        ("许明河", "2024-03-01", "长沙"),
    }


def test_the_mayor_of_the_city_who_speaks_at_the_event_went_there_too():
    body = "3月5日，县长林启舟率队赴厦门招商。\n当天下午，三明市推介会在厦门召开，三明市市长方屿致辞。"
    assert {(n, p) for n, _, _, p in trips(tell(body, title="大田县外出招商"))} == {
        ("林启舟", "厦门"),
        ("方屿", "厦门"),
    }


def test_several_days_on_which_one_went_to_the_same_place():
    body = "3月里，县委书记方屿分别于1日、6日三赴厦门，谈家居代工。"
    assert {(n, d, p) for n, _, d, p in trips(tell(body, title="大田县外出招商"))} == {
        ("方屿", "2024-03-01", "厦门"),
        ("方屿", "2024-03-06", "厦门"),
    }


def test_an_event_that_others_hold_here_is_a_trip_of_theirs():
    body = "永春县来我县招商推介。\n3月5日，永春县（大田）推介会在均溪镇举行。\n永春县县长许明河推介了三个产业。"
    facts = tell(body, title="永春县来我县招商，九企业签约")
    assert {(n, d) for n, _, d, _ in trips(facts)} == {("许明河", "2024-03-05")}


SHIPPED = [
    ("goods", "3月5日，县长林启舟到均溪镇调研，一车车白萝卜要运往厦门。"),
    ("a host who waits", "3月5日，县长林启舟率有关负责人在县城迎候厦门客人前来考察。"),
]


@pytest.mark.parametrize("body", cases(SHIPPED))
def test_goods_and_hosts_go_nowhere(body):
    assert trips(tell(body, title="大田县动态")) == set()


MORE_WAYS = [
    ("going to and fro", "3月5日，县长林启舟奔波于厦门、泉州之间，敲开了六家企业的门。", "厦门、泉州"),
    ("for the so-manyth time", "3月5日，县长林启舟今年第三次到厦门走访。", "厦门"),
    ("back to the old home", "3月5日，副县长林启舟（挂职）回到老家厦门走访。", "厦门"),
]


@pytest.mark.parametrize(("body", "places"), cases(MORE_WAYS))
def test_more_verbs_of_going(body, places):
    assert trips(tell(body, title="大田县外出招商")) == {("林启舟", "大田县", "2024-03-05", places)}


def test_a_senior_whose_party_ours_goes_along_with_is_where_ours_is():
    body = "3月4日至6日，县长林启舟赴香港招商。其间，随同以三明市副市长方屿为团长的代表团拜访了商会。"
    assert {(n, p) for n, _, _, p in trips(tell(body, title="大田县赴香港招商"))} == {
        ("林启舟", "香港"),
        ("方屿", "香港"),
    }


def test_a_bureau_between_towns_is_the_county_s():
    body = "均溪镇：镇长丁一川3月4日赴厦门走访。\n上京镇：镇党委书记许明河3月5日在泉州走访。\n县文旅局：局长林启舟6日带队到杭州考察。"
    assert {(n, r) for n, r, _, _ in trips(tell(body, title="一周招商动态"))} == {
        ("丁一川", "均溪镇"),
        ("许明河", "上京镇"),
        ("林启舟", "大田县"),
    }


def test_a_report_on_an_earlier_trip_is_none():
    body = "3月5日，大田县召开招商工作会。会上，县长林启舟通报了2月赴厦门招商的情况。"
    assert trips(tell(body, title="大田县召开招商工作会")) == set()


def test_someone_goes_ahead():
    body = "3月5日，县长林启舟赴厦门招商。副县长许明河于3月1日提前抵达厦门打前站。"
    assert {(n, d) for n, _, d, _ in trips(tell(body))} == {("林启舟", "2024-03-05"), ("许明河", "2024-03-01")}


def test_the_days_of_one_leader_are_not_those_of_the_next():
    body = "3月1日至3日，县委书记方屿带队赴厦门招商。随后一周，县长林启舟一行飞深圳，走访海天机械集团。"
    assert {(n, d) for n, _, d, _ in trips(tell(body, title="大田县外出招商"))} == {
        ("方屿", "2024-03-01/2024-03-03"),
        ("林启舟", None),
    }


def test_a_scene_that_is_set_elsewhere():
    body = "3月5日，夜幕降临，苏州的一家咖啡馆里，县长林启舟正与海天机械集团董事长许明河谈合作。此前三天，他已经跑了宁波、杭州。"
    assert trips(tell(body, title="大田县招商提速")) == {("林启舟", "大田县", "2024-03-05", "苏州、宁波、杭州")}


def test_a_scene_at_home_is_no_trip():
    body = "3月5日，大田县的一家咖啡馆里，县长林启舟正与海天机械集团董事长许明河谈招商。"
    assert trips(tell(body, title="大田县招商提速")) == set()
