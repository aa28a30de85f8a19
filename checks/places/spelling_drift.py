"""places/spelling-drift."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span
from newslint.checks.places._institutions import names_in_institutions
from newslint.knowledge.containment import lies_in
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.folding import fold
from newslint.knowledge.gazetteer import Place, is_known, is_known_in, lookup
from newslint.knowledge.given_names import common_surnames, fold_name
from newslint.knowledge.place_names import is_of_the_past, spellings
from newslint.language.place_context import area_at, is_qualified
from newslint.language.places import PlaceMention, find_places
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_near
from newslint.language.slips import close_pairs, is_derived, is_slip
from newslint.language.tokens import CAPITALISED, UPPER, WORD, Tokens, find_tokens
from newslint.language.unplaced_spellings import UnplacedSpelling, find_unplaced_spellings
from newslint.rules import Edit, Finding, Related, Suggestion, rule

_OF_NAMES = frozenset(
    "spelled spelt spelling known called name named renamed formerly former previously pronounced russian "
    "ukrainian german transliterated transliteration also historically".split()
)
"""Words in a sentence that may explain two spellings."""
_GOODS = frozenset(
    "pak dosa masala curry duck mix biryani silk silks cotton checks sari saris saree sarees cake cakes torte pudding "
    "tea coffee sauce chutney lamb goat goats cat cats dog dogs cashmere shawl shawls carpet carpets rug rugs paneer "
    "sandal sandalwood sapphire sapphires potatoes opera".split()
)
"""What keeps the old name of its place: Mysore pak, Peking duck, Madras checks."""
_LOCATING = frozenset("in near from at outside around".split())
_LOCAL = frozenset("police council mayor airport hospital residents court prosecutors authorities".split())
"""What stands behind a city's name: `Albuquerque police`."""

_A_CITYS = frozenset(
    "mayor city town streets residents people governor outskirts port suburb district shelling siege "
    "bombing capture fall battle centre center".split()
)
_WORDS = 2
_SKIPPED = frozenset({BlockKind.CREDIT, BlockKind.NOTE, BlockKind.SOURCE_LINE, BlockKind.BYLINE})
_SHORTEST = 6
"""Letters below which one letter more or less makes another name."""


@rule(severity="warning")
def spelling_drift(article: Article) -> Iterator[Finding]:
    """One place is spelled two ways in one story.

    Kyiv in the lead and Kiev further down, Mombasa and Mombassa: the desk settles on one. Quotations, names that keep
    their spelling (chicken Kiev, Dynamo Kyiv, Peking University), sentences that explain the two names and places that
    only look alike (Odessa, Texas) are left alone.

    Wrong:
        Explosions were heard in Kyiv before dawn.

        By noon the fires in [[Kiev]] were out, the mayor said.
    Right:
        Explosions were heard in Kyiv before dawn.

        The canteen served chicken Kiev, the mayor said.
    """
    tokens = find_tokens(article)
    mentions = [mention for mention in find_places(article) if mention.kind != "demonym"]
    first: dict[str, PlaceMention] = {}
    done: set[str] = set()
    institutions = names_in_institutions(article)
    for mention in mentions:
        key = _key(mention)
        if key is None or mention.name in institutions or not _counts(article, tokens, mention):
            continue
        other = first.setdefault(key, mention)
        if _bare(mention.name) in done or not _is_drift(mention, other):
            continue
        if article.house.are_both_right(mention.name, other.name):
            continue
        done.add(_bare(mention.name))
        yield _finding(mention, other)
    yield from _slips(article, tokens, mentions)
    yield from _slips_in_names(article, tokens, mentions)
    yield from _of_unplaced(article, tokens)


def _bare(name: str) -> str:
    return name.lower().replace("-", " ")


def _key(mention: PlaceMention) -> str | None:
    """What tells the place of a mention: its country, and its usual spelling or else its usual name."""
    group = spellings(mention.name)
    if is_of_the_past(mention.name):
        return None
    if group:
        return f"{mention.country} {fold(group[0])}"
    if mention.kind == "city" and mention.place and len(mention.name) >= _SHORTEST:
        return f"{mention.country} {fold(mention.place.name)}"
    return None


def _is_drift(mention: PlaceMention, other: PlaceMention) -> bool:
    """Whether two names of one place are two spellings, neither the other's shorter form (`Frankfurt am Main`)."""
    left, right = _bare(mention.name), _bare(other.name)
    if f" {left} " in f" {right} " or f" {right} " in f" {left} ":
        return False
    return bool(spellings(mention.name) and spellings(other.name)) or is_slip(left, right)


