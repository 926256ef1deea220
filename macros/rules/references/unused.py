"""Every quote, figure and story stands beside what it is about.

Why: the pages of all quotes, figures and stories show everything, so an item that nothing
cites is easily lost without the words that it belongs to. This is a warning.

Example: data/quotes/tea-parties.yml exists and no weakness, story or page names it.

Write instead, in the row that it belongs to:

    quotes: [tea-parties]
"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.model.page import FOLDERS


def check(content: Content) -> Iterator[Problem]:
    """Quotes, measures and stories that nothing cites."""
    if any(
        one not in content.items(folder) and (folder, one) not in content.withdrawn
        for folder in ("weaknesses", "stories")
        for one in content.claimed.get(folder, ())
    ):
        return  # a file that could not be read may be the one that cites it
    if any("{{" in page.text and not page.calls for page in content.pages.values()):
        return  # and so may a page
    cited = set(_cited(content))
    for folder in ("quotes", "measures", "stories"):
        for item_id, item in content.items(folder).items():
            if (folder, item_id) not in cited and not (item.withdrawn or item.draft):
                yield content.problem(
                    item.file,
                    (),
                    _("nothing cites this yet"),
                    _("name it under “{folder}” in a row of data/weaknesses", folder=folder),
                    Severity.WARNING,
                )


def _cited(content: Content) -> Iterator[tuple[str, str]]:
    for weakness in content.weaknesses.values():
        for row in [*weakness.summary, *weakness.actions, *weakness.impacts]:
            yield from (("measures", item) for item in row.measures)
            yield from (("quotes", item) for item in row.quotes)
            yield from (("stories", item) for item in row.stories)
    for story in content.stories.values():
        yield from (("measures", item) for item in story.measures)
        yield from (("quotes", item) for item in story.quotes)
    for measure in content.measures.values():
        yield from (("measures", item) for item in measure.comparators)
    for page in content.pages.values():
        for call in page.calls:
            for argument in call.arguments:
                folder = argument.parameter.names
                if folder in FOLDERS and not page.file.startswith(f"docs/{folder}/"):
                    yield folder, str(argument.value)
