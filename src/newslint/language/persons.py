"""Who is who: the mentions of one person, from the full name to later surnames, across an article."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from newslint.article import Article, BlockKind, once
from newslint.knowledge.given_names import fold_name, is_same_given
from newslint.knowledge.offices import HONORIFICS
from newslint.language.people import PersonMention, find_people


class Person(NamedTuple):
    """One person of a story: the fullest form of the name and all mentions, in order.

    A surname that two people of the story share belongs to the one whose title or sex fits it, else to neither:
    a mention that might be either is in no group.
    """

    given: str
    surname: str
    mentions: tuple[PersonMention, ...]

    @property
    def name(self) -> str:
        """The name as the story first gives it in full, else the surname."""
        full = next((mention for mention in self.mentions if mention.is_full), self.mentions[0])
        return " ".join(full.parts)


class _Group:
    """A person while the story is read."""

    __slots__ = ("given", "mentions", "offices", "sex", "suffixes", "surname")

    def __init__(self, mention: PersonMention) -> None:
        self.mentions: list[PersonMention] = []
        self.offices: set[str] = set()
        self.suffixes: set[str] = set()
        self.given = mention.given
        self.surname = mention.surname
        self.sex = ""
        self.add(mention)

    def add(self, mention: PersonMention) -> None:
        self.mentions.append(mention)
        if mention.title:
            self.offices.update(mention.title.offices)
        if mention.suffix:
            self.suffixes.add(mention.suffix.lower())
        if len(mention.given) > len(self.given):
            self.given, self.surname = mention.given, mention.surname
        self.sex = self.sex or sex_of(mention)


def sex_of(mention: PersonMention) -> str:
    """The sex that a mention's courtesy title says: `m`, `f`, or empty."""
    honorific = mention.title.honorific if mention.title else None
    return HONORIFICS[honorific] if honorific else ""


_UNTOLD = frozenset({BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.NOTE})


@once
def find_persons(article: Article) -> tuple[Person, ...]:
    """The people of an article, in order of their first full mention, each with all mentions that are surely theirs.

    Bylines and credits are left out.
    """
    mentions = [mention for mention in find_people(article) if mention.kind not in _UNTOLD]
    by_surname: defaultdict[str, list[_Group]] = defaultdict(list)
    by_given: defaultdict[str, list[_Group]] = defaultdict(list)
    # By the first word of the name and, where the family name stands first, by the last: Dang Huu Luong is Mr Luong.
    groups: list[_Group] = []
    for mention in mentions:
        if mention.given:
            namesakes = by_surname[mention.key]
            group = _same_person(mention, namesakes) if namesakes else None
            if group is None:
                group = _Group(mention)
                namesakes.append(group)
                by_given[fold_name(mention.parts[0])].append(group)
                if mention.surname == mention.parts[0]:
                    by_given[fold_name(mention.parts[-1])].append(group)
                groups.append(group)
            else:
                group.add(mention)
    for mention in mentions:
        if not mention.given:
            key = mention.key
            candidates = by_surname.get(key) or by_given.get(key) or []
            if not candidates:
                group = _Group(mention)
                by_surname[key].append(group)
                groups.append(group)
            else:
                chosen = _only_one(mention, candidates)
                if chosen is not None:
                    chosen.add(mention)
    return tuple([Person(group.given, group.surname, _in_order(group.mentions)) for group in groups])


def _in_order(mentions: list[PersonMention]) -> tuple[PersonMention, ...]:
    """The mentions of one person by their place in the text."""
    if len(mentions) > 1:
        mentions.sort(key=lambda mention: mention.span)
    return tuple(mentions)


def _same_person(mention: PersonMention, groups: list[_Group]) -> _Group | None:
    """The group of a full name: same surname, same given name or a short form, no contradicting suffix or sex."""
    first = fold_name(mention.given.split()[0])
    sex = sex_of(mention)
    for group in groups[:_MOST_NAMESAKES]:
        if not is_same_given(first, fold_name(group.given.split()[0] if group.given else "")):
            continue
        if sex and group.sex and sex != group.sex:
            continue
        if mention.suffix and group.suffixes and mention.suffix.lower() not in group.suffixes:
            continue
        return group
    return None


_MOST_NAMESAKES = 20
"""How many people of one surname are told apart; beyond that a list of names is read, not a story."""


def _only_one(mention: PersonMention, groups: list[_Group]) -> _Group | None:
    if len(groups) == 1:
        return groups[0]
    sex = sex_of(mention)
    if sex:
        fitting = [group for group in groups if group.sex == sex]
        if len(fitting) == 1:
            return fitting[0]
    if mention.title is not None and not sex:
        fitting = [group for group in groups if not group.offices.isdisjoint(mention.title.offices)]
        if len(fitting) == 1:
            return fitting[0]
    return None
