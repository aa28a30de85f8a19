"""Which rules run, on what, and what becomes of their findings."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint import readers
from newslint.article import Article, House
from newslint.catalogue import all_rules
from newslint.language.english import is_clearly_foreign
from newslint.nearest import did_you_mean
from newslint.readers.errors import UnreadableError
from newslint.rules import SEVERITIES, Finding, Rule, Severity, fingerprint
from newslint.settings import Settings, selected_rules
from newslint.sources import with_sources
from newslint.suppressions import Suppression, suppressions_in

Occurrences = Counter[tuple[str, str]]
"""How often each rule has found something on the same words of a file."""


class Problem(NamedTuple):
    """Why an article, or one rule on it, could not be checked, or what a reader wants told. `code` is for machines.

    `line` is where in the file it stands, if it stands anywhere.
    """

    code: str
    message: str
    line: int | None = None


def failure(work: str, error: BaseException, code: str = "failed") -> Problem:
    """A defect of newslint itself, told so that one article cannot end a run over thousands."""
    return Problem(code, f"{work} failed: {type(error).__name__}: {error}; please report this as a bug")


class JudgedFinding(NamedTuple):
    """A finding with the rule that made it, its final severity and its fingerprint."""

    rule: str
    severity: Severity
    finding: Finding
    fingerprint: str


class CheckedArticle(NamedTuple):
    """One article and everything found in it. `article` is None where it could not be read."""

    path: str
    item: int
    sha256: str | None
    article: Article | None
    findings: tuple[JudgedFinding, ...] = ()
    problems: tuple[Problem, ...] = ()
    suppressed: int = 0
    """Findings that the story, or the file beside it, allows."""

    @property
    def unreadable(self) -> bool:
        """Whether the file or this article in it could not be read."""
        return self.article is None


def read_articles(data: bytes, path: str, settings: Settings, format: str | None = None) -> Iterator[Article]:
    """The articles in a file's bytes, in file order, with what the settings say of them.

    `format` is the file's own, where it is known; the settings' overrules it. Raises UnreadableError where the file, or
    the next article in it, cannot be read.
    """
    for article in readers.read(data, path, settings.input_format or format, fields=settings.json_fields):
        if settings.as_of is not None or settings.house != House() or settings.facts is not None:
            article = article.having(house=settings.house, as_of=settings.as_of, facts=settings.facts)
        if settings.verifier and settings.sources:
            from newslint.verification import load_verifier

            article = article.having(verifier=load_verifier(settings.verifier))
        yield with_sources(article, settings.sources) if settings.sources else article


class Linter:
    """Checks articles with the selected rules. Reusable, and safe to share between threads."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.rules = selected_rules(self.settings)

    def __reduce__(self) -> tuple[type[Linter], tuple[Settings]]:
        """A linter travels to another process as its settings."""
        return Linter, (self.settings,)

    def check_bytes(
        self,
        data: bytes,
        path: str = "<text>",
        suppressions: Sequence[Suppression] = (),
        *,
        format: str | None = None,
    ) -> Iterator[CheckedArticle]:
        """Check every article in a file's bytes, in file order; what cannot be read is reported, never raised.

        `suppressions` are those written beside the file; the ones in it are found without help. `format` is the file's,
        where it is known; without it, the content tells, and the settings overrule both.
        """
        digest = hashlib.sha256(data).hexdigest()
        item = 1
        seen: Occurrences = Counter()
        try:
            for article in read_articles(data, path, self.settings, format):
                yield self.check_article(article, digest, suppressions, seen)
                item += 1
        except UnreadableError as error:
            yield CheckedArticle(path, item, digest, None, problems=(Problem(error.code, str(error)),))
        except Exception as error:
            yield CheckedArticle(path, item, digest, None, problems=(failure("reading", error),))

    async def check_async(
        self, data: bytes, path: str = "<text>", suppressions: Sequence[Suppression] = (), *, format: str | None = None
    ) -> list[CheckedArticle]:
        """`check_bytes` in a thread of its own, for servers whose event loop must not wait."""
        import asyncio

        return await asyncio.to_thread(lambda: list(self.check_bytes(data, path, suppressions, format=format)))

    def check_article(
        self,
        article: Article,
        sha256: str | None = None,
        suppressions: Sequence[Suppression] = (),
        seen: Occurrences | None = None,
    ) -> CheckedArticle:
        """Check one article. A rule that raises becomes a problem that names it; the others still run.

        `seen` counts what was found in earlier articles of the same file, and is added to.
        """
        findings: list[tuple[Rule, Finding]] = []
        problems = [Problem("note", note) for note in article.notes]
        rules = self.rules
        if not article.text.strip():
            problems.append(Problem("note", "the article is empty"))
            rules = ()
        elif is_clearly_foreign(article):
            problems.append(Problem("note", "the text is not in English: rules that read English were left out"))
            rules = tuple(rule for rule in rules if rule.any_language)
        for rule in rules:
            try:
                found = [*rule.check(article)]
                if found:
                    findings += [(rule, _sound(article, finding)) for finding in found]
            except (Exception, SystemExit) as error:  # a rule of another package may do anything
                problems.append(failure(rule.id, error, "rule-failed"))
        findings.sort(key=_order)
        judged = tuple(self._judge(article, findings, Counter() if seen is None else seen))
        kept = judged
        if every := (*suppressions_in(article), *suppressions):
            kept, used = _without(article, judged, every)
            problems += _idle(article, every, used, {rule.id for rule in rules})
        suppressed = len(judged) - len(kept)
        return CheckedArticle(article.path, article.item, sha256, article, kept, tuple(problems), suppressed)

    def _judge(
        self, article: Article, findings: list[tuple[Rule, Finding]], seen: Occurrences
    ) -> Iterator[JudgedFinding]:
        for rule, finding in findings:
            excerpt = " ".join(article.words(finding.span).split())
            seen[rule.id, excerpt] += 1
            override = self.settings.severities.get(rule.id) or self.settings.severities.get(rule.family)
            severity = override or finding.severity or rule.severity
            mark = fingerprint(article.path, rule.id, excerpt, seen[rule.id, excerpt])
            yield JudgedFinding(rule.id, severity, finding, mark)


