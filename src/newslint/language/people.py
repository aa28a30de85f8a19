"""People: each mention of a person by name, with title and age; who is who is in `newslint.language.persons`."""

from __future__ import annotations

from typing import Final

from newslint.article import Article, BlockKind, Span, once
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.gazetteer import has_name
from newslint.knowledge.given_names import fold_name, given_names
from newslint.knowledge.number_words import COMPOUND_HYPHENS, TENS, UNITS
from newslint.knowledge.offices import HEADS, MODIFIERS
from newslint.knowledge.speech import SPEECH_VERBS
from newslint.language.name_order import is_family_first
from newslint.language.names import Name, find_names, piece_of
from newslint.language.titles import Title, title_after, title_before
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, Tokens, find_tokens

OLDEST = 122
"""The greatest age on record, in years (Jeanne Calment, 1875-1997)."""


class PersonMention:
    """One mention of a person by name.

    `span` is the name alone, without title, possessive or `Jr.`. `given` and `surname` are as written; `given` is
    empty where the surname stands alone (or one name only). `parts` are all words of the name.

    It is never changed, and equal to itself alone.
    """

    __slots__ = ("age", "age_span", "given", "kind", "parts", "span", "suffix", "surname", "title")

    def __init__(
        self,
        span: Span,
        given: str,
        surname: str,
        parts: tuple[str, ...],
        suffix: str,
        title: Title | None,
        age: int | None,
        age_span: Span | None,
        kind: BlockKind,
    ) -> None:
        self.span: Final = span
        self.given: Final = given
        self.surname: Final = surname
        self.parts: Final = parts
        self.suffix: Final = suffix
        self.title: Final = title
        self.age: Final = age
        self.age_span: Final = age_span
        self.kind: Final = kind

    @property
    def is_full(self) -> bool:
        """Whether the mention has a given name and a surname."""
        return bool(self.given)

    @property
    def key(self) -> str:
        """The surname in the form under which names are compared."""
        return fold_name(self.surname)


@once
def find_people(article: Article) -> tuple[PersonMention, ...]:
    """The mentions of people by name, in order.

    A full name counts with a title, an age, a speech verb, a role in apposition or a known given name beside it; a
    single name counts with a title in front, or where the story, or a source of it, has it as part of a full name.
    """
    tokens = find_tokens(article)
    names = find_names(article)
    full: dict[int, PersonMention] = {}
    known: set[str] = set()
    for i, name in enumerate(names):
        if len(name.parts) > 1 and not name.in_title_case:
            mention = _full(tokens, name)
            if mention is not None:
                full[i] = mention
                known.update(_keys(mention))
    for i in _named_by_surname(tokens, names, full):
        full[i] = mention_of(tokens, names[i], title_before(tokens, names[i]), *age_beside(tokens, names[i]))
        known.update(_keys(full[i]))
    for source in article.sources:
        for mention in find_people(source):
            if mention.is_full:
                known.update(_keys(mention))
    mentions: list[PersonMention] = []
    for i, name in enumerate(names):
        if i in full:
            mentions.append(full[i])
        elif name.in_title_case:
            mentions += _in_headline(tokens, name, known)
        elif len(name.parts) == 1:
            single = _single(tokens, name, known)
            if single is not None:
                mentions.append(single)
    return tuple(mentions)


def _named_by_surname(tokens: Tokens, names: tuple[Name, ...], full: dict[int, PersonMention]) -> list[int]:
    """The names of two or three words whose last, alone, speaks or has an age elsewhere: `Blessing Okafor`."""
    unsure = {
        i: name.parts[-1]
        for i, name in enumerate(names)
        if i not in full and 1 < len(name.parts) < 4 and not (name.in_title_case or name.is_institution)
    }
    if not unsure:
        return []
    last = set(unsure.values())
    people = {
        name.parts[0]
        for name in names
        if len(name.parts) == 1 and name.parts[0] in last and (speaks(tokens, name) or age_beside(tokens, name)[0])
    }
    return [
        i
        for i, word in unsure.items()
        if word in people
        and tokens.lower[names[i].first - 1] != "the"
        and not (is_english_word(word.lower()) or has_name(word))
    ]


def _keys(mention: PersonMention) -> list[str]:
    return [key for key in map(fold_name, mention.parts) if len(key) > 1]


