"""People: a chain of titles, then the name; which office or company it is, and of which place.

``区委副书记、区长江绍华`` is read from the titles to the name: titles are a closed class, names are not. How long
the name is (two, three or more characters) is decided by what follows it, by how likely its characters are in given
names, and by how it is told elsewhere in the article.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from extract.lexicon import either, word_set
from extract.names import ends_name, is_full_name, read_name, surname_of
from extract.page import Page
from extract.places import Place
from extract.segment import frequency


@dataclass(slots=True)
class Title:
    """One post of a chain: ``text`` without the place, the place's or company's name beside it."""

    start: int
    end: int
    text: str
    region: str | None = None
    company: str | None = None
    explicit: bool = False


@dataclass(slots=True)
class Person:
    """A person where they are introduced. ``official`` tells which of the two kinds it is."""

    name: str
    start: int
    end: int
    titles: list[Title] = field(default_factory=list)
    chain_start: int = 0
    official: bool = True


_PREFIX = either("post_prefixes")
_POST = re.compile(
    rf"(?:(?:{_PREFIX})*)(?!常委会|委员会)(?:首席[\u4e00-\u9fff]{{2,4}}官|{either('posts_official', 'posts_executive')})(?:助理)?(?!们|团|组|队|室|制|医师|药师|护师|技师|编辑|记者|会(?![见谈晤面长]))"
)
_OFFICIAL_ONLY = re.compile(
    r"(省长|市长|州长|县长|区长|旗长|盟长|镇长|乡长|专员|巡视员|调研员|政委|师长|团长|厅长|主任委员|场长|检察长|公使|大使|领事|副?领队)(?:助理)?$"
)
_EXECUTIVE_ONLY = re.compile(
    r"(董事长|董事局主席|董事会主席|董事会秘书|董秘|董事|总经理|总裁|首席[\u4e00-\u9fff]{2,4}|CEO|CTO|CFO|COO|创始人|合伙人|主理人|创办人|发起人|总监|助理|副总|协理|老板|本部长|事业部长|召集人|总[农畜兽药]\w{0,2}师|总工程师|总工|总会计师|总经济师|总设计师|经理|厂长|行长|会长|理事长|监事长|理事|监事|院长|校长|社长|总编辑|"
    r"执行长|总干事|馆长|老板娘|老板|掌门人|负责人|总代表|法定代表人|店长)$"
)
_COMPANY_BODY = re.compile(
    r"(公司|集团|电视台|出版社|商会|协会|学会|联会|总会|社团|联合会|促进会|联盟|研究院|研究所|大学|学院|银行|分行|工厂|厂|医院|报社|酒店|股份|科技|中国|实业|控股|基金|总部|事业部|分公司|中心店|合作社|同乡会|联谊会|理事会|生产力促进局|研究中心|院|所|园)$"
)
_OFFICE_BODY = re.compile(
    r"(局|委|办公室|办|厅|中心|党组|政府|人大|政协|党委|党工委|工委|管委会|管理委员会|纪委|监委|统战部|组织部|宣传部|政法委|武装部|工商联|总工会|妇联|团委|常委会|办事处|行署|管理局|管理处|专班|工作站|指挥部|招商组|服务中心|秘书处|政府办|党支部|党总支|领导小组办公室|联络处|分局|工作队|管理中心|法院|检察院)$"
)
_HARD_STOP = re.compile(r"(?<!\d)\d{1,2}\.|[，。；:!?“”()\n、|—《》…★▲●【】\[\]\s]")
_SOFT_STOP = re.compile(
    r"受|与|和|同|由|在|向|对|请|及|等|以及|受到|陪同|随同|随|是|为|了|的|说|从|到|赴|被|把|让|将|据|记者|邀请|当地|随后|其中|首站|此时|上午|下午|晚上|当天|当日|当晚|昨天|昨日|日前|近日|\d日|\d月|会见|拜会|拜访|会上|期间|(?<=[程动谈察会议其流话途行绍访])中|组织(?!部)|还有|包括|这一支|考察团|代表团|招商组|一行|有|来自|感谢|成员|特邀|专门|时任|前任|现任|继任|来访|任|会晤|时|新任|原|兼|过|称|听|给|一名|一位|该|双方|委托"
    r"|拨通|跟着|叫上|喊来|拉着|此前|[上中下]旬"
    r"|以(?=(?:省|市|州|盟|县|区|旗|镇|乡)(?:委|政府|长|人大|政协|纪委)|自治区)"
    r"|(?:专班|分队|小组|工作组|招商组|招商团)(?=(?:省|市|州|盟|县|区|旗|镇)[\u4e00-\u9fff])"
)
_LEVEL_BODY = re.compile(r"(?:省|市|州|盟|县|区|旗|镇|乡|地)(?:委|政府|长|人大|政协|纪委)")
_FIELDS = either("office_fields")
_ONE_OFFICE = re.compile(rf"(?:{_FIELDS})$")
_REST_OF_OFFICE = re.compile(rf"(?:{_FIELDS})[\u4e00-\u9fff]{{0,8}}?(?:局|委|委员会|厅|部|办|办公室|中心|处|署)$")
_GAP = re.compile(r"(?:[、，,兼及暨和\s]|以及|兼任)?[省市县区旗州盟]?$")
_LEADERS = re.compile(
    r"((?:省|市|州|盟|县|区|旗|镇|乡|师市|地区|园区|街道)(?:级)?领导(?:班子成员)?|班子成员|(?:省|市|州|盟|县|区|旗|镇|乡)(?:四大?班子|四套班子|四大家|几大班子)领导)(?:同志)?(?=[\u4e00-\u9fff])"
)


# --- titles ------------------------------------------------------------------------------------------------


_SISTER_CITY = re.compile(r"友城|友好城市|友好省州?")


def _foreign_office(text: str, chain: list[Title], places: list[Place]) -> bool:
    """Whether the office is one of another country (友城春川市市长, 越南谅山省主席) or of a mission there."""
    start, end = chain[0].start, chain[-1].end
    if re.search(r"(?:公使|大使|领事|参赞)(?:衔[\u4e00-\u9fff]{2,3})?$", text[start:end]):
        return True
    if classify(chain[0]) == "executive":
        return False
    left = max(0, start - 12)
    if re.search(r"(?:友城|友好城市)[^，。；、\n]{0,6}[市县郡州省区府道]?，?$", text[left:start]):
        return True
    if _SISTER_CITY.search(chain[0].text):
        return True
    for place in places[: bisect_right(places, end, key=lambda p: p.start)][-4:]:
        if place.kind == "abroad" and place.start >= left and start - 6 <= place.end <= end:
            between = text[min(place.end, start) : start] if place.end < start else ""
            if not re.search(r"[，。；、的与和在对]", between) and not re.search(r"[驻赴在对]$", text[: place.start]):
                return True
    return False


def find_people(page: Page, places: list[Place]) -> list[Person]:
    """Everybody who is introduced with a title, in order of the text."""
    text = page.text
    skip = [(x.start, x.end) for x in page.lines if x.kind in ("meta", "tail")]
    found: list[Person] = []
    taken = -1
    titles = _titles(text, places)
    index = 0
    behind: list[Person] = []
    while index < len(titles):
        chain = [titles[index]]
        while index + 1 < len(titles) and _chained(text, chain[-1], titles[index + 1]):
            index += 1
            chain.append(titles[index])
        index += 1
        while len(chain) > 1 and chain[0].start < taken:
            chain.pop(0)
        if chain[0].start < taken or any(s <= chain[0].start < e for s, e in skip):
            continue
        if _foreign_office(text, chain, places):
            continue
        if (told := _in_brackets(text, chain, found[-1] if found else None)) is not None:
            found.append(told)
            taken = max(taken, told.end)
            continue
        if len(chain) == 1 and (told := _name_before(text, chain[0])) is not None:
            behind.append(told)
            continue
        for person in _named(text, chain):
            found.append(person)
            taken = max(taken, person.end)
    known = {p.name for p in found}
    found.extend(p for p in behind if p.name not in known)
    found.extend(_leaders(text, skip, places))
    found.extend(_before_leaders(text, skip, places))
    found.sort(key=lambda p: (p.start, p.chain_start))
    return found


_LEVELS_TOGETHER = re.compile(r"[两三四五]级书记")
"""三级书记 are the secretaries of three levels, nobody's title."""


