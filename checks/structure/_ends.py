"""How a paragraph ends: with a mark, in mid-sentence, or like a line that needs no mark."""

from __future__ import annotations

from newslint.article import Article, Block, BlockKind
from newslint.pattern import Pattern

_CLOSERS = "\"'”’»)]}*_ \xa0›“`´"
END_MARKS = tuple(".!?…:。！？।؟")
_NO_PROSE = Pattern(
    r"\(@\w|\bpic\.twitter\b|https?://|>>|^\W*(?:related|read|see also|share|follow|subscribe|get the)\b"
    r"|\| (?:ap|getty|reuters|afp)\b|^(?:getty|alamy|pa|ap|reuters|afp)(?: images)? ?[–—-]"
    r"|\bmedia caption\b|^most read\b|\benter your email\b|\bread more$"
    r"|\bsigning up\b|\bdownload a (?:free )?copy\b|#\w+\W*$",
    2,
)
"""Posts with their sender, links and lines of the page."""
_INITIALS = Pattern(r"[a-z]{1,5}(?:-[a-z]{1,5})?(?:/[a-z]{1,5}(?:-[a-z]{1,5})?){1,5}")
_ADDRESS = Pattern(r"(?:https?://|www\.)\S+$|\S+@\S+$|#\w+$|@\w+$|\d{3}[-. )]\d{3,4}[-. ]\d{3,4}$")
_SENTENCE_VERBS = Pattern(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|can|could|may|might|must|should|did|does|do|told|made|took"
    r"|went|came|became|got|gave|found|began|[a-z]{3,}ed)\b"
)


_SIGN_OFF = Pattern(r"(?<=[.!?]) +[A-Z]{2,8}(?: [A-Z]{2,4}){0,5}$")
"""The agency and its desks' initials behind the last sentence, as Indian agencies sign: `. PTI SKV ABR`."""

_HOUSE_END = Pattern(
    r"(?<=[.!?”\"’')\]]) *[\[(/<–—-]*"
    r"(?:enditem|item|ends?|-?30-?|nnnn|#{1,3}|µ|[^\w\s.,;:!?()\[\]{}\"'“”‘’/%$£€&@*-])[\])/>–—-]*\.?$",
    2,
)
"""What a house puts behind the last sentence to say that the story ends there: `Enditem`, `(END)`, `µ`, `■`."""

_NEXT_SENTENCE = Pattern(r"[a-z]{3}[.!?] [A-Z][a-z]")


def ends_with_mark(text: str) -> bool:
    """Whether a paragraph ends with an end mark, closing marks, brackets and an agency's sign-off aside."""
    if text.endswith(END_MARKS):
        return True
    if text[-1:].isupper() and _SIGN_OFF.search(text, max(0, len(text) - 40)):
        return True
    if _HOUSE_END.search(text, max(0, len(text) - 20)):
        return True
    return text.rstrip(_CLOSERS).endswith(END_MARKS) or text.rstrip().endswith((".*", "_", "…", "—", "–", "--"))


def is_initials(text: str) -> bool:
    """Whether a line is the initials of writer and desk, as agencies put them under a story: `hr/tkm/jd`."""
    return len(text) < 25 and _INITIALS.fullmatch(text) is not None


def is_running_text(text: str) -> bool:
    """Whether a paragraph reads like a sentence or its beginning: a capital first, most words in lower case."""
    words = text.split()
    if len(words) < 6 or text[0].islower() or _ADDRESS.search(text):
        return False
    return sum(word[0].islower() for word in words) * 2 >= len(words)


def is_sentence(text: str) -> bool:
    """Whether a paragraph reads like a whole sentence, with a verb, or like several."""
    if len(text.split()) < 7 or _NO_PROSE.search(text):
        return False
    return is_running_text(text) and (_SENTENCE_VERBS.search(text) or _NEXT_SENTENCE.search(text)) is not None


def is_one_sentence(text: str) -> bool:
    """Whether no stop stands within a text before another sentence."""
    return _NEXT_SENTENCE.search(text) is None


def story_paragraphs(article: Article) -> list[Block]:
    """The blocks of the story's running text."""
    return list(article.of_kind(BlockKind.PARAGRAPH))


def marked_share(article: Article, blocks: list[Block]) -> float:
    """Which part of some paragraphs ends with a mark, from 0 to 1."""
    marked = sum([ends_with_mark(article.text[max(b.span.start, b.span.end - 12) : b.span.end]) for b in blocks])
    return marked / len(blocks) if blocks else 0.0
