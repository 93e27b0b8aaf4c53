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
class AroundRow:
    """One row a relation, nearest first, latest first.

    :ivar hop: Step (步)
    :ivar from_kind: From, kind (起点类别)
    :ivar from_name: From (起点)
    :ivar relation: Relation (关系)
    :ivar to_kind: To, kind (终点类别)
    :ivar to_name: To (终点)
    :ivar date: Date (时间)
    :ivar from_id: From, id (起点标识)
    :ivar to_id: To, id (终点标识)
    :ivar evidence: Evidence (依据)
    :ivar articles: Articles (来源文章)
    :ivar key: Key (关系标识)
    """

    hop: int | None
    from_kind: str | None
    from_name: str | None
    relation: str | None
    to_kind: str | None
    to_name: str | None
    date: str | None
    from_id: str | None
    to_id: str | None
    evidence: tuple[str, ...]
    articles: tuple[str, ...]
    key: str | None


def around(
    store: Store,
    name: str,
    *,
    hops: str = "1",
    relation: str | None = None,
    limit: int = 200,
) -> list[AroundRow]:
    """What is around it? 它周围有什么？

    :param name: Any name or id, as 冠县
    :param hops: Within how many steps, as 2
    :param relation: Only one type of relation, as VISITED
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "name": name,
        "hops": hops,
        "relation": relation,
        "limit": limit,
    }
    return [AroundRow(*row) for row in answer(store, "around", given).rows]


@dataclass(frozen=True, slots=True)
class CompanyRow:
    """One row an item: company, aliases, place, executives, visits (a row a region), deals.

    :ivar part: Part (项)
    :ivar relation: Relation (关系)
    :ivar name: Name (名称)
    :ivar id: Id (标识)
    :ivar detail: Detail (说明)
    :ivar date: Date (时间)
    :ivar evidence: Evidence (依据)
    :ivar articles: Articles (来源文章)
    """

    part: str | None
    relation: str | None
    name: str | None
    id: str | None
    detail: str | None
    date: str | None
    evidence: tuple[str, ...]
    articles: tuple[str, ...]


def company(
    store: Store,
    company: str,
    *,
    since: Date = None,
    until: Date = None,
    limit: int = 200,
) -> list[CompanyRow]:
    """A company's profile: where, who, whose visits, which deals? 这家企业的概况：在哪里、谁负责、谁来过、签了什么？

    :param company: Name of the company, as 九牧王
    :param since: From; what reaches into the period counts, as 2023-02
    :param until: Until, inclusive, as 2023-03
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "company": company,
        "since": since,
        "until": until,
        "limit": limit,
    }
    return [CompanyRow(*row) for row in answer(store, "company", given).rows]


@dataclass(frozen=True, slots=True)
class ContestedRow:
    """One row a company, most regions first; with a region: the companies that it visited, all regions' visits counted; visits without a date are not counted.

    :ivar company: Company (企业)
    :ivar regions: Regions (地区)
    :ivar visits: Visits (到访次数)
    :ivar gap: Closest, days apart (最近相隔天数)
    :ivar first: First (最早)
    :ivar last: Last (最近)
    """

    company: str | None
    regions: tuple[str, ...]
    visits: int | None
    gap: int | None
    first: datetime.date | None
    last: datetime.date | None


