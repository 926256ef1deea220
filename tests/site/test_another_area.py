"""Another area: Sampleton, a folder with nothing in it but `data/`.

It has thirty short pairs of what was said and done, two things that could not be done, and one
survey. It was never inspected, and has no weaknesses, priorities, dates, words or quotes.
"""

import gzip
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import pytest
import yaml
from playwright.sync_api import expect

from example import REAL, SAMPLETON
from macros.content.content import Content
from macros.model.kinds import address as address_of
from macros.publishing.audit import faults
from macros.publishing.build import build_into
from macros.site import Site
from tests.site.conftest import build_once, shared
from tests.site.pages import figure_rows, lines, words

OFFER = Path(sys.executable).with_name("offer")
SITE_URL = "https://sampleton.example/"
MENU = {"stories/": "Stories", "figures/": "Figures", "take-part/": "Take part"}
THEMES = [f"themes/{one}/" for one in ("getting-help", "clubs", "journeys", "clear-words")]
YEARS = [f"yearly/{year}/" for year in (2024, 2023, 2022, 2021, 2020)]
FOOTER = {
    YEARS[0]: "Year by year",
    "sources/": "Sources",
    "open-data/": "Open data",
    "corrections/": "Corrections",
    "updates/": "All updates",
    "languages/": "Languages and translation",
    "about/": "About this site",
    "accessibility/": "Accessibility statement for this site",
    "take-part/": "How to take part",
}
# A page for paper or for a frame, with no menu.
ON_ITS_OWN = re.compile("/(poster|embed)/$")
GUIDES = {
    "guides/",
    "guides/review-and-publish/",
    "guides/run-this-for-another-area/",
    "guides/suggest-something/",
    "guides/where-to-publish/",
}
OTHERS = {
    "",
    "404.html",
    "booklet/",
    "how-figures-are-read/",
    "search/",
    "suggest/",
    *GUIDES,
    *MENU,
    *FOOTER,
    *YEARS,
    *THEMES,
}


@dataclass(frozen=True)
class Made:
    """A folder with only `data/` after `offer check` and `offer build`, and what those printed."""

    content: Content
    site: Path
    printed: str


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Made:
    """Sampleton, checked and built as an officer does it, with an address for search engines."""
    root = shared(tmp_path_factory) / "sampleton"
    printed = root.with_suffix(".txt")

    def build(folder: Path) -> None:
        shutil.copytree(SAMPLETON / "data", folder / "data")
        env = {**os.environ, "SITE_URL": SITE_URL}
        ran = [
            subprocess.run(
                [OFFER, word], cwd=folder, env=env, capture_output=True, text=True, check=False
            )
            for word in ("check", "build")
        ]
        assert [one.returncode for one in ran] == [0, 0], ran
        printed.write_text("".join(one.stdout + one.stderr for one in ran), "utf-8")

    build_once(root, build)
    return Made(Site(root).content, root / "site", printed.read_text("utf-8"))


# --- what is built ----------------------------------------------------------------------------


def pages(site: Path) -> dict[str, Path]:
    """Every page by its address."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return {name.removesuffix("index.html"): site / name for name in found}


def links(site: Path, name: str, part: str) -> dict[str, str]:
    """The links of the menu or the footer of a page: addresses from the top, and titles."""
    inside = {"menu": r'<nav class="menu".*?</nav>', "footer": r"<footer.*?</footer>"}[part]
    text = re.search(inside, pages(site)[name].read_text("utf-8"), re.DOTALL)[0]
    found = re.findall(r'<a href="([^"]*)"[^>]*>(.*?)</a>', text)
    return {urljoin(f"/{name}", to).removeprefix("/"): title for to, title in found}


def texts(folder: Path) -> dict[str, str]:
    """Every built file as text, what is packed unpacked."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            data = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
            found[path.relative_to(folder).as_posix()] = data.decode("utf-8", "replace")
    return found


