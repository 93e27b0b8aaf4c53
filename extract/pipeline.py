"""The steps in order: from a document to its facts.

normalise → layout → places → home → people → organisations → dates and amounts → roles → journeys and visits →
signings → target industries. Each step only reads what the steps before it found.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from typing import Any

from extract.amounts import AmountSpan, find_amounts
from extract.brands import find_brands
from extract.calls import COUNTS, at_clauses
from extract.confidence import sure
from extract.dates import DateSpan, find_dates
from extract.document import Document
from extract.gazetteer import gazetteer
from extract.genre import is_news
from extract.home import Home, find_home
from extract.journey import Journey, Visit
from extract.journeys import Reader
from extract.layout import lay_out
from extract.matcher import Matcher
from extract.organisations import Organisation, find_organisations, read_list
from extract.page import Page, Sentence
from extract.people import Person, find_people
from extract.places import CITY_STATES, Place, find_places, resolve
from extract.roles import Role, Sections, find_sections, make_roles
from extract.signings import Signing, find_signings
from extract.spans import Spans
from extract.targets import Industry, find_industries, known_industry, like_industry
from extract.tradenames import ends_with_trade, find_trade_names
from graph.facts import Article, ExecutiveFact, Facts, OfficialFact, SigningFact, TargetFact, TripFact, VisitFact


@dataclass(slots=True)
class Reading:
    """Everything that the steps found in one page; ``zhaoshang extract --explain`` shows it."""

    page: Page
    home: Home
    places: list[Place]
    people: list[Person]
    organisations: list[Organisation]
    dates: list[DateSpan]
    amounts: list[AmountSpan]
    sections: Sections
    roles: list[Role]
    journeys: list[Journey]
    visits: list[Visit]
    signings: list[Signing]
    industries: list[tuple[Industry, str | None]]


def extract_document(document: Document, *, published: str | None = None, source: str | None = None) -> Facts:
    """The facts of one article. Never raises on any text; the same document always gives the same facts."""
    return _facts(document, read(document, published=published, source=source))


def read(document: Document, *, published: str | None = None, source: str | None = None) -> Reading:
    """Run all steps; see :class:`Reading`."""
    page = lay_out(document, published=published, source=source)
    places = find_places(page.text, f"{page.title or ''}\n{page.source or ''}")
    people = find_people(page, places)
    places = _no_names(page, places, people)
    home = find_home(page, places)
    own = "\n".join(p.name for p in home.places[:3])
    places = _no_names(page, find_places(page.text, f"{page.title or ''}\n{page.source or ''}\n{own}"), people)
    places = _own_zones(page.text, [resolve(p, home.regions) for p in places], home)
    people = find_people(page, places)
    dates = find_dates(page.text, published=page.published)
    amounts = find_amounts(page.text)
    organisations = _organisations(page, people, dates)
    sections = find_sections(page, places, home)
    roles = make_roles(page, people, organisations, places, sections)
    reader = Reader(page, places, roles, organisations, dates, sections)
    if is_news(page):
        reader.read()
        owners = _owners(reader)
        signings = find_signings(
            page,
            organisations,
            places,
            amounts,
            sections,
            owners,
            tuple(dict.fromkeys(p.name for p in people)),
            _travelling(reader, roles),
            _near_officials(reader),
        )
        industries = _industries(reader, owners)
    else:
        roles, signings, industries = [], [], []
    return Reading(
        page,
        home,
        places,
        people,
        organisations,
        dates,
        amounts,
        sections,
        roles,
        reader.journeys,
        reader.visits,
        signings,
        industries,
    )


_ZONE_SHORT = re.compile(
    r"[我该本]?[县市区]?(经济开发区|开发区|经开区|高新区|综保区|保税区|度假区|示范区|集聚区|新区|港区)$"
)
_ZONE_LONG = {
    "开发区": "开发区",
    "经济开发区": "经济(?:技术)?开发区",
    "经开区": "(?:经济(?:技术)?开发区|经开区)",
    "高新区": "(?:高新(?:技术)?(?:产业)?(?:开发区|园区)|高新区)",
    "综保区": "(?:综合保税区|综保区)",
    "保税区": "保税区",
    "度假区": "度假区",
    "示范区": "示范区",
    "集聚区": "集聚区",
    "新区": "新区",
    "港区": "港区",
}
"""What a zone that is told without its name (开发区, 县经开区) may be called in full."""


_SAME_ZONE = 30
"""How far behind its full name a zone is the last one told, where the article has several."""


_ZONE_OFFICE = re.compile(
    r"(?:党工委|工委|管委会|管理委员会|党委|分团|组团|专班|招商局|投促局|投资促进局|经发局|[:：])"
)


def _own_zones(text: str, places: Sequence[Place], home: Home) -> list[Place]:
    """The zones that are told without their names (开发区, 县经开区) under the full ones that the article gives them;
    where it gives none, those that hold an office are those of the article's own county."""
    named = [p for p in places if p.kind == "zone" and _is_named_zone(p, home)]
    ours = {
        p.name for p in places if p.kind == "zone" and _ZONE_SHORT.match(p.name) and _ZONE_OFFICE.match(text, p.end)
    } | {"开发区", "县开发区", "市开发区", "区开发区"}
    return [_own_zone(p, home, named, ours) if p.kind == "zone" else p for p in places]


