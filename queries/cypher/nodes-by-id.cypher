// 这些标识是哪些节点？
// The nodes of one label with these ids
// param label | text | required | Region | 主标签 | Primary label
// param ids | text | required | 371525 | 标识（列表） | Ids (a list)
// column id | text | 标识 | Id
// shape 一行一个节点 | one row a node
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
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id
