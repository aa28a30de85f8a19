"""Rule cases: what a rule must say, and when it must stay silent, as YAML or as the examples in its docstring.

A case file (`fixtures/rules/<family>/<rule-name>.yaml`):

    invalid:
      - text: |
          The council met on [[Thursday, July 16, 2021]].
        message: July 16, 2021 was a Friday    # part of the message; optional
        severity: warning                      # where it differs from the rule's own
        fixed: ...                             # the text after the fix, for fixable findings
    valid:
      - why: a report filed on Friday about Thursday is normal
        text: ...

Double square brackets mark exactly what the findings must mark, one pair a finding. Where the text itself holds such
brackets, or marks would nest, `marks` lists the marked texts instead, each of which must stand once in the text.
`format` names another reader than the plain-text one. A text is a whole file: headline, source line and
dateline may come before the paragraph that matters. `source` is the text that it was written from, for rules that
compare the two, `facts` the fact sheet to hold it against, as YAML; in a docstring they stand at the example's end,
indented under `Source:` and `Facts:`. `refuted` are the sentences that a verifier refutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any

from newslint import readers
from newslint.article import Article
from newslint.facts import NO_FACTS, FactSheet, sheet_of
from newslint.rules import Finding, Rule
from newslint.sources import with_sources
from newslint.verification import Judgement

_MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_KEYS = {"text", "message", "severity", "fixed", "marks", "why", "format", "source", "facts", "refuted"}


@dataclass(frozen=True, slots=True)
class Case:
    """One text and what the rule must find in it: the file offsets of each mark; none for a valid case."""

    text: str
    marks: tuple[tuple[int, int], ...]
    message: str | None = None
    severity: str | None = None
    fixed: str | None = None
    format: str | None = None
    why: str | None = None
    source: str | None = None
    facts: FactSheet = NO_FACTS
    refuted: tuple[str, ...] = ()


def load_cases(path: Path) -> list[Case]:
    """The cases of a case file, invalid ones first.

    Raises ValueError for a malformed file, naming the case.
    """
    document = _yaml(path.read_text(encoding="utf-8"))
    if not isinstance(document, dict) or set(document) != {"invalid", "valid"}:
        raise ValueError(f"{path}: a case file has the keys 'invalid' and 'valid'")
    cases = [_case(entry, f"{path}: invalid case {i}", invalid=True) for i, entry in enumerate(document["invalid"], 1)]
    for i, entry in enumerate(document["valid"], 1):
        if not entry.get("why"):
            raise ValueError(f"{path}: valid case {i}: say why it is legal")
        cases.append(_case(entry, f"{path}: valid case {i}", invalid=False))
    texts = [case.text for case in cases]
    for text in texts:
        if texts.count(text) > 1:
            raise ValueError(f"{path}: a case stands twice: {text[:60]!r}")
    return cases


def _yaml(text: str) -> Any:
    import yaml

    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def docstring_cases(rule: Rule) -> list[Case]:
    """The examples of a rule's documentation: the indented blocks after lines that say `Wrong:` and `Right:`."""
    cases: list[Case] = []
    for label, text in _examples(rule.documentation):
        text, _, refuted = text.partition("\nRefuted:\n")
        text, _, source = text.partition("\nSource:\n")
        text, _, facts = text.partition("\nFacts:\n")
        entry: dict[str, Any] = {"text": f"{text.strip()}\n"}
        entry |= {"source": dedent(source)} if source else {}
        entry |= {"facts": _yaml(facts)} if facts else {}
        entry |= {"refuted": dedent(refuted).strip().splitlines()} if refuted else {}
        cases.append(_case(entry, f"{rule.id}, {label} example", invalid=label == "Wrong"))
    return cases


def check_rule(rule: Rule, path: Path) -> None:
    """Run a rule on its case file and on the examples in its documentation, which must have some of either kind.

    Raises AssertionError that lists every case that fails, ValueError for a malformed case file.
    """
    examples = docstring_cases(rule)
    assert any(case.marks for case in examples), f"{rule.id}: no example under 'Wrong:'"
    assert any(not case.marks for case in examples), f"{rule.id}: no example under 'Right:'"
    failures = []
    for case in [*load_cases(path), *examples]:
        try:
            check_case(rule, case)
        except AssertionError as failure:
            failures.append(str(failure))
    assert not failures, "\n\n".join(failures)


