"""Calls that no verb of calling in front of the name tells: headings, hosts, guests of a meeting, places of an action.

``第二站|下午·A公司``, ``应A邀请``, ``在A负责人陪同下``, ``座谈会上，A、B等企业代表先后发言``: a span of the page and its
organisations go in, the organisations that were called on and the rule that says so come out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extract.organisations import NAMELIKE, Organisation, acceptable, covering, is_plain, made_of_places, read_list
from extract.page import Page

_NAME = r"(?P<name>[\u4e00-\u9fffA-Za-z·()]{3,18}?)"
_POST = (
    r"(?:(?:党委|集团|公司|副|总)*(?:董事长|总经理|总裁|书记|会长|负责人|秘书长|董事|主席|高管|CEO)(?:兼?总[裁经理]+)?)"
)
_HOSTS = [
    re.compile(pattern)
    for pattern in (
        rf"(?:(?<=[，。；\n])|^)应{_NAME}(?:的)?(?:热情|盛情|诚挚)*邀请",
        rf"在{_NAME}(?:主要|相关|有关)?{_POST}(?:[\u4e00-\u9fff]{{2,4}})?(?:等)?的?(?:陪同|引导|带领)下",
        rf"受到了?{_NAME}{_POST}",
        rf"在{_NAME}(?:考察|参观|调研|走访|座谈|车间|展厅|厂区|实验室|总部|听取|了解)(?![团组会])",
        rf"(?:(?<=[，。；\n])|^){_NAME}的?{_POST}[\u4e00-\u9fff]{{2,4}}(?:热情|亲自|率队)*(?:接待|欢迎了|迎接)",
        rf"(?:(?<=[，。；\n])|^){_NAME}是(?:考察团|代表团|此行|此次|这次|本次|一行)[^，。；]{{0,8}}(?:[一二三四五末首]站|一家)",
        rf"(?:叩开|敲开|推开|走进)了?{_NAME}的?(?:大门|厂门|门)",
        rf"抵达{_NAME}(?=$|[，。；\n])",
    )
]
_NO_HOST = re.compile(
    r"籍|乡友|[同与]|政府|[市县区省]委|[局委厅办]$|书记|[市县区]长|领导|主任|同志|双方|会上|会见|期间|我[市县区]|座谈|推介|考察|代表团|组委会|大使|领事|新区|开发区|[市县区镇乡村]$|该|各|企业$|公司$"
)


def hosts(
    page: Page, start: int, end: int, organisations: Sequence[Organisation], starts: Sequence[int]
) -> Iterator[tuple[Organisation, str]]:
    """Who is told as the one that invites, receives or shows round, or as where the delegation is busy."""
    for pattern in _HOSTS:
        for match in pattern.finditer(page.text, start, end):
            if page.quoted(match.start("name")):
                continue
            item = Organisation(match.start("name"), match.end("name"), match.group("name"))
            known = covering(item, organisations, starts)
            if known is not None:
                yield known, "visit.host"
            elif len(item.name) >= 4 and not _NO_HOST.search(item.name) and acceptable(item.name, supported=False):
                yield item, "visit.host"


_PRESENT = re.compile(
    r"等[\d一二三四五六七八九十两多余]*家?[\u4e00-\u9fff]{0,4}?(?:企业|单位|公司|机构)(?:先后|分别|也|还|应邀|前来)*(?:到会|到场|参会|与会|座谈|参加)|(?:等[\d一二三四五六七八九十两多余]*家?[\u4e00-\u9fff]{0,6}?)?(?:企业|单位|公司|机构|商协?会|院所)?的?(?:主要)?(?:代表|负责人|负责同志|高管|企业家)(?:先后|分别|依次|踊跃|应邀|前来|参加|出席|参会|到会|会议|活动|座谈会?|恳谈会?|并|、|也|还|在会上)*(?:发言|座谈|交流|参加|表态|提出|出席|介绍|到场|到会|与会|赶来|参会)"
)
_MEETING = re.compile(r"应邀(?:到会|到场|参会)|座谈|恳谈|见面会|早餐会|交流会|对接会|发言|圆桌|茶叙|家企业参加")
_NOT_GUESTS = re.compile(r"随团|陪同|参加考察|参加调研|参加活动|参加上述|同行|随行|签约|签订|签署|主办|承办|推介会")
_LIST_START = re.compile(
    r"以及|其中(?:有|包括)?|邀请了?|邀来了?|请来了?|(?:会上|座谈会|恳谈会)[，,]?|[。；，:]|来自[\u4e00-\u9fff]{2,6}的"
)
_AMONG = re.compile(
    r"[\d一二两三四五六七八九十百余多]+(?:余|多)?[家户个][^，。；]{0,14}(?:参加|到会|到场)?[，(]其中(?:有|包括|既有)?|(?:企业|公司|单位|机构|园区)[\d一二两三四五六七八九十余多]+[家户个][，(](?:其中)(?:有|包括)?|(?<!陪同)(?<!参加)(?:走访|拜访|考察|参观|座谈|接触|对接|到会|到场|参会|出席|与会)的(?:重点|知名)?(?:企业|单位|公司|园区|机构|客商)?(?:有|包括|是|为):?"
)
_DONE = re.compile(r"走访|拜访|考察|参观|接触|见面|座谈|恳谈|洽谈|对接|跑|到会|到场|会见|登门|叩门|敲")


def guests(
    page: Page, start: int, end: int, organisations: Sequence[Organisation], starts: Sequence[int]
) -> Iterator[tuple[Organisation, str]]:
    """Who was present at the delegation's meeting, or stands for the many that it called on (其中有A、B)."""
    text = page.text
    if _NOT_GUESTS.search(text, start, end) is None and _MEETING.search(text, start, end):
        for match in _PRESENT.finditer(text, start, end):
            begin = start
            for mark in _LIST_START.finditer(text, start, match.start()):
                begin = mark.end()
            if page.quoted(begin) or "、" not in text[begin : match.start()]:
                continue
            for item in read_list(text[: match.start()] + "等企业", begin, organisations):
                yield covering(item, organisations, starts) or item, "visit.guest"
    if _DONE.search(text, start, end) and not re.search(r"签", text[start:end]):
        for match in _AMONG.finditer(text, start, end):
            if page.quoted(match.start()):
                continue
            for item in read_list(text[:end], match.end(), organisations):
                yield covering(item, organisations, starts) or item, "visit.guest"


