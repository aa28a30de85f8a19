"""Where the configuration is found, what it settles, and how its errors read."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from newslint.configuration import ConfigurationError, Configurations, load
from newslint.schema import load_schema, violations


def written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_nearest_file_above_the_story_holds(tmp_path: Path) -> None:
    deep = tmp_path / "desk" / "today"
    deep.mkdir(parents=True)
    written(tmp_path / "newslint.toml", 'ignore = ["repetition"]\n')
    assert Configurations().holding_for(str(deep / "a.txt")).settings.ignore == ("repetition",)
    written(tmp_path / "desk" / "pyproject.toml", '[tool.newslint]\nfail-on = "error"\n')
    found = Configurations().holding_for(str(tmp_path / "desk" / "b.txt"))
    assert (found.fail_on, found.settings.ignore) == ("error", ())


def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    written(tmp_path / "newslint.toml", 'fail-on = "info"\n')
    written(inner / "pyproject.toml", '[tool.other]\nname = "x"\n')
    assert Configurations().holding_for(str(inner / "a.txt")).fail_on == "info"


def test_some_files_have_settings_of_their_own(tmp_path: Path) -> None:
    written(
        tmp_path / "newslint.toml",
        """
        ignore = ["residue"]
        fail-on = "warning"
        [severity]
        repetition = "info"
        [paths."archive/"]
        ignore = ["captions"]
        fail-on = "error"
        severity = {"repetition/doubled-word" = "warning"}
        [paths."archive/**/*.md"]
        select = ["dates"]
        """,
    )
    configurations = Configurations()
    general = configurations.holding_for(str(tmp_path / "a.txt"))
    archived = configurations.holding_for(str(tmp_path / "archive" / "a.txt"))
    notes = configurations.holding_for(str(tmp_path / "archive" / "old" / "a.md"))
    assert (general.settings.ignore, general.fail_on, general.settings.select) == (("residue",), "warning", ())
    assert (archived.settings.ignore, archived.fail_on) == (("residue", "captions"), "error")
    assert archived.settings.severities == {"repetition": "info", "repetition/doubled-word": "warning"}
    assert (notes.settings.select, notes.settings.ignore) == (("dates",), ("residue", "captions"))
    assert len({general.key, archived.key, notes.key}) == 3


def test_an_unknown_rule_for_some_files_names_its_line(tmp_path: Path) -> None:
    path = written(tmp_path / "newslint.toml", '[paths."a/"]\nfail-on = "error"\nignore = ["repetitoin"]\n')
    with pytest.raises(ConfigurationError, match=r"newslint\.toml:3: unknown rule “repetitoin”"):
        load(path)


def test_everything_in_it_is_settled(tmp_path: Path) -> None:
    configuration = load(
        written(
            tmp_path / "newslint.toml",
            """
            select = ["repetition"]
            ignore = ["repetition/doubled-word"]
            fail-on = "never"
            [severity]
            "repetition/doubled-word" = "warning"
            [house]
            agencies = ["Qalam"]
            dateline-cities = ["Tashkent"]
            names = ["Tleuberdi"]
            acronyms = ["SCO"]
            time-zone = "Asia/Tashkent"
            """,
        )
    )
    settings, house = configuration.settings, configuration.settings.house
    assert settings.select == ("repetition",)
    assert settings.severities == {"repetition/doubled-word": "warning"}
    assert (house.agencies, house.dateline_cities) == (frozenset({"Qalam"}), frozenset({"Tashkent"}))
    assert (house.names, house.acronyms, house.time_zone) == (
        frozenset({"Tleuberdi"}),
        frozenset({"SCO"}),
        "Asia/Tashkent",
    )


def test_a_byte_order_mark_is_no_part_of_it(tmp_path: Path) -> None:
    path = tmp_path / "newslint.toml"
    path.write_bytes(b"\xef\xbb\xbfselect = ['dates']\r\n")
    assert load(str(path)).settings.select == ("dates",)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("\nselct = []\n", 2, "unknown key “selct”; did you mean “select”?"),
        ("select = []\n[house]\nagencys = []\n", 3, "unknown key “house.agencys”; did you mean “agencies”?"),
        ("house = {agencys = []}\n", 1, "did you mean “agencies”?"),
        (
            'fail-on = "warn"\n',
            1,
            "“fail-on” is “warn”, not one of error, warning, info, never; did you mean “warning”?",
        ),
        ('[severity]\n"repetition/doubled-word" = "eror"\n', 2, "did you mean “error”?"),
        ('select = "dates"\n', 1, "“select” must be a list, not “dates”"),
        ("ignore = [1]\n", 1, "“ignore[0]” must be text, not 1"),
        (
            'select = [\n  "repetition",\n  "repetition/doubled-wrod",\n]\n',
            3,
            "did you mean “repetition/doubled-word”?",
        ),
        ('[severity]\nrepetitoin = "info"\n', 2, "unknown rule “repetitoin”; did you mean “repetition”?"),
        ("[house\n", 1, "line 1"),
    ],
)
def test_errors_name_the_line_the_key_and_the_nearest_right_one(
    text: str, line: int, said: str, tmp_path: Path
) -> None:
    for name, prefix in (("newslint.toml", ""), ("pyproject.toml", "[tool.newslint]\n")):
        if prefix and ("\n[" in text or text.startswith("[")):
            continue
        path = written(tmp_path / name, prefix + text)
        with pytest.raises(ConfigurationError) as raised:
            load(path)
        assert said in str(raised.value)
        if "line 1" not in said:
            assert str(raised.value).startswith(f"{path}:{line + bool(prefix)}: ")


@pytest.mark.parametrize("value", [[], {"select": [1]}, {"x": 1}, {"house": {"names": "x"}}, {"fail-on": "never"}, {}])
def test_our_own_check_agrees_with_a_full_validator(value: object) -> None:
    schema = load_schema("configuration")
    assert bool(list(violations(value, schema))) == (not Draft202012Validator(schema).is_valid(value))
