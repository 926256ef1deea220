"""Nothing dies: an address that was published leads somewhere, or the check names the line."""

from datetime import date, timedelta

import pytest
from click.testing import CliRunner

from example import STORY, said
from macros.commands.addresses import command as offer_addresses
from macros.content.addresses import NotAList, added, new, redirects
from macros.publishing.headers import redirects as host_file
from macros.site import Site

FILE = "data/addresses.yml"
CLUB, BUS = "stories/a-seat-for-everyone/", "stories/a-bigger-bus/"
SOON = date.today().replace(day=1) + timedelta(days=600)
LIST = f"published:\n  - about/\n  - {CLUB}\n"
NEW_FILE = "data/stories/a-bigger-bus.yml"


@pytest.fixture
def known(project):
    """An area of which readers know two addresses."""
    project.write(FILE, LIST)
    return project


def renamed(project):
    """A story gets another name, with all that names it."""
    project.write(NEW_FILE, project.text(STORY))
    (project.root / STORY).unlink()
    project.spoil("data/weaknesses/late-buses.yml", "a-seat-for-everyone", "a-bigger-bus")


def test_a_site_that_has_every_address_is_right(known):
    assert known.problems() == []


def test_after_a_rename_the_check_names_the_line_that_is_missing(known):
    renamed(known)
    line = f"{CLUB}: {CLUB[:8]}"  # there is nothing that is called like it
    assert known.problems() == [
        said(
            FILE,
            "3:5",
            f"published → 2: readers know {CLUB}, and the site has no such page any more",
            f"say where it is now, in two lines at the end: “moved:” and “  {line}”",
        )
    ]
    known.write(FILE, f"{LIST}moved:\n  {line}\n")
    assert known.problems() == []
    known.write(FILE, f"{LIST}moved:\n  {CLUB}: {BUS}\n")
    assert known.problems() == []
    assert redirects(Site(known.root).published) == {CLUB: BUS}


def test_a_page_of_nearly_the_same_name_is_named(known):
    known.write("data/stories/a-seat-for-all.yml", known.text(STORY))
    (known.root / STORY).unlink()
    known.spoil("data/weaknesses/late-buses.yml", "a-seat-for-everyone", "a-seat-for-all")
    [problem] = known.problems()
    assert f"“  {CLUB}: stories/a-seat-for-all/”" in problem


def test_below_another_that_has_moved_there_is_one_line_to_add(known):
    renamed(known)
    known.write(FILE, f"{LIST}moved:\n  stories/old/: about/\n")
    [problem] = known.problems()
    assert problem.endswith(f"in a line below “moved”: “  {CLUB}: stories/”")


@pytest.mark.parametrize("field", ["draft: true\n", f"publish: {SOON}\n"])
def test_a_page_that_readers_know_does_not_become_a_draft(known, field):
    known.write(STORY, field + known.text(STORY))
    wrong = f"published → 2: readers know {CLUB}, and that page is a draft now, or of a later day"
    instead = "publish it again; or write “withdrawn: {date: …, because: …}” in its file"
    assert known.problems() == [said(FILE, "3:5", wrong, instead)]
    known.write(STORY, "withdrawn: {date: 2023-06-30, because: They asked us to.}\n")
    assert [one for one in known.problems() if "error" in one] == []


@pytest.mark.parametrize(
    ("line", "wrong", "instead"),
    [
        (f"{CLUB}: about/", f"{CLUB} is a page of this site", "delete this line, or the page"),
        ("/: about/", "/ is a page of this site", "delete this line, or the page"),
        ("assets/: about/", "the site makes all that is at assets/ itself", "delete this line"),
        ("pagefind/x/: about/", "the site makes all that is at pagefind/x/", "delete this line"),
        ("old/: abuot/", "there is no page abuot/", "did you mean “about/”?"),
        ("old/: older/\n  older/: about/", "older/ has moved", "write where that is now: about/"),
        ("old/: older/\n  older/: old/", "older/ has moved itself", "write the address of a page"),
        ("old/: old/", "old/ has moved itself", "write the address of a page that is there"),
        ("old/: //evil.example/", "cannot be a name in an address", "use small letters"),
        ("old/: javascript:alert(1)", "cannot be a name in an address", "use small letters"),
        ('"old/ /* 200": about/', "cannot be a name in an address", "use small letters"),
        ('"old/\\n/* /evil/ 200": about/', "cannot be a name in an address", "use small letters"),
        ("../old/: about/", "cannot be a name in an address", "use small letters"),
        ("Old/: about/", "cannot be a name in an address", "use small letters"),
        ('"*": about/', "cannot be a name in an address", "use small letters"),
        (":old/: about/", "cannot be a name in an address", "use small letters"),
    ],
)
def test_a_line_that_leads_nowhere_is_told(known, line, wrong, instead):
    known.write(FILE, f"{LIST}moved:\n  {line}\n")
    problem = known.problems()[0]
    assert problem.startswith(f"{FILE}:5:")
    assert wrong in problem
    assert f"→ {instead}" in problem


