"""What README and the guide say is so: their examples work, their commands and files exist."""

import re
import shutil
import subprocess
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest
from click import Context

from example import REAL, plain
from macros.commands import offer
from macros.content import svg
from macros.content.addresses import redirects
from macros.content.docs import LARGEST_PICTURE
from macros.content.markdown import CLASSES, PICTURES
from macros.content.problems import report
from macros.i18n import language
from macros.model.kinds import FOLDERS
from macros.model.page import AREA, MACROS, Needs, PageSettings
from macros.model.promise import Outcome
from macros.model.story import promises
from macros.pages import labels
from macros.publishing.build import build_into
from macros.rules import rules
from macros.site import Site
from translated import start

# The examples are written on this day: what they promise is not overdue yet.
DAY = date(2024, 2, 1)
GUIDES = {name: (REAL / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md")}
GUIDE = GUIDES["CONTRIBUTING.md"]
BLOCK = re.compile(r"^## (?P<section>[^\n]+)$|^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.M | re.S)
CODE = re.compile(r"^```.*?^```$", re.M | re.S)
# Where a block goes: a new file or the end of one, unless it says below which line.
TARGET = re.compile(
    r"(?:---\n)? *# (?P<file>\S+\.\w+)(?:, in the row (?P<row>\S+)|, under (?P<field>[^\n]+))?\n"
)


def blocks(kind):
    """Every block of the guide of one kind: its section, its file's name and its text."""
    section = ""
    for found in BLOCK.finditer(GUIDE):
        section = found["section"] or section
        if found["kind"] == kind:
            target = TARGET.match(found["text"])
            assert target, f"say which file this is of, in a comment above it:\n{found['text']}"
            yield section, target, found["text"][target.end() :]


def put_in(project, target, text):
    """Do with a block what the guide asks for."""
    file, row, field = target.group("file", "row", "field")
    for name in re.findall(r"^  file: (\S+\.svg)$", text, re.M):
        project.write(f"docs/{name}", SVG)
    if row or field:
        line = f"  - id: {row}\n" if row else f"{field}:\n"
        project.spoil(file, line, line + text)
    else:
        before = project.text(file) if (project.root / file).exists() else ""
        project.write(file, before + text)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 300"/>'
SECTIONS = defaultdict(list)
for _section, *_block in blocks("yaml"):
    SECTIONS[_section].append(_block)


@pytest.fixture
def followed(project):
    """Exampleshire with every example of the guide."""
    for examples in SECTIONS.values():
        for target, text in examples:
            put_in(project, target, text)
    return project


def test_after_each_section_of_the_guide_a_check_finds_nothing(project):
    for section, examples in SECTIONS.items():
        for target, text in examples:
            put_in(project, target, text)
        assert [*map(plain, Site(project.root, DAY).problems)] == [], section


def test_the_guide_has_an_example_of_each_thing_to_contribute():
    files = {target["file"].split("/")[1] for _, target, _ in blocks("yaml")}
    assert files == {
        *("area.yml", "sources.yml", "addresses.yml", "timeline.yml", "glossary.yml"),
        *("stories", "weaknesses", "priorities", "measures", "quotes", "accounts", "easy_read"),
        "terms",
    }


def test_the_examples_stand_where_the_guide_says(followed):
    content = Site(followed.root).content
    measure = content.measures["saturday-club-places"]
    assert [one.value for one in measure.observations][:3] == [24, 36, 48]
    assert [one.now for one in measure.corrections] == ["It is 24."]
    story = content.stories["saturday-club"]
    assert (story.measures, story.quotes) == (
        ["saturday-club-places", "saturday-club-enough"],
        ["saturday-club"],
    )
    grown = content.stories["lights-at-the-club"]
    assert grown.title == "You wanted softer lights at the club"
    assert [one.became(date(2024, 1, 1)) for one in grown.still_to_do] == [
        "undated",
        "due",
        "kept",
        "could_not",
    ]
    assert grown.picture
    assert grown.links
    assert grown.updates


def test_what_the_guide_withdraws_archives_and_moves_is_that(followed):
    found = Site(followed.root, DAY).published
    assert "swimming" not in found.stories
    assert found.measures["saturday-club-activities"].archived
    assert [item_id for _folder, item_id in found.withdrawn] == ["first-lesson"]
    assert redirects(found) == {"stories/club-on-saturdays/": "stories/saturday-club/"}
    [overdue] = promises(found.stories.values(), date(2024, 4, 1))[Outcome.OVERDUE]
    with language.speaking("en-GB"):
        assert labels.overdue(overdue[1], None) in " ".join(GUIDE.split())


def test_the_areas_own_priority_account_and_words_are_read_where_the_guide_says(followed):
    followed.furnish()
    build_into(Site(followed.root, DAY), followed.root / "site")
    site = followed.root / "site"
    done = site / "priorities/weekends/what-was-done/index.html"
    assert "We asked four schools." in done.read_text("utf-8")
    account = (site / "sources/forum-notes-2023/index.html").read_text("utf-8")
    assert "a place for Saturdays" in account
    assert "the first thing in the week" in account
    page = (site / "priorities/index.html").read_text("utf-8")
    assert "What we work on</h1>" in page
    assert "Parents and the council chose these together" in page
    assert 'aria-current="page">What we work on</a>' in page


def test_the_inspectors_return_is_read_where_the_guide_says(followed):
    followed.furnish()
    build_into(Site(followed.root, DAY), followed.root / "site")
    told = "Inspectors visited from 4 to 6 October 2023. They found sufficient progress."
    [account] = re.findall(r"The page puts “([^”]+)” before it", GUIDE)
    for page in ("weaknesses/late-buses/", "updates/"):
        html = (followed.root / f"site/{page}index.html").read_text("utf-8")
        assert f"{account} {told}" in " ".join(re.sub("<[^>]+>", "", html).split()), page


def test_the_figure_in_a_sentence_of_the_guide_is_filled(followed):
    said = Site(followed.root, DAY).published.stories["saturday-club"].note
    assert said == "In October to December 2023 the club had fewer than 5 places. It began with 24."


def test_a_problem_is_told_as_the_guide_prints_it(followed):
    [mistake] = re.findall(r"If you write `(\S+)` as the theme", GUIDE)
    [printed] = re.findall(r"```text\n(.*?)\n```", GUIDE, re.S)
    followed.spoil("data/stories/saturday-club.yml", "themes: [school]", f"themes: [{mistake}]")
    assert report(Site(followed.root, DAY).problems) == printed


def test_the_page_of_the_guide_can_be_built(followed):
    ((section, target, _body),) = blocks("markdown")
    text = next(found["text"] for found in BLOCK.finditer(GUIDE) if found["kind"] == "markdown")
    assert section == "A page"
    followed.furnish()
    followed.write(target["file"], text)
    for name in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text):
        followed.write(f"docs/{name}", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    site = Site(followed.root, DAY)
    assert site.problems == []
    build_into(site, followed.root / "site")
    page = (followed.root / "site/saturdays/index.html").read_text("utf-8")
    for part in ("Saturdays in Exampleshire</h1>", "the first thing in the week", "Saturday club"):
        assert part in page


def test_the_guide_names_all_that_a_page_may_hold():
    page = CODE.sub("", GUIDE).partition("\n## A page\n")[2].partition("\n## ")[0]
    looks = {name for name in CLASSES if f".{name} }}" in page}
    assert looks == set(CLASSES)
    assert [kind for kind in PICTURES if f"`{kind}`" not in page] == []
    assert [name for name in PageSettings.model_fields if f"`{name}" not in page] == []
    assert [one for one in Needs if f"`{one}`" not in page] == []
    named = set(re.findall(r"`(\w+)\([^`]*\)`", page))
    assert named == set(MACROS)
    assert [name for name in AREA if f"{{{{ area.{name} }}}}" not in page] == []
    assert f"up to {LARGEST_PICTURE // 1024**2} MB" in page
    assert f"up to {svg.LARGEST // 1024} KB" in page


def run(folder, *words):
    """What Python prints in a folder; it has to end well."""
    command = [sys.executable, *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_rule_of_the_guide_is_found_and_passes_its_test(tmp_path):
    for name in ("macros", "tests/areas"):
        shutil.copytree(REAL / name, tmp_path / name)
    (tmp_path / "tests/site").mkdir()
    for name in ("tests/conftest.py", "tests/site/chromium.py", "pyproject.toml"):
        shutil.copy(REAL / name, tmp_path / name)
    examples = [one for one in blocks("python") if one[0] == "A new rule"]
    for _section, target, text in examples:
        path = tmp_path / target["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip("\n"), "utf-8")
    rule, test = (target["file"] for _, target, _ in examples)
    code = rule.removeprefix("macros/rules/").removesuffix(".py")
    assert code not in rules()
    found = run(tmp_path, "-c", "from macros.rules import rules; print(*rules(), sep='\\n')")
    assert code in found.splitlines()
    assert "1 passed" in run(tmp_path, "-m", "pytest", "-n", "0", test)
    run(tmp_path, "-m", "ruff", "check", rule, test)


def test_the_toolbar_that_the_guide_adds_can_be_chosen(tmp_path):
    shutil.copytree(REAL / "macros", tmp_path / "macros")
    name, maker = (text for part, _, text in blocks("python") if part.startswith("A toolbar"))
    path = tmp_path / "macros/model/toolbar.py"
    above = ('    RECITE_ME = "recite-me"\n', "MappingProxyType(\n    {\n")
    for before, text in zip(above, (name, maker), strict=True):
        code = path.read_text("utf-8")
        assert before in code
        path.write_text(code.replace(before, before + text, 1), "utf-8")
    (script,) = re.findall(r"^// (overrides/assets/toolbars/\S+)$", GUIDE, re.M)
    chosen = Path(script).stem
    code = f"""
from macros.model.toolbar import Toolbar
from macros.publishing.headers import content_security_policy
toolbar = Toolbar(name={chosen!r}, key="0a1b2c3d4e5f")
print(toolbar.script, content_security_policy(toolbar))"""
    printed = run(tmp_path, "-c", code)
    assert "https://read.example.org/toolbar.js?site=0a1b2c3d4e5f" in printed
    assert "connect-src 'self' https://read.example.org https://voices.example.org;" in printed


def test_the_translation_of_the_guide_is_taken(followed):
    ((_section, target, text),) = blocks("po")
    start(followed, "pl")
    followed.spoil(target["file"], text.partition("msgstr")[0] + 'msgstr ""\n', text)
    site = Site(followed.root, DAY)
    assert not [one for one in site.problems if one.file == target["file"]]
    (translation,) = site.content.translations["pl"].shown.texts.values()
    assert f'msgstr "{translation}"' in text


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_that_a_guide_names_is_there(guide):
    makefile = (REAL / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.M))
    commands = set(offer.list_commands(Context(offer)))
    assert set(re.findall(r"\bmake ([a-z][a-z-]*)(?=`|$)", GUIDES[guide], re.M)) <= targets
    assert set(re.findall(r"\boffer ([a-z]+(?:-[a-z]+)*)", GUIDES[guide])) <= commands


@pytest.mark.parametrize("guide", GUIDES)
def test_every_file_and_place_that_a_guide_names_is_there(guide):
    text = GUIDES[guide]
    rooms = "|".join(path.name for path in REAL.iterdir() if path.is_dir() and path.name != "site")
    ours = {
        target["file"]
        for kind in ("yaml", "python", "markdown", "po")
        for _, target, _ in blocks(kind)
    }
    ours |= {f"data/{folder}/" for folder in FOLDERS}  # an area may have none of a kind
    named = set(re.findall(rf"`((?:{rooms})/[a-z0-9_/.-]*)`", text)) - ours
    assert [name for name in sorted(named) if not (REAL / name).exists()] == []
    for words, link in re.findall(r"\[([^\]]+)\]\(([^)]+)\)", CODE.sub("", text)):
        file, _, anchor = link.partition("#")
        if "://" not in link:
            target = REAL / (file or guide)
            assert target.exists(), words
            assert not anchor or anchor in anchors(target.read_text("utf-8")), words


def anchors(text):
    """The address of each heading, as GitHub makes it."""
    headings = re.findall(r"^#+ (.+)$", text, re.M)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
