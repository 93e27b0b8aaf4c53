"""Organisations: companies, institutions, associations and parks, with a legal form or without one.

A name with an ending (有限公司, 商会, 产业园) is found wherever it stands, by reading from the ending to the left
up to a mark, a verb or a preposition that is no part of a word. A name without one (西子电梯, 九牧王) is only
taken from a list that a verb of visiting opens: :func:`read_list`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.brands import is_brand
from extract.gazetteer import gazetteer
from extract.lexicon import either, word_set, words
from extract.segment import crosses_word, frequency, tag


@dataclass(frozen=True, slots=True)
class Organisation:
    """A mention of an organisation."""

    start: int
    end: int
    name: str


_STRONG = re.compile(
    rf"(?:{either('org_strong')})(?:\((?:(?!电话|笔名|本名|以下)[\u4e00-\u9fff]{{2,6}}|[A-Za-z .&-]{{2,40}})\))?"
)
_WEAK_END = re.compile(rf"(?:{either('org_weak')})$")
_STRONG_END = re.compile(rf"(?:{either('org_strong')})(?:\([^()]{{1,40}}\))?$")
_LEFT_WORD = re.compile(
    either("org_left_stops") + "|企业(?!家(?!同友)|经理|管理|服务|集团|总部|大学|联合会|协会|咨询|发展)"
)
_LEFT_CHARS = frozenset(words("org_left_chars"))
_BREAK = frozenset("，。；:!?“”\n、|《》…▲△▶▷●○◆◇★☆✅▪•→>【】[]—×□■:/")
_CONTINUES = re.compile(
    r"(?:[\u4e00-\u9fff]{0,8}?)(?:分公司|子公司|研究院|研究中心|规划总院|设计总院|总院|分院|[一二三四五六七八九十]+院|总部|研发中心|事业部|工厂|基地|研究所|展厅)"
)
_PART = re.compile(
    r"(?:附属)?[\u4e00-\u9fff]{0,5}?(?:学院|医院|研究院|研究所|研究中心|实验室|双创中心|孵化中心|(?<=[\u4e00-\u9fff])[系所])(?![\u4e00-\u9fff]{0,2}(?:项目|建设))"
)
_FULL_FORM = re.compile(r"([\u4e00-\u9fff]{0,6}?)(?:股份有限公司|有限责任公司|有限公司)")
_LONGER_WORD = re.compile(r"会长|部(?=湾|经济|基地|大厦|园区|城)|厂[区房家长里门商址]|[区园]区?管(?:理委员|委)会")
_BRANCH = re.compile(
    r"(?:[\u4e00-\u9fff]{2,3}|[华东西南北]{2}|[东南西北]方)(?:分部|分会|分院|分中心|总部|中心(?!主任|城))"
)
_SECTION = re.compile("[\u4e00-\u9fff]{2,6}?(?:分会|专委会|专业委员会)")
_BRANCH_END = re.compile(rf"[心会院]{_BRANCH.pattern}$")
_GOVERNMENT = re.compile(
    r"(省|市|县|区|旗|盟|州|镇|乡|街道|国家|中央|部)?[\u4e00-\u9fff]{0,12}(局|委员会|发改委|工信委|政府|政府办|管委会|人大|政协|党委|办事处|街道|统战部|组织部|办公室|领导小组|商务厅|工信厅|厅|财政部|委|(?<!乡)村|社区|行政村|市委|县委|区委|指挥部|招商中心|投促中心|投资促进中心|服务局|大使馆|领事馆)$"
)


def find_organisations(text: str, borders: Iterable[tuple[int, int]]) -> list[Organisation]:
    """All organisations with an ending, in order. ``borders`` are spans (people, dates) that no name reaches into."""
    ends = sorted(e for _, e in borders)
    found: list[Organisation] = []
    position = 0
    for match in _STRONG.finditer(text):
        if match.start() < position:
            continue
        if _LONGER_WORD.match(text, match.end() - 1):
            continue
        end = _right_end(text, match)
        floor = _floor(ends, match.start(), position)
        if found and floor == position == found[-1].end and text[floor] in "和与及":
            floor += 1
        start = left_start(text, match.start(), floor)
        name = text[start:end]
        position = end if is_name(name) else position
        if is_name(name):
            if found and found[-1].end == start and not _GOVERNMENT.search(found[-1].name):
                joined = Organisation(found[-1].start, end, text[found[-1].start : end])
                if len(joined.name) <= 32:
                    found[-1] = joined
                    continue
            found.append(Organisation(start, end, name))
    return found


def _floor(ends: Sequence[int], before: int, position: int) -> int:
    index = bisect_right(ends, before) - 1
    return max(position, ends[index]) if index >= 0 else position


def _right_end(text: str, match: re.Match[str]) -> int:
    end = _run_of_endings(text, match.end())
    if text[end - 1 : end + 1] == "金会":
        end += 1
    if text[end - 1] == "园" and text[end : end + 1] == "区" and not _LONGER_WORD.match(text, end):
        end += 1
    if text[end - 1] in "会盟" and (section := _SECTION.match(text, end)) and not _has_stop(section.group()):
        end = section.end()
    if text[end - 1] in "心会院" and (branch := _BRANCH.match(text, end)) and _is_area(branch.group()):
        end = branch.end()
    if text[end - 1] in "业份股金" and (more := _FULL_FORM.match(text, end)) and not _has_stop(more.group(1)):
        return _run_of_endings(text, more.end())
    if text[end - 1] in "司团" and (more := _CONTINUES.match(text, end)) and not _has_stop(more.group()):
        end = _run_of_endings(text, more.end())
    elif text[end - 1] in "学院区园" and (more := _PART.match(text, end)) and not _has_stop(more.group()):
        end = more.end()
    return end


def _run_of_endings(text: str, end: int) -> int:
    following, longest = _STRONG.match(text, end), end + LONGEST_NAME
    while (
        following is not None
        and following.end() < longest
        and text[following.end() - 1 : following.end() + 1] != "会长"
    ):
        end = following.end()
        following = _STRONG.match(text, end)
    return end


def _is_area(piece: str) -> bool:
    """Whether a piece begins with a place or a part of the country (济南中心, 南方分部)."""
    return piece[0] in "华东西南北" or any(piece[:n] in gazetteer().by_stem for n in (2, 3))


def _has_stop(piece: str) -> bool:
    return bool(_LEFT_WORD.search(piece)) or any(c in _LEFT_CHARS for c in piece)


def left_start(text: str, at: int, floor: int) -> int:
    """Where the name that ends behind ``at`` begins."""
    low = max(floor, at - 30)
    depth = 0
    start = at
    while start > low:
        char = text[start - 1]
        if char == ")":
            depth += 1
        elif char == "(":
            if depth == 0:
                break
            depth -= 1
        elif (char in _BREAK or (char > "\u2190" and not char.isalnum())) and depth == 0:
            break
        start -= 1
    if depth:
        opening = text.find(")", start, at)
        start = opening + 1 if opening >= 0 else start
    return _after_last_stop(text, start, at)


def _after_last_stop(text: str, start: int, at: int) -> int:
    best = start
    for match in _LEFT_WORD.finditer(text, start, at):
        if at - match.end() >= 1:
            best = max(best, match.end())
    for index in range(best, at):
        char = text[index]
        if char not in _LEFT_CHARS or _inside_name(text, index):
            continue
        rest = at - index - 1
        if index == start and char in "和与及同" and start > 0 and text[start - 1] == "、":
            continue
        if char == "在" and _abroad_club(text, start, index, at):
            continue
        if char == "同" and _short_brand(text, start, index):
            continue
        if char == "经" and index - start == 1:
            continue
        if rest < 1 or (rest < 2 and char not in "了的与"):
            continue
        if (
            char in "进看请访给带家随经就据因往至或于为并又还也而则"
            and index - start > 1
            and not _verb_pair(text, index)
        ):
            continue
        if char == "和" and index > 0 and text[index - 1] == "和":
            continue
        if char in "与和" and (_science(text, start, index, at) or _society(text, best, index, at)):
            continue
        if char == "和" and _named_behind_place(text, best, index, at):
            continue
        if char in "向到对在" and rest > 4 and re.match(r"[\u4e00-\u9fff]{2,3}[省市县区]", text[index + 1 : at]):
            best = index + 1
            continue
        if char not in "与了的在赴" and crosses_word(text, index, index + 1) and not _verb_pair(text, index):
            continue
        best = index + 1
    best = _behind_lead(text, best, at)
    if text[best] == "·" and (dot := text.rfind("·", best + 1, at)) > 0:
        best = dot
    if (text[best] == "及" and text[best + 1 : best + 3] in gazetteer().by_stem) or (
        text[best] == "就" and text[best + 1 : best + 2] != "业"
    ):
        best += 1
    while best < at and (text[best] in "了 的，·" or (text[best].isdigit() and text[best : best + 3][-1:] in "日月")):
        best += 1
    return best


_LEAD = re.compile(
    r"(?:又|还|再|先|便|就|则|上午|中午|下午|晚上|随后|应)*(?:看|见|访|进|到|去|叫|走|约|找|拐到|应)[了过到]?"
)
_SEEN_IN = re.compile(r"([\u4e00-\u9fff]{2,6})(?:看了?|见了?|访了?|找了?|约了?)(?=[\u4e00-\u9fff]{3})")
_COMPANY_FORM = re.compile(r"(?:股份|有限|责任|集团|总)*公司|集团|厂")
_TWO_PLACES = re.compile(r"[\u4e00-\u9fff]{2,4}[市县区](?:[\u4e00-\u9fff]{1,4}[县区镇])?")


def _behind_lead(text: str, start: int, at: int) -> int:
    """The start of a name behind a bare verb (见A公司, 先看A公司) or behind the place of a name with its own province."""
    if (seen := _SEEN_IN.match(text, start, at)) and made_of_places(seen.group(1)):
        start = seen.end()
    lead = _LEAD.match(text, start, at)
    if lead and at - lead.end() >= 2 and not crosses_word(text, lead.end() - 1, lead.end()):
        start = lead.end()
    place = _TWO_PLACES.match(text, start, at)
    if (
        place
        and _COMPANY_FORM.match(text, at)
        and any(r.level == "province" for r in gazetteer().by_stem.get(text[place.end() : place.end() + 2], ()))
    ):
        start = place.end()
    return start


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(either("inside_names"))


def _inside_name(text: str, index: int) -> bool:
    """Whether a border character stands in a word that names are made of (和 in 和氏)."""
    low = max(0, index - 3)
    return any(m.start() <= index < m.end() for m in _inside().finditer(text, low, index + 4))


def _abroad_club(text: str, start: int, index: int, at: int) -> bool:
    """在京吕梁企业商会: 在 belongs to the name of a society of people who live away from home."""
    return (
        index == start
        and text[index + 1 : index + 3] not in gazetteer().by_stem
        and bool(
            re.match(r"在[京沪津渝穗深莞杭甬蓉汉宁苏港澳][^在]{2,8}$", text[index:at])
            and re.match(r"商会|联谊会|同乡会|联合会|校友会", text[at : at + 3])
        )
    )


def _short_brand(text: str, start: int, index: int) -> bool:
    """福建省青美同新材料: what stands before 同 is a place with a syllable or two, and no partner of anybody."""
    piece = text[start:index]
    place = re.match(r"[\u4e00-\u9fff]{2,3}[省市]", piece)
    return place is not None and place.group() in gazetteer().by_name and 1 <= len(piece) - place.end() <= 2


def _science(text: str, start: int, index: int, at: int) -> bool:
    """能源与环境研究院: 与 between two fields of one institute."""
    return (
        bool(re.match(r"(?:学院|研究院|研究所|实验室|研究中心)", text[at : at + 4]))
        and index - start >= 2
        and 2 <= at - index - 1 <= 6
        and not re.search(r"政府|县|市|区|管委会|公司|集团", text[start:index])
    )


def _society(text: str, start: int, index: int, at: int) -> bool:
    """中国食品和包装机械工业协会: 和 between the two fields of one society."""
    left, right = text[start:index], text[index + 1 : at]
    return (
        _SOCIETY.match(text, at) is not None
        and _WIDE.match(left) is not None
        and len(left) >= 4
        and len(right) >= 2
        and not _WIDE.match(right)
        and not _place_begins(right)
        and not _STRONG_END.search(left)
        and not is_brand(right)
    )


_SOCIETY = re.compile(r"(?:行业)?(?:协会|学会|联合会|商会|促进会|研究会|研究院)")
_WIDE = re.compile(r"中国|全国|中华|国际|[\u4e00-\u9fff]{2,3}[省市]")


def _named_behind_place(text: str, start: int, index: int, at: int) -> bool:
    """上海和元生物公司: a place alone stands before 和, none behind it, and nobody talks with anybody (在上海和A公司座谈)."""
    if not 2 <= index - start <= 4 or text[start:index] not in gazetteer().by_stem or _place_begins(text[index + 1 :]):
        return False
    return text[start - 1 : start] not in ("在", "") or text[_run_of_endings(text, at) :][:1] in ("，", "。", "；")


def _place_begins(piece: str) -> bool:
    return any(piece[:n] in gazetteer().by_stem or piece[:n] in gazetteer().by_name for n in (2, 3, 4))


def _verb_pair(text: str, index: int) -> bool:
    """来到, 走进, 并与 are words, and the name begins after them all the same."""
    return (
        text[max(0, index - 1) : index + 1]
        in {
            "来到",
            "走进",
            "并与",
            "还与",
            "又与",
            "会见",
            "前往",
            "先到",
            "再到",
            "又到",
            "还到",
            "专程到",
            "对接",
            "转到",
            "走到",
            "回到",
            "位于",
            "来自",
            "共同",
        }
        and text[index] != "同"
    )


LONGEST_NAME = 60


@cache
def is_name(name: str) -> bool:
    """Whether a string that ends like an organisation is a name and not a class of organisations."""
    bare = name.strip()
    if bare in word_set("org_generic") or not 3 <= len(bare) <= LONGEST_NAME:
        return False
    core = _STRONG_END.sub("", bare)
    while (shorter := _STRONG_END.sub("", core)) != core:
        core = shorter
    if not core or core in word_set("org_generic") or core == "解":
        return False
    if core in word_set("industry_ends") and bare.removeprefix(core) in ("公司", "集团", "企业"):
        return False
    if _GOVERNMENT.search(bare) and not re.search(
        r"([^省市县区州府]{3}驻[\u4e00-\u9fff]{2,5}(?:办事处|代表处)|公司|集团|生产力促进局|贸易发展局|商会|协会|[协商学合]会[\u4e00-\u9fff]{2,10}委员会)$",
        bare,
    ):
        return False
    if re.fullmatch(r"(?:[\d.]+|[多余近约第一二三四五六七八九十百两几]+)(?:家|个|户|所|座|大|万|千|亩|余).*", core):
        return False
    if re.search(
        r"聊(?!城)|设立|探讨|介绍|已有|合作开发|选派|销往|一座|一个|一家|一批|一条|贡献|接待|一直|萎凋|[三四五两]省|[三四五两]地|多人|批次|^[新建设办进]$",
        core,
    ) or re.search(
        r"(?:办|[兴新共合扩拟投筹在援修承续重改自已来处并要]建|(?<!建)设)$|^建$"
        if _COMPANY_END.search(bare)
        else _BUILDS,
        core,
    ):
        return False
    if _LEFT_WORD.fullmatch(core) or re.search(r"怎么|如何|什么", core) or re.fullmatch(r"[\u4e00-\u9fff]{2}厂", bare):
        return False
    if re.search(r"[一二两三四五六七八九十]家$", core):
        return False
    if core[-1] in "和与及同到赴访" or (bare.endswith("市场") and core[-1] not in _SOLD_THERE):
        return False
    if (set_up := re.match(r"([\u4e00-\u9fff]{2,4}?)设(?![计备施])", core)) and made_of_places(set_up.group(1)):
        return False
    if re.search(r"谈成|签下|(?:园区?|集团|公司)建", core):
        return False
    if re.match(r"意向|大型|知名|部分|有关|相关|多家|已签约|拟|来自|全体|当地|本地|前来", core):
        return False
    if re.match(
        r"借$|[她他你它][\u4e00-\u9fff]|(?:政府|企业|双方|我们)[和与]|[新扩改兴]?建(?![设行工发信华业材邦龙滔投安筑科银霖大])|办(?!公)|上马",
        core,
    ):
        return False
    if re.search(
        r"(?<![高同平对均])等(?!离子)|副?[市县区]长(?![治沙春兴葛乐汀泰垣阳寿武岭丰宁顺江])|书记|代表|见证|分别", core
    ):
        return False
    if re.search(r"(?<!美)的$|[了着过]$", core) or _POINTS.match(core):
        return False
    if len(core) == 1 and core in _LEFT_CHARS:
        return False
    if len(core) == 1 and core in "该本各某此多老大小新旧全总子分母":
        return False
    return not _ordinary(core) or core in gazetteer().by_stem


_SOLD_THERE = frozenset("发易贸品材装衫果菜卉产金配叶油饰革纺具鞋肉粮茶菌车布鲜")
_COMPANY_END = re.compile(r"(?:公司|集团|股份|控股|实业)$")
_BUILDS = r"(?:办|(?<!福)建|设)$"
_POINTS = re.compile(
    r"[在就与对和向同跟为](?:该|本|这|那)|[的了这那该各每某]|其(?![亚诺])|本(?![田溪香钢])|贵(?![州阳港溪池航糖])"
)


_ORDINARY = re.compile(
    r"^(综合性|股份制|跨国|外地|在外|驻外|各地|异地|上下游|产业链|高新技术|民营|外资|台资|日资|韩资|港资|国有|本地|当地|优质|重点|龙头|相关|有关|知名|大型|中小|意向|目标|头部|骨干|规上|涉外|配套|关联|招商|入驻|落户|参会|受访|拟|新|这|该|现代|标准化?|示范|国际|国内|省级|市级|国家级|一流|专业|综合|物流|产业|创新|科技|工业|农业|文化|商贸|化工|生产|研发|展示|城市)+$"
)


def _ordinary(core: str) -> bool:
    return bool(_ORDINARY.match(core)) or (
        len(core) == 2
        and not is_brand(core)
        and frequency(core) > 3000
        and not tag(core).startswith(("ns", "nz", "nr"))
    )


NAMELIKE = re.compile(
    r"(?:科技|技术|智能|电子|能源|环保|生物|医疗|医药|药业|化工|材料|机械|装备|重工|汽车|半导体|通信|信息|软件|网络|食品|乳业|酒业|农业|物流|航空|股份|控股|实业)$|[A-Za-z]{2,}"
)


def covering(item: Organisation, organisations: Sequence[Organisation], starts: Sequence[int]) -> Organisation | None:
    """The organisation that stands where an item of a list does, to a character or two."""
    index = bisect_right(starts, item.start) - 1
    for i in (index, index + 1):
        if (
            0 <= i < len(organisations)
            and organisations[i].start <= item.start + 2
            and organisations[i].end >= item.end - 1
            and organisations[i].start >= item.start - 2
        ):
            return organisations[i]
    return None


# --- lists behind a verb ---------------------------------------------------------------------------------------

_LIST_END = re.compile(
    r"等|的(?!士)|，|。|；|:|!|\?|\n|“(?![^”]{1,8}”[\u4e00-\u9fff])|负责人|相关负责|有关负责|董事长|总经理|总裁|会长(?!单位)|秘书长|院长|校长|所长|一行|考察(?!团)|参观|座谈|调研(?!院)|洽谈|开展|进行|了解|学习|走访|拜访|观摩|举行|召开|看(?!好)|听取?|详细|并|期间|企业家|两家|三家|四家|五家|六家|七家|八家|九家|[\d]+多?余?家|[\d]+户|就[\u4e00-\u9fff]|围绕|高管|代表|在[\u4e00-\u9fff]{2,6}(召开|举行)|车间|生产车间|展厅|生产线|现场|时，|后，|推介|介绍|一边|的[\u4e00-\u9fff]|商谈|见面|会面|对接|交流|会谈|实地|，|洽商|会商|碰面|商量|商议|请教|讨教|取经|谈(?!判)|聊|签|共商|磋商|恳谈|探讨|讨论|沟通|接洽|接触"
)
_SPLIT = re.compile(r"、|以及|及其|及|和|与|以及|，")


_QUOTED_LIST = re.compile(
    r"(?:“[^“”，。]{2,16}”[、和]?){2,}等?[\d一二三四五六七八九十多余]*家?[\u4e00-\u9fff]{0,4}(?:企业|公司|单位)"
)


def read_list(text: str, start: int, organisations: Sequence[Organisation]) -> list[Organisation]:
    """The organisations of a list that begins at ``start``: ``易华录、卓朗科技、天地伟业等企业``."""
    if (quoted := _QUOTED_LIST.match(text, start)) is not None:
        names = [m.span(1) for m in re.finditer(r"“([^“”]{2,16})”", text[start : quoted.end()])]
        return [Organisation(start + a, start + b, text[start + a : start + b]) for a, b in names]
    if (lead := _LEAD_IN.match(text, start)) is not None:
        start = lead.end()
    end, plural = _list_end(text, start, organisations)
    of_industries = bool(_OF_INDUSTRIES.match(text[end : end + 12]))
    if _OF_PEOPLE.match(text, end):
        return []
    items = list(_items(text, start, end, organisations))
    if items and items[-1].end == end and _PART_BEHIND.match(text, end) and not _STRONG_END.search(items[-1].name):
        items.pop()
    if len(items) == 1 and _SOME_OF_IT.match(text, end):
        return []
    if any(item.name in word_set("industry_ends") for item in items):
        of_industries = True
    if items and not plural and re.search(r"(?:企业|厂家|厂商|产品|技术|项目|环节)$", items[-1].name):
        of_industries = True
    sure = sum(1 for item in items if _STRONG_END.search(item.name) or is_brand(item.name))
    plain = sure > 0 or plural or _ONLY_COMPANIES.search(text, max(0, start - 4), start) is not None
    found: list[Organisation] = []
    for item in items:
        if (of_industries or (not plain and is_plain(item.name))) and not _STRONG_END.search(item.name):
            continue
        if acceptable(item.name, supported=plural or sure > 0 or len(items) >= 2):
            found.append(item)
    return found


_LEAD_IN = re.compile(
    r"(?:[\u4e00-\u9fff]{0,8}(?:投资|签约|合作|入驻|落户)|(?:总部)?(?:位于|设在|来自)[\u4e00-\u9fff]{2,8})的(?=[\u4e00-\u9fff]{2})"
)
_OF_INDUSTRIES = re.compile(
    r"等?(?:多个|诸多|相关|[一二三四五六七八九十两\d]+[个大类项])?(?:重点|主导|优势)?(?:产品|配套|内容|事宜|环节|课题|技术|领域|行业|产业|方面|情况|工作|经验|做法)|等[^，。]{0,6}(?:情况|领域|产业|建设|发展)"
)
_OF_COMPANIES = re.compile(
    r"等(?:[\d一二三四五六七八九十两多余几]+)?(?:家|户|个)?[\u4e00-\u9fff]{0,6}?(企业|公司|单位|机构|集团|商会|协会|园区|项目|家|户|所|厂)|[\d一二三四五六七八九十两]+(家|户)"
)
_PART_BEHIND = re.compile(r"(?:生产)?(?:车间|产线|展区)|生产线")
_SOME_OF_IT = re.compile(r"的(?:[一二两三四五六七八九十]|\d+)多?家")
_OF_PEOPLE = re.compile(
    r"等(?:著名|知名|部分|在[\u4e00-\u9fff])*[\u4e00-\u9fff]{0,4}(?:侨领|企业家|乡贤|人士|专家|学者|同志)"
)


def between(organisations: Sequence[Organisation], start: int, end: int) -> Sequence[Organisation]:
    """Those of a sorted sequence that begin in ``[start, end)``."""
    low = bisect_left(organisations, start, key=lambda o: o.start)
    return organisations[low : bisect_left(organisations, end, lo=low, key=lambda o: o.start)]


def _list_end(text: str, start: int, organisations: Sequence[Organisation]) -> tuple[int, bool]:
    """The end of the list, and whether the words behind it say that it was one of companies."""
    at = start
    limit = min(len(text), start + 400)
    near = between(organisations, start, limit)
    spans = [(o.start, o.end) for o in near]
    while at < limit:
        match = _LIST_END.search(text, at, limit)
        if match is None:
            return limit, False
        inside = next((e for s, e in spans if s <= match.start() < e), None)
        if inside is not None:
            at = inside
            continue
        if match.group() == "，" and (
            _goes_on(text, match.end())
            or any(
                o.start == match.end() and text[o.end : o.end + 1] in "、等和"
                for o in near
                if o.start >= match.end() and o.start < match.end() + 1
            )
        ):
            at = match.end()
            continue
        if match.group().startswith("的") and _of_place(text, match.start(), start):
            at = match.start() + 1
            continue
        if match.group() in ("考察", "参观", "学习", "开展", "交流", "对接", "进行") and match.start() == at == start:
            at = match.end()
            continue
        tail = text[match.start() : match.start() + 14]
        plural = bool(_OF_COMPANIES.match(tail))
        return match.start(), plural
    return limit, False


def _goes_on(text: str, at: int) -> bool:
    """Whether a list goes on behind a comma: with 以及, or with a place and its next organisation (，深圳的A)."""
    if re.match(r"(以及|还有|及)[\u4e00-\u9fff]", text[at : at + 4]):
        return True
    place = _PLACE_OF.match(text, at)
    if place is not None and made_of_places(place.group(1)):
        return True
    row = _COMMA_ROW.match(text, at)
    return row is not None and not _ROW_VERB.search(row.group())


_COMMA_ROW = re.compile(
    r"(?:[\u4e00-\u9fffA-Za-z()]{2,20}，){0,10}[\u4e00-\u9fffA-Za-z()]{2,20}?等?(?:[二两三四五六七八九十]|\d+)[多余]?家(?:企业|公司|单位)"
)
_ROW_VERB = re.compile(r"[了在]|进行|座谈|考察|表示|赴|参观|走访|了解|洽谈|签|共|对接|其中")
_PLACE_OF = re.compile(r"([\u4e00-\u9fff]{2,8})的")


def _of_place(text: str, end: int, start: int) -> bool:
    """Whether only a place stands between the last separator of a list and 的 (张家港的A)."""
    begin = max(start, *(text.rfind(mark, start, end) + 1 for mark in "、，和与"))
    piece = re.sub(r"(?:园区|境|城|市)内$", "", text[begin:end])
    return end - begin >= 2 and (_is_spot(piece) or len(piece) < end - begin)


def _is_spot(piece: str) -> bool:
    """Whether a phrase names a place, known or by its kind (火炬区, 龙泉街道)."""
    return made_of_places(piece) or _BY_ITS_KIND.fullmatch(piece) is not None


_BY_ITS_KIND = re.compile(r"[\u4e00-\u9fff]{2,6}(?:区|镇|乡|县|市|街道)")


@cache
def made_of_places(phrase: str) -> bool:
    """Whether a phrase is place names from end to end (江苏丹阳, 绍兴上虞, 长兴县)."""
    names, at = gazetteer(), 0
    while at < len(phrase):
        size = next(
            (
                n
                for n in range(min(8, len(phrase) - at), 1, -1)
                if phrase[at : at + n] in names.by_name or phrase[at : at + n] in names.by_stem
            ),
            0,
        )
        if not size:
            return at > 0 and re.fullmatch(r"[\u4e00-\u9fff]{0,4}[区镇市县]", phrase[at:]) is not None
        at += size
    return True


def _items(text: str, start: int, end: int, organisations: Sequence[Organisation]) -> Iterable[Organisation]:
    """Pieces between the separators; a separator inside a name with an ending does not separate."""
    near = [o for o in between(organisations, start - 2, end + 12) if o.end <= end + 12]
    spans = [(o.start, o.end) for o in near]
    at = begin = start
    while at <= end:
        match = _SPLIT.search(text, at, end)
        stop = match.start() if match else end
        if match:
            inside = next((e for s, e in spans if s < match.start() < e), None)
            if inside is not None:
                at = inside
                continue
            if match.group() in ("和", "与", "及") and not _splits(text, begin, match, end):
                at = match.end()
                continue
        place = _PLACE_OF.match(text, begin, stop)
        if place and _is_spot(place.group(1)):
            begin = place.end()
        if (item := _trim(text, begin, stop, near)) is not None:
            yield item
        if not match:
            return
        at = begin = match.end()


def _splits(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    left, right = text[begin : match.start()], text[match.end() : end]
    if len(left) < 2 or len(right) < 2:
        return False
    return not crosses_word(text, match.start(), match.end()) and not _inside_name(text, match.start())


_LEADING = re.compile(
    r"^(?:(?:先看|再看|又看|看了|见到?了?(?!证)|顺访|拐到|约见|驻[\u4e00-\u9fff]{1,3}央企|[\u4e00-\u9fff]{1,6}窗口企业|央企|国企|上市企业|合资企业|外资企业|台资企业|港资企业|民营企业|先后|分别|依次|相继|又|还|再|了|到|到了|赴|在|位于|当地的?|实地|重点|首先|随后|接着|一起|共同|对接|对|与|和|同|走访|拜访|考察|参观|走进|来到|调研|察看|看望|座谈|会员企业|会员单位|会长单位|理事单位|企业|知名企业|龙头企业|著名|世界五百强|上市公司|集团公司|园区企业|鞋业巨头|行业龙头|国内知名|以及|及|包括|其中|下午|上午|驻[\u4e00-\u9fff]{1,3}的)+)"
)


def _trim(text: str, begin: int, stop: int, organisations: Sequence[Organisation] = ()) -> Organisation | None:
    piece = text[begin:stop]
    if match := _LEADING.match(piece):
        rest = piece[match.end() :]
        if match.end() and any(piece[match.end() - 1 :][:n] in gazetteer().by_stem for n in (2, 3)):
            rest = piece[match.end() - 1 :]
        if len(rest) >= 2 and rest[0] != ")":
            begin += len(piece) - len(rest)
            piece = rest
    piece = re.sub(
        r"(?:相关|有关|主要)$|(?:(?:相关|有关|主要)?负责人|会长|董事长|总经理|秘书长|总裁|高管|企业家|相关负责同志)$",
        "",
        piece,
    )
    stripped = piece.strip('“”" ')
    if not stripped:
        return None
    offset = begin + piece.find(stripped)
    for known in organisations:
        if offset < known.start < known.end == offset + len(stripped) and made_of_places(
            stripped[: known.start - offset]
        ):
            return known
        if known.end + 1 == offset + len(stripped) and f"({known.name})" == text[known.start - 1 : known.end + 1]:
            return known
        if offset + 2 < known.start < known.end == offset + len(stripped) and _SEES.search(text, offset, known.start):
            return known
        if abs(known.start - offset) <= 2 and offset < known.end < offset + len(stripped):
            rest = stripped[known.end - offset :]
            if len(stripped) <= 28 and not _STRONG_END.search(known.name) and _NAME_GOES_ON.search(rest):
                break
            return known
    return Organisation(offset, offset + len(stripped), stripped)


_SEES = re.compile(r"看|见|访|到|赴|前往|(?:单位|企业|方|的)$")
_NAME_GOES_ON = re.compile(
    rf"(?:{either('org_weak')}|设备|六院|[\u4e00-\u9fff]{{2,3}}[院所]|[一二三四五六七八九十\d]+[院所]|中国|亚洲|包材|管桩|\))$"
)
_NO_ITEM = re.compile(
    r"[，。；!?\n赴率某]|联系|役员|导演|挂职|历时|^(?:意向|部分|一批|多家|相关|共谋|共话|共叙|携手)|[省市县区州]长(?!安[镇区街]|[治沙春兴葛乐汀泰垣阳寿武岭丰宁顺江])|\d+[个家户条项]$|(?:城市|煤矿|安全|企业|乡村|园区|项目|经济|社会)(?:建设|管理|发展|治理|规划)$|务工(?!程)|融入|进入|[一二两三四五六七八九十]个|聊到|已有|选派|销往|接待|一直|深入|批次|多人|半程|开始$|[三四五两][省地]$|镇$|^城[东西南北中]$|^(?:访|找|寻|扫楼|看|谈|团|组)|(?:企业|项目|事业部|厂里|老板|老总|[内外里]|会议室|会客室|接待室|办公室|半成品)$|^[\d一二三四五六七八九十两几多]+[余多]?[家个位名项条次天场种户大座处批省]|^\d+(?:英寸|万|亿|吨|平|亩|年|月|日|点|时|分|%|台|套|公里|条)|^\d{1,2} ?(?=[\u4e00-\u9fff]{2}$)|^(我|你|他|她|它|这|那|该|各|每|某|其|双方|有关|相关|企业|项目|产业|经济|情况|规划|建设|发展|合作|招商|投资|乡村|村民|职工|群众|干部|老乡|记者|友城)|^(?:推进|金融|投资|中介)机构$|"
    r"(情况|工作|活动|问题|事宜|经验|做法|环境|政策|展板|产品|规划|模式|流程|工艺|技术路线|进展|建议|需求|诉求|意见|优势|资源|成果|展区|沙盘|宣传片|精神|成效|领域|产业|行业|会议|座谈会|推介会|恳谈会|联席会|活动|仪式|工程|村|社区|车间里|样品|样机|设备|群众|同志|干部|企业家|家乡|大楼|部门|人才|专家|客人|老乡|朋友|代表|乡贤|乡亲|客商|客户|单位|务工|就业|之乡|走一走|看一看|[湖寺庙塔岭峡湾]|招商|分别|拍摄|推广|职工|员工|游客|旅客|专题|渠道|事宜|走势|走向|前景|展位|产线|生产线|试验台|压铸件|零配件|元器件|全过程|省份|很大|擦黑|天黑|[\d一二三四五六七八九十]+条|[一二三四五]期|园区内|协作|侧记|纪实|掠影|炮台|古镇|古城|古村|故居|纪念馆|旧址|遗址|老街|步行街|景区|湿地|书院|祠堂|政务服务中心|行政服务中心|便民服务中心|产业链|项目[库部]?)$"
)


def _only_places(name: str) -> bool:
    """Whether a string is place names and words of travelling alone (广东东莞, 广州学习)."""
    rest = name
    for _start, _end, place in gazetteer().matcher.find(name):
        rest = rest.replace(place, "", 1)
    return rest != name and bool(re.fullmatch(r"[等地市县区省一二两三四五六带学习招商考察对接调研和及、]*", rest))


@cache
def acceptable(name: str, *, supported: bool) -> bool:
    """Whether a list item may be an organisation; ``supported``: its neighbours or the words behind it say so."""
    if is_brand(name):
        return True
    if re.search(r"(?:公司|集团|协会|商会|[分支]行)$", name) and re.match(
        r"招商(?:局|银行|证券|蛇口|轮船|港口)|我国|投资|合作|发展|经济", name
    ):
        return is_name(name)
    if name in word_set("industry_ends"):
        return False
    if not 2 <= len(name) <= 36 or name in word_set("org_generic") or _NO_ITEM.search(name):
        return False
    if re.search(r"[和与及]", name) and all(p in word_set("org_generic") for p in re.split(r"[和与及]", name)):
        return False
    names = gazetteer()
    if (
        name in names.by_name
        or name in names.by_stem
        or name in names.areas
        or name in names.abroad
        or _only_places(name)
    ):
        return False
    if _GOVERNMENT.search(name) and not re.search(
        r"([^省市县区州府]{3}驻[\u4e00-\u9fff]{2,5}(?:办事处|代表处)|公司|集团|生产力促进局|贸易发展局|[协商学合]会[\u4e00-\u9fff]{2,10}委员会)$",
        name,
    ):
        return False
    if _A_PLACE.search(name) or _done_in_a_place(name):
        return False
    if _STRONG_END.search(name) or _BRANCH_END.search(name):
        return is_name(name)
    if re.search(r"[的了着过是在把被]|以及|进行|开展|通过|围绕", name):
        return False
    if _WEAK_END.search(name) and len(name) >= 4:
        return True
    if re.search(r"[A-Za-z]{2,}", name) and len(name) <= 30:
        return True
    if _firm_of_a_place(name):
        return True
    ordinary = frequency(name) > 30 and not tag(name).startswith(("nz", "nt", "nr", "ns"))
    if ordinary or len(name) > 16:
        return False
    return supported or (3 <= len(name) <= 10 and strange(name) >= 2)


def _done_in_a_place(name: str) -> bool:
    """大田投资, 厦门考察, 三河市燕郊: a place and what is done there, or a part of it; no name."""
    village = _IN_A_CITY.fullmatch(name)
    return (name[-2:] in _DONE and made_of_places(name[:-2])) or (
        village is not None and village.group(1) in gazetteer().by_name
    )


_A_PLACE = re.compile(r"[县镇旗州]$|(?<![超夜])市$|^[\u4e00-\u9fff]{2}区$")
_IN_A_CITY = re.compile(r"([\u4e00-\u9fff]{2,3}[市县区])[\u4e00-\u9fff]{2}")
_DONE = frozenset(
    ["投资", "发展", "建设", "开发", "旅游", "考察", "创业", "教育", "文化", "农业", "工业", "落户", "兴业"]
)


def _firm_of_a_place(name: str) -> bool:
    """宁波方正模具: a place, two or three syllables of a name, and what the company makes."""
    trade = _TRADE_END.search(name)
    if trade is None or len(name) > 12:
        return False
    for size in (2, 3):
        middle = name[size : trade.start()]
        if name[:size] in gazetteer().by_stem and 2 <= len(middle) <= 3:
            return not _TRADE_END.search(middle) and middle not in _NO_NAME
    return False


_TRADE_END = re.compile(rf"(?:{either('industry_ends', 'org_weak')}|模具|彩印|印刷|缝纫机)$")
_NO_NAME = frozenset(
    [
        "特色",
        "现代",
        "优质",
        "传统",
        "高端",
        "绿色",
        "智慧",
        "数字",
        "先进",
        "地区",
        "本地",
        "当地",
        "全域",
        "乡村",
        "城市",
        "产业",
        "支柱",
        "民营",
        "重点",
        "主导",
        "精深",
        "新型",
        "大型",
        "国际",
    ]
)
_ONLY_COMPANIES = re.compile(r"(?:走访|拜访|拜会|会见|约见|会晤|走进|来到|赶到|前往|见到)了?$")


def named_like(words: str) -> bool:
    """Whether words look like a company's name by themselves: a brand, an ending, or syllables that are no words."""
    return is_brand(words) or bool(_STRONG_END.search(words) or _WEAK_END.search(words)) or strange(words) >= 2


