"""Worker processes that outlive each other: when one dies, another takes over and only the task it died of is lost."""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

PATIENCE = 5
"""Seconds that a worker has to end by itself."""

Task = TypeVar("Task")
Result = TypeVar("Result")


class Died(NamedTuple):
    """What a task has for a result when the processes that worked on it died. `reason` tells how, for people."""

    reason: str


class _Failed(NamedTuple):
    error: Exception


def in_processes(
    work: Callable[[Task], Result],
    tasks: Iterable[Task],
    jobs: int,
    *,
    start: Callable[[], None] | None = None,
    chunk: int = 1,
    window: int | None = None,
    attempts: int = 2,
    method: str | None = None,
) -> Iterator[tuple[int, Result | Died]]:
    """Do tasks in worker processes; each result comes with its task's place in the order, from 0, as it is ready.

    `start` is run once in each worker; both functions must be importable. `chunk` tasks are handed over at a time.
    `window` bounds how far ahead of the oldest unfinished task workers may be, so that whoever puts the results in
    order has few to keep. A task is tried anew, `attempts` times in all, when its worker dies. `method` is how
    processes are started, as in `multiprocessing`. Ctrl-C is the caller's alone to answer; the workers end when the
    generator does, and by themselves when the caller's process is killed. What `work` raises is raised.
    """
    pool = _Pool(work, tasks, jobs, start, chunk, window, attempts, method)
    try:
        yield from pool.results()
    except BaseException:
        pool.stop(at_once=True)
        raise
    pool.stop(at_once=False)


class _Pool(Generic[Task, Result]):
    def __init__(
        self,
        work: Callable[[Task], Result],
        tasks: Iterable[Task],
        jobs: int,
        start: Callable[[], None] | None,
        chunk: int,
        window: int | None,
        attempts: int,
        method: str | None,
    ) -> None:
        import multiprocessing

        self._context: BaseContext = multiprocessing.get_context(method)
        self._work, self._start = work, start
        self._tasks = enumerate(tasks)
        self._chunk, self._window, self._attempts = chunk, window, attempts
        self._again: deque[list[tuple[int, Task]]] = deque()
        self._deaths: dict[int, int] = {}
        self._open: dict[int, None] = {}
        self._newest = -1
        self._workers = [_Worker[Task](self._context, work, start) for _ in range(jobs)]

    def results(self) -> Iterator[tuple[int, Result | Died]]:
        from multiprocessing.connection import wait

        self._feed_the_idle()
        while busy := {worker.connection: worker for worker in self._workers if worker.tasks}:
            for connection in wait(list(busy)):
                worker = busy[connection]  # type: ignore[index]
                try:
                    result = worker.connection.recv()
                except (EOFError, OSError):
                    yield from self._replace(worker)
                else:
                    if isinstance(result, _Failed):
                        raise result.error
                    index, _ = worker.tasks.popleft()
                    del self._open[index]
                    yield index, result
            self._feed_the_idle()

    def stop(self, *, at_once: bool) -> None:
        for worker in self._workers:
            worker.kill() if at_once else worker.dismiss()
        for worker in self._workers:
            worker.join()

    def _feed_the_idle(self) -> None:
        for i, worker in enumerate(self._workers):
            if worker.tasks or not (chunk := self._next_chunk()):
                continue
            while True:
                try:
                    worker.give(chunk)
                    break
                except OSError:  # it died while it was idle
                    worker.join()
                    worker = self._workers[i] = _Worker[Task](self._context, self._work, self._start)

    def _next_chunk(self) -> list[tuple[int, Task]]:
        if self._again:
            return self._again.popleft()
        if self._window is not None and len(self._open) and self._newest - next(iter(self._open)) >= self._window:
            return []
        chunk = list(islice(self._tasks, self._chunk))
        for index, _ in chunk:
            self._open[index] = None
            self._newest = index
        return chunk

    def _replace(self, worker: _Worker[Task]) -> Iterator[tuple[int, Died]]:
        """Put another worker in a dead one's place; its tasks are done anew, but for one that has killed too often."""
        reason = worker.join()
        (index, task), *rest = worker.tasks
        self._workers[self._workers.index(worker)] = _Worker[Task](self._context, self._work, self._start)
        self._deaths[index] = self._deaths.get(index, 0) + 1
        if rest:
            self._again.appendleft(rest)
        if self._deaths[index] < self._attempts:
            self._again.appendleft([(index, task)])
        else:
            del self._open[index]
            yield index, Died(reason)


class _Worker(Generic[Task]):
    """A process, the way to it, and the tasks that it has been given and not yet answered."""

    def __init__(self, context: BaseContext, work: Callable[[Task], Any], start: Callable[[], None] | None) -> None:
        self.connection, theirs = context.Pipe()
        self.tasks: deque[tuple[int, Task]] = deque()
        self._process: BaseProcess = context.Process(  # type: ignore[attr-defined]
            target=_serve, args=(theirs, self.connection, work, start), daemon=True
        )
        self._process.start()
        theirs.close()

    def give(self, tasks: list[tuple[int, Task]]) -> None:
        self.connection.send([task for _, task in tasks])
        self.tasks.extend(tasks)

    def dismiss(self) -> None:
        """Let it end when it has nothing left to do."""
        with contextlib.suppress(OSError):
            self.connection.send(None)

    def kill(self) -> None:
        """End it whatever it is doing."""
        self._process.kill()

    def join(self) -> str:
        """Wait for its end, not for long, and say how it ended."""
        self._process.join(PATIENCE)
        if self._process.exitcode is None:
            self._process.kill()
            self._process.join()
        self.connection.close()
        code = self._process.exitcode
        return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"


def _serve(
    connection: Connection[Any, Any],
    parents: Connection[Any, Any],
    work: Callable[[Any], Any],
    start: Callable[[], None] | None,
) -> None:
    """A worker's life: tasks in, results out, until the other end is closed."""
    import gc
    import signal

    parents.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if start is not None:
        start()
    gc.freeze()  # what is there now stays
    with contextlib.suppress(EOFError, OSError):  # the caller is gone
        while (tasks := connection.recv()) is not None:
            for task in tasks:
                try:
                    result = work(task)
                except Exception as error:
                    result = _Failed(error)
                connection.send(result)
