"""What an archive run needs beyond newslint itself."""

from __future__ import annotations

import importlib
from typing import Any


class MissingExtraError(Exception):
    """A library is missing that an extra of newslint would have installed; the message names the extra."""


def required(module: str, extra: str) -> Any:
    """A module of a library that only an extra installs. Raises MissingExtraError where it is not there."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        message = f"{library} cannot be imported ({error}); install it with: pip install 'newslint[{extra}]'"
        raise MissingExtraError(message) from None