def firm_at_head(words: str) -> str | None:
    """The short name of a company that words begin with: two or three syllables of a name and a trade (宏图纸业|二期)."""
    for match in _HEAD_FIRM.finditer(words[:14]):
        stem = match.group("stem")
        known = tag(stem).startswith(("nz", "nr", "nt")) or frequency(stem) < 150
        if (
            known
            and stem not in _NO_NAME
            and stem not in _NO_STEM
            and not re.search("[和及与的]|[镇乡县村街]$", stem)
            and not _TRADE_END.fullmatch(stem)
        ):
            return match.group()
    return None


_HEAD_FIRM = re.compile(
    rf"^(?:[\u4e00-\u9fff]{{2,3}}[省市])?(?P<stem>[\u4e00-\u9fff]{{2,5}}?)(?:{either('org_weak')}|集团|公司|股份|控股)"
)
_NO_STEM = frozenset(["海洋", "深海", "冷链", "温室", "投资", "签约", "总投资", "其中", "该"])


def is_plain(name: str) -> bool:
    """Whether a phrase is ordinary words from end to end, and no brand or place (低压电器, 智能装备)."""
    return (
        strange(name) == 0
        and not is_brand(name)
        and not name[:1].isascii()
        and not any(
            name[:n] in gazetteer().by_stem or name[:n] in ("中国", "国家") or is_brand(name[:n]) for n in (2, 3, 4)
        )
    )


