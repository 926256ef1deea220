from example import MEASURE, SERIES, WEAKNESS, said

RESTS_ON = "    rests_on: words\n"


def claim(project, *lines, measure="buses-on-time", since="earliest"):
    """Let Exampleshire claim that a figure has become better."""
    stated = f"    stated: better\n    measures: [{measure}]\n"
    since = f"    since: {since}\n" if since else ""
    more = "".join(f"    {line}\n" for line in lines)
    project.spoil(WEAKNESS, RESTS_ON, RESTS_ON + stated + since + more)


def improve(project):
    """Let the buses be clearly more often on time than the year before."""
    project.spoil(MEASURE, "value: 80", "value: 90")


def test_a_claim_that_the_figures_support_is_left_alone(project):
    claim(project)
    improve(project)
    project.spoil(MEASURE, "value: 75, count: 18, base: 24", "value: 75")
    assert project.problems() == []


def test_an_editor_is_warned_of_a_claim_that_the_figures_do_not_support(project):
    claim(project)
    project.spoil(MEASURE, "value: 80", "value: 50")
    assert project.problems() == [
        said(
            WEAKNESS,
            "29:5",
            "impacts → 1 → claim: the claim is “Families are happier.”, and the page says “The "
            "figures do not support this, compared with the earliest figure.”",
            "look at the page; if what it says is true, add the line “differs: true”",
            "warning",
        )
    ]


def test_an_editor_who_knows_it_is_not_warned_again(project):
    claim(project, "differs: true")
    project.spoil(MEASURE, "value: 80", "value: 50")
    assert project.problems() == []


def test_a_difference_that_may_be_chance_does_not_support_a_claim(project):
    claim(project)
    [problem] = project.problems()
    assert "“The figures show no clear change, compared with the earliest figure.”" in problem


def test_a_claim_says_what_it_compares_with(project):
    claim(project, since=None)
    assert project.problems() == [
        said(
            WEAKNESS,
            "31:5",
            "impacts → 1 → stated: the claim does not say what it compares with",
            "add a line “since:” with inspection, earliest, previous or a period: 2019",
        )
    ]


def test_a_claim_is_judged_by_what_it_compares_with_and_nothing_else(project):
    claim(project, since="2019-04/2020-03")
    project.spoil(MEASURE, "value: 75, count: 18, base: 24", "value: 75")
    assert project.problems() == []
    project.spoil(WEAKNESS, "since: 2019-04/2020-03", "since: 2017")
    [problem] = project.problems()
    assert "“The figures cannot show this: they have nothing to compare with 2017.”" in problem


def test_a_claim_about_numbers_is_not_shown_by_shares(project):
    claim(project, "about: numbers")
    improve(project)
    [problem] = project.problems()
    assert "the claim is about a number, and they are percentages" in problem


def test_an_editor_is_told_when_the_figures_support_the_claim_after_all(project):
    claim(project, "differs: true")
    project.spoil(MEASURE, "value: 75, count: 18, base: 24", "value: 75")
    assert project.problems() == [
        said(
            WEAKNESS,
            "34:5",
            "impacts → 1 → differs: the figures support this claim now",
            "delete the line “differs: true”",
            "warning",
        )
    ]


def test_figures_of_which_neither_way_is_better_say_nothing_of_a_claim(project):
    claim(project, measure="bus-passes")
    project.spoil(SERIES, "better: higher", "better: neither")
    assert project.problems() == []
    project.spoil(WEAKNESS, "    since: earliest\n", "    since: earliest\n    differs: true\n")
    [problem] = project.problems()
    assert "the claim states nothing that its figures could show" in problem


def test_a_count_over_its_base_is_told_and_not_tested_for_chance(project):
    claim(project)
    project.spoil(MEASURE, "value: 75, count: 18, base: 24", "value: 75, count: 240, base: 18")
    project.spoil(MEASURE, "value: 80", "value: 80, count: 80, base: 100")
    assert "240 of 18 is more than all of them" in "\n".join(project.problems())
