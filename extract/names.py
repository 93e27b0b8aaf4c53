"""Names of people: where the name that begins at a position ends.

How long a name is (two, three or more characters) is decided by what follows it, by how likely its characters are in
given names, and by how it is told elsewhere in the article. Titles before it are for :mod:`extract.people`.
"""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache

from extract.lexicon import either, word_set, words
from extract.segment import frequency, longest_word, tag
from seeds import read_rows


@cache
def _surnames() -> dict[str, float]:
    return {r["surname"]: math.log10(1 + float(r["weight"] or 0)) for r in read_rows("surnames.csv")}


@cache
def _given() -> dict[str, float]:
    return {r["char"]: math.log10(1 + float(r["weight"] or 0)) for r in read_rows("given_chars.csv")}


_STRONG_ONE = re.compile(
    r"于(?=[\d上下本近今去前当])|[则遂却](?=[\u4e00-\u9fff])|任(?=副?[团组队]长)|[和与及](?=(?:常务)?副?(?:省|市|州|盟|县|区|旗|镇|乡|局|会)(?:委|政府|长|人大|政协|纪委|直))"
)


@cache
def _after() -> re.Pattern[str]:
    """Words that follow names: those of the lexicon, and an adverb or preposition with what it stands before."""
    adverbs, prepositions = either("adverbs_after_name"), either("prepositions_after_name")
    compounds = (
        rf"(?:{adverbs})(?:{prepositions}|{either('verbs_after_adverb')})",
        rf"(?:{prepositions})(?:{either('pronouns')})",
        _STRONG_ONE.pattern,
    )
    return re.compile("|".join([*compounds, *words("after_name")]))


_NAME_END = re.compile(r"[，。；、:!?“”()\n|—《》…\s,\[\]【】★/·]|$")
_DOTTED = re.compile(r"[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6}){1,3}")
_LATIN = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-zA-Z]+(?:-[a-zA-Z]+)?){1,2}(?![A-Za-z])")
_CJK = re.compile(r"[\u4e00-\u9fff]+")
_NOT_IN_NAME = re.compile(r"[赴率带与及的了等将拟已是我你他这那各该并就到把被让从对向还又曾称说作个]")
_ASPECT = re.compile(r"[\u4e00-\u9fff](?:了(?![解然])|着(?![力手眼重])|过(?![程来去问境目江关]))")
_SELF_STANDING = "来道向正平和同对从先后连话站边才就"


def read_name(text: str, start: int, *, listed: bool = False) -> tuple[int, float] | None:
    """Where the name that begins at ``start`` ends, and how sure that is (0 and more); ``None`` if there is none.

    ``listed``: the name stands in a list after another one, where a surname is required.
    """
    if match := _LATIN.match(text, start):
        return match.end(), 2.0
    run = _CJK.match(text, start)
    if run is None:
        return None
    if match := _DOTTED.match(text, start):
        return _dotted_end(text, match), 3.0
    best: tuple[float, int] | None = None
    for end in range(start + 2, min(start + 6, run.end()) + 1):
        score = _name_score(text, start, end)
        if score is not None and (best is None or score > best[0]):
            best = (score, end)
    if best is None:
        return None
    score, end = best
    if (longer := _longer_foreign(text, start, end, run.end())) is not None:
        score, end = longer
    if score < (2.6 if listed else 1.5):
        return None
    return end, score


def _longer_foreign(text: str, start: int, end: int, limit: int) -> tuple[float, int] | None:
    """A Mongolian, Tibetan, Yi or Uyghur name that goes on where a short one was read (古丽 in 古丽巴哈尔)."""
    if end - start > 3 or ends_name(text, end) or _after().match(text, end):
        return None
    for stop in range(min(start + 6, limit), max(end, start + 3), -1):
        score = _name_score(text, start, stop)
        if score is not None and score >= 3.5 and set(text[start:stop]) <= word_set("minority_name_chars"):
            return score, stop
    return None


def ends_name(text: str, position: int) -> bool:
    """Whether a mark that no name goes over stands at ``position``, or the text ends there."""
    return bool(_NAME_END.match(text, position))


def surname_of(name: str) -> str:
    """The surname that a name begins with, ``""`` if there is none."""
    table = _surnames()
    if len(name) > 2 and name[:2] in table:
        return name[:2]
    return name[0] if name[0] in table else ""


