// 这些节点上有哪些关系？
// Which relations are there at these nodes, and what is at their other ends?
// param label | text | required | Region | 这些节点的主标签 | Primary label of the nodes
// param ids | text | required | 371525 | 这些节点的标识（列表） | Ids of the nodes (a list)
// param limit | integer | 300 | 100 | 每个节点最多几条 | At most so many at each node
// column type | text | 关系 | Relation
// column key | text | 关系标识 | Key
// shape 一行一条关系，连同两头 | one row a relation with both ends
// hidden
CALL () {
  WITH 1 AS one WHERE $label = 'Region' UNWIND $ids AS id MATCH (n:Region {id: id}) RETURN n
  UNION WITH 1 AS one WHERE $label = 'Official' UNWIND $ids AS id MATCH (n:Official {id: id}) RETURN n
  UNION WITH 1 AS one WHERE $label = 'Company' UNWIND $ids AS id MATCH (n:Company {id: id}) RETURN n
  UNION WITH 1 AS one WHERE $label = 'Executive' UNWIND $ids AS id MATCH (n:Executive {id: id}) RETURN n
  UNION WITH 1 AS one WHERE $label = 'Industry' UNWIND $ids AS id MATCH (n:Industry {id: id}) RETURN n
  UNION WITH 1 AS one WHERE $label = 'IndustryClass' UNWIND $ids AS id MATCH (n:IndustryClass {id: id}) RETURN n
  UNION WITH 1 AS one WHERE $label = 'Trip' UNWIND $ids AS id MATCH (n:Trip {id: id}) RETURN n
  UNION WITH 1 AS one WHERE $label = 'Article' UNWIND $ids AS id MATCH (n:Article {id: id}) RETURN n
  UNION WITH 1 AS one WHERE $label = 'Unresolved' UNWIND $ids AS id MATCH (n:Unresolved {id: id}) RETURN n
}
CALL (n) {
  MATCH (n)-[e]-()
  RETURN DISTINCT e ORDER BY e.start_date IS NULL, e.start_date DESC, type(e), e.key LIMIT $limit
}
WITH DISTINCT e
WITH e, startNode(e) AS a, endNode(e) AS b
RETURN type(e) AS type, e.key AS key, properties(e) AS properties,
  a.id AS start, labels(a) AS start_labels, properties(a) AS start_properties,
  b.id AS end, labels(b) AS end_labels, properties(b) AS end_properties
ORDER BY type, key
