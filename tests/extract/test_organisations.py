"""Organisations: with and without a legal form, in lists, in brackets, with 和 in the name, short and in full."""

from __future__ import annotations

import pytest
from telling import LED, cases, tell, visited

from extract.organisations import acceptable, core_of, find_organisations, fullest, is_name

NAMED = [
    ("a limited company", "来到厦门海澜精密有限公司了解情况", ["厦门海澜精密有限公司"]),
    ("a joint-stock company", "走访福建鼎信机械股份有限公司", ["福建鼎信机械股份有限公司"]),
    ("brackets inside", "考察了蓝芯(厦门)科技有限公司", ["蓝芯(厦门)科技有限公司"]),
    ("集团 in brackets", "考察了海天(集团)有限公司", ["海天(集团)有限公司"]),
    ("a group", "走进海天机械集团", ["海天机械集团"]),
    ("an association", "拜访厦门星海商会", ["厦门星海商会"]),
    ("a university", "走访鹭江理工大学", ["鹭江理工大学"]),
    ("an institute", "走访鹭岛材料研究院", ["鹭岛材料研究院"]),
    ("a bank", "走访鹭岛银行", ["鹭岛银行"]),
    ("a park", "参观厦门云谷科技园", ["厦门云谷科技园"]),
    ("a branch", "拜访鹭岛银行厦门分行", ["鹭岛银行厦门分行"]),
    ("和 between two", "走访海天机械集团和鹭江铝业公司", ["海天机械集团", "鹭江铝业公司"]),
    ("与 between two", "海天机械集团与鹭江铝业公司", ["海天机械集团", "鹭江铝业公司"]),
    ("和 as a part of the name", "走访和君集团", ["和君集团"]),
    ("和 between and in the name", "走访海天集团和和君集团", ["海天集团", "和君集团"]),
    ("a list", "走访海天集团、鹭江集团、和君集团", ["海天集团", "鹭江集团", "和君集团"]),
    ("no name, only a class", "走访当地企业、商会", []),
    ("a count of companies", "走访了五家公司", []),
    ("the company without a name", "参观了该公司", []),
]


@pytest.mark.parametrize(("text", "names"), cases(NAMED))
def test_names_with_an_ending_are_found_wherever_they_stand(text, names):
    found = find_organisations(text, [])
    assert [o.name for o in found] == names
    assert [text[o.start : o.end] for o in found] == names


LISTED = [
    ("no endings at all", "先后走访了金鹭电子、鼎信机械、蓝芯微等企业。", {"金鹭电子", "鼎信机械", "蓝芯微"}),
    (
        "mixed endings",
        "先后走访了厦门海澜精密有限公司、金鹭电子、鼎信机械等企业。",
        {"厦门海澜精密有限公司", "金鹭电子", "鼎信机械"},
    ),
    ("和 before the last", "先后走访了金鹭电子、鼎信机械和厦门星海商会。", {"金鹭电子", "鼎信机械", "厦门星海商会"}),
    ("a count behind", "走访了金鹭电子、鼎信机械等8家企业。", {"金鹭电子", "鼎信机械"}),
]


@pytest.mark.parametrize(("body", "companies"), cases(LISTED))
def test_names_without_an_ending_are_taken_from_lists(body, companies):
    assert {company for _, company in visited(tell(LED + body))} == companies


NO_NAMES = ["企业", "该公司", "有关企业", "龙头企业", "县工信局", "人民政府", "厦门", "我县", "项目", "有限公司"]


@pytest.mark.parametrize("words", NO_NAMES)
def test_a_class_an_office_or_a_place_is_no_organisation(words):
    assert not acceptable(words, supported=True)


@pytest.mark.parametrize("name", ["海天机械集团", "厦门海澜精密有限公司", "厦门星海商会", "和君集团"])
def test_a_name_with_an_ending_is_one(name):
    assert is_name(name)


SHORT = [
    ("the full name of the article", "海澜精密", ["厦门海澜精密有限公司"], "厦门海澜精密有限公司"),
    ("another company", "海天机械", ["厦门海澜精密有限公司"], "海天机械"),
    ("already full", "厦门海澜精密有限公司", ["厦门海澜精密有限公司", "海澜精密"], "厦门海澜精密有限公司"),
    ("nothing else told", "金鹭电子", [], "金鹭电子"),
]


@pytest.mark.parametrize(("name", "names", "expected"), cases(SHORT))
def test_a_short_name_becomes_the_fullest_of_the_article(name, names, expected):
    assert fullest(name, tuple(names)) == expected


@pytest.mark.parametrize("name", ["海澜精密", "海澜精密公司", "厦门海澜精密有限公司", "厦门市海澜精密股份有限公司"])
def test_the_core_of_a_name_is_the_same_in_every_form(name):
    assert core_of(name) == "海澜精密"
