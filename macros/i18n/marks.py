"""Signs around words that stay in the language of the files, on a page of another language.

They go where the words go, into sentences and through Markdown, and are no letters that anybody
can type. When a page is made, each becomes a `lang`, or nothing where there can be none.
"""

import re

OPEN, CLOSE = "\ue0f0", "\ue0f1"
# Behind the first: the words have changed since they were translated, or are somebody's own.
CHANGED, ORIGINAL = "\ue0f6", "\ue0f7"
# Around words of the page's own language that are filled into such words.
_OWN, _OWN_ENDS = "\ue0f2", "\ue0f3"
# Between somebody's own words and their translation, and behind that.
_TRANSLATION, _TRANSLATION_ENDS = "\ue0f4", "\ue0f5"
# As they are, in JSON, and in an address.
_ALL = re.compile(r"[\ue0f0-\ue0f3\ue0f5-\ue0f7]|\\ue0f[0-35-7]|%EE%83%B[0-35-7]")
_GAPS = (("\ue0f4", " "), (r"\ue0f4", " "), ("%EE%83%B4", "%20"))
# Quotation marks around such words are theirs; their translation stands beneath, outside of them.
_QUOTED = (
    (re.compile("“(\ue0f0)"), r"\1“"),
    (re.compile("(\ue0f1?)(\ue0f4[^\ue0f5]*\ue0f5)”"), r"”\1\2"),
    (re.compile("(\ue0f1)”"), r"”\1"),
)
_ALL_OR_GAP = re.compile("[\ue0f0-\ue0f7]|ue0f[0-7]|%EE%83%B")
_TOKEN = re.compile(r"<[^>]*>|[^<]+")
_TAG = re.compile(r"<(/?)([a-z0-9]+)")
# Words that are marked as a whole, with elements in them; and these.
_WITH_ELEMENTS = re.compile("\ue0f0([^\ue0f0-\ue0f5<]*<[^\ue0f0-\ue0f5]*)\ue0f1")
_INLINE = re.compile(r"<(/?)(?:(a|abbr|b|cite|code|em|i|q|span|strong|sup)\b[^>]*>)?")
# An amount of money and a percentage in running text: a sign would change its side.
_SIGNED = re.compile(r"(?<![\u2066\w.,%])(?:£[\d.,]*\d|\d[\d.,]*%)(?![^<>]*>)")
_ANY = re.compile("[\ue0f0-\ue0f5]")
_BENEATH = re.compile("([\ue0f4\ue0f5])")
_PARTS = re.compile("([\ue0f0-\ue0f3])")
_EMPTY = re.compile(r"<bdi lang=\"[^\"]*\" dir=\"[^\"]*\"></bdi>")
# What has no elements in it, only text; and drawings, which know no such element.
_TEXT_ONLY = frozenset({"script", "style", "title", "option", "textarea", "svg"})
_BLOCKS = frozenset(
    {"p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "caption"}
    | {"div", "section", "article", "blockquote", "figcaption"}
)


def marked(text: str, why: str = "") -> str:
    """Words that are not in the language of the page, each line of them.

    `why` is CHANGED or ORIGINAL; without it, nobody has translated them yet.
    """
    lines = text.split("\n")
    return "\n".join(f"{OPEN}{why}{one}{CLOSE}" if one.strip() else one for one in lines)


def filled_in(text: str) -> str:
    """Words of the page's own language in a sentence that is not; numbers need no language."""
    if not any(map(str.isalpha, text)) or (text.startswith(OPEN) and text.count(OPEN) == 1):
        return text
    return f"{_OWN}{text}{_OWN_ENDS}"


def translated(original: str, translation: str) -> str:
    """Somebody's own words, which are marked, and their translation, which says that it is one."""
    return f"{original}{_TRANSLATION}{' '.join(translation.split())}{_TRANSLATION_ENDS}"


def bare(text: str) -> str:
    """Without the signs."""
    if text.isascii() and "\\ue0f" not in text and "%EE%83" not in text:
        return text  # as most of a page
    for sign, gap in _GAPS:
        text = text.replace(sign, gap)
    return _ALL.sub("", text)


def closed(text: str) -> str:
    """The beginning of a text, with the signs closed that are open where it ends."""
    return text + CLOSE * (text.count(OPEN) - text.count(CLOSE))


def capital(text: str) -> str:
    """With a capital at the start, be there a sign before it."""
    start = len(text) - len(text.lstrip(OPEN + CHANGED + ORIGINAL + CLOSE + _OWN + _OWN_ENDS))
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def with_languages(html: str, other: tuple[str, str], own: tuple[str, str]) -> str:
    """A page on which each of these words says its language and direction.

    `other` is the language of the words that are marked, `own` that of the page: tag, direction.
    """
    if not _ANY.search(html):
        return bare(html)
    for found, instead in _QUOTED:
        html = found.sub(instead, html)
    spans = {True: '<bdi lang="{}" dir="{}">'.format(*other)}
    spans[False] = '<bdi lang="{}" dir="{}">'.format(*own)
    html = _WITH_ELEMENTS.sub(lambda found: _as_one(found, spans[True]), html)
    out: list[str] = []
    open_now: list[bool] = []  # whether each of what is open here is of the other language
    inside, beneath = "", False
    for token in _TOKEN.findall(html):
        if not token.startswith("<"):
            if not open_now and not _ALL_OR_GAP.search(token):
                out.append(token)  # as nearly all
                continue
            for part in [token] if inside else _BENEATH.split(token):
                if part == _TRANSLATION:
                    out.append(' <span class="in-translation" lang="{}" dir="{}">'.format(*own))
                elif part == _TRANSLATION_ENDS:
                    out.append("</span>" if beneath else "")
                else:
                    out.append(bare(part) if inside else _spans(part, open_now, spans))
                beneath = part == _TRANSLATION or (beneath and part != _TRANSLATION_ENDS)
            continue
        tag = _TAG.match(token)
        ends, name = (bool(tag[1]), tag[2]) if tag else (False, "")
        if ends and name in _BLOCKS and beneath:  # its end was cut off
            out.append("</span>")
            beneath = False
        out.append(bare(token))
        if not inside and ends and name in _BLOCKS:
            open_now.clear()
        inside = _inside(inside, name, ends=ends)
    return _EMPTY.sub("", "".join(out))


def _as_one(found: re.Match[str], span: str) -> str:
    """Marked words as one run with the elements in them, where these begin and end there."""
    begun = list[str]()
    for tag in _INLINE.finditer(found[1]):
        if not tag[2] or (tag[1] and (not begun or begun.pop() != tag[2])):
            return found[0]
        begun += [] if tag[1] else [tag[2]]
    return found[0] if begun else f"{span}{found[1]}</bdi>"


def figures_whole(html: str) -> str:
    """A page that is read from the right, with each sign on its side of its figure."""
    return _SIGNED.sub("\u2066\\g<0>\u2069", html)


def _inside(before: str, name: str, *, ends: bool) -> str:
    """The element with nothing but text in which a page goes on behind a tag; mostly none."""
    if before:
        return "" if ends and name == before else before
    return name if name in _TEXT_ONLY and not ends else ""


def _spans(text: str, open_now: list[bool], spans: dict[bool, str]) -> str:
    """The text between two tags; what is open where it ends goes on behind the next tag."""
    out, written = [], list[bool]()  # which of what is open has an element of its own

    def begin(language: bool) -> None:
        written.append(language != (open_now[-1] if open_now else False))
        open_now.append(language)
        out.append(spans[language] if written[-1] else "")

    before = [*open_now]
    open_now.clear()
    for language in before:
        begin(language)
    for part in _PARTS.split(text):
        if part in {OPEN, _OWN}:
            begin(part == OPEN)
        elif part in {CLOSE, _OWN_ENDS}:
            if open_now:
                open_now.pop()
                out.append("</bdi>" if written.pop() else "")
        else:
            out.append(bare(part))
    out.append("</bdi>" * sum(written))
    return "".join(out)
