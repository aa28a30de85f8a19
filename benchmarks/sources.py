"""How well the sources/ rules tell a faithful summary from one with a planted error.

    python benchmarks/sources.py bump FILE.jsonl [--half studied|kept] [--show RULE]
    python benchmarks/sources.py goyal FILE.csv

The data is public and is not kept here: BUMP (https://github.com/dataminr-ai/BUMP) as JSON lines with `article`,
`reference`, `edited` and `corrected_error_type`; the annotated summaries of Goyal and Durrett (2021) as gathered in
https://github.com/Liyan06/AggreFact, a table with `origin`, `doc`, `summ`, `error_type` and `annotated_span`.

The half of BUMP that is `kept` was never read while the rules were written; a hash of the faithful summary tells which
half a pair is of, so that no summary is in both.
"""

from __future__ import annotations

import argparse
import ast
import csv
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from newslint import readers
from newslint.article import Article
from newslint.linter import JudgedFinding, Linter
from newslint.settings import Settings
from newslint.sources import with_sources

GRAVE = ("error", "warning")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", choices=("bump", "goyal"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--show", metavar="RULE", help="print each finding of a rule, or of all, with its verdict")
    parser.add_argument("--missed", metavar="KIND", help="print the planted errors of a kind that were not found")
    parser.add_argument("--half", choices=("studied", "kept"), help="of BUMP, only this half")
    options = parser.parse_args()
    csv.field_size_limit(sys.maxsize)
    (bump if options.data == "bump" else goyal)(options)
    return 0


def bump(options: argparse.Namespace) -> None:
    """Pairs of a faithful summary and the same with one planted error.

    A finding in the edited summary counts as right where it touches the edit or stands in its sentence and the
    faithful summary does not have it; every finding that the faithful summary has counts as wrong.
    """
    rows = [json.loads(line) for line in options.file.open(encoding="utf-8")]
    rows = [row for row in rows if options.half in (None, _half(row))]
    planted: Counter[str] = Counter()
    verdicts: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    clean: set[str] = set()
    flagged: set[tuple[str, str]] = set()
    hits: dict[str, Counter[str]] = {severity: Counter() for severity in GRAVE}
    scores: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in rows:
        kind = (row["corrected_error_type"] or row["error_type"]).removesuffix(" Error")
        planted[kind] += 1
        source = _source(row["article"])
        before = _findings(row["reference"], source)
        key = row["reference"]
        if key not in clean:
            clean.add(key)
            for one, words in before:
                verdicts[one.rule][False] += 1
                verdicts[one.severity][False] += 1
                if one.severity == "error":
                    flagged.add((key, "error"))
                if options.show in (one.rule, "all", one.severity):
                    print(f"WRONG {one.rule} [{words}] {one.finding.message}\n   in: {row['reference']}\n")
        known = {(one.rule, words) for one, words in before}
        after = _findings(row["edited"], source)
        scores[row["task"]].append((_score(before), _score(after)))
        new = [(one, words) for one, words in after if (one.rule, words) not in known]
        for one, words in new:
            verdicts[one.rule][True] += 1
            verdicts[one.severity][True] += 1
            if options.show in (one.rule, "all", one.severity):
                print(f"RIGHT {one.rule} [{words}] {one.finding.message}\n   {kind}: {_changes(row)}\n")
        severities = {one.severity for one, _ in new}
        changed = _changed(row)
        planted[changed] += 1
        if "error" in severities:
            hits["error"].update((kind, changed))
        if severities & set(GRAVE):
            hits["warning"].update((kind, changed))
        elif options.missed is not None and options.missed in kind:
            print(f"MISSED {kind}: {_changes(row)}\n")
    print(f"{len(rows)} edited summaries, {len(clean)} faithful ones, {len(flagged)} of these with an error reported\n")
    _table(verdicts)
    print(f"\n{'kind of error':34}{'planted':>8}{'errors':>10}{'+ warnings':>12}")
    for kind, number in sorted(planted.items()):
        shares = [hits[severity][kind] / number for severity in GRAVE]
        print(f"{kind:34}{number:8}{shares[0]:10.0%}{shares[1]:12.0%}")
    total = len(rows)
    found = [hits[severity].total() / 2 / total for severity in GRAVE]
    print(f"{'all':34}{total:8}{found[0]:10.0%}{found[1]:12.0%}\n")
    for task, pairs in sorted(scores.items()):
        worse = sum(after > before for before, after in pairs) / len(pairs)
        print(f"{task}: ROC AUC {_auc(pairs):.1%}, the edited summary scores worse in {worse:.1%} of the pairs")


