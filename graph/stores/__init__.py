"""Where a graph is kept: one protocol, two stores (a folder, a Neo4j server), and what makes a store equal to records.

Knows records and Cypher, and nothing of articles or rules.
"""

from graph.stores.base import Store
from graph.stores.opening import open_store
from graph.stores.report import Counts, SyncReport
from graph.stores.sync import sync

__all__ = ["Counts", "Store", "SyncReport", "open_store", "sync"]
