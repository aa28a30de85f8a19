"""Passages whose quotations keep their words and speakers."""

from __future__ import annotations

from newslint.testing.stories.draft import Draft
from newslint.testing.stories.registry import passage
from newslint.testing.stories.stock import JOBS


@passage("quotes/two-speakers")
def two_speakers(draft: Draft) -> str:
    """Two quotations of two people."""
    first, second = draft.person(), draft.person()
    words = draft.choose(
        "A river does not read the plans that people draw for it",
        "Every winter we promise ourselves that this will be the last one here",
        "The children will ask us one day why nobody opened the gate",
    )
    other = "It has to be paid for by somebody, and it will not be the birds"
    again = draft.fact("quotes/two-speakers", other, words)
    return (
        f"{draft.style.quote(f'{words},')} said {first.name}, {draft.choose(*JOBS)}.\n\n"
        f"{draft.style.quote(f'{again},')} said {second.name}, who runs the pumping station."
    )


@passage("quotes/drift")
def refrain(draft: Draft) -> str:
    """A quotation, word for word twice."""
    person = draft.person()
    start, end = "We have carried this town's water on our backs for", "and we are not going to stop now"
    number = draft.choose("thirty years", "forty years")
    words = f"{start} {number} {end}"
    wrong = f"We carried the water of this town on our backs for {number} {end}"
    again = draft.fact("quotes/drift", words, wrong)
    repeated = draft.style.quote(f"{again}.")
    return (
        f"{draft.style.quote(f'{words},')} {person.name} told the meeting.\n\n"
        f"Asked later whether {person.surname} stood by that, the spokesman repeated it: {repeated}"
    )