def of_this_repository() -> set[str]:
    """What the area of this repository is called, and its bodies and documents."""
    area = yaml.safe_load((REAL / "data/area.yml").read_text("utf-8"))
    sources = yaml.safe_load((REAL / "data/sources.yml").read_text("utf-8"))
    found = {area[one] for one in ("name", "short_name", "site_name", "run_by") if one in area}
    found |= {
        one[name] for one in area.get("bodies", []) for name in ("name", "short") if name in one
    }
    for one in sources.get("documents", {}).values():
        found |= {one["title"], one.get("publisher", ""), *one.get("signed_by", [])}
    for one in sources.get("references", {}).values():
        found |= {one["title"], one.get("url", "")}
    return found - {""}


def test_a_folder_with_data_alone_is_checked_and_built_without_a_warning(made):
    assert "Nothing is wrong in data/." in made.printed
    assert f"{len(pages(made.site))} pages in site/" in made.printed
    assert not re.search("warning|error|not given", made.printed, re.IGNORECASE), made.printed


def test_no_built_file_names_another_area_its_bodies_or_its_documents(made):
    names = re.compile("|".join(rf"\b{re.escape(one)}\b" for one in of_this_repository()))
    found = {name: names.findall(text) for name, text in texts(made.site).items()}
    assert {name: one for name, one in found.items() if one} == {}
    assert {
        "sitemap.xml",
        "sitemap.xml.gz",
        "_headers",
        "open-data/datapackage.json",
    } <= found.keys()
    searched = texts(made.site / "pagefind")
    assert any("Sampleton" in text for text in searched.values())
    short_name = yaml.safe_load((REAL / "data/area.yml").read_text("utf-8"))["short_name"].lower()
    assert [name for name, text in searched.items() if short_name in text.lower()] == []


def test_nobody_reads_of_an_inspection_where_there_was_none(made):
    read = texts(made.site)
    for name, text in read.items():
        if name.endswith((".html", ".xml", ".gz", ".csv", ".json", "_fragment")):
            assert not re.search(r"inspect|weakness|\breport\b", text, re.IGNORECASE), name


def test_the_pages_are_those_that_the_area_has_something_for(made):
    items = [*made.content.stories.values(), *made.content.measures.values()]
    with_menu = OTHERS | {address_of(one) for one in items}
    without = {f"{address_of(one)}poster/" for one in items}
    without |= {f"{address_of(one)}embed/" for one in made.content.measures.values()}
    assert pages(made.site).keys() == with_menu | without
    assert faults(made.site) == []
    for name in with_menu:
        assert links(made.site, name, "menu") == MENU, name
        assert links(made.site, name, "footer") == FOOTER, name


# --- what a parent reads ----------------------------------------------------------------------


def test_each_pair_has_a_page_with_what_it_says_and_nothing_of_what_it_does_not(made):
    area = made.content.area
    for story in made.content.stories.values():
        page = pages(made.site)[address_of(story)]
        text = words(page)
        said = [story.you_said, *story.we_did, *story.could_not_do, str(story.year)]
        said += [area.themes[one].title for one in story.themes]
        said += [area.audiences[one].title for one in story.audience]
        assert all(one in text for one in said), story.id
        for link in story.links:
            assert f'<a href="{link.url}">{link.title}</a>' in page.read_text("utf-8")
        assert not re.search("not known|does not say|What changed|Source", text), story.id
        assert bool(story.we_did) == ("We did" in lines(page)), story.id
        assert bool(story.could_not_do) == ("What we could not do, and why" in lines(page))


def test_what_could_not_be_done_says_why_in_the_list_too(made):
    text = words(pages(made.site)["stories/"])
    refused = [one for one in made.content.stories.values() if one.could_not_do]
    assert len(refused) == 2
    for story in refused:
        assert f"Why not {story.could_not_do[0]}" in text


def test_the_stories_are_listed_by_year_the_newest_first(made):
    html = pages(made.site)["stories/"].read_text("utf-8")
    years = [story.year for story in made.content.stories.values()]
    parts = re.findall(r'<h2 id="year-(\d+)">(.*?)(?=<h2|</main>)', html, re.DOTALL)
    assert [year for year, _cards in parts] == [
        str(year) for year in sorted({*years}, reverse=True)
    ]
    for year, cards in parts:
        assert cards.count('<li class="card"') == years.count(int(year))


