// 这个地区的概况：谁任职、出去几次、去哪里、见了谁、签了什么、要什么产业？
// A region's profile: officials, trips, places, companies, deals, industries
// param region | region | required | 冠县 | 地区，市含所辖县区 | Region; a city includes its counties
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param limit | integer | 20 | 10 | 每项最多几行 | At most so many rows of each part
// column part | text | 项 | Part
// column name | text | 名称 | Name
// column id | text | 标识 | Id
// column times | integer | 次数 | Times
// column first | date | 最早 | First
// column last | date | 最近 | Last
// column detail | text | 说明 | Detail
// shape 一行一项：地区、下辖、任职、行程合计、目的地、走访企业、签约、产业、来源；多的在前 | one row an item: region, places in it, offices, trips in all, destinations, companies, deals, industries, sources; most first
// draw RETURN p, [(p)-[:SENT]->(t:Trip) | t] AS trips, [(p)-[:SIGNED_WITH]->(c:Company) | c] AS signed, [(p)-[:TARGETS_SECTOR]->(i:Industry) | i] AS industries, [(p)<-[:HOLDS_OFFICE]-(o:Official) | o] AS officials
CALL () {
  MATCH (p:Region {id: $region}) RETURN p
  UNION
  MATCH (p:Region {name: $region}) RETURN p
}
CALL (p) {
  RETURN 0 AS place, '地区' AS part, p.name AS name, p.id AS id, null AS times, null AS first, null AS last, p.full_name AS detail
  UNION ALL
  MATCH (p)<-[:PART_OF]-(x:Region)
  WITH x, COUNT { (x)-[:SENT]->(:Trip) } AS times ORDER BY times DESC, x.id LIMIT $limit
  RETURN 1 AS place, '下辖' AS part, x.name AS name, x.id AS id, times, null AS first, null AS last, null AS detail
  UNION ALL
  MATCH (p)<-[e:HOLDS_OFFICE]-(x:Official)
  WITH x, collect(e.title) AS titles ORDER BY x.id LIMIT $limit
  RETURN 2 AS place, '任职' AS part, x.name AS name, x.id AS id, null AS times, null AS first, null AS last,
    reduce(s = '', w IN titles | CASE s WHEN '' THEN w ELSE s + '、' + w END) AS detail
  UNION ALL
  MATCH (p)<-[:PART_OF*0..4]-(r:Region)-[:SENT]->(t:Trip)
  WHERE ($since IS NULL OR t.end_date >= $since) AND ($until IS NULL OR t.start_date <= $until)
  RETURN 3 AS place, '行程' AS part, '合计' AS name, null AS id, count(t) AS times, min(t.start_date) AS first,
    max(t.start_date) AS last, null AS detail
  UNION ALL
  MATCH (p)<-[:PART_OF*0..4]-(r:Region)-[:SENT]->(t:Trip)-[:WENT_TO]->(x:Region)
  WHERE ($since IS NULL OR t.end_date >= $since) AND ($until IS NULL OR t.start_date <= $until)
  WITH x, count(t) AS times, min(t.start_date) AS first, max(t.start_date) AS last ORDER BY times DESC, x.id LIMIT $limit
  RETURN 4 AS place, '目的地' AS part, x.name AS name, x.id AS id, times, first, last, x.full_name AS detail
  UNION ALL
  MATCH (p)<-[:PART_OF*0..4]-(r:Region)
  CALL (r) {
    MATCH (r)-[:SENT]->(:Trip)-[v:CALLED_AT]->(x:Company) RETURN v, x
    UNION
    MATCH (r)-[v:VISITED]->(x:Company) WHERE v.trip IS NULL RETURN v, x
    UNION
    MATCH (r)<-[:HOLDS_OFFICE]-(o:Official)-[v:VISITED]->(x:Company) WHERE v.trip IS NULL AND o.region = r.id RETURN v, x
  }
  WITH v, x
  WHERE ($since IS NULL OR v.end_date >= $since) AND ($until IS NULL OR v.start_date <= $until)
  WITH x, count(v) AS times, min(v.start_date) AS first, max(v.start_date) AS last ORDER BY times DESC, x.id LIMIT $limit
  RETURN 5 AS place, '走访企业' AS part, x.name AS name, x.id AS id, times, first, last, null AS detail
  UNION ALL
  MATCH (p)<-[:PART_OF*0..4]-(r:Region)-[e:SIGNED_WITH]->(x:Company)
  WHERE ($since IS NULL OR e.end_date >= $since) AND ($until IS NULL OR e.start_date <= $until)
  WITH x, e ORDER BY e.start_date IS NULL, e.start_date DESC, e.key LIMIT $limit
  RETURN 6 AS place, '签约' AS part, x.name AS name, x.id AS id, null AS times, e.start_date AS first, e.start_date AS last,
    coalesce(e.project, '') + coalesce(' ' + e.amount_text, '') AS detail
  UNION ALL
  MATCH (p)<-[:PART_OF*0..4]-(r:Region)-[e:TARGETS_SECTOR]->(x:Industry)
  WHERE ($since IS NULL OR e.end_date >= $since) AND ($until IS NULL OR e.start_date <= $until)
  WITH x, count(e) AS times, min(e.start_date) AS first, max(e.start_date) AS last ORDER BY times DESC, x.id LIMIT $limit
  RETURN 7 AS place, '产业' AS part, x.name AS name, x.id AS id, times, first, last, null AS detail
  UNION ALL
  MATCH (p)<-[:PART_OF*0..4]-(r:Region)-[:SENT]->(:Trip)<-[:REPORTS]-(a:Article)
  WITH a.source AS source, count(DISTINCT a) AS times ORDER BY times DESC, source LIMIT $limit
  RETURN 8 AS place, '来源' AS part, source AS name, null AS id, times, null AS first, null AS last, null AS detail
}
RETURN part, name, id, times, first, last, detail
ORDER BY place, times IS NULL, times DESC, last DESC, id, name, detail
