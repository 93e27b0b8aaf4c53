"""How news write dates: one scanner that cuts a normalised text into date tokens, without giving them a value.

A :class:`Token` names its kind and carries the numbers that stand in it; which month ``15日`` or ``次日`` means is
decided in :mod:`extract.dates`. What only looks like a date is passed over here: ``15日内``, ``每月15日``, ``500日元``,
``三月三``, ``2021—2025年``, ``7×24``, ``“3·15”``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

CHINESE = "〇零○一二三四五六七八九十廿"
_DIGIT = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2}

_N = rf"(?:[0-9]{{1,2}}|[{CHINESE[3:]}]{{1,3}})"
YEAR4 = r"[12][0-9]{3}|[一二][〇零○O一二三四五六七八九]{3}"
_PART = "(?:(?:当|即)?(?:天|日)?(?:上午|下午|中午|凌晨|清晨|傍晚|午后|晚间|晚上|早上|早晨|一早|深夜|夜里|晚(?![些报宴餐会])|早(?![些就已餐市])|夜(?![游景市])))?"
_WEEKDAY = r"(?:\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)?"
SEPARATOR = "(?:—{1,2}|-{1,2}|至|到)"
_NOT_INSIDE = r"(?<![0-9A-Za-z.·×第〇一二三四五六七八九十百])"

_YEAR = rf"(?:(?P<year>{YEAR4})年|(?P<which_year>[今去前明当同本次翌])年)"
_MONTH = rf"(?:{_N}|(?<![亿万千百美欧日港韩加澳0-9])元)"
_SHORT_YEAR = rf"(?<![0-9])[12][0-9](?=年{_N}月{_N}[日号])"
_SEGMENT = "(?P<segment>初|底|末|[上中下]旬|上半月|下半月)"

_PATTERNS: dict[str, str] = {
    # 2023-02-15, 2023/2/15, 2023.02.15, with or without a time
    "iso": r"(?<![0-9A-Za-z/.-])(?P<year>[12][0-9]{3})(?P<mark>[-/.—])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})"
    r"(?![0-9])(?!(?P=mark)[0-9])(?:[ T]?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?",
    # 2021—2025年, 1—6月: periods of statistics and plans
    "period": rf"{_NOT_INSIDE}(?:(?:{YEAR4})年?{SEPARATOR}(?:{YEAR4})年度?"
    rf"|(?:{YEAR4}年|[今去前]年)?{_N}月?份?{SEPARATOR}{_N}月(?!{_N}[日号]|{_N}{SEPARATOR}))",
    # 正月十六, 农历二月初二, 大年初六
    "lunar": rf"(?:{_YEAR})?(?P<calendar>农历|阴历)?(?P<lunar_month>正月|腊月|冬月|大年(?=初)"
    r"|[二三四五六七八九十]{1,2}月(?=初|廿)|(?<=历)[二三四五六七八九十]{1,2}月)"
    rf"(?P<lunar_day>初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[一二三]?十[一二三四五六七八九]?)(?![日号月{CHINESE}])",
    # 2023年2月15日下午, 2月15(—19日), 15(、16日)
    "day": rf"{_NOT_INSIDE}(?:{_YEAR.replace(YEAR4, f'{YEAR4}|{_SHORT_YEAR}')})?(?P<month>{_MONTH})月(?P<day>{_N})"
    rf"(?:[日号]|(?={SEPARATOR}(?:{_N}月)?{_N}[日号])|(?=、{_N}日)){_PART}{_WEEKDAY}",
    # 2023年2月, 2月下旬, 4月份
    "month": rf"{_NOT_INSIDE}(?:{_YEAR})?(?P<month>{_MONTH})月(?:份|{_SEGMENT})?",
    # 2023年, 去年底, 2023年上半年
    "year": rf"{_NOT_INSIDE}{_YEAR}(?P<part>[上下]半年|第?[一二三四]季度|[初底末])?",
    # 15日, 25日下午, 3(—5日), 15号上午
    "bare": rf"{_NOT_INSIDE}(?P<day>{_N})(?:日|号(?=上午|下午|晚|早)|(?<=[—至到-][0-9])号|(?<=[—至到-][0-9]{{2}})号|(?={SEPARATOR}{_N}日)|(?=、{_N}日)){_PART}{_WEEKDAY}",
    # 本月下旬, 上月底, 同月15日
    "which_month": rf"(?P<which_month>[本上下同当])个?月(?!亮|球|饼|台)(?:(?P<day>{_N})[日号]{_PART}|{_SEGMENT})?",
    # 本周三, 上周五
    "week": r"(?P<which_week>[本上下这])个?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天]|(?!边|围|刊|岁|年|到|转|期))",
    # 周三上午
    "weekday": r"(?<![0-9每\u4e00-\u9fff])(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?=上午|下午|晚|早|，|\()",
    "past": rf"(?P<word>昨|前)(?:[日天晚](?!重现)|(?<=昨)(?=起|率|赴|带|抵)){_PART}",
    "today": rf"(?<![有到至的从像])今[日天晚晨早](?:(?=，|\(|赴|率|带队|前往|在|会见|召开|举行|也|已|又|就)|{_PART.removesuffix('?')})",
    "next": rf"(?P<word>次日|翌日|次晨|第[二三四五六七][天日]){_PART}",
    "before": rf"(?:前一[天日晚]|头一天){_PART}",
    "same": rf"(?:当[日天晚]|同[日天]){_PART}",
    "fuzzy": "近日|日前|近期|近来|最近|连日来|前不久|不久前|前几天|前些天|前段时间|近段时间|这几天|这段时间"
    "|[上下]半年|第?[一二三四]季度",
}
_READERS = {kind: re.compile(pattern) for kind, pattern in _PATTERNS.items()}
_STARTS = f"(?=[0-9O{CHINESE}元今去前明当同本次翌农阴正腊冬大上下这周星礼昨头第近日最连不])"
_SCANNER = re.compile(
    f"{_STARTS}(?:"
    + "|".join(
        f"(?P<{kind}>{re.sub('[(][?]P<(?!mark)[a-z_]+>', '(?:', pattern)})" for kind, pattern in _PATTERNS.items()
    )
    + ")"
)
_CLAUSE = re.compile("[^，。；\n]+")
_HOT = re.compile("[日月年天晚晨早号周期礼近久度段]")
_HOT_DIGITS = re.compile("[0-9][-/.—][0-9]")
"""What every date has in it; clauses without are passed over, which is most of the time that reading takes."""

_DURATION_BEFORE = re.compile(
    r"(?:公示|连续|历时|为期|耗时|时长|不超过|不少于|每月|每年|每|需|限|满|超过|[共近约]|提前|仅用)\Z"
)
_DURATION_AFTER = re.compile(
    r"元|均|游|内|产|处理|行程|谈|之内|以内|攻坚|后(?![，。])|楼|线|厂|车|路|门|院|地块|文件|机|仓|工作日|用品|报(?!道|名)|常|韩"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One date expression: the pattern that fitted and what stands in it, ``None`` where it says nothing.

    ``which_year`` is 今, 去, 前, 明, 当, 同 or 本. ``word`` is the deciding word of the kind: the segment of a month
    (下旬), 上 of 上周, 正/十六 of a lunar day.
    """

    start: int
    end: int
    kind: str
    year: int | None = None
    which_year: str | None = None
    month: int | None = None
    day: int | None = None
    word: str = ""


