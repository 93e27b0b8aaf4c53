// 这段时间发生了什么？
// What happened in a period?
// param region | region | null | 冠县 | 地区，市含所辖县区 | Region; a city includes its counties
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param industry | industry | null | 装备制造 | 产业说法，或行业分类（含小类） | Industry phrase, or class with its sub-classes
// param leader | official | null | 张学宏 | 带队人 | Who led
// param event | choice:trip,visit,signing,target,meeting | null | signing | 只看一种事 | Only one kind of event
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column date | text | 时间 | Date
// column event | text | 事件 | Event
// column region | text | 地区 | Region
// column who | texts | 带队人 | Led by
// column what | text | 何事 | What
// column trip | text | 行程 | Trip
// column evidence | texts | 依据 | Evidence
// column articles | texts | 来源文章 | Articles
// column region_id | text | 地区代码 | Region code
// column key | text | 标识 | Key
// shape 一行一件事（行程、到访、会见、签约、产业），按开始日，没有日期的在最后 | one row an event (trip, visit, meeting, deal, industry), by first day; those without a date come last
CALL () {
  WITH 1 AS one WHERE $industry IS NOT NULL
  MATCH (i:Industry {id: $industry}) RETURN i.id AS phrase
  UNION
  WITH 1 AS one WHERE $industry IS NOT NULL
  MATCH (:IndustryClass {id: $industry})<-[:PART_OF*0..3]-(:IndustryClass)<-[:CLASSIFIED_AS]-(i:Industry) RETURN i.id AS phrase
  UNION
  WITH 1 AS one WHERE $industry IS NOT NULL
  MATCH (:IndustryClass {name: $industry})<-[:PART_OF*0..3]-(:IndustryClass)<-[:CLASSIFIED_AS]-(i:Industry) RETURN i.id AS phrase
}
WITH collect(phrase) AS phrases
CALL (phrases) {
  WITH phrases, 1 AS one WHERE $region IS NOT NULL
  MATCH (:Region {id: $region})<-[:PART_OF*0..4]-(r:Region) RETURN r
  UNION
  WITH phrases, 1 AS one WHERE $region IS NOT NULL
  MATCH (:Region {name: $region})<-[:PART_OF*0..4]-(r:Region) RETURN r
  UNION
  WITH 1 AS one WHERE $region IS NULL AND $leader IS NOT NULL
  MATCH (:Official {id: $leader})-[:LED]->(:Trip)<-[:SENT]-(r:Region) RETURN r
  UNION
  WITH 1 AS one WHERE $region IS NULL AND $leader IS NOT NULL
  MATCH (:Official {name: $leader})-[:LED]->(:Trip)<-[:SENT]-(r:Region) RETURN r
  UNION
  WITH 1 AS one WHERE $region IS NULL AND $leader IS NULL
  MATCH (r:Region) RETURN r
}
CALL (r, phrases) {
  WITH r, phrases, 1 AS one WHERE coalesce($event, 'trip') = 'trip'
  MATCH (r)-[:SENT]->(t:Trip)
  WHERE ($since IS NULL OR t.end_date >= $since) AND ($until IS NULL OR t.start_date <= $until)
  WITH r, phrases, t AS e, t AS w, t.name AS what, t.id AS trip, 0 AS place, '行程' AS event
  RETURN e, w, what, trip, place, event
  UNION ALL
  WITH r, phrases, 1 AS one WHERE coalesce($event, 'visit') = 'visit'
  MATCH (r)-[:SENT]->(t:Trip)-[v:CALLED_AT]->(c:Company)
  WHERE ($since IS NULL OR v.end_date >= $since) AND ($until IS NULL OR v.start_date <= $until)
  WITH r, phrases, v AS e, t AS w, c.name AS what, t.id AS trip, 1 AS place, '到访' AS event
  RETURN e, w, what, trip, place, event
  UNION ALL
  WITH r, phrases, 1 AS one WHERE coalesce($event, 'visit') = 'visit'
  MATCH (r)<-[:HOLDS_OFFICE]-(o:Official)-[v:VISITED]->(c:Company)
  WHERE ($since IS NULL OR v.end_date >= $since) AND ($until IS NULL OR v.start_date <= $until) AND v.trip IS NULL AND o.region = r.id
  WITH r, phrases, v AS e, o AS w, c.name AS what, null AS trip, 1 AS place, '到访' AS event
  RETURN e, w, what, trip, place, event
  UNION ALL
  WITH r, phrases, 1 AS one WHERE coalesce($event, 'visit') = 'visit'
  MATCH (r)-[v:VISITED]->(c:Company)
  WHERE ($since IS NULL OR v.end_date >= $since) AND ($until IS NULL OR v.start_date <= $until) AND v.trip IS NULL
  WITH r, phrases, v AS e, r AS w, c.name AS what, null AS trip, 1 AS place, '到访' AS event
  RETURN e, w, what, trip, place, event
  UNION ALL
  WITH r, phrases, 1 AS one WHERE coalesce($event, 'meeting') = 'meeting'
  MATCH (r)-[:SENT]->(t:Trip)-[v:MET]->(x:Executive)
  WHERE ($since IS NULL OR v.end_date >= $since) AND ($until IS NULL OR v.start_date <= $until)
  WITH r, phrases, v AS e, t AS w, x.name AS what, t.id AS trip, 2 AS place, '会见' AS event
  RETURN e, w, what, trip, place, event
  UNION ALL
  WITH r, phrases, 1 AS one WHERE coalesce($event, 'signing') = 'signing'
  MATCH (r)-[v:SIGNED_WITH]->(c:Company)
  WHERE ($since IS NULL OR v.end_date >= $since) AND ($until IS NULL OR v.start_date <= $until)
  WITH r, phrases, v AS e, r AS w, c.name + coalesce(' ' + v.project, '') + coalesce(' ' + v.amount_text, '') AS what, v.trip AS trip, 3 AS place, '签约' AS event
  RETURN e, w, what, trip, place, event
  UNION ALL
  WITH r, phrases, 1 AS one WHERE coalesce($event, 'target') = 'target'
  MATCH (r)-[v:TARGETS_SECTOR]->(i:Industry)
  WHERE ($since IS NULL OR v.end_date >= $since) AND ($until IS NULL OR v.start_date <= $until)
  WITH r, phrases, v AS e, r AS w, i.name AS what, v.trip AS trip, 4 AS place, '产业' AS event
  RETURN e, w, what, trip, place, event
}
WITH r, e, w, what, trip, place, event, phrases
WHERE ($leader IS NULL OR w.id = $leader OR w.name = $leader OR EXISTS {
    MATCH (r)-[:SENT]->(t:Trip)<-[:LED]-(o:Official) WHERE t.id = trip AND (o.id = $leader OR o.name = $leader) })
  AND ($industry IS NULL OR EXISTS {
    MATCH (r)-[g:TARGETS_SECTOR]->(i:Industry)
    WHERE i.id IN phrases AND (g.trip = trip OR any(a IN g.articles WHERE a IN e.articles)) })
WITH r, e, w, what, trip, place, event
ORDER BY e.start_date, place, coalesce(e.key, e.id) LIMIT $limit
RETURN e.date AS date, event, r.name AS region,
  COLLECT { MATCH (:Trip {id: trip})<-[:LED]-(o:Official) RETURN o.name ORDER BY o.id } AS who,
  what, trip, e.evidence AS evidence, e.articles AS articles, r.id AS region_id, coalesce(e.key, e.id) AS key
ORDER BY e.start_date, place, key
