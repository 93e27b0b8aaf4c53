// 从第一次到访到签约用了多少天、跑了几趟？
// From first visit to signing: how many days and visits?
// param region | region | null | 冠县 | 地区，市含所辖县区 | Region; a city includes its counties
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param industry | industry | null | 装备制造 | 产业说法，或行业分类（含小类） | Industry phrase, or class with its sub-classes
// param leader | official | null | 张学宏 | 带队人 | Who led
// param by | choice:pair,region,industry | "pair" | region | 每个地区和企业一行，或按地区、按产业平均 | A row a region and company, or averages by region or by industry
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column region | text | 地区 | Region
// column region_id | text | 地区代码 | Region code
// column company | text | 企业 | Company
// column industry | text | 产业 | Industry
// column deals | integer | 签约对数 | Pairs that signed
// column days | number | 天数 | Days
// column visits | number | 签约前到访次数 | Visits before signing
// column first_visit | date | 第一次到访 | First visit
// column signed | date | 第一次签约 | First deal
// shape 一行一个地区和企业（天数、次数），或一行一个地区、一个产业（平均）；只算两个日期都读到的，产业为该地区同次活动中提到的 | one row a region and company (days, visits), or averages a region or an industry; only where both dates were read; the industry is one named on the same occasion
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
  MATCH (:Region {id: $region})<-[:PART_OF*0..4]-(r:Region)-[e:SIGNED_WITH]->(c:Company) RETURN r, e, c
  UNION
  WITH phrases, 1 AS one WHERE $region IS NOT NULL
  MATCH (:Region {name: $region})<-[:PART_OF*0..4]-(r:Region)-[e:SIGNED_WITH]->(c:Company) RETURN r, e, c
  UNION
  WITH 1 AS one WHERE $region IS NULL
  MATCH (r:Region)-[e:SIGNED_WITH]->(c:Company) RETURN r, e, c
}
WITH r, e, c, phrases
WHERE e.start_date IS NOT NULL
  AND ($since IS NULL OR e.end_date >= $since) AND ($until IS NULL OR e.start_date <= $until)
  AND ($leader IS NULL OR EXISTS {
    MATCH (r)-[:SENT]->(t:Trip)<-[:LED]-(o:Official) WHERE t.id = e.trip AND (o.id = $leader OR o.name = $leader) })
  AND ($industry IS NULL OR EXISTS {
    MATCH (r)-[g:TARGETS_SECTOR]->(i:Industry)
    WHERE i.id IN phrases AND (g.trip = e.trip OR any(a IN g.articles WHERE a IN e.articles)) })
WITH r, c, min(e.start_date) AS signed, collect(e) AS deals
CALL (r, c) {
  MATCH (c)<-[v:CALLED_AT]-(t:Trip) WHERE t.region = r.id RETURN v
  UNION
  MATCH (c)<-[v:VISITED]-(who) WHERE v.trip IS NULL AND r.id IN [who.id, who.region] RETURN v
}
WITH r, c, signed, deals, v WHERE v.start_date <= signed
WITH r, c, signed, deals, min(v.start_date) AS first, count(v) AS visits
WITH r, c, signed, first, visits, duration.inDays(first, signed).days AS days,
  CASE $by WHEN 'industry' THEN COLLECT {
    UNWIND deals AS e
    MATCH (r)-[g:TARGETS_SECTOR]->(i:Industry)
    WHERE g.trip = e.trip OR any(a IN g.articles WHERE a IN e.articles)
    RETURN DISTINCT i.name } ELSE [''] END AS industries
UNWIND industries AS industry
WITH CASE $by WHEN 'industry' THEN null ELSE r END AS r, CASE $by WHEN 'pair' THEN c END AS c,
  CASE industry WHEN '' THEN null ELSE industry END AS industry, count(c) AS deals, avg(days) AS days, avg(visits) AS visits,
  min(first) AS first_visit, min(signed) AS signed
RETURN r.name AS region, r.id AS region_id, c.name AS company, industry, deals,
  toFloat(days) AS days, toFloat(visits) AS visits,
  first_visit, signed
ORDER BY days, region_id, company, industry LIMIT $limit
