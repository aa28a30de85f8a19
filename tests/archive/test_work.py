"""One partition on a worker that stands elsewhere, as a cluster's do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.archive.stories import rows, write_json_lines, write_parquet, write_warc

from newslint.archive.output import ARTICLES, COMMITS, DEAD_LETTERS, FINDINGS, WORK
from newslint.archive.partitions import Partition, partitions
from newslint.archive.work import Job, check_partition
from newslint.linter import Linter
from newslint.settings import Settings

SETTINGS = Settings(select=("repetition/doubled-word",))


def write_stories(folder: Path, number: int) -> Path:
    folder.mkdir()
    for i in range(number):
        (folder / f"{i}.txt").write_text("The council approved the the budget.")
    return folder


@pytest.fixture
def job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Job:
    """A run that was started in one folder, with its output in another."""
    for name in (ARTICLES, FINDINGS, DEAD_LETTERS, COMMITS, WORK):
        (tmp_path / "out" / name).mkdir(parents=True)
    (tmp_path / "start").mkdir()
    monkeypatch.chdir(tmp_path / "start")
    return Job(str(tmp_path / "out"), str(tmp_path / "start"), SETTINGS, "run")


def planned(path: Path) -> Partition:
    (partition,) = partitions([str(path)])
    return partition


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.jsonl", write_json_lines),
        ("a.jsonl.gz", write_json_lines),
        ("a.ndjson.zst", write_json_lines),
        ("a.parquet", write_parquet),
        ("a.warc.gz", write_warc),
        ("stories", write_stories),
    ],
)
def test_relative_paths_are_of_the_folder_in_which_the_run_began(
    name: str, write: Callable[[Path, int], Path], job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    partition = planned(write(Path(name), 6))
    monkeypatch.chdir(tmp_path)
    assert check_partition(partition, job, Linter(SETTINGS))["counts"]["checked"] == 6
    assert all(row["path"].startswith(name) for row in rows(tmp_path / "out", "articles"))


def test_a_worker_that_misses_the_archive_passes_nothing_over(job: Job) -> None:
    partition = planned(write_json_lines(Path("a.jsonl"), 6))
    Path("a.jsonl").unlink()
    with pytest.raises(FileNotFoundError, match=r"not seen by this worker.*'a\.jsonl'"):
        check_partition(partition, job, Linter(SETTINGS))
    assert not list(Path(job.folder, COMMITS).iterdir())
