"""Small archives to test with, in each of the formats."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

SLIP = "The council approved the the budget for story {} on Monday night."
CLEAN = "The council approved the budget for story {} on Monday night."


def texts(number: int) -> list[str]:
    """Stories of which every third has one doubled word."""
    return [(SLIP if i % 3 == 0 else CLEAN).format(i) for i in range(number)]


def json_lines(number: int, first: int = 0) -> bytes:
    """That many stories as JSON Lines, of two outlets."""
    rows = [{"text": text, "outlet": f"outlet {i % 2}"} for i, text in enumerate(texts(number + first))][first:]
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def write_json_lines(path: Path, number: int) -> Path:
    """A plain JSON Lines file, or one compressed as its name says."""
    data = json_lines(number)
    if path.suffix == ".gz":
        data = gzip.compress(data)
    if path.suffix == ".zst":
        half = data.index(b"\n", len(data) // 2) + 1
        data = b"".join(pa.compress(part, "zstd", asbytes=True) for part in (data[:half], data[half:]))
    path.write_bytes(data)
    return path


def write_parquet(path: Path, number: int, row_group_size: int = 1000) -> Path:
    """A Parquet file whose stories stand in the column `body`, beside one that is no part of a story."""
    table = pa.table({"body": texts(number), "url": [f"https://www.example.org/{i}" for i in range(number)],
                      "embedding": [[0.5] * 4] * number})  # fmt: skip
    pq.write_table(table, path, row_group_size=row_group_size)
    return path


def write_warc(path: Path, number: int) -> Path:
    """A WARC file with requests, pages, a picture and a page that is not found."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=path.suffix == ".gz")

        def add(address: str, kind: str, body: bytes, status: str = "200 OK") -> None:
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(address, "response", payload=io.BytesIO(body), http_headers=headers)
            )

        add("https://www.example.org/logo.png", "image/png", b"\x89PNG\r\n")
        add("https://www.example.org/gone", "text/html", b"<p>not here</p>", "404 Not Found")
        for i, text in enumerate(texts(number)):
            page = f"<html><body><article><h1>Budget {i}</h1><p>{text}</p></article></body></html>"
            add(f"https://www.example.org/story/{i}", "text/html; charset=utf-8", page.encode())
    return path


def rows(folder: Path, table: str) -> list[dict[str, Any]]:
    """All rows of an output's table, in order of partition."""
    found: list[dict[str, Any]] = []
    for path in sorted((folder / table).glob("*.parquet")):
        found += pq.read_table(path).to_pylist()
    return found


def letters(folder: Path) -> list[dict[str, Any]]:
    """All dead letters of an output."""
    lines = [line for path in sorted((folder / "dead-letters").iterdir()) for line in path.read_text().splitlines()]
    return [json.loads(line) for line in lines]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of an output but for the lock."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != "lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
