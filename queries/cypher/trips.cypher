// 一个地区在一段时间里有哪些招商行程？
// Which trips did a region make in a period?
// param region | region | null | 冠县 | 地区，市含所辖县区 | Region; a city includes its counties
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param industry | industry | null | 装备制造 | 产业说法，或行业分类（含小类） | Industry phrase, or class with its sub-classes
// param leader | official | null | 张学宏 | 带队人 | Who led
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column trip | text | 行程 | Trip
// column date | text | 时间 | Date
// column start_date | date | 开始日 | First day
// column end_date | date | 结束日 | Last day
// column date_basis | text | 时间依据 | Date basis
// column region | text | 出发地区 | Region
// column region_id | text | 地区代码 | Region code
// column leaders | texts | 带队人 | Led by
// column destinations | texts | 目的地 | Destinations
// column companies | texts | 走访企业 | Companies called at
// column signings | integer | 签约数 | Deals signed
// column articles | texts | 来源文章 | Articles
// shape 一行一次行程，按开始日，没有日期的在最后 | one row a trip, by first day; those without a date come last
// draw RETURN r, t, [(t)<-[:LED|JOINED]-(o:Official) | o] AS officials, [(t)-[:CALLED_AT]->(c:Company) | c] AS companies, [(t)-[:WENT_TO]->(p:Region) | p] AS places
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
WITH t, t.start_date AS first, t.id AS id ORDER BY first, id LIMIT $limit
OPTIONAL MATCH (t)<-[:SENT]-(r:Region)
RETURN t.id AS trip, t.date AS date, t.start_date AS start_date, t.end_date AS end_date, t.date_basis AS date_basis,
  r.name AS region, r.id AS region_id,
  COLLECT { MATCH (t)<-[:LED]-(o:Official) RETURN o.name ORDER BY o.id } AS leaders,
  coalesce(t.destinations, COLLECT { MATCH (t)-[:WENT_TO]->(p:Region) RETURN p.name ORDER BY p.id }) AS destinations,
  COLLECT { MATCH (t)-[:CALLED_AT]->(c:Company) RETURN c.name ORDER BY c.id } AS companies,
  COUNT { MATCH (r)-[e:SIGNED_WITH]->(:Company) WHERE e.trip = t.id } AS signings,
  t.articles AS articles
ORDER BY start_date, trip
