import os
import subprocess
from pathlib import Path

import pytest

from example import (
    AREA,
    GLOSSARY,
    MEASURE,
    QUOTE,
    REAL,
    SOURCES,
    STORY,
    TIMELINE,
    WEAKNESS,
    plain,
    said,
)
from macros.content.load import load
from macros.publishing.preview import fingerprint
from macros.site import Site

SLUG = "use small letters, digits and single dashes, 80 at most, for example short-breaks.yml"
NO_PAGE = (
    "no page reads this file",
    "move it to data/weaknesses or data/priorities or data/measures or data/quotes or data/stories "
    "or data/accounts or data/easy_read, and end its name with .yml",
)
MISSING = (
    "the file is missing",
    "write it; it needs one line, the name of the area: “name: Our Area”",
)
NO_FILE_NAMES = "delete the line: the name of the file is the id"
CLAIMED = (
    "another file in data/quotes already has the id “on-time-at-last”",
    "give this file another name, or delete one of the two",
)


def no_address(name: str) -> tuple[str, str]:
    return f"the file’s name becomes an address, and “{name}” cannot be one", SLUG


def test_exampleshire_has_nothing_wrong(project):
    assert project.problems() == []


def test_everything_that_is_there_is_loaded_by_its_id(project):
    content, problems = load(project.root)
    assert problems == []
    assert content.area.short_name == "Exampleshire"
    assert list(content.documents) == ["example-report"]
    assert list(content.references) == ["example-page"]
    assert list(content.glossary) == ["bus-pass"]
    assert [event.title for event in content.timeline] == ["The new buses start"]
    for folder, names in {
        "weaknesses": ["late-buses"],
        "measures": ["bus-passes", "buses-on-time"],
        "quotes": ["on-time-at-last"],
        "stories": ["a-seat-for-everyone"],
    }.items():
        items = content.items(folder)
        assert list(items) == names
        assert all(item.id == name for name, item in items.items())
    assert "docs/index.md" in content.pages
    assert "docs/open-data/index.md" in content.pages


@pytest.mark.parametrize("field", ["id", "file"])
def test_a_file_does_not_say_its_own_name(project, field):
    project.spoil(QUOTE, "speaker:", f"{field}: on-time\nspeaker:")
    wrong = f"{field}: there is no field “{field}” here"
    assert project.problems() == [said(QUOTE, "2:1", wrong, NO_FILE_NAMES)]


def test_two_files_do_not_claim_one_id(project):
    project.write("data/quotes/on-time-at-last.yaml", project.text(QUOTE))
    assert project.problems() == [said(QUOTE, "1:1", *CLAIMED)]


def test_capital_letters_do_not_make_another_id(project):
    other = "data/quotes/On-Time-At-Last.yml"
    project.write(other, project.text(QUOTE))
    assert project.problems() == [
        said(other, "1:1", *no_address("On-Time-At-Last")),
        said(QUOTE, "1:1", *CLAIMED),
    ]


@pytest.mark.parametrize(
    "name", ["Short-Breaks", "short breaks", "short_breaks", "breaks-", "a--b", "é", "b" * 81]
)
def test_the_name_of_a_file_can_be_an_address(project, name):
    project.write(f"data/quotes/{name}.yml", project.text(QUOTE))
    assert project.problems() == [said(f"data/quotes/{name}.yml", "1:1", *no_address(name))]


def test_the_name_of_a_file_need_not_even_be_text(project):
    Path(os.fsdecode(os.fsencode(project.root / "data/quotes") + b"/\xff.yml")).write_text("a: b")
    assert [told.partition(" ")[2] for told in project.problems()] == [
        said("", "", *no_address("\\udcff")).partition(" ")[2]
    ]


@pytest.mark.parametrize(
    "name",
    [
        "notes.yml",
        "notes.txt",
        "area.yaml",
        "quote/new.yml",
        "quotes/2021/new.yml",
        "quotes/new.YML",
        "quotes/photo.jpg",
    ],
)
def test_a_file_in_the_wrong_place_is_not_left_unseen(project, name):
    project.write(f"data/{name}", project.text(QUOTE))
    assert project.problems() == [said(f"data/{name}", "1:1", *NO_PAGE)]


