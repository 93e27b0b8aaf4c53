// 哪些领导带队最多：几次、几天、去了哪里、见了几家企业、签了几项？
// Leaders ranked: trips, days away, places, companies, deals
// param region | region | null | 冠县 | 地区，市含所辖县区 | Region; a city includes its counties
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param industry | industry | null | 装备制造 | 产业说法，或行业分类（含小类） | Industry phrase, or class with its sub-classes
// param leader | official | null | 张学宏 | 带队人 | Who led
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column official | text | 官员 | Official
// column official_id | text | 官员标识 | Official id
// column region | text | 地区 | Region
// column trips | integer | 行程数 | Trips
// column days | integer | 天数 | Days away
// column dated | integer | 有确切日期的行程 | Trips with exact dates
// column places | integer | 目的地数 | Places
// column companies | integer | 企业数 | Companies
// column signings | integer | 签约数 | Deals
// shape 一行一人，行程多的在前；天数只算写明日期的行程 | one row a person, most trips first; days are those of exactly dated trips
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
MATCH (t)<-[:LED]-(o:Official)
WITH o, collect(t) AS ts, count(t) AS trips ORDER BY trips DESC, o.id LIMIT $limit
WITH o, ts, trips, [t IN ts | t.id] AS ids,
  COLLECT { UNWIND ts AS t MATCH (t)<-[:SENT]-(r:Region) WITH DISTINCT r RETURN r ORDER BY r.id } AS rs
RETURN o.name AS official, o.id AS official_id, head(rs).name AS region, trips,
  reduce(n = 0, t IN ts | n + CASE WHEN size(t.date) >= 10 AND t.end_date IS NOT NULL
    THEN duration.inDays(t.start_date, t.end_date).days + 1 ELSE 0 END) AS days,
  size([t IN ts WHERE size(t.date) >= 10 AND t.end_date IS NOT NULL]) AS dated,
  COUNT { UNWIND ts AS t MATCH (t)-[:WENT_TO]->(p:Region) RETURN DISTINCT p } AS places,
  COUNT { UNWIND ts AS t MATCH (t)-[:CALLED_AT]->(c:Company) RETURN DISTINCT c } AS companies,
  COUNT { UNWIND rs AS r MATCH (r)-[e:SIGNED_WITH]->(:Company) WHERE e.trip IN ids } AS signings
ORDER BY trips DESC, official_id
