import os
import subprocess
import sys
from pathlib import Path

import pytest

from example import AREA, MEASURE, QUOTE, REAL, said

OFFER = Path(sys.executable).with_name("offer")


def offer_check(root: Path, *options: str) -> tuple[int, str, str]:
    """What a contributor sees after `offer check` in a folder."""
    done = subprocess.run(
        [OFFER, "check", *options],
        cwd=root,
        capture_output=True,
        timeout=30,
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_where_nothing_is_wrong_it_says_so(project):
    assert offer_check(project.root) == (0, "Nothing is wrong in data/.\n", "")


@pytest.mark.area
def test_this_area_has_no_error(as_of):
    day = [f"--as-of={as_of}"] if as_of else []
    status, _out, told = offer_check(REAL, *day)
    assert status == 0, told


def test_a_warning_is_told_and_does_not_stop_anything(project):
    project.write("data/quotes/new.yml", project.text(QUOTE))
    warning = said(
        "data/quotes/new.yml",
        "1:1",
        "nothing cites this yet [references/unused]",
        "name it under “quotes” in a story, or in a row of what it is about",
        "warning",
    )
    assert offer_check(project.root) == (0, "", f"{warning}\n0 errors, 1 warning.\n")


def test_one_error_stops_a_build_and_all_are_told(project):
    project.spoil(MEASURE, "value: 80", "value: 101")
    project.spoil(QUOTE, "speaker: parent_carer", "speaker: me")
    project.write("data/quotes/new.yml", project.text(QUOTE))
    status, out, told = offer_check(project.root)
    assert (status, out) == (1, "")
    assert told.count("error:") == 3
    assert told.splitlines()[-1] == (
        "3 errors, 0 warnings. The site cannot be built until the errors are corrected."
    )


def test_whatever_the_files_hold_nobody_sees_a_traceback(project):
    project.write(AREA, b"\x00\xff\xfe")
    project.write("data/sources.yml", "- " * 3000)
    project.write("data/glossary.yml", "{" * 3000)
    project.write("data/timeline.yml", "!!python/object/apply:os.abort []")
    project.write(MEASURE, "a" * 300_000)
    project.write("data/quotes/\x1b[2J\n.yml", "&a [*a, *a]")
    project.write(os.fsdecode(b"data/quotes/\xff.yml"), "\ud800".encode("utf-8", "surrogatepass"))
    (project.root / "docs/loop").symlink_to(project.root)
    status, out, told = offer_check(project.root)
    assert (status, out) == (1, "")
    assert "Traceback" not in told
    assert told.endswith("The site cannot be built until the errors are corrected.\n")
    for name in (AREA, "sources.yml", "glossary.yml", "timeline.yml", MEASURE, "docs/loop"):
        assert name in told


def test_a_folder_that_is_no_project_is_told_what_is_missing(tmp_path):
    status, _out, told = offer_check(tmp_path)
    assert status == 1
    assert told.startswith(f"{AREA}:1:1: error: the file is missing [file/missing]\n")


@pytest.mark.parametrize("arguments", [["check"], ["--help"]])
def test_what_the_system_refuses_is_one_sentence(project, arguments):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [OFFER, *arguments],
            cwd=project.root,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=30,
            check=False,
        )
    assert (done.returncode, done.stderr.decode()) == (
        1,
        "This could not be done: the disk is full.\n",
    )


def test_pictures_go_into_a_folder_only(project):
    done = subprocess.run(
        [OFFER, "charts", "buses-on-time", "--to", "data/area.yml"],
        cwd=project.root,
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.decode().endswith("This could not be done: data/area.yml: File exists.\n")
