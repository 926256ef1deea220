"""Whatever goes wrong outside the content: a sentence, no traceback, and site/ stays."""

import errno
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from macros.publishing import build as building
from macros.publishing.build import BuildFailed, build, build_into
from macros.publishing.failures import in_plain_words, reason
from macros.publishing.replace import folder_for
from macros.site import Site

OFFER = Path(sys.executable).with_name("offer")
EARLIER = "the earlier site"


@pytest.fixture
def furnished(project):
    """Exampleshire with the real code, and an earlier site."""
    project.furnish()
    project.write("site/index.html", EARLIER)
    return project


def stays(root):
    """Whether the earlier site is as it was, with nothing left beside it."""
    return [path.name for path in (root / "site").iterdir()] == ["index.html"] and not [
        *root.glob(".site*")
    ]


def fails(project, words):
    """Build, and see that it ends in a sentence with these words and changes nothing."""
    with pytest.raises(BuildFailed, match=words):
        build(Site(project.root))
    assert stays(project.root)


def offer_build(root, **env):
    """What an officer sees: the exit code and what is said."""
    done = subprocess.run(
        [OFFER, "build"],
        cwd=root,
        env={**os.environ, **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stdout
    return done.returncode, done.stdout


@pytest.mark.parametrize("value", ["", "yesterday", "1e9", "9" * 30, "-1", str(2**32)])
def test_a_day_that_is_none(furnished, monkeypatch, value):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    fails(furnished, f"SOURCE_DATE_EPOCH is “{value}”")


def test_a_build_leaves_no_day_behind_for_the_next(furnished, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setattr(building, "mkdocs_build", lambda _config: sys.exit(1))
    fails(furnished, "The site was not built")
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_no_git_and_no_repository(furnished):
    code, said = offer_build(furnished.root, PATH=str(furnished.root / "nothing"))
    assert code == 0
    assert re.search(r"^\d+ pages in site/$", said, re.M), said


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ("theme: [a\n", "mkdocs.yml:2: "),
        ("42\n", "mkdocs.yml: .* not a list of names with values"),
        ("- a\n", "mkdocs.yml: .* not a list of names with values"),
        ("", "mkdocs.yml cannot be used; the reason stands above"),
        ("site_name: Ours\n", "mkdocs.yml must have “- you-said-we-did”"),
    ],
)
def test_settings_that_are_none(furnished, settings, words):
    furnished.write("mkdocs.yml", settings)
    fails(furnished, words)


def test_without_settings_those_of_the_package_do(furnished):
    (furnished.root / "mkdocs.yml").unlink()
    code, said = offer_build(furnished.root)
    assert code == 0, said
    assert (furnished.root / "site/stories/a-seat-for-everyone/index.html").is_file()


def test_without_docs_the_neutral_pages_do(furnished):
    (furnished.root / "docs").rename(furnished.root / "other")
    code, said = offer_build(furnished.root)
    assert code == 0, said
    assert "Exampleshire" in (furnished.root / "site/about/index.html").read_text("utf-8")


def test_a_page_of_the_menu_is_missing(furnished, caplog):
    nav = "\nnav:\n  - index.md\n  - Old: old.md\n\nplugins:"
    furnished.spoil("mkdocs.yml", "\nplugins:", nav)
    fails(furnished, "the reason stands above")
    assert "error: there is no page docs/old.md for the menu" in caplog.text


def test_no_data(furnished):
    (furnished.root / "data").rename(furnished.root / "other")
    code, said = offer_build(furnished.root)
    assert code == 1
    assert "data/area.yml:1:1: error: the file is missing" in said
    assert stays(furnished.root)


@pytest.mark.parametrize("file", ["data/area.yml", "docs/index.md"])
def test_a_file_that_may_not_be_read_is_a_problem_with_its_place(project, monkeypatch, file):
    opened = Path.open

    def refused(path, *how, **more):
        if path == project.root / file:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return opened(path, *how, **more)

    monkeypatch.setattr(Path, "open", refused)
    assert (
        f"{file}:1:1: error: this cannot be read (Permission denied)\n"
        "    → let everybody read it, or put the file here again"
    ) in project.problems()


@pytest.mark.parametrize("folder", ["data/stories", "docs"])
def test_a_folder_that_may_not_be_read_is_a_problem_with_its_place(project, monkeypatch, folder):
    listed = os.scandir

    def refused(path):
        if Path(path) == project.root / folder:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", refused)
    said = f"{folder}:1:1: error: this cannot be read (Permission denied)"
    assert said in [problem.partition("\n")[0] for problem in project.problems()]


def test_a_full_disk_is_said_without_the_name_of_some_file():
    full = OSError(errno.ENOSPC, "No space left on device", "assets/card.png")
    said = r"^The site was not built: the disk is full\.$"
    with pytest.raises(BuildFailed, match=said), in_plain_words():
        raise full
    assert reason(OSError("strange")) == "strange"


@pytest.mark.parametrize("limit", [20_000, 60_000, 500_000])
def test_a_disk_that_takes_no_more_while_the_site_is_written(furnished, limit):
    """The system refuses every file that grows beyond a limit: MkDocs, ours, or the search's."""
    limited = ["bash", "-c", f'ulimit -f {limit // 1024}; exec "$0" build', str(OFFER)]
    done = subprocess.run(
        limited, cwd=furnished.root, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].startswith("The site was not built: ")
    assert stays(furnished.root)


NOT_ALL = "Pagefind could not write all of its index; the disk may be full"
INDEX = (
    'mkdir "$2/pagefind"; cd "$2/pagefind"; '
    "for name in pagefind.js pagefind-worker.js pagefind-entry.json; do printf {} > $name; done; "
)
PAGEFINDS = {
    "missing": (None, "pagefind: it does not exist"),
    "not a program": ("", "Exec format error"),
    "failing": ("exit 3", "Pagefind could not index the site"),
    "without an index": ("exit 0", NOT_ALL),
    "with a script missing": (f"{INDEX} rm pagefind.js", NOT_ALL),
    "with an empty file": (f"{INDEX} : > pagefind.js", NOT_ALL),
    "with half a file": (f"{INDEX} gzip -c ../index.html | head -c 99 > a.pf_index", NOT_ALL),
}


def test_a_search_that_is_all_there_is_taken(furnished, tmp_path_factory, monkeypatch):
    """The same made-up Pagefind as below, when it writes all that it should."""
    program = tmp_path_factory.mktemp("bin") / "pagefind"
    program.write_text(f"#!/bin/sh\n{INDEX}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    assert build(Site(furnished.root))


@pytest.mark.parametrize(("script", "words"), PAGEFINDS.values(), ids=PAGEFINDS)
def test_a_search_that_cannot_be_made(furnished, tmp_path_factory, monkeypatch, script, words):
    program = tmp_path_factory.mktemp("bin") / "pagefind"
    if script is not None:
        program.write_text(f"#!/bin/sh\n{script}\n" if script else "")
        program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    fails(furnished, words)


def test_no_right_to_write_anywhere(furnished, monkeypatch):
    def refused(*, prefix, dir):
        raise PermissionError(errno.EACCES, "Permission denied", f"{dir}/{prefix}")

    monkeypatch.setattr("macros.publishing.replace.mkdtemp", refused)
    fails(furnished, "site/.site-building-: you are not allowed to read or change it")


def test_two_builds_at_once(furnished):
    with folder_for(furnished.root / "site"):
        code, said = offer_build(furnished.root)
        assert (code, said.splitlines()[-1]) == (
            1,
            "Another build is running; call this again when it is done.",
        )
    assert stays(furnished.root)


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("moment", [".site-building-*", ".site-building-*/site/at-the-search"])
def test_a_build_that_is_stopped(furnished, tmp_path_factory, stop, moment):
    root = furnished.root
    slow = tmp_path_factory.mktemp("bin") / "pagefind"
    slow.write_text('#!/bin/sh\n: > "$2/at-the-search"; exec sleep 60\n')
    slow.chmod(0o755)
    with subprocess.Popen(
        [OFFER, "build"],
        cwd=root,
        env={**os.environ, "PAGEFIND_BINARY_PATH": str(slow)},
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,  # a group of its own, all of which Ctrl-C reaches
    ) as running:
        while not [*root.glob(moment)]:
            assert running.poll() is None, running.communicate()
            time.sleep(0.01)
        os.killpg(running.pid, stop)
        told = running.communicate(timeout=60)[1]
    assert running.returncode
    assert "Traceback" not in told
    assert (root / "site/index.html").read_text() == EARLIER
    if stop is signal.SIGINT:
        assert told.splitlines()[-1] == "The build was stopped; the site in site/ still works."
        assert stays(root)
    with folder_for(root / "site"):
        pass  # the next build begins
    assert stays(root)


# --- what a build says and writes about where the site will be ----------------------------------


def test_without_an_address_it_says_what_will_be_missing_and_writes_nothing_half(
    furnished, monkeypatch, caplog
):
    monkeypatch.delenv("SITE_URL", raising=False)
    build(Site(furnished.root))
    site = furnished.root / "site"
    [said] = [one for one in caplog.messages if "SITE_URL" in one]
    assert "no list of pages for search engines" in said
    assert not [*site.glob("sitemap*")]
    assert "Sitemap" not in (site / "robots.txt").read_text()
    assert "ld+json" not in (site / "figures/bus-passes/index.html").read_text("utf-8")
    assert 'href="/assets/site.css"' in (site / "404.html").read_text("utf-8")


def test_with_an_address_everything_names_it(furnished, monkeypatch, caplog):
    monkeypatch.setenv("SITE_URL", "https://example.org/ours/")
    build(Site(furnished.root))
    site = furnished.root / "site"
    assert "SITE_URL" not in caplog.text
    assert (site / "robots.txt").read_text() == (
        "User-agent: *\nAllow: /\nSitemap: https://example.org/ours/sitemap.xml\n"
    )
    assert "<loc>https://example.org/ours/voices/</loc>" in (site / "sitemap.xml").read_text()
    figure = (site / "figures/bus-passes/index.html").read_text("utf-8")
    assert '"https://example.org/ours/open-data/bus-passes.csv"' in figure
    assert 'href="/ours/assets/site.css"' in (site / "404.html").read_text("utf-8")
    for page in site.rglob("*.html"):
        assert '<meta name="referrer" content="no-referrer">' in page.read_text("utf-8")


def test_an_author_may_write_of_a_macro_error(furnished, tmp_path):
    furnished.write("docs/new.md", "# Macro Rendering Error\n\nA “Macro Syntax Error” we had.\n")
    assert build_into(Site(furnished.root), tmp_path / "fresh")
