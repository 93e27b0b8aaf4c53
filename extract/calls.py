"""Whom somebody called on: the verbs of visiting, talking and meeting, and the organisations that they govern.

No journey is known here: a span of the page and its organisations go in, the organisations that were called on and
the rule that says so come out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extract.brands import is_brand
from extract.gazetteer import gazetteer
from extract.organisations import NAMELIKE, Organisation, acceptable, covering, read_list
from extract.page import Page
from extract.roles import Role
from extract.segment import crosses_word
from extract.tradenames import ends_with_trade

_VISIT = re.compile(
    r"(?:实地|参观|考察|走访|调研|拜访|学习)*(?:走访|拜访|拜会|考察|参观|走进|来到|会见|会晤|访问|到访|察看|查看|对接(?!会|活动|项目)|看望慰问|看望|调研|看了|走过|敲开|登门拜访|登门|会面|探访|抵达|深入|直奔|赶到|赶回|另往|跑了|敲过|见过|接触了?|复访|莅临|造访|观摩|约见|见到|见了|访了|顺访|回访|听了|进了|会了|拐到|看|访|前往|到|赴|去了?(?:一?趟)?|走到|转到|进|驻足|找(?=[\u4e00-\u9fff]{2,12}(?:谈|商量|对接|洽谈)))(?:了(?!解)|过|到|在)?(?!了解|解)(?:位于[\u4e00-\u9fff]{2,12}的)?"
)
_COUNTED = re.compile(
    r"对(?=[^，。；]{2,90}?进行了?(?:实地|深入|走访)*(?:考察|走访|参观|调研|回访))|回访了?(?:与[^，。；]{2,12}的)?|所到的|前往了|(?:请来|邀来|约来|请到)了(?=[^，。；]{4,80}(?:等|[家户]))|(?<![现正所存])在(?=[^，。；]{4,60}(?:[两三四五六七八九十]|\d+)[家户][^，。；]{0,6}(?:考察|走访|参观|调研|座谈|取经|学习|看|谈))|(?:[一二三四五六七八九十两]|\d+)(?:家|户)(?:企业|单位|公司|机构|厂)?[^，。；]{0,6}:(?!\d)|(?:[一两]家|这家|[一二三四五六首末]站)[^，。；—:\n]{0,24}(?:—+|:(?!\d))|[一二三四五六首末]站是|(?<![现正所存])在(?=[^，。；]{4,80}等[^，。；]{0,8}(?:企业|公司|单位|园区)(?:考察|走访|参观|调研|座谈|时))|去的是|坐到一起的有|(?:拜访|拜会|走访|考察|参观|敲开|登门|来到|[去到见访])的(?:还有|是|有)|(?:[所][看访到见]|走访|拜访|考察|参观|对接)的?(?:企业|单位|公司|机构)(?:为|有|是)?:"
)
_CALL_BEHIND = re.compile(
    r"[^，。]{0,16}?(?:了解|座谈|走访|考察|参观|拜访|调研|洽谈|学习|交流|登门|求教|商谈|会谈|看|两家|三家|四家|家企业)"
)
_STRONG_VISIT = re.compile(
    r"走访|拜访|拜会|考察|参观|走进|来到|会见|会晤|到访|察看|看望|登门|探访|观摩|调研|看了|深入|直奔|敲开|对接|访"
)
_TALK_AFTER = re.compile(
    r"座谈|会谈|洽谈|洽商|会商|商量|商议|碰面|请教|讨教|接触|交流|会面|见面|对接|会晤|磋商|商谈|面谈|沟通|接洽|深谈|聊|谈|探讨|交换|互换|围坐|恳谈|细谈|举行|商讨|进行|碰头|讨论|细聊|话|打交道|拉家常|敲定|达成[^，。]{0,6}共识|早餐会|茶叙|递交|递上|对话|碰了?面|谋面|合计"
)
TALKED_OF = re.compile(r"(?:进行)?(?:洽谈|对接|商谈|磋商)的")
_WITH = re.compile(r"(?:与|同|和|跟|向|会见了?|请|邀请了?|走近|听取了?)$")
_SIGN = re.compile(r"签订|签署|签约|签下|签了|草签|签字|签")
_LED_TO = re.compile(
    r"(?:走访|拜访|拜会|考察|参观|走进|来到|会见|会晤|访问|到访|察看|查看|对接|看望|调研|看了|看|到|赴|在|去|进|访|从|奔|奔赴|深入|抵达|登门|见|选在|选择了|(?<!分别)(?<![下户约引建签]的)是|走到|直奔)(?:了|过|到|在)?(?:位于[\u4e00-\u9fff]{2,10}的|当地的?|知名企业|龙头企业|世界500强企业|企业|园区企业|行业龙头)?[“\"]?$"
)
_NO_VISIT_AFTER = re.compile(r"举行|召开(?![^，。]{0,6}座谈会)|举办|租|建|设|签|落户|投资|注册|成立|形成")
GUESTS = re.compile(
    r"接待(?![我们])[^，。；]{2,30}(?:客商|考察|来访)|会见了?(?:来|前来|到访)[^，。；]{0,24}一行|(?:接待|迎来)了?[^，。；]{2,40}一行"
)
_GOES_TO_SIGN = re.compile(
    r"(?:赴|到|前往|抵达|奔赴|转到|转往|飞|在)[^，。；]{2,14}，(?:又|还|并|当场)?(?:与|同|和)(?:[\u4e00-\u9fff]{2,4}[县市区]的)?$"
)
_CEREMONY = re.compile(r"仪式|推介会|大会|洽谈会|博览会|会上|现场|签约会|期间|分别|其中")
_NO_STAY = re.compile(r"举|租|建|设|落户|投资|注册|成立|形成|召开(?![^，。]{0,6}座谈会)")
_TOGETHER = re.compile(r"(?<![参所给])(?:与(?!时|此|会[者场的]|年)|(?:同|跟)(?!时|步|行|志|意|样|比|年))")
_MEETS = re.compile(r"会见了?|会晤了?|拜会了?")
_WALKED = re.compile(
    r"(?:逐一|一一|一处一处|一家一家|依次|挨个)(?:走过|看过|走了|走访|考察)|一处一处走|应邀到会|应邀到场|邀来了|请来了|坐着|围坐"
)
_AT_CLAUSE = re.compile(r"(?:(?<=[，。；\n])|^)在([\u4e00-\u9fffA-Za-z()·]{3,18})，")
_NO_AT = re.compile(
    r"(?:期间|时|天|会上|中|上|里|下|后|前|方面|过程|座谈会|推介会|恳谈会|现场|途中|返程|基础|领域|当地|会见|仪式|活动|交流|今年|去年|这里|那里|外|内|间)$|[县市区省镇]$|举行|召开|看来|此|走访|拜访|拜会|考察|参观|调研|会见|看了|见到|签[订署约]"
)


def called_on(
    page: Page,
    start: int,
    end: int,
    organisations: Sequence[Organisation],
    starts: Sequence[int],
    executives: Sequence[Role],
) -> Iterator[tuple[Organisation, str]]:
    """Organisations that somebody visited or met in a span, with the rule that says so."""
    text = page.text
    seen: set[int] = set()
    ends = {o.end for o in organisations[bisect_left(starts, start) : bisect_left(starts, end)]}
    worn = Worn(text)
    for match in sorted(
        [*_VISIT.finditer(text, start, end), *_COUNTED.finditer(text, start, end)], key=lambda m: m.start()
    ):
        if page.quoted(match.start()) or not_done(text, start, match.start()) or _no_call(text, match):
            continue
        if worn.read(match.end()):
            continue
        strong = bool(_STRONG_VISIT.search(match.group())) or match.re is _COUNTED
        listed = read_list(text[:end], match.end(), organisations)
        strong_verb = strong
        known_here = any(covering(o, organisations, starts) and "，" not in text[match.end() : o.start] for o in listed)
        strong = strong or (bool(listed) and _CALL_BEHIND.match(text, listed[-1].end, end) is not None)
        strong = strong or (len(listed) > 1 and known_here)
        for organisation in listed:
            if organisation.start in seen or page.quoted(organisation.start) or organisation.start >= end:
                continue
            known = covering(organisation, organisations, starts)
            if match.start() in ends and known is None:
                continue
            if len(listed) == 1 and _COUNTED_KIND.match(text, organisation.end):
                continue
            ends.add(organisation.end)
            if (
                known is None
                and _LOOKS.fullmatch(match.group())
                and not (known_here or ends_with_trade(organisation.name) or COUNTS.match(text, listed[-1].end))
            ):
                continue
            if (not strong and known is None) or (not strong_verb and _on_the_way(text, organisation, starts)):
                continue
            seen.add(organisation.start)
            yield (known or organisation), "visit.verb-list"
            yield from _next_people(text, known or organisation, organisations, starts, end)
    for match in _TOGETHER.finditer(text, start, end):
        if page.quoted(match.start()) or not_done(text, start, match.start()):
            continue
        if _within(match.start(), organisations, starts) or worn.read(match.end()):
            continue
        found = read_list(text[:end], match.end(), organisations)
        if not any(covering(o, organisations, starts) or NAMELIKE.search(o.name) or _partner(o.name) for o in found):
            continue
        after = re.split(r"[；。]", text[found[-1].end : min(end, found[-1].end + 44)])[0]
        if not _TALK_AFTER.search(after) or TALKED_OF.match(after) or _SIGN.search(after[:16]):
            continue
        for organisation in found:
            known = covering(organisation, organisations, starts)
            if organisation.start in seen or (known is None and len(found) == 1 and not _partner(organisation.name)):
                continue
            seen.add(organisation.start)
            yield (known or organisation), "visit.talk"
    for organisation in _fronted(page, start, end, organisations, starts):
        if organisation.start not in seen:
            seen.add(organisation.start)
            yield organisation, "visit.fronted"
    yield from _partners(page, start, end, organisations, starts, executives, seen)
    for match in _MEETS.finditer(text, start, end):
        if page.quoted(match.start()) or not_done(text, start, match.start()) or _no_call(text, match):
            continue
        until = min(
            (i for i in (text.find("。", match.end(), end), text.find("；", match.end(), end)) if i >= 0), default=end
        )
        for role in executives:
            if match.end() <= role.start < until and role.company and not re.search(r"院士|教授", "".join(role.titles)):
                yield Organisation(role.chain_start, role.end, role.company), "visit.met"
    low, high = bisect_left(starts, start), bisect_left(starts, end)
    if _WALKED.search(text, start, end):
        for organisation in organisations[low:high]:
            if organisation.start not in seen and not page.quoted(organisation.start):
                seen.add(organisation.start)
                yield organisation, "visit.walked"
    for organisation in organisations[low:high]:
        if (
            organisation.start in seen
            or page.quoted(organisation.start)
            or any(organisation.start <= s < organisation.end for s in seen)
        ):
            continue
        if not_done(text, start, organisation.start):
            continue
        before = text[max(start, organisation.start - 14) : organisation.start]
        after = text[organisation.end : min(end, organisation.end + 60)]
        clause = re.split(r"[；。]", after)[0]
        if (
            _PRESENT_AT.search(before)
            and _NO_STAY.match(after) is None
            and not said_before(text, start, organisation.start)
        ):
            seen.add(organisation.start)
            yield organisation, "visit.at"
            continue
        signs = _SIGN.search(clause.split("，")[0][:24]) is not None
        if signs and _GOES_TO_SIGN.search(text, max(start, organisation.start - LONGEST_SAYING), organisation.start):
            if not _CEREMONY.search(text, start, end):
                seen.add(organisation.start)
                yield organisation, "visit.talk"
            continue
        if signs or _SIGN.search(before) or TALKED_OF.match(clause):
            continue
        if _WITH.search(before) and _TALK_AFTER.search(clause):
            seen.add(organisation.start)
            yield organisation, "visit.talk"
        elif (
            _LED_TO.search(before)
            and not re.search(r"(?:[搬迁移送引投落放请”][进到]|[放落建设摆布]在)$", before)
            and not _NO_VISIT_AFTER.match(after)
            and not _on_the_way(text, organisation, starts)
            and not said_before(text, start, organisation.start)
        ):
            seen.add(organisation.start)
            yield organisation, "visit.at"
    for role in executives:
        if (
            start <= role.start < end
            and role.company
            and not re.search(r"院士|教授", "".join(role.titles))
            and not page.quoted(role.start)
            and re.match(
                r"[^，。；]{0,12}(介绍|表示|说|陪同|接待|参加座谈|发言|先后发言|座谈|坦言|回应|答复|透露|建议|讲|认为)|[、，]",
                text[role.end : role.end + 20],
            )
        ):
            tail = text[role.end : role.end + 16]
            if re.match(r"[、，](?!.{0,10}(介绍|表示))", tail) and not re.search(
                r"座谈|会谈|交流|洽谈|见面|发言", text[role.end : min(end, role.end + 60)]
            ):
                continue
            yield Organisation(role.chain_start, role.end, role.company), "visit.spoke"


COUNTS = re.compile(r"等?[\d一二两三四五六七八九十多余]+[家户]|等[\u4e00-\u9fff]{0,4}(?:企业|公司)")
_COUNTED_KIND = re.compile(r"的?[\d一二两三四五六七八九十多余]+家|[\d]+户")
_LOOKS = re.compile(r"(?:察|查)?看了?")


def _next_people(
    text: str, first: Organisation, organisations: Sequence[Organisation], starts: Sequence[int], end: int
) -> Iterator[tuple[Organisation, str]]:
    """The companies of those told in one row with somebody of a company called on: 拜访了A会长甲，B总经理乙."""
    at, index = first.end, bisect_left(starts, first.end)
    while (someone := _SOMEONE.match(text, at, end)) and index < len(starts) and starts[index] == someone.end():
        if _SOMEONE.match(text, organisations[index].end, end + 1) is None:
            return
        yield organisations[index], "visit.met"
        at, index = organisations[index].end, index + 1


_SOMEONE = re.compile(
    r"(?:党委|常务|执行|首席|高级|副|总)*(?:会长|董事长|总经理|总裁|总监|秘书长|理事长|负责人|工程师|院长|校长|所长|书记|创始人|执行官)(?:兼[\u4e00-\u9fff]{2,6}?)?[\u4e00-\u9fff·]{0,5}?(?:等)?(?:[，、；和及与]|以及|$)"
)


_PRESENT_AT = re.compile(
    r"(?:^|[，。；\n:])(?:随后|下午|上午|当天|晚上|当晚|次日|其后|之后|接着|[\d一二三四五六七八九十]+日)?(?:转赴|来到|走进|在)$"
)
_SAID = re.compile(r"(?:表示|介绍(?!了)|认为|透露|坦言|希望|建议|提出|告诉|指出|强调|要求|说(?!明))[，:“说]?")


class Worn:
    """Marks a stretch that is nothing but separators as read, so that a list is not begun at each of them."""

    REACH, MOST = 300, 60

    def __init__(self, text: str) -> None:
        self._text, self._until = text, 0

    def read(self, at: int) -> bool:
        """Whether a list that begins at ``at`` lies in a stretch that was read from further left."""
        if at < self._until:
            return True
        if sum(self._text.count(mark, at, at + self.REACH) for mark in "、与同和及") > self.MOST:
            self._until = at + self.REACH
        return False


LONGEST_CLAUSE, LONGEST_SAYING = 120, 400
"""How far before a position its clause and what somebody says may begin: further than any does, so that a line without
an end costs no more."""


def said_before(text: str, start: int, at: int) -> bool:
    """Whether what stands at ``at`` is told in somebody's words, with or without marks."""
    return _SAID.search(text, max(start, at - LONGEST_SAYING), at) is not None


