"""When a file was last changed is what Git says, asked once; without Git, nothing is said."""

import subprocess
from datetime import date

import pytest

from example import QUOTE, STORY
from macros.content import history
from macros.content.history import last_changes
from macros.site import Site

LONDON = "Europe/London"


def git(root, *words, day="2023-03-01T12:00:00Z"):
    """Call Git as somebody with no settings of their own."""
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *words]
    env = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day, "PATH": "/usr/bin:/bin"}
    env |= {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
    subprocess.run(command, cwd=root, env=env, check=True, capture_output=True)


def commit(root, day):
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "A change", day=day)


@pytest.fixture
def kept(project):
    """An area that Git has kept since 1 March, and of which a story was changed on 2 April."""
    git(project.root, "init", "-q")
    commit(project.root, "2023-03-01T12:00:00Z")
    project.write(STORY, project.text(STORY) + "# changed\n")
    commit(project.root, "2023-04-02T23:30:00Z")  # in London it is the 3rd
    return project


def test_each_file_has_the_day_of_its_last_change_where_the_area_is(kept):
    found = last_changes(kept.root, LONDON)
    assert (found[STORY], found[QUOTE]) == (date(2023, 4, 3), date(2023, 3, 1))
    assert found["docs/voices.md"] == date(2023, 3, 1)
    assert last_changes(kept.root, "UTC")[STORY] == date(2023, 4, 2)


def test_a_file_of_any_name_and_a_folder_below_the_top_are_found(kept):
    kept.write("data/stories/été “x”.yml", "you_said: You wanted a bus.\n")
    commit(kept.root, "2023-05-01T12:00:00Z")
    assert last_changes(kept.root, LONDON)["data/stories/été “x”.yml"] == date(2023, 5, 1)
    assert last_changes(kept.root / "data", LONDON) == {}


def test_git_is_asked_once_however_many_files_there_are(kept, monkeypatch):
    calls = []
    run = subprocess.run
    monkeypatch.setattr(history.subprocess, "run", lambda *a, **k: calls.append(a) or run(*a, **k))
    site = Site(kept.root)
    assert calls == []
    assert len(site.history) > 15
    assert (site.history[STORY], len(calls)) == (date(2023, 4, 3), 1)


def test_a_copy_without_all_of_the_history_says_nothing_of_what_it_does_not_know(kept, tmp_path):
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{kept.root}", str(shallow))
    assert last_changes(shallow, LONDON) == {}
    (shallow / STORY).write_text("you_said: You wanted a bus.\n")
    commit(shallow, "2023-06-01T12:00:00Z")
    assert last_changes(shallow, LONDON) == {STORY: date(2023, 6, 1)}


def test_without_git_or_a_commit_nothing_is_known(project, monkeypatch):
    assert last_changes(project.root, LONDON) == {}
    git(project.root, "init", "-q")
    assert last_changes(project.root, LONDON) == {}
    monkeypatch.setenv("PATH", "/nowhere")
    assert last_changes(project.root, LONDON) == {}
