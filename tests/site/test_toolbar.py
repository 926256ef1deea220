"""A toolbar of another company: nothing is asked of it before a reader opens it.

A server on another port stands in for that company.
"""

import http.server
import re
import threading
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from example import AREA, Project
from macros.model import toolbar as toolbars
from macros.model.toolbar import MAKERS, ToolbarName
from macros.publishing.build import build_into
from macros.site import Site
from tests.site.conftest import serving
from tests.site.test_accessible import faults

KEY = "0a1b2c3d"
# What the company’s script does once it is started: it shows a bar, and asks its host for more.
SCRIPT = """
const heard = [];
globalThis.Recite = {
  load() {
    fetch("HOST/words").finally(() => heard.forEach((tell) => tell()));
    document.body.append(Object.assign(new Image(), { src: "HOST/icon.svg", alt: "" }));
  },
  enable() { document.body.append(Object.assign(
    document.createElement("p"), { id: "bar", textContent: "A bar" })); },
  Event: { subscribe: (_name, tell) => heard.push(tell) },
};
"""


class _Company(http.server.BaseHTTPRequestHandler):
    """Answers with the script, with words and with a picture, and notes what was asked."""

    def do_GET(self):
        self.server.asked.append(self.path)
        name = urlsplit(self.path).path
        kinds = {"/asset/js": "text/javascript", "/icon.svg": "image/svg+xml"}
        text = SCRIPT.replace("HOST", self.server.address) if name == "/asset/js" else "<svg/>"
        self.send_response(503 if self.server.broken else 200)
        self.send_header("Content-Type", kinds.get(name, "text/plain"))
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def company():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Company)
    server.address = f"http://127.0.0.1:{server.server_port}"
    server.asked, server.broken = [], False
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


