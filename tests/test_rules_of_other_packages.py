"""Rules that other packages offer by entry points: found, isolated, and tested with our kit."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "rules-of-your-own.md").read_text("utf-8")


def example(language: str, start: str) -> str:
    """The example in the guide that starts so."""
    found: list[tuple[str, str]] = re.findall(r"```(\w+)\n(.*?)```", GUIDE, re.DOTALL)
    return next(text for kind, text in found if kind == language and text.startswith(start))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with the guide's package in it, as pip would have installed it, and a story."""
    offer(tmp_path, "desk-rules", exclamation="desk_rules.style.exclamation")
    write(tmp_path / "desk_rules" / "__init__.py", "")
    write(tmp_path / "desk_rules" / "style" / "__init__.py", "")
    write(tmp_path / "desk_rules" / "style" / "exclamation.py", example("python", "# desk_rules/"))
    write(tmp_path / "story.txt", "Harbour news\n\nThe council saw the the end!!\n")
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def offer(site: Path, name: str, **points: str) -> None:
    folder = site / f"{name.replace('-', '_')}-1.0.dist-info"
    write(folder / "METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    listed = "".join(f"{point} = {value}\n" for point, value in points.items())
    write(folder / "entry_points.txt", f"[newslint.rules]\n{listed}")


def newslint(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(site), *sys.path])}
    command = [sys.executable, "-m", "newslint", *arguments]
    return subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True)


def report(site: Path, *arguments: str) -> dict[str, Any]:
    done = newslint(site, "check", "story.txt", "--format", "json", *arguments)
    document: dict[str, Any] = json.loads(done.stdout)
    return {**document, "exit": done.returncode}


def found(document: dict[str, Any]) -> set[str]:
    return {finding["rule"] for finding in document["articles"][0]["findings"]}


def told(document: dict[str, Any]) -> list[str]:
    return [error["message"] for error in document["articles"][0]["errors"] if error["code"] == "rule-failed"]


def test_the_guides_rule_is_found_listed_explained_and_fixed(site: Path) -> None:
    document = report(site)
    assert document["exit"] == 1
    assert {"style/exclamation", "repetition/doubled-word"} <= found(document)
    assert "style/exclamation" in newslint(site, "rules").stdout
    assert newslint(site, "explain", "style").stdout.startswith("style/exclamation (warning, fixable)")
    assert found(report(site, "--select", "style")) == {"style/exclamation"}
    newslint(site, "check", "story.txt", "--fix", "--select", "style")
    assert (site / "story.txt").read_text() == "Harbour news\n\nThe council saw the the end!\n"


def test_sarif_and_html_explain_it(site: Path) -> None:
    sarif = json.loads(newslint(site, "check", "story.txt", "--select", "style", "--format", "sarif").stdout)
    (rule,) = sarif["runs"][0]["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == "Two exclamation marks in a row."
    page = newslint(site, "check", "story.txt", "--select", "style", "--format", "html").stdout
    assert "The house style knows one at most." in page


def test_the_guides_test_passes_with_our_kit(site: Path) -> None:
    write(site / "cases" / "exclamation.yaml", example("yaml", "# cases/"))
    write(site / "test_rules.py", example("python", "from pathlib"))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(site), *sys.path])}
    command = [sys.executable, "-m", "pytest", "-q", "test_rules.py", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    write(site / "cases" / "exclamation.yaml", example("yaml", "# cases/").replace("[[!!]]", "!![[!]]"))
    done = subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True)
    assert "style/exclamation should mark ['!'], but says '!!': two exclamation marks" in done.stdout


BODIES = {
    "raises": "raise ZeroDivisionError('oh')",
    "raises late": "yield Finding('x', Span(0, 1)); raise ZeroDivisionError('oh')",
    "exits": "import sys; sys.exit(3)",
    "yields nonsense": "yield 'a string'",
    "returns nothing": "return None",
    "points outside": "yield Finding('x', Span(0, 10**9))",
    "points backwards": "yield Finding('x', Span(5, 1))",
    "bad severity": "yield Finding('x', Span(0, 1), severity='grave')",
    "recurses": "yield from bad.check(article)",
    "changes the story": "article.text = 'x'; yield Finding('x', Span(0, 1))",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_rule_that_misbehaves_is_named_and_the_others_still_run(body: str, site: Path) -> None:
    code = example("python", "# desk_rules/")
    head = code[: code.index("@rule")]
    doc = '    """Bad."""\n'
    write(
        site / "desk_rules" / "style" / "bad.py", f'{head}@rule(severity="error")\ndef bad(article):\n{doc}    {body}\n'
    )
    offer(site, "desk-rules", exclamation="desk_rules.style.exclamation", bad="desk_rules.style.bad:bad")
    document = report(site)
    assert document["exit"] == 2
    assert {"style/exclamation", "repetition/doubled-word"} <= found(document)
    (message,) = told(document)
    assert message.startswith("style/bad failed: ")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("nowhere.at.all", "ModuleNotFoundError"),
        ("desk_rules.style.exclamation:nothing", "AttributeError"),
        ("desk_rules.style", "is no rule and holds none"),
        ("desk_rules.style.exits", "SystemExit"),
        ("newslint.checks.repetition.doubled_word", "there is a rule repetition/doubled-word already"),
    ],
)
def test_rules_that_cannot_be_loaded_are_named_and_the_others_still_run(value: str, said: str, site: Path) -> None:
    write(site / "desk_rules" / "style" / "exits.py", "raise SystemExit(3)")
    offer(site, "other-rules", **{"Other one": value})
    document = report(site)
    assert document["exit"] == 2
    assert {"style/exclamation", "repetition/doubled-word"} <= found(document)
    (message,) = told(document)
    assert message.startswith(f"broken/other-one failed: ImportError: the rules Other one ({value}) of other-rules")
    assert said in message


def test_a_change_of_their_code_empties_the_cache(site: Path) -> None:
    assert "style/exclamation" in found(report(site, "--cache", "kept"))
    path = site / "desk_rules" / "style" / "exclamation.py"
    path.write_text(path.read_text().replace('find("!!")', 'find("no such")'))
    assert "style/exclamation" not in found(report(site, "--cache", "kept"))
