"""Signings: who signed what with whom, and for how much."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from extract.amounts import AmountSpan
from extract.organisations import Organisation, fullest
from extract.page import Page
from extract.places import Place
from extract.roles import Sections


@dataclass(slots=True)
class Signing:
    """One deal; offsets are those of its sentence."""

    region: str | None
    companies: tuple[str, ...]
    project: str | None
    amount: AmountSpan | None
    kind: str | None
    start: int
    end: int
    rule: str


_SIGN = re.compile(r"签订|签署|签约|签下|签定|签了|草签|签成|签")
_NOT_SIGNED = re.compile(r"拟签|将签|待签|签约前|未签|没有签|未能签|计划签|有望.{0,6}签|意向(?!协议|书|性)|达成.{0,10}意向|初步意向|力争.{0,8}签|早签约|促签|签约落地|再行签约|可签|准备签|一批签|推到签约")
_PAPER = re.compile(r"《[^》]{2,50}》|[\u4e00-\u9fffA-Za-z0-9·、—“”(),()]{2,44}?(?:协议书|协议|合同|备忘录|意向书|合作书|项目|基地|生产线|产业园)")


def find_signings(page: Page, organisations: Sequence[Organisation], places: Sequence[Place], amounts: Sequence[AmountSpan], sections: Sections, owners: Sequence[tuple[int, str | None]]) -> list[Signing]:
    """All deals that are said to be signed. ``owners`` give the region whose journey each sentence belongs to."""
    text = page.text
    found: list[Signing] = []
    starts = [o.start for o in organisations]
    names = [o.name for o in organisations]
    for sentence in page.sentences:
        if page.lines[sentence.line].kind == "title":
            continue
        for start, end in _clauses(text, sentence.start, sentence.end):
            signing = _one(page, start, end, sentence.start, organisations, starts, names, places, amounts, sections, owners)
            if signing is not None:
                found.append(signing)
    return found


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Parts of a sentence with one deal each: cut before 一是, 二是 …, before 与 … 签, and at semicolons."""
    cuts = [start]
    for match in re.finditer(r"[，,](?=(?:另有|其中，?|[一二三四五六七八九]是|并?与[^，]{3,40}?签|[^，与]{2,20}?(?:与|同|和)[^，]{3,40}?签))", text[start:end]):
        cuts.append(start + match.end())
    cuts.append(end)
    return [(a, b) for a, b in zip(cuts, cuts[1:], strict=False) if b > a]


def _one(page: Page, start: int, end: int, sentence_start: int, organisations: Sequence[Organisation], starts: Sequence[int], names: Sequence[str], places: Sequence[Place], amounts: Sequence[AmountSpan], sections: Sections, owners: Sequence[tuple[int, str | None]]) -> Signing | None:
    text = page.text
    match = next((m for m in _SIGN.finditer(text, start, end) if not page.quoted(m.start())), None)
    if match is None or _NOT_SIGNED.search(text[max(start, match.start() - 14) : min(end, match.end() + 8)]):
        return None
    if re.search(r"去年|前年|此前|曾经?|年\d+月.{0,30}$", text[start : match.start()]) and not re.search(r"本次|此次|当天|会上", text[start : match.start()]):
        return None
    if re.match(r"(约)?(仪式|席|环节|活动|会|字仪式|率)", text[match.end() : match.end() + 4]):
        return None
    low, high = bisect_left(starts, start), bisect_left(starts, end)
    partners = [o for o in organisations[low:high] if not _is_ours(o.name) and not page.quoted(o.start)]
    if not partners:
        return None
    with_partner = [o for o in partners if re.search(r"(与|同|和|跟|由|、|，|—|×)$", text[max(start, o.start - 1) : o.start])]
    chosen = with_partner or partners
    before = [o for o in chosen if o.start < match.start()]
    after = [o for o in chosen if o.start >= match.start()]
    mine = before or after[:1]
    if len(before) >= 2 and not with_partner:
        return None
    project = _project(text, match.end(), start, end, mine)
    amount = _amount(amounts, start, end, project)
    region = _region(page, start, match.start(), mine, places, sections, owners, sentence_start)
    companies = tuple(dict.fromkeys(fullest(o.name, names) for o in mine))
    if not companies:
        return None
    return Signing(region, companies, project, amount, _kind(text[match.start() : end], project), start, end, "signing.with")