def _is_named_zone(place: Place, home: Home) -> bool:
    if _ZONE_SHORT.match(place.name):
        return False
    names = gazetteer()
    return (
        home.is_home(place)
        or any(place.name.startswith((p.text, p.name, p.name[:-1])) for p in home.places[:1])
        or any(names.within(r, own) for p in home.places[:2] for own in p.regions[:1] for r in place.regions[:1])
    )


def _own_zone(place: Place, home: Home, named: Sequence[Place], ours: set[str]) -> Place:
    short = _ZONE_SHORT.match(place.name)
    if short is None:
        return place
    fitting = [p for p in named if re.search(rf"{_ZONE_LONG[short.group(1)]}$", p.name)]
    if len({p.name for p in fitting}) > 1:
        fitting = [p for p in fitting if 0 <= place.start - p.end <= _SAME_ZONE][-1:]
    if fitting:
        return replace(place, name=fitting[0].name)
    own = home.places[0] if home.places else None
    if place.name in ours and own is not None and own.level in ("county", "city"):
        stem = own.name[:-1] if len(own.name) >= 3 else own.name
        return replace(place, name=f"{stem}{short.group(1)}")
    return place


def _no_names(page: Page, places: Sequence[Place], people: Sequence[Person]) -> list[Place]:
    """The places without those that lie in a person's name (周宁, 饶河)."""
    spans = Spans(_name_spans(page, people))
    return [p for p in places if p.kind == "zone" or not spans.overlaps(p.start, p.end)]


def _name_spans(page: Page, people: Sequence[Person]) -> list[tuple[int, int]]:
    """Where the names of the people stand, introduced or not."""
    names = sorted({p.name for p in people if len(p.name) >= 2})
    return [(start, end) for start, end, _ in Matcher(names).find(page.text)] if names else []


_LISTING = re.compile(
    r"走访了?|拜访了?|拜会了?|考察了?(?!团|组|队|调研组)|参观了?|走进|来到|会见了?|对接(?!会|恳谈)|看了|先后[到赴]"
)