@pytest.fixture(scope="module")
def with_toolbar(company, tmp_path_factory):
    """Exampleshire with a toolbar of that company: its folder, and where it is served."""
    root = tmp_path_factory.mktemp("toolbar")
    project = Project(root)
    project.furnish()
    (root / "docs/about.md").unlink()  # the page that every area has says what it does
    project.write(AREA, f"{project.text(AREA)}toolbar: {{name: recite-me, key: {KEY}}}\n")
    stand_in = replace(
        MAKERS[ToolbarName.RECITE_ME],
        script=f"{company.address}/asset/js?key={{key}}",
        hosts=(company.address,),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(toolbars, "MAKERS", {ToolbarName.RECITE_ME: stand_in})
        build_into(Site(root), root / "site")
    server = serving(root / "site")
    yield root / "site", f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture
def reader(browser, with_toolbar, company):
    """A page of a reader who was never here; what the policy refuses fails the test."""
    company.asked.clear()
    company.broken = False
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page, refused = context.new_page(), []
    page.on("console", lambda told: refused.append(told.text) if "policy" in told.text else None)
    yield page
    context.close()
    assert refused == []


def opened(page, address):
    page.goto(address)
    page.click(".toolbar summary")
    page.click(".toolbar__open")


def test_nobody_is_asked_before_a_reader_opens_it(reader, with_toolbar, company):
    _site, address = with_toolbar
    for name in ("", "stories/a-seat-for-everyone/", "404.html"):
        reader.goto(address + name, wait_until="networkidle")
        reader.click(".toolbar summary")
    assert company.asked == []


def test_it_opens_on_request_with_the_key_of_the_area(reader, with_toolbar, company):
    opened(reader, with_toolbar[1])
    reader.wait_for_selector("#bar")
    reader.get_by_text("Recite Me is open.").wait_for()
    assert parse_qs(urlsplit(company.asked[0]).query) == {"key": [KEY]}
    assert {urlsplit(one).path for one in company.asked} >= {"/asset/js", "/words"}


def test_the_next_page_does_not_open_it_unless_the_reader_ticks_that(reader, with_toolbar, company):
    _site, address = with_toolbar
    opened(reader, address)
    reader.wait_for_selector("#bar")
    assert reader.evaluate("localStorage.length") == 0
    company.asked.clear()
    reader.goto(f"{address}about/", wait_until="networkidle")
    assert company.asked == []
    reader.click(".toolbar summary")
    reader.check(".toolbar input")
    assert company.asked == [], "to tick is not to open"
    reader.goto(f"{address}stories/")
    reader.wait_for_selector("#bar")
    reader.click(".toolbar summary")
    reader.uncheck(".toolbar input")
    assert reader.evaluate("localStorage.length") == 0
    company.asked.clear()
    reader.goto(address, wait_until="networkidle")
    assert company.asked == []


def test_where_it_does_not_load_the_page_says_so_and_it_can_be_tried_again(
    reader, with_toolbar, company
):
    company.broken = True
    opened(reader, with_toolbar[1])
    told = reader.locator(".toolbar [role=status]")
    reader.get_by_text("Recite Me could not be loaded.").wait_for()
    assert "let your browser translate the page" in told.text_content()
    assert reader.is_visible(".toolbar__open")
    assert reader.is_visible(".menu-button"), "the page works as before"
    company.broken = False
    reader.click(".toolbar__open")
    reader.get_by_text("Recite Me is open.").wait_for()


def test_one_that_is_remembered_and_does_not_load_says_so_too(reader, with_toolbar, company):
    _site, address = with_toolbar
    reader.goto(address)
    reader.evaluate("localStorage.setItem('toolbar', 'recite-me')")
    company.broken = True
    reader.reload()
    reader.get_by_text("Recite Me could not be loaded.").wait_for()
    assert reader.is_checked(".toolbar input")


def test_a_keyboard_is_enough(reader, with_toolbar):
    reader.goto(with_toolbar[1])
    reader.focus(".toolbar summary")
    for key in ("Enter", "Tab", "Enter"):
        reader.keyboard.press(key)
    reader.wait_for_selector("#bar")
    assert reader.evaluate("document.activeElement.className") == "toolbar__open"
    reader.keyboard.press("Tab")
    reader.keyboard.press("Space")
    assert reader.is_checked(".toolbar input")


@pytest.mark.parametrize(
    "way",
    [
        {"viewport": {"width": 320, "height": 700}, "color_scheme": "light"},
        {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
        {"viewport": {"width": 320, "height": 700}, "forced_colors": "active"},
    ],
    ids=["narrow", "dark", "forced colours"],
)
def test_it_has_no_fault_closed_open_or_failed(browser, with_toolbar, company, way):
    company.broken = True
    context = browser.new_context(**way, bypass_csp=True)
    page = context.new_page()
    page.goto(with_toolbar[1])
    assert faults(page) == []
    opened(page, with_toolbar[1])
    page.get_by_text("could not be loaded").wait_for()
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    low = """() => [...document.querySelectorAll(".toolbar :is(summary, button, label, a)")]
        .filter((one) => one.offsetHeight < 44).map((one) => one.outerHTML)"""
    assert page.evaluate(low) == []
    context.close()


def test_without_javascript_there_is_no_button_that_does_nothing(browser, with_toolbar):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(with_toolbar[1])
    assert not page.is_visible(".toolbar")
    context.close()


def test_the_page_about_this_site_says_what_it_does(with_toolbar, site):
    words = "There is one exception, and only if you ask for it"
    assert words in (with_toolbar[0] / "about/index.html").read_text("utf-8")
    assert words not in (site / "about/index.html").read_text("utf-8")


def test_an_area_without_a_key_has_no_trace_of_it(site):
    written = [one for one in site.rglob("*") if one.suffix in {".html", ".css", ".js"}]
    for path in [site / "_headers", *written]:
        text = path.read_text("utf-8")
        trace = re.search(r"toolbar__|[\"'/.]toolbar\b|recite", text, re.IGNORECASE)
        assert not trace or path.parent.name == "vendor", path
    assert not [*site.glob("assets/toolbar*")]
