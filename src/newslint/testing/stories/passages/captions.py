"""Passages with pictures, whose captions agree with the story and with each other."""

from __future__ import annotations

import datetime

from newslint.knowledge.calendar import weekday_name
from newslint.testing.stories.draft import Draft
from newslint.testing.stories.pictures import caption, credit
from newslint.testing.stories.registry import passage
from newslint.testing.stories.stock import JOBS

_AGENCIES = ("xinhua", "ap", "reuters")


@passage("captions/after-publication", "captions/stale-photo", houses=_AGENCIES)
def dated_picture(draft: Draft) -> str:
    """A picture taken shortly before."""
    taken = draft.days_before(1, 6)
    date = draft.style.date(taken)
    if draft.defect == "captions/after-publication":
        later = draft.published + datetime.timedelta(days=draft.between(4, 30))
        date = draft.fact("captions/after-publication", date, draft.style.date(later))
    elif draft.defect == "captions/stale-photo":
        date = draft.fact("captions/stale-photo", date, draft.style.date(draft.days_before(200, 900)))
    draft.captions.append(caption(draft, f"Workers stack crates of {draft.goods[0]} at a depot, {date}."))
    return f"Crates of {draft.goods.pop()} are stacked to the ceiling of the depot."


@passage("captions/missing-credit", houses=_AGENCIES)
def three_pictures(draft: Draft) -> str:
    """Three pictures with their credits."""
    date = draft.style.date(draft.day)
    draft.captions.append(caption(draft, f"Volunteers fill sandbags beside the sluice, {date}."))
    draft.captions.append(caption(draft, f"A dog waits on a jetty for the ferry, {date}."))
    text = f"Children paddle through a flooded playground, {date}."
    draft.captions.append(draft.fact("captions/missing-credit", caption(draft, text), text))
    return "Volunteers have filled sandbags all week, and the ferry still runs."


@passage("captions/person-not-in-story", "captions/position-mismatch", houses=_AGENCIES)
def handshake(draft: Draft) -> str:
    """Two people in a picture and in the story."""
    first, second, third = draft.person(), draft.person(), draft.person()
    shown = draft.fact("captions/person-not-in-story", second.name, third.name)
    right = draft.fact("captions/position-mismatch", "(R)", "(L)")
    date = draft.style.date(draft.day)
    draft.captions.append(caption(draft, f"{first.name} (L) and {shown} {right} shake hands at a depot, {date}."))
    return f"{first.name}, {draft.choose(*JOBS)}, and {second.name}, {draft.choose(*JOBS)}, shook hands on it."


@passage("structure/empty-caption", houses=("bbc",))
def labelled_picture(draft: Draft) -> str:
    """A picture with the labels of the page."""
    shown = draft.fact("structure/empty-caption", "Image caption, The quay by night", "Image caption,")
    draft.captions.append(f"Image source, {draft.person().name}\n{shown}")
    return "The quay has been lit by night since spring."


@passage("captions/duplicate", houses=_AGENCIES)
def two_pictures(draft: Draft) -> str:
    """Two pictures of two things."""
    date = draft.style.date(draft.day)
    photographer = draft.person()
    first = f"A crane lifts a carriage onto the rails near the old goods station, {weekday_name(draft.day)}, {date}. "
    second = f"Passengers wait under the clock in the new departure hall, {weekday_name(draft.day)}, {date}. "
    shown = credit(draft, photographer.name)
    draft.captions.append(first + shown)
    draft.captions.append(draft.fact("captions/duplicate", second + shown, first + shown))
    return "The carriages are to be restored by hand, and the departure hall has a clock again."
