"""The command line's entry: `newslint` and `python -m newslint`."""

from __future__ import annotations

import gc
import io
import os
import sys

INTERRUPTED = 130
"""What shells return for a program that Ctrl-C ended."""


_ALLOCATIONS = 50_000
"""New objects after which the garbage collector looks for cycles; Python looks after 700, five times a story."""


def main() -> int:
    """Run the command line and return its exit code."""
    if sys.argv[1:] == ["--version"]:
        from newslint import __version__

        print(f"newslint {__version__}")
        return 0
    gc.set_threshold(_ALLOCATIONS)
    from newslint.commands import run

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # no character that the terminal lacks ends the run
    try:
        exit_code = run(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("newslint: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        _discard_output()
        return 0
    except OSError as error:
        print(f"newslint: cannot write: {error.strerror}", file=sys.stderr)
        _discard_output()
        return 2
    gc.freeze()  # the interpreter would look through all there is for cycles, only to end
    return exit_code


def _discard_output() -> None:
    """Let what is still to be written vanish, so that the interpreter does not try again at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
