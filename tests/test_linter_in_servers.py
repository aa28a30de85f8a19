"""One linter for a whole server: shared by threads, awaited, sent to other processes."""

from __future__ import annotations

import asyncio
import pickle
import subprocess
import sys

import pytest

from newslint.linter import Linter
from newslint.settings import Settings

SLIP = b"The council approved the the budget on Monday night.\n"


def test_threads_share_a_linter_from_its_first_use() -> None:
    """In a fresh process, so that all that is loaded on demand is loaded by several threads at once, which are made to
    take turns as often as can be."""
    code = """
import sys, threading
from stories import stories
from newslint.linter import Linter
from newslint.entries import article_entry
texts = [text.encode() for text in stories(12)]
linter, found, start = Linter(), {}, threading.Barrier(6)
def check(thread):
    start.wait()
    found[thread] = [article_entry(one) for text in texts for one in linter.check_bytes(text)]
sys.setswitchinterval(1e-6)
threads = [threading.Thread(target=check, args=(i,)) for i in range(6)]
for thread in threads: thread.start()
for thread in threads: thread.join()
sys.setswitchinterval(0.005)
check_alone = [article_entry(one) for text in texts for one in Linter().check_bytes(text)]
print(len(found), all(entries == check_alone for entries in found.values()))
"""
    ended = subprocess.run([sys.executable, "-c", code], cwd="benchmarks", capture_output=True, text=True)
    assert (ended.stdout, ended.stderr) == ("6 True\n", "")


def test_a_server_awaits_many_stories_at_once() -> None:
    linter = Linter(Settings(select=("repetition/doubled-word",)))

    async def serve() -> list[int]:
        checked = await asyncio.gather(*[linter.check_async(SLIP * (i % 3), f"{i}.txt") for i in range(30)])
        return [len(one.findings) for articles in checked for one in articles]

    assert asyncio.run(serve()) == [i % 3 for i in range(30)]


def test_an_awaited_check_takes_the_format_it_is_told() -> None:
    linter = Linter(Settings(select=("repetition/doubled-word",)))
    (checked,) = asyncio.run(linter.check_async(b'{"body": "They saw the the sea."}', format="json-lines"))
    assert checked.article is not None
    assert checked.article.format == "json-lines"


@pytest.mark.parametrize("settings", [Settings(), Settings(select=("dates",), severities={"dates": "info"})])
def test_a_linter_travels_as_its_settings(settings: Settings) -> None:
    linter = pickle.loads(pickle.dumps(Linter(settings)))
    assert linter.settings == settings
    assert [rule.id for rule in linter.rules] == [rule.id for rule in Linter(settings).rules]