def strange(name: str) -> int:
    """How many characters of a string belong to no dictionary word of two or more characters."""
    at = strange = 0
    while at < len(name):
        size = next((n for n in (4, 3, 2) if at + n <= len(name) and frequency(name[at : at + n]) >= 20), 1)
        strange += size == 1
        at += size
    return strange


_SEAT = re.compile(r"(?:总部|展台|展位|展厅)$")
_FACILITY = re.compile(r"(?:[一二三四五六七八九十]分?厂|中心|工厂|车间|实验室|展厅|馆|平台|生产线|样板间)$")
_TRADE = re.compile(rf"(?:{either('company_trades')})$")
_PARTS_OF_THE_WORLD = frozenset(
    ["亚太", "亚洲", "中国", "全球", "区域", "华东", "华南", "华北", "华中", "西南", "西北", "东北"]
)


def owner_of_site(name: str) -> str:
    """The company whose seat or stand a name is of: 海天集团总部 → 海天集团, 海天集团上海总部 → 海天集团."""
    bare = _SEAT.sub("", name)
    if bare == name:
        return name
    owner = bare
    while not _is_company(owner) and (size := _place_at_end(owner)):
        owner = owner[:-size]
    if _is_company(owner):
        return owner
    if formal := re.match(r"(.{4,}(?:公司|集团))[\u4e00-\u9fff]{2,4}$", bare):
        return formal.group(1)
    return bare if len(bare) >= 4 and not is_plain(bare) else name


