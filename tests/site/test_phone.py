"""What a parent with a phone meets: a result in the first screen, few steps, few bytes."""

import gzip

import pytest
from playwright.sync_api import expect

from tests.site.conftest import PAGES
from tests.site.test_fonts import in_font

PHONE = {"width": 390, "height": 844}
WIDE_FONT = "DejaVu Sans"
MOST_STOPS = 60
# Steps of the Tab key to the end of a page. A list grows with what an area has to tell: of a longer
# one the first twenty count.
STOPS = """() => {
  const stops = [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled);
  const later = [...document.querySelectorAll("main :is(ul, ol) > li:nth-child(n + 21)")];
  return stops.filter((one) => !later.some((item) => item.contains(one))).length;
}"""
EVERYTHING = ("booklet/", "glossary/")
# KiB of a first visit to Exampleshire, everything included.
MOST_KIB = {"home": 25, "easy read": 20, "weakness": 30, "figures": 30}


@pytest.fixture
def phone(page):
    page.set_viewport_size(PHONE)
    return page


def ends(place):
    box = place.bounding_box()
    return box["y"] + box["height"]


def test_home_says_what_the_figures_show_in_its_first_screen(phone, area):
    phone.goto(area.address)
    in_font(phone, WIDE_FONT)
    for said in phone.locator(".what-changed").all():
        assert ends(said) <= PHONE["height"]


def test_the_list_of_figures_shows_a_figure_in_its_first_screen(phone, area):
    phone.goto(area.address + PAGES["figures"])
    in_font(phone, WIDE_FONT)
    assert ends(phone.locator(".tile__title").first) <= PHONE["height"]


def test_the_end_of_every_page_is_sixty_steps_of_the_tab_key_away_at_most(phone, area):
    taken = {}
    for name in area.addresses:
        if name not in EVERYTHING:
            phone.goto(area.address + name)
            taken[name] = phone.evaluate(STOPS)
    assert {name: stops for name, stops in taken.items() if stops > MOST_STOPS} == {}


@pytest.mark.parametrize("kind", MOST_KIB)
def test_a_first_visit_asks_little_of_a_phone_contract(phone, address, kind):
    asked = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(address + PAGES[kind], wait_until="networkidle")
    sent = sum(len(gzip.compress(phone.request.get(url).body())) for url in asked)
    assert sent <= MOST_KIB[kind] * 1024


def test_a_long_list_opens_with_its_first_six_and_says_how_many_more(phone, address):
    phone.goto(f"{address}sources/")
    more = phone.locator("details.more")
    for closed in more.all():
        expect(closed).not_to_have_attribute("open", "")
        n = closed.locator("li").count()
        expect(closed.locator("summary")).to_contain_text(f"Show {n} more")


def test_a_place_far_down_the_page_to_print_is_reached_by_its_address(phone, area):
    phone.goto(area.address + PAGES["booklet"])
    last = phone.locator("main h2[id]").last.get_attribute("id")
    phone.goto(f"{area.address}{PAGES['booklet']}#{last}")
    expect(phone.locator(f"[id='{last}']")).to_be_in_viewport()
