// 全部关系
// Every relation
// column type | text | 关系 | Relation
// shape 一行一条关系，不按次序 | one row a relation, in no order
// hidden
MATCH (a)-[e]->(b)
RETURN type(e) AS type, properties(e) AS properties, a.id AS start, labels(a) AS start_labels,
  b.id AS end, labels(b) AS end_labels
