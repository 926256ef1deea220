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
from playwright.sync_api import expect, sync_playwright

from example import AREA, MEASURE, QUOTE, STORY, Project
from macros.publishing.build import build_into
from macros.publishing.preview import Preview, server
from macros.site import Site
from tests.site.chromium import arguments, executable

OFFER = Path(sys.executable).with_name("offer")
STORY_PAGE = "/stories/a-seat-for-everyone/"
SCRIPT = re.compile(rb'<script src="/\.preview/preview\.js\?[0-9a-f]{16}" defer></script>')


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Browser:
    """Asks a preview for pages, as little clever as a browser can be."""

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
def browser(site: Project):
    with previewing(site.root) as found:
        yield found


def test_a_changed_story_is_on_its_page_and_everywhere_else_at_the_next_request(site, browser):
    assert "A seat for everyone" in browser.page(STORY_PAGE)
    assert "A seat for everyone" in browser.page("/stories/")
    site.spoil(STORY, "title: A seat for everyone", "title: A bench for everyone")
    for page in (STORY_PAGE, "/stories/"):
        assert "A bench for everyone" in browser.page(page)
        assert "A seat for everyone" not in browser.page(page)


def test_every_page_and_file_is_the_one_that_the_build_makes(site, browser, tmp_path_factory):
    built = tmp_path_factory.mktemp("built") / "site"
    build_into(Site(site.root), built)
    files = [path for path in built.rglob("*") if path.is_file()]
    # Made when the site is built, of all pages at once.
    later = ("pagefind/", "assets/site.css", "_headers", "robots.txt", "sitemap.xml")
    names = [path.relative_to(built).as_posix() for path in files]
    compared = [name for name in names if not name.startswith(later)]
    assert sum(name.endswith(".html") for name in compared) > 15
    connection = HTTPConnection("127.0.0.1", browser.port, timeout=30)
    for name in compared:
        connection.request("GET", f"/{name.removesuffix('index.html')}")
        body = connection.getresponse().read()
        body, scripts = SCRIPT.subn(b"", body)
        assert body == (built / name).read_bytes(), name
        assert scripts == name.endswith(".html"), name
    connection.close()


def test_a_broken_file_shows_every_problem_and_the_corrected_one_comes_back(site, browser):
    before = browser.page(STORY_PAGE)
    good = site.text(STORY), site.text(MEASURE)
    site.spoil(STORY, "title: A seat for everyone", "title: [<script>alert(1)</script>]")
    site.spoil(MEASURE, "value: 80", "value: 101")
    for page in (STORY_PAGE, "/", "/no/such/page"):
        problems = browser.problems(page)
        assert STORY in problems
        assert MEASURE in problems
        assert "<script>alert" not in problems
    assert '<html lang="en-GB" dir="ltr">' in problems
    site.write(STORY, good[0])
    assert STORY not in browser.problems(STORY_PAGE)
    site.write(MEASURE, good[1])
    assert SCRIPT.sub(b"", browser.page(STORY_PAGE).encode()) == SCRIPT.sub(b"", before.encode())


def test_while_a_file_is_broken_the_site_of_before_can_be_read(site, browser):
    browser.page("/")
    site.spoil(QUOTE, "speaker: parent_carer", "speaker: me")
    link = re.search(r'<a href="(/\.preview/before/stories/[^"]+)"', browser.problems(STORY_PAGE))
    assert link
    # Nobody had opened this page, or its figures, before the file broke.
    assert "A seat for everyone" in browser.page(link[1])
    assert browser.get("/.preview/before/open-data/buses-on-time.csv")[0] == 200
    assert browser.get("/.preview/before/assets/site.css")[0] == 200
    assert browser.get("/.preview/before/stories/other/")[0] == 404


def test_a_mistake_in_a_page_of_docs_is_said_and_ends_nothing(site, browser):
    old = browser.page("/about/")
    for mistake in ('{{ no_such_part("<b>") }}', "{{ stories( }}", "[here](no-such-page.md)"):
        site.write("docs/about.md", f"# About\n\n{mistake}\n")
        problems = browser.problems("/about/")
        assert "about.md" in problems
        assert "<b>" not in problems
        assert "Traceback" not in problems
        assert "A seat for everyone" in browser.page(f"/.preview/before{STORY_PAGE}")
        assert (
            browser.page("/.preview/before/about/").partition("<body>")[2]
            == (old.partition("<body>")[2])
        )
    site.write("docs/about.md", "# About\n\nAll is well.\n")
    assert "All is well." in browser.page("/about/")


def test_a_site_that_is_broken_from_the_start_comes_once_it_is_corrected(site):
    good = site.text(AREA)
    site.write(AREA, "{")
    with previewing(site.root) as browser:
        assert AREA in browser.problems("/")
        site.write(AREA, good)
        assert "A seat for everyone" in browser.page(STORY_PAGE)


