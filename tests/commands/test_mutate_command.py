"""`newslint mutate` and `newslint score` as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from newslint.commands import run
from newslint.schema import load_schema
from newslint.testing.mutant_files import safe_name
from newslint.testing.stories.generator import write_story


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three stories in which to work."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "desk").mkdir()
    for seed in range(3):
        story = write_story(seed, house="ap")
        (tmp_path / "desk" / f"story {seed}.txt").write_text(story.text, "utf-8")
    return tmp_path


def key_of(folder: Path) -> dict[str, object]:
    key: dict[str, object] = json.loads((folder / "key.json").read_text("utf-8"))
    return key


def test_mutants_are_written_and_found(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in (desk / "desk").iterdir()}
    rules = "repetition/doubled-word,structure/punctuation"
    assert run(["mutate", "desk", "--rules", rules, "--seed", "4"]) == 0
    assert capsys.readouterr().out == "6 defects planted in copies of 3 stories: mutants\n"
    assert {path: path.read_bytes() for path in (desk / "desk").iterdir()} == before
    key = json.loads((desk / "mutants" / "key.json").read_text("utf-8"))
    Draft202012Validator(load_schema("mutation-key")).validate(key)
    for mutant in key["mutants"]:
        text = (desk / "mutants" / mutant["file"]).read_text("utf-8")
        place = mutant["place"]
        assert text[place["start"]["offset"] : place["end"]["offset"]] == mutant["replacement"]
    assert run(["score"]) == 0
    table = capsys.readouterr().out
    assert "repetition/doubled-word        3      3" in table
    assert run(["score", "mutants", "--format", "json", "--output", "score.json"]) == 0
    score = json.loads((desk / "score.json").read_text("utf-8"))
    Draft202012Validator(load_schema("score")).validate(score)
    assert score["total"]["found"] == score["total"]["planted"] == 6
    assert run(["score", "mutants/key.json", "--format", "html", "--output", "score.html"]) == 0
    assert (desk / "score.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_the_same_seed_gives_the_same_bytes(desk: Path) -> None:
    for name in ("one", "two"):
        assert run(["mutate", "desk", "--output", name, "--seed", "9", "--rules", "typing,dates"]) == 0
    one, two = (
        {path.relative_to(desk / name): path.read_bytes() for path in (desk / name).rglob("*.*")}
        for name in ("one", "two")
    )
    assert one == two and len(one) > 6


def test_an_exercise_keeps_its_answers_apart(desk: Path) -> None:
    assert run(["mutate", "desk", "--quiz", "--output", "quiz", "--quiet"]) == 0
    assert sorted(path.name for path in (desk / "quiz").iterdir()) == ["answers.md", "exercise", "key.json", "stories"]
    names = sorted(path.name for path in (desk / "quiz" / "exercise").iterdir())
    assert names == ["0001.txt", "0002.txt", "0003.txt", "README"]
    answers = (desk / "quiz" / "answers.md").read_text("utf-8")
    for mutant in json.loads((desk / "quiz" / "key.json").read_text("utf-8"))["mutants"]:
        assert f"({mutant['rule']})" in answers
    assert run(["score", "quiz", "--quiet"]) == 0


def test_nothing_is_written_over(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["mutate", "desk", "--output", "desk"]) == 2
    assert "desk is not empty; name a new folder" in capsys.readouterr().err
    (desk / "file").write_text("mine")
    assert run(["mutate", "desk", "--output", "file"]) == 2
    assert (desk / "file").read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["mutate", "desk", "--rules", "dates/weekday-mismach"], "did you mean “dates/weekday-mismatch”"),
        (["mutate", "desk", "--rules", "captions/missing-date"], "no defect can be planted for captions/missing-date"),
        (["mutate", "-"], "standard input"),
        (["score", "nowhere"], "nowhere: no such file or folder"),
    ],
)
def test_what_cannot_be_done_is_told(
    arguments: list[str], said: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    assert said in capsys.readouterr().err


def test_a_story_without_a_place_is_counted(desk: Path) -> None:
    (desk / "short.txt").write_text("The council met on Monday.\n")
    assert run(["mutate", "short.txt", "--rules", "numbers/currency-drift"]) == 1
    assert key_of(desk / "mutants")["without_place"] == {"numbers/currency-drift": 1}
    assert run(["score"]) == 2


def test_the_others_are_mutated_where_one_cannot_be_read(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "desk" / "broken.txt").write_bytes(bytes(range(256)) * 40)
    assert run(["mutate", "desk", "gone.txt", "--rules", "typing/stray-space", "--quiet"]) == 2
    errors = capsys.readouterr().err
    assert "broken.txt: " in errors and "gone.txt: no such file" in errors
    mutants = key_of(desk / "mutants")["mutants"]
    assert isinstance(mutants, list) and len(mutants) == 3


def test_a_key_cannot_lead_outside_its_folder(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["mutate", "desk", "--rules", "typing/stray-space", "--quiet"]) == 0
    key = json.loads((desk / "mutants" / "key.json").read_text("utf-8"))
    for outside in ("../desk/story 0.txt", str(desk / "desk" / "story 0.txt"), "stories/../../desk/story 0.txt"):
        key["stories"][0]["file"] = outside
        (desk / "mutants" / "key.json").write_text(json.dumps(key), "utf-8")
        assert run(["score"]) == 2
        assert "is not below the key's own folder" in capsys.readouterr().err


def test_a_changed_mutant_is_not_scored(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["mutate", "desk", "--rules", "typing/stray-space", "--quiet"]) == 0
    next((desk / "mutants" / "mutants").rglob("*.txt")).write_text("Something else.")
    assert run(["score"]) == 2
    assert "has changed since it was made" in capsys.readouterr().err


@pytest.mark.parametrize("broken", ["{", "[]", '{"mutants": []}'])
def test_what_is_no_key_is_told(broken: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "key.json").write_text(broken)
    assert run(["score", "key.json"]) == 2
    assert "key.json: no " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("desk/a story.txt", "0007-a-story.txt"),
        ("../../etc/passwd", "0007-passwd.txt"),
        ("..", "0007-story.txt"),
        ("x/.hidden", "0007-hidden.txt"),
        ("ä/日本.html", "0007-story.html"),
        ("a" * 300 + ".md", "0007-" + "a" * 60 + ".md"),
    ],
)
def test_names_are_harmless(path: str, name: str) -> None:
    assert safe_name(7, path) == name
