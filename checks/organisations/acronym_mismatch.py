"""organisations/acronym-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.knowledge.acronyms import EXPANSIONS, FROM_OTHER_LANGUAGES
from newslint.language.acronyms import SMALL_WORDS, Definition, count_acronyms, find_definitions, initials
from newslint.language.quotations import is_quoted
from newslint.language.slips import is_swap
from newslint.rules import Edit, Finding, Suggestion, rule

ENGLISH_HEADS = frozenset(
    "administration agency association authority board bureau college commission committee corporation council "
    "department district hospital office organisation organization society trust university bank fund federation "
    "foundation".split()
)
"""Last words of names whose three-letter acronyms rarely come from another language, as those of parties do."""
_SAID_X = ("ex", "cross", "trans")
"""Beginnings of words for which an X stands: JAXA is the Japan Aerospace Exploration Agency."""


@rule(severity="warning")
def acronym_mismatch(article: Article) -> Iterator[Finding]:
    """An acronym's letters cannot come from the name beside it.

    Two letters changed places, or the acronym of another body slipped in. Only a near miss counts: the same first
    letter and one letter wrong or out of place, or an acronym that never returns and is another body's, or stands in a
    story that uses the right one.
    Acronyms that come from another language (MSF, FIFA), that drop inner words, take several letters from one word or
    hold numbers are left alone, and so is any acronym whose letters have little to do with the name.

    Wrong:
        The Consumer Product Safety Commission ([[CSPC]]) has warned owners twice this year.
    Right:
        Doctors Without Borders (MSF) said the Association of Southeast Asian Nations (ASEAN) had agreed.
    """
    uses = count_acronyms(article)
    used = set(uses)
    for definition in find_definitions(article):
        if set(definition.words) < set(EXPANSIONS.get(definition.letters, "").split()):
            continue  # the International Red Cross (ICRC)
        if definition.fits or definition.letters in FROM_OTHER_LANGUAGES or is_quoted(article, definition.acronym):
            continue
        right = _meant(definition, used)
        if right is None and uses[definition.letters] == 1:
            right = _told_elsewhere(definition, used) or _twin(definition, used) or _of_another(definition)
        if right is None or (definition.words[-1].islower() and right not in used):
            continue
        name = " ".join(definition.words)
        plural = "s" if article.words(definition.acronym).endswith("s") else ""
        yield Finding(
            f"the initials of “{name}” are {right}, not {definition.letters}",
            definition.acronym,
            suggestions=(Suggestion(f"write {right}{plural}", (Edit(definition.acronym, right + plural),)),),
        )


def _meant(definition: Definition, used: set[str]) -> str | None:
    """The acronym that the name does give, where the one beside it is a near miss of it."""
    letters, words = definition.letters, definition.words
    if "X" in letters and any(word.lower().startswith(_SAID_X) for word in words):
        return None
    for first in range(len(words)):
        candidate = initials(words[first:])
        if len(candidate) < 3 or not _is_near(candidate, letters):
            continue
        proven = candidate in used or _is_known(candidate, words[first:]) or _is_known_otherwise(letters, words)
        is_sure = len(letters) > 3 or is_swap(letters, candidate) or _has_english_head(words)
        if proven or (len(letters) == len(candidate) and is_sure):
            return candidate
    return None


def _has_english_head(words: tuple[str, ...]) -> bool:
    """Whether a name ends in a head word, or begins with one before `of`: `Central Bank of Kenya`."""
    lower = [word.lower() for word in words]
    return lower[-1] in ENGLISH_HEADS or ("of" in lower and lower[lower.index("of") - 1] in {*ENGLISH_HEADS, "bank"})


def _told_elsewhere(definition: Definition, used: set[str]) -> str | None:
    """The initials of the whole name, where the story uses them and never again the acronym beside the name."""
    whole = initials(definition.words)
    is_alike = len(whole) > 2 and (whole[0] == definition.letters[0] or whole[1:] == definition.letters[1:])
    is_alike = is_alike and abs(len(whole) - len(definition.letters)) < 2
    return whole if is_alike and whole in used else None


def _twin(definition: Definition, used: set[str]) -> str | None:
    """The acronym that the story uses otherwise, and of which two letters changed places beside the name."""
    letters = definition.letters
    swapped = (letters[:i] + letters[i + 1] + letters[i] + letters[i + 2 :] for i in range(len(letters) - 1))
    return next((other for other in swapped if len(letters) > 3 and other != letters and other in used), None)


def _of_another(definition: Definition) -> str | None:
    """The initials of a name whose acronym is a well-known other body's: `Food and Agriculture Organization (WHO)`."""
    known = EXPANSIONS.get(definition.letters)
    if known is None or len(definition.words) < 3 or not _has_english_head(definition.words):
        return None
    heads = ENGLISH_HEADS | SMALL_WORDS
    shared = {word.lower() for word in known.split()} & {word.lower() for word in definition.words} - heads
    return initials(definition.words) if not shared else None


def _is_near(one: str, other: str) -> bool:
    """Whether two acronyms are one slip apart: a letter wrong, lost, added or swapped, the first one only swapped."""
    from rapidfuzz.distance import OSA

    keeps_first = one[0] == other[0] or (len(one) == len(other) and one[0] == other[1] and one[1] == other[0])
    return keeps_first and one != other and OSA.distance(one, other, score_cutoff=1) <= 1


def _is_known(letters: str, words: tuple[str, ...]) -> bool:
    return EXPANSIONS.get(letters, "").casefold() == " ".join(words).casefold()


def _is_known_otherwise(letters: str, words: tuple[str, ...]) -> bool:
    known = EXPANSIONS.get(letters)
    return known is not None and not set(words) >= set(known.split())