def contested(
    store: Store,
    *,
    days: int = 30,
    region: str | None = None,
    since: Date = None,
    until: Date = None,
    industry: str | None = None,
    leader: str | None = None,
    limit: int = 200,
) -> list[ContestedRow]:
    """Which companies were visited by two or more regions within some days? 哪些企业在几天之内被两个以上的地区拜访？

    :param days: At most so many days apart, as 14
    :param region: Region; a city includes its counties, as 冠县
    :param since: From; what reaches into the period counts, as 2023-02
    :param until: Until, inclusive, as 2023-03
    :param industry: Industry phrase, or class with its sub-classes, as 装备制造
    :param leader: Who led, as 张学宏
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "days": days,
        "region": region,
        "since": since,
        "until": until,
        "industry": industry,
        "leader": leader,
        "limit": limit,
    }
    return [ContestedRow(*row) for row in answer(store, "contested", given).rows]


@dataclass(frozen=True, slots=True)
class CountyRow:
    """One row an item: region, places in it, offices, trips in all, destinations, companies, deals, industries, sources; most first.

    :ivar part: Part (项)
    :ivar name: Name (名称)
    :ivar id: Id (标识)
    :ivar times: Times (次数)
    :ivar first: First (最早)
    :ivar last: Last (最近)
    :ivar detail: Detail (说明)
    """

    part: str | None
    name: str | None
    id: str | None
    times: int | None
    first: datetime.date | None
    last: datetime.date | None
    detail: str | None


def county(
    store: Store,
    region: str,
    *,
    since: Date = None,
    until: Date = None,
    limit: int = 20,
) -> list[CountyRow]:
    """A region's profile: officials, trips, places, companies, deals, industries 这个地区的概况：谁任职、出去几次、去哪里、见了谁、签了什么、要什么产业？

    :param region: Region; a city includes its counties, as 冠县
    :param since: From; what reaches into the period counts, as 2023-02
    :param until: Until, inclusive, as 2023-03
    :param limit: At most so many rows of each part, as 10
    """
    given: dict[str, Any] = {
        "region": region,
        "since": since,
        "until": until,
        "limit": limit,
    }
    return [CountyRow(*row) for row in answer(store, "county", given).rows]


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
class CoverageRow:
    """One row a source and month; no month for articles without a date.

    :ivar source: Source (来源)
    :ivar month: Month (月份)
    :ivar articles: Articles (文章数)
    :ivar dated: With a date (有发布日期)
    :ivar with_trips: With trips (讲到行程)
    :ivar without_trips: Without trips (没有行程)
    :ivar trips: Trips (行程数)
    """

    source: str | None
    month: str | None
    articles: int | None
    dated: int | None
    with_trips: int | None
    without_trips: int | None
    trips: int | None


def coverage(
    store: Store,
    *,
    source: str | None = None,
    since: Date = None,
    until: Date = None,
    limit: int = 200,
) -> list[CoverageRow]:
    """Coverage: articles read, dated, with and without trips, by source and month 读了哪些文章：各来源各月多少篇、有日期的、有行程的？

    :param source: Only one source, as 聊城日报
    :param since: From; what reaches into the period counts, as 2023-02
    :param until: Until, inclusive, as 2023-03
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "source": source,
        "since": since,
        "until": until,
        "limit": limit,
    }
    return [CoverageRow(*row) for row in answer(store, "coverage", given).rows]


@dataclass(frozen=True, slots=True)
class DoubtfulRow:
    """One row an item: names not resolved, trips and deals that the papers tell differently, trips without a date.

    :ivar kind: Kind (种类)
    :ivar name: Name (名称)
    :ivar reason: Reason (原因)
    :ivar candidates: Candidates (候选)
    :ivar id: Id (标识)
    :ivar evidence: Evidence (依据)
    :ivar articles: Articles (来源文章)
    """

    kind: str | None
    name: str | None
    reason: str | None
    candidates: tuple[str, ...]
    id: str | None
    evidence: tuple[str, ...]
    articles: tuple[str, ...]