@lru_cache(maxsize=2)
def _posts(text: str) -> list[re.Match[str]]:
    """The posts of an article, which is read twice."""
    return list(_POST.finditer(text))


def _titles(text: str, places: list[Place]) -> list[Title]:
    titles: list[Title] = []
    previous = 0
    by_end = sorted(places, key=lambda p: p.end)
    seams = {p.start for p in places} & {p.end for p in places}
    for match in _posts(text):
        if any(at in seams for at in range(match.start() + 1, match.end())) or _LEVELS_TOGETHER.match(match.group()):
            continue
        title = _title(text, match, previous, by_end)
        previous = match.end()
        if title is not None:
            titles.append(title)
    return titles


def _title(text: str, match: re.Match[str], previous: int, places: list[Place]) -> Title | None:
    """The title whose post is ``match``, extended to the left over its body and place."""
    floor = max(previous, match.start() - 28)
    window = text[floor : match.start()]
    hard = [m.end() for m in _HARD_STOP.finditer(window)]
    left = floor + (hard[-1] if hard else 0)
    if window and hard and window[hard[-1] - 1] == ")" and (bracket := _bracketed(text, floor, match.start(), left)):
        left = bracket
    place = _place_before(text, places, left, match.start())
    if (
        place is not None
        and re.search(
            r"考察团|代表团|招商[组团]|小分队|由|一行|的|与|赴|率|在(?!京|沪)|举行|召开|(?<!农村|商务|科技|文化|体育|旅游|经济|信息|发展|改革|住房|城乡|工业|自然|规划|卫生|人力|社会|财政|投资|招商|应急|教育|林业|畜牧|水利|能源|民政|交通|市场|生态|环境|合作|外事|开放|粮食|审批|政务|金融|农牧|草原|农业|资源|贸易|服务|广电|新闻|民族|统战|食品|药品|安全|园林|城市|公共)和(?=[\u4e00-\u9fff]{2,6}$)",
            text[place.end : match.start()],
        )
        and not _COMPANY_BODY.search(text[place.end : match.start()])
        and not _within_office(*text[place.end : match.start()].rpartition("和")[::2])
    ):
        place = None
    if place is not None and place.level in ("province", "city") and _OUTPOST.match(text, place.end, match.start()):
        place = None
    if place is not None:
        body_start = place.end
        start = place.start
    else:
        body_start = start = _soft_left(text, left, match.start())
    return Title(start, match.end(), text[body_start : match.end()], _place_name(place), None, place is not None)