def _within(position: int, organisations: Sequence[Organisation], starts: Sequence[int]) -> bool:
    """Whether a position lies inside the name of an organisation."""
    index = bisect_left(starts, position) - 1
    return index >= 0 and position < organisations[index].end


_ON_THE_WAY = re.compile(r"，?(?:先后|实地|重点)?(?:参观|考察|走访|拜访|察看)了?")


def _on_the_way(text: str, organisation: Organisation, starts: Sequence[int]) -> bool:
    """Whether a zone is only where the next organisation is (赴海澜新区参观了A公司)."""
    if not re.search(r"(?:示范区|新区|开发区|高新区|科学城|园区)$", organisation.name):
        return False
    act = _ON_THE_WAY.match(text, organisation.end)
    if act is None:
        return False
    index = bisect_left(starts, act.end())
    return index < len(starts) and starts[index] <= act.end() + 1


def _partner(name: str) -> bool:
    """Whether a name without an ending that stands alone behind 与 may be a company: neither a person nor an office."""
    return len(name) >= 4 and not _OFFICE.search(name) and acceptable(name, supported=False)


_OFFICE = re.compile(
    r"^[在对]|籍|乡友|老乡|企业$|方$|深层次|政府|[市县区省]委|书记|[市县区]长|领导|主任|[局厅办委]|部长|院士|教授|博士|先生|女士|会长|总经理|董事|[县市区镇乡]$"
)


