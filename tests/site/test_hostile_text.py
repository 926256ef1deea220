"""What a contributor writes is text wherever it comes out: it never becomes markup, never runs."""

import csv
import json
import re
from html.parser import HTMLParser
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from markupsafe import escape
from pydantic import ValidationError

from macros.content.load import FOLDERS
from macros.content.page import SourcePage, read_page
from macros.content.problems import errors
from macros.figures import export as opendata
from macros.model.area import Contact
from macros.model.page import PageSettings
from macros.pages.sharing import descriptions
from macros.pages.structured_data import dataset
from macros.publishing.build import build_into
from macros.publishing.headers import content_security_policy, embed_policy, headers
from macros.site import Site
from tests.site.conftest import build_once, serving, shared
from tests.site.hostile import (
    ALLOWED,
    PAGES,
    REFUSED,
    SINGLE,
    TEXTS,
    Author,
    on_one_line,
    slipped,
    write_project,
)

ADDRESS = "https://example.org/"
# What opens a page of its own for each item, and the rest.
PARTS = ("figures/", "stories/", "weaknesses/", "priorities/", "sources/", "")
# Attributes whose value a browser may follow.
FOLLOWED = ("href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset")

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")
# What site.js or this test adds, and what only a site with an address has.
LATER = {
    *("html class", "meta property", "details open", "a role", "a aria-expanded"),
    "div tabindex",  # the form takes the focus
}
# What a list of stories on several pages has.
LISTED = {"form data-later"}
# What a page in Markdown may have, and none of ours does.
MARKDOWN = {"em", "code", "pre", "hr", "h1 id"}
# A story's picture, and what marks on a bar and a question with a scale are drawn with; this area
# may have none.
DRAWN = {
    *("img", "img alt", "img src", "img width", "img height", "img loading"),
    *("defs", "pattern", "path", "line"),
    *("svg width", "svg height", "svg data-answer", "rect class", "rect fill", "rect x"),
    *("rect width", "rect height", "path d", "line class", "ul class", "ul"),
    *("line x1", "line x2", "line y1", "line y2"),
    *(f"pattern {name}" for name in ("id", "class", "width", "height", "patternunits")),
}
# What there is only where the site has an address: the code of a poster, and a figure in a frame.
WITH_ADDRESS = {
    *("path fill", "path stroke", "h1 class", "base", "base target", "a target"),
    *("details", "details class", "details open", "details data-pagefind-ignore", "summary"),
}
NOT_EVERYWHERE = LATER | LISTED | MARKDOWN | DRAWN | WITH_ADDRESS

WATCH = """
for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
  window[name] = (...words) => console.error(`${name}(${words}) ran`);
}
addEventListener("securitypolicyviolation", (event) =>
  console.error(`${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`));
"""
# What a reader sees, and all the kinds of elements, attributes and addresses on the page.
LOOK = """(place) => {
  const kinds = new Set(), links = new Set();
  for (const element of document.querySelectorAll(`${place}, ${place} *`)) {
    kinds.add(element.localName);
    for (const { name, value } of element.attributes) {
      kinds.add(`${element.localName} ${name}`.toLowerCase());
      if (FOLLOWED.includes(name)) links.add(value);
    }
  }
  for (const folded of document.querySelectorAll("details")) folded.open = true;
  return {
    kinds: [...kinds],
    links: [...links],
    title: document.title,
    description: document.querySelector("meta[name=description]").content,
    text: document.querySelector(place === "*" ? "body" : place).innerText,
  };
}""".replace("FOLLOWED", json.dumps(FOLLOWED))


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """The project of hostile text, built into its folder site/."""
    project = shared(tmp_path_factory) / "hostile"
    project.mkdir(exist_ok=True)

    def build(folder):
        write_project(project)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SITE_URL", ADDRESS)
            patch.setenv("SOURCE_DATE_EPOCH", "0")
            site = Site(project)
            assert {one.file for one in errors(site.problems)} == {"docs/slipped.md"}
            site.problems = []  # nobody checked, and the page is taken as it is
            name = "docs/slipped.md"
            site.published.pages[name] = SourcePage(
                name, slipped(), slipped(), PageSettings(), (), (), frozenset()
            )
            build_into(site, folder)

    build_once(project / "site", build)
    return project


