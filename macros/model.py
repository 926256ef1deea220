"""The typed content: what each file in `data/` may hold, and nothing of how it looks.

A field's description is the help that a contributor reads when the field is wrong.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

from macros.period import PeriodField

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5000)]
Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300, pattern=r"^[^\n]*$")
]


_LARGEST = 1_000_000_000


def _safe_link(address: str) -> str:
    parts = urlsplit(address)
    named = parts.hostname if address.startswith("https://") else parts.path
    safe = address.startswith(("https://", "mailto:")) and named
    if not safe or any(sign in address for sign in " \t\n<>\"'\\"):
        raise ValueError("it is not an https or mailto address")
    return address


def _no_yes(value: Any) -> Any:
    """`true` is no number, though Python counts it as 1, and nan is none by its own name."""
    if isinstance(value, bool) or str(value).lower() == "nan":
        raise PydanticCustomError("float_type", "a number is needed")
    return value


Number = Annotated[
    float, BeforeValidator(_no_yes), Field(ge=-_LARGEST, le=_LARGEST, allow_inf_nan=False)
]
Link = Annotated[str, AfterValidator(_safe_link)]


class Item(BaseModel):
    """Anything in `data/`: only the fields named here, and none of them changed later."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


class SourceRef(Item):
    """Where a fact, figure or quote stands."""

    document: Slug = Field(description="the id of a document in data/sources.yml")
    section: Line = Field(description="a section of that document, for example 2c")


class Cites(Item):
    """What may be shown beside a row: figures, quotes and stories, by their file names."""

    measures: list[Slug] = Field([], description="file names in data/measures, without .yml")
    quotes: list[Slug] = Field([], description="file names in data/quotes, without .yml")
    stories: list[Slug] = Field([], description="file names in data/stories, without .yml")


class Correction(Item):
    """What was put right after it had been published, and why."""

    date: date
    was: Text = Field(description="what was wrong, as it was published")
    now: Text = Field(description="what it says now")
    why: Text


class FileItem(Item):
    """An item with a file of its own. The id is the file name."""

    id: Slug = Field(exclude=True)
    file: str = Field(exclude=True)
    corrections: list[Correction] = []

    def __hash__(self) -> int:
        """By identity: an item never changes, so what is worked out of it can be kept."""
        return id(self)


# --- the area -------------------------------------------------------------------------------


class Body(Item):
    """A partner body of the area."""

    name: Line
    short: Line | None = Field(None, description="the short name people use")
    role: Line = Field(description="what it does for families, in one line")


class Theme(Item):
    """A subject by which stories and figures can be filtered."""

    title: Line


class Contact(Item):
    """Where to write. What is not known stays empty and is shown as not known."""

    feedback: Link | None = Field(None, description="a public page or address for comments")
    repository: Link | None = Field(None, description="where the files of this site are kept")
    corrections: Link | None = Field(None, description="where to write about a mistake")
    accessibility: Link | None = Field(
        None, description="where to write about accessibility, or to ask for another format"
    )


class Publishing(Item):
    """The rules by which this area publishes."""

    inspection: PeriodField = Field(description="when the inspection was")
    smallest_count: int = Field(5, ge=1, description="counts under this are not published")


class Area(Item):
    """Whose site this is."""

    name: Line = Field(description="the full name of the area")
    short_name: Line = Field(description="the name people use")
    site_name: Line
    description: Line = Field(description="the site in one sentence, for search engines")
    language: Line = Field(description="the language of the text in data/, for example en-GB")
    bodies: list[Body]
    themes: dict[Slug, Theme]
    contact: Contact
    publishing: Publishing


# --- sources, words and dates ---------------------------------------------------------------


class SourceStatus(StrEnum):
    """How settled a document is."""

    DRAFT = "draft"
    FINAL = "final"


class Source(Item):
    """A document that figures and quotes are traced to."""

    title: Line
    publisher: Line
    published: PeriodField
    status: SourceStatus
    url: Link | None = Field(None, description="its public address, where it has one")
    signed_by: list[Line] = []
    note: Text | None = None
    sections: dict[str, Line] = Field(description="each section's number and heading")


class Reference(Item):
    """A document, page or law that a source names."""

    title: Line
    url: Link | None = Field(None, description="its public address; leave out if it has none")
    lost_link: bool = Field(False, description="true where the source had a link that is lost")
    source: SourceRef
    note: Text | None = None


