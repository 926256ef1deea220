"""What search engines, and those with whom a link is shared, read of a page and see on its card."""

import re
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.easy_read import Told, easy_reads
from macros.figures.claims import readings
from macros.figures.reading import Result
from macros.figures.sentences import verdict
from macros.i18n.language import _
from macros.model import urls
from macros.model.account import Account
from macros.model.easy_read import BOLD
from macros.model.item import FileItem
from macros.model.kinds import KINDS, address
from macros.model.measure import Measure
from macros.model.priority import CHANGED, DONE, Priority, Weakness
from macros.model.story import SENTENCE_END, Story, yearly
from macros.pages.labels import story_status
from macros.pages.parts import part_called
from macros.pages.stories import story_pages

_LONGEST = 110  # signs of a text of a story; of the two that most have, search engines show as much


def descriptions(content: Content) -> dict[str, str]:
    """The description of each page that has none in `docs/`, by its address."""
    of_items = ((place, describe(content, item)) for place, item in with_pages(content).items())
    easy = ((one.address, _in_easy_read(one)) for one in easy_reads(content))
    return dict([*of_items, *_of_parts(content), *_of_lists(content), *easy])


def _in_easy_read(told: Told) -> str:
    """The first lines of a text."""
    said = " ".join(re.sub(BOLD, r"\1", line.text) for line in told.easy.lines)
    return shortened(said, 2 * _LONGEST)


def with_pages(content: Content) -> dict[str, FileItem]:
    """Every item that has a page, by the address of that, and of each other page of its own."""
    kinds = [kind.folder for kind in KINDS if kind.has_pages]
    found = {address(item): item for folder in kinds for item in content.items(folder).values()}
    of_parts = {
        urls.part(item, part): item for item in content.all_priorities() for part in item.pages()
    }
    return found | of_parts


def _of_parts(content: Content) -> Iterator[tuple[str, str]]:
    for item in content.all_priorities():
        about = {
            DONE: _("{title}: what was done about it, and what comes next.", title=item.title),
            CHANGED: _(
                "{title}: what is said to have changed, and what the evidence for it shows.",
                title=item.title,
            ),
        }
        yield from ((urls.part(item, part), about[part]) for part in item.pages())


def _of_lists(content: Content) -> Iterator[tuple[str, str]]:
    for n in range(2, story_pages(content) + 1):
        yield (
            urls.stories(n),
            _("Page {n} of the stories: what families said, what was done, and what changed.", n=n),
        )
    for n in yearly(content.stories.values()):
        yield (
            urls.yearly(n),
            _(
                "What families said in {year}, what was done about it, and what is to do.",
                year=n,
            ),
        )
    for one in content.themes_with_items():
        yield (
            urls.theme(one),
            _(
                "{theme}: what families said, what was done, and what the figures show.",
                theme=content.area.themes[one].title,
            ),
        )


def describe(content: Content, item: FileItem) -> str:
    """What an item with a page is about."""
    match item:
        case Story():
            return _of_story(item)
        case Measure():
            shown = _reading(content, item)
            return f"{item.question} {shown}" if shown else item.question
        case Priority() | Account():
            return shortened(item.in_short[0], 2 * _LONGEST)
    raise TypeError(f"what is {item.file} about?")


def on_card(content: Content, item: FileItem | None) -> tuple[str, str]:
    """What kind of thing a page is of, and how it stands; both may be nothing."""
    match item:
        case Story():
            return _("Story"), story_status(item.status) if item.status else ""
        case Measure():
            return _("Figure"), _reading(content, item)
        case Weakness():
            return part_called(content, "weaknesses"), ""
        case Priority():
            return part_called(content, "priorities"), ""
    return "", ""


def _reading(content: Content, measure: Measure) -> str:
    """What the figures show and compared with what; nothing where they show several things."""
    found = readings(content, [measure])
    plain = len(found) == 1 and found[0].result is not Result.FOR_INFORMATION
    return verdict(found[0]) if plain else ""


def _of_story(story: Story) -> str:
    said = shortened(story.you_said or "", _LONGEST)
    did = shortened(story.we_did[0] if story.we_did else "", _LONGEST)
    why = shortened(story.could_not_do[0] if story.could_not_do else "", _LONGEST)
    if said and did:
        return _("You said: {said} We did: {did}", said=said, did=did)
    if said and why:
        return _("You said: {said} Why it could not be done: {why}", said=said, why=why)
    if said:
        return _("You said: {said}", said=said)
    return _("We did: {did}", did=did)


def shortened(text: str, most: int) -> str:
    """The first sentences of a text that are together no longer than this; one, cut at a word."""
    first, *others = SENTENCE_END.split(" ".join(text.split()))
    if len(first) > most:
        words = first[:most].rpartition(" ")[0] or first[: most - 1]
        return f"{words.rstrip(' ,;:–-')}…"
    for sentence in others:
        if len(first) + len(sentence) >= most:
            break
        first = f"{first} {sentence}"
    return first