def test_the_list_can_be_narrowed_to_a_year_a_theme_and_an_audience(page, built):
    area = built("sampleton")
    page.goto(f"{area.address}stories/")
    stories = area.content.stories.values()
    expect(page.locator(".filter__count")).to_have_text("32 stories shown")
    page.get_by_label("Year", exact=True).select_option("2021")
    page.get_by_label("Theme", exact=True).select_option("Clubs and holidays")
    page.get_by_label("Who it is for", exact=True).select_option("Children and young people")
    left = [
        one.title
        for one in stories
        if one.year == 2021 and "clubs" in one.themes and "young-people" in one.audience
    ]
    expect(page.locator(".stories .card:visible .card__link")).to_have_text(left)
    expect(page.locator("h2:visible")).to_have_text(["2021"])


def test_the_survey_is_read_as_it_was_answered(made):
    page = pages(made.site)["figures/easy-to-find-help/"]
    assert (
        "Better than in 2022. 130 of 231 parents and carers (56%) said “Strongly agree” or “Agree”"
        " in 2024. That is more than in 2022 (85 of 212, 40%)."
    ) in words(page)
    rows = figure_rows(page, "easy-to-find-help")
    assert [when for when, _words, _bar in rows] == ["2022", "2023", "2024"]
    assert "Disagree: 39 of 231 (17%)" in rows[2][1]
    assert "Source: Sampleton families’ survey, 2022 to 2024" in words(page)


def test_where_there_is_one_figure_there_is_nothing_to_choose_or_to_compare(made):
    html = pages(made.site)["figures/"].read_text("utf-8")
    assert "Finding help" in html
    assert not re.search('<form class="filter|class="compare', html)


def test_the_home_page_shows_the_newest_story_others_and_the_survey(made):
    text = words(pages(made.site)[""])
    newest = made.content.stories["youth-panel"]
    assert text.count(newest.you_said.rstrip(".")) == 1
    assert text.count("We did") == 3
    assert "What the figures show Finding help" in text


def test_about_says_no_more_of_the_sources_than_is_so(made):
    text = words(pages(made.site)["about/"])
    assert "is told by those who run this site" in text
    assert "comes from" not in text.replace("Where something comes from a document", "")
    assert "Quotes" not in text
    assert "claim" not in text


def test_an_address_for_mail_takes_comments_mistakes_and_stories(made):
    html = pages(made.site)["take-part/"].read_text("utf-8")
    to = '<a class="button" href="mailto:local-offer@example.org">'
    for button in (
        "Write to local-offer@example.org",
        "Tell us about a mistake",
        "Send us a story",
    ):
        assert f"{to}{button}</a>" in html
    assert "not known" not in words(pages(made.site)["take-part/"])


def test_the_accessibility_statement_is_a_draft_that_claims_nothing(made):
    text = words(pages(made.site)["accessibility/"])
    assert "This statement is a draft." in text
    until = "Until an address for this is known, you can use the one for comments:"
    assert f"{until} local-offer@example.org" in text
    assert "compliant" not in text


def test_an_area_of_nothing_but_its_name_and_two_stories_has_no_page_of_anything_else(tmp_path):
    for name in ("phone-line", "plan-words"):
        story = yaml.safe_load((SAMPLETON / f"data/stories/{name}.yml").read_text("utf-8"))
        file = tmp_path / f"data/stories/{name}.yml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.safe_dump({one: story[one] for one in ("you_said", "we_did")}))
    (tmp_path / "data/area.yml").write_text("name: Sampleton (a made-up area)\n")
    site = Site(tmp_path)
    assert [one.code for one in site.problems] == ["references/no_address"]
    build_into(site, tmp_path / "site")
    gone = {"figures/", "sources/", "open-data/", "how-figures-are-read/", *YEARS, *THEMES}
    stories = {f"stories/{name}/" for name in ("phone-line", "plan-words")}
    posters = {f"{name}poster/" for name in stories}
    assert pages(tmp_path / "site").keys() == (OTHERS - gone) | stories | posters
    assert "figures" not in words(pages(tmp_path / "site")[""])
    for part, known in (("menu", MENU), ("footer", FOOTER)):
        left = {to: title for to, title in known.items() if to not in gone}
        assert links(tmp_path / "site", "", part) == left