def _organisations(page: Page, people: Sequence[Person], dates: Sequence[DateSpan]) -> list[Organisation]:
    borders = [(p.chain_start, p.end) for p in people] + [(d.start, d.end) for d in dates] + _name_spans(page, people)
    borders.sort()
    named = _with_brands(page, find_organisations(page.text, [(s, e) for s, e in borders if e > s]))
    extra: list[Organisation] = []
    ends = {o.end for o in named}
    for match in _LISTING.finditer(page.text):
        if page.quoted(match.start()) or match.start() in ends:
            continue
        listed = read_list(page.text, match.end(), named)
        looked = match.group() == "看了" and not COUNTS.match(page.text, listed[-1].end if listed else match.end())
        extra.extend(o for o in listed if not looked or ends_with_trade(o.name))
    extra.extend(at_clauses(page, named))
    extra.extend(_again(page, extra))
    names = Spans((p.start, p.end) for p in people)
    found: list[Organisation] = []
    for organisation in sorted([*named, *extra], key=lambda o: (o.start, -o.end)):
        if (found and organisation.start < found[-1].end) or names.overlaps(organisation.start, organisation.end):
            continue
        found.append(organisation)
    return found


def _with_brands(page: Page, named: Sequence[Organisation]) -> list[Organisation]:
    """The organisations with an ending and, where none of them stands, the short names: well-known ones, then those
    that end with a trade."""
    every = list(named)
    for short in ([Organisation(s, e, page.text[s:e]) for s, e in find_brands(page.text)], find_trade_names(page.text)):
        spans = Spans((o.start, o.end) for o in every)
        every.extend(o for o in short if not spans.overlaps(o.start, o.end))
    return sorted(every, key=lambda o: (o.start, -o.end))


def _again(page: Page, told: Sequence[Organisation]) -> list[Organisation]:
    """Every further place where a name without an ending, once read out of a list, is told."""
    names = sorted({o.name for o in told if len(o.name) >= 3}, key=lambda n: (-len(n), n))
    if not names:
        return []
    return [Organisation(start, end, name) for start, end, name in Matcher(names).find(page.text)]


def _owners(reader: Reader) -> list[tuple[int, str | None]]:
    """The region whose journey a sentence belongs to, by the start of each sentence that tells of one."""
    marks: list[tuple[int, str | None]] = []
    for journey in reader.journeys:
        marks.extend((s, journey.region) for s, _ in journey.evidence)
    for start, place in zip(reader.sections.starts, reader.sections.places, strict=True):
        home = reader.sections.home.places
        marks.append((start, place.name if place is not None else (home[0].name if home else None)))
    return sorted(marks, key=lambda m: (m[0], m[1] or ""))


def _travelling(reader: Reader, roles: Sequence[Role]) -> list[tuple[int, str]]:
    """Where the leaders of journeys and the officials of their regions or of the article's own region are told."""
    led = {j.leader: j.region for j in reader.journeys if j.leader and j.region}
    own = {*led.values(), *(p.name for p in reader.sections.home.places[:1])}
    marks: list[tuple[int, str]] = []
    for role in roles:
        region = led.get(role.name) or (role.region if role.official and role.region in own else None)
        if region is not None:
            marks.append((role.start, region))
    return marks


def _near_officials(reader: Reader) -> list[tuple[int, str]]:
    """Where an official of the own region, of one in it or of a neighbour under the same city is named, and his region."""
    home = reader.sections.home.places[:1]
    city = {r.code[:4] for p in home for r in p.regions[:1] if p.level != "province"}
    led = {j.region for j in reader.journeys if j.region} | {p.name for p in home}
    names = gazetteer().by_name
    stems = tuple(p.name[:-1] for p in home if len(p.name) > 2)
    near: dict[str, bool] = {}
    marks: list[tuple[int, str]] = []
    for start, _stop, name in reader.mentions:
        role = reader.role(name, start)
        if role is None or role.region is None:
            continue
        region = role.region
        if region not in near:
            near[region] = (
                region in led or region.startswith(stems) or any(r.code[:4] in city for r in names.get(region, ()))
            )
        if near[region]:
            marks.append((start, region))
    return marks


