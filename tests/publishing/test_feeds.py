"""Readers follow the updates in a feed reader, and the promises in their own calendar."""

import json
import re
from datetime import UTC, date, datetime
from xml.etree import ElementTree as ET

import feedparser
import pytest
from icalendar import Calendar

from example import AREA, QUOTE, STORY, Project
from macros.model.promise import Promise
from macros.pages import calendar, feeds
from macros.publishing.audit import faults
from macros.publishing.build import build_into
from macros.site import Site

DAY = date(2023, 7, 1)
BUILT = datetime(2023, 6, 30, 12, 30, tzinfo=UTC)
HERE = "https://example.org/offer/"
ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = '</content><script>alert("1")</script> & ]]> {{ x }}, C:\\n; „müde“'
UPDATES = f"""updates:
  - {{date: 2023-03-02, text: The bus has come.}}
  - {{date: 2023-05-02, text: '{HOSTILE}'}}
  - {{date: 2023-05-02, text: A second thing on this day.}}
"""
PROMISES = """still_to_do:
  - {text: "Ask; again, and\\nagain.", due: 2023-08-15, who: The head of the service}
  - {text: Build a shelter., due: 2024}
  - {text: Paint it., due: 2023-06, kept: 2023-06}
  - {text: Buy a boat., due: 2023, could_not: There is no river.}
  - Wash the bus.
"""


def put(project, file, text):
    project.write(file, text + project.text(file))


def published(project, day=DAY):
    site = Site(project.root, day)
    assert [str(one) for one in site.problems if one.severity == "error"] == []
    return site.published


def files(project, site_url=HERE):
    """Every feed of an area on a day, by its address."""
    content = published(project)
    found = feeds.feeds(content, site_url)
    return dict(feeds.files(content, found, site_url, BUILT))


@pytest.fixture
def busy(project):
    """An area in which things have happened."""
    project.write("docs/updates.md", "# All updates\n\n{{ updates() }}\n")
    put(project, STORY, "publish: 2022-02-01\n" + UPDATES + PROMISES)
    put(project, QUOTE, "withdrawn: {date: 2023-06-30, because: They asked us to.}\n")
    project.spoil(AREA, "publishing:", "publishing:\n  first_published: 2022-01-31")
    return project


TITLES = [
    "Withdrawn: a quote",
    "Update: A seat for everyone",
    "Update: A seat for everyone",
    "Update: A seat for everyone",
    "New: A seat for everyone",
]


def test_a_feed_reader_reads_all_updates_the_newest_first(busy):
    read = feedparser.parse(files(busy)["feeds/all.atom"].encode())
    assert (read.bozo, read.version) == (False, "atom10")
    assert read.feed.title == "You said, we did: Exampleshire"
    assert read.feed.language == "en-GB"
    assert read.feed.updated == "2023-06-30T00:00:00+01:00"
    assert [one.title for one in read.entries] == TITLES
    assert read.entries[0].link == f"{HERE}voices/#quote-on-time-at-last"
    assert read.entries[0].summary == "They asked us to."
    assert read.entries[-1].link == f"{HERE}stories/a-seat-for-everyone/"
    assert read.entries[-1].summary == "Some children had no seat on the bus."
    assert {tag.term for tag in read.entries[-1].tags} == {"School", "Getting about"}


def test_the_words_of_a_contributor_stay_words(busy):
    found = files(busy)
    entries = ET.fromstring(found["feeds/all.atom"]).findall(f"{ATOM}entry")  # noqa: S314
    assert HOSTILE in [one.findtext(f"{ATOM}content") for one in entries]
    assert HOSTILE in [one["content_text"] for one in json.loads(found["feeds/all.json"])["items"]]


