"""Which names of companies are taken for one."""

from __future__ import annotations

import pytest

from graph.facts import Article, ExecutiveFact, Facts, TripFact, VisitFact
from loaders.companies import Companies, link_companies
from loaders.company_mentions import Names, collect
from loaders.regions import resolve


def visit_each(names: str, stop: str = "上海", region: str = "冠县") -> list[Facts]:
    """One article a name, told by the same county on a trip to the same place."""
    return [
        Facts(
            Article(f"a{i}"),
            trips=(TripFact(leader="甲", region=region, destinations=(stop,)),),
            visits=(VisitFact(official="甲", region=region, company=name),),
        )
        for i, name in enumerate(names.split())
    ]


def linked(facts: list[Facts]) -> Companies:
    names: Names = {}
    for one in facts:
        collect(one, resolve(one), names)
    return link_companies(names)


def clusters(facts: list[Facts]) -> set[frozenset[str]]:
    return {frozenset(names) for names in linked(facts).members.values()}


@pytest.mark.parametrize(
    "names",
    [
        "上海蔬菜(集团)有限公司 上海蔬菜集团 上海蔬菜（集团）有限公司",
        "中山市智威电子有限公司 中山市智威电子科技公司 智威电子",
        "大族激光 深圳市大族激光科技产业集团股份有限公司",
        "信达生物 信达生物制药（苏州）有限公司",
        "裕同科技 深圳市裕同包装科技股份有限公司",
        "飞秒(漳州)实业有限公司 漳浦飞秒实业有限公司 飞秒实业",
        "吉林省集安益盛药业 集安益盛药业 益盛药业",
        "湖北金环股份有限公司 金环股份",
        "中国能建 中国能源建设集团",
        "国家电投 国家电力投资集团有限公司",
        "山东扬逸农牧集团有限公司 扬逸集团",
        "瑞安市下沙塘村 下沙塘村",
        "中建八局 中国建筑第八工程局有限公司",
        "二十冶 中国二十冶集团有限公司",
        "中国科学院深圳先进技术研究院 深圳先进技术研究院",
        "卓易 卓易科技有限公司",
        "深圳市聊城商会 深圳聊城商会",
        "上海蔬菜集團 上海蔬菜集团",
    ],
)
def test_forms_of_one_name_are_one_company(names: str) -> None:
    assert clusters(visit_each(names)) == {
        frozenset(n.replace("（", "(").replace("）", ")").replace("團", "团") for n in names.split())
    }


@pytest.mark.parametrize(
    "names",
    [
        "远景能源 远望能源",
        "中国二十冶集团有限公司 中国二十二冶集团有限公司",
        "中铁四局 中铁十四局集团有限公司",
        "三一集团 三一重工股份有限公司",
        "中国铝业集团有限公司 中国铝业股份有限公司",
        "中铝集团 中国铝业股份有限公司",
        "森马集团 浙江森马服饰股份有限公司",
        "大族激光 大族数控",
        "中山市贵州商会 深圳市贵州商会",
        "上海恒通机械有限公司 深圳恒通机械有限公司",
        "比亚迪 比亚迪半导体股份有限公司",
        "中国建筑 中国建筑第八工程局有限公司",
        "中建八局 中国建筑第六工程局有限公司",
        "海螺水泥 海螺集团",
        "华为技术有限公司 华为技术(苏州)有限公司",
        "京东 京东方",
        "中国工商银行 中国工商银行聊城分行",
        "飞秒科技 飞秒实业",
    ],
)
def test_different_companies_stay_apart(names: str) -> None:
    assert len(clusters(visit_each(names))) == 2


def test_a_short_name_that_has_a_full_one_is_not_given_to_a_daughter() -> None:
    found = clusters(visit_each("上海电气 上海电气集团股份有限公司 上海电气风电集团股份有限公司"))
    assert found == {frozenset({"上海电气", "上海电气集团股份有限公司"}), frozenset({"上海电气风电集团股份有限公司"})}


def test_two_companies_that_one_article_lists_are_not_joined_by_words_alone() -> None:
    visits = tuple(VisitFact(official="甲", region="冠县", company=n) for n in ("正泰电器", "正泰电器科技装备有限公司"))
    assert len(clusters([Facts(Article("a"), visits=visits)])) == 2


def test_a_core_alone_stands_for_a_company_of_the_same_article() -> None:
    facts = Facts(
        Article("a"),
        executives=(ExecutiveFact(name="熊兴川", company="银河纺织有限公司"),),
        visits=(VisitFact(official="甲", region="精河县", company="湖北银河"),),
    )
    assert clusters([facts]) == {frozenset({"湖北银河", "银河纺织有限公司"})}


def test_a_short_name_of_two_companies_is_left_alone_and_reported() -> None:
    found = linked(visit_each("恒通机械 上海恒通机械有限公司 深圳恒通机械有限公司", stop="武汉"))
    assert len(found.members) == 3
    assert {(d.left, d.right) for d in found.doubts} == {
        ("恒通机械", "上海恒通机械有限公司"),
        ("恒通机械", "深圳恒通机械有限公司"),
    }


def test_the_stops_of_the_trip_tell_which_of_two_a_short_name_means() -> None:
    names = ("上海恒通机械有限公司", "深圳恒通机械有限公司")
    visits = tuple(VisitFact(official="乙", region="莘县", company=name) for name in names)
    facts = [*visit_each("恒通机械", stop="上海"), Facts(Article("b"), visits=visits)]
    assert linked(facts).id("恒通机械") == "上海恒通机械有限公司"


def test_the_full_legal_name_is_the_id() -> None:
    assert set(linked(visit_each("智威电子 中山市智威电子科技公司 中山市智威电子有限公司")).members) == {
        "中山市智威电子有限公司"
    }


def test_a_judgement_wins_over_the_words() -> None:
    names: Names = {}
    for one in visit_each("智威电子 中山市智威电子有限公司 远景能源 远望能源"):
        collect(one, resolve(one), names)
    found = link_companies(names, same=[("远景能源", "远望能源")], different=[("智威电子", "中山市智威电子有限公司")])
    assert found.id("远景能源") == found.id("远望能源")
    assert found.id("智威电子") != found.id("中山市智威电子有限公司")
