"""Places in a page: regions, development zones, areas and places abroad, each with how it is told.

A full name (冠县) is a place wherever it stands; a short one (云霄) only where the text supports it: another mention
in full, the region above it just before, or a verb of going; a one-character one (赴沪) only after such a verb.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from extract.gazetteer import LEVELS, Region, gazetteer
from extract.matcher import Matcher
from extract.segment import crosses_word, frequency, tag


@dataclass(frozen=True, slots=True)
class Place:
    """A mention. ``name`` is what it is called in full, ``text`` the words; ``kind`` is ``region``, ``stem``, ``zone``,
    ``area``, ``abroad`` or ``abbreviation``; ``regions`` are the candidates of the national list, best first."""

    start: int
    end: int
    text: str
    name: str
    kind: str
    level: str
    regions: tuple[Region, ...] = ()


CITY_STATES = frozenset(["北京", "天津", "上海", "重庆", "香港", "澳门"])
"""Provinces that are one city each, by their short names."""

_GO_BEFORE = re.compile(
    r"(?:[赴到在来往从抵去驻访返进飞奔至入经盯留]|抵达|站是|转场|转战|转道|折回|南下|北上|东进|西进|移师|一趟)$"
)
_ABBREVIATION = re.compile(
    r"(?:(?<=赴)(?!港口|新兴|新型|宁波|宁夏|新疆|新加坡|苏州|苏北|苏南|浙江|京山|青岛|青海|甘肃|台州|台湾|深圳|杭州|蓉江|汉中|汉川|汉阳|温州|吉林|吉安|黑龙|湘西|湘潭|川西|津市|渝北|沪苏浙|辽宁|辽阳|桂林|桂平|琼海|澳门|澳大|秦皇|陇南|陇县|晋江|晋城|晋中|冀州|豫东|闽南|鲁西|皖北|粤北|粤东|粤西|粤港|厦门|莞城|榕江|锡林|藏区|滇中)([京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇藏陕秦甘陇青宁疆新港澳台穗深杭甬蓉汉锡榕厦邕莞]{1,4}))"
    r"|(?:(?<=进)(京)(?!东|剧|城|津|都|西))"
    r"|(?:(?<=[在抵来驻进访离到籍])|(?<=前往)|(?<=一行赴))([京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇藏陕秦甘陇青宁疆新港澳台穗深杭甬蓉汉锡榕厦邕莞]{1,4})"
    r"(?=地区|\(|期间|招商|考察|开展|举行|举办|拜访|走访|推介|对接|召开|签约|签下|签|参加|参展|学习|调研|洽谈|商[人会]|企业|务工|的|[，。、,;；:”》)!?]|$|\n| |集中|敲门|会见|精准|成功|驻点|出席|进行|先后|与|和|籍|投资|人士|回访|暨|拓|招引|开放|访|跑|推|落|拜会|央企|密集|重点|专题|争取|汇报|恳谈|上门|交流|走|活动|汇合|会合|谈|拜会|看|停留|逗留|会面|会谈|座谈|约见|接洽|面见|参会|参观|出差|培训|同|逐|密|连|分别|继续)"
)
_LINE_BETWEEN = re.compile(r"[冀台走高铁广珠企籍]|大桥|城际")
"""What makes a pair of cities the name of a line or of something else (京沪高铁, 京津冀, 港澳台)."""
_SURE_GO = re.compile(r"(?:赴|前往|抵达)$")
_GOAL_NEXT = re.compile(r"[、，。]|等地|考察|学习|开展|招商|对接|调研|参观|走访|拜访")
_CITY_LETTERS = re.compile(
    r"(?:(?<=赴)|(?<=访)|(?<=在))([\u4e00-\u9fff]{2,5}?)(?=[两三四五]?[市地](?![\u4e00-\u9fff]?[委长])|招商|考察|开展|对接|推介|敲门)"
)
_MARKET = re.compile(r"[场民值面容井价况郊](?!商|政)")
_OFFICE_AFTER = re.compile(r"[委长]")

_CORPS = re.compile(
    r"(?:新疆生产建设兵团|兵团)?(?:第[一二三四五六七八九十]+师|(?<![一-\u9fff])[一二三四五六七八九十]{1,2}师(?=[\u4e00-\u9fff]{2,4}市|党委|党政|招商|代表团|商务局))(?:[\u4e00-\u9fff]{2,4}市)?(?:[一二三四五六七八九十百零〇]+团)?|(?<![第\u4e00])[一二三四五六七八九十]{2,}团(?![队体结圆员长])"
)
"""Divisions and regiments of the Xinjiang Production and Construction Corps, which stand for regions."""

ZONE_FORMS = (
    "经济技术开发区|高新技术产业开发区|高新技术产业园区|高新技术开发区|国家级高新区|经济开发区|旅游经济区|旅游度假区|综合保税区|自由贸易试验区[\u4e00-\u9fff]{2,4}片区|自贸片区|边境经济合作区|"
    "城乡一体化示范区|一体化示范区|产业集聚区|工业集中区|工业园区|产业园区|化工园区|循环经济园区|台商投资区|经济合作区|能源化工基地|自贸试验区|自由贸易试验区|自贸区|新技术开发区|科技城|"
    "生态创新城|创新城|生态城|科学城|智慧城|未来城|商务区|"
    "(?:基地|港区|片区|新城|园区|工业区|科技园|生态园|物流园|空港|林区|牧场|功能区|核心区|起步区)(?=管委会|党工委|管理委员会)|"
    "农业科技园区|农业高新区|农高区|科技园区|生态工业园区?|航空港区|航空港实验区|经济实验区|综合实验区|产业新城|产业融合发展区|融合发展区|临空经济区|空港经济区|高铁新区|国际合作区|产业示范区|协作区|高新园区|经济园区|"
    "高新区|经开区|开发区|度假区|综保区|保税区|边合区|示范区|投资区|管理区|合作区|试验区|先行区|临港区|新区|新城区|集中区|经济区|风景区|景区|工业园|示范园区|物流园区"
)
_ZONE = re.compile(rf"(?:{ZONE_FORMS})")
_ZONE_LEFT_STOP = re.compile(
    r"[^\u4e00-\u9fffA-Za-z·()—]|(?:[和与及同到赴在向由对从将为是有了的被把各全该本我市县区省]|包括|以及|推介|介绍|考察|参观|走进|来到|走访|拜访|学习|前往|随后|分别|先后|前来|地处|落户|建设|国家级|省级|首个|多个|所有|有关|相关|部分|重点|代表|"
    r"支持|推动|加快|打造|规划|进驻|入驻|之后|其中|负责|主任|书记|县长|市长|区长|局长|率|带队|来自|队员|成员|携|会同|依托|各个|两个|三个)"
)
_NO_ZONE = frozenset(
    [
        "开发区",
        "新区",
        "示范区",
        "基地",
        "管理区",
        "合作区",
        "试验区",
        "工业园区",
        "产业园区",
        "经济区",
        "景区",
        "风景区",
        "物流园区",
        "工业园",
    ]
)
"""Too general to name a zone unless something stands before it."""


@dataclass(frozen=True, slots=True)
class _Candidates:
    """What may be a place by its letters alone, whatever else is known."""

    names: list[tuple[int, int, str]]
    letters: list[re.Match[str]]
    abbreviations: list[re.Match[str]]
    corps: list[re.Match[str]]
    towns: list[re.Match[str]]


@lru_cache(maxsize=2)
def _candidates(text: str) -> _Candidates:
    """Places are looked for several times in one article, each time with more to go by: what never changes is kept."""
    return _Candidates(
        gazetteer().matcher.find(text),
        list(_CITY_LETTERS.finditer(text)),
        list(_ABBREVIATION.finditer(text)),
        list(_CORPS.finditer(text)),
        list(_TOWN_UNLISTED.finditer(text)),
    )


def find_places(text: str, support: str = "", *, trusted: bool = False) -> list[Place]:
    """All places of a text in order, zones included; ``support`` is further text (title, source) that may back up
    short names; ``trusted``: every short name counts, as in the name of a newspaper."""
    names = gazetteer()
    found: list[Place] = []
    everything = f"{text}\n{support}"
    seen = _candidates(text)
    for hit in seen.names:
        start, end, name = _behind_and(text, *hit) if hit[2][0] in "和同" else hit
        if trusted and name in names.by_stem and name not in names.by_name:
            regions = tuple(sorted(names.by_stem[name], key=lambda r: LEVELS.index(r.level)))
            found.append(Place(start, end, name, regions[0].name, "stem", regions[0].level, regions))
            continue
        found.extend(_named(text, everything, start, end, name, found))
    for match in seen.letters:
        found.extend(_city_letters(match, everything))
    for match in seen.abbreviations:
        found.extend(_abbreviated(match, everything))
    for match in seen.corps:
        found.append(
            Place(
                match.start(), match.end(), match.group(), match.group(), "zone", "zone", _corps_regions(match.group())
            )
        )
    if _CORPS_TOLD.search(text):
        for match in _REGIMENT.finditer(text):
            found.append(
                Place(match.start(), match.end(), match.group(), match.group(), "zone", "zone", _corps_regions(""))
            )
    told = {p.start for p in found}
    for match in seen.towns:
        if match.start() not in told:
            found.append(Place(match.start(), match.end(1), match.group(1), match.group(1), "region", "township"))
    found.extend(_short_townships(text, found))
    found.extend(_short_banners(text, everything))
    found = _without_overlap(sorted(found, key=lambda p: (p.start, -p.end)))
    return _with_zones(text, found)


def _behind_and(text: str, start: int, end: int, name: str) -> tuple[int, int, str]:
    """The place behind 和 or 同 where another name seems to begin with it (天津市|和安徽省, 同江华电机)."""
    names = gazetteer()
    for size in (4, 3, 2):
        behind = text[start + 1 : start + 1 + size]
        if start + 1 + size > end and (behind in names.by_stem or (behind in names.by_name and behind[-1] in "省市")):
            return start + 1, start + 1 + size, behind
    return start, end, name


_AUTONOMOUS = re.compile(r"([\u4e00-\u9fff]{2,4})自治(?=[县旗州](?![\u4e00-\u9fff]*自治))")


def _short_banners(text: str, everything: str) -> list[Place]:
    """Banners told in the short forms that people say (达旗, 杭后, 后旗, 右中) where the article has them in full, and
    autonomous counties without their peoples (威宁自治县)."""
    names = gazetteer()
    shorts: dict[str, tuple[str, tuple[Region, ...]]] = {}
    for start, end, name in names.matcher.find(everything) if "旗" in everything else ():
        if name.endswith("旗") and (regions := names.by_name.get(name)) and regions[0].level == "county":
            for short in _banner_shorts(names.by_code[regions[0].code].name, everything[start:end]):
                shorts.setdefault(short, (name, regions))
    found: list[Place] = []
    if shorts:
        for start, end, short in Matcher(sorted(shorts)).find(text):
            full, regions = shorts[short]
            if short.endswith("旗") or _BANNER_NEXT.match(text, end):
                stop = end - 1 if short.endswith("旗") and _OFFICE_AFTER.match(text, end) else end
                found.append(Place(start, stop, text[start:stop], full, "region", "county", regions))
    for match in _AUTONOMOUS.finditer(text):
        regions = names.by_stem.get(match.group(1), ())
        if regions and (official := next((r for r in regions if "自治" in r.name), None)):
            end = match.end() + 1
            name = official.name if official.name in everything else text[match.start() : end]
            stop = end - 1 if _OFFICE_AFTER.match(text, end) else end
            found.append(
                Place(
                    match.start(),
                    stop,
                    text[match.start() : stop],
                    name,
                    "region",
                    official.level,
                    (official,),
                )
            )
    return found


_BANNER_NEXT = re.compile(r"[旗党]|政府|人大|政协|招商|考察|工业园|的|有|是|愿|将|籍|，|。|、")


def _banner_shorts(official: str, told: str) -> list[str]:
    """达拉特旗 → 达旗; 杭锦后旗 → 杭后, 后旗; 科尔沁右翼中旗 → 科右中旗, 科右中, 右中."""
    match = re.fullmatch(r"(.{2,4}?)([左右])?(?:翼)?([前中后左右])?旗", official)
    if match is None:
        return []
    head, wing, side = match.group(1), match.group(2) or "", match.group(3) or ""
    tail = wing + side
    if not tail:
        return [f"{head[0]}旗"] if len(head) >= 3 else []
    shorts = [f"{head[0]}{tail}旗", f"{head[0]}{tail}", f"{tail}旗"]
    if len(tail) == 2:
        shorts += [tail, f"{tail[1]}旗"]
    return [s for s in shorts if s != told]


_TOWNS_LISTED = re.compile(
    r"((?:[\u4e00-\u9fff]{2,3}、){1,8}[\u4e00-\u9fff]{2,3}?)[二两三四五六七八九]?(?:个)?(镇|乡|街道)(?![\u4e00-\u9fff]?[长委])"
)


def _short_townships(text: str, found: Iterable[Place]) -> list[Place]:
    """Townships told in short (盛泽分团) where the text has them in full or in a list (震泽、盛泽、平望三镇)."""
    names = gazetteer()
    known: dict[str, Place] = {}
    for place in found:
        if place.level == "township" and len(place.name) >= 3 and place.name == place.text and place.regions:
            known.setdefault(re.sub(r"(?:镇|乡|街道)$", "", place.name), place)
    for match in _TOWNS_LISTED.finditer(text):
        for piece in match.group(1).split("、"):
            for short in (piece, piece[1:]):
                regions = names.by_name.get(full := short + match.group(2), ())
                if len(short) >= 2 and regions and regions[0].level == "township":
                    known.setdefault(short, Place(0, 0, short, full, "stem", "township", regions))
                    break
    short_names = [n for n in known if len(n) >= 2 and n not in names.by_stem and frequency(n) < _COMMON_WORD]
    if not short_names:
        return []
    return [
        Place(start, end, short, known[short].name, "stem", "township", known[short].regions)
        for start, end, short in Matcher(sorted(short_names)).find(text)
    ]


_CORPS_TOLD = re.compile(r"第[一二三四五六七八九十]+师|师市|兵团")
_REGIMENT = re.compile(r"(?:(?<![\u4e00-\u9fff])[一二三四五六七八九十百]+|(?<![\d第])\d{2,3})团(?![队体结圆员长购])")
_COMMON_WORD = 300


def _corps_regions(name: str) -> tuple[Region, ...]:
    city = re.search(r"师([\u4e00-\u9fff]{2,4}市)", name)
    return gazetteer().by_name.get(city.group(1), ()) if city else (gazetteer().by_code["650000"],)


def _named(text: str, everything: str, start: int, end: int, name: str, before: list[Place]) -> Iterable[Place]:
    names = gazetteer()
    regions = names.by_name.get(name, ())
    if regions:
        level = regions[0].level
        if name in _WORDS and not (name == "兴县" and (start == 0 or not "\u4e00" <= text[start - 1] <= "\u9fff")):
            parent = _parent_before(before, start)
            if parent is None or not any(names.within(r, p) for r in regions for p in parent.regions):
                return
        if level == "township" and not _is_township(text, end, name):
            return
        following = text[end : end + 2]
        if name in _JOINED and _OFFICE_OF_LEVEL.match(text, end) and not _told_alone(everything, name):
            return
        if name.endswith("市") and _MARKET.match(following) and name[:-1] in names.by_stem:
            yield from _stem(text, everything, start, end - 1, name[:-1], before)
            return
        longer = (
            text[end : end + 3] in names.by_name
            or text[end : end + 2] in names.by_stem
            or text[end : end + 3] in names.areas
        )
        if (
            name[-1] in "省市县区旗州盟镇乡"
            and _OFFICE_AFTER.match(following)
            and not longer
            and not following.startswith("委托")
        ):
            end -= 1
        yield Place(start, end, text[start:end], _in_full(name, regions[0], everything), "region", level, regions)
    elif name in names.abroad:
        if name in names.countries or len(name) > 2 or _led_to(text, start, before):
            yield Place(start, end, name, name, "abroad", "abroad")
    elif name in names.areas:
        yield Place(start, end, name, name, "area", "area")
    elif name in names.pairs:
        if not _LINE_BETWEEN.match(text, end):
            yield from _letters(text, start, end, everything)
    else:
        yield from _stem(text, everything, start, end, name, before)


_JOINED = frozenset(["和县", "任县", "随县", "成县", "新县", "全县", "会县", "和市", "同县", "通县", "对县"])
"""Names that a word and the level of a bare title make together: 县长甲和县委常委乙, 现任县长."""
_OFFICE_OF_LEVEL = re.compile(r"委|长(?!期|远|江|三角)|政府|人大|政协|领导|级领导|纪委|直|[\u4e00-\u9fff]{1,6}[局办]")


def _told_alone(text: str, name: str) -> bool:
    """Whether a name is told at least once where no office of its level follows."""
    return any(not _OFFICE_OF_LEVEL.match(text, m.end()) for m in re.finditer(name, text))


_OF_TOWN = re.compile(
    r"党委|党工委|镇长|乡长|人民政府|政府|人大|办事处|经济发展|招商|组团|分团|小组|专班|代表团|考察团|一行|[:：】\]]"
)


def _sure_goal(text: str, start: int, end: int) -> bool:
    """Whether a word stands where only a goal does: 赴和龙考察."""
    return _SURE_GO.search(text, max(0, start - 2), start) is not None and _GOAL_NEXT.match(text, end) is not None


def _led_to(text: str, start: int, before: list[Place]) -> bool:
    """Whether a short name abroad is one by what stands before it: a verb of going, its country, another such place."""
    return (
        _GO_BEFORE.search(text, max(0, start - 3), start) is not None
        or _listed(text, start, before)
        or (bool(before) and before[-1].end == start and before[-1].kind == "abroad")
        or start == 0
        or not "\u4e00" <= text[start - 1] <= "\u9fff"
    )


def _listed(text: str, start: int, before: list[Place]) -> bool:
    """Whether a short name goes on in a list of places: 天津、唐山、大连."""
    last = before[-1] if before else None
    return last is not None and last.end == start - 1 and text[start - 1] in "、和" and last.level != "township"


_TOWN_WORDS = frozenset(["县城镇", "新城镇", "老城镇", "古城镇", "中心城镇", "三乡镇", "大乡镇", "山城镇", "水乡镇"])
"""Names of towns that are also what any town may be called: they need an office or a colon behind them."""
_TOWN_UNLISTED = re.compile(
    r"(?<![\u4e00-\u9fff])(?!各|全|该|本|我|两|三|四|多|其他|有关|相关|所有|包括|以及)((?:(?!由)[\u4e00-\u9fff]){2,3}(?:镇|乡|街道|苏木))"
    r"(?=党委|党工委|镇长|乡长|人民政府|政府|人大|办事处|组团|分团|招商组|招商团|招商队|招商小分队|招商专班|小分队|专班|一行|赴|召开|与[\u4e00-\u9fff]|[:：】\]\n ]|$)"
)
"""A town that the list lacks, or has in another spelling: at the start of a clause, with what only a town has."""


def _in_full(name: str, region: Region, everything: str) -> str:
    """The official name behind a customary one (白旗), where the article has it too."""
    official = gazetteer().by_code.get(region.code)
    if official is None or not region.stem or official.name == name or official.name not in everything:
        return name
    return official.name


def _is_township(text: str, end: int, name: str) -> bool:
    if name.endswith("乡") and end < len(text) and text[end] in "村镇贤亲愁情音":
        return False
    if name in _TOWN_WORDS and not _OF_TOWN.match(text, end):
        return False
    if name.endswith(("村镇", "城镇", "乡镇")) and text[end : end + 1] in tuple("化居企职人基建街道规"):
        return False
    return not (name.endswith("街道") and len(name) <= 2)


@lru_cache(maxsize=4)
def _boxed(text: str) -> frozenset[str]:
    """What heads parts of a page in boxes (【建瓯】)."""
    return frozenset(re.findall("【([^】]{2,4})】", text))


def _stem(text: str, everything: str, start: int, end: int, name: str, before: list[Place]) -> Iterable[Place]:
    names = gazetteer()
    regions = names.by_stem.get(name, ())
    if not regions or _STREET.match(text, end):
        return
    supported = tuple(r for r in regions if r.name in everything and r.name != name)
    best = min(regions, key=lambda r: LEVELS.index(r.level))
    parent = _parent_before(before, start)
    children = tuple(r for r in regions if parent and any(names.within(r, p) for p in parent.regions))
    headed = name in _boxed(everything)
    common = name in names.ordinary and not headed and not _sure_goal(text, start, end)
    going = headed or _GO_BEFORE.search(text, max(0, start - 3), start) is not None or _listed(text, start, before)
    if end < len(text) and ((text[end] in "人" and common) or (text[end] in "山湖" and best.level == "county")):
        return
    if children:
        yield Place(
            start,
            end,
            name,
            children[0].name,
            "stem",
            children[0].level,
            children + tuple(r for r in regions if r not in children),
        )
    elif supported:
        rest = tuple(r for r in regions if r not in supported)
        yield Place(start, end, name, supported[0].name, "stem", supported[0].level, supported + rest)
    elif best.level in ("province", "city"):
        if not common or going:
            yield Place(start, end, name, best.name, "stem", best.level, (best, *(r for r in regions if r is not best)))
    elif not common and (
        going
        or len(name) > 2
        or frequency(name) == 0
        or tag(name).startswith("ns")
        or not crosses_word(text, start, end)
    ):
        yield Place(start, end, name, best.name, "stem", best.level, regions)


_STREET = re.compile("大?街(?![道区头镇])|路[\\d口]|大道")
"""What makes a street of a place's name (长安街)."""
_WORDS = frozenset(
    [
        "矿区",
        "城区",
        "郊区",
        "新城区",
        "市区",
        "开发区",
        "新区",
        "高新区",
        "经开区",
        "桥东区",
        "桥西区",
        "城关镇",
        "兴县",
    ]
)
"""Names of regions that are words too: they count only behind the region above them."""


