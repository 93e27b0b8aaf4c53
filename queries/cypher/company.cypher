// 这家企业的概况：在哪里、谁负责、谁来过、签了什么？
// A company's profile: where, who, whose visits, which deals?
// param company | company | required | 九牧王 | 企业名称 | Name of the company
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column part | text | 项 | Part
// column relation | text | 关系 | Relation
// column name | text | 名称 | Name
// column id | text | 标识 | Id
// column detail | text | 说明 | Detail
// column date | text | 时间 | Date
// column evidence | texts | 依据 | Evidence
// column articles | texts | 来源文章 | Articles
// shape 一行一项：企业、别名、位于、负责人、到访（一地一行）、签约 | one row an item: company, aliases, place, executives, visits (a row a region), deals
// draw RETURN c, [(c)<-[:CALLED_AT]-(t:Trip) | t] AS trips, [(c)<-[:VISITED]-(o:Official) | o] AS officials, [(c)<-[:SIGNED_WITH]-(r:Region) | r] AS signed, [(c)<-[:WORKS_FOR]-(x:Executive) | x] AS executives, [(c)-[:LOCATED_IN]->(p:Region) | p] AS places
CALL () {
  MATCH (c:Company {id: $company}) RETURN c
  UNION
  MATCH (c:Company {name: $company}) RETURN c
}
CALL (c) {
  RETURN 0 AS place, '企业' AS part, 'Company' AS relation, c.name AS name, c.id AS id,
    coalesce(c.legal_form, c.kind) AS detail, null AS day, null AS date, null AS evidence, null AS articles
  UNION ALL
  UNWIND c.aliases AS other
  RETURN 1 AS place, '别名' AS part, null AS relation, other AS name, c.id AS id,
    null AS detail, null AS day, null AS date, null AS evidence, null AS articles
  UNION ALL
  MATCH (c)-[e:LOCATED_IN]->(x:Region)
  RETURN 2 AS place, '位于' AS part, type(e) AS relation, x.name AS name, x.id AS id,
    x.full_name AS detail, null AS day, null AS date, e.evidence AS evidence, e.articles AS articles
  UNION ALL
  MATCH (c)<-[e:WORKS_FOR]-(x:Executive)
  RETURN 3 AS place, '负责人' AS part, type(e) AS relation, x.name AS name, x.id AS id,
    e.title AS detail, null AS day, e.as_of AS date, e.evidence AS evidence, e.articles AS articles
  UNION ALL
  CALL (c) {
    MATCH (c)<-[v:CALLED_AT]-(:Trip)<-[:SENT]-(r:Region) RETURN v, r
    UNION
    MATCH (c)<-[v:VISITED]-(r:Region) WHERE v.trip IS NULL RETURN v, r
    UNION
    MATCH (c)<-[v:VISITED]-(:Official)-[:HOLDS_OFFICE]->(r:Region) WHERE v.trip IS NULL RETURN v, r
  }
  WITH v, r
  WHERE ($since IS NULL OR v.end_date >= $since) AND ($until IS NULL OR v.start_date <= $until)
  WITH v, r ORDER BY v.start_date IS NULL DESC, v.start_date, v.key
  WITH r, collect(v) AS calls, max(v.start_date) AS day
  RETURN 4 AS place, '到访' AS part, 'VISITED' AS relation, r.name AS name, r.id AS id,
    toString(size(calls)) + ' 次' AS detail, day, last(calls).date AS date,
    last(calls).evidence AS evidence, last(calls).articles AS articles
  UNION ALL
  MATCH (c)<-[e:SIGNED_WITH]-(x:Region)
  WHERE ($since IS NULL OR e.end_date >= $since) AND ($until IS NULL OR e.start_date <= $until)
  RETURN 5 AS place, '签约' AS part, type(e) AS relation, x.name AS name, x.id AS id,
    coalesce(e.project, '') + coalesce(' ' + e.amount_text, '') AS detail,
    e.start_date AS day, e.date AS date, e.evidence AS evidence, e.articles AS articles
}
RETURN part, relation, name, id, detail, date, evidence, articles
ORDER BY place, day, id, detail LIMIT $limit
