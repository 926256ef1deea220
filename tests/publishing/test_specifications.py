"""What is written for other programs keeps each MUST of its specification, whatever was typed."""

import json
import re
from collections import Counter
from datetime import UTC, date, datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from example import AREA, MEASURE, QUOTE, STORY
from macros.pages import calendar, feeds
from macros.proposing.reports import sarif
from macros.rules import rules
from macros.site import Site

HERE = "https://example.org/offer/"
DAY, BUILT = date(2023, 7, 1), datetime(2023, 6, 30, 12, 30, tzinfo=UTC)
ATOM = "{http://www.w3.org/2005/Atom}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
TYPED = """</title><x/> & ]]> "a"; b, c\\d: مرحبا 漢字 🚌 {{ x }} % BEGIN:VEVENT"""


@pytest.fixture
def content(project):
    """An area in which everything that feeds carry was typed by somebody who means no good."""
    project.write("docs/updates.md", "# All updates\n\n{{ updates() }}\n")
    updates = f"updates: [{{date: 2023-03-02, text: '{TYPED}'}}, {{date: 2023-03-02, text: b}}]\n"
    promises = f"""still_to_do:
      - {{text: '{TYPED}', due: 2023-08-15, who: '{TYPED}'}}
      - {{text: "{"a long promise " * 40}", due: 2024}}
"""
    project.write(STORY, updates + promises + project.text(STORY))
    project.spoil(STORY, "title: A seat for everyone", f"title: 'T {TYPED[:40]}'")
    withdrawn = "withdrawn: {date: 2023-06-30, because: They asked us to.}\n"
    project.write(QUOTE, withdrawn + project.text(QUOTE))
    project.spoil(AREA, "title: School", f"title: 'S {TYPED[:40]}'")
    found = Site(project.root, DAY)
    assert [str(one) for one in found.problems if one.severity == "error"] == []
    return found.published


@pytest.fixture
def written(content):
    return dict(feeds.files(content, feeds.feeds(content, HERE), HERE, BUILT))


def is_address(text):
    parts = urlsplit(text)
    return (
        bool(parts.scheme and parts.netloc) and text.isascii() and not re.search(r"[\s<>\"]", text)
    )


def test_an_atom_feed_keeps_rfc_4287(written):
    atom = [text for name, text in written.items() if name.endswith(".atom")]
    assert len(atom) > 1
    for text in atom:
        assert text.startswith('<?xml version="1.0" encoding="utf-8"?>')
        feed = ET.fromstring(text)  # noqa: S314 - well formed, and all in its namespace (2)
        assert feed.tag == f"{ATOM}feed"
        assert all(one.tag.startswith(ATOM) for one in feed.iter())
        assert LANGUAGE.fullmatch(feed.get("{http://www.w3.org/XML/1998/namespace}lang"))
        assert feed.findtext(f"{ATOM}author/{ATOM}name").strip()  # 4.1.1: the feed or each entry
        entries = feed.findall(f"{ATOM}entry")
        assert entries
        for part in (feed, *entries):  # 4.1.1, 4.1.2: one each, and at most one of the others
            times = Counter(one.tag.removeprefix(ATOM) for one in part)
            assert [times[tag] for tag in ("id", "title", "updated")] == [1, 1, 1]
            alone = ("generator", "icon", "logo", "rights", "subtitle", "content", "summary")
            assert all(times[tag] <= 1 for tag in (*alone, "published", "source"))
            assert RFC_3339.fullmatch(part.findtext(f"{ATOM}updated"))  # 3.3
            assert re.match(r"[a-z][a-z0-9+.-]*:\S+$", part.findtext(f"{ATOM}id"))  # 4.2.6
        ids = [one.text for one in feed.iter(f"{ATOM}id")]
        assert len({*ids}) == len(ids)
        for one in feed.iter(f"{ATOM}link"):  # 4.2.7
            assert is_address(one.get("href"))
            assert re.fullmatch(r"[\w.+-]+/[\w.+-]+", one.get("type"))
        rels = [one.get("rel") for one in feed.findall(f"{ATOM}link")]
        assert sorted(rels) == ["alternate", "self"]
        for entry in entries:
            assert [one.get("rel") for one in entry.findall(f"{ATOM}link")] == ["alternate"]
            content = entry.find(f"{ATOM}content")
            assert content.get("type", "text") == "text"  # 4.1.3.3: text has no child elements
            assert not [*content]
            assert content.text.strip()
            assert all(one.get("term") for one in entry.findall(f"{ATOM}category"))  # 4.2.2


