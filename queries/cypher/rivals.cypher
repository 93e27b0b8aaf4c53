// 哪些地区与我们争同样的产业、同样的企业？
// Which regions are after the same industries or companies?
// param region | region | required | 冠县 | 地区，市含所辖县区 | Region; a city includes its counties
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column region | text | 地区 | Region
// column region_id | text | 地区代码 | Region code
// column score | integer | 共同数 | In common
// column industries | texts | 共同产业 | Industries in common
// column companies | texts | 共同企业 | Companies in common
// column full_name | text | 全称 | Full name
// shape 一行一个对手地区，共同的产业与企业（到访或签约）多的在前 | one row a rival region, most industries and companies (visited or signed) in common first
CALL () {
  MATCH (:Region {id: $region})<-[:PART_OF*0..4]-(r:Region) RETURN r
  UNION
  MATCH (:Region {name: $region})<-[:PART_OF*0..4]-(r:Region) RETURN r
}
WITH collect(r) AS own, collect(r.id) AS ids
CALL (own) {
  UNWIND own AS r
  MATCH (r)-[:SENT]->(:Trip)-[e:CALLED_AT]->(c:Company)
  WHERE ($since IS NULL OR e.end_date >= $since) AND ($until IS NULL OR e.start_date <= $until)
  RETURN c
  UNION
  UNWIND own AS r
  MATCH (r)-[e:SIGNED_WITH]->(c:Company)
  WHERE ($since IS NULL OR e.end_date >= $since) AND ($until IS NULL OR e.start_date <= $until)
  RETURN c
}
WITH own, ids, collect(c) AS companies
CALL (own, companies) {
  UNWIND own AS r
  MATCH (r)-[e:TARGETS_SECTOR]->(i:Industry)
  WHERE ($since IS NULL OR e.end_date >= $since) AND ($until IS NULL OR e.start_date <= $until)
  WITH DISTINCT i ORDER BY i.id
  MATCH (i)<-[e:TARGETS_SECTOR]-(other:Region)
  WHERE ($since IS NULL OR e.end_date >= $since) AND ($until IS NULL OR e.start_date <= $until)
  RETURN DISTINCT other.id AS other_id, i AS common
  UNION ALL
  UNWIND companies AS c
  WITH c ORDER BY c.id
  MATCH (c)<-[e:CALLED_AT]-(t:Trip)
  WHERE ($since IS NULL OR e.end_date >= $since) AND ($until IS NULL OR e.start_date <= $until)
  RETURN DISTINCT t.region AS other_id, c AS common
}
WITH other_id, common, ids WHERE NOT other_id IN ids
WITH other_id, collect(common) AS common
WITH other_id, common, size(common) AS score ORDER BY score DESC, other_id LIMIT $limit
MATCH (other:Region {id: other_id})
RETURN other.name AS region, other.id AS region_id, score,
  [x IN common WHERE x:Industry | x.name] AS industries,
  [x IN common WHERE x:Company | x.name] AS companies,
  other.full_name AS full_name
ORDER BY score DESC, region_id
