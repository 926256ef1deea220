"""Shows the site while somebody works on it: a page is made when a browser asks for it.

MkDocs makes the page, in the same build as for `site/`, which here stops at the files that were
asked for. While something is wrong the pages say what, and lead to the site as it was before.
"""

import hashlib
import logging
import mimetypes
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import quote, unquote

import click
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from macros.content.problems import Problem, errors, report
from macros.i18n import language
from macros.i18n.language import _
from macros.pages.languages import spoken
from macros.publishing.build import in_short, settings
from macros.publishing.languages import finish
from macros.site import Site

HOST = "127.0.0.1"
# A browser that asks for another host may have been sent here by a website.
_HOSTS = re.compile(r"(127\.0\.0\.1|localhost)(:\d+)?", re.IGNORECASE)
# Addresses of the preview itself: no page of a site starts with a dot.
OWN = "/.preview/"
BEFORE = f"{OWN}before/"

_HERE = Path(__file__).parent
_WATCHED = ("data", "docs", "overrides")
_DIRTY = "A 'dirty' build is being performed"
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}

_log = logging.getLogger(__name__)


class CannotServe(Exception):
    """There is nothing to serve, or no place to serve it at; one sentence says why."""


class NotMade(Exception):
    """A page that cannot be made, with every reason: problems of files, or what MkDocs said."""

    def __init__(self, reasons: list[Problem | str]) -> None:
        super().__init__()
        self.reasons = reasons


@dataclass
class _Version:
    """The site as it was at one moment, why it cannot be built, and what was made of it so far."""

    site: Site | None
    reasons: list[Problem | str]
    made: dict[str, bytes | None] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)  # of every file, once MkDocs has listed them
    listed: set[str] = field(default_factory=set)  # the folders of languages of which it has


class Preview:
    """Makes the files of a site one by one. Threads may share it."""

    def __init__(self, root: Path, as_of: date | None = None) -> None:
        """Read the site below root, for a day or always for today; nothing is made yet."""
        self.root = root
        self.as_of = as_of
        self.lock = Lock()
        self._state = ""
        self._site: Site | None = None
        self._said: set[Problem] = set()
        self._now = _Version(None, [])
        self._good: _Version | None = None
        self._last: dict[str, bytes | None] = {}
        self.state()

    def state(self) -> str:
        """Changes with every change of what pages are made of: a file, or the day."""
        with self.lock:
            self._look()
            return self._state

    def find(self, uri: str, *, before: bool = False) -> bytes | None:
        """A file of the site; None where the site has no such file.

        `before` asks for the file as it was when it could last be made. Raises NotMade.
        """
        with self.lock:
            self._look()
            if not before:
                return self._file(self._now, uri)
            try:
                return self._before(uri)
            except NotMade:
                if uri in self._last:
                    return self._last[uri]
                raise

    def problem_page(self, uri: str, reasons: list[Problem | str]) -> bytes:
        """A page that says all that is wrong, in the site's language."""
        templates = Environment(
            loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined
        )
        version = self._good or self._now
        with language.speaking(version.site.language if version.site else "en-GB"):
            page = templates.get_template("preview.html").render(
                _=_,
                language=language,
                own=OWN,
                reasons=reasons,
                before=BEFORE + quote(uri.removesuffix("index.html")) if self._good else None,
            )
        return page.encode()

    def _look(self) -> None:
        """Read the site again if a file has changed, and remember what was made before."""
        files = fingerprint(self.root)
        if self.dated(files) == self._state:
            return
        if self._now is self._good:
            self._last |= self._now.made
        self._now = _Version(*self._read())
        if self._now.site and not self._now.reasons:
            self._good = self._now
        self._state = self.dated(files)

    def dated(self, files: str) -> str:
        """What changes with the files, and at midnight."""
        day = self._site.today() if self._site else ""
        return hashlib.sha256(f"{files} {day}".encode()).hexdigest()[:16]

    def _read(self) -> tuple[Site | None, list[Problem | str]]:
        try:
            if self._site is None:
                self._site = Site(self.root, self.as_of)
            else:
                self._site.reload()
        except Exception as error:  # whatever is in the files, the preview goes on
            reason = _("The files cannot be read: {reason}", reason=_short(error))
            _log.warning("%s", reason)
            return None, [reason]
        found = self._site.problems
        if new := set(found) - self._said:
            _log.warning("%s", report([*new]))
        self._said = set(found)
        if not errors(found):
            return copy(self._site), []
        errors_first = sorted(found, key=lambda problem: problem.severity)
        return copy(self._site), [*errors_first]

    def _before(self, uri: str) -> bytes | None:
        """A file of the last site without errors."""
        if self._good is None:
            raise NotMade(self._now.reasons)
        return self._file(self._good, uri)

    def _file(self, version: _Version, uri: str) -> bytes | None:
        if version.site is None or version.reasons:
            raise NotMade(version.reasons)
        if uri not in version.made:
            listed = _folder(version.site, uri) in version.listed
            if listed and not version.names & {uri, f"{uri}/index.html"}:
                return None  # nothing is made for an address that no file has
            made = self._make(version, version.site, uri)
            version.made |= {uri: None, **made}
        return version.made[uri]

    def _make(self, version: _Version, site: Site, uri: str) -> dict[str, bytes]:
        """What MkDocs makes of this file; the first time, also of all that is not a page."""
        below = _folder(site, uri)
        first = below not in version.listed

        def wanted(name: str) -> bool:
            version.names.add(f"{below}{name}")
            return f"{below}{name}" in {uri, f"{uri}/index.html"} or (
                first and not name.endswith((".html", ".xml"))
            )

        # The page for a wrong address has links from the root of its host, which is here.
        options = {"site_url": f"http://{HOST}/"} if uri == "404.html" else {}
        path = sys.path[:]
        with tempfile.TemporaryDirectory() as folder, _messages() as messages:
            try:
                place = str(Path(folder) / below)
                config = load_config(**settings(self.root), site_dir=place, **options)
                _build(config, site, below[:-1], wanted)
                if below:
                    finish(Path(folder), below[:-1], site.language, site.content.terms)
            except (Exception, SystemExit) as error:
                raise NotMade([*messages] or [_short(error)]) from error
            finally:
                sys.path[:] = path  # the macros plugin makes it longer each time
            version.listed.add(below)
            made = Path(folder)
            return {
                file.relative_to(made).as_posix(): file.read_bytes()
                for file in made.rglob("*")
                if file.is_file()
            }


