"""Companies told without a legal form, by a name of their own and what they make: 瑞丰玻璃, 顶康科技, 浙江佶竹生物.

The trade alone proves nothing (绿色食品, 新型建材): the two to four syllables in front of it have to be no word of
the language, nor the name of a material or an industry, and nothing may follow that makes the phrase longer.
"""

from __future__ import annotations

import re
from functools import cache

from extract.brands import is_brand
from extract.gazetteer import gazetteer
from extract.lexicon import either, word_set, words
from extract.matcher import Matcher
from extract.organisations import Organisation, left_start, strange
from extract.segment import frequency, tag

_LONGEST_FRONT = 8
_BARE_VERBS = frozenset("找约见看访到去进抵赴叫请")
_BEHIND = re.compile(
    r"[、，。；:()”“\n]|$|[和与及同跟等的在就]|负责|董事|总经理|总裁|副总|创始|总部|[两三四五六七八九十][家户]|\d+[家户]|公司|相继|都|分别|谈|座谈|考察|参观|走访|洽谈|对接|签"
)
_NO_FRONT = re.compile(
    r"[我你他她它的了着过就把被让给想在有无不没要正当来去并又也还先再最各该这那其每做出是对向从由以为将会能可愿请讲说问聊谈见看盯找引推选带搞]|[铝铜镁钛硅碳锂铁钢氟磷硼钒锰锑镍盐膜]基?$|[制和与及型性化级果梨桃莓菌菇参薯椒蒜姜豆麦米稻棉麻]$|[一二三四五六七八九十两]|企业|产业|项目|产品|园区|[省市县区镇乡村州]$"
)


@cache
def _trades() -> Matcher:
    return Matcher(words("company_trades"))


def find_trade_names(text: str) -> list[Organisation]:
    """The companies that are told by a name of their own and a trade, in order."""
    found: list[Organisation] = []
    hits = _trades().find(text)
    for index, (start, end, _) in enumerate(hits):
        if index and hits[index - 1][1] == start:
            continue
        last = index + 1
        while last < len(hits) and hits[last][0] == end:
            end, last = hits[last][1], last + 1
        if _BEHIND.match(text, end) is None:
            continue
        begin = left_start(text, start, max(found[-1].end if found else 0, start - _LONGEST_FRONT))
        offset = _where_own(text[begin:start])
        if offset is not None:
            found.append(Organisation(begin + offset, end, text[begin + offset : end]))
    return found


@cache
def _where_own(front: str) -> int | None:
    """Where a name begins in what stands before a trade: at the start, behind a bare verb or with its place."""
    if _own_name(front):
        return 0
    for at in range(1, len(front) - 1):
        name = front[at:]
        if (front[at - 1] in _BARE_VERBS or _behind_place(name) != name) and _own_name(name):
            return at
    return None


_TRADE_END = re.compile(rf"(?:{either('company_trades')})$")


def ends_with_trade(name: str) -> bool:
    """Whether a name ends with what a company makes or deals in."""
    return _TRADE_END.search(name) is not None


@cache
def is_trade_name(name: str) -> bool:
    """Whether a name is a company's own one with its trade, from end to end."""
    found = find_trade_names(name)
    return len(found) == 1 and found[0].name == name


def _own_name(front: str) -> bool:
    """Whether what stands before a trade is a name: no word, no place, no material."""
    name = _behind_place(front)
    if not 2 <= len(name) <= 4 or not all("\u4e00" <= c <= "\u9fff" for c in name):
        return False
    if is_brand(name):
        return True
    if name in word_set("org_generic") or _NO_FRONT.search(name) or _industry().search(name):
        return False
    if frequency(name) >= 20 and not tag(name).startswith(("nz", "nt")):
        return False
    return strange(name) >= 2


def _behind_place(front: str) -> str:
    names = gazetteer()
    for size in (6, 5, 4, 3, 2):
        if len(front) > size + 1 and (front[:size] in names.by_name or front[:size] in names.by_stem):
            return front[size:]
    return front


@cache
def _industry() -> re.Pattern[str]:
    """The name of an industry or a product of two syllables and more."""
    long = sorted(
        w for n in ("org_weak", "industry_ends", "product_ends", "coined_words") for w in words(n) if len(w) >= 2
    )
    return re.compile("|".join(map(re.escape, long)))
