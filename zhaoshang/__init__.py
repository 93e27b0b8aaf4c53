"""The front door: the command line, and the wiring of the rooms behind it. No business logic lives here."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("zhaoshang")
except PackageNotFoundError:  # a checkout that was not installed
    __version__ = "0+unknown"
