"""Where a journey goes: how places are told as stops of it, and what only sounds like one."""

from __future__ import annotations

import pytest
from telling import cases, tell, trips

STAGES = [
    ("a place that is the first station", "宁波是第一站。", "杭州、宁波"),
    ("a place that is a station, in other words", "宁波作为此行的首站，安排得最满。", "杭州、宁波"),
    ("a place and one stop", "宁波一站，拜会的是商会。", "杭州、宁波"),
    ("where they stayed only half a day", "宁波只留了半天。", "杭州、宁波"),
    ("a verb of hurry", "6日一早又奔宁波，谈码头合作。", "杭州、宁波"),
    ("a verb of turning back", "6日折回宁波，走进港务集团。", "杭州、宁波"),
    ("on the way home", "返程途经宁波，拜会了商会。", "杭州、宁波"),
    ("what kind of place it is stands before its name", "6日，考察团赶赴港口重镇温州对接。", "杭州、温州"),
    ("a second of a kind in a list", "6日，考察团前往宁波以及纺织重镇绍兴对接。", "杭州、宁波、绍兴"),
    ("a province and its city, adjoining", "6日，考察团前往江苏苏州对接。", "杭州、苏州"),
    ("a city and a town in it are both told", "6日，考察团前往宁波考察，又到北仑区看了码头。", "杭州、宁波、北仑区"),
    ("half a day each, in a list", "在宁波、绍兴各停一天，谈了用地和电价。", "杭州、宁波、绍兴"),
    ("a short name that a dictionary takes for a word", "6日又到武义、常熟对接。", "杭州、武义、常熟"),
    ("a verb of flying", "6日一行飞深圳，与商会见面。", "杭州、深圳"),
    ("the hall that an event was taken to", "6日把推介会办到了宁波。", "杭州、宁波"),
    ("a heading with a bar", "◆ 6日上午 ｜ 宁波\n看码头。", "杭州、宁波"),
    ("the city of a firm that is gone to", "随后再到苏州远航生物公司座谈。", "杭州、苏州"),
    ("a zone behind another in a list", "6日去了绍兴高新区和梅山新区。", "杭州、绍兴、绍兴高新区、梅山新区"),
    ("the second of two hosts", "先后到了宁波港务有限公司和缙云县的缝纫机小镇。", "杭州、宁波、缙云县"),
    (
        "hosts with their places",
        "6日，到宁波市奉化区的远航公司、象山县石浦镇的船厂遗址，以及永嘉的三和鞋业公司考察。",
        "杭州、奉化区、象山县、永嘉",
    ),
    ("a way with dashes", "一行走的是宁波—绍兴—上海一线。", "杭州、宁波、绍兴、上海"),
    ("a way from home", "6日　大田—温州。\n看叶片涂层。", "杭州、温州"),
    ("the works that are looked at", "随后现场观摩了宁波、绍兴等地的治理工程。", "杭州、宁波、绍兴"),
    ("two cities by a character each", "6日又北上京津，走访两家企业。", "杭州、北京、天津"),
    ("the stations one by one", "首站宁波，一行走进远航公司。末站绍兴，与三和公司座谈。", "杭州、宁波、绍兴"),
    ("stations in brackets", "【宁波站】走进远航公司。\n【绍兴站】与三和公司座谈。", "杭州、宁波、绍兴"),
    ("what the way takes in", "行程涵盖宁波、绍兴、金华三地。", "杭州、宁波、绍兴、金华"),
    ("what the goal is fixed on", "目的地锁定宁波和绍兴。", "杭州、宁波、绍兴"),
    ("a town with its county", "随后前往晋江市安海镇，与远航公司座谈。", "杭州、晋江市"),
    ("a zone with its city", "随后前往昆山经济技术开发区考察。", "杭州、昆山、昆山经济技术开发区"),
    ("a heading between stars", "★宁波★\n看码头。", "杭州、宁波"),
    ("a way with arrows", "3月6日｜宁波→绍兴\n看码头。", "杭州、宁波、绍兴"),
    ("a trip named after its goal", "林启舟一行此后还有一次北京行，拜会了商会。", "杭州、北京"),
    ("what is said of a place before its name", "6日来到千里之外的哈尔滨。", "杭州、哈尔滨"),
    ("a byname before its name", "6日走进“瓷都”景德镇。", "杭州、景德镇"),
    ("a zone in a list", "6日到绍兴高新区、宁波经开区考察。", "杭州、绍兴、绍兴高新区、宁波、宁波经开区"),
    ("so many visits", "6日又三访宁波。", "杭州、宁波"),
    ("a firm by its address", "实地察看了江阴市远航重工的展厅。", "杭州、江阴市"),
    ("where a host has its seat", "6日上午，在泉州市三和商会，双方签订了协议。", "杭州、泉州市"),
    ("the works of a firm with their place", "6日，一行到三和宁波产业园参观。", "杭州、宁波"),
    ("a park stays beside no city", "6日到宁波，走进北仑工业园区。", "杭州、宁波"),
    ("a place that bears a firm's name too", "6日到鄂尔多斯、包头考察。", "杭州、鄂尔多斯、包头"),
]


