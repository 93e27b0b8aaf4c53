// 这次行程的全貌：谁去的、去了哪里、见了谁、有什么结果、哪些报道？
// One trip whole: who, where, whom, what came of it, which papers?
// param trip | trip | required | 371525-周启明-2023-02-15 | 行程的标识或名称 | Id or name of the trip
// column part | text | 项 | Part
// column relation | text | 关系 | Relation
// column name | text | 名称 | Name
// column id | text | 标识 | Id
// column detail | text | 说明 | Detail
// column date | text | 时间 | Date
// column evidence | texts | 依据 | Evidence
// column articles | texts | 来源文章 | Articles
// shape 一行一项：行程、派出、带队、随团、前往、走访、会见、签约、产业、报道 | one row an item: trip, sent by, led by, joined by, places, companies, people met, deals, industries, papers
// draw RETURN t, [(t)<-[:LED|JOINED]-(o:Official) | o] AS officials, [(t)<-[:SENT]-(r:Region) | r] AS regions, [(t)-[:CALLED_AT]->(c:Company) | c] AS companies, [(t)-[:WENT_TO]->(p:Region) | p] AS places, [(t)<-[:REPORTS]-(a:Article) | a] AS articles
CALL () {
  MATCH (t:Trip {id: $trip}) RETURN t
  UNION
  MATCH (t:Trip {name: $trip}) RETURN t
}
CALL (t) {
  RETURN 0 AS place, '行程' AS part, 'Trip' AS relation, t.name AS name, t.id AS id,
    coalesce(t.note, t.date_text) AS detail, t.date AS date, t.evidence AS evidence, t.articles AS articles
  UNION ALL
  MATCH (t)<-[e:SENT]-(x:Region)
  RETURN 1 AS place, '派出' AS part, type(e) AS relation, x.name AS name, x.id AS id,
    x.full_name AS detail, e.date AS date, e.evidence AS evidence, e.articles AS articles
  UNION ALL
  MATCH (t)<-[e:LED]-(x:Official)
  RETURN 2 AS place, '带队' AS part, type(e) AS relation, x.name AS name, x.id AS id,
    reduce(s = '', w IN x.titles | CASE s WHEN '' THEN w ELSE s + '、' + w END) AS detail,
    e.date AS date, e.evidence AS evidence, e.articles AS articles
  UNION ALL
  MATCH (t)<-[e:JOINED]-(x:Official)
  RETURN 3 AS place, '随团' AS part, type(e) AS relation, x.name AS name, x.id AS id,
    reduce(s = '', w IN x.titles | CASE s WHEN '' THEN w ELSE s + '、' + w END) AS detail,
    e.date AS date, e.evidence AS evidence, e.articles AS articles
  UNION ALL
  MATCH (t)-[e:WENT_TO]->(x:Region)
  RETURN 4 AS place, '前往' AS part, type(e) AS relation, x.name AS name, x.id AS id,
    e.place AS detail, e.date AS date, e.evidence AS evidence, e.articles AS articles
  UNION ALL
  MATCH (t)-[e:CALLED_AT]->(x:Company)
  RETURN 5 AS place, '走访' AS part, type(e) AS relation, x.name AS name, x.id AS id,
    x.kind AS detail, e.date AS date, e.evidence AS evidence, e.articles AS articles
  UNION ALL
  MATCH (t)-[e:MET]->(x:Executive)
  RETURN 6 AS place, '会见' AS part, type(e) AS relation, x.name AS name, x.id AS id,
    x.company AS detail, e.date AS date, e.evidence AS evidence, e.articles AS articles
  UNION ALL
  MATCH (t)<-[:SENT]-(:Region)-[e:SIGNED_WITH]->(x:Company) WHERE e.trip = t.id
  RETURN 7 AS place, '签约' AS part, type(e) AS relation, x.name AS name, x.id AS id,
    coalesce(e.project, '') + coalesce(' ' + e.amount_text, '') AS detail,
    e.date AS date, e.evidence AS evidence, e.articles AS articles
  UNION ALL
  MATCH (t)<-[:SENT]-(:Region)-[e:TARGETS_SECTOR]->(x:Industry) WHERE e.trip = t.id
  RETURN 8 AS place, '产业' AS part, type(e) AS relation, x.name AS name, x.id AS id,
    null AS detail, e.date AS date, e.evidence AS evidence, e.articles AS articles
  UNION ALL
  MATCH (t)<-[e:REPORTS]-(x:Article)
  RETURN 9 AS place, '报道' AS part, type(e) AS relation, x.name AS name, x.id AS id,
    x.source AS detail, x.published AS date, null AS evidence, [x.id] AS articles
}
RETURN part, relation, name, id, detail, date, evidence, articles
ORDER BY place, id, detail
