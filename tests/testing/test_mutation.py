"""Mutants of any file: right where the key says, otherwise the file they were made of."""

from __future__ import annotations

import io
import json
import zipfile
from random import Random

import pytest

from newslint.catalogue import all_rules
from newslint.linter import Linter
from newslint.readers.errors import UnreadableError
from newslint.settings import Settings
from newslint.testing.defects.registry import all_planters
from newslint.testing.mutation import Mutant, Story
from newslint.testing.stories.generator import known_defects, write_story

STORIES = 12
"""Made-up stories into which each planter plants."""

PARAGRAPHS = (
    "The town council of Fernleigh approved a budget of $3 million on Friday, July 16, 2021, after a long debate.",
    "The bridge is 10 miles (16 kilometers) from the harbour, and nobody “owns it”, she said.",
    "Mayor Agnes Quispe said the ferry will return next year. It was sold in spring by the harbour board of the town.",
    "Nobody knows what became of the old bell, which was taken down in the war and never seen again by anybody.",
    "A museum of ships will open beside the quay in summer, and it will be free of charge for the whole of the year.",
)
HTML = (
    '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>T</title></head><body><article>'
    "<h1>Council &amp; harbour board agree on a budget</h1>\n"
    + "\n".join(f"<p>{text.replace('Friday', '<b>Friday</b>').replace('“', '&ldquo;')}</p>" for text in PARAGRAPHS)
    + "</article></body></html>\n"
)
FILES = {
    "story.txt": "\n\n".join(("Council and harbour board agree on a budget", *PARAGRAPHS)).encode(),
    "story.html": HTML.encode(),
    "story.md": ("# Council and harbour board agree on a budget\n\n" + "\n\n".join(PARAGRAPHS)).encode(),
    "windows.txt": "\r\n\r\n".join(("Council agrees on a budget", *PARAGRAPHS)).encode("cp1252"),
    "story.jsonl": json.dumps({"title": "Council agrees on a budget", "text": "\n\n".join(PARAGRAPHS)}).encode()
    + b"\n",
}


def mutant_of(name: str, rule: str, seed: int = 0) -> Mutant | None:
    return Story(FILES[name], name, Settings()).mutant(rule, Random(seed))


def touches(mutant: Mutant, rule: str, settings: Settings) -> bool:
    (planted,) = mutant.planted
    start, end = planted.place.start.offset, planted.place.end.offset
    for checked in Linter(settings).check_bytes(mutant.data, "story"):
        assert checked.article is not None
        for one in checked.findings:
            for span in (one.finding.span, *(related.span for related in one.finding.related)):
                low, high = checked.article.source.file_offsets(span)
                if low < max(end, start + 1) and start < max(high, low + 1):
                    return True
    return False


@pytest.mark.parametrize("rule", all_planters())
def test_what_is_planted_in_a_made_up_story_is_found(rule: str) -> None:
    settings = Settings(select=(rule,), input_format="text")
    made, missed = 0, []
    for seed in range(STORIES):
        text = write_story(seed, house=None).text.encode()
        if not text.startswith((b"<", b"---")):
            mutant = Story(text, "story", settings).mutant(rule, Random(seed))
            if mutant is not None:
                made += 1
                if not touches(mutant, rule, settings):
                    missed.append(mutant)
    assert len(missed) <= max(1, 0.15 * made), (missed[0].planted, missed[0].data.decode())


def test_rules_are_planted_once_and_exist() -> None:
    assert set(all_planters()) <= set(all_rules())


def test_every_rule_that_is_on_can_be_planted_unless_it_needs_other_files() -> None:
    without = {rule.id for rule in all_rules().values() if rule.on} - set(known_defects())
    assert {rule.partition("/")[0] for rule in without} <= {"facts", "sources"}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("rule", ["dates/weekday-mismatch", "repetition/doubled-word", "structure/unbalanced-brackets"])
def test_the_place_in_the_file_is_told_in_every_format(name: str, rule: str) -> None:
    mutant = mutant_of(name, rule)
    assert mutant is not None
    (planted,) = mutant.planted
    codec = "cp1252" if name == "windows.txt" else "utf-8"
    text, before = mutant.data.decode(codec), FILES[name].decode(codec)
    start, end = planted.place.start, planted.place.end
    assert text[start.offset : end.offset] == planted.replacement
    assert text.count("\n", 0, start.offset) + 1 == start.line
    assert text[: start.offset] == before[: start.offset]
    assert text[end.offset :] == before[len(before) - len(text) + end.offset :]


def test_markup_inside_a_change_is_left_alone() -> None:
    mutant = mutant_of("story.html", "dates/weekday-mismatch")
    assert mutant is not None
    assert b"<b>" in mutant.data and b"<b>Friday</b>" not in mutant.data


def test_a_paragraph_is_not_planted_where_the_format_cannot_say_it() -> None:
    assert mutant_of("story.html", "repetition/duplicate-paragraph") is None
    assert mutant_of("story.txt", "repetition/duplicate-paragraph") is not None


def test_a_story_without_a_place_gets_nothing() -> None:
    assert mutant_of("story.txt", "numbers/currency-drift") is None


def test_text_in_another_language_gets_nothing_that_its_rules_do_not_read() -> None:
    text = "Der Rat der Stadt hat am Freitag, 16. Juli 2021, den Haushalt und die Gebühren beschlossen. " * 3
    story = Story(f"Rat beschließt\n\n{text}\n\n{text}".encode(), "story.txt", Settings())
    assert story.mutant("repetition/doubled-word", Random(0)) is None


def test_an_exercise_has_several_defects_in_different_blocks() -> None:
    story = Story(FILES["story.txt"], "story.txt", Settings())
    mutant = story.exercise(list(all_planters()), 3, Random(5))
    assert mutant is not None
    assert len({planted.rule for planted in mutant.planted}) == 3
    text = mutant.data.decode()
    places = [(planted.place.start.offset, planted.place.end.offset) for planted in mutant.planted]
    assert places == sorted(places)
    assert [text[start:end] for start, end in places] == [planted.replacement for planted in mutant.planted]


def test_the_same_seed_plants_the_same() -> None:
    assert mutant_of("story.txt", "typing/stray-space", 7) == mutant_of("story.txt", "typing/stray-space", 7)
    found = {mutant_of("story.txt", "typing/stray-space", seed) for seed in range(9)}
    assert len(found) > 1


def test_files_that_cannot_be_written_again_are_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr(
            "word/document.xml",
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
            "<w:t>The ferry left.</w:t></w:r></w:p></w:body></w:document>",
        )
    with pytest.raises(UnreadableError, match="Word"):
        Story(packed.getvalue(), "story.docx", Settings())
