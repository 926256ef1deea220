"""A suggestion gets an answer and, where nothing is missing, a draft pull request."""

import base64
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from example import REAL
from macros.proposing.answers import as_body, read
from tests.suggested import BODIES
from tests.workflows.conftest import run
from tests.workflows.scripts import comment, propose

GIVEN = {
    "GITHUB_REPOSITORY": "area/site",
    "GITHUB_SERVER_URL": "https://github.example",
    "GITHUB_RUN_ID": "5",
    "ISSUE": "12",
}
STORY = "data/stories/club.yml"


class Hub:
    """Answers as GitHub does for a repository, and keeps what was written."""

    def __init__(self, *branches, files=()):
        self.branches = {"main", *branches}
        self.files = files
        self.written = []

    def __call__(self, method, path, body=None):
        if method != "GET":
            self.written.append((method, path.removeprefix("/repos/area/site"), body))
            return {"number": 34}
        if "/git/ref/" in path:
            return {"object": {"sha": "a"}} if path.split("/")[-1] in self.branches else None
        if "/contents/" in path:
            return {"sha": "b"} if path.split("/contents/")[1].split("?")[0] in self.files else None
        return [] if "/comments" in path else {"default_branch": "main"}


@pytest.fixture
def made(tmp_path):
    """Writes what .ci/proposal leaves."""

    def write(**files):
        given = {"answer.md": "Thank you.", "summary.md": "Add a story: Club\n\nA reader."} | files
        for name, text in given.items():
            (tmp_path / name).write_text(text, "utf-8")
        return tmp_path

    return write


def a_file(**more):
    return {"place": f"{STORY}\n", "file": "you_said: A club.\n", "report.txt": "New pages"} | more


def test_where_something_is_missing_the_answer_says_so_and_nothing_else_happens(made):
    hub = Hub()
    propose.main(made(), GIVEN, hub)
    [(method, path, body)] = hub.written
    assert (method, path) == ("POST", "/issues/12/comments")
    assert body["body"] == f"{propose.MARK}\nThank you.\n"


def test_where_nothing_is_missing_there_is_a_draft_with_the_one_file(made):
    hub = Hub()
    propose.main(made(**a_file()), GIVEN, hub)
    refs, file, pull, answer = hub.written
    assert refs[2] == {"ref": "refs/heads/suggestion-12", "sha": "a"}
    assert file[:2] == ("PUT", f"/contents/{STORY}")
    assert base64.b64decode(file[2]["content"]) == b"you_said: A club.\n"
    assert (file[2]["branch"], "sha" in file[2]) == ("suggestion-12", False)
    assert pull[2]["draft"] is True
    assert pull[2]["title"] == "Add a story: Club"
    assert "Closes #12." in pull[2]["body"]
    assert "```diff\nNew pages\n```" in pull[2]["body"]
    assert "It is in #34 now." in answer[2]["body"]


def test_a_file_that_is_there_is_changed_as_it_was_when_the_branch_began(made):
    hub = Hub(files=[STORY])
    propose.main(made(**a_file()), GIVEN, hub)
    assert hub.written[1][2]["sha"] == "b"


def test_what_somebody_may_be_working_on_is_left_as_it_is(made):
    hub = Hub("suggestion-12")
    propose.main(made(**a_file()), GIVEN, hub)
    [(_method, path, body)] = hub.written
    assert path == "/issues/12/comments"
    assert "left as it is" in body["body"]


@pytest.mark.parametrize(
    "place",
    ["", ".github/workflows/ci.yml", "data/../mkdocs.yml", "data/stories/a.yml\ndata/b.yml",
     "data/stories/.yml", "/data/stories/a.yml", "data/area.yml", "data/stories/a.yml?ref=main"],
)  # fmt: skip
def test_only_one_file_of_an_item_in_data_can_be_written(made, place):
    hub = Hub()
    with pytest.raises(comment.Refused):
        propose.main(made(**a_file(place=place)), GIVEN, hub)
    assert not hub.written


@pytest.mark.parametrize("name", ["place", "file", "summary.md", "report.txt"])
def test_what_is_no_plain_file_is_refused_before_anything_is_written(made, name):
    folder = made(**a_file())
    (folder / name).unlink()
    hub = Hub()
    (folder / name).symlink_to("/etc/hostname")
    with pytest.raises(comment.Refused):
        propose.main(folder, GIVEN, hub)
    assert not hub.written