def _full(tokens: Tokens, name: Name) -> PersonMention | None:
    title = title_before(tokens, name)
    if name.is_institution and not (title and len(name.parts) == 2 and _is_given(name.parts[0])):
        return None
    age, age_span = age_beside(tokens, name)
    before = tokens.lower[name.first - 1] if name.first else ""
    if title is None and age is None:
        if before == "the":
            return None
        looks = _is_given(name.parts[0]) or is_family_first(name.parts) or _has_particle(name) or _has_initial(name)
        if not looks and not speaks(tokens, name) and not _is_told_of(tokens, name):
            if title_after(tokens, name.last) is None:
                return None
    return mention_of(tokens, name, title or title_after(tokens, name.last), age, age_span)


def _single(tokens: Tokens, name: Name, known: set[str]) -> PersonMention | None:
    title = title_before(tokens, name)
    key = fold_name(name.parts[0])
    if key not in known:
        if title is None or name.is_institution or _is_given_to_body(tokens, name, title):
            return None
    age, age_span = age_beside(tokens, name)
    return mention_of(tokens, name, title, age, age_span)


def _is_given_to_body(tokens: Tokens, name: Name, title: Title) -> bool:
    """Whether the word in front is no title here: `general Motors`, `the state House`, `Prime Minister Office`."""
    return name.parts[0].isupper() or (title.text.islower() and title.offices[-1].split()[-1] in _COMMON_HEADS)


_COMMON_HEADS = frozenset(
    "model fellow expert official officer agent star champion head partner owner general private father mother sister "
    "brother host coach deputy friend driver victim student author".split()
)


def _in_headline(tokens: Tokens, name: Name, known: set[str]) -> list[PersonMention]:
    """The names that the story knows, within a run of capitalised words of a headline in title case."""
    # Parts and tokens run in step unless particles or hyphens join several tokens; then the whole run must be known.
    size = name.last - name.first + 1
    if size != len(name.parts):
        if all(fold_name(part) in known for part in name.parts):
            return [mention_of(tokens, name)]
        return []
    mentions: list[PersonMention] = []
    i = 0
    while i < size:
        j = i
        while j < size and fold_name(name.parts[j]) in known:
            j += 1
        if j > i:
            piece = piece_of(tokens, name, i, j)
            mentions.append(mention_of(tokens, piece))
        i = j + 1
    return mentions


def mention_of(
    tokens: Tokens, name: Name, title: Title | None = None, age: int | None = None, age_span: Span | None = None
) -> PersonMention:
    """A name as the mention of a person, whether or not the story shows that it is one."""
    parts = name.parts
    if len(parts) == 1:
        given, surname = "", parts[0]
    elif is_family_first(parts):
        given, surname = " ".join(parts[1:]), parts[0]
    else:
        given, surname = " ".join(parts[:-1]), parts[-1]
    span = name.span
    if name.suffix:
        end = tokens.ends[name.last]
        span = Span(span.start, end)
    return PersonMention(span, given, surname, parts, name.suffix, title, age, age_span, name.kind)


def _is_given(word: str) -> bool:
    return fold_name(word) in given_names() or ("-" in word and fold_name(word.partition("-")[0]) in given_names())


def _has_particle(name: Name) -> bool:
    return any(part[0].islower() for part in name.parts)


def _has_initial(name: Name) -> bool:
    return any(len(part) == 1 or part[-1] == "." for part in name.parts[:-1]) and len(name.parts[-1]) > 1


def speaks(tokens: Tokens, name: Name) -> bool:
    """Whether a speech verb stands right before or behind a name: `said Abenova`, `Abenova told reporters`."""
    before, after = name.first - 1, name.last + 1
    if before >= 0 and tokens.lower[before] in SPEECH_VERBS and tokens.texts[before].islower():
        return True
    return after < len(tokens) and tokens.lower[after] in SPEECH_VERBS


def _is_told_of(tokens: Tokens, name: Name) -> bool:
    """Whether `who`, `whose` or `whom` follows a name."""
    after = name.last + 1
    if after < len(tokens) and tokens.texts[after] == ",":
        after += 1
    return after < len(tokens) and tokens.lower[after] in ("who", "whose", "whom", "himself", "herself")


