"""`pytest --newslint` as a user runs it, in process and under xdist."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from importlib.metadata import entry_points
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

SLIP = "The council approved the the budget on Monday night.\n"
CLEAN = "The council approved the budget on Monday night.\n"
QUIET_RULES = 'select = ["repetition/doubled-word"]\n'
EXPECTED = """\
findings:
  - rule: repetition/doubled-word
    line: 1
    excerpt: the the
    message: twice in a row
"""

BY_NAME = (
    []
    if any(point.name == "newslint" for point in entry_points(group="pytest11"))
    else ["-p", "newslint.pytest_plugin"]
)
"""How pytest is told of the plugin where newslint is not installed, only on the path."""


@pytest.fixture(autouse=True)
def _folder(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with configurations of its own."""
    monkeypatch.setenv("PYTEST_ADDOPTS", " ".join(BY_NAME))
    pytester.path.joinpath("newslint.toml").write_text(QUIET_RULES)
    pytester.makeini("[pytest]")


def write(pytester: pytest.Pytester, **texts: str) -> None:
    for name, text in texts.items():
        path = pytester.path / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def test_nothing_is_collected_unless_asked_for(pytester: pytest.Pytester) -> None:
    write(pytester, story_txt=SLIP)
    assert pytester.runpytest().ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_an_article_is_a_test_and_its_findings_the_failure(pytester: pytest.Pytester) -> None:
    write(pytester, desk__bad_txt=SLIP, desk__good_txt=CLEAN)
    result = pytester.runpytest("--newslint")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            "desk/bad.txt:1:22: error: “the” stands twice in a row [[]repetition/doubled-word[]]",
            "    The council approved the the budget on Monday night.",
            "                         ^^^^^^^",
            "    fix: remove the second “the”",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*StoryError*")


def test_options_stand_in_pytests_own_configuration(pytester: pytest.Pytester) -> None:
    write(pytester, articles__a_txt=SLIP, articles__deep__b_txt=SLIP, notes_txt=SLIP)
    pytester.makeini("[pytest]\nnewslint = true\nnewslint_files = articles/**/*.txt\nnewslint_fail_on = never\n")
    pytester.runpytest().assert_outcomes(passed=2)
    pytester.runpytest("--newslint-fail-on", "error").assert_outcomes(failed=2)


def test_a_bad_severity_is_told(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nnewslint = true\nnewslint_fail_on = grave\n")
    result = pytester.runpytest()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*newslint_fail_on is grave, not one of error, warning, info, never*"])


def test_the_configuration_says_what_fails(pytester: pytest.Pytester) -> None:
    write(pytester, story_txt=SLIP)
    pytester.path.joinpath("newslint.toml").write_text(QUIET_RULES + 'fail-on = "never"\n')
    pytester.runpytest("--newslint").assert_outcomes(passed=1)
    pytester.path.joinpath("newslint.toml").write_text('select = ["repetitoin"]\n')
    result = pytester.runpytest("--newslint")
    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.stdout.fnmatch_lines(["*newslint.toml:1: unknown rule “repetitoin”; did you mean “repetition”?"])


def test_each_article_of_a_file_is_a_test(pytester: pytest.Pytester) -> None:
    stories = [{"title": "One", "text": SLIP}, {"title": "Two", "text": CLEAN}, {"title": "Three", "text": SLIP}]
    import json

    write(pytester, archive_jsonl="".join(json.dumps(story) + "\n" for story in stories))
    pytester.makeini("[pytest]\nnewslint_files = *.jsonl\n")
    result = pytester.runpytest("--newslint", "-v")
    result.assert_outcomes(passed=1, failed=2)
    result.stdout.fnmatch_lines(["archive.jsonl::newslint[[]2[]] PASSED*"])
    pytester.runpytest("--newslint", "archive.jsonl::newslint[3]").assert_outcomes(failed=1)


def test_what_cannot_be_read_fails(pytester: pytest.Pytester) -> None:
    (pytester.path / "story.txt").write_bytes(bytes(range(256)) * 40)
    result = pytester.runpytest("--newslint", "--newslint-fail-on", "never")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["story.txt: error: *binary data*"])