@pytest.mark.parametrize(
    ("name", "wrong", "instead"),
    [
        (
            "quotes/on-time.yml.txt",
            "its name ends in .txt, which some programs hide",
            "rename it to on-time.yml",
        ),
        (
            "area.yml.bak",
            "a program left this file here, and no page reads it",
            "delete it",
        ),
        ("quotes/Thumbs.db", "a program left this file here, and no page reads it", "delete it"),
        ("quotes/~$new.docx", "a program left this file here, and no page reads it", "delete it"),
        *(
            (
                f"quotes/{name}.yml",
                "this seems to be a copy of new.yml",
                "delete it, or rename it, with small letters and dashes for spaces",
            )
            for name in ("new (1)", "Copy of new", "new - Copy", "new - Copy (2)", "new copy 2")
        ),
    ],
)
def test_what_a_program_left_behind_is_said_to_be_that(project, name, wrong, instead):
    project.write(f"data/{name}", project.text(QUOTE))
    assert project.problems() == [said(f"data/{name}", "1:1", wrong, instead)]


@pytest.mark.parametrize("name", [".DS_Store", "quotes/.gitkeep", "translations/.gitkeep"])
def test_a_file_of_a_program_is_left_alone(project, name):
    project.write(f"data/{name}", b"\0")
    assert project.problems() == []


def test_in_an_empty_folder_the_one_file_that_every_area_needs_is_missed(tmp_path):
    assert [plain(problem) for problem in Site(tmp_path).problems] == [said(AREA, "1:1", *MISSING)]


def test_an_area_of_its_name_alone_has_nothing_wrong_and_names_all_else(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / AREA).write_text("name: Our Area\n")
    site = Site(tmp_path)
    assert [one.code for one in site.problems] == ["references/no_address"]
    area = site.content.area
    assert (area.short_name, area.language) == ("Our Area", "en-GB")
    assert area.site_name == "You said, we did: Our Area"
    assert area.description == (
        "What families of children with special educational needs and disabilities in Our Area "
        "said, what was done, and what changed."
    )
    assert area.publishing.inspection is None
    assert area.publishing.smallest_count == 5


def test_the_names_of_a_site_use_the_short_name_and_are_the_areas_own_where_it_has_some(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / AREA).write_text("name: The Council of Our Area\nshort_name: Our Area\n")
    area = Site(tmp_path).content.area
    assert (area.site_name, "in Our Area said" in area.description) == (
        "You said, we did: Our Area",
        True,
    )
    (tmp_path / AREA).write_text("name: Our Area\nsite_name: Heard\ndescription: Ours.\n")
    area = Site(tmp_path).content.area
    assert (area.site_name, area.description) == ("Heard", "Ours.")


@pytest.mark.parametrize("file", [GLOSSARY, TIMELINE, "data/accessibility.yml"])
def test_what_an_area_has_not_is_not_missed(project, file):
    (project.root / file).unlink()
    assert project.problems() == []


def test_documents_are_missed_only_where_something_names_one(project):
    (project.root / SOURCES).unlink()
    wrong = "source → document: there is no document “example-report” in data/sources.yml"
    instead = "there is none in data/sources.yml yet: add it there, or delete this"
    assert said(QUOTE, "4:10", wrong, instead) in project.problems()


def test_a_page_that_an_area_does_not_write_is_the_neutral_one_and_its_own_comes_before_it(project):
    own = Site(project.root).content.pages["docs/glossary.md"]
    (project.root / "docs/glossary.md").unlink()
    neutral = Site(project.root).content.pages["docs/glossary.md"]
    assert own.text != neutral.text == (REAL / "docs/glossary.md").read_text("utf-8")
    project.write("docs/glossary/index.md", own.text)
    assert "docs/glossary.md" not in Site(project.root).content.pages
    assert project.problems() == []


