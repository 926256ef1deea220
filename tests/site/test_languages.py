"""Pages in other languages, from the right too: what English pages promise holds there."""

import gzip
import json

from babel import Locale
from playwright.sync_api import expect

from macros.pages.search import STEMMED
from macros.publishing.headers import content_security_policy
from tests.site.test_accessible import AXE
from tests.site.test_fonts import LOOK, in_font
from tests.site.test_nothing_empty import EMPTY
from tests.site.test_phone import PHONE, STOPS, WIDE_FONT, ends

# All rules but that of contrast: colours are the same in every language.
RUN = """async () => {
  const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
  rules["color-contrast"].enabled = rules["color-contrast-enhanced"].enabled = false;
  const { violations } = await axe.run(document, { rules, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)}: ${node.failureSummary}`));
}"""
WIDER = "document.documentElement.scrollWidth - innerWidth"
LARGE = "html { font-size: 250% !important }"


def faults(page, url):
    """What is wrong with a page on a narrow screen, a wide one, in large letters and on paper."""
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(url)
    page.evaluate(AXE)
    yield from page.evaluate(RUN)
    yield from page.evaluate(EMPTY)
    in_font(page, WIDE_FONT)
    yield from (f"at 320: {one}" for one in page.evaluate(LOOK))
    page.set_viewport_size({"width": 1280, "height": 800})
    yield from (f"at 1280: {one}" for one in page.evaluate(LOOK))
    page.emulate_media(media="print")
    if page.evaluate(WIDER) > 0:
        yield "it is wider than the paper"
    page.emulate_media(media="screen")


def test_a_page_in_any_language_has_no_fault_and_fits_every_screen(browser, spoken):
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    found = {name: [*faults(page, spoken.address + name)] for name in spoken.addresses}
    context.close()
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_a_page_in_any_language_keeps_the_policy_and_asks_no_other_host(page, spoken):
    asked, refused = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda told: refused.append(told.text) if told.type == "error" else None)
    stops = dict[str, int]()
    for name in ("", *(f"{tag}/" for tag in spoken.content.area.languages)):
        page.goto(spoken.address + name)
        policy = page.get_attribute("meta[http-equiv=Content-Security-Policy]", "content")
        assert policy == content_security_policy()
        stops[name] = page.evaluate(STOPS) - page.locator(".translated a").count()
    assert max(stops.values()) <= stops[""], "only the notice of a language adds to its home"
    assert [one for one in asked if not one.startswith(spoken.address)] == []
    assert refused == []


def test_a_reader_changes_the_language_and_comes_back_to_the_same_page(page, spoken):
    name = next(one for one in spoken.addresses if one.startswith("figures/"))
    page.set_viewport_size(PHONE)
    for tag in spoken.content.area.languages:
        page.goto(spoken.address + name)
        page.click(f"nav.lang a[lang={tag}]")
        expect(page).to_have_url(f"{spoken.address}{tag}/{name}")
        direction = Locale.parse(tag, sep="-").text_direction
        assert page.evaluate("[document.dir, document.documentElement.lang]") == [direction, tag]
        page.click(f"nav.lang a[lang={spoken.content.area.language}]")
        expect(page).to_have_url(spoken.address + name)


def test_the_menu_of_languages_takes_one_row_of_a_phone(page, spoken):
    page.set_viewport_size(PHONE)
    page.goto(spoken.address)
    in_font(page, WIDE_FONT)
    tops = {one.bounding_box()["y"] for one in page.locator(".lang a").all()}
    assert len(tops) == 1
    for said in page.locator(".what-changed").all():
        assert ends(said) <= PHONE["height"]


def test_the_search_of_a_language_finds_its_words(page, spoken):
    for tag in spoken.content.area.languages:
        page.goto(f"{spoken.address}{tag}/stories/")
        word = page.locator("h1").text_content().split()[0].strip("⟦⟧,")
        page.click(".search-button")
        page.fill("#search input", word)
        page.wait_for_selector(".search__results li a")
        found = page.locator(".search__results li a").first.get_attribute("href")
        assert f"/{tag}/" in found, word


def test_where_the_search_knows_no_forms_of_words_its_page_says_so(spoken):
    known = json.loads((spoken.site / "pagefind/pagefind-entry.json").read_text("utf-8"))
    for tag in spoken.content.area.languages:
        assert (known["languages"][tag]["wasm"] is not None) == (tag in STEMMED), tag
        page = (spoken.site / tag / "search/index.html").read_text("utf-8")
        said = page.partition('<div class="search-page">')[2].partition("<ul>")[0]
        assert said.count("<p") == (2 if tag in STEMMED else 3), tag


def test_another_language_weighs_no_more_than_its_letters_do(spoken):
    def packed(name):
        return len(gzip.compress((spoken.site / name / "index.html").read_bytes()))

    for name in spoken.addresses:
        tag, _slash, rest = name.partition("/")
        if tag in spoken.content.area.languages and not rest.endswith("html"):
            assert packed(name) <= 1.6 * packed(rest) + 1024, name
