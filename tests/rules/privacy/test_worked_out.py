"""What is suppressed stays unknown: a reader adds and takes away, and learns nothing more."""

import random
import re

import pytest

from example import said

HEAD = """\
title: {title}
question: How many?
unit: {unit}
counting: {counting}
better: neither
{more}source: {{document: example-report, section: "{section}"}}
"""
FEW = "status: suppressed, fewer_than: 5"
HIDDEN = "status: suppressed"
PUBLIC = ", already_public: {document: example-report, section: 2a}"
TOO = "too, without its figures and without fewer_than"
HERE = "write status: suppressed here instead of the figures, without fewer_than"
COUNT_OTHERS = "if the two do not count the same things, say in “counting” what each of them counts"


def put(project, name, lines, unit="count", counting="families", more="", section="1"):
    """A measure of its own: lines of observations by their names, or one without a name."""
    fields = {"title": name.title(), "unit": unit, "counting": counting, "more": more}
    text = HEAD.format(section=section, **fields)
    if None in lines:
        text += "observations:\n" + "".join(f"  - {{{one}}}\n" for one in lines[None])
    else:
        text += "series:\n"
        for number, (name_and_more, observations) in enumerate(lines.items()):
            label, _comma, fields = name_and_more.partition(";")
            text += f"  - id: line-{number}\n    label: {label}\n"
            text += f"    {fields}\n" if fields else ""
            text += "    observations:\n" + "".join(f"      - {{{one}}}\n" for one in observations)
    project.write(f"data/measures/{name}.yml", text)
    project.write(f"docs/{name}.md", f'{{{{ measure("{name}") }}}}')


def follow(project, problem):
    """Do what the message says, word for word."""
    where, instead = problem.split("\n    → ")
    file, line = where.split(":")[:2]
    instead = instead.split("; or, ")[0]
    assert "status: suppressed" in instead, instead
    spots = re.findall(r"\((?:(data/\S+), )?line (\d+)\)", instead) or [(file, line)]
    for named, number in spots:
        name = named or file
        lines = project.text(name).splitlines()
        at = int(number) - 1
        lines[at] = re.sub(r"(period: [^,}]+).*\}", r"\1, status: suppressed}", lines[at])
        project.write(name, "\n".join(lines) + "\n")


def north(north="value: 30", south=FEW, east=FEW, every="value: 38", name="All", total=True):
    mark = ";total: true" if total else ""
    lines = {"North": north, "South": south, "East": east, f"{name}{mark}": every}
    return {label: [f"period: 2020, {figures}"] for label, figures in lines.items()}


