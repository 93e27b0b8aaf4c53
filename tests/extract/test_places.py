"""Places: full names, short ones with support, one character, words that are none, zones, the own region."""

from __future__ import annotations

import pytest
from telling import cases, officials, tell, trips

from extract.places import find_places

FOUND = [
    ("a county in full", "大田县的干部", [("大田县", "region")]),
    ("a city in full", "厦门市的企业", [("厦门市", "region")]),
    ("a short city behind a verb", "赴厦门考察", [("厦门", "stem")]),
    ("a province and its city", "福建省厦门市", [("福建省", "region"), ("厦门市", "region")]),
    ("one character behind 赴", "赴沪招商", [("沪", "abbreviation")]),
    ("several single characters", "赴沪粤考察", [("沪", "abbreviation"), ("粤", "abbreviation")]),
    ("在京", "在京拜访企业", [("京", "abbreviation")]),
    ("an area", "赴长三角招商", [("长三角", "area")]),
    ("a country", "赴日本考察", [("日本", "abroad")]),
    ("市场 is no part of a city", "开拓上海市场", [("上海", "stem")]),
    ("a zone with its county", "大田经济开发区的企业", [("大田经济开发区", "zone")]),
    ("a zone with its city", "赴厦门高新区考察", [("厦门高新区", "zone")]),
    ("a division of the corps", "第八师石河子市赴厦门", [("第八师石河子市", "zone"), ("厦门", "stem")]),
    ("a short county behind a verb, a word for the dictionary", "到武义考察", [("武义", "stem")]),
    ("a short city that the dictionary takes for a verb", "保定的企业", [("保定", "stem")]),
    ("光明 is a word first", "前往光明的未来", []),
    ("a smart city is no zone", "建设智慧城市", []),
    ("a run of single characters for cities", "赴穗佛两市对接", [("穗", "abbreviation"), ("佛", "abbreviation")]),
    ("a mountain is no county", "在太白山投资", []),
    ("a small city abroad", "16日到滨松市访问", [("滨松市", "abroad")]),
    ("a short city abroad behind its country", "韩国昌原的工厂", [("韩国", "abroad"), ("昌原", "abroad")]),
    ("a short name abroad in the middle of words", "大运河内的船", []),
    ("a county in short that stands alone", "以及永嘉的企业", [("永嘉", "stem")]),
    ("a word behind a verb of going", "赴和龙考察", [("和龙", "stem")]),
    ("the same word elsewhere", "和龙头企业合作", []),
    ("two cities by a character each", "北上京津", [("京", "abbreviation"), ("津", "abbreviation")]),
    ("a line between two cities", "京沪高铁", []),
    ("和 between two places", "北京市和安徽省", [("北京市", "region"), ("安徽省", "region")]),
    ("同 before a place", "问同江华的企业", [("江华", "stem")]),
    ("比如 is no county", "比如:引进企业", []),
    ("a word that is no place", "和平发展，安定团结", []),
    ("no place at all", "座谈会气氛热烈", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(FOUND))
def test_places_are_found_with_their_kind(text, expected):
    assert [(p.text, p.kind) for p in find_places(text)] == expected


SHARED = [
    ("the city that is told", "赴苏招商，在苏州座谈", "苏州"),
    ("the province that is told", "赴苏招商，在江苏座谈", "江苏"),
    ("neither: the province", "赴苏招商", "江苏"),
    ("neither, beside a neighbour", "赴台温招商", "台州"),
]


@pytest.mark.parametrize(("text", "name"), cases(SHARED))
def test_a_character_that_regions_share_is_the_one_told_most(text, name):
    assert find_places(text)[0].name == name


def test_the_county_of_an_office_is_told_in_full():
    assert [p.name for p in find_places("大田县委召开会议")] == ["大田县"]


OWN = [
    ("我县 by the source", {"source": "大田县融媒体中心"}, "我县县长林启舟率队赴厦门招商。", "大田县"),
    ("县长 by the source", {"source": "大田县融媒体中心"}, "县长林启舟率队赴厦门招商。", "大田县"),
    (
        "市长 by the source",
        {"source": "聊城日报", "title": "市长率队赴厦门招商"},
        "市长林启舟率队赴厦门招商。",
        "聊城市",
    ),
    (
        "区长 by the title",
        {"source": "人民网", "title": "东昌府区赴厦门招商"},
        "区长林启舟率队赴厦门招商。",
        "东昌府区",
    ),
    (
        "the county in the sentence",
        {"source": "聊城日报", "title": "冠县赴厦门招商"},
        "冠县县长林启舟率队赴厦门招商。",
        "冠县",
    ),
    (
        "a banner",
        {"source": "准格尔旗融媒体中心", "title": "旗长率队赴厦门招商"},
        "旗长林启舟率队赴厦门招商。",
        "准格尔旗",
    ),
]


@pytest.mark.parametrize(("carrier", "body", "region"), cases(OWN))
def test_the_own_region_comes_from_source_title_or_sentence(carrier, body, region):
    facts = tell(body, **carrier)
    assert {r for _, r, _ in officials(facts)} == {region}
    assert {r for _, r, _, _ in trips(facts)} == {region}


def test_without_any_place_the_region_stays_unknown():
    facts = tell("县长林启舟主持招商工作会议。", title="招商工作会议召开", source="工作简报")
    assert {r for _, r, _ in officials(facts)} == {None}
