"""A graph of any size in the form of ours, for benches: deterministic, nodes first, then edges.

30,000 trips give about 61,000 nodes and 210,000 edges. Counties, officials and companies are used unevenly, as in the
news: a few are hubs. Names are put together out of characters and mean nobody.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.model import Edge, Node, Value

_PLACE = "青白清平安宁长永兴隆昌泰和顺德仁文武东西南北江河湖山林石金银玉云"
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂华建国志文海波"
_CORE = "远大恒通联创鼎盛华瑞鑫源博达嘉信天诚宏图科锐中正新越"
_TRADE = ("装备制造", "新能源", "生物医药", "食品", "电子", "新材料", "物流", "软件")
_FIRST_DAY = datetime.date(2019, 1, 1)

Ref = tuple[str, str]


@dataclass(slots=True)
class _World:
    """The fixed cast; each list holds ids."""

    counties: list[str] = field(default_factory=list)
    officials: list[tuple[str, str, str]] = field(default_factory=list)
    companies: list[str] = field(default_factory=list)
    executives: list[tuple[str, str]] = field(default_factory=list)
    industries: list[str] = field(default_factory=list)
    apart: int = 11


def generate_records(trips: int, seed: int = 0, apart: int = 11) -> Iterator[Node | Edge]:
    """The records of a graph of ``trips`` trips: every node, then every edge; the same arguments, the same records.

    ``apart`` is the days from one trip of a leader to the next: 11 crowds ten trips of each into a season (many rivals
    in few days, for tests), 120 is what county leaders do (25 trips a day in the whole country at 30,000 trips).
    """
    dice = random.Random(seed)  # fixed seed: the same graph on every machine
    world = _World(apart=apart)
    yield from _regions(world, trips)
    yield from _industries(world)
    yield from _people(world, trips, dice)
    article_count = max(1, trips // 2)
    for i in range(article_count):
        yield _article(i)
    for i in range(trips):
        yield _trip_node(world, i)
    yield from _standing_edges(world)
    for i in range(trips):
        yield from _trip_edges(world, i, article_count, random.Random(seed * 1_000_003 + i))


def _word(number: int, letters: str, length: int) -> str:
    out = ""
    for _ in range(length):
        number, digit = divmod(number, len(letters))
        out += letters[digit]
    return out


def _skewed(dice: random.Random, count: int) -> int:
    """An index below ``count``; small ones are more frequent."""
    return int(count * dice.random() ** 2)


def _regions(world: _World, trips: int) -> Iterator[Node]:
    provinces = 31
    counties = min(2_800, max(62, trips // 8))
    cities = min(333, max(provinces, counties // 8))
    for p in range(provinces):
        name = _word(p, _PLACE, 2) + "省"
        yield Node("Region", f"{p + 11}0000", ("Region", "Province"), _place(name, name, f"{p + 11}0000"))
    for c in range(cities):
        code = _city_code(c)
        name = _word(c * 37 + 5, _PLACE, 2) + "市"
        yield Node(
            "Region", code, ("Region", "City"), _place(name, _word(c % provinces, _PLACE, 2) + "省" + name, code)
        )
    for k in range(counties):
        code = f"{_city_code(k % cities)[:4]}{k // cities + 1:02d}"
        name = _word(k * 101 + 7, _PLACE, 3) + "县"
        yield Node("Region", code, ("Region", "County"), _place(name, name, code))
        world.counties.append(code)


def _city_code(number: int) -> str:
    return f"{number % 31 + 11}{number // 31 + 1:02d}00"


def _place(name: str, full_name: str, code: str) -> dict[str, Value]:
    return {"name": name, "full_name": full_name, "code": code}


def _industries(world: _World) -> Iterator[Node]:
    for d in range(1, 97):
        yield Node("IndustryClass", f"C{d:02d}", properties={"name": f"大类{d:02d}", "level": "division"})
    for i in range(200):
        name = _TRADE[i % len(_TRADE)] + _word(i // len(_TRADE), _CORE, 1 if i >= len(_TRADE) else 0)
        name = f"{name}{i:03d}" if i >= len(_TRADE) else name
        world.industries.append(name)
        yield Node("Industry", name, properties={"name": name})


def _people(world: _World, trips: int, dice: random.Random) -> Iterator[Node]:
    for i in range(max(10, trips // 10)):
        name = _word(i, _SURNAMES, 1) + _word(i // len(_SURNAMES), _GIVEN, 2) + _word(i // 21_600, _GIVEN, 1)
        region = world.counties[_skewed(dice, len(world.counties))]
        world.officials.append((f"{name}@{region}", name, region))
    world.officials = sorted(set(world.officials))
    for id, name, region in world.officials:
        yield Node("Official", id, properties={"name": name, "region": region, "titles": ("县委书记",)})
    for i in range(max(10, trips // 4)):
        name = f"{_word(i * 17 + 3, _PLACE, 2)}{_word(i, _CORE, 4)}{_TRADE[i % len(_TRADE)]}有限公司"
        world.companies.append(name)
        yield Node("Company", name, properties={"name": name, "kind": "company", "legal_form": "有限公司"})
    for i in range(max(5, trips * 2 // 25)):
        company = world.companies[i % len(world.companies)]
        name = _word(i * 7 + 1, _SURNAMES, 1) + _word(i, _GIVEN, 2)
        id = f"{name}@{company}"
        world.executives.append((id, company))
        yield Node("Executive", id, properties={"name": name, "company": company, "titles": ("董事长",)})


def _article(number: int) -> Node:
    day = _FIRST_DAY + datetime.timedelta(days=number % 2_000)
    title = f"第{number}篇招商报道"
    values: dict[str, Value] = {
        "name": title,
        "title": title,
        "source": "日报",
        "published": day.isoformat(),
        "published_date": day,
    }
    return Node("Article", f"a{number}", properties=values)


def _trip_of(world: _World, number: int) -> tuple[str, tuple[str, str, str], datetime.date]:
    """Id, leader and first day; each leader's trips are ``apart`` days apart, leaders start at different days."""
    count = len(world.officials)
    leader = world.officials[number % count]
    day = _FIRST_DAY + datetime.timedelta(days=number // count * world.apart + number % (world.apart - 4))
    return f"{leader[2]}-{leader[1]}-{day.isoformat()}", leader, day


def _trip_node(world: _World, number: int) -> Node:
    id, leader, day = _trip_of(world, number)
    values = _fact(id, day, number // 2, "trip.led", "率队外出招商")
    values |= {
        "name": f"{leader[1]}带队 {day.isoformat()}",
        "date_precision": "interval",
        "date_basis": "stated",
        "leader": leader[1],
        "region": leader[2],
    }
    return Node("Trip", id, properties=values)


def _fact(trip: str, day: datetime.date, article: int, rule: str, words: str) -> dict[str, Value]:
    last = day + datetime.timedelta(days=2)
    sentence = (
        f"{day.month}月{day.day}日至{last.day}日，县委书记{words}，围绕产业链招商与企业负责人深入交流，达成广泛共识。"
    )
    return {
        "date": f"{day.isoformat()}/{last.isoformat()}",
        "start_date": day,
        "end_date": last,
        "trip": trip,
        "articles": (f"a{article}",),
        "evidence": (sentence,),
        "spans": (f"a{article}:100-{100 + len(sentence)}",),
        "rule": rule,
        "confidence": 0.9,
    }


def _standing_edges(world: _World) -> Iterator[Edge]:
    for p in sorted({code[:2] for code in world.counties}):
        for city in sorted({code[:4] + "00" for code in world.counties if code[:2] == p}):
            yield Edge("PART_OF", ("Region", city), ("Region", f"{p}0000"), city)
    for code in world.counties:
        yield Edge("PART_OF", ("Region", code), ("Region", code[:4] + "00"), code)
    for i, name in enumerate(world.industries):
        target = f"C{i % 96 + 1:02d}"
        yield Edge("CLASSIFIED_AS", ("Industry", name), ("IndustryClass", target), f"{name}|{target}", {"weight": 1.0})
    source: dict[str, Value] = {"articles": ("a0",), "evidence": ("…",), "title": "县委书记"}
    for id, _, region in world.officials:
        yield Edge("HOLDS_OFFICE", ("Official", id), ("Region", region), f"{id}|县委书记", source)
    for id, company in world.executives:
        yield Edge("WORKS_FOR", ("Executive", id), ("Company", company), id, source)


def _trip_edges(world: _World, number: int, articles: int, dice: random.Random) -> Iterator[Edge]:
    trip, leader, day = _trip_of(world, number)
    article = min(number // 2, articles - 1)
    official: Ref = ("Official", leader[0])
    home: Ref = ("Region", leader[2])
    node: Ref = ("Trip", trip)
    place = world.counties[_skewed(dice, len(world.counties))]
    chosen = world.companies[_skewed(dice, len(world.companies))]
    company: Ref = ("Company", chosen)

    def edge(type: str, start: Ref, end: Ref, words: str, **more: Value) -> Edge:
        values = _fact(trip, day, article, f"bench.{type.lower()}", words) | more
        return Edge(type, start, end, f"{trip}|{start[1]}|{end[1]}", values)

    yield edge("LED", official, node, "带队")
    yield edge("SENT", home, node, "派出")
    yield edge("WENT_TO", node, ("Region", place), "前往", place=place)
    yield edge("CALLED_AT", node, company, f"走访{chosen}")
    yield edge("VISITED", official, company, f"走访{chosen}")
    yield edge("REPORTS", ("Article", f"a{article}"), node, "报道")
    if dice.random() < 0.20:
        amount = dice.randrange(1, 600) * 10_000_000
        yield edge("SIGNED_WITH", home, company, "签约", project=f"项目{number}", amount_cny=amount, kind="contract")
    if dice.random() < 0.25:
        yield edge("TARGETS_SECTOR", home, ("Industry", world.industries[_skewed(dice, 200)]), "瞄准")
    if dice.random() < 0.15:
        yield edge("JOINED", ("Official", world.officials[(number + 1) % len(world.officials)][0]), node, "随团")
    if dice.random() < 0.10:
        yield edge("MET", node, ("Executive", world.executives[_skewed(dice, len(world.executives))][0]), "会见")