_OUTPOST = re.compile(
    r"(?:区域合作|区域|片区|方向)?(?:招商引资|招商|投资促进|经贸|合作|商务)*(?:联络处|联络站|联络办|办事处|工作站|代表处|招商局|招商处|招商分局)"
)
"""An office of ours in another place (山东省区域合作联络处), which is no office of that place."""


def _bracketed(text: str, floor: int, end: int, left: int) -> int | None:
    """A body may hold brackets: 美利肯(上海)有限公司负责人."""
    opening = text.rfind("(", floor, left)
    if opening < 0 or left >= end:
        return None
    before = text[floor:opening]
    hard = [m.end() for m in _HARD_STOP.finditer(before)]
    return floor + (hard[-1] if hard else 0)


def _place_before(text: str, places: list[Place], left: int, post: int) -> Place | None:
    """The last place of the window, when nothing but a body stands between it and the post."""
    for index in range(bisect_right(places, post, key=lambda p: p.end) - 1, -1, -1):
        place = places[index]
        if place.start < left:
            return None
        if index and places[index - 1].start >= left and _POSTED_TO.fullmatch(text, places[index - 1].end, place.start):
            return places[index - 1]
        if text[place.start - 1 : place.start] == "驻":
            return None
        return place if place.kind in ("region", "stem", "zone") else None
    return None


