"""A sentence that names what was withdrawn is told, as there is a gap in it."""

from datetime import date

import pytest

from example import STORY, plain, said
from macros.site import Site

DAY = date(2023, 7, 1)
PAGE = '# A page\n\nWe began with {{ story_title("a-seat-for-everyone") }}.\n'
GAP = said(
    "docs/new.md",
    "3:18",
    "readers do not find “a-seat-for-everyone” (yet, or any more)",
    "take it out of this line; nothing is printed in its place",
    "warning",
)


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("draft: true", [GAP]),
        ("publish: 2023-07-02", [GAP]),
        ("withdrawn: {date: 2023-07-01, because: They asked us to.}", [GAP]),
        ("withdrawn: {date: 2023-07-02, because: They asked us to.}", []),
        ("publish: 2023-07-01", []),
    ],
)
def test_a_sentence_with_a_gap_is_told(project, field, told):
    project.write("docs/new.md", PAGE)
    project.write(STORY, f"{field}\n{project.text(STORY)}")
    assert [*map(plain, Site(project.root, DAY).problems)] == told


def test_the_page_of_the_item_itself_goes_with_it(project):
    project.write("docs/stories/a-seat-for-everyone.md", PAGE)
    project.write(STORY, f"draft: true\n{project.text(STORY)}")
    assert project.problems() == []