def _parent_before(before: list[Place], start: int) -> Place | None:
    for place in reversed(before[-2:]):
        if place.end == start and place.regions:
            return place
    return None


def _abbreviated(match: re.Match[str], everything: str) -> Iterable[Place]:
    group = next(i for i in (1, 2, 3) if match.group(i))
    yield from _letters(match.string, *match.span(group), everything)


def _city_letters(match: re.Match[str], everything: str) -> Iterable[Place]:
    """穗佛两市, 沪宁锡招商: a run of single characters that all stand for cities or provinces."""
    found = list(_letters(match.string, *match.span(1), everything))
    if len(found) == len(match.group(1)):
        yield from found


def _letters(text: str, start: int, end: int, everything: str) -> Iterable[Place]:
    """The regions that single characters stand for; one that regions share (台) is of the province of its neighbours."""
    names = gazetteer()
    sure = {codes[0][:2] for c in text[start:end] if len(codes := names.abbreviations.get(c, ())) == 1}
    for at in range(start, end):
        region = _of_letter(text[at], everything, sure)
        if region is not None:
            yield Place(at, at + 1, text[at], region.stem, "abbreviation", region.level, (region,))


def _of_letter(letter: str, everything: str, provinces: set[str]) -> Region | None:
    """What a character stands for; of several regions that share it (苏: 江苏, 苏州) the one that is told most."""
    names = gazetteer()
    codes = names.abbreviations.get(letter, ())
    regions = [r for code in codes if (r := names.by_code.get(code)) is not None]
    if len(regions) < 2:
        return regions[0] if regions else None
    return max(regions, key=lambda r: (_times(everything, r.stem), r.code[:2] in provinces))


