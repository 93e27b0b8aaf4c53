"""Who holds which office or works for which company: people of a page made into officials and executives."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.gazetteer import Region, gazetteer
from extract.home import Home, level_word
from extract.lexicon import either, word_set
from extract.organisations import Organisation, acceptable, between, formal_names, fullest
from extract.page import Page
from extract.people import _POST, Person, Title, classify
from extract.places import Place


@dataclass(slots=True)
class Role:
    """One person in one office (``region``) or company (``company``)."""

    name: str
    official: bool
    region: str | None
    company: str | None
    titles: list[str]
    start: int
    end: int
    chain_start: int
    beside: bool = True
    """Whether the company stands beside the title, and is not taken from an earlier sentence."""


@dataclass(slots=True)
class Sections:
    """Regions that head a part of the page (【埭溪镇】, 北票市 at the start of a line, 盛泽分团): they are home there."""

    starts: list[int] = field(default_factory=list)
    places: list[Place | None] = field(default_factory=list)
    home: Home = field(default_factory=Home)

    def place_at(self, position: int) -> Place | None:
        index = bisect_right(self.starts, position) - 1
        return self.places[index] if index >= 0 else None

    def home_at(self, position: int) -> Home:
        place = self.place_at(position)
        return Home((place, *self.home.places)) if place is not None else self.home


_HEAD_MARK = re.compile(
    r"(?:\(?[一二三四五六七八九十]{1,3}[)、.]|\(?\d{1,2}[.、)](?!\d)|\d{1,2}\s*\||[【▲★●▍■◆△◇☆○▶🔹🔸✅□#\[(|])?\s*"
)
_SUBDELEGATION = r"(?:分团|组团|分队|小分队|小组|专班|招商组|招商团|招商队|招商小分队|代表团|考察团|团|组)"
_AFTER_HEAD = re.compile(
    rf"(?:{_SUBDELEGATION})?[】\])]?(?:[(【][^)】]{{1,10}}[)】]】?)?\s*(?:[:：】|]|\s|$|—)|(?<=[县市区旗镇乡道州盟])。|{_SUBDELEGATION}(?:\(|赴|由|在|到|前往|先后|拜访|走访)"
)
_UNIT_HEAD = re.compile(
    r"(?:[省市县区旗州盟]|[\u4e00-\u9fff]{2})[\u4e00-\u9fff]{1,8}(?:局|办|委|中心|集团|公司|联|协)[:：]"
)
"""A bureau that heads a line among those of towns (县文旅局:)."""
_BREAK = re.compile(r"[【▲★●■◆△◇]|[一二三四五六七八九十]+、")
_SUBJECT_LEAD = re.compile(r"(?:[^，。\n]{0,14}[，,])?")
_SUBJECT_NEXT = re.compile(
    r"的(?:方向|步子|目的地|脚步|做法|招商|队伍|代表团|客人|目光)|[把则也将]|[市县区旗州盟]?(?:委|长|政府|人大|政协)|代表团|考察团|党政|招商|由"
)


def find_sections(page: Page, places: Sequence[Place], home: Home) -> Sections:
    """Parts of the page that a region's name heads, two or more of them."""
    sections = Sections(home=home)
    starts = [p.start for p in places]
    heads: set[str] = set()
    mark_of_head = ""
    by_subject = _round_up(page, places, starts, home)
    equals = _equals(page, places, starts)
    after_subject = False
    for line in page.lines:
        if line.kind not in ("body", "head"):
            continue
        mark = _HEAD_MARK.match(page.text, line.start, line.end)
        at = mark.end() if mark else line.start
        place = _headed_by(page, places, starts, at, line.end)
        shape = _shape(mark.group() if mark else "")
        if place is not None and (place.name in equals or _may_head(place, home)):
            heads.add(place.name)
            mark_of_head = shape
        elif line.start in by_subject:
            place = by_subject[line.start]
            heads.add(place.name)
        elif (
            after_subject
            or _BREAK.match(page.text, line.start)
            or (shape and shape == mark_of_head)
            or (heads and not mark_of_head and _UNIT_HEAD.match(page.text, at, line.end))
        ):
            place = None
        else:
            continue
        sections.starts.append(line.start)
        sections.places.append(place)
        after_subject = place is not None and line.start in by_subject
    if len(heads) < 2:
        return Sections(home=home)
    return sections


def _shape(mark: str) -> str:
    """The kind of a bullet or number: all of 1. 2. 3. have one."""
    return re.sub(r"[\d\s]+", "1", re.sub(r"[一二三四五六七八九十]+", "一", mark.strip()))


def _headed_by(page: Page, places: Sequence[Place], starts: Sequence[int], at: int, end: int) -> Place | None:
    """The region that stands at ``at`` as the head of what follows; of 赤峰市红山区 the finer one."""
    place = _place_from(places, starts, at)
    if place is None or not _AFTER_HEAD.match(page.text, place.end, min(end, place.end + 16)):
        return None
    return place


