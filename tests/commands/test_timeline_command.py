"""`newslint timeline` from the outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.commands import run


def test_each_date_is_told_with_its_words_and_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    story.write_text(
        "Talks end\n\n(Xinhua) 16:38, July 17, 2021\n\nThe talks were held Thursday in Tashkent. They began in 1990.\n"
    )
    assert run(["timeline", str(story)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{story}: Talks end",
        "  1990              line 5, “1990”: They began in 1990.",
        "  2021-07-15        line 5, “Thursday”: The talks were held Thursday in Tashkent.",
        "  2021-07-17 16:38  line 3, “July 17, 2021” (published): (Xinhua) 16:38, July 17, 2021",
    ]


def test_as_of_places_what_the_story_leaves_open(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    story.write_text("The talks were held Thursday in Tashkent.\n")
    assert run(["timeline", str(story)]) == 0
    assert "no dates that the calendar places" in capsys.readouterr().out
    assert run(["timeline", str(story), "--as-of", "2021-07-17"]) == 0
    assert "2021-07-15  line 1, “Thursday”" in capsys.readouterr().out


def test_what_cannot_be_read_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    story.write_text("The talks were held on July 15, 2021.\n")
    assert run(["timeline", str(tmp_path / "nowhere.txt"), str(story)]) == 2
    said = capsys.readouterr()
    assert "no such file or folder" in said.err
    assert "2021-07-15" in said.out
