"""Scenes: sentences that say what a picture shows, as captions do and stories hardly ever."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.knowledge.irregular_verbs import BASES
from newslint.knowledge.not_names import FUNCTION_WORDS
from newslint.pattern import Pattern

_WORD = Pattern(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*")

_VERBS = frozenset(
    "address aim applaud argue arrange arrive attempt attend bake bathe battle board bow brush build burn buy "
    "carry cast catch celebrate challenge change chat cheer check clap clean clear climb collect comfort compete "
    "cook cover cradle cross cruise cry cut cycle dance deliver demonstrate depart dig dip display dive drag draw "
    "drive drop eat embark embrace enjoy enter erect examine exchange exercise explain face feed fight fill fire "
    "fish fix float fly follow gather gesture gaze graze greet grill guard guide hand handle hang harvest haul "
    "head help hoist hold hug inspect install jump kick kiss kneel knit land launch lay lead lean leave lie lift "
    "light line listen load look make march measure meet milk mingle mourn move navigate observe offer operate "
    "pack paddle paint parade park participate pass paste patrol pedal perform pet pick place plant play point "
    "polish pose pour practice practise pray prepare present press protest prune pull push queue race raise reach "
    "react read receive rehearse release remove repair rest return ride rinse roll row run sail salute scan scoop "
    "score scrub search sell serve sew shake share shave shear shelter shield shoot shop shout show sift sing sit "
    "skate ski sleep slice smell smile smoke sort speak split spray spread sprint stack stand stare steer stitch "
    "stir stretch stroll surround sweep swim swing take talk tap taste tend test throw touch tour train transfer "
    "transport travel try unload unveil use view visit wade wait walk warm wash watch water wave wear weave weep "
    "weigh welcome wheel wipe work wrap wrestle".split()
)
"""What people and things do in pictures, in the present tense that captions use."""


def _forms_of(verbs: Iterable[str]) -> frozenset[str]:
    """Verbs as the present tense has them: of several, and of one."""
    ends = ("", "s", "es")
    return frozenset(
        [verb + end for verb in verbs for end in ends] + [verb[:-1] + "ies" for verb in verbs if verb.endswith("y")]
    )


_FORMS = _forms_of(_VERBS)
_TOLD = frozenset(
    "was were had said told will would says next plan plans due upcoming again begins begin starts".split()
)
_FINITE = (
    _TOLD
    | frozenset(
        "is are has have can could may might must should do does did be been not no never but because if".split()
    )
    | frozenset(BASES)
    | frozenset(BASES.values())
) - frozenset("men women children feet wives lives man woman child foot wife life light left".split())
_SEEN = _forms_of(
    (
        "applaud bake bathe bow brush carry celebrate climb cradle cry dance dig dive drag embrace gaze gesture "
        "graze grill hang haul hoist hold hug inspect jump kiss kneel lean lift listen march mourn paddle paint "
        "pat pedal pet polish pour pray prune ride rinse row salute scoop scrub sew shake shear sift sit sleep "
        "slice smile sort spray stack stand stare steer stir stretch sweep swim taste tend throw try wade walk "
        "wash wave wear weave weep weigh wipe wrap"
    ).split()
)
"""Verbs of what can be seen, which stories hardly have in the present tense."""
OF_STORIES = _FINITE - _SEEN
"""Words that no scene has."""
_MARKS = frozenset('"“?!;:%$£€')
_OF_THINGS_TOO = frozenset(
    "carries holds lifts tries climbs weighs sits stands stretches sweeps hangs celebrates throws carry hold lift "
    "climb stretch sweep stand".split()
)
"""Those that houses, roads and ships do in stories as well: `The ferry carries 40 cars.`"""
_BEFORE_PLACES = frozenset("in at on aboard outside inside near during under above behind beside".split())
_ARTICLES = frozenset("a an the two three four five".split())
_PLURALS = frozenset("men women children people police staff".split())
_STOP = Pattern(r"[^\W\d_]{3,}\. +[A-Z]|https?:|\d,\d|\bper ?cent\b|illion\b")
"""What a caption of one sentence has not: a second sentence, an address, large figures."""
_LONGEST = 30
"""Words of one sentence of a caption."""
_LONGEST_SCENE = 200
"""Code points of one."""
_SUBJECT = 14
"""Words among which a scene has its verb."""
_NAMED = 8
"""Words in front of the verb of a scene, or of its first preposition where there is none."""


def scene_words(text: str) -> list[str]:
    """The words of a text in lower case."""
    return [word.group().lower() for word in _WORD.finditer(text)]


def has_scene_verb(text: str, words: list[str]) -> bool:
    """Whether a sentence of these words tells in the present tense what is done in a picture."""
    if not 6 <= len(words) <= 70 or _tells(words):
        return False
    before = words[0]
    for word in words[1:_SUBJECT]:
        if word in _FORMS:
            return True
        if _is_past(word, text) and before not in _ARTICLES:
            return False
        before = word
    return False


def _tells(words: list[str]) -> bool:
    """Whether a word of a story stands among these; `the plan` may be shown."""
    told = _TOLD.intersection(words)
    return bool(told) and (told != {"plan"} or words[words.index("plan") - 1] not in _ARTICLES)


def _is_past(word: str, text: str) -> bool:
    """Whether a word ends like a verb in the past tense, and is no name: `trapped`, but not `Winifred`."""
    return word.endswith("ed") and word in text


def is_scene(text: str) -> bool:
    """Whether a text is one short sentence that shows a scene, with a verb in the present tense or without any.

    `A boy holds a lamb at the fair.`, `Ann Lee at the console in Riga.`
    """
    if (
        len(text) > _LONGEST_SCENE
        or not text[:1].isupper()
        or text.isupper()
        or not OF_STORIES.isdisjoint(text.split())
    ):
        return False
    if not _MARKS.isdisjoint(text):
        return False
    words = scene_words(text)
    if not 5 <= len(words) <= _LONGEST or (words[0] in FUNCTION_WORDS and words[0] not in _ARTICLES):
        return False
    return (_is_done(text, words) or _has_no_verb(text, words)) and _STOP.search(text) is None


def _is_done(text: str, words: list[str]) -> bool:
    """Whether a short subject has a verb of what can be seen, and no other: `Dyers rinse cloth in a stream.`"""
    v = next((i for i, word in enumerate(words[1:_NAMED], 1) if word in _SEEN), 0)
    if not v or words[v - 1] in FUNCTION_WORDS or not _FINITE.isdisjoint((*words[:v], *words[v + 1 :])):
        return False
    if any(_is_past(word, text) or word in _BEFORE_PLACES for word in words[:v]):
        return False
    if words[v] in _OF_THINGS_TOO and (words[0] == "the" or v == 1):
        return False
    is_plural = words[v - 1].endswith("s") or words[v - 1] in _PLURALS
    return is_plural != words[v].endswith("s") or "and" in words[:v]


def _has_no_verb(text: str, words: list[str]) -> bool:
    """Whether a sentence is a name and where it is: `The minaret in Bukhara at dusk.`"""
    place = next((i for i, word in enumerate(words[:_NAMED]) if word in _BEFORE_PLACES), 0)
    if not place or not _FINITE.isdisjoint(words) or any(_is_past(word, text) for word in words):
        return False
    written = [word.group() for word in _WORD.finditer(text)]
    is_named = any(word[0].isupper() for word in written[1:place])
    plain = [word for word in written if word[0].islower() and "'" not in word and "’" not in word]
    return is_named and not any(word.endswith("s") and not word.endswith(("ss", "us")) for word in plain)
