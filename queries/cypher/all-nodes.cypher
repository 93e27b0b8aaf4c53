// 全部节点
// Every node
// column labels | texts | 标签 | Labels
// shape 一行一个节点，不按次序 | one row a node, in no order
// hidden
MATCH (n)
RETURN labels(n) AS labels, properties(n) AS properties
