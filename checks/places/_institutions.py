"""Names that institutions keep when their place is renamed."""

from __future__ import annotations

from newslint.article import Article, once
from newslint.knowledge.place_names import dated_names, spellings
from newslint.language.places import find_places
from newslint.language.tokens import CAPITALISED, find_tokens

_OF_INSTITUTIONS = frozenset(
    "high court stock university bench bar exchange dyeing institute college club port municipal gymkhana chamber "
    "burmah medical presidency".split()
)


@once
def names_in_institutions(article: Article) -> frozenset[str]:
    """The old or other names of places that stand in the name of an institution of the story: Bombay High Court."""
    tokens = find_tokens(article)
    return frozenset(
        mention.name
        for mention in find_places(article)
        if tokens.lower[mention.last + 1 : mention.last + 2]
        and tokens.lower[mention.last + 1] in _OF_INSTITUTIONS
        and tokens.kinds[mention.last + 1] == CAPITALISED
        and (dated_names(mention.name) or spellings(mention.name))
    )
