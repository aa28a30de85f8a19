"""people/unintroduced."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import PROSE, Article
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.famous import FAMOUS
from newslint.knowledge.gazetteer import has_name
from newslint.knowledge.given_names import common_surnames, familiar_given_names, fold_name
from newslint.language.names import Name, find_names
from newslint.language.people import find_people, is_age
from newslint.language.quotations import is_quoted
from newslint.language.tokens import BREAK, NUMBER, QUOTE, Tokens, find_tokens
from newslint.rules import Finding, rule

MOST = 2
"""How many surnames may lack an introduction; a story with more of them lost its opening or is about sport."""
SHORTEST_STORY = 3
"""The fewest paragraphs of a story whose opening is there."""


@rule(severity="warning")
def unintroduced(article: Article) -> Iterator[Finding]:
    """A person is quoted by surname and never introduced.

    An editor cut the paragraph that gave first name and office. Only a name counts that the text shows to be a
    person's ("Nakato told reporters", "said Nakato, who ...", "Nakato said she ...") and that no headline, body or
    caption has with a first name or title. Famous names, places, common words, names in quotations, and stories
    that lost their opening are left alone.

    Wrong:
        Exports of coffee rose in April.

        The ministry gave no forecast for the rest of the season.

        [[Nakato]] told reporters that Italy remained the top buyer.
    Right:
        Exports of coffee rose in April.

        Grace Nakato, the commissioner for coffee, gave no forecast for the rest of the season.

        Nakato told reporters that Italy remained the top buyer.
    """
    blocks = sum(1 for _ in article.body())
    if blocks < SHORTEST_STORY:
        return
    tokens = find_tokens(article)
    known = {fold_name(part) for mention in find_people(article) for part in mention.parts}
    seen: dict[str, list[Name]] = {}
    for name in find_names(article):
        if len(name.parts) == 1:
            seen.setdefault(fold_name(name.parts[0]), []).append(name)
        else:
            known.update(fold_name(part) for part in name.parts)
    found = [
        next(name for name in names if name.kind in PROSE)
        for key, names in seen.items()
        if key not in known and _is_surname(names[0].parts[0], key) and _is_quoted_person(article, tokens, names)
    ]
    if len(found) <= MOST and len(found) * _SHARE <= blocks:
        for name in found:
            yield Finding(f"“{name.parts[0]}” is never introduced with a first name or an office", name.span)


_SHARE = 3
"""In how many paragraphs there may be one surname without introduction."""


def _is_surname(word: str, key: str) -> bool:
    """Whether a word looks like a surname and nothing else."""
    if (
        len(key) < 3
        or key in FAMOUS
        or is_english_word(key)
        or not word[1:].replace("-", "").replace("’", "").islower()
    ):
        return False
    if has_name(word) and key not in common_surnames():
        return False
    return key not in familiar_given_names()


def _is_quoted_person(article: Article, tokens: Tokens, names: list[Name]) -> bool:
    """Whether the text shows a name to be a person's who is quoted, in the body outside quotation marks."""
    shown = False
    for name in names:
        if name.is_institution or name.kind not in PROSE:
            return False
        before = tokens.lower[name.first - 1] if name.first else ""
        if before in ("the", "a", "an", "at", "in", "from", "-", "&", "@", "#", "/", "by"):
            return False
        human = _is_human(tokens, name) or _says_i(tokens, name)
        if human and _is_subject(tokens, name) and not is_quoted(article, name.span):
            shown = True
    return shown


def _is_subject(tokens: Tokens, name: Name) -> bool:
    """Whether a name opens its sentence or follows a quotation or a speech verb."""
    if name.first == 0:
        return True
    before = name.first - 1
    return (
        tokens.kinds[before] in (BREAK, QUOTE)
        or tokens.texts[before] in (".", "?", "!")
        or (tokens.lower[before] in ("said", "says", "added"))
    )


def _is_human(tokens: Tokens, name: Name) -> bool:
    """Whether words right beside a name are used of people alone: `told reporters`, `said he`, `, who`."""
    lower, k = tokens.lower, name.last + 1
    words = lower[k : k + 4]
    if len(words) < 3:
        return False
    if words[0] in ("said", "added", "says") and words[1] in _PRONOUNS | {"that"}:
        return words[1] in _PRONOUNS or words[2] in _PRONOUNS
    if words[0] in ("told", "tells") and words[2 if words[1] in ("the", "a") else 1] in _LISTENERS:
        return True
    if words[0] == "," and words[1] in ("who", "whose"):
        return True
    return words[0] == "," and tokens.kinds[k + 1] == NUMBER and is_age(words[1]) and words[2] == ","


_PRONOUNS = frozenset("he she his her".split())
_LISTENERS = frozenset(
    "reporters journalists jurors lawmakers senators councillors councilors supporters crowd audience jury "
    "meeting inquest".split()
)


def _says_i(tokens: Tokens, name: Name) -> bool:
    """Whether a name says something of an `I`: `"I cried," said Hale`, `"I cried," Hale said`."""
    lower, kinds = tokens.lower, tokens.kinds
    closing = name.first - 1
    if closing >= 0 and lower[closing] in ("said", "says", "added"):
        closing -= 1
    elif lower[name.last + 1 : name.last + 2] not in (["said"], ["says"], ["added"]):
        return False
    if closing < 0 or kinds[closing] != QUOTE:
        return False
    for k in range(closing - 1, max(-1, closing - _LONGEST_QUOTE), -1):
        if kinds[k] in (QUOTE, BREAK):
            return False
        if lower[k] in ("i", "my") or lower[k].startswith(("i'", "i’")):
            return True
    return False


_LONGEST_QUOTE = 60
"""How many tokens of a quotation are searched for an `I`."""
