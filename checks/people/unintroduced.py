"""people/unintroduced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from newslint.article import PROSE, Article, Block, Span, once
from newslint.checks.people._personhood import shows_person, speaks_with_surname
from newslint.knowledge.companies import COMPANIES
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.famous import FAMOUS
from newslint.knowledge.gazetteer import has_name, lookup
from newslint.knowledge.given_names import common_surnames, familiar_given_names, fold_name, given_names
from newslint.knowledge.not_names import FUNCTION_WORDS, INSTITUTIONS, PEOPLES
from newslint.knowledge.offices import HONORIFICS
from newslint.knowledge.speech import SPEECH_VERBS
from newslint.language.names import Name, find_names
from newslint.language.people import find_people, speaks
from newslint.language.slips import is_slip
from newslint.language.tokens import BREAK, CAPITALISED, QUOTE, WORD, Tokens, find_tokens
from newslint.pattern import Pattern
from newslint.rules import Finding, Related, rule

MOST = 2
"""How many surnames may lack an introduction; a story with more of them lost its opening or is about sport."""
SHORTEST_STORY = 3
"""The fewest paragraphs of a story whose opening is there."""


@rule(severity="warning")
def unintroduced(article: Article) -> Iterator[Finding]:
    """A person turns up by surname and is not introduced, or only further on.

    An editor cut the paragraph that gave first name and office. Only a name counts that the text shows to be a
    person's: by whom it tells ("Nakato told reporters"), by a pronoun that can mean nobody else, by a courtesy title
    ("Ms Nair said" introduces nobody), by what people do and have, by speaking with what is commonly a surname. Names
    that a headline or caption has in full, famous names, houses that bear a surname, places, common words, names in
    quotations, single names with a role beside them, and stories that lost their opening are left alone.

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
    if _withholds_names(tokens):
        return
    introduced = _introductions(article)
    seen: dict[str, list[Name]] = {}
    for name in find_names(article):
        if len(name.parts) == 1:
            seen.setdefault(fold_name(name.parts[0]), []).append(name)
    found: list[tuple[Name, Span | None]] = []
    for key, names in seen.items():
        if introduced.get(key) is _ELSEWHERE:
            continue
        if not _is_surname(names[0].parts[0]):
            if key not in introduced and key not in FAMOUS and _speaks_by_courtesy(tokens, names[0]):
                found.append((names[0], None))
            continue
        first = _first_of_person(article, tokens, names, introduced.get(key))
        if first is not None:
            found.append((first, introduced.get(key)))
    if 0 < len(found) <= MOST and len(found) * _SHARE <= blocks and not _is_told_by_surnames(tokens, seen, introduced):
        for name, later in found:
            if any(is_slip(fold_name(name.parts[0]), key) for key in introduced):
                continue  # a misspelling, of which people/name-drift tells
            if later is not None and _is_of_another(article, later):
                continue
            if later is None:
                yield Finding(f"“{name.parts[0]}” is never introduced with a first name or an office", name.span)
            else:
                yield Finding(
                    f"“{name.parts[0]}” is introduced only further on",
                    name.span,
                    (Related("the introduction", later),),
                )


def _withholds_names(tokens: Tokens) -> bool:
    """Whether the story says that it calls people by first names or by others than theirs."""
    return any(
        tokens.lower[i - 1] in ("first", "last", "real", "full") or tokens.lower[i - 2 : i] == ["given", "a"]
        for i in tokens.where("name", "names")
    ) or tokens.has("pseudonym", "pseudonyms", "surnames")


def _is_of_another(article: Article, later: Span) -> bool:
    """Whether a later introduction by an initial and a common surname rather is another person's: `R Singh`."""
    words = article.words(later).split()
    return len(words[0].rstrip(".")) == 1 and fold_name(words[-1]) in common_surnames()


def _is_told_by_surnames(tokens: Tokens, seen: dict[str, list[Name]], introduced: dict[str, Span]) -> bool:
    """Whether several names stand bare at the beginning of sentences: of players, or of houses that bear surnames."""
    bare = 0
    for key, names in seen.items():
        first = names[0]
        if key not in introduced and first.kind in PROSE and key not in FAMOUS:
            opens = first.first == 0 or tokens.texts[first.first - 1] in ".?!" or tokens.kinds[first.first - 1] == BREAK
            does = tokens.kinds[first.last + 1 : first.last + 2] == [WORD]
            bare += opens and does and _is_surname(first.parts[0])
    return bare > MOST_BARE


