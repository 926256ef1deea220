"""What an editor does to `data/` and `docs/` in an ordinary year, done to a copy of them.

Each update is a function of a copy and of what it held before: to add one, write it below with
`@update`. It takes whatever the area has, such as its first story, and does nothing where there is
none. `python -m tests.updates` makes all of them to one copy and runs every test of what an area
holds on it, in the browser too.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).parent / "areas"))

from example import REAL, Project
from macros.content.content import Content
from macros.model.measure import Measure, Status, Unit
from macros.model.number import places
from macros.site import Site

Update = Callable[[Project, Content], None]
UPDATES: dict[str, Update] = {}
OF_AN_AREA = ("tests/commands", "tests/kingston", "tests/site")
CORRECTION = {
    "date": "2023-06-30",
    "was": "It was something else.",
    "now": "It is this.",
    "why": "We read the wrong line.",
}


def update(function: Update) -> Update:
    """Make a function one of the updates, named by its docstring."""
    UPDATES[str(function.__doc__).rstrip(".")] = function
    return function


def copy_of_this(root: Path, *, languages: bool = True) -> Project:
    """A copy of this repository's area and tests, with its code and looks.

    Without `languages`, in that of its files only.
    """
    project = Project(root, REAL)
    project.furnish()
    if not languages:
        change(project, "data/area.yml", lambda said: said.pop("languages", None))
        for folder in ("translations", "terms"):
            shutil.rmtree(root / "data" / folder, ignore_errors=True)
    shutil.copytree(REAL / "tests", root / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REAL / "pyproject.toml", root)
    return project


def run_tests(root: Path, *chosen: str) -> subprocess.CompletedProcess[str]:
    """Run tests of a copy, on the data of that copy."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *chosen]
    # A worker of these tests would share the site that another run has built.
    own = {name: value for name, value in os.environ.items() if "XDIST" not in name}
    return subprocess.run(command, cwd=root, env=own, capture_output=True, text=True, check=False)


def make(project: Project, *updates: Update) -> None:
    """Make these updates to a copy, each to what the one before has left."""
    for each in updates:
        each(project, Site(project.root).content)


# --- how a file is edited -----------------------------------------------------------------------


def change(project: Project, file: str, edit: Callable[[Any], object]) -> None:
    """Change what a file says."""
    said = yaml.safe_load(project.text(file))
    edit(said)
    write(project, file, said)


def write(project: Project, file: str, said: Any) -> None:
    """Write a file that says this. JSON is YAML, too."""
    project.write(file, json.dumps(said, ensure_ascii=False, default=str, indent=1))


def cite(project: Project, content: Content, kind: str, item_id: str) -> None:
    """Name an item in the first row of the first weakness or priority that has one."""
    for weakness in [one for one in content.all_priorities() if one.rows()][:1]:
        part = next(name for name in ("impacts", "actions", "summary") if getattr(weakness, name))

        def name(said: Any, part: str = part) -> None:
            said[part][0].setdefault(kind, []).append(item_id)

        change(project, weakness.file, name)


def source(content: Content) -> dict[str, str]:
    """A section of the first document."""
    name, document = next(iter(content.documents.items()))
    return {"document": name, "section": next(iter(document.sections))}


def theme(content: Content) -> str:
    return next(iter(content.area.themes))


def plain_measures(content: Content) -> list[Measure]:
    """The measures of one line that end with a whole year."""
    return [
        one
        for one in content.measures.values()
        if one.observations
        and (last := one.observations[-1]).status is Status.FINAL
        and last.period.months == 12
        and last.value is not None
    ]


def add_figure(project: Project, measure: Measure) -> None:
    """Add a figure for the year after the last one, which is what it was."""
    last = measure.observations[-1]
    start, end = ((year + 1, month) for year, month in (last.period.start, last.period.end))
    value = float(last.value) if places(last.value) else int(last.value)
    figure = {"period": f"{start[0]}-{start[1]:02}/{end[0]}-{end[1]:02}", "value": value}
    change(project, measure.file, lambda said: said["observations"].append(figure))