def age_beside(tokens: Tokens, name: Name) -> tuple[int | None, Span | None]:
    """The age in apposition: `, 52,`, `(52)`, `, aged 52`, or `52-year-old` in front of the name or its title."""
    age, span = _age_behind(tokens, name.last + 1)
    if age is None and tokens.where("old"):
        return _age_in_front(tokens, name)
    return age, span


def _age_behind(tokens: Tokens, k: int) -> tuple[int | None, Span | None]:
    texts, size = tokens.texts, len(tokens.texts)
    if k + 1 < size and texts[k] == "(":
        k = _behind_brackets(tokens, k)
    if k + 1 >= size or texts[k] not in (",", "("):
        return None, None
    opener = texts[k]
    k += 1
    marked = tokens.lower[k] in ("aged", "age")
    if marked:
        k += 1
    years = years_at(tokens, k)
    is_meant = tokens.kinds[k : k + 1] == [NUMBER] or marked or (opener == "," and years > 2)
    if years and is_meant and not _is_clock(tokens, k):
        closer = texts[k + 1] if k + 1 < size else "."
        if (opener == "(" and closer == ")") or (opener == "," and (closer in _CLOSERS or marked)):
            return years, tokens.span(k, k)
    return None, None


def _is_clock(tokens: Tokens, k: int) -> bool:
    """Whether a number goes on as a time of the game: `Brodin (Cole, Faber), 12:50`."""
    return k + 2 < len(tokens) and tokens.texts[k + 1] == ":" and tokens.touches_next(k) and tokens.touches_next(k + 1)


def _age_in_front(tokens: Tokens, name: Name) -> tuple[int | None, Span | None]:
    texts, lower, kinds = tokens.texts, tokens.lower, tokens.kinds
    beside = name.first - 1
    if beside > 0 and texts[beside] == "," and name.last + 1 < len(texts) and texts[name.last + 1] == ",":
        beside -= 1
    for k in range(beside, max(3, beside + 1 - _LONGEST_TITLE), -1):
        if lower[k] == "old":
            first, years = year_old(tokens, k)
            if years:
                return years, tokens.span(first, k)
        if kinds[k] not in (CAPITALISED, UPPER) and lower[k] not in HEADS and lower[k] not in MODIFIERS:
            break
    return None, None


_LONGEST_TITLE = 6
"""How many tokens may stand between `52-year-old` and the name: `52-year-old former Welsh rugby player`."""


def _behind_brackets(tokens: Tokens, k: int) -> int:
    """The token behind brackets that open at `k` and hold no age: `Lindholm (born 4 May 1980), 43,`."""
    if k + 2 >= len(tokens) or tokens.texts[k + 2] == ")":
        return k
    for closing in range(k + 1, min(len(tokens) - 1, k + 12)):
        if tokens.texts[closing] == ")":
            return closing + 1
    return k


_CLOSERS = frozenset((",", ".", ";", "\n\n", ")", "–", "—", ":"))


def is_age(number: str) -> bool:
    """Whether a number as written may be a person's age in years."""
    return number.isdigit() and len(number) < 4 and 0 < int(number) <= OLDEST


def years_at(tokens: Tokens, k: int) -> int:
    """The age in years that token `k` may be, in figures or in one word (`six`); 0 where it is none."""
    if k >= len(tokens):
        return 0
    if tokens.kinds[k] == NUMBER:
        return int(tokens.texts[k]) if is_age(tokens.texts[k]) else 0
    return _AGES_IN_WORDS.get(tokens.lower[k], 0)


def year_old(tokens: Tokens, i: int) -> tuple[int, int]:
    """The first token and the years of `52-year-old`, `six-year-old`, `thirty-four-year-old`, that ends in token `i`;
    no years where it is none."""
    if i < 4 or tokens.texts[i - 1] not in COMPOUND_HYPHENS or tokens.lower[i - 2] != "year":
        return 0, 0
    years = years_at(tokens, i - 4)
    tens = years_at(tokens, i - 6) if i > 5 and years < 10 and tokens.texts[i - 5] in COMPOUND_HYPHENS else 0
    return (i - 6, tens + years) if tens >= 20 else (i - 4, years)


_AGES_IN_WORDS = {word: int(years) for words in (UNITS, TENS) for word, years in words.items()}
