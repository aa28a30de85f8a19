"""The build hook: with NEWSLINT_COMPILE=1 in the environment, the wheel's hot path is compiled by mypyc.

The Python source stays in the wheel beside the compiled modules. Without the variable, and in an editable install,
nothing is compiled.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED = (
    "newslint/article.py",
    "newslint/block.py",
    "newslint/caption_forms.py",
    "newslint/checks/*/*.py",
    "newslint/entries.py",
    "newslint/knowledge/*.py",
    "newslint/language/*.py",
    "newslint/readers/furniture.py",
    "newslint/readers/la*.py",
    "newslint/readers/lines.py",
    "newslint/readers/text.py",
    "newslint/scenes.py",
    "newslint/source_map.py",
    "newslint/span.py",
)
"""What every plain story passes through."""

LEFT_OUT = (
    "newslint/**/__init__.py",
    "newslint/checks/facts/*.py",  # rules that need a fact sheet or sources: not what a run over an archive waits for
    "newslint/checks/sources/*.py",
)

_CONSTANT = re.compile(r"^(_?[A-Z][A-Z0-9_]*)(?:: (?!Final\b)(.+?))? = ", re.MULTILINE)
_FUTURE = "from __future__ import annotations\n"


class CompilingHook(BuildHookInterface):  # type: ignore[type-arg]
    """Puts the compiled modules into the wheel."""

    def dependencies(self) -> list[str]:
        """What compiling needs beside a C compiler."""
        return ["mypy[mypyc]==2.4.*"] if _is_asked() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and name the results to the wheel's builder. Raises RuntimeError where a module does not compile."""
        if not _is_asked() or version == "editable":
            return
        self._folder = TemporaryDirectory()
        tree = Path(self._folder.name)
        _copy_sources(Path(self.root), tree)
        command = [sys.executable, __file__, "build_ext", "--inplace"]
        done = subprocess.run(command, cwd=tree, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode:
            why = "\n".join(line for line in done.stdout.splitlines() if "rror: " in line) or done.stdout
            raise RuntimeError(f"mypyc cannot compile this; write it otherwise, or add the module to LEFT_OUT:\n{why}")
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        libraries = (*tree.glob("*__mypyc.*"), *tree.glob("newslint/**/*.so"), *tree.glob("newslint/**/*.pyd"))
        build_data["force_include"].update({str(path): path.relative_to(tree).as_posix() for path in libraries})

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was built, which now is in the wheel."""
        if _is_asked() and version != "editable":
            self._folder.cleanup()


def _is_asked() -> bool:
    return os.environ.get("NEWSLINT_COMPILE") == "1"


def _copy_sources(root: Path, tree: Path) -> None:
    """Lay the package out as it is installed, its constants marked as such, which saves looking them up."""
    shutil.copytree(root / "src" / "newslint", tree / "newslint", ignore=shutil.ignore_patterns("checks", "schemas"))
    shutil.copytree(root / "checks", tree / "newslint" / "checks")
    for path in modules(tree):
        source = _CONSTANT.sub(_as_final, path.read_text("utf-8"))
        path.write_text(source.replace(_FUTURE, f"{_FUTURE[:-1]}; from typing import Final\n", 1), "utf-8")


def _as_final(constant: re.Match[str]) -> str:
    name, type = constant.groups()
    return f"{name}: Final[{type}] = " if type else f"{name}: Final = "


def modules(tree: Path) -> list[Path]:
    """The modules that are compiled, in a tree laid out as it is installed."""
    left_out = {path for pattern in LEFT_OUT for path in tree.glob(pattern)}
    return sorted({path for pattern in COMPILED for path in tree.glob(pattern)} - left_out)


def _compile_here() -> None:
    """Build the extension modules in place: one library, and for each module a small one that opens it."""
    from mypyc.build import mypycify
    from setuptools import setup
    from setuptools.command.build_ext import build_ext

    class BuildAtOnce(build_ext):
        """Compiles as many C files at once as there are processors."""

        def build_extensions(self) -> None:
            compile = self.compiler.compile

            def compile_at_once(sources: list[str], **options: Any) -> list[str]:
                with ThreadPoolExecutor(os.cpu_count()) as pool:
                    return [*chain.from_iterable(pool.map(lambda source: compile([source], **options), sources))]

            self.compiler.compile = compile_at_once
            super().build_extensions()

    paths = [path.as_posix() for path in modules(Path())]
    extensions: Any = mypycify(
        ["--config-file=", "--ignore-missing-imports", *paths],
        opt_level="1",  # quick to compile; most of the time goes to the interpreter's own functions anyway
        debug_level="0",
        multi_file=True,  # much quicker to compile than one large file
        group_name="newslint",
    )
    setup(name="newslint", packages=[], ext_modules=extensions, cmdclass={"build_ext": BuildAtOnce})


if __name__ == "__main__":
    _compile_here()
