"""Libraries of the extra ``reading``: imported when first needed, named in a sentence when they are not there."""

from __future__ import annotations

import importlib
import importlib.util
from typing import Any

from graph.errors import ConfigurationError

REMEDY = "install what reads such files: pip install 'zhaoshang[reading]'"


def needed(module: str, package: str) -> Any:
    """The imported ``module``; :class:`ConfigurationError` that names ``package`` when it cannot be imported."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ConfigurationError(f"the library {package} is not installed", remedy=REMEDY) from error


def present(module: str, package: str) -> None:
    """As :func:`needed`, for a library that another process will import."""
    if importlib.util.find_spec(module) is None:
        raise ConfigurationError(f"the library {package} is not installed", remedy=REMEDY)
