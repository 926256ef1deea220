"""Each of the other languages of an area has a file of translations.

Why: without one, its pages would all be in English, at an address that says something else.

Example:
    language: en-GB
    languages: [pl, en-GB]

Write instead each language once, without that of the files, and begin its translations with
`offer translations start pl`:

    languages: [pl]

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.content.translations import FOLDER
from macros.i18n.language import _

_AREA = "data/area.yml"


def check(content: Content) -> Iterator[Problem]:
    """Languages with no file of translations, and those that are there already."""
    own, listed = content.area.language, content.area.languages
    for number, tag in enumerate(listed):
        place = ("languages", number)
        if tag in listed[:number] or tag.lower() in {own.lower(), own.partition("-")[0].lower()}:
            wrong = _("the site has the language “{tag}” already", tag=tag)
            yield content.problem(_AREA, place, wrong, _("delete it here"))
        elif tag not in content.translations:
            yield content.problem(
                _AREA,
                place,
                _("there are no translations into “{tag}” that can be read", tag=tag),
                _(
                    "call “offer translations start {tag}”, or correct {file}",
                    tag=tag,
                    file=f"{FOLDER}{tag}.po",
                ),
            )