def doubtful(
    store: Store,
    *,
    kind: str | None = None,
    limit: int = 200,
) -> list[DoubtfulRow]:
    """What is unresolved or doubtful, and why? 哪些还没有核实，为什么？

    :param kind: Only one kind: unresolved, contradiction, no date, as unresolved
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "kind": kind,
        "limit": limit,
    }
    return [DoubtfulRow(*row) for row in answer(store, "doubtful", given).rows]


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
class ExecutivesRow:
    """One row a person and meeting, by company, person and time; with a company those of it who were not met are listed too.

    :ivar company: Company (企业)
    :ivar executive: Executive (负责人)
    :ivar titles: Titles (职务)
    :ivar date: Date (时间)
    :ivar region: Region that came (来访地区)
    :ivar leaders: Led by (带队人)
    :ivar trip: Trip (行程)
    :ivar evidence: Evidence (依据)
    :ivar articles: Articles (来源文章)
    :ivar executive_id: Executive id (负责人标识)
    """

    company: str | None
    executive: str | None
    titles: tuple[str, ...]
    date: str | None
    region: str | None
    leaders: tuple[str, ...]
    trip: str | None
    evidence: tuple[str, ...]
    articles: tuple[str, ...]
    executive_id: str | None


def executives(
    store: Store,
    *,
    company: str | None = None,
    region: str | None = None,
    since: Date = None,
    until: Date = None,
    industry: str | None = None,
    leader: str | None = None,
    limit: int = 200,
) -> list[ExecutivesRow]:
    """Which executives were met? 见过哪些企业负责人？

    :param company: Only this company; those not met are listed too, as 远景能源
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
    return [ExecutivesRow(*row) for row in answer(store, "executives", given).rows]


@dataclass(frozen=True, slots=True)
class FindRow:
    """One row a node; the same name first, then names that begin so, then short ones; trips and articles only when kind says so.

    :ivar kind: Kind (类别)
    :ivar name: Name (名称)
    :ivar id: Id (标识)
    :ivar detail: Detail (说明)
    :ivar aliases: Aliases (别名)
    """

    kind: str | None
    name: str | None
    id: str | None
    detail: str | None
    aliases: tuple[str, ...]


def find(
    store: Store,
    text: str,
    *,
    kind: str | None = None,
    limit: int = 50,
) -> list[FindRow]:
    """Find anything by name, alias or part of it 这个名称（或其一部分）指什么？

    :param text: Name, alias or part of it, as 聊城
    :param kind: Only one kind, as company
    :param limit: At most so many rows, as 20
    """
    given: dict[str, Any] = {
        "text": text,
        "kind": kind,
        "limit": limit,
    }
    return [FindRow(*row) for row in answer(store, "find", given).rows]


@dataclass(frozen=True, slots=True)
class FirstVisitToSigningRow:
    """One row a region and company (days, visits), or averages a region or an industry; only where both dates were read; the industry is one named on the same occasion.

    :ivar region: Region (地区)
    :ivar region_id: Region code (地区代码)
    :ivar company: Company (企业)
    :ivar industry: Industry (产业)
    :ivar deals: Pairs that signed (签约对数)
    :ivar days: Days (天数)
    :ivar visits: Visits before signing (签约前到访次数)
    :ivar first_visit: First visit (第一次到访)
    :ivar signed: First deal (第一次签约)
    """

    region: str | None
    region_id: str | None
    company: str | None
    industry: str | None
    deals: int | None
    days: float | None
    visits: float | None
    first_visit: datetime.date | None
    signed: datetime.date | None


def first_visit_to_signing(
    store: Store,
    *,
    region: str | None = None,
    since: Date = None,
    until: Date = None,
    industry: str | None = None,
    leader: str | None = None,
    by: str = "pair",
    limit: int = 200,
) -> list[FirstVisitToSigningRow]:
    """From first visit to signing: how many days and visits? 从第一次到访到签约用了多少天、跑了几趟？

    :param region: Region; a city includes its counties, as 冠县
    :param since: From; what reaches into the period counts, as 2023-02
    :param until: Until, inclusive, as 2023-03
    :param industry: Industry phrase, or class with its sub-classes, as 装备制造
    :param leader: Who led, as 张学宏
    :param by: A row a region and company, or averages by region or by industry, as region
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "region": region,
        "since": since,
        "until": until,
        "industry": industry,
        "leader": leader,
        "by": by,
        "limit": limit,
    }
    return [FirstVisitToSigningRow(*row) for row in answer(store, "first-visit-to-signing", given).rows]


@dataclass(frozen=True, slots=True)
class FlowsRow:
    """One row a direction (and month), most trips first; a trip to several places counts for each.

    :ivar origin: From (出发地)
    :ivar destination: To (目的地)
    :ivar month: Month (月份)
    :ivar trips: Trips (行程数)
    :ivar first: First (最早)
    :ivar last: Last (最近)
    :ivar origin_id: From, code (出发地代码)
    :ivar destination_id: To, code (目的地代码)
    """

    origin: str | None
    destination: str | None
    month: str | None
    trips: int | None
    first: datetime.date | None
    last: datetime.date | None
    origin_id: str | None
    destination_id: str | None


def flows(
    store: Store,
    *,
    region: str | None = None,
    since: Date = None,
    until: Date = None,
    industry: str | None = None,
    leader: str | None = None,
    level: str = "city",
    monthly: str = "no",
    limit: int = 200,
) -> list[FlowsRow]:
    """Where do delegations go, from where? 招商队伍从哪里到哪里去？

    :param region: Region; a city includes its counties, as 冠县
    :param since: From; what reaches into the period counts, as 2023-02
    :param until: Until, inclusive, as 2023-03
    :param industry: Industry phrase, or class with its sub-classes, as 装备制造
    :param leader: Who led, as 张学宏
    :param level: Summed up by province, city or county, as province
    :param monthly: Month by month or not, as yes
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "region": region,
        "since": since,
        "until": until,
        "industry": industry,
        "leader": leader,
        "level": level,
        "monthly": monthly,
        "limit": limit,
    }
    return [FlowsRow(*row) for row in answer(store, "flows", given).rows]


