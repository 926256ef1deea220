"""The page of each unit and of a question with a scale, of a made-up area, in a browser."""

import pytest
from playwright.sync_api import expect

from example import Project
from macros.publishing.build import build_into
from macros.site import Site
from tests.site.conftest import serving

HEAD = """\
title: {title}
question: How many?
better: neither
counting: children
source: {{document: example-report, section: 2a}}
"""
FIGURES = {
    "money": "unit: pounds\nobservations: "
    "[{period: 2019, value: -30000}, {period: 2020, value: 250000}]",
    "rate": "unit: rate\nper: 1000\nobservations: [{period: 2020, value: 12.5}]",
    "rate-of-100": "unit: rate\nper: 100\nobservations: [{period: 2020, value: 12}]",
    "another-rate": "unit: rate\nper: 1000\nobservations: [{period: 2020, value: 70}]",
    "asked": """unit: people
scale:
  - {answer: Agree, side: favourable}
  - {answer: Neither, side: neither}
  - {answer: Disagree, side: unfavourable}
  - {answer: Don’t know, side: apart}
observations:
  - {period: 2019, base: 100, answers: {Agree: 30, Neither: 20, Disagree: 40, Don’t know: 10}}
  - period: 2020
    base: 100
    answers: {Agree: 60, Neither: 20, Disagree: suppressed, Don’t know: suppressed}""",
}


@pytest.fixture(scope="module")
def made_up(tmp_path_factory):
    """The address of Exampleshire with these figures."""
    root = tmp_path_factory.mktemp("units")
    project = Project(root)
    project.furnish()
    for name, figures in FIGURES.items():
        project.write(f"data/measures/{name}.yml", HEAD.format(title=name) + figures + "\n")
    calls = "\n\n".join(f'{{{{ measure("{name}") }}}}' for name in FIGURES)
    project.write("docs/units.md", f"# Units\n\n{calls}\n")
    assert Site(root).problems == []
    build_into(Site(root), root / "site")
    server = serving(root / "site")
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def test_a_bar_below_zero_has_a_width_and_a_line_that_it_ends_at(page, made_up):
    page.goto(f"{made_up}figures/money/")
    below, above = (one.bounding_box() for one in page.locator(".bar rect").all())
    zero = page.locator(".bar__zero").first.bounding_box()
    assert 0 < below["width"] < above["width"]
    assert abs(below["x"] + below["width"] - above["x"]) < 2
    assert abs(zero["x"] - above["x"]) < 4
    expect(page.get_by_role("cell", name="−£30,000")).to_be_visible()


def test_every_answer_of_every_period_is_there_in_words(page, made_up):
    page.goto(f"{made_up}figures/asked/")
    row = page.get_by_role("row", name="2019")
    expect(row).to_contain_text("“Agree”: 30 of 100 (30%)")
    answers = [text.strip() for text in row.get_by_role("listitem").all_inner_texts()]
    assert answers == [
        "Agree: 30 of 100 (30%)",
        "Neither: 20 of 100 (20%)",
        "Disagree: 40 of 100 (40%)",
        "Don’t know: 10 of 100 (10%)",
    ]
    last = page.get_by_role("row", name="2020").get_by_role("listitem").all_inner_texts()
    assert last[2].strip() == "Disagree: Not shown, to keep a small number private"
    assert page.locator(".answers-bar:not([aria-hidden=true])").count() == 0


def test_the_parts_of_the_bar_fill_it_and_each_has_its_own_pattern(page, made_up):
    page.goto(f"{made_up}figures/asked/")
    bar = page.locator(".answers-bar").first
    rects = bar.locator("rect").all()
    widths = [one.bounding_box()["width"] for one in rects]
    whole = bar.bounding_box()["width"]
    assert [round(100 * width / whole) for width in widths] == pytest.approx(
        [30, 20, 40, 10], abs=2
    )
    fills = [one.get_attribute("fill") for one in rects]
    assert len(set(fills)) == 4
    for fill in fills:
        assert page.locator(f"pattern{fill[4:-1]}").count() == 1
    shapes = page.locator("pattern").evaluate_all("all => all.map((one) => one.innerHTML)")
    assert len(set(shapes)) == 4


def test_the_chart_of_answers_is_one_bar_a_period_and_its_words_are_in_it(page, made_up):
    page.goto(f"{made_up}figures/asked/")
    page.get_by_role("button", name="Explore this chart").click()
    chart = page.locator(".explorer__chart")
    chart.locator(".bars .point text").first.wait_for()
    expect(page.locator(".figure table")).to_contain_text("Agree: 30 of 100 (30%)")
    assert set(chart.locator(".bars .point text").all_text_contents()) >= {"30%", "40%", "60%"}
    assert page.locator(".explorer .line").all_inner_texts()[-1].strip() == "Not shown"
    assert page.locator(".explorer .line .answers__key").count() == 4


def test_only_figures_for_every_so_many_alike_are_compared(page, made_up):
    page.goto(f"{made_up}figures/")
    page.get_by_role("button", name="Choose figures to compare").click()
    page.check("#compare-rate")
    expect(page.locator("#compare-another-rate")).to_be_enabled()
    expect(page.locator("#compare-rate-of-100")).to_be_disabled()
    expect(page.locator("#compare-money")).to_be_disabled()
    assert page.locator("#compare-asked").count() == 0
    expect(page.locator("#compare-buses-on-time")).to_be_disabled()


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_wider_than_the_screen(page, made_up, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{made_up}units/")
    for name in FIGURES:
        figure = page.locator(f"#figure-{name}")
        figure.get_by_role("button", name="Explore this chart").click()
        figure.locator(".explorer__chart .main-svg").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
