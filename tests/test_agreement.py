"""Whatever passes the check builds, and whatever does not is refused at a place that is there."""

import shutil

import pytest

from example import AREA, GLOSSARY, MEASURE, SERIES, SOURCES, STORY, WEAKNESS
from tests.agreement import Area, disagreement, disagreements, quick


@pytest.mark.parametrize("seed", range(2026, 2030))
@pytest.mark.parametrize(("rich", "copies", "passing"), [(False, 50, 10), (True, 10, 2)])
def test_the_check_and_the_build_agree(rich, copies, passing, seed):
    found = list(disagreements(copies, seed, rich=rich))
    assert sum(passed for _wrong, passed in found) >= passing, "too few of them were built"
    assert "\n\n".join(wrong for wrong, _passed in found if wrong) == ""


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    return Area(tmp_path_factory.mktemp("agreement") / "area")


def rename(old, new):
    return lambda area: (area.root / old).rename(area.root / new)


def spoil(file, old, new):
    return lambda area: area.project.spoil(file, old, new)


def copy(old, new):
    def do(area):
        text = area.project.text(old).replace("title: ", "title: New ", 1)
        area.project.write(new, text.replace("number: 1", "number: 2"))

    return do


def priority(name):
    text = "title: More drivers\nin_short: [We look for drivers.]\n"
    return lambda area: area.project.write(f"data/priorities/{name}.yml", text)


def account(name, document="example-report"):
    text = f"title: About it, {name}\ndocument: {document}\nin_short: [It is about buses.]\n"
    return lambda area: area.project.write(f"data/accounts/{name}.yml", text)


def only_its_name(area):
    for folder in ("data", "docs"):
        shutil.rmtree(area.root / folder)
    area.project.write(AREA, "name: Our Area\n")


REFUSED = {
    "a measure that is named twice": spoil(
        WEAKNESS, "[buses-on-time]", "[buses-on-time, buses-on-time]"
    ),
    "every series of another unit": lambda area: area.project.write(
        SERIES,
        area.project.text(SERIES)
        .replace("unit: count", "unit: percent")
        .replace("    label", "    unit: count\n    label"),
    ),
    "no themes": spoil(
        AREA,
        "themes:\n  school:\n    title: School\n  travel:\n    title: Getting about",
        "themes: {}",
    ),
    "no documents": lambda area: area.project.write(SOURCES, "documents: {}\nreferences: {}\n"),
    "a story called index": copy(STORY, "data/stories/index.yml"),
    "a weakness called index": copy(WEAKNESS, "data/weaknesses/index.yml"),
    "a measure called index": copy(MEASURE, "data/measures/index.yml"),
    "a measure called as the list of all data": copy(MEASURE, "data/measures/datapackage.yml"),
    "a measure called as the title of another": copy(MEASURE, "data/measures/bus-passes-title.yml"),
    "a word called as the search": spoil(GLOSSARY, "bus-pass:", "search:"),
    "a weakness and a priority of one name": copy(WEAKNESS, "data/priorities/late-buses.yml"),
    "a priority called index": priority("index"),
    "an account called index": account("index"),
    "an account of no document": account("report", "no-report"),
    "no documents on the page of sources": spoil("docs/sources.md", "{{ documents() }}", ""),
    "no words on the page of words": spoil("docs/glossary.md", "{{ glossary() }}", ""),
    "a story twice on a page": spoil(
        "docs/index.md", "{{ q", '{{ booklet() }}\n\n{{ measure("bus-passes") }}\n\n{{ q'
    ),
    "settings of a page that are a number": spoil(
        "docs/index.md", None, "---\ntitle: 2020\n---\n# X\n"
    ),
}
BUILT = {
    "no page about the site": rename("docs/about.md", "docs/about-us.md"),
    "no page of figures of its own": rename("docs/figures/index.md", "docs/numbers.md"),
    "no pages of its own": lambda area: shutil.rmtree(area.root / "docs"),
    "nothing but its name": only_its_name,
    "a priority": priority("drivers"),
    "two accounts of one document": lambda area: [
        account(name)(area) for name in ("report", "report-again")
    ],
    "a story named as a weakness": copy(STORY, "data/stories/late-buses.yml"),
    "a story named as a place of every page": copy(STORY, "data/stories/menu.yml"),
    "a story named as a part of a weakness": copy(STORY, "data/stories/late-buses-next.yml"),
    "the words of a macro that failed": spoil(STORY, "A seat for", "Macro Rendering Error for"),
    "a title like a macro": spoil(STORY, "A seat for everyone", '"{{ quote(1) }} {% if x %}"'),
    "no words to explain": lambda area: area.project.write(GLOSSARY, "{}\n"),
    "no events": lambda area: area.project.write("data/timeline.yml", "[]\n"),
    "no bodies": spoil(
        AREA,
        "bodies:\n  - name: Exampleshire Council\n    role: It pays for school buses.",
        "bodies: []",
    ),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_the_check_refuses_what_no_build_could_make(area, tmp_path, case):
    area.restore()
    case(area)
    with quick():
        assert disagreement(area.root, tmp_path / "site") == (False, "")


@pytest.mark.parametrize("case", BUILT.values(), ids=BUILT)
def test_what_looks_like_trouble_and_is_none_builds(area, tmp_path, case):
    area.restore()
    case(area)
    with quick():
        assert disagreement(area.root, tmp_path / "site") == (True, "")