def check_case(rule: Rule, case: Case) -> None:
    """Run a rule on a case.

    Raises AssertionError where its findings differ from the case's, where a message has a left-over placeholder,
    where two runs differ, or where a fix does not silence the finding.
    """
    findings = _findings(rule, case.text, case)
    article = _read(case.text, case)
    found = sorted(article.source.file_offsets(finding.span) for finding in findings)
    said = "; ".join(f"{article.words(f.span)!r}: {f.message}" for f in findings) or "nothing"
    wanted = [case.text[start:end] for start, end in case.marks]
    assert found == sorted(case.marks), f"{rule.id} should mark {wanted}, but says {said} in: {case.text}"
    assert _said(findings) == _said(_findings(rule, case.text, case)), "two runs differ"
    for finding in findings:
        assert finding.message and not re.search(r"\{\w*\}|\bNone\b", finding.message), finding.message
        assert case.message is None or case.message in finding.message, (case.message, finding.message)
        assert (finding.severity or rule.severity) == (case.severity or rule.severity), finding
        assert rule.fixable or finding.fix is None, f"{rule.id} has a fix but is not declared fixable"
    if case.fixed is not None:
        fixed = _apply_fixes(article, findings)
        assert fixed == case.fixed, fixed
        assert not _findings(rule, fixed, case), "the fixed text still shows the finding"


def _case(entry: dict[str, Any], where: str, *, invalid: bool) -> Case:
    if unknown := set(entry) - _KEYS:
        raise ValueError(f"{where}: unknown key {sorted(unknown)[0]!r}; a case has {sorted(_KEYS)}")
    raw = entry["text"]
    if "marks" in entry:
        text, marks = raw, []
        for mark in entry["marks"]:
            if raw.count(mark) != 1:
                raise ValueError(f"{where}: {mark!r} stands {raw.count(mark)} times in the text")
            marks.append((raw.index(mark), raw.index(mark) + len(mark)))
    else:
        text, marks = _unmark(raw) if invalid else (raw, [])
    if invalid and not marks:
        raise ValueError(f"{where}: an invalid case marks what must be found")
    return Case(
        text, tuple(marks), entry.get("message"), entry.get("severity"), entry.get("fixed"), entry.get("format"),
        entry.get("why"), entry.get("source"), sheet_of(entry.get("facts", {})),
        tuple(entry.get("refuted", ())),
    )  # fmt: skip


def _unmark(raw: str) -> tuple[str, list[tuple[int, int]]]:
    parts: list[str] = []
    marks: list[tuple[int, int]] = []
    at = size = 0
    for match in _MARK.finditer(raw):
        before = raw[at : match.start()]
        start = size + len(before)
        marks.append((start, start + len(match[1])))
        parts += [before, match[1]]
        size = start + len(match[1])
        at = match.end()
    return "".join([*parts, raw[at:]]), marks


def _examples(documentation: str) -> Iterator[tuple[str, str]]:
    label: str | None = None
    lines: list[str] = []
    for line in [*documentation.splitlines(), "end"]:
        if label is not None and (not line.strip() or line.startswith("    ")):
            lines.append(line[4:])
            continue
        if label is not None:
            yield label, "\n".join(lines).strip() + "\n"
        label, lines = (line.rstrip(":"), []) if line in ("Wrong:", "Right:") else (None, [])


def _read(text: str, case: Case) -> Article:
    article = next(readers.read(text.encode("utf-8"), "case", case.format))
    article = article.having(facts=case.facts, verifier=_Refuting(case.refuted) if case.refuted else None)
    if case.source is None:
        return article
    return with_sources(article, (next(readers.read(case.source.encode("utf-8"), "source", "text")),))


@dataclass(frozen=True, slots=True)
class _Refuting:
    """A verifier that refutes the claims it is told to."""

    claims: tuple[str, ...]

    def judge(self, claim: str, passages: Sequence[str]) -> Judgement:
        return Judgement(claim not in self.claims, f"by {len(passages)} passages")


def _findings(rule: Rule, text: str, case: Case) -> list[Finding]:
    return list(rule.check(_read(text, case)))


def _said(findings: list[Finding]) -> list[Finding]:
    """Findings as two runs can be held against each other: sources are read anew for each."""
    return [
        finding._replace(related=tuple(related._replace(source=None) for related in finding.related))
        for finding in findings
    ]


def _apply_fixes(article: Article, findings: list[Finding]) -> str:
    edits = [
        (*article.source.file_offsets(edit.span), edit.text)
        for finding in findings
        if finding.fix
        for edit in finding.fix.edits
    ]
    text = article.source.file_text
    for start, end, replacement in sorted(edits, reverse=True):
        text = text[:start] + replacement + text[end:]
    return text