def is_full_name(name: str) -> bool:
    """Whether three characters by themselves are a surname and a given name and no word or body (招商局, 党工委)."""
    surname = surname_of(name)
    if not surname or len(surname) > 1 or name[-1] in _BODY_ENDS or name[:2] in word_set("not_names"):
        return False
    given = name[1:]
    return (
        frequency(name) == 0
        and not _NOT_IN_NAME.search(given)
        and all(_given().get(c, 0.0) > 1.5 for c in given)
        and not (frequency(name[:2]) > 300 or frequency(given) > 1000)
    )


_BODY_ENDS = "区县市镇乡州盟旗局委办部处院会司团厅所站社厂行馆校组室队科府职关心"


def _dotted_end(text: str, match: re.Match[str]) -> int:
    """The last part of a dotted name ends where a word that follows names begins."""
    end = match.end()
    last = text.rindex("·", match.start(), end) + 1
    for at in range(last + 2, end):
        if (word := _after().match(text, at)) and not _goes_on(text, at, word.group()):
            return at
    return end


def _goes_on(text: str, at: int, word: str) -> bool:
    """Whether a character that may follow names is one of this name's own: 都 in 阿布都|一行."""
    own = text[at] in word_set("minority_name_chars")
    return own and len(word) == 1 and (ends_name(text, at + 1) or _after().match(text, at + 1) is not None)


@lru_cache(maxsize=4096)
def _name_score(text: str, start: int, end: int) -> float | None:
    name = text[start:end]
    right = _right_score(text, end)
    surname = surname_of(name)
    label = text[end : end + 1] == ":" and text[start - 1 : start] == " "
    told = bool(surname) and right >= 3.0 and (label or _TITLE_NEXT.match(text, end) is not None)
    if _is_no_name(name, surname, right, told=told) or _starts_like_verb(text, start, name):
        return None
    if len(name) >= 4 and any((m := _after().match(name, i)) and len(m.group()) > 1 for i in range(2, len(name) - 1)):
        return None
    if (given := _after_japanese(name)) and right >= (-0.5 if given[-1] in "一二三郎夫子雄彦" else 1.0):
        return max(right, 0.6) + 2.6 + 0.1 * len(given) + _repeated(text, name, end)
    if _foreign(name) and right >= 1.6 and (len(name) > 3 or not surname):
        return right + 1.4 + 0.3 * len(name) + _repeated(text, name, end)
    if not told and _holds_a_border(text, name, surname, right, end):
        return None
    if surname:
        given = name[len(surname) :]
        if not 1 <= len(given) <= 2:
            return None
        score = right + 1.0 + 0.25 * _surnames()[surname] + sum(_char_score(c) for c in given) / len(given)
        score += 0.2 * (len(given) - 1)
        if len(surname) == 2:
            score += 1.2
        if len(name) == 2 and frequency(name) > 3000:
            score -= 0.8
        if len(name) == 3 and name[-1] in "则遂却":
            score -= 1.0
    else:
        known = _repeated(text, name, end)
        if len(name) > 4 or right < (1.6 if known >= 1.5 else 2.1):
            return None
        if (
            len(name) > 2
            and (size := longest_word(name, 0))
            and tag(name[:size]) == "v"
            and frequency(name[:size]) > 50
        ):
            return None
        if frequency(name) > 500 or any(frequency(name[i : i + 2]) > 2000 for i in range(len(name) - 1)):
            return None
        if len(name) == 2 and frequency(name) > 20 and tag(name) in _PREDICATES:
            return None
        score = right - 0.4 + (0.3 if len(name) in (3, 4) else -0.4)
    return score + _repeated(text, name, end)


_TITLE_NEXT = re.compile(
    r"、(?:[\u4e00-\u9fff]{0,8}?)(?:[省市州县区旗镇乡局处厅部股]长|书记|主任|主席)[\u4e00-\u9fff]{2,3}"
)
"""A list of people with their titles that goes on (党委书记方向、乡长施金秋)."""


