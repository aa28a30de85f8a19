"""A story while it is being written: `Draft` keeps its facts straight, and plants the one defect asked for."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple, TypeVar

from newslint.testing.slips import slip
from newslint.testing.stories import stock
from newslint.testing.stories.style import Style

Choice = TypeVar("Choice")

OPENING, CLOSING = "\ue000", "\ue001"
"""What stands around the planted defect until the story is whole (private use, so in no text)."""


class Person(NamedTuple):
    """Somebody in a story."""

    given: str
    surname: str

    @property
    def name(self) -> str:
        """First name and surname."""
        return f"{self.given} {self.surname}"


@dataclass(frozen=True, slots=True)
class Planted:
    """A defect planted in a text: the rule that should find it, where it stands, and the words it stands for.

    `start` and `end` are a half-open range of code points of the text with the defect. Metadata have no place in the
    text: of a defect in them the words are the metadata's, and the place is where it shows, headline or date.
    """

    rule: str
    start: int
    end: int
    original: str
    replacement: str

    def is_touched_by(self, start: int, end: int) -> bool:
        """Whether a range of the text shares a character with the defect; one left without characters is a point."""
        return start < max(self.end, self.start + 1) and self.start < max(end, start + 1)


class Draft:
    """The parts of a story, the facts they agree on, and the dice.

    `day` is the story's day, `published` that of its publication. Names and bodies are given out once each, so that
    no two passages speak of the same.
    """

    def __init__(self, random: Random, style: Style, defect: str | None = None) -> None:
        self.random = random
        self.style = style
        self.defect = defect
        self.original: str | None = None
        self.unseen: str | None = None
        """What the metadata say where the defect is theirs."""
        self.day = datetime.date(2012, 1, 10) + datetime.timedelta(days=random.randrange(4700))
        self.published = self.day + datetime.timedelta(days=random.randint(0, 1) if style.dates_its_dateline else 0)
        self.countries = random.sample(stock.COUNTRIES, len(stock.COUNTRIES))
        self.country = self.countries.pop()
        self.headline = ""
        self.dateline_city = self.country.capital
        self.dateline_wrong: dict[str, str] = {}
        """What a dateline of another city would say, by the rule that should find it."""
        self.captions: list[str] = []
        self.given_names = random.sample(stock.GIVEN_NAMES, len(stock.GIVEN_NAMES))
        self.surnames = random.sample(stock.SURNAMES, len(stock.SURNAMES))
        self.towns = random.sample(stock.TOWNS, len(stock.TOWNS))
        self.bodies = random.sample(stock.BODIES, len(stock.BODIES))
        self.buildings = random.sample(stock.BUILDINGS, len(stock.BUILDINGS))
        self.goods = random.sample(stock.GOODS, len(stock.GOODS))
        self.groups = random.sample(stock.GROUP_NOUNS, len(stock.GROUP_NOUNS))
        self.author = self.person()
        self.editor = self.person()

    def fact(self, rule: str, right: str, wrong: str) -> str:
        """The right words, or the wrong ones where this is the defect to plant and none has been planted yet."""
        if self.defect != rule or self.original is not None:
            return right
        self.original = right
        return f"{OPENING}{wrong}{CLOSING}"

    def choose(self, *choices: Choice) -> Choice:
        """One of several."""
        return self.random.choice(choices)

    def between(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        return self.random.randint(least, most)

    def other(self, choices: Sequence[Choice], *taken: Choice) -> Choice:
        """One of several, but none of those taken."""
        return self.random.choice([choice for choice in choices if choice not in taken])

    def misspelt(self, word: str) -> str:
        """A word of some length with a slip of the keyboard."""
        return slip(self.random, word) or word

    def person(self) -> Person:
        """Somebody new."""
        return Person(self.given_names.pop(), self.surnames.pop())

    def days_before(self, least: int, most: int) -> datetime.date:
        """A day before the story's own."""
        return self.day - datetime.timedelta(days=self.between(least, most))

    def days_after(self, least: int, most: int) -> datetime.date:
        """A day after publication."""
        return self.published + datetime.timedelta(days=self.between(least, most))
