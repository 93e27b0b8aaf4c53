"""Questions to the graph: each is one ``.cypher`` file, with one typed helper, the same on every store.

Reads and never writes; builds no Cypher out of strings. ``catalog()`` lists the questions, ``answer()`` asks one by
name, :mod:`queries.helpers` has a typed function for each, :func:`subgraph` gives the surroundings of anything as a
:class:`graph.view.Subgraph`, :mod:`queries.analysis` measures it.
"""

from queries.answering import Answer, answer, run_file
from queries.around import answer_subgraph, subgraph
from queries.catalog import Query, catalog
from queries.frames import to_frame
from queries.header import Column, Parameter
from queries.names import Named, resolve
from queries.render import render

__all__ = [
    "Answer",
    "Column",
    "Named",
    "Parameter",
    "Query",
    "answer",
    "answer_subgraph",
    "catalog",
    "render",
    "resolve",
    "run_file",
    "subgraph",
    "to_frame",
]
