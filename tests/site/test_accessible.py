"""Every page by axe-core, with every rule on, as each kind of reader meets it."""

import itertools
from pathlib import Path

import pytest

from tests.site.conftest import PAGES

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
# Two rules measure the contrast of all text, which takes most of the time: one of text below 4.5:1,
# one of text from there to 7:1. The second is asked for both.
RUN = """async () => {
  const contrastRatio = { normal: { expected: 7 }, large: { expected: 4.5 } };
  const options = {
    contrastRatio, ignoreUnicode: true, boldValue: 700, boldTextPt: 14, largeTextPt: 18 };
  axe.configure({ checks: [{ id: "color-contrast-enhanced", options }] });
  const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
  rules["color-contrast"].enabled = false;
  const { violations } = await axe.run(document, { rules, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)}: ${node.failureSummary}`));
}"""
# How each page is looked at, as it was opened once: how wide it is, and in which colours.
WAYS = {
    "with JavaScript": list(itertools.product((320, 1280), ("light", "dark"))),
    "without JavaScript": [(320, "light")],
}
GROUPS = 8


def faults(page):
    page.evaluate(AXE)
    return page.evaluate(RUN)


@pytest.fixture(params=WAYS, scope="module")
def reader(request, browser):
    # The policy of the pages keeps out scripts that are not ours: axe-core needs it lifted.
    # Without motion the colours of a link change at once.
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    if request.param == "without JavaScript":
        context.route("**/*.js", lambda route: route.abort())
    yield context.new_page(), WAYS[request.param]
    context.close()


@pytest.mark.parametrize("group", range(GROUPS))
def test_no_page_has_a_fault_that_axe_finds_and_none_scrolls_sideways(reader, area, group):
    page, ways = reader
    found = {}
    for name in area.addresses[group::GROUPS]:
        page.goto(area.address + name)
        page.evaluate(AXE)
        for across, colours in ways:
            page.set_viewport_size({"width": across, "height": 800})
            page.emulate_media(color_scheme=colours)
            way = f"{name} at {across}, {colours}"
            if faulty := page.evaluate(RUN):
                found[way] = faulty
            wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wider <= 0, f"{way} is {wider} pixels wider than the screen"
    assert found == {}


@pytest.mark.parametrize(
    ("style", "too_low"),
    [
        ("color: #bbb", True),  # 1.9:1
        ("color: #777", True),  # 4.5:1
        ("color: #5a5a5a", True),  # 6.9:1
        ("color: #595959", False),  # 7.0:1
        ("color: #999; font-size: 30px", True),  # 2.8:1
        ("color: #7a7a7a; font-size: 30px", True),  # 4.3:1
        ("color: #767676; font-size: 30px", False),  # 4.5:1
    ],
)
def test_text_of_too_low_a_contrast_is_found(page, style, too_low):
    page.set_content(f'<body style="background: #fff"><p style="{style}">Some words</p>')
    found = [fault.partition(":")[0] for fault in faults(page)]
    assert ("color-contrast-enhanced" in found) == too_low


OPENED = {
    "the menu": ("", 320, [".menu-button"], ".menu ul"),
    "the search with results": ("", 1280, [".search-button"], "#search input"),
    "the search on a narrow screen": ("", 320, [".search-button"], "#search input"),
    "the dark page": (PAGES["weakness"], 1280, [".theme-button"], "html[data-theme=dark]"),
    "the meaning of a word": (PAGES["story"], 320, [".term"], ".meaning"),
    "the list of words": (PAGES["story"], 320, [".words summary"], ".words dd"),
    "a chart": (PAGES["figure"], 1280, [".explore__button"], ".explorer svg.main-svg"),
    "a chart on a narrow screen": (
        PAGES["figure"],
        320,
        [".explore__button"],
        ".explorer svg.main-svg",
    ),
    "a comparison": (
        "figures/?compare=seats&compare=checks",
        1280,
        [".compare__button"],
        ".explorer svg.main-svg",
    ),
}


@pytest.mark.parametrize("opened", OPENED)
def test_what_can_be_opened_has_no_fault_either(browser, address, opened):
    name, width, presses, shown = OPENED[opened]
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.goto(address + name)
    for press in presses:
        page.click(press)
    page.wait_for_selector(shown)
    if "search" in opened:
        page.fill("#search input", "night bus")
        page.wait_for_selector(".search__results li")
    assert faults(page) == []
    context.close()


def own_style(page, style):
    page.evaluate(
        """style => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style);
        document.adoptedStyleSheets = [sheet]; }""",
        style,
    )


def test_text_of_twice_the_size_fits_on_a_narrow_screen(page, area):
    page.set_viewport_size({"width": 320, "height": 700})
    for name in area.kinds:
        page.goto(area.address + name)
        own_style(page, "html { font-size: 250% !important }")  # it is 125% without
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name


def test_a_reader_can_widen_the_text_spacing_and_lose_nothing(page, area):
    page.set_viewport_size({"width": 320, "height": 700})
    for name in area.kinds:
        page.goto(area.address + name)
        own_style(
            page,
            "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
            " word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
        )
        cut = page.evaluate(
            """() => [...document.querySelectorAll('main *')].filter((e) =>
            e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === 'hidden'
            && !e.closest('.visually-hidden')).map((e) => e.outerHTML.slice(0, 100))"""
        )
        assert cut == [], name
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name


def colour(page, place, kind="color"):
    return page.eval_on_selector(place, f"e => getComputedStyle(e).{kind}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_the_colours_of_the_readers_device_nothing_is_lost(browser, address, scheme):
    context = browser.new_context(forced_colors="active", color_scheme=scheme)
    page = context.new_page()
    page.goto(address + PAGES["stories"])
    current, other = ".menu a[aria-current]", ".menu a:not([aria-current])"
    edge = "borderBlockEndColor"
    assert colour(page, current, edge) != colour(page, other, edge)
    assert colour(page, ".brand__said", "fill") != colour(page, "body", "backgroundColor")
    assert not page.is_visible(".theme-button"), "it would change nothing"
    page.click(".search-button")
    page.fill("#search input", "night bus")
    found = ".search__results mark"
    page.wait_for_selector(found)
    assert colour(page, found) != colour(page, found, "backgroundColor")
    context.close()


def test_a_reader_who_wants_more_contrast_has_it_on_a_dark_page_too(page, address):
    page.emulate_media(color_scheme="dark", contrast="more")
    page.goto(address + PAGES["figure"])
    assert colour(page, ".figure caption") == colour(page, "body")


def test_the_main_controls_are_at_least_44_pixels_each_way(page, area):
    page.set_viewport_size({"width": 320, "height": 700})
    for name in area.kinds:
        page.goto(area.address + name)
        small = page.evaluate(
            """() => [...document.querySelectorAll('header button, header .brand, .tools button')]
            .filter((e) => e.offsetParent && Math.min(e.offsetHeight, e.offsetWidth) < 44)
            .map((e) => e.outerHTML.slice(0, 100))"""
        )
        assert small == [], name


def test_one_main_heading_no_skipped_level_and_the_page_has_its_landmarks(page, area):
    for name in area.kinds:
        page.goto(area.address + name)
        levels = page.evaluate(
            "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((h) => +h.tagName[1])"
        )
        assert (levels.count(1), levels[0]) == (1, 1), name
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), name
        heading = page.locator("h1").text_content()
        assert page.title().startswith(heading) or name == "", "a tab is known by its heading"
        for landmark in ("header", "main", "footer", "nav[aria-label]"):
            assert page.locator(landmark).count() >= 1, (name, landmark)
        assert page.get_attribute("html", "lang") == area.content.area.language
