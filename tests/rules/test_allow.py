"""A file may say that a rule is wrong there, and why; nobody is left to wonder."""

import pytest

from example import GLOSSARY, SERIES, STORY, TIMELINE, said
from macros.rules import allowable
from macros.site import Site

REASON = "It is the number of the bus office."


def allow(project, code="privacy/telephone", reason=REASON):
    project.write(STORY, f"{project.text(STORY)}allow: {{{code}: {reason}}}\n")


@pytest.fixture
def ringing(project):
    project.spoil(STORY, "Some children", "Ring 07700 900123. Some children")
    return project


def test_what_is_allowed_is_a_note_with_its_reason(ringing):
    allow(ringing)
    note = said(
        STORY,
        "11:9",
        f"allow → privacy/telephone: allowed on line 6: {REASON}",
        "look at each of them, and whether the reason is still true",
        "note",
    )
    assert ringing.problems() == [note]


def test_following_the_message_makes_it_pass(ringing):
    (problem,) = Site(ringing.root).problems
    line = problem.instead.rpartition("in this file: ")[2].replace("…", REASON)
    ringing.write(STORY, f"{ringing.text(STORY)}{line}\n")
    assert [one.severity for one in Site(ringing.root).problems] == ["note"]


def test_only_that_rule_and_only_that_file(ringing):
    allow(ringing)
    ringing.spoil(STORY, "We bought", "14 Elm Road bought")
    ringing.spoil(SERIES, "title: ", "title: 07700 900124 ")
    errors = [one for one in Site(ringing.root).problems if one.severity == "error"]
    assert {(one.code, one.file) for one in errors} == {
        ("privacy/address", STORY),
        ("privacy/telephone", SERIES),
    }


def test_an_entry_of_a_list_allows_it_for_itself_alone(project):
    project.write(
        TIMELINE,
        f"- date: 2020\n  title: Ring 07700 900123\n  allow: {{privacy/telephone: {REASON}}}\n"
        "- date: 2021\n  title: Ring 07700 900124\n",
    )
    found = Site(project.root).problems
    assert [(one.severity, one.line) for one in found] == [("note", 3), ("error", 5)]


def test_a_word_of_the_glossary_may_be_allowed_too(project):
    project.spoil(
        GLOSSARY, "meaning: ", f"allow: {{privacy/email: {REASON}}}\n  meaning: a@b.test "
    )
    assert [one.severity for one in Site(project.root).problems] == ["note"]


def test_a_page_says_it_at_its_top(project):
    project.write(
        "docs/new.md", f"---\nallow: {{privacy/email: {REASON}}}\n---\n# New\n\nAsk a@b.test.\n"
    )
    assert [(one.severity, one.line) for one in Site(project.root).problems] == [("note", 2)]


def test_what_nothing_needs_is_a_warning(project):
    allow(project)
    assert project.problems() == [
        said(
            STORY,
            "11:9",
            "allow → privacy/telephone: nothing in this file needs this: the rule finds nothing",
            "delete the line",
            "warning",
        )
    ]


def test_a_reason_is_needed(ringing):
    allow(ringing, reason="ok")
    assert ringing.problems() == [
        said(
            STORY,
            "11:9",
            "allow → privacy/telephone: this does not say why it is allowed",
            "write the reason in a few words, for those who look at this file later",
        )
    ]


@pytest.mark.parametrize("code", ["privacy/phone", "figures/percentages", "file/yaml", "x"])
def test_a_rule_that_keeps_figures_right_cannot_be_allowed(project, code):
    allow(project, code)
    (problem,) = Site(project.root).problems
    assert problem.wrong == f"“{code}” is no rule that can be allowed"
    assert "figures/percentages" not in allowable()
