"""quotes/unattributed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import PROSE, Article
from newslint.knowledge.speech import SPEECH_VERBS
from newslint.language.attribution import find_attributions
from newslint.language.quotations import is_quoted
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, rule

_FEWEST_WORDS = 6


@rule(severity="warning", on=False)
def unattributed(article: Article) -> Iterator[Finding]:
    """A full sentence is quoted, and nobody is said to have said it.

    Neither the paragraph nor its neighbours name a speaker. Parts of sentences, titles and short cries are left alone,
    as is what goes on from a paragraph that has its speaker.

    Wrong:
        The council met on Monday in the old school.

        [["We have no more money for this bridge."]]

        The bridge was built in 1902.
    Right:
        The mayor, Ann Lee, spoke on Monday.

        "We have no more money for this bridge."
    """
    attributions = find_attributions(article)
    if not attributions:
        return
    tokens, text = find_tokens(article), article.text
    blocks = article.blocks
    places = {block.span: i for i, block in enumerate(blocks)}
    speaking = {
        places[article.block_at(tokens.starts[i]).span]
        for i in tokens.where_any(SPEECH_VERBS | {"according", "spoke", "speaks", "statement"})
        if not is_quoted(article, tokens.span(i, i))
    }
    has_speaker = False
    for attribution in attributions:
        quotation = attribution.quotation
        block = article.block_at(quotation.span.start)
        place = places[block.span]
        goes_on = quotation.continues and has_speaker
        has_speaker = attribution.is_attributed or goes_on or bool(speaking & {place - 1, place, place + 1})
        if has_speaker or block.kind not in PROSE:
            continue
        said = text[quotation.span.start : quotation.span.end].strip()
        if len(said.split()) >= _FEWEST_WORDS and said[:1].isupper() and said.endswith((".", "!", "?", ",")):
            yield Finding("nobody is said to have said this", quotation.outer)
