"""docs/ has pages and pictures, each under a name that becomes an address of its own."""

import os
import shutil
import socket

import pytest

from example import said
from macros.site import Site

KINDS = (
    "docs/ has pages and pictures only",
    "delete it, or save it as one of: .md, .png, .jpg, .jpeg, .webp, .svg",
)
MADE = (
    "the site makes a file of its own at this place",
    "give it another name, or put it in another folder",
)
NOT_A_FILE = ("this is not a file", "put a file here instead, or delete it")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def no_address(name):
    return (
        f"the file’s name becomes an address, and “{name}” cannot be one",
        "use small letters, digits and single dashes, for example take-part.md",
    )


@pytest.mark.parametrize(
    "name",
    ["x.js", "x.html", "x.css", "x.json", "CNAME", "_headers", ".htaccess", "a/x.MD"],
)
def test_nothing_but_pages_and_pictures_is_taken(project, name):
    project.write(f"docs/{name}", "# A page\n")
    assert project.problems() == [said(f"docs/{name}", "1:1", *KINDS)]


@pytest.mark.parametrize(
    "name",
    [
        "assets/site.md",
        "assets/x/y.md",
        "pagefind/x.md",
        "feeds/x.md",
        "yearly/2023.md",
        "yearly/2023/index.md",
        "templates/x.md",
        "open-data/x.md",
        "figures/x.md",
        "figures/x/index.md",
        "stories/page-2.md",
        "404.md",
    ],
)
def test_nothing_of_the_site_is_replaced(project, name):
    project.write(f"docs/{name}", "# A page\n")
    told = [one for one in project.problems() if "no such item" not in one]
    assert told == [said(f"docs/{name}", "1:1", *MADE)]


@pytest.mark.parametrize("name", ["A.md", "a b.md", "a_b.md", "é.md", "-a.md", "A/b.md", "a.b.md"])
def test_a_name_becomes_an_address(project, name):
    project.write(f"docs/{name}", "# A page\n")
    assert project.problems() == [said(f"docs/{name}", "1:1", *no_address(name))]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\nb.md", "a\\u000ab.md"),
        ("a\x1b[31m.md", "a\\u001b[31m.md"),
        ("a\u202eb.md", "a\\u202eb.md"),
        (os.fsdecode(b"\xff.md"), "\\udcff.md"),
    ],
)
def test_a_name_cannot_forge_what_the_check_says(project, name, shown):
    project.write(f"docs/{name}", "# A page\n")
    assert project.problems() == [said(f"docs/{shown}", "1:1", *no_address(shown))]


def test_two_pages_never_have_one_address(project):
    project.write("docs/a.md", "# A\n")
    project.write("docs/a/index.md", "# A\n")
    assert project.problems() == [
        said("docs/a.md", "1:1", "docs/a/index.md has the same address", "delete one of the two")
    ]


@pytest.mark.parametrize("name", ["stories/x.md", "weaknesses/x.md"])
def test_a_page_of_an_item_has_one(project, name):
    project.write(f"docs/{name}", "# A page\n")
    wrong = f"there is no such item in data/{name.partition('/')[0]}"
    instead = "put the page into another folder, or delete it"
    assert project.problems() == [said(f"docs/{name}", "1:1", wrong, instead)]


@pytest.mark.parametrize("name", ["what-was-done.md", "what-changed.md", "what-changed/index.md"])
def test_no_page_stands_where_a_weakness_has_a_page_of_its_own(project, name):
    project.write(f"docs/weaknesses/late-buses/{name}", "# A page\n")
    wrong = "the site makes a file of its own at this place"
    instead = "give it another name, or put it in another folder"
    assert said(f"docs/weaknesses/late-buses/{name}", "1:1", wrong, instead) in project.problems()


def test_a_pipe_or_a_socket_is_not_opened(project, monkeypatch):
    os.mkfifo(project.root / "docs/a.md")
    monkeypatch.chdir(project.root)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("docs/b.md")
        assert project.problems() == [
            said("docs/a.md", "1:1", *NOT_A_FILE),
            said("docs/b.md", "1:1", *NOT_A_FILE),
        ]


def test_a_picture_is_what_its_name_says(project):
    project.write("docs/a.png", PNG)
    project.write("docs/b.png", "<script>alert(1)</script>")
    project.write("docs/c.jpg", PNG)
    project.write("docs/new.md", "![A bus](a.png)\n")
    instead = "save it again as one of: .png, .jpg, .jpeg, .webp, .svg"
    wrong = "this is not the picture that its name says: {}"
    assert project.problems() == [
        said("docs/b.png", "1:1", wrong.format(".png"), instead),
        said("docs/c.jpg", "1:1", wrong.format(".jpg"), instead),
    ]


def test_a_picture_is_not_too_large(project):
    project.write("docs/a.png", PNG + bytes(2 * 1024 * 1024))
    wrong, instead = "the picture is larger than 2048 KB", "make it smaller: 1,600 pixels across"
    (told,) = project.problems()
    assert told.startswith(said("docs/a.png", "1:1", wrong, instead))


def test_without_docs_there_is_a_first_page_nevertheless(project):
    shutil.rmtree(project.root / "docs")
    assert project.problems() == []
    assert "docs/index.md" in Site(project.root).content.pages
