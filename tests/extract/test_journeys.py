"""Trips and visits: who led where and when, what follows belongs to, and what is told but never was."""

from __future__ import annotations

import pytest
from telling import LED, cases, tell, trips, visited

LEADS = [
    ("率队赴", "3月5日，县长林启舟率队赴厦门招商。"),
    ("带队前往", "3月5日，县长林启舟带队前往厦门考察。"),
    ("率团", "3月5日，县长林启舟率团赴厦门招商。"),
    ("一行", "3月5日，县长林启舟一行赴厦门招商。"),
    ("率 … 组成的考察团", "3月5日，县长林启舟率考察团赴厦门招商。"),
    ("在 … 的带领下", "3月5日，在县长林启舟的带领下，大田县考察团赴厦门招商。"),
    ("赴 alone", "3月5日，县长林启舟赴厦门开展招商活动。"),
    ("the date behind the leader", "县长林启舟3月5日率队赴厦门招商。"),
]


@pytest.mark.parametrize("body", cases(LEADS))
def test_who_leads_a_trip(body):
    assert trips(tell(body)) == {("林启舟", "大田县", "2024-03-05", "厦门")}


DATES = [
    ("an interval", "3月5日至7日，县长林启舟率队赴厦门招商。", "2024-03-05/2024-03-07"),
    ("an interval with a dash", "3月5—7日，县长林启舟率队赴厦门招商。", "2024-03-05/2024-03-07"),
    ("a part of the day", "3月5日下午，县长林启舟率队赴厦门招商。", "2024-03-05"),
    ("a day alone", "5日，县长林启舟率队赴厦门招商。", "2024-03-05"),
    ("over the end of a month", "2月28日至3月2日，县长林启舟率队赴厦门招商。", "2024-02-28/2024-03-02"),
    ("with its year", "2024年3月5日，县长林启舟率队赴厦门招商。", "2024-03-05"),
    ("of the year before", "12月28日，县长林启舟率队赴厦门招商。", "2023-12-28"),
]


@pytest.mark.parametrize(("body", "date"), cases(DATES))
def test_when_a_trip_was(body, date):
    assert {d for _, _, d, _ in trips(tell(body))} == {date}


PLACES = [
    ("a list of cities", "3月5日，县长林启舟率队赴厦门、泉州、漳州招商。", "厦门、泉州、漳州"),
    ("a city in a province is the finer one", "3月5日，县长林启舟率队赴广东省东莞市招商。", "东莞市"),
    ("two cities named as 两地", "3月5日，县长林启舟率队赴杭州、宁波两地招商。", "杭州、宁波"),
    ("an abbreviation", "3月5日，县长林启舟率队赴沪招商。", "上海"),
    ("an area", "3月5日，县长林启舟率队赴长三角招商。", "长三角"),
    ("a country", "3月5日，县长林启舟率队赴日本招商。", "日本"),
    ("a place in a company's name is none", "3月5日，县长林启舟率队赴厦门招商，走访了泉州宏图纸业有限公司。", "厦门"),
    (
        "a place on in the next sentence",
        "3月5日，县长林启舟率队赴厦门招商。随后，考察团一行前往泉州考察。",
        "厦门、泉州",
    ),
]


@pytest.mark.parametrize(("body", "places"), cases(PLACES))
def test_where_a_trip_went(body, places):
    found = {p for _, _, _, p in trips(tell(body, title="大田县外出招商"))}
    assert found == {places}


def test_two_leaders_in_parallel_clauses_make_two_trips():
    body = "3月5日至6日，县委书记方屿率队赴厦门招商；3月7日至8日，县长林启舟率队赴杭州招商。"
    assert trips(tell(body, title="大田县外出招商")) == {
        ("方屿", "大田县", "2024-03-05/2024-03-06", "厦门"),
        ("林启舟", "大田县", "2024-03-07/2024-03-08", "杭州"),
    }


