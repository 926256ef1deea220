"""One layout for all files: nothing is read otherwise than before, and no comment is lost."""

import random
import textwrap

import pytest
import yaml

from example import MORE, REAL, ROOT
from macros.content.yaml import LARGEST, decoded
from macros.model.area import Area
from macros.model.measure import Measure
from macros.model.quote import Quote
from macros.model.signs import as_meant
from macros.model.source import Sources
from macros.model.story import Story
from macros.proposing.edit import as_yaml
from macros.proposing.files import data_files
from macros.proposing.layout import WIDTH, NotAlike, laid_out

FILES = [
    pytest.param(area / name, model, id=f"{area.name}/{name}")
    for area in (REAL, ROOT, MORE)
    for name, model in data_files(area).items()
]
LONG = (
    "You wanted somewhere for your children to go on Saturdays, near home and all year round. " * 3
)


def story(text):
    return laid_out(textwrap.dedent(text).lstrip(), Story)


@pytest.mark.parametrize(("path", "model"), FILES)
def test_every_file_can_be_laid_out_and_once_is_enough(path, model):
    text, problems = decoded(path, path.name, LARGEST)
    assert not problems
    once = laid_out(text, model)
    assert laid_out(once, model) == once
    # Another program than ours reads the same too, but for the ends of texts.
    assert stripped(yaml.safe_load(once)) == stripped(yaml.safe_load(text))