def _place_from(places: Sequence[Place], starts: Sequence[int], at: int) -> Place | None:
    index = bisect_left(starts, at)
    if index >= len(places) or starts[index] != at:
        return None
    while index + 1 < len(places) and starts[index + 1] == places[index].end and places[index + 1].kind != "zone":
        index += 1
    place = places[index]
    return place if place.kind in ("region", "zone", "stem") else None


def _may_head(place: Place, home: Home) -> bool:
    """Whether a region may head a part as the one it is about: not a stop of a county's own trip (昆山:9月6日)."""
    own = home.places[0] if home.places else None
    if own is None or own.level == "province" or not own.regions or not place.regions:
        return True
    names = gazetteer()
    return any(
        names.within(r, o) or (place.kind == "zone" and names.within(o, r)) for r in place.regions for o in own.regions
    )


_OWN_OFFICE = re.compile(
    r"[^。\n]{0,40}?(?:(?<![\u4e00-\u9fff]{2}[省市县区旗])(?:[市县区旗盟州]委|副?[市县区旗盟州]长)|党工委|管委会|小分队)"
)


def _equals(page: Page, places: Sequence[Place], starts: Sequence[int]) -> frozenset[str]:
    """The regions that head parts of a page in brackets and are told with their own offices: of a larger region's
    round-up, whatever the page's own region was taken for. Stops of one trip (【昆山】走访…) have none."""
    found: set[str] = set()
    told = 0
    for line in page.lines:
        if line.kind not in ("body", "head") or page.text[line.start] != "【":
            continue
        place = _headed_by(page, places, starts, line.start + 1, line.end)
        if place is not None and place.level in ("city", "county", "zone"):
            found.add(place.name)
            told += _OWN_OFFICE.match(page.text, place.end, line.end) is not None
    return frozenset(found) if len(found) >= 3 and told * 2 >= len(found) else frozenset()


def _round_up(page: Page, places: Sequence[Place], starts: Sequence[int], home: Home) -> dict[int, Place]:
    """The paragraphs of a province's or city's round-up by the region of it that each begins with, two or more."""
    own = home.places[0] if home.places else None
    if own is None or own.level not in ("province", "city") or own.kind == "zone" or not own.regions:
        return {}
    names = gazetteer()
    found: dict[int, Place] = {}
    for line in page.lines:
        if line.kind != "body":
            continue
        for at in {line.start, *(m.end() for m in [_SUBJECT_LEAD.match(page.text, line.start, line.end)] if m)}:
            place = _place_from(places, starts, at)
            if (
                place is not None
                and place.regions
                and place.kind != "zone"
                and place.name != own.name
                and names.within(place.regions[0], own.regions[0])
                and _SUBJECT_NEXT.match(page.text, place.end)
            ):
                found[line.start] = place
    return found if len({p.name for p in found.values()}) >= 3 else {}


_PARTY_POST = re.compile(r"^(?:集团|公司|企业|机关)?(?:党委|党组|党总支|党支部)")
_PARTY_OF_FIRM = re.compile(
    r"^(?:(?![^局]*(?:政府|管委会|工委)).*[局院司团行厂])?(?:党委|党组|党总支|党支部)副?(?:书记|委员|成员)$"
)
_REGION_OF_COMPANY = re.compile(
    r"(?:大中华区|中国区|华东区|华南区|华北区|华中区|亚太区|亚洲区|全球|区域|执行|党委|党组|党总支|党支部)+$"
)
_SELF = re.compile(
    r"^(?:并|还|又|也|再|先后|边)*(?:与|和|同|该|本|这家|贵|我|集团|企业)?(?:公司|集团|企业|商会|协会|学会|研究会|联合会|院|所|局|中心|校|大学|学院|研究院|研究所|设计院|银行|行|厂|园区|总部|联盟|联谊会|基金会|会|促进局|机构)?(?:的)?$"
)


def make_roles(
    page: Page,
    people: Sequence[Person],
    organisations: Sequence[Organisation],
    places: Sequence[Place],
    sections: Sections,
) -> list[Role]:
    """The offices and posts of all people, chain by chain."""
    roles: list[Role] = []
    names = formal_names(organisations)
    before: Role | None = None
    last: Role | None = None
    for person in people:
        kinds = _kinds(person.titles, page.text, organisations, before)
        if last is not None and _goes_on_from(page.text, last, person, before):
            kinds = [
                "executive" if k == "unclear" and not t.explicit else k
                for k, t in zip(kinds, person.titles, strict=True)
            ]
        found = _official_roles(page, person, kinds, sections, places, before)
        roles.extend(found)
        if found:
            before = found[-1]
        told = _executive_roles(page, person, kinds, organisations, names, last)
        roles.extend(told)
        if told:
            last = told[-1]
    sure = {r.name for r in roles if not r.official and r.beside and page.text[r.end - 1] != ")"}
    return [r for r in roles if r.official or r.beside or r.name not in sure]


_STAFF_POST = re.compile("(?:执行|常务|高级|第一)?副?(?:秘书长|主任|部长|经理|主席|书记|委员|理事)$")


