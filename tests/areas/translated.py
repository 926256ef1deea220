"""Two pseudo-languages: in one every letter has an accent, in the other it is an Arabic one.

Every text is in brackets and 40% longer.
"""

import re
from io import BytesIO

from babel.messages.pofile import read_po, write_po

from macros.content.problems import errors
from macros.proposing.messages import messages, written
from macros.site import Site

_ACCENTS = str.maketrans("aceinouyAEINOUY", "áćéíñóúýÁÉÍÑÓÚÝ")
_FROM_THE_RIGHT = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "ابتثجحخدذرزسشصضطظعغفقكلمنه" * 2
)
# What a translator leaves as it is: what stands in braces, addresses, and Markdown’s own signs.
_AS_IT_IS = re.compile(r"(\{+[^{}]*\}+|\]\([^()\s]*\)|(?:https?://|mailto:)\S+|\S+@\S+)")


def pseudo(text, letters=_ACCENTS):
    parts = _AS_IT_IS.split(text)
    written = [one if n % 2 else one.translate(letters) for n, one in enumerate(parts)]
    return f"⟦{''.join(written)}{' ~' * (len(text) // 5 + 1)}⟧"


def mirrored(text):
    return pseudo(text, _FROM_THE_RIGHT)


def start(project, language):
    """Write a file in which nothing is translated; returns its name."""
    name = f"data/translations/{language}.po"
    site = Site(project.root)
    assert not errors(site.problems)
    project.write(name, written(messages(site.content), None, language))
    return name


def translate(project, language, say=pseudo):
    """Write a file in which everything is translated, or what `say` does not give None for."""
    name = start(project, language)
    header, _empty, text = project.text(name).partition("\n\n")
    catalog = read_po(BytesIO(text.encode()), locale=language.replace("-", "_"))
    for message in catalog:
        if message.id and isinstance(message.id, str):
            message.string = say(message.id) or ""
        elif message.id:
            ids = [message.id[min(n, 1)] for n in range(catalog.num_plurals)]
            message.string = tuple(say(one) or "" if say(ids[0]) else "" for one in ids)
        message.flags.discard("python-format")
        message.flags.discard("python-brace-format")
    out = BytesIO()
    write_po(out, catalog, omit_header=True)
    project.write(name, f"{header}\n\n{out.getvalue().decode()}")
    return name
