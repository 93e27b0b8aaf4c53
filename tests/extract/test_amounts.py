"""Amounts in yuan: how they are written, what they are amounts of, and which are sums over several deals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.amounts import AmountSpan, find_amounts

FIGURES = [
    ("亿", "协议总投资582亿元", 58_200_000_000, False),
    ("decimals are exact", "总投资约35.6亿元", 3_560_000_000, True),
    ("more decimals", "总投资18.73亿元", 1_873_000_000, False),
    ("万", "投资5000万元", 50_000_000, False),
    ("thousands comma", "代建费6,800万元", 68_000_000, False),
    ("plain yuan", "费用380元", 380, False),
    ("余 between", "投资10余亿元", 1_000_000_000, True),
    ("余 behind the unit", "投资3800万余元", 38_000_000, True),
    ("多", "投资12亿多元", 1_200_000_000, True),
    ("亿 and 万", "投资3亿5000万元", 350_000_000, False),
    ("万亿", "规模2万亿元", 2_000_000_000_000, False),
    ("千万 and 百亿", "投资3千万元", 30_000_000, False),
    ("Chinese figures", "投资三十亿元", 3_000_000_000, False),
    ("Chinese figures with a point", "投资三十五点六亿元", 3_560_000_000, False),
    ("Chinese hundreds", "投资一百二十亿元", 12_000_000_000, False),
    ("banker's figures", "合同价款人民币壹亿元整", 100_000_000, False),
    ("banker's thousands", "人民币壹仟贰佰万元整", 12_000_000, False),
    ("currency in front", "计划总投资人民币3.26亿元", 326_000_000, False),
    ("currency behind", "总投资10.5亿元人民币", 1_050_000_000, False),
    ("without 元 where investment is told", "总投资1.2亿，建设厂房", 120_000_000, False),
    ("spoken", "二十个亿的电子信息产业园", 2_000_000_000, False),
    ("at least", "拟投资不低于100亿元", 10_000_000_000, True),
    ("超", "投资超过35亿元", 3_500_000_000, True),
    ("近", "投资近20亿元", 2_000_000_000, True),
    ("达 is exact", "投资达20亿元", 2_000_000_000, False),
    ("左右", "投资2亿元左右", 200_000_000, True),
    ("签约 is no 约", "在京签约42亿元", 4_200_000_000, False),
    ("no figure", "先后投入数亿元", None, True),
    ("a range", "计划投资3—5亿元", None, True),
    ("a range in full", "固定资产投资1亿元(含)至5亿元", None, True),
]

FOREIGN = [
    ("投资2亿美元", "USD"),
    ("投资3000万欧元", "EUR"),
    ("贷款500亿日元", "JPY"),
    ("投资5亿港元", "HKD"),
    ("投资800万美金", "USD"),
    ("投资US$200万元", "USD"),
    ("投资1亿新台币", "TWD"),
]

NO_AMOUNTS = [
    "年产20万吨铝锭",
    "覆盖6000万人口",
    "12家单位",
    "亿元以上项目58个",
    "百亿元级产业",
    "千亿级绿色铝集群",
    "惠州亿纬锂能、亿航智能、亿元",
    "10万锭精梳纱项目",
    "一元复始，三块牌子",
    "100万千瓦风电",
    "电话13391219793",
    "占地1200亩",
    "120万平方米",
    "第5亿人次",
]

ROLES = [
    ("investment", "总投资1.6亿元", "investment"),
    ("quota", "投资额12亿元", "investment"),
    ("agreement", "协议资金3.6亿元", "investment"),
    ("contract", "合同金额460万元", "investment"),
    ("more capital", "增资8000万元的二期项目", "investment"),
    ("output", "满产后年产值2.8亿元", "output"),
    ("sales", "年销售收入5亿元", "output"),
    ("output told behind", "实现20亿元产值", "output"),
    ("tax", "年纳税1100万元", "tax"),
    ("registered capital", "合资公司注册资本2亿元", "capital"),
    ("phase", "其中一期1.46亿元", "phase"),
    ("phase with a verb", "二期投资56亿元", "phase"),
    ("a deal that is a phase", "蔬菜植物工厂项目(一期)—2.2亿元", "other"),
    ("reward", "另奖50万元", "grant"),
    ("gift", "捐赠帮扶资金300万元", "grant"),
    ("limit", "投资10亿元以上的", "threshold"),
    ("per mu", "投资强度每亩300万元", "intensity"),
    ("per mu told behind", "税收30万元/亩", "intensity"),
    ("none", "签下酥梨深加工项目，8000万元", "other"),
    ("the nearest word decides", "总投资5亿元，年税收2000万元", "investment"),
]

TOTALS = [
    ("count behind", "签约项目12个、总投资25亿元", [True]),
    ("count before", "6个项目签约，协议总金额18.7亿元", [True]),
    ("count in words", "两个项目合同金额合计7亿元", [True]),
    ("sum of contracts", "合同总金额26亿元", [True]),
    ("sum of signings", "签约总额19.46亿元", [True]),
    ("over a year", "累计签约资金1076亿元", [True]),
    ("headline", "签约项目10个 总投资25.85亿元", [True]),
    ("the parts of the sum are deals", "签约项目16个，总投资58.7亿元，其中甲乙签约的基地投资10亿元", [True, False]),
    ("parts behind a colon", "签约5个项目，总投资61.4亿元:甲与乙签约，总投资8.6亿元", [True, False]),
    ("parts behind 一是", "签约项目3个，一是与甲签约的投资2.6亿元的项目", [False]),
    ("one project is a deal", "引进配件项目1个，2800万元", [False]),
    ("two partners make one deal", "与甲、乙两家企业签订合作协议，总投资10亿元", [False]),
    ("a plain deal", "签订种植项目合同，总投资3.2亿元", [False]),
    ("a new sentence", "签约5个项目。甲项目总投资3亿元", [False]),
]

TABLE = "序号 | 项目 | 投资方 | 投资额(万元) | 类别\n1 | 甲项目 | 乙公司 | 98000 | 合同\n2 | 丙项目 | 丁公司 | / | 协议\n合计 | 2个 | | 98,000 |\n\n3 | 无 | 表 | 77 |"


@pytest.mark.parametrize(("text", "yuan", "approx"), [r[1:] for r in FIGURES], ids=[r[0] for r in FIGURES])
def test_whole_yuan(text: str, yuan: int | None, approx: bool) -> None:
    [span] = find_amounts(text)
    assert (span.yuan, span.approx, span.currency) == (yuan, approx, "CNY")


@pytest.mark.parametrize(("text", "currency"), FOREIGN)
def test_foreign_money_is_not_changed_into_yuan(text: str, currency: str) -> None:
    [span] = find_amounts(text)
    assert (span.yuan, span.currency) == (None, currency)


@pytest.mark.parametrize("text", NO_AMOUNTS)
def test_numbers_that_are_no_money(text: str) -> None:
    assert find_amounts(text) == []


@pytest.mark.parametrize(("text", "role"), [r[1:] for r in ROLES], ids=[r[0] for r in ROLES])
def test_what_an_amount_is_of(text: str, role: str) -> None:
    assert find_amounts(text)[0].role == role


@pytest.mark.parametrize(("text", "totals"), [r[1:] for r in TOTALS], ids=[r[0] for r in TOTALS])
def test_a_sum_over_several_deals_says_so(text: str, totals: list[bool]) -> None:
    assert [span.total for span in find_amounts(text)] == totals


def test_the_words_of_an_amount_keep_their_limits() -> None:
    assert find_amounts("计划总投资约35.6亿元。") == [
        AmountSpan(5, 12, 3_560_000_000, "CNY", True, "约35.6亿元", "investment", False)
    ]


def test_a_table_gives_its_unit_in_the_head() -> None:
    assert [(s.text, s.yuan, s.total) for s in find_amounts(TABLE)] == [
        ("98000", 980_000_000, False),
        ("98,000", 980_000_000, True),
    ]


PIECES = st.sampled_from(
    [
        *"0123456789.,|—-\n()，。至个余数",
        "亿",
        "万",
        "元",
        "美元",
        "人民币",
        "约",
        "三十",
        "壹佰",
        "总投资",
        "一期",
        "项目5个",
        "投资额(万元)",
        "以上",
    ]
)
WRITTEN = st.lists(PIECES, max_size=30).map("".join)


@given(WRITTEN | st.text())
def test_any_text_gives_ordered_spans_and_whole_yuan(text: str) -> None:
    end = 0
    for span in find_amounts(text):
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
        assert span.yuan is None or (span.yuan >= 0 and span.currency == "CNY")
        end = span.end