def _folder(site: Site, uri: str) -> str:
    """The folder of the language of a page; nothing for that of the files."""
    tag, slash, _rest = uri.partition("/")
    return f"{tag}/" if slash and tag in site.content.area.languages else ""


def _build(config: MkDocsConfig, site: Site, tag: str, wanted: Callable[[str], bool]) -> None:
    """Make what is wanted of a site, in one of its other languages where there is a tag."""
    plugin: Any = config.plugins["you-said-we-did"]
    plugin.given, plugin.wanted = site.spoken(tag) if tag else site, wanted
    plugin.languages = spoken(site, site.content.area.languages)
    try:
        mkdocs_build(config, dirty=True)
    except SystemExit as stop:
        plugin.on_build_error(stop)  # MkDocs says this of errors only, and a macro's is an exit
        raise


def _short(error: BaseException) -> str:
    """An error in one line: of a file, its name and what the system says."""
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    return f"{type(error).__name__}: {error}"


def fingerprint(root: Path) -> str:
    """Changes whenever a file changes that pages are made of; reads no file."""
    found = hashlib.sha256()
    folders = [str(root / name) for name in _WATCHED]
    for path in _entries(folders, str(root / "mkdocs.yml")):
        found.update(path.encode("utf-8", "surrogateescape"))
    return found.hexdigest()[:16]


def _entries(folders: list[str], *files: str) -> Iterator[str]:
    """Each file with its times and size; a folder that goes meanwhile has nothing in it."""
    yield from _times(files)
    for folder in folders:  # the list gets longer: however deep they are, this does not go deeper
        try:
            with os.scandir(folder) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            continue
        visible = [entry for entry in inside if not entry.name.startswith(".")]
        yield f"{folder}\0"
        yield from _times(
            entry.path for entry in visible if not entry.is_dir(follow_symlinks=False)
        )
        folders += [entry.path for entry in visible if entry.is_dir(follow_symlinks=False)]


def _times(files: Iterable[str]) -> Iterator[str]:
    for name in files:
        try:
            status = os.stat(name)  # noqa: PTH116 - a Path for each file takes twice the time
        except OSError:
            continue
        yield f"{name}\0{status.st_mtime_ns} {status.st_ctime_ns} {status.st_size}\0"