@pytest.mark.parametrize("summary", ["", "\n\nA reader.", "\u202e\u2066\n\nA reader."])
def test_a_draft_has_a_title_or_there_is_none(made, summary):
    hub = Hub()
    with pytest.raises(comment.Refused):
        propose.main(made(**a_file(**{"summary.md": summary})), GIVEN, hub)
    assert not hub.written


def test_whatever_was_written_the_texts_are_not_too_long_for_github(made):
    long = "word ``` @everyone \u202e" * 20_000
    hub = Hub()
    folder = made(**a_file(**{"answer.md": long, "summary.md": long, "report.txt": long}))
    propose.main(folder, GIVEN, hub)
    for _method, _path, body in hub.written:
        assert len(body.get("body", "")) < 65_536
        assert "\u202e" not in json.dumps(body, ensure_ascii=False)
    assert len(hub.written[2][2]["title"]) <= 200


def of_an_issue(project, body):
    """What a workflow is given when somebody opens an issue, with this in the place of jq."""
    project.write("event.json", json.dumps({"issue": {"body": body}}))
    project.write(
        "bin/jq",
        f"#!{sys.executable}\nimport json, sys\n"
        "print(json.load(open(sys.argv[-1]))['issue']['body'])\n",
    )
    (project.root / "bin/jq").chmod(0o755)
    return {
        "GITHUB_EVENT_PATH": str(project.root / "event.json"),
        "PATH": f"{project.root}/bin:{os.environ['PATH']}",
    }


def test_the_body_of_an_issue_is_read_from_the_event_and_is_no_part_of_a_command(project):
    """With an `offer` that writes down what it is given."""
    body = "$(touch ran) `touch ran` \"; touch ran; '\n### What?\n\n@a <b>\n"
    root = project.root
    (root / ".ci").mkdir()
    shutil.copy(REAL / ".ci/proposal", root / ".ci")
    project.write(".venv/bin/offer", '#!/bin/sh\ncp "$2" given.md\necho "Thank you."\nexit 1\n')
    (root / ".venv/bin/offer").chmod(0o755)
    given = of_an_issue(project, body)
    done = subprocess.run(
        [root / ".ci/proposal", ""], cwd=root, env={**os.environ, **given}, capture_output=True,
        text=True, timeout=30, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (root / "given.md").read_text() == f"{body}\n"
    assert (root / "proposal/answer.md").read_text() == "Thank you.\n"
    assert not [*Path(root).rglob("ran")]


GOOD, TWELVE = ((BODIES / f"{name}.md").read_text("utf-8") for name in ("good", "twelve-mistakes"))


def of_the_page(body):
    """The same answers as the page suggest/ puts into a message, with what somebody adds to it."""
    answers = read(body)
    return f"Dear all,\n\n{as_body(answers.proposal, answers.texts)}"


@pytest.mark.parametrize("body", [GOOD, of_the_page(GOOD)], ids=["form", "page"])
def test_a_suggestion_becomes_a_file_a_page_and_a_draft_pull_request(reviewed, body):
    """The other two ways to propose something, by the steps of the workflow."""
    done = run(reviewed.root, ".ci/proposal", **of_an_issue(reviewed, body))
    assert done.returncode == 0, done.stdout + done.stderr
    page = (reviewed.root / "site/stories/a-quiet-hour/index.html").read_text("utf-8")
    assert "The pool opens an hour early on Sundays." in page
    hub = Hub()
    propose.main(reviewed.root / "proposal", GIVEN, hub)
    _refs, file, pull, answer = hub.written
    assert file[1] == "/contents/data/stories/a-quiet-hour.yml"
    written = base64.b64decode(file[2]["content"]).decode()
    assert written == reviewed.text("data/stories/a-quiet-hour.yml")
    assert "title: A quiet hour\n" in written
    assert (pull[2]["title"], pull[2]["draft"]) == ("Add a story: A quiet hour", True)
    assert "New pages\nstories/a-quiet-hour/: A quiet hour" in pull[2]["body"]
    assert "This can be taken" in answer[2]["body"]


def test_a_suggestion_with_twelve_mistakes_gets_twelve_messages_and_no_pull_request(reviewed):
    done = run(reviewed.root, ".ci/proposal", **of_an_issue(reviewed, TWELVE))
    assert done.returncode == 0, done.stdout + done.stderr
    hub = Hub()
    propose.main(reviewed.root / "proposal", GIVEN, hub)
    [(_method, path, answer)] = hub.written
    assert path == "/issues/12/comments"
    assert len([line for line in answer["body"].split("\n") if line[:1].isdigit()]) == 12
    assert run(reviewed.root, "git", "status", "--short", "data").stdout == ""
