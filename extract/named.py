"""Organisations that a sentence on the journey names with no word of calling: whoever is named there was called on,
unless the sentence or the clause tells of a deal, a plan, a background, or of those who came along.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from extract.brands import is_brand
from extract.calls import TALKED_OF, not_done, said_before
from extract.organisations import Organisation
from extract.page import Page
from extract.tradenames import is_trade_name

_NOT_HERE = re.compile(
    r"签|亿元|万元|达成|随行|随团|同行|陪同|参加(?:考察|活动|调研|上述)|组织下|支持下|组成|主办|承办|协办|据统计|参加人员|记者|版权|供稿|热线|数据显示|招商局|成员|明天|后天"
    r"|来[\u4e00-\u9fff]{0,6}考察|(?:赴|到|来)[\u4e00-\u9fff]{2,6}(?:考察|调研|看地)|(?:[局委办镇乡区]|中心)[、和及][^。；]{0,40}(?:参加|见证|参与)"
)
"""What no sentence about a call tells."""

_NOT_NOW = re.compile(
    r"投资(?!恳谈|座谈|推介|洽谈|说明|环境|促进|合作|集团|公司|控股|有限|发展|管理|商会|协会|考察)|开工|投产|落户|入驻|落地|办厂|拟|计划|希望|期望|下一步|一行(?!的)|此前|曾|去年|目前|已有"
    r"|合资|参股|旗下|(?<!电)子公司|母公司|采购|销往|供应商|客户|技术支持"
)
"""What no clause about a call tells."""

_CORPORATE = re.compile(
    r"(?:公司|集团|股份|控股|实业|商会|协会|学会|联合会|联谊会|同乡会|大学|学院|研究院|研究所|科学院|医院|银行|会社|大学[\u4e00-\u9fff]{2,6}系|院[\u4e00-\u9fff]{2,4}所)(?:\([^()]*\))?$"
)
_SETS_OUT = re.compile(r"的?(?:项目|建设)|[^，。；]{0,14}(?:负责人|负责同志|代表|企业家)?(?:赴|前往)")
_CLAUSE = "，；：:。"


def named(
    page: Page,
    start: int,
    end: int,
    organisations: Sequence[Organisation],
    starts: Sequence[int],
    seen: set[int],
    *,
    ours: Callable[[Organisation], bool],
) -> Iterator[tuple[Organisation, str]]:
    """Companies and societies of other places that a sentence names; ``seen``: the starts of those already taken."""
    text = page.text
    low, high = bisect_left(starts, start), bisect_left(starts, end)
    if low == high or _NOT_HERE.search(text, start, end):
        return
    for organisation in organisations[low:high]:
        at, name = organisation.start, organisation.name
        if at in seen or page.quoted(at) or not _is_company(name) or ours(organisation):
            continue
        if not_done(text, start, at) or said_before(text, start, at) or _in_brackets(text, start, at):
            continue
        if TALKED_OF.match(text, organisation.end) or _SETS_OUT.match(text, organisation.end, end):
            continue
        if _NOT_NOW.search(text, *_clause(text, start, organisation, end)):
            continue
        yield organisation, "visit.named"


def _is_company(name: str) -> bool:
    return _CORPORATE.search(name) is not None or is_trade_name(name) or (len(name) > 2 and is_brand(name))


def _in_brackets(text: str, start: int, at: int) -> bool:
    near = max(start, at - 40)
    return text.rfind("(", near, at) > text.rfind(")", near, at)


def _clause(text: str, start: int, organisation: Organisation, end: int) -> tuple[int, int]:
    """From the mark before an organisation to the mark behind it."""
    near = max(start, organisation.start - 80)
    low = max(near, *(text.rfind(mark, near, organisation.start) + 1 for mark in _CLAUSE))
    until = min(end, organisation.end + 80)
    behind = [i for mark in _CLAUSE if (i := text.find(mark, organisation.end, until)) >= 0]
    return low, min(behind, default=until)


_JOINED = re.compile(r"(?:总部|展厅|车间|基地|等)?(?:、|和|与|及|以及)$")
_ROW_ENDS = re.compile(r"[，。；、]|$")


def beside(
    page: Page,
    start: int,
    end: int,
    found: Sequence[tuple[Organisation, str]],
    organisations: Sequence[Organisation],
    starts: Sequence[int],
) -> list[tuple[Organisation, str]]:
    """Organisations in one row with one that was called on: 在A总部、B公司，…."""
    text = page.text
    called = {o.start: rule for o, rule in found}
    low, high = bisect_left(starts, start), bisect_left(starts, end)
    row = organisations[low:high]
    joined: list[tuple[Organisation, str]] = []
    for last, following in itertools.pairwise(row):
        rule = called.get(last.start)
        if rule is None or following.start in called or not _is_company(following.name):
            continue
        if (following.start - last.end <= 6 and _JOINED.fullmatch(text, last.end, following.start)) or (
            text[last.end : following.start] == "，" and _ROW_ENDS.match(text, following.end, end)
        ):
            called[following.start] = rule
            joined.append((following, rule))
    return joined
