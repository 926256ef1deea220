"""A suggestion: what somebody wrote becomes a file that builds, or an answer in plain English."""

from textwrap import dedent

import pytest
from click.testing import CliRunner

from example import MEASURE, REAL
from macros.commands import offer
from macros.content.problems import errors
from macros.content.yaml import parsed
from macros.proposing.answers import LARGEST, as_body, read
from macros.proposing.proposed import outcome
from macros.proposing.questions import found, proposals
from macros.proposing.replies import comment, summary
from macros.publishing.build import build_into
from macros.site import Site
from macros.text.patterns import PATTERNS
from tests.suggested import BODIES, tried

KINDS = {one.id: one for one in proposals()}
GOOD, TWELVE, HOSTILE, FIGURE, PROBLEM, TRANSLATION = (
    (BODIES / f"{name}.md").read_text("utf-8")
    for name in ("good", "twelve-mistakes", "hostile", "figure", "problem", "translation")
)
QUIET_HOUR = "data/stories/a-quiet-hour.yml"


@pytest.fixture
def say(project, monkeypatch):
    """Call offer from-issue in Exampleshire: what it printed, and how it ended."""
    monkeypatch.chdir(project.root)

    def call(body, *more):
        result = CliRunner().invoke(offer, ["from-issue", "-", *more], input=body)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return call


def fields_of(project, file):
    document, problems = parsed(project.text(file), file)
    assert not problems
    return document.value


def test_a_story_becomes_a_file_with_what_was_written(project, say):
    result = say(GOOD.replace("\n", "\r\n"))  # as GitHub sends it
    assert result.exit_code == 0
    assert "This can be taken" in result.stdout
    assert fields_of(project, QUIET_HOUR) == {
        "title": "A quiet hour",
        "you_said": "You wanted a quiet hour at the pool.\n\n### anything you like\n\n"
        "It was on a Sunday.",
        "we_did": ["The pool opens an hour early on Sundays.", "Music is off."],
        "asked": "March 2023",
    }
    assert errors(Site(project.root).problems) == []


def test_the_example_of_the_guide_becomes_a_story_that_builds(project, say, tmp_path):
    guide = (REAL / "CONTRIBUTING.md").read_text("utf-8")
    lines = guide.partition("    ### What did families say")[2].partition("\n\nIt becomes")[0]
    body = dedent(f"    ### What did families say{lines}")
    assert say(body).exit_code == 0
    assert fields_of(project, QUIET_HOUR)["we_did"] == ["The pool opens an hour early on Sundays."]
    project.furnish()
    build_into(Site(project.root), tmp_path / "site")
    assert "quiet hour" in (tmp_path / "site/stories/a-quiet-hour/index.html").read_text("utf-8")


def test_a_file_that_is_there_stays(project, say):
    project.write(QUIET_HOUR, "you_said: Something else.\n")
    assert say(GOOD).exit_code == 0
    assert project.text(QUIET_HOUR) == "you_said: Something else.\n"
    assert fields_of(project, "data/stories/a-quiet-hour-2.yml")["title"] == "A quiet hour"


def test_it_can_be_written_elsewhere(project, say, tmp_path):
    assert say(GOOD, "--to", str(tmp_path / "other")).exit_code == 0
    assert not (project.root / QUIET_HOUR).exists()
    assert (tmp_path / "other" / QUIET_HOUR).exists()
    again = say(GOOD, "--to", str(tmp_path / "other"))
    assert again.exit_code == 2, "nothing is overwritten there either"


def test_the_draft_pull_request_says_what_was_written_and_what_to_look_at(say, tmp_path):
    say(GOOD, "--summary", str(tmp_path / "summary.md"))
    title, empty, *rest = (tmp_path / "summary.md").read_text("utf-8").split("\n")
    assert (title, empty) == ("Add a story: A quiet hour", "")
    text = "\n".join(rest)
    assert "`data/stories/a-quiet-hour.yml`" in text
    assert "```text\nYou wanted a quiet hour at the pool.\n\n### anything you like" in text
    assert "- [ ] Nobody can be known by it" in text


# In the words of the answer: what to write in place of each of the twelve.
FOLLOWED = {
    "My son Tyrell": "My son",
    "amina@mailbox.test": "the forum",
    "ring 07700 900123": "ask the school",
    "14 Elmtree Road": "the school",
    ", KT1 2AB": "",
    "NHS number is 943 476 5919": "number was wrong",
    "his car is AB12 CDE": "we corrected it",
    "Three children": "A few children",
    "A boy aged 7 from Anytown": "A boy",
    "a girl in year 4 with epilepsy": "a girl in year 4",
    "on 3 May 2015": "here",
    "in spring": "2023-05",
}


def test_twelve_mistakes_get_twelve_messages_in_one_run_and_following_them_makes_it_pass(say):
    result = say(TWELVE)
    assert result.exit_code == 1
    assert "**Thank you. 12 things have to be changed" in result.stdout
    numbered = [line for line in result.stdout.split("\n") if line[:1].isdigit()]
    assert len(numbered) == 12
    for kind in ("name", "email", "telephone", "address", "postcode", "nhs_number", "car"):
        assert any(found(kind) in line for line in numbered), kind
    body = TWELVE
    for wrong, right in FOLLOWED.items():
        assert wrong in body
        assert wrong not in result.stdout.replace("“in spring”", ""), "it is not said again"
        body = body.replace(wrong, right)
    assert say(body).exit_code == 0


