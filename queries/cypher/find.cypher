// 这个名称（或其一部分）指什么？
// Find anything by name, alias or part of it
// param text | text | required | 聊城 | 名称、别名或其一部分 | Name, alias or part of it
// param kind | choice:region,official,company,executive,industry,class,trip,article | null | company | 只找一类 | Only one kind
// param limit | integer | 50 | 20 | 最多几行 | At most so many rows
// column kind | text | 类别 | Kind
// column name | text | 名称 | Name
// column id | text | 标识 | Id
// column detail | text | 说明 | Detail
// column aliases | texts | 别名 | Aliases
// shape 一行一个节点，名称相同的在前，其次开头相同的，再次名称短的；行程与文章要用 kind 指明 | one row a node; the same name first, then names that begin so, then short ones; trips and articles only when kind says so
CALL () {
  WITH 1 AS one WHERE coalesce($kind, 'region') = 'region'
  MATCH (n:Region)
  WHERE n.name CONTAINS $text OR n.full_name CONTAINS $text OR n.aliases IS NOT NULL AND any(w IN n.aliases WHERE w CONTAINS $text)
  RETURN 'region' AS kind, n.name AS name, n.id AS id, n.full_name AS detail, n.aliases AS aliases
  UNION
  WITH 1 AS one WHERE coalesce($kind, 'region') = 'region'
  MATCH (n:Region {id: $text})
  RETURN 'region' AS kind, n.name AS name, n.id AS id, n.full_name AS detail, n.aliases AS aliases
  UNION
  WITH 1 AS one WHERE coalesce($kind, 'official') = 'official'
  MATCH (n:Official)
  WHERE n.name CONTAINS $text OR n.aliases IS NOT NULL AND any(w IN n.aliases WHERE w CONTAINS $text)
  RETURN 'official' AS kind, n.name AS name, n.id AS id, n.region AS detail, n.aliases AS aliases
  UNION
  WITH 1 AS one WHERE coalesce($kind, 'official') = 'official'
  MATCH (n:Official {id: $text})
  RETURN 'official' AS kind, n.name AS name, n.id AS id, n.region AS detail, n.aliases AS aliases
  UNION
  WITH 1 AS one WHERE coalesce($kind, 'company') = 'company'
  MATCH (n:Company)
  WHERE n.name CONTAINS $text OR n.aliases IS NOT NULL AND any(w IN n.aliases WHERE w CONTAINS $text)
  RETURN 'company' AS kind, n.name AS name, n.id AS id, n.kind AS detail, n.aliases AS aliases
  UNION
  WITH 1 AS one WHERE coalesce($kind, 'company') = 'company'
  MATCH (n:Company {id: $text})
  RETURN 'company' AS kind, n.name AS name, n.id AS id, n.kind AS detail, n.aliases AS aliases
  UNION
  WITH 1 AS one WHERE coalesce($kind, 'executive') = 'executive'
  MATCH (n:Executive)
  WHERE n.name CONTAINS $text OR n.aliases IS NOT NULL AND any(w IN n.aliases WHERE w CONTAINS $text)
  RETURN 'executive' AS kind, n.name AS name, n.id AS id, n.company AS detail, n.aliases AS aliases
  UNION
  WITH 1 AS one WHERE coalesce($kind, 'executive') = 'executive'
  MATCH (n:Executive {id: $text})
  RETURN 'executive' AS kind, n.name AS name, n.id AS id, n.company AS detail, n.aliases AS aliases
  UNION
  WITH 1 AS one WHERE coalesce($kind, 'industry') = 'industry'
  MATCH (n:Industry)
  WHERE n.name CONTAINS $text OR n.aliases IS NOT NULL AND any(w IN n.aliases WHERE w CONTAINS $text)
  RETURN 'industry' AS kind, n.name AS name, n.id AS id, null AS detail, n.aliases AS aliases
  UNION
  WITH 1 AS one WHERE coalesce($kind, 'industry') = 'industry'
  MATCH (n:Industry {id: $text})
  RETURN 'industry' AS kind, n.name AS name, n.id AS id, null AS detail, n.aliases AS aliases
  UNION
  WITH 1 AS one WHERE coalesce($kind, 'class') = 'class'
  MATCH (n:IndustryClass)
  WHERE n.name CONTAINS $text OR n.aliases IS NOT NULL AND any(w IN n.aliases WHERE w CONTAINS $text)
  RETURN 'class' AS kind, n.name AS name, n.id AS id, n.level AS detail, n.aliases AS aliases
  UNION
  WITH 1 AS one WHERE coalesce($kind, 'class') = 'class'
  MATCH (n:IndustryClass {id: $text})
  RETURN 'class' AS kind, n.name AS name, n.id AS id, n.level AS detail, n.aliases AS aliases
  UNION
  WITH 1 AS one WHERE coalesce($kind, '') = 'trip'
  MATCH (n:Trip)
  WHERE n.name CONTAINS $text OR n.aliases IS NOT NULL AND any(w IN n.aliases WHERE w CONTAINS $text)
  RETURN 'trip' AS kind, n.name AS name, n.id AS id, n.date AS detail, n.aliases AS aliases
  UNION
  WITH 1 AS one WHERE coalesce($kind, '') = 'trip'
  MATCH (n:Trip {id: $text})
  RETURN 'trip' AS kind, n.name AS name, n.id AS id, n.date AS detail, n.aliases AS aliases
  UNION
  WITH 1 AS one WHERE coalesce($kind, '') = 'article'
  MATCH (n:Article)
  WHERE n.name CONTAINS $text OR n.aliases IS NOT NULL AND any(w IN n.aliases WHERE w CONTAINS $text)
  RETURN 'article' AS kind, n.name AS name, n.id AS id, n.source AS detail, n.aliases AS aliases
  UNION
  WITH 1 AS one WHERE coalesce($kind, '') = 'article'
  MATCH (n:Article {id: $text})
  RETURN 'article' AS kind, n.name AS name, n.id AS id, n.source AS detail, n.aliases AS aliases
}
RETURN kind, name, id, detail, aliases
ORDER BY CASE WHEN name = $text OR id = $text OR $text IN aliases THEN 0 WHEN name STARTS WITH $text THEN 1 ELSE 2 END,
  size(name), kind, id LIMIT $limit