@pytest.fixture(scope="session")
def hostile_content(hostile):
    """What the check reads in that project; nobody may change it."""
    return Site(hostile).content


@pytest.fixture(scope="session")
def author():
    """Which texts are shown where, by the one who wrote them all."""
    return Author()


@pytest.fixture
def hostile_address(hostile):
    server = serving(hostile / "site")
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture
def watched(browser, hostile_address):
    """A page, and a list of all that ran, was refused, went wrong or asked another host."""
    # To other hosts there is no way out: this proxy does not exist.
    context = browser.new_context(proxy={"server": "http://127.0.0.1:9", "bypass": "127.0.0.1"})
    wrong = []

    def note(request):
        if not request.url.startswith((hostile_address, "data:", "blob:")):
            wrong.append(f"{request.url} was asked for")

    context.on("request", note)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on("dialog", lambda dialog: wrong.append(f"{page.url}: {dialog.message}"))
    page.on(
        "console",
        lambda message: message.type == "error" and wrong.append(f"{page.url}: {message.text}"),
    )
    yield page, wrong
    context.close()


class _Kinds(HTMLParser):
    """The kinds of elements and attributes in some HTML, and the addresses."""

    def __init__(self):
        super().__init__()
        self.kinds, self.links = set(), set()

    def handle_starttag(self, tag, attrs):
        self.kinds |= {tag, *(f"{tag} {name}" for name, _value in attrs)}
        self.links |= {value for name, value in attrs if name in FOLLOWED}


@pytest.fixture(scope="session")
def ours(site):
    """What is on the pages of Exampleshire."""
    found = _Kinds()
    for path in site.rglob("*.html"):
        found.feed(path.read_text("utf-8"))
    return found


def outside(links):
    return {link for link in links if urlsplit(link).scheme or link.startswith("//")}


# --- the texts and where they are put ---------------------------------------------------------


def test_every_kind_of_file_is_filled(example):
    files = {path.stem for path in example.root.glob("data/*.yml")}
    folders = {path.name for path in example.root.glob("data/*/")}
    assert files == set(SINGLE), "say in tests/site/hostile.py what is new, and where it is shown"
    assert folders == set(FOLDERS)


def test_every_field_is_given_every_text(author):
    on_lines = set(map(on_one_line, TEXTS))
    for kind, used in author.used.items():
        if "only one" not in kind:
            assert set(map(on_one_line, used)) == on_lines, kind


@pytest.mark.parametrize("text", PAGES)
def test_a_page_that_could_run_or_hide_is_refused(tmp_path, text):
    (tmp_path / "page.md").write_text(text, "utf-8")
    assert errors(read_page(tmp_path / "page.md", "docs/page.md")[1])


@pytest.mark.parametrize("link", REFUSED)
def test_a_page_links_to_no_such_address(tmp_path, link):
    (tmp_path / "page.md").write_text(f"[a]({link})", "utf-8")
    assert errors(read_page(tmp_path / "page.md", "docs/page.md")[1])


@pytest.mark.parametrize("link", REFUSED)
def test_an_address_that_could_run_or_hide_is_refused(link):
    with pytest.raises(ValidationError):
        Contact(feedback=link)


# --- in a browser -----------------------------------------------------------------------------


def test_what_runs_is_seen(watched, hostile_address):
    page, wrong = watched
    page.goto(f"{hostile_address}about/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')")
    page.evaluate("alert(2)")
    page.wait_for_timeout(100)
    assert any("script-src" in one for one in wrong)
    assert any("alert(2) ran" in one for one in wrong)


