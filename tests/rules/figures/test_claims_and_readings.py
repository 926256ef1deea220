from example import MEASURE, SERIES, WEAKNESS, said

RESTS_ON = "    rests_on: words\n"


def claim(project, differs=False, measure="buses-on-time"):
    """Let Exampleshire claim that a figure has become better."""
    stated = f"    stated: better\n    measures: [{measure}]\n"
    differs = "    differs: true\n" if differs else ""
    project.spoil(WEAKNESS, RESTS_ON, RESTS_ON + stated + differs)


def test_a_claim_that_the_figures_bear_out_is_left_alone(project):
    claim(project)
    assert project.problems() == []


def test_an_editor_is_warned_of_a_claim_that_the_figures_do_not_bear_out(project):
    claim(project)
    project.spoil(MEASURE, "value: 80", "value: 60")
    [told] = project.problems()
    start = "29:5: warning: impacts → 1 → claim: the claim is “Families are happier.”, and the"
    end = "    → look at the page; if what it says is true, add the line “differs: true”"
    assert told.startswith(f"{WEAKNESS}:{start} figures say “60 in 100 buses in 2020/21.")
    assert told.endswith(end)


def test_an_editor_who_has_seen_it_is_not_warned_again(project):
    claim(project, differs=True)
    project.spoil(MEASURE, "value: 80", "value: 60")
    assert project.problems() == []


def test_an_editor_is_told_when_the_figures_bear_the_claim_out_after_all(project):
    claim(project, differs=True)
    assert project.problems() == [
        said(
            WEAKNESS,
            "33:5",
            "impacts → 1 → differs: the figures bear this claim out now",
            "delete the line “differs: true”",
            "warning",
        )
    ]


def test_figures_of_which_neither_way_is_better_say_nothing_of_a_claim(project):
    claim(project, measure="bus-passes")
    project.spoil(SERIES, "better: higher", "better: neither")
    assert project.problems() == []


def test_a_count_over_its_base_is_told_and_not_tested_for_chance(project):
    claim(project)
    project.spoil(MEASURE, "value: 75, count: 18, base: 24", "value: 75, count: 240, base: 18")
    project.spoil(MEASURE, "value: 80", "value: 80, count: 80, base: 100")
    assert "240 of 18 is more than all of them" in "\n".join(project.problems())
