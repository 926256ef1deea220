"""A picture shows nobody who did not agree, and no child without a record of that.

Why: a face is a name. A child cannot take a picture back that was on the web, so somebody must have
asked, and ask again: a record says who agreed and until when. Its number stands in the file, and
never on the site; names of families do not stand in either. What a phone notes in any picture of
docs/ can say where a child lives.

Example:
    picture: {file: club.jpg, alt: Two children paint., ground: children_agreed}

Write instead where the record of their consent is, and when somebody asks again:

    picture:
      file: club.jpg
      alt: Two children paint.
      ground: children_agreed
      consent: {reference: C-2023-014, review_by: 2025-05-01}

"""

import re
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.i18n.language import _, day
from macros.model.picture import RECORD, Consent, Ground, Picture
from macros.model.story import Story

# A child on the picture, unless something is only for or by children, or none can be recognised.
_CHILD = re.compile(
    r"(?<!for )(?<!by )\b(?:child(?:ren)?|boys?|girls?|bab(?:y|ies)|toddlers?|pupils?"
    r"|teenagers?)\b(?!['’])",
    re.IGNORECASE,
)
_NOT_KNOWN = re.compile(r"\b(?:from behind|drawings?|drawn|paintings?|cartoons?)\b", re.IGNORECASE)


def check(content: Content) -> Iterator[Problem]:
    """Pictures without the consent, the credit or the care that they need."""
    for name, photo in content.photos.items():
        if photo.has_notes:
            wrong = _("the picture holds notes, which can say where it was taken, and of whom")
            instead = _(
                "save it again without them (“metadata”, “Exif”), or use a screenshot of it"
            )
            yield Problem(name, 1, 1, "", wrong, instead)
    for story in content.stories.values():
        if story.picture:
            yield from _agreed(content, story, story.picture)
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
    elif (
        picture.ground is not Ground.CHILDREN_AGREED
        and _CHILD.search(picture.alt)
        and not _NOT_KNOWN.search(picture.alt)
    ):
        yield content.problem(
            story.file,
            ("picture", "ground"),
            _("the description speaks of children, and nothing says that they agreed"),
            _(
                "write “ground: children_agreed” and their consent; or, where none can be "
                "recognised, say so in the description: “seen from behind”"
            ),
            Severity.WARNING,
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
            _("write a number in capitals and digits, such as C-2023-014, and no name"),
        )
    if consent.review_by < content.day:
        yield content.problem(
            story.file,
            ("picture", "consent", "review_by"),
            _("the consent was to be asked for again by {date}", date=day(consent.review_by)),
            _("ask again and write a later day, or take the picture out"),
            Severity.WARNING,
        )
