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
    ("希望 in the partner's name", "大田县人民政府与新希望集团签订合作协议。", "新希望集团"),
    ("and a person", f"林启舟与{A}董事长许明河分别代表双方签约。", A),
    ("和 in the partner's name", "大田县人民政府与和君集团签订合作协议。", "和君集团"),
    ("双方 for the company told before", f"一行走访了{A}。会谈后，双方签订了合作协议。", A),
]


@pytest.mark.parametrize(("body", "company"), cases(SIGNED))
def test_the_partner_of_a_deal_is_the_other_side(body, company):
    assert {(region, partner) for region, partner, _, _ in deals(tell(LED + body))} == {("大田县", company)}


TOLD_BEFORE = [
    ("at a company", f"一行走访了{A}，详细了解产品，当天签订投资协议。", A),
    ("the next sentence", f"县长林启舟一行到{A}座谈。当晚签下精密轴承项目意向书，总投资2亿元。", A),
    ("把", f"林启舟拜访{A}，就精密轴承项目把投资框架协议签了。", A),
    (
        "where the sentence is set",
        "一行走访了海天机械集团、宏图纸业。在海天机械集团，我县与企业签署战略合作协议。",
        "海天机械集团",
    ),
    ("the topic", "海天机械集团的精密轴承项目，已同我县签订投资协议。", "海天机械集团"),
    ("behind a colon", f"3月6日上午，双方签约：{A}在我县投资2亿元，建设精密轴承生产线。", A),
    ("the second party", f"双方签了一份《供货协议》，甲方是大田县，乙方是{A}。", A),
    ("the investor behind", f"会上签下精密轴承项目，由{A}投资2亿元建设。", A),
    ("someone of the group", f"一行走访了{A}。县商务局与公司董事长许明河签了一份合作意向书。", A),
    ("the name of the project", "海天机械总部项目当日签约，总投资2亿元。", "海天机械"),
    ("in brackets", f"轴承购销合同已签，金额2000万元（购方：{A}）。", A),
    ("a paper signed by hand", "海天机械集团副总裁许明河与县招商局局长郑海在意向书上签了字。", "海天机械集团"),
]


@pytest.mark.parametrize(("body", "company"), cases(TOLD_BEFORE))
def test_the_partner_may_be_told_outside_the_clause_of_signing(body, company):
    assert {(region, partner) for region, partner, _, _ in deals(tell(LED + body))} == {("大田县", company)}


def test_each_of_several_companies_may_have_its_own_deal():
    body = f"大田县人民政府与{A}、{B}分别签订轴承购销合同和包装纸项目意向书。"
    assert deals(tell(LED + body)) == {
        ("大田县", A, "轴承购销合同", None),
        ("大田县", B, "包装纸项目意向书", None),
    }


def test_a_paper_of_all_parties_is_one_deal():
    body = f"大田县人民政府、{A}、{B}签署三方协议，总投资2亿元。"
    assert deals(tell(LED + body)) == {("大田县", f"{A}、{B}", "三方协议", 200_000_000)}


def test_companies_that_sign_the_same_paper_have_a_deal_each():
    body = "海天机械、宏图纸业等5家企业签订入园协议，总投资4亿元。"
    assert deals(tell(LED + body)) == {
        ("大田县", "海天机械", "入园协议", None),
        ("大田县", "宏图纸业", "入园协议", None),
    }


ITEMS = [
    ("numbered", f"签约项目如下：\n1.{A}投资的精密轴承项目，总投资2亿元；\n2.{B}的包装纸项目，总投资3亿元。"),
    ("dashes", f"主要签约项目有：\n——精密轴承项目，由{A}投资2亿元；\n——包装纸项目，客商为{B}，投资3亿元。"),
    (
        "brought in",
        f"会上签约项目2个，分别是：\n引进{A}的精密轴承项目，投资2亿元；\n与{B}合作的包装纸项目，投资3亿元。",
    ),
    ("in one line", f"会上签约2个：一个是{A}的精密轴承项目，2亿元；一个是{B}的包装纸项目，3亿元。"),
]


BOTH_SIDES = [
    (
        "dashes and colons",
        f"签约顺序如下：\n1.大田县人民政府—{A}：精密轴承，2亿元；\n2.县农业局—{B}：包装纸，3亿元。",
    ),
    ("commas", f"会上签2个、合同资金5亿元：\n（1）县人民政府与{A}，精密轴承，2亿元；\n（2）我县与{B}，包装纸，3亿元。"),
    ("the company alone", f"#签了谁#\n✅ {A}：精密轴承，2亿元\n✅ {B}：包装纸，3亿元"),
    (
        "an agent before",
        f"现场签约情况如下：\n1.商务局牵头，县城投公司与{A}，精密轴承，2亿元；\n2.县政府与{B}，包装纸，3亿元。",
    ),
]


