"""Print what newslint and its peers cost on the same stories: `python benchmarks/peers.py [STORIES [FOLDER]]`.

Each tool is one process over one folder: CPU time with its children, peak memory, and the ratio to newslint; then the
same over a single story. A tool that is not on the path (`PATH=node_modules/.bin:...`) is left out. With FOLDER, its
text files are measured instead of generated stories. The limit is a process that reads and tokenises the same stories.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from stories import stories

_LIMIT = (
    "import re, sys, pathlib\nword = re.compile(r'\\w+|\\S')\n"
    "for path in pathlib.Path(sys.argv[1]).iterdir(): word.findall(path.read_text(encoding='utf-8', errors='replace'))"
)
_TOOLS = {
    "newslint, all default rules": [sys.executable, "-m", "newslint", "check", "--quiet", "--jobs", "1"],
    "reading and tokenising alone": [sys.executable, "-c", _LIMIT],
    "codespell": ["codespell"],
    "textlint, weekdays alone": ["textlint", "--rule", "date-weekday-mismatch"],
    "write-good": ["write-good"],
    "proselint": ["proselint", "check"],
}


class Cost(NamedTuple):
    """CPU seconds and the peak of memory in MB."""

    seconds: float
    memory: float


def main(number: int, folder: str | None) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as work:
        texts = [path.read_text("utf-8", "replace") for path in Path(folder).rglob("*.txt")] if folder else []
        every, single = Path(work, "every"), Path(work, "single")
        for where, contents in ((every, texts or list(stories(number))), (single, list(stories(1)))):
            where.mkdir()
            for i, text in enumerate(contents):
                Path(where, f"{i:05}.txt").write_text(text, "utf-8")
        count = len(list(every.iterdir()))
        print(f"{count} stories{'':22} CPU s   stories/s   of newslint   peak MB   one story, ms")
        ours = 0.0
        for name, command in _TOOLS.items():
            if shutil.which(command[0]) is None:
                continue
            cost, first = _cost(command, every), _cost(command, single)
            ours = ours or cost.seconds
            print(
                f"{name:32} {cost.seconds:8.2f} {count / cost.seconds:10.0f} {cost.seconds / ours:12.1f} x"
                f" {cost.memory:9.0f} {first.seconds * 1000:12.0f}",
                flush=True,
            )


def _cost(command: list[str], folder: Path) -> Cost:
    is_folder_wanted = command[0] == sys.executable
    targets = [str(folder)] if is_folder_wanted else sorted(map(str, folder.iterdir()))
    with subprocess.Popen(
        [*command, *targets], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment()
    ) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _environment() -> dict[str, str]:
    """Modules are compiled once, as they are where newslint is installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": os.path.join(tempfile.gettempdir(), "newslint-benchmarks")}


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, sys.argv[2] if len(sys.argv) > 2 else None)