def _goes_on_from(text: str, last: Role, person: Person, before: Role | None) -> bool:
    """Whether a bare 秘书长 stands in one list with somebody of a company or society told just before."""
    if before is not None and before.start >= last.start:
        return False
    title = person.titles[0]
    gap = text[last.end : person.chain_start]
    return bool(
        re.fullmatch("[，、和及]{1,2}", gap) and _STAFF_POST.fullmatch(title.text) and not level_word(title.text)
    )


def _kinds(chain: Sequence[Title], text: str, organisations: Sequence[Organisation], before: Role | None) -> list[str]:
    kinds = [classify(t) for t in chain]
    for index, title in enumerate(chain):
        if kinds[index] in ("unclear", "official") and _of_organisation(title, text, organisations, before):
            kinds[index] = "executive"
    has_executive = "executive" in kinds
    if any(re.search(r"董事长|董事局|总经理|总裁", t.text) for t in chain):
        for index, title in enumerate(chain):
            if _PARTY_OF_FIRM.search(title.text) and not title.explicit and not level_word(title.text):
                kinds[index] = "executive"
    for index, title in enumerate(chain):
        neutral = kinds[index] == "unclear" or (_PARTY_POST.match(title.text) and not title.explicit)
        if not neutral:
            continue
        if kinds[index] == "official" and not has_executive:
            continue
        near = [
            k
            for i, k in enumerate(kinds)
            if i != index and k != "unclear" and not (_PARTY_POST.match(chain[i].text) and not chain[i].explicit)
        ]
        if near:
            kinds[index] = near[0] if index == 0 else (kinds[index - 1] if kinds[index - 1] != "unclear" else near[0])
        elif title.explicit or level_word(title.text):
            kinds[index] = "official"
    return kinds


_BARE = re.compile(
    r"(?:该|其|公司|集团|商会|协会|学会|联盟|会员部|产业部|技术部|市场部|中心|院|所|该中心|该院|该所|该会)?(?:党委|党组|党总支)?(?:常务|执行|名誉|荣誉|高级|第一)*副?(?:秘书长|主任|部长|所长|院长|站长|书记|主席|局长|经理|委员|理事|会长)$"
)


def _of_organisation(title: Title, text: str, organisations: Sequence[Organisation], before: Role | None) -> bool:
    """Whether a bare title (秘书长, 中心主任, 该所党委书记) goes on from an organisation told just before."""
    if title.explicit or level_word(title.text) or not _BARE.match(title.text):
        return False
    near = [o for o in between(organisations, title.start - 80, title.start) if o.end <= title.start]
    last = near[-1] if near else None
    if last is None or title.start - last.end > 40:
        return False
    if before is not None and before.start >= last.end:
        return False
    if re.search("园区$|开发区$|工业园$|产业园$", last.name) and text[last.end : title.start] == ":":
        return False
    if last.name == "招商局" and text[last.start - 1 : last.start] in "省市县区州旗":
        return False
    gap = text[last.end : title.start]
    body = title.text
    if re.match(r"(该|其|公司|集团|商会|协会|学会|联盟|会员部|产业部)", body):
        return True
    if re.match(r"中心|院|所", body):
        return last.name.endswith(body[0]) or last.name.endswith(body[:2])
    if re.search(r"(县|市|区|镇|乡|局|委)(?!场)", gap):
        return False
    return bool(re.fullmatch(r"[^。；\n]{0,24}[。，、]?(?:的|与|和|同|在|，)?", gap)) and not re.search(
        r"一行|考察组|代表团|参加|陪同", gap
    )


# --- officials -----------------------------------------------------------------------------------------------


def _official_roles(
    page: Page, person: Person, kinds: Sequence[str], sections: Sections, places: Sequence[Place], before: Role | None
) -> list[Role]:
    by_region: dict[str | None, list[str]] = {}
    region: str | None = None
    body_region = False
    if (
        before is not None
        and before.region
        and re.fullmatch(r"[，、和及与]{0,2}|以及", page.text[before.end : person.chain_start])
    ):
        word = level_word(person.titles[0].text)
        bureau = _ZONE_NAME.search(before.region) and re.search("[^管]局副?局长", person.titles[0].text)
        if (word is None and not bureau) or (word and _fits(before.region, word)):
            region, body_region = before.region, True
    if region is None and (led := _with_leader(page, person, sections, before)) is not None:
        region, body_region = led, True
    decided = region is not None
    for title, kind in zip(person.titles, kinds, strict=True):
        if kind == "executive":
            continue
        home = sections.home_at(title.start)
        text = title.text
        if title.region:
            region, body_region = _zone_in_full(places, title.start - 1, title.region), True
        elif re.match(r"自治区", text):
            region = next(
                (p.regions[0].name for p in home.places[:1] if p.regions and p.level == "province"), None
            ) or _autonomous(home)
        elif (regiment := _regiment(page, places, title.start, text)) is not None:
            region, body_region = regiment, True
        elif (word := level_word(text)) and not (body_region and _fits(region, word)):
            region = _of_level(page, places, home, title.start, word)
            body_region = False
        elif not decided:
            region = _unlevelled(page, places, home, title.start, text)
        decided = True
        own = region
        text, own = _zone_inside(text, own)
        if own and own != region and title.region:
            own = page.text[title.start : title.end - len(text)]
        if own != region:
            own = _zone_in_full(places, title.start, own)
        if own != region:
            region, body_region = own, True
        listed = by_region.setdefault(own, [])
        clean = _clean_title(text)
        if len(person.titles) > 1 and re.fullmatch("副?组长", clean):
            continue
        if clean and clean not in listed:
            listed.append(clean)
    return [
        Role(person.name, True, r, None, t, person.start, person.end, person.chain_start) for r, t in by_region.items()
    ]


