"""What a parent meets first on the page of a weakness or a priority, and what is a step further."""

import io

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from macros.model.kinds import address as address_of
from tests.site.conftest import PAGES
from tests.site.test_fonts import in_font
from tests.site.test_phone import PHONE, WIDE_FONT

MOST_SCREENS = 10
MOST_SHEETS, MOST_SHEETS_OF_ALL = 4, 60


def first_pages(area):
    return {one.id: area.address + address_of(one) for one in area.content.all_priorities()}


def sheets(page):
    return PdfReader(io.BytesIO(page.pdf(format="A4"))).pages


def test_what_the_figures_show_and_the_first_of_them_are_seen_without_scrolling(page, area):
    page.set_viewport_size(PHONE)
    for item in area.content.all_priorities():
        if not area.content.measures_of(item):
            continue
        page.goto(area.address + address_of(item))
        in_font(page, WIDE_FONT)
        for part in (".verdict", ".tile"):
            box = page.locator(part).first.bounding_box()
            assert box["y"] + box["height"] <= PHONE["height"], (item.id, part)


def test_a_page_is_ten_screens_at_most_until_more_is_asked_for(page, area):
    page.set_viewport_size(PHONE)
    for item in area.content.all_priorities():
        for part in ("", *(f"{name}/" for name in item.pages())):
            page.goto(area.address + address_of(item) + part)
            in_font(page, WIDE_FONT)
            height = page.locator("html").evaluate("(html) => html.scrollHeight")
            assert height <= MOST_SCREENS * PHONE["height"], (item.id, part)


def test_no_more_than_four_figures_come_first_and_all_others_open(page, area):
    for item in area.content.all_priorities():
        measures = area.content.measures_of(item)
        page.goto(area.address + address_of(item))
        expect(page.locator(".tile:visible")).to_have_count(min(len(measures), 4))
        expect(page.locator(".tile")).to_have_count(len(measures))
        if len(measures) > 4:
            page.locator(".row--figures summary").click()
            expect(page.locator(".tile:visible")).to_have_count(len(measures))


def test_each_page_leads_to_the_others_and_says_which_it_is(page, address):
    page.goto(address + PAGES["weakness"])
    for name in ("What was done", "What changed", "In short"):
        ways = page.get_by_role("navigation", name="Pages about this")
        ways.get_by_role("link", name=name).click()
        current = page.locator(".ways [aria-current=page]")
        expect(current).to_have_count(1)
        expect(current).to_have_text(name)


def test_a_page_of_which_there_is_nothing_is_not_made(area):
    made = {
        path.parent.relative_to(area.site).as_posix()
        for name in ("what-was-done", "what-changed")
        for path in area.site.rglob(f"*/{name}/index.html")
    }
    assert made == {
        f"{address_of(item)}{name}"
        for item in area.content.all_priorities()
        for name in item.pages()
    }


@pytest.mark.parametrize(
    ("row", "part", "words"),
    [
        ("action-training", "what was done", "Drivers met families, and tried a ramp."),
        ("impact-safer-buses", "what changed", "Buses are safer, and people complain less."),
    ],
)
def test_an_old_address_of_a_row_leads_to_all_of_it(page, address, row, part, words):
    page.goto(f"{address}{PAGES['weakness']}#{row}")
    line = page.locator(f"#{row}")
    expect(line).to_be_in_viewport()
    line.get_by_role("link").click()
    assert page.url == f"{address}{PAGES[part]}#{row}"
    expect(page.get_by_text(words)).to_be_visible()
    expect(page.locator(f"#{row}")).to_be_in_viewport()
    expect(page.locator("details[open].row")).to_have_count(1)


def test_what_an_address_leads_to_within_the_page_is_opened(page, address):
    page.goto(f"{address}{PAGES['weakness']}#summary-seats")
    expect(page.get_by_text("Families had to wait for a seat.")).to_be_visible()


def test_without_javascript_each_row_opens(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{PAGES['what changed']}#impact-drivers-listen")
    expect(page.locator("#impact-drivers-listen")).to_be_in_viewport()
    page.locator("#impact-drivers-listen").click()
    expect(page.get_by_text("Drivers listen to parents.")).to_be_visible()
    context.close()


def test_each_claim_has_what_it_rests_on_beside_it(page, address):
    page.goto(address + PAGES["what changed"])
    rows = page.locator(".rows .row__line").all_inner_texts()
    assert [" ".join(row.split()) for row in rows] == [
        "More families have a seat The figures support this",
        "Safer buses See its figures",
        "Drivers listen What people said",
    ]


def test_a_weakness_is_printed_as_a_leaflet_of_four_pages(page, area):
    for name in first_pages(area).values():
        page.goto(name)
        assert len(sheets(page)) <= MOST_SHEETS, name


def test_the_booklet_has_sixty_pages_at_most(page, area):
    page.goto(area.address + PAGES["booklet"])
    assert len(sheets(page)) <= MOST_SHEETS_OF_ALL


def test_a_figure_of_several_series_breaks_between_them(page, address):
    page.goto(address + PAGES["what changed"])
    page.emulate_media(media="print")
    kept = page.locator(".figure").evaluate_all(
        "(figures) => figures.map((one) => getComputedStyle(one).breakInside)"
    )
    assert kept
    assert set(kept) == {"auto"}
