// 哪些县区在引进这个产业？
// Which counties are after this industry?
// param industry | industry | required | 新能源 | 产业说法，或行业分类（含小类） | Industry phrase, or class with its sub-classes
// param region | region | null | 聊城市 | 只看某地区，市含所辖县区 | Only this region; a city includes its counties
// param since | date | null | 2023-02 | 从何时起 | From
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param leader | official | null | 张学宏 | 带队人 | Who led the trip
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column region | text | 地区 | Region
// column region_id | text | 地区代码 | Region code
// column industries | texts | 产业 | Industries
// column times | integer | 次数 | Times
// column first | date | 最早 | First
// column last | date | 最近 | Last
// column evidence | texts | 依据 | Evidence
// column articles | texts | 来源文章 | Articles
// shape 一行一个地区，次数多的在前；依据是其中最近一次的 | one row a region, most often first; the evidence is that of the latest occasion
// draw RETURN r, edges, [e IN edges | endNode(e)] AS sought
CALL () {
  MATCH (i:Industry {id: $industry}) RETURN i
  UNION
  MATCH (:IndustryClass {id: $industry})<-[:PART_OF*0..3]-(:IndustryClass)<-[:CLASSIFIED_AS]-(i:Industry) RETURN i
  UNION
  MATCH (:IndustryClass {name: $industry})<-[:PART_OF*0..3]-(:IndustryClass)<-[:CLASSIFIED_AS]-(i:Industry) RETURN i
}
MATCH (i)<-[e:TARGETS_SECTOR]-(r:Region)
WHERE ($since IS NULL OR e.end_date >= $since) AND ($until IS NULL OR e.start_date <= $until)
  AND ($region IS NULL OR EXISTS {
    MATCH (r)-[:PART_OF*0..4]->(above:Region) WHERE above.id = $region OR above.name = $region })
  AND ($leader IS NULL OR EXISTS {
    MATCH (r)-[:SENT]->(t:Trip)<-[:LED]-(o:Official) WHERE t.id = e.trip AND (o.id = $leader OR o.name = $leader) })
WITH r, i, e ORDER BY e.start_date IS NULL DESC, e.start_date, e.key
WITH r, collect(DISTINCT i.name) AS names, collect(e) AS edges, min(e.start_date) AS first, max(e.start_date) AS last
RETURN r.name AS region, r.id AS region_id, COLLECT { UNWIND names AS n RETURN n ORDER BY n } AS industries,
  size(edges) AS times, first, last, last(edges).evidence AS evidence, last(edges).articles AS articles
ORDER BY times DESC, region_id LIMIT $limit