MOST_BARE = 2
"""How many bare names may open a sentence with their verb before a story is taken for one of players or houses."""
_ELSEWHERE = Span(0, 0)
"""Stands for an introduction outside the body: in the headline, a caption, the byline."""


def _introductions(article: Article) -> dict[str, Span]:
    """Where each part of a name is first introduced by a full name or an office; courtesy titles introduce nobody."""
    introduced: dict[str, Span] = {}
    for mention in find_people(article):
        if mention.is_full or (mention.title and not mention.title.honorific):
            _introduce(introduced, mention.parts, mention.span if mention.kind in PROSE else _ELSEWHERE)
    for name in find_names(article):
        if len(name.parts) > 1 and not name.in_title_case:
            _introduce(introduced, name.parts, name.span if name.kind in PROSE else _ELSEWHERE)
    return introduced


def _introduce(introduced: dict[str, Span], parts: tuple[str, ...], place: Span) -> None:
    """Note that a name's parts are introduced at a place, where they are not before."""
    for key in map(fold_name, parts):
        earlier = introduced.get(key)
        if earlier is None or place < earlier:
            introduced[key] = place


_SHARE = 3
"""In how many paragraphs there may be one surname without introduction."""


_PREFIX = Pattern(r"^(?:[OD][’']|Ma?c|De|Di|La|Le|Fitz)(?=[A-Z])")
"""What stands before a second capital in a surname: O’Hara, McNulty."""


def _behind_prefix(word: str) -> str:
    """A surname without what stands before a second capital in it: `Hara` of `O’Hara`."""
    prefix = _PREFIX.match(word)
    return word[prefix.end() :] if prefix else word


@lru_cache(maxsize=8192)
def _is_surname(word: str) -> bool:
    """Whether a word looks like a surname and nothing else."""
    key = fold_name(word)
    stem = word.lower().replace("’", "'").partition("'")[0]
    if (
        len(key) < 3
        or key in FAMOUS
        or key in COMPANIES
        or is_english_word(key)
        or word.endswith(("n’t", "n't", "world", "mania", "nomics"))
        or (stem != word.lower() and stem in FUNCTION_WORDS)
        or not _behind_prefix(word)[1:].replace("-", "").replace("’", "").replace("'", "").islower()
    ):
        return False
    if has_name(word) and (key not in common_surnames() or _is_nation(word)):
        return False
    if (
        key.removesuffix("s") in PEOPLES
        or key.endswith("iya")
        or (key[-1] == "a" and key in given_names() and key not in common_surnames())
    ):
        return False
    return key not in familiar_given_names()


def _is_nation(word: str) -> bool:
    """Whether a word is a country's or a sporting nation's name first of all: England, Jordan."""
    return word in ("England", "Scotland", "Wales") or any(place.kind == "country" for place in lookup(word))


def _first_of_person(article: Article, tokens: Tokens, names: list[Name], later: Span | None) -> Name | None:
    """The first mention in the body, where the text shows that the name is a person's whom it does not introduce."""
    told = [name for name in names if name.kind in PROSE and not _is_headline_again(article, name)]
    if not told or _may_be_word(tokens, told):
        return None
    if _speaks_by_courtesy(tokens, told[0]) and (later is None or later.start > told[0].span.start):
        return told[0]
    if _is_introduced(tokens, told[0]):
        return None
    if any(tokens.texts[i].islower() for i in tokens.where(tokens.lower[told[0].first])):
        return None
    if later is not None and later.start < article.block_at(told[0].span.start).span.end:
        return None
    shown = later is not None and any(
        mention.span == later and not mention.is_full and mention.title and mention.title.text[0].isupper()
        for mention in find_people(article)
        if tokens.lower[tokens.at(mention.span.start) - 1] != "of"
    )
    if _goes_on(tokens, told[0]) or _is_posted(article, told[0]):
        return None
    if tokens.touches_next(told[0].last) and tokens.texts[told[0].last + 1] in ("-", "‑"):
        return None  # Chong-sik Lee
    for name in names[:_MOST_MENTIONS]:
        before = tokens.lower[name.first - 1] if name.first else ""
        if name.is_institution or before in _NOT_BEFORE_PEOPLE or _names_a_house(tokens, name):
            return None
        if not shown and name.kind in PROSE:
            beside = _names_by_block(article)[article.block_at(name.span.start)]
            shown = shows_person(article, tokens, name, beside)
            shown = shown or (later is None and speaks_with_surname(article, tokens, name))
    return told[0] if shown else None


