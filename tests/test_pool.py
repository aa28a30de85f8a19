"""Worker processes: what happens to the others when one dies, fails, or is left alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.pool import Died, in_processes


def square(number: int) -> int:
    if number < 0:
        os._exit(-number)
    if number == 13:
        raise ValueError("thirteen")
    return number * number


@pytest.mark.parametrize("method", ["spawn", None])
def test_every_task_has_a_result_and_the_dead_say_how_they_died(method: str | None) -> None:
    tasks = [1, 2, -5, 3, 4, -6, -7, 5, 6]
    found = dict(in_processes(square, tasks, 2, chunk=4, method=method))
    assert [found[i] for i in range(len(tasks))] == [
        1, 4, Died("exit code 5"), 9, 16, Died("exit code 6"), Died("exit code 7"), 25, 36
    ]  # fmt: skip


def test_what_a_task_raises_is_raised() -> None:
    with pytest.raises(ValueError, match="thirteen"):
        list(in_processes(square, [1, 13, 2], 2))


def test_no_worker_is_further_ahead_than_the_window() -> None:
    given = []

    def tasks() -> Iterator[int]:
        for number in range(40):
            given.append(number)
            yield 100 + number

    unfinished = set(range(40))
    for index, _ in in_processes(square, tasks(), 2, chunk=2, window=6):
        unfinished.discard(index)
        assert not unfinished or given[-1] <= min(unfinished) + 6 + 2
    assert not unfinished


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
def test_workers_end_when_their_parent_is_killed() -> None:
    code = (
        "import os, time\n"
        "from newslint.pool import in_processes\n"
        "def work(task):\n"
        "    os.write(1, b'%d\\n' % os.getpid())\n"
        "    time.sleep(0.2)\n"
        "if __name__ == '__main__':\n"
        "    list(in_processes(work, range(10_000), 2, method='fork'))\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        workers = {int(parent.stdout.readline()) for _ in range(6)}
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    until = time.monotonic() + 20
    while any(Path(f"/proc/{worker}").exists() for worker in workers) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{worker}").exists() for worker in workers)
