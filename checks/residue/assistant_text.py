"""residue/assistant-text."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Block, BlockKind, Span, once
from newslint.checks.residue._passages import in_short, sentences_with
from newslint.knowledge.assistant_chat import (
    ASKED_FOR,
    EDITED,
    ITSELF,
    LABELS,
    MADE,
    OFFERED,
    OFFERS,
    OPENINGS,
    PARTS,
    PARTS_OF_ANSWER,
    REPORTED,
    SPEAKERS,
    WORKS,
)
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.tokens import BREAK, find_tokens
from newslint.pattern import Openings, Pattern
from newslint.rules import Finding, rule

_FIRST_WORDS = frozenset(
    word
    for phrase in (*OPENINGS, *OFFERS, *LABELS, *SPEAKERS, *ITSELF, "here", "below", "i've", "i")
    for whole in [phrase.strip("([").split()[0].strip(",.!?:—–")]
    for word in (whole, whole.removesuffix("'s"))
)
"""The tokens with which an assistant's sentences begin."""
_BEFORE_FIRST = frozenset((*'.!?:*_>#-(•—–”"', "\n\n"))
_OF_ITSELF = frozenset("ai cutoff browse intelligence model".split())
"""Words in what it says of itself within a sentence."""
_HERE_IS = Pattern(
    rf"(?:here(?:'s| is| are)|below (?:is|are)) ((?:[\w'/-]+,? ){{1,9}}?)(?:{WORKS})\b(?=([^.!?]{{0,60}}))"
)
_NUMBERED = Pattern(r"(?:a few|some|two|three|four|five|several|\d+) (?:[\w-]+ ){0,3}$")
_CHOICES = ("options", "suggestions", "alternatives", "variations", "ideas")
_OF_THE_TEXT = Pattern(
    r" (?:of|for) (?:your|(?:the|this) (?:\w+ )?(?:article|story|text|draft|post|release|paragraph|piece|copy))\b"
)
_OPTION = Pattern(
    r"(?:headline |version |draft |title )?(?:option|version|alternative) (?:\d|[a-d]|one|two|three)\b"
    r" ?(\([^()]{2,60}\))? ?(?:[:—–]|- )"
)
_CITATION = Pattern(
    r"\[?oaicite:?\d*\]?(?:\{index=\d+\})?|:?contentReference\[[^\]\n]{0,40}\](?:\{index=\d+\})?|【[^】\n]{1,60}】"
    r"|\[\d+†[^\]\n]{0,40}\]|[\ue200-\ue206]|\b(?:cite)?turn\d+(?:search|view|news|image|file)\d+|\[cite(?:_start"
    r"|_end|: ?[\d, ]+)\]"
    r"|\[citation:\d+\]|utm_source=(?:chatgpt\.com|openai|copilot\.com|perplexity)|\boai_citation\b[^\s)]*"
    r"|<\|(?:im_start|im_end|endoftext|assistant|user)\|>|</?think>|\[/?INST\]|\[attached_file:\d+\]|\[web:\d+\]"
)
_CITATION_SIGNS = (
    "oaicite", "contentReference", "【", "†", "\ue200", "\ue201", "\ue202", "turn0", "turn1", "[cit", "utm_source=",
    "oai_", "<|", "think>", "INST]", "[attached", "[web:",
)  # fmt: skip
_CITATION_WORDS = frozenset(
    {"oaicite", "contentreference", "turn", "citeturn", "utm", "oai", "【", "†", "[", "<", "\ue200", "\ue201", "\ue202"}
)
"""Tokens of which one stands wherever a sign does."""
_PROSE_FENCE = Pattern(r"(?:```|~~~)\s*(?:markdown|md|text|txt|plaintext|html)\b", 2)
_OPENINGS, _OFFERS = Openings(OPENINGS), Openings(OFFERS)
_LEADING = "*_>#-—–•( \t"