def _no_call(text: str, match: re.Match[str]) -> bool:
    """Whether a verb only tells who came along (陪同考察), is a part of a word (促进局) or says where a thing goes (搬到)."""
    if text[max(0, match.start() - 2) : match.start()] in ("陪同", "参加", "参与"):
        return True
    if match.group().startswith(("会见", "会晤")) and _COMERS.match(text, match.end()):
        return True
    if match.group()[0] == "到" and text[max(0, match.start() - 1) : match.start()] in _NO_GOING:
        return True
    if match.group()[0] in "到进去" and text[max(0, match.start() - 1) : match.start()] in _CARRIES:
        return True
    return len(match.group()) == 1 and crosses_word(text, match.start(), match.end())


_COMERS = re.compile(
    r"(?:来访|前来|到访|应邀来|专程来|来(?!自)[\u4e00-\u9fff]{0,4}(?:考察|洽谈|对接|参观)|赴[\u4e00-\u9fff]{1,6}(?:考察|洽谈))"
)
_NO_GOING = frozenset("达得受收感做谈提听想遇拿等签报意料聊讲")
_CARRIES = frozenset("搬迁移送引投落放销卖运请”")


_PARTNER_TALK = re.compile(
    r"座谈|会谈|洽谈|交谈|会面|见面|会晤|磋商|商谈|面谈|恳谈|交换意见|深入交流|对接|聊|商量|探讨"
)