CASES = {
    "two that must both be as large as they can": (
        {"helped": north()},
        ("helped", "15:9", "series → 2 → observations → 1",
         "38 in all, less 30, leaves 8 for two numbers under 5: both must be 4"),
        f"write status: suppressed for “North” in 2020 (line 11) {TOO}"),
    "two of which one must be 3 or 4": (
        {"helped": north(every="value: 37")},
        ("helped", "15:9", "series → 2 → observations → 1",
         "37 in all, less 30, leaves 7 for two numbers under 5: both must be 3 or 4"),
        f"write status: suppressed for “North” in 2020 (line 11) {TOO}"),
    "the only one of its total": (
        {"helped": north(east="value: 20", every="value: 53")},
        ("helped", "15:9", "series → 2 → observations → 1",
         "53 in all, less 50, leaves 3: this must be 3"),
        f"write status: suppressed for “East” in 2020 (line 19) {TOO}"),
    "a line without data": (
        {"helped": north(east=HIDDEN, south="status: no_data", every="value: 33")},
        ("helped", "19:9", "series → 3 → observations → 1",
         "33 in all, less 30, leaves 3: this must be 3"),
        f"write status: suppressed for “North” in 2020 (line 11) {TOO}"),
    "a total that is called one": (
        {"helped": north(total=False, name="Families overall")},
        ("helped", "15:9", "series → 2 → observations → 1",
         "38 in all, less 30, leaves 8 for two numbers under 5: both must be 4"),
        f"write status: suppressed for “North” in 2020 (line 11) {TOO}; or, if “Families overall” "
        "is not the sum of the others, write total: false there"),
    "a total by its place": (
        {"helped": north(total=False, name="Kingdom")},
        ("helped", "15:9", "series → 2 → observations → 1",
         "38 in all, less 30, leaves 8 for two numbers under 5: both must be 4"),
        f"write status: suppressed for “North” in 2020 (line 11) {TOO}; or, if “Kingdom” "
        "is not the sum of the others, write total: false there"),
    "a total by its figures": (
        {"helped": {
            "Kingdom;total: false": ["period: 2019, value: 60", "period: 2020, value: 63"],
            "North": ["period: 2019, value: 40", "period: 2020, value: 60"],
            "South": ["period: 2019, value: 20", f"period: 2020, {FEW}"],
        }},
        ("helped", "23:9", "series → 3 → observations → 2",
         "63 in all, less 60, leaves 3: this must be 3"),
        f"write status: suppressed for “North” in 2020 (line 18) {TOO}"),
    "a part of a year": (
        {"helped": {None: ["period: 2020-01/2020-09, value: 40, status: part_year",
                           "period: 2020, value: 42"]}},
        ("helped", "9:5", "observations → 2",
         "42 in 2020, less 40 in the part of it that is printed, leaves 2: the number for the "
         "other months must be 2"),
        "write status: suppressed for “Helped” in January to September 2020 (line 8), without its "
        "figures and without fewer_than"),
    "quarters of a year in another measure": (
        {"by-quarter": {None: ["period: 2020-01/2020-03, value: 10",
                               "period: 2020-04/2020-06, value: 11",
                               f"period: 2020-07/2020-09, {FEW}",
                               "period: 2020-10/2020-12, value: 12"]},
         "by-year": {None: ["period: 2020, value: 36"]}},
        ("by-quarter", "10:5", "observations → 3",
         "36 in all, less 33, leaves 3: this must be 3"),
        "write status: suppressed for “By-Quarter” in January to March 2020 (line 8) " + TOO
        + f"; or, {COUNT_OTHERS}"),
    "a total in another measure": (
        {"by-place": {"North": ["period: 2020, value: 30"], "South": [f"period: 2020, {FEW}"]},
         "everybody": {None: ["period: 2020, value: 33"]}},
        ("by-place", "15:9", "series → 2 → observations → 1",
         "33 in all, less 30, leaves 3: this must be 3"),
        f"write status: suppressed for “North” in 2020 (line 11) {TOO}; or, {COUNT_OTHERS}"),
    "the same line in another measure": (
        {"one": {"North": ["period: 2020, value: 30"], "South": ["period: 2020, value: 40"]},
         "two": {"North": [f"period: 2020, {HIDDEN}"], "West": ["period: 2020, value: 50"]}},
        ("two", "11:9", "series → 1 → observations → 1",
         "the same number is printed in data/measures/one.yml: 30"),
        "write status: suppressed for “North” in 2020 (data/measures/one.yml, line 11) " + TOO
        + f"; or, {COUNT_OTHERS}"),
}  # fmt: skip