def test_where_no_page_can_be_none_has_been(known):
    known.write(FILE, f"{LIST}  - pagefind/\n")
    wrong = "the site makes all that is at pagefind/ itself, and there was no page"
    assert known.problems() == [said(FILE, "4:5", f"published → 3: {wrong}", "delete this line")]


def test_a_slash_more_or_less_does_not_matter_and_the_line_is_found(known):
    known.write(FILE, f"{LIST}moved:\n  /old: /about\n  old/: about\n  new: abuot\n")
    [problem] = known.problems()
    assert problem.startswith(f"{FILE}:7:3: error: moved → new: there is no page abuot/")


def test_an_address_may_lead_to_the_page_that_says_it_was_withdrawn(known):
    known.write(STORY, "withdrawn: {date: 2023-06-30, because: They asked us to.}\n")
    known.write(FILE, f"{LIST}moved:\n  stories/old/: {CLUB}\n")
    assert [one for one in known.problems() if "error" in one] == []
    assert redirects(Site(known.root).published) == {"stories/old/": CLUB}


def test_the_home_page_may_be_where_it_went(known):
    known.write(FILE, f"{LIST}moved:\n  old/: /\n")
    assert known.problems() == []
    assert host_file(redirects(Site(known.root).published)) == "/old/ / 301\n"


def test_the_command_adds_what_is_new_and_nothing_else(project, monkeypatch):
    monkeypatch.chdir(project.root)
    first = CliRunner().invoke(offer_addresses)
    assert first.exit_code == 0, first.output
    text = project.text(FILE)
    listed = [line.strip(" -") for line in text.splitlines() if line.startswith("  - ")]
    assert listed == sorted(listed)
    assert {CLUB, "about/", "figures/bus-passes/"} <= {*listed}
    project.write("docs/buses.md", "# Buses\n")
    project.write("data/stories/draft.yml", "draft: true\nyou_said: You wanted a bus.\n")
    project.write(FILE, text.replace("  - about/\n", "  - about/  # who we are\n"))
    again = CliRunner().invoke(offer_addresses)
    assert "1 address was added to data/addresses.yml." in again.output
    after = project.text(FILE)
    assert "  - about/  # who we are\n" in after
    assert after.index("booklet/") < after.index("  - buses/\n") < after.index("corrections/")
    assert "draft" not in after
    assert new(Site(project.root).published) == []


def test_a_list_that_is_written_in_a_row_is_left_alone(known, monkeypatch):
    known.write(FILE, f"published: [about/, {CLUB}]\n")
    monkeypatch.chdir(known.root)
    done = CliRunner().invoke(offer_addresses)
    assert done.exit_code == 1
    assert "write each address on a line of its own, below “published:”." in done.output
    assert known.text(FILE) == f"published: [about/, {CLUB}]\n"
    with pytest.raises(NotAList):
        added(known.text(FILE), ["new/"])


def test_an_empty_list_is_filled(project):
    assert added("published: []\nmoved: {}\n", ["b/", "a/"]) == (
        "published:\n  - a/\n  - b/\nmoved: {}\n"
    )


DONE = "weaknesses/late-buses/what-was-done/"


@pytest.mark.parametrize(
    ("moved", "to"),
    [
        ("", "weaknesses/late-buses/"),
        ("moved:\n  weaknesses/old-name/: weaknesses/late-buses/\n", DONE),
    ],
)
def test_a_further_page_of_a_weakness_leads_to_its_first_or_goes_with_it(known, moved, to):
    old = "weaknesses/old-name/what-was-done/" if moved else "weaknesses/late-buses/what-was-done/"
    if not moved:
        text = known.text("data/weaknesses/late-buses.yml")
        start, end = text.index("actions:"), text.index("impacts:")
        known.write("data/weaknesses/late-buses.yml", text[:start] + text[end:])
        known.spoil(STORY, "title:", "priority: late-buses\ntitle:")
    known.write(FILE, f"{LIST}  - {old}\n{moved}")
    assert known.problems() == []
    assert redirects(Site(known.root).published)[old] == to


EASY = """easy_read:
  lines:
    - {text: The bus is here., icon: bus}
"""


def test_where_easy_read_is_gone_its_address_leads_to_the_rest(known):
    own, old = "weaknesses/late-buses/easy-read/", "weaknesses/old-name/easy-read/"
    listed = f"  - {own}\n  - {old}\n  - easy-read/all/\n"
    moved = "moved:\n  weaknesses/old-name/: weaknesses/late-buses/\n"
    known.write(FILE, f"{LIST}{listed}{moved}")
    assert known.problems() == []
    led = redirects(Site(known.root).published)
    assert (led[own], led[old], led["easy-read/all/"]) == (
        "weaknesses/late-buses/",
        "weaknesses/late-buses/",
        "",
    )
    text = known.text("data/weaknesses/late-buses.yml")
    known.write("data/weaknesses/late-buses.yml", text + EASY)
    assert redirects(Site(known.root).published)[old] == own


def test_pages_in_easy_read_come_into_the_list(known):
    known.write(STORY, known.text(STORY) + EASY)
    easy = ["easy-read/all/", "stories/a-seat-for-everyone/easy-read/"]
    assert [one for one in new(Site(known.root).published) if "easy" in one] == easy