def test_each_mistake_is_said_until_it_is_corrected(say):
    body = TWELVE
    for left, (wrong, right) in zip(range(11, -1, -1), FOLLOWED.items(), strict=True):
        body = body.replace(wrong, right)
        result = say(body)
        assert sum(line[:1].isdigit() for line in result.stdout.split("\n")) == left, wrong


def test_what_is_missing_is_said(say):
    result = say("### What did families say or ask for?\n\n_No response_\n")
    assert result.exit_code == 1
    assert "**What did families say or ask for?** This has no answer yet." in result.stdout


def test_the_figure_is_put_right_and_the_rest_of_its_file_stays(project, say):
    before = project.text(MEASURE)
    assert say(FIGURE).exit_code == 0
    after = project.text(MEASURE)
    assert after.startswith(before.replace("value: 80}", "value: 85}"))
    correction = fields_of(project, MEASURE)["corrections"][0]
    assert correction["now"] == "It is 85."
    assert correction["why"] == "The report says 85 on its second page."


@pytest.mark.parametrize(
    ("old", "new", "answer"),
    [
        ("Buses on time", "Busses on time", "did you mean “Buses on time”?"),
        ("2020/21", "2031", "2019/20, 2020/21"),
        ("85\n", "many\n", "Write the number alone"),
        ("85\n", "80\n", "This is what it says already"),
        ("Buses on time", "Bus passes", "Children under 11; Children over 11"),
        ("its second page", "page 2, says Mr Jones", "somebody’s name"),
    ],
)
def test_what_does_not_fit_a_figure_is_said(project, say, old, new, answer):
    before = project.text(MEASURE)
    result = say(FIGURE.replace(old, new, 1))
    assert result.exit_code == 1
    assert answer in result.stdout.replace("\\", "")
    assert project.text(MEASURE) == before


def test_a_figure_that_hangs_together_with_others_is_left_to_a_person(project, say):
    result = say(FIGURE.replace("2020/21", "2019/20"))  # it is 18 of 24
    assert result.exit_code == 3
    assert "Whoever has the source" in result.stdout
    assert "value: 75" in project.text(MEASURE)


@pytest.mark.parametrize("body", [PROBLEM, TRANSLATION])
def test_what_no_file_can_hold_goes_to_a_person(project, say, tmp_path, body):
    result = say(body, "--summary", str(tmp_path / "summary.md"))
    assert result.exit_code == 3
    assert "Nothing is missing" in result.stdout
    assert "```text" in (tmp_path / "summary.md").read_text("utf-8")


def test_a_hostile_text_is_text_and_nothing_else(project, say, tmp_path):
    result = say(HOSTILE, "--summary", str(tmp_path / "summary.md"))
    assert result.exit_code in {0, 1}
    made = outcome(project.root, read(HOSTILE))
    for text in (result.stdout, comment(made), made.answers and summary(made)):
        outside = "\n".join(text.split("```")[::2])
        for live in ("<script", "<img", "](javascript", "@everyone", "https://evil"):
            assert live not in outside
    written = {path.name for path in project.root.rglob("*") if path.is_file()}
    assert "x.yml" not in written
    assert not (project.root / ".github").exists()


def test_a_heading_of_the_form_in_an_answer_is_said_and_not_guessed():
    body = GOOD.replace("It was on a Sunday.", "### What did families say or ask for?")
    assert [one.wrong for one in read(body).wrong] == [
        "The question “What did families say or ask for?” stands here twice, or not in its place."
    ]


@pytest.mark.parametrize(
    "body", ["", "hello", "### What", "x" * (LARGEST + 1), "\x00", "### ?\n" * 9999]
)
def test_what_is_no_suggestion_is_said_to_be_none(say, body):
    assert say(body).exit_code == 1


def test_nor_is_what_is_no_text(say):
    result = say(b"\xff\xfe\x00###")
    assert result.exit_code == 1
    assert "UTF-8" in result.stdout


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_page_and_a_message_send_is_read_as_it_was_written(kind):
    texts = {one.id: f"One {one.id}\n\n- two" for one in KINDS[kind].questions}
    if kind == "story":
        texts.pop("title")
    answers = read(as_body(KINDS[kind], texts))
    assert answers.proposal == KINDS[kind]
    assert answers.wrong == []
    asked = KINDS[kind].questions
    assert answers.texts == {
        one.id: texts[one.id] if one.lines else " ".join(texts[one.id].split())
        for one in asked
        if one.id in texts
    }


def test_no_two_forms_begin_alike_and_no_form_asks_twice():
    firsts = [one.questions[0].label for one in KINDS.values()]
    assert len({*firsts}) == len(firsts)
    for one in KINDS.values():
        labels = [question.label for question in one.questions]
        assert len({*labels}) == len(labels)
        assert max(map(len, labels)) <= 60, "a program for mail would break the line"


def test_each_kind_of_personal_detail_has_its_words():
    assert all(found(kind) for kind in {one.kind for one in PATTERNS} | {"name"})


def test_whatever_is_sent_it_is_answered_in_time_and_what_is_taken_builds(tmp_path):
    taken, _slowest = tried(tmp_path, 300, 11)
    assert taken > 30
