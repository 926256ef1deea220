"""A poster of each story and figure, and a figure for the pages of other sites."""

import io
import re
from fnmatch import fnmatchcase
from html.parser import HTMLParser

import pytest
import segno
from pypdf import PdfReader

from example import STORY
from macros.model import urls
from macros.model.kinds import address
from macros.pages.posters import embed_code
from macros.pages.templates import templates
from macros.pages.view import View
from macros.publishing.build import build_into
from macros.publishing.headers import headers
from macros.site import Site
from tests.publishing.conftest import SITE_URL
from tests.site.conftest import serving
from tests.site.test_accessible import faults

CODE = re.compile(r'<div class="poster__code" aria-hidden="true">(.*?)</div>')
LONG = "Families asked for a bus that comes at eight on every day of the week. " * 70
FONTS = ("DejaVu Sans", "Liberation Sans", "serif")


def text(site, address):
    return (site / address / "index.html").read_text("utf-8")


def of_each(content):
    return [*content.stories.values(), *content.measures.values()]


@pytest.fixture(scope="module")
def shown(example):
    """What readers find in Exampleshire."""
    return Site(example.root).published


# --- posters ----------------------------------------------------------------------------------


def test_every_story_and_figure_has_a_poster_and_its_page_leads_there(published, shown):
    for item in of_each(shown):
        poster = text(published, urls.poster(item))
        assert "<h1" in poster
        assert item.title in poster
        assert '<a href="poster/">A poster of this page</a>' in text(published, address(item))
        assert f'<link rel="canonical" href="{SITE_URL}{address(item)}">' in poster


def test_what_is_not_published_has_neither(published, shown, content):
    names = {path.parts[-3] for path in published.glob("*/*/poster/index.html")}
    names |= {path.parts[-3] for path in published.glob("*/*/embed/index.html")}
    assert names == {item.id for item in of_each(shown)}
    assert names < {item.id for item in of_each(content)}


def test_the_code_on_a_poster_leads_to_the_page(published, shown):
    for item in of_each(shown):
        [code] = CODE.findall(text(published, urls.poster(item)))
        whole = f"{SITE_URL}{address(item)}"
        same = segno.make(whole, micro=False, error="m", mask=0)
        assert re.findall(r' d="([^"]*)"', code) == re.findall(
            r' d="([^"]*)"', same.svg_inline(omitsize=True, border=4, light="#fff")
        )
        assert f'<a href="{whole}">' in text(published, urls.poster(item))  # in words too


def test_without_an_address_a_poster_names_the_site_and_there_is_no_figure_for_others(
    example, shown, tmp_path, monkeypatch
):
    monkeypatch.delenv("SITE_URL", raising=False)
    site = tmp_path / "site"
    build_into(Site(example.root), site)
    for item in of_each(shown):
        poster = text(site, urls.poster(item))
        assert not CODE.search(poster)
        assert "Read all of it on the website" in poster
    assert not [*site.glob("figures/*/embed")]
    assert "<iframe" not in text(site, "figures/buses-on-time")


def test_no_search_finds_a_poster_or_a_figure_for_others(published, shown):
    listed = (published / "sitemap.xml").read_text("utf-8")
    for item in of_each(shown):
        assert address(item) in listed
        for where in (urls.poster(item), urls.embed(item)):
            assert where not in listed
            if (published / where).exists():
                assert '<meta name="robots" content="noindex">' in text(published, where)
                assert "data-pagefind-body" not in text(published, where)
                assert "<script" not in text(published, where)


@pytest.fixture(scope="module")
def longest(tmp_path_factory, example):
    """A site whose stories and figures say as much as they may."""
    root = tmp_path_factory.mktemp("longest")
    project = type(example)(root)
    project.furnish()
    title = ("Very long words and no end of them " * 9)[:299]
    lines = [f"{name}: [{LONG!r}, {LONG!r}]" for name in ("we_did", "what_changed", "could_not_do")]
    said = f"title: {title}\nstatus: cannot_do\nyou_said: {LONG!r}\n"
    project.write(STORY, said + "\n".join(lines) + "\nsource: {document: example-report}\n")
    figure = project.text("data/measures/buses-on-time.yml")
    figure = re.sub(r"^(title|question): .*$", rf"\1: {title}", figure, flags=re.M)
    project.write("data/measures/buses-on-time.yml", figure)
    site = Site(project.root)
    site.problems = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", SITE_URL + "a-rather-long-address-of-a-council/" * 3)
        build_into(site, root / "site")
    return root / "site", site.published


