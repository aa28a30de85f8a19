"""organisations/name-drift."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from newslint.article import Article, Span, mentions_in
from newslint.checks.organisations._clubs import clubs_with_two_endings
from newslint.checks.organisations._misspelt import is_word, misspelt_names
from newslint.knowledge.countries import demonym_country
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.gazetteer import has_name
from newslint.knowledge.place_names import spellings
from newslint.language.acronyms import SMALL_WORDS
from newslint.language.organisations import CapitalisedName, find_capitalised_names
from newslint.language.page_parts import page_parts
from newslint.language.people import find_people
from newslint.language.quotations import is_quoted
from newslint.language.slips import is_slip, likeness
from newslint.rules import Edit, Finding, Related, Suggestion, rule

COMPANY_PLURALS = frozenset(
    "motors industries airlines airways systems technologies foods steels brothers partners labs laboratories holdings "
    "stores studios records pictures games mills mines solutions resources enterprises ventures properties "
    "pharmaceuticals logistics semiconductors instruments materials chemicals textiles breweries renewables plastics "
    "electronics utilities networks ceramics dynamics therapeutics diagnostics fisheries plantations".split()
)
"""Plurals that end companies' names, which the singular cannot."""

_MOST_FORMS = 4
"""How many names are kept that differ in one place only: `Ministry of *`."""


@rule(severity="warning")
def name_drift(article: Article) -> Iterator[Finding]:
    """One organisation's, product's or account's name is written in two ways.

    A hyphen comes and goes, a word changes between singular and plural, a letter is lost. Short forms, "&" for
    "and", names in quotations, places (places/spelling-drift has them) and two bodies that differ by more than a slip
    are left alone.

    Wrong:
        The Ministry of Finance set the rate. On Friday the [[Ministry of Finances]] confirmed it.
    Right:
        The Ministry of Finance set the rate. On Friday the Finance Ministry confirmed it.
    """
    found: list[Span] = []
    for name, other in _drifting(article):
        found.append(name.span)
        yield from _finding(article, name.span, other.span)
    for here, there in (*clubs_with_two_endings(article), *misspelt_names(article)):
        if not any(span.overlaps(here) for span in found):
            yield from _finding(article, here, there)


def _drifting(article: Article) -> Iterator[tuple[CapitalisedName, CapitalisedName]]:
    """The names that drift from an earlier one, each with that one."""
    names = find_capitalised_names(article)
    if not _may_drift(names):
        return
    forms: defaultdict[tuple[str, ...], list[CapitalisedName]] = defaultdict(list)
    reported: set[tuple[str, ...]] = set()
    for name in names:
        if any("." in word for word in name.words):
            continue  # R-N.Y. and R-N.C.
        if is_quoted(article, name.span) or mentions_in(find_people(article), name.span):
            continue
        other = _other_form(name, forms)
        if other is not None and name.words not in reported and other.words not in reported:
            reported.add(name.words)
            yield name, other


def _may_drift(names: tuple[CapitalisedName, ...]) -> bool:
    """Whether one of the names may drift from another, or there are too many to tell at once."""
    forms: defaultdict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    organisations = {name.words: name.is_organisation for name in names}
    for words, is_organisation in organisations.items():
        for key in _keys(words, is_organisation):
            others = forms[key]
            for other in others:
                if _drifts(other, words, organisations[other]) or _drifts(words, other, is_organisation):
                    return True
            others.append(words)
            if len(others) > _MOST_FORMS:
                return True
    return False


def _finding(article: Article, span: Span, other: Span) -> Iterator[Finding]:
    here, there = article.words(span), article.words(other)
    if _is_of_place(article, span, other):
        return  # places/spelling-drift tells of it
    if any(article.block_at(name.start).span in page_parts(article).references for name in (span, other)):
        return  # a paper and a journal write names in their own ways
    if _acronyms(here) == _acronyms(there) and not article.house.are_both_right(there, here):
        yield Finding(
            f"“{here}” is written “{there}” {'before' if other < span else 'below'}",
            span,
            (Related("written so here", other),),
            (
                Suggestion(f"write “{there}”", (Edit(span, there),)),
                Suggestion(f"write “{here}” in both", (Edit(other, here),)),
            ),
        )


