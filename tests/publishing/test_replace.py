"""site/ is at every moment a site that works, wherever it stands and whatever goes wrong."""

import errno
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from macros.publishing import replace
from macros.publishing.failures import BuildFailed
from macros.publishing.replace import folder_for, put

KILLS = Path(__file__).with_name("kills.py")
OLD = {"index.html": "old", "gone.html": "old", "assets/old.css": "old", "a/b/c.html": "old"}
NEW = {"index.html": "new", "more.html": "new", "assets/new.css": "new", "a/b.html": "new"}


def write(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def read(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in folder.rglob("*")
        if path.is_file()
    }


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def swap(place, files=NEW):
    with folder_for(place) as folder:
        put(write(folder / "site", files), place)


def refuse(number):
    """A function of the system that always says no."""

    def refused(path, *_rest):
        raise OSError(number, os.strerror(number), str(path))

    return refused


@pytest.fixture
def place(tmp_path):
    return write(tmp_path / "site", OLD)


@pytest.fixture(params=["a mount point", "another disk", "a folder above that may not be changed"])
def fixed(request, place, monkeypatch):
    """A place that cannot be moved, so that it must be filled."""
    if request.param == "a folder above that may not be changed":
        made = replace.mkdtemp

        def refused(prefix, dir):
            return (
                refuse(errno.EACCES)(dir) if dir == place.parent else made(prefix=prefix, dir=dir)
            )

        monkeypatch.setattr(replace, "mkdtemp", refused)
    else:
        number = errno.EBUSY if request.param == "a mount point" else errno.EXDEV
        monkeypatch.setattr(replace, "_exchanged", lambda _one, _other: False)
        monkeypatch.setattr(Path, "rename", refuse(number))
    return place


def test_a_new_site_takes_the_place_of_the_old_one(place):
    swap(place)
    assert read(place) == NEW
    assert names(place.parent) == ["site"]


def test_the_first_site_needs_no_old_one(tmp_path):
    swap(tmp_path / "site")
    assert read(tmp_path / "site") == NEW
    assert names(tmp_path) == ["site"]


def test_where_folders_cannot_be_exchanged_they_are_renamed(place, monkeypatch):
    monkeypatch.setattr(replace, "_exchanged", lambda _one, _other: False)
    swap(place)
    assert read(place) == NEW
    assert names(place.parent) == ["site"]


def test_where_the_new_one_cannot_be_renamed_the_old_one_comes_back(place, monkeypatch):
    renamed = Path.rename
    with folder_for(place) as folder:
        fresh = write(folder / "site", NEW)
        monkeypatch.setattr(
            Path,
            "rename",
            lambda path, target: (
                refuse(errno.EACCES)(path) if path == fresh else renamed(path, target)
            ),
        )
        assert replace._renamed(fresh, place) is False
        assert read(place) == OLD


def test_a_place_that_cannot_be_moved_is_filled(fixed):
    swap(fixed)
    assert read(fixed) == NEW
    assert names(fixed.parent) == ["site"]
    assert names(fixed) == ["a", "assets", "index.html", "more.html"]


def test_folders_links_and_files_may_change_into_each_other(fixed, tmp_path):
    elsewhere = write(tmp_path / "elsewhere", {"kept.txt": "not ours"})
    (fixed / "pictures").symlink_to(elsewhere)
    write(fixed, {"page": "a file", "file.html/index.html": "a folder"})
    new = {"page/index.html": "new", "file.html": "new", "pictures/one.png": "new"}
    swap(fixed, new)
    assert read(fixed) == new
    assert read(elsewhere) == {"kept.txt": "not ours"}


@pytest.mark.parametrize("fails", ["copyfile", "mkdtemp"])
def test_a_disk_that_is_full_before_the_filling_begins_changes_nothing(
    place, tmp_path, monkeypatch, fails
):
    monkeypatch.setattr(replace, "_exchanged", lambda _one, _other: False)
    monkeypatch.setattr(replace, "_renamed", lambda _one, _other: False)
    with pytest.raises(OSError, match="No space"), folder_for(place) as folder:
        fresh = write(folder / "site", NEW)
        with monkeypatch.context() as full:
            holder = replace.shutil if fails == "copyfile" else replace
            full.setattr(holder, fails, lambda *_a, **_b: refuse(errno.ENOSPC)("x"))
            put(fresh, place)
    assert read(place) == OLD
    assert names(tmp_path) == ["site"]


def test_a_page_that_cannot_be_replaced_is_named(place, monkeypatch):
    monkeypatch.setattr(replace, "_exchanged", lambda _one, _other: False)
    monkeypatch.setattr(replace, "_renamed", lambda _one, _other: False)
    monkeypatch.setattr(Path, "replace", refuse(errno.EPERM))
    with pytest.raises(BuildFailed, match=r"b\.html|new\.css"):
        swap(place)
    assert set(read(place).values()) == {"old"}


def test_a_link_stays_a_link_and_its_folder_gets_the_site(tmp_path):
    target = write(tmp_path / "disk/www", OLD)
    link = tmp_path / "site"
    link.symlink_to(target)
    swap(Path(os.path.realpath(link)))
    assert link.is_symlink()
    assert read(target) == NEW
    assert names(target.parent) == ["www"]


def test_a_file_where_the_folder_should_be_is_left_alone(tmp_path):
    (tmp_path / "site").write_text("my notes")
    with pytest.raises(NotADirectoryError):
        swap(tmp_path / "site")
    assert (tmp_path / "site").read_text() == "my notes"


def test_an_old_file_that_cannot_be_deleted_is_named_and_the_new_site_is_whole(
    place, monkeypatch, caplog
):
    unlink = Path.unlink
    monkeypatch.setattr(
        Path,
        "unlink",
        lambda path: refuse(errno.EPERM)(path) if path.name == "gone.html" else unlink(path),
    )
    swap(place)
    assert read(place) == NEW
    [left] = place.parent.glob(".site-building-*")
    assert read(left) == {"site/gone.html": "old"}
    [said] = caplog.messages
    assert f"{left}/site/gone.html: you are not allowed to change it" in said
    assert said.endswith(f"is in {left}.")
    monkeypatch.undo()
    swap(place)
    assert names(place.parent) == ["site"]


def test_an_old_file_that_cannot_be_deleted_from_a_filled_place_is_named(
    fixed, monkeypatch, caplog
):
    unlink = Path.unlink
    monkeypatch.setattr(
        Path,
        "unlink",
        lambda path: refuse(errno.EPERM)(path) if path.name == "gone.html" else unlink(path),
    )
    swap(fixed)
    assert read(fixed) == {**NEW, "gone.html": "old"}
    assert f"still there: {fixed}/gone.html: you are not allowed to change it" in caplog.text


# --- killed at any moment ---------------------------------------------------------------------


@pytest.fixture(scope="module", params=["exchange", "rename", "fill"])
def kills(request, tmp_path_factory):
    """What was found after each kill, for each way of replacing a folder."""
    done = subprocess.run(
        [sys.executable, KILLS, tmp_path_factory.mktemp("kills"), request.param],
        cwd=KILLS.parents[2],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, sys.path))},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) > 30
    return request.param, found


