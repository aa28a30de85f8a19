"""The HTML report in Chromium: opened, clicked, filtered, printed, by mouse and keyboard, and read by axe.

Skipped where there is no Chromium; `.ci/run` installs it where it can.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.reports.examples import HOSTILE, hostile_report, written
from tests.reports.test_html_report import STORY, story_report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
pytestmark = [pytest.mark.slow, pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")]

SEVERAL = {"a.html": STORY, "b.txt": "All is well.", "c.txt": "Late news\n\nIt was was late.\n\nHe saw the the sea.\n"}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of each kind, as files."""
    folder = tmp_path_factory.mktemp("pages")
    tags = "<h1>A</h1><p>It was was &lt;script&gt;alert(1)&lt;/script&gt;</p>"
    slip = f"{HOSTILE}\n\nIt was was late. {HOSTILE}\n"
    reports = {
        "story": story_report(folder),
        "several": story_report(folder, SEVERAL),
        "hostile": hostile_report(),
        "hostile-story": story_report(folder, {"hostile.txt": slip}),
        "hostile-page": story_report(folder, {"page.html": tags}),
    }
    for name, report in reports.items():
        (folder / f"{name}.page.html").write_text(written(report, "html"), "utf-8")
    return folder


@pytest.fixture
def opened(browser: Browser, folder: Path) -> Iterator[Opener]:
    opener = Opener(browser, folder)
    yield opener
    opener.close()


class Opener:
    """Opens pages, and fails where one of them complains, asks for anything or pops up."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self._browser, self._folder = browser, folder
        self._pages: list[Page] = []
        self.complaints: list[str] = []

    def __call__(self, name: str, width: int = 1200, dark: bool = False, script: bool = True) -> Page:
        page = self._browser.new_page(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        url = (self._folder / f"{name}.page.html").as_uri()
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        page.on("request", lambda request: self.complaints.extend({request.url} - {url}))
        page.goto(url)
        self._pages.append(page)
        return page

    def close(self) -> None:
        for page in self._pages:
            page.close()
        assert self.complaints == []


def visible_notes(page: Page) -> list[str]:
    return [note.get_attribute("data-rule") or "" for note in page.query_selector_all(".note") if note.is_visible()]


@pytest.mark.parametrize("name", ["story", "several", "hostile", "hostile-story", "hostile-page"])
def test_a_page_opens_without_complaint_and_runs_nothing_foreign(opened: Opener, name: str) -> None:
    page = opened(name)
    assert page.title().startswith("newslint: ")
    assert visible_notes(page)
    assert page.locator("main img, main script").count() == 0


def test_a_click_on_marked_words_leads_to_their_note(opened: Opener) -> None:
    page = opened("story")
    page.locator("mark", has_text="Thursday, July 16, 2021").click()
    note = page.locator(".note:focus")
    assert note.get_attribute("data-rule") == "dates/weekday-mismatch"
    assert "on" in (note.get_attribute("class") or "").split()
    note.locator(".place").click()
    anchor = page.evaluate("location.hash")
    assert "July 16, 2021" in page.evaluate("id => document.querySelector(id).nextElementSibling.textContent", anchor)


def test_the_keyboard_reaches_everything(opened: Opener) -> None:
    page = opened("story")
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("(document.activeElement.className || document.activeElement.tagName) + ''"))
    assert {"INPUT", "SUMMARY", "scroll"} <= set(reached)
    assert any(name.startswith("ref error") for name in reached)
    page.locator(".ref").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').className").startswith("note")


def test_filters_by_severity_and_rule(opened: Opener) -> None:
    page = opened("story")
    before = visible_notes(page)
    assert len(set(before)) >= 3
    page.locator("input[value=error]").uncheck()
    left = visible_notes(page)
    assert 0 < len(left) < len(before)
    assert page.locator(".status").text_content() == f"{len(left)} of {len(before)} findings shown"
    assert "off" in (page.locator("mark", has_text="Thursday, July 16").get_attribute("class") or "").split()
    page.locator("input[value=error]").check()
    page.locator(".filters summary").click()
    page.get_by_role("button", name="None").click()
    page.get_by_label("dates/weekday-mismatch").check()
    assert visible_notes(page) == ["dates/weekday-mismatch"]
    page.keyboard.press("Escape")
    assert not page.locator(".filters fieldset").nth(1).is_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_filters_count_in_the_index(opened: Opener) -> None:
    page = opened("several")
    assert page.locator(".index tr[data-story]").count() == 2
    page.locator(".filters summary").click()
    page.get_by_role("button", name="None").click()
    page.get_by_label("dates/weekday-mismatch").check()
    rows = [row for row in page.query_selector_all(".index tr[data-story]") if row.is_visible()]
    assert len(rows) == 1
    cells = [cell.text_content() for cell in rows[0].query_selector_all("td")]
    assert cells == ["1", "", ""]
    assert len([one for one in page.query_selector_all(".story") if one.is_visible()]) == 1


def test_what_contradicts_what_is_drawn_together(opened: Opener) -> None:
    page = opened("story")
    page.locator("mark", has_text="Fishermen welcomed").last.scroll_into_view_if_needed()
    page.wait_for_selector(".ties path", state="attached")
    note = page.locator(".note[data-rule='repetition/duplicate-paragraph']")
    note.hover()
    assert page.locator(".ties path.on").count() == 1
    assert page.locator("mark.on").count() == 2
    box, sheet = page.locator(".ties path.on").bounding_box(), page.locator(".sheet").bounding_box()
    assert box is not None and sheet is not None and box["x"] >= sheet["x"] - 1 and box["height"] > 50
    assert "Fishermen" in (note.locator(".against").text_content() or "")


@pytest.mark.parametrize("width", [320, 480, 1200, 2000])
def test_no_width_makes_the_page_scroll_sideways(opened: Opener, width: int) -> None:
    for name in ("story", "several", "hostile-story"):
        page = opened(name, width=width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_notes_stand_beside_the_text_where_there_is_room_and_below_where_not(opened: Opener) -> None:
    for width, beside in ((1200, True), (480, False)):
        page = opened("story", width=width)
        mark = page.locator("mark", has_text="Thursday, July 16, 2021").bounding_box()
        note = page.locator(".note[data-rule='dates/weekday-mismatch']").bounding_box()
        assert mark is not None and note is not None
        assert (note["x"] > mark["x"] + mark["width"]) == beside


def test_without_script_everything_is_there(opened: Opener) -> None:
    page = opened("story", script=False)
    assert len(visible_notes(page)) == len(page.query_selector_all(".note"))
    assert page.locator(".ref").first.is_visible()


def test_print_leaves_the_controls_out(opened: Opener) -> None:
    page = opened("several")
    page.emulate_media(media="print")
    assert not page.locator(".filters").is_visible()
    assert len(visible_notes(page)) == 5
    assert page.pdf().startswith(b"%PDF-")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [400, 1200])
@pytest.mark.parametrize("name", ["story", "several", "hostile-story"])
def test_axe_finds_nothing_to_complain_of(opened: Opener, name: str, width: int, dark: bool) -> None:
    axe = pytest.importorskip("axe_playwright_python", reason="axe is not installed")
    page = opened(name, width=width, dark=dark)
    for details in page.query_selector_all("details"):
        details.evaluate("details => { details.open = true; }")
    page.evaluate((Path(axe.__file__).parent / "axe.min.js").read_text("utf-8"))
    result = page.evaluate("axe.run(document)")
    assert len(result["passes"]) > 10
    assert [f"{one['id']}: {one['nodes'][0]['html']}" for one in result["violations"]] == []
