"""The article's own region: whose county site, paper or delegation this is, and what 我县 or 县委书记 mean in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from extract.gazetteer import Region, gazetteer
from extract.page import Page
from extract.places import Place, find_places
from extract.segment import frequency, tag

_GOING = re.compile(r"(赴|到了?|来到|在|前往|走进|奔赴|访|转战|对接|南下|北上|与|(?<!—)—|驻|抵|籍|商会|进)$")
_SET_OUT = re.compile(r"(?:赴|前往|奔赴|远赴|抵达|南下|北上|转赴|转战)$")
_OFFICE_NEXT = re.compile(
    r"^(省|市|州|县|区|旗|盟|镇|乡|街道|地|师)?(党工委|党委|工委|委|人民政府|政府|行署|人大|政协|管委会|长|领导|组团|代表团|考察团|党政|招商|融媒)"
)


@dataclass(frozen=True, slots=True)
class Home:
    """Candidates for the article's own region, best first."""

    places: tuple[Place, ...] = ()

    @property
    def regions(self) -> tuple[Region, ...]:
        """Entries of the national list for the best candidates that have one."""
        return tuple(p.regions[0] for p in self.places[:2] if p.regions)

    def is_home(self, place: Place) -> bool:
        """Whether a place is the own region or lies in it."""
        names = gazetteer()
        for own in self.places[:1]:
            if place.name == own.name:
                return True
            if own.kind == "zone":
                continue
            told = place.regions and own.regions and place.kind not in ("area", "abroad")
            if told and own.level != "province" and names.within(place.regions[0], own.regions[0]):
                return True
        return False

    def for_level(self, word: str) -> str | None:
        """The name of the own region that 市, 县, 区, 旗, 镇 … stand for, ``None`` when nothing says it."""
        names = gazetteer()
        if word == "地":
            return next((p.name for p in self.places[:3] if p.name.endswith("地区")), None)
        if word == "区":
            for place in self.places[:2]:
                if place.name.endswith("区"):
                    return place.name
        for place in self.places[:3]:
            if place.kind != "zone" and (place.name.endswith(word) or (word in "县旗" and place.name.endswith(word))):
                return place.name
        for place in self.places[:3]:
            for region in place.regions[:1]:
                if place.kind == "zone" and region.name.endswith(word):
                    return region.name
                for upper in names.parents(region):
                    if upper.name.endswith(word) or (word == "省" and upper.level == "province"):
                        return upper.name
                    if word == "州" and upper.name.endswith("州"):
                        return upper.name
        return None


