// 这两者是怎样联系起来的？
// How are these two connected?
// param start | any | required | 周启明 | 一头：任何名称或标识 | One end: any name or id
// param end | any | required | 九牧王 | 另一头 | The other end
// column step | integer | 步 | Step
// column words | text | 说明 | In words
// column from_name | text | 起点 | From
// column relation | text | 关系 | Relation
// column to_name | text | 终点 | To
// column date | text | 时间 | Date
// column evidence | texts | 依据 | Evidence
// column articles | texts | 来源文章 | Articles
// column key | text | 关系标识 | Key
// shape 一条最短的路，一行一步，至多六步；只走读到的事实，不走上下级与行业分类；一样短的路有几条时取其中一条 | one shortest path, one row a step, at most six; only over facts that were read, not over places above or industry classes; where several are as short, one of them
// draw RETURN startNode(e) AS one, e, endNode(e) AS other
CALL () {
  MATCH (n:Official {id: $start}) RETURN n AS a
  UNION MATCH (n:Official {name: $start}) RETURN n AS a
  UNION MATCH (n:Region {id: $start}) RETURN n AS a
  UNION MATCH (n:Region {name: $start}) RETURN n AS a
  UNION MATCH (n:Company {id: $start}) RETURN n AS a
  UNION MATCH (n:Company {name: $start}) RETURN n AS a
  UNION MATCH (n:Executive {id: $start}) RETURN n AS a
  UNION MATCH (n:Executive {name: $start}) RETURN n AS a
  UNION MATCH (n:Industry {id: $start}) RETURN n AS a
  UNION MATCH (n:IndustryClass {id: $start}) RETURN n AS a
  UNION MATCH (n:IndustryClass {name: $start}) RETURN n AS a
  UNION MATCH (n:Trip {id: $start}) RETURN n AS a
  UNION MATCH (n:Trip {name: $start}) RETURN n AS a
  UNION MATCH (n:Article {id: $start}) RETURN n AS a
}
CALL (a) {
  MATCH (n:Official {id: $end}) RETURN n AS b
  UNION MATCH (n:Official {name: $end}) RETURN n AS b
  UNION MATCH (n:Region {id: $end}) RETURN n AS b
  UNION MATCH (n:Region {name: $end}) RETURN n AS b
  UNION MATCH (n:Company {id: $end}) RETURN n AS b
  UNION MATCH (n:Company {name: $end}) RETURN n AS b
  UNION MATCH (n:Executive {id: $end}) RETURN n AS b
  UNION MATCH (n:Executive {name: $end}) RETURN n AS b
  UNION MATCH (n:Industry {id: $end}) RETURN n AS b
  UNION MATCH (n:IndustryClass {id: $end}) RETURN n AS b
  UNION MATCH (n:IndustryClass {name: $end}) RETURN n AS b
  UNION MATCH (n:Trip {id: $end}) RETURN n AS b
  UNION MATCH (n:Trip {name: $end}) RETURN n AS b
  UNION MATCH (n:Article {id: $end}) RETURN n AS b
}
WITH a, b WHERE a <> b
MATCH p = shortestPath((a)-[:VISITED|SIGNED_WITH|TARGETS_SECTOR|LED|JOINED|SENT|WENT_TO|CALLED_AT|MET|HOLDS_OFFICE|WORKS_FOR*..6]-(b))
WITH p ORDER BY length(p) LIMIT 1
WITH relationships(p) AS edges, nodes(p) AS nodes
UNWIND range(0, size(edges) - 1) AS n
WITH n + 1 AS step, edges[n] AS e
RETURN step, startNode(e).name + ' ' + CASE type(e) WHEN 'VISITED' THEN '到访' WHEN 'SIGNED_WITH' THEN '签约' WHEN 'TARGETS_SECTOR' THEN '瞄准产业' WHEN 'LED' THEN '带队' WHEN 'JOINED' THEN '随团' WHEN 'SENT' THEN '派出' WHEN 'WENT_TO' THEN '前往' WHEN 'CALLED_AT' THEN '走访' WHEN 'MET' THEN '会见' WHEN 'HOLDS_OFFICE' THEN '任职' WHEN 'WORKS_FOR' THEN '供职' END + ' ' + endNode(e).name AS words,
  startNode(e).name AS from_name, type(e) AS relation, endNode(e).name AS to_name, e.date AS date,
  e.evidence AS evidence, e.articles AS articles, e.key AS key
ORDER BY step
