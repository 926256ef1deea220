"""The list of stories in a browser, where there are many: by year, filtered, and without a script.

The area of these tests has pairs of “you said” and “we did” over four years, as councils publish
them, and a few with no date.
"""

import re

import pytest
from playwright.sync_api import expect

from example import AREA, Project
from macros.content.problems import errors
from macros.model.story import STORIES_A_PAGE
from macros.publishing.build import build_into
from macros.site import Site
from tests.site.chromium import width
from tests.site.conftest import serving

YEARS = ("2019", "2020", "2021", "2022", None)
STATUSES = ("done", "in_progress", "cannot_do")
AUDIENCES = "audiences: {parents: {title: Parents}, pupils: {title: Pupils}}\ncontact:"


def pair(n):
    """The n-th story: what it says, and by what a reader would look for it."""
    year, status = YEARS[n % 5], STATUSES[n % 3]
    audience, theme = ("parents", "pupils")[n % 2], ("school", "travel")[n % 7 == 0]
    text = f"title: Story {n}\nyou_said: Stop {n} was too far away.\nwe_did: [It was moved.]\n"
    text += f"status: {status}\nthemes: [{theme}]\naudience: [{audience}]\n"
    text += f"done: {year}-06\n" if year else ""
    text += "could_not_do: [It was not ours.]\n" if status == "cannot_do" else ""
    return text, {"year": year or "none", "status": status, "audience": audience, "themes": theme}


@pytest.fixture(scope="module")
def council(tmp_path_factory):
    """The address of a site of so many pairs."""
    servers, built = [], {}

    def of(many):
        if many not in built:
            project = Project(tmp_path_factory.mktemp(f"pairs-{many}"))
            project.furnish()
            project.spoil(AREA, "contact:", AUDIENCES)
            for n in range(many - 1):  # Exampleshire has a story of its own
                project.write(f"data/stories/pair-{n}.yml", pair(n)[0])
            site = Site(project.root)
            assert errors(site.problems) == []
            build_into(site, project.root / "site")
            servers.append(serving(project.root / "site"))
            built[many] = f"http://127.0.0.1:{servers[-1].server_port}/stories/"
        return built[many]

    yield of
    for server in servers:
        server.shutdown()


@pytest.fixture
def thirty(council):
    return council(31)


@pytest.fixture
def many(council):
    return council(71)


def shown(page):
    """The titles of the stories that a reader sees."""
    return page.locator(".stories > li:visible .card__link").all_inner_texts()


def having(many, **wanted):
    """The titles of the stories that a choice asks for."""
    found = [n for n in range(many) if wanted.items() <= pair(n)[1].items()]
    return {f"Story {n}" for n in found}


def years(page):
    return page.locator("main h2:visible").all_inner_texts()


def jumps(page):
    return page.locator(".toc li:visible").all_inner_texts()


def choose(page, **choice):
    for name, value in choice.items():
        page.select_option(f"#filter-{name}", value)


ALL_YEARS = ["2022", "2021", "2020", "2019", "With no date"]


def test_stories_stand_below_their_year_and_the_years_lead_to_them(page, thirty):
    page.goto(thirty)
    assert years(page) == jumps(page) == ALL_YEARS
    below = page.locator("section.group", has=page.locator("#year-2019")).locator(".card__link")
    assert set(below.all_inner_texts()) == having(30, year="2019")
    page.click(".toc >> text=With no date")
    assert page.url.endswith("#year-unknown")
    expect(page.locator("#year-unknown")).to_be_in_viewport()


def test_without_a_script_every_story_is_there_and_no_choice_that_does_nothing(browser, thirty):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{thirty}?year=2019")
    assert len(shown(page)) == 31
    assert years(page) == jumps(page) == ALL_YEARS
    assert page.locator("select:visible, [role=status]:visible").count() == 0
    context.close()


@pytest.mark.parametrize(
    "choice",
    [
        {"year": "2021"},
        {"year": "none"},
        {"themes": "travel"},
        {"status": "cannot_do"},
        {"audience": "pupils"},
        {"year": "2020", "status": "done"},
        {"audience": "parents", "themes": "school", "status": "in_progress", "year": "2019"},
    ],
    ids=str,
)
def test_a_reader_sees_the_stories_of_what_they_chose_and_no_other(page, thirty, choice):
    page.goto(thirty)
    choose(page, **choice)
    wanted = having(30, **choice)
    assert set(shown(page)) - {"A seat for everyone"} == wanted
    said = page.inner_text(".filter__count")
    assert said == f"{len(shown(page))} {'story' if len(shown(page)) == 1 else 'stories'} shown"
    if "year" in choice:
        assert len(years(page)) == 1
        assert jumps(page) == years(page)
    page.reload()
    assert set(shown(page)) - {"A seat for everyone"} == wanted


def test_where_nothing_matches_the_page_says_so_and_leads_back_to_all(page, thirty):
    page.goto(thirty)
    assert not page.is_visible("text=Show all stories")
    choose(page, year="2019", themes="travel", status="done", audience="pupils")
    assert having(30, year="2019", themes="travel", status="done", audience="pupils") == set()
    assert shown(page) == years(page) == jumps(page) == []
    expect(page.get_by_role("status")).to_have_text(
        "No story matches all of this. Choose less, or show all."
    )
    page.get_by_role("button", name="Show all stories").press("Enter")
    expect(page.get_by_role("status")).to_have_text("31 stories shown")
    assert years(page) == ALL_YEARS
    assert page.evaluate("document.activeElement.id") == "filter-year"
    assert page.url == thirty
    assert not page.is_visible("text=Show all stories")


