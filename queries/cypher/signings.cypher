// 一个地区签了哪些项目？
// What did a region sign?
// param region | region | null | 冠县 | 地区，市含所辖县区 | Region; a city includes its counties
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param industry | industry | null | 装备制造 | 产业说法，或行业分类（含小类） | Industry phrase, or class with its sub-classes
// param leader | official | null | 张学宏 | 带队人 | Who led
// param company | company | null | 上海蔬菜(集团)有限公司 | 签约企业 | Company that signed
// param kind | choice:contract,framework,intention | null | framework | 协议类别 | Kind of paper
// param amount | integer | null | 100000000 | 金额不少于（元） | At least so many yuan
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column date | text | 时间 | Date
// column region | text | 地区 | Region
// column region_id | text | 地区代码 | Region code
// column company | text | 企业 | Company
// column project | text | 项目 | Project
// column amount_cny | integer | 金额（元） | Amount (CNY)
// column amount_text | text | 金额原文 | Amount in the text
// column kind | text | 协议类别 | Kind
// column trip | text | 行程 | Trip
// column evidence | texts | 依据 | Evidence
// column articles | texts | 来源文章 | Articles
// column key | text | 关系标识 | Key
// shape 一行一项签约和一家企业，按开始日，没有日期的在最后；产业指同次行程或同篇文章中提到的 | one row a deal and partner, by first day, those without a date last; an industry is one named on the same trip or in the same article
// draw RETURN r, e, c
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
  WITH 1 AS one WHERE $company IS NOT NULL
  MATCH (:Company {id: $company})<-[:SIGNED_WITH]-(r:Region) RETURN r
  UNION
  WITH 1 AS one WHERE $company IS NOT NULL
  MATCH (:Company {name: $company})<-[:SIGNED_WITH]-(r:Region) RETURN r
  UNION
  WITH 1 AS one WHERE $company IS NULL AND $region IS NOT NULL
  MATCH (:Region {id: $region})<-[:PART_OF*0..4]-(r:Region) RETURN r
  UNION
  WITH 1 AS one WHERE $company IS NULL AND $region IS NOT NULL
  MATCH (:Region {name: $region})<-[:PART_OF*0..4]-(r:Region) RETURN r
  UNION
  WITH 1 AS one WHERE $company IS NULL AND $region IS NULL
  MATCH (r:Region) RETURN r
}
MATCH (r)-[e:SIGNED_WITH]->(c:Company)
WHERE ($since IS NULL OR e.end_date >= $since) AND ($until IS NULL OR e.start_date <= $until)
  AND ($company IS NULL OR c.id = $company OR c.name = $company)
  AND ($kind IS NULL OR e.kind = $kind) AND ($amount IS NULL OR e.amount_cny >= $amount)
  AND ($region IS NULL OR $company IS NULL OR EXISTS {
    MATCH (r)-[:PART_OF*0..4]->(above:Region) WHERE above.id = $region OR above.name = $region })
  AND ($leader IS NULL OR EXISTS {
    MATCH (r)-[:SENT]->(t:Trip)<-[:LED]-(o:Official) WHERE t.id = e.trip AND (o.id = $leader OR o.name = $leader) })
  AND ($industry IS NULL OR EXISTS {
    MATCH (r)-[g:TARGETS_SECTOR]->(i:Industry)
    WHERE i.id IN phrases AND (g.trip = e.trip OR any(a IN g.articles WHERE a IN e.articles)) })
RETURN e.date AS date, r.name AS region, r.id AS region_id, c.name AS company, e.project AS project,
  e.amount_cny AS amount_cny, e.amount_text AS amount_text, e.kind AS kind, e.trip AS trip,
  e.evidence AS evidence, e.articles AS articles, e.key AS key
ORDER BY e.start_date, key LIMIT $limit