def goyal(options: argparse.Namespace) -> None:
    """Machine summaries with error spans marked by people; a finding is right where it touches a marked span."""
    rows = list(csv.DictReader(options.file.open(encoding="utf-8", newline="")))
    for origin in sorted({row["origin"] for row in rows}):
        verdicts: defaultdict[str, Counter[bool]] = defaultdict(Counter)
        kinds: Counter[str] = Counter()
        hits: dict[str, Counter[str]] = {severity: Counter() for severity in GRAVE}
        outcomes: Counter[tuple[bool, bool]] = Counter()
        for row in rows:
            if row["origin"] != origin:
                continue
            summary, source = row["summ"], _source(row["doc"])
            marked = [
                (kind, text)
                for kind, texts in zip(
                    ast.literal_eval(row["error_type"] or "[]"),
                    ast.literal_eval(row["annotated_span"] or "[]"),
                    strict=False,
                )
                for text in texts
            ]
            found = _findings(summary, source)
            outcomes[bool(marked), any(one.severity in GRAVE for one, _ in found)] += 1
            for one, words in found:
                right = any(words in text or text in words for _, text in marked)
                verdicts[one.rule][right] += 1
                verdicts[one.severity][right] += 1
                if options.show in (one.rule, "all", one.severity):
                    print(f"{'RIGHT' if right else 'WRONG'} {one.rule} [{words}] {one.finding.message}")
                    print(f"   marked: {marked}\n   in: {summary}\n")
            for kind, text in marked:
                kinds[kind] += 1
                touching = {one.severity for one, words in found if words in text or text in words}
                hits["error"][kind] += "error" in touching
                hits["warning"][kind] += bool(touching & set(GRAVE))
        print(f"\n{origin}: {outcomes.total()} summaries")
        _table(verdicts)
        flagged = outcomes[True, True] / max(1, outcomes[True, True] + outcomes[True, False])
        clear = outcomes[False, False] / max(1, outcomes[False, False] + outcomes[False, True])
        print(f"unfaithful summaries flagged {flagged:.0%}, faithful ones left alone {clear:.0%}, ", end="")
        print(f"balanced accuracy {(flagged + clear) / 2:.1%}")
        print(f"\n{'kind of error':34}{'marked':>8}{'errors':>10}{'+ warnings':>12}")
        for kind, number in sorted(kinds.items()):
            shares = [hits[severity][kind] / number for severity in GRAVE]
            print(f"{kind:34}{number:8}{shares[0]:10.0%}{shares[1]:12.0%}")


def _changed(row: dict[str, str]) -> str:
    """What the planted error changed, by the words that differ."""
    before, after = row["reference"].split(), row["edited"].split()
    codes = [code for code in SequenceMatcher(None, before, after, autojunk=False).get_opcodes() if code[0] != "equal"]
    gone = {word.strip(".,'") for _, a, b, _, _ in codes for word in before[a:b]}
    come = {word.strip(".,'") for _, _, _, c, d in codes for word in after[c:d]}
    either = {word.lower() for word in gone | come}
    if come & _PRONOUNS:
        return "changed: pronoun"
    if either & _DAYS or any(re.fullmatch(r"(?:19|20)\d\d", word) for word in either):
        return "changed: date"
    if either & _NUMBERS or any(word[:1].isdigit() or word[:1] in "£$€" for word in either if word):
        return "changed: number"
    if either & _DENIALS:
        return "changed: negation"
    return "changed: name" if any(word[:1].isupper() for word in come) else "changed: other words"


_PRONOUNS = frozenset("He She They It Them His Her Their he she they it them him his her their".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december".split()
)
_NUMBERS = frozenset("one two three four five six seven eight nine ten twenty hundred thousand million".split())
_DENIALS = frozenset("not no never nobody none".split())


def _score(found: list[tuple[JudgedFinding, str]]) -> int:
    """How bad a summary is: an error counts twice a warning."""
    return sum({"error": 2, "warning": 1}.get(one.severity, 0) for one, _ in found)


def _auc(pairs: list[tuple[int, int]]) -> float:
    """How often an edited summary scores worse than a faithful one, a tie counting half."""
    wins = sum((after > before) + (after == before) / 2 for before, _ in pairs for _, after in pairs)
    return wins / len(pairs) ** 2


def _half(row: dict[str, str]) -> str:
    return "kept" if hashlib.sha256(row["reference"].encode()).digest()[0] % 2 else "studied"


def _table(verdicts: dict[str, Counter[bool]]) -> None:
    print(f"{'findings':34}{'right':>8}{'wrong':>8}{'precision':>12}")
    for name, counts in sorted(verdicts.items()):
        print(f"{name:34}{counts[True]:8}{counts[False]:8}{counts[True] / counts.total():12.0%}")


@cache
def _linter() -> Linter:
    return Linter(Settings(select=("sources",)))


@cache
def _source(text: str) -> Article:
    return next(readers.read(_tidied(text).encode(), "source.txt", "text"))


def _findings(text: str, source: Article) -> list[tuple[JudgedFinding, str]]:
    article = with_sources(next(readers.read(_tidied(text).encode(), "draft.txt", "text")), (source,))
    checked = _linter().check_article(article)
    assert not [one for one in checked.problems if one.code == "rule-failed"], checked.problems
    return [(one, article.words(one.finding.span)) for one in checked.findings]


def _tidied(text: str) -> str:
    """A text without the blanks that the corpus has before its stops, and with its wire brackets restored."""
    text = re.sub(r"\s+(['’]s\b|n't\b)", r"\1", text)
    text = text.replace("` `", '"').replace("``", '"').replace("''", '"')
    text = re.sub(r"- lrb -|-lrb-", "(", text)
    text = re.sub(r"- rrb -|-rrb-", ")", text)
    return re.sub(r" ([.,;:?!])(?=\s|$)", r"\1", text)


def _changes(row: dict[str, str]) -> str:
    return " ".join(_diff(row["reference"].split(), row["edited"].split()))


def _diff(before: list[str], after: list[str]) -> Iterator[str]:
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield " ".join(before[a:b])
        else:
            yield f"[-{' '.join(before[a:b])}-]{{+{' '.join(after[c:d])}+}}"


if __name__ == "__main__":
    sys.exit(main())