def find_home(page: Page, places: list[Place]) -> Home:
    """Weigh the places of source, title, masthead and lead; see the weights below."""
    scores: defaultdict[str, float] = defaultdict(float)
    best: dict[str, Place] = {}
    text = page.text

    def vote(place: Place, weight: float) -> None:
        if place.kind in ("area", "abroad", "abbreviation"):
            return
        if place.kind == "zone" and len(place.name) <= 3:
            return
        scores[place.name] += weight
        held = best.get(place.name)
        if held is None or (held.kind == "stem" and place.kind == "region"):
            best[place.name] = place

    if page.source:
        told = _of_source(page.source, text)
        for place in told:
            finer = any(p.start == place.end for p in told)
            vote(place, 3 if finer else 8 + (1 if place.level in ("county", "township", "zone") else 0))
    title_lines = [x for x in page.lines if x.kind in ("title", "head")]
    spans = [(x.start, x.end) for x in title_lines]
    if page.title and not any(text[s:e] == page.title for s, e in spans):
        for place in find_places(page.title, support=text)[:1]:
            vote(place, 5)
    lead = next((x for x in page.lines if x.kind == "body"), None)
    starts = {p.start for p in places if p.kind in ("region", "stem", "zone")}
    plain: defaultdict[str, float] = defaultdict(float)
    for place in places:
        left = text[max(0, place.start - 2) : place.start]
        if _elsewhere(text, place):
            continue
        if place.end in starts and place.kind in ("region", "stem"):
            vote(place, 0.1)
            continue
        going = bool(_GOING.search(left)) or _is_venue(text, place)
        in_title = any(s <= place.start < e for s, e in spans)
        office = bool(_OFFICE_NEXT.match(text[place.end : place.end + 6]))
        inward = text[place.end : place.end + 3].startswith(("一行", "考察"))
        if in_title:
            sure = 1.0 if place.kind != "stem" or place.level != "county" or place.name in text else 0.6
            vote(place, -4 if going else sure * ((3 if not inward else 1) + (2 if office else 0)))
        elif lead and lead.start <= place.start < lead.end:
            vote(place, -0.5 if going else (1.5 if office else 0.3))
        else:
            line = next((x for x in page.lines if x.start <= place.start < x.end), None)
            if line is not None and line.kind in ("meta", "tail"):
                word = place.kind == "stem" and place.name not in text and not _OUTLET_NEXT.match(text, place.end)
                vote(place, 0 if word else 3)
            elif place.level != "township":
                weight = -0.1 if going else (0.6 if office else _PLAIN)
                if weight == _PLAIN:
                    weight = max(0.0, min(_PLAIN, _PLAIN_MOST - plain[place.name]))
                    plain[place.name] += weight
                vote(place, weight)
    if re.search(r"我市|市委|市政府|副市长", text) and max(scores.values(), default=0) < 3:
        names = gazetteer()
        for place in places:
            if place.level == "county" and place.kind == "region" and len(place.regions) == 1:
                upper = names.by_code.get(place.regions[0].parent)
                if upper is not None and upper.level == "city":
                    vote(Place(place.start, place.end, upper.stem, upper.name, "stem", "city", (upper,)), 0.7)
    if re.match(r"省|我省|自治区", page.title or "") and max(scores.values(), default=0) < 3:
        names = gazetteer()
        for place in places:
            if (
                place.regions
                and place.kind in ("region", "stem")
                and not _GOING.search(text[max(0, place.start - 2) : place.start])
            ):
                top = [*names.parents(place.regions[0]), place.regions[0]][-1 if place.level == "province" else -2]
                if top.level == "province":
                    vote(Place(place.start, place.end, top.stem, top.name, "stem", "province", (top,)), 0.8)
    for place in places:
        if place.kind in ("region", "stem", "zone") and _HOSTS_EVENT.match(text, place.end):
            vote(place, 1.5)
        behind = text[place.end : place.end + 36]
        if "我" in behind and _COMES_TO_US.match(behind) and not behind.startswith(("日报", "新闻网", "融媒")):
            scores[place.name] -= 4
    for place in places:
        left = text[max(0, place.start - 4) : place.start]
        if _SET_OUT.search(left) and scores[place.name] < 5:
            scores[place.name] -= 2
        elif _TOLD_OF.search(left) and _WHAT_IT_HAS.match(text, place.end, place.end + 6) and not _SET_OUT.search(left):
            vote(place, 1.2)
        elif _WHAT_IT_DOES.match(text, place.end, place.end + 5):
            vote(place, 0.8)
        elif (_ASKED_FOR.search(left) and _TO_COME.match(text, place.end, place.end + 3)) or _TOLD_ABOUT.match(
            text, place.end, place.end + 4
        ):
            vote(place, 0.6)
    ranked = sorted((n for n in scores if scores[n] > 0.5), key=lambda n: (-scores[n], best[n].start, n))
    if not ranked or scores[ranked[0]] < 1.2:
        return _told_in_short(page, scores)
    grounded = _grounded([best[n] for n in ranked], f"{page.source or ''}\n{text}")
    return Home(tuple(_full_before_short(_of_told_level(_county_of_city(grounded, page, places), page, places), page)))


