"""What the tests share."""

import os
import signal
from datetime import date
from pathlib import Path

import pytest
from jinja2 import FileSystemBytecodeCache
from playwright.sync_api import sync_playwright

from example import Project
from macros import packaged, plugin, site
from macros.content.content import Content
from macros.content.load import _add_page, load
from macros.site import Site
from tests.site.chromium import arguments, executable


def pytest_addoption(parser):
    """Let the tests of an area be run for another day: pytest --as-of 2027-03-31 -m area."""
    parser.addoption("--as-of", type=date.fromisoformat, help="the day to test this area for")


@pytest.fixture(scope="session")
def as_of(request) -> date | None:
    """The day for which this area is tested, if not today."""
    return request.config.getoption("--as-of")


def pytest_configure():
    """Let Ctrl-C reach what a test starts: a shell's background job ignores it, and all below."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items):
    """Begin with what takes longest."""
    items.sort(key=lambda item: item.get_closest_marker("first") is None)


def pytest_xdist_auto_num_workers():
    """One worker more than there are cores: each waits for its browser a part of the time."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session", autouse=True)
def _compiled_once(tmp_path_factory):
    """Let Jinja keep our templates as it compiled them, which takes half of a small build."""
    kept = FileSystemBytecodeCache(str(tmp_path_factory.mktemp("compiled")))
    made = plugin.templates

    def templates():
        environment = made()
        environment.bytecode_cache = kept
        return environment

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plugin, "templates", templates)
        yield


@pytest.fixture(scope="session", autouse=True)
def _neutral_pages_read_once():
    """Let each Site begin with the pages of the package in its cache: few of them are its own."""
    neutral = {}
    for name, path in packaged.pages().items():
        _add_page(Content(), path, name, neutral)

    def begun(root, cache):
        cache |= {name: found for name, found in neutral.items() if name not in cache}
        return load(root, cache)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(site, "load", begun)
        yield


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all the tests of a worker."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=executable(), args=arguments())
        yield found
        found.close()


@pytest.fixture(scope="session")
def example(tmp_path_factory) -> Project:
    """Exampleshire with something of every kind, ready to be built. Nobody may spoil it."""
    project = Project(tmp_path_factory.mktemp("example") / "project")
    project.enrich()
    project.furnish()
    return project


@pytest.fixture(scope="session")
def content(example: Project) -> Content:
    """What there is in Exampleshire. What this area's own data/ holds is another fixture: area."""
    return Site(example.root).content


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A valid project of our own, to be spoilt."""
    return Project(tmp_path)