# --- the updates --------------------------------------------------------------------------------


@update
def later_figure(project: Project, content: Content) -> None:
    """A later figure."""
    for measure in plain_measures(content)[:3]:
        add_figure(project, measure)


@update
def easy_read(project: Project, content: Content) -> None:
    """A story and a page in Easy Read, with the picture of a share."""
    shares = [one.id for one in plain_measures(content) if one.unit is Unit.PERCENT]
    lines: list[dict[str, str]] = [{"text": "We listened.", "icon": "ear-hearing"}]
    for name in shares[:1]:
        named = f"{name}:latest"
        text = f"Now the number is {{{named}:of-100}}."
        lines.append({"text": text, "figure": named})
    for story in [*content.stories.values()][:1]:
        change(project, story.file, lambda said: said.update(easy_read={"lines": lines}))
    page = {"page": "about.md", "title": "About us", "lines": lines[:1]}
    write(project, "data/easy_read/about.yml", page)


@update
def revised_figure(project: Project, content: Content) -> None:
    """A figure that was wrong, and a correction of it."""
    measure = plain_measures(content)[-1]

    def revise(said: Any) -> None:
        one = said["observations"][-1]
        one.pop("count", None), one.pop("base", None)
        one["value"] = one["value"] - 1
        said.setdefault("corrections", []).append(CORRECTION)

    change(project, measure.file, revise)


@update
def new_quote(project: Project, content: Content) -> None:
    """A quote of somebody new, and one that nothing cites yet."""
    for name in ("new-quote", "new-quote-of-nobody-yet"):
        quote = {"text": f"These are words of {name}.", "speaker": "parent_carer"}
        quote |= {"attribution": "A parent or carer, 2023", "ground": "published_by"}
        quote["source"] = source(content)
        write(project, f"data/quotes/{name}.yml", quote)
    cite(project, content, "quotes", "new-quote")


@update
def new_story(project: Project, content: Content) -> None:
    """A story."""
    story = {"title": "A new story", "status": "done", "themes": [theme(content)], "who": "Parents"}
    story |= {"you_said": "You wanted something new.", "we_did": ["It was made."]}
    story |= {"asked": "2022-11", "done": "2023-05", "source": source(content)}
    write(project, "data/stories/new-story.yml", story)
    cite(project, content, "stories", "new-story")


@update
def two_lines(project: Project, content: Content) -> None:
    """A story of two lines and a link."""
    story = {"you_said": "You wanted something simple.", "we_did": ["It was made."]}
    story |= {"links": [{"title": "Where it is", "url": "https://example.org/simple"}]}
    write(project, "data/stories/two-lines.yml", story)
    cite(project, content, "stories", "two-lines")


@update
def news_of_a_story(project: Project, content: Content) -> None:
    """An update of a story, and another source of it."""
    news = {"date": "2023-06-30", "text": "There is a second one now.", "source": source(content)}

    def grow(said: Any) -> None:
        said.setdefault("updates", []).append(news)
        for name, document in content.documents.items():
            ref = {"document": name, "section": next(iter(document.sections))}
            if ref not in [said.get("source"), *said.get("also_in", [])]:
                said.setdefault("also_in", []).append(ref)
                break

    for story in list(content.stories.values())[:1]:
        change(project, story.file, grow)


@update
def promises(project: Project, content: Content) -> None:
    """Promises: with a day and a role, under way, kept, and one that could not be kept."""
    made: list[Any] = [
        "Look at it again.",
        {"text": "Make a second one.", "due": "2098-06", "who": "The head of the service"},
        {"text": "Ask children.", "due": "2023", "outcome": "Forty were asked so far."},
        {"text": "Paint it.", "due": "2023-05", "kept": "2023-05-31", "outcome": "It is green."},
        {"text": "Make it bigger.", "due": "2023", "could_not": "There is no room."},
    ]
    for story in list(content.stories.values())[-1:]:
        change(project, story.file, lambda said: said.setdefault("still_to_do", []).extend(made))