def _partners(
    page: Page,
    start: int,
    end: int,
    organisations: Sequence[Organisation],
    starts: Sequence[int],
    executives: Sequence[Role],
    seen: set[int],
) -> Iterator[tuple[Organisation, str]]:
    """Everybody between 与 and the verb of talking: 与A副总裁甲、B董事长乙两位企业家座谈."""
    text = page.text
    for match in _TOGETHER.finditer(text, start, end):
        talk = _PARTNER_TALK.search(text, match.end(), end)
        if talk is None or page.quoted(match.start()) or not_done(text, start, match.start()):
            continue
        if _NO_PARTNERS.search(text, match.end(), talk.start()) or text[talk.end() : talk.end() + 1] == "的":
            continue
        low, high = bisect_left(starts, match.end()), bisect_left(starts, talk.start())
        for organisation in organisations[low:high]:
            if organisation.start not in seen and text[organisation.start - 1] in "与同跟、和及":
                seen.add(organisation.start)
                yield organisation, "visit.talk"
        for role in executives:
            if match.end() <= role.start < talk.start() and role.company:
                yield Organisation(role.chain_start, role.end, role.company), "visit.met"


_FRONTED = re.compile(
    r"(?:(?<=[。；\n)])|^)((?:[\u4e00-\u9fffA-Za-z()·]{2,16}、){2,}[\u4e00-\u9fffA-Za-z()·]{2,16})(?:—+|，)"
    r"(?=[^。；\n]{0,70}?(?:连访|走访|拜访|考察|参观|探访|登门|看|敲|跑|走)|[^。；\n，]{0,12}(?:一行|考察团|考察组|代表团|小分队|招商组))"
)


