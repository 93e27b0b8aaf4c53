"""Whose article it is, and which region each official, part and zone of it belongs to."""

from __future__ import annotations

import pytest
from telling import cases, deals, officials, trips, visited

from extract import Document, extract_document
from extract.home import told_level
from extract.pipeline import read
from extract.places import find_places


def _home(text: str) -> str | None:
    places = read(Document("home", text)).home.places
    return places[0].name if places else None


def _regions(text: str) -> dict[str, str | None]:
    return {name: region for name, region, _ in officials(extract_document(Document("regions", text)))}


BODY = "3月5日，县长林启舟率队赴厦门招商，走访了厦门海澜精密有限公司、厦门鼎信机械有限公司、厦门金鹭电子有限公司。"

HOMES = [
    (
        "the headline of the next page",
        f"大田县赴厦门开展招商活动\n2024-03-08\n{BODY}\n上一篇：尤溪：春耕正忙　　下一篇：尤溪县召开会议",
        "大田县",
    ),
    ("the dateline of an agency", f"大田县招商记\n中新网福州3月8日电 {BODY}", "大田县"),
    ("where a post was sent from", "赴外招商第一站\n大田发布 2024-03-08 18:40 江苏\n" + BODY, "大田县"),
    ("the place of an event", "大田县(厦门)招商推介会召开\n3月5日，推介会在厦门市举行。县长林启舟主持。", "大田县"),
    (
        "a county on a province's site",
        "凌晨的招商路\n来源：福建新闻网 2024-03-08\n大田县副县长林启舟带着三个人到厦门。县长说，大田县缺配套。县招商局在路上。",
        "大田县",
    ),
    (
        "a district below a city in the source",
        "区领导到北京招商\n来源：天津市东丽区融媒体中心 2024-03-08\n3月5日，区委书记林启舟带队进京招商。",
        "东丽区",
    ),
    (
        "a word of the bureau's name is no city",
        "船山区代表团参加西洽会\n来源：区商务和经济合作局 2024-03-08\n3月5日，区长林启舟率队赴重庆招商。",
        "船山区",
    ),
    ("the masthead's finest place", "安庆市迎江区招商局网站\n招商动态\n3月5日，区长林启舟率队赴昆山招商。", "迎江区"),
    (
        "a public account",
        "他们出发了\n张家港商务 2023-03-21 07:58\n3月20日，市商务局局长林启舟率队赴新加坡招商。",
        "张家港市",
    ),
    (
        "a river in an account's name",
        "春日之旅收获了啥\n凤城河瞭望 2023-05-24 21:06\n3月5日，泰州市委书记林启舟率队赴无锡招商，泰州市商务局随行。",
        "泰州市",
    ),
    (
        "a county's headline in a province's paper",
        "“绿洲”走进江城——民勤县（武汉）招商推介会侧记\n甘肃经济日报记者 王琳\n3月5日，民勤县在武汉举办推介会。县长林启舟致辞。",
        "民勤县",
    ),
    (
        "a province's cities in turn",
        "各地招商忙\n浙江日报 2023-03-02\n在杭州，市委书记林启舟带队赴北京。\n温州招商团由市长丁一川率领，到深圳招商。\n衢州市委书记马文远在上海招商。",
        "浙江省",
    ),
    ("a town by its account", "镇里的招商会\n三乡发布 2024-05-23\n3月5日，三乡镇镇长林启舟率队赴深圳招商。", "三乡镇"),
]


@pytest.mark.parametrize(("text", "expected"), cases(HOMES))
def test_the_own_region_is_not_taken_from_what_only_surrounds_the_article(text, expected):
    assert _home(text) == expected


LEVELS = [
    ("our county", "我县干部赴厦门。", "县"),
    ("bare offices of a county", "县长林启舟、副县长丁一川参加，县委办负责人随行。", "县"),
    ("a league", "盟委书记甲，盟长乙参加，盟行署办公室随行。我盟。", "盟"),
    ("offices with their places say nothing", "冠县县长林启舟、莘县县长丁一川参加。", None),
    ("one alone says nothing", "市长林启舟参加。", None),
    ("as many of the one as of the other", "我市与我县携手。", None),
]