def test_a_broken_mkdocs_yml_and_a_folder_that_went_end_nothing(site, browser):
    (site.root / "mkdocs.yml").rename(site.root / "kept.yml")
    site.write("mkdocs.yml", "nav: [")
    assert "mkdocs.yml" in browser.problems("/")
    (site.root / "mkdocs.yml").unlink()
    browser.problems("/")
    (site.root / "kept.yml").rename(site.root / "mkdocs.yml")
    (site.root / "data").rename(site.root / "elsewhere")
    assert AREA in browser.problems("/")
    (site.root / "elsewhere").rename(site.root / "data")
    browser.page("/")


def test_what_can_never_be_read_to_its_end_is_a_problem_and_no_wait(site, browser):
    os.mkfifo(site.root / "docs/pipe.png")
    assert "docs/pipe.png" in browser.problems("/")
    (site.root / "docs/pipe.png").unlink()
    browser.page("/")


def test_a_file_is_read_again_even_where_its_size_and_its_date_stay(site, browser):
    assert "A seat for everyone" in browser.page(STORY_PAGE)
    before = (site.root / STORY).stat()
    site.spoil(STORY, "A seat for everyone", "A sofa for everyone")
    os.utime(site.root / STORY, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "A sofa for everyone" in browser.page(STORY_PAGE)


def test_a_new_file_gets_a_page_and_a_deleted_one_loses_it(site, browser):
    new = "data/stories/a-shelter.yml"
    assert browser.get("/stories/a-shelter/")[0] == 404
    site.write(new, site.text(STORY).replace("A seat for everyone", "A shelter from the rain"))
    assert "A shelter from the rain" in browser.page("/stories/a-shelter/")
    (site.root / new).unlink()
    status, text, _headers = browser.get("/stories/a-shelter/")
    assert status == 404
    assert SCRIPT.search(text.encode())
    site.write("docs/notes.md", "# Some notes\n")
    assert "Some notes" in browser.page("/notes/")
    (site.root / "docs/notes.md").unlink()
    assert browser.get("/notes/")[0] == 404


def test_assets_are_served_as_they_are_now_and_say_what_they_are(site, browser):
    (site.root / "overrides").unlink()
    shutil.copytree(Path(__file__).parents[2] / "overrides", site.root / "overrides")
    status, _text, headers = browser.get("/assets/site.css")
    assert (status, headers["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert browser.get("/assets/site.js")[2]["Content-Type"].startswith("text/javascript")
    assert browser.get("/open-data/buses-on-time.csv")[0] == 200
    site.write("overrides/assets/css/components/green.css", "main { color: green }")
    status, text, headers = browser.get("/assets/site.css")
    assert "main { color: green }" in text
    assert headers["Cache-Control"] == "no-store"


def test_the_address_of_a_folder_without_its_slash_leads_to_its_page(browser):
    for path in ("/stories", "//stories"):
        status, _text, headers = browser.get(path)
        assert (status, headers.get("Location")) in {(302, "/stories/"), (404, None)}
    assert browser.get("/stories")[0] == 302


def test_nothing_outside_the_site_can_be_read(browser):
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
        status, text, _headers = browser.get(path)
        assert (status, "site_name" in text) == (404, False), path


def test_only_this_machine_is_answered_by_its_own_names(browser):
    for host in (
        "127.0.0.1",
        "localhost",
        f"localhost:{browser.port}",
        f"127.0.0.1:{browser.port}",
    ):
        assert browser.get("/", host)[0] == 200
    for host in ("evil.example", "127.0.0.1.evil.example", "localhost:x", "", "[", "192.168.0.2"):
        for path in ("/", "/.preview/state"):
            assert browser.get(path, host)[0] == 403
    assert browser.get("/", method="HEAD")[:2] == (200, "")


def test_the_state_that_pages_wait_for_changes_with_each_file_and_only_then(site, browser):
    states = [browser.get("/.preview/state")[1]]
    for name in (STORY, "docs/index.md", "data/quotes/new.yml"):
        site.write(name, f"changed: {name}")
        states.append(browser.get("/.preview/state")[1])
        assert f"/.preview/preview.js?{states[-1]}" in browser.problems("/")
    assert len(set(states)) == 4
    site.write("data/stories/.a-seat-for-everyone.yml.swp", "an editor’s own file")
    assert browser.get("/.preview/state")[1] == states[-1]


def test_an_open_page_follows_its_files_by_itself(site, browser):
    good = site.text(STORY)
    address = f"http://127.0.0.1:{browser.port}"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable(), args=arguments())
        page = chromium.new_page()
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
        chromium.close()


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
    assert told == "There is no site in this folder: call this where mkdocs.yml is.\n"


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
