"""`offer new`: what a parent or an officer answers becomes a file that the check takes."""

import pytest
from click.testing import CliRunner

from example import SOURCES, STORY
from macros.commands import offer
from macros.content.yaml import read
from macros.site import Site

SOURCE = ["--source", "example-report", "--section", "2a"]


@pytest.fixture
def new(project, monkeypatch):
    monkeypatch.chdir(project.root)
    return lambda *words, **more: CliRunner().invoke(offer, ["new", *words], **more)


def typed(*answers):
    return {"input": "\n".join(answers) + "\n"}


def test_a_story_is_asked_for_in_plain_words(new, project):
    made = new(
        "story",
        **typed(
            "You wanted a quiet hour: at the pool.", "It began.", "On Sundays.", "", "", "", ""
        ),
    )
    assert made.exit_code == 0, made.output
    assert "What did families say or ask for" in made.output
    file = "data/stories/you-wanted-a-quiet-hour-at-the-pool.yml"
    assert f"{file} was written." in made.output
    assert project.text(file) == (
        'you_said: "You wanted a quiet hour: at the pool."\n'
        "we_did:\n  - It began.\n  - On Sundays.\n"
    )
    assert project.problems() == []


def test_an_answer_that_cannot_be_used_is_asked_for_again(new, project):
    answers = [
        "Lovely",
        "me",
        "parent_carer",
        "A parent, 2023",
        "The report",
        "example-report",
        "2a",
    ]
    made = new("quote", **typed(*answers))
    assert made.exit_code == 0, made.output
    assert "“me” is not a word that can be used here" in made.output
    assert "“The report” cannot be a name in an address" in made.output
    assert read(project.root / "data/quotes/lovely.yml", "")[0].value == {
        "text": "Lovely",
        "speaker": "parent_carer",
        "attribution": "A parent, 2023",
        "source": {"document": "example-report", "section": "2a"},
        "ground": "published_by",
    }


def test_the_same_with_options_and_nothing_is_asked(new, project):
    made = new(
        "story", "--you-said", "Buses were cold.", "--we-did", "Heaters.", "--we-did", "Doors.",
        "--what-changed", "It is warm.",
        "--status", "done", "--asked", "2023", "--themes", "travel",
        "--title", "Warm buses", *SOURCE,
    )  # fmt: skip
    assert made.exit_code == 0, made.output
    story = Site(project.root).content.stories["warm-buses"]
    assert (story.we_did, str(story.asked)) == (["Heaters.", "Doors."], "2023-01/2023-12")
    assert project.problems() == []


def test_a_measure_with_its_first_figures(new, project):
    made = new(
        "measure", "--title", "Warm stops", "--question", "How many stops are warm?",
        "--unit", "count",
        "--counting", "stops", "--better", "higher", "--figure", "2020=5", "--figure", "2021=7",
        *SOURCE,
    )  # fmt: skip
    assert made.exit_code == 0, made.output
    assert project.text("data/measures/warm-stops.yml").endswith(
        "observations:\n  - {period: 2020, value: 5}\n  - {period: 2021, value: 7}\n"
    )
    answers = ["Cold stops", "How many?", "count", "stops", "lower", "example-report", "2a"]
    made = new("measure", **typed(*answers, "2020=x", "2020=5", ""))
    assert made.exit_code == 0, made.output
    assert "a number is needed here, but there is “x”" in made.output
    assert len(Site(project.root).content.measures["cold-stops"].observations) == 1


def test_a_priority(new, project):
    assert new("priority", **typed("Warm stops", "Stops are cold.", "", "")).exit_code == 0
    assert Site(project.root).content.priorities["warm-stops"].in_short == ["Stops are cold."]


