"""Whether a text is English: counted by the little words that every language has of its own."""

from __future__ import annotations

from newslint.article import Article, once
from newslint.language.tokens import WORD, find_tokens

FEWEST_WORDS = 30
"""Words below which a text is too short to be told for a language."""

ENGLISH_SHARE = 0.15
"""Share of `ENGLISH` among a text's words above which it is English; news prose has 0.30 to 0.45, lists far less."""

ENGLISH = frozenset(
    "the of and to in for on with that is was by at from it as be are were has have had not but they his "
    "their which this will would said he she we who been its an or after about when there than into".split()
)
"""The commonest function words of English."""

FOREIGN = frozenset(
    "der das und ist nicht mit den dem ein eine einen von auf für sich auch wird sind nach bei zum zur über "
    "le les des du une et est dans que qui pour pas sur avec par sont aux ses cette ont été "
    "el los las del una y en por con para se es su como más pero fue ha sus "
    "il gli della di che per non sono nel alla dei si anche ma da delle "
    "o os do dos em um uma não com mais na no ao pela foi são "
    "het een van dat niet op met voor zijn aan er ook wordt naar "
    "och att det som på av för är inte till har ett og ikke til fra "
    "ja ei että se hän oli olla mutta myös kuin ovat joka sekä kanssa az egy és nem hogy volt že jsem je și în că nu "
    "w z na nie się jest że od po za yang dan di ini itu untuk dengan dari ve bir bu için ile".split()
) - frozenset("do no on per for in an as o w z".split())
"""The commonest function words of other languages in Latin letters, less those that English shares."""


@once
def detect_language(article: Article) -> str | None:
    """`en` where the text is plainly English, else None."""
    share = _english_share(article)
    return "en" if share is not None and share >= ENGLISH_SHARE else None


@once
def is_clearly_foreign(article: Article) -> bool:
    """Whether the text is plainly in another language: in another script, or in another language's little words.

    Where the file declares another language, it is enough that the text is not plainly English.
    """
    english = _english_share(article)
    if english is None:
        return _is_in_another_script(article.text)
    if english >= ENGLISH_SHARE:
        return False
    if (article.metadata.language or "en")[:2].lower() != "en":
        return True
    foreign = _share(article, FOREIGN) or 0.0
    return foreign > max(0.1, 2 * english) or _is_in_another_script(article.text)


@once
def _english_share(article: Article) -> float | None:
    return _share(article, ENGLISH)


def _share(article: Article, words: frozenset[str]) -> float | None:
    tokens = find_tokens(article)
    total = tokens.how_many(WORD) + len(tokens.capitals)
    if total < FEWEST_WORDS:
        return None
    return tokens.count(words) / total


def _is_in_another_script(text: str) -> bool:
    """Whether most letters are of no Latin alphabet; U+0250 ends the Latin blocks that news spelling uses."""
    if text.isascii():
        return False
    letters = [char for char in text[:20_000] if char.isalpha()]
    foreign = sum(1 for char in letters if char >= "\u0250" and not "\u1e00" <= char <= "\u1eff")
    return len(letters) >= FEWEST_WORDS and foreign > len(letters) / 2
