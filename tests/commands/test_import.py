"""`offer import`: figures from a sheet as an officer has it, and from published statistics."""

import pytest
from click.testing import CliRunner

from example import AREA, MEASURE, SOURCES
from macros.commands import offer
from macros.site import Site

ABOUT = [
    "--title", "Pool visits", "--question", "How many visits?", "--unit", "count",
    "--counting", "visits", "--better", "higher",
]  # fmt: skip
SOURCE = ["--source", "example-report", "--section", "2a"]
RELEASE = [
    "--release",
    "Plans 2023",
    "--published",
    "2023-06",
    "--url",
    "https://statistics.example/plans",
]
PLANS = ["--title", "Plans on time", "--question", "Are they?", "--counting", "plans"]
HEAD = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
    "region_name,old_la_code,la_name,new_la_code,primary_need,plans,pc_on_time\n"
)
ENGLAND = "E92000001,England,,,,,"
REGION = "E92000001,England,E12000007,Middle,,,"
LOCAL = "E92000001,England,E12000007,Middle,314,Exampleshire,E09000021"
OTHER = "E92000001,England,E12000007,Middle,315,Samplebury,E09000022"
ROWS = [
    f"202122,Academic year,National,{ENGLAND},Total,60000,59.9",
    f"202223,Academic year,National,{ENGLAND},Total,62000,49.2",
    f"202122,Academic year,Regional,{REGION},Total,9000,61.1",
    "202122,Academic year,Regional,E92000001,England,E12000008,Other,,,,Total,1,2.0",
    f"202122,Academic year,Local authority,{LOCAL},Total,200,83.0",
    f"202223,Academic year,Local authority,{LOCAL},Total,210,c",
    f"202223,Academic year,Local authority,{LOCAL},Autism,3,1.0",
    f"202122,Academic year,Local authority,{OTHER},Total,3,50.0",
]


@pytest.fixture
def bring(project, monkeypatch, tmp_path_factory):
    monkeypatch.chdir(project.root)

    sheet = tmp_path_factory.mktemp("sheets") / "sheet.csv"

    def call(text, *words, **more):
        sheet.write_text(text, "utf-8")
        return CliRunner().invoke(offer, ["import", "measure", str(sheet), *words], **more)

    return call


def everything(project):
    return {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()}


def test_a_sheet_becomes_a_measure_and_is_shown_first(bring, project):
    made = bring('Month,Number\n2021-05,"1,200"\nJune 2021,1300\n', *ABOUT, *SOURCE, input="y\n")
    assert made.exit_code == 0, made.output
    assert "After:\n  Pool visits: Better than in May 2021" in made.output
    assert "Write it?" in made.output
    assert project.text("data/measures/pool-visits.yml").endswith(
        "observations:\n  - {period: 2021-05, value: 1200}\n  - {period: 2021-06, value: 1300}\n"
    )


def test_whoever_says_no_has_nothing_written(bring, project):
    before = everything(project)
    made = bring("Month,Number\n2021-05,12\n", *ABOUT, *SOURCE, input="n\n")
    assert (made.exit_code, everything(project)) == (1, before)
    assert "--- data/measures/pool-visits.yml" in made.output


def test_which_column_is_what_is_asked(bring, project):
    sheet = "When,Where,Yes,All\n2021,North,26,36\n2021,South,30,40\n"
    answers = ["Which", "Yes", "Where", "", ""]
    made = bring(sheet, *ABOUT, *SOURCE, "--yes", input="\n".join(answers) + "\n")
    assert made.exit_code == 0, made.output
    assert "Which column has the figure? Where, Yes, All" in made.output
    measure = Site(project.root).content.measures["pool-visits"]
    assert [(one.id, one.observations[0].value) for one in measure.series] == [
        ("north", 26),
        ("south", 30),
    ]


