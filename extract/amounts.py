"""Amounts of money in whole yuan, each with its words, its role in the sentence, and whether it is a sum of deals.

``yuan`` is ``None`` for foreign money (no rate is assumed), for ranges (3—5亿元 is no single amount) and for words
without a figure (数亿元). ``10余亿元`` and ``约35.6亿元`` give the figure and ``approx``. Numbers without money
(2万吨, 6000万人口) and thresholds without a figure (亿元以上项目) are no amounts.

In a table with bars whose head names the unit (``投资额(万元)``) plain numbers in that column are amounts too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

__all__ = ["AmountSpan", "find_amounts"]

Role = Literal["investment", "output", "tax", "capital", "phase", "grant", "threshold", "intensity", "other"]

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {c: i for i, c in enumerate("〇壹贰叁肆伍陆柒捌玖")}
_DIGITS |= {"两": 2}
_SCALES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10**4, "亿": 10**8}
_SMALL = "零〇一二三四五六七八九两十百千壹贰叁肆伍陆柒捌玖拾佰仟"

_CURRENCIES = {
    "元": "CNY",
    "圆": "CNY",
    "块": "CNY",
    "人民币": "CNY",
    "美元": "USD",
    "美金": "USD",
    "欧元": "EUR",
    "日元": "JPY",
    "港元": "HKD",
    "港币": "HKD",
    "英镑": "GBP",
    "澳元": "AUD",
    "加元": "CAD",
    "新元": "SGD",
    "新加坡元": "SGD",
    "韩元": "KRW",
    "新台币": "TWD",
    "台币": "TWD",
    "卢布": "RUB",
    "泰铢": "THB",
    "瑞士法郎": "CHF",
    "法郎": "CHF",
}
_CURRENCY = "|".join(sorted(_CURRENCIES, key=len, reverse=True))
_NUMBER = rf"[0-9]{{1,15}}(?:,[0-9]{{3}}){{0,4}}(?:\.[0-9]{{1,6}})?|[{_SMALL}]{{1,10}}(?:点[{_SMALL}]{{1,4}})?"
_UNIT = "万亿|[十百千]亿|亿|[十百千]万|万|千"
_START = rf"(?<![0-9.,A-Za-z第{_SMALL}])"
_RANGE_MARK = "—{1,2}|-{1,2}|至|到"

_AMOUNT = re.compile(
    rf"(?=[0-9数几上{_SMALL}]){_START}(?:(?P<from>{_NUMBER})(?:{_UNIT})?(?:元)?(?:\(含\))?(?:{_RANGE_MARK}))?"
    rf"(?P<number>{_NUMBER}|数|几|上)(?P<more>[余多来几])?个?(?P<unit>{_UNIT})?(?P<more2>[余多])?"
    rf"(?:(?P<rest>{_NUMBER})(?P<rest_unit>[千百]?万))?(?P<more3>[余多])?"
    rf"(?P<currency>{_CURRENCY}|(?=[，。；、:)”]|$|的|\n))(?:整)?(?:人民币)?(?P<after>左右|上下|以上|\(含\)以上|\(以上\))?"
)
_CLAUSE = re.compile("[^，。；、\n]+")
_HOT = re.compile("[亿万元圆块币金镑铢布郎]")
"""What every amount outside tables has in it; clauses without are passed over."""
_BEFORE = re.compile(
    r"(?P<approx>大约|约合|(?<![签合预契])约|将近|接近|(?<![附邻靠])近|不超过|不到|超过|超出|(?<!赶)超|逾|突破|不低于|不少于|至少|最高)?(?:达到|达|为|是)?"
    r"(?P<currency>人民币|RMB|CNY|¥|USD|US\$|\$|€|EUR|美元|港币|欧元)? ?\Z"
)
_CURRENCY_BEFORE = {"人民币": "CNY", "RMB": "CNY", "CNY": "CNY", "¥": "CNY", "USD": "USD", "US$": "USD", "$": "USD"}
_CURRENCY_BEFORE |= {"€": "EUR", "EUR": "EUR", "美元": "USD", "港币": "HKD", "欧元": "EUR"}
_WITHOUT_CURRENCY = re.compile("投资|资金|金额|总额|引资|投入|融资|额约?|造价|订单|签下|个亿")
_NO_FIGURE = {"数", "几", "上"}
_BARE_SCALE = re.compile("[十百千佰仟]*[百千佰仟]")

_PHASE = re.compile(
    r"(?:(?<![(“])(?<!第)[一二三四五六首][期批](?:工程|项目)?|其中|首期|二者中)(?:计划|拟|总|固定资产|预计|完成|建设)*(?:投资额?|投入)?(?:约|近|达|为)?\Z"
)
_ROLES: tuple[tuple[Role, str], ...] = (
    ("tax", "税|利税"),
    ("capital", "注册资本|注册资金|股本|实缴"),
    ("grant", "奖|补助|补贴|捐|援[藏疆]?资金|帮扶|罚|贷款|工资|慰问|租金|成本|经费|授信|债"),
    (
        "output",
        "产值|销售|营业|营收|收入|GDP|生产总值|产出|利润|卖|贸易额|出口|进出口|市值|增加值|交易额|消费|集群|规模以上|资产",
    ),
    (
        "investment",
        "投资|投入|引资|资金|金额|签约额|合同额|协议额|总额|增资|出资|融资|造价|价值|标的|规模|斥资|砸下",
    ),
)
_ROLE = re.compile("|".join(f"(?P<{role}>{words})" for role, words in _ROLES))
_INTENSITY = re.compile(r"(?:每亩|亩均|强度|单位面积|人均|每人|每户|每吨|每平方米|平均每[^，]{0,4})[^，。；]{0,8}\Z")
_PER = re.compile(r"(?:/|每)(?:亩|人|吨|户|平方米|年|月)")
_AFTER_ROLE = re.compile(r"的?(?:产值|销售|税收|奖|补助|产业集群|级)")

_COUNTED = re.compile(
    r"(?:项目|协议|合同|订单|类|签约)(?![1一][个项宗份笔])[0-9一二两三四五六七八九十百]{1,4}(?:余|多)?[个项宗份笔]"
    r"|(?<![第0-9.])(?!1[个项])(?:[0-9]{1,4}|[二两三四五六七八九十]{1,3}|数十|十几|几|多|数)(?:余|多)?[个项宗份笔大]"
    r"[^，。；:、]{0,12}?(?:项目|协议|合同|订单|签约)"
)
_SUM_WORD = re.compile("合计|总计|共计|累计|(?:签约|合同|协议|成交|意向)总(?:金|投资)?额|总签约额|共签约|共签|共引")
_SUM_ROW = re.compile(r"\s*\|?\s*(?:合计|总计|小计|共计)")
_SENTENCE_START = re.compile("[。；:\n]|其中|包括|分别|最[大高多]|[一二三四五六七八九个单份][是为]")
_CLAUSE_START = re.compile("[，。；:、\n]")

_HEAD_CELL = re.compile(r"(?:投资|资金|金额|额)[^|]{0,8}[(/ ](?:单位:?)?(万元|亿元|元)|\((万元|亿元)\)")
_CELL = re.compile(r"[0-9]{1,12}(?:,[0-9]{3})*(?:\.[0-9]{1,4})?")
_CELL_UNITS = {"元": 1, "万元": 10**4, "亿元": 10**8}


@dataclass(frozen=True, slots=True)
class AmountSpan:
    """One amount; ``text[start:end]`` are its words with 约, 超 or 余.

    ``currency`` is the ISO 4217 code. ``role`` comes from the nearest cue word in the clause: ``phase`` is a part of
    a project (其中一期 …), ``threshold`` a limit (… 以上), ``intensity`` a figure per mu or head. ``total`` says that
    the words make it a sum over several deals.
    """

    start: int
    end: int
    yuan: int | None
    currency: str
    approx: bool
    text: str
    role: Role
    total: bool


def find_amounts(text: str) -> list[AmountSpan]:
    """The amounts of a normalised, compact text, in order."""
    found: list[AmountSpan] = []
    for match in _matches(text):
        if span := _span(text, match, found[-1].end if found else 0):
            found.append(span)
    if "|" in text:
        taken = {span.start for span in found}
        found += [span for span in _table_amounts(text) if span.start not in taken]
        found.sort(key=lambda span: span.start)
    return found


def _matches(text: str) -> Iterator[re.Match[str]]:
    for clause in _CLAUSE.finditer(text):
        start, end = clause.span()
        if _HOT.search(text, start, end):
            yield from _AMOUNT.finditer(text, start, end + 1)


def _span(text: str, match: re.Match[str], free: int) -> AmountSpan | None:
    """The amount of a match; what stands before ``free`` belongs to the amount before."""
    before = _BEFORE.search(text[max(match.start() - 12, free) : match.start()])
    approx_word = before["approx"] if before else None
    named = match["currency"] or (before["currency"] if before else "") or ""
    if not named and not _is_money(text, match):
        return None
    if match["currency"] and not match["unit"] and match["number"] in _NO_FIGURE:
        return None
    if match["unit"] is None and not match["number"][0].isdigit() and match["currency"] in ("元", "块", "圆", ""):
        return None  # 一元, 三块: hardly ever money
    if match["number"] and _BARE_SCALE.fullmatch(match["number"]):
        return None  # 百亿元级, 千万元
    start = match.start()
    if before and (approx_word or before["currency"]):
        start -= len(before[0])
    currency = _CURRENCIES.get(match["currency"]) or "CNY"
    if before and before["currency"] and match["currency"] in ("", "元"):
        currency = _CURRENCY_BEFORE[before["currency"]]
    role, total = _role(text, start, match)
    more = match["more"] or match["more2"] or match["more3"] or match["after"] or match["from"]
    return AmountSpan(
        start,
        match.end(),
        _yuan(match) if currency == "CNY" else None,
        currency,
        bool(approx_word or more or match["number"] in _NO_FIGURE),
        text[start : match.end()],
        role,
        total,
    )


def _is_money(text: str, match: re.Match[str]) -> bool:
    """Whether a number without a currency is money: ``总投资1.2亿。``, ``二十个亿的项目``."""
    if not match["unit"] or not set("亿万") & set(match["unit"]):
        return False
    before = _CLAUSE_START.split(text[max(match.start() - 16, 0) : match.start()])[-1]
    return "个" in match[0] or bool(_WITHOUT_CURRENCY.search(before))


def _yuan(match: re.Match[str]) -> int | None:
    if match["from"] or match["number"] in _NO_FIGURE:
        return None
    value = _value(match["number"]) * _scale(match["unit"])
    if match["rest"]:
        value += _value(match["rest"]) * _scale(match["rest_unit"])
    return int(value)


def _scale(unit: str | None) -> int:
    scale = 1
    for char in unit or "":
        scale *= _SCALES[char]
    return scale


def _value(number: str) -> Decimal:
    """The value of Arabic or Chinese digits, ``1,200.5`` or ``三十五点六``."""
    if number[0].isascii():
        return Decimal(number.replace(",", ""))
    whole, _, part = number.partition("点")
    value = Decimal(_whole(whole))
    for place, char in enumerate(part, 1):
        value += Decimal(_DIGITS.get(char, 0)).scaleb(-place)
    return value


def _whole(number: str) -> int:
    """A Chinese number below 10 000: 三百二十 → 320, 壹仟 → 1000."""
    total = digit = 0
    for char in number:
        if char in _DIGITS:
            digit = digit * 10 + _DIGITS[char] if digit and "十" not in number else _DIGITS[char]
        else:
            total += (digit or 1) * _SCALES[char]
            digit = 0
    return total + digit


def _role(text: str, start: int, match: re.Match[str]) -> tuple[Role, bool]:
    """The role of an amount, and whether it is a sum over several deals."""
    sentence = _SENTENCE_START.split(text[max(start - 80, 0) : start])[-1]
    clause = _CLAUSE_START.split(sentence)[-1][-30:]
    after = text[match.end() : match.end() + 8]
    total = bool(_COUNTED.search(sentence) or _SUM_WORD.search(clause))
    if match["after"] and "以上" in match["after"]:
        return "threshold", total
    if _INTENSITY.search(clause) or _PER.match(after):
        return "intensity", False
    if _PHASE.search(text[max(start - 16, 0) : start]):
        return "phase", False
    if _AFTER_ROLE.match(after):
        return ("tax" if "税" in after else "grant" if re.match("的?(?:奖|补)", after) else "output"), False
    cues = list(_ROLE.finditer(clause))
    if cues and cues[-1][0] in ("资金", "金额"):
        cues = [cue for cue in cues if cue.lastgroup == "grant"] or cues  # 捐赠帮扶资金300万元
    role: Role = cues[-1].lastgroup if cues else "other"  # type: ignore[assignment]
    return role, total and role in ("investment", "other")


def _table_amounts(text: str) -> Iterator[AmountSpan]:
    """Plain numbers in a column whose head names money and a unit, as long as the rows have bars."""
    columns: dict[int, int] = {}
    at = 0
    for line in text.split("\n"):
        cells = line.split("|")
        heads = {i: m for i, cell in enumerate(cells) if len(cells) > 2 and (m := _HEAD_CELL.search(cell))}
        if len(cells) < 3:
            columns = {}
        elif heads:
            columns = {i: _CELL_UNITS[m[1] or m[2]] for i, m in heads.items()}
        else:
            yield from _row_amounts(cells, at, columns, total=bool(_SUM_ROW.match(line)))
        at += len(line) + 1


def _row_amounts(cells: list[str], at: int, columns: dict[int, int], *, total: bool) -> Iterator[AmountSpan]:
    for index, cell in enumerate(cells):
        plain = cell.strip()
        if index in columns and _CELL.fullmatch(plain):
            start = at + cell.index(plain)
            yuan = int(Decimal(plain.replace(",", "")) * columns[index])
            yield AmountSpan(start, start + len(plain), yuan, "CNY", False, plain, "investment", total)
        at += len(cell) + 1
