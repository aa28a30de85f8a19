"""Which language a text is in, for the languages that news agencies write most in."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, once
from newslint.language.english import ENGLISH
from newslint.language.tokens import CAPITALISED, UPPER, WORD, find_tokens

FEWEST_WORDS = 40
"""Words below which a text is too short to be told for a language."""

_WORDS = {
    "en": ENGLISH,
    "de": frozenset("der das und ist nicht mit den dem ein eine auf für sich auch wird sind bei zum zur über".split()),
    "fr": frozenset("le les des du une et est dans que qui pour pas sur avec par sont aux cette ont été".split()),
    "es": frozenset("el los las del una y en por con para se es su como más pero fue ha que este".split()),
    "it": frozenset("il gli della di che per non sono nel alla dei si anche ma da delle una è al ha".split()),
    "pt": frozenset("o os do dos em um uma não com mais na no ao pela foi são que das à os".split()),
    "nl": frozenset("het een van dat niet op met voor zijn aan er ook wordt naar de en in heeft bij".split()),
    "sv": frozenset("och att det som på av för är inte till har ett den med om de kan från var".split()),
    "da": frozenset("og at det som på af for er ikke til har et den med de kan fra var der en".split()),
    "no": frozenset("og at det som på av for er ikke til har et den med de kan fra var en å".split()),
    "pl": frozenset("w z na nie się jest że od za do po jak ale przez oraz był tego jego".split()),
    "id": frozenset("yang dan di ini itu untuk dengan dari pada tidak dalam akan juga oleh telah".split()),
    "fi": frozenset("ja on ei että se hän oli olla mutta myös kuin ovat joka sekä kanssa mukaan vuoden".split()),
    "tr": frozenset("ve bir bu için ile da de olarak olan daha çok gibi kadar sonra".split()),
}
"""The commonest function words of each language, by its ISO 639-1 code."""

_ALIKE = (frozenset({"da", "no", "nb", "nn", "sv"}), frozenset({"id", "ms"}), frozenset({"es", "gl", "ca"}))
"""Languages that these words do not tell apart."""


class LanguageShares(NamedTuple):
    """How much of a text's words are function words, by language."""

    words: int
    shares: dict[str, float]

    @property
    def best(self) -> str:
        """The code of the language with the greatest share; of several, the first, which is English."""
        return max(self.shares, key=self.shares.__getitem__)


@once
def find_language_shares(article: Article) -> LanguageShares | None:
    """The shares of each language's function words; None for a text too short to be told."""
    tokens = find_tokens(article)
    words = sum(tokens.kinds.count(kind) for kind in (WORD, CAPITALISED, UPPER))
    if words < FEWEST_WORDS:
        return None
    return LanguageShares(words, {code: len(tokens.where_any(known)) / words for code, known in _WORDS.items()})


def may_be_one(one: str, other: str) -> bool:
    """Whether two language codes are the same, or languages that are not told apart here."""
    return one == other or any(one in alike and other in alike for alike in _ALIKE)


def is_told(code: str) -> bool:
    """Whether the function words of a language are known."""
    return code in _WORDS
