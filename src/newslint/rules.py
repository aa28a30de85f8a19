"""What a rule is and what it yields. `checks/` holds the rules themselves, one a module.

A rule is a function from an article to findings, made public by the decorator `rule`. Its id comes from where it
lives (`checks/dates/weekday_mismatch.py` is `dates/weekday-mismatch`), its documentation is its docstring.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator
from functools import cache
from types import FunctionType
from typing import Literal, NamedTuple, get_args

from newslint.article import Article, Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""From the gravest: the text contradicts itself; very probably wrong; a query to the writer."""


def severities_from(least: str) -> tuple[Severity, ...]:
    """The severities at or above one, as `fail-on` names it; none for `never`."""
    return tuple(one for one in SEVERITIES if least in SEVERITIES[SEVERITIES.index(one) :])


class Edit(NamedTuple):
    """Replace the text under a span; an empty span inserts."""

    span: Span
    text: str


class Suggestion(NamedTuple):
    """One way to settle a finding, in words and as edits."""

    message: str
    edits: tuple[Edit, ...]


class Related(NamedTuple):
    """Another place that a finding speaks of, such as the words that it contradicts.

    `source` is the article that `span` stands in, where that is one of the checked article's sources.
    """

    message: str
    span: Span
    source: Article | None = None


class Finding(NamedTuple):
    """What a rule has to say of one place.

    `message` is one sentence that states the contradiction with its values. `suggestions` are for findings where
    either side may be wrong; `fix` only where one answer is right and safe to apply unseen. `severity` is given
    where this finding is surer or less sure than its rule.
    """

    message: str
    span: Span
    related: tuple[Related, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    fix: Suggestion | None = None
    severity: Severity | None = None


def fingerprint(path: str, rule: str, excerpt: str, nth: int) -> str:
    """What tells a finding from all others while the text around it changes.

    `excerpt` has single spaces for white space; `nth` counts, from 1, the findings of this rule on these words in the
    file.
    """
    key = "\0".join((path, rule, excerpt, str(nth)))
    return hashlib.sha256(key.encode()).hexdigest()[:32]


Check = Callable[[Article], Iterator[Finding]]


class Rule(NamedTuple):
    """A rule as the linter sees it.

    `on` says whether it runs without being selected, `any_language` whether it makes sense of text that is not English.
    """

    id: str
    severity: Severity
    on: bool
    fixable: bool
    check: Check
    any_language: bool = False

    @property
    def family(self) -> str:
        """The part of the id before the slash."""
        return self.id.partition("/")[0]

    @property
    def documentation(self) -> str:
        """The docstring of the rule's function, without its indentation."""
        from inspect import cleandoc

        return cleandoc(self.check.__doc__ or _docstring_in_source(self.check))

    @property
    def summary(self) -> str:
        """The documentation's first sentence."""
        return self.documentation.partition("\n")[0]


def is_on_content(identity: str) -> bool:
    """Whether a rule judges what a story says; the others judge how it is written, quoted and laid out."""
    return identity.partition("/")[0] not in _ON_FORM


_ON_FORM = frozenset("credits quotes repetition residue structure typing".split())


def rule(
    *, severity: Severity, on: bool = True, fixable: bool = False, any_language: bool = False
) -> Callable[[Check], Rule]:
    """Make a rule of a function; the last two parts of its module's name become the rule's id.

    `any_language` is for rules that read no English, such as those about broken encodings; all others are left out
    on text that clearly is in another language. Raises TypeError for a function without a docstring: a rule is nothing
    without its documentation.
    """

    def decorate(check: Check) -> Rule:
        if isinstance(check, FunctionType) and not check.__doc__:
            raise TypeError(f"the rule {check.__module__} has no documentation")
        identity = "/".join(check.__module__.split(".")[-2:]).replace("_", "-")
        return Rule(identity, severity, on, fixable, check, any_language)

    return decorate


@cache
def _docstring_in_source(check: Check) -> str:
    """What the source says of a compiled function, which keeps no docstring."""
    import ast
    from pathlib import Path

    source = Path(sys.modules[check.__module__].__file__ or "")
    module = ast.parse(source.with_name(f"{check.__module__.rpartition('.')[2]}.py").read_bytes())
    functions = [node for node in module.body if isinstance(node, ast.FunctionDef) and node.name == check.__name__]
    return ast.get_docstring(functions[0]) or ""
