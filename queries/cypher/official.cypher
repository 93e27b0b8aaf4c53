// 这位官员任过什么职、去过哪些地方？
// An official's offices and travel diary
// param official | official | required | 周启明 | 官员姓名，或 姓名@地区代码 | Name, or name@region code
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column part | text | 项 | Part
// column date | text | 时间 | Date
// column name | text | 职务或行程 | Office or trip
// column region | text | 地区 | Region
// column destinations | texts | 目的地 | Destinations
// column companies | texts | 走访企业 | Companies called at
// column signings | integer | 签约数 | Deals signed
// column trip | text | 行程 | Trip
// column evidence | texts | 依据 | Evidence
// column articles | texts | 来源文章 | Articles
// shape 先任职，后行程（带队、随团）与不知属于哪次行程的到访，按时间 | offices first, then trips (led, joined) and visits of no known trip, in time
// draw RETURN o, t, [(t)-[:CALLED_AT]->(c:Company) | c] AS called, [(t)-[:WENT_TO]->(p:Region) | p] AS places
CALL () {
  MATCH (o:Official {id: $official}) RETURN o
  UNION
  MATCH (o:Official {name: $official}) RETURN o
}
CALL (o) {
  MATCH (o)-[e:HOLDS_OFFICE]->(r:Region)
  RETURN 0 AS place, '任职' AS part, null AS day, coalesce(e.since, '') + '/' + coalesce(e.as_of, '') AS date,
    coalesce(e.title, '') AS name, r.name AS region, null AS t, [] AS companies, e AS e
  UNION ALL
  MATCH (o)-[e:LED|JOINED]->(t:Trip)
  WHERE ($since IS NULL OR t.end_date >= $since) AND ($until IS NULL OR t.start_date <= $until)
  OPTIONAL MATCH (t)<-[:SENT]-(r:Region)
  RETURN 1 AS place, CASE type(e) WHEN 'LED' THEN '带队' ELSE '随团' END AS part, t.start_date AS day, t.date AS date,
    t.name AS name, r.name AS region, t AS t, [] AS companies, e AS e
  UNION ALL
  MATCH (o)-[e:VISITED]->(c:Company)
  WHERE e.trip IS NULL AND ($since IS NULL OR e.end_date >= $since) AND ($until IS NULL OR e.start_date <= $until)
  RETURN 1 AS place, '到访' AS part, e.start_date AS day, e.date AS date, null AS name, null AS region, null AS t,
    [c.name] AS companies, e AS e
}
WITH o, place, part, day, date, name, region, t, companies, e ORDER BY place, day, e.key LIMIT $limit
RETURN part, CASE date WHEN '/' THEN null ELSE date END AS date, name, region,
  coalesce(t.destinations, COLLECT { MATCH (t)-[:WENT_TO]->(p:Region) RETURN p.name ORDER BY p.id }) AS destinations,
  companies + COLLECT { MATCH (t)-[:CALLED_AT]->(c:Company) RETURN c.name ORDER BY c.id } AS companies,
  COUNT { MATCH (t)<-[:SENT]-(:Region)-[s:SIGNED_WITH]->(:Company) WHERE s.trip = t.id } AS signings,
  t.id AS trip, e.evidence AS evidence, e.articles AS articles
ORDER BY place, day, e.key
