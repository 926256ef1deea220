"""The accessibility statement: what its file may say, and what its page says of it."""

from html import unescape

import pytest

from example import AREA, said
from macros.content.problems import Severity
from macros.pages.accessibility import accessibility_statement, accessibility_title
from macros.pages.templates import templates
from macros.pages.view import Part, View
from macros.site import Site

FILE = "data/accessibility.yml"
NOT_KNOWN = "An address for this is not known yet."
HEADINGS = [
    (2, "How accessible this website is"),
    (2, "Feedback and contact information"),
    (2, "Reporting accessibility problems with this website"),
    (2, "Enforcement procedure"),
    (2, "Technical information about this website’s accessibility"),
    (3, "Compliance status"),
    (2, "Non-accessible content"),
    (3, "Non-compliance with the accessibility regulations"),
    (3, "Disproportionate burden"),
    (3, "Content that’s not within the scope of the accessibility regulations"),
    (2, "What we’re doing to improve accessibility"),
    (2, "Preparation of this accessibility statement"),
]


def statement(root) -> Part:
    """What the page holds below its title, and the headings that it lists."""
    site = Site(root)
    assert all(one.severity is Severity.NOTE for one in site.problems)
    view = View(site.content, "accessibility/", templates())
    [_before, part, _after] = view.parts(accessibility_statement(view))
    return part


def test_the_headings_are_those_of_the_model_in_its_order(project):
    found = [(entry.level, entry.text) for entry in statement(project.root).entries]
    assert found == HEADINGS


def test_the_title_names_the_site(project):
    view = View(Site(project.root).content, "accessibility/", templates())
    title = unescape(accessibility_title(view))
    assert title == "Accessibility statement for You said, we did: Exampleshire"


def test_what_the_file_says_is_on_the_page(project):
    page = statement(project.root).html
    for text in [
        "It is not settled yet which body runs this website.",
        "<strong>The map of the bus stops is a picture.</strong> The list of the stops",
        "This concerns WCAG 2.2 success criterion 1.1.1 Non-text Content.",
        "We do not know yet how or when this will be corrected.",
        "The Exampleshire Office for Equality (EOE) is responsible for enforcing",
        '<a href="https://example.org/equality">contact the Exampleshire Advice Line (EAL)</a>',
        "This website is partially compliant with",
        "This statement was prepared on 31 January 2021. It was last reviewed on 28 February 2021.",
        "This website was last tested on 30 January 2021.",
        "<strong>Tested on 30 January 2021:</strong> Every page was checked. By a program.",
        "A check that a program makes finds only some problems.",
    ]:
        assert text in page


def test_who_runs_the_site_and_what_is_done_are_said_once_they_are_known(project):
    project.spoil(AREA, "language:", "run_by: Bus & Co\nlanguage:")
    project.spoil(FILE, "compliance: partially", "compliance: not")
    project.spoil(FILE, "    wcag: 1.1.1 Non-text Content", "    fix: A better map will be drawn.")
    page = statement(project.root).html
    assert "This website is run by Bus &amp; Co." in page
    assert "Bus &amp; Co is committed to making its website accessible" in page
    assert "This website is not compliant with" in page
    assert "A better map will be drawn." in page
    for text in ("not settled", "success criterion 1", "We do not know yet how"):
        assert text not in page


def test_an_address_that_is_not_known_is_not_made_up(project):
    page = statement(project.root).html
    assert page.count(NOT_KNOWN) == page.count('href="mailto:families@example.org"') == 2
    project.spoil(AREA, "  feedback:", "  accessibility: mailto:access@example.org\n  feedback:")
    page = statement(project.root).html
    assert page.count('href="mailto:access@example.org"') == 2
    assert NOT_KNOWN not in page
    project.spoil(AREA, "  accessibility: mailto:access@example.org\n", "")
    project.spoil(AREA, "contact:\n  feedback: mailto:families@example.org", "contact: {}")
    page = statement(project.root).html
    assert page.count(NOT_KNOWN) == 2
    assert "mailto:" not in page


@pytest.mark.parametrize(
    ("old", "new", "place", "wrong", "instead"),
    [
        ("partially", "fully", "1:1", "compliance: “fully” is not a word that can be used here",
            "use one of: partially, not"),
        ("2021-01-31", "31 January", "2:1",
            "prepared: a day is needed here, but there is “31 January”",
            "write year, month and day: 2022-03-31"),
        ("https://example.org/equality", "www.example.org", "18:3",
            "enforcement → url: “www.example.org”: it is not an https or mailto address",
            "write an address that starts with https:// or mailto:, without spaces"),
        ("    why: Nobody has made another one.\n", "", "9:5",
            "known_problems → 1 → why: the field “why” is missing",
            "add a line “why: …” (why it is so)"),
    ],
)  # fmt: skip
def test_a_statement_cannot_claim_too_much_or_leave_out_what_is_asked(
    project, old, new, place, wrong, instead
):
    project.spoil(FILE, old, new)
    assert project.problems() == [said(FILE, place, wrong, instead)]


def test_without_the_file_the_statement_is_a_draft_that_claims_nothing(project):
    (project.root / FILE).unlink()
    draft = statement(project.root)
    assert [(entry.level, entry.text) for entry in draft.entries] == [
        (2, "What is not known yet"),
        (2, "Feedback and contact information"),
    ]
    for text in (
        "This statement is a draft.",
        "So we do not say how accessible it is.",
        "It is not settled yet which body runs this website.",
        NOT_KNOWN,
    ):
        assert text in draft.html
    assert "compliant" not in draft.html


def test_a_draft_says_who_runs_the_site_and_where_to_write_once_that_is_known(project):
    (project.root / FILE).unlink()
    project.spoil(AREA, "language:", "run_by: Bus & Co\nlanguage:")
    project.spoil(AREA, "  feedback:", "  accessibility: mailto:access@example.org\n  feedback:")
    page = statement(project.root).html
    assert "This website is run by Bus &amp; Co." in page
    assert 'href="mailto:access@example.org"' in page
    for text in ("not settled", NOT_KNOWN):
        assert text not in page