@dataclass(frozen=True, slots=True)
class IndustryHeatRow:
    """One row a month and industry, latest month first, most often first; no month where only the year is known.

    :ivar month: Month (月份)
    :ivar industry: Industry (产业)
    :ivar regions: Regions (地区数)
    :ivar times: Times (次数)
    """

    month: str | None
    industry: str | None
    regions: int | None
    times: int | None


def industry_heat(
    store: Store,
    *,
    region: str | None = None,
    since: Date = None,
    until: Date = None,
    industry: str | None = None,
    leader: str | None = None,
    limit: int = 200,
) -> list[IndustryHeatRow]:
    """How much is each industry sought, by month? 各个产业按月有多热？

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
    return [IndustryHeatRow(*row) for row in answer(store, "industry-heat", given).rows]


@dataclass(frozen=True, slots=True)
class LeadersRow:
    """One row a person, most trips first; days are those of exactly dated trips.

    :ivar official: Official (官员)
    :ivar official_id: Official id (官员标识)
    :ivar region: Region (地区)
    :ivar trips: Trips (行程数)
    :ivar days: Days away (天数)
    :ivar dated: Trips with exact dates (有确切日期的行程)
    :ivar places: Places (目的地数)
    :ivar companies: Companies (企业数)
    :ivar signings: Deals (签约数)
    """

    official: str | None
    official_id: str | None
    region: str | None
    trips: int | None
    days: int | None
    dated: int | None
    places: int | None
    companies: int | None
    signings: int | None


def leaders(
    store: Store,
    *,
    region: str | None = None,
    since: Date = None,
    until: Date = None,
    industry: str | None = None,
    leader: str | None = None,
    limit: int = 200,
) -> list[LeadersRow]:
    """Leaders ranked: trips, days away, places, companies, deals 哪些领导带队最多：几次、几天、去了哪里、见了几家企业、签了几项？

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
    return [LeadersRow(*row) for row in answer(store, "leaders", given).rows]


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """Offices first, then trips (led, joined) and visits of no known trip, in time.

    :ivar part: Part (项)
    :ivar date: Date (时间)
    :ivar name: Office or trip (职务或行程)
    :ivar region: Region (地区)
    :ivar destinations: Destinations (目的地)
    :ivar companies: Companies called at (走访企业)
    :ivar signings: Deals signed (签约数)
    :ivar trip: Trip (行程)
    :ivar evidence: Evidence (依据)
    :ivar articles: Articles (来源文章)
    """

    part: str | None
    date: str | None
    name: str | None
    region: str | None
    destinations: tuple[str, ...]
    companies: tuple[str, ...]
    signings: int | None
    trip: str | None
    evidence: tuple[str, ...]
    articles: tuple[str, ...]


