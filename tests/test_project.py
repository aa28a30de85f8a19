"""The project's own frame: links, wheel, README, documentation."""

from __future__ import annotations

import os
import pkgutil
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from newslint.catalogue import all_rules

ROOT = Path(__file__).parents[1]


def files_below(folder: str, *suffixes: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file() and
        "__pycache__" not in path.parts and (not suffixes or path.suffix in suffixes)
    }  # fmt: skip


def test_rules_share_only_what_their_family_keeps_apart() -> None:
    """A module of a family imports nothing of other families, and of its own only modules with a leading underscore."""
    for path in (ROOT / "checks").glob("*/*.py"):
        for name in re.findall(r"^\s*from newslint\.checks\.?([\w.]*) import", path.read_text("utf-8"), re.MULTILINE):
            assert name.startswith(f"{path.parent.name}._"), f"{path.parent.name}/{path.name} imports {name}"


@pytest.mark.parametrize("name", ["checks", "schemas"])
def test_links_point_to_the_real_folders(name: str) -> None:
    link = ROOT / "src" / "newslint" / name
    assert link.is_symlink()
    assert link.readlink() == Path("..", "..", name)
    assert link.resolve() == ROOT / name


def test_wheel_by_way_of_the_sdist_holds_everything(tmp_path: Path) -> None:
    pytest.importorskip("build")
    pytest.importorskip("hatchling")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    built = subprocess.run(command, capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        held = {name for name in wheel.namelist() if ".dist-info/" not in name}
    wanted = {f"newslint/{path}" for path in files_below("checks", ".py") | files_below("schemas", ".json")}
    wanted |= {path.removeprefix("src/") for path in files_below("src/newslint") if "/data/" in path}
    wanted |= {path.removeprefix("src/") for path in files_below("src/newslint", ".py", ".typed", ".css", ".js")}
    assert wanted - held == set()
    assert {name for name in held if not name.startswith("newslint/")} == set()


def test_ci_runs_exactly_the_test_command_of_the_readme() -> None:
    command = re.search(r"^python3 -m venv .*pytest.*$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert command is not None
    assert command[0] in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


def test_links_in_the_documents_lead_somewhere() -> None:
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_names_in_the_documents_are_there() -> None:
    """Of what the documents name, `newslint.testing.cases` and `from newslint import Linter`, all is still there."""
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]:
        text = page.read_text("utf-8")
        names = set(re.findall(r"(?<![\w.])newslint(?:\.[A-Za-z_]+)+", text))
        for module, imported in re.findall(r"from (newslint[\w.]*) import ([\w, ]+)", text):
            names.update(f"{module}.{name.strip()}" for name in imported.split(","))
        for name in names:
            if not name.endswith((".toml", ".json", ".xml", ".html", ".sarif")):
                assert pkgutil.resolve_name(name) is not None, f"{page.name}: {name}"


def test_every_rule_has_its_place_in_the_documentation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import build_docs

    rules = all_rules()
    pages = build_docs.pages(rules.values())
    for rule in rules.values():
        page = pages[f"{rule.family}.md"]
        assert f"\n## {rule.id}\n" in page
        assert rule.summary in page
        assert f"({rule.family}.md#{build_docs._anchor(rule)})" in pages["README.md"]
    for page in pages.values():
        assert page.count("```") % 2 == 0


def test_version_is_told_without_importing_the_linter() -> None:
    code = "import sys; sys.argv = ['newslint', '--version']; from newslint.__main__ import main; main();"
    code += "print(*[name for name in sys.modules if name.startswith('newslint')])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ}).stdout
    assert told.splitlines()[1].split() == ["newslint", "newslint.__main__"]


def test_checking_text_imports_no_slow_library() -> None:
    code = (
        "import sys, newslint; newslint.check('The council met on Monday.');"
        "print(*sorted({'jsonschema', 'yaml', 'lxml', 'ftfy', 'asyncio', 'concurrent', 'hypothesis'}"
        " & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == ""
