"""A made-up graph of our kind, for benches and tests of the viewer: any size, always the same for the same size.

The names are put together from syllables and stand for nobody. About 2 edges a node, a sentence of about 60
characters on each, eight years of dates, uneven like the real thing: few counties and companies have most facts.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from graph.view import Subgraph

PROVINCES = {
    "37": "山东省",
    "41": "河南省",
    "42": "湖北省",
    "32": "江苏省",
    "33": "浙江省",
    "44": "广东省",
    "31": "上海市",
    "11": "北京市",
}
CITIES = {
    "3715": "聊城市",
    "3701": "济南市",
    "4101": "郑州市",
    "4113": "南阳市",
    "4201": "武汉市",
    "4206": "襄阳市",
    "3201": "南京市",
    "3205": "苏州市",
}
CITIES |= {"3301": "杭州市", "3302": "宁波市", "4403": "深圳市", "4406": "佛山市", "3101": "浦东新区", "1101": "海淀区"}
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = "伟芳敏静强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红建国文斌波鹏飞宁宇晨欣怡"
COUNTY = "冠莘东清茌临高阳云南凤泰西河青安龙口铜泾"
BRANDS = [
    "远景",
    "宏达",
    "金龙",
    "恒泰",
    "晶澳",
    "立讯",
    "三环",
    "绿源",
    "智威",
    "博远",
    "海纳",
    "天合",
    "新奥",
    "中科",
    "华润",
    "卓越",
]
SECTORS = [
    "新能源汽车",
    "装备制造",
    "生物医药",
    "新材料",
    "人工智能",
    "光伏",
    "锂电池",
    "现代物流",
    "数字经济",
    "食品加工",
]
RULES = ["visit.list", "visit.call", "sign.project", "target.phrase", "trip.lead"]


class Numbers:
    """A small generator of its own, so that the graph never changes with a library."""

    def __init__(self, seed: int) -> None:
        self._state = seed

    def below(self, size: int) -> int:
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._state >> 33) % size

    def uneven(self, size: int) -> int:
        """Small numbers far more often than large ones."""
        return min(self.below(size), self.below(size), self.below(size))

    def of(self, values: Any) -> Any:
        return values[self.below(len(values))]


class Synthetic:
    """Rows of a graph with about ``size`` nodes, articles not counted."""

    def __init__(self, size: int) -> None:
        self.random = Numbers(size)
        self.nodes: list[dict[str, Any]] = []
        self.edges: list[dict[str, Any]] = []
        self.articles = max(3, size // 20)
        self._regions(max(4, size * 6 // 100))
        self._people_and_companies(size)
        self._trips(size)

    def subgraph(self) -> Subgraph:
        return Subgraph.from_rows(self.nodes, self.edges, {"made": "2024-06-30"})

    def _node(self, label: str, id: str, name: str, labels: tuple[str, ...] = (), **properties: Any) -> str:
        self.nodes.append(
            {"id": id, "label": label, "labels": (label, *labels), "name": name, "properties": properties}
        )
        return id

    def _edge(self, type: str, start: tuple[str, str], end: tuple[str, str], **properties: Any) -> None:
        row = {"type": type, "start_label": start[0], "start": start[1], "end_label": end[0], "end": end[1]}
        self.edges.append({**row, "key": f"{type}-{len(self.edges)}", "properties": properties})

    def _regions(self, counties: int) -> None:
        for number in range(self.articles):
            day = datetime.date(2016, 1, 5) + datetime.timedelta(days=(number * 3023) // self.articles)
            source = ["聊城日报", "齐鲁晚报", "河南日报", "长江云", "招商网"][number % 5]
            self._node(
                "Article", f"a{number}", f"赴外招商活动纪实之{number}", title=f"赴外招商活动纪实之{number}",
                source=source, published=day.isoformat(), url=f"https://news.example.com/{number}.html",
            )  # fmt: skip
        for code, name in PROVINCES.items():
            self._node("Region", f"{code}0000", name, ("Province",), full_name=name)
        for code, name in CITIES.items():
            self._node("Region", f"{code}00", name, ("City",), full_name=PROVINCES[code[:2]] + name)
            self._edge("PART_OF", ("Region", f"{code}00"), ("Region", f"{code[:2]}0000"))
        self.homes: list[tuple[str, str]] = []
        codes = list(CITIES)[:8]
        for number in range(counties):
            city = codes[number % len(codes)]
            name = (
                COUNTY[number % 20]
                + ("" if number < 20 else COUNTY[(number // 20 + 7) % 20])
                + ("县" if number % 3 else "区")
            )
            id = self._node(
                "Region", f"{city}{number // len(codes) + 21:02d}", name, ("County",), full_name=CITIES[city] + name
            )
            self.homes.append((id, name))
            self._edge("PART_OF", ("Region", id), ("Region", f"{city}00"))

    def _people_and_companies(self, size: int) -> None:
        random = self.random
        self.officials: list[tuple[str, str, str]] = []
        for number in range(size * 22 // 100):
            home, _ = self.homes[number % len(self.homes)]
            name = random.of(SURNAMES) + random.of(GIVEN) + (random.of(GIVEN) if number % 4 else "")
            id = self._node(
                "Official",
                f"{name}@{home}#{number}",
                name,
                titles=[random.of(["县长", "县委书记", "副县长"])],
                region=home,
            )
            self.officials.append((id, name, home))
            self._edge(
                "HOLDS_OFFICE", ("Official", id), ("Region", home), title="县长", **self._source(f"{name}任县长。")
            )
        self.companies: list[tuple[str, str]] = []
        places = list(CITIES.items())
        for number in range(size * 35 // 100):
            city, place = places[number % len(places)]
            name = (
                f"{place[:2]}{BRANDS[number % 16]}{BRANDS[(number // 16 + 5) % 16]}{SECTORS[(number // 256) % 10][:4]}"
            )
            name += "有限公司" if number < 2560 else f"第{number}有限公司"
            self._node("Company", name, name, aliases=[name[2:6], "又名" + name[2:4]], kind="company")
            self.companies.append((name, city))
            self._edge("LOCATED_IN", ("Company", name), ("Region", f"{city}00"), basis="name")
        for sector in SECTORS:
            self._node("Industry", sector, sector)
        self._node("Unresolved", "region:鼓楼区:a1", "鼓楼区", kind="region", reason="several places have this name")

    def _source(self, sentence: str) -> dict[str, Any]:
        article = self.random.below(self.articles)
        rest = {"rule": self.random.of(RULES), "confidence": 0.8 + self.random.below(20) / 100}
        return {"articles": [f"a{article}"], "evidence": [sentence], "spans": [f"a{article}:0-{len(sentence)}"], **rest}

    def _trips(self, size: int) -> None:
        random = self.random
        names = dict(self.homes)
        for number in range(size * 36 // 100):
            official, name, home = self.officials[random.uneven(len(self.officials))]
            first = datetime.date(2016, 1, 1) + datetime.timedelta(days=3030 - random.uneven(3030))
            last = first + datetime.timedelta(days=random.below(4))
            date = first.isoformat() if last == first else f"{first}/{last}"
            when = {"date": date, "start_date": first, "end_date": last}
            trip = self._node(
                "Trip",
                f"{home}-{name}-{first}-{number}",
                f"{names[home]}赴外招商 {first}",
                leader=name,
                region=home,
                **when,
            )
            told = {**when, "trip": trip}
            self._edge(
                "LED",
                ("Official", official),
                ("Trip", trip),
                **told,
                **self._source(f"{first.month}月{first.day}日，{name}带队赴外招商。"),
            )
            self._edge(
                "SENT", ("Region", home), ("Trip", trip), **told, **self._source(f"{names[home]}派出代表团赴外招商。")
            )
            self._calls(official, name, home, names[home], trip, told)

    def _calls(self, official: str, name: str, home: str, county: str, trip: str, told: dict[str, Any]) -> None:
        random = self.random
        company, city = self.companies[random.uneven(len(self.companies))]
        sentence = f"{name}一行赴{company}考察，深入生产车间了解企业经营情况并座谈，双方就项目落地、用地保障和配套服务进行了交流。"
        self._edge(
            "WENT_TO", ("Trip", trip), ("Region", f"{city}00"), **told, **self._source(f"代表团到{company[:2]}考察。")
        )
        self._edge("VISITED", ("Official", official), ("Company", company), **told, **self._source(sentence))
        if random.below(4) == 0:
            amount = (random.below(90) + 1) * 10_000_000
            note = "一篇作 5 亿元，一篇作 3 亿元" if random.below(6) == 0 else None
            deal = {
                "project": f"{company[2:6]}产业园项目",
                "amount_cny": amount,
                "amount_text": f"{amount // 10**8}亿元",
                "kind": "contract",
            }
            self._edge(
                "SIGNED_WITH",
                ("Region", home),
                ("Company", company),
                **told,
                **deal,
                note=note,
                **self._source(f"{county}与{company}签约产业园项目。"),
            )
        if random.below(3) == 0:
            sector = SECTORS[random.uneven(len(SECTORS))]
            self._edge(
                "TARGETS_SECTOR",
                ("Region", home),
                ("Industry", sector),
                **told,
                **self._source(f"{county}重点围绕{sector}产业开展招商。"),
            )


def synthetic(size: int) -> Subgraph:
    """A subgraph with about ``size`` nodes."""
    return Synthetic(size).subgraph()


def texts(subgraph: Subgraph) -> Iterator[str]:
    """All sentences of a subgraph."""
    for edge in subgraph.edges():
        yield from edge.properties.get("evidence") or ()
