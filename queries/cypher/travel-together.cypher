// 谁常与谁同行？
// Who travels with whom?
// param official | official | null | 周启明 | 只看与此人同行的 | Only who travels with this person
// param region | region | null | 冠县 | 地区，市含所辖县区 | Region; a city includes its counties
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param industry | industry | null | 装备制造 | 产业说法，或行业分类（含小类） | Industry phrase, or class with its sub-classes
// param leader | official | null | 张学宏 | 带队人 | Who led
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column official | text | 官员 | Official
// column official_id | text | 官员标识 | Official id
// column companion | text | 同行 | Companion
// column companion_id | text | 同行标识 | Companion id
// column trips | integer | 同行次数 | Trips together
// column first | date | 最早 | First
// column last | date | 最近 | Last
// shape 一行两个人，次数多的在前 | one row a pair, most trips first
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
  WITH phrases, 1 AS one WHERE $region IS NULL AND $leader IS NULL AND $official IS NOT NULL
  MATCH (:Official {id: $official})-[:LED|JOINED]->(t:Trip) RETURN DISTINCT t
  UNION ALL
  WITH phrases, 1 AS one WHERE $region IS NULL AND $leader IS NULL AND $official IS NOT NULL
  MATCH (:Official {name: $official})-[:LED|JOINED]->(t:Trip) RETURN DISTINCT t
  UNION ALL
  WITH phrases, 1 AS one WHERE $region IS NULL AND $leader IS NOT NULL
  MATCH (:Official {id: $leader})-[:LED]->(t:Trip) RETURN DISTINCT t
  UNION ALL
  WITH phrases, 1 AS one WHERE $region IS NULL AND $leader IS NOT NULL
  MATCH (:Official {name: $leader})-[:LED]->(t:Trip) RETURN DISTINCT t
  UNION ALL
  WITH phrases, 1 AS one WHERE $region IS NULL AND $leader IS NULL AND $official IS NULL
  UNWIND phrases AS phrase
  MATCH (:Industry {id: phrase})<-[g:TARGETS_SECTOR]-(:Region)
  WITH DISTINCT g.trip AS id
  MATCH (t:Trip {id: id}) RETURN t
  UNION ALL
  WITH phrases, 1 AS one WHERE $region IS NULL AND $leader IS NULL AND $official IS NULL AND $industry IS NULL AND $since IS NOT NULL AND $until IS NOT NULL
  UNWIND [n IN range(-9, duration.inDays($since, $until).days) | $since + duration({days: n})] AS day
  MATCH (t:Trip {start_date: day}) WHERE t.end_date >= $since RETURN t
  UNION ALL
  WITH phrases, 1 AS one WHERE $region IS NULL AND $leader IS NULL AND $official IS NULL AND $industry IS NULL AND $since IS NOT NULL AND $until IS NOT NULL
  UNWIND [n IN range(-45, -10) | toString($since + duration({days: n}))] + [n IN range($since.year - 9, $until.year) | toString(n)] AS long
  MATCH (t:Trip {long_from: long}) WHERE t.end_date >= $since AND t.start_date < $since - duration({days: 9}) RETURN t
  UNION ALL
  WITH phrases, 1 AS one WHERE $region IS NULL AND $leader IS NULL AND $official IS NULL AND $industry IS NULL AND ($since IS NULL OR $until IS NULL)
  MATCH (t:Trip) RETURN t
}
WITH t, phrases
WHERE ($since IS NULL OR t.end_date >= $since) AND ($until IS NULL OR t.start_date <= $until)
  AND ($leader IS NULL OR EXISTS { MATCH (t)<-[:LED]-(o:Official) WHERE o.id = $leader OR o.name = $leader })
  AND ($industry IS NULL OR EXISTS {
    MATCH (t)<-[:SENT]-(:Region)-[g:TARGETS_SECTOR]->(i:Industry) WHERE g.trip = t.id AND i.id IN phrases })
MATCH (t)<-[:LED|JOINED]-(a:Official)
WHERE EXISTS { MATCH (t)<-[:JOINED]-(:Official) }
WITH t, a ORDER BY a.id
WITH t, collect(DISTINCT a) AS people
UNWIND people AS a
UNWIND people AS b
WITH t, a, b
WHERE (($official IS NULL AND a.id < b.id) OR (a.id <> b.id AND (a.id = $official OR a.name = $official)))
WITH a, b, count(t) AS trips, min(t.start_date) AS first, max(t.start_date) AS last
RETURN a.name AS official, a.id AS official_id, b.name AS companion, b.id AS companion_id, trips, first, last
ORDER BY trips DESC, official_id, companion_id LIMIT $limit