def test_a_round_up_gives_each_county_its_own_trip():
    body = (
        "3月5日，莘县县委书记程怀远率队赴杭州招商，走访了杭州云栖软件有限公司。\n"
        "3月6日，冠县县长高望川率队赴苏州招商，走访了苏州氢帆动力有限公司。"
    )
    facts = tell(body, title="聊城各县区外出招商", source="聊城日报")
    assert trips(facts) == {
        ("程怀远", "莘县", "2024-03-05", "杭州"),
        ("高望川", "冠县", "2024-03-06", "苏州"),
    }
    assert visited(facts) == {("程怀远", "杭州云栖软件有限公司"), ("高望川", "苏州氢帆动力有限公司")}


def test_whoever_only_goes_along_leads_no_trip():
    body = "3月5日，县长林启舟率队赴厦门招商，副县长许明河、县工信局局长丁一川参加。"
    assert trips(tell(body)) == {("林启舟", "大田县", "2024-03-05", "厦门")}


def test_a_host_who_keeps_company_leads_no_trip():
    body = "3月5日，县长林启舟率队赴厦门招商，走访了海天机械集团。同安区副区长许明河陪同。"
    assert trips(tell(body)) == {("林启舟", "大田县", "2024-03-05", "厦门")}


def test_a_delegation_without_a_leader_is_the_region_s():
    body = "3月5日，大田县招商小分队赴厦门开展招商考察，走访了海天机械集团。"
    facts = tell(body)
    assert trips(facts) == {(None, "大田县", "2024-03-05", "厦门")}
    assert visited(facts) == {(None, "海天机械集团")}


def test_a_promotion_meeting_elsewhere_is_a_trip_of_whoever_speaks_for_the_region():
    body = "4月10日，冠县（苏州）轴承产业投资推介会在苏州举行。县委书记高望川出席并致辞。"
    facts = tell(body, title="冠县在苏州举办投资推介会", source="冠县融媒体中心", published="2024-04-12")
    assert trips(facts) == {("高望川", "冠县", "2024-04-10", "苏州")}


NO_TRIP = [
    ("planned with 将于", "县长林启舟将于3月15日率队赴厦门招商。"),
    ("planned with 拟", "县长林启舟拟率队赴厦门招商。"),
    ("planned with 计划", "县长林启舟计划于下周赴厦门招商。"),
    ("put off", "原定3月5日县长林启舟率队赴厦门招商的行程推迟。"),
    ("said in a speech", "县长林启舟主持会议。他说：“各部门要主动出击，经常赴厦门、泉州招商，多走访企业。”"),
    ("an inspection at home", "3月5日，县长林启舟到均溪镇调研重点项目建设。"),
    ("a meeting at home", "3月5日，县委书记方屿主持召开全县招商引资工作会议。"),
]


@pytest.mark.parametrize("body", cases(NO_TRIP))
def test_what_did_not_happen_or_stayed_at_home_is_no_trip(body):
    facts = tell(body, title="大田县招商引资工作")
    assert trips(facts) == set()
    assert visited(facts) == set()


VISITS = [
    ("走访", "一行走访了海天机械集团。", {"海天机械集团"}),
    ("拜访", "林启舟拜访了厦门星海商会。", {"厦门星海商会"}),
    ("来到, without a subject", "来到海天机械集团，实地了解企业情况。", {"海天机械集团"}),
    ("走进", "考察团走进鹭岛材料研究院。", {"鹭岛材料研究院"}),
    ("座谈", "林启舟与海天机械集团进行了座谈。", {"海天机械集团"}),
    ("a chain of stops", "先后来到海天机械集团、厦门云谷科技园参观考察。", {"海天机械集团", "厦门云谷科技园"}),
    ("会见", "林启舟会见了海天机械集团董事长许明河。", {"海天机械集团"}),
    ("someone of the company speaks", "座谈中，海天机械集团总经理许明河表示，愿意投资。", {"海天机械集团"}),
    ("twice told, once a row", "一行走访了海天机械集团。在海天机械集团，大家听取了介绍。", {"海天机械集团"}),
    ("planned", "下一步，将走访海天机械集团。", set()),
    ("hoped for", "希望海天机械集团到大田投资。", set()),
    ("inside a quotation", "他说：“我们过去走访过海天机械集团，收获很大，今后还要多走动。”", set()),
]