def test_the_atom_feeds_have_what_rfc_4287_asks_for(busy):
    for name, text in files(busy).items():
        if not name.endswith(".atom"):
            continue
        feed = ET.fromstring(text)  # noqa: S314
        links = {one.get("rel"): one.get("href") for one in feed.findall(f"{ATOM}link")}
        assert links == {"self": f"{HERE}{name}", "alternate": f"{HERE}updates/"}
        assert feed.find(f"{ATOM}author/{ATOM}name").text
        ids = [one.text for one in feed.iter(f"{ATOM}id")]
        assert len(ids) == len({*ids})
        assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one) for one in ids)
        for part in (feed, *feed.findall(f"{ATOM}entry")):
            tags = [one.tag.removeprefix(ATOM) for one in part]
            assert [tags.count(tag) for tag in ("id", "title", "updated")] == [1, 1, 1]
            assert datetime.fromisoformat(part.findtext(f"{ATOM}updated")).tzinfo


def test_the_json_feeds_have_what_version_1_1_asks_for_and_the_same_entries(busy):
    found = files(busy)
    for name in [name for name in found if name.endswith(".json")]:
        read = json.loads(found[name])
        assert read["version"] == "https://jsonfeed.org/version/1.1"
        assert read["title"]
        assert read["feed_url"] == f"{HERE}{name}"
        assert read["authors"] == [{"name": "You said, we did: Exampleshire"}]
        atom = feedparser.parse(found[name.replace(".json", ".atom")].encode())
        assert [one["id"] for one in read["items"]] == [one.id for one in atom.entries]
        assert [one["url"] for one in read["items"]] == [one.link for one in atom.entries]
        assert all(one["content_text"] for one in read["items"])
        assert all(datetime.fromisoformat(one["date_published"]).tzinfo for one in read["items"])


def test_a_theme_has_a_feed_of_its_own_where_something_is_about_it(busy):
    busy.spoil(AREA, "  travel:", "  money: {title: Money}\n  travel:")
    found = files(busy)
    names = {name.removeprefix("feeds/").partition(".")[0] for name in found}
    assert names == {"all", "theme-school", "theme-travel"}
    read = feedparser.parse(found["feeds/theme-school.atom"].encode())
    assert read.feed.title == "You said, we did: Exampleshire: School"
    assert [one.title for one in read.entries] == TITLES[1:]


def test_nothing_comes_as_new_again_where_the_site_moves_or_more_happens(busy):
    def ids(site_url):
        read = json.loads(files(busy, site_url)["feeds/all.json"])
        return {(one["title"], one["content_text"]): one["id"] for one in read["items"]}

    before = ids(HERE)
    assert ids("https://elsewhere.example/") == before
    busy.spoil(STORY, "updates:\n", "updates:\n  - {date: 2023-06-02, text: One more.}\n")
    after = ids(HERE)
    assert after.items() > before.items()
    assert len({*after.values()}) == len(before) + 1


def test_before_anything_has_happened_a_feed_can_be_followed(project):
    project.write("docs/updates.md", "# All updates\n\n{{ updates() }}\n")
    read = feedparser.parse(files(project)["feeds/all.atom"].encode())
    assert (read.bozo, read.entries) == (False, [])
    assert read.feed.updated == "2023-06-30T00:00:00+01:00"


def test_a_reader_s_calendar_has_what_is_still_to_do_on_its_last_day(busy):
    read = Calendar.from_ical(calendar.calendar(published(busy), HERE, BUILT))
    events = list(read.walk("VEVENT"))
    assert [(one["SUMMARY"], one["DTSTART"].dt) for one in events] == [
        ("Ask; again, and\nagain.", date(2023, 8, 15)),
        ("Build a shelter.", date(2024, 12, 31)),
    ]
    first = events[0]
    assert first["DTSTART"].params["VALUE"] == "DATE"  # all day, in whatever time zone
    assert first["DTSTAMP"].dt == BUILT
    assert first["URL"] == f"{HERE}stories/a-seat-for-everyone/"
    assert first["DESCRIPTION"].split("\n") == [
        "Due: 15 August 2023",
        "Responsible: The head of the service",
        "From the story: A seat for everyone",
    ]
    assert len({one["UID"] for one in events}) == 2
    without = Calendar.from_ical(calendar.calendar(published(busy), None, BUILT))
    assert [one["UID"] for one in without.walk("VEVENT")] == [one["UID"] for one in events]
    assert "URL" not in without.walk("VEVENT")[0]