@pytest.mark.parametrize(("text", "expected"), cases(LEVELS))
def test_the_level_that_an_article_speaks_from(text, expected):
    assert told_level(text) == expected


JOINED = [
    ("和 before a county's office", "县长林启舟和县委常委丁一川参加", []),
    ("任 before a county's office", "现任县委书记林启舟", []),
    ("the county itself", "和县位于安徽，和县县委书记林启舟", ["和县", "安徽省", "和县"]),
    ("a town behind its county", "大田县太华镇", ["大田县", "太华镇"]),
    (
        "towns of a list, told in short",
        "震泽、盛泽两镇组分团。盛泽分团赴上海",
        ["震泽镇", "盛泽镇", "盛泽镇", "上海市"],
    ),
    ("a town that no list has", "3.虎头岩镇组团赴厦门", ["虎头岩镇", "厦门市"]),
    ("each town is none", "各乡镇党委负责同志参加", []),
    ("regiments where the corps is told", "师市通报：八团赴厦门", ["八团", "厦门市"]),
    ("no regiment elsewhere", "八团队员赴厦门", ["厦门市"]),
    ("a zone of a harbour with its office", "嘉兴港区管委会主任", ["嘉兴港区"]),
    ("dashes are no part of a zone", "——大田经济开发区与企业签约", ["大田经济开发区"]),
]


@pytest.mark.parametrize(("text", "expected"), cases(JOINED))
def test_places_next_to_words(text, expected):
    assert [p.name for p in find_places(text)] == expected


HEAD = (
    "大田县招商周报\n大田县招商局　2024-03-18\n本周全县外出招商14批次，新增有效信息3条，签约项目2个，比上周都有增加。\n"
)

