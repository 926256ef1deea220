"""One build and one browser for all the tests of the site."""

import functools
import http.server
import os
import threading
from pathlib import Path

import pytest

from macros.publishing.build import build_into
from macros.site import Site

ROOT = Path(__file__).parents[2]
# One page of each kind.
PAGES = {
    "home": "",
    "weaknesses": "weaknesses/",
    "weakness": "weaknesses/plans/",
    "stories": "stories/",
    "story": "stories/activity-fund/",
    "voices": "voices/",
    "figures": "figures/",
    "figure": "figures/parent-feedback/",
    "sources": "sources/",
    "glossary": "glossary/",
    "report": "report/",
    "take part": "take-part/",
    "about": "about/",
    "open data": "open-data/",
    "corrections": "corrections/",
    "accessibility": "accessibility/",
    "booklet": "booklet/",
    "404": "404.html",
}


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The built site: the first worker that needs it builds it, the others wait for it."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    return build_once(shared / "site", lambda folder: build_into(Site(ROOT), folder))


def build_once(folder, build):
    """Build into folder, unless another worker has or is about to."""
    done = folder.with_suffix(".done")
    lock = folder.with_suffix(".lock")
    try:
        lock.touch(exist_ok=False)
    except FileExistsError:
        waited = threading.Event()
        for _tick in range(1200):
            if done.exists():
                break
            waited.wait(0.1)
        assert done.exists(), "the site was not built"
        return folder
    build(folder)
    done.touch()
    return folder


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


def serving(folder):
    """A web server of one folder, on a free port of this machine."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture(scope="session")
def address(site):
    server = serving(site)
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture
def page(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def addresses(site):
    """Every page of the site, as a path below its address."""
    return sorted(
        path.relative_to(site).as_posix().removesuffix("index.html")
        for path in site.rglob("*.html")
    )