@once
def _names_by_block(article: Article) -> dict[Block, list[Name]]:
    by_block: defaultdict[Block, list[Name]] = defaultdict(list)
    for name in find_names(article):
        by_block[article.block_at(name.span.start)].append(name)
    return by_block


def _is_headline_again(article: Article, name: Name) -> bool:
    """Whether a name stands in the headline, pasted once more into the text."""
    span, headline = article.block_at(name.span.start).span, article.headline
    return headline is not None and span.length == len(headline) and article.text.startswith(headline, span.start)


def _speaks_by_courtesy(tokens: Tokens, name: Name) -> bool:
    """Whether a name with no more than a courtesy title speaks: `Ms Nair said`."""
    if name.kind not in PROSE or not speaks(tokens, name):
        return False
    k = name.first - 1
    if k > 0 and tokens.texts[k] == ".":
        k -= 1
    return k >= 0 and tokens.lower[k] in _COURTESY and tokens.kinds[k] == CAPITALISED


_COURTESY = frozenset("mr mrs ms miss dr prof".split())
_NOT_BEFORE_PEOPLE = frozenset(("the", "a", "an", "at", "in", "from", "-", "&", "@", "#", "/", "by", "more", "]"))
_MOST_MENTIONS = 50
"""How many mentions of one name are read."""


def _goes_on(tokens: Tokens, name: Name) -> bool:
    """Whether another capital belongs to the name, though it is a word as well: `said Xiao Long, a scientist`."""
    k = name.last + 1
    return tokens.kinds[k : k + 1] == [CAPITALISED] and tokens.starts[k] - tokens.ends[name.last] == 1


_POST = Pattern(r"\(@\w+\) \w+ \d{1,2}, \d{4}$")


def _is_posted(article: Article, name: Name) -> bool:
    """Whether a name stands in somebody's post, with sender and day at its end."""
    block = article.block_at(name.span.start).span
    return _POST.search(article.text, max(block.start, block.end - 60), block.end) is not None


def _names_a_house(tokens: Tokens, name: Name) -> bool:
    """Whether a word of institutions follows a name, or is named so: `Hale School`, `the farm ministry, Defra`."""
    following = tokens.lower[name.last + 1] if name.last + 1 < len(tokens) else ""
    if name.first > 1 and tokens.lower[name.first - 1] == "," and tokens.lower[name.first - 2] in INSTITUTIONS:
        return following != "told"
    return following in INSTITUTIONS or following in ("university", "college", "school", "club", "hospital")


def _may_be_word(tokens: Tokens, told: list[Name]) -> bool:
    """Whether a name that only opens sentences may be a plural of English: `Smallholders, who tend`."""
    word = told[0].parts[0].lower()
    if not word.endswith("s") or word.endswith("ss"):
        return False
    if any(
        tokens.kinds[name.first - 1] not in (BREAK, QUOTE) and tokens.texts[name.first - 1] not in ".?!"
        for name in told
    ):
        return False
    return is_english_word(word[:-1]) or any(
        is_english_word(word[:cut]) and is_english_word(word[cut:]) for cut in range(3, len(word) - 2)
    )


def _is_introduced(tokens: Tokens, name: Name) -> bool:
    """Whether the first mention says who it is: a courtesy title, a word for what one does, or a role behind it."""
    k = name.first - 1
    if k >= 0 and tokens.starts[name.first] - tokens.ends[k] == 1:
        word, kind = tokens.lower[k], tokens.kinds[k]
        if word in HONORIFICS or (word == "." and k and tokens.lower[k - 1] in HONORIFICS):
            return True
        if kind in (CAPITALISED, WORD) and word not in FUNCTION_WORDS and word not in SPEECH_VERBS:
            return True
    after = tokens.lower[name.last + 1 : name.last + 3]
    if after in ([",", "a"], [",", "an"], [",", "the"]):
        return True
    return (
        after[:1] == [","] and after[1:2] != [] and after[1].isdecimal() and fold_name(name.parts[0]) in given_names()
    )
