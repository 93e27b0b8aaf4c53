"""Facts of any number of trips, as extraction would give them: deterministic, article by article.

Every trip is told by one to three articles that differ as the news do: a short name for the company, a month instead
of the day, the year left out, the leader unnamed. Places are real, people and companies are put together out of
characters and mean nobody.

usage: generate_facts.py TRIPS > facts.jsonl
"""

from __future__ import annotations

import datetime
import random
import sys
from collections.abc import Iterator

from graph.facts import Article, ExecutiveFact, Facts, OfficialFact, SigningFact, TargetFact, TripFact, VisitFact
from loaders.places import gazetteer

_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂华建国志文海波"
_CORE = "远大恒通联创鼎盛华瑞鑫源博达嘉信天诚宏图科锐中正新越德润立基金隆"
_TRADE = ("装备", "新能源", "生物", "食品", "电子", "新材料", "物流", "软件", "机械", "纺织")
_INDUSTRIES = ("装备制造", "新能源", "生物医药", "食品加工", "电子信息", "新材料", "现代物流", "软件", "纺织服装")
_FIRST_DAY = datetime.date(2019, 1, 1)


def generate_facts(trips: int, seed: int = 0) -> Iterator[Facts]:
    """Facts of all articles that tell ``trips`` trips."""
    gaz = gazetteer()
    counties = sorted(code for code, place in gaz.places.items() if place.level == "county")
    cities = sorted(code for code, place in gaz.places.items() if place.level == "city")
    companies = max(20, trips // 3)
    for number in range(trips):
        yield from _trip(number, counties, cities, companies, random.Random(seed * 1_000_003 + number))


def _word(number: int, letters: str, length: int) -> str:
    out = ""
    for _ in range(length):
        number, digit = divmod(number, len(letters))
        out += letters[digit]
    return out


def _company(number: int, cities: list[str]) -> tuple[str, str]:
    """(full name, short name)."""
    core, trade = _word(number, _CORE, 4), _TRADE[number % len(_TRADE)]
    city = gazetteer().places[cities[number % len(cities)]].stem
    return f"{city}{core}{trade}有限公司", f"{core}{trade}"


def _trip(number: int, counties: list[str], cities: list[str], companies: int, dice: random.Random) -> Iterator[Facts]:
    gaz = gazetteer()
    # a sixth of the counties travel half of the time
    county = counties[int(dice.random() ** 2 * len(counties))]
    region = gaz.places[county].full_name
    leader = dice.choice(_SURNAMES) + _word(int(county) * 7 + dice.randrange(4), _GIVEN, 2)
    first = _FIRST_DAY + datetime.timedelta(days=dice.randrange(365 * 6))
    last = first + datetime.timedelta(days=dice.randrange(4))
    date = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    numbers = [int(dice.random() ** 1.5 * companies) for _ in range(dice.randint(1, 4))]
    stop = gaz.places[cities[numbers[0] % len(cities)]].name
    chosen = [_company(n, cities) for n in dict.fromkeys(numbers)]
    for telling in range(dice.choice((1, 1, 2, 3))):
        yield _article(number, telling, region, leader, date, last, stop, chosen, dice)


def _article(
    number: int,
    telling: int,
    region: str,
    leader: str,
    date: str,
    last: datetime.date,
    stop: str,
    chosen: list[tuple[str, str]],
    dice: random.Random,
) -> Facts:
    said = date if telling == 0 else dice.choice((date, date[:7], date.replace(date[:5], "XXXX-"), date[:10]))
    who = leader if telling == 0 or dice.random() < 0.7 else None
    names = [full if telling == 0 else dice.choice((full, short)) for full, short in chosen]
    sentence = f"{said}，{region}{leader}率队赴{stop}，走访{'、'.join(names)}。"
    told = {"evidence": ((0, len(sentence)),), "quotes": (sentence,), "rule": "bench"}
    published = (last + datetime.timedelta(days=1 + telling)).isoformat()
    return Facts(
        Article(f"t{number}-{telling}", f"{region}赴{stop}招商", region, published),
        officials=(OfficialFact(name=leader, region=region, titles=("县委书记",), **told),) if who else (),
        executives=(ExecutiveFact(name=dice.choice(_SURNAMES) + "总管", company=names[0], titles=("董事长",), **told),),
        trips=(TripFact(leader=who, region=region, date=said, destinations=(stop,), **told),),
        visits=tuple(VisitFact(official=who, region=region, company=n, date=said, **told) for n in names),
        signings=(SigningFact(region=region, company=(names[0],), project="产业园项目", **told),)
        if number % 3 == 0
        else (),
        targets=(TargetFact(region=region, industry=_INDUSTRIES[number % len(_INDUSTRIES)], **told),),
    )


def main() -> None:
    for facts in generate_facts(int(sys.argv[1])):
        sys.stdout.write(facts.to_line() + "\n")


if __name__ == "__main__":
    main()