PARTS = [
    (
        "sub-delegations by town",
        HEAD
        + "1.太华镇组团赴惠州，镇长马小川带队，走访胜宏科技。\n2.县长林启舟带队赴厦门招商。\n3.广平镇组团赴厦门，镇长丁一川带队，走访鼎信机械。",
        {"马小川": "太华镇", "林启舟": "大田县", "丁一川": "广平镇"},
    ),
    (
        "rows of a table",
        "第一师各招商小组外出情况\n来源：第一师阿拉尔市招商办　2021-11-09\n10月份，20个招商小组中有7个小组外出，累计外出151天，比上月增加。\n1 | 十六团 | 团长 覃文远 | 4 | 10月8日—16日 | 前往重庆\n2 | 商务局 | 局长 乔木森 | 5 | 10月11日—17日 | 前往浙江\n3 | 八团 | 团长 丁一川 | 3 | 10月10日—19日 | 前往广东",
        {"覃文远": "十六团", "乔木森": "第一师阿拉尔市", "丁一川": "八团"},
    ),
    (
        "paragraphs of a province's round-up",
        "招商足音\n内蒙古日报 2023-03-03\n草原上的积雪还没化，航站楼里的招商人已经换了几拨，一拨比一拨走得急。\n包头市委书记佟文远的目的地是常州。市委副书记、市长林启舟同行。\n巴彦淖尔市的方向是齐鲁。2月20日，市委书记訾云鹏率队到寿光。\n也是在这几天，呼伦贝尔市市长丁一川在上海。\n赤峰市红山区的步子迈到了岭南。2月16日，区长孟一川到深圳招商。",
        {"佟文远": "包头市", "林启舟": "包头市", "訾云鹏": "巴彦淖尔市", "丁一川": "呼伦贝尔市", "孟一川": "红山区"},
    ),
    (
        "numbered heads that end in a full stop",
        "招商一线\n来源：宜春市商务局 2023-04-02\n一、县区动态\n（一）丰城市。4月1日，市委书记马文远率队赴杭州招商，走访了杭州天泰电子有限公司。\n（二）袁州区。区委书记王启舟带队赴南京，走访了南京鼎信机械有限公司。\n二、市直动态\n市商务局局长丁一川赴苏州招商。",
        {"马文远": "丰城市", "王启舟": "袁州区", "丁一川": "宜春市"},
    ),
    (
        "stops of a county's trip head nothing",
        "迎江区招商\n来源：迎江区融媒体中心 2021-09-10\n9月6日，区长章文远率队赴江苏昆山、上海嘉定招商，三天里一共安排了八场活动。\n昆山：9月6日\n上午，区长章文远参观沪士电子。\n嘉定：9月7日\n副区长吴启舟到上海汽车城集团。",
        {"章文远": "迎江区", "吴启舟": "迎江区"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), cases(PARTS))
def test_bare_titles_belong_to_the_region_of_their_part(text, expected):
    found = _regions(text)
    assert {n: found.get(n) for n in expected} == expected


GUESTS = [
    (
        "a delegation led by a bare title",
        "海原县党政代表团由县委书记马文远带队来我县考察。",
        ("马文远", "海原县"),
    ),
    ("a neighbour as an example", "邻县尤溪县3月14日由县长竹文远率队赴上海招商。", ("竹文远", "尤溪县")),
    ("the host of a delegation", "海原县党政代表团来我县考察，县委书记林启舟会见。", ("林启舟", "大田县")),
    (
        "the second guest behind 和",
        "海原县委副书记、县长马文远和县委常委、副县长丁一川带队来我县考察。",
        ("丁一川", "海原县"),
    ),
    ("a bureau whose name holds 和", "海原县农业农村和科技局局长马文远来我县考察。", ("马文远", "海原县")),
    (
        "our office in another province",
        "县驻外机构随行，山东省区域合作招商联络处主任丁一川参加。",
        ("丁一川", "大田县"),
    ),
]


SHORT = [
    (
        "a banner of one syllable",
        "达拉特旗融媒体中心 2023-04-02",
        "达旗旗委书记马文远率队赴包头招商。",
        {"马文远": "达拉特旗"},
    ),
    (
        "a banner's side alone",
        "来源：察右后旗融媒体中心 2023-04-02",
        "后旗旗委书记马文远赴包头招商。",
        {"马文远": "察右后旗"},
    ),
    (
        "a customary name under the full one",
        "锡林郭勒日报 2023-05-02",
        "正镶白旗招商忙。白旗旗长马文远带队到天津招商。",
        {"马文远": "正镶白旗"},
    ),
    (
        "an autonomous county without its peoples",
        "威宁县融媒体中心 2023-04-02",
        "威宁自治县县委书记马文远赴广州招商。",
        {"马文远": "威宁自治县"},
    ),
    (
        "a prefecture's office",
        "来源：喀什零距离 2023-04-02",
        "喀什地委副书记马文远率队赴江苏招商，地区商务局局长丁一川参加。",
        {"马文远": "喀什地区", "丁一川": "喀什地区"},
    ),
    (
        "a regiment's bare offices",
        "来源：第七师胡杨河市融媒体中心 2023-04-02",
        "一二九团党委书记马文远赴成都招商，团党委副书记、团长李春明，130团团长丁一川参加。",
        {"马文远": "一二九团", "李春明": "一二九团", "丁一川": "130团"},
    ),
    (
        "a bare zone behind its full name",
        "来源：焦作日报 2023-04-02",
        "焦作市城乡一体化示范区党工委书记马文远赴深圳招商，示范区管委会主任李春明参加。",
        {"马文远": "焦作市城乡一体化示范区", "李春明": "焦作市城乡一体化示范区"},
    ),
    (
        "a county told only with its zone",
        "2023-04-02",
        "市长马文远带队赴上海招商，义乌经济技术开发区管委会主任丁一川参加。义乌是小商品之都。",
        {"马文远": "义乌市", "丁一川": "义乌经济技术开发区"},
    ),
]


SEAMS = [
    (
        "a town behind its city is no mayor",
        "县商务局局长马文远一行赴东莞市长安镇招商。长安镇招商办主任丁一川陪同。",
        {"马文远": "大田县", "丁一川": "长安镇"},
    ),
    (
        "who holds an event in another place",
        "三明市在福州举办产业推介会，副市长马文远致辞，县长丁一川参会。",
        {"马文远": "三明市", "丁一川": "大田县"},
    ),
    ("an office in another place", "福建省政府驻新疆办事处主任马文远出席。", {"马文远": "福建省"}),
    (
        "a deputy of the district behind its zone's head",
        "大田经济开发区党工委书记马文远，县商务局局长丁一川参加。",
        {"马文远": "大田经济开发区", "丁一川": "大田县"},
    ),
    ("a park of the county", "大田县产业园管委会副主任马文远赴厦门。", {"马文远": "大田县产业园"}),
    (
        "heads of a bureau that was called on",
        "县长马文远一行在厦门市投资促进局座谈。局长丁一川介绍情况。",
        {"马文远": "大田县", "丁一川": "厦门市"},
    ),
    ("secretaries of three levels are nobody", "三级书记齐招商。县长马文远赴厦门。", {"马文远": "大田县"}),
    (
        "a province before a new area",
        "福建平潭综合实验区管委会主任马文远赴厦门招商。",
        {"马文远": "平潭综合实验区"},
    ),
]


@pytest.mark.parametrize(("body", "expected"), cases(SEAMS))
def test_places_and_titles_do_not_run_into_each_other(body, expected):
    found = {
        n: r
        for n, r, _ in officials(
            extract_document(Document("seams", f"大田县招商\n来源：大田县融媒体中心 2024-03-08\n{body}"))
        )
    }
    assert found == expected


def test_a_zone_s_own_row_beside_the_county_s():
    body = "大田县招商\n来源：大田县融媒体中心 2024-03-08\n副县长、县经开区党工委书记马文远赴厦门招商。"
    assert {(n, r) for n, r, _ in officials(extract_document(Document("zone", body)))} == {
        ("马文远", "大田县"),
        ("马文远", "大田经开区"),
    }


@pytest.mark.parametrize(("meta", "body", "expected"), cases(SHORT))
def test_places_that_are_told_in_short(meta, body, expected):
    found = _regions(f"赴外招商\n{meta}\n{body}")
    assert {n: found.get(n) for n in expected} == expected


@pytest.mark.parametrize(("body", "expected"), cases(GUESTS))
def test_guests_and_hosts_keep_their_own_places(body, expected):
    text = f"大田县招商引资动态\n来源：大田县融媒体中心 2024-03-08\n{body}"
    assert expected in _regions(text).items()


def test_a_bare_zone_is_told_under_its_full_name():
    text = (
        "吴江市赴沪招商\n来源：吴江市融媒体中心 2024-03-08\n"
        "6月13日，副市长钮文远率队赴沪，吴江经济开发区随团。开发区管委会主任金启舟拜访上海张江集团。"
    )
    assert _regions(text)["金启舟"] == "吴江经济开发区"


def test_where_a_deal_is_signed_is_no_side_of_it():
    text = (
        "大田县招商周报\n来源：大田县融媒体中心 2024-03-08\n"
        "3月5日，县长林启舟在沈阳与辽宁海澜集团签署分拨中心合作协议，总投资3亿元。"
    )
    assert {region for region, *_ in deals(extract_document(Document("deal", text)))} == {"大田县"}


def test_a_round_up_s_trips_and_visits_are_those_of_their_paragraphs():
    text = PARTS[2][1] + "区长孟一川走访了深圳海澜生物科技有限公司。"
    facts = extract_document(Document("round-up", text))
    assert ("孟一川", "红山区") in {(leader, region) for leader, region, *_ in trips(facts)}
    assert ("孟一川", "深圳海澜生物科技有限公司") in visited(facts)