def official(
    store: Store,
    official: str,
    *,
    since: Date = None,
    until: Date = None,
    limit: int = 200,
) -> list[OfficialRow]:
    """An official's offices and travel diary 这位官员任过什么职、去过哪些地方？

    :param official: Name, or name@region code, as 周启明
    :param since: From; what reaches into the period counts, as 2023-02
    :param until: Until, inclusive, as 2023-03
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "official": official,
        "since": since,
        "until": until,
        "limit": limit,
    }
    return [OfficialRow(*row) for row in answer(store, "official", given).rows]


@dataclass(frozen=True, slots=True)
class PathRow:
    """One shortest path, one row a step, at most six; only over facts that were read, not over places above or industry classes; where several are as short, one of them.

    :ivar step: Step (步)
    :ivar words: In words (说明)
    :ivar from_name: From (起点)
    :ivar relation: Relation (关系)
    :ivar to_name: To (终点)
    :ivar date: Date (时间)
    :ivar evidence: Evidence (依据)
    :ivar articles: Articles (来源文章)
    :ivar key: Key (关系标识)
    """

    step: int | None
    words: str | None
    from_name: str | None
    relation: str | None
    to_name: str | None
    date: str | None
    evidence: tuple[str, ...]
    articles: tuple[str, ...]
    key: str | None


def path(
    store: Store,
    start: str,
    end: str,
) -> list[PathRow]:
    """How are these two connected? 这两者是怎样联系起来的？

    :param start: One end: any name or id, as 周启明
    :param end: The other end, as 九牧王
    """
    given: dict[str, Any] = {
        "start": start,
        "end": end,
    }
    return [PathRow(*row) for row in answer(store, "path", given).rows]


@dataclass(frozen=True, slots=True)
class RivalsRow:
    """One row a rival region, most industries and companies (visited or signed) in common first.

    :ivar region: Region (地区)
    :ivar region_id: Region code (地区代码)
    :ivar score: In common (共同数)
    :ivar industries: Industries in common (共同产业)
    :ivar companies: Companies in common (共同企业)
    :ivar full_name: Full name (全称)
    """

    region: str | None
    region_id: str | None
    score: int | None
    industries: tuple[str, ...]
    companies: tuple[str, ...]
    full_name: str | None


def rivals(
    store: Store,
    region: str,
    *,
    since: Date = None,
    until: Date = None,
    limit: int = 200,
) -> list[RivalsRow]:
    """Which regions are after the same industries or companies? 哪些地区与我们争同样的产业、同样的企业？

    :param region: Region; a city includes its counties, as 冠县
    :param since: From; what reaches into the period counts, as 2023-02
    :param until: Until, inclusive, as 2023-03
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "region": region,
        "since": since,
        "until": until,
        "limit": limit,
    }
    return [RivalsRow(*row) for row in answer(store, "rivals", given).rows]


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
class TimelineRow:
    """One row an event (trip, visit, meeting, deal, industry), by first day; those without a date come last.

    :ivar date: Date (时间)
    :ivar event: Event (事件)
    :ivar region: Region (地区)
    :ivar who: Led by (带队人)
    :ivar what: What (何事)
    :ivar trip: Trip (行程)
    :ivar evidence: Evidence (依据)
    :ivar articles: Articles (来源文章)
    :ivar region_id: Region code (地区代码)
    :ivar key: Key (标识)
    """

    date: str | None
    event: str | None
    region: str | None
    who: tuple[str, ...]
    what: str | None
    trip: str | None
    evidence: tuple[str, ...]
    articles: tuple[str, ...]
    region_id: str | None
    key: str | None


