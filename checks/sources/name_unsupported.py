"""sources/name-unsupported."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.sources._moved import find_moved
from newslint.checks.sources._names import Named, find_named, stands_in_sources
from newslint.checks.sources._story import stands_in_story
from newslint.language.tokens import CAPITALISED, find_tokens
from newslint.rules import Finding, rule
from newslint.sources import nearest, passage_at, shown


@rule(severity="warning")
def name_unsupported(article: Article) -> Iterator[Finding]:
    """A person, place or organisation in the draft that no source has.

    A name counts as there in any form: a country by its people, its capital or a city in it, an acronym by its full
    name, a short form, a possessive, another transliteration's letters apart. Each name is reported once. A person or
    place that the source has elsewhere counts as missing where it has another in the same place of the same sentence:
    "Wirth will resign in May" for "Solberg will resign in May". So does one with another Roman numeral.

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
    elsewhere = find_moved(article)
    for moved in elsewhere:
        other = moved.passage.source.words(moved.other)
        message = f"no source has {article.words(moved.span)} here; the source has {other}"
        yield Finding(message, moved.span, (shown(moved.passage),))
    yield from _of_other_number(article)
    told = [moved.span for moved in elsewhere]
    reported: set[str] = set()
    for named in find_named(article):
        if not stands_in_story(article, named.span) or any(named.span.overlaps(span) for span in told):
            continue
        missing = [word for word in named.words if not stands_in_sources(article, word)]
        if not _is_missing(named, missing) or named.words[-1] in reported:
            continue
        reported.update(named.words)
        name = article.words(named.span)
        yield Finding(f"no source has the name {name}", named.span, nearest(article, named.span))


def _of_other_number(article: Article) -> Iterator[Finding]:
    """A name with another Roman numeral than the sources': `World War II` for `World War I`."""
    theirs = [(source, i) for source in article.sources for i in _numerals(source)]
    tokens = find_tokens(article)
    for i in _numerals(article) if theirs else ():
        alike = [(source, j) for source, j in theirs if find_tokens(source).lower[j - 1] == tokens.lower[i - 1]]
        if alike and all(find_tokens(source).lower[j] != tokens.lower[i] for source, j in alike):
            source, j = alike[0]
            there = source.words(find_tokens(source).span(j - 1, j))
            message = f"no source has {article.words(tokens.span(i - 1, i))}; the source has {there}"
            related = (shown(passage_at(article, source, find_tokens(source).span(j, j))),)
            yield Finding(message, tokens.span(i - 1, i), related)


def _numerals(article: Article) -> list[int]:
    """The Roman numerals behind a name: `Charles III`."""
    tokens = find_tokens(article)
    return [
        i
        for i in tokens.where_any(_ROMAN)
        if i
        and tokens.texts[i].isupper()
        and tokens.kinds[i - 1] == CAPITALISED
        and tokens.starts[i] - tokens.ends[i - 1] == 1
        and stands_in_story(article, tokens.span(i, i))
    ]


_ROMAN = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi".split())


def _is_missing(named: Named, missing: list[str]) -> bool:
    """Whether a name is another one than the sources': without its last word, or a person's without the given name."""
    if not missing:
        return False
    return (
        named.words[-1] in missing
        or (named.is_person and named.words[0] in missing)
        or 2 * len(missing) > len(named.words)
    )
