"""What a single line of a page is by its own form: byline, source line, caption, credit, list item, note.

Each function looks at one text alone; `readers.layout` knows where on the page it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newslint.caption_forms import (
    AGENCY_SLASH,
    CAPTION_LABEL,
    LEADING_WORDS,
    LIBRARY,
    bracket_behind,
    leading_credit,
    photo_credit,
)
from newslint.pattern import Pattern
from newslint.scenes import has_scene_verb, is_scene, scene_words

_MONTHS = "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august \
september october november december"
_WEEKDAYS = "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday"
MONTH_WORDS = frozenset(_MONTHS.split())
CALENDAR_WORDS = MONTH_WORDS | frozenset(_WEEKDAYS.split())
_STAMP_WORDS = CALENDAR_WORDS | frozenset(
    "published updated posted modified first last created issued filed on at of am pm a.m p.m a m p est edt et cst cdt "
    "ct mst mdt mt pst pdt pt gmt utc bst cet cest msk ist jst kst hkt sgt aest aedt wib beijing moscow local time "
    "st nd rd th min mins minute minutes read hour hours day days ago t z date original story noon midnight".split()
)
"""What a line that only says when a page appeared may hold beside numbers: zones, labels, parts of the day."""
_MOST_OTHERS = 8
"""How many other words such a line may hold, as agencies' names are."""
_SOURCE_LABELS = ("source:", "published", "updated", "last updated", "posted on", "first published", "issued")