@pytest.mark.parametrize(("body", "companies"), cases(VISITS))
def test_what_was_visited_belongs_to_the_trip_under_way(body, companies):
    assert visited(tell(LED + body)) == {("林启舟", company) for company in companies}


def test_a_visit_in_a_later_paragraph_still_belongs_to_the_leader():
    body = LED + "\n在厦门期间，考察团一行先后走访了海天机械集团、鹭江铝业公司。"
    assert visited(tell(body)) == {("林启舟", "海天机械集团"), ("林启舟", "鹭江铝业公司")}


def test_visitors_who_come_to_us_are_no_visit_of_ours():
    body = "3月5日，海天机械集团董事长许明河一行来我县考察。县长林启舟陪同考察。"
    facts = tell(body, title="海天机械集团来大田考察")
    assert (trips(facts), visited(facts)) == (set(), set())


def test_a_delegation_of_another_region_that_comes_is_its_own_trip():
    body = "3月5日，同安区区长许明河率队来大田县考察。"
    facts = tell(body, title="同安区考察团来大田考察")
    assert {(leader, region) for leader, region, _, _ in trips(facts)} == {("许明河", "同安区")}


FRAMES = [
    ("whoever invites", "应金鹭智造邀请，考察团参观了车间。", {"金鹭智造"}),
    ("whoever shows round", "在金鹭智造负责人陪同下，考察团参观了生产车间。", {"金鹭智造"}),
    ("whoever receives", "考察团受到金鹭智造总经理王大力的热情接待。", {"金鹭智造"}),
    ("the first stop", "金鹭智造是考察团的第一站。", {"金鹭智造"}),
    ("the door", "林启舟一行还叩开了金鹭智造的大门。", {"金鹭智造"}),
    ("a caption", "图为林启舟一行在金鹭智造考察。", {"金鹭智造"}),
    ("who spoke at the meeting", "座谈会上，金鹭智造、鼎信机械等10家企业代表先后发言。", {"金鹭智造", "鼎信机械"}),
    ("some of the many", "考察团走访企业6家，其中有金鹭智造、鼎信机械。", {"金鹭智造", "鼎信机械"}),
    ("talks with one that has no ending", "林启舟与金鹭智造就共建产业园进行洽谈。", {"金鹭智造"}),
    (
        "talks with two people of two companies",
        "林启舟与三一重工副总裁王大力、远大住工董事长李小明进行会谈。",
        {"三一重工", "远大住工"},
    ),
    ("a clause with hour and name", "下午，海天机械集团，谈二期项目用地。", {"海天机械集团"}),
    ("a heading", "\n第二站｜下午 厦门海澜精密有限公司\n车间里一片忙碌。", {"厦门海澜精密有限公司"}),
    ("a facility of the company", "林启舟来到海天机械集团，参观智慧工厂、数据运营中心。", {"海天机械集团"}),
    ("whoever shows samples", "海天机械集团董事长助理许明河把样品摆了一桌。", {"海天机械集团"}),
    (
        "guests of a meeting",
        "当晚，大田恳谈会在厦门举行，厦门星海商会会长许明河、鼎沣科技总经理王大力等参加。",
        {"厦门星海商会", "鼎沣科技"},
    ),
    ("whom one asked in", "晚上，把海澜电子公司副总裁王大力请到驻地，一项一项抠细节。", {"海澜电子公司"}),
    ("a row without a verb", "海天集团、鹭江集团两家的会，排在同一个下午。", {"海天集团", "鹭江集团"}),
    (
        "a row of people behind commas",
        "林启舟先后拜访了海天集团会长许明河，鹭江集团副总经理王大力，海澜(厦门)网络有限公司总经理李小明等。",
        {"海天集团", "鹭江集团", "海澜(厦门)网络有限公司"},
    ),
    ("who receives us all", "晚上，海天集团董事长许明河接待一行。", {"海天集团"}),
    ("a short trip", "期间还去了趟鹭岛电商产业园，洽谈跨境电商。", {"鹭岛电商产业园"}),
    ("works of a company", "在海天集团，先后进到铝业二分厂、炭素三分厂。", {"海天集团"}),
    ("products that are looked at", "在海天集团，王大力带着看了装配式轨道梁的试制线。", {"海天集团"}),
    ("visitors that are met", "林启舟会见了前来考察的海天集团总经理王大力。", set()),
    ("at home", "林启舟在县内与海天集团洽谈。", set()),
    ("parts and no companies", "林启舟重点对接了线束、注塑等配套。", set()),
    ("a foreign county", "代表团访问了山梨县上野原市，与市长座谈。", set()),
    ("led along", "副县长许明河带领县工信局、海澜酒业股份有限公司负责人赴鹭江学习。", set()),
    ("in brackets, about somebody", "会长许明河(现任福建省海澜商会副会长)说了家乡话。", set()),
    (
        "a row behind a place",
        "在海天集团总部、厦门海澜生物科技有限公司，就合资模式一条条商量。",
        {"海天集团", "厦门海澜生物科技有限公司"},
    ),
    (
        "guests without an ending",
        "座谈会上，优沣投资、鹭大基因、北斗车载等企业负责人也应邀到场。",
        {"优沣投资", "鹭大基因", "北斗车载"},
    ),
    ("a list behind a colon", "所看企业：齐澜腾达、鲁沣泓锦。", {"齐澜腾达", "鲁沣泓锦"}),
    ("whom one looked up", "前两次均找厦门盈琎科技谈智能家居代工。", {"厦门盈琎科技"}),
    ("a heading with a verb", "参观三澜生物。", {"三澜生物"}),
    (
        "a member of a chamber",
        "随后到商会副会长单位海澜机电有限公司、鹭江矿山机械厂参观。",
        {"海澜机电有限公司", "鹭江矿山机械厂"},
    ),
    ("shown to guests", "副县长许明河接待海天集团副总裁王大力一行，带客商看了鹭岛创业园区。", set()),
    ("comrades", "副县长许明河率县林业局同志到安吉，考察海澜家具。", {"海澜家具"}),
    ("an intention", "海天集团等9户企业同鹭江集团达成意向。", set()),
    (
        "many that came",
        "当晚的厦门场，请来了德沣精工、鹭外田园、明澜商旅等19家企业的负责人。",
        {"德沣精工", "鹭外田园", "明澜商旅"},
    ),
    ("many that were asked in", "当晚，鹭申动力、五洲世澜文旅等23家单位应邀到会座谈。", {"鹭申动力", "五洲世澜文旅"}),
    ("signed on the way", "林启舟又到漳州，与海澜科学院签下产学研合作协议书。", {"海澜科学院"}),
    ("two works told with their number", "在沣塔木门、喜临澜两家工厂取经。", {"沣塔木门", "喜临澜"}),
    (
        "commas between names",
        "走访海天砂轮有限公司，鹭江大学材料系，西澜电子集团。",
        {"海天砂轮有限公司", "鹭江大学材料系", "西澜电子集团"},
    ),
    ("looked at with a known one", "看了海天集团、恒沣和厦门宏琎电声。", {"海天集团", "恒沣", "厦门宏琎电声"}),
    ("still to come", "林启舟一行将前往漳州，考察海澜科技等企业。", set()),
    ("people who work there", "林启舟看望了在海澜鞋材务工的31名员工。", set()),
    ("only counted", "林启舟逐户走访小饰品工厂27家。", set()),
    ("where something is put", "商量把隔片放在鹭山工业园生产。", set()),
    ("guests of the county", "县里接待海天集团、鹭江集团等客商考察19批。", set()),
    (
        "guests who are met at home",
        "县委书记宫羽会见了来田考察的海天集团董事长花旗一行，双方就静脉产业园交换意见。",
        set(),
    ),
    ("asked to come", "林启舟请他们到大田走一走。", set()),
    ("a partner of a company of ours", "海澜砂轮同我县玉沣砂带集团谈成了合作。", {"海澜砂轮"}),
    ("会见 of two verbs run together", "林启舟带队考察对接海澜集团。", {"海澜集团"}),
    ("well-known people", "林启舟拜访陈永澜、施秋沣等著名侨领、企业家。", set()),
    ("kinds of companies", "林启舟考察了部分高端制造、新材料、鞋材加工等企业。", set()),
    ("what a visit is to reach", "考察达到了开阔视野、理清思路的目的。", set()),
    ("what is done in a place", "林启舟与在大田投资的企业负责人座谈。", set()),
    ("parts of a report", "林启舟考察了海天集团企业发展、园区建设和安全管理等内容。", {"海天集团"}),
    ("a subject of talks", "代表团就大田工业固废产业园、鹭江集团科技园建设交换意见。", set()),
    ("projects by number", "现场共对接线索项目58个。", set()),
    (
        "what an investor intends",
        "林启舟与意向来田投资的碧澜园农业、香港理沣造纸等大型公司进行了座谈。",
        {"碧澜园农业", "香港理沣造纸"},
    ),
    (
        "guests behind 以及",
        "恳谈会在厦门举行，厦门星海商会会长许明河以及米澜游、澜浦迈生物等企业代表应邀参加。",
        {"厦门星海商会", "米澜游", "澜浦迈生物"},
    ),
    ("a full name in brackets", "来到星沣农机(福建星沣农机股份有限公司)，坐上了拖拉机。", {"福建星沣农机股份有限公司"}),
    ("an agreement without paper", "林启舟就机床改造与鹭江大学机械工程学院达成合作共识。", {"鹭江大学机械工程学院"}),
    ("a centre by its kind", "林启舟拜访厦门农副产品物流中心，推介脐橙。", {"厦门农副产品物流中心"}),
    (
        "an engineering company",
        "林启舟先后到海澜第三航务工程局有限公司、鹭江集团。",
        {"海澜第三航务工程局有限公司", "鹭江集团"},
    ),
    ("a laboratory of the company", "在海天集团，一行看了先进材料实验室。", {"海天集团"}),
    ("an academician", "林启舟与中国科学院院士许明河座谈。", set()),
    ("what was won", "我县拿下的是海澜跨境电商产业园，签约额20亿元。", set()),
    ("named beside the delegation", "同在漳州的还有森澜动力，一行人在展厅看了样机。", {"森澜动力"}),
    ("a district that holds a company", "林启舟走访了海天集团、火炬区的纬澜资通。", {"海天集团", "纬澜资通"}),
    ("a village with its city", "林启舟到三河市燕澜、鹭江集团考察。", {"鹭江集团"}),
    ("companies of a place", "林启舟与大澜庄的四家钢管企业见了面。", set()),
    ("a workshop", "林启舟先后走进海天集团、制条车间。", {"海天集团"}),
    ("the background", "目前，海天集团、鹭江集团已有项目落户大田。", set()),
    ("a company of our own", "大田农投公司把样品带到了厦门。", set()),
    ("who comes to us", "海天集团董事长许明河到大田考察，县委书记会见。", set()),
    ("a deal of companies", "海天集团与鹭江集团签下供销合同。", set()),
    ("whoever only came along", "陪同考察的有县工信局、县城投集团、大田红星茶业有限公司。", set()),
    ("a hall of an event", "考察团在厦门国际会展中心召开座谈会。", set()),
    ("a company's visit to us", "次日，海天机械集团副总裁王大力一行到大田考察团驻地。", set()),
    ("a verb inside a word", "县投资促进局及大田工业园区负责人参加考察。", set()),
    ("who moves where", "企业有意把一条染整线搬到大田纺织产业园。", set()),
    ("people and no company", "林启舟与在厦大田籍乡友座谈。", set()),
]


@pytest.mark.parametrize(("body", "companies"), cases(FRAMES))
def test_calls_that_no_verb_in_front_tells(body, companies):
    assert {company for _, company in visited(tell(LED + body))} == companies
