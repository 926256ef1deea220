"""A web server of one built site, as a good host would serve it: gzip, and how long to keep."""

import gzip
import hashlib
import mimetypes
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

# What hosts compress: nginx's and Netlify's lists both have these.
_TEXT = re.compile(r"text/|application/(json|javascript|xml|manifest\+json)|image/svg")
# A name with a hash of its content in it never changes what it holds.
_HASHED = re.compile(r"\.[0-9a-f]{8,}\.")
_LEVEL = 6


@cache
def _read(path: Path) -> tuple[bytes, bytes | None, str, str]:
    """A file, the same compressed if that is worth it, its type and its tag."""
    body = path.read_bytes()
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    packed = gzip.compress(body, _LEVEL, mtime=0) if _TEXT.match(kind) else None
    if kind.startswith("text/"):
        kind += "; charset=utf-8"
    return body, packed, kind, f'"{hashlib.sha256(body).hexdigest()[:16]}"'


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60

    def __init__(self, *args: object, site: Path, always: list[tuple[str, str]]) -> None:
        self.site, self.always = site, always
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = (self.site / unquote(urlsplit(self.path).path).lstrip("/")).resolve()
        if path.is_dir():
            path /= "index.html"
        found = path.is_file() and path.is_relative_to(self.site)
        status = HTTPStatus.OK if found else HTTPStatus.NOT_FOUND
        path = path if found else self.site / "404.html"
        body, packed, kind, tag = _read(path)
        if found and self.headers.get("If-None-Match") == tag:
            status, body, packed = HTTPStatus.NOT_MODIFIED, b"", None
        if packed and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = packed
        else:
            packed = None
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", tag)
        self.send_header("Cache-Control", _keep(path))
        if packed is not None:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        for name, value in self.always:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_args: object) -> None:
        """Say nothing: a browser that is closed leaves its connections open."""


def _keep(path: Path) -> str:
    if _HASHED.search(path.name):
        return "public, max-age=31536000, immutable"
    return "no-cache" if path.suffix == ".html" else "public, max-age=604800"


def _headers(site: Path) -> list[tuple[str, str]]:
    """What the site's `_headers` file asks its host to send with everything, if it has one."""
    file = site / "_headers"
    lines = file.read_text().partition("\n/")[0].splitlines() if file.exists() else []
    return [
        (name.strip(), value.strip())
        for line in lines
        if line.startswith(" ")
        for name, _colon, value in [line.partition(":")]
    ]


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine while the block runs; gives the address."""
    handler = partial(_Handler, site=site.resolve(), always=_headers(site))
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