def test_the_fields_of_the_measure_are_asked_too(bring, project):
    answers = ["Pool visits", "How many?", "count", "visits", "higher", "example-report", "2a"]
    made = bring("Month,Number\n2021-05,12\n", "--yes", input="\n".join(answers) + "\n")
    assert made.exit_code == 0, made.output
    assert Site(project.root).content.measures["pool-visits"].counting == "visits"


def test_shares_with_their_numbers(bring, project):
    about = [*ABOUT, "--unit", "percent"]
    columns = ["--value", "Share", "--count", "Yes", "--base", "All"]
    made = bring("When,Share,Yes,All\n2021,72%,26,36\n", *about, *SOURCE, *columns, "--yes")
    assert made.exit_code == 0, made.output
    [one] = Site(project.root).content.measures["pool-visits"].observations
    assert (one.value, one.count, one.base) == (72, 26, 36)


def test_later_figures_are_added_and_how_it_reads_before_and_after(bring, project):
    made = bring(
        "When,Share\n2020-04/2021-03,80\n2021-04/2022-03,90\n", "--into", "buses-on-time", "--yes"
    )
    assert made.exit_code == 0, made.output
    assert "Already there, and left as they are: 2020-04/2021-03" in made.output
    assert "Before:\n  Buses on time:" in made.output and "After:\n  Buses on time:" in made.output
    assert project.text(MEASURE).rstrip().endswith("- {period: 2021-04/2022-03, value: 90}")
    assert bring("When,Share\n2021-04/2022-03,90\n", "--into", "buses-on-time").output.endswith(
        "There is nothing new in it.\n"
    )


def test_later_figures_of_a_line(bring, project):
    sheet = "When,Who,Number\n2030,Younger children,44\n"
    made = bring(sheet, "--into", "bus-passes", "--value", "Number", "--line", "Who", "--yes")
    line = Site(project.root).content.measures["bus-passes"].series[0]
    assert "has no line" in made.output or line.observations[-1].value == 44


@pytest.mark.parametrize(
    ("sheet", "words", "said"),
    [
        ("When,Share\n2020-04/2021-03,81\n", ["--into", "buses-on-time"], "is 80 in"),
        ("When,Share\n2021,1\n", ["--into", "no-such"], "there is no measure “no-such”"),
        ("When,N\nsoon,1\n", [*ABOUT, *SOURCE, "--period", "When"], "row 2: “soon” is no time"),
        ("When,N\n2021,lots\n", [*ABOUT, *SOURCE], "row 2: “lots” is neither a number"),
        ("When,N\n2021/22,5\n", [*ABOUT, *SOURCE], "say --years"),
        ("When,N\n2021,5\n", [*ABOUT, *SOURCE, "--value", "M"], "there is no column “M”"),
        ("When,N\n2021,5\n", [*ABOUT, *SOURCE, "--unit", "apples"], "“apples” is not a word"),
        ("When,N\n2021,5\n", [*ABOUT, *SOURCE, "--name", "buses-on-time"], "add to it with --into"),
    ],
)  # fmt: skip
def test_what_cannot_be_placed_is_refused_and_nothing_is_written(
    bring, project, sheet, words, said
):
    before = everything(project)
    made = bring(sheet, *words, "--yes")
    assert made.exit_code == 2, made.output
    assert said in made.output
    assert everything(project) == before


def test_what_the_check_would_refuse_is_not_written(bring, project):
    before = everything(project)
    made = bring(
        "When,N\n2021,3\n", *ABOUT, "--counting", "children", "--unit", "people", *SOURCE, "--yes"
    )
    assert (made.exit_code, everything(project)) == (1, before)
    assert "privacy/small_numbers" in made.output


@pytest.fixture
def published(bring):
    figures = ["--indicator", "pc_on_time", *RELEASE]
    about = [*PLANS, "--unit", "percent", "--better", "higher", *figures]
    return lambda *words, rows=ROWS, about=about, **more: bring(
        HEAD + "\n".join(rows), *about, "--yes", *words, **more
    )


