"""Signings: the side that is ours and the other one, lists and tables, amounts, and what was never signed."""

from __future__ import annotations

import pytest
from telling import LED, cases, deals, tell

A, B = "厦门海澜精密有限公司", "泉州宏图纸业有限公司"

SIGNED = [
    ("government and company", f"大田县人民政府与{A}签订精密轴承项目投资协议。", A),
    ("the company first", f"{A}与大田县人民政府签订精密轴承项目投资协议。", A),
    ("我县", f"我县与{A}签订投资协议。", A),
    ("签署", f"大田县人民政府与{A}签署战略合作框架协议。", A),
    ("签约", f"大田县人民政府与{A}成功签约。", A),
    ("a group", "大田县人民政府与海天机械集团签订合作协议。", "海天机械集团"),
    ("和 in the partner's name", "大田县人民政府与和君集团签订合作协议。", "和君集团"),
    ("双方 for the company told before", f"一行走访了{A}。会谈后，双方签订了合作协议。", A),
]


@pytest.mark.parametrize(("body", "company"), cases(SIGNED))
def test_the_partner_of_a_deal_is_the_other_side(body, company):
    assert {(region, partner) for region, partner, _, _ in deals(tell(LED + body))} == {("大田县", company)}


AMOUNTS = [
    ("in the sentence", f"大田县人民政府与{A}签订精密轴承项目协议，总投资3.5亿元。", 350_000_000),
    ("约", f"大田县人民政府与{A}签订精密轴承项目协议，总投资约2亿元。", 200_000_000),
    ("万元", f"大田县人民政府与{A}签订精密轴承项目协议，总投资8000万元。", 80_000_000),
    ("none told", f"大田县人民政府与{A}签订精密轴承项目协议。", None),
    ("foreign money", f"大田县人民政府与{A}签订精密轴承项目协议，总投资2亿美元。", None),
]


@pytest.mark.parametrize(("body", "amount"), cases(AMOUNTS))
def test_the_amount_of_a_deal(body, amount):
    assert {(company, yuan) for _, company, _, yuan in deals(tell(LED + body))} == {(A, amount)}


def test_a_title_in_marks_is_the_project():
    body = LED + f"大田县人民政府与{A}签订《精密轴承项目投资协议》。"
    assert deals(tell(body)) == {("大田县", A, "精密轴承项目投资协议", None)}


def test_rows_with_dashes_are_read_by_their_parts():
    body = (
        "3月5日，三明市在厦门举行集中签约仪式，签约项目如下。\n"
        f"★大田县—{A}—精密轴承项目—3.5亿元\n"
        f"★尤溪县—{B}—包装纸项目—8000万元"
    )
    assert deals(tell(body, title="三明市在厦门集中签约", source="三明日报")) == {
        ("大田县", A, "精密轴承项目", 350_000_000),
        ("尤溪县", B, "包装纸项目", 80_000_000),
    }


def test_rows_of_a_table_are_read_by_its_head():
    body = (
        "3月5日，大田县在厦门举行集中签约仪式，签约项目如下。\n"
        f"序号|项目名称|投资方|总投资\n1|精密轴承项目|{A}|3.5亿元\n2|包装纸项目|{B}|8000万元"
    )
    assert deals(tell(body, title="大田县在厦门集中签约")) == {
        ("大田县", A, "精密轴承项目", 350_000_000),
        ("大田县", B, "包装纸项目", 80_000_000),
    }


def test_a_list_of_investors_gives_each_its_own_amount():
    body = (
        "3月5日，大田县在厦门举行招商推介会，现场签约项目2个，分别是"
        f"{A}投资3.5亿元的精密轴承项目、{B}投资8000万元的包装纸项目。"
    )
    assert {(company, yuan) for _, company, _, yuan in deals(tell(body, title="大田县在厦门举办推介会"))} == {
        (A, 350_000_000),
        (B, 80_000_000),
    }


NOT_SIGNED = [
    ("an intention", f"大田县与{A}达成初步合作意向。"),
    ("talks that go on", f"大田县与{A}正在洽谈。"),
    ("a total without a partner", "推介会现场签约项目12个，总投资58亿元。"),
    ("two companies", f"{A}与{B}签订了供货合同。"),
    ("last year", f"去年，大田县与{A}签订了投资协议。"),
]


@pytest.mark.parametrize("body", cases(NOT_SIGNED))
def test_what_is_not_signed_by_a_region_on_this_occasion_is_no_deal(body):
    assert deals(tell(LED + body)) == set()