@lru_cache(maxsize=16)
def _times(everything: str, stem: str) -> int:
    """How often a name is told in a page."""
    return everything.count(stem)


def _without_overlap(places: list[Place]) -> list[Place]:
    kept: list[Place] = []
    for place in places:
        if kept and place.start < kept[-1].end:
            if place.end - place.start > kept[-1].end - kept[-1].start:
                kept[-1] = place
            continue
        kept.append(place)
    return kept


def _with_zones(text: str, places: list[Place]) -> list[Place]:
    """Zones take in the region before them: 聊城 + 高新区 is one place."""
    ends = [p.end for p in places]
    zones: list[Place] = []
    for match in _ZONE.finditer(text):
        start = _zone_start(text, match.start(), places, ends)
        while text[start] == "—":
            start += 1
        name = text[start : match.end()]
        form = match.group()
        if match.end() < len(text) and text[match.end()] in ("市域间块" if form[-1] == "城" else "域间块"):
            continue
        if start == match.start() and form in _NO_ZONE - {"开发区"}:
            continue
        if start == match.start() and len(form) > 6:
            continue
        inside = tuple(p for p in places if start <= p.start and p.end <= match.end())
        regions = inside[-1].regions if inside else _county_of_zone(name)
        zones.append(Place(start, match.end(), name, name, "zone", "zone", regions))
    if not zones:
        return places
    kept = [p for p in places if not any(z.start < p.end and p.start < z.end for z in zones)]
    return sorted(_without_overlap(sorted([*kept, *zones], key=lambda p: (p.start, -p.end))), key=lambda p: p.start)


