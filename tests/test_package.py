"""The code can be installed, and an area's repository can hold no more than what is its own."""

import os
import shutil
import subprocess
import sys
import zipfile

import pytest

from example import REAL, ROOT
from macros import packaged

CALL = "from macros.commands import offer; offer(prog_name='offer')"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The package as it is installed, without this repository."""
    folder = tmp_path_factory.mktemp("package")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory"]
    subprocess.run([*build, folder], cwd=REAL, check=True, capture_output=True, timeout=120)
    [wheel] = folder.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site-packages")
    return folder / "site-packages"


@pytest.fixture
def offer(installed, tmp_path):
    """Calls the installed program in a folder."""

    def call(*words, folder=tmp_path, **more):
        given = {key: value for key, value in os.environ.items() if "XDIST" not in key}
        given |= {"PYTHONPATH": str(installed), "SITE_URL": "https://samplebury.example/"} | more
        done = subprocess.run(
            [sys.executable, "-c", CALL, *words],
            cwd=folder, env=given, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    return call


def same(one, other):
    """Whether two folders hold the same files, each byte for byte."""

    def files(folder):
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file()
        }

    first, second = files(one), files(other)
    return {name for name in first.keys() | second.keys() if first.get(name) != second.get(name)}


def test_all_that_a_site_needs_travels_in_the_package_and_nothing_of_this_area(installed):
    inside = installed / "macros" / "_site"
    docs = {path.relative_to(inside).as_posix() for path in (inside / "docs").rglob("*.*")}
    assert docs == packaged.pages().keys() | packaged.pictures().keys()
    assert not same(inside / "overrides", REAL / "overrides")
    assert (inside / "mkdocs.yml").read_bytes() == (REAL / "mkdocs.yml").read_bytes()
    assert not [*installed.rglob("*impact-report*")]


def test_from_an_empty_folder_a_site_is_begun_checked_and_built(offer, tmp_path):
    offer("init", "area", "--name", "Samplebury", "--contact", "send@samplebury.example")
    assert "Nothing is wrong" in offer("check", folder=tmp_path / "area")
    assert "pages in site/" in offer("build", folder=tmp_path / "area")
    home = (tmp_path / "area" / "site" / "index.html").read_text("utf-8")
    assert "Samplebury" in home


def test_an_area_that_depends_on_the_package_is_built_as_in_a_copy_of_this_repository(
    offer, tmp_path
):
    dependent, copy = tmp_path / "dependent", tmp_path / "copy"
    for name, page in (packaged.pages() | packaged.pictures()).items():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(page, copy / name)
    for folder in (dependent, copy):
        shutil.copytree(ROOT, folder, dirs_exist_ok=True)
        shutil.copy(REAL / "mkdocs.yml", folder)
    settings = (dependent / "mkdocs.yml").read_text("utf-8")
    (dependent / "mkdocs.yml").write_text(settings.replace("  custom_dir: overrides\n", ""))
    for name in ("macros", "overrides"):
        shutil.copytree(REAL / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    offer("build", folder=dependent)
    offer("build", folder=copy, PYTHONPATH=str(copy))
    assert not same(dependent / "site", copy / "site")
