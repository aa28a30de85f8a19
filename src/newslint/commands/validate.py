"""`newslint validate`: expectations, suppressions, configurations and baselines against their schemas."""

from __future__ import annotations

import argparse
import os
import sys

from newslint.baseline import BaselineError, load_baseline
from newslint.commands import FOUND, FOUND_NOTHING
from newslint.configuration import ConfigurationError, load
from newslint.reports.inert import inert
from newslint.sidecars import SidecarError, load_sidecar


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="story.expect.yaml, story.allow.yaml, newslint.toml, pyproject.toml or a baseline",
    )


def run(options: argparse.Namespace) -> int:
    """Say what is wrong with each file; exit code 1 where something is."""
    exit_code = FOUND_NOTHING
    for path in options.files:
        try:
            _validate(path)
        except (BaselineError, ConfigurationError, SidecarError) as error:
            print(inert(str(error)), file=sys.stderr)
            exit_code = FOUND
    return exit_code


def _validate(path: str) -> None:
    name = os.path.basename(path)
    if name.endswith(".expect.yaml"):
        from newslint.testing.expectations import load_expectations

        load_expectations(path)
    elif name.endswith(".allow.yaml"):
        load_sidecar(path, "suppressions")
    elif name.endswith(".toml"):
        load(path)
    elif name.endswith(".json"):
        load_baseline(path)
    else:
        kinds = ".expect.yaml, .allow.yaml, .toml or .json (fact sheets: newslint facts validate)"
        raise SidecarError(f"{path}: not known by its name, which must end in {kinds}")