def _is_of_place(article: Article, span: Span, other: Span) -> bool:
    """Whether two writings are of a place: known spellings of one, or a word where places stand (`in Ulvalde`)."""
    here, there = article.words(span), article.words(other)
    if spellings(here) and spellings(there):
        return True
    if " " in here or " " in there or not _is_located(article, span):
        return False
    return has_name(there) or _is_located(article, other)


def _is_located(article: Article, span: Span) -> bool:
    return article.text.endswith(_LOCATING, max(0, span.start - 8), span.start)


_LOCATING = (" in ", " near ", " from ", " at ", " outside ", " around ")


def _acronyms(name: str) -> int:
    """How many words of a name are in capitals: `The RAIB` is no spelling of `The Rail`."""
    return sum(word.isupper() and len(word) > 1 for word in name.split())


def _other_form(
    name: CapitalisedName, forms: defaultdict[tuple[str, ...], list[CapitalisedName]]
) -> CapitalisedName | None:
    """The earlier form from which a name drifts, if any; the name is kept for those to come."""
    found = None
    for key in _keys(name.words, name.is_organisation):
        others = forms[key]
        found = found or next(
            (other for other in others if _drifts(other.words, name.words, other.is_organisation)), None
        )
        if len(others) < _MOST_FORMS and all(other.words != name.words for other in others):
            others.append(name)
    return found


@lru_cache(maxsize=8192)
def _keys(words: tuple[str, ...], is_organisation: bool) -> tuple[tuple[str, ...], ...]:
    """What two writings of one name share: its words without hyphens, and all its words but one."""
    words = _plain(words)
    keys = [words]
    for i, word in enumerate(words):
        if len(word) > 2 and word not in SMALL_WORDS:
            keys.append((*words[:i], "*", *words[i + 1 :]))
    if is_organisation and not _LINKS.isdisjoint(words):
        keys.append(tuple(["-" if word in _LINKS else word for word in words]))
    return tuple(keys)


_LINKS = frozenset(("of", "for"))
"""Prepositions of which one slips in for the other: the Institute of Statistics, the Institute for Statistics."""


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    if words[-1] in _COMPANY_FORMS and len(words) > 2:
        words = words[:-1]
    return tuple([word for word in words if word not in ("-", "&", "and", "'", "’")])


_COMPANY_FORMS = frozenset("ltd limited inc plc llc gmbh corp".split())
"""What a company's name ends in at first mention only."""


@lru_cache(maxsize=8192)
def _drifts(one: tuple[str, ...], other: tuple[str, ...], is_organisation: bool) -> bool:
    """Whether two names with a shared key, of which the one may be an organisation's, are one name in two writings."""
    left, right = _plain(one), _plain(other)
    if left == right:
        is_part = "-" in (one[0], other[0])  # what stands behind the article of Al-Aqsa Hospital
        is_pair = "and" in one or "and" in other  # the House-Senate conference, the House and Senate
        return ("-" in one) != ("-" in other) and is_organisation and not (is_part or is_pair)
    pairs = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    if len(pairs) != 1:
        return False
    shorter, longer = sorted(pairs[0], key=len)
    if {shorter, longer} == _LINKS:
        return len(left) > 3 and is_organisation
    if left[0] != right[0] and longer.endswith(("ies", "s")) and "of" in left:
        return False  # `the Ministries of Finance`
    if is_organisation and len(left) > 2 and _american(shorter) == _american(longer):
        return True
    if is_organisation and len(left) > 2 and longer == shorter + "n" and shorter[-1] == "a":
        return True  # Central Asia Rail Fund, Central Asian Rail Fund
    if longer.startswith(shorter) and longer[-1] != shorter[-1]:
        is_company = longer in COMPANY_PLURALS
        return longer == shorter + "s" and (is_company or (is_organisation and len(left) > 2))
    if is_organisation and _is_ending_changed(shorter, longer) and (len(left) > 2 or _is_of_office(left, shorter)):
        return True
    if is_organisation and len(left) > 2 and {shorter, longer} in _TRADES and _has_own_word(left, right):
        return True
    if is_organisation and _has_own_word(left, right) and _is_much_alike(shorter, longer):
        return not (is_english_word(shorter) and is_english_word(longer))
    is_near = is_slip(shorter, longer) or _sounds_alike(shorter, longer)
    return is_near and shorter[0] == longer[0] and not _are_both_words(shorter, longer)