_FOLLOWS = re.compile(r"(?:等|、[\u4e00-\u9fff]{2,4}){0,3}(?:一同|一起|一道|也)?(?:随行|同行|随团|参加|前往|陪同考察)")


def _with_leader(page: Page, person: Person, sections: Sections, before: Role | None) -> str | None:
    """The region of a bare 县长 who goes along with another county's leader, told in the same paragraph just before."""
    word = level_word(person.titles[0].text)
    if before is None or before.region is None or word is None or person.titles[0].region:
        return None
    home = sections.home_at(person.start)
    own = home.places[0] if home.places else None
    line = page.lines[page.sentences[page.sentence_at(person.start)].line] if page.sentences else None
    if own is None or line is None or before.start < line.start or not before.region.endswith(word):
        return None
    told = page.text[line.start : person.start]
    if before.region == own.name or re.search(r"[来到赴莅]我|我[县市区旗]|会见|陪同|接待", told) or "。" not in told:
        return None
    return before.region if _FOLLOWS.match(page.text, person.end) else None


def _autonomous(home: Home) -> str | None:
    """The autonomous region that the article's own region lies in."""
    return next(
        (n for p in home.places[:2] for r in p.regions[:1] if (n := _province(r)) and n.endswith("自治区")), None
    )


def _province(region: Region) -> str | None:
    upper = gazetteer().parents(region)
    return upper[-1].name if upper else region.name


def _fits(region: str | None, word: str) -> bool:
    """Whether 区长 may go on from 东昌府区: the same level of place."""
    return region is not None and (
        (region.endswith(word) and not (word == "区" and _ZONE_NAME.search(region)))
        or (word in "县区市" and not region.endswith(("省", "市", "县", "区", "州", "盟", "旗", "镇", "乡")))
    )


_ZONE_NAME = re.compile("(?:开发|高新|经开|度假|保税|综保|示范|集聚|园|港务|工业|试验|合作)区$")


def _of_level(page: Page, places: Sequence[Place], home: Home, position: int, word: str) -> str | None:
    """What 县委书记 belongs to: the own region if it is of that level, a place of that level told before in the
    sentence, the region above the own one, or one told before in the paragraph."""
    sentence = page.sentences[page.sentence_at(position)] if page.sentences else None
    if sentence and (subject := _delegation_led(page, places, sentence.start, position, word)) is not None:
        return subject
    if sentence and (subject := _event_of(page, places, sentence.start, position, word)) is not None:
        return subject
    own = home.places[0] if home.places else None
    if own is not None and own.kind != "zone" and own.name.endswith(word):
        return own.name
    line = page.lines[sentence.line] if sentence else None
    before = [p for p in places if p.end <= position and p.kind in ("region", "stem") and p.name.endswith(word)]
    if sentence and before and before[-1].start >= sentence.start and word in "县区旗镇乡":
        return before[-1].name
    if sentence and before and before[-1].start >= sentence.start and _of_province(home, before[-1]):
        return before[-1].name
    if (upper := home.for_level(word)) is not None:
        return upper
    if line and before and before[-1].start >= line.start and not _gone_to(page, before[-1]):
        return before[-1].name
    return None


def _regiment(page: Page, places: Sequence[Place], position: int, text: str) -> str | None:
    """The regiment of the corps that 团长 and 团党委书记 belong to: the last one told in the line."""
    if not re.match(r"副?团长|团(?:党委|党组|机关|政委|场)|(?:副)?政委", text) or not page.sentences:
        return None
    low = page.lines[page.sentences[page.sentence_at(position)].line].start
    index = bisect_right(places, position, key=lambda p: p.start) - 1
    while index >= 0 and places[index].start >= low:
        if places[index].name.endswith("团") and places[index].end <= position:
            return places[index].name
        index -= 1
    return None


_GONE_TO = re.compile(r"(?:赴|到|往|访了?|走进|抵达|对接|考察|走访了?|拜访了?)$")


def _of_province(home: Home, place: Place) -> bool:
    """Whether a place lies in the province whose round-up this is, so that its own 市委书记 may be told bare."""
    own = home.places[0] if home.places else None
    if own is None or own.level != "province" or not own.regions or not place.regions:
        return False
    return gazetteer().within(place.regions[0], own.regions[0])


def _gone_to(page: Page, place: Place) -> bool:
    return bool(_GONE_TO.search(page.text[max(0, place.start - 4) : place.start]))


_LED_BY = re.compile(
    r"(?:的?(?:党政|招商|考察|经贸|政府|东西部协作)*(?:代表团|考察团|招商团|考察组|调研组|招商组|工作组|小分队|组团|客人|一行))?"
    r"(?:[\d月日至—、，上中下旬午]*)(?:[到来赴][\u4e00-\u9fff]{2,8}，)?由$"
)


