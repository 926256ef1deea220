"""What stands on a page with nothing in it."""

import re

_MAIN = re.compile(r"<main\b.*</main>", re.S)
_HOLLOW = re.compile(r"<(h[1-6]|ul|ol|dl|table)\b[^>]*>\s*</\1>")
_HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1>", re.S)
_TAG = re.compile(r"<[^>]*>")


def hollow(html: str) -> list[str]:
    """Lists without an entry and headings with nothing below, in the main part of a page."""
    found = _MAIN.search(html)
    main = found[0] if found else ""
    hollow = [one[0] for one in _HOLLOW.finditer(main)]
    headings = [*_HEADING.finditer(main)]
    for heading, after in zip(headings, [*headings[1:], None], strict=True):
        below = main[heading.end() : after.start() if after else len(main)]
        is_part_of_it = after is not None and after[1] > heading[1]
        if not is_part_of_it and not _TAG.sub("", below).strip():
            hollow.append(_TAG.sub("", heading[2]).strip())
    return hollow
