// 哪些还没有核实，为什么？
// What is unresolved or doubtful, and why?
// param kind | choice:unresolved,contradiction,undated | null | unresolved | 只看一种：没有归并、说法不一、没有日期 | Only one kind: unresolved, contradiction, no date
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column kind | text | 种类 | Kind
// column name | text | 名称 | Name
// column reason | text | 原因 | Reason
// column candidates | texts | 候选 | Candidates
// column id | text | 标识 | Id
// column evidence | texts | 依据 | Evidence
// column articles | texts | 来源文章 | Articles
// shape 一行一件：没有归并的名称、各篇说法不一的行程与签约、没有日期的行程 | one row an item: names not resolved, trips and deals that the papers tell differently, trips without a date
CALL () {
  WITH 1 AS one WHERE coalesce($kind, 'unresolved') = 'unresolved'
  MATCH (n:Unresolved)
  RETURN 0 AS place, '没有归并' AS kind, n.name AS name, n.reason AS reason, n.candidates AS candidates, n.id AS id,
    n.evidence AS evidence, n.articles AS articles
  UNION ALL
  WITH coalesce($kind, '') AS only WHERE only <> 'unresolved'
  MATCH (n:Trip)
  WHERE (n.note IS NOT NULL AND only <> 'undated') OR (n.start_date IS NULL AND only <> 'contradiction')
  RETURN CASE WHEN n.note IS NULL THEN 2 ELSE 1 END AS place, CASE WHEN n.note IS NULL THEN '没有日期' ELSE '说法不一' END AS kind,
    n.name AS name, coalesce(n.note, n.date_text, n.date) AS reason, [] AS candidates, n.id AS id,
    n.evidence AS evidence, n.articles AS articles
  UNION ALL
  WITH 1 AS one WHERE coalesce($kind, 'contradiction') = 'contradiction'
  MATCH (r:Region)-[n:SIGNED_WITH]->(c:Company) WHERE n.note IS NOT NULL
  RETURN 1 AS place, '说法不一' AS kind, r.name + ' ' + c.name AS name, n.note AS reason, [] AS candidates, n.key AS id,
    n.evidence AS evidence, n.articles AS articles
}
RETURN kind, name, reason, candidates, id, evidence, articles
ORDER BY place, id LIMIT $limit