_HOSTS = re.compile(
    "(?:党政|经贸|招商|政府)*(?:代表团|考察团|[招考]商?[察团组]+)?(?:[在到赴][^，。；]{2,16})?(?:举行|举办|召开|拜会|拜访|走访)|[^，。；]{2,16}(?:推介|恳谈|说明|签约|对接)[^，。；]{0,10}会[^，。；]{0,6}(?:举行|举办|召开)"
)
"""What a place does whose head is told bare in the same sentence (酒泉市在杭州举行推介会，副市长…)."""


def _event_of(page: Page, places: Sequence[Place], start: int, position: int, word: str) -> str | None:
    """The place of that level that a sentence begins with as the one that holds an event."""
    low = bisect_left(places, start, key=lambda p: p.start)
    for place in places[low : low + 3]:
        if place.end > position or place.start > start + 26 or _gone_to(page, place):
            return None
        lead = page.text[start : place.start]
        if place.kind == "region" and place.name.endswith(word) and not re.search("[在于与和同]|[。；]", lead[-1:]):
            return place.name if _HOSTS.match(page.text, place.end, position) else None
    return None


def _delegation_led(page: Page, places: Sequence[Place], start: int, position: int, word: str) -> str | None:
    """The place whose delegation a bare title leads: 湖口3月14日由县长…, 海原县党政代表团由县委书记…."""
    low = bisect_left(places, start, key=lambda p: p.start)
    high = bisect_right(places, position, key=lambda p: p.start)
    for place in reversed(places[low:high]):
        if place.end > position or place.kind not in ("region", "stem") or not place.name.endswith(word):
            continue
        return place.name if _LED_BY.fullmatch(page.text[place.end : position]) else None
    return None


_ZONE_LABEL = re.compile("(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,12}(?:园区|开发区|工业园|产业园|高新区|经开区)):$")
_BUREAU = re.compile("[市省县区州]?[\u4e00-\u9fff]{2,8}局")
_VISITED = re.compile("(?:[在到访]|走进|拜会|走访|拜访|对接)了?$")


def _bureau_told(page: Page, places: Sequence[Place], position: int) -> str | None:
    """The place of the bureau that was called on in the line (在北京市投资促进局…局长)."""
    low = page.lines[page.sentences[page.sentence_at(position)].line].start if page.sentences else 0
    for place in reversed(places[: bisect_right(places, position, key=lambda p: p.start)]):
        if place.start < low:
            return None
        if _BUREAU.match(page.text, place.end) and _VISITED.search(page.text, max(low, place.start - 4), place.start):
            return place.name
    return None


def _unlevelled(page: Page, places: Sequence[Place], home: Home, position: int, text: str) -> str | None:
    """What 党工委书记 belongs to: a zone or street told before in its sentence, else the article's own region."""
    if re.match(r"(?:党工委|管委会|工委|办事处)", text) and page.sentences:
        start = page.sentences[page.sentence_at(position)].start
        for place in reversed(places):
            if place.end <= position and place.start >= start and (place.kind == "zone" or place.name.endswith("街道")):
                return place.name
    if re.fullmatch("(?:常务)?副?主任", text) and (
        label := _ZONE_LABEL.search(page.text[max(0, position - 16) : position])
    ):
        return str(label.group(1))
    if re.fullmatch("副?局长", text) and (bureau := _bureau_told(page, places, position)) is not None:
        return bureau
    if not home.places:
        return None
    first = home.places[0]
    if re.match(r"(党工委|管委会|办事处)", text):
        zone = next((p for p in home.places[:3] if p.kind == "zone" or p.name.endswith(("街道", "新区"))), None)
        return zone.name if zone else first.name
    return first.name


def _zone_inside(text: str, region: str | None) -> tuple[str, str | None]:
    """A zone or street told inside the title's own words is its place: 市城乡一体化示范区党工委书记."""
    match = re.match(
        r"(?:市|县|区)?([\u4e00-\u9fff]{0,10}?(?:示范区|开发区|高新区|经开区|度假区|新区|园区|集聚区|综保区|片区|港务区|工业区|产业园|工业园|科技园|物流园|基地|街道|镇|乡|科技城|投资区|小镇))(?=党工委|管委会|党委|党组|办事处|管理局|管理中心|镇长|乡长|人大)",
        text,
    )
    if match and len(match.group(1)) >= 3:
        return text[match.end() :], text[: match.end()]
    if own := _UNLISTED.match(text):
        return text[own.end() :], own.group()
    return text, region


_UNLISTED = re.compile(r"[\u4e00-\u9fff]{2,3}([区县市镇乡旗])(?=副?\1长)")
"""A district that no list has, before the title of its head (沙甸区|区长)."""


_BARE_ZONE = re.compile(r"[市县区]?(?:示范区|开发区|新区|园区|集聚区|度假区|片区|港区|试验区|合作区)")