@pytest.mark.parametrize(("body", "places"), cases(STAGES))
def test_a_stage_of_the_journey_is_a_stop(body, places):
    facts = tell(f"3月5日至7日，县长林启舟率队赴杭州招商。{body}", title="大田县外出招商")
    assert {p for _, _, _, p in trips(facts)} == {places}


NO_STOPS = [
    ("so many kilometres away", "林启舟说，大田区位好：到宁波不到三百公里。"),
    ("so many hours by train", "高铁两个多小时到宁波，物流不愁。"),
    ("a motorway that leads there", "大田到宁波、绍兴都通高速。"),
    ("a place with the one above it, so far away", "大田有路，到江苏苏州不到一个小时。"),
    ("where somebody is posted", "在宁波、绍兴挂职的干部汇报了工作。"),
    ("where people are at work", "会上见了在宁波、绍兴务工的人员。"),
    ("where a firm thinks of being", "一行询问了企业在宁波布点的打算。"),
    ("where a firm has its works", "企业在宁波的工厂已经满产。"),
    ("where another place lies", "绍兴新城在绍兴，北仑区在宁波。"),
    ("where a line goes", "双方同意增开厦门至宁波的班列。"),
    ("why somebody left before", "副县长因赴宁波开会先行返回。"),
    ("where somebody did not go along", "林启舟没有随队南下广州。"),
    ("a place in the name of a firm", "随后到宁德时代座谈。"),
    ("what a place always was", "长三角一直是宁波的重要市场。"),
    ("an event at home", "6日，大田（香港）投资推介会在我县举行。"),
    ("where the others went meanwhile", "大部队飞往上海的同时，林启舟带队留在杭州。"),
    ("where those who came along are from", "宁波、绍兴综保区的相关人员陪同考察。"),
    ("what is made there", "商量把膜片放在宁波生产。"),
    ("where an event is named after", "6日参加2024宁波·绍兴恳谈会。"),
    ("a week named after a province", "6日还参加了2024杭州山东周。"),
    ("the site that tells it", "宁波网3月6日消息，行程紧凑。"),
    ("where a firm has branches, in a list", "远航公司在宁波、绍兴设有分公司。"),
    ("where a firm has its line", "他希望企业把在宁波的生产线搬到大田。"),
    ("where somebody made his way", "董事长王一鸣早年到宁波打拼。"),
    ("where goods go", "产品销往宁波、绍兴等20多个城市。"),
    ("what was called off", "原定的宁波之行因台风取消。"),
    ("what is near now", "铁路通车后，大田到南昌、宁波更近了。"),
    ("whose officials came along", "宁波市、绍兴市商务局负责人陪同。"),
    ("where castings were sold to", "大田铸件卖到了宁波、绍兴。"),
    ("where somebody has worked", "董事长王一鸣曾在宁波、绍兴工作多年。"),
    ("people from here who live there", "大田籍在宁波、绍兴的乡贤发来贺信。"),
    ("a party of another year", "2022年，大田曾组团赴宁波招商。"),
    ("trips of years before", "2021年赴昆山、2022年赴武汉带回的线索还在跟踪。"),
    ("land of rivers, no district", "考察团踏上江海大地。"),
]


@pytest.mark.parametrize("body", cases(NO_STOPS))
def test_what_is_only_measured_from_or_served_at_is_no_stop(body):
    facts = tell(f"3月5日至7日，县长林启舟率队赴杭州招商。{body}", title="大田县外出招商")
    assert {p for _, _, _, p in trips(facts)} == {"杭州"}


def test_a_city_state_in_a_firms_name_is_no_stop_beside_its_district():
    facts = tell(
        "3月5日，县长林启舟率队赴昆山、嘉定招商。在嘉定，到上海远航汽车科技、上海三和灯具参观。", title="大田县外出招商"
    )
    assert {p for _, _, _, p in trips(facts)} == {"昆山、嘉定"}


def test_parts_in_brackets_with_their_own_offices_are_a_round_up():
    body = (
        "【龙岩】3月5日，市长林启舟率队赴杭州招商。\n【三明】副市长刘一鸣3月6日带队赴宁波走访企业。\n"
        "【南平】3月7日，市委书记王学海率团赴上海考察。"
    )
    facts = tell(body, title="各市外出招商扫描", source="省经济合作网")
    assert {(leader, region) for leader, region, _, _ in trips(facts)} == {
        ("林启舟", "龙岩市"),
        ("刘一鸣", "三明市"),
        ("王学海", "南平市"),
    }