def _industries(reader: Reader, owners: Sequence[tuple[int, str | None]]) -> list[tuple[Industry, str | None]]:
    page, found = reader.page, []
    told = [o for o in reader.organisations if not known_industry(o.name) and "这" not in o.name]
    taken = Spans((o.start, o.end) for o in told)
    firms = Spans((o.start, o.end) for o in told if not like_industry(o.name))
    people = Spans((m[0], m[1]) for m in reader.mentions)
    places = {(p.start, p.end) for p in reader.places}
    travelling = {j.region for j in reader.journeys}
    travelling.update(p.name for p in reader.places if p.kind != "zone" and reader.sections.home.is_home(p))
    own = reader.sections.home.places[0].name if reader.sections.home.places else None
    guests = _only_guests(reader)
    for sentence in page.sentences:
        region: str | None = None
        industries = find_industries(page.text, sentence.start, sentence.end)
        if industries and _PROJECT_ROW.match(page.text, sentence.start, sentence.end):
            industries = [i for i in industries if i.rule not in ("target.list", "target.bare")]
        if industries:
            region = _owner(reader, owners, sentence, travelling)
            if guests and region == own and not _JOINT.search(page.text, sentence.start, sentence.end):
                continue
        for industry in industries:
            span = industry.listed if industry.rule in _LISTED else (industry.start, industry.end)
            names = firms if _MATTERS.match(page.text, industry.listed[1], sentence.end) else taken
            if (
                names.overlaps(*span)
                or people.overlaps(industry.start, industry.end)
                or ((industry.start, industry.end) in places and not known_industry(industry.name))
            ):
                continue
            found.append((industry, region))
    return found


def _only_guests(reader: Reader) -> bool:
    """Whether all journeys that the article tells are those of others who come to see the own region."""
    home = reader.sections.home
    ours = {p.name for p in reader.places if home.is_home(p)}
    return bool(reader.journeys) and all(j.region is not None and j.region not in ours for j in reader.journeys)


_JOINT = re.compile(r"盼|缺|合作|双方|两地|希望|愿|对接|欢迎|期待|推动|共同|洽谈|签|推介|招商|引进|承接")
"""Words of a wish or of what is done together; without them the hosts of guests only tell what they have."""
_PROJECT_ROW = re.compile(r"[^\u4e00-\u9fff\n]{1,4}[^。\n]{4,40}项目[，(][^。\n]{0,40}(?:总?投资|签约方|投资方)")
"""A line of a list of signed projects; what stands in their names is no wish."""
_LISTED = frozenset(["target.list", "target.promote", "target.called", "target.bare"])
"""Rules whose lists are none of industries as soon as one of them is an organisation."""
_MATTERS = re.compile(
    r"(?:等?(?:这|[两三四五六七八九十\d])*(?:个|大|条|类)?(?:重点|主攻|主导|优势|特色|支柱|新兴)*(?:配套|产业|事宜|领域|行业|方面|方向|板块|赛道|产业链)|(?:生产)?企业)(?=[，。；、]|\Z|\n|合作|开展|进行)"
)
"""What says of a list that its items are trades, though they are told where organisations are (对接了线束、注塑等配套)."""

_SUBJECT = re.compile(
    r"[^\u4e00-\u9fff\w]*(?:\d{1,2}[.、)]\s*)?(?:[\d年月日至到、—\-~]+(?:日|月)[，上下午晚]*)?(?:[“”]|当前|目前|眼下|近年来|今年以来|今年|下一步|同日|当[天日晚]|会上|座谈会上|其中|他说|她说|，)*"
)
_WANTS = re.compile(
    r"(?:党政|经贸)?(?:代表|考察|招商)团|则|正|还|将|愿|要|现|把|有|在|以|非常|当前|立足|围绕|聚焦|的|[:：]|——|\([^()]{2,6}\)[^，。]{2,14}(?:推介|恳谈|招商|对接)会|[^，。]{2,14}(?:推介|恳谈|招商)会"
)