@rule(severity="error")
def assistant_text(article: Article) -> Iterator[Finding]:
    """A language model's chat left in the story.

    Openings ("Certainly! Here is a polished version of your article:"), remarks on itself ("As an AI language model, I
    cannot"), closing offers ("Let me know if you'd like me to trim this"), reports of what it changed, lists of
    options, citation marks such as [oaicite:0] and 【4†source】, and a fence around the whole text. Such words in a
    quotation are part of the story and left alone, as are a writer's own invitation to readers and options that the
    story is about.

    Wrong:
        The council meets again on Friday.

        [[Let me know if you'd like me to shorten this for print.]]
    Right:
        "Let me know if you'd like me to shorten this for print," the intern wrote.
    """
    last_end = -1
    for span in sorted(
        {*_chat(article), *_citations(article), *_options(article), *_bold_labels(article), *_fences(article)}
    ):
        if span.start >= last_end:
            last_end = span.end
            shown = in_short(article.words(span), 60)
            yield Finding(f"“{shown}” is a language model's chat, not the story", span)


def _chat(article: Article) -> Iterator[Span]:
    """Sentences that speak to the one who asked for the text."""
    for sentence in sorted({*_begun_like_chat(article), *sentences_with(article, _OF_ITSELF)}):
        start = sentence.start
        while start < sentence.end and article.text[start] in _LEADING:
            start += 1
        block = article.block_at(start)
        said = article.text[start : min(sentence.end, start + 400)].lower().replace("’", "'")
        answer = article.text[start : min(block.span.end, start + 200)].lower().replace("’", "'")
        begins_block = sentence.start == block.span.start
        if not _is_chat(article, block, sentence, said, answer if begins_block else said):
            continue
        if not is_quoted(article, Span(start, start + 1)):
            yield Span(sentence.start, block.span.end) if begins_block and _OPENINGS.begin(answer) else sentence


def _begun_like_chat(article: Article) -> Iterator[Span]:
    """Sentences outside listings that begin with a word of chat."""
    tokens = find_tokens(article)
    lower, kinds = tokens.lower, tokens.kinds
    for i in tokens.where_any(_FIRST_WORDS):
        if i == 0 or kinds[i - 1] == BREAK or lower[i - 1] in _BEFORE_FIRST:
            sentence = sentence_at(article, tokens.starts[i])
            if article.block_at(sentence.start).kind != BlockKind.CODE:
                yield sentence


def _is_chat(article: Article, block: Block, sentence: Span, said: str, answer: str) -> bool:
    if _OPENINGS.begin(answer) and sentence.start == block.span.start and block.span.length < 400:
        return _speaks_of_text(answer) or answer.rstrip("*_ ").endswith((":", "!"))
    if said.startswith(("here", "below")) and _presents_version(said):
        return True
    if (at := _speaks_of_itself(said)) is not None:
        return not is_quoted(article, Span(sentence.start + at, sentence.start + at + 1))
    if sentence.start == block.span.start and answer.startswith(LABELS):
        return True
    if answer.strip("*_ ") in SPEAKERS:
        return True
    if _OFFERS.begin(said):
        return _is_offer(article, block, sentence, said)
    return said.startswith(("i've ", "i have ")) and _reports_work(said) and _is_at_edge(article, block, sentence)


def _words(said: str) -> set[str]:
    return {word.strip(".,:;!?—–()'\"*_") for word in said.split()}


def _speaks_of_text(answer: str) -> bool:
    return bool(_words(answer) & (MADE | PARTS | OFFERED))


def _presents_version(said: str) -> bool:
    """`Here's a revised version of your article`, `Here are three headline options:`."""
    match = _HERE_IS.match(said)
    if match is None:
        return False
    words, rest = _words(match[1]), match[2]
    if rest.endswith(":") and _words(rest) & ASKED_FOR:
        return True
    if "your" in words or (_NUMBERED.match(match[1]) and (match.group() + rest).rstrip(" :*").endswith(_CHOICES)):
        return True
    if any(asked in rest for asked in ("you asked", "you requested", "you provided")):
        return True
    if not words & MADE:
        return rest.strip("*_ ") == ":" and match.group().endswith(("draft", "rewrite", "article"))
    if not words & (MADE - EDITED):
        return _OF_THE_TEXT.match(rest) is not None
    return rest.strip("*_ ") in ("", ":") or rest.startswith(
        (" (", " of ", " for you", " based on ", " that ", " with ", ", ")
    )


