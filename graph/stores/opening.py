"""From an address to an open store."""

from __future__ import annotations

from urllib.parse import urlsplit

from graph.errors import ConfigurationError
from graph.stores.base import Store

NEO4J_SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


def open_store(address: str, *, read_only: bool = False) -> Store:
    """The store at ``address``: ``neo4j://host:7687``, ``bolt://…``, or else a folder (embedded).

    A folder that does not exist is made, unless ``read_only``. Credentials of a server come from the environment
    (``NEO4J_USERNAME``, ``NEO4J_PASSWORD``, ``NEO4J_DATABASE``). The engines are imported when they are needed.
    """
    scheme, sep, _ = address.partition("://")
    if not sep:
        from graph.stores.embedded_store import EmbeddedStore

        return EmbeddedStore(address, read_only=read_only)
    if scheme not in NEO4J_SCHEMES:
        raise ConfigurationError(
            f"a store cannot be opened by {scheme}://",
            remedy=f"give a folder, or an address that starts with one of {', '.join(NEO4J_SCHEMES)}",
        )
    if "@" in urlsplit(address).netloc:
        raise ConfigurationError(
            "the store address contains a user name or password",
            remedy="leave them out and set NEO4J_USERNAME and NEO4J_PASSWORD",
        )
    from graph.stores.neo4j_store import Neo4jStore

    return Neo4jStore(address, read_only=read_only)
