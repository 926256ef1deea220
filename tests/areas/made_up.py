"""Measures that nobody published, made as small as a test needs them."""

from macros.content.content import Content
from macros.model.measure import Better, Measure, Observation, Series, Status
from macros.model.period import Period
from macros.model.source import Source, SourceRef

INSPECTION = Period.parse("2018-09")


def seen(period, value=None, *of, **more):
    """One observation: when, what, and `of` count and base."""
    count, base = of or (None, None)
    return Observation(period=period, value=value, count=count, base=base, **more)


def part(period, value, *of):
    return seen(period, value, *of, status=Status.PART_YEAR)


def estimate(period, value, *of):
    return seen(period, value, *of, status=Status.ESTIMATE)


def bound(period, value, *of):
    return seen(period, value, *of, status=Status.UPPER_BOUND)


def without(period, status):
    return seen(period, status=status)


def suppressed(period, fewer_than=None):
    return seen(period, status=Status.SUPPRESSED, fewer_than=fewer_than)


def measure(*observations, **fields):
    """A percentage of buses, of which more is better, unless said otherwise."""
    plain = {
        "id": "buses",
        "file": "data/measures/buses.yml",
        "title": "Buses on time",
        "question": "Are the buses on time?",
        "unit": "percent",
        "counting": "buses",
        "better": Better.HIGHER,
        "source": SourceRef(document="example-report", section="2a"),
        "observations": list(observations),
    }
    return Measure(**{**plain, **fields})


def counted(*observations, **fields):
    return measure(*observations, **{"unit": "count", **fields})


def series(series_id, *observations, **fields):
    return Series(**{"id": series_id, "label": series_id, **fields}, observations=[*observations])


def published(*measures, status="final"):
    """Content with these measures, and the document that they come from."""
    document = Source(
        title="An example report",
        publisher="Exampleshire",
        published="2021",
        status=status,
        sections={"2a": "Buses"},
    )
    return Content(
        documents={"example-report": document}, measures={item.id: item for item in measures}
    )


def first_line(item):
    """The first of a measure's series."""
    return item.lines()[0][1]


SCALE = [
    {"answer": "Strongly agree", "side": "favourable"},
    {"answer": "Agree", "side": "favourable"},
    {"answer": "Neither", "side": "neither"},
    {"answer": "Disagree", "side": "unfavourable"},
    {"answer": "Don’t know", "side": "apart"},
]


def asked(period, *amounts, **more):
    """How many, or what percentage, gave each answer of the scale."""
    names = (one["answer"] for one in SCALE)
    return Observation(period=period, answers=dict(zip(names, amounts, strict=True)), **more)


def question(*observations, **fields):
    """A question with a scale, of which the answers were counted unless said otherwise."""
    plain = {"unit": "people", "counting": "parents", "scale": SCALE}
    return measure(*observations, **{**plain, **fields})
