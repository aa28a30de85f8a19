"""English words that tell of a man or of a woman."""

from __future__ import annotations

HIS = frozenset("he him his himself".split())
HERS = frozenset("she her hers herself".split())

MALE = HIS | frozenset(
    "mr man men boy boys father fathers son sons brother brothers husband husbands uncle nephew grandfather "
    "grandson dad king prince duke lord sir actor chairman businessman spokesman policeman fireman congressman "
    "gentleman gentlemen widower boyfriend groom male males monk priest imam bishop pope dude lad lads guy guys "
    "salesman fisherman sportsman stepfather stepson godfather fiance".split()
)
"""Words of men and boys."""

FEMALE = HERS | frozenset(
    "mrs ms miss woman women girl girls mother mothers daughter daughters sister sisters wife wives aunt niece "
    "grandmother granddaughter mum mom queen princess duchess lady ladies dame actress chairwoman businesswoman "
    "spokeswoman policewoman congresswoman waitress hostess heroine widow girlfriend bride female females nun "
    "housewife schoolgirl stewardess ballerina pregnant stepmother stepdaughter godmother fiancee schoolgirls "
    "mothers' goddess saleswoman sportswoman mistress".split()
)
"""Words of women and girls."""
