"""One typed function and one frozen row class a question. Made by ``python -m queries.write_helpers``; do not edit.

Names are given as people say them (``region="冠县"``), dates as ``"2023"``, ``"2023-02"``, ``"2023-02-15"`` or
:class:`datetime.date`. Errors are those of :func:`queries.answering.answer`. No row means that nothing was read.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from graph.stores import Store
from queries.answering import answer

Date = str | datetime.date | None


@dataclass(frozen=True, slots=True)
class CourtedByRow:
    """One row a visit, in time, of all regions.

    :ivar date: Date (时间)
    :ivar region: Region (地区)
    :ivar region_id: Region code (地区代码)
    :ivar leaders: Led by (带队人)
    :ivar company: Company (企业)
    :ivar trip: Trip (行程)
    :ivar signed: Signed (是否签约)
    :ivar evidence: Evidence (依据)
    :ivar articles: Articles (来源文章)
    :ivar key: Key (关系标识)
    """

    date: str | None
    region: str | None
    region_id: str | None
    leaders: tuple[str, ...]
    company: str | None
    trip: str | None
    signed: bool | None
    evidence: tuple[str, ...]
    articles: tuple[str, ...]
    key: str | None


def courted_by(
    store: Store,
    company: str,
    *,
    region: str | None = None,
    since: Date = None,
    until: Date = None,
    industry: str | None = None,
    leader: str | None = None,
    limit: int = 200,
) -> list[CourtedByRow]:
    """Who has courted this company? 谁拜访过这家企业？

    :param company: Name of the company, as 九牧王
    :param region: Region; a city includes its counties, as 冠县
    :param since: From; what reaches into the period counts, as 2023-02
    :param until: Until, inclusive, as 2023-03
    :param industry: Industry phrase, or class with its sub-classes, as 装备制造
    :param leader: Who led, as 张学宏
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "company": company,
        "region": region,
        "since": since,
        "until": until,
        "industry": industry,
        "leader": leader,
        "limit": limit,
    }
    return [CourtedByRow(*row) for row in answer(store, "courted-by", given).rows]


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One row a sentence; offsets are characters in the article's text.

    :ivar relation: Relation (关系)
    :ivar from_name: From (起点)
    :ivar to_name: To (终点)
    :ivar date: Date (时间)
    :ivar sentence: Sentence (原句)
    :ivar article: Article (文章)
    :ivar title: Title (标题)
    :ivar source: Source (来源)
    :ivar published: Published (发布日期)
    :ivar url: Address (网址)
    :ivar offsets: Offsets (位置)
    :ivar rule: Rule (规则)
    :ivar confidence: Confidence (可信度)
    :ivar note: Note (备注)
    :ivar key: Key (关系标识)
    """

    relation: str | None
    from_name: str | None
    to_name: str | None
    date: str | None
    sentence: str | None
    article: str | None
    title: str | None
    source: str | None
    published: str | None
    url: str | None
    offsets: str | None
    rule: str | None
    confidence: float | None
    note: str | None
    key: str | None


def evidence(
    store: Store,
    start: str,
    *,
    end: str | None = None,
    relation: str | None = None,
    key: str | None = None,
    limit: int = 200,
) -> list[EvidenceRow]:
    """What is the evidence of a relation: which sentences, articles and rule? 这条关系的依据是什么：哪句话、哪篇文章、哪条规则？

    :param start: One end: any name or id, as 张学宏
    :param end: The other end, as 九牧王
    :param relation: Type of the relation, as VISITED
    :param key: Only this one (as in a column key), as null
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "start": start,
        "end": end,
        "relation": relation,
        "key": key,
        "limit": limit,
    }
    return [EvidenceRow(*row) for row in answer(store, "evidence", given).rows]


@dataclass(frozen=True, slots=True)
class SigningsRow:
    """One row a deal and partner, by first day, those without a date last; an industry is one named on the same trip or in the same article.

    :ivar date: Date (时间)
    :ivar region: Region (地区)
    :ivar region_id: Region code (地区代码)
    :ivar company: Company (企业)
    :ivar project: Project (项目)
    :ivar amount_cny: Amount (CNY) (金额（元）)
    :ivar amount_text: Amount in the text (金额原文)
    :ivar kind: Kind (协议类别)
    :ivar trip: Trip (行程)
    :ivar evidence: Evidence (依据)
    :ivar articles: Articles (来源文章)
    :ivar key: Key (关系标识)
    """

    date: str | None
    region: str | None
    region_id: str | None
    company: str | None
    project: str | None
    amount_cny: int | None
    amount_text: str | None
    kind: str | None
    trip: str | None
    evidence: tuple[str, ...]
    articles: tuple[str, ...]
    key: str | None