def _zone_in_full(places: Sequence[Place], position: int, zone: str | None) -> str | None:
    """示范区 under the name of the zone of its kind that was told last."""
    if zone is None or not _BARE_ZONE.fullmatch(zone):
        return zone
    form = zone[1:] if zone[0] in "市县区" else zone
    low = bisect_right(places, position, key=lambda p: p.start)
    return next(
        (
            p.name
            for p in reversed(places[:low])
            if p.kind == "zone" and p.name.endswith(form) and len(p.name) > len(form)
        ),
        zone,
    )


def _clean_title(text: str) -> str:
    if re.match(
        r"(?:省|市|州|盟|县|区|旗|镇|乡|师市|地区|园区|街道)?(?:级)?(?:四大?班子|四套班子|四大家|几大班子)?领导(?!小组)|班子成员",
        text,
    ):
        return ""
    text = re.sub(r"^[省市县区旗州镇乡]?(?:人民)?政府(?=副?[省市县区旗州镇乡]长|驻)", "", text)
    text = re.sub(r"^[我该本]?[县市区镇乡](?=[县市区镇乡](?:委|长|政府|人大|政协|纪委))", "", text)
    if text.startswith("值班"):
        return ""
    return re.sub(r"^(?:这一支|这支|的|时任|现任|前任|继任|原|当地|新任|候任|地(?![委区])|由|以|他和|她和)+", "", text)


# --- executives ----------------------------------------------------------------------------------------------


def _executive_roles(
    page: Page,
    person: Person,
    kinds: Sequence[str],
    organisations: Sequence[Organisation],
    names: tuple[str, ...],
    last: Role | None,
) -> list[Role]:
    by_company: dict[str | None, list[str]] = {}
    company: str | None = None
    beside = False
    for title, kind in zip(person.titles, kinds, strict=True):
        if kind != "executive":
            continue
        told, post = company_of(page.text, title, organisations)
        if told is not None:
            company, beside = told, True
        elif (
            company is None
            and last is not None
            and re.fullmatch(r"[，、和及与]{0,2}|以及|兼", page.text[last.end : person.chain_start])
        ):
            company = last.company
        elif company is None:
            company = last_before(page.text, organisations, title.start, title.text)
        full = fullest(company, names) if company else None
        listed = by_company.setdefault(full, [])
        if post and post not in listed:
            listed.append(post)
    return [
        Role(person.name, False, None, c, t, person.start, person.end, person.chain_start, beside)
        for c, t in by_company.items()
    ]


def company_of(text: str, title: Title, organisations: Sequence[Organisation]) -> tuple[str | None, str]:
    """The company told with a title and the post without it; ``None`` for 公司董事长 and 董事长."""
    posts = list(_POST.finditer(text, title.start, title.end))
    post_start = posts[-1].start() if posts else title.start
    post = text[post_start : title.end]
    if (beside := _organisation_beside(text, title, post_start, organisations)) is not None:
        name, gap = beside
        return (None if _SELF.match(name) or _OWN_DEPARTMENT.match(name) else name), gap + post
    words = text[_wider(text, title.start) : post_start]
    words = re.sub(r"^.*(?:兼|会见了?|拜会|拜访|走访|旗下|与|(?<!饱)和(?![氏君平])|来访的)(?=.{2,})", "", words)
    if _OWN_DEPARTMENT.match(words):
        return None, post
    words = _REGION_OF_COMPANY.sub("", words)
    if (bracket := words.rfind(")")) >= 2 and len(words) - bracket <= 9:
        return words[: bracket + 1], post
    words = _without_department(text, words)
    bare = not words or _SELF.match(words)
    if (
        bare
        and text[title.start - 1 : title.start] == "("
        and (label := _before_bracket(text, title.start - 1)) is not None
    ):
        return label, post
    if text[title.start - 1 : title.start] == "的" and (owner := _before_of(text, title.start - 1)) is not None:
        return owner, post
    if (lead := _LEADING.match(words)) is not None:
        words = words[lead.end() :]
    if (
        _SELF.match(words)
        or words in ("我司", "我会")
        or len(words) < 2
        or (len(words) <= 6 and post.startswith(("事业部长", "本部长")))
    ):
        return None, post
    if not acceptable(words, supported=True):
        return _told_in_full(words, organisations, title.start), post
    return words, post


def _before_bracket(text: str, at: int) -> str | None:
    """The name that a bracket with its head stands behind: 瀚海电子(董事长 韦某)."""
    match = re.search(r"[\u4e00-\u9fffA-Za-z]{3,20}$", text[max(0, at - 20) : at])
    name = match.group() if match else ""
    return name if name and acceptable(name, supported=False) else None


def _before_of(text: str, at: int) -> str | None:
    """The name that a post is said to be of: 恒昌盛|的常务副总."""
    match = re.search(r"(?:^|[，。；、:\n])([\u4e00-\u9fffA-Za-z]{3,8})$", text[max(0, at - 9) : at])
    if match is None:
        return None
    return match.group(1) if acceptable(match.group(1), supported=text.count(match.group(1)) > 1) else None


