"""How well the rules find what was planted: recall, precision and false alarms, each with what chance allows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from newslint.proportion import Proportion
from newslint.report import ArticleEntry, FindingEntry
from newslint.testing.mutation_key import Key, MutantEntry


@dataclass(frozen=True, slots=True)
class RuleScore:
    """How a rule did, or all of them together.

    `recall` counts planted defects that the rule found at their place; `found_by_others` those it missed and another
    rule saw. `false_alarms` are its findings in the unchanged stories, in how many of which it cried `alarmed` says.
    `precision` is of the finds and the false alarms together.
    """

    rule: str
    recall: Proportion
    found_by_others: int
    false_alarms: int
    alarmed: Proportion

    @property
    def precision(self) -> Proportion:
        """The share of right findings among the right ones and the false alarms."""
        return Proportion(self.recall.count, self.recall.count + self.false_alarms)

    @property
    def alarms_an_article(self) -> float | None:
        """False alarms an article; None where there was no article."""
        return self.false_alarms / self.alarmed.of if self.alarmed.of else None


@dataclass(frozen=True, slots=True)
class Score:
    """How each rule did, in order of id, and all together; `missed` are the mutants that their rule did not find."""

    rules: tuple[RuleScore, ...]
    total: RuleScore
    missed: tuple[MutantEntry, ...]
    articles: int


def score(key: Key, entries: Mapping[str, Sequence[ArticleEntry]]) -> Score:
    """Compare what was found with the key; `entries` are the articles of each of its files, by the file's name."""
    originals = {story["file"]: entries[story["file"]] for story in key["stories"]}
    articles = sum(len(found) for found in originals.values())
    alarms: Counter[str] = Counter()
    alarmed: Counter[str] = Counter()
    loud = 0
    for found in originals.values():
        for entry in found:
            rules = [finding["rule"] for finding in entry["findings"]]
            alarms.update(rules)
            alarmed.update(set(rules))
            loud += bool(rules)
    planted: defaultdict[str, list[MutantEntry]] = defaultdict(list)
    for mutant in key["mutants"]:
        planted[mutant["rule"]].append(mutant)
    missed: list[MutantEntry] = []
    scores: list[RuleScore] = []
    for rule in sorted({*planted, *alarms}):
        found_here = by_others = 0
        for mutant in planted[rule]:
            touching = {finding["rule"] for finding in _touching(mutant, entries[mutant["file"]])}
            if rule in touching:
                found_here += 1
                continue
            missed.append(mutant)
            by_others += bool(touching)
        recall = Proportion(found_here, len(planted[rule]))
        scores.append(RuleScore(rule, recall, by_others, alarms[rule], Proportion(alarmed[rule], articles)))
    recall = Proportion(sum(one.recall.count for one in scores), len(key["mutants"]))
    others = sum(one.found_by_others for one in scores)
    total = RuleScore("all", recall, others, alarms.total(), Proportion(loud, articles))
    return Score(tuple(scores), total, tuple(missed), articles)


def _touching(mutant: MutantEntry, entries: Sequence[ArticleEntry]) -> Iterator[FindingEntry]:
    """The findings whose place, or a related one, shares a character with the planted place."""
    start, end = mutant["place"]["start"]["offset"], mutant["place"]["end"]["offset"]
    for entry in entries:
        if entry["item"] != mutant["item"]:
            continue
        for finding in entry["findings"]:
            for span in (finding["span"], *(related["span"] for related in finding["related"])):
                low, high = span["start"]["offset"], span["end"]["offset"]
                if low < max(end, start + 1) and start < max(high, low + 1):
                    yield finding
                    break