_TRADES = tuple(
    {person, trade}
    for person, trade in (
        ("fishers", "fisheries"), ("farmers", "farming"), ("miners", "mining"), ("growers", "growing"),
        ("writers", "writing"), ("builders", "building"), ("workers", "working"), ("teachers", "teaching"),
        ("bankers", "banking"), ("brewers", "brewing"), ("planters", "planting"), ("traders", "trading"),
        ("users", "user"), ("producers", "production"), ("consumers", "consumer"), ("travellers", "travel"),
    )
)  # fmt: skip
"""Who does a thing and the thing, of which one slips in for the other: Fishers Network, Fisheries Network."""


def _is_of_office(words: tuple[str, ...], changed: str) -> bool:
    """Whether a long word tells what a public body is for: Hydrographic Office, Statistical Bureau."""
    return words[-1] in _OFFICES and len(changed) > _SHORTEST + 1


_OFFICES = frozenset("office ministry bureau institute agency survey department authority commission council".split())


def _is_ending_changed(one: str, other: str) -> bool:
    """Whether a noun stands here and its adjective or plural there: Agriculture, Agricultural; Rail, Railway."""
    return any(one.endswith(noun) and other == one.removesuffix(noun) + adjective for noun, adjective in _ADJECTIVES)


_ADJECTIVES = (
    ("e", "al"), ("", "al"), ("y", "ial"), ("y", "ical"), ("y", "ic"), ("ics", "ical"), ("ce", "tial"), ("y", "ies"),
    ("", "way"), ("", "ways"),
)  # fmt: skip


def _sounds_alike(one: str, other: str) -> bool:
    """Whether two long coined words begin alike and end nearly so: Seabright, Seabrite."""
    return min(len(one), len(other)) > 7 and one[:5] == other[:5] and {one[-3:], other[-3:]} == {"ite", "ght"}


def _american(word: str) -> str:
    """A word as Americans spell it: harbor, center, organization."""
    word = word.replace("our", "or").replace("isation", "ization")
    return word.removesuffix("re") + "er" if word.endswith("tre") else word


def _has_own_word(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two names share a word that is found in few other names: Strathbogie, but not Ministry."""
    shared = set(left) & set(right)
    return any(len(word) > 3 and not is_english_word(word) and not demonym_country(word) for word in shared)


def _is_much_alike(one: str, other: str) -> bool:
    """Whether two words begin alike and share most of their letters in order."""
    if one[:2] != other[:2] or min(len(one), len(other)) < _SHORTEST:
        return False
    return likeness(one, other) >= _ALIKE


_SHORTEST = 5
_ALIKE = 0.75
"""The share of letters in common from which two words in otherwise equal names are one word."""


def _are_both_words(one: str, other: str) -> bool:
    """Whether two spellings are known each for itself: words of English, given names, places, and their plurals.

    One word in two countries' spellings (Organisation, Centre, Advisor) is not two."""
    endings = {one.removesuffix("s")[-2:], other.removesuffix("s")[-2:]}
    is_respelt = one.replace("z", "s") == other.replace("z", "s") or endings in ({"re", "er"}, {"or", "er"})
    return not is_respelt and all(is_word(word) or is_word(word.removesuffix("s")) for word in (one, other))