_COMES_TO_US = re.compile(r"[^，。；\n]{0,30}?(?:来|到|莅|赴)我[县市区旗镇州省]")
_TOLD_OF = re.compile(r"(?:推介|介绍了?|宣传|宣传推介|投资|关注|支持|到|来|为|是|当前)$")
_WHAT_IT_HAS = re.compile(
    r"(?:县情|的?(?:交通区位|区位|优势|营商环境|资源|投资环境|主导产业|产业)|发展|建设|投资|重点|考察)"
)
_WHAT_IT_DOES = re.compile(
    r"(?:将以|已集聚|正全力|的(?:资源|区位|交通|产业|主导产业|优势)|打造|愿以|坚持|交通便利|资源丰富)"
)
_ASKED_FOR = re.compile(r"(?:推介|投资|关注|来|到)$")
_TO_COME = re.compile(r"(?:投资|考察|兴业|发展|走一走|看一看|做客|。|，|的)")
_TOLD_ABOUT = re.compile(r"(?:历史|区位|经济社会|愿|将|正|位于|地处)")
_PLAIN, _PLAIN_MOST = 0.15, 1.0
"""What a place that is only mentioned may weigh in all: the names of firms repeat the places that are gone to."""
_BEFORE_OTHER_NEWS = re.compile(
    r"(?:上一|下一|前一|后一)[篇条则版]|相关(?:信息|链接|新闻|阅读)|往期|推荐阅读|延伸阅读|发表于|他山之石"
)
_DATELINE = re.compile(r"(?:网|社|报|台|客户端)$")
_AFTER_DATELINE = re.compile(r"(?:\d{1,2}月)?\d{1,2}日(?:电|讯|消息)|(?:频道|分网|站)")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?\s*$")


def _elsewhere(text: str, place: Place) -> bool:
    """A place that says nothing of whose article this is: another headline below, a dateline, where a post was sent from."""
    begin = text.rfind("\n", 0, place.start) + 1
    before = text[max(begin, place.start - 60) : place.start]
    if _BEFORE_OTHER_NEWS.search(before):
        return True
    if _CLOCK.search(before) and text[place.end : place.end + 1] in ("\n", ""):
        return True
    return bool(_DATELINE.search(before) and _AFTER_DATELINE.match(text, place.end))


_HOSTS_EVENT = re.compile(
    r"[^，。；\n()]{0,6}\([^)\n]{2,12}\)[^，。；\n]{0,20}?(?:推介会|恳谈会|说明会|对接会|招商会|洽谈会|招商周|投资促进|招商引资|招商活动)"
)
"""The place whose event is held elsewhere: 梁山县(深圳)恳谈会."""


def _is_venue(text: str, place: Place) -> bool:
    """The second place of 梁山县(深圳)恳谈会, where the event of the first one is held."""
    return text[place.start - 1 : place.start] == "(" and bool(
        re.match(r"\)[^，。；\n]{0,20}(?:会|周|专场|活动|行)", text[place.end : place.end + 24])
    )


_SOURCE_PREFIX = re.compile(
    r"(?:中国|中共|今日|新|微|爱|活力|魅力|大美|美丽|幸福|掌上|智慧|文明|红色|聚焦|云上|看|最|醉美|遇见|发现|号外|印象|你好|这里是|i|e|[\s·・:：])$"
)


_OUTLET_NEXT = re.compile(
    r"$|[\s·・]|[市县区旗州省]|[\u4e00-\u9fff]{0,4}?(?:日报|晚报|晨报|时报|报|新闻|网|发布|融媒|电视|广播|台|政府|商务|招商|投促|投资|工信|经信|经开|高新|宣传|零距离|在线|微|之声|资讯|头条|热线|官|办|局|委|商会|公安|文旅|组工|党|论坛|观察|视窗|播报|速递|园区|开发区|产业|集团|传媒|频道|客户端|号|城投|国资|统战|政协|人大|外事|经济|生活|之窗|商报|社)"
)
"""What follows a place at the head of an outlet's name; 凤城河瞭望 is not of 凤城."""


