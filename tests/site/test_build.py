"""Building: the same twice, never half, never with a fault, and quick to show a change."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from example import MEASURE, STORY, Project
from macros.publishing.audit import faults
from macros.publishing.build import BuildFailed, build_into
from macros.site import Site

OFFER = Path(sys.executable).with_name("offer")
MARCH = 1646136000  # noon on 1 March 2022


def offer(root, *words):
    """What an officer sees after an `offer` command in a folder."""
    env = {**os.environ, "SITE_URL": "https://example.org/"}
    env.pop("SOURCE_DATE_EPOCH", None)
    return subprocess.run(
        [OFFER, *words], cwd=root, capture_output=True, text=True, timeout=120, env=env, check=False
    )


def files(folder):
    """Every file below a folder, by its name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def furnished(project):
    """Exampleshire with the real code, and an earlier site."""
    project.furnish()
    project.write("site/index.html", "the earlier site")
    return project


def test_two_builds_of_the_same_files_are_the_same_byte_for_byte(tmp_path):
    built = []
    for place in ("here", "in/another/place"):
        project = Project(tmp_path / place)
        project.enrich()
        project.furnish()
        for folder in ("data", "docs"):
            for path in (project.root / folder).rglob("*"):
                os.utime(path, (MARCH, MARCH))
        done = offer(project.root, "build")
        assert done.returncode == 0, done.stderr
        built.append(files(project.root / "site"))
    one, other = built
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
    assert b"2022-03-01" in one["sitemap.xml"]
    today = time.strftime("%Y-%m-%d").encode()
    assert [name for name, text in one.items() if today in text] == []


def test_data_with_errors_are_not_built_and_the_earlier_site_stays(furnished):
    furnished.spoil(MEASURE, "value: 80", "value: 101")
    furnished.spoil(STORY, "status: done", "status: finished")
    done = offer(furnished.root, "build")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{MEASURE}:10:" in done.stderr
    assert f"{STORY}:2:" in done.stderr
    assert "2 errors, 0 warnings. The site cannot be built" in done.stderr
    assert "Traceback" not in done.stderr
    assert files(furnished.root / "site") == {"index.html": b"the earlier site"}


