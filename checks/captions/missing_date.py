"""captions/missing-date."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, mentions_in
from newslint.language.captions import find_captions
from newslint.language.dates import find_dates
from newslint.rules import Finding, Related, rule


@rule(severity="info", on=False)
def missing_date(article: Article) -> Iterator[Finding]:
    """A caption has no date while the other captions have one.

    House style at agencies: every caption says when. A weekday or a year counts as a date.

    Wrong:
        Rescuers dig in the mud outside Lima, Peru, May 3, 2021. (AP Photo/Ana Cruz)

        The slide came after a week of rain.

        [[A soldier carries a child to a boat outside Lima, Peru. (AP Photo/Ana Cruz)]]
    Right:
        Rescuers dig in the mud outside Lima, Peru, May 3, 2021. (AP Photo/Ana Cruz)

        The slide came after a week of rain.

        A soldier carries a child to a boat outside Lima, Peru, Tuesday. (AP Photo/Ana Cruz)
    """
    captions = [caption for caption in find_captions(article) if caption.text is not None]
    if len(captions) < 2:
        return
    dates = find_dates(article)
    dated = [bool(mentions_in(dates, caption.block.span)) for caption in captions]
    if dated.count(True) * 2 < len(captions):
        return
    first = captions[dated.index(True)]
    for caption, has_date in zip(captions, dated, strict=True):
        if not has_date:
            yield Finding(
                "the caption has no date, unlike the others",
                caption.block.span,
                related=(Related("this one has one", first.block.span),),
            )
