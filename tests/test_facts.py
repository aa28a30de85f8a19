"""The fact sheet: loading, what is wrong with one, the command, the draft."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from newslint import readers
from newslint.commands import run
from newslint.facts import NO_FACTS, load_facts, sheet_of
from newslint.facts_draft import FactsDraft
from newslint.linter import Linter
from newslint.schema import load_schema
from newslint.settings import Settings
from newslint.sidecars import SidecarError

SHEET = """
people:
  - name: Gerda Lindholm
    born: 1972-08-14
    titles:
      - title: mayor of Port Larkin
        from: 2019-11
        to: 2023
"""


def write(folder: Path, text: str, name: str = "facts.yaml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_days_may_be_known_to_the_month_or_year(tmp_path: Path) -> None:
    person = load_facts(write(tmp_path, SHEET)).people[0]
    office = person.offices[0]
    assert str(person.born) == "1972-08-14"
    assert (str(office.start), str(office.end)) == ("2019-11", "2023")
    assert office.end is not None
    assert office.end.last.isoformat() == "2023-12-31"


def test_json_will_do(tmp_path: Path) -> None:
    sheet = load_facts(write(tmp_path, '{"people": [{"name": "Gerda Lindholm"}]}', "facts.json"))
    assert sheet.names == ("Gerda Lindholm",)


def test_an_empty_sheet_is_none(tmp_path: Path) -> None:
    assert not load_facts(write(tmp_path, ""))
    assert sheet_of({}) == NO_FACTS


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("people:\n  - name: A\n    titels: []\n", ":3: unknown key “people[0].titels”; did you mean “titles”?"),
        ("peeple: []\n", ":1: unknown key “peeple”; did you mean “people”?"),
        ("people:\n  - also: [A]\n", ":2: “people[0].name” is missing"),
        ("people:\n  - name: A\n    born: 1972-02-30\n", ":3: “people[0].born” is “1972-02-30”, no date"),
        ("people:\n  - name: A\n    born: [1]\n", ":3: “people[0].born” is [1], no date"),
        ("people:\n  - name: A\n    born: true\n", "no date"),
        ("people:\n  - name: ''\n", "must not be empty"),
        ("people:\n  - name: A\n  - name: A\n", ":3: “A” stands twice, first as people[0]"),
        ("people:\n  - name: A\n    misspelt: [A]\n", "“A” is given as right and as wrong"),
        (
            "people:\n  - name: A\n    titles:\n      - title: mayor\n        from: 2020\n        to: 2019\n",
            ":6: “mayor” ends on 2019, before it begins on 2020",
        ),
        ("figures:\n  - of: boats\n    value: many\n", ":3: “many” is no figure"),
        ("figures:\n  - of: boats\n    value: {a: 1}\n", "is no figure"),
        ("people: [\n", "no YAML"),
        ("people: !!python/object:os.system {}\n", "no YAML"),
        ("- x\n", "must be a table"),
        ("a: &a [*a]\n", "unknown key"),
        ("\x00", "no YAML"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(SidecarError) as caught:
        load_facts(write(tmp_path, text))
    assert said in str(caught.value)


@given(
    document=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
            ["people", "name", "titles", "title", "from", "born", "figures", "of", "value", "spellings", "wrong", "x"]
        ), inner, max_size=4),
        max_leaves=12,
    )
)  # fmt: skip
def test_no_sheet_makes_it_fail(document: object, tmp_path_factory: pytest.TempPathFactory) -> None:
    import json

    path = tmp_path_factory.mktemp("sheet") / "facts.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    try:
        load_facts(str(path))
    except SidecarError as error:
        assert str(error).startswith(f"{path}:")


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(load_schema("facts"))


def test_validate_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = write(tmp_path, SHEET), write(tmp_path, "x: 1\n", "bad.yaml")
    assert run(["facts", "validate", good, bad, str(tmp_path / "none.yaml")]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{good}: valid"
    assert lines[1].startswith(f"{bad}:1: unknown key")
    assert lines[2].endswith("no such file or folder")


def test_a_sheet_holds_by_option_and_by_configuration(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = write(tmp_path, SHEET)
    story = write(tmp_path, "PORT LARKIN, May 5, 2025 (AP) - Gerda Lindholm, 50, closed the harbour.\n", "story.txt")
    arguments = ["check", story, "--select", "facts"]
    assert run(arguments) == 0
    assert run([*arguments, "--facts", sheet]) == 1
    assert "born 1972-08-14" in capsys.readouterr().out
    write(tmp_path, 'facts = "facts.yaml"\n', "newslint.toml")
    assert run(arguments) == 1
    write(tmp_path, "x: 1\n")
    assert run(arguments) == 2
    assert "facts.yaml:1: unknown key" in capsys.readouterr().err


def test_a_draft_is_a_sheet_that_its_own_stories_keep_to(tmp_path: Path) -> None:
    story = """PORT LARKIN, Ontario, May 5, 2025 (Reuters) - Mayor Gerda Lindholm met Karl Hale in Toronto on Monday.

The World Health Organization (WHO) sent chief scientist Ann Wirth, who was born on August 14, 1972: no, on time.
"""
    article = next(readers.read(story.encode(), "story.txt", "text"))
    draft = FactsDraft()
    draft.add(article)
    sheet = load_facts(write(tmp_path, draft.as_yaml()))
    assert "Gerda Lindholm" in sheet.names
    assert {one.name: one.acronym for one in sheet.organisations}["World Health Organization"] == "WHO"
    checked = next(Linter(Settings(select=("facts",), facts=sheet)).check_bytes(story.encode(), "story.txt"))
    assert not checked.findings
    assert not checked.problems


def test_an_empty_draft_is_a_sheet(tmp_path: Path) -> None:
    assert not load_facts(write(tmp_path, FactsDraft().as_yaml()))
