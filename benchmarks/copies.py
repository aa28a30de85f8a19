"""How often the sources/ rules see one change in a draft that is else its source's.

    python benchmarks/copies.py FOLDER [--show KIND]

The draft is the first two fifths of each story in a folder, with one figure, date, name, pronoun, quoted word or
denial changed; it is held against the whole story. Unchanged drafts are held against it too.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newslint import readers
from newslint.article import Article, BlockKind, Span
from newslint.language.people import find_people
from newslint.language.places import find_places
from newslint.language.quantities import find_quantities
from newslint.language.quotations import find_quotations
from newslint.linter import JudgedFinding, Linter
from newslint.settings import Settings
from newslint.sources import with_sources

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
VERBS = r"\b(?:will|would|could|should|was|were|is|are|has|have)\b"
Change = tuple[str, Span, str]
LINTER = Linter(Settings(select=("sources",)))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", metavar="KIND", help="print the changes of a kind that were not found")
    options = parser.parse_args()
    made, errors, found, wrong = Counter[str](), Counter[str](), Counter[str](), 0
    for path in sorted(options.folder.rglob("*.txt")):
        story = next(readers.read(path.read_bytes(), str(path)))
        draft = read(story.text[: len(story.text) * 2 // 5].rpartition("\n\n")[0])
        wrong += bool(findings(draft.text, story))
        for kind, span, new in changes(draft, random.Random(path.name)):
            text = draft.text[: span.start] + new + draft.text[span.end :]
            severities = {one.severity for one in findings(text, story)}
            made[kind] += 1
            errors[kind] += "error" in severities
            found[kind] += bool(severities)
            if options.show == kind and not severities:
                print(f"{draft.text[max(0, span.start - 80) : span.start]}[{draft.words(span)} > {new}]")
    print(f"{'changed':20}{'made':>8}{'error':>8}{'+ warning':>12}")
    for kind, number in sorted(made.items()):
        print(f"{kind:20}{number:8}{errors[kind] / number:8.0%}{found[kind] / number:12.0%}")
    print(f"{wrong} unchanged drafts with a finding")


def read(text: str) -> Article:
    """A text as an article."""
    return next(readers.read(text.encode(), "draft.txt", "text"))


def findings(draft: str, story: Article) -> tuple[JudgedFinding, ...]:
    """What the rules say of a draft."""
    return LINTER.check_article(with_sources(read(draft), (story,))).findings if draft.strip() else ()


def changes(draft: Article, choose: random.Random) -> Iterator[Change]:
    """At most one change of each kind, in the draft's paragraphs: its kind, where, and what stands there then."""
    told = [block.span for block in draft.of_kind(BlockKind.PARAGRAPH)]
    by_kind: dict[str, list[Change]] = {}
    for kind, span, new in possible(draft, choose):
        if new != draft.words(span) and any(one.start <= span.start < one.end for one in told):
            by_kind.setdefault(kind, []).append((kind, span, new))
    for of_kind in by_kind.values():
        yield choose.choice(of_kind)


def possible(draft: Article, choose: random.Random) -> Iterator[Change]:
    """Every change that could be made."""
    for quantity in find_quantities(draft):
        if digit := re.search("[1-9]", draft.words(quantity.span)):
            at = quantity.span.start + digit.start()
            yield "figure", Span(at, at + 1), str((int(digit.group()) + choose.randrange(1, 5)) % 9 + 1)
    for match in re.finditer(r"\b(?:19|20)\d\d\b", draft.text):
        yield "year", Span(*match.span()), str(int(match.group()) + choose.choice((-3, -2, 2, 3)))
    for match in re.finditer(rf"\b(?:{'|'.join(DAYS)})\b", draft.text):
        yield "weekday", Span(*match.span()), choose.choice(DAYS)
    people = find_people(draft)
    for one in people:
        if others := [other for other in people if not {*other.parts} & {*one.parts}]:
            yield "person", one.span, draft.words(choose.choice(others).span)
    places = [one for one in find_places(draft) if one.is_likely and not one.in_name and one.kind != "demonym"]
    for place in places:
        if elsewhere := [other for other in places if other.country != place.country]:
            yield "place", place.span, draft.words(choose.choice(elsewhere).span)
    for match in re.finditer(VERBS + "(?! not)", draft.text):
        yield "not, put in", Span(match.end(), match.end()), " not"
    for match in re.finditer(f"{VERBS}( not)\\b", draft.text):
        yield "not, left out", Span(*match.span(1)), ""
    for match in re.finditer(r"\b(?:he|she)\b", draft.text):
        yield "he and she", Span(*match.span()), "she" if match.group() == "he" else "he"
    for quotation in find_quotations(draft):
        if len(draft.words(quotation.span).split()) > 5:
            for match in re.finditer(r"\b[a-z]{5,}\b", draft.words(quotation.span)):
                start = quotation.span.start
                yield "word of a quotation", Span(start + match.start(), start + match.end()), "harbour"


if __name__ == "__main__":
    main()