@pytest.mark.parametrize("text", ["x" * 300, "é" * 300, "漢字" * 80, "🚌" * 60, "x" * 67 + "é🚌"])
def test_no_line_of_the_calendar_is_longer_than_75_octets(text):
    folded = calendar.folded(f"SUMMARY:{text}")
    assert max(len(line.encode()) for line in folded.split("\r\n")) <= 75
    assert folded.replace("\r\n ", "") == f"SUMMARY:{text}"


def test_an_area_without_dates_has_no_calendar(project):
    assert list(calendar.files(published(project), HERE, BUILT)) == []
    assert Promise(text="Wash the bus.").due is None


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """Exampleshire with something of every kind, once with an address and once without."""
    found = {}
    for name, site_url in (("with", HERE), ("without", "")):
        project = Project(tmp_path_factory.mktemp(name) / "project")
        project.enrich()
        project.furnish()
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SITE_URL", site_url)
            build_into(Site(project.root, DAY), project.root / "site")
        found[name] = project.root / "site"
    return found


def names(site):
    return {path.name for path in (site / "feeds").iterdir()}


def test_every_page_leads_feed_readers_there_for_less_than_200_bytes(sites):
    for name in ("index.html", "stories/a-seat-for-everyone/index.html"):
        text = (sites["with"] / name).read_text("utf-8")
        links = re.findall(r'\s*<link rel="alternate" type="([^"]+)" href="([^"]+)">', text)
        up = "../" * name.count("/")
        assert links == [
            ("application/atom+xml", f"{up}feeds/all.atom"),
            ("application/feed+json", f"{up}feeds/all.json"),
        ]
        assert len("".join(re.findall(r'\s*<link rel="alternate"[^>]+>', text))) < 200


def test_people_find_each_feed_and_the_calendar_by_a_link(sites):
    text = (sites["with"] / "updates/index.html").read_text("utf-8")
    linked = {*re.findall(r'href="../feeds/([^"]+)"', text)}
    assert linked == names(sites["with"]) - {"promises.ics"}
    for site in sites.values():
        assert 'href="../feeds/promises.ics"' in (site / "promises/index.html").read_text("utf-8")


def test_without_an_address_there_is_no_feed_and_no_link_to_one(sites):
    assert names(sites["without"]) == {"promises.ics"}
    for path in sites["without"].rglob("*.html"):
        assert not re.search(r'rel="alternate"|\.atom"', path.read_text("utf-8"))


def test_a_host_is_told_what_kind_each_is_of(sites):
    told = (sites["with"] / "_headers").read_text("utf-8")
    kinds = dict(re.findall(r"^/feeds/(\S+)\n  Content-Type: (\S+); charset=utf-8$", told, re.M))
    assert kinds.keys() == names(sites["with"])
    assert kinds["all.atom"] == "application/atom+xml"
    assert kinds["all.json"] == "application/feed+json"
    assert kinds["promises.ics"] == "text/calendar"


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        ("all.atom", "stories/calm-bus/", "stories/no-bus/", "leads nowhere"),
        ("all.atom", "<feed", "<fed", "it cannot be read"),
        ("all.json", "stories/calm-bus/", "stories/no-bus/", "leads nowhere"),
        ("all.json", '"items"', '"item"', "it cannot be read"),
        ("all.json", HERE, "https://example.com/", "is no address of this site"),
        ("promises.ics", "stories/calm-bus/", "stories/no-bus/", "leads nowhere"),
        ("promises.ics", "Mend the lamps", "Mend {lamps:latest}", "is left over"),
    ],
)
def test_a_build_audits_them(sites, name, old, new, fault):
    path = sites["with"] / "feeds" / name
    text = path.read_bytes()
    assert faults(sites["with"], HERE) == []
    path.write_bytes(text.replace(old.encode(), new.encode(), 1))
    try:
        [found] = faults(sites["with"], HERE)
    finally:
        path.write_bytes(text)
    assert found.startswith(f"feeds/{name}: ")
    assert fault in found
