"""The search: Pagefind's index of the built pages, in pieces that are loaded as they are needed."""

import gzip
import json
import subprocess
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pagefind.service import get_executable

from macros.i18n.language import _
from macros.publishing.failures import BuildFailed

# Pagefind's own pieces of user interface; the search panel is ours.
_NOT_OURS = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")
_NEEDED = {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json"}


@contextmanager
def indexing(site: Path) -> Iterator[None]:
    """Index the pages below site while the block runs, which must not change them.

    Raises BuildFailed where Pagefind is missing or fails.
    """
    pagefind = get_executable()
    if pagefind is None:
        raise BuildFailed(_("Pagefind, which makes the search, is not installed."))
    with subprocess.Popen([pagefind, "--site", site, "--silent"]) as running:
        yield
    if running.returncode:
        raise BuildFailed(_("Pagefind could not index the site; its reason stands above."))
    written = [path for path in (site / "pagefind").rglob("*") if path.is_file()]
    for path in written:
        if path.name.startswith(_NOT_OURS):
            path.unlink()
    index = [path for path in written if not path.name.startswith(_NOT_OURS)]
    if _NEEDED - {path.name for path in index} or not all(map(_whole, index)):
        raise BuildFailed(_("Pagefind could not write all of its index; the disk may be full."))
    entry = site / "pagefind/pagefind-entry.json"  # its languages stand in any order
    said = json.loads(entry.read_text("utf-8"))
    said["languages"] = dict(sorted(said.get("languages", {}).items()))
    entry.write_text(json.dumps(said, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _whole(path: Path) -> bool:
    """Whether all of a file was written: on a full disk, Pagefind goes on and says nothing."""
    found = path.read_bytes()
    if found[:2] != b"\x1f\x8b":  # scripts and JSON
        return found.endswith((b";", b"}"))
    try:
        return bool(gzip.decompress(found))
    except (OSError, EOFError, zlib.error):
        return False