def timeline(
    store: Store,
    *,
    region: str | None = None,
    since: Date = None,
    until: Date = None,
    industry: str | None = None,
    leader: str | None = None,
    event: str | None = None,
    limit: int = 200,
) -> list[TimelineRow]:
    """What happened in a period? 这段时间发生了什么？

    :param region: Region; a city includes its counties, as 冠县
    :param since: From; what reaches into the period counts, as 2023-02
    :param until: Until, inclusive, as 2023-03
    :param industry: Industry phrase, or class with its sub-classes, as 装备制造
    :param leader: Who led, as 张学宏
    :param event: Only one kind of event, as signing
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "region": region,
        "since": since,
        "until": until,
        "industry": industry,
        "leader": leader,
        "event": event,
        "limit": limit,
    }
    return [TimelineRow(*row) for row in answer(store, "timeline", given).rows]


@dataclass(frozen=True, slots=True)
class TravelTogetherRow:
    """One row a pair, most trips first.

    :ivar official: Official (官员)
    :ivar official_id: Official id (官员标识)
    :ivar companion: Companion (同行)
    :ivar companion_id: Companion id (同行标识)
    :ivar trips: Trips together (同行次数)
    :ivar first: First (最早)
    :ivar last: Last (最近)
    """

    official: str | None
    official_id: str | None
    companion: str | None
    companion_id: str | None
    trips: int | None
    first: datetime.date | None
    last: datetime.date | None


def travel_together(
    store: Store,
    *,
    official: str | None = None,
    region: str | None = None,
    since: Date = None,
    until: Date = None,
    industry: str | None = None,
    leader: str | None = None,
    limit: int = 200,
) -> list[TravelTogetherRow]:
    """Who travels with whom? 谁常与谁同行？

    :param official: Only who travels with this person, as 周启明
    :param region: Region; a city includes its counties, as 冠县
    :param since: From; what reaches into the period counts, as 2023-02
    :param until: Until, inclusive, as 2023-03
    :param industry: Industry phrase, or class with its sub-classes, as 装备制造
    :param leader: Who led, as 张学宏
    :param limit: At most so many rows, as 50
    """
    given: dict[str, Any] = {
        "official": official,
        "region": region,
        "since": since,
        "until": until,
        "industry": industry,
        "leader": leader,
        "limit": limit,
    }
    return [TravelTogetherRow(*row) for row in answer(store, "travel-together", given).rows]


@dataclass(frozen=True, slots=True)
class TripRow:
    """One row an item: trip, sent by, led by, joined by, places, companies, people met, deals, industries, papers.

    :ivar part: Part (项)
    :ivar relation: Relation (关系)
    :ivar name: Name (名称)
    :ivar id: Id (标识)
    :ivar detail: Detail (说明)
    :ivar date: Date (时间)
    :ivar evidence: Evidence (依据)
    :ivar articles: Articles (来源文章)
    """

    part: str | None
    relation: str | None
    name: str | None
    id: str | None
    detail: str | None
    date: str | None
    evidence: tuple[str, ...]
    articles: tuple[str, ...]


def trip(
    store: Store,
    trip: str,
) -> list[TripRow]:
    """One trip whole: who, where, whom, what came of it, which papers? 这次行程的全貌：谁去的、去了哪里、见了谁、有什么结果、哪些报道？

    :param trip: Id or name of the trip, as 371525-周启明-2023-02-15
    """
    given: dict[str, Any] = {
        "trip": trip,
    }
    return [TripRow(*row) for row in answer(store, "trip", given).rows]


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
    "AroundRow",
    "CompanyRow",
    "ContestedRow",
    "CountyRow",
    "CourtedByRow",
    "CoverageRow",
    "DoubtfulRow",
    "EvidenceRow",
    "ExecutivesRow",
    "FindRow",
    "FirstVisitToSigningRow",
    "FlowsRow",
    "IndustryHeatRow",
    "LeadersRow",
    "OfficialRow",
    "PathRow",
    "RivalsRow",
    "SigningsRow",
    "TargetingRow",
    "TimelineRow",
    "TravelTogetherRow",
    "TripRow",
    "TripsRow",
    "VisitedNotSignedRow",
    "around",
    "company",
    "contested",
    "county",
    "courted_by",
    "coverage",
    "doubtful",
    "evidence",
    "executives",
    "find",
    "first_visit_to_signing",
    "flows",
    "industry_heat",
    "leaders",
    "official",
    "path",
    "rivals",
    "signings",
    "targeting",
    "timeline",
    "travel_together",
    "trip",
    "trips",
    "visited_not_signed",
]