def test_numbered_news_of_several_places_is_no_one_trip():
    body = (
        "1.3月6日，岳阳市委书记林启舟率队在上海招商，走访远航集团。\n2.近日，江苏省商务厅招商小分队赴深圳，对接三和商会。\n"
        "3.3月7日，邵武市长刘一鸣带队赴扬州，与江都化工集团洽谈。\n4.3月8日，浙江省河北商会会长靳大山率企业家赴保定考察。"
    )
    facts = tell(body, title="全国招商引资工作周动态", source="招商经济研究院")
    assert {(leader or region, places) for leader, region, _, places in trips(facts)} == {
        ("林启舟", "上海"),
        ("江苏省", "深圳"),
        ("刘一鸣", "扬州"),
    }


def test_a_leader_takes_no_goals_of_a_party_that_went_elsewhere():
    facts = tell(
        "3月2日，大田县考察团赴南充对接汽车配件企业。\n3月5日，县委书记林启舟带队去了杭州、湖州，走访三和茶业有限公司。",
        title="大田县外出招商",
    )
    assert {p for leader, _, _, p in trips(facts) if leader} == {"杭州、湖州"}


def test_each_of_two_leaders_has_the_place_that_stands_for_him():
    facts = tell(
        "3月6日，副县长林启舟、刘一鸣分别率队赴深圳、宁波招商：林启舟一行在深圳走访远航集团；刘一鸣一行在宁波走访三和公司。",
        title="大田县外出招商",
    )
    assert {(leader, places) for leader, _, _, places in trips(facts)} == {("林启舟", "深圳"), ("刘一鸣", "宁波")}


def test_the_headline_adds_the_goal_that_the_page_leaves_out():
    facts = tell(
        "3月6日上午，县长林启舟带队前往龙湾区浙南科技城管委会考察，座谈交流。", title="我县赴温州龙湾开展招商对接"
    )
    assert {places for _, _, _, places in trips(facts)} == {"龙湾"}


def test_other_headlines_below_tell_nothing():
    facts = tell(
        "3月6日，县长林启舟率队赴杭州招商，走访远航集团，双方就合作事宜进行了座谈。\n相关链接：\n我市赴陕甘开展招商活动(3月1日)",
        title="大田县外出招商",
    )
    assert {places for _, _, _, places in trips(facts)} == {"杭州"}


def test_a_region_of_ours_that_goes_its_own_way_adds_nothing_to_anothers_trip():
    body = (
        "3月6日，三明市副市长林启舟一行赴西安走访远航集团。大田县在武汉办了一场联谊会，十多名企业家到场。"
        "沙县区的小分队21日才出发，目的地是昆明。"
    )
    facts = tell(body, title="三明市外出招商", source="三明日报")
    assert {places for leader, _, _, places in trips(facts) if leader} == {"西安"}


def test_of_two_that_lead_apart_the_one_who_is_named_has_the_way_that_is_told():
    body = (
        "3月5日至9日，县长林启舟、副县长刘一鸣分别带队，我县两路代表团南下北上，开展招商。\n"
        "赴长三角的代表团走的是南京—宁波—上海一线。6日在南京，林启舟一行拜访远航集团。\n"
        "赴环渤海的代表团由刘一鸣带队。7日在大连，与三和公司会谈。"
    )
    facts = tell(body, title="大田县外出招商")
    assert {(leader, places) for leader, _, _, places in trips(facts)} == {
        ("林启舟", "南京、宁波、上海"),
        ("刘一鸣", "大连"),
    }


def test_a_place_told_of_two_leaders_goes_to_the_first():
    facts = tell(
        "3月6日，县委书记林启舟赴佛山，县长刘一鸣同日赴郑州——书记在佛山谈铝型材，县长在郑州谈速冻食品。",
        title="大田县外出招商",
    )
    assert {(leader, places) for leader, _, _, places in trips(facts)} == {("林启舟", "佛山"), ("刘一鸣", "郑州")}


def test_each_delegation_that_is_received_is_a_trip_of_the_region_it_comes_from():
    body = (
        "近段时间，四川的党政代表团纷纷到浙江考察学习。\n"
        "3月2日至4日，镇海区迎来了凉山州金阳县东西部协作调研组，余姚市迎来了凉山州昭觉县党政代表团；乐清市也迎来了阿坝州理县党政代表团。"
    )
    facts = tell(body, title="四川客人到浙江串门", source="浙江新闻客户端")
    assert {(region, places) for leader, region, _, places in trips(facts) if leader is None} >= {
        ("金阳县", "镇海区"),
        ("昭觉县", "余姚市"),
        ("理县", "乐清市"),
    }


HOSTS = [
    ("an official who receives", "厦门市副市长王一鸣会见了林启舟一行。", "厦门市"),
    ("an official who shows round", "在同安区区长王一鸣陪同下，一行考察了远航公司。", "同安区"),
]


@pytest.mark.parametrize(("body", "place"), cases(HOSTS))
def test_where_no_city_is_told_the_hosts_tell_it(body, place):
    facts = tell(f"3月5日至7日，县长林启舟带队外出招商。{body}", title="大田县外出招商")
    assert {p for leader, _, _, p in trips(facts) if leader == "林启舟"} == {place}