def test_selection_markers_and_last_failed(pytester: pytest.Pytester) -> None:
    write(pytester, bad_txt=SLIP, good_txt=CLEAN)
    pytester.makepyfile(test_code="def test_code(): pass")
    pytester.runpytest("--newslint", "-k", "good").assert_outcomes(passed=1, deselected=2)
    pytester.runpytest("--newslint", "-m", "newslint").assert_outcomes(passed=1, failed=1, deselected=1)
    pytester.runpytest("--newslint", "-m", "not newslint", "--strict-markers").assert_outcomes(passed=1, deselected=2)
    pytester.runpytest("--newslint").assert_outcomes(passed=2, failed=1)
    pytester.runpytest("--newslint", "--lf").assert_outcomes(failed=1)


def test_a_conftest_can_mark_stories(pytester: pytest.Pytester) -> None:
    write(pytester, bad_txt=SLIP)
    pytester.makeconftest(
        """
        import pytest

        def pytest_collection_modifyitems(items):
            for item in items:
                item.add_marker(pytest.mark.xfail(reason="known"))
        """
    )
    pytester.runpytest("--newslint").assert_outcomes(xfailed=1)


def test_junit_xml_has_the_findings(pytester: pytest.Pytester) -> None:
    write(pytester, bad_txt=SLIP)
    pytester.runpytest("--newslint", "--junitxml", "out.xml")
    case = next(ElementTree.parse(pytester.path / "out.xml").iter("testcase"))
    assert case.find("failure") is not None
    assert "bad.txt:1:22: error" in "".join(case.itertext())
    (finding,) = case.iter("property")
    assert finding.attrib == {"name": "newslint", "value": "repetition/doubled-word at line 1"}


def test_works_under_xdist(pytester: pytest.Pytester) -> None:
    pytest.importorskip("xdist")
    for number in range(6):
        write(pytester, **{f"bad{number}_txt": SLIP, f"good{number}_txt": CLEAN})
    result = pytester.runpytest_subprocess("--newslint", "-n", "2")
    result.assert_outcomes(passed=6, failed=6)
    result.stdout.fnmatch_lines(["bad3.txt:1:22: error: *"])


