"""A picture shows nobody who did not agree, and no child without a record of that.

Why: a face is a name. A child cannot take a picture back that was on the web, so somebody must have
asked, and ask again: a record says who agreed and until when. Its number stands in the file, and
never on the site; names of families do not stand in either. What a phone notes in a picture can say
where a child lives.

Example:
    picture: {file: club.jpg, alt: Two children paint., ground: children_agreed}

Write instead where the record of their consent is, and when somebody asks again:

    picture:
      file: club.jpg
      alt: Two children paint.
      ground: children_agreed
      consent: {reference: C-2023-014, review_by: 2025-05-01}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.i18n.language import _, day
from macros.model.picture import RECORD, Consent, Ground, Picture
from macros.model.story import Story


def check(content: Content) -> Iterator[Problem]:
    """Pictures without the consent, the credit or the care that they need."""
    for story in content.stories.values():
        if story.picture:
            yield from _agreed(content, story, story.picture)
            yield from _camera(content, story, story.picture)
            if story.picture.consent:
                yield from _consent(content, story, story.picture.consent)


def _agreed(content: Content, story: Story, picture: Picture) -> Iterator[Problem]:
    if picture.ground is Ground.CHILDREN_AGREED and not picture.consent:
        yield content.problem(
            story.file,
            ("picture", "ground"),
            _("children can be recognised, and there is no record of their consent"),
            _(
                "add “consent: {{reference: …, review_by: …}}” (the number of the record, and the "
                "day by which somebody asks again); or choose another picture"
            ),
        )
    if picture.ground is Ground.PUBLISHED_BY and not picture.credit:
        yield content.problem(
            story.file,
            ("picture", "ground"),
            _("nothing says who published this picture before"),
            _("add “credit: …” with the name of the body that published it"),
        )


def _consent(content: Content, story: Story, consent: Consent) -> Iterator[Problem]:
    if not RECORD.fullmatch(consent.reference):
        yield content.problem(
            story.file,
            ("picture", "consent", "reference"),
            _("this is not the number of a record, and everybody can read this file"),
            _("write a number without spaces, such as C-2023-014, and no name"),
        )
    if consent.review_by < content.day:
        yield content.problem(
            story.file,
            ("picture", "consent", "review_by"),
            _("the consent was to be asked for again by {date}", date=day(consent.review_by)),
            _("ask again and write a later day, or take the picture out"),
            Severity.WARNING,
        )


def _camera(content: Content, story: Story, picture: Picture) -> Iterator[Problem]:
    photo = content.photos.get(f"docs/{picture.file}")
    if photo and photo.has_camera_data:
        yield content.problem(
            story.file,
            ("picture", "file"),
            _("the picture holds notes of the camera, which can say where and when it was taken"),
            _("save it again without them (“metadata”, “Exif”), or use a screenshot of it"),
        )
