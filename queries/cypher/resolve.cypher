// 一个名称指图中的哪个节点？
// Which nodes have this id, name or full name?
// param name | text | required | 冠县 | 名称或标识 | Name or id
// column label | text | 类别 | Kind
// column id | text | 标识 | Id
// column name | text | 名称 | Name
// column detail | text | 说明 | Detail
// shape 一行一个节点 | one row a node
// hidden
CALL () {
  MATCH (n:Region {id: $name}) RETURN 'region' AS label, n.id AS id, n.name AS name, n.full_name AS detail
  UNION MATCH (n:Region {name: $name}) RETURN 'region' AS label, n.id AS id, n.name AS name, n.full_name AS detail
  UNION MATCH (n:Official {id: $name}) RETURN 'official' AS label, n.id AS id, n.name AS name, n.region AS detail
  UNION MATCH (n:Official {name: $name}) RETURN 'official' AS label, n.id AS id, n.name AS name, n.region AS detail
  UNION MATCH (n:Company {id: $name}) RETURN 'company' AS label, n.id AS id, n.name AS name, n.kind AS detail
  UNION MATCH (n:Company {name: $name}) RETURN 'company' AS label, n.id AS id, n.name AS name, n.kind AS detail
  UNION MATCH (n:Executive {id: $name}) RETURN 'executive' AS label, n.id AS id, n.name AS name, n.company AS detail
  UNION MATCH (n:Executive {name: $name}) RETURN 'executive' AS label, n.id AS id, n.name AS name, n.company AS detail
  UNION MATCH (n:Industry {id: $name}) RETURN 'industry' AS label, n.id AS id, n.name AS name, null AS detail
  UNION MATCH (n:IndustryClass {id: $name}) RETURN 'class' AS label, n.id AS id, n.name AS name, n.level AS detail
  UNION MATCH (n:IndustryClass {name: $name}) RETURN 'class' AS label, n.id AS id, n.name AS name, n.level AS detail
  UNION MATCH (n:Trip {id: $name}) RETURN 'trip' AS label, n.id AS id, n.name AS name, n.date AS detail
  UNION MATCH (n:Trip {name: $name}) RETURN 'trip' AS label, n.id AS id, n.name AS name, n.date AS detail
  UNION MATCH (n:Article {id: $name}) RETURN 'article' AS label, n.id AS id, n.name AS name, n.source AS detail
}
RETURN label, id, name, detail ORDER BY label, id
