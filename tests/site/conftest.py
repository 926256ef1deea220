"""One build of each area and one browser for all the tests of the site.

`area` is every area in turn: Exampleshire, a few pages of Sampleton, and what this repository's
`data/` and `docs/` hold. A test of it takes whatever pages and figures there are. All other
fixtures are of Exampleshire, where a test finds the thing it needs. They are built in the language
of their files; `spoken` has every language, and a few pages of each.
"""

import functools
import http.server
import os
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import pytest

from example import AREA, REAL, SAMPLETON, Project
from macros.content.content import Content
from macros.model.kinds import FOLDERS
from macros.model.priority import CHANGED, DONE
from macros.publishing.build import build_into
from macros.site import Site
from translated import mirrored, translate

ROOT = REAL
# Pages of Exampleshire.
PAGES = {
    "home": "",
    "weakness": "weaknesses/few-seats/",
    "what was done": "weaknesses/few-seats/what-was-done/",
    "what changed": "weaknesses/few-seats/what-changed/",
    "easy read": "weaknesses/few-seats/easy-read/",
    "stories": "stories/",
    "story": "stories/night-bus/",
    "figure": "figures/checks/",
    "figures": "figures/",
    "booklet": "booklet/",
}


# Pages of Sampleton that look unlike those of the other areas: its thirty pairs look alike.
OF_SAMPLETON = (
    *("", "stories/", "stories/holiday-list/", "stories/therapy-in-every-school/"),
    *("figures/", "figures/easy-to-find-help/", "about/", "take-part/", "accessibility/"),
)


@dataclass(frozen=True)
class Area:
    """What readers find in an area, and its site; `chosen` are the pages of it to look at."""

    content: Content
    site: Path
    address: str
    chosen: tuple[str, ...] = ()

    @functools.cached_property
    def addresses(self) -> list[str]:
        """Every page, as a path below the address of the site; not what only leads to another."""
        return sorted(self.chosen) or sorted(
            path.relative_to(self.site).as_posix().removesuffix("index.html")
            for path in self.site.rglob("*.html")
            if 'http-equiv="refresh"' not in path.read_text("utf-8")
        )

    @functools.cached_property
    def kinds(self) -> list[str]:
        """One page of each kind: of weaknesses, stories and so on the one that holds most."""

        def kind(name: str) -> str:
            folder = name.partition("/")[0]
            if name.endswith("/easy-read/"):
                return f"{folder} in Easy Read"
            if name.endswith((f"/{DONE}/", f"/{CHANGED}/")):
                return f"{folder} {name.split('/')[-2]}"
            return folder if name.count("/") > 1 and folder in _WITH_PAGES else name

        def size(name: str) -> int:
            return len((self.site / name / "index.html").read_bytes())

        found = (list(names) for _kind, names in groupby(sorted(self.addresses, key=kind), kind))
        return [names[0] if len(names) == 1 else max(names, key=size) for names in found]


_WITH_PAGES = {*FOLDERS, "figures"}


def shared(tmp_path_factory) -> Path:
    """A folder that all the workers of a run have."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(scope="session")
def built(tmp_path_factory, example, as_of):
    """An area's site by its name: the first worker that needs it builds it, the others wait."""

    @functools.cache
    def area(name: str) -> Area:
        roots = {"example": example.root, "ours": REAL, "sampleton": SAMPLETON}
        root = Site(roots[name], as_of if name == "ours" else None)
        folder = build_once(
            shared(tmp_path_factory) / f"site-of-{name}",
            lambda folder: build_into(root, folder, other_languages=False),
        )
        server = serving(folder)
        servers.append(server)
        chosen = OF_SAMPLETON if name == "sampleton" else ()
        return Area(root.published, folder, f"http://127.0.0.1:{server.server_port}/", chosen)

    servers = []
    yield area
    for server in servers:
        server.shutdown()


@pytest.fixture(
    scope="session", params=["example", "sampleton", pytest.param("ours", marks=pytest.mark.area)]
)
def area(built, request) -> Area:
    """Every area that a page check is made of, and all of its pages."""
    return built(request.param)


def _of_several_languages():
    """Exampleshire, and this area where it has other languages too."""
    ours = pytest.param("ours", marks=pytest.mark.area)
    return ["example", *([ours] if "\nlanguages:" in (REAL / AREA).read_text("utf-8") else [])]


@pytest.fixture(scope="session", params=_of_several_languages())
def spoken(tmp_path_factory, as_of, request) -> Iterator[Area]:
    """A site in all of its languages, a few pages of each; of Exampleshire all from the right."""
    folder = shared(tmp_path_factory) / f"in-languages-{request.param}"
    root = REAL if request.param == "ours" else folder.with_name("translated-example")
    if root is not REAL:
        build_once(root, translated_example)
    site = Site(root, as_of if root is REAL else None)
    build_once(folder, lambda folder: build_into(site, folder))
    server = serving(folder)
    area = Area(site.published, folder, f"http://127.0.0.1:{server.server_port}/")
    yield replace(area, chosen=(*_in_languages(area, whole="ar" if root is not REAL else ""),))
    server.shutdown()


def translated_example(folder):
    """Exampleshire in a language with accents, and in one from the right."""
    folder.mkdir()
    project = Project(folder)
    project.enrich()
    project.furnish()
    translate(project, "pl")
    translate(project, "ar", mirrored)
    project.write(AREA, f"{project.text(AREA)}languages: [pl, ar]\n")


def _in_languages(area: Area, whole: str) -> Iterator[str]:
    """Of the `whole` language one page of each kind; of others home, a figure and a story."""
    tags = area.content.area.languages
    kinds = [one for one in area.kinds if one.partition("/")[0] not in tags]
    few = ["", *(one for one in kinds if re.match(r"(figures|stories)/[a-z]", one))][:3]
    yield from few
    for tag in tags:
        yield from (f"{tag}/{one}" for one in (kinds if tag == whole else few))


@pytest.fixture(scope="session")
def site(built) -> Path:
    """The site of Exampleshire."""
    return built("example").site


@pytest.fixture(scope="session")
def address(built) -> str:
    """Where the site of Exampleshire is served."""
    return built("example").address


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


@pytest.fixture
def page(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()