def _county_of_zone(name: str) -> tuple[Region, ...]:
    """The county that 义乌经济技术开发区 is named after, where the text does not tell it otherwise."""
    names = gazetteer()
    for length in (4, 3, 2):
        if (regions := names.by_stem.get(name[:length])) and _ZONE.fullmatch(name, length):
            return regions
    return ()


def _zone_start(text: str, at: int, places: list[Place], ends: list[int]) -> int:
    """Where the name of a zone begins: at the region up to six characters before, else after the last mark or verb."""
    index = bisect_left(ends, at - 6)
    left = at
    for place in places[index:]:
        if place.end > at:
            break
        between = text[place.end : at]
        if not _ZONE_LEFT_STOP.search(between):
            left = place.end if place.level == "province" and len(between) >= 2 else place.start
            break
    if left < at:
        return _with_upper(places, left)
    window = text[max(0, at - 6) : at]
    stops = [m.end() for m in _ZONE_LEFT_STOP.finditer(window)]
    begin = (at - len(window)) + (stops[-1] if stops else 0)
    return begin if at - begin <= 5 else at


def _with_upper(places: list[Place], left: int) -> int:
    for place in reversed(places):
        if place.end == left and place.kind in ("region", "stem"):
            return place.start if place.level != "province" else left
        if place.end < left:
            break
    return left


def resolve(place: Place, home: tuple[Region, ...]) -> Place:
    """The mention with the candidate first that lies in, or above, the article's own region."""
    if len(place.regions) < 2 or not home:
        return place
    names = gazetteer()
    best = [r for r in place.regions if any(names.within(r, h) or names.within(h, r) for h in home)]
    if not best:
        return place
    rest = tuple(r for r in place.regions if r not in best)
    name = best[0].name if place.kind == "stem" else place.name
    return replace(
        place, regions=(*best, *rest), name=name, level=best[0].level if place.kind == "stem" else place.level
    )
