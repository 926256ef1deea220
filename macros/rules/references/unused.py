"""Every quote stands beside what it is about; where priorities show figures, so does every figure.

Why: the pages of all quotes and figures show everything, so an item that nothing cites is easily
lost without the words that it belongs to. This is a warning. A story stands by itself.

Example: data/quotes/tea-parties.yml exists and no story, weakness or page names it.

Write instead, in the story or the row that it belongs to:

    quotes: [tea-parties]
"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.easy_read import all_lines, asked
from macros.content.placeholders import placeholders
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.model.page import FOLDERS

_CITING = ("weaknesses", "priorities", "stories", "accounts")


def check(content: Content) -> Iterator[Problem]:
    """Quotes that nothing cites, and measures where priorities show others."""
    if any(
        one not in content.items(folder) and (folder, one) not in content.withdrawn
        for folder in _CITING
        for one in content.claimed.get(folder, ())
    ):
        return  # a file that could not be read may be the one that cites it
    if any("{{" in page.text and not page.calls for page in content.pages.values()):
        return  # and so may a page
    cited = set(_cited(content))
    beside_figures = any(map(content.measures_of, content.all_priorities()))
    for folder in ("quotes", "measures") if beside_figures else ("quotes",):
        for item_id, item in content.items(folder).items():
            if (folder, item_id) not in cited and not (item.withdrawn or item.draft):
                yield content.problem(
                    item.file,
                    (),
                    _("nothing cites this yet"),
                    _(
                        "name it under “{folder}” in a story, or in a row of what it is about",
                        folder=folder,
                    ),
                    Severity.WARNING,
                )


def _cited(content: Content) -> Iterator[tuple[str, str]]:
    for priority in content.all_priorities():
        for row in priority.rows():
            yield from (("measures", item) for item in row.measures)
            yield from (("quotes", item) for item in row.quotes)
    for account in content.accounts.values():
        yield from (("quotes", item) for part in account.parts for item in part.quotes)
    for story in content.stories.values():
        yield from (("measures", item) for item in story.measures)
        yield from (("quotes", item) for item in story.quotes)
    for measure in content.measures.values():
        yield from (("measures", item) for item in measure.comparators)
    for document in content.files.values():
        yield from (("measures", named.measure) for _path, named in document.placeholders)
    for _text, _n, line in all_lines(content):
        if line.figure and (figure := asked(line)):
            yield "measures", figure.measure
    for page in content.pages.values():
        yield from (("measures", named.measure) for named in placeholders(page.text))
        for call in page.calls:
            for argument in call.arguments:
                folder = argument.parameter.names
                if folder in FOLDERS and not page.file.startswith(f"docs/{folder}/"):
                    yield folder, str(argument.value)
