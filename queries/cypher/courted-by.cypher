// 谁拜访过这家企业？
// Who has courted this company?
// param company | company | required | 九牧王 | 企业名称 | Name of the company
// param region | region | null | 冠县 | 地区，市含所辖县区 | Region; a city includes its counties
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param industry | industry | null | 装备制造 | 产业说法，或行业分类（含小类） | Industry phrase, or class with its sub-classes
// param leader | official | null | 张学宏 | 带队人 | Who led
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column date | text | 时间 | Date
// column region | text | 地区 | Region
// column region_id | text | 地区代码 | Region code
// column leaders | texts | 带队人 | Led by
// column company | text | 企业 | Company
// column trip | text | 行程 | Trip
// column signed | boolean | 是否签约 | Signed
// column evidence | texts | 依据 | Evidence
// column articles | texts | 来源文章 | Articles
// column key | text | 关系标识 | Key
// shape 一行一次到访，按时间，各地一并列出 | one row a visit, in time, of all regions
// draw RETURN c, who, r, [(who)<-[:LED]-(o:Official) | o] AS officials
CALL () {
  MATCH (c:Company {id: $company}) RETURN c
  UNION
  MATCH (c:Company {name: $company}) RETURN c
}
CALL (c) {
  MATCH (c)<-[v:CALLED_AT]-(t:Trip) RETURN v, t AS who
  UNION
  MATCH (c)<-[v:VISITED]-(who:Official) WHERE v.trip IS NULL RETURN v, who
  UNION
  MATCH (c)<-[v:VISITED]-(who:Region) WHERE v.trip IS NULL RETURN v, who
}
WITH c, v, who
WHERE ($since IS NULL OR v.end_date >= $since) AND ($until IS NULL OR v.start_date <= $until)
  AND ($leader IS NULL OR who.id = $leader OR who.name = $leader
    OR EXISTS { MATCH (who)<-[:LED]-(o:Official) WHERE o.id = $leader OR o.name = $leader })
WITH c, v, who, CASE WHEN who:Region THEN who.id ELSE who.region END AS home
OPTIONAL MATCH (r:Region {id: home})
WITH c, v, who, r
WHERE ($region IS NULL OR EXISTS {
    MATCH (r)-[:PART_OF*0..4]->(above:Region) WHERE above.id = $region OR above.name = $region })
  AND ($industry IS NULL OR EXISTS {
    MATCH (r)-[g:TARGETS_SECTOR]->(i:Industry)
    WHERE (g.trip = v.trip OR any(a IN g.articles WHERE a IN v.articles))
      AND (i.id = $industry OR EXISTS {
        MATCH (i)-[:CLASSIFIED_AS]->(:IndustryClass)-[:PART_OF*0..3]->(k:IndustryClass)
        WHERE k.id = $industry OR k.name = $industry }) })
WITH c, v, who, r ORDER BY v.start_date, v.key LIMIT $limit
RETURN v.date AS date, r.name AS region, r.id AS region_id,
  CASE WHEN who:Official THEN [who.name]
    ELSE COLLECT { MATCH (who)<-[:LED]-(o:Official) RETURN o.name ORDER BY o.id } END AS leaders,
  c.name AS company, v.trip AS trip,
  EXISTS { MATCH (c)<-[:SIGNED_WITH]-(s:Region)-[:PART_OF*0..4]->(a:Region) WHERE a.id = r.id } AS signed,
  v.evidence AS evidence, v.articles AS articles, v.key AS key
ORDER BY v.start_date, key
