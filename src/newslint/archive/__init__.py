"""Whole archives: records in Arrow batches become articles and findings in Parquet, on one machine or many.

    inputs ─► records ─► check_batch ─► output ─► manifest
    Parquet,   Arrow      Arrow to       a partition     what was done,
    JSON, …    batches    Arrow, pure    whole or not    with its counts

An archive is cut into partitions (`partitions`); `work.check_partition` does one of them from reading to commit, and an
engine (`local`, `spark`) decides where. Needs the extra `newslint[archive]`, Spark also `newslint[spark]`.
"""