def _is_company(name: str) -> bool:
    return (
        is_brand(name)
        or re.search(r"(?:集团|公司|股份|控股|银行|[A-Za-z]\))$", name) is not None
        or (len(name) >= 4 and _TRADE.search(name) is not None)
    )


def _place_at_end(name: str) -> int:
    return next(
        (n for n in (2, 3) if name[-n:] in _PARTS_OF_THE_WORLD or (name[-n:] in gazetteer().by_stem and len(name) > n)),
        0,
    )


def is_facility(name: str) -> bool:
    """Whether a name tells a part of some company in ordinary words alone (智慧工厂, 数控系统中心)."""
    if len(name) > 12 or _FACILITY.search(name) is None:
        return False
    return is_plain(name) or re.search(r"[一二三四五六七八九十]分?厂$", name) is not None


# --- one company, many words -----------------------------------------------------------------------------------

_FORM = re.compile(r"(股份有限公司|有限责任公司|\(集团\)|有限公司|集团|公司|股份|控股)")
_PLACE_PREFIX = re.compile(r"^(?:[\u4e00-\u9fff]{2,3}(?:省|市|县|区))+")


@cache
def core_of(name: str) -> str:
    """The telling part of a name: without legal form, brackets and the place in front."""
    core = re.sub(r"\([^()]*\)", "", name)
    core = _FORM.sub("", core)
    core = _PLACE_PREFIX.sub("", core)
    for size in (4, 3, 2):
        if len(core) > size + 1 and core[:size] in gazetteer().by_stem:
            core = core[size:]
            break
    return core


def formal_names(organisations: Iterable[Organisation]) -> tuple[str, ...]:
    """The distinct names with a full legal form, in order: only these can be the full form of another."""
    return tuple(dict.fromkeys(o.name for o in organisations if o.name.endswith(("有限公司", "有限责任公司"))))


@lru_cache(maxsize=4096)
def fullest(name: str, names: tuple[str, ...]) -> str:
    """The longest name of the article that is the same company as ``name`` in full: 氢澜科技 → 苏州氢澜科技有限公司."""
    core = core_of(name)
    best = name
    if len(core) < 2:
        return name
    for other in names:
        if len(other) <= len(best) or other == name:
            continue
        if not re.search(r"(有限公司|有限责任公司)$", other):
            continue
        rest = core_of(other)[len(core) :]
        if name.endswith("集团") and "集团" not in other:
            continue
        if name.endswith(("控股集团", "控股")) and rest:
            continue
        if any(rest[:n] in gazetteer().by_stem for n in (2, 3)) and not other.startswith(name):
            continue
        if core_of(other).startswith(core) and not re.search(
            r"(集团|公司)[\u4e00-\u9fff]{2,}(公司)$", other.replace("集团有限公司", "").replace("集团股份有限公司", "")
        ):
            best = other
    return best
