"""The forms of captions: the label before one and the credit at its end. Readers and finders share them."""

from __future__ import annotations

from typing import NamedTuple

from newslint.pattern import Pattern

PHOTO_AGENCIES = (
    "AP|AFP|Reuters|REUTERS|Xinhua|TASS|Getty(?: Images)?|EPA(?:-EFE)?|PA|DPA|dpa|VCG|CNS|CNSPHOTO|ANI|PTI|AAP|ANSA|EFE"
    "|Bloomberg|Sputnik|Anadolu(?: Agency)?|Kyodo|Yonhap|IANS|UPI|NurPhoto|SIPA|Sipa USA|Alamy|Shutterstock|iStock|Rex"
    "|Handout|HANDOUT|Pool|POOL|File|FILE|People's Daily(?: Online)?|China Daily|NASA|WireImage|EyeEm|UN Photo|UNICEF"
    "|WHO|UNHCR|WFP|IOM|Scanpix|Belga|CTK|MTI|Keystone|The Canadian Press|THE CANADIAN PRESS"
    "|Press Association|The New York Times|The Washington Post|The Guardian|The Observer|The Times"
)
"""Agencies, picture desks and libraries as picture credits name them (a pattern's alternatives)."""

CAPTION_LABEL = Pattern(
    r"(?:caption: ?)?(?:"
    r"\[?(?:image|media|photo|picture|video) caption\b ?(?:[,:.]|[–—-] |$)?|\[?(?:caption|pictured)\b ?(?:[,:]|[–—-] )"
    r"|\[?file (?:photo|picture|image)\b ?(?:[,:.]|[–—-] |$)|\[?file ?(?:[–—-]|: )"
    r"|\[(?:photo|picture|image)s?(?: caption)?\]:?(?: |$)"
    r"|(?:photo|picture|image):(?= ?$| ?\(| ?[a-z](?:\S+ ){6})"
    r"|image (?:copyright|source),? .{1,60}? image caption,? ?)",
    2,
)
"""`Image caption,`, `FILE PHOTO:`, `CAPTION:`; case does not matter."""

_NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|da|van|von|bin|al|el)){0,5}"
_BRACKET_CREDIT = Pattern(r"[(\[]([^()\[\]]{2,110})[)\]]\.?$")
_CREDIT_WORDS = Pattern(
    rf"\b(?:photos?|photographs?|photography|pictures?|pics?|images?|courtesy|handout|getty)\b"
    rf"|\bvia (?:{PHOTO_AGENCIES})\b|^(?:credit|file|provided|submitted|supplied)\b",
    2,
)
AGENCY_SLASH = Pattern(rf"^(?:{PHOTO_AGENCIES})\s*/\s*\S|\S\s*/\s*(?:{PHOTO_AGENCIES})(?:$|\s*[/(])")
"""An agency and a name on the two sides of a slash."""
_OUTLET_COLON = Pattern(
    rf"(?!(?:[A-Z][a-z]+ )?(?:Editor|Editing|Edited|Editors|Reporter|Reporting|Reported|Writer|Writing|Written|Author|"
    rf"Source|Translat\w+|Producer|Compiled)\b)"
    rf"[A-Z][\w .&'’-]{{1,30}}: ?{_NAME}"
)
"""An outlet and the photographer: `ABC News: Priya Raman`, `Supplied: Ann Lee`."""
_NAMES_SLASH = Pattern(rf"{_NAME} ?/ ?{_NAME}")
_OPEN_CREDIT = Pattern(
    r"(?:^|(?<=[.!?…”\"’)]) +|(?<=[–—|-]) )(?P<a>"
    r"(?:[A-Z]{2,4} (?=PHOTO))?"
    r"(?:(?:photo|image|picture|Photo|Image|Picture) ?[Cc]redit|[Pp]hotographs?|[Pp]hotos?|[Pp]ictures?|[Pp]ics?"
    r"|[Ii]mages?|[Cc]redit|PHOTOS?|PICTURES?|IMAGES?)"
    r"(?::| by:?| courtesy of|\.\.\.| /) ?[A-Z©@](?:[^.!?]|(?<=\b[A-Z])\.){1,90}\.?)$"
    r"|(?:^|(?<=[.!?…”\"’)]) +)(?P<b>© ?(?:\d{4} )?[A-Z][^.!?]{1,80}|UN Photo/[^.!?]{1,60})$"
    rf"|(?:^|(?<=[ .]))(?P<c>(?:AP Photo|REUTERS|Reuters|AFP|EPA|Xinhua|THE CANADIAN PRESS) ?/ ?{_NAME}(?:, {_NAME})?"
    r"(?:/[\w ]{2,30})?\.?)$"
    r"|(?<=\.)(?P<e>Credit(?:: ?|\.\.\.)[A-Z][^.!?]{1,80})$"
    r"|(?<=[.!?…”\"]) [—–-] ?(?P<f>[A-Z][\w ]{1,30} [Pp]ics?)$"
    rf"|(?<=[.!?…”\"]) (?P<d>{_NAME} ?/ ?(?:{PHOTO_AGENCIES})(?: ?/ ?(?:{PHOTO_AGENCIES}))?\.?)$"
    rf"|(?<=[\w.”\"]) (?P<g>© ?(?:{_NAME} ?[/,] ?)?(?:{PHOTO_AGENCIES})(?: ?/ ?[\w ]{{2,30}})?)$",
)

LIBRARY = Pattern(
    r"(?:(?:AFP|AP|Reuters|EPA|PA|Anadolu)(?:[ /]| via ))?(?:Getty Images?|PA Media|Alamy|Shutterstock|iStock|EPA-EFE)"
)
"""A picture library alone on a line, above or below a caption: `Getty Images`, `AFP via Getty Images`."""

