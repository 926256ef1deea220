"""Whatever name somebody gets wrong, and however many there are, the check says what to write."""

import pytest

from example import AREA, GLOSSARY, MEASURE, QUOTE, SOURCES, STORY, WEAKNESS
from macros.model.page import MACROS, Names
from macros.site import Site

FAR = "zzzzzzzzzz"
# A macro's argument, and how it is written where it names nothing.
ARGUMENTS = {Names.NUMBER: "3", Names.SECTION: f'"{FAR}"'}


def multiply(project, many):
    """As many of each kind of thing as asked for: a few, more than a message lists, or none."""
    for n in range(many):
        for file in (MEASURE, QUOTE, STORY, WEAKNESS):
            text = project.text(file).replace("number: 1", f"number: {n + 2}")
            folder = file.split("/")[1]
            project.write(f"data/{folder}/{folder}-{n}.yml", text)
        for name in (f"docs/thing-{n}.md", f"docs/things/a-{n}.md"):
            project.write(name, "# A thing\n")
    sections = "".join(f"      s-{n}: Part {n}\n" for n in range(many))
    documents = "".join(
        f"  paper-{n}:\n    title: Paper\n    publisher: P\n    published: 2022\n"
        f'    status: final\n    sections: {{"1": Part}}\n'
        for n in range(many)
    )
    project.spoil(SOURCES, "references:\n", f"{sections}{documents}references:\n")
    themes = "".join(f"  theme-{n}:\n    title: Theme\n" for n in range(many))
    project.spoil(AREA, "themes:\n", f"themes:\n{themes}")
    terms = "".join(f"term-{n}:\n  term: term {n}\n  meaning: M\n" for n in range(many))
    project.write(GLOSSARY, project.text(GLOSSARY) + terms)
    heads = "".join(f"## Heading {n}\n\n" for n in range(many))
    project.write("docs/heads.md", f"# Heads\n\n{heads}")


def get_everything_wrong(project):
    """Every reference there is, to something that is not there."""
    wrong = "measures: [FAR]\nquotes: [FAR]\nthemes: [FAR]\nstories: [FAR]\n".replace("FAR", FAR)
    source = "source: {document: example-report, section: 2a}"
    for file, sign in ((STORY, "document: example-report"), (QUOTE, "section: 2a")):
        text = project.text(file)
        bad = sign.partition(": ")[0] + f": {FAR}"
        project.write(file, text.replace(source, source.replace(sign, bad)))
    story = wrong.replace(f"stories: [{FAR}]\n", "")
    project.spoil(STORY, "themes: [travel, school]\n", "")
    project.spoil(STORY, "measures: [bus-passes]\n", story)
    project.spoil(MEASURE, "themes: [travel]\n", f"themes: [{FAR}]\ncomparators: [{FAR}]\n")
    rows = f"    measures: [{FAR}]\n    quotes: [{FAR}]\n    stories: [{FAR}]\n"
    project.spoil(WEAKNESS, "    measures: [buses-on-time]\n", rows)
    calls = [f"{FAR}()", f"area.{FAR}", "quote", "quote(3)"]
    for macro, parameters in MACROS.items():
        given = [ARGUMENTS.get(one.names, f'"{FAR}"') for one in parameters]
        calls += [f"{macro}({', '.join(given)})", f"{macro}({FAR}=1)"]
    calls.append(f'source("example-report", "{FAR}")')
    targets = (FAR, f"{FAR}/{FAR}", "heads", "glossary", "sources", "index", "figures/bus-passes")
    links = [f"[a](../{target}.md#{FAR})" for target in targets]
    for n, part in enumerate([*(f"{{{{ {call} }}}}" for call in calls), *links]):
        project.write(f"docs/wrong/page-{n}.md", f"# Wrong\n\n{part}\n")
    return len(calls) + len(links)


@pytest.mark.parametrize("many", [0, 5, 30])
def test_every_wrong_name_has_a_hint(project, many):
    multiply(project, many)
    project.write("docs/glossary.md", "# Words\n\n{{ glossary() }}\n")
    project.write("docs/sources.md", "# Sources\n\n{{ documents() }}\n")
    pages = get_everything_wrong(project)
    problems = Site(project.root).problems
    assert [one for one in problems if not one.instead.strip(" :.")] == []
    assert [one for one in problems if one.instead.endswith((": ", ":"))] == []
    named = {(one.file, one.wrong) for one in problems if FAR in one.wrong}
    assert len(named) > 50
    found = {one.file for one in problems if one.file.startswith("docs/wrong/")}
    right = sum(1 for parameters in MACROS.values() if not parameters) + 1  # stories(3) too
    assert len(found) == pages - right
    if many == 30:
        hints = "\n".join(one.instead for one in problems)
        for place in ("data/measures", "data/area.yml", "data/sources.yml", "docs/heads.md"):
            assert f"in {place}, such as: " in hints


@pytest.mark.parametrize("field", ["title", "unit", "observations", "status", "period"])
def test_every_wrong_field_and_word_has_a_hint(project, field):
    for file in (AREA, GLOSSARY, MEASURE, QUOTE, SOURCES, STORY, WEAKNESS):
        text = project.text(file)
        project.write(file, text.replace(f"{field}:", f"{FAR}:"))
    problems = Site(project.root).problems
    assert problems
    assert [one for one in problems if not one.instead.strip(" :.")] == []