def number(text: str) -> int:
    """The value of up to two digits or of a Chinese number below 100; -1 when it is none."""
    if text.isascii():
        return int(text)
    if text == "元":
        return 1
    if len(text) == 1 and text in _DIGIT:
        return _DIGIT[text]
    text = text.replace("廿", "二十")
    tens, ten, ones = text.partition("十")
    if not ten or len(tens) > 1 or len(ones) > 1 or not set(tens + ones) <= _DIGIT.keys():
        return -1
    return (_DIGIT[tens] if tens else 1) * 10 + (_DIGIT[ones] if ones else 0)


def year_number(text: str) -> int:
    """The value of four digits, Arabic or Chinese; two digits (23年2月15日) are a year of this century."""
    return (2000 if len(text) == 2 else 0) + int(
        "".join(c if c.isdigit() and c.isascii() else str(_DIGIT.get(c, 0)) for c in text)
    )


def tokens(text: str) -> Iterator[Token]:
    """The date expressions of a normalised, compact text, in order and without overlap."""
    for match in _matches(text):
        kind = match.lastgroup or ""
        if kind == "period":
            continue
        token = _token(kind, text, match.start(), match.end())
        if token is not None and _is_possible(token) and not _is_duration(text, token):
            yield token


def _matches(text: str) -> Iterator[re.Match[str]]:
    """What fits a pattern, clause by clause; the mark behind a clause can be seen from inside."""
    for clause in _CLAUSE.finditer(text):
        start, end = clause.span()
        if _HOT.search(text, start, end) or _HOT_DIGITS.search(text, start, end):
            yield from _SCANNER.finditer(text, start, end + 1)


def _token(kind: str, text: str, start: int, end: int) -> Token | None:
    read = _READERS[kind].match(text, start)
    if read is None:
        return None
    group = read.groupdict()
    year, month, day = group.get("year"), group.get("month"), group.get("day")
    return Token(
        start,
        end,
        "day" if kind == "iso" else kind,
        year_number(year) if year else None,
        group.get("which_year"),
        number(month) if month else None,
        number(day) if day else None,
        _word(kind, group, text[start:end]),
    )


def _word(kind: str, group: Mapping[str, str | None], whole: str) -> str:
    match kind:
        case "lunar":
            return f"{(group['lunar_month'] or '').removesuffix('月')}/{group['lunar_day']}"
        case "which_month":
            return group["which_month"] or ""
        case "week" | "weekday":
            return (group.get("which_week") or "") + (group["weekday"] or "")
        case "past" | "next":
            return group["word"] or ""
        case _:
            return whole


def _is_possible(token: Token) -> bool:
    month = token.month or 1
    longest = 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
    return 1 <= month <= 12 and 1 <= (token.day or 1) <= longest and 1900 <= (token.year or 2000) <= 2100


def _is_duration(text: str, token: Token) -> bool:
    """``公示5日``, ``15日内``, ``500日元``, ``每月15日``, ``2023年度``, ``三月三``: numbers with 日, 月 or 年, no dates."""
    before, after = text[max(token.start - 4, 0) : token.start], text[token.end : token.end + 3]
    own = text[token.start : token.end]
    match token.kind:
        case "bare":
            spelt = own[0] in CHINESE and (own[1:2] == "日" or own[:2] == "十日")
            return spelt or bool(_DURATION_AFTER.match(after) or _DURATION_BEFORE.search(before))
        case "year":
            return after[:1] in ("度", "历", "来") or (after[:1] == "第" and after[1:2].isdigit())
        case "month":
            festival = own[0] in CHINESE and own[-1] == "月" and after[:1] in CHINESE
            return festival or after[:1] in ("龄", "嫂", "亮") or before.endswith(("每年", "每逢", "历年"))
        case "day":
            return token.year is None and before.endswith(("每年", "每逢", "历年"))
        case _:
            return False