@update
def picture(project: Project, content: Content) -> None:
    """A picture of a story, and whom the story is for."""
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 300"/>'
    project.write("docs/new-picture.svg", drawn)
    shown = {"file": "new-picture.svg", "alt": "A large empty room", "ground": "no_people"}
    audiences = {"everybody": {"title": "Everybody who wants it"}}
    change(
        project, "data/area.yml", lambda said: said.setdefault("audiences", {}).update(audiences)
    )
    for story in list(content.stories.values())[:1]:
        change(project, story.file, lambda said: said.update(picture=shown, audience=["everybody"]))


@update
def figure_in_a_story(project: Project, content: Content) -> None:
    """A story that names a figure, and then a later one."""
    for measure in plain_measures(content)[-1:]:
        said = f"In {{{measure.id}:latest-period}} it was {{{measure.id}:latest}}."
        story = {
            "title": "How it is now",
            "you_said": "You asked how it is.",
            "we_did": [said],
            "measures": [measure.id],
        }
        story |= {"themes": [theme(content)], "source": source(content)}
        write(project, "data/stories/how-it-is.yml", story)
        add_figure(project, measure)


@update
def new_weakness(project: Project, content: Content) -> None:
    """A weakness."""
    ref = source(content)
    row = {"id": "new-row", "title": "A new row", "source": ref}
    weakness = {
        "number": 1 + max((one.number for one in content.weaknesses.values()), default=0),
        "title": "A new weakness",
        "finding": "Something else was not good enough.",
        "aim": "It will be good enough.",
        "in_short": ["It was found lately."],
        "source": ref,
        "summary": [{**row, "then": ["It was bad."], "now": ["It is fair."], "next": ["Good."]}],
        "actions": [{**row, "id": "new-action", "did": ["Something was done."]}],
        "impacts": [{**row, "id": "new-impact", "claim": "It is fair.", "rests_on": "action"}],
    }
    write(project, "data/weaknesses/new-weakness.yml", weakness)


@update
def new_priority(project: Project, content: Content) -> None:
    """A priority of the area's own, and a story about it from two lines."""
    priority = {"title": "A new priority", "in_short": ["We work on it."]}
    priority |= {"actions": [{"id": "new-step", "title": "A step", "did": ["We began."]}]}
    write(project, "data/priorities/new-priority.yml", priority)
    story = {"you_said": "Please begin.", "we_did": ["We began."], "priority": "new-priority"}
    write(project, "data/stories/new-story-of-two-lines.yml", story)


@update
def new_account(project: Project, content: Content) -> None:
    """A document in plain words."""
    part = {"id": "new-part", "title": "What it says", "text": ["It says much."], "points": ["All"]}
    account = {"title": "About a document", "document": next(iter(content.documents))}
    account |= {"in_short": ["It is a document."], "parts": [part]}
    write(project, "data/accounts/new-account.yml", account)


@update
def other_words(project: Project, content: Content) -> None:
    """Other words for the parts of the site, and what to know before reading one."""
    words = {"title": "What we heard", "intro": "There is more of it.", "note": "It is not all."}
    change(
        project,
        "data/area.yml",
        lambda said: said.setdefault("sections", {}).update(
            dict.fromkeys(("stories", "weaknesses", "quotes", "measures"), words)
        ),
    )


@update
def toolbar(project: Project, content: Content) -> None:
    """A toolbar of another company."""
    key = {"name": "recite-me", "key": "0a1b2c3d"}
    change(project, "data/area.yml", lambda said: said.update(toolbar=key))