def _owner(
    reader: Reader, owners: Sequence[tuple[int, str | None]], sentence: Sentence, travelling: Container[str | None]
) -> str | None:
    """Whose wish a sentence tells: the region it begins with, the speaker's, the journey's, the article's own.

    A speaker counts who led a journey or holds office where the journeys come from; the officials of the hosts do not.
    """
    page, sections = reader.page, reader.sections
    home = sections.home_at(sentence.start)
    own = home.places[0].name if home.places else None
    lead = _SUBJECT.match(page.text, sentence.start, sentence.end)
    at = lead.end() if lead else sentence.start
    subject = _subject_place(reader, at)
    if subject is not None and _wants(reader, subject, sentence.end):
        return subject.name
    if own_level := _OWN_SUBJECT.match(page.text, at, sentence.end):
        region = home.for_level(own_level.group(1))
        if region is not None:
            return region
    for speech in _SPEECH.finditer(page.text, sentence.start, sentence.end):
        place = _subject_place(reader, speech.end())
        if place is not None and any(r.official and r.region == place.name for r in reader.roles):
            return place.name
    low = bisect_left(reader.mention_starts, page.lines[sentence.line].start)
    high = bisect_left(reader.mention_starts, sentence.end)
    before = [m for m in reader.mentions[max(low, high - 8) : high] if not page.quoted(m[0])]
    for start, stop, name in reversed(before):
        promotes = bool(_PROMOTES.match(page.text, stop, min(stop + 12, sentence.end)))
        region = _region_of_speaker(reader, name, start, travelling, promotes=promotes)
        if region is not None and (start >= sentence.start or not _above(region, home)):
            return region
    if sections.place_at(sentence.start) is not None:
        return own
    journey = owners[: bisect_right(owners, sentence.start, key=lambda m: m[0])][-1:]
    if not journey or _above(journey[-1][1], home):
        return own
    at, region = journey[-1]
    elsewhere = at < page.lines[sentence.line].start
    return own if elsewhere and region is not None and _unit_of_home(region, home) else region


_SPEECH = re.compile(r"(?:说|表示|指出|介绍|认为|称)(?:道)?[，：:]?“?(?=[\u4e00-\u9fff])")
"""Where somebody's words begin: the place that they begin with is the one that he speaks of."""
_OWN_SUBJECT = re.compile(r"[我全]?([市县区旗州盟镇乡])(?:人民政府|政府|委、|里(?!程)|上(?!午|周|月)|级领导)")
"""The own place as the one that wishes or signs: 市人民政府与…, 县里要…."""
_PROMOTES = re.compile(r"[\u4e00-\u9fff]{0,4}?(?:推介|[主力首]推)")


def _region_of_speaker(
    reader: Reader, name: str, position: int, travelling: Container[str | None], *, promotes: bool
) -> str | None:
    """The region that an official speaks for; ``None`` for one of the hosts."""
    home = reader.sections.home_at(position)
    own = home.places[0].name if home.places else None
    leader = next((j for j in reader.journeys if j.leader == name), None)
    if leader is not None:
        return leader.region or own
    role = reader.role(name, position)
    if role is None or role.region is None:
        return None
    if promotes and not reader.journeys:
        return next((r.region for r in reader.roles if r.official and r.name == name and r.region != own), role.region)
    if role.region in (own, "园区", "开发区", "新区") or _unit_of_home(role.region, home):
        return own
    return role.region if role.region in travelling or (promotes and _above(role.region, home)) else None


def _above(region: str | None, home: Home) -> bool:
    """Whether the region whose journey is told is one that the own region lies in."""
    names = gazetteer()
    return any(parent.name == region for own in home.regions[:1] for parent in names.parents(own))


_PREPOSITIONS = "在赴到往从与同对向由为"


def _subject_place(reader: Reader, at: int) -> Place | None:
    """The place that stands at a position, of 福建省三明市 the finer one."""
    low, subject = bisect_left(reader.place_starts, at), None
    for place in reader.places[low : low + 3]:
        mark = subject is None and place.start == at + 1 and reader.text[at] not in _PREPOSITIONS
        if place.start != (subject.end if subject else at) and not mark:
            break
        subject = place
    return subject if subject is not None and subject.kind in ("region", "stem", "zone") else None