@pytest.mark.parametrize("body", cases(BOTH_SIDES))
def test_items_that_name_the_sides_and_the_thing(body):
    assert deals(tell("3月5日，大田县在厦门举行招商推介会。" + body, title="大田县在厦门举办推介会")) == {
        ("大田县", A, "精密轴承", 200_000_000),
        ("大田县", B, "包装纸", 300_000_000),
    }


HEADINGS = [
    (
        "a bulletin's part",
        f"【签约播报】\n1.大田县—{A}：精密轴承项目，2亿元（3月6日，厦门）。\n2.大田县—{B}：包装纸项目，3亿元（3月7日，泉州）。",
    ),
    ("a call", f"签了！\n✅ 大田县政府——{A}：精密轴承项目，2亿元\n✅ 大田县政府——{B}：包装纸项目，3亿元"),
]


@pytest.mark.parametrize("body", cases(HEADINGS))
def test_a_short_line_that_says_signed_heads_a_list(body):
    assert deals(tell(LED + "\n" + body)) == {
        ("大田县", A, "精密轴承项目", 200_000_000),
        ("大田县", B, "包装纸项目", 300_000_000),
    }


IN_ONE_SENTENCE = [
    ("其中", f"会上签约项目7个，总投资48亿元，其中{A}的精密轴承项目投资2亿元，{B}的包装纸项目投资3亿元。"),
    (
        "the next sentence",
        f"会上签约项目7个，总投资48亿元。其中，{A}的精密轴承项目投资2亿元，{B}的包装纸项目投资3亿元。",
    ),
    ("the signed projects", f"签约项目中，大田县与{A}的精密轴承项目投资2亿元，我县与{B}合作的包装纸项目投资3亿元。"),
    (
        "companies that sign",
        f"9家企业签了投资协议，包括：{A}的精密轴承项目（投资2亿元）、{B}的包装纸项目（投资3亿元）。",
    ),
    ("one of them with a verb", f"共签约项目7个，其中{A}的精密轴承项目投资2亿元，{B}与我县签约的包装纸项目投资3亿元。"),
    ("investors", f"落笔5个项目，最大的两单是{A}投资2亿元的精密轴承项目、{B}投资3亿元的包装纸项目。"),
]


@pytest.mark.parametrize("body", cases(IN_ONE_SENTENCE))
def test_deals_of_a_list_in_one_sentence(body):
    assert deals(tell("3月5日，大田县在厦门举行招商推介会。" + body, title="大田县在厦门举办推介会")) == {
        ("大田县", A, "精密轴承项目", 200_000_000),
        ("大田县", B, "包装纸项目", 300_000_000),
    }


SHORT_NAMES = [
    ("before the verb", "海澜精密轴承项目（投资2亿元）、宏图纸业包装纸项目（投资3亿元）等8个项目签约。"),
    ("contracts brought home", "一行带回了2份合同：与海澜精密的轴承合同（2亿元）、与宏图纸业的包装纸合同（3亿元）。"),
    ("behind a colon", "共签约项目3个：海澜精密轴承项目（2亿元）、宏图纸业包装纸项目（3亿元）。"),
    ("over amounts", "海澜精密、宏图纸业2家企业分别与大田县签订投资协议，投资额分别为2亿元、3亿元。"),
    (
        "parties in items",
        "一、签约项目\n1.轴承。甲方：县政府；乙方：海澜精密；投资额：2亿元。\n2.包装纸。甲方：县政府；乙方：宏图纸业；投资额：3亿元。",
    ),
]


@pytest.mark.parametrize("body", cases(SHORT_NAMES))
def test_companies_in_short_at_the_head_of_their_projects(body):
    assert {(company, yuan) for _, company, _, yuan in deals(tell(LED + body))} == {
        ("海澜精密", 200_000_000),
        ("宏图纸业", 300_000_000),
    }


COUNTED = [
    ("as many as told", "大田县签了两个：海澜精密技改、宏图纸业二线，分别投资2亿元和3亿元。"),
    ("each with its thing", "共达成协议项目7个，包括海澜精密的轴承（2亿元）、宏图纸业的包装纸（3亿元）等。"),
]


@pytest.mark.parametrize("body", cases(COUNTED))
def test_things_of_a_counted_list(body):
    assert {(company, yuan) for _, company, _, yuan in deals(tell(LED + body))} == {
        ("海澜精密", 200_000_000),
        ("宏图纸业", 300_000_000),
    }


