"""The few Cypher texts that write. Labels and types cannot be parameters: only names of the schema get in."""

from __future__ import annotations

from graph.schema import load_schema


def put_nodes(labels: tuple[str, ...]) -> str:
    """Rows ``{id, properties}``; ``properties`` replace what the node had. All labels, the primary one first."""
    kind = load_schema().nodes[labels[0]]
    names = ":".join([kind.name, *(kind.sublabels[name].name for name in labels[1:])])
    return f"UNWIND $rows AS row MERGE (n:{names} {{id: row.id}}) SET n = row.properties"


def put_edges(type: str, start: str, end: str) -> str:
    """Rows ``{start, end, key, properties}``; ends by id, merged by ``key`` and never by the pair of nodes."""
    schema = load_schema()
    name, start, end = schema.relations[type].name, schema.nodes[start].name, schema.nodes[end].name
    return (
        f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}}) "
        f"MERGE (a)-[r:{name} {{key: row.key}}]->(b) SET r = row.properties"
    )


def remove(name: str) -> str:
    """Rows are ids of nodes (removed with all their relations), or keys of relations."""
    schema = load_schema()
    if name in schema.relations:
        return f"MATCH ()-[r:{schema.relations[name].name}]->() WHERE r.key IN $rows DELETE r"
    return f"UNWIND $rows AS id MATCH (n:{schema.nodes[name].name} {{id: id}}) DETACH DELETE n"
