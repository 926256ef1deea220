"""The check helps whoever writes Easy Read: short lines, one idea, a picture, no riddles."""

import pytest
import yaml

from example import GLOSSARY, STORY, said
from macros.site import Site

ICON = "bus-school"
WEAKNESS = "data/weaknesses/late-buses.yml"


def told(project, *lines, file=STORY, **more):
    """Give an item these lines in Easy Read: texts, or lines as a file has them."""
    given = [{"text": one, "icon": ICON} if isinstance(one, str) else one for one in lines]
    before = project.text(file).partition("easy_read:")[0]
    added = yaml.safe_dump({"easy_read": {"lines": given, **more}}, allow_unicode=True)
    project.write(file, before + added)


def found(project):
    return [(one.code, one.severity, one.field, one.wrong) for one in Site(project.root).problems]


def codes(project):
    return [one.code.removeprefix("easy_read/") for one in Site(project.root).problems]


def test_a_story_in_easy_read_is_right(project):
    told(
        project,
        "Some children had no **seat**.",
        "A seat is a place to sit.",
        "Parents and carers told the council.",
        "The council bought a bigger bus.",
    )
    assert project.problems() == []


LONG = "The council bought a bigger bus for the children who had no seat on the old bus."


def test_a_long_sentence_is_two(project):
    told(project, LONG)
    line = project.text(STORY).partition("text:")[0].count("\n") + 1
    problem = said(
        STORY,
        f"{line}:5",
        "easy_read → lines → 1 → text: the sentence has 17 words",
        "make two lines of it, of 15 words each at most",
        "warning",
    )
    assert project.problems() == [problem]
    told(project, "The council bought a bigger bus.", "Some children had no seat on the old bus.")
    assert project.problems() == []


def test_a_figure_counts_as_the_words_it_is_printed_with(project):
    figure = "{buses-on-time:2020-04/2021-03:of-100}"
    told(project, f"Last year {figure} of the buses here were on time in the day.")
    assert codes(project) == ["long_sentences"]
    told(project, f"Last year {figure} of the buses here were on time in spring.")
    assert codes(project) == []


def test_a_line_is_one_sentence(project):
    told(project, "Some children had no seat. The council bought a bus.")
    assert codes(project) == ["one_sentence"]


@pytest.mark.parametrize(
    "words",
    [
        "Parents and carers and teachers met.",
        "Parents met, and the council listened.",
        "Parents asked for a bus and they got a bus.",
        "The bus was old but we bought a new bus.",
        "Parents asked for a club and the council started a club.",
        "Parents met; the council listened.",
    ],
)
def test_a_line_is_one_idea(project, words):
    told(project, words)
    assert codes(project) == ["one_idea"]


@pytest.mark.parametrize(
    "words",
    [
        "Parents and carers met the council.",
        "The bus and the driver are here.",
        "The bus is on time on Mondays and Fridays.",
        "A plan says what a child needs and who helps.",
        "You can phone or write.",
    ],
)
def test_sensible_sentences_are_left_alone(project, words):
    told(project, words)
    assert codes(project) == []


def test_a_word_of_the_glossary_may_have_its_own_and(project):
    project.write(
        GLOSSARY,
        f"{project.text(GLOSSARY)}all:\n  term: needs and gifts and all\n  meaning: A name.\n",
    )
    told(project, "Children with needs and gifts and all have a seat.")
    assert codes(project) == []


def test_letters_are_explained_where_they_first_stand(project):
    told(project, "The SBC has a bus.")
    assert "abbreviations" in codes(project)
    project.write(
        GLOSSARY, f"{project.text(GLOSSARY)}sbc:\n  term: SBC\n  meaning: The bus club.\n"
    )
    assert codes(project) == ["abbreviations"]
    told(project, "The **SBC** has a bus.", "The SBC is a bus club.", "The SBC has a driver.")
    assert codes(project) == []


@pytest.mark.parametrize(
    "words",
    ["It is open on Saturdays.", "They have a bus.", "This means more buses.", "Its seats."],
)
def test_a_line_names_what_it_is_about(project, words):
    told(project, "The council has a plan.", words)
    assert codes(project) == ["pronouns"]


@pytest.mark.parametrize(
    "words",
    [
        "It is hard to wait.",
        "It is important that children have a seat.",
        "It takes a year to make a bus.",
        "This plan is good.",
        "These children had no seat.",
        "You can ask them.",
        "Parents said that they want a bus.",
        "We listened.",
    ],
)
def test_a_pronoun_that_is_clear_may_stay(project, words):
    told(project, "The council has a plan.", words)
    assert codes(project) == []


def test_each_line_has_one_picture(project):
    told(project, {"text": "You can write to us."})
    assert [one[0] for one in found(project)] == ["easy_read/pictures"]
    told(project, {"text": "A bus.", "icon": ICON, "figure": "buses-on-time:2020-04/2021-03"})
    assert codes(project) == ["pictures"]


