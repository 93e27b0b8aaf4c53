"""Industry classes of GB/T 4754-2017 and the words that the news use for them."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from seeds import read_rows

CLASSES = {row["code"]: row for row in read_rows("industries.csv")}
TERMS = list(read_rows("industry_terms.csv"))
LEVELS = ("section", "division", "group", "class")


def test_counts_of_each_level_are_those_of_the_standard_of_2017() -> None:
    levels = Counter(row["level"] for row in CLASSES.values())
    assert levels == {"section": 20, "division": 97, "group": 473, "class": 1381}


@pytest.mark.parametrize(
    ("section", "counts"),
    [
        ("A", (5, 24, 72)),
        ("B", (7, 19, 39)),
        ("C", (31, 179, 609)),
        ("D", (3, 9, 18)),
        ("E", (4, 18, 44)),
        ("F", (2, 18, 128)),
        ("G", (8, 27, 67)),
        ("I", (3, 17, 34)),
        ("J", (4, 26, 48)),
        ("L", (2, 12, 58)),
        ("M", (3, 19, 48)),
        ("S", (6, 16, 34)),
        ("T", (1, 1, 1)),
    ],
)
def test_counts_within_a_section(section: str, counts: tuple[int, int, int]) -> None:
    levels = Counter(row["level"] for code, row in CLASSES.items() if code[0] == section)
    assert tuple(levels[level] for level in LEVELS[1:]) == counts


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("C", "制造业"),
        ("C35", "专用设备制造业"),
        ("C358", "医疗仪器设备及器械制造"),
        ("C3612", "新能源车整车制造"),
        ("C3841", "锂离子电池制造"),
        ("C3825", "光伏设备及元器件制造"),
        ("C3973", "集成电路制造"),
        ("D4416", "太阳能发电"),
        ("A0141", "蔬菜种植"),
        ("C3130", "钢压延加工"),
        ("L7224", "供应链管理服务"),
        ("I6520", "集成电路设计"),
    ],
)
def test_known_classes(code: str, name: str) -> None:
    assert CLASSES[code]["name"] == name


def test_every_class_has_its_chain_of_parents() -> None:
    for code, row in CLASSES.items():
        depth = LEVELS.index(row["level"])
        assert len(code) == (1, 3, 4, 5)[depth]
        if depth == 0:
            assert row["parent"] == ""
        else:
            assert CLASSES[row["parent"]]["level"] == LEVELS[depth - 1]
            assert code.startswith(row["parent"])


def test_terms_lead_to_classes_and_their_weights_add_up() -> None:
    weights: defaultdict[str, float] = defaultdict(float)
    for row in TERMS:
        assert row["code"] in CLASSES
        weights[row["term"]] += float(row["weight"])
    assert {term: w for term, w in weights.items() if abs(w - 1) > 0.02} == {}
    assert len(weights) > 3000


def test_a_term_is_listed_once_for_a_class_and_has_one_source() -> None:
    pairs = Counter((row["term"], row["code"]) for row in TERMS)
    assert max(pairs.values()) == 1
    sources = {(row["term"], row["source"]) for row in TERMS}
    assert len(sources) == len({term for term, _ in sources})
    assert {source for _, source in sources} == {"usage", "compound", "standard"}


@pytest.mark.parametrize(
    ("term", "codes"),
    [
        ("装备制造", {"C34", "C35"}),
        ("生物医药", {"C27"}),
        ("锂电池", {"C3841"}),
        ("光伏", {"C3825"}),
        ("储能", {"C3841", "D442"}),
        ("预制菜", {"C1432"}),
        ("跨境电商", {"F5193", "F5292"}),
        ("低空经济", {"C3963", "C374", "G562"}),
        ("中药材", {"A017"}),
        ("汽车零部件", {"C367"}),
        ("半导体", {"C397"}),
        ("冷链物流", {"G59"}),
        ("总部经济", {"L7211"}),
        ("文旅", {"N786", "R903", "L7291"}),
        ("医疗康养", {"Q85"}),
        ("纺织服装", {"C17", "C18"}),
        ("精细化工", {"C26"}),
        ("数字经济", {"I65"}),
    ],
)
def test_words_of_the_news_have_their_classes(term: str, codes: set[str]) -> None:
    assert {row["code"] for row in TERMS if row["term"] == term} == codes


def test_terms_are_names_as_they_stand_in_a_text() -> None:
    for row in TERMS:
        assert row["term"] == row["term"].strip()
        assert row["term"]
        assert not set(row["term"]) & set("、，；（）() ")