def test_a_page_that_needs_what_an_area_has_not_is_left_out_until_it_has(project):
    needs = "---\nneeds: [priorities, timeline]\n---\n# Ours\n"
    project.write("docs/new.md", needs)
    assert "docs/new.md" in Site(project.root).content.open_pages()
    (project.root / TIMELINE).unlink()
    assert "docs/new.md" not in Site(project.root).content.open_pages()
    project.write("data/priorities/new.yml", "title: New\nin_short: [New.]\n")
    assert "docs/new.md" in Site(project.root).content.open_pages()
    assert project.problems() == []


@pytest.mark.parametrize(
    ("link", "target", "words"),
    [
        ("data/quotes/new.yml", "/etc/passwd", "put the file itself here instead of a link"),
        ("data/quotes/new.yml", "/nowhere", "put the file itself here instead of a link"),
        ("data/quotes/new.yml", "/", "put the file itself here instead of a link"),
        ("docs/new.md", "/etc/passwd", "put the file itself here instead of a link"),
        ("docs/new.md", "/nowhere", "put the file itself here instead of a link"),
        ("docs/new", "/etc", "put the file itself here instead of a link"),
    ],
)
def test_a_link_is_not_followed(project, link, target, words):
    (project.root / link).symlink_to(target)
    assert project.problems() == [said(link, "1:1", "this is a link, not a file", words)]


def test_a_folder_that_is_a_link_is_not_followed(project):
    (project.root / "data/quotes/more").symlink_to("/etc")
    assert project.problems() == [said("data/quotes/more", "1:1", *NO_PAGE)]


@pytest.mark.parametrize(
    ("top", "words"),
    [("data", NO_PAGE), ("docs", ("this is not a file", "put a file here instead, or delete it"))],
)
def test_folders_in_each_other_without_end_are_said_and_not_followed(project, top, words):
    folder = project.root / top
    for _step in range(30):  # more at once is more than the system takes as one name
        folder = folder / "/".join("a" * 50)
        folder.mkdir(parents=True)
    told, states = project.problems(), {fingerprint(project.root) for _time in range(2)}
    subprocess.run(["rm", "-r", project.root / top / "a"], check=True)  # Python itself cannot
    assert told == [said("/".join([top, *"a" * 11]), "1:1", *words)]
    assert len(states) == 1


def test_a_folder_may_have_the_name_of_a_page(project):
    (project.root / "docs/new.md").mkdir()
    assert project.problems() == []


def test_every_problem_of_every_file_is_told_at_once_in_the_order_of_the_files(project):
    project.spoil(AREA, "en-GB", "English")
    project.spoil(MEASURE, "value: 80", "value: 101")
    project.spoil(MEASURE, "unit: percent", "unit: percent\ncolour: red")
    project.write("data/quotes/Bad Name.yml", "text: 'unclosed")
    project.spoil(QUOTE, "speaker: parent_carer", "speaker: me\nsection: 3")
    project.spoil(STORY, "[travel, school]", "travel")
    project.spoil(STORY, "asked: 2020-05", "asked: 2020-15")
    project.spoil(WEAKNESS, "[a-seat-for-everyone]", "[a-seat, a-bus]")
    project.write("docs/new.md", '{{ quote("x") }}')
    assert [told.split(" error:")[0] for told in project.problems()] == [
        f"{AREA}:5:1:",
        f"{MEASURE}:4:1:",
        "data/quotes/Bad Name.yml:1:1:",
        "data/quotes/Bad Name.yml:1:7:",
        f"{QUOTE}:2:1:",
        f"{QUOTE}:3:1:",
        f"{STORY}:3:1:",
        f"{STORY}:5:1:",
        f"{WEAKNESS}:24:15:",
        f"{WEAKNESS}:24:23:",
        "docs/new.md:1:11:",
    ]


def test_only_a_file_that_has_changed_is_read_again(project):
    site = Site(project.root)
    quote, story = (
        site.content.quotes["on-time-at-last"],
        site.content.stories["a-seat-for-everyone"],
    )
    project.spoil(QUOTE, "speaker: parent_carer", "speaker: child")
    site.reload()
    assert site.content.quotes["on-time-at-last"].speaker == "child" != quote.speaker
    assert site.content.stories["a-seat-for-everyone"] is story
