"""Somebody's words are shown on a ground: they were published by their source, or they were asked.

Why: words are a person's own. Where a body has published them, it has asked. Where an area asked
itself, a record says who agreed and until when; its number stands in the file, and never on the
site. After the day on which somebody was to ask again, the words may not be shown any more.

Example:
    text: It is the first thing in the week that is just for us
    speaker: parent_carer

Write instead on what ground, one of the two:

    ground: published_by

    ground: asked
    consent: {reference: C-2023-014, review_by: 2025-05-01}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _, day
from macros.model.picture import RECORD
from macros.model.quote import Quote, QuoteGround


def check(content: Content) -> Iterator[Problem]:
    """Quotes with no ground, without the record of it, or with one that is too old."""
    for quote in content.quotes.values():
        if not quote.ground:
            yield content.problem(
                quote.file,
                (),
                _("nothing says on what ground these words may be shown"),
                _(
                    "add “ground: published_by” where the source prints them; “ground: asked”, and "
                    "“consent: {{reference: …, review_by: …}}”, where somebody asked"
                ),
            )
        elif quote.ground is QuoteGround.ASKED and not quote.consent:
            yield content.problem(
                quote.file,
                ("ground",),
                _("there is no record of who was asked"),
                _(
                    "add “consent: {{reference: …, review_by: …}}” (the number of the record, and "
                    "the day by which somebody asks again)"
                ),
            )
        elif quote.consent:
            yield from _consent(content, quote)


def _consent(content: Content, quote: Quote) -> Iterator[Problem]:
    if quote.ground is QuoteGround.PUBLISHED_BY:
        yield content.problem(
            quote.file,
            ("consent",),
            _("these words were published by their source, and here somebody was asked"),
            _("write “ground: asked”, or delete the consent"),
        )
        return
    if quote.consent and not RECORD.fullmatch(quote.consent.reference):
        yield content.problem(
            quote.file,
            ("consent", "reference"),
            _("this is not the number of a record, and everybody can read this file"),
            _("write a number in capitals and digits, such as C-2023-014, and no name"),
        )
    if quote.consent and quote.consent.review_by < content.day:
        yield content.problem(
            quote.file,
            ("consent", "review_by"),
            _("the consent was to be asked for again by {date}", date=day(quote.consent.review_by)),
            _("ask again and write a later day, or delete the file"),
        )
