"""sources/name-unsupported."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.sources._moved import find_moved
from newslint.checks.sources._names import Named, find_named, stands_in_sources
from newslint.checks.sources._story import stands_in_story
from newslint.rules import Finding, rule
from newslint.sources import nearest, shown


@rule(severity="warning")
def name_unsupported(article: Article) -> Iterator[Finding]:
    """A person, place or organisation in the draft that no source has.

    A name counts as there in any form: a country by its people, its capital or a city in it, an acronym by its full
    name, a short form, a possessive, another transliteration's letters apart. Each name is reported once. A person or
    place that the source has elsewhere counts as missing where it has another in the same place of the same sentence:
    "Wirth will resign in May" for "Solberg will resign in May".

    Wrong:
        The council heard from [[Gerda Lindholm]].

        Source:
            The council heard from Astrid Solberg, the harbour master.
    Right:
        The council heard from Ms Solberg.

        Source:
            The council heard from Astrid Solberg, the harbour master.
    """
    if not article.sources:
        return
    for moved in find_moved(article):
        other = moved.passage.source.words(moved.other)
        message = f"no source has {article.words(moved.span)} here; the source has {other}"
        yield Finding(message, moved.span, (shown(moved.passage),))
    reported: set[str] = set()
    for named in find_named(article):
        if not stands_in_story(article, named.span):
            continue
        missing = [word for word in named.words if not stands_in_sources(article, word)]
        if not _is_missing(named, missing) or named.words[-1] in reported:
            continue
        reported.update(named.words)
        name = article.words(named.span)
        yield Finding(f"no source has the name {name}", named.span, nearest(article, named.span))


def _is_missing(named: Named, missing: list[str]) -> bool:
    """Whether a name is another one than the sources': without its last word, or a person's without the given name."""
    if not missing:
        return False
    return (
        named.words[-1] in missing
        or (named.is_person and named.words[0] in missing)
        or 2 * len(missing) > len(named.words)
    )