def _wants(reader: Reader, place: Place, end: int) -> bool:
    """Whether a place is the subject of what follows it. Behind a colon no stop of the own journey is (昆山:走访…)."""
    if reader.text.startswith((":", "："), place.end):
        home = reader.sections.home
        return not home.places or home.places[0].level == "province" or home.is_home(place) or place.kind == "zone"
    return bool(_WANTS.match(reader.text, place.end, min(place.end + 24, end)))


def _unit_of_home(region: str, home: Home) -> bool:
    """Whether a zone or town of the own county speaks, on the county's occasion and not in a part of its own."""
    first = home.places[0] if home.places else None
    if first is None or first.kind == "zone" or first.level not in ("county", "city") or region == first.name:
        return False
    return region.startswith((first.text, first.name)) and region.endswith(("开发区", "园区", "高新区", "经开区"))


# --- rows ----------------------------------------------------------------------------------------------------


def _facts(document: Document, reading: Reading) -> Facts:
    page = reading.page
    article = Article(document.id, page.title, page.source, page.published, document.url)
    rows: dict[str, Any] = {
        "officials": _officials(page, reading),
        "executives": _executives(page, reading),
        "trips": _trips(page, reading),
        "visits": _visits(page, reading),
        "signings": _signings(page, reading),
        "targets": _targets(page, reading),
    }
    return Facts(article, **{k: tuple(replace(r, confidence=sure(k, r)) for r in v) for k, v in rows.items()})


def _evidence(page: Page, spans: Sequence[tuple[int, int]], rule: str) -> dict[str, Any]:
    """Evidence, quotes, rule and confidence of a row, in offsets of the text that was read."""
    original = sorted({page.original(s, e) for s, e in spans if e > s})[:4]
    raw = page.raw
    return {
        "evidence": tuple(original),
        "quotes": tuple(raw[s:e] for s, e in original),
        "rule": rule,
    }


def _sentence(page: Page, position: int) -> tuple[int, int]:
    sentence = page.sentences[page.sentence_at(position)] if page.sentences else None
    if sentence is None or not sentence.start <= position < sentence.end:
        line = next((x for x in page.lines if x.start <= position < x.end), None)
        return (line.start, line.end) if line else (position, position + 1)
    return sentence.start, sentence.end


def _officials(page: Page, reading: Reading) -> list[OfficialFact]:
    rows: dict[tuple[str, str | None], tuple[list[str], list[tuple[int, int]]]] = {}
    for role in reading.roles:
        if not role.official:
            continue
        titles, spans = rows.setdefault((role.name, role.region), ([], []))
        titles.extend(t for t in role.titles if t not in titles)
        spans.append((role.chain_start, role.end))
    return [
        OfficialFact(name=name, region=region, titles=tuple(titles), **_evidence(page, spans, "official.title-name"))
        for (name, region), (titles, spans) in rows.items()
    ]


def _executives(page: Page, reading: Reading) -> list[ExecutiveFact]:
    rows: dict[tuple[str, str | None], tuple[list[str], list[tuple[int, int]]]] = {}
    for role in reading.roles:
        if role.official or role.company is None:
            continue
        titles, spans = rows.setdefault((role.name, role.company), ([], []))
        titles.extend(t for t in role.titles if t not in titles)
        spans.append((role.chain_start, role.end))
    return [
        ExecutiveFact(
            name=name, company=company, titles=tuple(titles), **_evidence(page, spans, "executive.title-name")
        )
        for (name, company), (titles, spans) in rows.items()
    ]


def _trips(page: Page, reading: Reading) -> list[TripFact]:
    rows: list[TripFact] = []
    for journey in reading.journeys:
        if journey.recalled:
            continue
        date = journey.date()
        rows.append(
            TripFact(
                leader=journey.leader,
                region=journey.region,
                date=date.edtf if date else None,
                destinations=tuple(finest(journey.destinations)),
                companions=tuple(journey.companions),
                date_text=date.text if date else None,
                date_basis=date.basis if date else None,
                **_evidence(page, journey.evidence, journey.rule),
            )
        )
    return rows