_POSTED_TO = re.compile("[省市县]?(?:人民政府|政府|招商局|商务[局厅])?(?:派)?驻")
"""An office that one place has in another (甲省政府驻乙市办事处)."""


def _place_name(place: Place | None) -> str | None:
    return place.name if place is not None else None


def _soft_left(text: str, left: int, post: int) -> int:
    """The start of a body without a place: after the last function word that is no part of the body."""
    window = text[left:post]
    start = 0
    for match in _SOFT_STOP.finditer(window):
        rest = window[match.end() :]
        if match.group() in "和与" and _LEVEL_BODY.match(rest):
            start = match.end()
            continue
        if match.group() == "和" and _within_office(window[: match.start()], rest):
            continue
        if match.group() in "和同与及中为有时对" and _inside_word(window, match.start()):
            continue
        if (
            match.group() in ("委托", "任", "原", "时", "过", "听", "给", "称")
            and frequency(window[match.start() : match.start() + 2]) > 50
        ):
            continue
        if rest or match.end() == len(window):
            start = match.end()
    return left + start


def _within_office(left: str, right: str) -> bool:
    """Whether 和 stands between two fields of one office: 农牧农村和科技局, 住房和城乡建设局."""
    return bool(_ONE_OFFICE.search(left) and _REST_OF_OFFICE.fullmatch(right))


def _inside_word(window: str, at: int) -> bool:
    pair_right, pair_left = window[at : at + 2], window[max(0, at - 1) : at + 1]
    if re.fullmatch(r"[和与同][省市县区旗州盟镇乡]", pair_right):
        return False
    return (len(pair_right) == 2 and frequency(pair_right) > 100) or (
        len(pair_left) == 2 and frequency(pair_left) > 100
    )


_RANK = re.compile(r"(?:教授|院士|研究员|高级工程师|博士)$")


def _chained(text: str, first: Title, second: Title) -> bool:
    gap = text[first.end : second.start]
    if aside := _ASIDE.match(gap):
        gap = gap[aside.end() :]
    if gap == "，" and first.text.endswith("负责人"):
        return False
    if not gap and (rank := _RANK.search(second.text)) and (named := read_name(text, first.end)) is not None:
        return named[0] != second.end - len(rank.group())
    if (
        not gap
        and len(second.text) >= 5
        and (named := read_name(text, first.end)) is not None
        and named[1] >= 3.0
        and named[0] < second.end - 2
    ):
        return False
    return len(gap) <= 2 and bool(_GAP.match(gap)) and second.start >= first.end


_LAST_NAME = re.compile(r"(?:^|公司|集团|商会|协会|大学|学院|研究院|科技|股份|控股|银行)([\u4e00-\u9fff]{3})$")
_POST_BEHIND = re.compile(
    r"(?:常务|执行|高级)?副?(?:董事长|总裁|总经理|主席|书记|省长|市长|县长|区长|旗长|州长|镇长|乡长|局长|主任|会长|院长|校长|秘书长)$"
)


def _name_before(text: str, title: Title) -> Person | None:
    """Who is told with the title behind the name: 张成凯董事长向刘立新副市长介绍."""
    post = _POST.search(title.text)
    if post is None or title.explicit or not _POST_BEHIND.fullmatch(title.text[post.start() :]):
        return None
    name = _LAST_NAME.search(title.text[: post.start()])
    if name is None or not is_full_name(name.group(1)):
        return None
    ahead = read_name(text, title.end)
    if ahead is not None and ahead[1] >= 2.6 and text.count(name.group(1)) < 2:
        return None
    at = title.start + title.text.rindex(name.group(1), 0, post.start())
    start = title.start if post.start() > 3 else title.start + 3
    own = Title(start, title.end, title.text[post.start() :])
    return Person(name.group(1), at, title.end, [own], title.start)


