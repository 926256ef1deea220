"""How a page opens: nothing on it jumps, and nothing is shown that does not work yet."""

import pytest

from tests.site.conftest import PAGES

CONTROLS = "button:visible, select:visible, input:visible"
# The device finds its voices when all else is done.
LATE_VOICES = """
    const found = [{ lang: "en-GB", name: "made up" }], heard = [];
    let voices = [];
    Object.defineProperty(window, "speechSynthesis", { value: {
      getVoices: () => voices, cancel() {}, addEventListener: (_, told) => heard.push(told) } });
    window.findVoices = () => { voices = found; heard.forEach((told) => told()); };
"""
PAINTED = """new Promise((resolve) =>
  new PerformanceObserver(() => resolve()).observe({ type: "paint", buffered: true }))"""
JUMPS = """new Promise((resolve) => {
  const jumps = [];
  const seen = new PerformanceObserver((list) => jumps.push(...list.getEntries()));
  seen.observe({ type: "layout-shift", buffered: true });
  findVoices();
  setTimeout(() => resolve(jumps.map(({ value, sources }) =>
    `${value}: ${sources.map(({ node }) => node?.className || node?.nodeName)}`)), 200);
})"""


def test_nothing_on_the_page_jumps_while_it_opens(page, area):
    page.set_viewport_size({"width": 320, "height": 700})
    page.add_init_script(LATE_VOICES)

    def after_the_first_paint(route):
        page.evaluate(PAINTED)
        route.continue_()

    page.route("**/site.js", after_the_first_paint)
    page.route("**/suggest.js", after_the_first_paint)
    for name in area.kinds:
        page.goto(area.address + name)
        assert page.evaluate(JUMPS) == [], name
        assert page.is_visible(".listen"), name


def test_without_javascript_the_menu_is_open_and_there_is_no_dead_button(browser, area):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    for name in area.kinds:
        page.goto(area.address + name)
        assert page.locator(CONTROLS).all_inner_texts() == [], name
        assert page.is_visible(".menu a"), name
    context.close()


@pytest.mark.parametrize("name", [PAGES["figures"], PAGES["figure"]])
def test_where_the_script_does_not_arrive_the_page_is_as_without_javascript(page, address, name):
    page.set_viewport_size({"width": 320, "height": 700})
    page.route("**/site.js", lambda route: route.abort())
    page.goto(address + name)
    assert page.locator(CONTROLS).all_inner_texts() == []
    assert page.is_visible(".menu a")


def test_what_is_on_the_page_stands_below_its_title_or_beside_it_and_stays_there(page, address):
    page.goto(address + PAGES["weakness"])
    title, contents = page.locator("h1"), page.locator(".toc__inner")
    page.set_viewport_size({"width": 320, "height": 700})
    above, below = title.bounding_box(), contents.bounding_box()
    assert above["y"] + above["height"] <= below["y"]
    page.set_viewport_size({"width": 1280, "height": 900})
    left, right = title.bounding_box(), contents.bounding_box()
    assert left["x"] + left["width"] <= right["x"]
    page.locator(".tools").scroll_into_view_if_needed()
    assert contents.bounding_box()["y"] >= 0
