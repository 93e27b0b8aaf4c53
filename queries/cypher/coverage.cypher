// 读了哪些文章：各来源各月多少篇、有日期的、有行程的？
// Coverage: articles read, dated, with and without trips, by source and month
// param source | text | null | 聊城日报 | 只看一个来源 | Only one source
// param since | date | null | 2023-02 | 从何时起，有重叠即算 | From; what reaches into the period counts
// param until | date-end | null | 2023-03 | 到何时止 | Until, inclusive
// param limit | integer | 200 | 50 | 最多几行 | At most so many rows
// column source | text | 来源 | Source
// column month | text | 月份 | Month
// column articles | integer | 文章数 | Articles
// column dated | integer | 有发布日期 | With a date
// column with_trips | integer | 讲到行程 | With trips
// column without_trips | integer | 没有行程 | Without trips
// column trips | integer | 行程数 | Trips
// shape 一行一个来源和月份；没有日期的文章月份为空 | one row a source and month; no month for articles without a date
CALL () {
  WITH 1 AS one WHERE $since IS NOT NULL AND $until IS NOT NULL
  UNWIND [n IN range(0, duration.inDays($since, $until).days) | $since + duration({days: n})] AS day
  MATCH (a:Article {published_date: day}) RETURN a
  UNION ALL
  WITH 1 AS one WHERE $since IS NULL OR $until IS NULL
  MATCH (a:Article) RETURN a
}
WITH a
WHERE ($source IS NULL OR a.source = $source)
  AND ($since IS NULL OR a.published_date >= $since) AND ($until IS NULL OR a.published_date <= $until)
WITH a, COUNT { (a)-[:REPORTS]->(:Trip) } AS told
WITH a.source AS source, CASE WHEN size(a.published) >= 7 THEN substring(a.published, 0, 7) END AS month,
  a.published_date IS NOT NULL AS dated, told
RETURN source, month, count(told) AS articles, sum(CASE WHEN dated THEN 1 ELSE 0 END) AS dated,
  sum(CASE WHEN told > 0 THEN 1 ELSE 0 END) AS with_trips, sum(CASE WHEN told = 0 THEN 1 ELSE 0 END) AS without_trips,
  sum(told) AS trips
ORDER BY source IS NULL, source, month IS NULL, month LIMIT $limit