_NOW = re.compile("(?:现任?|系|兼|时任|原)?")
_BRACKETED = re.compile(r"(?:^|(?<=[，。；、:\n]))(?:[\u4e00-\u9fff]{2,4})$")


def _in_brackets(text: str, chain: list[Title], before: Person | None) -> Person | None:
    """Who is told with the titles in brackets behind the name: 黄松涛(县委常委、县临港工业区党工委书记)."""
    opening = text.rfind("(", chain[0].start - 3, chain[0].start)
    if (
        opening < 0
        or not _NOW.fullmatch(text, opening + 1, chain[0].start)
        or text[chain[-1].end : chain[-1].end + 1] != ")"
    ):
        return None
    if before is not None and before.end == opening:
        return Person(before.name, before.start, chain[-1].end + 1, chain, before.start)
    name = _BRACKETED.search(text[max(0, opening - 5) : opening])
    if name is None or not surname_of(name.group()) or name.group() in word_set("not_names"):
        return None
    if (len(name.group()) == 2 and frequency(name.group()) > 50) or (
        len(name.group()) == 4 and len(surname_of(name.group())) < 2
    ):
        return None
    start = opening - len(name.group())
    return Person(name.group(), start, chain[-1].end + 1, chain, start)


_ASIDE = re.compile(
    r"同志|(?:提名)?(?:候选)?人选|候选人|\((?:[\u4e00-\u9fff]{0,8}挂[职任]|兼|兼任|援[\u4e00-\u9fff]|[正副][处科厅县]级|主持[\u4e00-\u9fff]{0,4}工作)\)"
)


def _surname_only(title: Title) -> bool:
    """Whether the title is said with a surname (谷市长), so that no name follows."""
    post = _POST.search(title.text)
    body = title.text[: post.start()] if post else ""
    return (
        bool(body)
        and not title.explicit
        and body == surname_of(body + "某")
        and body not in "省市县区州盟旗镇乡党团原代兼时前正"
    )


def _named(text: str, chain: list[Title]) -> Iterator[Person]:
    at = chain[-1].end
    while at < len(text) and text[at] in " ：":
        at += 1
    if match := _ASIDE.match(text, at):
        at = match.end()
    if text[at : at + 1] == "(" or _surname_only(chain[-1]):
        return
    labelled = text[at : at + 1] == ":" and text[chain[0].start - 1 : chain[0].start] == "("
    at += labelled
    found = read_name(text, at)
    if found is None or (labelled and not (found[1] >= 3.0 and ends_name(text, found[0]))):
        return
    end, _ = found
    first = Person(text[at:end], at, end, chain, chain[0].start)
    people = [first]
    while (more := _next_listed(text, end)) is not None:
        start, end = more
        people.append(Person(text[start:end], start, end, chain, chain[0].start))
    yield from people


_LIST_GAP = re.compile(r"[、]|和(?=[\u4e00-\u9fff])|[，,](?=[\u4e00-\u9fff]{2,3}[，、。])")


def _next_listed(text: str, end: int) -> tuple[int, int] | None:
    """The next name of a list under one title (副会长刘家安、胡振柏)."""
    gap = _LIST_GAP.match(text, end)
    if gap is None:
        return None
    start = gap.end()
    post = _POST.search(text, start, start + 14)
    boundary = _HARD_STOP.search(text, start)
    if post and (boundary is None or post.start() < boundary.start()):
        return None
    found = read_name(text, start, listed=True)
    if found is None:
        return None
    stop, score = found
    strong = ends_name(text, stop) or text.startswith(
        (
            "等",
            "一行",
            "和",
            "参加",
            "陪同",
            "出席",
            "分段",
            "随",
            "在座",
            "分别",
            "一同",
            "及",
            "展示",
            "会见",
            "介绍",
            "作了",
            "先后",
            "带队",
            "率队",
            "参与",
        ),
        stop,
    )
    return (start, stop) if strong and score >= 2.6 else None


