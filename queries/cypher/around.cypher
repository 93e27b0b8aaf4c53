// 它周围有什么？
// What is around it?
// param name | any | required | 冠县 | 任何名称或标识 | Any name or id
// param hops | choice:1,2 | "1" | 2 | 几步之内 | Within how many steps
// param relation | choice:VISITED,SIGNED_WITH,TARGETS_SECTOR,LED,JOINED,SENT,WENT_TO,CALLED_AT,MET,HOLDS_OFFICE,WORKS_FOR,PART_OF,CLASSIFIED_AS,LOCATED_IN,REPORTS | null | VISITED | 只看一种关系 | Only one type of relation
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column hop | integer | 步 | Step
// column from_kind | text | 起点类别 | From, kind
// column from_name | text | 起点 | From
// column relation | text | 关系 | Relation
// column to_kind | text | 终点类别 | To, kind
// column to_name | text | 终点 | To
// column date | text | 时间 | Date
// column from_id | text | 起点标识 | From, id
// column to_id | text | 终点标识 | To, id
// column evidence | texts | 依据 | Evidence
// column articles | texts | 来源文章 | Articles
// column key | text | 关系标识 | Key
// shape 一行一条关系，近的在前；时间新的在前 | one row a relation, nearest first, latest first
// draw RETURN e, a, b
CALL () {
  MATCH (n:Official {id: $name}) RETURN n AS n
  UNION MATCH (n:Official {name: $name}) RETURN n AS n
  UNION MATCH (n:Region {id: $name}) RETURN n AS n
  UNION MATCH (n:Region {name: $name}) RETURN n AS n
  UNION MATCH (n:Company {id: $name}) RETURN n AS n
  UNION MATCH (n:Company {name: $name}) RETURN n AS n
  UNION MATCH (n:Executive {id: $name}) RETURN n AS n
  UNION MATCH (n:Executive {name: $name}) RETURN n AS n
  UNION MATCH (n:Industry {id: $name}) RETURN n AS n
  UNION MATCH (n:IndustryClass {id: $name}) RETURN n AS n
  UNION MATCH (n:IndustryClass {name: $name}) RETURN n AS n
  UNION MATCH (n:Trip {id: $name}) RETURN n AS n
  UNION MATCH (n:Trip {name: $name}) RETURN n AS n
  UNION MATCH (n:Article {id: $name}) RETURN n AS n
}
CALL (n) {
  MATCH (n)-[e]-()
  WHERE $relation IS NULL OR type(e) = $relation
  RETURN DISTINCT e, 1 AS hop ORDER BY e.start_date IS NULL, e.start_date DESC, type(e), e.key LIMIT $limit
  UNION
  WITH n WHERE $hops = '2'
  MATCH (n)-[d]-(m)
  WITH DISTINCT n, m, d.start_date AS day, type(d) AS type, d.key AS key ORDER BY day IS NULL, day DESC, type, key LIMIT $limit
  MATCH (m)-[e]-(o)
  WHERE o <> n AND ($relation IS NULL OR type(e) = $relation)
  RETURN DISTINCT e, 2 AS hop ORDER BY e.start_date IS NULL, e.start_date DESC, type(e), e.key LIMIT $limit
}
WITH e, min(hop) AS hop ORDER BY hop, e.start_date IS NULL, e.start_date DESC, type(e), e.key LIMIT $limit
WITH e, hop, startNode(e) AS a, endNode(e) AS b
RETURN hop, CASE WHEN a:Region THEN '地区' WHEN a:Official THEN '官员' WHEN a:Company THEN '企业' WHEN a:Executive THEN '企业负责人' WHEN a:Industry THEN '产业' WHEN a:IndustryClass THEN '行业分类' WHEN a:Trip THEN '招商行程' WHEN a:Article THEN '文章' WHEN a:Unresolved THEN '待核' END AS from_kind, a.name AS from_name, type(e) AS relation,
  CASE WHEN b:Region THEN '地区' WHEN b:Official THEN '官员' WHEN b:Company THEN '企业' WHEN b:Executive THEN '企业负责人' WHEN b:Industry THEN '产业' WHEN b:IndustryClass THEN '行业分类' WHEN b:Trip THEN '招商行程' WHEN b:Article THEN '文章' WHEN b:Unresolved THEN '待核' END AS to_kind, b.name AS to_name, e.date AS date, a.id AS from_id, b.id AS to_id,
  e.evidence AS evidence, e.articles AS articles, e.key AS key
ORDER BY hop, e.start_date IS NULL, e.start_date DESC, relation, key
