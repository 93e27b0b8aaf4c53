// 招商队伍从哪里到哪里去？
// Where do delegations go, from where?
// param region | region | null | 冠县 | 地区，市含所辖县区 | Region; a city includes its counties
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param industry | industry | null | 装备制造 | 产业说法，或行业分类（含小类） | Industry phrase, or class with its sub-classes
// param leader | official | null | 张学宏 | 带队人 | Who led
// param level | choice:province,city,county | "city" | province | 按省、市或县区合计 | Summed up by province, city or county
// param monthly | choice:yes,no | "no" | yes | 是否分月 | Month by month or not
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column origin | text | 出发地 | From
// column destination | text | 目的地 | To
// column month | text | 月份 | Month
// column trips | integer | 行程数 | Trips
// column first | date | 最早 | First
// column last | date | 最近 | Last
// column origin_id | text | 出发地代码 | From, code
// column destination_id | text | 目的地代码 | To, code
// shape 一行一个方向（分月则一月一行），多的在前；一次行程去几个地方各算一次 | one row a direction (and month), most trips first; a trip to several places counts for each
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
MATCH (t)<-[:SENT]-(r:Region)
MATCH (t)-[:WENT_TO]->(d:Region)
WITH t, r, d, CASE $level WHEN 'province' THEN 2 WHEN 'city' THEN 4 ELSE 6 END AS digits
WITH t, substring(r.id, 0, digits) AS o, substring(d.id, 0, digits) AS d, digits,
  CASE WHEN $monthly = 'no' OR t.start_date IS NULL OR size(t.date) < 7 THEN null
    ELSE substring(toString(t.start_date), 0, 7) END AS month
WITH o, d, digits, month, count(DISTINCT t) AS trips, min(t.start_date) AS first, max(t.start_date) AS last
ORDER BY trips DESC, o, d, month LIMIT $limit
WITH o + substring('0000', 0, 6 - digits) AS o, d + substring('0000', 0, 6 - digits) AS d, month, trips, first, last
WITH o, d, month, trips, first, last, substring(o, 0, 2) + '0000' AS op, substring(d, 0, 2) + '0000' AS dp
OPTIONAL MATCH (a:Region {id: o})
OPTIONAL MATCH (b:Region {id: d})
OPTIONAL MATCH (ap:Region {id: op})
OPTIONAL MATCH (bp:Region {id: dp})
RETURN coalesce(a.name, ap.name, o) AS origin, coalesce(b.name, bp.name, d) AS destination, month, trips, first, last,
  coalesce(a.id, ap.id, o) AS origin_id, coalesce(b.id, bp.id, d) AS destination_id
ORDER BY trips DESC, o, d, month
