// 这条关系的依据是什么：哪句话、哪篇文章、哪条规则？
// What is the evidence of a relation: which sentences, articles and rule?
// param start | any | required | 张学宏 | 关系的一头：任何名称或标识 | One end: any name or id
// param end | any | null | 九牧王 | 另一头 | The other end
// param relation | choice:VISITED,SIGNED_WITH,TARGETS_SECTOR,LED,JOINED,SENT,WENT_TO,CALLED_AT,MET,HOLDS_OFFICE,WORKS_FOR,LOCATED_IN,REPORTS | null | VISITED | 关系类型 | Type of the relation
// param key | edge | null | null | 只看这一条（key 列所给） | Only this one (as in a column key)
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column relation | text | 关系 | Relation
// column from_name | text | 起点 | From
// column to_name | text | 终点 | To
// column date | text | 时间 | Date
// column sentence | text | 原句 | Sentence
// column article | text | 文章 | Article
// column title | text | 标题 | Title
// column source | text | 来源 | Source
// column published | text | 发布日期 | Published
// column url | text | 网址 | Address
// column offsets | text | 位置 | Offsets
// column rule | text | 规则 | Rule
// column confidence | number | 可信度 | Confidence
// column note | text | 备注 | Note
// column key | text | 关系标识 | Key
// shape 一行一句依据；起止为文章中的字符位置 | one row a sentence; offsets are characters in the article's text
CALL () {
  MATCH (n:Official {id: $start}) RETURN n AS n
  UNION MATCH (n:Official {name: $start}) RETURN n AS n
  UNION MATCH (n:Region {id: $start}) RETURN n AS n
  UNION MATCH (n:Region {name: $start}) RETURN n AS n
  UNION MATCH (n:Company {id: $start}) RETURN n AS n
  UNION MATCH (n:Company {name: $start}) RETURN n AS n
  UNION MATCH (n:Executive {id: $start}) RETURN n AS n
  UNION MATCH (n:Executive {name: $start}) RETURN n AS n
  UNION MATCH (n:Industry {id: $start}) RETURN n AS n
  UNION MATCH (n:IndustryClass {id: $start}) RETURN n AS n
  UNION MATCH (n:IndustryClass {name: $start}) RETURN n AS n
  UNION MATCH (n:Trip {id: $start}) RETURN n AS n
  UNION MATCH (n:Trip {name: $start}) RETURN n AS n
  UNION MATCH (n:Article {id: $start}) RETURN n AS n
}
MATCH (n)-[e]-(m)
WHERE e.evidence IS NOT NULL AND ($key IS NULL OR e.key = $key) AND ($relation IS NULL OR type(e) = $relation)
  AND ($end IS NULL OR m.id = $end OR m.name = $end)
WITH DISTINCT e ORDER BY e.start_date IS NULL, e.start_date, type(e), e.key LIMIT $limit
UNWIND range(0, size(e.evidence) - 1) AS n
WITH e, n, e.spans[n] AS span
WITH e, n, span, last(split(span, ':')) AS offsets
WITH e, n, offsets, coalesce(substring(span, 0, size(span) - size(offsets) - 1), e.articles[n], e.articles[0]) AS article
OPTIONAL MATCH (a:Article {id: article})
RETURN type(e) AS relation, startNode(e).name AS from_name, endNode(e).name AS to_name, e.date AS date,
  e.evidence[n] AS sentence, article, a.title AS title, a.source AS source, a.published AS published, a.url AS url,
  offsets, e.rule AS rule, e.confidence AS confidence, e.note AS note, e.key AS key
ORDER BY e.start_date IS NULL, e.start_date, relation, key, n LIMIT $limit
