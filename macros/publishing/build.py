"""Builds the site beside the old one, looks it over, and only then puts it in its place."""

import gc
import logging
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from pagefind.service import get_executable

from macros.publishing.audit import faults
from macros.publishing.css import trim
from macros.publishing.headers import headers
from macros.site import Site

# Pagefind's own pieces of user interface; the search panel is ours.
_NOT_OURS = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")


def in_short(record: logging.LogRecord) -> bool:
    """Keep what the macros plugin says of a page that fails, without the code's own trail."""
    record.msg = str(record.msg).partition("\n```\nTraceback")[0]
    return True


class BuildFailed(Exception):
    """The site could not be built, or what was built is not right; `site/` is as it was."""


def build(site: Site) -> int:
    """Write the folder site/ and return its number of pages; an earlier one stays if that fails."""
    root = site.root
    with tempfile.TemporaryDirectory(prefix=".site-", dir=root) as folder:
        fresh = Path(folder) / "site"
        pages = build_into(site, fresh)
        shutil.rmtree(root / "site", ignore_errors=True)
        fresh.rename(root / "site")
    return pages


def build_into(site: Site, folder: Path) -> int:
    """Build a site in a folder, audit it, and return its number of pages.

    Two builds of one commit are the same byte for byte: dates come from the commit.
    Raises BuildFailed with everything that is wrong.
    """
    gc.set_threshold(20_000)  # nearly all that a build makes stays: few looks through it will do
    os.environ.setdefault("SOURCE_DATE_EPOCH", _commit_time(site.root))
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    logging.getLogger("mkdocs.plugins.mkdocs_macros.util").addFilter(in_short)
    try:
        config = load_config(str(site.root / "mkdocs.yml"), site_dir=str(folder))
        plugin: Any = config.plugins["you-said-we-did"]
        plugin.given = site
        mkdocs_build(config)
    except (Abort, SystemExit) as stop:
        raise BuildFailed("The site was not built; the reason stands above.") from stop
    with _search_index(folder):
        (folder / "_headers").write_text(headers())
        trim(folder)
        wrong = faults(folder)
    if wrong:
        raise BuildFailed("\n".join(["The site was built wrong:", *wrong]))
    return sum(1 for _page in folder.rglob("*.html"))


@contextmanager
def _search_index(site: Path) -> Iterator[None]:
    """Index the pages for the search while the block runs; it must not change them."""
    pagefind = get_executable()
    if pagefind is None:
        raise BuildFailed("Pagefind, which makes the search, is not installed.")
    with subprocess.Popen([pagefind, "--site", site, "--silent"]) as indexing:
        yield
    if indexing.returncode:
        raise BuildFailed("Pagefind could not index the site; its reason stands above.")
    for path in (site / "pagefind").iterdir():
        if path.is_file() and path.name.startswith(_NOT_OURS):
            path.unlink()


def _commit_time(root: Path) -> str:
    """When the last commit was made, in seconds; without Git, when a file last changed."""
    shown = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True, check=False
    )
    if shown.returncode == 0 and shown.stdout.strip():
        return shown.stdout.strip()
    files = [path for folder in ("data", "docs") for path in (root / folder).rglob("*")]
    return str(int(max(path.stat().st_mtime for path in files)))
