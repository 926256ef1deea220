"""No name of a child, a parent or of anybody else who is no body stands in a file.

Why: a name on the web stays, is found by every search, and is not the writer’s to give away. What
may be a name is: a word behind “my son” or “Mr”; a word with a capital that is no common one, and
that the area does not use in the names of its bodies and places, in its glossary or in the titles
of its documents; and a name that is a word too, such as Rose, before what people do. The message
gives its first letter only, since the reports of checks are public.

Example:
    you_said: My son Tyrell could not go.

Write instead who it was, coarsely:

    you_said: My son could not go.

or, where it is the name of a place or of a thing, add it to `places` in data/area.yml or to
data/glossary.yml, or say in the file why it may stand there:

    allow: {privacy/name: Elmtree is the name of a bus company.}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Words that may be somebody's name in every field, comment and page."""
    for one in content.details.get("name", ()):
        yield content.personal(
            one,
            _("“{letter}…” may be somebody’s name", letter=one.words[0]),
            _(
                "write who it is instead, such as “a parent” or “my son”; the name of a place goes "
                "below “places” in data/area.yml, a word that needs explaining into the glossary"
            ),
        )
