"""A small graph that a reader can hold in the head: two counties and a zone of 聊城, one county elsewhere. All people are made up."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from graph.model import Edge, Node, Value

D = datetime.date

REGIONS = {
    "370000": ("山东省", "Province", "山东省", None, ("山东", "鲁")),
    "371500": ("聊城市", "City", "山东省聊城市", "370000", ()),
    "371525": ("冠县", "County", "山东省聊城市冠县", "371500", ()),
    "371522": ("莘县", "County", "山东省聊城市莘县", "371500", ()),
    "371500+聊城高新技术产业开发区": (
        "聊城高新技术产业开发区",
        "Zone",
        "山东省聊城市聊城高新技术产业开发区",
        "371500",
        ("聊城高新区",),
    ),
    "310000": ("上海市", "Province", "上海市", None, ("沪",)),
    "320000": ("江苏省", "Province", "江苏省", None, ()),
    "320100": ("南京市", "City", "江苏省南京市", "320000", ()),
    "320106": ("鼓楼区", "County", "江苏省南京市鼓楼区", "320100", ()),
    "320300": ("徐州市", "City", "江苏省徐州市", "320000", ()),
    "320302": ("鼓楼区", "County", "江苏省徐州市鼓楼区", "320300", ()),
    "320500": ("苏州市", "City", "江苏省苏州市", "320000", ()),
}

CLASSES = {
    "C": ("制造业", "section", None),
    "C38": ("电气机械和器材制造业", "division", "C"),
    "C384": ("电池制造", "group", "C38"),
    "C17": ("纺织业", "division", "C"),
}

INDUSTRIES = {"新能源": "C38", "锂电池": "C384", "纺织服装": "C17"}

COMPANIES = {
    "九牧王股份有限公司": ("九牧王",),
    "远景能源有限公司": ("远景能源",),
    "上海蔬菜(集团)有限公司": ("上海蔬菜集团",),
    "苏州锂芯电池有限公司": (),
}

OFFICIALS = {
    "周启明@371525": ("周启明", "371525", "县委书记"),
    "韩青@371525": ("韩青", "371525", "县长"),
    "陆文@371522": ("陆文", "371522", "县长"),
    "韩青@320106": ("韩青", "320106", "区长"),
    "贾树@371500+聊城高新技术产业开发区": ("贾树", "371500+聊城高新技术产业开发区", "党工委书记"),
}

# id: (leader, region, EDTF, first day, last day, destinations, companies called at, articles)
TRIPS: dict[str, tuple[str, str, str | None, D | None, D | None, tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "371525-周启明-2023-02-15": (
        "周启明@371525", "371525", "2023-02-15/2023-02-17", D(2023, 2, 15), D(2023, 2, 17),
        ("310000",), ("九牧王股份有限公司", "远景能源有限公司"), ("a1", "a2"),
    ),
    "371525-周启明-2023-03-06": (
        "周启明@371525", "371525", "2023-03-06", D(2023, 3, 6), D(2023, 3, 6), ("310000",), ("远景能源有限公司",), ("a3",),
    ),
    "371522-陆文-2023-02-27": (
        "陆文@371522", "371522", "2023-02-27/2023-03-02", D(2023, 2, 27), D(2023, 3, 2),
        ("310000", "320500"), ("上海蔬菜(集团)有限公司", "远景能源有限公司"), ("a2",),
    ),
    "371500+聊城高新技术产业开发区-贾树-2023-03": (
        "贾树@371500+聊城高新技术产业开发区", "371500+聊城高新技术产业开发区", "2023-03", D(2023, 3, 1), D(2023, 3, 31),
        ("320500",), ("苏州锂芯电池有限公司",), ("a4",),
    ),
    "320106-韩青-XXXX-05-08": (
        "韩青@320106", "320106", "XXXX-05-08", None, None, ("310000",), ("九牧王股份有限公司",), ("a5",),
    ),
}  # fmt: skip

ARTICLES = {
    "a1": ("冠县赴沪招商", "冠县融媒", "2023-02-20"),
    "a2": ("聊城多地外出招商", "聊城日报", "2023-03-03"),
    "a3": ("冠县签约风电项目", "冠县融媒", "2023-03-08"),
    "a4": ("高新区招商忙", "聊城日报", "2023-04-01"),
    "a5": ("鼓楼区招商", "鼓楼发布", None),
    "a6": ("莘县召开会议", "莘县发布", "2023-03-05"),
}

# region, company, trip, date, project, yuan, words, kind, article
DEALS = (
    ("371525", "远景能源有限公司", "371525-周启明-2023-03-06", D(2023, 3, 6), "冠县风电项目", 3_560_000_000, "约35.6亿元", "contract", "a3"),
    ("371522", "上海蔬菜(集团)有限公司", "371522-陆文-2023-02-27", D(2023, 2, 28), "莘县蔬菜供应链项目", None, None, "framework", "a2"),
)  # fmt: skip

# region, industry, trip, date, article
TARGETS = (
    ("371525", "新能源", "371525-周启明-2023-02-15", D(2023, 2, 15), "a1"),
    ("371525", "纺织服装", "371525-周启明-2023-02-15", D(2023, 2, 15), "a1"),
    ("371525", "新能源", "371525-周启明-2023-03-06", D(2023, 3, 6), "a3"),
    ("371522", "新能源", "371522-陆文-2023-02-27", D(2023, 2, 27), "a2"),
    ("371500+聊城高新技术产业开发区", "锂电池", "371500+聊城高新技术产业开发区-贾树-2023-03", None, "a4"),
)

JOINED = (("韩青@371525", "371525-周启明-2023-02-15"),)
EXECUTIVES = (("孙立@远景能源有限公司", "孙立", "远景能源有限公司", "董事长", "371525-周启明-2023-03-06"),)


def records() -> Iterator[Node | Edge]:
    """Every node, then every edge."""
    yield from _nodes()
    yield from _standing()
    for trip in TRIPS:
        yield from _trip_edges(trip)
    for region, company, trip, day, project, yuan, words, kind, article in DEALS:
        own: dict[str, Value] = {"project": project, "amount_cny": yuan, "amount_text": words, "kind": kind}
        fact = _fact(day.isoformat(), day, day, trip, (article,), f"{REGIONS[region][0]}与{company}签约。")
        yield Edge("SIGNED_WITH", ("Region", region), ("Company", company), f"{region}|{company}|{trip}", fact | own)
    for region, industry, trip, first, article in TARGETS:
        date = first.isoformat() if first else None
        fact = _fact(date, first, first, trip, (article,), f"{REGIONS[region][0]}围绕{industry}产业招商。")
        yield Edge("TARGETS_SECTOR", ("Region", region), ("Industry", industry), f"{region}|{industry}|{trip}", fact)


def _nodes() -> Iterator[Node]:
    for id, (name, label, full_name, _, aliases) in REGIONS.items():
        yield Node("Region", id, ("Region", label), {"name": name, "full_name": full_name, "aliases": aliases})
    for id, (name, level, _) in CLASSES.items():
        yield Node("IndustryClass", id, properties={"name": name, "level": level})
    for name in INDUSTRIES:
        yield Node("Industry", name, properties={"name": name})
    for name, aliases in COMPANIES.items():
        yield Node("Company", name, properties={"name": name, "aliases": aliases, "kind": "company"})
    for id, (name, region, title) in OFFICIALS.items():
        yield Node("Official", id, properties={"name": name, "region": region, "titles": (title,)})
    for id, name, company, title, _ in EXECUTIVES:
        yield Node("Executive", id, properties={"name": name, "company": company, "titles": (title,)})
    for id, (leader, region, date, first, last, places, _, articles) in TRIPS.items():
        name = f"{REGIONS[region][0]}{OFFICIALS[leader][0]}赴{'、'.join(REGIONS[p][0] for p in places)}"
        fact = _fact(date, first, last, None, articles, f"{OFFICIALS[leader][0]}带队外出招商。")
        fact.pop("trip")
        yield Node("Trip", id, properties=fact | {"name": name, "leader": OFFICIALS[leader][0], "region": region,
                   "destinations": tuple(REGIONS[p][0] for p in places), "date_basis": "stated"})  # fmt: skip
    for id, (title, source, published) in ARTICLES.items():
        day = D.fromisoformat(published) if published else None
        yield Node("Article", id, properties={"name": title, "title": title, "source": source, "published": published,
                   "published_date": day})  # fmt: skip
    yield Node("Unresolved", "region:城关镇:a1", properties={"name": "城关镇", "kind": "region", "reason": "几个地方同名",
               "candidates": ("371525100", "371522100"), "articles": ("a1",), "evidence": ("考察团来到城关镇。",)})  # fmt: skip


def _standing() -> Iterator[Edge]:
    for id, (_, _, _, above, _) in REGIONS.items():
        if above:
            yield Edge("PART_OF", ("Region", id), ("Region", above), id)
    for id, (_, _, above) in CLASSES.items():
        if above:
            yield Edge("PART_OF", ("IndustryClass", id), ("IndustryClass", above), id)
    for name, code in INDUSTRIES.items():
        yield Edge("CLASSIFIED_AS", ("Industry", name), ("IndustryClass", code), f"{name}|{code}", {"weight": 1.0})
    for id, (name, region, title) in OFFICIALS.items():
        fact = _fact(None, None, None, None, ("a1",), f"{title}{name}")
        yield Edge("HOLDS_OFFICE", ("Official", id), ("Region", region), f"{id}|{region}|{title}",
                   fact | {"title": title, "since": "2023-02-20", "as_of": "2023-03-08"})  # fmt: skip
    for id, name, company, title, trip in EXECUTIVES:
        fact = _fact(None, None, None, None, ("a3",), f"{company}{title}{name}")
        yield Edge("WORKS_FOR", ("Executive", id), ("Company", company), f"{id}|{title}", fact | {"title": title})
        _, _, date, first, last, _, _, articles = TRIPS[trip]
        yield Edge("MET", ("Trip", trip), ("Executive", id), f"{trip}|{id}",
                   _fact(date, first, last, trip, articles, f"会见{title}{name}。"))  # fmt: skip
    yield Edge("LOCATED_IN", ("Company", "上海蔬菜(集团)有限公司"), ("Region", "310000"), "上海蔬菜", {"basis": "name"})
    yield Edge("REPORTS", ("Article", "a1"), ("Unresolved", "region:城关镇:a1"), "a1|城关镇")


def _trip_edges(trip: str) -> Iterator[Edge]:
    leader, region, date, first, last, places, companies, articles = TRIPS[trip]

    def edge(type: str, start: tuple[str, str], end: tuple[str, str], words: str) -> Edge:
        key = f"{trip}|{end[1]}" if type == "VISITED" else f"{start[1]}|{end[1]}"
        return Edge(type, start, end, key, _fact(date, first, last, trip, articles, words))

    node, home = ("Trip", trip), REGIONS[region][0]
    yield edge("LED", ("Official", leader), node, f"{OFFICIALS[leader][0]}带队。")
    yield edge("SENT", ("Region", region), node, f"{home}派出代表团。")
    for official, joined in JOINED:
        if joined == trip:
            yield edge("JOINED", ("Official", official), node, f"{OFFICIALS[official][0]}随团。")
    for place in places:
        yield edge("WENT_TO", node, ("Region", place), f"前往{REGIONS[place][0]}。")
    for company in companies:
        yield edge("CALLED_AT", node, ("Company", company), f"走访{company}。")
        yield edge("VISITED", ("Official", leader), ("Company", company), f"走访{company}。")
    for article in articles:
        yield Edge("REPORTS", ("Article", article), node, f"{article}|{trip}")


def _fact(
    date: str | None, first: D | None, last: D | None, trip: str | None, articles: tuple[str, ...], words: str
) -> dict[str, Value]:
    return {
        "date": date, "start_date": first, "end_date": last, "trip": trip, "articles": articles, "evidence": (words,),
        "spans": (f"{articles[0]}:10-{10 + len(words)}",), "rule": "sample", "confidence": 0.9,
    }  # fmt: skip
