"""`write_story`: a whole story from a seed, right in everything it says or with one defect at a known place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from newslint.linter import CheckedArticle
from newslint.nearest import did_you_mean
from newslint.settings import Settings
from newslint.testing.defects.registry import all_planters
from newslint.testing.mutation import Story
from newslint.testing.stories import stock
from newslint.testing.stories.draft import CLOSING, OPENING, Draft, Planted
from newslint.testing.stories.layouts import LAYOUT_DEFECTS, lay_out
from newslint.testing.stories.pages import PAGE_DEFECTS, PAGE_HOUSES, write_page
from newslint.testing.stories.registry import Passage, all_passages
from newslint.testing.stories.style import STYLES, Style

_FEWEST, _MOST = 2, 5
"""How many passages a story has behind its lead where nobody says which."""

_MOST_TRIES = 60
"""Stories that are written until one offers a place for a slip that needs no facts."""


class UnknownDefectError(ValueError):
    """A rule whose defect cannot be planted."""

    def __init__(self, name: str, house: str | None = None) -> None:
        whose = f"in the style of {house} " if house else ""
        hint = "" if house else did_you_mean(name, known_defects())
        super().__init__(f"no story {whose}can be written with the defect “{name}”{hint}")


@dataclass(frozen=True, slots=True)
class MadeStory:
    """A made-up story: its text as a file holds it, the house in whose style it is, and the defect planted in it."""

    text: str
    house: str
    format: str
    passages: tuple[str, ...]
    planted: Planted | None = None

    def is_found_in(self, checked: CheckedArticle) -> bool:
        """Whether the planted defect was found: its rule says something of the place it stands at."""
        if self.planted is None or checked.article is None:
            return False
        return any(
            self.planted.is_touched_by(*checked.article.source.file_offsets(span))
            for one in checked.findings
            if one.rule == self.planted.rule
            for span in (one.finding.span, *(related.span for related in one.finding.related))
        )


def known_defects() -> tuple[str, ...]:
    """The rules whose defect a story can be written with, in order."""
    found = {defect for passage in all_passages().values() for defect in passage.defects}
    return tuple(sorted(found | set(LAYOUT_DEFECTS) | set(PAGE_DEFECTS) | set(all_planters())))


def houses_for(defect: str | None, house: str | None = None) -> tuple[str, ...]:
    """The houses in whose style a story can have a defect, or the one asked for.

    Raises UnknownDefectError for a defect that no story, or none of that house, can have.
    """
    if house is not None and house not in STYLES:
        raise ValueError(f"unknown house “{house}”{did_you_mean(house, STYLES)}")
    if defect is None:
        able = set(STYLES)
    elif defect in LAYOUT_DEFECTS:
        able = set(LAYOUT_DEFECTS[defect])
    elif defect in PAGE_DEFECTS:
        able = set(PAGE_HOUSES)
    else:
        able = {one for passage in _passages_with(defect) for one in passage.houses}
        if not able and defect in all_planters():
            able = set(STYLES)
    if not able or (house and house not in able):
        raise UnknownDefectError(defect or "", house if able else None)
    return (house,) if house else tuple(one for one in STYLES if one in able)


def write_story(
    seed: int, *, house: str | None = None, passages: Sequence[str] | None = None, defect: str | None = None
) -> MadeStory:
    """A story made up by a seed: the same seed and arguments give the same story.

    `house` is one of `STYLES`; `passages` are names of `all_passages` that are to follow the lead, those that the
    house cannot print left out; `defect` is a rule, whose defect is planted. Raises UnknownDefectError for a rule
    whose defect no story of the house can have.
    """
    random = Random(seed)
    houses = houses_for(defect, house)
    if defect in all_planters() and not (_passages_with(defect) or defect in LAYOUT_DEFECTS):
        return _mutated(random, house, passages, defect)
    style = STYLES[random.choice(houses)]
    lead, chosen = _cast(random, style, passages, defect)
    draft = Draft(random, style, defect)
    if style.name == "indian":
        draft.dateline_city = random.choice(stock.INDIAN_CITIES)
    paragraphs = [paragraph for one in (lead, *chosen) for paragraph in one.write(draft).split("\n\n")]
    format = _format(random, style, defect)
    page = lay_out(draft, paragraphs) if format == "text" else write_page(draft, paragraphs, format)
    text, planted = _uncover(page, draft)
    return MadeStory(text, style.name, format, tuple(one.name for one in (lead, *chosen)), planted)


def _format(random: Random, style: Style, defect: str | None) -> str:
    """Plain text, but for defects of pages and for one clean story in six of a house that has pages."""
    if defect is not None:
        return random.choice(PAGE_DEFECTS.get(defect, ("text",)))
    return random.choice(("html", "markdown", *["text"] * 10)) if style.name in PAGE_HOUSES else "text"


def _mutated(random: Random, house: str | None, passages: Sequence[str] | None, defect: str) -> MadeStory:
    """A clean story into which a slip was planted that needs no facts, such as a doubled word."""
    for _ in range(_MOST_TRIES):
        story = write_story(random.randrange(2**32), house=house, passages=passages)
        if story.format != "text":
            continue
        mutant = Story(story.text.encode(), "story", Settings(input_format="text")).mutant(defect, random)
        if mutant is not None:
            (one,) = mutant.planted
            start, end = one.place.start.offset, one.place.end.offset
            planted = Planted(defect, start, end, one.original, one.replacement)
            return replace(story, text=mutant.data.decode(), planted=planted)
        passages = None
    raise UnknownDefectError(defect, house)


def _passages_with(defect: str) -> list[Passage]:
    return [passage for passage in all_passages().values() if defect in passage.defects]


def _cast(
    random: Random, style: Style, passages: Sequence[str] | None, defect: str | None
) -> tuple[Passage, list[Passage]]:
    """The lead and the passages of a story, one of them able to show the defect."""
    printable = [one for one in all_passages().values() if style.name in one.houses]
    leads, others = [one for one in printable if one.is_lead], [one for one in printable if not one.is_lead]
    able = [one for one in printable if defect in one.defects]
    needed = random.choice(able) if able else None
    lead = needed if needed and needed.is_lead else random.choice(leads)
    if passages is None:
        chosen = random.sample(others, random.randint(_FEWEST, min(_MOST, len(others))))
    else:
        chosen = [one for one in others if one.name in passages]
    if needed and not needed.is_lead and needed not in chosen:
        chosen.insert(random.randint(0, len(chosen)), needed)
    return lead, chosen


def _uncover(text: str, draft: Draft) -> tuple[str, Planted | None]:
    """The text without the signs around the planted defect, and where the defect stands."""
    if draft.defect is None:
        return text, None
    start = text.index(OPENING)
    end = text.index(CLOSING) - 1
    assert draft.original is not None
    plain = text.replace(OPENING, "").replace(CLOSING, "")
    return plain, Planted(draft.defect, start, end, draft.original, draft.unseen or plain[start:end])
