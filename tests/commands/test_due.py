"""`offer due` says what somebody has to do, by when and where it is written; and nothing else."""

import pytest
from click.testing import CliRunner

from example import AREA, MEASURE, QUOTE, SERIES, STORY
from macros.commands.due import command

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
PROMISES = """still_to_do:
  - {text: Ask again., due: 2023-06, who: The head of the service}
  - {text: Buy a bus., due: 2023-09-15}
  - {text: Sell a bus., due: 2023-01, kept: 2023-02}
  - Wash the bus.
"""
PICTURE = """picture:
  file: bus.svg
  alt: A bus
  ground: children_agreed
  consent: {reference: C-2023-014, review_by: 2023-07-31}
"""


@pytest.fixture
def due(project, monkeypatch):
    """What the command prints on a day, and how it ends."""
    monkeypatch.chdir(project.root)

    def run(day, *options):
        done = CliRunner().invoke(command, [f"--as-of={day}", *options])
        return done.output, done.exit_code

    return run


def put(project, file, text):
    project.write(file, text + project.text(file))


def test_where_nothing_is_due_nothing_is_said(due, project):
    put(project, STORY, "publish: 2020-06-01\n")
    assert due("2023-07-01") == ("", 0)


def test_promises_are_overdue_or_due_soon_with_who_is_responsible(due, project):
    put(project, STORY, PROMISES)
    assert due("2023-07-01") == (
        "Overdue:\n"
        f"  {STORY}:2: 2023-06-30: promise: Ask again. (The head of the service)\n"
        "Due by 2023-09-29:\n"
        f"  {STORY}:3: 2023-09-15: promise: Buy a bus. (Exampleshire (a made-up area))\n",
        3,
    )


def test_on_its_last_day_nothing_is_overdue_and_soon_is_as_far_as_one_likes(due, project):
    put(project, STORY, PROMISES)
    said, status = due("2023-06-30", "--days", "10")
    assert (said.split(":")[0], status) == ("Due by 2023-07-10", 0)
    assert "Buy a bus" not in said
    assert "Buy a bus" in due("2023-06-30", "--days", "77")[0]


def test_the_body_that_runs_the_site_is_named_where_nobody_else_is(due, project):
    put(project, AREA, "run_by: Shire Hall\n")
    put(project, QUOTE, "review_by: 2023-06-30\n")
    assert due("2023-07-01")[0].endswith("look again at “A parent or carer, 2021” (Shire Hall)\n")


def test_reviews_consent_news_and_targets_are_told(due, project):
    project.write("docs/bus.svg", DRAWING)
    put(project, STORY, PICTURE)
    put(project, MEASURE, "next_update: 2023-08-01\nreview_by: 2023-08-02\n")
    put(project, SERIES, "next_update: 2023-06-01\n")
    project.spoil(MEASURE, "better:", "targets: [{value: 90, by: 2023-04/2023-08}]\nbetter:")
    text, status = due("2023-07-01")
    said = [line.strip().partition(" (")[0] for line in text.splitlines()]
    assert said == [
        "Overdue:",
        f"{SERIES}:1: 2023-06-01: news of “Bus passes”",
        "Due by 2023-09-29:",
        f"{STORY}:5: 2023-07-31: ask again for consent to the picture",
        f"{MEASURE}:1: 2023-08-01: news of “Buses on time”",
        f"{MEASURE}:2: 2023-08-02: look again at “Buses on time”",
        f"{MEASURE}:7: 2023-08-31: target 90 of “Buses on time”",
    ]
    assert status == 3


def test_a_target_of_a_time_that_is_over_waits_for_its_figure(due, project):
    target = "targets: [{value: 90, by: 2021-04/2022-03}]\nbetter:"
    project.spoil(MEASURE, "better:", target)
    assert f"{MEASURE}:5: 2022-03-31: target 90 of “Buses on time”" in due("2023-07-01")[0]
    project.write(MEASURE, project.text(MEASURE) + "  - {period: 2021-04/2022-03, value: 85}\n")
    assert due("2023-07-01") == ("", 0)


def test_what_happens_by_itself_on_a_later_day_is_planned(due, project):
    put(project, STORY, "publish: 2030-01-02\nreview_by: 2023-08-01\n")
    project.spoil(MEASURE, "value: 80}", "value: 80, publish: 2023-07-02}")
    put(project, QUOTE, "withdrawn: {date: 2024-01-01, because: They asked us to.}\n")
    put(project, SERIES, "archived: {date: 2024-01-02}\n")
    text, status = due("2023-07-01")
    said = [line.strip().partition(" (")[0] for line in text.splitlines()]
    assert said == [
        "Due by 2023-09-29:",
        f"{STORY}:2: 2023-08-01: look again at “A seat for everyone”",
        "Planned:",
        f"{MEASURE}:10: 2023-07-02: readers see a figure of “Buses on time”",
        f"{QUOTE}:1: 2024-01-01: “A parent or carer, 2021” is withdrawn",
        f"{SERIES}:1: 2024-01-02: “Bus passes” is archived",
        f"{STORY}:1: 2030-01-02: readers see “A seat for everyone”",
    ]
    assert status == 0


@pytest.mark.parametrize(
    "field",
    ["draft: true\n", "publish: 2024-01-01\n", "withdrawn: {date: 2023-06-30, because: Asked.}\n"],
)
def test_nobody_waits_for_what_readers_do_not_find(due, project, field):
    put(project, STORY, f"{field}{PROMISES}next_update: 2023-06-01\n")
    text, status = due("2023-07-01")
    assert ("Overdue" in text, status) == (False, 0)


def test_a_mistake_in_the_data_is_told_instead(due, project):
    put(project, STORY, PROMISES)
    project.spoil(AREA, "2018-09", "yesterday")
    text, status = due("2023-07-01")
    assert ("promise" in text, status) == (False, 1)
    assert text.startswith(f"{AREA}:")


def test_a_text_cannot_write_over_what_is_printed(due, project):
    hostile = '"a\\u202e\\e[2Kb' + 300 * "x" + '"'
    put(project, STORY, f"still_to_do: [{{text: {hostile}, due: 2023-06}}]\n")
    text, _status = due("2023-07-01")
    assert not {"\x1b", "\u202e"} & set(text)
    assert max(map(len, text.splitlines())) < 300


def test_the_help_says_how_it_ends():
    said = " ".join(CliRunner().invoke(command, ["--help"]).output.split())
    assert "0 where nothing is overdue, with 3 where something is, and with 1 where" in said