def test_as_many_things_as_are_counted_behind_them():
    body = "此次集中签约的有海澜精密轴承、宏图纸业包装纸2个项目，总投资6亿元。"
    assert {(company, yuan) for _, company, _, yuan in deals(tell(LED + body))} == {
        ("海澜精密", None),
        ("宏图纸业", None),
    }


def test_projects_of_towns_name_no_company():
    body = "现场签约3个项目，分别是均溪镇轴承项目、太华镇包装纸项目、桃源镇骨料项目。"
    assert {company for _, company, _, _ in deals(tell(LED + body))} <= {""}


def test_a_sum_behind_the_list_is_the_amount_of_none():
    body = "此次签约涵盖海澜精密轴承项目、宏图纸业包装纸项目等，总投资20亿元。"
    assert {(company, yuan) for _, company, _, yuan in deals(tell(LED + body))} == {
        ("海澜精密", None),
        ("宏图纸业", None),
    }


def test_as_many_papers_as_companies_are_one_each():
    body = "与海澜精密、宏图纸业签订合作协议2份，协议金额6亿元。"
    assert {(company, yuan) for _, company, _, yuan in deals(tell(LED + body))} == {
        ("海澜精密", None),
        ("宏图纸业", None),
    }


def test_a_deal_that_only_the_headline_tells():
    facts = tell(LED + "一行走访多家企业。", title="大田县与海澜精密签下2亿元轴承项目")
    assert deals(facts) == {("大田县", "海澜精密", "轴承项目", 200_000_000)}


def test_a_headline_tells_no_deal_twice():
    facts = tell(LED + f"大田县与{A}签订投资协议。", title="大田县与海澜精密签约")
    assert deals(facts) == {("大田县", A, "投资协议", None)}


POINTED_AT = [
    ("the latter", f"一行与{B}、{A}洽谈包装和轴承项目，与后者签约。", {A}),
    ("the former", f"一行与{A}、{B}洽谈包装和轴承项目，前者当天与大田县签订投资协议。", {A}),
    ("both", f"一行先看了{A}，又走进{B}。两家都与县政府签了投资协议。", {A, B}),
    ("in brackets", f"一行走访{B}和{A}，签投资协议1份（{A}）。", {A}),
    ("a count with brackets", f"桃源镇到厦门谈轴承，签约1个（{A}，3000万元）。", {A}),
    ("the paper first", f"一行走访了{A}。与{A}的合作意向书于6日签署。", {A}),
    ("the project first", f"一行走访了{A}，轴承项目3月6日落笔签字，总投资2亿元。", {A}),
    ("joined hands", f"一行先走访了{B}。县政府与海澜精密牵手，签下轴承项目。", {"海澜精密"}),
    ("who will invest", "海澜精密将投资2亿元在我县建设轴承项目，双方当天签署了协议。", {"海澜精密"}),
    ("when it was signed is no party", f"一行走访多家企业，临走时同{A}签了投资协议。", {A}),
    ("nor how many times", f"林启舟三赴厦门，末次与{A}正式签约。", {A}),
    ("one for each thing", f"我县与{A}、{B}分别在轴承和包装两个项目上签了约。", {A, B}),
]


@pytest.mark.parametrize(("body", "companies"), cases(POINTED_AT))
def test_parties_that_are_pointed_at(body, companies):
    assert {company for _, company, _, _ in deals(tell(LED + body))} == companies


@pytest.mark.parametrize("body", cases(ITEMS))
def test_items_of_a_list_of_signed_deals(body):
    facts = tell("3月5日，大田县在厦门举行招商推介会。" + body, title="大田县在厦门举办推介会")
    assert deals(facts) == {
        ("大田县", A, "精密轴承项目", 200_000_000),
        ("大田县", B, "包装纸项目", 300_000_000),
    }


LISTED = [
    ("before the verb", "总投资2亿元的精密轴承项目、总投资3亿元的包装纸项目在会上签约。", None),
    ("behind the verb", f"先后签约{A}精密轴承项目（总投资2亿元）、{B}包装纸项目（总投资3亿元）。", (A, B)),
    ("each in a clause", f"3个项目成功签约，其中：{A}投资2亿元建设精密轴承项目，{B}投资3亿元建设包装纸项目。", (A, B)),
    (
        "over sentences",
        f"共签约项目2个。\n1.精密轴承项目。由{A}投资，总投资2亿元。\n2.包装纸项目。由{B}投资，总投资3亿元。",
        (A, B),
    ),
    ("in brackets", f"签约项目如下：\n（一）精密轴承项目（{A}，2亿元）\n（二）包装纸项目（{B}，3亿元）", (A, B)),
    ("behind a dash", f"签约项目如下：\n1.{A}——精密轴承项目，2亿元\n2.{B}——包装纸项目，3亿元", (A, B)),
]