def test_what_is_there_is_never_overwritten(new, project):
    for _ in range(2):
        assert new("story", "--you-said", "Buses were cold.").exit_code == 0
    assert {"buses-were-cold", "buses-were-cold-2"} <= Site(project.root).content.stories.keys()
    made = new("story", "--you-said", "x", "--name", "a-seat-for-everyone")
    assert made.exit_code == 2
    assert "data/stories/a-seat-for-everyone.yml is there already." in made.output


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["quote", "--text", "x"], "speaker: the field “speaker” is missing"),
        (["story", "--you-said", "x", "--asked", "soon"], "“soon” is not a year or a month"),
        (["story", "--you-said", "x", "--name", "../../x"], "use small letters"),
        (["update", "no-such-story", "--text", "x"], "there is no story “no-such-story”"),
        (
            ["update", "a-seat-for-everyone", "--text", "x", "--date", "2021-02-30"],
            "a day is needed",
        ),
        (["source", "--title", "x", "--url", "http://x.example"], "https"),
        (["source", "--title", "x", "--name", "example-report"], "“example-report” already"),
    ],
)
def test_what_cannot_be_used_writes_nothing(new, project, options, words):
    before = {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()}
    made = new(*options)
    assert made.exit_code == 2
    assert words in made.output
    assert before == {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()}


def test_what_the_check_has_to_say_is_said_at_once(new):
    made = new("story", "--you-said", "x", "--themes", "cooking")
    assert made.exit_code == 1
    assert "data/stories/x.yml was written." in made.output
    assert "there is no theme “cooking”" in made.output


def test_a_document_is_added_and_the_others_stay(new, project):
    project.spoil(SOURCES, "documents:\n", "# Ours\ndocuments:\n")
    made = new("source", **typed("Notes of May 2023", "Forum", "2023-05", ""))
    assert made.exit_code == 0, made.output
    assert "A file names it with: source: notes-of-may-2023" in made.output
    assert project.text(SOURCES).startswith("# Ours\ndocuments:\n  example-report:")
    assert Site(project.root).content.documents["notes-of-may-2023"].publisher == "Forum"
    project.root.joinpath(SOURCES).unlink()
    assert new("source", "--title", "Alone").exit_code == 0
    assert project.text(SOURCES) == "documents:\n  alone:\n    title: Alone\n"


def test_news_of_a_story_go_below_the_news_that_are_there(new, project):
    project.write(STORY, project.text(STORY) + "# the end\n")
    for day, text in (("2023-05-01", "More: 20."), ("2023-06-01", "Yet more.")):
        assert new("update", "a-seat-for-everyone", "--text", text, "--date", day).exit_code == 0
    assert project.text(STORY).endswith(
        'updates:\n  - date: 2023-05-01\n    text: "More: 20."\n'
        "  - date: 2023-06-01\n    text: Yet more.\n# the end\n"
    )


@pytest.mark.parametrize(
    "before",
    ["", "updates:\n", "updates: []\n", "updates: # none yet\n",
     "updates: [{date: 2023-01-01, text: One}]\n", "updates:\n- date: 2023-01-01\n  text: One\n",
     "updates:\n    - date: 2023-01-01\n      text: >-\n        One\n        two\n    # after\n"],
)  # fmt: skip
def test_news_are_added_however_the_file_is_written(new, project, before):
    project.spoil(STORY, "you_said:", f"{before}you_said:")
    had = len(Site(project.root).content.stories["a-seat-for-everyone"].updates)
    made = new("update", "a-seat-for-everyone", "--text", "It is new.", "--date", "2023-05-01")
    assert made.exit_code == 0, made.output
    updates = Site(project.root).content.stories["a-seat-for-everyone"].updates
    assert (len(updates), updates[-1].text) == (had + 1, "It is new.")


@pytest.mark.parametrize("text", ["yes", "2020", "# no", "a: b", "- x", "“so”", 'it\'s "x"', "é"])
def test_any_text_is_written_so_that_it_is_read_as_it_was(new, project, text):
    made = new("story", "--you-said", text, "--we-did", text, "--name", "new-one")
    assert made.exit_code == 0, made.output
    story = Site(project.root).content.stories["new-one"]
    assert (story.you_said, story.we_did) == (text, [text])
