"""The Spark engine: partitions as tasks of Apache Spark, with the same work done on each as in the local engine.

Every executor must have newslint installed and see the archive and the output under the same paths. A task that fails
is Spark's to try anew; a commit that is made twice is the same commit.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from newslint.archive.batch import check_batch, result_schema
from newslint.archive.extras import required
from newslint.archive.output import Commit
from newslint.archive.partitions import Partition
from newslint.archive.work import DeadlyPartitionError, Job, check_partition
from newslint.linter import Linter
from newslint.settings import Settings


def check(partitions: Iterable[Partition], job: Job, master: str | None) -> Iterator[Commit]:
    """Check partitions on the Spark at `master`, or on the one that the environment configures.

    Raises DeadlyPartitionError where Spark gives up.
    """
    sql = required("pyspark.sql", "spark")
    errors = required("pyspark.errors", "spark")
    required("pandas", "spark")
    pa = required("pyarrow", "spark")
    if master is not None and master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = sql.SparkSession.builder.appName("newslint archive")
    spark = (builder.master(master) if master else builder).getOrCreate()

    def check_all(batches: Iterator[Any]) -> Iterator[Any]:
        linter = Linter(job.settings)
        for batch in batches:
            for line in batch.column("partition").to_pylist():
                commit = check_partition(Partition.from_json(line), job, linter)
                yield pa.RecordBatch.from_pydict({"commit": [json.dumps(commit)]})

    try:
        lines = [partition.to_json() for partition in partitions]
        # One partition a task: what a lost executor costs, and what is left to the last one, stays small.
        frame = spark.sparkContext.parallelize([(line,) for line in lines], len(lines)).toDF("partition string")
        for row in frame.mapInArrow(check_all, "commit string").collect():
            yield json.loads(row.commit)
    except errors.PySparkException as error:
        raise DeadlyPartitionError(f"Spark gave up: {_reason(str(error))}") from None
    finally:
        spark.stop()


def _reason(message: str) -> str:
    """The line of an error's message that tells what Python raised, else the first."""
    lines = [line.strip() for line in message.splitlines() if line.strip()]
    reason = next((line for line in lines if line.partition(":")[0].endswith(("Error", "Exception"))), lines[0])
    if reason.startswith("ModuleNotFoundError"):
        return f"{reason}; install newslint for the executors' Python, and name that by PYSPARK_PYTHON"
    return reason


def check_frame(frame: Any, settings: Settings | None = None) -> Any:
    """Check the stories in a Spark DataFrame: a lazy DataFrame of articles, each with its findings.

    `frame` has a column `data` with a story's text or bytes and, where there are any, the others of
    `records.record_schema`; the columns that come out are those of `batch.result_schema`.
    """
    types = required("pyspark.sql.pandas.types", "spark")
    chosen = settings or Settings()

    def check_batches(batches: Iterator[Any]) -> Iterator[Any]:
        linter = Linter(chosen)
        return (check_batch(batch, linter) for batch in batches)

    return frame.mapInArrow(check_batches, types.from_arrow_schema(result_schema()))