def _counts(article: Article, tokens: Tokens, mention: PlaceMention) -> bool:
    """Whether a mention is the house's own spelling of a place, and no dish, team or quotation."""
    if mention.in_name or mention.confidence < 0.5:
        return False
    if tokens.lower[mention.first - 1] == "(" and tokens.lower[mention.last + 1 : mention.last + 2] == [")"]:
        return False  # Mumbai (Bombay)
    if is_qualified(tokens, mention.last) and mention.place and not _is_where_it_says(tokens, mention, mention.place):
        return False
    return _is_own_spelling(article, tokens, mention.span, mention.first, mention.last)


def _is_own_spelling(article: Article, tokens: Tokens, span: Span, first: int, last: int) -> bool:
    """Whether a name stands alone as a place's, outside quotations and sentences that explain it."""
    if article.block_at(span.start).kind in _SKIPPED or is_quoted(article, span):
        return False
    i, k = first - 1, last + 1
    if k < len(tokens) and tokens.kinds[k] in (CAPITALISED, UPPER) and tokens.starts[k] - tokens.ends[k - 1] == 1:
        return False
    if k < len(tokens) and tokens.lower[k] in _GOODS:
        return False
    if i >= 0 and tokens.lower[i] in ("chicken", "dynamo", "old", "ancient"):
        return False
    within = tokens.within(sentence_near(article, span))
    return not any(tokens.lower[k] in _OF_NAMES for k in within)


def _is_where_it_says(tokens: Tokens, mention: PlaceMention, place: Place) -> bool:
    """Whether the area behind the name is that of the place, not of a namesake: `Lyons, New York`."""
    return any(lies_in(place, area) for area in area_at(tokens, mention.last + 2)[1])


def _finding(mention: PlaceMention | UnplacedSpelling, other: PlaceMention | UnplacedSpelling) -> Finding:
    return Finding(
        f"{mention.name} is spelled {other.name} elsewhere in the story",
        mention.span,
        (Related(f"{other.name} stands here", other.span),),
        (
            Suggestion(f"write {other.name}", (Edit(mention.span, _cased(other.name, mention.name)),)),
            Suggestion(f"write {mention.name} throughout", (Edit(other.span, _cased(mention.name, other.name)),)),
        ),
    )


def _cased(name: str, like: str) -> str:
    if like.isupper():
        return name.upper()
    return name.title() if name.isupper() else name


def _of_unplaced(article: Article, tokens: Tokens) -> Iterator[Finding]:
    """Two tabled spellings of a place that is in no gazetteer: a hamlet, a group of islands."""
    first: dict[str, UnplacedSpelling] = {}
    done: set[str] = set()
    for mention in find_unplaced_spellings(article):
        if not _is_own_spelling(article, tokens, mention.span, mention.first, mention.last):
            continue
        other = first.setdefault(mention.usual, mention)
        if other.name == mention.name or mention.name in done or (lookup(other.name) and lookup(mention.name)):
            continue
        done.add(mention.name)
        yield _finding(mention, other)


def _slips(article: Article, tokens: Tokens, mentions: list[PlaceMention]) -> Iterator[Finding]:
    """Unknown names behind `in` or `near` that are one letter away from a city that the story names."""
    known = {
        mention.name.lower(): mention
        for mention in mentions
        if mention.kind == "city" and mention.is_likely and len(mention.name) >= _SHORTEST and " " not in mention.name
    }
    unknown = _located_words(tokens, mentions)
    for name, word in close_pairs(known, unknown) if known else ():
        span, mention = tokens.span(unknown[word], unknown[word]), known[name]
        is_alike = name[0] == word[0] or (len(name) >= _LONG and name[1 - _LONG :] == word[1 - _LONG :])
        is_other = is_known(word) and (name[0] == word[0] or not is_known_in(word, mention.country))
        if is_alike and not (is_other or _is_surname(word) or is_quoted(article, span)):
            yield _finding_of(article.words(span), span, mention)
    yield from _slips_of_small(article, tokens, unknown)


def _located_words(tokens: Tokens, mentions: list[PlaceMention]) -> dict[str, int]:
    """The capitalised words that no list of large places has, but that stand where places do, by first position."""
    taken = {i for mention in mentions for i in range(mention.first, mention.last + 1)}
    unknown: dict[str, int] = {}
    lower = tokens.lower
    for k in [k for k in tokens.capitals if k and (lower[k - 1] in _LOCATING or lower[k - 1] == "of")]:
        if lower[k - 1] == "of" and not _is_of_people(tokens, k - 1):
            continue
        if tokens.kinds[k] == CAPITALISED and k not in taken and _stands_alone(tokens, k):
            unknown.setdefault(tokens.lower[k], k)
    for i in tokens.where_any(_LOCAL):
        k = i - 1
        if k >= 0 and k not in taken and tokens.kinds[i] == WORD and _stands_alone(tokens, k) and _opens(tokens, k):
            unknown.setdefault(tokens.lower[k], k)
    return unknown


