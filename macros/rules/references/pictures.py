"""The picture of a story is there, and light enough for a phone.

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
from macros.content.problems import Problem, Severity
from macros.i18n.language import _

HEAVY = 300  # kilobytes


def check(content: Content) -> Iterator[Problem]:
    """Pictures of stories that are not there, have no size, or are heavy."""
    for story in content.stories.values():
        if story.picture and (problem := _problem(content, story.file, story.picture.file)):
            yield problem


def _problem(content: Content, story: str, file: str) -> Problem | None:
    path, name = ("picture", "file"), f"docs/{file}"
    photo = content.photos.get(name)
    if name not in content.pictures:
        names = {one.removeprefix("docs/") for one in content.pictures}
        wrong = _("there is no picture {file}", file=name)
        return content.problem(story, path, wrong, nearest(file, names, "docs/"))
    if content.picture_size(file) == (0, 0):
        wrong = _("{file} does not say how wide and high it is", file=name)
        return content.problem(story, path, wrong, _("save it again, as .jpg or .png"))
    if photo and photo.weight > HEAVY * 1024:
        wrong = _("{file} is heavier than {kb} KB", file=name, kb=HEAVY)
        instead = _("make it smaller: 1,200 pixels across are enough; or save it as .webp")
        return content.problem(story, path, wrong, instead, Severity.WARNING)
    return None
