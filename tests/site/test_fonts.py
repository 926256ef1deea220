"""Every page in fonts of different width: nothing of its layout depends on the reader's font."""

import itertools
from pathlib import Path

import pytest

from tests.site.chromium import FONTS, width
from tests.site.test_accessible import own_style

LOOK = (Path(__file__).parent / "look.js").read_text("utf-8")
WIDTHS = (320, 390, 1280)
# Where the menu moves into the row of the header, and the widest of screens.
HEADER_WIDTHS = (360, 414, 768, 960, 1024, 1119, 1120, 1600, 1920, 2560)


def in_font(page, font):
    own_style(page, f'html {{ --md-text-font: "{font}" !important }}')


def test_the_fonts_are_there_and_differ_in_width(page):
    widths = {font: width(page, font) for font in FONTS}
    assert None not in widths.values(), f"a font is missing, run make chromium: {widths}"
    wide, middle, narrow = widths.values()
    assert wide > 1.08 * middle > 1.08 * 1.08 * narrow, widths


def test_the_page_is_really_shown_in_the_font(page, address):
    page.goto(address + "glossary/")
    measured = set()
    for font in FONTS:
        in_font(page, font)
        place = "document.querySelector('.brand__area').parentElement"
        measured.add(page.evaluate(f"{place}.getBoundingClientRect().width"))
    assert len(measured) == len(FONTS)


@pytest.mark.parametrize("group", range(4))
def test_every_page_fits_has_one_row_of_header_and_targets_for_a_finger(page, area, group):
    found = {}
    for name in area.addresses[group::4]:
        page.goto(area.address + name)
        for across, font in itertools.product(WIDTHS, FONTS):
            page.set_viewport_size({"width": across, "height": 800})
            in_font(page, font)
            if faults := page.evaluate(LOOK):
                found[f"{name} at {across} in {font}"] = faults
    assert found == {}


@pytest.mark.parametrize("font", FONTS)
def test_the_header_is_one_row_on_every_screen(page, area, font):
    page.goto(area.address)
    in_font(page, font)
    for across in HEADER_WIDTHS:
        page.set_viewport_size({"width": across, "height": 800})
        assert page.evaluate(LOOK) == [], across