@update
def new_source(project: Project, content: Content) -> None:
    """A document, and a measure from it."""
    document = {"title": "A new document", "publisher": "A forum", "published": "2023-05"}
    document |= {"status": "final", "sections": {"1": "News of that year"}}
    change(
        project,
        "data/sources.yml",
        lambda said: said["documents"].update({"new-document": document}),
    )
    measure = {"title": "A new measure", "question": "What is new?", "unit": "percent"}
    measure |= {"counting": "things", "better": "higher", "themes": [theme(content)]}
    measure |= {"source": {"document": "new-document", "section": "1"}}
    measure |= {
        "observations": [{"period": "2023-01/2023-03", "value": 72, "count": 26, "base": 36}]
    }
    write(project, "data/measures/new-measure.yml", measure)
    cite(project, content, "measures", "new-measure")


@update
def inspectors_return(project: Project, content: Content) -> None:
    """An update on each weakness, and an event, from a page of the council."""
    page = {"title": "News of the council", "publisher": "A council", "url": "https://example.org"}
    page |= {"called": "the council’s news", "note": "It is the council’s own account."}
    change(
        project, "data/sources.yml", lambda said: said["documents"].update({"council-news": page})
    )
    event = {"date": "2023-05", "title": "Inspectors come back", "source": "council-news"}
    change(project, "data/timeline.yml", lambda said: said.append(event))
    told = {"date": "2023-05-31", "text": "Inspectors came back.", "source": "council-news"}
    for item in content.all_priorities():
        change(project, item.file, lambda said: said.setdefault("updates", []).append(told))


@update
def corrected_story(project: Project, content: Content) -> None:
    """A story and a quote that are corrected."""
    for items, field in ((content.stories, "title"), (content.quotes, "text")):
        for item in list(items.values())[:1]:

            def correct(said: Any, field: str = field) -> None:
                said[field] += " Corrected"
                said.setdefault("corrections", []).append(CORRECTION)

            change(project, item.file, correct)


@update
def removed_quote(project: Project, content: Content) -> None:
    """A quote that is taken back, with every place that cites it."""
    for quote in list(content.quotes.values())[-1:]:
        (project.root / quote.file).unlink()

        def forget(said: Any, quote_id: str = quote.id) -> None:
            if isinstance(said, dict) and quote_id in said.get("quotes", []):
                said["quotes"].remove(quote_id)
            for inner in said.values() if isinstance(said, dict) else said:
                if isinstance(inner, dict | list):
                    forget(inner)

        citing = (*content.all_priorities(), *content.stories.values(), *content.accounts.values())
        for item in citing:
            if quote.id in project.text(item.file):
                change(project, item.file, forget)
        for name in [one for one in content.pages if (project.root / one).exists()]:
            call = f'{{{{ quote("{quote.id}") }}}}'
            if call in project.text(name):
                project.write(name, project.text(name).replace(call, ""))


@update
def draft(project: Project, content: Content) -> None:
    """A story and a quote that nobody but their writers see, cited where they will be."""
    story = {"draft": True, "you_said": "You wanted something that is secret.", "done": "2098-12"}
    write(project, "data/stories/a-draft.yml", story)
    cite(project, content, "stories", "a-draft")
    quote = {"draft": True, "text": "These are words of a draft.", "speaker": "parent_carer"}
    quote |= {"attribution": "A parent or carer, 2023", "ground": "published_by"}
    quote["source"] = source(content)
    write(project, "data/quotes/a-draft.yml", quote)
    cite(project, content, "quotes", "a-draft")


@update
def later_story(project: Project, content: Content) -> None:
    """A story and a figure that are published on a later day."""
    story = {"publish": "2099-01-01", "you_said": "You wanted it soon.", "done": "2098-12"}
    write(project, "data/stories/a-later-story.yml", story)
    cite(project, content, "stories", "a-later-story")
    texts = "".join(document.text for document in content.files.values())
    free = [
        one for one in plain_measures(content) if f"{{{one.id}" not in texts
    ]  # no text names it
    for measure in free[:1]:
        change(
            project,
            measure.file,
            lambda said: said["observations"][-1].update(publish="2099-01-01"),
        )


