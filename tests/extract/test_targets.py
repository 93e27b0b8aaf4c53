"""Target industries: cues that open a list, nouns that close one, and what is no industry."""

from __future__ import annotations

import pytest
from telling import LED, cases, tell, wanted

from extract.targets import is_industry

TOLD = [
    ("围绕 … 等产业", "大田县围绕高端装备、新型建材等产业开展招商。", {"高端装备", "新型建材"}),
    ("聚焦", "大田县聚焦生物医药产业招商。", {"生物医药"}),
    ("聚焦 a list", "大田县聚焦新能源、新材料、生物医药三大产业招商。", {"新能源", "新材料", "生物医药"}),
    ("瞄准", "大田县瞄准数字经济、智能制造等领域精准发力。", {"数字经济", "智能制造"}),
    ("重点推介", "林启舟重点推介了茶叶加工、森林康养等产业。", {"茶叶加工", "森林康养"}),
    ("就 … 进行洽谈", "双方就装备制造、现代物流等领域合作进行洽谈。", {"装备制造", "现代物流"}),
    ("在 … 领域合作", "双方将在新能源、现代物流等领域开展合作。", {"新能源", "现代物流"}),
    ("和 before the last", "大田县围绕新能源、新材料和生物医药等产业招商。", {"新能源", "新材料", "生物医药"}),
    ("one industry", "双方就新能源产业合作深入交流。", {"新能源"}),
    ("no industry", "双方就进一步加强沟通进行了交流。", set()),
    ("qualities are none", "大田县交通便利、区位优势明显、营商环境良好。", set()),
]


@pytest.mark.parametrize(("body", "industries"), cases(TOLD))
def test_industries_are_read_behind_cues_and_before_nouns(body, industries):
    assert wanted(tell(LED + body)) == {("大田县", industry) for industry in industries}


def test_an_industry_told_twice_is_one_row():
    body = LED + "大田县聚焦生物医药产业招商。双方就生物医药产业合作深入交流。"
    assert wanted(tell(body)) == {("大田县", "生物医药")}


@pytest.mark.parametrize("name", ["新能源", "装备制造", "生物医药", "现代物流", "农产品加工", "文化旅游"])
def test_names_of_industries(name):
    assert is_industry(name)


@pytest.mark.parametrize("name", ["营商环境", "区位优势", "招商引资", "合作", "海天机械集团", "县工信局"])
def test_no_names_of_industries(name):
    assert not is_industry(name)