def whole(version):
    names = ("index.html", "deep/page.html", f"assets/{version}.css", "assets/all.js")
    return dict.fromkeys(names, version)


def test_after_a_kill_at_any_moment_the_site_is_the_old_or_the_new_one(kills):
    way, found = kills
    for at_once, after_the_next_build_began, _ended in found:
        if way == "exchange":
            assert at_once in (whole("old"), whole("new"))
        elif way == "rename":
            assert at_once in (None, whole("old"), whole("new"))
        else:
            assert {"index.html", "deep/page.html", "assets/all.js"} <= set(at_once)
            assert set(at_once.values()) <= {"old", "new"}
            for page in ("index.html", "deep/page.html"):
                assert f"assets/{at_once[page]}.css" in at_once
            continue
        assert after_the_next_build_began in (whole("old"), whole("new"))


def test_the_build_after_a_kill_leaves_a_whole_site_and_nothing_else(kills):
    _way, found = kills
    for *_before, (site, beside, inside) in found:
        assert site == whole("new")
        assert beside == ["site"]
        assert inside == ["assets", "deep", "index.html"]


def test_the_kills_met_the_old_site_and_the_new_one(kills):
    _way, found = kills
    met = {at_once["index.html"] for at_once, *_rest in found if at_once}
    assert met == {"old", "new"}


# --- two at once, and readers -----------------------------------------------------------------


def test_a_second_build_says_that_one_is_running_and_touches_nothing(place):
    with folder_for(place) as folder:
        write(folder / "site", NEW)
        with pytest.raises(BuildFailed, match="Another build is running"), folder_for(place):
            pytest.fail("two builds have the place at once")
        put(folder / "site", place)
    assert read(place) == NEW


def test_a_folder_of_another_name_beside_it_is_nobodys_leftover(place):
    beside = write(place.parent / ".site-settings", {"mine.txt": "mine"})
    swap(place)
    assert read(beside) == {"mine.txt": "mine"}


def test_a_reader_never_misses_a_page_or_gets_pages_of_two_sites(tmp_path):
    place = tmp_path / "site"
    swap(place, {"one.html": "0", "other.html": "0"})
    mixed, missed, reads = [], [], [0]
    ended = threading.Event()

    def by_address():
        while not ended.is_set():
            try:
                (place / "one.html").read_text()
                reads[0] += 1
            except FileNotFoundError as error:
                missed.append(error)

    def through_an_open_folder():
        while not ended.is_set():
            folder = os.open(place, os.O_RDONLY)
            try:
                both = {_read_in(folder, name) for name in ("one.html", "other.html")}
            except FileNotFoundError:  # the old one is being deleted: open it again
                continue
            finally:
                os.close(folder)
            if len(both) > 1:
                mixed.append(both)

    readers = [threading.Thread(target=one) for one in (by_address, through_an_open_folder)]
    for reader in readers:
        reader.start()
    for version in range(200):
        swap(place, {"one.html": str(version), "other.html": str(version)})
    ended.set()
    for reader in readers:
        reader.join()
    assert (missed, mixed) == ([], [])
    assert reads[0] > 200


def _read_in(folder, name):
    descriptor = os.open(name, os.O_RDONLY, dir_fd=folder)
    try:
        return os.read(descriptor, 100)
    finally:
        os.close(descriptor)
