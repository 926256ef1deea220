"""A figure at a glance: one sentence to who cannot see it, the same words to who can."""

import re

import pytest
from playwright.sync_api import expect

from macros.figures.glance import glance
from macros.figures.sentences import verdict
from tests.site.conftest import PAGES

# What a device that chooses all colours, a dark page and paper do to a picture.
WAYS = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "its own colours": {"forced_colors": "active"},
    "its own dark colours": {"forced_colors": "active", "color_scheme": "dark"},
}


def test_a_screen_reader_says_a_tile_as_a_link_and_one_sentence(page, area):
    page.goto(area.address + PAGES["figures"])
    for measure in area.content.measures.values():
        said = glance(area.content, measure, area.content.day).sentence
        archived = "- strong: Archived\n" if measure.archived else ""
        link = f'link "{_quoted(measure.title)}"'
        tile = page.locator(".tile", has=page.get_by_role("link", name=measure.title, exact=True))
        snapshot = tile.aria_snapshot()
        lines = [line.strip() for line in snapshot.splitlines() if "/url" not in line]
        assert re.match(r'- heading ".*" \[level=\d\]:', lines[0]), snapshot
        assert lines[1].removesuffix(":") == f"- {link}"
        assert (
            " ".join(lines[2:]).removeprefix("- paragraph: ").strip('"') == _quoted(said) + archived
        )


def test_a_screen_reader_says_the_card_of_a_story_in_whole_phrases(page, address):
    page.goto(address + PAGES["stories"])
    card = page.locator(".card", has=page.get_by_role("link", name="A calm place on the bus"))
    snapshot = card.aria_snapshot().replace(" ,", ",")
    lines = [line.strip() for line in snapshot.splitlines() if "/url" not in line]
    assert lines[1:] == [
        "- paragraph: In progress, Getting about, School",
        '- link "A calm place on the bus":',
        '- paragraph: "You said: You said that the bus was too loud. You asked for a calm place, '
        'and for ear defenders."',
        '- paragraph: "We did: Eight buses have a calm place with four seats."',
        '- paragraph: "What changed: Children ride in the calm places on most days."',
    ]


def test_the_card_of_a_story_has_its_first_figure_in_words_and_as_a_line(page, area):
    page.goto(area.address + PAGES["stories"])
    told = [story for story in area.content.stories.values() if story.measures]
    for story in told:
        measure = area.content.measures[story.measures[0]]
        card = page.locator(".card", has=page.get_by_role("link", name=story.title, exact=True))
        said = glance(area.content, measure, area.content.day)
        assert f"{measure.title} {said.sentence}" in " ".join(card.text_content().split())
        assert said.figure in card.locator(".card__figure").inner_text()
        assert card.locator("svg.trend").count() == bool(said.trend)
    assert page.locator(".card__figure").count() == len(told)


def test_a_screen_reader_says_a_chart_as_its_name_a_sentence_and_rows(page, address):
    page.goto(f"{address}figures/seats/")
    chart = page.get_by_role("figure", name="Families who have a seat", exact=True)
    said = (
        "Better than at the inspection. 182 of 200 families (91%) in 2020/21. That is more than at"
        " the inspection (110 of 200, 55%). It is more than in 2019/20 (140 of 200, 70%)."
    )
    snapshot = chart.aria_snapshot()
    assert f"- paragraph: {said}" in snapshot
    assert '- row "2020/21 182 of 200 (91%)"' in snapshot
    assert "img" not in snapshot, "what is drawn is said in words already"


def _quoted(text):
    return text.replace('"', '\\"')


def test_what_a_screen_reader_says_is_all_that_is_seen(page, area):
    page.goto(area.address + PAGES["figures"])
    for measure in area.content.measures.values():
        found = glance(area.content, measure, area.content.day)
        tile = page.locator(".tile", has=page.get_by_role("link", name=measure.title, exact=True))
        seen = " ".join(tile.locator(".tile__seen").inner_text().split())
        assert found.figure in seen
        assert verdict(found.reading) in seen
        for text in (*found.notes, *filter(None, [found.then])):
            assert text in seen
            assert text in found.sentence


def test_every_tile_and_its_line_are_there_without_a_script(page, area):
    page.route("**/*.js", lambda route: route.abort())
    page.goto(area.address + PAGES["figures"])
    drawn = [
        measure
        for measure in area.content.measures.values()
        if glance(area.content, measure, area.content.day).trend
    ]
    expect(page.locator(".tile")).to_have_count(len(area.content.measures))
    expect(page.locator(".tile .trend:visible")).to_have_count(len(drawn))


def test_the_page_of_a_figure_shows_a_line_for_each_series_before_its_bars(page, address):
    page.goto(f"{address}figures/what-families-say/")
    lines = page.locator(".trends .trend:not(.trend--sign)")
    expect(lines).to_have_count(3)
    before = page.evaluate(
        """() => [...document.querySelectorAll(".trends, .figure table")]
          .map((part) => part.tagName)"""
    )
    assert before == ["DIV", "TABLE"]
    assert "trend" not in page.locator("figure.figure").aria_snapshot()


def test_a_line_stands_beside_its_table_on_a_wide_screen(page, address):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}figures/seats/")
    line, table = (page.locator(part).bounding_box() for part in (".trends", ".figure table"))
    assert line["x"] + line["width"] <= table["x"]
    assert line["y"] < table["y"] + 20


def test_one_figure_alone_has_no_line_on_its_page(page, address):
    page.goto(f"{address}figures/night-bus-children/")
    expect(page.locator(".trends")).to_have_count(0)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("medium", ["screen", "print"])
def test_a_line_is_seen_in_every_way(browser, address, way, medium):
    context = browser.new_context(**WAYS[way])
    page = context.new_page()
    page.emulate_media(media=medium)
    page.goto(address + PAGES["figures"])
    for part in (".trend__line", ".trend__dot", ".trend__at"):
        stroke, paper = page.locator(f".tile {part}").first.evaluate(
            """(part) => [getComputedStyle(part).stroke,
              getComputedStyle(part.closest(".tile")).backgroundColor]"""
        )
        assert abs(_lightness(stroke) - _lightness(paper)) > 80, (part, stroke, paper)
    context.close()


def _lightness(colour):
    red, green, blue = map(int, re.findall(r"\d+", colour)[:3])
    return 0.2 * red + 0.7 * green + 0.1 * blue


def test_two_tiles_stand_beside_each_other_on_a_phone_and_no_more_than_four_elsewhere(
    page, address
):
    for width, most in ((360, 2), (390, 2), (768, 4), (1280, 4), (1920, 4)):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(address + PAGES["figures"])
        tops = page.locator(".tile").evaluate_all(
            "(tiles) => tiles.map((tile) => Math.round(tile.getBoundingClientRect().top))"
        )
        assert max(tops.count(top) for top in tops) <= most, width
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + PAGES["figures"])
    columns = page.locator(".tiles").first.evaluate(
        "(list) => getComputedStyle(list).gridTemplateColumns.split(' ').length"
    )
    assert columns == 2