@pytest.mark.parametrize(("body", "companies"), cases(LISTED))
def test_projects_listed_with_a_verb_that_stands_once(body, companies):
    a, b = companies or ("", "")
    assert deals(tell(LED + body)) == {
        ("大田县", a, "精密轴承项目", 200_000_000),
        ("大田县", b, "包装纸项目", 300_000_000),
    }


ONE = [
    ("the project in short", "经过三轮磋商，3月6日上午，海澜精密轴承项目终于签约，总投资2亿元。"),
    ("a ceremony that was held", "大田县与海澜精密轴承项目签约仪式在厦门举行，项目总投资2亿元。"),
    ("its project as what is signed", "大田县成功签下海澜精密轴承项目，总投资2亿元。"),
    ("the greatest", "签约金额最大的是海澜精密投资2亿元的轴承项目。"),
    ("bars", "\n【签约】大田县政府×海澜精密｜轴承项目｜2亿元"),
    ("agreed and signed", "林启舟在厦门与海澜精密达成协议并签字，总投资2亿元。"),
    ("the company as what is signed", "当天，大田县签下海澜精密（2亿元）。"),
    (
        "someone of the company",
        "在海澜精密，林启舟一行参观了车间。企业负责人许明河现场与我县签订了总投资2亿元的轴承项目投资协议。",
    ),
]


@pytest.mark.parametrize("body", cases(ONE))
def test_one_deal_however_it_is_told(body):
    assert {(region, company, yuan) for region, company, _, yuan in deals(tell(LED + body))} == {
        ("大田县", "海澜精密", 200_000_000)
    }


SEVERAL = [
    ("some without an ending", f"大田县与海天机械、宏图纸业、{A}等3家企业集中签约。", {"海天机械", "宏图纸业", A}),
    ("the companies first", "海天机械集团、宏图纸业两家企业与我县成功签约。", {"海天机械集团", "宏图纸业"}),
    (
        "each with who signs",
        "林启舟与海澜精密董事长许明河、宏图纸业总经理郑海分别签订了投资协议。",
        {"海澜精密", "宏图纸业"},
    ),
    ("named behind", "会上，共有2家企业与大田县签约，分别是海澜精密、宏图纸业。", {"海澜精密", "宏图纸业"}),
    ("no paper", "会上，大田县与海天机械集团、宏图纸业签约。", {"海天机械集团", "宏图纸业"}),
]


@pytest.mark.parametrize(("body", "companies"), cases(SEVERAL))
def test_companies_that_sign_together_without_one_paper_have_a_deal_each(body, companies):
    assert {company for _, company, _, _ in deals(tell(LED + body))} == companies


def test_amounts_told_one_by_one_go_to_the_companies_in_their_order():
    body = "海天机械集团、宏图纸业两家企业与我县成功签约，签约金额分别为3亿元和2亿元。"
    assert {(company, yuan) for _, company, _, yuan in deals(tell(LED + body))} == {
        ("海天机械集团", 300_000_000),
        ("宏图纸业", 200_000_000),
    }


OURS = [
    ("a platform company", f"大田文旅投资集团有限公司与{A}签订客源互送协议。", "大田县"),
    ("towns, one each", f"桃源镇、石牌镇分别与{A}、{B}签订购销协议。", "桃源镇、石牌镇"),
    ("where it was signed is no side", f"大田县人民政府在厦门与{A}签订投资协议。", "大田县"),
    ("the zone's head", f"大田经济开发区管委会主任许明河与{A}董事长签订投资协议。", "大田经济开发区"),
    ("behind a semicolon", f"桃源镇人民政府与{A}签订投资协议；与{B}签订包装项目协议。", "桃源镇"),
    ("a park that is the second party", f"会员企业{A}与大田工业园签订了投资协议。", "大田工业园"),
    ("the official who signs", f"尤溪县副县长许明河同行，并与{A}签订投资协议。", "尤溪县"),
    ("a ceremony of two sides", f"林启舟见证了大田经济开发区与{A}签约仪式。", "大田经济开发区"),
]


@pytest.mark.parametrize(("body", "regions"), cases(OURS))
def test_whose_deal_it_is(body, regions):
    assert {region for region, _, _, _ in deals(tell(LED + body))} == set(regions.split("、"))


def test_a_list_of_projects_that_are_not_signed_gives_no_deal():
    body = f"在谈项目2个，分别是：\n1.{A}投资的精密轴承项目，总投资2亿元；\n2.{B}的包装纸项目，总投资3亿元。"
    assert deals(tell(LED + body)) == set()