def _is_no_name(name: str, surname: str, right: float, *, told: bool) -> bool:
    """Whether the string is, or begins with, a word that stands where names do; 黄金生 is a name before a border."""
    never = word_set("not_names")
    if (name in never and not told) or name[0] == "姓" or (len(name) >= 3 and name[-1] in "局办委厅署"):
        return True
    if not surname and name[0] in "一二两三四五六七八九十这那" and not _foreign(name):
        return True
    if told:
        return False
    whole = len(name) == 3 and surname and name[2] in _given() and right >= 2.4 and name[2] not in "市县区镇等"
    return name[:2] in never and not whole


def _foreign(name: str) -> bool:
    """Whether a name is written in the characters of Mongolian, Tibetan, Yi, Dai and Uyghur names."""
    chars = word_set("minority_name_chars")
    known = sum(c in chars for c in name)
    if known == len(name):
        return known >= 3
    return len(name) >= 4 and known == len(name) - 1 and {name[0], name[-1]} <= chars and not _NOT_IN_NAME.search(name)


def _after_japanese(name: str) -> str:
    """The given name behind a surname of Japan (小林健二), ``""`` if there is none."""
    size = next((n for n in (3, 2) if name[:n] in word_set("japanese_surnames")), 0)
    given = name[size:] if size else ""
    return given if 1 <= len(given) <= 3 and not _NOT_IN_NAME.search(given) else ""


def _holds_a_border(text: str, name: str, surname: str, right: float, end: int) -> bool:
    """Whether a character that borders names stands inside; a given name may be a word with one (从容, 向阳)."""
    given = name[len(surname) :]
    if _NOT_IN_NAME.search(name[1:]):
        if not surname or len(given) != 2 or right < 2.1 or given in _borders():
            return True
        return frequency(given) <= 4 and not (right >= 2.6 and given[0] in "作向" and not _NOT_IN_NAME.search(given[1]))
    return name[-1] in "在曾" and not ends_name(text, end) and not text.startswith(("等", "参加", "一行"), end)


@cache
def _borders() -> frozenset[str]:
    """Words with a border character that follow names and are none."""
    return word_set("after_name") - {"向前"} | word_set("no_given_name")


def _starts_like_verb(text: str, start: int, name: str) -> bool:
    """Whether a verb or adverb begins here, and no name; a one-character one may be a rare surname (摆)."""
    match = _after().match(text, start)
    if match is None or surname_of(name) or (len(name) >= 4 and _foreign(name)):
        return False
    return (
        len(match.group()) > 1
        or match.group() in "等率带赴到在来与和同就对向从为以的也还又便则及将已曾正是有没先再后才最都却"
    )


def _char_score(char: str) -> float:
    return min(1.0, _given().get(char, 0.0) / 3.5) - (0.0 if char in _given() else 0.5)


def _right_score(text: str, end: int) -> float:
    """How surely a name ends here by what follows."""
    if _NAME_END.match(text, end):
        return 3.0
    if match := _after().match(text, end):
        return _after_score(text, end, match)
    if text[end].isdigit():
        return 2.4
    crossing = 1.2 if frequency(text[end - 1 : end + 1]) > 100 else 0.0
    if _ASPECT.match(text, end):
        return 2.2 - crossing
    if size := longest_word(text, end):
        return (1.3 if tag(text[end : end + size]) in _PREDICATES else 0.6) - crossing
    return -1.0


_PREDICATES = frozenset(["v", "d", "p", "t", "vd", "vi", "zg", "c", "r"])


def _after_score(text: str, end: int, match: re.Match[str]) -> float:
    joined = text[end - 1 : end + 1]
    word = match.group()
    weak = len(word) == 1 and word in _SELF_STANDING
    if weak and _after().match(text, end + 1):
        return 0.4
    crossing = word != "等" and len(word) == 1 and frequency(joined) > 500 and longest_word(text, end) == 0
    return (2.6 if len(word) > 1 or _STRONG_ONE.match(text, end) else 1.0 if weak else 1.6) - (1.2 if crossing else 0)


def _repeated(text: str, name: str, end: int) -> float:
    """Support from other mentions: a name told elsewhere with another word behind it is a whole one."""
    times = text.count(name)
    if times < 2:
        return 0.0
    following = text[end : end + 1]
    longer = text.count(name + following) if following and _CJK.match(following) else 0
    return 1.5 if longer < times else (0.3 if len(name) > 2 else -0.5)