# --- and with a piece more --------------------------------------------------------------------

SOURCE = "source: families-survey\n"
GLOSSARY = "annual-review:\n  term: annual review\n  meaning: A meeting once a year.\n"
TIMELINE = f"- date: 2022-05\n  title: The first survey\n  {SOURCE}"
QUOTE = (
    "text: Now somebody rings us.\nspeaker: parent_carer\nattribution: A parent, 2022\n"
    "ground: published_by\n" + SOURCE
)
PRIORITY = (
    "title: Clear words\nin_short: [We write so that everybody can read it.]\n"
    "actions: [{id: letters, title: Letters, did: [We wrote them again.]}]\n"
)
WEAKNESS = f"number: 1\n{PRIORITY}finding: Letters were hard to read.\n{SOURCE}"
OWN_WORDS = "sections: {priorities: {title: What matters most}}\n"
INSPECTION = "publishing: {inspection: 2021-06}\n"
STATEMENT = (SAMPLETON.parent / "exampleshire/data/accessibility.yml").read_text("utf-8")


@dataclass(frozen=True)
class Piece:
    """What is added to Sampleton, by file, and all that may be new or different on its site."""

    added: dict[str, str]
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    in_menu: str = ""
    in_footer: str = ""


PIECES = {
    "a glossary": Piece(
        {"glossary.yml": GLOSSARY},
        new=("glossary/",),
        changed=("search/",),
        in_footer="Glossary",
    ),
    "a timeline": Piece(
        {"timeline.yml": TIMELINE}, new=("timeline/",), in_footer="What happened when"
    ),
    "a quote": Piece(
        {
            "quotes/somebody-rings.yml": QUOTE,
            "stories/first-steps.yml": "quotes: [somebody-rings]\n",
        },
        new=("voices/",),
        changed=("stories/first-steps/", "yearly/2022/", "booklet/", "about/"),
        in_menu="Voices",
    ),
    "an accessibility file": Piece({"accessibility.yml": STATEMENT}, changed=("accessibility/",)),
    "a priority": Piece(
        {"priorities/clear-words.yml": PRIORITY, "area.yml": OWN_WORDS},
        new=("priorities/", "priorities/clear-words/", "priorities/clear-words/what-was-done/"),
        changed=("", "booklet/"),
        in_menu="What matters most",
    ),
    "an inspection": Piece(
        {"weaknesses/clear-words.yml": WEAKNESS, "area.yml": INSPECTION},
        new=("weaknesses/", "weaknesses/clear-words/", "weaknesses/clear-words/what-was-done/"),
        changed=(
            *("", "booklet/", "how-figures-are-read/", "figures/", "figures/easy-to-find-help/"),
            "themes/getting-help/",
        ),
        in_menu="What inspectors found",
    ),
}


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_what_is_added_has_its_page_and_its_entry_and_nothing_else_changes(
    made, piece, tmp_path, monkeypatch
):
    monkeypatch.setenv("SITE_URL", SITE_URL)
    shutil.copytree(SAMPLETON / "data", tmp_path / "data")
    for name, text in piece.added.items():
        file = tmp_path / "data" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text((file.read_text("utf-8") if file.exists() else "") + text, "utf-8")
    site = Site(tmp_path)
    assert site.problems == []
    build_into(site, tmp_path / "site")
    before, after = pages(made.site), pages(tmp_path / "site")
    assert after.keys() - before.keys() == {*piece.new}
    assert before.keys() <= after.keys()
    compared = [name for name in before if not ON_ITS_OWN.search(name)]
    different = {name for name in compared if lines(before[name]) != lines(after[name])}
    assert different == {*piece.changed}
    for name in piece.new:
        assert not re.search("source (gives no|does not)", words(after[name])), name
    for name in filter(lambda one: not ON_ITS_OWN.search(one), after):
        for part, known, new in (
            ("menu", MENU, piece.in_menu),
            ("footer", FOOTER, piece.in_footer),
        ):
            found = links(tmp_path / "site", name, part)
            assert {title for to, title in found.items() if to not in known} == {new} - {""}
            assert found.items() >= known.items()
