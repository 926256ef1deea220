"""What a check found, for GitHub, editors and pull requests; strangers' words stay words."""

import json
import re
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from example import MEASURE, QUOTE, STORY
from macros.content.problems import Problem, Severity
from macros.proposing.reports import as_json, corrected, github, markdown, of_files, sarif
from macros.rules import rules
from macros.site import Site

HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=a>", "[a](https://evil.example)", "![a](b)",
    "@everyone", "hi @team/all!", "#12", "GH-12", "https://evil.example/x", "www.evil.example",
    "a@b.example", "`code` ``x``", "```\n::error::x", "**bold** _it_", "| a | b |", "- [ ] task",
    "a\n::set-output name=x::y", "%0A::error::x", "\r\n::error::y", "&lt;b&gt;", "$x^2$", "~~a~~",
    "\u202eabc", "0123456789abcdef0123456789abcdef01234567", "owner/repo#1", "{0} {{", "\x1b[31m",
    "##[add-mask]x", ":tada:",
]  # fmt: skip


def problem(text, **more):
    fields = {"file": f"data/{text}.yml", "line": 1, "column": 1, "field": text}
    return Problem(**{**fields, "wrong": text, "instead": text, "code": "file/text", **more})


class _Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.text, self.inside = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.inside.append(tag)

    def handle_endtag(self, tag):
        self.inside.pop()

    def handle_data(self, data):
        if "code" not in self.inside:
            self.text.append(data)


@pytest.mark.parametrize("text", HOSTILE)
def test_in_markdown_nothing_of_a_stranger_is_markup_mention_or_link(text, tmp_path):
    place = tmp_path / "data"
    place.mkdir()
    (place / "x.yml").write_text(f"{text}\n".replace("\r", ""), "utf-8")
    found = [problem(text), problem(text, file="data/x.yml")]
    page = _Tags()
    rendered = MarkdownIt("gfm-like", {"linkify": False}).render(markdown(found, tmp_path))
    page.feed(rendered)
    assert set(page.tags) <= {"p", "strong", "h3", "code", "pre"}
    words = "".join(page.text)
    live = r":\w+:|@\w|#\d|GH-\d|https?://|www\.|\b[0-9a-f]{7,40}\b|[\u202e\x1b]"
    assert not re.search(live, words), words


@pytest.mark.parametrize("text", HOSTILE)
def test_an_annotation_is_one_command_and_no_more(text):
    lines = github([problem(text)]).splitlines()
    assert len(lines) == 1
    assert "##[" not in lines[0]
    properties = re.match(r"::error file=([^,:]*),line=1,col=1,title=([^,:]*)::", lines[0])
    assert properties, lines[0]


def test_an_annotation_says_what_and_what_instead():
    one = Problem(
        "data/a,b.yml", 3, 2, "we_did → 1", "50% of it: wrong", "write", Severity.WARNING, "x/y"
    )
    assert github([one]) == (
        "::warning file=data/a%2Cb.yml,line=3,col=2,title=x/y::"
        "we_did → 1: 50%25 of it: wrong%0A→ write"
    )


@pytest.fixture
def spoilt(project):
    project.spoil(MEASURE, "value: 80", "value: 101")
    project.spoil(QUOTE, "speaker: parent_carer", "speaker: me")
    project.spoil(STORY, "[travel, school]", "[travle]")
    return project


def test_sarif_has_a_result_a_problem_and_the_text_of_its_rule(spoilt):
    found = Site(spoilt.root).problems
    told = json.loads(sarif(found, {code: rule.__doc__ for code, rule in rules().items()}))
    [run] = told["runs"]
    assert told["version"] == "2.1.0"
    assert len(run["results"]) == len(found) == 3
    known = run["tool"]["driver"]["rules"]
    for result, one in zip(run["results"], found, strict=True):
        assert known[result["ruleIndex"]]["id"] == result["ruleId"] == one.code
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == one.file
        assert place["region"] == {"startLine": one.line, "startColumn": one.column}
    assert any("Why:" in rule.get("help", {}).get("text", "") for rule in known)


@pytest.mark.parametrize("text", HOSTILE)
def test_in_sarif_no_text_is_a_link_or_a_placeholder(text):
    [result] = json.loads(sarif([problem(text)], {}))["runs"][0]["results"]
    words = result["message"]["text"]
    assert not re.search(r"(?<!\\)(?:\\\\)*\[", words)
    assert "{" not in words.replace("{{", "")
    assert re.fullmatch(
        r"[\w/.%~-]*", result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    )


def test_json_has_every_field(spoilt):
    told = json.loads(as_json(Site(spoilt.root).problems))
    assert (told["errors"], told["warnings"]) == (3, 0)
    assert {"file", "line", "column", "severity", "code", "field", "wrong", "instead"} == set(
        told["problems"][0]
    )


def test_a_pull_request_reads_the_line_and_the_line_as_it_should_be(spoilt):
    told = markdown(Site(spoilt.root).problems, spoilt.root)
    assert "**3 errors, 0 warnings. The site cannot" in told
    assert "```diff\n- themes: [travle]\n+ themes: [travel]\n```" in told
    assert "```yaml\nspeaker: me\n```" in told
    assert f"### `{STORY}`" in told


@pytest.mark.parametrize(
    ("wrong", "instead", "column", "line", "better"),
    [
        ("no theme “scool”", "did you mean “school”?", 10, "themes: [scool]", "themes: [school]"),
        ("there is no field “nots” here", "did you mean “note”?", 1, "nots: a", "note: a"),
        ("5.0 is no whole number", "write it without decimals: 5", 1, "value: 5.0", "value: 5"),
        ("there is no field “a” here", "did you mean “b”?", 1, "a: a", None),
        ("“x” is no field", "use one of: a, b", 1, "x: 1", None),
        ("there is no theme “c”", "did you mean “d”?", 1, "somewhere else", None),
    ],
)  # fmt: skip
def test_the_corrected_line_is_offered_only_where_it_is_certain(
    wrong, instead, column, line, better
):
    one = Problem("f", 1, column, "", wrong, instead)
    assert corrected(one, line) == better


def test_what_is_offered_makes_the_problem_go_away(spoilt):
    for one in Site(spoilt.root).problems:
        lines = spoilt.text(one.file).split("\n")
        if better := corrected(one, lines[one.line - 1]):
            lines[one.line - 1] = better
            spoilt.write(one.file, "\n".join(lines))
    assert not [one for one in spoilt.problems() if STORY in one]


def test_only_of_the_files_and_folders_that_are_named(spoilt):
    found = Site(spoilt.root).problems
    assert {one.file for one in of_files(found, [STORY])} == {STORY}
    assert {one.file for one in of_files(found, ["data/quotes/", "data/stories"])} == {QUOTE, STORY}
