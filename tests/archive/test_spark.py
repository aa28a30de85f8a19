"""The Spark engine gives what the local one gives. Needs `newslint[spark]` and Java, and is skipped without them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.archive.stories import contents, texts, write_json_lines

from newslint.archive import partitions
from newslint.commands import run
from newslint.settings import Settings

sql = pytest.importorskip("pyspark.sql")
pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java")

ONLY = ["--select", "repetition/doubled-word"]


def test_both_engines_leave_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(partitions, "PARTITION_BYTES", 3000)
    path = str(write_json_lines(Path("a.jsonl"), 100))
    spark = ["--engine", "spark", "--master", "local[2]"]
    assert run(["archive", path, "--output", "local", "--jobs", "2", "--quiet", *ONLY]) == 0
    assert run(["archive", path, "--output", "spark", "--quiet", *ONLY, *spark]) == 0
    assert contents(Path("spark")) == contents(Path("local"))
    for name in ("articles/part-00001.parquet", "manifest.json"):
        Path("spark", name).unlink()
    assert run(["archive", path, "--output", "spark", "--quiet", *ONLY, *spark]) == 0
    assert contents(Path("spark")) == contents(Path("local"))


class TestFrame:
    @pytest.fixture
    def spark(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
        import sys

        monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
        session = sql.SparkSession.builder.master("local[2]").getOrCreate()
        yield session
        session.stop()

    def test_a_data_frame_of_stories_becomes_one_of_articles(self, spark: Any) -> None:
        from newslint.archive.spark import check_frame

        frame = spark.createDataFrame([(text, i) for i, text in enumerate(texts(9))], "data string, number long")
        checked = check_frame(frame, Settings(select=("repetition/doubled-word",), input_format="text"))
        found = {row.record: [finding.excerpt for finding in row.findings] for row in checked.collect()}
        assert found == {i: ["the the"] if i % 3 == 0 else [] for i in range(9)}