_AT_HOUR = re.compile(
    r"(?:(?<=[，。；\]】\n])|^)(?:上午|中午|下午|傍晚|晚上|当晚|午后|一早|次日|当天|[一二三四五六首末]站|到了[\u4e00-\u9fff]{2,4}|在[\u4e00-\u9fff]{2,6}|[\d一二三四五六七八九十]+[日号])[，,:](?:是|去|见|到)?(?=(?P<name>[\u4e00-\u9fffA-Za-z()]))"
)
_OPENS = re.compile(
    r"(?:【[^】]{1,6}】|[\d一二三四五六七八九十]+[.、]|[(（][\d一二三四五六七八九十]+[)）])?(?:(?P<place>[\u4e00-\u9fff]{2,6})的)?"
)
_SHOWS = re.compile(
    r"的(?:[\u4e00-\u9fff]{0,6}(?:董事长|总经理|总裁|部长|总监|经理|老板|负责人|工程师|会长|院长|门卫|车间|展厅|厂房|生产线|会议室))|[，、]?(?:[^，。；]{0,30}，)?(?:一家|是(?:国内|全国|全球|我国|一家|老朋友|行业|当地|[\u4e00-\u9fff]{0,6}最大)|做(?:了|的是)|主营|专注|专业从事)|来的是|的会议室"
)
_NO_SHOW = re.compile(r"签|投资|开工|投产|落户|随团|主办|承办|陪同|拟|计划")


