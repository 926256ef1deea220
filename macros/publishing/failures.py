"""Why a site was not built, in words for the person who asked for it."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from macros.i18n.language import _, later

_FULL = (errno.ENOSPC, errno.EDQUOT)  # whichever file it was: that says nothing
_WHY = later(
    {
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "your part of the disk is full",
        errno.EROFS: "the disk can only be read",
        errno.EACCES: "you are not allowed to read or change it",
        errno.EPERM: "you are not allowed to change it",
        errno.ENOENT: "it does not exist",
        errno.ENOTDIR: "it is a file, and a folder is needed",
        errno.EISDIR: "it is a folder, and a file is needed",
    }
)


class BuildFailed(Exception):
    """The site could not be built, or what was built is not right; the message says why."""


def reason(error: OSError) -> str:
    """What the system refused to do and why, such as `site: the disk is full`."""
    why = _(_WHY[error.errno]) if error.errno in _WHY else error.strerror or str(error)
    return f"{error.filename}: {why}" if error.filename and error.errno not in _FULL else why


@contextmanager
def in_plain_words() -> Iterator[None]:
    """Turn what the system refuses while the block runs into a BuildFailed that says so."""
    try:
        yield
    except OSError as error:
        raise BuildFailed(_("The site was not built: {reason}.", reason=reason(error))) from error
