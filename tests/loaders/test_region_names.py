"""A name of a place in an article becomes the place that the article means, or stays open."""

from __future__ import annotations

import pytest

from graph.facts import Article, Facts, OfficialFact, TripFact
from loaders.meanings import meanings
from loaders.place_names import candidates
from loaders.regions import resolve


def article(regions: str = "", stops: str = "", source: str | None = None, title: str | None = None) -> Facts:
    """Facts of one article: every region sends one trip, all trips go to the stops."""
    trips = tuple(
        TripFact(leader=f"甲{i}", region=region, destinations=tuple(stops.split()))
        for i, region in enumerate(regions.split() or [None])
    )
    return Facts(Article("a", title, source), trips=trips)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("冠县", ("371525",)),
        ("茌平县", ("371503",)),
        ("邹平县", ("371681",)),
        ("山东省聊城市冠县", ("371525",)),
        ("福建漳浦", ("350623",)),
        ("精河", ("652722",)),
        ("长沙", ("430100",)),
        ("吉林", ("220000",)),
        ("沪", ("310000",)),
        ("廣州", ("440100",)),
        ("科右前旗", ("152221",)),
        ("喀左", ("211324",)),
        ("第十三师新星市", candidates("新星市")),
        ("北郊街道办事处", candidates("北郊街道")),
        ("黔东南州", ("522600",)),
        ("漳浦县石榴镇", ("350623+石榴镇",)),
        ("没有这个县", ()),
    ],
)
def test_a_name_has_these_candidates(name: str, ids: tuple[str, ...]) -> None:
    assert candidates(name) == ids


@pytest.mark.parametrize(
    ("facts", "name", "id"),
    [
        (article("鼓楼区", "上海", source="南京日报"), "鼓楼区", "320106"),
        (article("鼓楼区", "上海", source="福州晚报"), "鼓楼区", "350102"),
        (article("鼓楼区 徐州市", "上海"), "鼓楼区", "320302"),
        (article("鼓楼区", "上海"), "鼓楼区", None),
        (article("邹平县", "北京 朝阳区"), "朝阳区", "110105"),
        (article("邹平县", "长春 朝阳区"), "朝阳区", "220104"),
        (article("鼓楼区", "普陀区 上海"), "普陀区", "310107"),
        (article("新华区", "上海", source="石家庄日报"), "新华区", "130105"),
        (article("新华区", "上海", title="平顶山组团赴沪"), "新华区", "410402"),
    ],
)
def test_a_name_with_several_bearers_is_settled_by_the_article(facts: Facts, name: str, id: str | None) -> None:
    assert resolve(facts).id(name) == id


def test_an_open_name_says_why_and_what_it_may_be() -> None:
    found = resolve(article("鼓楼区", "上海")).names["鼓楼区"]
    assert found.reason == "several places of this name, and the article does not say which"
    assert {"320106", "350102"} <= set(found.candidates)


@pytest.mark.parametrize(
    ("facts", "name", "id"),
    [
        (article("聊城高新区"), "聊城高新区", "371500+聊城高新技术产业开发区"),
        (article("聊城市高新区"), "聊城市高新区", "371500+聊城高新技术产业开发区"),
        (article("聊城高新技术产业开发区"), "聊城高新技术产业开发区", "371500+聊城高新技术产业开发区"),
        (article("赣州经开区"), "赣州经开区", "360700+赣州经济技术开发区"),
        (article("冠县经开区"), "冠县经开区", "371525+冠县经济开发区"),
        (article("昆山经开区"), "昆山经开区", "320583+昆山经济技术开发区"),
        (article("集安市 边合区", source="集安融媒"), "边合区", "220582+集安边境经济合作区"),
        (article("高新区 聊城高新区"), "高新区", "371500+聊城高新技术产业开发区"),
        (article("县经济开发区", source="冠县融媒体中心"), "县经济开发区", "371525+冠县经济开发区"),
        (article("独山港经济开发区", source="平湖发布"), "独山港经济开发区", "330482+独山港经济开发区"),
        (article("冠县", "火炬开发区"), "火炬开发区", "442000+中山火炬高技术产业开发区"),
        (article("浦东新区"), "浦东新区", "310115"),
        (article("羊山新区", source="信阳市羊山新区管委会"), "羊山新区", "411500+羊山新区"),
        (article("信阳市羊山新区"), "信阳市羊山新区", "411500+羊山新区"),
        (article("高新区"), "高新区", None),
    ],
)
def test_a_zone_is_named_by_its_place_and_its_formal_type(facts: Facts, name: str, id: str | None) -> None:
    assert resolve(facts).id(name) == id


def test_a_zone_whose_name_only_looks_like_a_far_county_belongs_to_its_official_other_place() -> None:
    officials = (OfficialFact(name="张军", region="海原县"), OfficialFact(name="张军", region="海兴开发区"))
    facts = Facts(Article("a"), officials=officials)
    assert resolve(facts).id("海兴开发区") == "640522+海兴开发区"


@pytest.mark.parametrize(
    ("facts", "mention", "id"),
    [
        (article("天柱县", "中山", source="天柱县融媒体中心"), "我县", "522627"),
        (article("天柱县", "中山", source="黔东南日报"), "我县", "522627"),
        (article("海原县", "漳浦县", source="漳浦新闻网"), "我县", "350623"),
        (article("船营区", "温州", source="吉林市人民政府网"), "我市", "220200"),
        (article("邹平县", "北京", source="邹平县广播电视台"), "我县", "371681"),
        (article("邹平市", "北京", source="邹平市融媒体中心"), "我市", "371681"),
        (article("聊城高新区", "深圳"), "高新区", "371500+聊城高新技术产业开发区"),
        (article("聊城高新区", "深圳"), "聊城", "371500"),
        (article("赣州市", "长沙"), "章贡区", "360702"),
        (article("聊城经济技术开发区", "深圳"), "开发区", "371500+聊城经济技术开发区"),
        (article("聊城高新区", "深圳"), "聊城市高新区", "371500+聊城高新技术产业开发区"),
        (article("冠县", "深圳"), "桑阿镇", "371525+桑阿镇"),
        (article("海原县 漳浦县", "漳浦县"), "我县", "350623"),
        (article("广西壮族自治区", "宁波"), "自治区", "450000"),
        (article("赣州市", "长沙"), "赣州经开区", "360700+赣州经济技术开发区"),
        (article("上犹县", "中山"), "火炬开发区", "442000+中山火炬高技术产业开发区"),
        (article("上犹县", "长沙"), "开福区", "430105"),
    ],
)
def test_the_article_context_gives_other_names_their_meaning(facts: Facts, mention: str, id: str) -> None:
    assert meanings(resolve(facts))[mention] == id
