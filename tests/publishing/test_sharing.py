"""What goes with a link that somebody shares: a description and a picture of the page's own."""

import io
import re
from collections import Counter
from html import unescape

import pytest
from PIL import Image

from macros import packaged
from macros.pages.sharing import shortened
from macros.publishing import cards
from macros.publishing.build import build_into
from macros.publishing.cards import Words
from macros.site import Site
from tests.publishing.conftest import SITE_URL

META = re.compile(r'<meta (?:name|property)="([^"]*)" content="([^"]*)">')
# What is only there for a link that is old, or for a wrong address.
NOTICE = re.compile('name="robots" content="noindex"|http-equiv="refresh"')


def heads(site):
    """What each page that search engines list says of itself, by its address."""
    found = {}
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        name = path.relative_to(site).as_posix().removesuffix("index.html")
        if not NOTICE.search(text) and name != "404.html":
            found[name] = {key: unescape(value) for key, value in META.findall(text)}
    return found


def opened(data):
    """The picture of a card, which has one pixel for each."""
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def drawn(*words):
    return opened(cards.card(Words(*words))).convert("RGB").tobytes()


def test_every_page_has_a_description_of_its_own(published, content):
    told = Counter(head["description"] for head in heads(published).values())
    of_the_site = content.area.description  # pages that an area writes without one have this
    assert [text for text, times in told.items() if times > 1] == [of_the_site]
    assert all(told)


def test_every_page_that_each_area_has_describes_itself():
    told = [
        path.read_text("utf-8").partition("description: ")[2] for path in packaged.pages().values()
    ]
    assert all(told)
    assert len({text.partition("\n")[0] for text in told}) == len(told)


def test_a_shared_link_says_what_the_page_is_and_shows_its_card(published):
    for name, head in heads(published).items():
        assert head["og:description"] == head["description"], name
        assert head["og:title"] in head["og:image:alt"], name
        assert head["og:url"] == SITE_URL + name
        assert head["og:type"] == ("article" if name else "website")
        assert head["twitter:card"] == "summary_large_image"
        card = published / head["og:image"].removeprefix(SITE_URL)
        assert opened(card.read_bytes()).size == (1200, 630)


def test_no_two_pages_share_a_card(published):
    assert len({head["og:image"] for head in heads(published).values()}) == len(heads(published))


def test_a_card_is_light(published):
    sizes = [path.stat().st_size for path in (published / "cards").rglob("*.png")]
    assert max(sizes) < 30_000


def test_a_figure_says_no_more_than_its_reading_when_it_is_shared(published):
    head = heads(published)["figures/buses-on-time/"]
    page = (published / "figures/buses-on-time/index.html").read_text("utf-8")
    verdict = head["description"].removeprefix("Are the school buses on time? ")
    assert verdict != head["description"]
    assert verdict in unescape(re.sub("<[^>]*>", "", page.partition("<main")[2]))
    assert head["og:image:alt"].endswith(verdict)


def test_what_is_not_published_has_no_card(published, content):
    ids = {path.stem for path in (published / "cards").rglob("*.png")}
    hidden = [one.id for one in content.stories.values() if one.draft or one.withdrawn]
    assert hidden
    assert ids.isdisjoint(hidden)


def test_without_an_address_there_is_no_card(example, tmp_path, monkeypatch):
    monkeypatch.delenv("SITE_URL", raising=False)
    build_into(Site(example.root), tmp_path / "site")
    assert not (tmp_path / "site/cards").exists()
    assert "og:image" not in (tmp_path / "site/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    "title",
    [
        "Short breaks",
        "£20 – “Local Offer” … 50% fewer",
        "Łódź, Żory, Ŵyr, Ελλάδα, Киев",
        "a" * 300,
        "</text><script>alert(1)</script>",
        "{{ config }} {% raw %}",
        "<&>\"'",
    ],
)
def test_a_card_shows_a_title_in_letters_that_there_are(title):
    assert cards.can_draw(Words("A site", "Story", title))
    assert drawn("A site", "Story", title) != drawn("A site", "Story", "")


@pytest.mark.parametrize(
    "title", ["தமிழ்", "한국어", "العربية", "A party 🎉", "\u202eback", "\x00", "\u200b", "\ufdd0"]
)
def test_without_the_letters_a_card_has_no_words_at_all(title):
    assert not cards.can_draw(Words("A site", "Story", title))
    assert drawn("A site", "Story", title) == drawn("", "", "中")


def test_a_card_leaves_out_what_has_no_room_and_cuts_no_reading():
    short, long = "Better than in 2019.", "Better than in 2019, but lower than before. " * 9
    title = "A title"
    assert drawn("A site", "Figure", title, short) != drawn("A site", "Figure", title)
    assert drawn("A site", "Figure", title, long) == drawn("A site", "Figure", title)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("One. Two.", "One. Two."),
        ("We asked for a bus. It was to come at eight. It never came.", "We asked for a bus."),
        ("We asked for a bus that comes at eight", "We asked for a bus that…"),
        ("a" * 40, "a" * 24 + "…"),
        ("On\n two  lines", "On two lines"),
    ],
)
def test_a_description_ends_with_a_sentence_or_says_that_it_is_cut(text, short):
    assert shortened(text, 25) == short