def test_a_hard_word_is_explained_in_the_next_line(project):
    told(project, "Some children have a **plan**.", "The council bought a bus.")
    assert codes(project) == ["hard_words"]
    told(project, "Some children have **plans**.", "A plan says what a child gets.")
    assert codes(project) == []
    told(project, "Some children have a **plan**.")
    assert codes(project) == ["hard_words"]
    told(project, "Some children have a **plan.", "A plan is a paper.")
    assert codes(project) == ["hard_words"]


def test_what_was_explained_may_be_bold_again(project):
    told(project, "A **plan** helps.", "A plan is a paper.", "Ask for a **plan**.", "Be kind.")
    assert codes(project) == []


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("In spring, 12% of drivers were new.", "write “12 out of 100” instead"),
        ("In spring, 12 per cent of drivers were new.", "write “12 out of 100” instead"),
        ("In spring, 12.4% of drivers were new.", "write “about 12 out of 100” instead"),
    ],
)
def test_a_share_is_told_out_of_100(project, words, instead):
    told(project, words)
    assert [(one.code, one.instead) for one in Site(project.root).problems] == [
        ("easy_read/percentages", instead)
    ]


def test_following_what_it_says_of_a_figure_makes_it_pass(project):
    told(project, "In that year {buses-on-time:2020-04/2021-03} of buses were on time.")
    (problem,) = Site(project.root).problems
    assert problem.code == "easy_read/percentages"
    told(project, f"In that year {problem.instead.removeprefix('write ')} buses were on time.")
    assert project.problems() == []


def test_a_typed_share_is_one_that_the_figures_have(project):
    named = "In 2020/21, {buses-on-time:2020-04/2021-03:of-100} school buses were on time."
    told(project, named, "In 2020/21, 63 out of 100 school buses were on time.")
    (problem,) = Site(project.root).problems
    assert problem.code == "words/typed_figures"
    assert "{buses-on-time:2020-04/2021-03:of-100}, which is 80 out of 100" in problem.instead


@pytest.mark.parametrize(
    ("given", "field"),
    [({"tested_by": "a group"}, "tested_by"), ({"tested_on": "2022-01-01"}, "tested_on")],
)
def test_who_tested_it_stands_with_the_day(project, given, field):
    told(project, "We listened.", **given)
    ((code, severity, where, _wrong),) = found(project)
    assert (code, severity, where) == ("easy_read/tested", "warning", f"easy_read → {field}")


def test_nobody_has_tested_it_tomorrow(project):
    told(project, "We listened.", tested_by="a group", tested_on="2099-01-01")
    assert ("easy_read/tested", "error") in {one[:2] for one in found(project)}


@pytest.mark.parametrize(
    ("figure", "wrong", "instead"),
    [
        ("buses", "a figure is not named so: “buses”", "buses-on-time:2021"),
        ("buses-in-time:2021", "there is no file data/measures/buses-in-time.yml", "buses-on-time"),
        ("buses-on-time:1999", "“buses-on-time” has no figure for “1999”", "latest"),
        ("bus-passes:2020", "“bus-passes” has several series, and none is named", "bus-passes/"),
    ],
)
def test_the_picture_of_a_figure_is_of_one_that_there_is(project, figure, wrong, instead):
    told(project, {"text": "Many buses were on time.", "figure": figure})
    (problem,) = Site(project.root).problems
    assert (problem.code, problem.field) == (
        "references/named_figures",
        "easy_read → lines → 1 → figure",
    )
    assert problem.wrong == wrong
    assert instead in problem.instead
    assert ":of-100" not in problem.instead


def test_only_a_share_has_a_picture_of_dots(project):
    project.enrich()
    told(project, {"text": "There are many buses.", "figure": "checks/buses:2021"})
    (problem,) = [one for one in Site(project.root).problems if one.file == STORY]
    assert problem.wrong == "only a percentage can be told as so many out of 100"


@pytest.fixture
def page(project):
    def write(name, page, lines="[{text: You can write to us., icon: email-outline}]"):
        project.write(f"data/easy_read/{name}.yml", f"page: {page}\ntitle: Us\nlines: {lines}\n")
        return project.problems()

    return write


def test_a_page_in_easy_read_is_there(page):
    assert page("write", "take-part.md") == []
    [problem] = page("write", "take_part.md")
    assert "page: there is no page docs/take_part.md\n    → did you mean “take-part.md”?" in problem


def test_a_page_is_told_once(page):
    page("a", "take-part.md")
    [problem] = [one for one in page("b", "take-part.md") if "this title too" not in one]
    assert "data/easy_read/a.yml tells this page too" in problem


def test_a_story_is_told_in_its_own_file(project, page):
    name = "stories/a-seat-for-everyone.md"
    project.write(f"docs/{name}", '# {{ story_title("a-seat-for-everyone") }}\n')
    [problem] = page("seat", name)
    assert "this page is that of data/stories/a-seat-for-everyone.yml" in problem


def test_where_a_rule_is_wrong_the_file_may_say_so(project):
    told(project, "They have a bus.")
    project.write(
        STORY, f"{project.text(STORY)}allow: {{easy_read/pronouns: They is the name of a band.}}\n"
    )
    assert [one[1] for one in found(project)] == ["note"]
