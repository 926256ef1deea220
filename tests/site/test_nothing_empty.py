"""No heading stands over nothing, and no list, table, card or part of a page is empty."""

from pathlib import Path

EMPTY = (Path(__file__).parent / "empty.js").read_text("utf-8")


def test_no_heading_has_nothing_below_it_and_no_part_is_empty(page, area):
    found = {}
    for name in area.addresses:
        page.goto(area.address + name)
        if faulty := page.evaluate(EMPTY):
            found[name] = faulty
    assert found == {}


def test_what_is_empty_is_found(page):
    page.set_content(
        "<main><h1>A</h1><p></p><h2>B</h2><h2>C</h2><ul><li></li></ul>"
        "<p class=tools>Print</p></main>"
    )
    assert page.evaluate(EMPTY) == [
        "empty: <p></p>",
        "empty: <ul><li></li></ul>",
        "empty: <li></li>",
        "nothing below: <h2>B</h2>",
        "nothing below: <h2>C</h2>",
    ]