class _Messages(logging.Handler):
    """Keeps what MkDocs and its plugins have to say."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.addFilter(in_short)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def _messages() -> Iterator[list[str]]:
    """What MkDocs warns of while the block runs; that the build is “dirty” is meant."""

    def is_news(record: logging.LogRecord) -> bool:
        return not str(record.msg).startswith(_DIRTY)

    kept, building = _Messages(), logging.getLogger(mkdocs_build.__module__)
    building.addFilter(is_news)
    logging.getLogger("mkdocs").addHandler(kept)
    try:
        yield kept.said
    finally:
        logging.getLogger("mkdocs").removeHandler(kept)
        building.removeFilter(is_news)


@dataclass
class _Answer:
    """What a browser gets."""

    status: HTTPStatus
    name: str
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)


def _answer(preview: Preview, path: str) -> _Answer:
    """The answer to an address, without what follows its question mark."""
    if path == f"{OWN}state":
        return _Answer(
            HTTPStatus.OK, "state.txt", preview.dated(fingerprint(preview.root)).encode()
        )
    if path in {f"{OWN}preview.js", f"{OWN}preview.css"}:
        return _Answer(HTTPStatus.OK, path, (_HERE / path.removeprefix(OWN)).read_bytes())
    before = path.startswith(BEFORE)
    start = BEFORE if before else "/"
    uri = unquote(path.removeprefix(start))
    if not uri or uri.endswith("/"):
        uri += "index.html"
    try:
        body = preview.find(uri, before=before)
        if body is not None:
            return _Answer(HTTPStatus.OK, uri, body)
        if preview.find(f"{uri}/index.html", before=before) is not None:
            place = {"Location": f"{start}{quote(uri)}/"}
            return _Answer(HTTPStatus.FOUND, "moved.txt", b"", place)
        missing = preview.find("404.html", before=before) or b""
        return _Answer(HTTPStatus.NOT_FOUND, "404.html", missing)
    except NotMade as failed:
        page = preview.problem_page(uri, failed.reasons)
        return _Answer(HTTPStatus.INTERNAL_SERVER_ERROR, "problems.html", page)


class _Handler(BaseHTTPRequestHandler):
    """Answers to names of this machine only."""

    protocol_version = "HTTP/1.1"
    timeout = 60

    def __init__(self, *args: Any, preview: Preview) -> None:
        self.preview = preview
        super().__init__(*args)

    def do_GET(self) -> None:
        if not _HOSTS.fullmatch(self.headers.get("Host", "")):
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        state = self.preview.state()  # it may be older than the page, never newer
        answer = _answer(self.preview, self.path.partition("?")[0])
        kind = mimetypes.guess_type(answer.name)[0] or "application/octet-stream"
        body = answer.body
        if kind == "text/html":
            # It makes the browser ask again, once the state is another.
            script = f'<script src="{OWN}preview.js?{state}" defer></script>'
            body = body.replace(b"</head>", f"{script}</head>".encode(), 1)
        if kind.startswith("text/"):
            kind += "; charset=utf-8"
        self.send_response(answer.status)
        length = {"Content-Type": kind, "Content-Length": str(len(body))}
        for name, value in (length | _HEADERS | answer.headers).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_HEAD = do_GET  # noqa: N815 - http.server wants these names

    def log_message(self, *_args: object) -> None:
        """Say nothing: what is wrong with the site is said where it is read."""


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # with the 5 of http.server many tabs wait for seconds

    def handle_error(self, *_args: object) -> None:
        """Say nothing where a browser closed its connection; anything else is a mistake of ours."""
        if not isinstance(sys.exception(), OSError):
            _log.exception("The preview failed")


def server(preview: Preview, port: int) -> ThreadingHTTPServer:
    """A server of a preview on a port of this machine. Raises CannotServe."""
    if not 1 <= port <= 65535:
        raise CannotServe(_("There is no port {port}: choose one from 1024 to 65535.", port=port))
    try:
        return _Server((HOST, port), partial(_Handler, preview=preview))
    except OSError as error:
        raise CannotServe(
            _(
                "Port {port} cannot be used ({reason}): another program may be using it. "
                "Choose another, for example: offer serve --port {other}",
                port=port,
                reason=error.strerror,
                other=8001 if port == 8000 else 8000,
            )
        ) from error


def serve(root: Path, port: int, as_of: date | None = None) -> None:
    """Serve the site below root until somebody presses Ctrl-C. Raises CannotServe."""
    if not (root / "data").is_dir():
        raise CannotServe(_("There is no site in this folder: call this where data/ is."))
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    preview = Preview(root, as_of)
    with server(preview, port) as running:
        address = f"http://{HOST}:{port}"
        click.echo(_("The site is at {address}. Press Ctrl-C to end.", address=address))
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            preview.lock.acquire(timeout=5)  # let a page that is being made be finished