@pytest.mark.parametrize("address", ["?year=1066", "?year=2019%20x", "?status=<b>", "?year="])
def test_a_choice_in_the_address_that_nobody_offers_changes_nothing(page, thirty, address):
    page.goto(thirty + address)
    assert len(shown(page)) == 31


# --- more stories than are on one page ----------------------------------------------------------


def test_the_choice_reaches_the_stories_of_later_pages_too(page, many):
    page.goto(many)
    assert len(shown(page)) == STORIES_A_PAGE
    assert not having(70, year="none") <= set(shown(page))
    choose(page, year="none")
    expect(page.get_by_role("status")).to_have_text(f"{len(having(70, year='none'))} stories shown")
    assert set(shown(page)) == having(70, year="none")
    assert years(page) == ["With no date"]
    choose(page, year="2019", status="done")
    assert set(shown(page)) == having(70, year="2019", status="done")
    assert not page.is_visible("nav.pages")
    page.locator(".stories > li:visible .card__link").last.click()
    assert re.search(r"/stories/pair-\d+/$", page.url)
    assert page.inner_text("h1").startswith("Story ")
    page.go_back()
    expect(page.locator(".stories > li:visible")).to_have_count(
        len(having(70, year="2019", status="done"))
    )


def test_back_at_all_the_first_page_is_as_it_was(page, many):
    page.goto(many)
    first = shown(page)
    choose(page, audience="pupils")
    expect(page.get_by_role("status")).to_have_text("35 stories shown")
    page.click("text=Show all stories")
    expect(page.get_by_role("status")).to_have_text(f"{STORIES_A_PAGE} stories shown")
    assert shown(page) == first
    assert page.is_visible("nav.pages")


def test_nothing_is_loaded_before_somebody_chooses_and_then_once(page, many):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(many)
    page.wait_for_load_state("networkidle")
    assert [one for one in asked if "page-2" in one or "later" in one] == []
    choose(page, year="2019")
    choose(page, year="2020")
    expect(page.locator("h2:visible")).to_have_text(["2020"])
    assert [one.rpartition("/stories/")[2] for one in asked if "page-" in one] == ["page-2/"]
    assert len(shown(page)) == len(set(shown(page)))


def test_where_later_pages_do_not_come_the_reader_is_told(page, many):
    page.route("**/page-2/", lambda route: route.abort())
    page.goto(f"{many}?year=2022")
    expect(page.get_by_role("status")).to_have_text(
        "The stories of the other pages could not be loaded. Please try again later."
    )
    assert set(shown(page)) <= having(70, year="2022")
    page.unroute("**/page-2/")
    choose(page, year="none")
    expect(page.get_by_role("status")).to_have_text(f"{len(having(70, year='none'))} stories shown")


# --- how it looks -------------------------------------------------------------------------------


@pytest.mark.parametrize("across", [320, 390, 1280])
@pytest.mark.parametrize("font", ["DejaVu Sans", "Carlito"])
def test_promises_and_the_filter_fit_on_every_screen(page, address, thirty, across, font):
    assert width(page, font)
    page.set_viewport_size({"width": across, "height": 800})
    for where in (f"{thirty}?year=2019&themes=travel&status=done", f"{address}promises/",
                  f"{address}stories/calm-bus/"):  # fmt: skip
        page.goto(where)
        page.evaluate("(font) => document.body.style.fontFamily = font", font)
        assert page.evaluate("document.documentElement.scrollWidth") <= across, where
        small = page.evaluate(
            """() => [...document.querySelectorAll('.filter select, .filter button')]
            .filter((e) => e.checkVisibility() && e.offsetHeight < 44).map((e) => e.outerHTML)"""
        )
        assert small == []


def test_that_a_promise_is_late_is_said_without_colour(page, address):
    page.emulate_media(forced_colors="active")
    page.goto(f"{address}promises/")
    said = "We said that we would do this by December 2022."
    late = page.locator(".promise__overdue").filter(has_text=said)
    expect(late).to_be_visible()
    edge = late.evaluate("e => getComputedStyle(e).borderInlineStartWidth")
    assert edge == "5px"


def test_a_picture_keeps_its_place_and_fits_on_paper(page, address):
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{address}stories/calm-bus/")
    image = page.locator(".picture img")
    box = image.bounding_box()
    assert box["width"] <= 288
    assert box["width"] / box["height"] == pytest.approx(2, abs=0.05)
    page.emulate_media(media="print")
    left = [one.bounding_box()["x"] for one in (image, page.locator(".picture figcaption"))]
    assert left[0] == pytest.approx(left[1], abs=1)


def test_a_story_of_two_lines_has_no_list_of_its_two_parts(page, address):
    page.goto(f"{address}stories/bus-times/")
    assert page.locator(".toc").count() == 0
    page.goto(f"{address}stories/calm-bus/")
    assert jumps(page)[:3] == ["You said", "We did", "What changed"]