def _speaks_of_itself(said: str) -> int | None:
    """Where `As an AI language model, I cannot` begins: in the first person, or it would be news about such models."""
    phrase = next((phrase for phrase in ITSELF if phrase in said), None)
    if phrase is None:
        return None
    words = _words(said)
    if said.startswith(("i'm sorry", "i am sorry", "i apolog")):
        meant = bool(words & {"can't", "cannot", "unable", "confusion", "assist", "provide", "browse", "verify"})
    elif phrase in ("your prompt", "your request"):
        meant = said.startswith(("based on your", "per your", "as per your", "according to your", "here"))
    else:
        meant = bool(words & {"i", "my", "i'm", "i've", "i'd"})
    return said.index(phrase) if meant else None


def _is_offer(article: Article, block: Block, sentence: Span, said: str) -> bool:
    """`Let me know if you'd like me to trim this`: an offer to work on the text, where an answer ends or begins."""
    if (
        "@" in said
        or " us " in said
        or "http" in article.words(block.span)
        or not _is_at_edge(article, block, sentence)
    ):
        return False
    if said.startswith(("if ", "should ")):
        if not any(
            reply in said
            for reply in ("let me know", "i can ", "i'd be", "i'm happy", "happy to", "feel free", "i'll ")
        ):
            return False
    offers_work = bool(_words(said) & OFFERED) or "me to " in said or "anything else" in said
    stands_alone = sentence.start == block.span.start and block.span.length < 160
    return offers_work or (stands_alone and not _is_in_first_person(article))


def _reports_work(said: str) -> bool:
    verb = said.removeprefix("i've ").removeprefix("i have ").removeprefix("also ").split(" ", 1)[0]
    return verb in REPORTED and bool(_words(said[:120]) & PARTS)


def _is_at_edge(article: Article, block: Block, sentence: Span) -> bool:
    """Whether a sentence begins its block, or ends one of the last blocks of the text."""
    if sentence.start == block.span.start:
        return True
    return sentence.end == block.span.end and block in article.blocks[-4:]


@once
def _is_in_first_person(article: Article) -> bool:
    """Whether a writer speaks as I outside quotations, as in a column."""
    tokens = find_tokens(article)
    said = [i for i in tokens.where("i", "i've", "i'm", "i'd", "my") if not is_quoted(article, tokens.span(i, i))]
    return len(said) > 2


def _citations(article: Article) -> Iterator[Span]:
    if _CITATION_WORDS.isdisjoint(find_tokens(article).words):
        return
    if not any(sign in article.text for sign in _CITATION_SIGNS):
        return
    for block in article.blocks:
        if block.kind != BlockKind.CODE:
            for match in _CITATION.finditer(article.text, block.span.start, block.span.end):
                yield Span(*match.span())


def _options(article: Article) -> Iterator[Span]:
    """`Option 1 (formal):` at the head of a block, in a story that speaks of no options otherwise."""
    tokens = find_tokens(article)
    if not tokens.has("option", "version", "alternative"):
        return
    labels: list[tuple[Block, str | None]] = []
    for block in article.blocks:
        head = (
            article.words(Span(block.span.start, min(block.span.end, block.span.start + 90))).lower().lstrip(_LEADING)
        )
        if block.kind != BlockKind.CODE and (match := _OPTION.match(head)):
            labels.append((block, match[1]))
    spoken_of = len(tokens.where("option", "options", "alternative", "alternatives")) - len(labels)
    for block, manner in labels:
        if manner or spoken_of <= 0:
            yield block.span


def _bold_labels(article: Article) -> Iterator[Span]:
    """`**Headline:** Council shuts bridge`."""
    if not find_tokens(article).has("*"):
        return
    for block in article.blocks:
        if article.text.startswith("**", block.span.start) and block.kind != BlockKind.CODE:
            head = article.words(Span(block.span.start, min(block.span.end, block.span.start + 40))).lower()
            label = head[2:].split("**", 1)[0].rstrip(":")
            if label in PARTS_OF_ANSWER and ":" in head[: len(label) + 6]:
                yield block.span


def _fences(article: Article) -> Iterator[Span]:
    """A fence for Markdown or plain text: what is in it is the story, not a listing."""
    if not find_tokens(article).has("`", "~"):
        return
    for block in article.blocks:
        if article.text.startswith(("```", "~~~"), block.span.start):
            match = _PROSE_FENCE.match(article.text, block.span.start, block.span.end)
            if match:
                yield Span(*match.span())
            elif block.span.length <= 4 and block.kind != BlockKind.CODE:
                yield block.span
