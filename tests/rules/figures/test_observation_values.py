import pytest

from example import MEASURE, SERIES, said

EITHER = (
    "a measure has either “observations” or “series”, one of the two",
    "use “observations” for one line of figures, “series” for several",
)
VALUE = "value: 80"
CHANGE = "delete the value, or change the status"
NO_FIGURE = "observations → 2 → value: there is a value here, and the status says there is none"


BAD = {
    "status: final": ("10:5", "observations → 2: there is no value here",
        "write the value, or status: no_data or status: unreliable"),
    "value: 80, status: no_data": ("10:31", NO_FIGURE, CHANGE),
    "value: 0, status: unreliable": ("10:31", NO_FIGURE, CHANGE),
    "value: 7, status: suppressed": ("10:31", NO_FIGURE, CHANGE),
    "value: -2.5": ("10:31", "observations → 2 → value: −2.5 is less than zero",
        "write the figure as the source prints it, or, of a change, the two figures"),
}  # fmt: skip


@pytest.mark.parametrize(("figure", "words"), BAD.items())
def test_a_figure_is_there_or_it_is_said_why_not(project, figure, words):
    project.spoil(MEASURE, VALUE, figure)
    assert project.problems() == [said(MEASURE, *words)]


@pytest.mark.parametrize("status", ["no_data", "unreliable", "suppressed"])
def test_a_figure_that_is_not_known_may_be_left_out(project, status):
    project.spoil(MEASURE, VALUE, f"status: {status}")
    assert project.problems() == []


def test_a_measure_without_any_figures_is_no_measure(project):
    text = project.text(MEASURE)
    project.write(MEASURE, text[: text.index("observations:")])
    assert said(MEASURE, "1:1", *EITHER) in project.problems()


def test_figures_are_one_line_or_several_and_not_both(project):
    project.spoil(SERIES, "series:", "observations: [{period: 2018, value: 9}]\nseries:")
    assert project.problems() == [said(SERIES, "1:1", *EITHER)]


@pytest.mark.parametrize("figure", ["nan", "inf", "1e400", "1e300", "true"])
def test_a_figure_is_a_number_that_a_page_can_print(project, figure):
    project.spoil(MEASURE, "value: 75, count: 18, base: 24", f"value: {figure}")
    [told] = project.problems()
    assert "9:31: error: observations → 1 → value: a number is needed here" in told
