"""What changes for readers between two builds, for whoever reviews a change."""

import json
from html import escape

import pytest
from click.testing import CliRunner

from example import MEASURE, STORY
from macros.commands import offer
from macros.publishing.build import build_into
from macros.publishing.compare import changes, markdown, text
from macros.publishing.failures import BuildFailed
from macros.site import Site

HOSTILE = (
    "@everyone <img src=x onerror=alert(1)> [here](https://bad.example) #1 ``` ~~~ ` ```` "
    "https://bad.example/ ![x](https://bad.example/x.png) | --> <!-- \x1b[2J \u202e"
)


@pytest.fixture
def site(tmp_path):
    """Writes a built site: the words of each page, and of each measure what its file holds."""

    def write(name, pages, measures=None):
        for address, words in {"": ["Home"], **pages}.items():
            file = tmp_path / name / address / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            title, *rest = words
            body = "".join(f"<p>{one}</p>" for one in rest)
            menu = "<nav>Menu</nav>"
            file.write_text(f"{menu}<main><h1>{title}</h1>{body}</main>", "utf-8")
        for measure, given in (measures or {}).items():
            file = tmp_path / name / "open-data" / f"{measure}.json"
            file.parent.mkdir(exist_ok=True)
            file.write_text(json.dumps(given), "utf-8")
        return tmp_path / name

    return write


def of(old, new):
    return text(changes(old, new))


def test_where_nothing_changes_it_says_so(site):
    pages = {"stories/club/": ["A club", "We opened it."]}
    assert of(site("old", pages), site("new", pages)) == "Nothing changes for readers.\n"


def test_new_pages_pages_that_are_gone_and_words_are_named_with_their_page(site):
    old = site("old", {"stories/club/": ["A club", "We opened it in March."], "stories/a/": ["A"]})
    new = site(
        "new",
        {"stories/club/": ["A club", "We opened it in April."], "stories/b/": ["B", "Is new."]},
    )
    assert of(old, new) == (
        "New pages: 1; Pages that are gone: 1; Words: 1.\n"
        "\nNew pages\nstories/b/: B\n"
        "  + Is new.\n"
        "\nPages that are gone\nstories/a/: A\n"
        "\nWords\nstories/club/: A club\n"
        "  - We opened it in March.\n"
        "  + We opened it in April.\n"
    )


def test_of_a_long_sentence_only_the_words_around_a_change_are_shown(site):
    words = [f"word{n}" for n in range(40)]
    old = site("old", {"a/": ["A", " ".join(words)]})
    new = site("new", {"a/": ["A", " ".join(words).replace("word20", "another")]})
    shown = " ".join(words[12:20]), " ".join(words[21:29])
    assert f"  + … {shown[0]} another {shown[1]} …\n" in of(old, new)


def test_words_that_stand_on_several_pages_are_told_once(site):
    old = site("old", {"stories/club/": ["A club", "One."], "booklet/": ["All", "One."]})
    new = site("new", {"stories/club/": ["A club", "Two."], "booklet/": ["All", "Two."]})
    assert of(old, new).count("+ Two.") == 1
    assert "stories/club/: A club" in of(old, new)


def test_words_of_a_new_page_are_not_told_again_where_others_have_them(site):
    old = site("old", {"booklet/": ["All"]})
    new = site("new", {"stories/club/": ["A club", "It opens."], "booklet/": ["All", "It opens."]})
    assert of(old, new).count("+ It opens.") == 1


def test_figures_and_what_they_show_are_compared_by_what_readers_read(site):
    def measure(shown, verdict):
        row = {"series": "s", "series_label": "On time", "period": "2023", "shown_as": shown}
        reading = {"series": "s", "verdict": verdict, "sentence": "80% in 2023."}
        return {"buses": {"title": "Buses", "observations": [row], "readings": [reading]}}

    old = site("old", {}, measure("80%", "Better."))
    new = site("new", {}, measure("70%", "Worse."))
    assert of(old, new).endswith(
        "buses: Buses\n"
        "  - On time, 2023: 80%\n"
        "  + On time, 2023: 70%\n"
        "  - On time, what it shows: Better. 80% in 2023.\n"
        "  + On time, what it shows: Worse. 80% in 2023.\n"
    )


