"""What the check prints, whoever wrote the file that it prints of."""

from macros.content.problems import Problem, report


def test_a_text_cannot_forge_a_line_or_hide_one():
    told = report([Problem("a\nb", 1, 2, "c\r", "d\x1b[2K\u2028", "e\u202e")])
    assert told.split("\n")[:2] == [
        "a\\u000ab:1:2: error: c\\u000d: d\\u001b[2K\\u2028 []",
        "    → e\\u202e",
    ]


def test_a_long_text_is_cut():
    told = report([Problem("a", 1, 1, "", "b" * 200_000, "c")])
    assert len(told) < 1200


def test_the_first_problems_of_a_file_are_shown_and_the_others_counted():
    problems = [Problem("a", n, 1, "", "wrong", "instead") for n in range(1, 65_282)]
    lines = report([*problems, Problem("b", 1, 1, "", "wrong", "instead")]).split("\n")
    assert len(lines) == 2 * 50 + 1 + 2 + 1
    assert lines[99:102] == ["    → instead", "a: and 65,231 more", "b:1:1: error: wrong []"]
    assert lines[-1].startswith("65,282 errors, 0 warnings.")


def test_a_long_period_is_not_echoed(project):
    project.spoil("data/timeline.yml", None, f"- when: {'9' * 200_000}\n  what: A bus\n")
    assert max(map(len, project.problems())) < 1500
