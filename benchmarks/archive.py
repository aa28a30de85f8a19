"""Print what an archive run costs and how the cost grows, and that kills change nothing.

`python benchmarks/archive.py [STORIES] [WORKERS] [KILLS]`; 2,000 stories, 1 worker and no kill by default. Each tenth
of the run gives a line: the stories done, the CPU seconds of all processes, the largest resident memory of any of them.
With kills, the run is killed with SIGKILL that many times on the way, and what it leaves is compared with what an
undisturbed run leaves, byte for byte. Linux only, as it reads /proc.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from stories import stories

TICK = 0.25
_CLOCK = os.sysconf("SC_CLK_TCK")


def main(number: int, workers: int, kills: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder, "stories.jsonl")
        with archive.open("w", encoding="utf-8") as lines:
            lines.writelines(json.dumps({"text": text}) + "\n" for text in stories(number))
        print(f"{number} stories, {archive.stat().st_size / 1e6:.0f} MB, {workers} workers")
        whole = Path(folder, "whole")
        _measure(archive, whole, workers, number)
        if kills:
            killed = Path(folder, "killed")
            _kill(archive, killed, workers, [number * (i + 1) // (kills + 1) for i in range(kills)])
            _finish(archive, killed, workers)
            same = _contents(killed) == _contents(whole)
            print(f"killed {kills} times: the result is {'the same' if same else 'NOT the same'}, byte for byte")


def _start(archive: Path, output: Path, workers: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "newslint", "archive", str(archive), "--output", str(output), "--quiet"]
    return subprocess.Popen([*command, "--jobs", str(workers)])


def _finish(archive: Path, output: Path, workers: int) -> None:
    if _start(archive, output, workers).wait() != 0:
        sys.exit("the run failed")


def _measure(archive: Path, output: Path, workers: int, number: int) -> None:
    print("  stories   wall s    CPU s    CPU ms a story    largest MB")
    began = time.monotonic()
    running = _start(archive, output, workers)
    cpu: dict[int, float] = {}
    largest, step = 0.0, 1
    while running.poll() is None:
        for process in _family(running.pid):
            seconds, memory = _usage(process)
            cpu[process] = max(cpu.get(process, 0.0), seconds)
            largest = max(largest, memory)
        done = _done(output)
        if done >= number * step / 10:
            used = sum(cpu.values())
            print(
                f"{done:9} {time.monotonic() - began:8.1f} {used:8.1f} {used / done * 1000:17.2f} {largest:13.0f}",
                flush=True,
            )
            step = done * 10 // number + 1
        time.sleep(TICK)
    print(f"done after {time.monotonic() - began:.1f} s, {sum(cpu.values()):.1f} CPU s, {largest:.0f} MB at most")


def _kill(archive: Path, output: Path, workers: int, marks: list[int]) -> None:
    for mark in marks:
        running = _start(archive, output, workers)
        while _done(output) < mark and running.poll() is None:
            time.sleep(TICK / 5)
        running.send_signal(signal.SIGKILL)
        running.wait()
        print(f"killed at {_done(output)} stories", flush=True)


def _done(output: Path) -> int:
    commits = output / "commits"
    if not commits.is_dir():
        return 0
    done: int = sum(json.loads(path.read_bytes())["counts"]["records"] for path in commits.iterdir())
    return done


def _family(process: int) -> list[int]:
    """A process and its children's children, as the system has them now."""
    found = [process]
    for one in found:
        try:
            found += map(int, Path(f"/proc/{one}/task/{one}/children").read_text().split())
        except OSError:
            continue
    return found


def _usage(process: int) -> tuple[float, float]:
    """The CPU seconds and the resident megabytes of a process; zeros for one that has ended."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0, 0.0
    return (int(fields[11]) + int(fields[12])) / _CLOCK, int(fields[21]) * os.sysconf("SC_PAGESIZE") / 1e6


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    main(*arguments, *[2000, 1, 0][len(arguments) :])
