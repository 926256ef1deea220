"""Signs that look like others and were meant as those: spaces, hyphens, bullets, line breaks.

A phone, a word processor or a copied web page puts them into a text. Where there is one thing
that they can mean, the text is read as if that had been typed; the others are called by name.
"""

import re
import unicodedata

# Nobody sees these. A zero-width space has a use in languages that put no spaces between words.
_HIDDEN = re.compile(
    "[\xad\u2060-\u2064\ufeff]|(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b"
)
_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# A letter and its accents apart, as some systems write them; a long run would take for ever.
_ACCENTED = re.compile("\\w[\u0300-\u036f]{1,4}")
_LIGATURES = re.compile("[\ufb00-\ufb06]")
BREAKS = re.compile("[\x85\u2028\u2029]")
# Letters by their kind that show nothing all the same.
_BLANK = "\u115f\u1160\u2800\u3164\uffa0"
_AROUND = " \t\n\u200b\u200e\u200f\u2060\ufeff"
_OPENING, _CLOSING = "“”„‟‘’‚‛«»", "“”‟‘’‛«»"
# What stands for a hyphen where there can be no other dash.
HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))

# A look that is quick, since most files have none of them.
_ODD = re.compile(
    "[\xa0\xad\u0300-\u036f\u1680\u2000-\u200b\u202f\u205f-\u2064\u3000\ufb00-\ufb06\ufeff]"
)
_SIGNS = re.compile("[：‐‑‒–—−•‣◦▪●·*]")
_STRUCTURE = re.compile(r"[a-z_]：|^ *[‐‑‒–—−•‣◦▪●·*][ \t]", re.MULTILINE)
_BULLET = re.compile(r"( *)[‐‑‒–—−•‣◦▪●·*][ \t]+(?=\S)")
_DASH = re.compile(r"( *)-(?: |$)")
_WIDE_COLON = re.compile(r"((?:^|[{,]) *(?:- +)?[a-z_]{2,20})： *")
_TEXT_BELOW = re.compile(r"(?:^|[:-] )[|>][-+\d]{0,2} *(?:#.*)?$")

# What no page can print, and the line breaks that no editor shows.
UNPRINTABLE = re.compile(
    r"[^\t\n\r -~\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_NAMES = {"\x85": "NEXT LINE"}


def with_lines(text: str) -> str:
    """The text of a file with the line breaks of every system as plain ones."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii() and "\n" not in text:
        text = BREAKS.sub("\n", text)  # they are the only line breaks of the file
    return text


def as_meant(text: str) -> str:
    """The text of a file of `data/` with the signs that can only have been meant as others."""
    text = plain(text)
    return _structured(text) if _SIGNS.search(text) and _STRUCTURE.search(text) else text


def plain(text: str) -> str:
    """The words without signs that nobody sees, with plain spaces, and letters in one form."""
    if text.isascii() or not _ODD.search(text):
        return text
    text = _HIDDEN.sub("", _SPACES.sub(" ", text))
    text = _LIGATURES.sub(lambda sign: unicodedata.normalize("NFKC", sign[0]), text)
    return _ACCENTED.sub(lambda letter: unicodedata.normalize("NFC", letter[0]), text)


def bare(text: str) -> str:
    """A word, name or number without the spaces and curly quotation marks around it."""
    text = text.strip(_AROUND)
    if text.isascii():
        return text
    if len(text) > 2 and text[0] in _OPENING and text[-1] in _CLOSING:
        return text[1:-1].strip(_AROUND)
    return text


def visible(text: str) -> bool:
    """Whether a reader would see anything of it."""
    return any(unicodedata.category(sign)[0] not in "CZM" and sign not in _BLANK for sign in text)


def called(sign: str) -> str:
    """What a sign is called: RIGHT-TO-LEFT OVERRIDE, U+202E."""
    known = _NAMES.get(sign) or unicodedata.name(sign, "")
    return ", ".join(filter(None, (known, f"U+{ord(sign):04X}")))


def _structured(text: str) -> str:
    """Bullets read as the dashes of a list, and wide colons after a field's name as colons."""
    lines = text.split("\n")
    before, dash, above = "", -1, -1  # the line before, where its list stands, and a block of text
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip() or (above >= 0 and indent > above):
            continue
        bullet = _BULLET.match(line)
        if bullet and (indent == dash or before.endswith(":")):
            line = f"{bullet[1]}- {line[bullet.end() :]}"  # noqa: PLW2901 - it goes on as read
        line = _WIDE_COLON.sub(r"\1: ", line)  # noqa: PLW2901
        lines[number] = line
        if _DASH.match(line):
            dash = indent
        elif indent <= dash:
            dash = -1
        above = indent if _TEXT_BELOW.search(line) else -1
        before = line.rstrip()
    return "\n".join(lines)