def stripped(value):
    if isinstance(value, dict):
        return {key: stripped(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [stripped(inner) for inner in value]
    return value.strip() if isinstance(value, str) else value


def test_what_an_online_editor_writes_and_what_a_person_writes_come_out_alike():
    editor = """
        "title": "A club on Saturdays"
        status: 'done'
        themes:
        - school
        - "short-breaks"
        source:
            document: forum-notes-2023
            section: "1"
        you_said: "You wanted a club."
        we_did:
        - 'A club was started.'
        note: null
        """
    person = """
        title:   A club on Saturdays
        status: done
        themes: [ school, short-breaks ]
        source: {document: forum-notes-2023, section: "1"}
        you_said: >
            You wanted
            a club.
        we_did:
            - A club
              was started.
        note:
        """
    assert (
        story(editor)
        == story(person)
        == textwrap.dedent("""
        title: A club on Saturdays
        status: done
        themes: [school, short-breaks]
        source: {document: forum-notes-2023, section: "1"}
        you_said: You wanted a club.
        we_did:
          - A club was started.
        note:
        """).lstrip()
    )


def test_a_long_text_is_folded_within_the_width():
    text = story(f"you_said: {LONG}\nwe_did: [{LONG}]\n".replace(", near", " near"))
    assert text.startswith("you_said: >-\n  You wanted")
    assert "we_did:\n  - >-\n    You wanted" in text
    assert max(map(len, text.splitlines())) <= WIDTH


def test_comments_stay_where_they_are():
    text = """
        # About this file
        title: A club # short

        # Who asked
        you_said: A club.
        we_did:
          # first
          - One thing.
          # second
          - Another.
          # the last in the list
        # before the source
        source: {document: notes, section: "1"} # beside
        # the end
        """
    assert story(text) == textwrap.dedent(text).lstrip()


def test_a_comment_inside_brackets_is_kept_by_writing_the_lines_apart():
    text = laid_out(
        "title: t\nobservations:\n  - {period: 2020,  # a year\n     value: 5}\n", Measure
    )
    assert text == ("title: t\nobservations:\n  - period: 2020 # a year\n    value: 5\n")


def test_numbers_keep_their_decimals_and_texts_their_quotation_marks():
    figures = '  - {period: 2020, value: 5.0}\n  - {period: "2021", value: 7.50}\n'
    written = f"title: t\nobservations:\n{figures}"
    assert laid_out(written, Measure) == written
    written = (
        'documents:\n  a:\n    title: "2021"\n    sections:\n      "1": "no"\n      2a: Yes, but\n'
    )
    assert laid_out(written, Sources) == written


def test_lines_of_a_quote_stay_lines_and_paragraphs_stay_apart():
    assert laid_out("text: |\n  One line\n  and one more\n", Quote) == (
        "text: |-\n  One line\n  and one more\n"
    )
    long = laid_out(f"text: |\n  {LONG}\n  {LONG}\n", Quote)
    assert long.startswith("text: >-\n") and "\n\n" in long
    assert max(map(len, long.splitlines())) <= WIDTH


def test_no_line_of_a_folded_text_starts_what_would_be_a_list_or_a_field():
    words = "we - did: • note: – a " * 40
    text = as_yaml({"you_said": words, "we_did": [words]}, Story)
    assert yaml.safe_load(text)["you_said"] == words.strip()
    assert not [
        line for line in text.splitlines()[1:] if line.lstrip().startswith(("did:", "•", "–"))
    ]


@pytest.mark.parametrize(
    "text", ["a: [", "a: &x 1\nb: *x\n", "text\n", "a: 1\na: 2\n", "you_said: >- # c\n  x\n", "[]"]
)
def test_what_cannot_be_read_for_certain_is_left_alone(text):
    with pytest.raises(NotAlike):
        laid_out(text, Story)


NASTY = [
    "yes", "no", "null", "~", "2020-01-01", "1.10", "007", "1_000", "0x1F", "12:30", "-", "- a",
    "# a", "a #b", "a: b", "a:", ": a", "{a}", "[a]", "a, b", "*a", "&a", "!a", "%a", "@a", "`a`",
    "|", ">", "'a'", '"a"', "it's", 'say "a" and \'b\'', "a\\b", "“a”", "«a»", "?", "? a", "=",
    "<<", "---", "...", "a\nb", "a\n\nb", "a\n- b", "a\nnote: b", "  a", "a  b", "• a", "– a",
    "a" * 150, "a " * 150, "a  b " * 60, "a: b " * 60, "a #b " * 60, "- " * 90, "“a” " * 60,
    "\u200ba", "a\u00a0b", "שלום עולם", "é 漢字", "a\\" * 70, "'\"" * 60,
]  # fmt: skip


@pytest.mark.parametrize("text", NASTY)
def test_any_text_is_read_back_as_it_was(text):
    fields = {
        "you_said": text, "we_did": [text, text], "note": text, "themes": [text],
        "source": {"document": "a", "section": text},
        "updates": [{"date": "2024-01-01", "text": text}],
    }  # fmt: skip
    try:
        written = as_yaml(fields, Story)
    except NotAlike:
        assert "\n" in text or "\\" in text or not text.isprintable()
        return
    assert stripped(yaml.safe_load(written))["we_did"] == [as_meant(text).strip()] * 2
    assert laid_out(written, Story) == written


def random_yaml(chance):
    """A file as a careless person may write it: any style, any indent, comments anywhere."""
    lines = []
    for field in chance.sample(["title", "you_said", "note", "who"], 3):
        if chance.random() < 0.4:
            lines += [chance.choice(["# a comment", "", "#", "  # further in"])]
        value = chance.choice(
            ["one", "'two words'", '"three: of them"', ">-\n    a\n    b", "null", ""]
        )
        beside = chance.choice(["", "  # beside"]) if not value.startswith(">") else ""
        lines.append(f"{field}: {value}{beside}")
    for field in chance.sample(["we_did", "what_changed", "could_not_do"], 2):
        indent = " " * chance.choice([0, 2, 5])
        lines.append(f"{field}:{chance.choice(['', '  # why'])}")
        for _ in range(chance.randint(1, 3)):
            lines += chance.choice([[], [f"{indent}# in the list"], [""]])
            thing = chance.choice(["x", LONG, '"y"', f"|-\n{indent}    z"])
            lines.append(f"{indent}- {thing}")
    lines += chance.choice([[], ["# the end"], ["", ""]])
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("seed", range(150))
def test_whatever_way_it_is_written_nothing_is_lost(seed):
    text = random_yaml(random.Random(seed))  # noqa: S311
    once = laid_out(text, Story)  # compares what is read, and every comment
    assert laid_out(once, Story) == once
    assert stripped(yaml.safe_load(once)) == stripped(yaml.safe_load(text))


def test_groups_of_a_file_are_written_below_each_other():
    assert laid_out("name: A\ncontact: {feedback: https://a.example}\n", Area) == (
        "name: A\ncontact:\n  feedback: https://a.example\n"
    )