@pytest.mark.parametrize("font", FONTS)
def test_a_poster_fits_on_one_side_of_a4_however_long_its_texts_are(longest, browser, font):
    site, content = longest
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    for item in of_each(content):
        page.goto((site / urls.poster(item) / "index.html").as_uri())
        page.add_style_tag(content=f":root{{--md-text-font:'{font}'}}")
        printed = page.pdf(format="A4", prefer_css_page_size=True)
        assert len(PdfReader(io.BytesIO(printed)).pages) == 1, item.id
    context.close()


# --- figures for other sites -------------------------------------------------------------------


def netlify(path):
    """The headers of an address as Netlify sends them: of rules that say the same, the last."""
    found = {}
    for where, lines in rules():
        if fnmatchcase(path, where):
            found |= dict(line.split(": ", 1) for line in lines if ": " in line)
    return found


def cloudflare(path):
    """The same as Cloudflare does: all rules together, but for what is taken back."""
    found = {}
    for where, lines in rules():
        if fnmatchcase(path, where):
            for line in lines:
                name, _colon, value = line.partition(": ")
                if line.startswith("! "):
                    found.pop(line[2:], None)
                else:
                    found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def rules():
    for rule in re.split(r"^(?=/)", headers(), flags=re.M)[1:]:
        where, *lines = rule.splitlines()
        yield where.replace(":id", "[!/]*"), [line.strip() for line in lines]


@pytest.mark.parametrize("host", [netlify, cloudflare])
def test_only_figures_for_other_sites_may_stand_in_a_frame(host):
    framed = host("/figures/buses-on-time/embed/")
    assert "frame-ancestors *" in framed["Content-Security-Policy"]
    assert framed["X-Content-Type-Options"] == "nosniff"
    for path in (
        "/",
        "/figures/",
        "/figures/x/",
        "/figures/x/poster/",
        "/stories/x/embed/",
        "/embed/",
    ):
        assert "frame-ancestors 'none'" in host(path)["Content-Security-Policy"], path
        assert "*" not in host(path)["Content-Security-Policy"], path
        assert host(path)["X-Frame-Options"] == "DENY", path


class Frames(HTMLParser):
    """Every element of a text, with its attributes."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("title", ["Buses", '"><script>alert(1)</script>', "{{ x }}", "a & b's"])
def test_what_is_copied_is_one_frame_whatever_the_title(shown, title):
    measure = shown.measures["buses-on-time"].model_copy(update={"title": title})
    view = View(shown, "figures/buses-on-time/", templates(), site_url=SITE_URL)
    [(tag, attributes)] = Frames(embed_code(view, measure)).found
    assert tag == "iframe"
    assert attributes["title"] == title
    assert attributes["src"] == f"{SITE_URL}figures/buses-on-time/embed/"
    assert attributes["loading"] == "lazy"


def test_a_figure_on_another_site_says_all_and_leads_back_in_the_whole_window(
    published, shown, browser
):
    measure = shown.measures["buses-on-time"]
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto((published / urls.embed(measure) / "index.html").as_uri())
    assert page.locator("h1").inner_text() == measure.title
    assert page.locator("tbody tr").count() == len(measure.observations)
    links = page.locator("a").all()
    assert f"{SITE_URL}figures/buses-on-time/" in [link.get_attribute("href") for link in links]
    assert page.locator("base").get_attribute("target") == "_top"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_figure_on_another_site_has_no_fault_that_axe_finds_and_fits_a_narrow_frame(
    published, shown, browser, scheme
):
    context = browser.new_context(
        bypass_csp=True, color_scheme=scheme, viewport={"width": 280, "height": 700}
    )
    page = context.new_page()
    for measure in shown.measures.values():
        page.goto((published / urls.embed(measure) / "index.html").as_uri())
        assert faults(page) == [], measure.id
        assert page.evaluate("document.documentElement.scrollWidth") <= 280, measure.id
    context.close()


def test_another_site_shows_the_figure_in_its_frame(published, shown, browser):
    measure = shown.measures["buses-on-time"]
    page = browser.new_page()
    server = serving(published)
    frame = f"http://127.0.0.1:{server.server_port}/{urls.embed(measure)}"
    page.set_content(f'<h1>The council</h1><iframe src="{frame}" title="x"></iframe>')
    inside = page.frame_locator("iframe")
    inside.get_by_role("heading", name=measure.title).wait_for()
    page.close()
    server.shutdown()