_LEADING_CREDIT = Pattern(
    r"(?P<credit>AP:Associated Press|GETTY(?: IMAGES)?|Getty(?: Images)?|REUTERS|Reuters|AFP|EPA|SWNS|PA|AP|ALAMY|Alamy"
    r"|Rex Features|Splash News)(?: \d{1,2})? (?=[A-Z])(?!(?:[\w-]+ ){0,2}[\w-]+: )"
)
"""The credit that British tabloids print before a caption (`EPA Rescuers search the rubble`), but no label of a
headline (`AP Exclusive: Rescuers search the rubble`)."""
LEADING_WORDS = frozenset("ap getty reuters afp epa swns pa alamy rex splash".split())
"""The words with which such a credit begins, in lower case."""
_SOURCE_LABEL = Pattern(r"(?:image|photo|picture) (?:source|credit|copyright)\b[,:]", 2)
"""What opens a credit that stands where a caption should."""
_SHORTEST_SCENE = 6
_LONGEST_SCENE = 300
_MEDIA = frozenset("photo photos video videos picture pictures pics image images gallery graphic watch and & +".split())
"""What a headline says in brackets that its page shows: (PHOTOS, VIDEO)."""
_CALLS = ("see ", "watch ", "view ", "click ", "look at ", "read ", "more ")
"""What a page says in brackets to lead to its pictures: (See photos of the flood.)"""
_PICTURES = ("phot", "image", "pic", "credit")
_BEFORE_MAKER = (":", " by", " courtesy", "...")


def leading_credit(text: str) -> tuple[int, int] | None:
    """The range of a credit that stands before a caption, which ends without a stop as captions do."""
    if not text[:2].isupper() and text[:1] not in "GRAS":
        return None
    match = _LEADING_CREDIT.match(text)
    if match is None or len(text) > _LONGEST_SCENE or text.endswith((".", "!", "?", ":", "”", '"')):
        return None
    words = text[match.end() :].split()
    if len(words) < _SHORTEST_SCENE or sum(word[0].islower() for word in words) * 2 < len(words):
        return None
    return match.span("credit")


class CaptionParts(NamedTuple):
    """Where a caption's own words lie, from `start` to `end`, and where its credit lies, if it has one.

    The credit's range is without brackets."""

    start: int
    end: int
    credit: tuple[int, int] | None
    labelled: bool


def photo_credit(text: str) -> tuple[int, int, int] | None:
    """Where a text that ends in a picture's credit begins to be credit, and the range of the credit itself."""
    text = text.rstrip()
    offset = max(0, len(text) - 180)
    tail = text[offset:]
    bracket = _BRACKET_CREDIT.search(tail) if tail.rstrip(".")[-1:] in (")", "]") else None
    if bracket:
        inner = bracket[1]
        stands_apart = tail[: bracket.start()].rstrip().endswith((".", "!", "?", "”", '"'))
        if not (
            ("/" in inner and AGENCY_SLASH.search(inner))
            or _CREDIT_WORDS.search(inner)
            or ((stands_apart or not bracket.start()) and _OUTLET_COLON.fullmatch(inner))
            or (stands_apart and len(inner.replace("/", " ").split()) > 2 and _NAMES_SLASH.fullmatch(inner))
        ):
            return None
        if (
            inner[0].isdigit()
            or inner.lower().startswith(_CALLS)
            or _MEDIA.issuperset(inner.lower().replace(",", " ").split())
        ):
            return None
        return offset + bracket.start(), offset + bracket.start(1), offset + bracket.end(1)
    lower = tail.lower()
    open_credit = _OPEN_CREDIT.search(tail) if _may_end_in_credit(lower) else None
    if open_credit is None:
        return None
    start, end = open_credit.span(open_credit.lastgroup or 0)
    return offset + start, offset + start, offset + end


def bracket_behind(text: str) -> tuple[int, int, int] | None:
    """A credit of any form, told by standing in brackets behind the last sentence: `(Unsplash)`."""
    match = _BRACKET_CREDIT.search(text.rstrip())
    if match is None or not text[: match.start()].rstrip().endswith((".", "!", "?", "”", '"')):
        return None
    words = match[1].replace("/", " ").split()
    is_name = len(words) < _MOST_WORDS and match[1][0].isupper() and not any(char.isdigit() for char in match[1])
    return (match.start(), match.start(1), match.end(1)) if is_name else None


_MOST_WORDS = 8


def _may_end_in_credit(text: str) -> bool:
    """Whether a text in lower case has the signs of a credit outside brackets: a slash, or a picture and its maker."""
    if "/" in text or "©" in text or text.endswith(("pic", "pics")):
        return True
    return any(word in text for word in _PICTURES) and any(sign in text for sign in _BEFORE_MAKER)


def split_caption(text: str) -> CaptionParts:
    """A caption's label, own words and credit."""
    label = CAPTION_LABEL.match(text)
    start = label.end() if label else 0
    while label and start < len(text) and text[start] in " ,:–—-":
        start += 1
    if label and _SOURCE_LABEL.match(text, start):
        return CaptionParts(start, start, (start, len(text.rstrip())), True)
    found = photo_credit(text[start:]) or bracket_behind(text[start:])
    leading = leading_credit(text)
    if leading is not None:
        start, end, credit = leading[1], len(text), leading
        while text[start].isspace() or text[start].isdigit():
            start += 1
    elif found is None:
        end, credit = len(text), None
    else:
        end, credit = start + found[0], (start + found[1], start + found[2])
    while end > start and text[end - 1] == " ":
        end -= 1
    return CaptionParts(start, end, credit, label is not None)
