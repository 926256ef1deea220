"""The address of a page that has moved leads on, on every host, without a script of ours."""

import re
from posixpath import join, normpath

import pytest

from example import AREA, Project
from macros.publishing.build import build_into
from macros.site import Site

HOSTILE = '"Gone?": </title><script>alert(1)</script>'
LIST = """\
published:
  - about/
  - stories/old-name/
  - stories/page-2/
moved:
  stories/old-name/: stories/a-seat-for-everyone/
  old/deep/down/: /
"""
MOVED = {
    "stories/old-name/": "stories/a-seat-for-everyone/",
    "stories/page-2/": "stories/",  # there are too few stories for it now
    "old/deep/down/": "",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A site with a name that is no name, of which three pages have moved."""
    project = Project(tmp_path_factory.mktemp("moved") / "project")
    project.furnish()
    project.write("data/addresses.yml", LIST)
    project.spoil(AREA, '"You said, we did: Exampleshire"', f"'{HOSTILE}'")
    site = Site(project.root)
    assert site.problems == []
    build_into(site, project.root / "site")
    return project.root / "site"


@pytest.mark.parametrize(("old", "to"), MOVED.items())
def test_the_page_leads_on_by_itself_and_by_a_link(built, old, to):
    text = (built / old / "index.html").read_text("utf-8")
    [ahead] = re.findall(r'<meta http-equiv="refresh" content="0; url=([^"]+)">', text)
    [link] = re.findall(r'<a class="button" href="([^"]+)">Go to the page</a>', text)
    assert ahead == link
    assert normpath(join("/", old, ahead)).strip("/") == to.strip("/")
    assert text.count("This page has moved") == 2
    assert '<meta name="robots" content="noindex">' in text


@pytest.mark.parametrize("old", MOVED)
def test_nothing_in_it_can_run_and_its_words_are_words(built, old):
    text = (built / old / "index.html").read_text("utf-8")
    assert "<script" not in text
    assert " on" not in re.sub(r">[^<]*<", "><", text)
    assert '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;' in text
    assert "&lt;/title&gt;&lt;script&gt;" in text


def test_a_host_that_can_leads_on_before_a_page_is_asked_for(built):
    assert (built / "_redirects").read_text("utf-8").splitlines() == [
        "/old/deep/down/ / 301",
        "/stories/old-name/ /stories/a-seat-for-everyone/ 301",
        "/stories/page-2/ /stories/ 301",
    ]


def test_a_page_that_moved_is_in_no_list(built, project, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://example.org/site/")
    project.furnish()
    project.write("data/addresses.yml", LIST)
    build_into(Site(project.root), project.root / "site")
    assert "old" not in (project.root / "site/sitemap.xml").read_text("utf-8")
    text = (project.root / "site/stories/old-name/index.html").read_text("utf-8")
    there = "https://example.org/site/stories/a-seat-for-everyone/"
    assert f'<link rel="canonical" href="{there}">' in text


def test_where_nothing_moved_there_is_no_such_file(project):
    project.furnish()
    build_into(Site(project.root), project.root / "site")
    assert not (project.root / "site/_redirects").exists()