class Sources(Item):
    """Every document, and what the documents name."""

    documents: dict[Slug, Source]
    references: dict[Slug, Reference]


class Term(Item):
    """A word or abbreviation and what it means."""

    term: Line = Field(description="the word as it is mostly written")
    full: Line | None = Field(None, description="what the letters stand for")
    also: list[Line] = Field([], description="other ways it is written")
    meaning: Text


class Event(Item):
    """Something that happened, and where that is written."""

    date: PeriodField
    title: Line
    text: Text | None = None
    source: SourceRef


# --- the accessibility statement --------------------------------------------------------------


class Compliance(StrEnum):
    """How far the site meets the standard. To say “fully” would need an audit."""

    PARTIALLY = "partially"
    NOT = "not"


class AccessibilityTest(Item):
    """One way in which the site was tested."""

    date: date
    what: Text = Field(description="what was tested")
    how: Text = Field(description="with what, or by whom")


class KnownProblem(Item):
    """Something that some people cannot use, or that nobody has tried yet."""

    title: Line = Field(description="the problem in one line, with no full stop")
    what: Text = Field(description="what it means for a reader, and what to do instead")
    why: Text
    wcag: Line | None = Field(
        None, description="the success criterion it concerns: 1.1.1 Non-text Content"
    )
    fix: Text | None = Field(None, description="what will be done about it; leave out if not known")


class EnforcementBody(Item):
    """Who sees to it that the accessibility regulations are kept, and who takes complaints."""

    name: Line
    short: Line
    service: Line = Field(description="who to turn to with a complaint")
    service_short: Line
    url: Link = Field(description="the address of that service")


class AccessibilityStatement(Item):
    """What the accessibility regulations ask every public website to say."""

    run_by: Line | None = Field(None, description="the body that runs this website, once known")
    compliance: Compliance
    prepared: date
    reviewed: date
    tests: list[AccessibilityTest] = Field(min_length=1)
    known_problems: list[KnownProblem] = Field(min_length=1)
    enforcement: EnforcementBody


# --- measures -------------------------------------------------------------------------------


class Status(StrEnum):
    """What kind of figure an observation is."""

    FINAL = "final"
    PART_YEAR = "part_year"
    ESTIMATE = "estimate"
    UPPER_BOUND = "upper_bound"
    NO_DATA = "no_data"
    UNRELIABLE = "unreliable"
    SUPPRESSED = "suppressed"


class Unit(StrEnum):
    """What a value counts."""

    PERCENT = "percent"
    COUNT = "count"


class Better(StrEnum):
    """Which way is an improvement."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class Observation(Item):
    """One figure: when, what, and how sure."""

    period: PeriodField
    value: Number | None = Field(None, description="the figure as the source prints it")
    count: int | None = Field(None, ge=0, le=_LARGEST, description="how many, for example 26 of 36")
    base: int | None = Field(None, ge=1, le=_LARGEST, description="out of how many, for example 36")
    status: Status = Status.FINAL
    fewer_than: int | None = Field(
        None, ge=2, description="with status: suppressed, the number that the figure is under"
    )
    note: Text | None = None
    already_public: SourceRef | None = Field(
        None, description="where a small number is already public"
    )


class Series(Item):
    """One line of a measure: a statement, a duty or a kind of support.

    `total` says that this line is the sum of all the others, period by period.
    """

    id: Slug
    label: Line
    unit: Unit | None = Field(None, description="only where it differs from the measure's")
    better: Better | None = Field(None, description="only where it differs from the measure's")
    counting: Line | None = Field(None, description="only where it differs from the measure's")
    total: bool = Field(False, description="true where this line is the sum of the others")
    observations: list[Observation] = Field(min_length=1)


class Measure(FileItem):
    """A question that figures answer."""

    title: Line
    question: Line
    unit: Unit
    counting: Line = Field(description="what is counted, in the plural: plans, parents, families")
    better: Better
    snapshot: bool = Field(
        False, description="true for a number at a moment (staff, followers), not over a time"
    )
    themes: list[Slug] = []
    source: SourceRef
    also_in: list[SourceRef] = Field([], description="where else the same figures are printed")
    comparators: list[Slug] = Field(
        [], description="measures of other places to set beside this one, each with its own source"
    )
    caveats: list[Text] = []
    observations: list[Observation] = []
    series: list[Series] = []

    def lines(self) -> Iterator[tuple[tuple[str | int, ...], Series]]:
        """Every series with its path in the file; a measure without any is one series."""
        if self.observations:
            yield (
                (),
                Series(id=self.id, label=self.title, observations=self.observations),
            )
        for number, series in enumerate(self.series):
            yield ("series", number), series

    def unit_of(self, series: Series) -> Unit:
        """The unit of one of its series."""
        return series.unit or self.unit

    def counting_of(self, series: Series) -> str:
        """What one of its series counts."""
        return series.counting or self.counting

    def better_of(self, series: Series) -> Better:
        """Which way is an improvement for one of its series."""
        return series.better or self.better


# --- quotes ---------------------------------------------------------------------------------


class Speaker(StrEnum):
    """Who is speaking, as coarsely as we ever say it."""

    PARENT_CARER = "parent_carer"
    CHILD = "child"
    PROFESSIONAL = "professional"
    INSTITUTION = "institution"


class Quote(FileItem):
    """Somebody's words, exactly as printed, with a coarse attribution."""

    text: Text
    speaker: Speaker
    attribution: Line = Field(description="who, coarsely: “A parent or carer, 2021”")
    coarsened: bool = Field(False, description="true where the source says more about the person")
    note: Text | None = None
    source: SourceRef


