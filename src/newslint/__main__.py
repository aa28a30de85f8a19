"""The command line's entry: `newslint` and `python -m newslint`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    if sys.argv[1:] == ["--version"]:
        from newslint import __version__

        print(f"newslint {__version__}")
        return 0
    from newslint.commands import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