@pytest.mark.parametrize("part", PARTS)
def test_nothing_runs_and_every_text_is_shown(
    watched, hostile_address, hostile, hostile_content, author, ours, part
):
    page, wrong = watched
    shown, moved = author.shown, hostile_content.addresses.moved
    described = descriptions(hostile_content)
    for address in _addresses(hostile, part):
        page.goto(hostile_address + address)
        page.wait_for_url(hostile_address + moved.get(address, address))
        seen = page.evaluate(LOOK, "*")
        text = folded(seen["text"])
        faults = [f"“{one}” is not shown" for one in shown[address] if folded(one) not in text]
        faults += [
            f"<{kind}> is not ours" for kind in set(seen["kinds"]) - ours.kinds - NOT_EVERYWHERE
        ]
        for link in outside(seen["links"]) - ours.links:
            if not link.startswith((ADDRESS, *ALLOWED)):
                faults.append(f"it links to {link}")
        if page.url != hostile_address + moved.get(address, address):
            faults.append(f"it went to {page.url}")
        faults += _head(hostile_content, described, address, seen)
        wrong += [f"{address}: {fault}" for fault in faults]
    assert not wrong, "\n".join(wrong)


def _addresses(hostile, part):
    site = hostile / "site"
    pages = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    names = [page.removesuffix("index.html") for page in pages]
    return sorted(n for n in names if part == next(p for p in PARTS if n.startswith(p)))


def _head(content, described, address, seen):
    """What is wrong with the title and the description, which no reader sees on the page."""
    if not seen["title"].endswith(content.area.site_name):
        yield f"the name of the site is not in “{seen['title']}”"
    items = {"figures": content.measures, "stories": content.stories}
    items |= {"weaknesses": content.weaknesses, "priorities": content.priorities}
    items["sources"] = content.accounts
    folder, _slash, item_id = address.strip("/").rpartition("/")
    if item := items.get(folder, {}).get(item_id):
        if seen["title"] != folded(f"{item.title} – {content.area.site_name}"):
            yield f"its title is “{seen['title']}”"
        if seen["description"] != " ".join(described[address].split()):
            yield f"its description is “{seen['description']}”"


def test_the_search_finds_text_and_shows_it_as_text(watched, hostile_address, ours):
    page, wrong = watched
    page.goto(hostile_address)
    page.click(".search-button")
    # Pagefind loads its index by words as typed: only once it has "img" does it know "<img".
    for words in ("script alert", "img src", "<img src=x onerror=alert(1)>"):
        page.fill("#search-words", words)
        page.locator(".search__status", has_text="found").wait_for()
        seen = page.evaluate(LOOK, "#search")
        assert {"li", "mark"} <= set(seen["kinds"])
        assert set(seen["kinds"]) <= ours.kinds | {"mark"}
        assert "<img" in seen["text"].lower() or "alert(" in seen["text"]
    assert not wrong, "\n".join(wrong)


def test_a_comparison_shows_the_names_of_its_figures_as_text(
    watched, hostile_address, hostile_content
):
    page, wrong = watched
    page.goto(f"{hostile_address}figures/")
    page.click(".compare-start")
    for n in range(0, 8, 2):
        page.check(f"#compare-measure-{n}")
    page.click(".compare__button")
    page.wait_for_selector(".explorer__title:focus")
    with page.expect_download():
        page.click(".explorer__save")
    page.click(".explorer__close")
    measures = [
        one
        for one in hostile_content.measures.values()
        if one.measured_in == "percent" and not one.scale
    ]
    names = []
    for measure in measures:
        labels = [series.label for _path, series in measure.lines()]
        named = [f"{measure.title}: {label}" for label in labels]
        names += map(folded, named if len(labels) > 1 else [measure.title])
    shown = page.evaluate(COMPARE, [f"/open-data/{one.id}.chart.json" for one in measures])
    assert shown == {"buttons": names, "captions": names}
    assert not wrong, "\n".join(wrong)


