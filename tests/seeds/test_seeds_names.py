"""Family and given names, organisations, zones, characters."""

from __future__ import annotations

from collections import Counter

import pytest

from seeds import read_rows

SURNAMES = {row["surname"]: row for row in read_rows("surnames.csv")}
GIVEN = {row["char"]: float(row["weight"]) for row in read_rows("given_chars.csv")}
ALIASES = list(read_rows("company_aliases.csv"))


def test_the_commonest_surnames_come_first() -> None:
    assert set(list(SURNAMES)[:5]) == {"王", "李", "张", "刘", "陈"}
    weights = [float(row["weight"]) for row in SURNAMES.values()]
    assert weights == sorted(weights, reverse=True)
    assert min(weights) > 0


def test_surnames_are_single_or_compound() -> None:
    assert {"欧阳", "司马", "上官", "诸葛", "尉迟", "令狐", "东方"} <= SURNAMES.keys()
    assert all((row["kind"] == "compound") == (len(name) > 1) for name, row in SURNAMES.items())


@pytest.mark.parametrize("character", ["晓", "婷", "们", "市", "的", "县"])
def test_a_character_that_is_no_surname_is_not_listed(character: str) -> None:
    assert character not in SURNAMES


@pytest.mark.parametrize("character", "伟芳娜敏静强磊洋艳勇军杰涛明超霞平刚鹏宏")
def test_characters_of_given_names_weigh_more_than_those_of_surnames(character: str) -> None:
    assert GIVEN[character] > GIVEN.get("张", 0)
    assert GIVEN[character] > 1000


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("宁德时代", "宁德时代新能源科技股份有限公司"),
        ("比亚迪", "比亚迪股份有限公司"),
        ("远景能源", "远景能源有限公司"),
        ("中国二十冶", "中国二十冶集团有限公司"),
        ("中国二十二冶", "中国二十二冶集团有限公司"),
        ("中铁四局", "中铁四局集团有限公司"),
        ("中铁十四局", "中铁十四局集团有限公司"),
        ("信发集团", "信发集团有限公司"),
    ],
)
def test_a_short_name_means_one_company(alias: str, name: str) -> None:
    assert [row["name"] for row in ALIASES if row["alias"] == alias] == [name]


def test_aliases_lead_to_names_in_one_step() -> None:
    assert max(Counter(row["alias"] for row in ALIASES).values()) == 1
    assert not {row["alias"] for row in ALIASES} & {row["name"] for row in ALIASES}
    assert all(row["source"] for row in ALIASES)
    assert len(ALIASES) > 500


def test_no_alias_is_a_public_office_a_place_or_an_ordinary_word() -> None:
    places = {row["stem"] for row in read_rows("regions.csv")} | {row["name"] for row in read_rows("regions.csv")}
    words = {"招商局", "美的", "小米", "联想", "建行", "白云山"} | {
        row["term"] for row in read_rows("industry_terms.csv")
    }
    assert {row["alias"] for row in ALIASES} & (places | words) == set()


def test_legal_forms_and_zone_types_have_known_kinds() -> None:
    forms = {row["form"]: row["kind"] for row in read_rows("legal_forms.csv")}
    assert set(forms.values()) == {"company", "institution", "association", "park"}
    assert (forms["有限公司"], forms["研究院"], forms["商会"], forms["产业园"]) == (
        "company",
        "institution",
        "association",
        "park",
    )


def test_a_short_zone_type_has_a_form_in_full() -> None:
    zones = {row["form"]: row for row in read_rows("zone_types.csv")}
    assert zones["经开区"]["canonical"] == "经济技术开发区"
    assert zones["高新区"]["canonical"] == "高新技术产业开发区"
    assert all(row["canonical"] in zones for row in zones.values())
    assert all(zones[row["canonical"]]["short"] == row["short"] for row in zones.values())


def test_traditional_characters_map_one_to_one() -> None:
    table = {row["traditional"]: row["simplified"] for row in read_rows("traditional.csv")}
    assert "".join(table.get(c, c) for c in "招商引資東莞醫藥產業園區") == "招商引资东莞医药产业园区"
    assert all(len(old) == len(new) == 1 and old != new for old, new in table.items())
    assert not {"乾", "著"} & table.keys()


def test_simplified_names_of_divisions_pass_through_unchanged() -> None:
    table = {row["traditional"] for row in read_rows("traditional.csv")}
    assert [row["name"] for row in read_rows("regions.csv") if table & set(row["name"])] == []
