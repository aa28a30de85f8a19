"""Print how long newslint takes to start, what its cache saves, and how many stories a processor checks in a second.

`python benchmarks/run.py [STORIES]`, 1,000 by default. Times are of this process and its children alone (CPU time), so
that a busy machine tells the same; wall times, where given, are the quickest of several. Ratios compare with the
interpreter itself and with one plain pass of a regular expression over the same text, and carry over between machines.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from stories import stories

from newslint.entries import article_entry
from newslint.linter import Linter

REPEATS = 7


def main(number: int) -> None:
    """Measure and print."""
    texts = [text.encode() for text in stories(number)]
    print(f"{number} stories, {sum(map(len, texts)) / number / 1000:.2f} KB each on average")
    _print_start_up(texts[0])
    _print_cache(texts)
    _print_speed(texts)


def _print_start_up(story: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "story.txt")
        path.write_bytes(story)
        commands = {
            "python -c pass": ["-c", "pass"],
            "newslint --version": ["-m", "newslint", "--version"],
            "newslint check, one story": ["-m", "newslint", "check", str(path)],
            "newslint check, to JSON": ["-m", "newslint", "check", "--format", "json", str(path)],
        }
        environment = _with_byte_code(folder)
        times = {name: _quickest([sys.executable, *arguments], environment) for name, arguments in commands.items()}
    bare = times["python -c pass"][1]
    print("\nstart-up, whole process      wall ms    CPU ms    of bare Python")
    for name, (wall, cpu) in times.items():
        print(f"{name:27} {wall * 1000:8.0f} {cpu * 1000:9.0f} {cpu / bare:12.1f} x")


def _print_cache(texts: list[bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder, "stories")
        archive.mkdir()
        for number, text in enumerate(texts):
            Path(archive, f"{number}.txt").write_bytes(text)
        environment = _with_byte_code(folder)
        check = [sys.executable, "-m", "newslint", "check"]
        _quickest([*check, str(archive / "0.txt")], environment, repeats=1)  # compiles the modules
        whole = [*check, str(archive), "--cache", str(Path(folder, "kept"))]
        first = _quickest(whole, environment, repeats=1)
        again = _quickest(whole, environment)
    print(f"\ncache, {len(texts)} files           wall s    CPU s    of the first run")
    for name, (wall, cpu) in {"first run": first, "again, nothing changed": again}.items():
        print(f"{name:27} {wall:6.2f} {cpu:8.2f} {wall / first[0]:14.2f} x")


def _with_byte_code(folder: str) -> dict[str, str]:
    """An environment in which modules are compiled once, as they are where newslint is installed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**environment, "PYTHONPYCACHEPREFIX": folder}


def _quickest(command: list[str], environment: dict[str, str], repeats: int = REPEATS) -> tuple[float, float]:
    walls, cpus = [], []
    for _ in range(repeats):
        used, began = _children(), time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, check=False)
        walls.append(time.perf_counter() - began)
        cpus.append(_children() - used)
    return min(walls), min(cpus)


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _print_speed(texts: list[bytes]) -> None:
    linter = Linter()
    for text in texts[:20]:
        list(linter.check_bytes(text))
    word = re.compile(r"\w+|\S")
    plain = _cpu(lambda: [word.findall(text.decode()) for text in texts])
    checking = _cpu(lambda: [len(list(linter.check_bytes(text))) for text in texts])
    reporting = _cpu(lambda: [len([article_entry(one) for one in linter.check_bytes(text)]) for text in texts])
    print(f"\nspeed, {len(linter.rules)} rules       ms a story    stories a CPU second    of one plain pass")
    for name, seconds in {"one plain pass": plain, "check": checking, "check and report": reporting}.items():
        each = seconds / len(texts)
        print(f"{name:19} {each * 1000:10.3f} {1 / each:20.0f} {seconds / plain:18.1f} x")


def _cpu(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