_WORD = Pattern(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*")
_ISO_DATE = Pattern(r"\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b")
_CLOCK = Pattern(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b|\b\d{4} (?:GMT|UTC)\b", 2)
_NUMBER = Pattern(r"\d")

_BYLINE = Pattern(
    r"[*_]*(?:(?:posted|written|story|words|text|report|reported|contributed|photos?|opinion) )?by\b:? *(?=\S)", 2
)
_NAME_PARTICLES = frozenset(
    "and in for of the at with de da del della di du la le van von der den bin al el y e und et on "
    "staff writer writers reporter reporters correspondent editor special to news agencies agency".split()
)
_LIST_ITEM = Pattern(r"(?:[-*•▪●◦‣·–—✔➤■]\s+|(?:\d{1,2}[.)]|\(?[a-z]\)|\(\d{1,2}\))\s+)(?=\S)")
_RULE = Pattern(r"(?:[-=*_~#•·–—]\s*){3,}|_+|\*\*?")
_END_MARK = Pattern(r"-?30-|[-/<(\[*]*(?:ends?|enditem|nnnn|zczc\b.{0,40})[-/>)\]*]*\.?|#{1,3}", 2)
_RATE = Pattern(r"\(?(?:US|A|C|HK|S)?[$€£¥]? ?1(?:\.0+)? (?:[\w.]+ ){0,3}?= ?[$€£¥]?\d")
_NOTE = Pattern(
    r"[\[(*_]*(?:corrections?|clarifications?|editor['’]?s['’]? note|editors['’] note)\b ?(?:\(.{0,40}?\))?[:—–.-]"
    r"|[\[(*_]*this (?:story|article|version|post|report|copy|item|piece)\b.{0,80}"
    r"\b(?:has been|was (?:originally|first|updated|corrected|amended)|corrects|is (?:part|published)|originally)\b"
    r"|(?:copyright|©|\(c\))\s+.{0,60}\d{4}|.{0,120}\ball rights reserved\b"
    r"|(?:press|media|news) release\b.{0,30}$|for immediate release\b.{0,20}$",
    2,
)
_CAPTION_START = Pattern(
    r"(?:this |an? |the |undated )?(?:[\w.]+,? ){0,3}?(?:photo|photograph|image|picture)s?,? "
    r"(?:taken|provided|released|made|issued|posted|captured|dated)\b.{0,90}?\bshows?\b"
    r"|(?:this|these|undated|aerial|comb(?:o|ined|ination)) (?:[\w.]+,? ){0,3}?(?:photo|image|picture)s? shows?\b"
    r"|in this (?:[\w.]+,? ){0,6}?(?:file )?(?:photo|image)\b|(?:file|aerial|combined) photo\b|screenshot (?:of|from)\b"
    r"|an aerial (?:drone )?photo\b|(?:an |the )?artist['’]s (?:impression|rendering)s? of [^.]{3,120}\.?$"
    r"|(?:an? |the )?(?:aerial|general|file) (?:view|image|picture) of [^.]{3,120}\.?$"
    r"|(?:(?:screen|video) ?)?(?:grab|still)s? (?:from|of) (?:a|the|this) "
    r"(?:photo|picture|image|video|footage|clip)\b",
    2,
)
_LONE_CREDIT = Pattern(
    r"[(\[]?(?:(?:image|photo|picture|video) (?:source|credits?|courtesy)\b ?(?:[,:]|of\b|by\b)?"
    r"|(?:photographs?|photos?|pictures?|images?)(?: by|:)|(?:featured? )?(?:image|photo|picture) via\b"
    r"|featured? (?:image|photo|picture)s?(?: by| from| credit| courtesy|:)|credit:|©) ?.{2,100}$",
    2,
)
_CREDIT = Pattern(
    r"[(\[*_]*(?:(?:web|photo|copy|video|online|managing|news|desk|contributing|additional|with|further) )?"
    r"(?:editors?|editing|edited|reporting|reporters?|reported|writing|written|writers?|translat(?:ed|ion|or)"
    r"|compiled|contributors?)\b(?: and (?:writing|editing|reporting))?(?: by\b| in [\w ,]{2,40} by\b| from\b|:)"
    r"|[(\[]?(?:graphics?|photography|research|production) by\b|[(\[*_]*(?:words|text|story): ?[A-Z]\S+ [A-Z]"
    r"|[(\[*_]*with (?:inputs?|reporting|files|assistance|contributions?|additional \w+) (?:from|by)\b",
    2,
)
_CONTRIBUTED = Pattern(
    r"\bcontributed (?:to (?:this|the) (?:report|story|article|piece|file|coverage)|reporting|research|from [A-Z])\b"
    r"|\bcontributed\.\)?$"
)
_FOLLOW = Pattern(r"[*_(]*(?:follow|reach|contact|email|tweet)\b.{0,80}(?:@|on (?:twitter|facebook|x\b)|https?:)", 2)

_FIRST_WORD = Pattern(r"[\W_]*([^\W\d_]*)")
_NOTE_WORDS = frozenset(
    "correction corrections clarification clarifications editor editors this copyright c press media news for".split()
)
_LABEL_WORDS = frozenset("caption image media photo picture video pictured file".split())
_LONE_CREDIT_WORDS = frozenset(
    "image photo picture video photograph photographs photos pictures images credit feature featured".split()
)
_CREDIT_WORDS = frozenset(
    "web photo copy video online managing news desk contributing additional with further editor editors editing edited "
    "reporting reporter reporters reported writing written writer writers translated translation translator compiled "
    "contributor contributors graphic graphics photography research production words text story".split()
)
"""The words with which a line of each form begins, whatever marks stand before them."""
_OPENING_WORDS = frozenset(
    {*_NOTE_WORDS, *_LABEL_WORDS, *_LONE_CREDIT_WORDS, *_CREDIT_WORDS, *LEADING_WORDS}
    | {"end", "ends", "enditem", "nnnn", "zczc"}
)
_QUOTES = "“\"‘'"
_SHORTEST_PROSE = 40
_LONGEST_OPENING = 24
_SIGNS = ("/", "=", "©", "phot", "pic", "image", "credit", "screenshot", "artist", "view of", "rights reserved")
"""What stands in no plain paragraph."""
_STILLS, _MOVING = ("still", "grab"), ("video", "footage", "clip")
"""What stands in none together."""
_PICTURES = ("photo", "image", "picture", "screenshot", "grab", "still", "artist", "view of")
_LONGEST_END_MARK = 80
_WIDEST_RULE = 200

_DATED_END = Pattern(
    r",(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
    r"(?:,? (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?"
    r"|,? \d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4})?\.?$"
    r"| on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?"
    r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}\.?$"
    r"| on \d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*,? \d{4}\.?$"
)
_SIDES = (", left,", ", right,", ", center,", ", centre,", "(L)", "(R)", "(C)", " from left", " from right")
"""What says where people stand in a picture."""
_LONE_AGENCY = Pattern(r" ?\([A-Z][A-Za-z]{1,11}\)\.?$")
"""An agency alone in brackets behind a caption; behind a story's last paragraph it is none."""


def is_rule(text: str) -> bool:
    """A line of dashes, stars, equals signs or the like."""
    return len(text) < _WIDEST_RULE and text[0] in "-=*_~#•·–—" and _RULE.fullmatch(text) is not None


def are_plain(texts: Sequence[str]) -> list[bool]:
    """Of each text whether nothing at all shows that it may be a line of another form, so that it is a paragraph.

    It begins with a word of no such line, ends in no bracket or date, and has no mark of a credit or word of a picture.
    """
    lower = [text.lower() for text in texts]
    whole = "\n".join(lower)
    signs = [sign for sign in _SIGNS if sign in whole]
    if [sign for sign in _STILLS if sign in whole] and [sign for sign in _MOVING if sign in whole]:
        signs += _STILLS
    soiled: set[int] = set()
    for sign in signs:
        soiled.update([i for i, small in enumerate(lower) if sign in small])
    return [
        len(text) >= _SHORTEST_PROSE and i not in soiled and _ends_as_prose(text) and _begins_as_prose(text)
        for i, text in enumerate(texts)
    ]


def _ends_as_prose(text: str) -> bool:
    """Whether a text ends in no bracket and no date."""
    end = text.rstrip(". ")
    return not (end.endswith((")", "]", "day")) or end[-1:].isdigit())


def _begins_as_prose(text: str) -> bool:
    """Whether a text begins with a word, quoted or not, with which no line of another form begins."""
    opening = text[:_LONGEST_OPENING].partition(" ")[0]
    if opening.isalpha() and len(opening) < _LONGEST_OPENING:
        return opening.lower() not in _OPENING_WORDS
    if not (text[0].isalpha() or text[0] in _QUOTES) or text[1:2] == ")":
        return False
    word = _first_word(text)
    return bool(word) and word not in _OPENING_WORDS


@lru_cache(maxsize=8)
def _first_word(text: str) -> str:
    """The first word in lower case; empty where figures come first, or nothing."""
    match = _FIRST_WORD.match(text)
    return match[1].lower() if match else ""


def _begins_with_label(text: str) -> bool:
    return _first_word(text) in _LABEL_WORDS and CAPTION_LABEL.match(text) is not None


def _is_end_mark(text: str) -> bool:
    return len(text) < _LONGEST_END_MARK and _END_MARK.fullmatch(text) is not None


def _begins_as_credit(text: str) -> bool:
    return _first_word(text) in _CREDIT_WORDS and _CREDIT.match(text) is not None


def _is_lone_credit(text: str) -> bool:
    return (_first_word(text) in _LONE_CREDIT_WORDS or "©" in text[:2]) and _LONE_CREDIT.match(text) is not None


def is_list_item(text: str) -> bool:
    """A bullet or a number and its text."""
    if text[0].isalpha() and text[1:2] != ")":
        return False
    return _LIST_ITEM.match(text) is not None


def is_stamp(text: str) -> bool:
    """A line that says when, and perhaps from which agency, a page has its story, and nothing else."""
    if len(text) > 140 or not _NUMBER.search(text) or _is_wordy(text):
        return False
    words = [word.group() for word in _WORD.finditer(text)]
    others = [word for word in words if word.lower().rstrip(".") not in _STAMP_WORDS]
    if len(others) > _MOST_OTHERS:
        return False
    has_date = any(word.lower() in MONTH_WORDS for word in words) or _ISO_DATE.search(text) is not None
    if others and (not has_date or text.endswith(("?", "!", '"', "”"))):
        return False
    has_clock = _CLOCK.search(text) is not None
    if not others:
        return has_date or has_clock or (bool(words) and words[-1].lower() in ("ago", "read"))
    named = all(word[0].isupper() or word.lower() in _NAME_PARTICLES for word in others)
    fenced = "|" in text or text.lower().startswith(_SOURCE_LABELS)
    if fenced:
        return named or text.lower().startswith(("source:", "published by"))
    before_number = text[: next(_NUMBER.finditer(text)).start()]
    bracketed = bool(set(before_number) & set("()[]"))
    return named and (bracketed or (has_clock and len(others) <= 3))


def _is_wordy(text: str) -> bool:
    """Whether a line has certainly more words than one that only says when it appeared, and from which agency."""
    others = set(text.lower().split()) - _STAMP_WORDS
    return len(others) > _MOST_OTHERS and len([word for word in others if word.isalpha()]) > _MOST_OTHERS


def is_byline(text: str, *, in_head: bool = True) -> bool:
    """`By` and names; within the head of a page also what templates leave there (`By admin`)."""
    if len(text) > 240:
        return False
    match = _BYLINE.match(text)
    if not match:
        return False
    rest = text[match.end() :].rstrip("*_ ")
    words = rest.split()
    if rest.endswith(("?", "!", ":", ";")) or (rest.endswith(".") and len(words[-1].strip(".")) > 3):
        return False
    lower = [word for word in words if word[0].islower() and word.strip(",.;").lower() not in _NAME_PARTICLES]
    if not in_head:
        return not lower
    return len(words) <= 4 or len(lower) <= 2 or match.group().strip("*_")[0] in "Pp"


def is_names(text: str) -> bool:
    """Words that could all belong to names, as in a byline without its `By`."""
    words = text.split()
    if not 1 <= len(words) <= 10 or len(text) > 90 or _NUMBER.search(text) or text[-1] in ".?!:;…”\"'’":
        return False
    return words[0][0].isupper() and all(
        w[0].isupper() or w.strip(",") in _NAME_PARTICLES or w[0] in "(&" for w in words
    )


def is_furniture(text: str) -> bool:
    """Whether a line can only stand alone: a byline, a stamp, a label of an image, a heading mark."""
    if len(text) > 160:
        return False
    return (
        text.startswith("#")
        or (text[0] == "|" and text[-1] == "|")
        or is_byline(text, in_head=False)
        or is_stamp(text)
        or (not _begins_as_prose(text) and _is_label_or_credit(text))
    )


def _is_label_or_credit(text: str) -> bool:
    return (
        _begins_with_label(text)
        or (_is_lone_credit(text) and text[0] not in "(")
        or _begins_as_credit(text)
        or _is_end_mark(text)
    )


def is_credit(text: str) -> bool:
    """Who reported, wrote, edited or photographed."""
    return len(text) < 500 and (_begins_as_credit(text) or is_photo_credit(text))


def is_photo_credit(text: str) -> bool:
    """A picture's source alone: `Image source, Getty Images`, `Photo by Ann Lee/AFP`, `(Xinhua/Zhao Ge)`."""
    if len(text) > 120:
        return False
    if len(text) < 40 and LIBRARY.fullmatch(text) is not None:
        return True
    if _is_lone_credit(text):
        return ". (" not in text and (not text.endswith((".", "?", "!")) or text[0] in "([")
    if text[0] + text[-1] in ("()", "[]") and text.count(text[0]) == 1:
        return photo_credit(text) is not None
    if len(text) >= 80 or "/" not in text or " ©" in text or any(sign in text for sign in ".()[]"):
        return False
    return AGENCY_SLASH.search(text) is not None


def is_contribution(text: str) -> bool:
    """`Associated Press writer Ann Lee in Rome contributed to this report.`"""
    return len(text) < 400 and "contributed" in text and _CONTRIBUTED.search(text) is not None


def is_note(text: str) -> bool:
    """For the reader or the desk and no part of the story: end marks, corrections, rate tables, copyright lines."""
    if len(text) > 600:
        return False
    return (
        is_rule(text)
        or _is_end_mark(text)
        or ("=" in text and _RATE.match(text) is not None)
        or (_may_be_note(text) and _NOTE.match(text) is not None)
    )


def _may_be_note(text: str) -> bool:
    return _first_word(text) in _NOTE_WORDS or "©" in text[:5] or "rights reserved" in text.lower()


def is_tail_note(text: str) -> bool:
    """Where to follow or reach the writer."""
    return len(text) < 300 and _FOLLOW.match(text) is not None


def is_caption(text: str) -> bool:
    """A picture's text: labelled, with a photo credit before or behind it, or a dated scene in the present tense."""
    if len(text) > 900:
        return False
    has_credit = photo_credit(text) is not None or leading_credit(text) is not None
    return _begins_with_label(text) or has_credit or _shows_a_scene(text) or _ends_in_owner(text)


def _shows_a_scene(text: str) -> bool:
    """`A soldier carries a bicycle out of the mud outside Almaty, Kazakhstan, Wednesday.`"""
    if len(text) > 500 or '"' in text or "“" in text:
        return False
    if text[-1] in ").":
        agency = _LONE_AGENCY.search(text, max(0, len(text) - 16))
        text = text[: agency.start()] if agency else text
    lower = text.lower()
    if any(word in lower for word in _PICTURES) and _CAPTION_START.match(text):
        return True
    end = text.rstrip(".")
    if not (end[-1:].isdigit() or end.endswith("day")):
        return False
    if _DATED_END.search(text[-60:]) is None and not (end.endswith("day") and any(side in text for side in _SIDES)):
        return False
    words = scene_words(text)
    return has_scene_verb(text, words) and (words[-1] in CALENDAR_WORDS or text[-2].isdigit())


def _ends_in_owner(text: str) -> bool:
    """Whether a scene has in brackets behind it whose picture it is: `The mill in 1979. (Hale family)`."""
    behind = bracket_behind(text) if text[-1] in ")]." and len(text) < _LONGEST_SCENE else None
    return behind is not None and is_scene(text[: behind[0]].rstrip())


_LONGEST_SCENE = 300