def _told_in_full(short: str, organisations: Sequence[Organisation], position: int) -> str | None:
    """The organisation told before whose name holds all of a short one (纺织控股) that is no name by itself."""
    if len(short) < 4:
        return None
    near = [o.name for o in between(organisations, position - 280, position) if _holds(o.name, short)]
    return near[-1] if near else None


def _holds(name: str, short: str) -> bool:
    rest = iter(name)
    return len(name) > len(short) and all(c in rest for c in short)


def _organisation_beside(
    text: str, title: Title, post_start: int, organisations: Sequence[Organisation]
) -> tuple[str, str] | None:
    """The organisation that stands right before the post, without a preposition before it, and what of the words
    between belongs to the post."""
    for organisation in reversed(between(organisations, title.start - 60, post_start)):
        if organisation.end > post_start:
            continue
        if organisation.end < title.start - 1:
            return None
        gap = text[organisation.end : post_start]
        if gap.startswith("(") and len(gap) > 1:
            gap = gap[1:]
        name = _in_full(text, organisation)
        if _SELF.match(name):
            return None
        if gap in ("与", "和", "同", "跟", "的", "(", "原", "的原"):
            return name, ""
        if len(gap) <= 10 and not re.search(r"[，。、与和同(]", gap):
            if _BODY_BEHIND.search(gap):
                return name + gap, ""
            if re.search(r"(?:部|处|局|室|中心)$", gap) and len(gap) >= 3:
                return name, gap
            return name, _strip_post(gap)
        return None
    return None


_BODY_BEHIND = re.compile(r"^[^的是了来]{2,8}(?:协会|商会|学会|联合会|联盟|基金会|研究院|研究所)$")
_LEADING = re.compile(r"^(?:边|并|又|还|再|当场|特意)*(?:与|和|同|向|跟|对|叫来|叫|请来|约见|约|找到|带着)(?=.{3,})")


_SITE_OF_FIRM = re.compile(
    rf"^(.{{2,16}}?(?:公司|集团|股份|{either('org_weak')}))[\u4e00-\u9fffA-Za-z]{{0,4}}(?:厂|体验中心|展示中心|展厅|总部)$|^(.{{2,16}}?(?:公司|集团|股份))[\u4e00-\u9fff]{{2,8}}事业部$|^([^大学院会]{{2,8}})总部$"
)


def _firm_of(name: str) -> str:
    """The firm whose site is named: 海澜科技AI体验中心, 海澜股份有限公司青山厂, 海澜总部."""
    match = _SITE_OF_FIRM.match(name)
    if match is None:
        return name
    firm: str = next(g for g in match.groups() if g)
    return firm[:-2] if len(firm) > 4 and firm[-2:] in gazetteer().by_stem else firm


def _in_full(text: str, organisation: Organisation) -> str:
    """An organisation's name without a preposition that was taken for its beginning; 在京 and 在沪 belong to it."""
    name = _firm_of(organisation.name)
    lead = _LEADING.match(name)
    if lead is not None and not any(name.startswith(w) for w in word_set("inside_names")):
        return name[lead.end() :]
    if text[organisation.start - 1 : organisation.start] == "在" and (
        re.match(r"[京沪粤浙苏闽渝深津鲁川鄂]", name) and name[:2] not in gazetteer().by_stem
    ):
        return f"在{name}" if re.search(r"(?:商会|协会|联谊会|企业联合会)$", name) else name
    return name


def _wider(text: str, start: int) -> int:
    """The start of a company's name that goes on to the left of its place (中科院|宁波材料所)."""
    match = re.search(
        r"(?:中科院|中国科学院|中国|国家|中铁|中建|中电|国电|华能|中石化|中石油|大唐|华电)$",
        text[max(0, start - 8) : start],
    )
    return start - len(match.group()) if match else start


_UNIT = r"(?:总部|部|处|科|室|中心|事业部|总站)"
_DEPARTMENT = re.compile(rf"(?:{either('departments')}){_UNIT}?$|[\u4e00-\u9fff]{{2}}部$")
_OWN_DEPARTMENT = re.compile(
    rf"(?:与|同|和)?(?:该|本|其|贵|这家)?(?:公司|集团|企业|总部)?(?:[\u4e00-\u9fffA-Z]{{0,6}}(?:事业部|事业|分部)|(?:{either('departments')}){_UNIT}?)$"
    rf"|(?:与|同|和)?(?:该|本|其|贵|这家)(?:公司|集团|企业)|(?:与|同|和)?(?:公司|集团|企业)[\u4e00-\u9fff]{{2,8}}(?:部|处|中心|事业部)$"
)


def _without_department(text: str, words: str) -> str:
    """Company and department (地中海俱乐部|发展部): the company, or the words as they are when too little is left."""
    match = _DEPARTMENT.search(words)
    if match is None or match.start() == 0:
        return words
    rest = words[: match.start()]
    return rest if len(rest) >= 3 or text.count(rest) > 1 or re.search(rf"{_UNIT}$", match.group()) else words


def _strip_post(between: str) -> str:
    """Words between company and post that belong to the post."""
    return between if re.match(r"(党委|党组|党总支|党支部|技术|商务|采购|生产)", between) else ""