def finest(places: Sequence[Place]) -> list[str]:
    """The names of the places gone to, without those that only hold another one of them."""
    names = gazetteer()
    kept: list[Place] = []
    for place in places:
        others = [p for p in places if p is not place and p.name != place.name]
        if place.kind == "area" and others:
            continue
        if place.kind == "zone" and _only_a_part(place, [p for p in others if p.kind != "zone"]):
            continue
        if (
            place.kind == "abroad"
            and any(p.kind == "abroad" and p.text not in names.countries for p in others)
            and place.text in names.countries
        ):
            continue
        if _is_province(place) and any(
            p.regions
            and p.kind != "zone"
            and any(names.within(r, place.regions[0]) and r.code != place.regions[0].code for r in p.regions[:1])
            for p in others
        ):
            continue
        if place.kind == "zone" and (around := _around(place)) is not None:
            kept.append(around)
        kept.append(place)
    return list(dict.fromkeys(p.text if p.kind != "abbreviation" else p.name for p in kept))


_PARK = re.compile(
    r"(?:园区?|商务区|科技城|科学城|物流城|景区|度假区|功能区|核心区|集聚区|集中区|合作区|(?<!^杨凌)示范区)$"
)
"""Zones that are visited rather than gone to: the place where they lie is the goal."""


def _around(zone: Place) -> Place | None:
    """The city or county that a zone's name begins with (泉州|台商投资区)."""
    region = zone.regions[0] if zone.regions else None
    if region is None or zone.text == region.name:
        return None
    text = next((n for n in (region.name, region.stem) if n and zone.text.startswith(n) and n != zone.text), None)
    return replace(zone, text=text, name=region.name, kind="region", level=region.level) if text else None


def _only_a_part(zone: Place, others: Sequence[Place]) -> bool:
    """Whether a zone is a park that was looked at, or lies in a city that is a goal anyway."""
    names = gazetteer()
    return bool(others) and (
        _PARK.search(zone.name) is not None
        or any(names.within(zone.regions[0], r) for p in others for r in p.regions[:1] if zone.regions)
    )


def _is_province(place: Place) -> bool:
    """Whether a place is a province that has cities; in a city that is gone to, a district is no other place to go to."""
    return bool(place.regions) and place.regions[0].level == "province" and place.regions[0].stem not in CITY_STATES


def _visits(page: Page, reading: Reading) -> list[VisitFact]:
    rows: dict[tuple[str | None, str], VisitFact] = {}
    for visit in reading.visits:
        journey_date = visit.journey.date()
        date = visit.date or journey_date
        key = (visit.region, visit.company)
        if key in rows:
            continue
        rows[key] = VisitFact(
            official=visit.leader,
            region=visit.region,
            company=visit.company,
            date=date.edtf if date else None,
            **_evidence(page, [visit.evidence], visit.rule),
        )
    return list(rows.values())


def _signings(page: Page, reading: Reading) -> list[SigningFact]:
    rows: dict[tuple[str | None, tuple[str, ...], str | None], SigningFact] = {}
    for signing in reading.signings:
        key = (signing.region, signing.companies, signing.project)
        if key in rows:
            continue
        rows[key] = SigningFact(
            region=signing.region,
            company=signing.companies,
            project=signing.project,
            amount_cny=signing.amount.yuan if signing.amount else None,
            amount_text=signing.amount.text if signing.amount else None,
            kind=signing.kind,
            **_evidence(page, [(signing.start, signing.end)], signing.rule),
        )
    return list(rows.values())


def _targets(page: Page, reading: Reading) -> list[TargetFact]:
    rows: dict[tuple[str | None, str], TargetFact] = {}
    for industry, region in reading.industries:
        key = (region, industry.name)
        if key not in rows:
            rows[key] = TargetFact(
                region=region,
                industry=industry.name,
                **_evidence(page, [_sentence(page, industry.start)], industry.rule),
            )
    return list(rows.values())
