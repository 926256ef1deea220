import pytest

from example import said

NO_PLACE = "link to the page without #, or give a heading there {: #a-name }"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


@pytest.fixture
def pages(project):
    project.write("docs/about.md", "# About\n\n## Who we are\n\n## More {: #more }\n")
    project.write("docs/a/bus.png", PNG)
    project.write("docs/a/bus.md", "# A bus\n\n![A bus](bus.png)\n")
    return project


@pytest.mark.parametrize(
    "address",
    [
        "../about.md",
        "../about.md#who-we-are",
        "../about.md#more",
        "#here",
        "b.md#here",
        "./b.md",
        "bus.png",
        "../stories/a-seat-for-everyone.md",
        "../weaknesses/late-buses.md",
        "../figures/bus-passes.md",
        "../index.md",
    ],
)
def test_a_page_may_link_to_what_is_there(pages, address):
    pages.write("docs/a/b.md", f"# B\n\n## Here\n\n[words]({address})\n")
    assert pages.problems() == []


def test_a_page_that_is_left_out_for_having_nothing_to_show_is_linked_to_once_it_has(pages):
    pages.write("docs/a/b.md", "# B\n\n[words](../priorities/index.md)\n")
    wrong = "readers do not find docs/priorities/index.md (yet, or any more)"
    instead = "take the link out while that is so"
    assert pages.problems() == [said("docs/a/b.md", "3:9", wrong, instead)]
    pages.write("data/priorities/new.yml", "title: New\nin_short: [New.]\n")
    assert pages.problems() == []


@pytest.mark.parametrize(
    ("address", "wrong", "instead"),
    [
        ("abuot.md", "there is no docs/abuot.md to link to", "did you mean “about.md”?"),
        (
            "stories/a-seat-for.md",
            "there is no docs/stories/a-seat-for.md to link to",
            "did you mean “stories/a-seat-for-everyone.md”?",
        ),
        ("a/bsu.png", "there is no docs/a/bsu.png to link to", "did you mean “a/bus.png”?"),
        ("about.md#mroe", "docs/about.md has no place “mroe”", "did you mean “more”?"),
        ("about.md#about", "docs/about.md has no place “about”", "use one of: more, who-we-are"),
        ("#nowhere", "docs/new.md has no place “nowhere”", NO_PLACE),
        (
            "figures/bus-passes.md#x",
            "docs/figures/bus-passes.md has no place “x”",
            "use one of: figure-bus-passes, figure-bus-passes-title, where-it-is-used",
        ),
    ],
)
def test_a_link_to_nothing_is_told(pages, address, wrong, instead):
    pages.write("docs/new.md", f"# B\n\n[words]({address})\n")
    assert pages.problems() == [said("docs/new.md", "3:9", wrong, instead)]


@pytest.mark.parametrize("address", ["../../etc/passwd.md", "../data/area.yml"])
def test_a_link_does_not_leave_the_pages(pages, address):
    pages.write("docs/new.md", f"# B\n\n[words]({address})\n")
    (told,) = pages.problems()
    assert told.startswith("docs/new.md:3:9: error: there is no ")
