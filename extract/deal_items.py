"""Items of a list of signed deals: a head opens it (``签约项目如下:``, ``会上签约2个:``), and each item tells a deal without
a verb of signing: ``甲县引进乙公司的丙项目，投资2亿元``, ``丙项目，由乙公司投资``, ``一个是乙公司的丙项目``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from extract.page import Page, Sentence

_WITH = r"(?:与|同(?![仁济程方洲创])|和(?![君而利硕邦])|跟|携手|联手)"
_COUNT = r"[\d一二两三四五六七八九十]{1,4}余?[个项单份笔宗]"
SIGNED_LIST = re.compile(
    rf"(?:带回|捧回|拿回|收获|揽获|斩获)了?{_COUNT}(?:合同|协议|订单)|签约(?:金|投资)?额最|(?<!待)(?:签(?:约|下|订|署|了|回|成|得)?|落笔)了?(?:亿元以上)?[\u4e00-\u9fff]{{0,8}}?共?{_COUNT}|{_COUNT}[^，。；:、]{{0,8}}(?:项目|协议|合同)[\u4e00-\u9fff]{{0,6}}(?:签约|签下|落笔|签字)"
    r"|签约的?(?:[\u4e00-\u9fff]{0,4}项目)?(?:的?(?:情况|顺序|成果|明细|清单|名单|一览|榜单?|席上?)|[:，]|如下|包括|包含|涵盖|有|分别|主要|中|$)"
    r"|[\d两三四五六七八九十]{1,4}余?[家户](?:企业|公司|客商|单位)?[\u4e00-\u9fff]{0,4}签"
    r"|达成(?:合作|正式)?协议(?:项目)?\d{1,3}[个项份]|签约[^，。；:]{0,8}:|共签约|现场签约|集中签约|成功签约|签约仪式|签了(?:谁|啥|什么|哪些)"
)
"""What says that the items that follow are signed deals."""
_NOT_SIGNED_LIST = re.compile(
    r"盯紧|紧盯|跟踪|去年|前年|拟签约|待签约|在谈|未签约|意向性?项目|对接项目|计划签约|预签约|达成意向|推介项目|将签约"
)
_HEADING = re.compile(
    r"[^\u4e00-\u9fff]{0,6}[\u4e00-\u9fff]{0,6}签(?:约|了|下|署|订)[\u4e00-\u9fff]{0,6}[^\u4e00-\u9fff]{0,4}"
)
"""A short line that says that what is below was signed (【签约播报】, 签了！)."""
_OPENS_AT_END = re.compile(
    r"(?:[:：]|如下|分别(?:是|为)|具体(?:是|为|情况)|主要(?:有|是|包括|项目有)|包括|其中|它们是)[，:：]?$"
)
_OPENS_INSIDE = re.compile(
    r"[:：]|最[大高多]的?(?:[一二两三单][个单份体])?(?:是|为)|(?<=，)(?=一个?是)|分别(?:是|为)[:，]?|具体(?:是|为)[:，]?|主要(?:有|是|包括)[:，]?|它们是|(?:包括|包含|涵盖)(?!中)[:，]?|其中(?:有|包括)?[:，]?|项目中，|签约的有"
)
_MARKER = re.compile(
    r"\s*(?:(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?[.．、:：)）]|[①-⑳⑴-⒇]|—{1,2}|-{1,2}(?=[\u4e00-\u9fff])|[★☆▲△●○■□◆◇▍·•✅🔹📍▪])\s*)+"
)
_CONNECTIVE = re.compile(
    r"(?:(?:总?投资(?:额|规模)?|单体|体量)?最[大高多]的?(?:[一二两三单][个单份体])?(?:项目)?(?:是|为)|其中|分别是|分别为|另外?|(?:第)?[一二三四五六七八九]个?是|[一另]个(?:是|为)|另一个(?:是|为)|另有|还有|以及|[，:])+"
)
_OTHER = re.compile(
    r"(?:此外|另据|据悉|以上|同时|会后|会上|期间|活动|签约|截至|另悉|又讯|注|备注|其他|其余|合计|另敲定|达成意向)"
)

_WHO = r"(?P<who>[^，。；:!]{2,44}?)"
_COMPANY = tuple(
    re.compile(p)
    for p in (
        rf"(?:客商|投资[商方人者]|投资主体|投资企业|合作方|合作企业|合作单位|签约方|签约企业|建设单位|业主单位|业主|乙方|[购供采]?[购供]方|采购方|合作伙伴)(?:分别)?(?:为|是|:){_WHO}(?=[，。；)]|$)",
        rf"由{_WHO}(?:共同|合作|联合|联手|独资|全资|分期|负责|总|计划|拟|预计|首期)*(?:投资|出资|建设|承建|实施|运营|开发|托管|打造)",
        rf"^{_WITH}{_WHO}的(?=[^，。；]{{2,}})",
        rf"引进(?:了|的)?{_WHO}(?:投资|建设|兴建)?(?:的|来|在)",
        rf"{_WITH}{_WHO}(?:正式|成功|共同|就[^，。；]*)*(?:合作|共建|联合|联手|签约|签订|共同|牵手|投资)",
        r"^(?P<who>[^，。；:!的]{2,30}?(?:集团|公司|股份|控股))(?=[^，。；:的]{2,30}(?<!建设)(?:项目|基地|总部|综合体|园区?|中心|工厂|生产线)(?:(?:总|计划|预计)*投资|[，(]|$))",
        r"^(?P<who>[^，。；:!的]{2,44}?)(?:(?:分期|总|计划|拟|预计|独资|追加|合计)*投(?:资|入|(?=[\d.]+[亿万]))|增资|出资|斥资)",
        rf"^{_WHO}(?:拟|计划|将)?在[^，。；]{{2,16}}?(?:投资|建设|新建|兴建|设立)",
        rf"^{_WHO}(?:—{{1,2}}|:)(?=[\u4e00-\u9fff])",
        rf"^{_WHO}的(?=[^，。；]{{2,}})",
        rf"(?<=项目)\({_WHO}(?=[，)])",
    )
)
"""How an item names the company, the surest form first."""
_SIDES = re.compile(
    rf"(?:^|(?<=牵头，))(?P<one>[^，。；:—×🤝]{{2,26}}?)\s*(?:—{{1,2}}|×|🤝|{_WITH}|联合|引进|\+)\s*(?P<two>[^，。；:—×🤝]{{2,36}}?)(?=$|的|[，:—]|(?:签约|签订|签署|合作|共建|共同|联合|就)[^，]*)"
)
"""An item that names the two sides of its deal (甲县—乙公司:丙项目, 甲县与乙公司，丙项目)."""

_SKIP = re.compile(
    r"[—:]*(?:(?:拟|计划|将)?在[^，。；]{2,16}?(?=建设|投资|新建|兴建|设立))?(?:合作|共建|联合|联手|共同|牵手|签约|签订|签署|建设|打造|兴建|新建|引进|来|在[\u4e00-\u9fff]{2,8}(?=建设|投资))*(?:(?:总|计划|拟|预计|分期)*(?:投资|投入|投|增资|出资))?(?:约|超|近)?(?:[\d.]+[余多]?[亿万]+(?:元|美元|欧元|港元|日元|港币)?(?:人民币)?)?(?:建设|新建|兴建|打造|用于|实施|办|上马|建)?的?"
)
_PROJECT_END = re.compile(
    r"(?:[，。；(:]|(?:总|计划|拟|预计|协议)?投资|[\d.]+[余多]?[亿万]+(?:元|美元|欧元|港元)|金额|引资|合同额|入驻|落户|落地|$)"
)


@dataclass(frozen=True, slots=True)
class Item:
    """A list item: the span of its company's words (``None`` when none is told), its project's words, and the span of
    the side that is ours, where the item names both."""

    who: tuple[int, int] | None
    project: str | None
    start: int
    end: int
    us: tuple[int, int] | None = None


def list_items(page: Page) -> set[int]:
    """Indices of the sentences that are items of a list of signed deals."""
    found: set[int] = set()
    sentences = page.sentences
    for index, sentence in enumerate(sentences):
        if index in found:
            continue
        words = page.text[sentence.start : sentence.end]
        told = words
        if index and sentences[index - 1].line == sentence.line and (len(words) <= 16 or _GOES_ON.match(words)):
            told = page.text[sentences[index - 1].start : sentence.end]  # 会上签约项目11个。主要有:
        heading = _HEADING.fullmatch(words) is not None and page.lines[sentence.line].start == sentence.start
        if not (heading or SIGNED_LIST.search(told)) or _NOT_SIGNED_LIST.search(told):
            continue
        if _OPENS_AT_END.search(words) or _marked_below(page, index):
            found.update(_lines_below(page, index + 1))
        elif _inside(told) is not None:
            found.update(_rest_of_line(page, index))
    return found


_GOES_ON = re.compile("其中|包括|分别|最大|主要有")


def _marked_below(page: Page, index: int) -> bool:
    """Whether the sentence ends its line and the next line begins with a mark of another kind (共签约项目3个。⏎1.…)."""
    sentences = page.sentences
    if index + 1 >= len(sentences) or sentences[index + 1].line == sentences[index].line:
        return False
    told = SIGNED_LIST.search(page.text, sentences[index].start, sentences[index].end)
    if told and re.search("[◇◆●■★▲]", page.text[told.end() : sentences[index].end]):
        return False  # a line of contents
    after = sentences[index + 1]
    mark = _MARKER.match(page.text, after.start, after.end)
    line = page.lines[sentences[index].line]
    own = _MARKER.match(page.text, line.start, line.end)
    return mark is not None and (own is None or _shape(own.group()) != _shape(mark.group()))


def _shape(mark: str) -> str:
    """The kind of a mark: all of 1. 2. 3. have one."""
    return re.sub(r"[一二三四五六七八九十]+", "一", re.sub(r"\d+", "1", mark.strip()))


def _inside(words: str) -> int | None:
    """Where the first item begins in a sentence that opens a list (会上签约2个:一个是…)."""
    signed = SIGNED_LIST.search(words)
    opened = _OPENS_INSIDE.search(words, signed.start()) if signed else None
    return opened.end() if opened and len(words) - opened.end() >= 6 else None


def _rest_of_line(page: Page, index: int) -> Iterator[int]:
    yield index
    line = page.sentences[index].line
    for at in range(index + 1, len(page.sentences)):
        before, sentence = page.sentences[at - 1], page.sentences[at]
        if sentence.line != line or page.text[before.end] not in ";；" or _stops(page, sentence):
            return
        yield at


def _lines_below(page: Page, index: int) -> Iterator[int]:
    """Sentences that go on with marks in front, or with semicolons between, below a head."""
    marked: bool | None = None
    for at in range(index, min(len(page.sentences), index + 60)):
        sentence = page.sentences[at]
        if _stops(page, sentence):
            return
        has_mark = bool(_MARKER.match(page.text, sentence.start, sentence.end))
        first_of_line = at == index or page.sentences[at - 1].line != sentence.line
        if marked and not first_of_line and not has_mark:
            continue  # what more an item of the list says
        closed = at > index and page.text[page.sentences[at - 1].end] not in ";；"
        if marked is None:
            marked = has_mark
        elif (marked and first_of_line and not has_mark) or (closed and not has_mark):
            return
        yield at


def _stops(page: Page, sentence: Sentence) -> bool:
    mark = _MARKER.match(page.text, sentence.start, sentence.end)
    return bool(_OTHER.match(page.text, mark.end() if mark else sentence.start, sentence.end))


_NO_ITEM = re.compile(
    r"要(?:加快|尽快|抓紧|按|在)|已经?(?:投产|开工|建成|动工)|组团|赴|领域|等产业|未(?:报送|外出|列入|签)|外出(?!口)|驻点|前往|走访|拜访|考察|带队|率队|图\d|注册资本|[、，][^，、]{0,8}\d[个家]、|^[\u4e00-\u9fff]{0,6}(?:单个|\d+余?[个项](?:项目)?[为是])|用的?笔|图片|照片|^[^，。]{2,10}品尝|^[^，。]{0,10}\d+[个项](?![\u4e00-\u9fff])"
)
"""What a list of signed deals may be followed by: trips, captions, figures."""
_NEXT_ITEM = re.compile(
    r"[，、](?=(?:另外?|还有|另有|以及|和|其余|一个?是|另一个?是|引进)|(?P<owned>[^，。；:的]{3,20}的[^，。；:]{2,30}?(?:项目|基地|园|线|中心|总部|小镇|工厂)))"
)
_NO_NEW_ITEM = re.compile(r"(?:客商|投资|合作|签约|建设|业主|乙)[\u4e00-\u9fff]{0,4}[为是:]|由|位于|落户|选址")
_COMPLETE = re.compile(r"\d[余多]?[亿万]|(?:项目|基地|[厂园]|生产线|总部|\)|协议|合同|备忘录|意向书)$")
_ALL_SIGN = re.compile("、[^，。；:]{2,40}?签")
"""Companies of a list that one verb of signing behind it belongs to."""
_OWNED = re.compile("[^，。；:、的]{3,20}的[^，。；:、的]{2,20}")
_PRICED = re.compile(r"\([^()]*\d[余多]?[亿万][^()]*\)$")
_NAMED_THING = re.compile("(?:项目|基地|[厂园线]|总部|中心|小镇|综合体)$")


def item_pieces(text: str, start: int, end: int, parties: Collection[int]) -> list[tuple[int, int]]:
    """The items that commas separate in one sentence: each is complete (with an amount or its project), and a mark of
    lists divides them or the next begins with a party (``parties`` are where one begins) or a word that links items."""
    pieces: list[tuple[int, int]] = []
    at, depth = start, 0
    for index in range(start, end):
        depth += (text[index] == "(") - (text[index] == ")")
        if text[index] not in "，、" or depth:
            continue
        owned = text[index] == "、" and _OWNED.fullmatch(text, at, index) and _OWNED.match(text, index + 1, end)
        if not owned and not _COMPLETE.search(text, at, index):
            continue
        if _NO_NEW_ITEM.match(text, index + 1, end) or (text[index] == "、" and _ALL_SIGN.match(text, index, end)):
            continue
        listed = _PRICED.search(text, at, index) or (text[index] == "、" and _NAMED_THING.search(text, at, index))
        new_party = index + 1 in parties and any(at <= p < index for p in parties)
        if owned or listed or new_party or _NEXT_ITEM.match(text, index, end):
            pieces.append((at, index))
            at = index + 1
    return [*pieces, (at, end)]


def item_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """An item without what opens its list, its mark and the words that link it to the one before."""
    inner = _inside(text[start:end]) if SIGNED_LIST.search(text, start, end) else None
    at = start + (inner or 0)
    for pattern in (_MARKER, _CONNECTIVE):
        if match := pattern.match(text, at, end):
            at = match.end()
    return at, end


def read_item(text: str, start: int, end: int, ours: Callable[[int, int], bool]) -> Item | None:
    """The company's words and the project of an item (see :func:`item_bounds`); ``None`` when neither is told.

    ``ours`` says whether a span is a place or a body of the own region and so no company.
    """
    piece = text[start:end].replace("\n", "；")
    if _NO_ITEM.search(piece):
        return None
    if sides := _SIDES.search(piece):
        one, two = ((start + sides.start(g), start + sides.end(g)) for g in ("one", "two"))
        if ours(*one) != ours(*two):
            us, who = (one, two) if ours(*one) else (two, one)
            return Item(who, _behind(piece[sides.end() :].lstrip("，:")), start, end, us)
    for pattern in _COMPANY:
        if match := pattern.search(piece):
            who = (start + match.start("who"), start + match.end("who"))
            if not ours(*who):
                return Item(who, _project(piece, match), start, end)
    project = _clean(piece)
    return Item(None, project, start, end) if project else None


def _behind(rest: str) -> str | None:
    """The project that stands behind a company."""
    skip = _SKIP.match(rest)
    return _clean(rest[skip.end() :] if skip else rest)


def _project(piece: str, match: re.Match[str]) -> str | None:
    """The project stands behind its company in one clause, or heads the item when the company comes later."""
    clause = re.search(r"[，。；]", piece)
    border = clause.start() if clause else len(piece)
    if match.start() <= border:
        if project := _behind(piece[match.end(match.lastindex or 0) :]):
            return project
        if match.start() == 0:
            return None
    return _clean(piece[: min(border, match.start())] if match.start() else piece[:border])


def _clean(words: str) -> str | None:
    end = _PROJECT_END.search(words, 1)
    depth_open = words.find("(")
    if depth_open > 0 and end and end.start() == depth_open and (close := words.find(")", depth_open)) > 0:
        more = _PROJECT_END.search(words, close + 1)
        if more and more.start() > close + 1:
            end = more
    project = words[: end.start()].strip("“”，。: 的") if end else words
    return project if 2 <= len(project) <= 44 else None