def _fronted(
    page: Page, start: int, end: int, organisations: Sequence[Organisation], starts: Sequence[int]
) -> Iterator[Organisation]:
    """A list at the head of a sentence that a clause of visiting takes up: ``A、B、C——招商组一天连访三家``."""
    text = page.text
    if "、" not in text[start : min(end, start + 40)]:
        return
    match = _FRONTED.search(text, start, min(end, start + 200))
    if match is None or page.quoted(match.start()) or not_done(text, match.end(1), match.end() + 20):
        return
    items = read_list(text[: match.end(1)], match.start(1), organisations)
    if len(items) != match.group(1).count("、") + 1 or any(re.search("[有是]", item.name) for item in items):
        return
    known = [covering(item, organisations, starts) for item in items]
    named = sum(
        1 for item, o in zip(items, known, strict=True) if o or is_brand(item.name) or NAMELIKE.search(item.name)
    )
    if named:
        yield from (o or item for item, o in zip(items, known, strict=True))


_NO_PARTNERS = re.compile(
    r"[。；]|，(?!就|围绕|[\u4e00-\u9fff]{2,14}(?:负责人|总裁|总经理|董事长))|签|院士|教授|政府|书记|[市县区]长"
)


def _local(words: str) -> bool:
    """Whether a phrase is a place with a smaller one behind it (桐乡崇福, 东莞松山湖)."""
    names = gazetteer()
    return (
        any(words[:n] in names.by_stem and len(words) - n <= 3 for n in (2, 3))
        and not NAMELIKE.search(words)
        and not is_brand(words[2:])
    )