def test_published_statistics_become_measures_beside_each_other(published, project):
    made = published()
    assert made.exit_code == 0, made.output
    content = Site(project.root).content
    measure = content.measures["plans-on-time"]
    assert measure.comparators == ["plans-on-time-middle", "plans-on-time-england"]
    assert [(str(one.period), one.value, one.status.value) for one in measure.observations] == [
        ("2021-09/2022-08", 83.0, "final"),
        ("2022-09/2023-08", None, "suppressed"),
    ]
    region, england = (content.measures[name] for name in measure.comparators)
    assert (region.place, [one.value for one in region.observations]) == ("Middle", [61.1])
    assert (england.place, [one.value for one in england.observations]) == ("England", [59.9, 49.2])
    release = content.documents["plans-2023"]
    assert (release.publisher, str(release.published)) == ("Department for Education", "2023-06")
    assert "Open Government Licence v3.0" in release.note
    assert {one.source.document for one in (measure, region, england)} == {"plans-2023"}
    assert not [one for one in project.problems() if "error" in one]


def test_beside_a_measure_that_is_there_only_the_other_places_are_added(published, project):
    made = published("--into", "buses-on-time", about=["--indicator", "pc_on_time", *RELEASE])
    content = Site(project.root).content
    assert made.exit_code == 0, made.output
    assert content.measures["buses-on-time"].comparators == [
        "buses-on-time-middle",
        "buses-on-time-england",
    ]
    assert (
        content.measures["buses-on-time-england"].question
        == content.measures["buses-on-time"].question
    )


def test_the_release_is_asked_for_and_which_figures(published, project):
    about = [*PLANS, "--unit", "count", "--better", "neither"]
    made = published(about=about, input="plans\nPlans 2023\n2023-06\n\n")
    assert made.exit_code == 0, made.output
    assert "What is the release called" in made.output
    assert Site(project.root).content.measures["plans-on-time"].observations[0].value == 200


def test_a_small_number_that_is_published_already_says_where(published, project):
    figures = ["--indicator", "plans", *RELEASE]
    about = [*PLANS, "--unit", "count", "--better", "neither", *figures]
    made = published("--filter", "primary_need=Autism", about=about)
    assert made.exit_code == 0, made.output
    [one] = Site(project.root).content.measures["plans-on-time"].observations
    assert (one.value, one.already_public.document) == (3, "plans-2023")


@pytest.mark.parametrize(
    ("words", "rows", "said"),
    [
        (["--area", "Nowhere"], ROWS, "“Nowhere”. There are: Exampleshire, Samplebury"),
        (["--indicator", "pc"], ROWS, "there are no figures in “pc”|no column of figures “pc”"),
        (["--filter", "primary_need=None"], ROWS, "say which “primary_need”"),
        (["--filter", "colour=red"], ROWS, "there is no column “colour”"),
        ([], [row.replace("Total", "Other") for row in ROWS], "say which “primary_need”"),
        ([], [row.replace("Academic year", "Week 3") for row in ROWS], "a time that is not known"),
    ],
)  # fmt: skip
def test_statistics_that_cannot_be_placed(published, project, words, rows, said):
    before = everything(project)
    made = published(*words, rows=rows)
    assert made.exit_code == 2, made.output
    assert any(one in made.output for one in said.split("|")), made.output
    assert everything(project) == before


def test_what_the_example_takes_for_granted(project):
    assert "name: Exampleshire" in project.text(AREA)
    assert "example-report:" in project.text(SOURCES)


@pytest.mark.parametrize("name", ["../../evil", "/evil", "a/b", "Pool", "pool.yml", "..", "a b"])
def test_a_name_leads_to_no_other_folder(bring, project, name):
    before = everything(project)
    made = bring("Month,Number\n2021-05,5\n2021-06,7\n", *ABOUT, *SOURCE, "--name", name, "--yes")
    assert made.exit_code == 2
    assert "--name: use small letters, digits and dashes" in made.output
    assert everything(project) == before
    assert not (project.root / "evil.yml").exists()