_NAMED_LEADERS = re.compile(
    r"((?:[\u4e00-\u9fff]{2,3}、){1,8}[\u4e00-\u9fff]{2,3})等(?=(?:[\u4e00-\u9fff]{2,4})?(?:省|市|州|盟|县|区|旗)(?:级)?领导)"
)


def _before_leaders(text: str, skip: list[tuple[int, int]], places: list[Place]) -> Iterator[Person]:
    """李某、杨某等曲阜市领导: names first, the rank behind them."""
    for match in _NAMED_LEADERS.finditer(text):
        if any(s <= match.start() < e for s, e in skip):
            continue
        place = next(
            (p for p in places if match.end() <= p.start <= match.end() + 1 and p.kind in ("region", "stem")), None
        )
        end = text.find("领导", match.end()) + 2
        title = Title(match.end(), end, "市领导", _place_name(place), None, place is not None)
        at = match.start(1)
        for name in match.group(1).split("、"):
            if surname_of(name) and name not in word_set("not_names"):
                yield Person(name, at, at + len(name), [title], at)
            at += len(name) + 1


def _leaders(text: str, skip: list[tuple[int, int]], places: list[Place]) -> Iterator[Person]:
    """县领导张三、李四: officials without a title."""
    for match in _LEADERS.finditer(text):
        if any(s <= match.start() < e for s, e in skip):
            continue
        found = read_name(text, match.end())
        if found is None or found[1] < 2.2:
            continue
        start, end = match.end(), found[0]
        place = next(
            (p for p in places if p.end in (match.start(), match.start() + 1) and p.kind in ("region", "stem", "zone")),
            None,
        )
        title = Title(match.start(), match.end(), match.group(1), _place_name(place), None, place is not None)
        while True:
            yield Person(text[start:end], start, end, [title], match.start())
            more = _next_listed(text, end)
            if more is None:
                break
            start, end = more


# --- kinds and places --------------------------------------------------------------------------------------


_INSIDE_COMPANY = re.compile(
    r"公司|集团|会社|董事会|监事会|股份|控股|银行|制药|药业|化工(?!园)|事业本|商会|协会|学会|联合会|促进会|大学|学院|研究院|研究所|实验室"
)
_FIRM_DEPARTMENT = re.compile(
    "(?:采购|研发|营销|运营|销售|战略|规划发展|市场|生产|财务|人力资源|法务|品牌|供应链)(?:部|中心)$|(?:总经办|总裁办|董办|董事会办公室)$"
)
"""Departments that only a company has."""
_OFFICE_INSIDE = re.compile(
    r"管委会|招商局|办事处|政府|县委|市委|区委|工委(?!员)|人大|政协|(?:局|委|厅|办|处)(?:副)?$|领导小组"
)


def classify(title: Title) -> str:
    """``official``, ``executive`` or ``unclear`` by the title's own words."""
    post = _POST.search(title.text)
    body = title.text[: post.start()] if post else ""
    if _LEADERS.match(title.text + "张"):
        return "official"
    if _OFFICIAL_ONLY.search(title.text) and not _COMPANY_BODY.search(body):
        return "official"
    if re.search(r"(董事长|总裁|总经理|董事局主席|创始人|首席执行官)(?:助理)?$", title.text):
        return "executive"
    if _INSIDE_COMPANY.search(body) and not _OFFICE_INSIDE.search(body):
        return "executive"
    if _COMPANY_BODY.search(body) and not _OFFICE_BODY.search(body):
        return "executive"
    if not title.explicit and _FIRM_DEPARTMENT.search(body):
        return "executive"
    if _OFFICE_BODY.search(body):
        return "official"
    if _EXECUTIVE_ONLY.search(title.text):
        return "executive"
    if re.match(r"(省|市|州|县|区|旗|盟|镇|乡|街道|地|师市)(委|政府|人大|政协|纪委)", title.text):
        return "official"
    if title.explicit and re.search(r"(书记|常委|委员|主席)$", title.text):
        return "official"
    return "unclear"
