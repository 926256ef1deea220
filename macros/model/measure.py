"""A measure: a question that series of observations answer."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Literal

from pydantic import Field

from macros.model.fields import LARGEST, Key, Line, Number, Slug, Text
from macros.model.item import Dated, FileItem, Item
from macros.model.number import Printed, places
from macros.model.period import PeriodField
from macros.model.source import SourceRef


class Status(StrEnum):
    """What kind of figure an observation is."""

    FINAL = "final"
    PROVISIONAL = "provisional"
    PART_YEAR = "part_year"
    ESTIMATE = "estimate"
    UPPER_BOUND = "upper_bound"
    NO_DATA = "no_data"
    UNRELIABLE = "unreliable"
    SUPPRESSED = "suppressed"


class Unit(StrEnum):
    """What a value is a number of."""

    PERCENT = "percent"
    PEOPLE = "people"
    COUNT = "count"  # of things
    POUNDS = "pounds"
    DAYS = "days"  # waited
    WEEKS = "weeks"  # waited
    RATE = "rate"  # for every so many: `per`
    SCORE = "score"  # out of so many: `out_of`
    FULL_TIME_POSTS = "full_time_posts"


WHOLE = frozenset({Unit.PEOPLE, Unit.COUNT})
# Plain numbers of what there is or was: there is no chance in them.
NUMBERS = WHOLE | {Unit.POUNDS, Unit.FULL_TIME_POSTS}
SHARES = frozenset({Unit.PERCENT, Unit.RATE})
# The others, of waits and scores, are averages.
OF_PEOPLE = WHOLE | SHARES
_ADD_UP_OVER_TIME = WHOLE | {Unit.POUNDS}


class Better(StrEnum):
    """Which way is an improvement."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class Revision(Item):
    """What a figure was before its source changed it. A slip of ours is a Correction."""

    was: Number = Field(description="the figure as it was first printed")
    because: Text = Field(description="why the source changed it")
    date: PeriodField | None = Field(None, description="when it was changed: 2023-05")


class Ended(Item):
    """When a measure stopped, and why: the same figure will not come again."""

    date: PeriodField = Field(description="when it was last counted: 2022-03, or a day")
    because: Text = Field(description="why it is not counted any more")


class Target(Item):
    """What a figure is meant to reach: by the end of a time, or, without `by`, at any time."""

    value: Number = Field(description="the figure to reach")
    by: PeriodField | None = Field(None, description="the time it is due for: 2022-04/2023-03")
    name: Line | None = Field(None, description="who set it, or for what: National target")
    source: SourceRef | None = Field(None, description="where it differs from the measure's")


class Side(StrEnum):
    """Which way an answer to a question with a scale goes."""

    FAVOURABLE = "favourable"
    NEITHER = "neither"
    UNFAVOURABLE = "unfavourable"
    APART = "apart"  # such as “don’t know”


class Answer(Item):
    """One of the answers of a scale."""

    answer: Key = Field(description="the words of the answer", examples=["Agree", "Don’t know"])
    side: Side = Field(description="favourable, neither, unfavourable or apart")


SUPPRESSED = "suppressed"


class Observation(Dated):
    """One figure: when, what, and how sure.

    `lower` and `upper` are the interval that its source gives. `breaks` is why the series is broken
    before this figure, so that it is compared with none above it; a file writes it as `break`.
    """

    period: PeriodField = Field(description="the time that the figure is of")
    value: Number | None = Field(None, description="the figure as the source prints it")
    count: int | None = Field(None, ge=0, le=LARGEST, description="how many, for example 26 of 36")
    base: int | None = Field(None, ge=1, le=LARGEST, description="out of how many, for example 36")
    answers: dict[Key, Number | Literal["suppressed"]] = Field(
        {}, description="with a scale: each answer, and how many gave it or what percentage"
    )
    status: Status = Field(
        Status.FINAL, description="what kind of figure it is, where it is not final"
    )
    fewer_than: int | None = Field(
        None, ge=2, description="with status: suppressed, the number that the figure is under"
    )
    lower: Number | None = Field(None, description="the lower end of the range in the source")
    upper: Number | None = Field(None, description="the upper end of the range in the source")
    breaks: Text | None = Field(
        None, alias="break", description="why this figure cannot be compared with those above it"
    )
    revised: Revision | None = Field(
        None, description="what the figure was before its source changed it"
    )
    source: SourceRef | None = Field(None, description="only where it differs from the measure's")
    note: Text | None = Field(None, description="what a reader should know about this figure")
    already_public: SourceRef | None = Field(
        None, description="where a small number is already public"
    )


