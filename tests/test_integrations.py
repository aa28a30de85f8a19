"""The pre-commit hooks, the GitHub Action and the GitLab template, run for real against this checkout."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
SLIP = "Harbour news\n\nThe council approved the the budget on Monday night.\n"
RULE = "repetition/doubled-word"
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))

pytestmark = pytest.mark.slow  # two of the fixtures install the package with all it needs


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PYTHON", "PRE_COMMIT"))}
    return subprocess.run([*map(str, command)], cwd=cwd, capture_output=True, text=True, env={**kept, **environment})


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
    done = run("git", *identity, *arguments, cwd=folder)
    assert done.returncode == 0, done.stderr


def tool(name: str) -> Path:
    """A program of the environment that the tests run in."""
    path = Path(sys.executable).parent / name
    if not path.exists():
        pytest.skip(f"{name} is not installed")
    return path


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This checkout as it is now, as a repository with one commit."""
    folder = tmp_path_factory.mktemp("checkout")
    listed = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    if listed.returncode:
        pytest.skip("this is no Git checkout")
    for name in filter(None, listed.stdout.split("\0")):
        source, target = ROOT / name, folder / name
        if source.exists() and not name.startswith(("fixtures/", "docs/", "tests/")):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target, follow_symlinks=False)
    git(folder, "init", "-q")
    git(folder, "add", "-A", "-f")
    git(folder, "commit", "-q", "-m", "now")
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the environment that it installs once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def installed(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The GitHub runner's folder after the step that installs newslint."""
    temporary = tmp_path_factory.mktemp("runner")
    script = next(step["run"] for step in ACTION["runs"]["steps"] if step.get("name") == "Install newslint")
    done = run(
        "bash", "-e", "-c", script, cwd=temporary,
        NEWSLINT_PYTHON=sys.executable, RUNNER_TEMP=str(temporary), GITHUB_ACTION_PATH=str(checkout),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return temporary


class TestPreCommit:
    @pytest.fixture
    def stories(self, tmp_path: Path, checkout: Path) -> Path:
        """A repository of stories that uses the hooks."""
        git(tmp_path, "init", "-q")
        commit = run("git", "rev-parse", "HEAD", cwd=checkout).stdout.strip()
        hooks = [{"id": one} for one in ("newslint", "newslint-fix", "newslint-validate")]
        configuration = {"repos": [{"repo": str(checkout), "rev": commit, "hooks": hooks}]}
        (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(configuration))
        (tmp_path / "newslint.toml").write_text(f'select = ["{RULE}"]\n')
        (tmp_path / "story.txt").write_text(SLIP)
        (tmp_path / "photo.png").write_bytes(b"\x89PNG")
        git(tmp_path, "add", "-A")
        return tmp_path

    def hook(self, stories: Path, home: Path, name: str) -> subprocess.CompletedProcess[str]:
        command = (tool("pre-commit"), "run", name, "--all-files", "--color=never")
        return run(*command, cwd=stories, PRE_COMMIT_HOME=str(home))

    def test_the_manifest_is_right(self) -> None:
        done = run(tool("pre-commit"), "validate-manifest", ".pre-commit-hooks.yaml", cwd=ROOT)
        assert done.returncode == 0, done.stdout

    @pytest.mark.parametrize(
        ("name", "taken"),
        [("a.txt", True), ("a.md", True), ("a.html", True), ("a.xml", True), ("a.py", False), ("a.png", False)],
    )
    def test_the_hooks_take_stories(self, name: str, taken: bool) -> None:
        identify = pytest.importorskip("identify.identify")
        hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
        assert bool(identify.tags_from_filename(name) & set(hooks[0]["types_or"])) == taken
        assert re.search(hooks[2]["files"], "desk/story.expect.yaml")
        assert not re.search(hooks[2]["files"], "desk/story.yaml")

    def test_check_fails_on_a_slip_and_shows_it(self, stories: Path, home: Path) -> None:
        done = self.hook(stories, home, "newslint")
        assert done.returncode == 1, done.stdout + done.stderr
        assert f"story.txt:3:22: error: “the” stands twice in a row [{RULE}]" in done.stdout

    def test_fix_makes_the_fix(self, stories: Path, home: Path) -> None:
        done = self.hook(stories, home, "newslint-fix")
        assert done.returncode == 1, done.stdout + done.stderr
        assert "files were modified by this hook" in done.stdout
        assert (stories / "story.txt").read_text() == SLIP.replace("the the", "the")
        assert self.hook(stories, home, "newslint-fix").returncode == 0

    def test_validate_reads_what_stands_beside_stories(self, stories: Path, home: Path) -> None:
        (stories / "story.expect.yaml").write_text(f"findings:\n  - rule: {RULE}\n")
        git(stories, "add", "-A")
        assert self.hook(stories, home, "newslint-validate").returncode == 0
        (stories / "story.expect.yaml").write_text(f"findings:\n  - rlue: {RULE}\n")
        done = self.hook(stories, home, "newslint-validate")
        assert done.returncode == 1
        assert "story.expect.yaml:2:" in done.stdout


class TestGitHubAction:
    def test_follows_the_schema_of_actions(self) -> None:
        done = run(tool("check-jsonschema"), "--builtin-schema", "vendor.github-actions", "action.yml", cwd=ROOT)
        assert done.returncode == 0, done.stdout

    def test_no_expression_stands_in_a_script(self) -> None:
        for step in ACTION["runs"]["steps"]:
            assert "${{" not in step.get("run", "")

    @pytest.fixture
    def workspace(self, tmp_path: Path) -> Path:
        (tmp_path / "stories").mkdir()
        (tmp_path / "stories" / "a.txt").write_text(SLIP)
        (tmp_path / "stories" / "b.txt").write_text("All is well.\n")
        return tmp_path

    def check(
        self, workspace: Path, installed: Path, checkout: Path, **inputs: str
    ) -> tuple[subprocess.CompletedProcess[str], dict[str, str]]:
        """Run the step that checks, its environment filled from the inputs as the runner does; and its outputs."""
        step = next(step for step in ACTION["runs"]["steps"] if step.get("id") == "check")
        values = {name: one["default"] for name, one in ACTION["inputs"].items()}
        values |= {name.replace("_", "-"): value for name, value in inputs.items()}
        environment = {}
        for name, expression in step["env"].items():
            match = re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", expression)
            assert match is not None
            environment[name] = values[match[1]]
        output, summary = workspace / "output", workspace / "summary"
        output.write_text("")
        summary.write_text("")
        done = run(
            "bash", "-e", "-o", "pipefail", "-c", step["run"], cwd=workspace, **environment,
            RUNNER_TEMP=str(installed), GITHUB_ACTION_PATH=str(checkout),
            GITHUB_OUTPUT=str(output), GITHUB_STEP_SUMMARY=str(summary),
        )  # fmt: skip
        return done, dict(line.split("=", 1) for line in output.read_text().splitlines())

    def test_annotates_summarises_and_keeps_reports(self, workspace: Path, installed: Path, checkout: Path) -> None:
        done, outputs = self.check(workspace, installed, checkout, paths="stories\n", select=RULE)
        assert done.returncode == 1, done.stderr
        (line,) = done.stdout.splitlines()
        assert line.startswith("::error file=stories/a.txt,line=3,endLine=3,col=22,endColumn=29,title=repetition")
        assert "1 finding" in (workspace / "summary").read_text()
        assert outputs["findings"] == "1"
        assert json.loads(Path(outputs["sarif"]).read_text())["version"] == "2.1.0"
        assert "<mark" in Path(outputs["html"]).read_text("utf-8")
        assert set(os.listdir(outputs["folder"])) == {"report.json", "report.sarif", "report.html"}

    def test_inputs_are_used(self, workspace: Path, installed: Path, checkout: Path) -> None:
        (workspace / "one.toml").write_text(f'select = ["{RULE}"]\nfail-on = "error"\n')
        code = {}
        for name, inputs in {
            "ignore": {"ignore": "repetition", "select": "repetition"},
            "never": {"fail_on": "never", "select": RULE},
            "config": {"config": "one.toml"},
            "paths": {"paths": "stories/b.txt\nstories/b.txt", "select": RULE},
        }.items():
            done, _ = self.check(workspace, installed, checkout, **{"paths": "stories", **inputs})
            code[name] = done.returncode
        assert code == {"ignore": 0, "never": 0, "config": 1, "paths": 0}

    def test_an_input_is_never_run(self, workspace: Path, installed: Path, checkout: Path) -> None:
        for hostile in ("$(touch pwned)", "; touch pwned", '"; touch pwned; "', "`touch pwned`", "--output=pwned"):
            self.check(workspace, installed, checkout, paths=hostile)
            self.check(workspace, installed, checkout, paths="stories", select=hostile, diff_base=hostile)
        assert not (workspace / "pwned").exists()

    def test_bad_use_fails_without_reports(self, workspace: Path, installed: Path, checkout: Path) -> None:
        done, outputs = self.check(workspace, installed, checkout, paths="stories", select="nothing/such")
        assert (done.returncode, outputs) == (2, {})
        assert "unknown rule" in done.stderr


class TestGitLab:
    TEMPLATE: dict[str, Any] = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))

    def test_follows_the_schema_of_gitlab(self) -> None:
        done = run(tool("check-jsonschema"), "--builtin-schema", "vendor.gitlab-ci", "ci/gitlab.yml", cwd=ROOT)
        assert done.returncode == 0, done.stdout

    def test_its_script_writes_the_reports_that_it_names(self, tmp_path: Path) -> None:
        (tmp_path / "stories").mkdir()
        (tmp_path / "stories" / "a.txt").write_text(SLIP)
        programs = tmp_path / "bin"
        programs.mkdir()
        for name, text in {"pip": "exit 0", "newslint": f'exec "{sys.executable}" -m newslint "$@"'}.items():
            (programs / name).write_text(f"#!/bin/sh\n{text}\n")
            (programs / name).chmod(0o755)
        job = self.TEMPLATE["newslint"]
        variables = {**job["variables"], "NEWSLINT_PATHS": "stories"}
        done = run(
            "bash", "-e", "-c", "\n".join(job["script"]), cwd=tmp_path, **variables,
            PATH=f"{programs}{os.pathsep}{os.environ['PATH']}", PYTHONPATH=os.pathsep.join(sys.path),
        )  # fmt: skip
        assert done.returncode == 1, done.stderr
        for path in job["artifacts"]["reports"].values():
            assert (tmp_path / path).stat().st_size > 100