def _of_source(source: str, text: str) -> list[Place]:
    """The places of an outlet's name; a short one stands at its head or behind another (云霄, not 合作 in 经济合作局)."""
    found: list[Place] = []
    for place in find_places(source, support=text, trusted=True):
        left = source[: place.start]
        led = not left or any(p.end == place.start for p in found) or _SOURCE_PREFIX.search(left)
        if place.kind == "stem" and not led and frequency(place.text) > 0 and not tag(place.text).startswith("ns"):
            continue
        if place.kind == "stem" and place.name not in text and not _OUTLET_NEXT.match(source, place.end):
            continue
        found.append(place)
    return found


_OWN_LEVEL = re.compile(r"(?:我|全)(省|市|县|区|旗|州|盟|镇|乡)(?!域|面)")
_BARE_LEVEL = re.compile(
    r"(?:^|(?<=[，。、；:：(“\n■★▲●和与由及]))副?(省|市|县|区|旗|州|盟|镇|乡)(?:委|长|政府|人大|政协|领导|级领导|商务局|投促局|招商局|直)"
)


def told_level(text: str) -> str | None:
    """The level that the article speaks from: 县 where 我县 and a bare 县委书记 are told more than 我市 and 市委."""
    votes: defaultdict[str, int] = defaultdict(int)
    for match in _OWN_LEVEL.finditer(text):
        votes[match.group(1)] += 2
    for match in _BARE_LEVEL.finditer(text):
        votes[match.group(1)] += 1
    if not votes:
        return None
    best = max(votes, key=lambda w: (votes[w], w))
    return best if votes[best] >= 2 and votes[best] > 0.6 * sum(votes.values()) else None


def _acts(text: str, place: Place) -> bool:
    """Whether a place is told as one that acts: with an office, or as the subject of a paragraph."""
    return (
        bool(_OFFICE_NEXT.match(text[place.end : place.end + 6]))
        or (place.text != place.name and bool(re.match(r"分团|代表团", text[place.end : place.end + 3])))
        or (text[place.start - 1 : place.start] in ("\n", "") and text[place.end : place.end + 1] in "的把将则")
    )


def _full_before_short(ranked: list[Place], page: Page) -> list[Place]:
    """A county told in full in the headline before one that is only a word there (滨江城建承办迎江区…)."""
    if len(ranked) < 2 or not page.title:
        return ranked
    first, second = ranked[:2]
    told = f"{page.text}\n{page.source or ''}"
    if (
        first.kind == "stem"
        and first.level == second.level == "county"
        and first.name not in told
        and second.name in page.title
        and first.text not in (page.source or "")
    ):
        return [second, first, *ranked[2:]]
    return ranked


def _of_told_level(ranked: list[Place], page: Page, places: list[Place]) -> list[Place]:
    """The candidate of the level that the article speaks from comes first, where it is one and clearly ours: in a
    round-up of a province's cities the bare 市长 are of many."""
    text = page.text
    level = told_level(text)
    if level is None or not ranked or ranked[0].kind == "zone" or ranked[0].name.endswith(level):
        return ranked
    fitting = [p for p in ranked if p.name.endswith(level) and p.kind != "zone"]
    if not fitting:
        return ranked
    names = gazetteer()
    top = ranked[0].regions[:1]
    inside = [p for p in fitting if top and p.regions and any(names.within(r, top[0]) for r in p.regions)]
    if len(inside) > 2 or (not inside and fitting[0] not in ranked[:3]):
        return ranked
    own = (inside or fitting)[0]
    heads = any(name in f"{page.title or ''} {page.source or ''}" for name in (own.name, own.text))
    acting = {p.name for p in places if p.name.endswith(level) and _acts(text, p)}
    if len(acting) > 2 or (len(acting) == 2 and inside and not heads):
        return ranked
    return [own, *(p for p in ranked if p is not own)]


_LEVEL_TOLD = re.compile(r"(?:我|该|本)?(市|县|区|旗)(?:委|长|政府|人大|政协|委常委|领导)")
_OWN_CUE = re.compile(
    r"^(?:县情|的?(?:交通区位|区位|优势|营商环境|资源|投资环境|主导产业|产业)|发展|将以|已集聚|打造|投资|走走|考察|做客|籍|历史|有|是|欢迎)"
)


