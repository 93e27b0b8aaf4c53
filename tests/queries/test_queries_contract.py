"""One suite for both stores: every question, its answer written out by hand."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from graph.stores import Store
from queries import answer

D = datetime.date

SHENG, WIND, SILK, CELL = "上海蔬菜(集团)有限公司", "远景能源有限公司", "九牧王股份有限公司", "苏州锂芯电池有限公司"
ZONE = "聊城高新技术产业开发区"
T1, T2 = "371525-周启明-2023-02-15", "371525-周启明-2023-03-06"
T3, T4, T5 = "371522-陆文-2023-02-27", f"371500+{ZONE}-贾树-2023-03", "320106-韩青-XXXX-05-08"

# question, parameters, columns to compare, rows in order
CASES: list[tuple[str, dict[str, str], str, list[tuple[Any, ...]]]] = [
    ("trips", {"region": "冠县"}, "trip leaders destinations companies signings", [
        (T1, ("周启明",), ("上海市",), (SILK, WIND), 0),
        (T2, ("周启明",), ("上海市",), (WIND,), 1),
    ]),
    ("trips", {"region": "聊城市"}, "trip", [(T1,), (T3,), (T4,), (T2,)]),
    ("trips", {"region": "聊城市", "since": "2023-03"}, "trip", [(T3,), (T4,), (T2,)]),
    ("trips", {"region": "聊城市", "until": "2023-02-26"}, "trip", [(T1,)]),
    ("trips", {"since": "2023-02-16", "until": "2023-02-16"}, "trip", [(T1,)]),
    ("trips", {"since": "2023-03-10", "until": "2023-03-12"}, "trip date", [(T4, "2023-03")]),
    ("trips", {"leader": "周启明", "industry": "纺织服装"}, "trip", [(T1,)]),
    ("trips", {"industry": "C384"}, "trip", [(T4,)]),
    ("trips", {"industry": "电气机械和器材制造业"}, "trip", [(T1,), (T3,), (T4,), (T2,)]),
    ("trips", {"limit": "2"}, "trip", [(T1,), (T3,)]),
    ("trips", {}, "trip start_date", [
        (T1, D(2023, 2, 15)), (T3, D(2023, 2, 27)), (T4, D(2023, 3, 1)), (T2, D(2023, 3, 6)), (T5, None)]),
    ("courted-by", {"company": "远景能源"}, "region leaders trip signed", [
        ("冠县", ("周启明",), T1, True), ("莘县", ("陆文",), T3, False), ("冠县", ("周启明",), T2, True)]),
    ("courted-by", {"company": WIND, "region": "莘县"}, "region evidence articles", [
        ("莘县", (f"走访{WIND}。",), ("a2",))]),
    ("courted-by", {"company": WIND, "since": "2023-03-03", "leader": "周启明"}, "trip", [(T2,)]),
    ("courted-by", {"company": WIND, "industry": "纺织服装"}, "trip", [(T1,)]),
    ("signings", {"region": "聊城市"}, "region company project amount_cny kind", [
        ("莘县", SHENG, "莘县蔬菜供应链项目", None, "framework"), ("冠县", WIND, "冠县风电项目", 3_560_000_000, "contract")]),
    ("signings", {"amount": "100000000"}, "project amount_text", [("冠县风电项目", "约35.6亿元")]),
    ("signings", {"kind": "framework"}, "company", [(SHENG,)]),
    ("signings", {"company": WIND, "leader": "周启明"}, "trip", [(T2,)]),
    ("signings", {"industry": "C38"}, "region", [("莘县",), ("冠县",)]),
    ("targeting", {"industry": "新能源"}, "region times first last", [
        ("冠县", 2, D(2023, 2, 15), D(2023, 3, 6)), ("莘县", 1, D(2023, 2, 27), D(2023, 2, 27))]),
    ("targeting", {"industry": "制造业"}, "region times industries", [
        ("冠县", 3, ("新能源", "纺织服装")), (ZONE, 1, ("锂电池",)), ("莘县", 1, ("新能源",))]),
    ("visited-not-signed", {"region": "聊城市"}, "region company visits leaders last", [
        (ZONE, CELL, 1, ("贾树",), D(2023, 3, 1)),
        ("莘县", WIND, 1, ("陆文",), D(2023, 2, 27)),
        ("冠县", SILK, 1, ("周启明",), D(2023, 2, 15)),
    ]),
    ("visited-not-signed", {"leader": "陆文"}, "company", [(WIND,)]),
    ("evidence", {"start": "周启明", "end": SILK}, "relation from_name to_name sentence title source offsets rule", [
        ("VISITED", "周启明", SILK, f"走访{SILK}。", "冠县赴沪招商", "冠县融媒", "10-22", "sample")]),
    ("evidence", {"start": "冠县", "relation": "SIGNED_WITH"}, "to_name sentence article confidence", [
        (WIND, f"冠县与{WIND}签约。", "a3", 0.9)]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "given", "columns", "expected"), CASES)
def test_the_answer_is_the_same_on_both_stores(
    sample: Store, name: str, given: dict[str, str], columns: str, expected: list[tuple[Any, ...]]
) -> None:
    rows = list(answer(sample, name, given).records())
    assert [tuple(row[column] for column in columns.split()) for row in rows] == expected
