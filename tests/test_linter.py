"""What holds of the linter and the report whatever the text: properties, and the Python interface."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import newslint
from newslint.article import Article
from newslint.entries import article_entry
from newslint.linter import CheckedArticle, Linter
from newslint.report import Report, build
from newslint.rules import Severity
from newslint.runner import check_files
from newslint.schema import load_schema
from newslint.settings import Settings, UnknownRuleError, selected_rules
from newslint.tasks import Task

REPORT_SCHEMA = Draft202012Validator(load_schema("report"))
EVERYTHING = Linter(Settings(select=("all",)))

PHRASES = st.sampled_from(
    "the the|TASHKENT, July 16 (Xinhua) --|“We will|” he said.|Thursday, July 16, 2021|20 percent to 65 from 50|"
    "Feb. 30|from 2010 to 2005|(Web editor: Bianji)|Photo taken on July 15|\u200b|don\u00e2\u20ac\u2122t|TKTK|"
    "12 people: five men and four women|10 miles (26 km)|said Tleuberdi.|World Health Organization (WTO)|a hour|"
    "\r\n\r\n|\n\n|\n|\r|\u2028|\x0c|\t|\x85|\U0001f600|e\u0301|漢字|&nbsp;|<br>|beat Kazakhstan 1-3|"
    "1600 GMT (9 p.m. Beijing time)".split("|")
)
STORIES = st.lists(st.one_of(PHRASES, st.text(max_size=20)), max_size=25).map(" ".join)


def report_of(data: bytes, path: str = "a.txt", input_format: str | None = None) -> tuple[list[CheckedArticle], Report]:
    linter = EVERYTHING if input_format is None else Linter(Settings(select=("all",), input_format=input_format))
    checked = list(linter.check_bytes(data, path))
    return checked, build([article_entry(one) for one in checked])


@given(st.one_of(st.binary(max_size=300), STORIES.map(lambda story: story.encode("utf-8", "replace"))))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_a_valid_report_and_the_same_one_twice(data: bytes) -> None:
    _, first = report_of(data)
    REPORT_SCHEMA.validate(json.loads(json.dumps(first)))
    assert report_of(data)[1] == first
    for article in first["articles"]:
        assert not [error for error in article["errors"] if error["code"] == "rule-failed"]


@given(STORIES)
@settings(max_examples=150, deadline=None)
def test_the_excerpt_is_what_stands_in_the_file(story: str) -> None:
    data = story.encode("utf-8", "replace")
    checked, report = report_of(data, input_format="text")
    for one, entry in zip(checked, report["articles"], strict=True):
        if one.article is None:
            continue
        text = one.article.source.file_text
        for finding in entry["findings"]:
            start, end = finding["span"]["start"], finding["span"]["end"]
            assert text[start["offset"] : end["offset"]] == finding["excerpt"]
            before = text[: start["offset"]]
            line_start = max(before.rfind("\n"), before.rfind("\r")) + 1
            assert start["column"] == start["offset"] - line_start + 1


@given(st.permutations(["The the end.", "One story.", "Two two stories.", "Three."]))
def test_the_order_of_files_changes_nothing_but_the_order(texts: list[str]) -> None:
    def entry(text: str) -> str:
        return json.dumps(report_of(text.encode(), f"{text}.txt")[1]["articles"])

    assert sorted(map(entry, texts)) == sorted(map(entry, sorted(texts)))


@given(STORIES)
@settings(max_examples=50, deadline=None)
def test_fingerprints_are_unique_within_an_article(story: str) -> None:
    for article in report_of(story.encode("utf-8", "replace"))[1]["articles"]:
        fingerprints = [finding["fingerprint"] for finding in article["findings"]]
        assert len(set(fingerprints)) == len(fingerprints)


def test_a_fingerprint_survives_edits_elsewhere() -> None:
    def fingerprint(text: str) -> str:
        linter = Linter(Settings(select=("repetition/doubled-word",)))
        return next(linter.check_bytes(text.encode())).findings[0].fingerprint

    assert fingerprint("The council met.\n\nIt saw the the end.") == fingerprint("New.\n\n\nIt now saw the the end.")


def test_text_can_be_checked_from_python() -> None:
    checked = newslint.check("The council approved the the budget.")
    assert [(one.rule, one.severity) for one in checked.findings] == [("repetition/doubled-word", "error")]
    assert newslint.Linter is Linter
    assert newslint.Settings is Settings
    with pytest.raises(AttributeError):
        newslint.nothing  # noqa: B018


def test_severities_can_be_overridden_by_rule_and_family() -> None:
    def severity(overrides: dict[str, Severity]) -> str:
        linter = Linter(Settings(select=("repetition/doubled-word",), severities=overrides))
        return next(linter.check_bytes(b"It saw the the end.")).findings[0].severity

    assert severity({}) == "error"
    assert severity({"repetition": "info"}) == "info"
    assert severity({"repetition": "info", "repetition/doubled-word": "warning"}) == "warning"


def test_selection_by_rule_family_and_all() -> None:
    def ids(**chosen: tuple[str, ...]) -> set[str]:
        return {rule.id for rule in selected_rules(Settings(**chosen))}  # type: ignore[arg-type]

    assert ids() < ids(select=("all",)) or ids() == ids(select=("all",))
    assert ids(select=("repetition/doubled-word",)) == {"repetition/doubled-word"}
    assert all(rule.startswith("repetition/") for rule in ids(select=("repetition",)))
    assert ids() - ids(ignore=("repetition",)) == ids(select=("repetition",))
    assert "repetition/doubled-word" in ids(select=("repetition/doubled-word",), ignore=("repetition",))
    with pytest.raises(UnknownRuleError, match="did you mean “repetition”"):
        ids(select=("repetiton",))


def test_a_rule_that_fails_is_named_and_the_others_still_run(monkeypatch: pytest.MonkeyPatch) -> None:

    linter = Linter(Settings(select=("repetition/doubled-word",)))

    def fail(article: object) -> object:
        raise ZeroDivisionError("oh")

    linter.rules = (linter.rules[0]._replace(id="test/failing", check=fail), *linter.rules)  # type: ignore[arg-type]
    checked = next(linter.check_bytes(b"It saw the the end."))
    assert [problem.code for problem in checked.problems] == ["rule-failed"]
    assert "test/failing failed: ZeroDivisionError: oh" in checked.problems[0].message
    assert len(checked.findings) == 1


def test_a_defect_of_ours_ends_one_article_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"It saw the the end of {name}.")

    def fail_on_a(article: Article) -> None:
        if article.path.endswith("a.txt"):
            raise RecursionError("too deep")

    tasks = [Task(str(tmp_path / name), name) for name in ("a.txt", "b.txt")]
    for place in ("newslint.linter.is_clearly_foreign", "newslint.entries.find_agency"):
        with monkeypatch.context() as broken:
            broken.setattr(place, fail_on_a)
            first, second = (checked.entries[0] for checked in check_files(tasks, [Settings(select=("repetition",))]))
        assert "RecursionError: too deep; please report this as a bug" in first["errors"][0]["message"]
        assert (first["format"], first["errors"][0]["code"]) == (None, "failed")
        assert len(second["findings"]) == 1


FRENCH = (
    "Le conseil municipal a adopté le budget de la ville lundi soir, après un débat qui a duré jusqu'à minuit. "
    "Les élus de la majorité ont voté pour, ceux de l'opposition contre, et le maire est parti avec ses adjoints."
)


@pytest.mark.parametrize("text", [FRENCH, "Городской совет утвердил бюджет в понедельник вечером. " * 3])
def test_prose_rules_leave_other_languages_alone(text: str) -> None:
    checked = next(Linter().check_bytes(f"{text} the the\n".encode()))
    assert checked.findings == ()
    assert "not in English" in checked.problems[0].message


def test_what_the_story_says_of_itself_is_reported() -> None:
    story = (
        "Harbour town votes for new seawall\n\n(Xinhua) 16:38, July 17, 2021\n\n"
        "TASHKENT, July 16 (Xinhua) -- The council of the town approved the budget for the seawall on Friday, and the "
        "mayor said that it was the first of its kind in the region and would be built by the end of the year.\n"
    )
    entry = report_of(story.encode())[1]["articles"][0]
    assert (entry["agency"], entry["published"], entry["language"]) == ("Xinhua", "2021-07-17T16:38", "en")
    assert entry["headline"] == "Harbour town votes for new seawall"
    assert entry["dateline"] is not None
    assert (entry["dateline"]["city"], entry["dateline"]["date"]) == ("Tashkent", "2021-07-16")
    assert entry["dateline"]["country"] == "UZ"
    assert [(dated["date"], dated["role"]) for dated in entry["timeline"]] == [
        ("2021-07-16", "dateline"),
        ("2021-07-16", "event"),
        ("2021-07-17", "published"),
    ]


def test_as_of_reaches_the_article() -> None:
    day = datetime.date(2021, 7, 17)
    checked = next(Linter(Settings(as_of=day)).check_bytes(b"The council met."))
    assert checked.article is not None
    assert checked.article.as_of == day


def test_the_schema_describes_every_property() -> None:
    def undescribed(schema: object, at: str) -> list[str]:
        if not isinstance(schema, dict):
            return []
        found = [f"{at}.{name}" for name, member in schema.get("properties", {}).items() if "description" not in member]
        for key in ("properties", "$defs"):
            for name, member in schema.get(key, {}).items():
                found += undescribed(member, f"{at}.{name}")
        return found + undescribed(schema.get("items"), f"{at}[]")

    for name in ("report", "configuration"):
        schema = load_schema(name)
        Draft202012Validator.check_schema(schema)
        assert undescribed(schema, name) == []
