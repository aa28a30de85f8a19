"""What chat assistants say around the text that they were asked for.

Source: the openings, offers and citation marks that ChatGPT, Claude, Gemini and Copilot leave in copied answers, as
collected in Wikipedia's "Signs of AI writing" and in news reports of published slips since 2023.
"""

from __future__ import annotations

_YES = (
    "certainly", "sure", "sure thing", "absolutely", "of course", "great", "great question", "got it", "okay", "ok",
    "no problem", "understood", "definitely", "perfect", "happy to help", "thanks for sharing", "thank you for sharing",
)  # fmt: skip
_COLUMNISTS = ("of course", "certainly", "absolutely", "definitely", "great", "okay", "ok")
"""Those of them with which columnists begin a sentence, too: `Of course, this is why some object`, `OK, this is it`."""
_THEN = (
    "here", "i've", "i have", "i'd", "i'll", "i can", "i will", "below", "let me", "let's", "happy to help", "this is",
    "the revised", "revised", "to ",
)  # fmt: skip
OPENINGS = tuple(
    f"{yes}{mark}{then}"
    for yes in _YES
    for mark in ("! ", ", ", ". ", " — ", " – ", ": ")
    for then in _THEN
    if then != "this is" or yes not in _COLUMNISTS
)
"""How an answer begins, in lower case with straight apostrophes."""

MADE = frozenset(
    "revised rewritten re-written polished improved refined corrected cleaned-up cleaned reworked reworded paraphrased "
    "tightened tightened-up streamlined proofread copy-edited copyedited expanded shortened condensed edited updated "
    "shorter longer concise formal neutral professional engaging punchier snappier crisper clearer simplified your "
    "suggested possible potential sample alternative news-style ap-style seo-friendly optimized journalistic objective "
    "readable conversational natural human-sounding".split()
)
"""What an assistant says of its version of a text."""

ASKED_FOR = frozenset("tone style voice requested".split())
"""What the one who asked had asked for: `Here's a draft of the newsletter in a friendly tone:`."""

EDITED = frozenset("edited condensed shortened updated corrected expanded shorter longer full possible sample".split())
"""What newspapers say of their own versions, too: `Here is an edited version of the interview`."""

WORKS = (
    "article|story|draft|text|piece|copy|paragraphs?|passage|version|rewrite|headlines?|titles?|lede|lead|introduction"
    "|intro|summary|report|post|release|write-?up|op-ed|column|captions?|section|sentence|conclusion|outline"
    "|newsletter|email|translation|content|options|variations|alternatives|suggestions"
)
"""What an assistant is asked for."""

OFFERS = (
    "let me know if", "let me know whether", "let me know what", "let me know which", "let me know how",
    "let me know when", "please let me know", "just let me know", "would you like me to", "would you like a ",
    "would you like any", "do you want me to", "do you want a ", "want me to", "feel free to", "i hope this",
    "i hope that helps", "hope this helps", "i'd be happy to", "i would be happy to", "i'd be glad to", "i'm happy to",
    "i am happy to", "i'll be happy to", "happy to adjust", "happy to tweak", "happy to refine", "happy to revise",
    "happy to help", "happy to make", "happy to shorten", "i can also", "i can adjust", "i can make it", "i can tailor",
    "i can provide", "i can shorten", "i can expand", "i can rewrite", "i can turn", "is there anything else",
    "is there anything specific", "should you need", "should you want", "should you require", "if you'd like",
    "if you would like", "if you need", "if you want", "if you prefer", "if you have any", "if there's anything",
    "if there is anything", "if this works", "if you'd prefer", "if you share", "if you provide", "if any of",
)  # fmt: skip
"""How a closing offer begins, in lower case with straight apostrophes."""

OFFERED = frozenset(
    "change changes adjust adjusted adjustments trim shorten shorter longer lengthen tone version versions headline "
    "headlines "
    "draft rewrite "
    "revise revised revision revisions refine refined tweak tweaks tailor tailored format edits edit expand expanded "
    "condense polish rework reword word-count audience length style structure subheadings modify modifications "
    "customize customise assistance assist incorporate rephrase summarize summarise proofread".split()
)
"""What a closing offer offers: work on the text."""