class TestExpectations:
    def test_exactly_these_findings_pass(self, pytester: pytest.Pytester) -> None:
        write(pytester, story_txt=SLIP, story_expect_yaml=EXPECTED)
        pytester.runpytest("--newslint").assert_outcomes(passed=1)

    def test_unexpected_and_missing_findings_fail(self, pytester: pytest.Pytester) -> None:
        missing = "  - rule: dates/weekday-mismatch\n    excerpt: Monday\n"
        write(pytester, a_txt=SLIP, a_expect_yaml="findings: []\n", b_txt=SLIP, b_expect_yaml=EXPECTED + missing)
        result = pytester.runpytest("--newslint")
        result.assert_outcomes(failed=2)
        result.stdout.fnmatch_lines(
            [
                "a.txt:1:22: error: “the” stands twice in a row [[]repetition/doubled-word[]] (not expected)",
                "b.txt: missing: dates/weekday-mismatch, on “Monday”",
            ]
        )

    @pytest.mark.parametrize(
        ("wrong", "shown"), [("line: 2", "line 2"), ("excerpt: the", "on “the”"), ("severity: info", "severity info")]
    )
    def test_each_property_counts(self, wrong: str, shown: str, pytester: pytest.Pytester) -> None:
        expected = f"findings:\n  - rule: repetition/doubled-word\n    {wrong}\n"
        write(pytester, story_txt=SLIP, story_expect_yaml=expected)
        pytester.runpytest("--newslint").stdout.fnmatch_lines(
            ["story.txt*: missing: repetition/doubled-word, " + shown]
        )

    def test_the_less_said_the_later_it_is_matched(self, pytester: pytest.Pytester) -> None:
        vague = "findings:\n  - rule: repetition/doubled-word\n  - rule: repetition/doubled-word\n    line: 1\n"
        write(pytester, story_txt=f"{SLIP}\nIt was was late.\n", story_expect_yaml=vague)
        pytester.runpytest("--newslint").assert_outcomes(passed=1)

    def test_two_stories_of_one_name_have_their_own(self, pytester: pytest.Pytester) -> None:
        write(pytester, a_txt=SLIP, a_md=CLEAN, a_txt_expect_yaml=EXPECTED, a_expect_yaml="findings: []\n")
        pytester.runpytest("--newslint").assert_outcomes(passed=2)

    def test_an_article_that_is_not_there_cannot_have_findings(self, pytester: pytest.Pytester) -> None:
        write(pytester, story_txt=SLIP, story_expect_yaml=EXPECTED.replace("    line: 1", "    item: 2"))
        pytester.runpytest("--newslint").stdout.fnmatch_lines(["story.txt: missing: repetition/doubled-word*"])

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("findings:\n  - rlue: a/b\n", "story.expect.yaml:2: unknown key*rlue*; did you mean “rule”*"),
            ("findings:\n  - line: 1\n", "story.expect.yaml:2: *“findings*0*.rule” is missing"),
            ("findings:\n  - rule: dates/weekday\n", "story.expect.yaml:2: unknown rule*weekday-mismatch*"),
            ("findings:\n  - rule: a/b\n    line: 0\n", "story.expect.yaml:3: *must be at least 1*"),
            ("findings: [", "story.expect.yaml:*: no YAML: *"),
            ("findings: !!python/object/apply:os.system [ls]", "story.expect.yaml:1: no YAML: *"),
            ("", "story.expect.yaml:1: *“findings” is missing"),
        ],
    )
    def test_a_file_that_is_not_right_says_where(self, text: str, said: str, pytester: pytest.Pytester) -> None:
        write(pytester, story_txt=CLEAN, story_expect_yaml=text)
        result = pytester.runpytest("--newslint")
        result.assert_outcomes(failed=1)
        result.stdout.fnmatch_lines([f"*{said}"])


class TestHelpers:
    def test_assertions_print_what_was_found(self, pytester: pytest.Pytester) -> None:
        pytester.makepyfile(
            """
            import newslint
            from newslint.testing import assert_clean, assert_finds

            STORY = "The council approved the the budget."

            def test_finds(check_story):
                found = assert_finds(check_story(STORY), "repetition/doubled-word", excerpt="the the", line=1)
                assert found["fix"]["message"].startswith("remove")

            def test_finds_nothing_of_the_kind(check_story):
                assert_finds(check_story(STORY), "dates/weekday-mismatch", message="Friday")

            def test_clean(check_story):
                assert_clean(check_story(STORY))

            def test_clean_enough(check_story):
                assert_clean(check_story("The council approved the budget."))
            """
        )
        result = pytester.runpytest()
        result.assert_outcomes(passed=2, failed=2)
        result.stdout.fnmatch_lines(
            [
                "*story.txt: no finding of dates/weekday-mismatch, saying “Friday”; found:",
                "*story.txt:1:22: error: “the” stands twice in a row*",
                "*1 finding in story.txt",
                "*story.txt:1:22: error: “the” stands twice in a row*",
            ]
        )


def test_the_plugin_costs_nothing_until_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "test_a.py").write_text(
        "import sys\ndef test_a():\n    print('LOADED', sorted(n for n in sys.modules if n.startswith('newslint')))\n"
    )
    command = [sys.executable, "-m", "pytest", *BY_NAME, "-s", "-q", str(tmp_path)]
    said = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path).stdout
    assert "LOADED ['newslint', 'newslint.pytest_plugin']" in said
