"""On paper: tagged, with bookmarks, and with every word of the page."""

import io
import re
import unicodedata

import pytest
from pypdf import PdfReader

from tests.site.conftest import PAGES


def bare(text):
    """The letters alone: paper may hold “ff” as one sign."""
    return re.sub(r"\W+", "", unicodedata.normalize("NFKC", text)).lower()


@pytest.mark.parametrize(
    "name",
    ("weakness", "what was done", "what changed", "easy read", "story", "figure", "booklet"),
)
def test_a_printed_page_is_tagged_has_bookmarks_and_loses_no_text(page, address, name):
    page.goto(address + PAGES[name])
    printed = page.pdf(format="A4", tagged=True, outline=True)
    reader = PdfReader(io.BytesIO(printed))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    headings = page.locator("main h1, main h2").all_inner_texts()
    assert len(_flat(reader.outline)) >= len(headings)
    paper = bare("".join(sheet.extract_text() for sheet in reader.pages))
    page.emulate_media(media="print")
    page.evaluate("document.querySelectorAll('.visually-hidden').forEach((e) => e.remove())")
    blocks = page.evaluate(
        """() => [...document.querySelectorAll('main p, main li, main td, main th, main dd')]
        .filter((e) => e.checkVisibility())
        .filter((e) => !e.querySelector('p, li, td, th, dd, .result + .result'))
        .map((e) => e.innerText)"""
    )
    lost = [block for block in blocks if bare(block)[:60] not in paper]
    assert len(lost) <= len(blocks) * 0.01, lost[:10]


def _flat(outline):
    return [
        item for entry in outline for item in (_flat(entry) if isinstance(entry, list) else [entry])
    ]


def test_a_dark_page_is_printed_light_and_its_menus_are_not_printed(page, address):
    page.goto(address + PAGES["weakness"])
    page.click(".theme-button")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    for gone in (".md-header", ".md-footer", ".tools", ".asking", ".explore"):
        assert not page.locator(gone).first.is_visible()
