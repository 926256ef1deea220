"""Signs around words that stay in the language of the files, on a page of another language.

They go where the words go, into sentences and through Markdown, and are no letters that anybody
can type. When a page is made, each becomes a `lang`, or nothing where there can be none.
"""

import re

OPEN, CLOSE = "\ue0f0", "\ue0f1"
# As they are, in JSON, and in an address.
_ALL = re.compile(r"[\ue0f0\ue0f1]|\\ue0f[01]|%EE%83%B[01]")
_TOKEN = re.compile(r"<[^>]*>|[^<]+")
_TAG = re.compile(r"<(/?)([a-z0-9]+)")
_PARTS = re.compile("([\ue0f0\ue0f1])")
# What has no elements in it, only text; and drawings, which know no span.
_TEXT_ONLY = frozenset({"script", "style", "title", "option", "textarea", "svg"})
_BLOCKS = frozenset(
    {"p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "caption"}
    | {"div", "section", "article", "blockquote", "figcaption"}
)


def marked(text: str) -> str:
    """Words that are not in the language of the page, each line of them."""
    return "\n".join(f"{OPEN}{line}{CLOSE}" if line.strip() else line for line in text.split("\n"))


def bare(text: str) -> str:
    """Without the signs."""
    return _ALL.sub("", text)


def capital(text: str) -> str:
    """With a capital at the start, be there a sign before it."""
    start = len(text) - len(text.lstrip(OPEN + CLOSE))
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def with_languages(html: str, lang: str, direction: str) -> str:
    """A page on which each of these words says its language and direction."""
    if OPEN not in html and CLOSE not in html:
        return bare(html)
    out: list[str] = []
    depth, inside = 0, ""
    for token in _TOKEN.findall(html):
        if token.startswith("<"):
            out.append(bare(token))
            tag = _TAG.match(token)
            if not tag:
                continue
            ends, name = bool(tag[1]), tag[2]
            if inside:
                inside = "" if ends and name == inside else inside
            elif name in _TEXT_ONLY and not ends:
                inside = name
            if ends and name in _BLOCKS:
                depth = 0
            continue
        for part in _PARTS.split(token):
            if part in {OPEN, CLOSE}:
                depth = max(0, depth + (1 if part == OPEN else -1))
            elif depth and not inside and any(map(str.isalpha, part)):
                out.append(f'<span lang="{lang}" dir="{direction}">{bare(part)}</span>')
            else:
                out.append(bare(part))
    return "".join(out)