def test_a_json_feed_keeps_version_1_1(written):
    found = [json.loads(text) for name, text in written.items() if name.endswith(".json")]
    assert len(found) > 1
    for feed in found:
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"]
        assert LANGUAGE.fullmatch(feed["language"])
        assert is_address(feed["home_page_url"])
        assert is_address(feed["feed_url"])
        assert all({*one} & {"name", "url", "avatar"} for one in feed["authors"])
        assert feed["items"]
        ids = [one["id"] for one in feed["items"]]
        assert all(isinstance(one, str) and one for one in ids)
        assert len({*ids}) == len(ids)
        for item in feed["items"]:
            assert item["content_text"]
            assert is_address(item["url"])
            assert RFC_3339.fullmatch(item["date_published"])
            assert all(isinstance(tag, str) for tag in item["tags"])
        known = {"id", "url", "title", "content_text", "date_published", "tags"}
        assert {key for item in feed["items"] for key in item} <= known


LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[^;:,\"]+)*):(.*)", re.DOTALL)
TEXT = re.compile(r"(?:[^\\;,\x00-\x08\x0a-\x1f\x7f]|\\[\\;,nN])*")


def test_a_calendar_keeps_rfc_5545(content):
    text = calendar.calendar(content, HERE, BUILT)
    assert text.endswith("\r\n")
    raw = text.removesuffix("\r\n").split("\r\n")
    assert not any("\n" in one or "\r" in one for one in raw)  # 3.1: each line ends so
    assert max(len(one.encode()) for one in raw) <= 75
    lines = [LINE.fullmatch(one) for one in text.replace("\r\n ", "").split("\r\n")[:-1]]
    assert all(lines)
    said = [(one[1], one[3]) for one in lines]
    assert said[0] == ("BEGIN", "VCALENDAR")
    assert said[-1] == ("END", "VCALENDAR")
    names = [name for name, _value in said]
    head = Counter(names[: names.index("BEGIN", 1)])
    assert (head["PRODID"], head["VERSION"]) == (1, 1)  # 3.6
    assert head["METHOD"] == 0, "it would ask for an organizer (RFC 5546, 3.2.1)"
    assert said.count(("BEGIN", "VEVENT")) == said.count(("END", "VEVENT")) == 2
    starts = [n for n, one in enumerate(said) if one == ("BEGIN", "VEVENT")]
    for start in starts:
        event = said[start + 1 : said.index(("END", "VEVENT"), start)]
        times = Counter(name for name, _value in event)
        assert [times[name] for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY")] == [1, 1, 1, 1]
        assert all(count == 1 for count in times.values())  # 3.6.1
        found = dict(event)
        assert re.fullmatch(r"\d{8}T\d{6}Z", found["DTSTAMP"])  # 3.8.7.2: in UTC
        assert re.fullmatch(r"\d{8}", found["DTSTART"])
        assert found["TRANSP"] in {"OPAQUE", "TRANSPARENT"}
        assert is_address(found["URL"])
        assert all(TEXT.fullmatch(found[name]) for name in ("SUMMARY", "DESCRIPTION", "UID"))
    dated = [one[0] for one in lines if one[1] == "DTSTART"]
    assert all(one.startswith("DTSTART;VALUE=DATE:") for one in dated)
    assert len({value for name, value in said if name == "UID"}) == 2


def test_the_report_of_a_check_keeps_sarif_2_1_0(project):
    project.spoil(MEASURE, "value: 80", "value: 101")
    project.spoil(QUOTE, "speaker: parent_carer", f"speaker: '{TYPED}'")
    project.spoil(STORY, "[travel, school]", "[travle]")
    project.write("data/stories/seven (1).yml", "title: x\n")
    found = Site(project.root).problems
    log = json.loads(sarif(found, {code: rule.__doc__ for code, rule in rules().items()}))
    assert {*log} == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    assert is_address(log["$schema"])
    [run] = log["runs"]
    assert {*run} == {"tool", "columnKind", "results"}
    assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    driver = run["tool"]["driver"]
    assert driver["name"]  # 3.19.8
    ids = [rule["id"] for rule in driver["rules"]]
    assert len({*ids}) == len(ids)  # 3.19.23: no two rules alike
    for rule in driver["rules"]:
        assert {*rule} <= {"id", "shortDescription", "help"}
        assert rule["shortDescription"]["text"]  # 3.12.3: a message has words
    assert len(run["results"]) == len(found) > 3
    for result in run["results"]:
        assert {*result} == {"ruleId", "ruleIndex", "level", "message", "locations"}
        assert ids[result["ruleIndex"]] == result["ruleId"]  # 3.27.6
        assert result["level"] in {"none", "note", "warning", "error"}
        assert result["message"]["text"]
        for location in result["locations"]:
            place = location["physicalLocation"]
            uri = place["artifactLocation"]["uri"]
            assert re.fullmatch(r"(?:[A-Za-z0-9/._~!$&'()*+,;=:@-]|%[0-9A-F]{2})+", uri)  # 3.4.3
            assert not uri.startswith("/")  # 3.4.4: from the base that is named
            assert place["region"]["startLine"] >= 1  # 3.30.5
            assert place["region"]["startColumn"] >= 1
