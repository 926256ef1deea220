"""What data/easy_read tells is a page of docs/, and each page is told once.

Why: the address in Easy Read is that of the page, with easy-read/ behind it. A story or a priority
has its text in its own file, and so at its own address.

Example, in data/easy_read/take-part.yml:

    page: take_part.md

Write instead the name of a file in docs/, as the site has it:

    page: take-part.md

"""

from collections.abc import Iterator

from macros.content import places
from macros.content.content import Content
from macros.content.messages import nearest
from macros.content.problems import Problem
from macros.i18n.language import _


def check(content: Content) -> Iterator[Problem]:
    """Pages that are not there, that belong to an item, or that are told twice."""
    known = {name.removeprefix("docs/") for name in content.pages}
    of_items = places.of_items(content)
    told: dict[str, str] = {}
    for item in content.easy_read.values():
        name = item.page
        folder, item_id = of_items.get(f"docs/{name}", ("", ""))
        first = told.setdefault(name, item.file)
        if item_id:
            wrong = _("this page is that of data/{folder}/{id}.yml", folder=folder, id=item_id)
            instead = _("move the lines there, below easy_read:, and delete this file")
        elif name not in known:
            wrong = _("there is no page docs/{name}", name=name)
            instead = nearest(name, known, "docs/")
        elif first != item.file:
            wrong = _("{file} tells this page too", file=first)
            instead = _("delete one of the two files")
        else:
            continue
        yield content.problem(item.file, ("page",), wrong, instead)
