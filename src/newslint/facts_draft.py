"""A fact sheet drafted from stories that can be trusted, for a person to correct."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator

from newslint.article import Article
from newslint.knowledge.countries import country_name
from newslint.language.acronyms import find_definitions
from newslint.language.births import find_births
from newslint.language.organisations import find_capitalised_names
from newslint.language.people import find_people
from newslint.language.persons import find_persons
from newslint.language.places import find_places
from newslint.language.story_date import find_story_date

_HEAD = """\
# Drafted by newslint from stories; correct every line before you trust it.
# Say of each title when it began and ended: a story tells only the days on which it was found.
"""


class FactsDraft:
    """What stories say of people, places and organisations, gathered story by story."""

    def __init__(self) -> None:
        self._titles: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._births: dict[str, str] = {}
        self._areas: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._acronyms: dict[str, str | None] = {}

    def add(self, article: Article) -> None:
        """Take in what a story says."""
        story = find_story_date(article)
        day = story.day.isoformat() if story else ""
        full = {person.name for person in find_persons(article) if any(m.is_full for m in person.mentions)}
        for person in find_persons(article):
            if person.name not in full:
                continue
            titles = self._titles[person.name]
            for mention in person.mentions:
                if mention.title is not None and not mention.title.is_past and mention.title.honorific is None:
                    titles[mention.title.text.lower()].append(day)
        for birth in find_births(article):
            if birth.person is not None and birth.first == birth.last and birth.person.name in full:
                self._births[birth.person.name] = birth.first.isoformat()
        people = {mention.span for mention in find_people(article)}
        for place in find_places(article):
            if place.kind == "city" and place.confidence > 0.9 and place.span not in people:
                self._areas[place.name.title() if place.name.isupper() else place.name][
                    country_name(place.country)
                ] += 1
        for definition in find_definitions(article):
            if definition.fits:
                self._acronyms[article.words(definition.expansion)] = definition.letters
        for name in find_capitalised_names(article):
            if name.is_organisation and len(name.words) > 1:
                self._acronyms.setdefault(article.words(name.span), None)

    def as_yaml(self) -> str:
        """The sheet, in order of name."""
        return _HEAD + "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield "people:" if self._titles else "people: []"
        for name, titles in sorted(self._titles.items()):
            yield f"  - name: {_text(name)}"
            if name in self._births:
                yield f"    born: {self._births[name]}"
            if titles:
                yield "    titles:"
            for title, days in sorted(titles.items()):
                yield f"      - title: {_text(title)}"
                known = sorted(filter(None, days))
                if known:
                    first, last = known[0], known[-1]
                    yield f"        # found on {first}" + (f" and until {last}" if last > first else "")
        yield "places:" if self._areas else "places: []"
        for name, areas in sorted(self._areas.items()):
            yield f"  - name: {_text(name)}"
            yield f"    in: [{_text(areas.most_common(1)[0][0])}]"
        yield "organisations:" if self._acronyms else "organisations: []"
        for name, acronym in sorted(self._acronyms.items()):
            yield f"  - name: {_text(name)}"
            if acronym:
                yield f"    acronym: {_text(acronym)}"


def _text(text: str) -> str:
    """Text as YAML reads it back: plain where that is safe, else in double quotes."""
    plain = text.replace(" ", "").replace("-", "").isalpha() and text.lower() not in _WORDS_OF_YAML
    return text if plain and text == text.strip(" -") else json.dumps(text, ensure_ascii=False)


_WORDS_OF_YAML = frozenset("yes no true false on off null y n".split())
