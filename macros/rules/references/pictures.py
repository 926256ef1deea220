"""A picture is there, and light enough for a phone.

Why: a picture that is missing leaves a gap. One that says nothing of its size moves the words about
while it loads, and a heavy one costs families money; that it is heavy is a warning.

Example, where docs/ has only saturday-club.jpg:

    picture: {file: club.jpg, alt: The hall of the club, ground: no_people}

Write instead the name of the file, as it stands in docs/:

    picture: {file: saturday-club.jpg, alt: The hall of the club, ground: no_people}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.messages import nearest
from macros.content.photo import Photo
from macros.content.problems import Problem, Severity
from macros.i18n.language import _

HEAVY = 300  # kilobytes
# More than phones make; a reader's browser needs four bytes for each dot.
MOST_DOTS = 50_000_000
LONGEST_SIDE = 20_000


def check(content: Content) -> Iterator[Problem]:
    """Pictures that are missing, have no size, or are heavy."""
    for story in content.stories.values():
        if story.picture:
            yield from _of_story(content, story.file, story.picture.file)
    for name, photo in content.photos.items():
        yield from _weight(name, photo)


def _of_story(content: Content, story: str, file: str) -> Iterator[Problem]:
    path, name = ("picture", "file"), f"docs/{file}"
    if name in content.unread:
        return  # what is wrong with it is said already
    if name not in content.pictures:
        names = {one.removeprefix("docs/") for one in content.pictures}
        wrong = _("there is no picture {file}", file=name)
        yield content.problem(story, path, wrong, nearest(file, names, "docs/"))
    elif content.picture_size(file) == (0, 0):
        wrong = _("{file} does not say how wide and high it is", file=name)
        yield content.problem(story, path, wrong, _("save it again, as .jpg or .png"))


def _weight(name: str, photo: Photo) -> Iterator[Problem]:
    instead = _("make it smaller: 1,200 pixels across are enough; or save it as .webp")
    sides = photo.width, photo.height
    if photo.width * photo.height > MOST_DOTS or max(sides) > LONGEST_SIDE:
        wrong = _("{w} by {h} pixels are more than a phone can show", w=photo.width, h=photo.height)
        yield Problem(name, 1, 1, "", wrong, instead)
    elif photo.weight > HEAVY * 1024:
        wrong = _("the picture is heavier than {kb} KB", kb=HEAVY)
        yield Problem(name, 1, 1, "", wrong, instead, Severity.WARNING)
