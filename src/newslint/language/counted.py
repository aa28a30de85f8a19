"""What a number counts: the noun after it, in the singular, and the words that stand before that noun."""

from __future__ import annotations

from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, WORD, Tokens

_STOPS = frozenset(
    "a an the and or but nor of in on at by for to from with as than that which who whom whose where when while "
    "if because since until after before during through over under into onto out off up down about against "
    "between among is are was were be been being am has have had having do does did will would shall should can "
    "could may might must it its he she they we you i him her them us me his their our your my this these those "
    "there here not no so then also said says say told tells according compared including plus per versus vs via "
    "each every both either neither killed died wounded voted took went came made got left fell rose grew dropped "
    "gained lost won beat ago later earlier today yesterday tomorrow too only just even still yet already again "
    "once such like within without across around near behind beyond along toward towards despite except past "
    "percent comprises comprise consists contains includes include gets costs makes".split()
)
_NOT_PLURAL = frozenset(
    "less business gas bus class press process access success loss address express series news politics sports plus "
    "this thus always perhaps across us as is was has does goes various serious previous famous religious dangerous "
    "campus virus status crisis basis analysis chess mass cross glass grass boss dress stress illness wellness "
    "overseas indoors outdoors consensus bonus focus census congress fitness harness witness wireless homeless "
    "mathematics economics physics athletics homes' towards afterwards besides means says james "
    "los angeles las vegas united surplus numerous continuous".split()
)
_PLURALS = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "police": "police", "lives": "life",
    "wives": "wife", "knives": "knife", "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose",
    "cattle": "cattle", "sheep": "sheep", "deer": "deer", "fish": "fish", "personnel": "personnel", "aircraft":
    "aircraft", "criteria": "criterion", "policemen": "policeman", "firemen": "fireman", "fishermen": "fisherman",
    "servicemen": "serviceman", "congressmen": "congressman", "gunmen": "gunman", "businessmen": "businessman",
    "series": "series", "species": "species", "staff": "staff", "crew": "crew", "bacteria": "bacterium",
    "media": "medium", "yen": "yen", "halves": "half", "leaves": "leaf", "wolves": "wolf", "shelves": "shelf",
    "thieves": "thief", "calves": "calf", "youth": "youth", "dice": "die", "alumni": "alumnus",
    "policewomen": "policewoman", "clergy": "clergy", "spacecraft": "spacecraft", "movies": "movie",
    "cookies": "cookie", "ties": "tie", "pies": "pie", "heroes": "hero", "potatoes": "potato",
    "percent": "percent", "headquarters": "headquarters", "cases": "case", "bases": "base", "houses": "house",
    "buses": "bus", "gases": "gas", "viruses": "virus", "campuses": "campus", "bonuses": "bonus", "crises": "crisis",
    "lens": "lens", "nurses": "nurse", "horses": "horse", "courses": "course", "purchases": "purchase",
    "licenses": "license", "licences": "licence", "expenses": "expense", "increases": "increase", "axes": "axe",
    "causes": "cause", "releases": "release", "diseases": "disease", "responses": "response", "phases": "phase",
}  # fmt: skip
_NOUN_KINDS = frozenset((WORD, CAPITALISED, UPPER))
_NOMINALS = frozenset(
    "dead deceased injured wounded missing others more unemployed homeless hurt killed arrested detained "
    "survivors".split()
)
"""Adjectives that stand for people: `the nine dead`."""


def singular(word: str) -> str:
    """The singular of a lower-case noun; the word itself where it is no plural."""
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("children"):
        return word[:-3]
    if len(word) < 4 or word[-1] != "s" or word.endswith("ss") or word in _NOT_PLURAL:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like the plural of a noun."""
    if word in _PLURALS or word.endswith("children"):
        return True
    return len(word) > 3 and word[-1] == "s" and not word.endswith(("ss", "us", "is")) and word not in _NOT_PLURAL


def counted_noun(tokens: Tokens, start: int, *, single: bool) -> tuple[str, tuple[str, ...], int]:
    """The noun that begins at or soon after token `start`: its singular, the words before it, its token position.

    `single` says that one thing is counted, so that a singular noun will do. Without a noun: `("", (), -1)`.
    """
    lower, kinds, size = tokens.lower, tokens.kinds, len(tokens.lower)
    words: list[str] = []
    j = start
    while j < size and len(words) < 6:
        word = lower[j]
        if kinds[j] == NUMBER and j + 2 < size and lower[j + 1] == "-" and tokens.touches_next(j + 1):
            words.append(word + "-" + lower[j + 2])
            j += 3
            continue
        if kinds[j] not in _NOUN_KINDS or (word in _STOPS and not (words and lower[j - 1] == "-")):
            break
        is_joined = j + 1 < size and lower[j + 1] in ("-", "‑") and tokens.touches_next(j)
        if is_plural(word) and not is_joined:
            return singular(word), tuple(words), j
        if not words and word in _NOMINALS and not (j + 1 < size and is_plural(lower[j + 1])):
            if word not in ("more", "missing"):
                return singular(word), (), j
        words.append(word)
        j += 2 if is_joined else 1
    if single and words:
        return _single(words, start)
    return "", tuple(words), -1


def _single(words: list[str], start: int) -> tuple[str, tuple[str, ...], int]:
    return words[0], (), start