def openings(
    page: Page, start: int, end: int, organisations: Sequence[Organisation], starts: Sequence[int]
) -> Iterator[tuple[Organisation, str]]:
    """An organisation that a sentence or a clause of the journey opens with: 下午，A集团，谈…；丹阳的B公司，是国内最大的…."""
    text = page.text
    if page.quoted(start):
        return
    for match in _AT_HOUR.finditer(text, start, end):
        known = _at(match.end(), organisations, starts)
        if (
            known is not None
            and known.end <= end
            and text[known.end : known.end + 1] in ("，", "。", "、", "；", "", "\n")
        ):
            yield known, "visit.opening"
            yield from _run(text, known, end, organisations, starts)
    if _NO_SHOW.search(text, start, end):
        return
    opening = _OPENS.match(text, start, end)
    at = opening.end() if opening else start
    if opening and opening.group("place") and not made_of_places(opening.group("place")):
        at = start
    first = _at(at, organisations, starts)
    if first is None:
        return
    run = [first, *(o for o, _ in _run(text, first, end, organisations, starts))]
    if _SHOWS.match(text, run[-1].end, end):
        for organisation in run:
            yield organisation, "visit.opening"


def _run(
    text: str, first: Organisation, end: int, organisations: Sequence[Organisation], starts: Sequence[int]
) -> Iterator[tuple[Organisation, str]]:
    """The organisations that follow the first one in a list."""
    at = first.end
    while at < end and text[at] in "、和":
        following = _at(at + 1, organisations, starts)
        if following is None:
            return
        yield following, "visit.opening"
        at = following.end


def _at(position: int, organisations: Sequence[Organisation], starts: Sequence[int]) -> Organisation | None:
    index = bisect_left(starts, position)
    return organisations[index] if index < len(starts) and starts[index] == position else None


_FILLER = re.compile(
    r"(?:【[^】]{1,8}】|[一二三四五六七八九十\d]+月\d{1,2}日|\d{1,2}[日号时点](?:\d{1,2}分)?|\d{1,2}:\d{2}|第[一二三四五六七八九十\d]+[家站天个]|看点[\d一二三四五六]|[首末]站|上午|中午|下午|傍晚|晚上|晚|当天|次日|周[一二三四五六日]|[\d一二三四五六七八九十]+[.、]|参观|考察|走访|拜访|来到|走进|[转到抵赴在看访]|[(（)）|·:—\-▶★●■◆\[\] ])+"
)
_PIECE = re.compile(r"[^，、|·:—▶★●■◆\[\]【】 ]+")


def headings(
    page: Page, start: int, end: int, organisations: Sequence[Organisation], starts: Sequence[int]
) -> Iterator[tuple[Organisation, str]]:
    """A line or a sentence that only says when, where and whom: 第二站|下午·湾仔·A公司、B公司."""
    text = page.text
    if end - start > 80 or page.quoted(start) or _NO_HEADING.search(text, start, end):
        return
    found: list[Organisation] = []
    at, sure = start, False
    while at < end:
        if filler := _FILLER.match(text, at, end):
            at = filler.end()
            continue
        index = bisect_left(starts, at)
        known = organisations[index] if index < len(organisations) and organisations[index].start == at else None
        piece = _PIECE.match(text, at, end)
        if known is not None and known.end <= end:
            found.append(known)
            sure, at = True, known.end
            if at < end and text[at] not in "、，和|·(":
                site = _SITE.match(text, at, end)
                if site is None:
                    return
                at = site.end()
        elif piece is None:
            at += 1
        elif index < len(organisations) and organisations[index].start < piece.end():
            return
        elif made_of_places(piece.group()):
            at = piece.end()
        elif (
            4 <= len(piece.group()) <= 12
            and not is_plain(piece.group())
            and re.search(r"[\u4e00-\u9fff]{2}", piece.group())
            and not _NO_HEADING.search(piece.group())
            and acceptable(piece.group(), supported=False)
        ):
            found.append(Organisation(piece.start(), piece.end(), piece.group()))
            sure = sure or bool(NAMELIKE.search(piece.group()))
            at = piece.end()
        else:
            return
        if at < end and text[at] in "，、和":
            at += 1
    if at <= end and sure and found:
        for organisation in found:
            yield organisation, "visit.heading"


_NO_HEADING = re.compile(
    r"就|围绕|走访|拜访|考察|来到|走进|前往|抵达|一行|率|带队|签|投资|万元|亿|×|版权|本期|了|看看|代表团|作者|编辑|供稿|记者|地址|电话|主办|承办|协办|组织|参加|出席|至|没|先去"
)
_SITE = re.compile(r"[\u4e00-\u9fff]{0,6}(?:总部|基地|工厂|中心|园区?|项目|厂区|馆)(?=$|[、，\n])")
