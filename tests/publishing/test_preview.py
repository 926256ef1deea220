"""`offer serve`: what somebody sees who leaves it open and changes files."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest
from playwright.sync_api import expect

from example import AREA, MEASURE, QUOTE, STORY, Project
from macros.publishing import preview
from macros.publishing.build import build_into
from macros.publishing.preview import Preview, server
from macros.site import Site
from translated import pseudo, translate

OFFER = Path(sys.executable).with_name("offer")
STORY_PAGE = "/stories/a-seat-for-everyone/"
SCRIPT = re.compile(rb'<script src="/\.preview/preview\.js\?[0-9a-f]{16}" defer></script>')


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Browser:
    """Asks a preview for pages, as little clever as a visitor can be."""

    def __init__(self, port: int) -> None:
        self.port = port

    def get(self, path: str, host: str = "127.0.0.1", method: str = "GET"):
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", host)
        connection.endheaders()
        answer = connection.getresponse()
        found = answer.status, answer.read().decode("utf-8", "replace"), dict(answer.getheaders())
        connection.close()
        return found

    def page(self, path: str) -> str:
        status, text, _headers = self.get(path)
        assert status == 200, text
        return text

    def problems(self, path: str) -> str:
        status, text, headers = self.get(path)
        assert status == 500, text
        assert headers["Content-Type"] == "text/html; charset=utf-8"
        assert SCRIPT.search(text.encode())  # brings the reader back
        return text


@contextmanager
def previewing(root: Path):
    running = server(Preview(root), free_port())
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    try:
        yield Browser(running.server_port)
    finally:
        running.shutdown()
        thread.join()
        running.server_close()


@pytest.fixture
def site(project: Project) -> Project:
    project.write("docs/stories/index.md", "# Stories\n\n{{ stories() }}\n")
    project.furnish()
    return project


@pytest.fixture
def visitor(site: Project):
    with previewing(site.root) as found:
        yield found


def test_a_changed_story_is_on_its_page_and_everywhere_else_at_the_next_request(site, visitor):
    assert "A seat for everyone" in visitor.page(STORY_PAGE)
    assert "A seat for everyone" in visitor.page("/stories/")
    site.spoil(STORY, "title: A seat for everyone", "title: A bench for everyone")
    for page in (STORY_PAGE, "/stories/"):
        assert "A bench for everyone" in visitor.page(page)
        assert "A seat for everyone" not in visitor.page(page)


def test_every_page_and_file_is_the_one_that_the_build_makes(site, visitor, tmp_path_factory):
    built = tmp_path_factory.mktemp("built") / "site"
    build_into(Site(site.root), built)
    files = [path for path in built.rglob("*") if path.is_file()]
    # Made when the site is built, of all pages at once; and what says when that was.
    later = (
        *("pagefind/", "assets/site.css", "_headers", "robots.txt", "sitemap.xml"),
        "feeds/promises.ics",
    )
    names = [path.relative_to(built).as_posix() for path in files]
    compared = [name for name in names if not name.startswith(later)]
    assert sum(name.endswith(".html") for name in compared) > 15
    connection = HTTPConnection("127.0.0.1", visitor.port, timeout=30)
    for name in compared:
        connection.request("GET", f"/{name.removesuffix('index.html')}")
        body = connection.getresponse().read()
        body, scripts = SCRIPT.subn(b"", body)
        assert body == (built / name).read_bytes(), name
        assert scripts == name.endswith(".html"), name
    connection.close()


def test_each_language_is_shown_with_its_menu_and_follows_its_file(site, visitor):
    name = translate(site, "pl")
    site.write(AREA, f"{site.text(AREA)}languages: [pl]\n")
    assert f'href="../..{"/pl" + STORY_PAGE}" lang=pl hreflang=pl>Polski' in visitor.page(
        STORY_PAGE
    )
    page = visitor.page(f"/pl{STORY_PAGE}")
    assert 'href="../../../assets/site.css"' in page or 'href="../../assets/site.css"' in page
    assert pseudo("Skip to content") in page
    assert visitor.get("/pl/assets/site.css")[0] == 200
    assert visitor.get("/pl/nowhere/")[0] == 404
    site.write(name, site.text(name).replace(pseudo("Skip to content"), "Do treści"))
    assert "Do treści" in visitor.page(f"/pl{STORY_PAGE}")


def test_a_broken_file_shows_every_problem_and_the_corrected_one_comes_back(site, visitor):
    before = visitor.page(STORY_PAGE)
    good = site.text(STORY), site.text(MEASURE)
    site.spoil(STORY, "title: A seat for everyone", "title: [<script>alert(1)</script>]")
    site.spoil(MEASURE, "value: 80", "value: 101")
    for page in (STORY_PAGE, "/", "/no/such/page"):
        problems = visitor.problems(page)
        assert STORY in problems
        assert MEASURE in problems
        assert "<script>alert" not in problems
    assert '<html lang="en-GB" dir="ltr">' in problems
    site.write(STORY, good[0])
    assert STORY not in visitor.problems(STORY_PAGE)
    site.write(MEASURE, good[1])
    assert SCRIPT.sub(b"", visitor.page(STORY_PAGE).encode()) == SCRIPT.sub(b"", before.encode())


def test_while_a_file_is_broken_the_site_of_before_can_be_read(site, visitor):
    visitor.page("/")
    site.spoil(QUOTE, "speaker: parent_carer", "speaker: me")
    link = re.search(r'<a href="(/\.preview/before/stories/[^"]+)"', visitor.problems(STORY_PAGE))
    assert link
    # Nobody had opened this page, or its figures, before the file broke.
    assert "A seat for everyone" in visitor.page(link[1])
    assert visitor.get("/.preview/before/open-data/buses-on-time.csv")[0] == 200
    assert visitor.get("/.preview/before/assets/site.css")[0] == 200
    assert visitor.get("/.preview/before/stories/other/")[0] == 404


def test_a_mistake_in_a_page_of_docs_is_said_and_ends_nothing(site, visitor):
    old = visitor.page("/about/")
    for mistake in ('{{ no_such_part("<b>") }}', "{{ stories( }}", "[here](no-such-page.md)"):
        site.write("docs/about.md", f"# About\n\n{mistake}\n")
        problems = visitor.problems("/about/")
        assert "about.md" in problems
        assert "<b>" not in problems
        assert "Traceback" not in problems
        assert "A seat for everyone" in visitor.page(f"/.preview/before{STORY_PAGE}")
        assert (
            visitor.page("/.preview/before/about/").partition("<body>")[2]
            == (old.partition("<body>")[2])
        )
    site.write("docs/about.md", "# About\n\nAll is well.\n")
    assert "All is well." in visitor.page("/about/")


def test_a_site_that_is_broken_from_the_start_comes_once_it_is_corrected(site):
    good = site.text(AREA)
    site.write(AREA, "{")
    with previewing(site.root) as visitor:
        assert AREA in visitor.problems("/")
        site.write(AREA, good)
        assert "A seat for everyone" in visitor.page(STORY_PAGE)


def test_a_broken_mkdocs_yml_and_a_folder_that_went_end_nothing(site, visitor):
    (site.root / "mkdocs.yml").rename(site.root / "kept.yml")
    site.write("mkdocs.yml", "nav: [")
    assert "mkdocs.yml" in visitor.problems("/")
    (site.root / "mkdocs.yml").unlink()  # the package has one
    assert "A seat for everyone" in visitor.page(STORY_PAGE)
    (site.root / "kept.yml").rename(site.root / "mkdocs.yml")
    (site.root / "data").rename(site.root / "elsewhere")
    assert AREA in visitor.problems("/")
    (site.root / "elsewhere").rename(site.root / "data")
    visitor.page("/")


def test_what_can_never_be_read_to_its_end_is_a_problem_and_no_wait(site, visitor):
    os.mkfifo(site.root / "docs/pipe.png")
    assert "docs/pipe.png" in visitor.problems("/")
    (site.root / "docs/pipe.png").unlink()
    visitor.page("/")


def test_a_file_is_read_again_even_where_its_size_and_its_date_stay(site, visitor):
    assert "A seat for everyone" in visitor.page(STORY_PAGE)
    before = (site.root / STORY).stat()
    site.spoil(STORY, "A seat for everyone", "A sofa for everyone")
    os.utime(site.root / STORY, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "A sofa for everyone" in visitor.page(STORY_PAGE)


def test_a_new_file_gets_a_page_and_a_deleted_one_loses_it(site, visitor):
    new = "data/stories/a-shelter.yml"
    assert visitor.get("/stories/a-shelter/")[0] == 404
    site.write(new, site.text(STORY).replace("A seat for everyone", "A shelter from the rain"))
    assert "A shelter from the rain" in visitor.page("/stories/a-shelter/")
    (site.root / new).unlink()
    status, text, _headers = visitor.get("/stories/a-shelter/")
    assert status == 404
    assert SCRIPT.search(text.encode())
    site.write("docs/notes.md", "# Some notes\n")
    assert "Some notes" in visitor.page("/notes/")
    (site.root / "docs/notes.md").unlink()
    assert visitor.get("/notes/")[0] == 404


def test_assets_are_served_as_they_are_now_and_say_what_they_are(site, visitor):
    (site.root / "overrides").unlink()
    shutil.copytree(Path(__file__).parents[2] / "overrides", site.root / "overrides")
    status, _text, headers = visitor.get("/assets/site.css")
    assert (status, headers["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert visitor.get("/assets/site.js")[2]["Content-Type"].startswith("text/javascript")
    assert visitor.get("/open-data/buses-on-time.csv")[0] == 200
    site.write("overrides/assets/css/components/green.css", "main { color: green }")
    status, text, headers = visitor.get("/assets/site.css")
    assert "main { color: green }" in text
    assert headers["Cache-Control"] == "no-store"


def test_the_address_of_a_folder_without_its_slash_leads_to_its_page(visitor):
    for path in ("/stories", "//stories"):
        status, _text, headers = visitor.get(path)
        assert (status, headers.get("Location")) in {(302, "/stories/"), (404, None)}
    assert visitor.get("/stories")[0] == 302


def test_an_address_that_no_file_has_makes_nothing(visitor, monkeypatch):
    assert visitor.get("/no-such-page/")[0] == 404  # makes the page that says so
    monkeypatch.setattr(preview, "mkdocs_build", None)  # another call would fail
    for path in ("/no-such-page/", "/stories/no-such-story/", "/open-data/none.csv"):
        assert visitor.get(path)[0] == 404


def test_nothing_outside_the_site_can_be_read(visitor):
    for path in (
        "/../mkdocs.yml",
        "/%2e%2e/mkdocs.yml",
        "/..%2fmkdocs.yml",
        "/..\\mkdocs.yml",
        "/stories/../../mkdocs.yml",
        "/.preview/../../mkdocs.yml",
        "/.preview/before/../../mkdocs.yml",
        "/.preview/preview.py",
        "//etc/passwd",
        "/%00",
        "/data/area.yml",
        "/mkdocs.yml",
    ):
        status, text, _headers = visitor.get(path)
        assert (status, "site_name" in text) == (404, False), path


def test_only_this_machine_is_answered_by_its_own_names(visitor):
    for host in (
        "127.0.0.1",
        "localhost",
        f"localhost:{visitor.port}",
        f"127.0.0.1:{visitor.port}",
    ):
        assert visitor.get("/", host)[0] == 200
    for host in ("evil.example", "127.0.0.1.evil.example", "localhost:x", "", "[", "192.168.0.2"):
        for path in ("/", "/.preview/state"):
            assert visitor.get(path, host)[0] == 403
    assert visitor.get("/", method="HEAD")[:2] == (200, "")


def test_the_state_that_pages_wait_for_changes_with_each_file_and_only_then(site, visitor):
    states = [visitor.get("/.preview/state")[1]]
    for name in (STORY, "docs/index.md", "data/quotes/new.yml"):
        site.write(name, f"changed: {name}")
        states.append(visitor.get("/.preview/state")[1])
        assert f"/.preview/preview.js?{states[-1]}" in visitor.problems("/")
    assert len(set(states)) == 4
    site.write("data/stories/.a-seat-for-everyone.yml.swp", "an editor’s own file")
    assert visitor.get("/.preview/state")[1] == states[-1]


def test_an_open_page_follows_its_files_by_itself(site, visitor, browser):
    good = site.text(STORY)
    address = f"http://127.0.0.1:{visitor.port}"
    with browser.new_context() as context:
        page = context.new_page()
        told = []
        page.on("console", lambda message: told.append(message.text))
        page.goto(address + STORY_PAGE)
        title = page.locator("h1")
        expect(title).to_have_text("A seat for everyone")
        site.write(STORY, good.replace("A seat for", "A bench for"))
        expect(title).to_have_text("A bench for everyone")
        assert told == []
        site.write(STORY, "{")
        expect(title).to_have_text("This page cannot be shown yet")
        page.get_by_role("link", name="See the page as it was before").click()
        expect(title).to_have_text("A bench for everyone")
        site.write(STORY, good)
        expect(title).to_have_text("A seat for everyone")
        assert page.url == address + STORY_PAGE


@contextmanager
def offer_serve(root: Path, *arguments: str):
    """The command, which is ended whatever the test finds."""
    serving = subprocess.Popen(
        [OFFER, "serve", *arguments],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    with serving:
        try:
            yield serving
        finally:
            serving.kill()


@pytest.mark.parametrize("port", ["99999", "0", "-1", "65536"])
def test_a_port_that_cannot_be_is_refused_in_one_sentence(site, port):
    with offer_serve(site.root, "--port", port) as serving:
        out, told = serving.communicate(timeout=30)
    assert (serving.returncode, out) == (1, "")
    assert told == f"There is no port {port}: choose one from 1024 to 65535.\n"


def test_a_port_in_use_is_said_in_one_sentence(site):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with offer_serve(site.root, "--port", str(port)) as serving:
            out, told = serving.communicate(timeout=30)
    assert (serving.returncode, out) == (1, "")
    assert told.startswith(f"Port {port} cannot be used (Address already in use)")
    assert told.count("\n") == 1


def test_a_folder_without_a_site_is_said_in_one_sentence(tmp_path):
    with offer_serve(tmp_path) as serving:
        _out, told = serving.communicate(timeout=30)
    assert serving.returncode == 1
    assert told == "There is no site in this folder: call this where data/ is.\n"


def test_it_starts_says_where_the_site_is_and_ends_quietly_with_ctrl_c(site):
    site.write("data/quotes/new.yml", site.text(QUOTE))  # a warning
    port = free_port()
    with offer_serve(site.root, "--port", str(port)) as serving:
        assert serving.stdout.readline() == (
            f"The site is at http://127.0.0.1:{port}. Press Ctrl-C to end.\n"
        )
        assert "A seat for everyone" in Browser(port).page(STORY_PAGE)
        serving.send_signal(signal.SIGINT)
        out, told = serving.communicate(timeout=30)
    assert (serving.returncode, out) == (0, "")
    assert told.splitlines()[0].startswith("data/quotes/new.yml:1:1: warning: nothing cites this")
    assert told.splitlines()[-1] == "0 errors, 1 warning."
