"""A drawing of a stranger is on the site as it was cleaned, and runs nothing anywhere."""

import pytest

from example import REAL, Project
from macros.publishing.build import build_into
from macros.publishing.preview import Preview
from macros.site import Site
from tests.site.conftest import serving

# Each of these opens a dialogue, asks another host or draws in red, where it gets the chance.
HOSTILE = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  width="100" height="100" onload="alert('load')">
  <script>alert("script")</script>
  <script xlink:href="data:text/javascript,alert('href')"/>
  <h:script xmlns:h="http://www.w3.org/1999/xhtml">alert("html")</h:script>
  <h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x" onerror="alert('image')"/>
  <style>@import "https://example.org/a.css"; rect { fill: url(https://example.org/a#a) }</style>
  <foreignObject width="9" height="9">
    <h:iframe xmlns:h="http://www.w3.org/1999/xhtml" srcdoc="&lt;script>alert(1)&lt;/script>"/>
  </foreignObject>
  <image href="https://example.org/a.png" width="9" height="9"/>
  <use href="https://example.org/a.svg#a"/>
  <animate attributeName="x" dur="1ms" onbegin="alert('begin')" onend="alert('end')"/>
  <set attributeName="onmouseover" to="alert('set')"/>
  <a href="javascript:alert('link')"><rect width="100" height="50" fill="red"/></a>
  <rect id="bus" width="100" height="50" fill="#00ff00" onmouseover="alert('over')"
    style="mask: url(https://example.org/a.svg#a); cursor: url(https://example.org/b.png), auto"/>
  <use href="#bus" y="50"/>
</svg>
"""
PAGE = "# A bus\n\n![A green bus](bus.svg)\n\n[It alone](bus.svg)\n"
COLOUR = """() => {
  const canvas = document.createElement("canvas");
  const image = document.querySelector("img[src$='bus.svg']");
  canvas.getContext("2d").drawImage(image, 0, 0);
  return [25, 75].map((y) => [...canvas.getContext("2d").getImageData(50, y, 1, 1).data].join());
}"""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    found = Project(tmp_path_factory.mktemp("drawn"))
    found.furnish()
    found.write("docs/bus.svg", HOSTILE)
    found.write("docs/new.md", PAGE)
    return found


@pytest.fixture(scope="module")
def built(project):
    folder = project.root.with_name("drawn-site")
    build_into(Site(project.root), folder)
    return folder


@pytest.fixture
def watched(browser):
    """A page, and a list of all that ran or asked another host."""
    context = browser.new_context(proxy={"server": "http://127.0.0.1:9", "bypass": "127.0.0.1"})
    page, wrong = context.new_page(), []
    page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda one: "127.0.0.1" not in one.url and wrong.append(one.url))
    yield page, wrong
    context.close()


def visit(page, folder, name):
    server = serving(folder)
    page.goto(f"http://127.0.0.1:{server.server_port}/{name}")
    page.mouse.move(50, 25)
    page.wait_for_timeout(300)
    server.shutdown()


def test_what_runs_in_a_drawing_is_seen(watched, project):
    page, wrong = watched
    visit(page, project.root / "docs", "bus.svg")
    ran = {"load", "script", "href", "html", "begin", "https://example.org/a.png"}
    assert ran - {*wrong} == set()


def test_nothing_runs_in_a_drawing_that_is_opened_alone(watched, built):
    page, wrong = watched
    visit(page, built, "bus.svg")
    assert page.evaluate("document.documentElement.localName") == "svg"
    page.mouse.click(50, 25)
    page.wait_for_timeout(100)
    assert wrong == []


def test_a_drawing_on_a_page_shows_its_shapes_and_nothing_else(watched, built):
    page, wrong = watched
    visit(page, built, "new/")
    assert page.evaluate(COLOUR) == ["0,255,0,255", "0,255,0,255"]
    assert wrong == []


def test_the_check_names_each_part_that_is_left_out(project):
    said = "\n".join(project.problems())
    parts = ("onload", "script", "style", "foreignObject", "image", "animate", "set", "a", "mask")
    assert [one for one in parts if f"“{one}” will be left out" not in said] == []
    assert ": error: " not in said


def test_the_preview_shows_the_drawing_that_the_build_writes(project, built):
    assert Preview(project.root).find("bus.svg") == (built / "bus.svg").read_bytes()


def test_without_the_check_a_broken_drawing_is_left_out_and_files_of_ours_stay(tmp_path):
    project = Project(tmp_path)
    project.furnish()
    project.write("docs/bus.svg", f"<!DOCTYPE svg>{HOSTILE}")
    for name in ("theme.js", "site.js", "favicon.svg", "x.js"):
        project.write(f"docs/assets/{name}", "alert(1)")
    site = Site(project.root)
    assert len(site.problems) == 5
    site.problems = []  # nobody checked
    build_into(site, tmp_path / "site")
    assert not (tmp_path / "site/bus.svg").exists()
    assert not (tmp_path / "site/assets/x.js").exists()
    assert b"alert(1)" not in (tmp_path / "site/assets/site.js").read_bytes()
    for name in ("theme.js", "favicon.svg"):
        ours = (REAL / "overrides/assets" / name).read_bytes()
        assert (tmp_path / "site/assets" / name).read_bytes() == ours
