// 图中有哪些名称？
// Which names does the graph hold, of one kind?
// param kind | choice:region,official,company,executive,industry,trip | required | region | 类别 | Kind
// column label | text | 类别 | Kind
// column id | text | 标识 | Id
// column name | text | 名称 | Name
// column detail | text | 说明 | Detail
// column aliases | texts | 别名 | Aliases
// shape 一行一个节点 | one row a node
// hidden
CALL () {
  WITH 1 AS one WHERE $kind = 'region'
  MATCH (n:Region) RETURN n.id AS id, n.name AS name, n.full_name AS detail, n.aliases AS aliases
  UNION ALL
  WITH 1 AS one WHERE $kind = 'official'
  MATCH (n:Official) RETURN n.id AS id, n.name AS name, n.region AS detail, n.aliases AS aliases
  UNION ALL
  WITH 1 AS one WHERE $kind = 'company'
  MATCH (n:Company) RETURN n.id AS id, n.name AS name, n.kind AS detail, n.aliases AS aliases
  UNION ALL
  WITH 1 AS one WHERE $kind = 'executive'
  MATCH (n:Executive) RETURN n.id AS id, n.name AS name, n.company AS detail, n.aliases AS aliases
  UNION ALL
  WITH 1 AS one WHERE $kind = 'industry'
  MATCH (n:Industry) RETURN n.id AS id, n.name AS name, null AS detail, n.aliases AS aliases
  UNION ALL
  WITH 1 AS one WHERE $kind = 'industry'
  MATCH (n:IndustryClass) RETURN n.id AS id, n.name AS name, n.level AS detail, n.aliases AS aliases
  UNION ALL
  WITH 1 AS one WHERE $kind = 'trip'
  MATCH (n:Trip) RETURN n.id AS id, n.name AS name, n.date AS detail, n.aliases AS aliases
}
RETURN $kind AS label, id, name, detail, aliases ORDER BY id