def _sound(article: Article, finding: Finding) -> Finding:
    """The finding itself. Raises TypeError or ValueError for what is none, or is not about this article."""
    if not isinstance(finding, Finding):
        raise TypeError(f"it yields {type(finding).__name__}, not Finding")
    if not 0 <= finding.span.start <= finding.span.end <= len(article.text):
        raise ValueError(f"{finding.span} is not within the article")
    if finding.severity is not None and finding.severity not in SEVERITIES:
        raise ValueError(f"there is no severity {finding.severity!r}")
    return finding


def _without(
    article: Article, findings: tuple[JudgedFinding, ...], suppressions: Sequence[Suppression]
) -> tuple[tuple[JudgedFinding, ...], set[Suppression]]:
    """The findings that nothing suppresses, and what suppressed the others."""
    used: set[Suppression] = set()
    kept = []
    for one in findings:
        covering = [suppression for suppression in suppressions if suppression.covers(article, one.rule, one.finding)]
        used.update(covering)
        if not covering:
            kept.append(one)
    return tuple(kept), used


def _idle(
    article: Article, suppressions: Sequence[Suppression], used: set[Suppression], ran: set[str]
) -> Iterator[Problem]:
    """What is wrong with suppressions: they cannot be understood, name no rule, or suppress nothing."""
    for one in suppressions:
        if one.rule is None:
            hint = "write <!-- newslint allow family/rule: the reason -->"
            yield Problem("bad-suppression", f"{one.place}: the comment cannot be understood; {hint}", one.line)
        elif one.rule not in all_rules():
            hint = did_you_mean(one.rule, all_rules())
            yield Problem("bad-suppression", f"{one.place}: unknown rule “{one.rule}”{hint}", one.line)
        elif one not in used and one.rule in ran and one.item in (None, article.item):
            yield Problem("unused-suppression", f"{one.place}: there is no {one.rule} to allow; remove it", one.line)


def _order(found: tuple[Rule, Finding]) -> tuple[int, int, str, str]:
    rule, finding = found
    return finding.span.start, finding.span.end, rule.id, finding.message
