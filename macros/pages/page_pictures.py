"""The pictures of a page of `docs/`: each keeps its place while it loads."""

import re
from posixpath import join, normpath

from macros.content.content import Content

_PICTURE = re.compile(r'<img alt="[^"]*" src="([^"]*)"')


def with_sizes(html: str, page_url: str, content: Content) -> str:
    """The HTML that Markdown made, with the size of each picture where that is known."""

    def sized(found: re.Match[str]) -> str:
        width, height = content.picture_size(normpath(join(page_url, found[1])))
        if not width:
            return found[0]
        return f'{found[0]} width="{width}" height="{height}" loading="lazy"'

    return _PICTURE.sub(sized, html)