# --- stories --------------------------------------------------------------------------------


class StoryStatus(StrEnum):
    """How far a story has come."""

    DONE = "done"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"
    CANNOT_DO = "cannot_do"
    SEEKING_VIEWS = "seeking_views"


class Story(FileItem):
    """What families said, what was done, and what changed. What is not known is left out."""

    title: Line
    status: StoryStatus
    themes: list[Slug] = Field(min_length=1)
    who: Line = Field(description="who asked: “The Parent Carer Forum”")
    asked: PeriodField | None = Field(None, description="when it was asked, if known")
    done: PeriodField | None = Field(None, description="when it was done, if known")
    you_said: Text | None = None
    we_did: list[Text] = []
    what_changed: list[Text] = []
    still_to_do: list[Text] = []
    could_not_do: list[Text] = Field([], description="what could not be done, and why")
    note: Text | None = Field(None, description="what a reader should know about the source")
    measures: list[Slug] = []
    quotes: list[Slug] = []
    source: SourceRef
    also_in: list[SourceRef] = []


# --- weaknesses -----------------------------------------------------------------------------


class Row(Cites):
    """A row of a weakness page, with an address of its own."""

    id: Slug
    title: Line
    note: Text | None = Field(None, description="what a reader should know about this row")
    source: SourceRef


class SummaryRow(Row):
    """The position then, the position now, and what comes next."""

    then: list[Text] = Field(min_length=1)
    now: list[Text] = Field(min_length=1)
    next: list[Text] = Field(min_length=1)


class Action(Row):
    """What was improved, what was done, and what comes next."""

    did: list[Text] = Field(min_length=1)
    next: list[Text] = Field([], description="leave out where the source gives no next step")


class RestsOn(StrEnum):
    """What a claim of impact rests on."""

    FIGURES = "figures"
    WORDS = "words"
    ACTION = "action"


class Impact(Row):
    """A claim of the source, word for word, and the evidence it gives."""

    claim: Text = Field(description="the claim exactly as the source prints it")
    rests_on: RestsOn
    stated: Literal["better"] | None = Field(
        None, description="better, where the claim says that the cited figures improved"
    )
    differs: bool = Field(
        False, description="true once somebody has seen that the figures do not bear the claim out"
    )
    evidence: list[Text] = Field([], description="the source's evidence, in plain words")


class Weakness(FileItem):
    """An area of weakness that inspectors found."""

    number: int = Field(ge=1)
    title: Line
    finding: Text = Field(description="the inspectors' finding, as the source prints it")
    aim: Text = Field(description="the aim, as the source prints it")
    in_short: list[Text] = Field(min_length=1, description="the page in a few plain sentences")
    source: SourceRef
    summary: list[SummaryRow]
    actions: list[Action]
    impacts: list[Impact]