BROKEN = {
    "an unknown macro": "{{ nonsense() }}",
    "an undefined variable": "{{ nonsense }}",
    "an undefined part of a variable": "{{ area.nonsense }}",
    "a macro that fails": '{{ stories(latest="x") }}',
    "a macro that is not closed": "{{ stories( }}",
    "a link to nowhere": "[here](nowhere.md)",
    "a link to no place of a page": "[here](glossary.md#nowhere)",
    "an image that is not there": "![A bus](bus.jpg)",
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_a_page_that_cannot_be_right_stops_the_build(furnished, text, tmp_path):
    furnished.write("docs/new.md", f"# New\n\n{text}\n")
    site = Site(furnished.root)
    assert {problem.file for problem in site.problems} == {"docs/new.md"}
    with pytest.raises(BuildFailed):
        build_into(site, tmp_path / "fresh")


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_it_stops_even_if_nobody_checked(furnished, text, tmp_path):
    furnished.write("docs/new.md", f"# New\n\n{text}\n")
    site = Site(furnished.root)
    site.problems = []
    with pytest.raises(BuildFailed):
        build_into(site, tmp_path / "fresh")


def test_a_file_of_docs_that_is_no_page_and_no_picture_is_not_copied(furnished, tmp_path):
    names = ["x.js", "x.html", "CNAME", "_headers", "stories/x.css", "figures/new.md", "a.png"]
    for name in names:
        furnished.write(f"docs/{name}", "# alert(1)\n")
    (furnished.root / "docs/y.md").symlink_to("/etc/passwd")
    site = Site(furnished.root)
    assert {one.file for one in site.problems} == {f"docs/{name}" for name in [*names, "y.md"]}
    site.problems = []
    build_into(site, tmp_path / "fresh")
    made = files(tmp_path / "fresh")
    assert [name for name, text in made.items() if b"alert(1)" in text or b"root:x" in text] == []
    assert not {*names, "y/index.html", "figures/new/index.html"} & (made.keys() - {"_headers"})


def test_a_build_that_stops_says_where_and_leaves_the_earlier_site(furnished):
    furnished.write("docs/new.md", "# New\n\n{{ nonsense() }}\n")
    done = offer(furnished.root, "build")
    assert done.returncode == 1
    assert "new.md" in done.stderr
    assert "nonsense" in done.stderr
    assert "1 error, 0 warnings. The site cannot be built" in done.stderr
    assert files(furnished.root / "site") == {"index.html": b"the earlier site"}
    assert not list(furnished.root.glob(".site-*"))


def test_a_story_that_is_only_a_file_of_data_has_a_page(furnished):
    story = furnished.text(STORY).replace("A seat for everyone", "A bus stop")
    furnished.write("data/stories/a-bus-stop.yml", story)
    done = offer(furnished.root, "build")
    assert done.returncode == 0, done.stderr
    page = (furnished.root / "site/stories/a-bus-stop/index.html").read_text("utf-8")
    assert re.search(r"<h1[^>]*>A bus stop</h1>", page)
    assert "We bought a bigger bus." in page
    assert not (furnished.root / "docs/stories/a-bus-stop.md").exists()


# --- the audit --------------------------------------------------------------------------------

OTHER = '<h1 id="there">There</h1>'


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<p>{{ quote }}</p>", "index.html: “{{” is left over"),
        ("<p>{% if %}</p>", "index.html: “{%” is left over"),
        (
            '<h1 id="a"><em>Macro Rendering Error</em></h1>',
            "index.html: “<em>Macro Rendering Error</em></h1>” is left over",
        ),
        ('<a href="nowhere/">x</a>', "index.html: the link “nowhere/” leads nowhere"),
        ('<a href="other/no.csv">x</a>', "index.html: the link “other/no.csv” leads nowhere"),
        ('<a class="a" href="no.html">x</a>', "index.html: the link “no.html” leads nowhere"),
        ('<img src="bus.jpg" alt="">', "index.html: the link “bus.jpg” leads nowhere"),
        ('<button data-chart="no.json">', "index.html: the link “no.json” leads nowhere"),
        (
            '<a href="other/#here">x</a>',
            "index.html: “other/#here” leads to a place that is not on that page",
        ),
        ('<a href="#here">x</a>', "index.html: “#here” leads to a place that is not on that page"),
        ('<p id="a"></p><p id="a"></p>', "index.html: the id “a” is there 2 times"),
        ('<p id="a"></p><p\nclass="b" id="a"></p>', "index.html: the id “a” is there 2 times"),
    ],
)
def test_a_fault_of_a_built_page_is_found(tmp_path, html, fault):
    (tmp_path / "other").mkdir()
    (tmp_path / "other/index.html").write_text(OTHER)
    (tmp_path / "index.html").write_text(html)
    assert faults(tmp_path) == [fault]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="other/">x</a>',
        '<a href="other">x</a>',
        '<a href="./other/#there">x</a>',
        '<a href="other/index.html#there">x</a>',
        '<a href="other/?about=x#there">x</a>',
        '<p id="a"></p><a href="#a">x</a>',
        '<p id="caf&#233;"></p><a href="#caf%C3%A9">x</a>',
        '<a href="https://example.org/nowhere">x</a><a href="mailto:a@example.org">x</a>',
        '<p id="a"></p><p data-id="a"></p>',
        "<h1>Macro Rendering Error</h1><p><em>Macro Syntax Error</em></p>",
    ],
)
def test_a_page_without_a_fault_is_left_alone(tmp_path, html):
    (tmp_path / "other").mkdir()
    (tmp_path / "other/index.html").write_text(OTHER)
    (tmp_path / "index.html").write_text(html)
    assert faults(tmp_path) == []


# --- while somebody writes --------------------------------------------------------------------


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def shown(address, words, seconds):
    """How long it took until the page at an address had these words."""
    start = time.monotonic()
    while time.monotonic() - start < seconds:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310
                if words in answer.read().decode():
                    return time.monotonic() - start
        except OSError:
            pass
        time.sleep(0.05)
    return pytest.fail(f"“{words}” is not at {address} after {seconds} seconds")


def test_a_changed_value_is_soon_on_the_page_that_is_served(tmp_path):
    project = Project(tmp_path / "project")
    project.enrich()
    project.furnish()
    port = free_port()
    address = f"http://127.0.0.1:{port}/figures/night-bus-children/"
    with (tmp_path / "told").open("wb") as told:
        server = subprocess.Popen(
            [OFFER, "serve", "--port", str(port)], cwd=project.root, stdout=told, stderr=told
        )
    try:
        shown(address, "243", 60)
        project.spoil("data/measures/night-bus-children.yml", "value: 243", "value: 268")
        took = shown(address, "268", 10)
    finally:
        server.terminate()
        server.wait(10)
    print(f"shown after {took:.1f} seconds")