def test_a_page_that_only_leads_on_counts_as_gone(site):
    old, new = site("old", {"a/": ["A"]}), site("new", {"a/": ["A"]})
    page = new / "a" / "index.html"
    page.write_text(f'<meta name="robots" content="noindex">{page.read_text()}')
    assert "Pages that are gone\na/: A\n" in of(old, new)


def test_nothing_from_a_site_is_markup_a_mention_or_a_link_in_a_comment(site):
    row = {"series_label": HOSTILE, "period": "2023", "shown_as": f"{HOSTILE}\n# Heading"}
    measures = {"x": {"title": HOSTILE, "observations": [row], "readings": [row, 1, None]}}
    words = [escape(HOSTILE), escape(f"{HOSTILE} ```"), "plain"]
    old = site("old", {"a/": ["A", "x"], "c/": ["C"]})
    new = site("new", {"a/": words, "b/": words}, measures)
    printed = markdown(changes(old, new))
    assert not set("\x1b\u202e") & set(printed)
    outside = _outside_code(printed)
    assert not [sign for sign in ("@", "<", "http", "[", "!", "#1") if sign in outside], outside
    assert "everyone" in printed


def _outside_code(printed):
    """What is left of Markdown without fenced code and code in a line, as CommonMark has it."""
    left, fence = [], None
    for line in printed.splitlines():
        ticks = len(line) - len(line.lstrip("`"))
        if fence:
            fence = None if ticks >= fence and not line.strip("`") else fence
        elif ticks >= 3:
            fence = ticks
        else:
            left.append(_without_code(line))
    assert fence is None, "the code is never ended"
    return "\n".join(left)


def _without_code(line):
    if "`" not in line:
        return line
    before, _tick, rest = line.partition("`")
    run = 1 + len(rest) - len(rest.lstrip("`"))
    inside, _closing, after = rest.lstrip("`").partition(f" {'`' * run}")
    assert "`" * run not in inside
    assert not after
    return before


def test_what_is_printed_is_never_longer_than_asked_and_says_what_is_left_out(site):
    pages = {f"stories/{n}/": [f"Story {n}", f"word{n} " * 200] for n in range(50)}
    old = site("old", {address: [title, "old"] for address, (title, _words) in pages.items()})
    for printed in (text, markdown):
        said = printed(changes(old, site("new", pages)), 2000)
        assert 1000 < len(said) <= 2000
        assert "more, for which there is no room here." in said


def test_a_folder_without_a_site_and_a_broken_file_are_named(site, tmp_path):
    with pytest.raises(BuildFailed, match="there is no built site in it"):
        changes(tmp_path, tmp_path)
    old, new = site("old", {}), site("new", {}, {"x": {}})
    (new / "open-data" / "x.json").write_text("{" * 3000)
    with pytest.raises(BuildFailed, match="no file of figures"):
        changes(old, new)


def test_files_that_are_not_the_same_are_named_and_end_the_command_with_three(site):
    old, new = site("old", {"a/": ["A"], "b/": ["B"]}), site("new", {"a/": ["A", "x"]})
    run = CliRunner().invoke(offer, ["compare", "--files", str(old), str(new)])
    assert (run.exit_code, run.output) == (3, "a/index.html\nb/index.html\n")
    assert CliRunner().invoke(offer, ["compare", "--files", str(old), str(old)]).exit_code == 0


def test_a_changed_file_in_data_is_told_as_its_readers_find_it(project):
    project.furnish()
    old, new = project.root / "old", project.root / "new"
    build_into(Site(project.root), old)
    project.spoil(MEASURE, "value: 80", "value: 60")
    project.spoil(STORY, "title: A seat for everyone", "title: A seat for each of us")
    build_into(Site(project.root), new)
    run = CliRunner().invoke(offer, ["compare", str(old), str(new), "--format", "markdown"])
    assert run.exit_code == 0, run.output
    assert "### Figures, and what they show" in run.output
    assert "A seat for each of us" in run.output
    assert "80%" in run.output
    assert "60%" in run.output