@update
def withdrawn_items(project: Project, content: Content) -> None:
    """A story, a quote and a figure that are withdrawn, and a quote whose text is deleted."""
    withdrawn = {"date": "2023-06-30", "because": "The people in it asked us to."}
    for items in (content.stories, content.quotes, content.measures):
        for item in list(items.values())[1:2]:
            change(project, item.file, lambda said: said.update(withdrawn=withdrawn))
    for quote in list(content.quotes.values())[2:3]:
        write(project, quote.file, {"withdrawn": withdrawn})


@update
def archived_story(project: Project, content: Content) -> None:
    """A story that is not kept up to date any more, and a promise that is late."""
    archived = {"date": "2023-06-30", "because": "The club has ended."}
    for story in list(content.stories.values())[2:3]:
        change(project, story.file, lambda said: said.update(archived=archived))
    promise = {"text": "Ask again.", "due": "2022-06", "who": "The head of the service"}
    dates = {"review_by": "2023-01-31", "next_update": "2023-01-31"}
    for story in list(content.stories.values())[3:4]:
        change(project, story.file, lambda said: said.update(dates, still_to_do=[promise]))


@update
def renamed_story(project: Project, content: Content) -> None:
    """A story with another name, and a line that leads there from the old one."""
    for story in list(content.stories.values())[4:5]:
        (project.root / story.file).rename(project.root / "data/stories/another-name.yml")
        for path in sorted(project.root.glob("d*/**/*.*")):
            text = path.read_text("utf-8") if path.suffix in {".yml", ".md"} else ""
            if path.stem != "addresses" and story.id in text:
                path.write_text(re.sub(rf"\b{story.id}(?![\w-])", "another-name", text), "utf-8")
        page = project.root / f"docs/stories/{story.id}.md"
        if page.exists():
            page.rename(page.with_stem("another-name"))
        file = "data/addresses.yml"
        known = yaml.safe_load(project.text(file)) if (project.root / file).exists() else {}
        known.setdefault("published", []).append("stories/another-name/")
        known.setdefault("moved", {})[f"stories/{story.id}/"] = "stories/another-name/"
        write(project, file, known)


@update
def new_theme(project: Project, content: Content) -> None:
    """A theme, and a story of it."""
    change(
        project,
        "data/area.yml",
        lambda said: said["themes"].update({"new-theme": {"title": "A new theme"}}),
    )
    for story in list(content.stories.values())[:1]:
        change(project, story.file, lambda said: said.setdefault("themes", []).append("new-theme"))


@update
def new_word(project: Project, content: Content) -> None:
    """A word of the glossary, and an event."""
    word = {"term": "widget", "meaning": "Something new."}
    change(project, "data/glossary.yml", lambda said: said.update({"widget": word}))
    event = {"date": "2023-05", "title": "Something happened", "source": source(content)}
    change(project, "data/timeline.yml", lambda said: said.append(event))


@update
def new_titles(project: Project, content: Content) -> None:
    """Titles that are changed."""
    for items in (content.weaknesses, content.stories, content.measures):
        for item in list(items.values())[:2]:
            title = f"Another title, of {item.id}"
            change(project, item.file, lambda said, new=title: said.update(title=new))


@update
def other_pages(project: Project, content: Content) -> None:
    """A page that is new, one that says more, and one of an item that is deleted."""
    project.write("docs/new-page.md", "# A new page\n\nSee [the words](glossary.md).\n")
    project.write("docs/about.md", project.text("docs/about.md") + "\n## More\n\nThere is more.\n")
    for path in sorted((project.root / "docs/stories").glob("*.md")):
        if path.name != "index.md":
            path.unlink()
            break


def main() -> None:
    """Make all updates to a copy, and run all the tests of what it holds."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy_of_this(Path(folder) / "copy")
        make(project, *UPDATES.values())
        done = run_tests(project.root, "-m", "area", *OF_AN_AREA, *sys.argv[1:])
        print(done.stdout, done.stderr)
        sys.exit(done.returncode)


if __name__ == "__main__":
    main()
