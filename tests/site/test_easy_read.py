"""Easy Read in a browser: found at the top, large, a picture beside each line, read aloud."""

import pytest
from playwright.sync_api import expect

EASY = "weaknesses/few-seats/easy-read/"
# Every page of Exampleshire in Easy Read, and where the rest of it is.
FULL = {
    "easy-read/": "",
    "take-part/easy-read/": "take-part/",
    EASY: "weaknesses/few-seats/",
    "stories/night-bus/easy-read/": "stories/night-bus/",
}
# Text in the main part of a page that is smaller than 20 pixels, for eyes.
SMALL = """() => [...document.querySelectorAll('main :is(p, li, a, h1, h2, strong)')]
  .filter((one) => one.checkVisibility() && !one.closest('.tools'))
  .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 20)
  .map((one) => one.outerHTML)"""
# Where each picture stands beside its words.
SIDES = """() => [...document.querySelectorAll('.easy-lines li')].map((line) => {
  const [picture, words] = [...line.children].map((one) => one.getBoundingClientRect());
  return picture.right <= words.left ? 'left' : words.right <= picture.left ? 'right' : 'over';
})"""


@pytest.mark.parametrize("easy", FULL)
def test_a_reader_goes_to_easy_read_and_back_without_a_script(browser, address, easy):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address + FULL[easy])
    way = page.get_by_role("link", name="Easy Read", exact=True)
    assert way.bounding_box()["y"] < 200
    way.click()
    assert page.url == address + easy
    expect(page.locator("h1")).to_contain_text("Easy Read: ")
    back = page.get_by_role("link", name="Read all of it")
    assert back.bounding_box()["y"] < 200
    back.click()
    assert page.url == address + FULL[easy]
    context.close()


def test_only_what_has_easy_read_leads_to_it(page, address):
    for name in ("weaknesses/late-buses/", "stories/quiet-bus/", "about/"):
        page.goto(address + name)
        assert page.get_by_role("link", name="Easy Read", exact=True).count() == 0


def test_every_page_in_easy_read_is_in_one_list(page, address):
    page.goto(f"{address}easy-read/")
    page.get_by_role("link", name="All pages in Easy Read").click()
    expect(page.locator("h1")).to_have_text("All pages in Easy Read")
    found = page.locator("main li a").evaluate_all("all => all.map((one) => one.href)")
    assert {one.removeprefix(address) for one in found} == FULL.keys()


def test_nobody_is_told_that_it_was_tested_before_it_is(page, address):
    untested = "It has not yet been tested by people with learning disabilities."
    page.goto(address + EASY)
    expect(page.locator("main")).to_contain_text(untested)
    page.goto(f"{address}take-part/easy-read/")
    expect(page.locator("main")).not_to_contain_text(untested)
    said = "This was tested by: a group of people with learning disabilities, 1 June 2022."
    expect(page.locator("main")).to_contain_text(said)


@pytest.mark.parametrize("easy", FULL)
@pytest.mark.parametrize("across", [320, 390, 1280])
def test_all_of_its_text_is_large(page, address, easy, across):
    page.set_viewport_size({"width": across, "height": 844})
    page.goto(address + easy)
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("across", [320, 1280])
@pytest.mark.parametrize(("direction", "side"), [("ltr", "left"), ("rtl", "right")])
def test_each_line_has_its_picture_where_reading_begins(page, address, across, direction, side):
    page.set_viewport_size({"width": across, "height": 844})
    page.goto(address + EASY)
    page.evaluate(f"document.documentElement.dir = '{direction}'")
    assert set(page.evaluate(SIDES)) == {side}
    assert page.locator(".easy-lines svg").count() == page.locator(".easy-lines li").count()


def test_a_figure_is_words_and_as_many_dots(page, address):
    page.goto(address + EASY)
    line = page.locator(".easy-lines li", has_text="92 out of 100")
    expect(line).to_have_text("In 2021, 92 out of 100 buses were checked.")
    full, empty = (line.locator("path").nth(n).get_attribute("d").count("M") for n in (0, 1))
    assert (full, empty) == (92, 8)
    assert line.locator("svg").get_attribute("aria-hidden") == "true"


def test_full_dots_and_empty_ones_differ_without_colour(page, address):
    page.emulate_media(forced_colors="active")
    page.goto(address + EASY)
    looks = "one => [getComputedStyle(one).fill, getComputedStyle(one).stroke]"
    full, empty = (page.locator(".easy-dots path").nth(n).evaluate(looks) for n in (0, 1))
    assert full[0] == full[1] == empty[1]
    assert empty[0] == "none"


def test_on_paper_no_line_is_parted_from_its_picture(page, address):
    page.goto(address + EASY)
    page.emulate_media(media="print")
    found = page.locator(".easy-lines li").evaluate_all(
        "all => all.map((one) => getComputedStyle(one).breakInside)"
    )
    assert set(found) == {"avoid"}
    sizes = page.locator(".easy-lines p").evaluate_all(
        "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 20
    assert page.locator(".easy-lines svg").first.is_visible()


def test_listening_reads_line_by_line(page, address):
    page.add_init_script("""
        Object.defineProperty(window, 'speechSynthesis', { value: {
            said: [], speaking: false, pending: false,
            getVoices: () => [{ lang: 'en-GB' }], speak(one) { this.said.push(one.text); },
            cancel() {}, addEventListener() {} } });
        window.SpeechSynthesisUtterance = class extends EventTarget {
            constructor(text) { super(); this.text = text; } };
    """)
    page.goto(address + EASY)
    page.click(".listen")
    page.wait_for_selector(".listen:has-text('Stop listening')")
    said = page.evaluate("speechSynthesis.said")
    lines = page.locator(".easy-lines p").all_inner_texts()
    assert [one for one in said if one in lines] == lines


def test_it_is_found_by_the_search_as_easy_read_and_in_the_list_of_addresses(site):
    page = (site / EASY / "index.html").read_text("utf-8")
    assert 'data-kind="Easy Read"' in page
    assert '<meta name="description" content="Too few children had a seat on the bus. In' in page


def test_a_page_of_easy_read_explains_itself(page, address):
    page.goto(address + EASY)
    assert page.locator("main a.term").count() == 0
    assert page.locator(".easy-lines strong").all_inner_texts() == ["checked"]