def last_before(text: str, organisations: Sequence[Organisation], position: int, title: str) -> str | None:
    """The organisation last told before a title without one, of a fitting kind (会长 → 商会, 院长 → 研究院)."""
    want = None
    own = re.match(
        r"(?:并|还|又|也)?(?:与|和|同|该|其|这家)?(集团|公司|企业|商会|协会|学会|联盟|局|院|所|中心|银行|大学|学院|园区)",
        title,
    )
    if own:
        word = own.group(1)
        want = re.compile(
            {
                "企业": r"(公司|集团|股份|[^会院园心府])$",
                "公司": r"(公司|集团|股份|[^会院园心学校局府馆县市区镇]|(?:体验|展示)中心)$",
            }.get(word, f"{word}(?:\\([^)]*\\))?(?:总部|[\u4e00-\u9fff]{{0,4}}(?:总部|基地|工厂|研发中心))?$")
        )
    elif re.search(r"会长|理事长", title):
        want = re.compile(r"(会|联盟)$")
    elif re.search(r"行长", title):
        want = re.compile(r"行$")
    elif re.search(r"院长|院士", title):
        want = re.compile(r"(院|大学|医院|学院)$")
    elif re.search(r"校长", title):
        want = re.compile(r"(大学|学院|学校|中学)$")
    elif re.search(r"所长", title):
        want = re.compile(r"所$")
    elif re.search(r"秘书长|监事长", title):
        want = re.compile(r"(会|联盟)$")
    if (own_body := _OUR_BODY.match(title)) is not None:
        kind = "会" if own_body.group() == "我会" else ("公司", "集团")
        return next((o.name for o in organisations if o.name.endswith(kind)), None)
    if "馆长" in title and (halls := _HALL.findall(text[max(0, position - 120) : position])):
        return str(halls[-1])
    if (site := _AT_SITE.search(text, max(0, position - 40), position)) and acceptable(site.group(1), supported=True):
        return str(site.group(1))
    near = [o for o in between(organisations, position - 280, position) if position - 220 <= o.end <= position]
    fitting = [o for o in near if want is None or want.search(o.name)]
    if want is None and re.search("总裁|董事长|总经理", title):
        fitting = [o for o in fitting if not _ROOM.search(o.name)] or fitting
    if own is None and (body := _BODY_TOLD.match(title)):
        fitting = [o for o in near if _shortened(body.group(1), o.name)] or fitting
    if own is not None and own.group(1) in ("公司", "集团", "企业"):
        if (head := _headed(text, position, near, fitting[-1:])) is not None:
            return head
        fitting = [o for o in fitting if not _SITE.search(o.name)] or fitting
    return _firm_of(fitting[-1].name) if fitting else None


def _headed(text: str, position: int, near: Sequence[Organisation], fitting: Sequence[Organisation]) -> str | None:
    """The company that the sentence opens with (在海澜，… 集团总裁), or that stands alone on the line above."""
    start = max(text.rfind(mark, 0, position) for mark in "。\n;；") + 1
    if any(o.start >= start and not _SITE.search(o.name) for o in fitting):
        return None
    for organisation in reversed(near):
        if (
            start <= organisation.start <= start + 12
            and text[organisation.start - 1] in "在到进"
            and text[organisation.end : organisation.end + 1] == "，"
            and not re.search(r"[会园心学府局]$|大厦$", organisation.name)
        ):
            return _firm_of(organisation.name)
    above = text[: text.rfind("\n", 0, position) + 1].rstrip("\n").rpartition("\n")[2]
    if (
        re.fullmatch(r"[\u4e00-\u9fffA-Za-z()]{4,14}", above)
        and _WEAK_NAME.search(above)
        and acceptable(above, supported=False)
    ):
        return above
    return None


_OUR_BODY = re.compile("我[司会]")
"""The company or society whose own page this is."""
_AT_SITE = re.compile(
    "[在到]([^，。；:的、\n]{3,14})的[^，。；\n]{2,12}(?:车间|展厅|会议室|厂区|实验室|生产线)，[^，。；\n]{0,6}$"
)
"""Where somebody of the company shows round (在甲制品的注塑车间，总经理…)."""
_ROOM = re.compile("(?:实验室|展厅|馆|车间|(?:研究|制造|研发|体验|展示|检测)中心)$")
_HALL = re.compile("(?:参观|考察|走进|来到|走访|在)了?([\u4e00-\u9fff]{2,12}馆)")
_WEAK_NAME = re.compile(rf"(?:{either('org_weak')}|集团|公司|股份)$")


_BODY_TOLD = re.compile(r"(?:与|和|同|该|其)?([\u4e00-\u9fff]{1,4}?[会院所部厂行校盟构心店园])(?=[\u4e00-\u9fff])")
_SITE = re.compile(r"(?:大厦|大楼|广场|工厂|车间|厂区|基地|园区|产业园|科技园|酒店|展馆|展厅|项目|[^公]园)$")


def _shortened(short: str, name: str) -> bool:
    """Whether 设计院 may be said for 规划建筑设计研究院: the same last character, the others in their order."""
    return len(short) >= 2 and name.endswith(short[-1]) and _holds(name, short)
