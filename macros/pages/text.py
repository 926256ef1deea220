"""Text of `data/` on a page that is written in Markdown."""

import re
import string

_MARKDOWN = re.compile(f"[{re.escape(string.punctuation)}]")


def markdown_text(text: str) -> str:
    """Text that Markdown prints as it is: every sign in it becomes an entity."""
    return _MARKDOWN.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(text.split()))