def signings(
    store: Store,
    *,
    region: str | None = None,
    since: Date = None,
    until: Date = None,
    industry: str | None = None,
    leader: str | None = None,
    company: str | None = None,
    kind: str | None = None,
    amount: int | None = None,
    limit: int = 200,
) -> list[SigningsRow]:
    """What did a region sign? 一个地区签了哪些项目？

    :param region: Region; a city includes its counties, as 冠县
    :param since: From; what reaches into the period counts, as 2023-02
    :param until: Until, inclusive, as 2023-03
    :param industry: Industry phrase, or class with its sub-classes, as 装备制造
    :param leader: Who led, as 张学宏
    :param company: Company that signed, as 上海蔬菜(集团)有限公司
    :param kind: Kind of paper, as framework
    :param amount: At least so many yuan, as 100000000
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "region": region,
        "since": since,
        "until": until,
        "industry": industry,
        "leader": leader,
        "company": company,
        "kind": kind,
        "amount": amount,
        "limit": limit,
    }
    return [SigningsRow(*row) for row in answer(store, "signings", given).rows]


@dataclass(frozen=True, slots=True)
class TargetingRow:
    """One row a region, most often first; the evidence is that of the latest occasion.

    :ivar region: Region (地区)
    :ivar region_id: Region code (地区代码)
    :ivar industries: Industries (产业)
    :ivar times: Times (次数)
    :ivar first: First (最早)
    :ivar last: Last (最近)
    :ivar evidence: Evidence (依据)
    :ivar articles: Articles (来源文章)
    """

    region: str | None
    region_id: str | None
    industries: tuple[str, ...]
    times: int | None
    first: datetime.date | None
    last: datetime.date | None
    evidence: tuple[str, ...]
    articles: tuple[str, ...]


def targeting(
    store: Store,
    industry: str,
    *,
    region: str | None = None,
    since: Date = None,
    until: Date = None,
    leader: str | None = None,
    limit: int = 200,
) -> list[TargetingRow]:
    """Which counties are after this industry? 哪些县区在引进这个产业？

    :param industry: Industry phrase, or class with its sub-classes, as 新能源
    :param region: Only this region; a city includes its counties, as 聊城市
    :param since: From, as 2023-02
    :param until: Until, inclusive, as 2023-03
    :param leader: Who led the trip, as 张学宏
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "industry": industry,
        "region": region,
        "since": since,
        "until": until,
        "leader": leader,
        "limit": limit,
    }
    return [TargetingRow(*row) for row in answer(store, "targeting", given).rows]


@dataclass(frozen=True, slots=True)
class TripsRow:
    """One row a trip, by first day; those without a date come last.

    :ivar trip: Trip (行程)
    :ivar date: Date (时间)
    :ivar start_date: First day (开始日)
    :ivar end_date: Last day (结束日)
    :ivar date_basis: Date basis (时间依据)
    :ivar region: Region (出发地区)
    :ivar region_id: Region code (地区代码)
    :ivar leaders: Led by (带队人)
    :ivar destinations: Destinations (目的地)
    :ivar companies: Companies called at (走访企业)
    :ivar signings: Deals signed (签约数)
    :ivar articles: Articles (来源文章)
    """

    trip: str | None
    date: str | None
    start_date: datetime.date | None
    end_date: datetime.date | None
    date_basis: str | None
    region: str | None
    region_id: str | None
    leaders: tuple[str, ...]
    destinations: tuple[str, ...]
    companies: tuple[str, ...]
    signings: int | None
    articles: tuple[str, ...]


def trips(
    store: Store,
    *,
    region: str | None = None,
    since: Date = None,
    until: Date = None,
    industry: str | None = None,
    leader: str | None = None,
    limit: int = 200,
) -> list[TripsRow]:
    """Which trips did a region make in a period? 一个地区在一段时间里有哪些招商行程？

    :param region: Region; a city includes its counties, as 冠县
    :param since: From; what reaches into the period counts, as 2023-02
    :param until: Until, inclusive, as 2023-03
    :param industry: Industry phrase, or class with its sub-classes, as 装备制造
    :param leader: Who led, as 张学宏
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "region": region,
        "since": since,
        "until": until,
        "industry": industry,
        "leader": leader,
        "limit": limit,
    }
    return [TripsRow(*row) for row in answer(store, "trips", given).rows]


@dataclass(frozen=True, slots=True)
class VisitedNotSignedRow:
    """One row a region and company, most visits first; not signed: no deal of the company with the region or a place in it was read, at any time.

    :ivar region: Region (地区)
    :ivar region_id: Region code (地区代码)
    :ivar company: Company (企业)
    :ivar visits: Visits (到访次数)
    :ivar first: First visit (最早到访)
    :ivar last: Last visit (最近到访)
    :ivar leaders: Led by (带队人)
    :ivar evidence: Evidence of the last visit (最近一次的依据)
    :ivar articles: Articles (来源文章)
    """

    region: str | None
    region_id: str | None
    company: str | None
    visits: int | None
    first: datetime.date | None
    last: datetime.date | None
    leaders: tuple[str, ...]
    evidence: tuple[str, ...]
    articles: tuple[str, ...]


def visited_not_signed(
    store: Store,
    *,
    region: str | None = None,
    since: Date = None,
    until: Date = None,
    industry: str | None = None,
    leader: str | None = None,
    limit: int = 200,
) -> list[VisitedNotSignedRow]:
    """Which companies were visited but have not signed? 去过却没有签约的企业有哪些？

    :param region: Region; a city includes its counties, as 冠县
    :param since: From; what reaches into the period counts, as 2023-02
    :param until: Until, inclusive, as 2023-03
    :param industry: Industry phrase, or class with its sub-classes, as 装备制造
    :param leader: Who led, as 张学宏
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "region": region,
        "since": since,
        "until": until,
        "industry": industry,
        "leader": leader,
        "limit": limit,
    }
    return [VisitedNotSignedRow(*row) for row in answer(store, "visited-not-signed", given).rows]


__all__ = [
    "CourtedByRow",
    "EvidenceRow",
    "SigningsRow",
    "TargetingRow",
    "TripsRow",
    "VisitedNotSignedRow",
    "courted_by",
    "evidence",
    "signings",
    "targeting",
    "trips",
    "visited_not_signed",
]
