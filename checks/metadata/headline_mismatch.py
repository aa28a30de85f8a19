"""metadata/headline-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind
from newslint.knowledge.not_names import FUNCTION_WORDS
from newslint.language.headlines import stems
from newslint.language.tokens import Tokens, find_tokens
from newslint.rules import Finding, rule

_LEAST_SHARED = 0.2
"""Share of the shorter headline's words of content from which two headlines may speak of one thing."""

_FEWEST_WORDS = 3


@rule(severity="info")
def headline_mismatch(article: Article) -> Iterator[Finding]:
    """The headline in the metadata and the one on the page have next to nothing in common.

    A page made from another one often keeps its title, and search engines and social media show that one. Another
    wording for search engines, whose words stand in the story, and names of sites after a bar are left alone.

    Wrong:
        ---
        title: Council cuts library hours in three suburbs
        ---
        # [[Ferry line to Morrow Bay will reopen on Monday]]

        The ferry line to Morrow Bay will reopen on Monday, the harbour board said.
    Right:
        ---
        title: "Morrow Bay: ferry to reopen after two years | Harbour News"
        ---
        # Ferry line to Morrow Bay will reopen on Monday

        The ferry line to Morrow Bay will reopen on Monday, the harbour board said.
    """
    stated = article.metadata.headline
    block = next(article.of_kind(BlockKind.HEADLINE), None)
    if stated is None or block is None or stated == article.words(block.span):
        return
    visible = stems(article, block.span)
    hidden = _stems(stated)
    if min(len(visible), len(hidden)) < _FEWEST_WORDS:
        return
    if len(visible & hidden) >= _LEAST_SHARED * min(len(visible), len(hidden)):
        return
    story = {word[:5] for word in find_tokens(article).lower}
    if len(hidden - story) * 2 < len(hidden):
        return
    yield Finding(f"the metadata give another headline: “{stated[:120]}”", block.span)


def _stems(text: str) -> frozenset[str]:
    """The words of content of a headline, without a site's name after a bar, cut as `stems` cuts them."""
    tokens = Tokens(text.partition(" | ")[0])
    return frozenset(
        word[:5] for word in tokens.lower if word.isalpha() and len(word) > 2 and word not in FUNCTION_WORDS
    )
