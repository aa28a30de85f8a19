"""organisations/acronym-late."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import PROSE, Article
from newslint.knowledge.acronyms import WELL_KNOWN
from newslint.language.acronyms import Definition, find_acronyms, find_definitions
from newslint.rules import Finding, Related, rule


@rule(severity="info")
def acronym_late(article: Article) -> Iterator[Finding]:
    """An acronym is used in the body before the text says what it stands for.

    Uses in the headline and in captions are left alone, and so are acronyms that everybody knows.

    Wrong:
        Two [[ACPO]] members spoke. The Association of Coastal Property Owners (ACPO) wants a limit of 150.
    Right:
        The Association of Coastal Property Owners (ACPO) wants a limit of 150. Two ACPO members spoke.
    """
    defined: dict[str, Definition] = {}
    for one in find_definitions(article):
        if one.fits and article.block_at(one.acronym.start).kind in PROSE:
            defined.setdefault(one.letters, one)
    seen: set[str] = set()
    for use in find_acronyms(article):
        definition = defined.get(use.letters)
        if definition is None or use.block not in PROSE or use.letters in seen or use.letters in WELL_KNOWN:
            continue
        seen.add(use.letters)
        if use.span.end < min(definition.acronym.start, definition.expansion.start):
            yield Finding(
                f"{use.letters} is used here but spelled out only later",
                use.span,
                (Related("spelled out here", definition.expansion),),
            )
