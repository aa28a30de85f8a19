"""House settings: each changes what is found in a story as a newsroom would want."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.configuration import ConfigurationError, load
from newslint.linter import Linter


def found(folder: Path, house: str, rule: str, story: str) -> int:
    """How often a rule fires on a story with these house settings."""
    path = folder / "newslint.toml"
    path.write_text(f'select = ["{rule}"]\n[house]\n{house}\n', "utf-8")
    checked = next(Linter(load(str(path)).settings).check_bytes(story.encode(), "story.txt"))
    return len(checked.findings)


@pytest.mark.parametrize(
    ("house", "rule", "story"),
    [
        (
            'names = ["Tleuberdi", "Tleuberdy"]',
            "people/name-drift",
            "Talks with Foreign Minister Mukhtar Tleuberdi began on Friday.\n\nThe visit went well, Tleuberdy said.\n",
        ),
        (
            'names = ["Ministry of Finance", "Ministry of Finances"]',
            "organisations/name-drift",
            "The Ministry of Finance set the rate. On Friday the Ministry of Finances confirmed it.\n",
        ),
        (
            'names = ["Kiev", "Kyiv"]',
            "places/spelling-drift",
            "The minister arrived in Kyiv on Monday.\n\nHe left Kiev, the capital of Ukraine, on Friday.\n",
        ),
        (
            'dateline-cities = ["Springfield"]',
            "dateline/ambiguous-city",
            "A day\n\nSPRINGFIELD, July 16 (AP) — The council met on Friday to settle the budget of the town.\n",
        ),
        (
            'acronyms = ["MTUC"]',
            "organisations/acronym-undefined",
            "A day\n\nThe council met on Friday. The MTUC sent an observer, who said nothing at all.\n",
        ),
    ],
    ids=lambda value: value if "/" in value and "\n" not in value else "",
)
def test_what_the_house_knows_is_no_finding(tmp_path: Path, house: str, rule: str, story: str) -> None:
    assert found(tmp_path, "", rule, story) == 1
    assert found(tmp_path, house, rule, story) == 0


def test_one_right_name_leaves_the_other_wrong(tmp_path: Path) -> None:
    story = "Talks with Foreign Minister Mukhtar Tleuberdi began on Friday.\n\nThe visit went well, Tleuberdy said.\n"
    assert found(tmp_path, 'names = ["Tleuberdi"]', "people/name-drift", story) == 1


def test_a_clock_time_without_zone_is_the_houses(tmp_path: Path) -> None:
    story = "A day\n\nThe match starts at 9 p.m. (1500 GMT) on July 16, 2021.\n"
    rule = "dates/timezone-arithmetic"
    assert found(tmp_path, "", rule, story) == 0
    assert found(tmp_path, 'time-zone = "Asia/Almaty"', rule, story) == 0
    assert found(tmp_path, 'time-zone = "Europe/London"', rule, story) == 1


def test_the_house_has_agencies_of_its_own(tmp_path: Path) -> None:
    from newslint.language.datelines import find_dateline

    path = tmp_path / "newslint.toml"
    path.write_text('[house]\nagencies = ["Harbour News Service"]\n')
    story = b"A day\n\nPORT ELLERY, July 16 (Harbour News Service) -- The council met.\n"
    article = next(Linter(load(str(path)).settings).check_bytes(story, "a.txt")).article
    assert article is not None
    dateline = find_dateline(article)
    assert dateline is not None and dateline.agency == "Harbour News Service"


@pytest.mark.parametrize("zone", ["Asia/Tashkennt", "", "../etc", "/etc/localtime", "local"])
def test_an_unknown_zone_is_told(tmp_path: Path, zone: str) -> None:
    path = tmp_path / "newslint.toml"
    path.write_text(f'[house]\ntime-zone = "{zone}"\n')
    with pytest.raises(ConfigurationError, match=r"newslint\.toml:2: unknown time zone"):
        load(str(path))
