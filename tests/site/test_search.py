"""The search: what it finds, what it says of it, and what a reader does without it."""

import gzip
import json
import re

import pytest
from playwright.sync_api import expect

from tests.site.pages import words

RESULTS = ".search__results li"
# In the place of Pagefind: 23 pages for each word, of which “slow” takes its time.
MADE_UP = """
export async function init() {}
export async function search(words) {
  await new Promise((done) => setTimeout(done, words === "slow" ? 1200 : 0));
  const page = (n) => ({
    url: "/", meta: { title: `${words} ${n}`, kind: "Page" }, anchors: [],
    locations: [1], weighted_locations: [{ location: 1, balanced_score: 1 }],
    content: `${words} https://example.org/${"long".repeat(99)} ends here.`,
  });
  const all = [...Array(23).keys()];
  return { results: all.map((n) => ({ id: words + n, data: async () => page(n) })) };
}
"""


def look_for(page, text):
    page.fill("#search-words", text)
    expect(page.locator(".search__status")).to_have_text(re.compile("found"))
    return page.locator(RESULTS)


@pytest.fixture
def searching(page, address):
    """The search of Exampleshire, open."""
    page.goto(address)
    page.click(".search-button")
    return page


@pytest.fixture
def made_up(page, address):
    """The same with made-up answers, on a narrow screen."""
    page.set_viewport_size({"width": 320, "height": 700})
    page.route(
        "**/pagefind/pagefind.js",
        lambda route: route.fulfill(body=MADE_UP, content_type="text/javascript"),
    )
    page.goto(address)
    page.click(".search-button")
    return page


def test_each_result_says_what_it_is(searching):
    found = look_for(searching, "bus pass")
    kinds = dict(
        zip(
            found.locator("a").all_inner_texts(),
            found.locator(".search__kind").all_inner_texts(),
            strict=True,
        )
    )
    assert kinds["bus pass"] == "Word"
    assert {"Story", "Figure"} <= set(kinds.values())


def test_an_everyday_word_finds_what_the_area_calls_it(searching, content):
    found = look_for(searching, "Season ticket?")
    assert found.locator("a").first.inner_text() == "bus pass"
    assert found.locator("a").first.get_attribute("href").endswith("/glossary/#bus-pass")
    assert searching.inner_text(".search__status").endswith("This also looks for: bus pass.")
    titles = found.locator("a").all_inner_texts()
    assert {one.title for one in content.measures.values() if "bus pass" in one.question} <= {
        *titles
    }


def test_ten_are_shown_and_there_is_a_way_to_all(made_up):
    found = look_for(made_up, "word")
    assert made_up.inner_text(".search__status") == "23 pages found."
    for shown, left in ((10, "Show 10 more"), (20, "Show 3 more")):
        expect(found).to_have_count(shown)
        assert made_up.inner_text(".search__more") == left
        made_up.click(".search__more")
        expect(found.nth(shown).locator("a")).to_be_focused()
    expect(found).to_have_count(23)
    assert not made_up.is_visible(".search__more")


def test_what_is_shown_is_always_of_the_word_in_the_box(made_up):
    made_up.fill("#search-words", "slow")
    made_up.wait_for_timeout(400)
    look_for(made_up, "quick")
    made_up.wait_for_timeout(1500)
    assert {one.split()[0] for one in made_up.locator(f"{RESULTS} a").all_inner_texts()} == {
        "quick"
    }
    made_up.fill("#search-words", "slow")
    expect(made_up.locator(RESULTS)).to_have_count(0)
    made_up.wait_for_timeout(400)
    made_up.fill("#search-words", "")
    made_up.wait_for_timeout(1500)
    assert made_up.locator(RESULTS).count() == 0
    assert made_up.inner_text(".search__status") == ""
    assert not made_up.is_visible(".search__more")


def test_a_long_address_does_not_leave_a_narrow_screen(made_up):
    look_for(made_up, "word")
    assert made_up.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_word_that_was_found_does_not_look_like_a_link(searching):
    look_for(searching, "bus")
    mark = searching.locator("mark").first
    assert mark.evaluate("e => getComputedStyle(e).textDecorationLine") == "none"
    assert mark.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    link = searching.locator(f"{RESULTS} a").first
    assert link.evaluate("e => getComputedStyle(e).textDecorationLine") == "underline"


def fragments(area):
    """What the search has of each page, by its address."""
    for path in (area.site / "pagefind/fragment").iterdir():
        found = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        yield found["url"].removeprefix("/"), found


def test_no_words_are_glued_together_and_no_title_is_repeated(area):
    for name, found in fragments(area):
        read = set(words(area.site / name / "index.html").split())
        glued = {one for one in found["content"].split() if not {one, one[:-1]} & read}
        assert glued == set(), name
        assert not found["content"].startswith(found["meta"]["title"] + "."), name


def test_pages_for_readers_are_found_and_no_others(area):
    found = dict(fragments(area))
    assert not {"404.html", "booklet/"} & found.keys()
    assert all(one["meta"]["kind"] for one in found.values())
    items = [*area.content.stories.values(), *area.content.measures.values()]
    assert {*(one.title for one in items)} <= {one["meta"]["title"] for one in found.values()}


def test_without_javascript_the_way_to_search_says_what_to_do_instead(browser, area):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(area.address)
    page.click("header >> text=Search")
    assert page.url.endswith("/search/")
    assert page.is_visible("text=The search works with JavaScript")
    assert page.is_visible("text=press Ctrl and F together")
    assert page.locator(".search-page li a").count() >= 2
    context.close()


def test_a_search_can_be_linked_to(page, address):
    page.goto(f"{address}search/?q=bus")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert page.input_value("#search-words") == "bus"
    assert not page.is_visible("text=The search works with JavaScript")