# A series takes from its measure what its file leaves out.
_MEASURES: Any = None


class Series(Item):
    """One line of a measure: a statement, a duty or a kind of support.

    `total` says that this line is the sum of all the others, period by period. What a file
    leaves out is the measure's own: in a measure, a series knows its unit and what it counts.
    """

    id: Slug = Field(description="a short name, with dashes for spaces")
    label: Line = Field(description="what this line is of")
    unit: Unit = Field(_MEASURES, description="only where it differs from the measure's")
    better: Better = Field(_MEASURES, description="only where it differs from the measure's")
    counting: Line = Field(_MEASURES, description="only where it differs from the measure's")
    snapshot: bool = Field(_MEASURES, description="only where it differs from the measure's")
    target: Number | None = Field(_MEASURES, description="only where it differs from the measure's")
    targets: list[Target] = Field([], description="only where they differ from the measure's")
    ended: Ended | None = Field(_MEASURES, description="only where it differs from the measure's")
    per: int | None = Field(None, ge=2, le=LARGEST, description="of a rate: for every so many")
    out_of: int | None = Field(None, ge=1, le=LARGEST, description="of a score: the highest")
    about_people: bool | None = Field(None, description="only where it differs from the measure's")
    total: bool = Field(False, description="true where this line is the sum of the others")
    observations: list[Observation] = Field(
        min_length=1, description="the figures, the earliest first"
    )

    def within(self, measure: "Measure") -> "Series":
        """The same series, with what its file leaves out taken from its measure."""
        fields = ["unit", "better", "counting", "snapshot", "about_people", "ended"]
        if self.unit in {None, measure.unit}:
            fields += ["per", "out_of"]
        inherited = {name: getattr(measure, name) for name in fields if getattr(self, name) is None}
        alike = self.unit in {None, measure.unit} and self.better in {None, measure.better}
        if alike and not self.aims:  # what 90 per cent are to reach is nothing to a number
            inherited |= {"target": measure.target, "targets": measure.targets}
        return self.model_copy(update=inherited)

    @property
    def aims(self) -> list[Target]:
        """Its targets, the one that a file writes as a mere number too."""
        short = [] if self.target is None else [Target(value=self.target)]
        return [*short, *self.targets]

    @property
    def measured_in(self) -> str:
        """Its unit, and for how many: only figures that agree in this share a scale."""
        return _measured_in(self)

    @property
    def of_people(self) -> bool:
        """Whether a small number of it may make a person known: any may, unless its file says no.

        Plans, reviews and places stand for one child each; money, time, scores and posts do not.
        """
        exempt = self.about_people is False and self.unit is not Unit.PEOPLE
        return self.unit in OF_PEOPLE and not exempt

    @property
    def adds_up_over_time(self) -> bool:
        """Whether a longer time has more of it, so that only equal times can be compared."""
        return self.unit in _ADD_UP_OVER_TIME and not self.snapshot


class TopShare(Series):
    """The favourable answers to a question with a scale, as a share of all its answers."""

    said: list[str]


def _measured_in(item: "Series | Measure") -> str:
    return " ".join(str(part) for part in (item.unit, item.per, item.out_of) if part)


