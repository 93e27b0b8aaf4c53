"""A load in a process of its own, to be killed: ``python -m tests.stores.loading ADDRESS TRIPS SEED BATCH``.

Prints a line when it starts and after every batch, so that the killer can choose its moment.
"""

from __future__ import annotations

import sys

from benches.generate import generate_records
from graph.stores import open_store, sync


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main(address: str, trips: str, seed: str, batch: str) -> None:
    say("started")
    with open_store(address) as store:
        records = generate_records(int(trips), int(seed))
        sync(store, records, batch=int(batch), progress=lambda name, count: count > 1 and say(name))
    say("done")


if __name__ == "__main__":
    main(*sys.argv[1:])
