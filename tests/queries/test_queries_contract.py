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
    ("trip", {"trip": T1}, "part name", [
        ("行程", "冠县周启明赴上海市"), ("派出", "冠县"), ("带队", "周启明"), ("随团", "韩青"), ("前往", "上海市"),
        ("走访", SILK), ("走访", WIND), ("产业", "新能源"), ("产业", "纺织服装"), ("报道", "冠县赴沪招商"), ("报道", "聊城多地外出招商")]),
    ("trip", {"trip": T2}, "part detail", [
        ("行程", None), ("派出", "山东省聊城市冠县"), ("带队", "县委书记"), ("前往", None), ("走访", "company"), ("会见", WIND),
        ("签约", "冠县风电项目 约35.6亿元"), ("产业", None), ("报道", "冠县融媒")]),
    ("official", {"official": "周启明"}, "part name companies signings", [
        ("任职", "县委书记", (), 0), ("带队", "冠县周启明赴上海市", (SILK, WIND), 0), ("带队", "冠县周启明赴上海市", (WIND,), 1)]),
    ("official", {"official": "韩青@371525", "until": "2023-02"}, "part trip destinations", [
        ("任职", None, ()), ("随团", T1, ("上海市",))]),
    ("company", {"company": "远景能源"}, "part name detail date", [
        ("企业", WIND, "company", None), ("别名", "远景能源", None, None), ("负责人", "孙立", "董事长", None),
        ("到访", "莘县", "1 次", "2023-02-27/2023-03-02"), ("到访", "冠县", "2 次", "2023-03-06"),
        ("签约", "冠县", "冠县风电项目 约35.6亿元", "2023-03-06")]),
    ("company", {"company": SHENG, "since": "2024"}, "part name", [("企业", SHENG), ("别名", "上海蔬菜集团"), ("位于", "上海市")]),
    ("county", {"region": "冠县"}, "part name times", [
        ("地区", "冠县", None), ("任职", "周启明", None), ("任职", "韩青", None), ("行程", "合计", 2), ("目的地", "上海市", 2),
        ("走访企业", WIND, 2), ("走访企业", SILK, 1), ("签约", WIND, None), ("产业", "新能源", 2), ("产业", "纺织服装", 1),
        ("来源", "冠县融媒", 2), ("来源", "聊城日报", 1)]),
    ("county", {"region": "聊城市", "since": "2023-03", "limit": "1"}, "part name times first", [
        ("地区", "聊城市", None, None), ("下辖", "冠县", 2, None), ("行程", "合计", 3, D(2023, 2, 27)),
        ("目的地", "上海市", 2, D(2023, 2, 27)), ("走访企业", WIND, 2, D(2023, 2, 27)), ("签约", WIND, None, D(2023, 3, 6)),
        ("产业", "新能源", 1, D(2023, 3, 6)), ("来源", "冠县融媒", 2, None)]),
    ("first-visit-to-signing", {}, "region company days visits deals", [
        ("莘县", SHENG, 1.0, 1.0, 1), ("冠县", WIND, 19.0, 2.0, 1)]),
    ("first-visit-to-signing", {"by": "industry"}, "region industry days visits deals", [(None, "新能源", 10.0, 1.5, 2)]),
    ("first-visit-to-signing", {"by": "region", "region": "冠县"}, "region company days", [("冠县", None, 19.0)]),
    ("rivals", {"region": "冠县"}, "region score industries companies", [
        ("莘县", 2, ("新能源",), (WIND,)), ("鼓楼区", 1, (), (SILK,))]),
    ("rivals", {"region": "冠县", "since": "2023-03-01", "until": "2023-03-02"}, "region", []),
    ("contested", {"days": "15"}, "company regions visits gap first last", [
        (WIND, ("冠县", "莘县"), 3, 7, D(2023, 2, 15), D(2023, 3, 6))]),
    ("contested", {"days": "6"}, "company", []),
    ("contested", {"region": "莘县"}, "company", [(WIND,)]),
    ("industry-heat", {}, "month industry regions times", [
        ("2023-03", "新能源", 1, 1), ("2023-02", "新能源", 2, 2), ("2023-02", "纺织服装", 1, 1), (None, "锂电池", 1, 1)]),
    ("industry-heat", {"industry": "C38", "leader": "周启明"}, "month industry", [("2023-03", "新能源"), ("2023-02", "新能源")]),
    ("flows", {"region": "聊城市"}, "origin destination month trips", [
        ("聊城市", "上海市", None, 3), ("聊城市", "苏州市", None, 2)]),
    ("flows", {"level": "province", "monthly": "yes"}, "origin destination month trips", [
        ("山东省", "上海市", "2023-02", 2), ("江苏省", "上海市", None, 1), ("山东省", "上海市", "2023-03", 1),
        ("山东省", "江苏省", "2023-02", 1), ("山东省", "江苏省", "2023-03", 1)]),
    ("flows", {"level": "county", "leader": "陆文"}, "origin destination first", [
        ("莘县", "上海市", D(2023, 2, 27)), ("莘县", "苏州市", D(2023, 2, 27))]),
    ("leaders", {"region": "聊城市"}, "official region trips days dated places companies signings", [
        ("周启明", "冠县", 2, 4, 2, 1, 2, 1), ("贾树", ZONE, 1, 0, 0, 1, 1, 0), ("陆文", "莘县", 1, 4, 1, 2, 2, 1)]),
    ("travel-together", {}, "official companion trips first", [("周启明", "韩青", 1, D(2023, 2, 15))]),
    ("travel-together", {"official": "韩青@371525"}, "official companion", [("韩青", "周启明")]),
    ("path", {"start": "贾树", "end": CELL}, "step words relation", [(1, f"贾树 到访 {CELL}", "VISITED")]),
    ("path", {"start": "孙立", "end": "冠县"}, "step from_name to_name", [
        (1, "孙立", WIND), (2, "冠县", WIND)]),
    ("timeline", {"region": "冠县", "since": "2023-03"}, "date event who what", [
        ("2023-03-06", "行程", ("周启明",), "冠县周启明赴上海市"), ("2023-03-06", "到访", ("周启明",), WIND),
        ("2023-03-06", "会见", ("周启明",), "孙立"), ("2023-03-06", "签约", ("周启明",), f"{WIND} 冠县风电项目 约35.6亿元"),
        ("2023-03-06", "产业", ("周启明",), "新能源")]),
    ("timeline", {"event": "signing"}, "region what", [
        ("莘县", f"{SHENG} 莘县蔬菜供应链项目"), ("冠县", f"{WIND} 冠县风电项目 约35.6亿元")]),
    ("coverage", {}, "source month articles dated with_trips without_trips trips", [
        ("冠县融媒", "2023-02", 1, 1, 1, 0, 1), ("冠县融媒", "2023-03", 1, 1, 1, 0, 1), ("聊城日报", "2023-03", 1, 1, 1, 0, 2),
        ("聊城日报", "2023-04", 1, 1, 1, 0, 1), ("莘县发布", "2023-03", 1, 1, 0, 1, 0), ("鼓楼发布", None, 1, 0, 1, 0, 1)]),
    ("coverage", {"source": "聊城日报", "until": "2023-03"}, "month", [("2023-03",)]),
    ("find", {"text": "鼓楼"}, "kind name id", [("region", "鼓楼区", "320106"), ("region", "鼓楼区", "320302")]),
    ("find", {"text": "远景"}, "kind name aliases", [("company", WIND, ("远景能源",))]),
    ("find", {"text": "招商", "kind": "article"}, "id", [("a5",), ("a1",), ("a4",), ("a2",)]),
    ("doubtful", {}, "kind name reason candidates", [
        ("没有归并", "城关镇", "几个地方同名", ("371525100", "371522100")), ("没有日期", "鼓楼区韩青赴上海市", "XXXX-05-08", ())]),
    ("doubtful", {"kind": "undated"}, "id", [(T5,)]),
    ("executives", {}, "company executive titles region leaders trip", [(WIND, "孙立", ("董事长",), "冠县", ("周启明",), T2)]),
    ("executives", {"company": WIND, "region": "冠县"}, "executive date", [("孙立", "2023-03-06")]),
    ("executives", {"region": "莘县"}, "executive", []),
    ("around", {"name": CELL}, "hop from_kind relation to_name", [
        (1, "招商行程", "CALLED_AT", CELL), (1, "官员", "VISITED", CELL)]),
    ("around", {"name": "锂电池", "hops": "2", "relation": "CLASSIFIED_AS"}, "hop from_name to_name", [
        (1, "锂电池", "电池制造")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "given", "columns", "expected"), CASES)
def test_the_answer_is_the_same_on_both_stores(
    sample: Store, name: str, given: dict[str, str], columns: str, expected: list[tuple[Any, ...]]
) -> None:
    rows = list(answer(sample, name, given).records())
    assert [tuple(row[column] for column in columns.split()) for row in rows] == expected