def test_both_sides_may_stand_in_one_cell_of_a_table():
    body = (
        "3月5日，三明市在厦门举行集中签约仪式。\n签约项目一览\n项目名称|签约主体|投资额\n"
        f"精密轴承项目|大田县—{A}|3.5亿元\n包装纸项目|尤溪县—{B}|8000万元"
    )
    assert deals(tell(body, title="三明市在厦门集中签约", source="三明日报")) == {
        ("大田县", A, "精密轴承项目", 350_000_000),
        ("尤溪县", B, "包装纸项目", 80_000_000),
    }


AMOUNTS = [
    ("the first stage where nothing else is told", f"大田县与{A}签订精密轴承项目协议，首期投入1.2亿元。", 120_000_000),
    ("the next sentence", f"大田县与{A}签订轴承小镇合作协议。小镇规划占地2平方公里，预计总投资2亿元。", 200_000_000),
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
    ("some buyer", f"厦门某电商与{B}签下3000万元采购大单。"),
    ("fields of signed projects", "会上签约项目5个，涵盖新能源及装备制造、粮食深加工等领域。"),
    ("two companies, one in short", "厦门海澜还与泉州宏图纸业签下了1200万元的代理合同。"),
    ("a company with some company", f"{A}与泉州一家企业签订了包装合同。"),
    ("two districts", f"一行与晋江市座谈，双方一致表示全力推动{A}产业园建设，两县市政府还签署了协作备忘录。"),
    ("an association and one of ours", "泉州市大田商会与县工商联签署了友好合作框架协议。"),
    ("the company with another", f"{A}董事长许明河介绍，公司已与宁德时代签订5亿元供货合同。"),
    ("unions", "大田县总工会与厦门市总工会签订结对共建协议。"),
    ("a ceremony of many", f"一行到{A}座谈。特色产业推介会暨项目签约仪式在厦门举行。"),
    ("two regions", "林启舟一行到晋江市，大田县桃源镇与晋江市磁灶镇续签了结对协议。"),
    ("from signing to the licence", f"一行走访{A}，从签约到拿到许可只用了47天。"),
    ("not on the list", f"另悉，与{A}洽谈的轴承项目，双方约定节前再行磋商，未列入本次签约。"),
    ("soon", f"{A}产业园项目达成一致，近期签协议。"),
    ("no project", f"林启舟一行拜访{A}，签约项目为零。"),
    ("a company of the company", f"一行考察了{A}，该公司已与华为、比亚迪签订长期供货合同。"),
    ("a neighbour", f"邻县尤溪县刚与{B}签订包装项目协议。"),
    ("signed before, now going well", f"大田县与{A}签约的精密轴承项目进展顺利，预计6月投产。"),
    ("willing", f"{A}有意与大田县签订投资协议。"),
    ("talks on signing", f"目前，{A}与大田县正在商谈签约事宜。"),
    ("secrecy", f"林启舟与{A}董事长许明河签订了保密协议后参观了实验室。"),
    ("speakers, and projects that are signed", "会上，海澜精密、宏图纸业等企业代表作了发言，12个项目集中签约。"),
    (
        "signed projects to push",
        "林启舟要求，要盯紧签约项目：海澜精密轴承项目要加快建设，宏图纸业包装纸项目要尽快投产。",
    ),
    ("signed last year", "去年签约的项目中，海澜精密轴承项目投资2亿元，已经投产。"),
    ("an investor with its supplier", "投资方海澜精密已与设备商签订采购合同，总额5000万元。"),
    ("a park of the own county", "大田县轴承产业园签约活动举行，现场共签约2个轴承项目以及1个设备项目。"),
    ("on a day to come", f"{A}总部项目将择日签约。"),
    ("contents of a list of trips", f"本期导读\n◇签约情况 ◇领导外出\n1.3月4日，林启舟一行走访了{A}，洽谈轴承项目。"),
    ("counts of projects", "会上签约项目20个，其中工业项目12个、农业项目8个。"),
    ("the next number of a round-up", f"1.会上签约项目4个，总投资5亿元。\n2.3月5日，林启舟一行走访{A}洽谈轴承项目。"),
    ("a pen", f"在{A}签约仪式上，签字用的笔是借的。"),
    ("last year", f"去年，大田县与{A}签订了投资协议。"),
]


@pytest.mark.parametrize("body", cases(NOT_SIGNED))
def test_what_is_not_signed_by_a_region_on_this_occasion_is_no_deal(body):
    assert deals(tell(LED + body)) == set()
