import pytest

from example import MEASURE, said

FIGURES = """  - {period: 2019-04/2020-03, value: 75, count: 18, base: 24}
  - {period: 2020-04/2021-03, value: 80}
"""
WRONG = "observations → {n} → period: between this and the period above it, some are left out"
INSTEAD = "add a line above this for each, with its figure or without: "


def figures(*periods):
    return "".join(f"  - {{period: {period}, value: 60}}\n" for period in periods)


ASKED = {
    "school years": (("2015-09/2016-08", "2018-09/2019-08", "2019-09/2020-08"), 2,
        ("2016-09/2017-08", "2017-09/2018-08")),
    "quarters": (("2019-01/2019-03", "2019-04/2019-06", "2020-01/2020-03"), 3,
        ("2019-07/2019-09", "2019-10/2019-12")),
    "years": (("2016", "2017", "2019"), 3, ("2018-01/2018-12",)),
}  # fmt: skip


@pytest.mark.parametrize(("periods", "number", "missing"), ASKED.values(), ids=ASKED)
def test_a_period_that_is_left_out_is_asked_about(project, periods, number, missing):
    project.spoil(MEASURE, FIGURES, figures(*periods))
    lines = [f"{{period: {when}, status: no_data}}" for when in missing]
    assert project.problems() == [
        said(
            MEASURE,
            f"{8 + number}:6",
            WRONG.format(n=number),
            INSTEAD + ", ".join(lines),
            "warning",
        )
    ]
    below = figures(*periods[number - 1 :])
    project.spoil(MEASURE, below, "".join(f"  - {line}\n" for line in lines) + below)
    assert project.problems() == []


@pytest.mark.parametrize(
    "periods",
    [
        ("2018", "2021"),
        ("2019", "2020-01", "2020-02/2020-12"),
        ("2019-03", "2020-03", "2021-08"),
        ("../2018-12", "2019-04/2020-03", "2020-04/2021-03"),
    ],
    ids=["two years compared", "no gap", "single months", "a start that nobody knows"],
)
def test_nobody_is_asked_where_nothing_is_known_to_be_left_out(project, periods):
    project.spoil(MEASURE, FIGURES, figures(*periods))
    assert project.problems() == []


def test_numbers_at_a_moment_have_no_gaps(project):
    project.spoil(MEASURE, FIGURES, figures("2016", "2017", "2019"))
    project.spoil(MEASURE, "better: higher", "better: higher\nsnapshot: true")
    assert project.problems() == []