class Measure(FileItem):
    """A question that figures answer."""

    title: Line = Field(
        description="the figures in a few words", examples=["Places at the Saturday club"]
    )
    question: Line = Field(
        description="the question that the figures answer",
        examples=["How many children can go to the Saturday club?"],
    )
    unit: Unit = Field(description="what a value is a number of")
    per: int | None = Field(
        None, ge=2, le=LARGEST, description="with unit: rate, for every so many, for example 1000"
    )
    out_of: int | None = Field(
        None, ge=1, le=LARGEST, description="with unit: score, the highest that there can be"
    )
    counting: Line = Field(description="what is counted, in the plural: plans, parents, families")
    about_people: bool | None = Field(
        None, description="false where no person stands behind what is counted, as with buses"
    )
    scale: list[Answer] = Field(
        [],
        max_length=8,
        description="the answers to choose from, in their order; then observations have answers",
    )
    better: Better = Field(description="higher, lower or neither: which way is an improvement")
    snapshot: bool = Field(
        False, description="true for a number at a moment (staff, followers), not over a time"
    )
    themes: list[Key] = Field([], description="what it is about: names in data/area.yml")
    source: SourceRef = Field(
        description="the document, and the section of it, that the figures stand in"
    )
    also_in: list[SourceRef] = Field([], description="where else the same figures are printed")
    place: Line | None = Field(
        None, description="whose figures these are, where not this area's: England"
    )
    target: Number | None = Field(None, description="what the figures are to reach: 90")
    targets: list[Target] = Field([], description="targets with their dates, the earliest first")
    ended: Ended | None = Field(None, description="where these figures are not counted any more")
    comparators: list[Slug] = Field(
        [], description="measures of other places to set beside this one, each with its own source"
    )
    caveats: list[Text] = Field(
        [], description="what a reader should know before trusting the figures"
    )
    periods_assumed: bool = Field(
        False, description="true where the source does not say which months its years cover"
    )
    observations: list[Observation] = Field([], description="the figures, the earliest first")
    series: list[Series] = Field([], description="more than one line of figures, each with a label")

    def sources(self) -> list[SourceRef]:
        """Where its figures stand, each place once: its own, and those of single figures."""
        own = [one.source for _path, line in self.lines() for one in line.observations]
        refs = [self.source, *filter(None, own)]
        return [ref for n, ref in enumerate(refs) if ref not in refs[:n]]

    @property
    def mixed(self) -> bool:
        """Whether its series count different things."""
        return any(series.counting != self.counting for _path, series in self.lines())

    @property
    def measured_in(self) -> str:
        """Its unit, and for how many: only figures that agree in this share a scale."""
        return _measured_in(self)

    @property
    def answers_counted(self) -> bool:
        """Whether the answers to its question are numbers, not percentages."""
        return self.unit is not Unit.PERCENT

    def lines(self) -> list[tuple[tuple[str | int, ...], Series]]:
        """Every series with its path in the file; a measure without any is one series.

        Of a question with a scale that is the share of its favourable answers.
        """
        lines: list[tuple[tuple[str | int, ...], Series]] = [
            (("series", number), series.within(self)) for number, series in enumerate(self.series)
        ]
        if self.observations:
            only = Series(id=self.id, label=self.title, observations=self.observations)
            lines.insert(0, ((), self._top_share() if self.scale else only.within(self)))
        return lines

    def answer_lines(self) -> list[Series]:
        """A series for each answer of its scale: the percentages, or the counts of their base."""
        return [
            Series(
                id=f"answer-{number}",
                label=answer.answer,
                unit=Unit.PERCENT,
                better=Better.NEITHER,
                counting=self.counting,
                snapshot=self.snapshot,
                about_people=self.about_people,
                observations=[self._of_answer(one, answer.answer) for one in self.observations],
            )
            for number, answer in enumerate(self.scale, 1)
        ]

    def _of_answer(self, observation: Observation, answer: str) -> Observation:
        if not observation.answers:
            return observation
        value = observation.answers.get(answer)
        found: dict[str, Any] = {"answers": {}}
        if value == SUPPRESSED:
            found |= {"status": Status.SUPPRESSED, "base": None}
        elif isinstance(value, float):
            found |= {"count": int(value)} if self.answers_counted else {"value": value}
        return observation.model_copy(update=found)

    def _top_share(self) -> TopShare:
        said = [one.answer for one in self.scale if one.side is Side.FAVOURABLE]
        return TopShare(
            id=self.id,
            label=self.title,
            unit=Unit.PERCENT,
            better=self.better,
            counting=self.counting,
            snapshot=self.snapshot,
            about_people=self.about_people,
            said=said,
            target=self.target,
            targets=self.targets,
            ended=self.ended,
            observations=[self._top(one, said) for one in self.observations],
        )

    def _top(self, observation: Observation, said: list[str]) -> Observation:
        """The favourable answers of a period together; suppressed where one of them is."""
        given = [observation.answers.get(name) for name in said]
        known = [one for one in given if isinstance(one, float)]
        if SUPPRESSED in given:
            empty: dict[str, Any] = {"status": Status.SUPPRESSED, "base": None, "answers": {}}
            return observation.model_copy(update=empty)
        if not known or len(known) < len(said):
            return observation
        if not self.answers_counted:
            decimals = max(map(places, known), default=0)
            share = Printed(round(sum(known), decimals), decimals)
            return observation.model_copy(update={"value": share})
        count, base = int(sum(known)), observation.base or 1
        share = Printed(round(100 * count / base), 0)
        return observation.model_copy(update={"value": share, "count": count})


def to_compare(measures: Iterable[Measure]) -> list[Measure]:
    """Those that a reader may choose to see in one chart; none where there are not two."""
    found = [one for one in measures if not one.scale]
    return found if len(found) > 1 else []
