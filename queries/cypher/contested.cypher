// 哪些企业在几天之内被两个以上的地区拜访？
// Which companies were visited by two or more regions within some days?
// param days | integer | 30 | 14 | 相隔不超过几天 | At most so many days apart
// param region | region | null | 冠县 | 地区，市含所辖县区 | Region; a city includes its counties
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param industry | industry | null | 装备制造 | 产业说法，或行业分类（含小类） | Industry phrase, or class with its sub-classes
// param leader | official | null | 张学宏 | 带队人 | Who led
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column company | text | 企业 | Company
// column regions | texts | 地区 | Regions
// column visits | integer | 到访次数 | Visits
// column gap | integer | 最近相隔天数 | Closest, days apart
// column first | date | 最早 | First
// column last | date | 最近 | Last
// shape 一行一家企业，地区多的在前；给了地区则只看该地区去过的企业，各地到访一并计算；没有日期的到访不算 | one row a company, most regions first; with a region: the companies that it visited, all regions' visits counted; visits without a date are not counted
CALL () {
  WITH 1 AS one WHERE $industry IS NOT NULL
  MATCH (i:Industry {id: $industry}) RETURN i.id AS phrase
  UNION
  WITH 1 AS one WHERE $industry IS NOT NULL
  MATCH (:IndustryClass {id: $industry})<-[:PART_OF*0..3]-(:IndustryClass)<-[:CLASSIFIED_AS]-(i:Industry) RETURN i.id AS phrase
  UNION
  WITH 1 AS one WHERE $industry IS NOT NULL
  MATCH (:IndustryClass {name: $industry})<-[:PART_OF*0..3]-(:IndustryClass)<-[:CLASSIFIED_AS]-(i:Industry) RETURN i.id AS phrase
}
WITH collect(phrase) AS phrases
CALL (phrases) {
  WITH phrases, 1 AS one WHERE $region IS NOT NULL
  MATCH (:Region {id: $region})<-[:PART_OF*0..4]-(:Region)-[:SENT]->(t:Trip) RETURN DISTINCT t
  UNION ALL
  WITH phrases, 1 AS one WHERE $region IS NOT NULL
  MATCH (:Region {name: $region})<-[:PART_OF*0..4]-(:Region)-[:SENT]->(t:Trip) RETURN DISTINCT t
  UNION ALL
  WITH phrases, 1 AS one WHERE $region IS NULL AND $leader IS NOT NULL
  MATCH (:Official {id: $leader})-[:LED]->(t:Trip) RETURN DISTINCT t
  UNION ALL
  WITH phrases, 1 AS one WHERE $region IS NULL AND $leader IS NOT NULL
  MATCH (:Official {name: $leader})-[:LED]->(t:Trip) RETURN DISTINCT t
  UNION ALL
  WITH phrases, 1 AS one WHERE $region IS NULL AND $leader IS NULL
  UNWIND phrases AS phrase
  MATCH (:Industry {id: phrase})<-[g:TARGETS_SECTOR]-(:Region)
  WITH DISTINCT g.trip AS id
  MATCH (t:Trip {id: id}) RETURN t
  UNION ALL
  WITH phrases, 1 AS one WHERE $region IS NULL AND $leader IS NULL AND $industry IS NULL AND $since IS NOT NULL AND $until IS NOT NULL
  UNWIND [n IN range(-9, duration.inDays($since, $until).days) | $since + duration({days: n})] AS day
  MATCH (t:Trip {start_date: day}) WHERE t.end_date >= $since RETURN t
  UNION ALL
  WITH phrases, 1 AS one WHERE $region IS NULL AND $leader IS NULL AND $industry IS NULL AND $since IS NOT NULL AND $until IS NOT NULL
  UNWIND [n IN range(-45, -10) | toString($since + duration({days: n}))] + [n IN range($since.year - 9, $until.year) | toString(n)] AS long
  MATCH (t:Trip {long_from: long}) WHERE t.end_date >= $since AND t.start_date < $since - duration({days: 9}) RETURN t
  UNION ALL
  WITH phrases, 1 AS one WHERE $region IS NULL AND $leader IS NULL AND $industry IS NULL AND ($since IS NULL OR $until IS NULL)
  MATCH (t:Trip) RETURN t
}
WITH t, phrases
WHERE ($since IS NULL OR t.end_date >= $since) AND ($until IS NULL OR t.start_date <= $until)
  AND ($leader IS NULL OR EXISTS { MATCH (t)<-[:LED]-(o:Official) WHERE o.id = $leader OR o.name = $leader })
  AND ($industry IS NULL OR EXISTS {
    MATCH (t)<-[:SENT]-(:Region)-[g:TARGETS_SECTOR]->(i:Industry) WHERE g.trip = t.id AND i.id IN phrases })
MATCH (t)-[:CALLED_AT]->(c:Company)
WITH DISTINCT c
MATCH (c)<-[v:CALLED_AT]-(t:Trip)
WHERE v.start_date IS NOT NULL AND t.region IS NOT NULL
  AND ($since IS NULL OR v.end_date >= $since) AND ($until IS NULL OR v.start_date <= $until)
WITH c, v.start_date AS day, t.region AS id ORDER BY day, id
WITH c, collect(day) AS days, collect(id) AS ids, collect(DISTINCT id) AS places, min(day) AS first, max(day) AS last
WHERE size(places) > 1
UNWIND range(0, size(days) - 2) AS n
WITH c, days, places, first, last, days[n] AS one, days[n + 1] AS next, ids[n] <> ids[n + 1] AS other
WHERE other
WITH c, size(days) AS visits, places, first, last, min(duration.inDays(one, next).days) AS gap
WHERE gap <= $days
WITH c, visits, places, first, last, gap ORDER BY size(places) DESC, visits DESC, c.id LIMIT $limit
RETURN c.name AS company,
  COLLECT { UNWIND places AS id MATCH (s:Region {id: id}) RETURN s.name ORDER BY s.name } AS regions,
  visits, gap, first, last
ORDER BY size(places) DESC, visits DESC, company
