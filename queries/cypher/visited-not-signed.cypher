// 去过却没有签约的企业有哪些？
// Which companies were visited but have not signed?
// param region | region | null | 冠县 | 地区，市含所辖县区 | Region; a city includes its counties
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param industry | industry | null | 装备制造 | 产业说法，或行业分类（含小类） | Industry phrase, or class with its sub-classes
// param leader | official | null | 张学宏 | 带队人 | Who led
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column region | text | 地区 | Region
// column region_id | text | 地区代码 | Region code
// column company | text | 企业 | Company
// column visits | integer | 到访次数 | Visits
// column first | date | 最早到访 | First visit
// column last | date | 最近到访 | Last visit
// column leaders | texts | 带队人 | Led by
// column evidence | texts | 最近一次的依据 | Evidence of the last visit
// column articles | texts | 来源文章 | Articles
// shape 一行一个地区和企业，到访多的在前；没有签约指没有读到该地区（含下辖）与该企业的任何签约 | one row a region and company, most visits first; not signed: no deal of the company with the region or a place in it was read, at any time
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
  MATCH (:Region {id: $region})<-[:PART_OF*0..4]-(r:Region) RETURN r
  UNION
  WITH phrases, 1 AS one WHERE $region IS NOT NULL
  MATCH (:Region {name: $region})<-[:PART_OF*0..4]-(r:Region) RETURN r
  UNION
  WITH 1 AS one WHERE $region IS NULL AND $leader IS NOT NULL
  MATCH (:Official {id: $leader})-[:LED]->(:Trip)<-[:SENT]-(r:Region) RETURN r
  UNION
  WITH 1 AS one WHERE $region IS NULL AND $leader IS NOT NULL
  MATCH (:Official {name: $leader})-[:LED]->(:Trip)<-[:SENT]-(r:Region) RETURN r
  UNION
  WITH 1 AS one WHERE $region IS NULL AND $leader IS NULL
  MATCH (r:Region) RETURN r
}
CALL (r) {
  MATCH (r)-[:SENT]->(t:Trip)-[v:CALLED_AT]->(c:Company) RETURN t AS who, v, c
  UNION
  MATCH (r)<-[:HOLDS_OFFICE]-(o:Official)-[v:VISITED]->(c:Company) WHERE v.trip IS NULL AND o.region = r.id RETURN o AS who, v, c
  UNION
  MATCH (r)-[v:VISITED]->(c:Company) WHERE v.trip IS NULL RETURN r AS who, v, c
}
WITH r, who, v, c, phrases
WHERE ($since IS NULL OR v.end_date >= $since) AND ($until IS NULL OR v.start_date <= $until)
  AND ($leader IS NULL OR who.id = $leader OR who.name = $leader
    OR EXISTS { MATCH (who)<-[:LED]-(o:Official) WHERE o.id = $leader OR o.name = $leader })
  AND ($industry IS NULL OR EXISTS {
    MATCH (r)-[g:TARGETS_SECTOR]->(i:Industry)
    WHERE i.id IN phrases AND (g.trip = v.trip OR any(a IN g.articles WHERE a IN v.articles)) })
WITH r, c, who, v ORDER BY v.start_date IS NULL DESC, v.start_date, v.key
WITH r, c, collect(who) AS whos, collect(v) AS calls, min(v.start_date) AS first, max(v.start_date) AS last
WHERE NOT EXISTS { MATCH (c)<-[:SIGNED_WITH]-(s:Region)-[:PART_OF*0..4]->(a:Region) WHERE a.id = r.id }
WITH r, c, whos, calls, first, last ORDER BY size(calls) DESC, r.id, c.id LIMIT $limit
RETURN r.name AS region, r.id AS region_id, c.name AS company, size(calls) AS visits, first, last,
  COLLECT { UNWIND whos AS who OPTIONAL MATCH (who)<-[:LED]-(o:Official)
    WITH coalesce(o.name, CASE WHEN who:Official THEN who.name END) AS name WHERE name IS NOT NULL
    RETURN DISTINCT name ORDER BY name } AS leaders,
  last(calls).evidence AS evidence, last(calls).articles AS articles
ORDER BY visits DESC, region_id, company