def _slips_of_small(article: Article, tokens: Tokens, located: dict[str, int]) -> Iterator[Finding]:
    """Two villages a letter apart, of which one at most is known: `Kilmihil` and `Kilmihill`."""
    names = [word for word in located if len(word) > _SHORTEST and not (is_english_word(word) or _is_surname(word))]
    if len(names) < _WORDS:
        return
    done: set[str] = set()
    for one, other in close_pairs(names, names):
        early, late = sorted((one, other), key=lambda word: located[word])
        span, first = tokens.span(located[late], located[late]), tokens.span(located[early], located[early])
        if late in done or one[0] != other[0] or (is_known(one) and is_known(other)) or is_derived(one, other):
            continue
        done.add(late)
        if not (is_derived(other, one) or is_quoted(article, span) or is_quoted(article, first)):
            written, before = article.words(span), article.words(first)
            yield Finding(
                f"{written} is spelled {before} elsewhere in the story",
                span,
                (Related(f"{before} stands here", first),),
                (
                    Suggestion(f"write {before}", (Edit(span, before),)),
                    Suggestion(f"write {written} in both", (Edit(first, written),)),
                ),
            )


def _is_surname(word: str) -> bool:
    return fold_name(word) in common_surnames()


_LONG = 8
"""Letters of a name from which its first one may be the slip, or another way to write its sound: Dzhambul, Zhambul."""


def _finding_of(written: str, span: Span, mention: PlaceMention) -> Finding:
    return Finding(
        f"{written} is spelled {mention.name} elsewhere in the story",
        span,
        (Related(f"{mention.name} stands here", mention.span),),
        (Suggestion(f"write {mention.name}", (Edit(span, _cased(mention.name, written)),)),),
    )


def _slips_in_names(article: Article, tokens: Tokens, mentions: list[PlaceMention]) -> Iterator[Finding]:
    """Names of two words behind `in` or `near` of which one is a letter off: `Port Harcout` for `Port Harcourt`.

    A name that is known counts only where the story tells nothing else of its country."""
    named = {mention.name.lower(): mention for mention in mentions if mention.kind == "city" and not mention.in_name}
    for name, mention in named.items():
        words = name.split()
        if len(words) != _WORDS or mention.last - mention.first != 1:
            continue
        for k in {*tokens.where(words[0]), *(i - 1 for i in tokens.where(words[1]))}:
            if k < 1 or not (tokens.lower[k - 1] in _LOCATING or _is_of_people(tokens, k - 1)):
                continue
            if tokens.kinds[k] != CAPITALISED or tokens.kinds[k + 1 : k + 2] != [CAPITALISED]:
                continue
            if tokens.kinds[k + 2 : k + 3] == [CAPITALISED] and tokens.starts[k + 2] - tokens.ends[k + 1] == 1:
                continue
            pair = tokens.lower[k : k + 2]
            slips = [i for i in (0, 1) if pair[i] != words[i]]
            if (
                len(slips) != 1
                or not is_slip(pair[slips[0]], words[slips[0]])
                or pair[slips[0]][0] != words[slips[0]][0]
            ):
                continue
            span = tokens.span(k, k + 1)
            if is_quoted(article, span) or _may_be_another(mentions, article.words(span), span):
                continue
            yield _finding_of(article.words(span), span, mention)
            break


def _is_of_people(tokens: Tokens, i: int) -> bool:
    """Whether `of` at token `i` stands behind what a city has: `the mayor of`, `the streets of`."""
    return i > 0 and tokens.lower[i] == "of" and tokens.lower[i - 1] in _A_CITYS


def _may_be_another(mentions: list[PlaceMention], name: str, span: Span) -> bool:
    """Whether a known place of the name lies in a country that the story tells of besides."""
    countries = {place.country for place in lookup(name)}
    return any(not mention.span.overlaps(span) and mention.country in countries for mention in mentions)


def _opens(tokens: Tokens, k: int) -> bool:
    """Whether no name stands right before token `k`."""
    return k == 0 or tokens.kinds[k - 1] not in (CAPITALISED, UPPER) or tokens.lower[k - 1] == "the"


def _stands_alone(tokens: Tokens, k: int) -> bool:
    """Whether a capitalised word of some length is no part of a longer name."""
    if k >= len(tokens) or tokens.kinds[k] != CAPITALISED or len(tokens.texts[k]) < _SHORTEST - 1:
        return False
    goes_on = k + 1 < len(tokens) and tokens.kinds[k + 1] == CAPITALISED
    return not goes_on or tokens.starts[k + 1] - tokens.ends[k] != 1