# As many charts in one as there are, which no reader can choose.
COMPARE = """async (addresses) => {
  const { toggle } = await import("/assets/charts.js");
  const words = document.querySelector("#chart-words").content;
  await toggle(document.querySelector(".compare__button"), addresses, words);
  const texts = (kind) => [...document.querySelectorAll(kind)].map((one) => one.textContent);
  return { buttons: texts(".explorer button.line"), captions: texts(".explorer caption") };
}"""
# Every chart drawn whole by Plotly, which takes some HTML in its texts.
DRAW = """async (addresses) => {
  const place = document.querySelector(".explorer__chart");
  const drawn = {};
  for (const address of addresses) {
    const chart = await (await fetch(address)).json();
    await Plotly.newPlot(place, chart.data, { ...chart.layout, showlegend: true });
    const texts = (kind) => [...place.querySelectorAll(kind)].map((one) => one.textContent);
    const marked = place.querySelectorAll("svg a, tspan[style*=font], foreignObject, script");
    drawn[address] = [...texts(".gtitle"), ...texts(".legendtext"), ...[...marked].map(String)];
  }
  return drawn;
}"""


def _lines(measure):
    answers = [one.answer for one in measure.scale]
    return answers or [series.label for _path, series in measure.lines()]


def test_a_chart_draws_its_words_as_text(watched, hostile_address, hostile_content):
    page, wrong = watched
    page.goto(f"{hostile_address}figures/measure-1/")
    page.click(".explore__button")
    page.wait_for_selector(".explorer__title:focus")
    charts = {
        f"/open-data/{measure.id}.chart.json": [
            "".join(text.split()) for text in (measure.title, *_lines(measure))
        ]
        for measure in hostile_content.measures.values()
    }
    drawn = page.evaluate(DRAW, list(charts))
    for address, texts in charts.items():
        assert ["".join(text.split()) for text in drawn[address]] == texts
    assert not wrong, "\n".join(wrong)


# --- files ------------------------------------------------------------------------------------


def test_the_open_data_is_the_text_and_no_formula(hostile, hostile_content):
    for measure in hostile_content.measures.values():
        path = hostile / f"site/open-data/{measure.id}"
        with path.with_suffix(".csv").open(encoding="utf-8-sig", newline="") as file:
            cells = list(csv.DictReader(file))
        for cell, row in zip(cells, opendata.rows(hostile_content, measure), strict=True):
            assert not [text for text in cell.values() if text.startswith(FORMULAS)]
            for name in ("series_label", "counting", "notes", "source_section"):
                assert cell[name].removeprefix("'").replace(";'", ";") == row[name]
        data = json.loads(path.with_suffix(".json").read_text("utf-8"))
        assert (data["title"], data["caveats"]) == (measure.title, measure.caveats)
        assert data["observations"] == list(opendata.rows(hostile_content, measure))


def test_what_search_engines_read_is_the_text(hostile, hostile_content):
    for measure in hostile_content.measures.values():
        page = (hostile / f"site/figures/{measure.id}/index.html").read_text("utf-8")
        (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
        assert json.loads(found) == dataset(hostile_content, measure, ADDRESS)
        assert json.loads(found)["name"] == measure.title


def test_every_page_has_the_policy_and_it_allows_no_script_in_a_page(hostile):
    site = hostile / "site"
    policy = content_security_policy()
    allowed = dict(part.split(" ", 1) for part in policy.split("; "))
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "data:", "https:"} & set(
        f"{allowed['script-src']} {allowed['default-src']}".split()
    )
    meta = '<meta http-equiv="Content-Security-Policy" content="{}">'
    for path in site.rglob("*.html"):
        its = embed_policy() if path.parent.name == "embed" else policy
        assert meta.format(escape(its)) in path.read_text("utf-8"), path
    assert "script-src" not in embed_policy()
    assert "default-src 'none'" in embed_policy()
    to_follow = [f"feeds/{path.name}" for path in (site / "feeds").iterdir()]
    assert (site / "_headers").read_text("utf-8") == headers(to_follow)


def test_every_xml_file_is_well_formed(hostile):
    found = [path for kind in ("xml", "atom") for path in (hostile / "site").rglob(f"*.{kind}")]
    assert {"sitemap.xml", "all.atom"} <= {path.name for path in found}
    for path in found:
        ElementTree.parse(path)  # noqa: S314 - it is our own


def folded(text):
    return " ".join(text.split())