def _told_in_short(page: Page, scores: Mapping[str, float]) -> Home:
    """The own region of a page that names it only in short and late (介绍了余干的区位优势): of the level that the titles
    speak of, told twice or with a word of promotion, and never where somebody sets out for."""
    text = page.text
    levels = [m.group(1) for m in _LEVEL_TOLD.finditer(text[:1200])]
    if not levels:
        return Home()
    level = max(set(levels), key=lambda w: (levels.count(w), w))
    votes: defaultdict[str, float] = defaultdict(float)
    best: dict[str, Place] = {}
    for place in find_places(text, trusted=True):
        if place.kind not in ("region", "stem") or scores.get(place.name, 0) < -1:
            continue
        fitting = tuple(r for r in place.regions if r.name.endswith(level))
        left, right = text[max(0, place.start - 4) : place.start], text[place.end : place.end + 8]
        if not fitting or _SET_OUT.search(left) or re.match(r"商会|企业|公司|市场|客商|人(?!民)", right):
            continue
        if left.endswith(("在", "到", "驻")) and not re.match(r"投资|考察|发展|兴业|落户", right):
            continue
        cue = bool(_OWN_CUE.match(right)) or bool(re.search(r"(?:推介|介绍了?|宣传|投资|支持|来|诚邀)$", left))
        votes[fitting[0].name] += 1.6 if cue else 1.0
        best.setdefault(fitting[0].name, replace(place, name=fitting[0].name, level=fitting[0].level, regions=fitting))
    ranked = sorted((n for n in votes if votes[n] >= 1.6), key=lambda n: (-votes[n], best[n].start, n))
    return Home(tuple(best[n] for n in ranked[:1]))


def _county_of_city(ranked: list[Place], page: Page, places: list[Place]) -> list[Place]:
    """A city's paper on one of its counties: the county that the headline begins with is what the article is about."""
    names = gazetteer()
    if len(ranked) < 2 or not ranked[0].regions or ranked[0].level not in ("city", "province"):
        return ranked
    title = next((x for x in page.lines if x.kind == "title"), None)
    if title is None:
        return ranked
    first = next(
        (
            p
            for p in places
            if title.start <= p.start < title.end
            and p.kind != "abbreviation"
            and not _GOING.search(page.text[max(title.start, p.start - 2) : p.start])
        ),
        None,
    )
    if first is None or first.level not in ("county", "city", "zone"):
        return ranked
    own = next((p for p in ranked[1:] if p.name == first.name), None)
    if own is None or not own.regions or own.level == "city":
        return ranked
    if any(names.within(r, ranked[0].regions[0]) for r in own.regions) or names.within(
        own.regions[0], ranked[0].regions[0]
    ):
        return [own, *(p for p in ranked if p is not own)]
    return ranked


def _grounded(ranked: list[Place], context: str) -> list[Place]:
    """Where a name is shared by several regions, the one whose upper regions the article names comes first."""
    names = gazetteer()
    out: list[Place] = []
    for place in ranked:
        if len(place.regions) > 1:

            def support(region: Region) -> int:
                return sum(context.count(p.stem) for p in names.parents(region) if len(p.stem) >= 2)

            best = sorted(place.regions, key=lambda r: (-support(r), place.regions.index(r)))
            place = replace(place, regions=tuple(best))
        out.append(place)
    return out


def level_word(title: str) -> str | None:
    """The level that a title speaks of: 县 in 县委书记 and 副县长, ``None`` in 党工委书记."""
    match = _LEVEL_FIRST.match(title) or _LEVEL_OF_HEAD.search(title)
    return match.group(1) if match else None


_LEVEL_FIRST = re.compile(r"(省|市|州|县|区|旗|盟|镇|乡|街道|地)(?!域|委员)")
_LEVEL_OF_HEAD = re.compile(r"(省|市|州|县|区|旗|盟|镇|乡)长")
