"""The pictures of the guides, of made-up areas in a real browser: `make pictures`."""

import argparse
import base64
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from click.testing import CliRunner
from markdown import markdown
from playwright.sync_api import Locator, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent / "areas"))

from example import AREA, MEASURE, REAL, Project
from macros.commands import offer
from macros.publishing.build import build_into
from macros.publishing.compare import changes, text
from macros.site import Site
from tests.site.chromium import arguments, executable
from tests.site.conftest import serving
from tests.workflows.scripts import comment

GUIDES = REAL / "docs/guides"
PHONE = 320  # pixels across
SHARP = 2  # dots for each pixel: what is called -2x
NOTHING = b"RIFF\0\0\0\0WEBP"  # how such a file begins
QUALITY = 30  # of 100: letters are still clean
# The same letters wherever the tests run; a label stands as near to the edge as on a phone.
LOOKS = """async (style) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
  await document.fonts.ready;
}"""
FONT = ':root { --md-text-font: "Liberation Sans", Arial, sans-serif !important }'
OF_A_COMMENT = """body { margin: 0; font: 14px/1.5 "Liberation Sans", Arial, sans-serif }
article { margin: 8px; padding: 4px 14px; border: 1px solid #59636e; border-radius: 6px }
pre { padding: 8px; white-space: pre-wrap; overflow-wrap: anywhere; background: #f1f3f5 }
code { font: 12px/1.4 "DejaVu Sans Mono", monospace }"""


class Picture(NamedTuple):
    """Its height in pixels, and what opens a page and says at which part of it the picture begins.

    The size is fixed, so that it is the same with the fonts of any machine.
    """

    height: int
    begin: Callable[[Page, str], Locator]


def a_question(page: Page, address: str) -> Locator:
    page.goto(f"{address}suggest/")
    page.click("[data-kind=story] button")
    page.fill("#suggest--answer", "You wanted a quiet hour at the pool.")
    return page.locator(".suggest__where")


def the_ways_to_send_it(page: Page, address: str) -> Locator:
    a_question(page, address)
    page.click(".suggest__next")
    page.fill("#suggest--answer", "The pool opens an hour early on Sundays.")
    while not page.locator(".suggest__review").is_visible():
        page.click(".suggest__next")
    return page.get_by_role("heading", name="Now choose how to send them")


def something_wrong(page: Page, address: str) -> Locator:
    page.goto(f"{address}figures/seats/")
    page.get_by_role("link", name="Something wrong with this figure?").wait_for()
    return page.locator("figure.figure .explore")


def a_figure(page: Page, address: str) -> Locator:
    page.goto(f"{address}figures/seats/")
    return page.locator("figure.figure")


def a_comment(page: Page, address: str) -> Locator:
    page.goto(f"{address}comment.html")
    return page.locator("article")


def a_new_site(page: Page, address: str) -> Locator:
    page.goto(f"{address}new/")
    return page.locator("header").first


PICTURES = {
    "suggest-a-question-2x.webp": Picture(490, a_question),
    "suggest-ways-to-send-2x.webp": Picture(444, the_ways_to_send_it),
    "something-wrong-2x.webp": Picture(280, something_wrong),
    "review-a-comment-2x.webp": Picture(436, a_comment),
    "a-new-site-2x.webp": Picture(500, a_new_site),
    "read-a-figure-2x.webp": Picture(612, a_figure),
}


def make(folder: Path) -> None:
    """Put every picture into a folder."""
    for name in PICTURES:
        if not (GUIDES / name).exists():  # a guide that names one could not be built
            (GUIDES / name).write_bytes(NOTHING)
    with TemporaryDirectory() as given, sync_playwright() as playwright:
        server = serving(_site(Path(given)))
        browser = playwright.chromium.launch(executable_path=executable(), args=arguments())
        for name, picture in PICTURES.items():
            page = browser.new_page(
                viewport={"width": PHONE, "height": picture.height}, locale="en-GB"
            )
            begin = picture.begin(page, f"http://127.0.0.1:{server.server_port}/")
            (folder / name).write_bytes(_taken(page, begin, picture.height))
            page.close()
        browser.close()
        server.shutdown()


def _site(folder: Path) -> Path:
    """Exampleshire, the start of another area in new/, and a comment, as one site."""
    before, after = Project(folder / "before"), Project(folder / "after")
    for project in (before, after):
        project.enrich()
        project.furnish()
        project.spoil(AREA, "  inspection: 2018-09\n", "")  # many areas never had one
    after.spoil(MEASURE, "value: 80", "value: 85")
    site = folder / "site"
    build_into(Site(before.root), site)
    build_into(Site(after.root), folder / "other")
    report = comment.in_code(text(changes(site, folder / "other")))
    said = comment.words(report, "https://github.example/")
    html = markdown(said, extensions=["fenced_code"])
    CliRunner().invoke(offer, ["init", str(folder / "new"), "--name", "Exampleshire"])
    build_into(Site(folder / "new"), site / "new")
    (site / "comment.html").write_text(
        f"<!doctype html><meta charset=utf-8><style>{OF_A_COMMENT}</style><article>{html}</article>"
    )
    return site


def _taken(page: Page, begin: Locator, height: int) -> bytes:
    page.evaluate(LOOKS, FONT)
    box = begin.bounding_box()
    top = max(0, box["y"] + page.evaluate("scrollY") - 8)
    taken = page.context.new_cdp_session(page).send(
        "Page.captureScreenshot",
        {
            "format": "webp",
            "quality": QUALITY,
            "captureBeyondViewport": True,
            "clip": {"x": 0, "y": top, "width": PHONE, "height": height, "scale": SHARP},
        },
    )
    return base64.b64decode(taken["data"])


def main() -> None:
    """Make them in docs/guides, or where the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=GUIDES)
    make(parser.parse_args().to)


if __name__ == "__main__":
    main()
