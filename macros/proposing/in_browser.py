"""What the page `suggest/` looks for while somebody types, in its script: from the same lists.

Names are looked for less closely than the check does: a phone need not load all English words.
"""

import json
import re
from dataclasses import asdict

from macros.content.content import Content
from macros.proposing.questions import found
from macros.text.details import NOT_A_STREET, NUMBERS
from macros.text.patterns import PATTERNS, Pattern
from macros.text.vocabulary import FIRST_NAMES

SCRIPT = "assets/suggest.js"
_IMPORT = re.compile(r'^import \{[^}]*\} from "./suggest-rules.js";\n', re.MULTILINE)
_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)
_KIN = "(?:son|daughter|boy|girl|child|twin|brother|sister|mum|dad|mother|father|husband|wife)"
_NAMES = (
    Pattern(
        "name",
        rf"\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z]+ )?{_KIN}(?:,| is| called| named)*"
        " [A-Z][a-z’'-]+",
        any_case=False,
    ),
    Pattern("name", r"\b(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof)\.? [A-Z][\w’'-]+", any_case=False),
    Pattern("name", r"\b[A-Z][a-z]+", any_case=False, check="first_name"),
)


def script(content: Content, text: str) -> str:
    """The text of the page's script, with these rules in place of those that it imports."""
    return _COMMENT.sub("", _IMPORT.sub(lambda _found: rules(content), text))


def rules(content: Content) -> str:
    """The patterns, what to say of each kind, and the numbers and words they need."""
    patterns = [asdict(one) for one in (*PATTERNS, *_NAMES)]
    data = {
        "patterns": [{key: value for key, value in one.items() if value} for one in patterns],
        "messages": {kind: found(kind) for kind in dict.fromkeys(one["kind"] for one in patterns)},
        "firstNames": " ".join(sorted(FIRST_NAMES - content.known_words)),
        "notAStreet": sorted(NOT_A_STREET),
        "numbers": NUMBERS,
        "smallest": content.area.publishing.smallest_count,
    }
    return "".join(
        f"const {name} = {json.dumps(value, ensure_ascii=False)};\n" for name, value in data.items()
    )