PERCENT = {
    "a percentage of a number that another line prints": (
        {"asked": {"Happy": ["period: 2020, value: 50, count: 16, base: 32"],
                   "Heard": ["period: 2020, value: 94"]}},
        ("asked", "15:9", "series → 2 → observations → 1", "94% of 32 leaves 2"),
        HERE),
    "percentages that make 100 in other years": (
        {"asked": {"Happy": ["period: 2019, value: 60", "period: 2020, value: 95"],
                   "Unhappy": ["period: 2019, value: 40", f"period: 2020, {FEW}"]}},
        ("asked", "17:9", "series → 2 → observations → 2",
         "the others make 95 of 100: this must be 5"),
        f"write status: suppressed for “Happy” in 2020 (line 12) {TOO}"),
    "answers that make all who were asked in other years": (
        {"asked": {"Yes": ["period: 2019, value: 50, count: 20, base: 40",
                           "period: 2020, value: 73, count: 29, base: 40"],
                   "No": ["period: 2019, value: 25, count: 10, base: 40",
                          "period: 2020, value: 20, count: 8, base: 40"],
                   "Do not know": ["period: 2019, value: 25, count: 10, base: 40",
                                   f"period: 2020, {FEW}"]}},
        ("asked", "22:9", "series → 3 → observations → 2",
         "the others make 37 of 40: this must be 3"),
        f"write status: suppressed for “No” in 2020 (line 17) {TOO}"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("unit", "case"),
    [("count", case) for case in CASES.values()] + [("percent", case) for case in PERCENT.values()],
    ids=[*CASES, *PERCENT],
)
def test_what_can_be_worked_out_is_an_error_until_the_message_is_followed(project, unit, case):
    measures, (name, place, field, wrong), instead = case
    for measure, lines in measures.items():
        put(project, measure, lines, unit=unit)
    problem = said(f"data/measures/{name}.yml", place, f"{field}: {wrong}", instead)
    assert project.problems() == [problem]
    follow(project, problem)
    assert project.problems() == []


@pytest.mark.parametrize("words", ["Cafés", "cafés", "caf\u0065\u0301s", "  cafés "])
@pytest.mark.parametrize("space", ["  ", "\u00a0"])
def test_words_that_read_the_same_are_the_same(project, words, space):
    put(
        project,
        "one",
        {f"North{space}of": ["period: 2020, value: 30"], "South": ["period: 2020, value: 40"]},
        counting=f"our{space}{words}",
    )
    put(project, "two", {"north of": [f"period: 2020, {HIDDEN}"],
                         "West": ["period: 2020, value: 50"]}, counting="our cafés")  # fmt: skip
    (problem,) = project.problems()
    assert "the same number is printed in data/measures/one.yml: 30" in problem


def follow_the_other_way(project, problem):
    """Do what the message offers where the numbers do not hang together after all."""
    where, instead = problem.split("\n    → ")
    file = where.split(":")[0]
    other = instead.split("; or, ")[1]
    if "total: false" in other:
        label = re.search("“(.+)” is not", other)[1]
        project.spoil(file, f"    label: {label}\n", f"    label: {label}\n    total: false\n")
    else:
        project.spoil(file, "counting: families", "counting: families of one place")


LIKELY = [name for name, (_m, _p, instead) in CASES.items() if "; or, " in instead]


@pytest.mark.parametrize("name", LIKELY)
def test_numbers_that_do_not_hang_together_can_be_said_not_to(project, name):
    for measure, lines in CASES[name][0].items():
        put(project, measure, lines)
    [problem] = project.problems()
    follow_the_other_way(project, problem)
    assert project.problems() == []


FINE = {
    "two of which all is open": {"helped": north(every="value: 34")},
    "a second line that is suppressed": {"helped": north(north=HIDDEN)},
    "no total": {"helped": north(total=False, every="value: 300", name="West")},
    "a total that is suppressed": {"helped": north(every=HIDDEN)},
    "a bound that is higher": {"helped": north(south="status: suppressed, fewer_than: 100",
                                               every="value: 100")},
    "one that is public, beside one that may be anything": {
        "helped": north(south=FEW + PUBLIC, east="value: 20", every="value: 53")},
    "a part of a year that is long before its end": {
        None: {None: ["period: 2020-01/2020-09, value: 40, status: part_year",
                      "period: 2020, value: 60"]}},
    "a part of a year before an estimate": {
        None: {None: ["period: 2020-01/2020-09, value: 40, status: part_year",
                      "period: 2020, value: 42, status: estimate"]}},
    "a part of a year where both are public": {
        None: {None: ["period: 2020-01/2020-09, value: 40, status: part_year" + PUBLIC,
                      "period: 2020, value: 42" + PUBLIC]}},
    "a part of a year that is suppressed": {
        None: {None: [f"period: 2020-01/2020-09, {FEW}", "period: 2020, value: 42"]}},
}  # fmt: skip


@pytest.mark.parametrize("measures", FINE.values(), ids=FINE)
def test_what_cannot_be_worked_out_is_left_alone(project, measures):
    for name, lines in measures.items():
        put(project, name or "helped", lines)
    assert project.problems() == []


def test_a_total_that_its_lines_cannot_make_is_told(project):
    put(project, "helped", north(every="value: 50"))
    wrong = "series → 4 → observations → 1: the lines that are added up here cannot make 50"
    instead = (
        "check them in the source; where this line is not the sum of all the others, "
        "write total: false"
    )
    assert project.problems() == [said("data/measures/helped.yml", "24:9", wrong, instead)]
    project.spoil("data/measures/helped.yml", "total: true", "total: false")
    assert project.problems() == []


def test_a_percentage_that_gives_its_number_away_may_be_public_already(project):
    lines = {"Happy": ["period: 2020, value: 50, count: 16, base: 32"]}
    put(project, "asked", {**lines, "Heard": ["period: 2020, value: 94" + PUBLIC]}, unit="percent")
    assert project.problems() == []


def test_a_number_at_a_moment_is_no_part_of_another(project):
    months = ["period: 2020-01/2020-09, value: 40, status: part_year", "period: 2020, value: 42"]
    put(project, "helped", {None: months}, more="snapshot: true\n")
    assert project.problems() == []


def test_one_number_that_is_public_is_no_excuse_for_another(project):
    public = {"north": "value: 30" + PUBLIC, "every": "value: 38" + PUBLIC}
    put(project, "helped", north(**public, south=FEW + PUBLIC))
    [problem] = project.problems()
    assert problem.startswith("data/measures/helped.yml:19:9: error: series → 3")


def test_what_only_all_totals_together_give_away_is_found(project):
    """No line and no month has one suppressed number only."""
    whole = "period: 2020-01/2020-03, value:"
    put(project, "by-month", {
        "North": [f"period: 2020-01, {HIDDEN}", f"period: 2020-02, {HIDDEN}",
                  "period: 2020-03, value: 9"],
        "South": [f"period: 2020-01, {HIDDEN}", f"period: 2020-02, {HIDDEN}",
                  "period: 2020-03, value: 8"],
        "East": [f"period: 2020-01, {HIDDEN}", "period: 2020-02, value: 7",
                 "period: 2020-03, value: 6"],
        "All;total: true": ["period: 2020-01, value: 57", "period: 2020-02, value: 47",
                            "period: 2020-03, value: 23"],
    })  # fmt: skip
    put(project, "by-quarter", {"North": [f"{whole} 50"], "South": [f"{whole} 44"],
                                "West": [f"{whole} 33"]})  # fmt: skip
    [problem] = project.problems()
    assert "taken together, leave only this for it: 20" in problem
    assert problem.startswith("data/measures/by-month.yml:23:9")
    follow(project, problem)
    assert project.problems() == []


@pytest.mark.parametrize("seed", range(25))
def test_following_the_messages_ends_with_a_table_in_which_nothing_can_be_worked_out(project, seed):
    chance = random.Random(seed)  # noqa: S311 - made-up tables are no secret
    numbers = [[chance.choice([1, 3, 4, 6, 20]) for _year in range(2)] for _line in range(3)]
    shown = [[FEW if n < 5 else f"value: {n}" for n in row] for row in numbers]
    lines = {
        name: [f"period: {2019 + at}, {figures}" for at, figures in enumerate(row)]
        for name, row in zip(("North", "South", "East"), shown, strict=True)
    }
    sums = map(sum, zip(*numbers, strict=True))
    lines["All"] = [f"period: {2019 + at}, value: {n}" for at, n in enumerate(sums)]
    put(project, "helped", lines)
    for _time in range(6):
        for problem in project.problems():
            if "status: suppressed for" in problem:
                follow(project, problem)
    assert project.problems() == []


def test_so_many_numbers_that_nobody_could_check_are_refused_at_their_place(project):
    few = [f"period: 2020-{month:02}, {FEW}" for month in range(1, 13)]
    lines = {f"Place {n}": [*few, "period: 2020, value: 25"] for n in range(100)}
    lines["All;total: true"] = [f"period: 2020-{month:02}, value: 200" for month in range(1, 13)]
    put(project, "helped", lines)
    told = [problem for problem in project.problems() if "too many" in problem]
    assert told[0].startswith("data/measures/helped.yml:11:9: error: series → 1 → observations")
    assert "leave out the totals of these lines" in told[0]
