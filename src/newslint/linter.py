"""Which rules run, on what, and what becomes of their findings."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from newslint import readers
from newslint.article import Article, House
from newslint.catalogue import all_rules
from newslint.language.english import is_clearly_foreign
from newslint.nearest import did_you_mean
from newslint.readers.errors import UnreadableError
from newslint.rules import Finding, Rule, Severity


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an article, or one rule on it, could not be checked, or what a reader wants told. `code` is for machines."""

    code: str
    message: str


def failure(work: str, error: Exception, code: str = "failed") -> Problem:
    """A defect of newslint itself, told so that one article cannot end a run over thousands."""
    return Problem(code, f"{work} failed: {type(error).__name__}: {error}; please report this as a bug")


@dataclass(frozen=True, slots=True)
class JudgedFinding:
    """A finding with the rule that made it, its final severity and its fingerprint."""

    rule: str
    severity: Severity
    finding: Finding
    fingerprint: str


@dataclass(frozen=True, slots=True)
class CheckedArticle:
    """One article and everything found in it. `article` is None where it could not be read."""

    path: str
    item: int
    sha256: str | None
    article: Article | None
    findings: tuple[JudgedFinding, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def unreadable(self) -> bool:
        """Whether the file or this article in it could not be read."""
        return self.article is None


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run checks. Empty `select` means every rule that is on by default; ids and families mix freely."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    as_of: datetime.date | None = None
    house: House = House()
    input_format: str | None = None
    json_fields: Mapping[str, str] = field(default_factory=dict)
    """Which field of a JSON object holds which part of an article."""


class UnknownRuleError(Exception):
    """A name that is no rule's and no family's."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"unknown rule “{name}”{did_you_mean(name, known)}")
        self.name = name


def selected_rules(settings: Settings) -> tuple[Rule, ...]:
    """The rules that a run uses, in order of id. `all` selects every rule, also those that are off by default.

    Raises UnknownRuleError for a rule or family that does not exist.
    """
    rules = all_rules()
    families = {rule.family for rule in rules.values()}
    for name in (*settings.select, *settings.ignore, *settings.severities):
        if name not in rules and name not in families and name != "all":
            raise UnknownRuleError(name, (*rules, *families))

    def wanted(rule: Rule) -> bool:
        if rule.id in settings.ignore:
            return False
        if rule.id in settings.select:
            return True
        if rule.family in settings.ignore:
            return False
        if not settings.select:
            return rule.on
        return "all" in settings.select or (rule.family in settings.select and rule.on)

    return tuple(rule for rule in rules.values() if wanted(rule))


def read_articles(data: bytes, path: str, settings: Settings) -> Iterator[Article]:
    """The articles in a file's bytes, in file order, with what the settings say of them.

    Raises UnreadableError where the file, or the next article in it, cannot be read.
    """
    for article in readers.read(data, path, settings.input_format, fields=settings.json_fields):
        if settings.as_of is None and settings.house == House():
            yield article
        else:
            yield replace(article, house=settings.house, as_of=settings.as_of)


class Linter:
    """Checks articles with the selected rules. Reusable, and safe to share between threads."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.rules = selected_rules(self.settings)

    def check_bytes(self, data: bytes, path: str = "<text>") -> Iterator[CheckedArticle]:
        """Check every article in a file's bytes, in file order; what cannot be read is reported, never raised."""
        digest = hashlib.sha256(data).hexdigest()
        item = 1
        try:
            for article in read_articles(data, path, self.settings):
                yield self.check_article(article, digest)
                item += 1
        except UnreadableError as error:
            yield CheckedArticle(path, item, digest, None, problems=(Problem(error.code, str(error)),))
        except Exception as error:
            yield CheckedArticle(path, item, digest, None, problems=(failure("reading", error),))

    def check_article(self, article: Article, sha256: str | None = None) -> CheckedArticle:
        """Check one article. A rule that raises becomes a problem that names it; the others still run."""
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
                findings.extend([(rule, finding) for finding in rule.check(article)])
            except Exception as error:
                problems.append(failure(rule.id, error, "rule-failed"))
        findings.sort(key=_order)
        return CheckedArticle(
            article.path,
            article.item,
            sha256,
            article,
            tuple(self._judge(article, findings)),
            tuple(problems),
        )

    def _judge(self, article: Article, findings: list[tuple[Rule, Finding]]) -> Iterator[JudgedFinding]:
        occurrences: dict[tuple[str, str], int] = {}
        for rule, finding in findings:
            excerpt = " ".join(article.words(finding.span).split())
            nth = occurrences[rule.id, excerpt] = occurrences.get((rule.id, excerpt), 0) + 1
            override = self.settings.severities.get(rule.id) or self.settings.severities.get(rule.family)
            severity = override or finding.severity or rule.severity
            key = "\0".join((article.path, str(article.item), rule.id, excerpt, str(nth)))
            yield JudgedFinding(rule.id, severity, finding, hashlib.sha256(key.encode()).hexdigest()[:32])


def _order(found: tuple[Rule, Finding]) -> tuple[int, int, str, str]:
    rule, finding = found
    return finding.span.start, finding.span.end, rule.id, finding.message