def _is_ours(name: str) -> bool:
    return bool(re.search(r"(管委会|人民政府|政府|开发区|综合保税区|产业集聚区|工业集中区)$", name))


def _project(text: str, at: int, start: int, end: int, partners: Sequence[Organisation]) -> str | None:
    """The paper or project told behind the verb, else the one between the partner and the verb (就 … 签订)."""
    title = re.search(r"《([^》]{2,60})》", text[at:end])
    if title:
        return title.group(1)
    tail_start = at
    for partner in partners:
        if partner.start >= at:
            tail_start = partner.end
    tail = text[tail_start:end]
    tail = re.sub(r"^(?:约|订|署|了|下|的|是|份|一份|一项|：|:|，)+", "", tail)
    tail = re.sub(r"^(?:投资|总投资|增资|计划投资)?[约近超]?[\d.]+[余多]?[亿万]+(?:元|美元|欧元|港元)?的", "", tail)
    match = re.match(r"([^，。；]{2,50}?(?:项目|协议书|协议|合同|备忘录|意向书|基地|生产线|产业园|中心|小镇))(?=[，。；(（]|投资|签约|，|$|等|、)", tail)
    if match:
        return _tidy(match.group(1))
    match = re.match(r"([^，。；]{2,40})", tail)
    if match and re.search(r"(项目|协议|合同|备忘录|意向|基地|线|园|中心|城)", match.group(1)):
        return _tidy(match.group(1))
    between = re.search(r"就([^，。；]{2,30}?)(?:签|达成|签订)", text[start:end])
    return _tidy(between.group(1)) if between else None


def _tidy(project: str) -> str:
    return re.sub(r"^(?:了|一份|一项|一个|的|是|约|订|署)+", "", project).strip("“”")


def _amount(amounts: Sequence[AmountSpan], start: int, end: int, project: str | None) -> AmountSpan | None:
    inside = [a for a in amounts if start <= a.start < end and not a.total and a.role in ("investment", "other")]
    if not inside:
        return None
    invested = [a for a in inside if a.role == "investment"]
    return (invested or inside)[0]


def _region(page: Page, start: int, at: int, partners: Sequence[Organisation], places: Sequence[Place], sections: Sections, owners: Sequence[tuple[int, str | None]], sentence_start: int) -> str | None:
    text = page.text
    place_starts = [p.start for p in places]
    low, high = bisect_left(place_starts, start), bisect_left(place_starts, at)
    spans = [(o.start, o.end) for o in partners]
    for place in places[low:high]:
        if any(s <= place.start < e for s, e in spans) or place.kind not in ("region", "stem", "zone"):
            continue
        tail = text[place.end : place.end + 8]
        if re.match(r"(?:县|市|区|镇|乡)?(?:人民)?(?:政府|管委会|管理委员会)?(?:与|同|和|跟|拿下|代表|签|则与|将|—|×|成功签)", tail) or (place.kind == "zone" and len(place.name) > 3):
            return place.name
    home = sections.home_at(start)
    if re.search(r"(我|该)?(市|县|区|旗|镇)(人民)?政府|县[\u4e00-\u9fff]{2,8}局|市[\u4e00-\u9fff]{2,8}局", text[start:at]):
        return home.places[0].name if home.places else None
    index = bisect_right([p for p, _ in owners], sentence_start) - 1
    if index >= 0 and owners[index][1]:
        return owners[index][1]
    return home.places[0].name if home.places else None


def _kind(text: str, project: str | None) -> str | None:
    told = f"{text} {project or ''}"
    if re.search(r"意向|备忘录", told):
        return "intention"
    if re.search(r"框架|战略合作", told):
        return "framework"
    if re.search(r"合同|协议|签约|签订|签署|签", told):
        return "contract"
    return None
