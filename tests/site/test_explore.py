"""The interactive charts: asked for, drawn, closed again, compared; and the site without them."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from macros.figures import format as wording
from macros.figures.claims import readings
from macros.model.measure import Unit
from tests.site.conftest import PAGES

FIGURE = "figures/{}/"
DRAWN = ["checks", "what-families-say", "complaints"]
FAILED = "The chart could not be loaded. All of its figures are in the table."
# The bars that can be seen: a gap has a path of no length.
BARS = """chart => [...chart.querySelectorAll(".bars .point path")]
    .filter(path => path.getBBox().width > 0).length"""


@pytest.fixture
def asked_for(page):
    """Every address that the browser asks for, from now on."""
    addresses = []
    page.context.on("request", lambda request: addresses.append(request.url))
    return addresses


def explore(page):
    """Ask for the first chart of the page, and wait until it is drawn."""
    button = page.get_by_role("button", name="Explore this chart").first
    button.click()
    page.locator(".explorer .bars").first.wait_for()
    return button, page.locator(".explorer")


def lines(measure):
    return [line for _path, line in measure.lines() if line.measured_in == measure.measured_in]


# --- one chart --------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["", PAGES["what changed"], "figures/", FIGURE.format(DRAWN[0])])
def test_nothing_of_plotly_is_loaded_before_it_is_asked_for(page, address, asked_for, path):
    page.goto(address + path, wait_until="networkidle")
    assert not [asked for asked in asked_for if re.search(r"plotly|charts\.js|chart\.json", asked)]
    assert {urlsplit(asked).netloc for asked in asked_for} == {urlsplit(address).netloc}


def test_the_chart_comes_from_this_site_and_its_size_is_said_beforehand(page, address, asked_for):
    page.goto(address + FIGURE.format(DRAWN[0]), wait_until="networkidle")
    expect(page.locator(".explore")).to_contain_text(re.compile(r"loads 0\.\d MB, once"))
    before = len(asked_for)
    explore(page)
    assert {urlsplit(asked).netloc for asked in asked_for} == {urlsplit(address).netloc}
    names = [asked.rsplit("/", 1)[-1] for asked in asked_for[before:]]
    assert {n for n in names if n.endswith(("js", "json"))} == {
        f"{DRAWN[0]}.chart.json",
        "charts.js",
        "plotly-basic.min.js",
    }


@pytest.mark.parametrize("measure_id", DRAWN)
def test_the_chart_draws_a_bar_for_each_value_and_words_for_each_observation(
    page, address, content, measure_id
):
    measure = content.measures[measure_id]
    page.goto(address + FIGURE.format(measure_id))
    _button, panel = explore(page)
    expect(panel.locator(".explorer__title")).to_have_text(measure.title)
    seen = [(line, one) for line in lines(measure) for one in line.observations]
    chart = panel.locator(".explorer__chart")
    assert chart.evaluate(BARS) == sum(one.value is not None for _line, one in seen)
    printed = chart.locator(".bars .point text")
    expect(printed).to_have_count(len(seen))
    for text, (line, one) in zip(printed.all(), seen, strict=True):
        expect(text).to_be_visible()
        expect(text).to_contain_text(wording.figure(line, one))
    expect(chart).to_have_accessible_name(
        f"Chart of {measure.title}. The table has all of its figures."
    )


# The part of the chart's width that its longest bar has.
LONGEST = """(chart) => Math.max(...[...chart.querySelectorAll(".bars .point path")]
    .map((path) => path.getBoundingClientRect().width)) / chart.clientWidth"""


@pytest.mark.parametrize("measure_id", ["checks", "seats", "complaints"])
def test_on_a_phone_the_bars_have_the_room_and_each_period_stands_above_its_own(
    page, address, content, measure_id
):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + FIGURE.format(measure_id))
    _button, panel = explore(page)
    chart = panel.locator(".explorer__chart")
    assert chart.evaluate(LONGEST) > 0.4
    words = chart.locator(".ytick text, .yaxislayer-above text").all()
    bars = [bar.bounding_box() for bar in chart.locator(".bars .point path").all()]
    for word in words:
        at = word.bounding_box()
        over = [
            bar
            for bar in bars
            if bar["width"] > 1 and bar["y"] < at["y"] + at["height"] / 2 < bar["y"] + bar["height"]
        ]
        assert not over, word.text_content()


def test_each_button_and_link_of_a_figure_is_named_by_it(page, address):
    page.goto(address + PAGES["what changed"])
    for row in page.locator(".row").all():
        row.evaluate("(row) => (row.open = true)")
    for words in ("Explore this chart", "Something wrong with this figure?"):
        names = page.locator(".figure").get_by_text(words).all_text_contents()
        assert len(names) > 2
        assert len(set(names)) == len(names), names


@pytest.mark.parametrize("way", ["Escape", "Close the chart", "Explore this chart"])
def test_the_chart_takes_the_focus_and_gives_it_back(page, address, way):
    page.goto(address + FIGURE.format(DRAWN[0]))
    button, panel = explore(page)
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(panel.locator(".explorer__title")).to_be_focused()
    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        page.get_by_role("button", name=way).press("Enter")
    expect(panel).to_have_count(0)
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    explore(page)


@pytest.mark.parametrize("lost", ["**/plotly-basic.min.js", "**/*.chart.json"])
def test_a_chart_that_cannot_be_loaded_says_so_and_the_table_is_still_there(page, address, lost):
    page.route(lost, lambda route: route.abort())
    page.goto(address + FIGURE.format(DRAWN[0]))
    page.get_by_role("button", name="Explore this chart").click()
    expect(page.locator(".explorer").get_by_role("status")).to_have_text(FAILED)
    expect(page.get_by_role("cell", name="619 of 1,237 (50%)")).to_be_visible()
    page.unroute(lost)
    page.keyboard.press("Escape")
    _button, panel = explore(page)
    expect(panel.get_by_role("status")).to_be_empty()


def test_a_chart_whose_code_cannot_be_loaded_says_so_too(page, address):
    page.route("**/charts.js", lambda route: route.abort())
    page.goto(address + FIGURE.format(DRAWN[0]))
    page.get_by_role("button", name="Explore this chart").click()
    expect(page.get_by_text(FAILED)).to_be_visible()


def test_lines_are_switched_off_and_on_by_keyboard(page, address, content):
    measure = content.measures[DRAWN[0]]
    page.goto(address + FIGURE.format(DRAWN[0]))
    _button, panel = explore(page)
    switches = panel.locator(".explorer__lines button")
    assert switches.all_inner_texts() == [line.label for line in lines(measure)]
    page.keyboard.press("Tab")
    expect(switches.first).to_be_focused()
    drawn = [sum(one.value is not None for one in line.observations) for line in lines(measure)]
    for pressed, bars in (("false", sum(drawn[1:])), ("true", sum(drawn))):
        page.keyboard.press("Enter")
        expect(switches.first).to_have_attribute("aria-pressed", pressed)
        page.wait_for_function(
            f"bars => ({BARS})(document.querySelector('.explorer__chart')) === bars", arg=bars
        )


# --- several charts ---------------------------------------------------------------------------


def choosing(page, address):
    """The list of figures, with a box at each to choose it."""
    page.goto(f"{address}figures/")
    page.get_by_role("button", name="Choose figures to compare").click()


def box(page, measure_id):
    return page.locator(f"#compare-{measure_id}")


def of_unit(content, unit):
    return [item for item in content.measures.values() if item.unit is unit]


def in_order(page, measures):
    """Measures as they stand on the page, theme by theme."""
    titles = page.locator(".tile__link").all_text_contents()
    return sorted(measures, key=lambda item: titles.index(item.title))


def test_figures_of_one_unit_are_chosen_and_those_of_another_are_not(page, address, content):
    choosing(page, address)
    compare = page.get_by_role("button", name="Compare the chosen figures")
    shares, counts = of_unit(content, Unit.PERCENT), of_unit(content, Unit.COUNT)
    for number, item in enumerate(shares[:4], 1):
        expect(compare).to_be_disabled() if number < 3 else expect(compare).to_be_enabled()
        box(page, item.id).check()
        for other in counts:
            expect(box(page, other.id)).to_be_disabled()
    for other in shares[4:]:
        expect(box(page, other.id)).to_be_disabled()
    for item in shares[:4]:
        box(page, item.id).uncheck()
    for item in [*shares, *counts]:
        expect(box(page, item.id)).to_be_enabled()


def test_a_box_that_cannot_be_chosen_says_why(page, address, content):
    choosing(page, address)
    shares, counts = of_unit(content, Unit.PERCENT), of_unit(content, Unit.COUNT)
    box(page, shares[0].id).check()
    for item in counts:
        expect(box(page, item.id)).to_have_accessible_name(
            f"Compare {item.title} (counted in another unit)"
        )
    for item in shares[1:4]:
        expect(box(page, item.id)).to_have_accessible_name(f"Compare {item.title}")
        box(page, item.id).check()
    for item in shares[4:]:
        expect(box(page, item.id)).to_have_accessible_name(
            f"Compare {item.title} (four are chosen)"
        )


def test_on_a_phone_the_button_to_compare_is_in_reach_of_a_thumb_at_every_box(
    page, address, content
):
    page.set_viewport_size({"width": 390, "height": 844})
    choosing(page, address)
    compare = page.get_by_role("button", name="Compare the chosen figures")
    for item in of_unit(content, Unit.PERCENT)[:3]:
        box(page, item.id).check()
        expect(compare).to_be_in_viewport(ratio=1)
        below = page.evaluate(
            """(id) => {
              const box = document.getElementById(id);
              box.focus();
              const { left, top } = box.getBoundingClientRect();
              return document.elementFromPoint(left + 5, top + 5) === box;
            }""",
            f"compare-{item.id}",
        )
        assert below, item.id
    compare.click()
    expect(page.locator(".explorer__title")).to_be_focused()


def test_boxes_to_compare_are_there_only_for_who_wants_to(page, address):
    page.goto(f"{address}figures/")
    boxes = page.locator("input[name=compare]:visible")
    start = page.get_by_role("button", name="Choose figures to compare")
    expect(boxes).to_have_count(0)
    start.click()
    expect(start).to_have_attribute("aria-expanded", "true")
    expect(boxes.first).to_be_visible()
    start.click()
    expect(boxes).to_have_count(0)


def test_the_choice_is_kept_in_the_address_and_opens_again(page, address, content):
    choosing(page, address)
    chosen = in_order(page, of_unit(content, Unit.COUNT))[:2]
    for item in chosen:
        box(page, item.id).check()
    shared = page.url
    assert urlsplit(shared).query == "&".join(f"compare={item.id}" for item in chosen)
    again = page.context.new_page()
    again.goto(shared)
    for item in content.measures.values():
        expect(box(again, item.id)).to_be_checked(checked=item in chosen)
    again.get_by_role("button", name="Compare the chosen figures").click()
    chart = again.locator(".explorer__chart")
    chart.locator(".bars").first.wait_for()
    seen = [(m, line, one) for m in chosen for line in lines(m) for one in line.observations]
    assert chart.evaluate(BARS) == sum(one.value is not None for _m, _line, one in seen)
    tables = again.locator(".explorer__tables")
    for _measure, line, one in seen:
        figure = wording.figure(line, one)
        expect(tables.get_by_role("cell", name=figure).first).to_be_visible()
    for item in chosen:
        expect(tables.get_by_text(item.title).first).to_be_visible()


def test_an_open_comparison_follows_the_choice(page, address, content):
    page.goto(f"{address}figures/")
    first, second, third = in_order(page, of_unit(content, Unit.COUNT))[:3]
    page.goto(f"{address}figures/?compare={first.id}&compare={second.id}")
    compare = page.get_by_role("button", name="Compare the chosen figures")
    compare.click()
    title = page.locator(".explorer__title")
    expect(title).to_be_focused()
    expect(title).to_have_text(f"{first.title} / {second.title}")
    box(page, third.id).check()
    expect(title).to_have_text(f"{first.title} / {second.title} / {third.title}")
    expect(page.locator(".explorer .bars").first).to_be_visible()
    box(page, second.id).uncheck()
    expect(title).to_have_text(f"{first.title} / {third.title}")
    expect(box(page, second.id)).to_be_focused()
    expect(page.locator(".explorer__tables").get_by_text(second.title)).to_have_count(0)
    box(page, third.id).uncheck()
    expect(page.locator(".explorer")).to_have_count(0)
    expect(compare).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_text("1 chosen. Choose another to compare.")).to_be_visible()


def test_of_several_open_charts_each_is_closed_by_its_own_button(page, address):
    page.goto(f"{address}{PAGES['what changed']}#impact-safer-buses")
    first, second = page.get_by_role("button", name="Explore this chart").all()[:2]
    for pressed in (second, first, second, second):
        pressed.click()
        expect(page.locator(".explorer__title:focus, .explore__button:focus")).to_have_count(1)
    expect(page.locator(".explorer")).to_have_count(2)
    second.click()
    expect(second).to_have_attribute("aria-expanded", "false")
    expect(first.locator("xpath=../following-sibling::*[1]")).to_have_class("explorer")


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("compare=complaints&compare=seats", 1),
        ("compare=nonsense&compare=drivers", 1),
        (
            "compare=buses-on-time&compare=checks&compare=drivers-trained"
            "&compare=seats&compare=what-families-say",
            4,
        ),
    ],
)
def test_an_address_made_by_hand_cannot_choose_what_the_page_would_not(page, address, query, kept):
    page.goto(f"{address}figures/?{query}")
    expect(page.locator("input[name=compare]:checked")).to_have_count(kept)


# --- the list of figures ----------------------------------------------------------------------


def cards(page):
    return page.locator(".figure-tiles > li:visible")


def shown(page):
    """The titles of the tiles that a filter has left, whatever theme they stand below."""
    return sorted(cards(page).locator(".tile__link").all_text_contents())


def expected(content, field, value):
    """The titles that a filter leaves."""
    cited = {
        name
        for row in _rows(content, value.removeprefix("weakness-"))
        for name in [
            *row.measures,
            *(measure for story in row.stories for measure in content.stories[story].measures),
        ]
    }
    return sorted(
        item.title
        for item in content.measures.values()
        if (field == "priorities" and item.id in cited)
        or (field == "themes" and value in item.themes)
        or (field == "results" and value in _results(content, item))
    )


def _results(content, item):
    found = readings(content, [item])
    fell = ["fell_lately"] if any(one.fell_lately for one in found) else []
    return [*(one.result for one in found), *fell]


def _rows(content, weakness_id):
    weakness = content.weaknesses.get(weakness_id)
    return [*weakness.summary, *weakness.actions, *weakness.impacts] if weakness else []


@pytest.mark.parametrize(
    ("label", "field", "value"),
    [
        ("What it is part of", "priorities", "weakness-late-buses"),
        ("What it is part of", "priorities", "weakness-few-seats"),
        ("Theme", "themes", "evenings"),
        ("What the figures show", "results", "looks_worse"),
        ("What the figures show", "results", "no_clear_change"),
        ("What the figures show", "results", "fell_lately"),
    ],
)
def test_a_filter_narrows_the_list_and_stays_in_the_address(
    page, address, content, label, field, value
):
    page.goto(f"{address}figures/")
    expect(cards(page)).to_have_count(len(content.measures))
    page.get_by_label(label, exact=True).select_option(value)
    left = expected(content, field, value)
    assert 0 < len(left) < len(content.measures)
    expect(cards(page)).to_have_count(len(left))
    assert shown(page) == left
    count = "1 figure shown" if len(left) == 1 else f"{len(left)} figures shown"
    expect(page.locator(".filter__count")).to_have_text(count)
    assert urlsplit(page.url).query == f"{field}={value}"
    page.reload()
    expect(cards(page)).to_have_count(len(left))
    assert shown(page) == left
    expect(page.get_by_label(label, exact=True)).to_have_value(value)


def test_filters_and_the_choice_to_compare_stand_together_in_the_address(page, address, content):
    choosing(page, address)
    box(page, "drivers").check()
    page.get_by_label("Theme", exact=True).select_option("school")
    page.get_by_label("What the figures show", exact=True).select_option("better")
    both = set(expected(content, "themes", "school")) & set(expected(content, "results", "better"))
    expect(cards(page)).to_have_count(len(both))
    page.reload()
    expect(cards(page)).to_have_count(len(both))
    expect(box(page, "drivers")).to_be_checked()


# --- without JavaScript -----------------------------------------------------------------------


@pytest.fixture
def plain_page(browser):
    """A browser that runs no script."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_javascript_every_figure_is_listed(plain_page, address, content):
    plain_page.goto(f"{address}figures/")
    expect(cards(plain_page)).to_have_count(len(content.measures))
    expect(plain_page.locator(".filter, .compare, .compare-choice").first).to_be_hidden()


@pytest.mark.parametrize("path", [PAGES["what changed"], "stories/night-bus/"])
def test_without_javascript_every_figure_shows_its_table_and_its_bars(
    plain_page, address, content, path
):
    plain_page.goto(address + path)
    for row in plain_page.locator(".row summary").all():
        row.click()
    figures = plain_page.locator("figure.figure")
    assert figures.count() >= 3
    for figure in figures.all():
        measure = content.measures[figure.get_attribute("id").removeprefix("figure-")]
        seen = [one for _path, line in measure.lines() for one in line.observations]
        expect(figure.locator("table")).to_be_visible()
        bars = figure.locator("td svg:not(.bar--other)")  # those of another place come beside
        expect(bars).to_have_count(sum(one.value is not None for one in seen))
        sizes = [bar.bounding_box() for bar in bars.all()]
        assert all(size["width"] > 100 and size["height"] > 4 for size in sizes)
        expect(figure.locator(".explore button")).to_be_hidden()
