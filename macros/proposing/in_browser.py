"""What the page `suggest/` looks for while somebody types, in its script: from the same lists.

Names are looked for less closely than the check does: a phone need not load all English words.
"""

import json
import re
from typing import Any

from macros.content.content import Content
from macros.proposing.questions import found
from macros.text import names
from macros.text.details import NOT_A_STREET, NUMBERS
from macros.text.patterns import PATTERNS, Pattern
from macros.text.vocabulary import FIRST_NAMES, first_names

SCRIPT = "assets/suggest.js"
_IMPORT = re.compile(r'^import \{[^}]*\} from "./suggest-rules.js";\n', re.MULTILINE)
_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)
# What the browser needs of a pattern: one person's text is so short that each is tried.
_ASKED = ("kind", "expression", "any_case", "check")
# Letters of any Latin alphabet, which a browser does not take `\w` to be.
_LETTER, _CAPITAL = "[A-Za-zÀ-ÖØ-öø-ž]", "[A-ZÀ-ÖØ-Þ]"


def _name(expression: str, **settings: Any) -> Pattern:
    of_letters = expression.replace(r"[^\W\d_]", _LETTER).replace("[A-Z]", _CAPITAL)
    return Pattern("name", of_letters, **settings)


_NAMES = (
    _name(names.AFTER_FAMILY.pattern, check="capital"),
    _name(names.TITLE.pattern, any_case=False),
    _name(names.LOUD_TITLE.pattern, any_case=False),
    _name(names.INITIALS.pattern, any_case=False),
    _name(rf"\b(?:[Mm]y name is|[Rr]egards,) [A-Z]{_LETTER}+", any_case=False),
    _name(
        rf"(?<![\w@.#-]){_LETTER}{{2,}}(?:-{_LETTER}+)?(?![\w@])",
        any_case=False,
        check="first_name",
    ),
)


def script(content: Content, text: str) -> str:
    """The text of the page's script, with these rules in place of those that it imports."""
    return _COMMENT.sub("", _IMPORT.sub(lambda _found: rules(content), text))


def rules(content: Content) -> str:
    """The patterns, what to say of each kind, and the numbers and words they need."""
    patterns = (*PATTERNS, *_NAMES)
    data = {
        "patterns": [
            {key: value for key in _ASKED if (value := getattr(one, key))} for one in patterns
        ],
        "messages": {kind: found(kind) for kind in dict.fromkeys(one.kind for one in patterns)},
        "firstNames": " ".join(sorted((first_names() | FIRST_NAMES) - content.known_words)),
        "namesAndWords": " ".join(sorted(FIRST_NAMES - first_names())),
        "notAStreet": sorted(NOT_A_STREET),
        "numbers": NUMBERS,
        "smallest": content.area.publishing.smallest_count,
    }
    return "".join(
        f"const {name} = {json.dumps(value, ensure_ascii=False)};\n" for name, value in data.items()
    )
