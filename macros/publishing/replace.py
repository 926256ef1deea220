"""Puts a finished folder in the place of another, whatever stands there and whatever goes wrong.

What a reader of the place is promised, by what the system can do with it:

- exchange two folders in one step (Linux and macOS, on nearly every disk): an address is a page of
  the whole old or of the whole new folder at every moment, and after a kill too. Who has the folder
  itself open gets files of one of the two until the old one is deleted, and never a mix;
- rename only (Windows, some network drives): the same, but for the moment between two renames. The
  next build puts back an old folder that was left aside by a kill in that moment;
- neither (a mount point, or a folder above that may not be changed): each file is whole, old or
  new, and what a page loads is there before the page. A kill can leave pages of both; the next
  build finishes them.
"""

import ctypes
import errno
import glob
import logging
import os
import shutil
import sys
from collections.abc import Container, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from macros.i18n.language import _
from macros.publishing.failures import BuildFailed, reason

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_AT_CWD, _EXCHANGE, _SWAP = -100, 2, 2  # from <fcntl.h>, <linux/fs.h> and, on macOS, <sys/stdio.h>
_log = logging.getLogger(__name__)


@contextmanager
def folder_for(place: Path) -> Iterator[Path]:
    """A folder in which to prepare what shall stand at place; deleted after the block.

    What killed builds left is deleted first. Raises BuildFailed where another build is running,
    and OSError where there can be no such folder.
    """
    descriptor = _hold(place.parent)
    try:
        if descriptor is not None:  # else a build that is running could need one of these
            for left in _left_by_others(place):
                _clear(left, place)
        folder = _new_folder(place)
        try:
            yield folder
        finally:
            _clear(folder, place)
    finally:
        if descriptor is not None:
            os.close(descriptor)


def put(fresh: Path, place: Path) -> None:
    """Move the folder fresh, which is in a `folder_for(place)`, to its place; old files go there.

    Raises OSError where nothing could be changed, and BuildFailed where not all could.
    """
    if not place.exists():
        fresh.rename(place)
    elif not place.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(place))
    elif not (_exchanged(fresh, place) or _renamed(fresh, place)):
        _fill(fresh, place)


def _hold(folder: Path) -> int | None:
    """Hold a folder against other builds until the descriptor is closed; None if that cannot be.

    The system lets go of it when the process ends, however that ends.
    """
    if fcntl is None:
        return None
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(descriptor)
        raise BuildFailed(
            _("Another build is running; call this again when it is done.")
        ) from error
    except OSError:  # some network drives
        os.close(descriptor)
        return None
    return descriptor


def _prefix(place: Path) -> str:
    return f".{place.name}-building-"


def _left_by_others(place: Path) -> list[Path]:
    """The working folders near a place, when no build is running."""
    pattern = glob.escape(_prefix(place)) + "*"
    found = [left for folder in (place.parent, place) for left in folder.glob(pattern)]
    return [left for left in found if left.is_dir() and not left.is_symlink()]


def _new_folder(place: Path) -> Path:
    """A folder beside place, or in it where nothing can be written beside it."""
    try:
        return Path(mkdtemp(prefix=_prefix(place), dir=place.parent))
    except OSError:
        if not place.is_dir():
            raise
        return Path(mkdtemp(prefix=_prefix(place), dir=place))


def _clear(folder: Path, place: Path) -> None:
    """Delete a working folder. An old folder that was renamed away, and no more, is put back."""
    old = folder / "old"
    if old.exists() and not place.exists():
        old.rename(place)
    refused = list(_delete(folder))
    if not refused:
        with suppress(FileNotFoundError):
            folder.rmdir()
        return
    _log.warning(
        _(
            "This could not be deleted: {reason}. What is left of an earlier site is in {folder}.",
            reason=reason(refused[0]),
            folder=folder,
        )
    )


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, so that neither is ever absent; whether that was done."""
    if sys.platform == "win32":
        return False
    libc = ctypes.CDLL(None)
    first, second = os.fsencode(one), os.fsencode(other)
    if hasattr(libc, "renameat2"):
        failed: int = libc.renameat2(_AT_CWD, first, _AT_CWD, second, _EXCHANGE)
    elif hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(first, second, _SWAP)
    else:
        return False
    return not failed


def _renamed(fresh: Path, place: Path) -> bool:
    """Rename the old folder away and the new one in, or neither; whether that was done."""
    old = fresh.with_name("old")
    try:
        place.rename(old)
        fresh.rename(place)
    except OSError:
        return False
    finally:
        if not place.exists():
            old.rename(place)
    return True


def _fill(fresh: Path, place: Path) -> None:
    """Rename each file to its place, so that no page is ever missing or lacks what it loads.

    Raises OSError where nothing was changed, and BuildFailed where a file could not be.
    """
    if place in fresh.parents:
        refused = list(_moved(fresh, place))
    else:
        staged = Path(mkdtemp(prefix=_prefix(place), dir=place))  # renaming needs the same disk
        try:
            for name in _files(fresh):
                (staged / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(fresh / name, staged / name)
            refused = list(_moved(staged, place))
        finally:
            _clear(staged, place)
    for error in refused[:1]:
        _log.warning(_("A file of the old site is still there: {reason}.", reason=reason(error)))


def _moved(fresh: Path, place: Path) -> Iterator[OSError]:
    """Rename every file over the old one, delete what is left, and yield what could not be."""
    names = _files(fresh)

    def last_what_needs_others(name: str) -> tuple[bool, bool, int, str]:
        # Nothing refers to a new file yet; the first page is the last.
        return name.endswith(".html"), (place / name).exists(), -name.count("/"), name

    try:
        for name in sorted(names, key=last_what_needs_others):
            _make_way(place, name)
            (fresh / name).replace(place / name)
    except OSError as error:
        said = _(
            "site/ holds pages of the old site and of the new one, because one could not be "
            "changed: {reason}. Correct that, and build again.",
            reason=reason(error),
        )
        raise BuildFailed(said) from error
    stays = {parent.as_posix() for name in names for parent in (Path(name), *Path(name).parents)}
    yield from _delete(place, {*stays, "lost+found"})  # that is a part of some disks


def _make_way(place: Path, name: str) -> None:
    """Make the folders in which a file shall stand, where links, files or a folder were before."""
    for parent in [*reversed(Path(name).parents)][1:]:
        folder = place / parent
        if folder.is_symlink() or folder.is_file():
            folder.unlink()
        folder.mkdir(exist_ok=True)
    if (place / name).is_dir() and not (place / name).is_symlink():
        for error in _delete(place / name):
            raise error
        (place / name).rmdir()


def _files(folder: Path) -> list[str]:
    """Every file below a folder, as a path from there."""
    return [
        Path(here, name).relative_to(folder).as_posix()
        for here, _folders, names in os.walk(folder)
        for name in names
    ]


def _delete(folder: Path, stays: Container[str] = ()) -> Iterator[OSError]:
    """Delete all below a folder but what stays (paths from there); yield each refusal."""
    for here, folders, names in os.walk(folder, topdown=False):
        for path in (Path(here, name) for name in [*names, *folders]):
            if path.relative_to(folder).as_posix() in stays:
                continue
            try:
                path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
            except FileNotFoundError:
                pass
            except OSError as error:
                yield error
