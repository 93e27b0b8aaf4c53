// 各个产业按月有多热？
// How much is each industry sought, by month?
// param region | region | null | 冠县 | 地区，市含所辖县区 | Region; a city includes its counties
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param industry | industry | null | 装备制造 | 产业说法，或行业分类（含小类） | Industry phrase, or class with its sub-classes
// param leader | official | null | 张学宏 | 带队人 | Who led
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column month | text | 月份 | Month
// column industry | text | 产业 | Industry
// column regions | integer | 地区数 | Regions
// column times | integer | 次数 | Times
// shape 一行一个月和一个产业，月份新的在前，次数多的在前；只知道年份的月份为空 | one row a month and industry, latest month first, most often first; no month where only the year is known
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
  MATCH (:Region {id: $region})<-[:PART_OF*0..4]-(r:Region)-[e:TARGETS_SECTOR]->(i:Industry) RETURN r, e, i
  UNION
  WITH phrases, 1 AS one WHERE $region IS NOT NULL
  MATCH (:Region {name: $region})<-[:PART_OF*0..4]-(r:Region)-[e:TARGETS_SECTOR]->(i:Industry) RETURN r, e, i
  UNION
  WITH phrases, 1 AS one WHERE $region IS NULL
  UNWIND phrases AS phrase
  MATCH (i:Industry {id: phrase})<-[e:TARGETS_SECTOR]-(r:Region) RETURN r, e, i
  UNION
  WITH phrases, 1 AS one WHERE $region IS NULL AND $industry IS NULL
  MATCH (i:Industry)<-[e:TARGETS_SECTOR]-(r:Region) RETURN r, e, i
}
WITH r, e, i, phrases
WHERE ($since IS NULL OR e.end_date >= $since) AND ($until IS NULL OR e.start_date <= $until)
  AND ($industry IS NULL OR i.id IN phrases)
  AND ($leader IS NULL OR EXISTS {
    MATCH (r)-[:SENT]->(t:Trip)<-[:LED]-(o:Official) WHERE t.id = e.trip AND (o.id = $leader OR o.name = $leader) })
WITH CASE WHEN e.start_date IS NULL OR size(e.date) < 7 THEN null ELSE substring(toString(e.start_date), 0, 7) END AS month,
  i.name AS industry, r, e
WITH month, industry, count(DISTINCT r) AS regions, count(e) AS times
RETURN month, industry, regions, times
ORDER BY month IS NULL, month DESC, times DESC, industry LIMIT $limit