REPORTED = (
    "revised", "rewritten", "reworked", "reworded", "polished", "tightened", "kept", "removed", "adjusted", "updated",
    "shortened", "condensed", "incorporated", "added", "changed", "edited", "corrected", "maintained", "preserved",
    "trimmed", "restructured", "proofread", "fixed", "made", "expanded", "rephrased", "aimed", "ensured", "focused",
)  # fmt: skip
"""What an assistant says that it has done."""

PARTS = frozenset(
    "quote quotes quotations tone lede lead structure facts wording headline draft text version length piece "
    "article story "
    "paragraph paragraphs sentence sentences flow grammar style changes edits adjustments copy language attribution "
    "attributions punctuation spelling transitions readability clarity".split()
)
"""What it has done that to."""

ITSELF = (
    "as an ai language model", "as an ai model", "as an ai assistant", "as an ai,", "as an ai ",
    "as a large language model",
    "as a language model", "as an artificial intelligence", "i'm an ai", "i am an ai", "i'm just an ai",
    "i'm only an ai",
    "as of my last", "as of my knowledge", "up to my last", "since my last", "my knowledge cutoff",
    "my knowledge cut-off",
    "my training data", "my last update", "my last training", "i don't have access to", "i do not have access to",
    "i cannot browse",
    "i can't browse", "i don't have real-time", "i cannot access real-time",
    "i'm sorry, but i", "i am sorry, but i", "i apologize, but i", "i apologise, but i", "i'm unable to provide",
    "i am unable to provide", "i'm unable to browse", "i'm unable to verify", "i cannot verify", "i can't verify",
    "i'm not able to browse", "i apologize for the confusion", "i apologize for any confusion",
    "i apologise for the confusion", "my previous response", "your prompt", "your request",
)  # fmt: skip
"""What an assistant says of itself, in lower case with straight apostrophes."""

LABELS = (
    "note: this article is based on the information", "note: the information in this article", "note: this draft",
    "note: this version", "note: i've", "note: i have", "this version is more",
    "this version keeps",
    "this version uses", "thank you for providing", "thanks for providing", "rewrite this", "rewrite the following",
    "please rewrite", "summarize this", "summarise this", "summarize the following", "write a news article about",
    "write an article about", "proofread this", "make this more", "here is the article you", "here's the article you",
    "changes made:", "key changes:", "key changes made:", "key edits:", "edits made:", "summary of changes:",
    "what changed:",
    "what i changed:", "changes i made:", "key changes i made:", "improvements made:", "notes on changes:",
    "why this works:",
    "revised version:", "rewritten version:", "edited version:", "updated version:", "polished version:",
    "final version:",
    "revised draft:", "revised article:", "rewritten article:", "revised text:", "revised headline:",
    "suggested headline:",
    "suggested headlines:", "alternative headlines:", "alternative headline:", "headline options:",
    "headline suggestions:",
    "possible headlines:", "revised story:", "word count:", "approximate word count:", "tone:", "target audience:",
    "meta description:", "seo title:", "seo keywords:", "suggested title:", "improved version:", "shortened version:",
    "(word count:", "(approx. word count:", "[word count:", "final draft:",
)  # fmt: skip
"""Labels of an assistant's answer, in lower case."""

PARTS_OF_ANSWER = (
    "headline", "title", "subheadline", "subhead", "lead", "lede", "byline", "dateline", "body", "introduction",
    "conclusion", "key points", "suggested headline",
)  # fmt: skip
"""What an assistant prints in bold, with a colon, before each part of its answer."""

SPEAKERS = frozenset(
    (
        "chatgpt said:",
        "chatgpt:",
        "you said:",
        "gemini said:",
        "claude:",
        "copilot said:",
        "gemini:",
        "assistant:",
        "user:",
    )
)
"""Lines that say whose turn it is in a chat."""