def at_clauses(page: Page, organisations: Sequence[Organisation]) -> Iterator[Organisation]:
    """Organisations that a clause names as the place where one is: ``在中国节能，…``."""
    starts = [o.start for o in organisations]
    for match in _AT_CLAUSE.finditer(page.text):
        words = match.group(1)
        item = Organisation(match.start(1), match.end(1), words)
        if (
            page.quoted(match.start())
            or not acceptable(words, supported=True)
            or re.search(_NO_AT, words)
            or _local(words)
        ):
            continue
        inside = bisect_left(starts, item.start)
        if inside < bisect_left(starts, item.end) and page.text[starts[inside] - 1] != "(":
            continue
        if covering(item, organisations, starts) is None and not re.search(r"[与和同]", words):
            yield item


_TO_COME = re.compile(r"(?<!即)将(?:前往|赴|到|转|继续|陆续|再|赶)|还[要将](?:去|赴|到|前往)|还要去")


_UNDONE = re.compile(
    r"没有|未能|没能|(?<![从尚])未(?!来)|拟|计划|即将|将(?!与)|欢迎|希望|邀请|诚邀|期待|愿意|准备|打算|下一步|下周|取消|原定|推迟|可以|能够|争取|力争|去年|曾|在[市县区旗州盟](?:内|里|上)|请(?:他们|大家|企业|客商)|请(?=[\u4e00-\u9fff]{2,8}来)"
)


def not_done(text: str, start: int, at: int) -> bool:
    """Whether a verb before ``at`` in its clause says that this is planned, refused or wished for."""
    low = max(start, at - LONGEST_CLAUSE)
    clause = max(text.rfind("，", low, at), text.rfind("；", low, at), low - 1) + 1
    piece = text[clause:at]
    return bool(_UNDONE.search(piece)) or bool(_TO_COME.search(text, max(start, at - LONGEST_SAYING), at))
