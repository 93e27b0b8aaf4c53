// 见过哪些企业负责人？
// Which executives were met?
// param company | company | null | 远景能源 | 只看一家企业，没有见过的负责人也列出 | Only this company; those not met are listed too
// param region | region | null | 冠县 | 地区，市含所辖县区 | Region; a city includes its counties
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param industry | industry | null | 装备制造 | 产业说法，或行业分类（含小类） | Industry phrase, or class with its sub-classes
// param leader | official | null | 张学宏 | 带队人 | Who led
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column company | text | 企业 | Company
// column executive | text | 负责人 | Executive
// column titles | texts | 职务 | Titles
// column date | text | 时间 | Date
// column region | text | 来访地区 | Region that came
// column leaders | texts | 带队人 | Led by
// column trip | text | 行程 | Trip
// column evidence | texts | 依据 | Evidence
// column articles | texts | 来源文章 | Articles
// column executive_id | text | 负责人标识 | Executive id
// shape 一行一人一次会见，按企业、人、时间；给了企业则没有见过的负责人也列出 | one row a person and meeting, by company, person and time; with a company those of it who were not met are listed too
// draw RETURN x, t, r, [(x)-[:WORKS_FOR]->(c:Company) | c] AS companies
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
  WITH phrases, 1 AS one WHERE $company IS NOT NULL
  MATCH (:Company {id: $company})<-[:WORKS_FOR]-(x:Executive) OPTIONAL MATCH (x)<-[m:MET]-(t:Trip) RETURN x, m, t
  UNION
  WITH phrases, 1 AS one WHERE $company IS NOT NULL
  MATCH (:Company {name: $company})<-[:WORKS_FOR]-(x:Executive) OPTIONAL MATCH (x)<-[m:MET]-(t:Trip) RETURN x, m, t
  UNION
  WITH phrases, 1 AS one WHERE $company IS NULL AND $region IS NOT NULL
  MATCH (:Region {id: $region})<-[:PART_OF*0..4]-(:Region)-[:SENT]->(t:Trip)-[m:MET]->(x:Executive) RETURN x, m, t
  UNION
  WITH phrases, 1 AS one WHERE $company IS NULL AND $region IS NOT NULL
  MATCH (:Region {name: $region})<-[:PART_OF*0..4]-(:Region)-[:SENT]->(t:Trip)-[m:MET]->(x:Executive) RETURN x, m, t
  UNION
  WITH phrases, 1 AS one WHERE $company IS NULL AND $region IS NULL
  MATCH (x:Executive)<-[m:MET]-(t:Trip) RETURN x, m, t
}
OPTIONAL MATCH (t)<-[:SENT]-(r:Region)
WITH x, m, t, r, phrases
WHERE ($since IS NULL OR m.end_date >= $since) AND ($until IS NULL OR m.start_date <= $until)
  AND ($region IS NULL OR $company IS NULL OR EXISTS {
    MATCH (r)-[:PART_OF*0..4]->(above:Region) WHERE above.id = $region OR above.name = $region })
  AND ($leader IS NULL OR EXISTS { MATCH (t)<-[:LED]-(o:Official) WHERE o.id = $leader OR o.name = $leader })
  AND ($industry IS NULL OR EXISTS {
    MATCH (r)-[g:TARGETS_SECTOR]->(i:Industry) WHERE g.trip = t.id AND i.id IN phrases })
WITH x, m, t, r ORDER BY x.company, x.id, m.start_date, m.key LIMIT $limit
RETURN x.company AS company, x.name AS executive, x.titles AS titles, m.date AS date, r.name AS region,
  COLLECT { MATCH (t)<-[:LED]-(o:Official) RETURN o.name ORDER BY o.id } AS leaders, t.id AS trip,
  coalesce(m.evidence, head(COLLECT { MATCH (x)-[w:WORKS_FOR]->(:Company) RETURN w.evidence ORDER BY w.key })) AS evidence,
  coalesce(m.articles, head(COLLECT { MATCH (x)-[w:WORKS_FOR]->(:Company) RETURN w.articles ORDER BY w.key })) AS articles,
  x.id AS executive_id
ORDER BY company, executive_id, m.start_date, m.key
