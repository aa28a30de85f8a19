"""What was found in files that have not changed since, kept in a folder.

An entry is valid for exactly one content of the file and of what stands beside it, one name, one configuration, one set
of rules and one version, to the byte of their code. There is one a file, written in one step and with its own checksum,
so that runs side by side can share a folder and a damaged entry counts as none.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import newslint
from newslint.catalogue import all_rules, rule_entry_points
from newslint.files import read_bytes
from newslint.settings import Settings

_ADVICE = {
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of newslint, see https://bford.info/cachedir/\n",
    ".gitignore": "*\n",
}


class Cache:
    """A folder of entries; made once a run and shared with its processes."""

    def __init__(self, folder: str) -> None:
        """Make the folder where there is none. Raises OSError where that fails."""
        os.makedirs(folder, exist_ok=True)
        for name, text in _ADVICE.items():
            path = os.path.join(folder, name)
            if not os.path.exists(path):
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
        self._folder = folder
        self._code = code_digest()

    def key(self, data: bytes, path: str, settings: str, beside: object) -> str:
        """What an entry depends on: a file's bytes and name, the settings' digest, what stands beside it, all code."""
        return json.dumps([self._code, hashlib.sha256(data).hexdigest(), path, settings, repr(beside)])

    def load(self, path: str, key: str) -> Any:
        """What is kept of a file under exactly this key; None where nothing is."""
        try:
            checksum, _, payload = read_bytes(self._place(path)).partition(b"\n")
            if hashlib.sha256(payload).hexdigest().encode() != checksum:
                return None
            kept_key, kept = json.loads(payload)
        except (OSError, ValueError):
            return None
        return kept if kept_key == key else None

    def store(self, path: str, key: str, value: object) -> None:
        """Keep a value, JSON-shaped, instead of what was kept of the file; does nothing where that fails."""
        import tempfile

        payload = json.dumps([key, value], separators=(",", ":")).encode()
        with contextlib.suppress(OSError):
            handle, draft = tempfile.mkstemp(dir=self._folder, suffix=".draft")
            try:
                with open(handle, "wb") as file:
                    file.write(hashlib.sha256(payload).hexdigest().encode() + b"\n" + payload)
                os.replace(draft, self._place(path))
            except BaseException:
                os.unlink(draft)
                raise

    def _place(self, path: str) -> str:
        name = hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()
        return os.path.join(self._folder, f"{name[:40]}.json")


def settings_digest(settings: Settings) -> str:
    """Stands for everything that the settings say; the same in every process.

    A verifier is code of somebody else's that may answer otherwise each time, so nothing can stand for it: raises
    ValueError.
    """
    if settings.verifier is not None:
        raise ValueError("what a verifier says cannot be kept")
    values = settings._asdict()
    values["house"] = settings.house._asdict()
    values["facts"] = repr(settings.facts)
    values["sources"] = [
        (one.path, one.item, one.format, one.text, one.source.file_text, repr(one.blocks), repr(one.metadata))
        for one in settings.sources
    ]
    return hashlib.sha256(json.dumps(_plain(values)).encode()).hexdigest()


def code_digest() -> str:
    """Stands for the version and code of newslint and of the packages that it, or a rule, comes from."""
    digest = hashlib.sha256(f"{newslint.__version__} {sys.version} {_versions()}".encode())
    packages = {os.path.dirname(os.path.abspath(newslint.__file__)), *_packages_of_rules()}
    for folder in sorted(packages):
        for path in _files(folder):
            digest.update(path.encode("utf-8", "surrogatepass"))
            digest.update(hashlib.sha256(read_bytes(path)).digest())
    return digest.hexdigest()


def _versions() -> str:
    """The versions of the packages that reading and judging use, as the names of their metadata's folders tell them;
    much quicker than `importlib.metadata`."""
    found = []
    for folder in sys.path:
        with contextlib.suppress(OSError):
            installed = (name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info")))
            found += [name for name in installed if name.lower().startswith(_PACKAGES)]
    found += [f"{point.dist.name} {point.dist.version}" for point in rule_entry_points() if point.dist]
    return ", ".join(sorted(set(found)))


_PACKAGES = ("ftfy-", "lxml-", "marisa_trie-", "rapidfuzz-", "trafilatura-", "turbohtml-", "tzdata-")


def _packages_of_rules() -> Iterator[str]:
    """The folders, or the single files, of the packages that rules come from, beside our own."""
    for rule in all_rules().values() if rule_entry_points() else ():
        module = sys.modules.get(rule.check.__module__.partition(".")[0])
        if module is not None and getattr(module, "__file__", None):
            path = os.path.abspath(module.__file__ or "")
            yield os.path.dirname(path) if os.path.basename(path) == "__init__.py" else path


def _files(folder: str) -> Iterable[str]:
    if os.path.isfile(folder):
        return [folder]
    return sorted(
        os.path.join(here, name)
        for here, _, names in os.walk(folder, followlinks=True)
        for name in names
        if not name.endswith((".pyc", ".pyo"))
    )


def _plain(value: Any) -> Any:
    """A value as JSON has it, the same for the same value in every process."""
    if isinstance(value, Mapping):
        return {str(key): _plain(value[key]) for key in sorted(value)}
    if isinstance(value, frozenset | set):
        return sorted(map(str, value))
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, datetime.date) else value
