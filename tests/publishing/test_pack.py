"""`offer pack`: all that is published in one file, which opens without the internet."""

import csv
import io
import re
import zipfile
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import CliRunner

from example import MEASURE, STORY, Project
from macros.commands.pack import command

DAY = "2023-07-01"
MARCH = "1646136000"  # noon on 1 March 2022
LATE = """next_update: 2023-05-31
still_to_do:
  - {text: "=Ask again.", due: 2023-06, who: The head of the service}
  - {text: Wash the bus., due: 2023-08}
"""


def packed(project, to, monkeypatch):
    """The files of the pack of an area, by their names."""
    monkeypatch.chdir(project.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MARCH)
    done = CliRunner().invoke(command, ["--to", str(to), "--as-of", DAY])
    assert done.exit_code == 0, done.output
    with zipfile.ZipFile(to) as found:
        assert f"{len(found.namelist())} files in {to}. Open index.html in it." in done.output
        return {name: found.read(name) for name in found.namelist()}


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    """The pack of Exampleshire with something of every kind, of which some is late."""
    folder = tmp_path_factory.mktemp("pack")
    project = Project(folder / "project")
    project.enrich()
    project.furnish()
    project.write(STORY, LATE + project.text(STORY))
    project.spoil(MEASURE, "better:", "targets: [{value: 90, by: 2022-07/2023-03}]\nbetter:")
    with pytest.MonkeyPatch.context() as patch:
        return packed(project, folder / "pack.zip", patch)


def rows(data):
    return [*csv.DictReader(io.StringIO(data.decode("utf-8-sig")))]


def test_every_page_opens_from_a_folder_and_each_link_leads_to_a_file(pack):
    pages = [name for name in pack if name.endswith(".html")]
    assert len(pages) > 40
    broken = []
    for name in pages:
        text = pack[name].decode()
        assert not re.search(r"<script|http-equiv|<button class=\"(print|listen)", text), name
        ids = {*re.findall(r'\sid="([^"]*)"', text)}
        for link in map(unescape, re.findall(r'\s(?:href|src)="([^"]*)"', text)):
            parts = urlsplit(link)
            target = normpath(join(dirname(name), unquote(parts.path))) if parts.path else name
            if parts.scheme:
                continue
            there = (
                {*re.findall(r'\sid="([^"]*)"', pack[target].decode())}
                if target in pack and target != name and target.endswith(".html")
                else ids
            )
            if target not in pack or (parts.fragment and parts.fragment not in there):
                broken.append(f"{name}: {link}")
    assert broken == []


def test_the_index_leads_to_every_page_and_every_figure(pack):
    text = pack["index.html"].decode()
    linked = {unescape(one).partition("#")[0] for one in re.findall(r'href="([^"]+)"', text)}
    assert {name for name in pack if name.endswith(".html")} - linked == {"index.html"}
    figures = {name for name in pack if name.endswith(".csv") and name.startswith("pages/")}
    assert figures
    assert figures | {"overdue.csv", "sources.csv"} <= linked
    assert "This is all that was published on 1 July 2023." in text


def test_it_says_what_is_overdue_by_when_and_who_is_responsible(pack):
    assert [tuple(row.values()) for row in rows(pack["overdue.csv"])] == [
        ("2022-06-30", "Change the belts of the other half.", "The head of transport",
         "stories/seat-belts/"),
        ("2022-12-31", "Mend the lamps of two buses.", "The head of transport",
         "stories/calm-bus/"),
        ("2023-03-31", "The figure for a target of “Buses on time”",
         "Exampleshire (a made-up area)", "figures/buses-on-time/"),
        ("2023-05-31", "News of “A seat for everyone”", "Exampleshire (a made-up area)",
         "stories/a-seat-for-everyone/"),
        ("2023-06-30", "'=Ask again.", "The head of the service",
         "stories/a-seat-for-everyone/"),
    ]  # fmt: skip
    assert "=Ask again." in pack["index.html"].decode()


def test_the_sources_are_in_a_table(pack):
    found = {row["id"]: row for row in rows(pack["sources.csv"])}
    assert found["example-report"]["status"] == "draft"
    assert found["bus-club-notes"]["url"] == "https://example.org/notes"


def test_two_packs_of_one_day_are_the_same_byte_for_byte(project, tmp_path, monkeypatch):
    project.furnish()
    texts = []
    for name in ("one.zip", "other.zip"):
        packed(project, tmp_path / name, monkeypatch)
        texts.append((tmp_path / name).read_bytes())
    assert texts[0] == texts[1]
    with zipfile.ZipFile(tmp_path / "one.zip") as found:
        assert {one.date_time for one in found.infolist()} == {(2022, 3, 1, 12, 0, 0)}


def test_where_nothing_is_overdue_the_index_says_so(project, tmp_path, monkeypatch):
    project.furnish()
    found = packed(project, tmp_path / "pack.zip", monkeypatch)
    assert "By what is published, nothing is." in found["index.html"].decode()
    assert rows(found["overdue.csv"]) == []


def test_data_with_errors_are_not_packed(project, tmp_path, monkeypatch):
    project.furnish()
    project.spoil(STORY, "status: done", "status: finished")
    monkeypatch.chdir(project.root)
    done = CliRunner().invoke(command, ["--to", str(tmp_path / "pack.zip")])
    assert done.exit_code == 1
    assert f"{STORY}:2:" in done.output
    assert not (tmp_path / "pack.zip").exists()
