"""What is on a page, for the list that stands after its title."""

from macros.pages.contents import contents, entries
from macros.pages.view import Entry

FLAT = [(2, "one"), (3, "two"), (4, "three"), (3, "four"), (2, "five")]


def test_headings_stand_below_the_one_they_belong_to():
    toc = contents(Entry(level, anchor, anchor) for level, anchor in FLAT)
    assert [link.id for link in toc] == ["one", "five"]
    assert [link.id for link in next(iter(toc)).children] == ["two", "four"]


def test_headings_read_back_are_the_same_in_the_same_order():
    given = [Entry(level, anchor, anchor) for level, anchor in FLAT]
    assert list(entries(contents(given))) == given
