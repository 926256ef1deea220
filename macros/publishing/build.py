"""Builds the site beside the old one, audits it, and only then puts it in its place."""

import gc
import logging
import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException

from macros.content import addresses
from macros.i18n.language import _
from macros.packaged import HOME, SETTINGS
from macros.pages.languages import Spoken, spoken
from macros.pages.templates import Compiled
from macros.publishing.audit import faults
from macros.publishing.css import trim
from macros.publishing.failures import BuildFailed, in_plain_words
from macros.publishing.headers import headers, redirects, robots
from macros.publishing.languages import finish, write_sitemap
from macros.publishing.replace import folder_for, put
from macros.publishing.search import indexing
from macros.site import Site
from macros.two_processes import beside

__all__ = ["BuildFailed", "build", "build_into", "in_short"]

EPOCH = "SOURCE_DATE_EPOCH"
_LAST_DAY = 2**32 - 1  # the packed sitemap has four bytes for it
_log = logging.getLogger(__name__)


@in_plain_words()
def build(site: Site) -> int:
    """Write the folder site/ and return its number of pages.

    Raises BuildFailed with everything that is wrong; `site/` is then as it was, but where
    `replace` says otherwise. Where `site` is a link, the link stays.
    """
    place = Path(os.path.realpath(site.root / "site"))
    with folder_for(place) as folder:
        fresh = folder / "site"
        pages = build_into(site, fresh)
        if not (fresh / "sitemap.xml").exists():
            _log.warning(
                _(
                    "SITE_URL is not given: there is no list of pages for search engines, nobody "
                    "can follow the updates in a feed reader, shared links have no picture, and "
                    "the page for a wrong address looks right only if the site is the whole of "
                    "its host."
                )
            )
        put(fresh, place)
    return pages


@in_plain_words()
def build_into(site: Site, folder: Path, *, other_languages: bool = True) -> int:
    """Build a site in a folder, audit it, and return its number of pages.

    Each of its other languages goes into a folder of its own, beside the pages of the first.

    Two builds of one commit are the same byte for byte: dates come from the commit.
    Raises BuildFailed with everything that is wrong.
    """
    gc.set_threshold(20_000)  # nearly all that a build makes stays: few looks through it will do
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    logging.getLogger("mkdocs.plugins.mkdocs_macros.util").addFilter(in_short)
    with dated(site.root):
        config = _config(site, folder)
        others = site.content.area.languages if other_languages else []
        languages = spoken(site, others)
        compiled = (Compiled(), Compiled()) if others else None
        _make(config, languages, compiled)

        def spoken_in(tags: Sequence[str]) -> bool:
            for tag in tags:
                own = _config(site.spoken(tag), folder / tag, f"{tag}/")
                _make(own, languages, compiled)
                finish(folder, tag, site.language, site.content.terms)
            return True

        half = beside(lambda: spoken_in(others[1::2])) if others[1:] else lambda: True
        spoken_in(others[::2])
        if not half():  # it could not be done there, or went wrong, and will say so here
            spoken_in(others[1::2])
        if others and config.site_url:
            write_sitemap(folder, config.site_url, languages)
    if not config.site_url:  # the list of pages could name none
        for name in ("sitemap.xml", "sitemap.xml.gz"):
            (folder / name).unlink(missing_ok=True)
    with indexing(folder):
        to_follow = [f"feeds/{path.name}" for path in (folder / "feeds").glob("*")]
        (folder / "_headers").write_text(headers(to_follow, site.published.area.toolbar))
        if moved := addresses.redirects(site.published):
            (folder / "_redirects").write_text(redirects(moved))
        (folder / "robots.txt").write_text(robots(config.site_url))
        trim(folder)
        wrong = faults(folder, config.site_url or "")
    if wrong:
        raise BuildFailed("\n".join([_("The site was built wrong:"), *wrong]))
    return sum(1 for _page in folder.rglob("*.html"))


def _make(
    config: MkDocsConfig,
    languages: Sequence[Spoken],
    compiled: tuple[Compiled, Compiled] | None,
) -> None:
    plugin: Any = config.plugins["you-said-we-did"]
    plugin.languages, plugin.compiled = languages, compiled
    try:
        mkdocs_build(config)
    except (MkDocsException, SystemExit) as stop:
        raise BuildFailed(_("The site was not built; the reason stands above.")) from stop


def settings(root: Path) -> dict[str, str]:
    """Where MkDocs finds its settings and the pages: the area's own, or those of this package."""
    own, docs = root / "mkdocs.yml", root / "docs"
    if own.exists() and docs.exists():
        return {"config_file": str(own)}
    return {
        "config_file": str(own if own.exists() else SETTINGS),
        "docs_dir": str(docs if docs.is_dir() else HOME / "docs"),
    }


def in_short(record: logging.LogRecord) -> bool:
    """Keep what the macros plugin says of a page that fails, without the code's own trail."""
    record.msg = str(record.msg).partition("\n```\nTraceback")[0]
    return True


def _config(site: Site, folder: Path, below: str = "") -> MkDocsConfig:
    """What mkdocs.yml says, for a build of a site into a folder that is `below` its address."""
    try:
        config = load_config(**settings(site.root), site_dir=str(folder))
    except (ConfigurationError, TypeError) as error:  # TypeError: there is only a number in it
        mark = getattr(error.__context__, "problem_mark", None)
        said = _(
            "{file}: the file is missing, or it is not a list of names with values. Compare it "
            "with the one that this project came with.",
            file=f"mkdocs.yml:{mark.line + 1}" if mark else "mkdocs.yml",
        )
        raise BuildFailed(said) from error
    except SystemExit as stop:
        raise BuildFailed(_("mkdocs.yml cannot be used; the reason stands above.")) from stop
    if "you-said-we-did" not in config.plugins:
        raise BuildFailed(_("mkdocs.yml must have “- you-said-we-did” below “plugins”."))
    plugin: Any = config.plugins["you-said-we-did"]
    plugin.given = site
    if below and config.site_url:
        config.site_url = f"{config.site_url}{below}"
    return config


@contextmanager
def dated(root: Path) -> Iterator[None]:
    """Give the build the day of the last commit, unless SOURCE_DATE_EPOCH names another."""
    given = os.environ.get(EPOCH)
    seconds = _commit_time(root) if given is None else given
    try:
        if not 0 <= int(seconds) <= _LAST_DAY:
            raise ValueError
    except ValueError as error:
        said = _(
            "SOURCE_DATE_EPOCH is “{value}”, and must be a day, in seconds since 1970: 1646136000. "
            "Without it, the day is that of the last commit.",
            value=seconds,
        )
        raise BuildFailed(said) from error
    os.environ[EPOCH] = seconds
    try:
        yield
    finally:
        if given is None:
            del os.environ[EPOCH]


def _commit_time(root: Path) -> str:
    """When the last commit was made, in seconds; without Git, when a file last changed."""
    try:
        shown = subprocess.run(
            ["git", "log", "-1", "--format=%ct"],
            cwd=root,
            capture_output=True,
            text=True,
            check=False,
        ).stdout.strip()
    except OSError:  # there is no such program, or it may not be run
        shown = ""
    if shown.isdecimal():
        return shown
    files = [path for folder in ("data", "docs") for path in (root / folder).rglob("*")]
    return str(int(max((path.lstat().st_mtime for path in files), default=0)))
