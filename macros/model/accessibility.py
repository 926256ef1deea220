"""What the accessibility regulations ask every public website to say."""

from enum import StrEnum

from pydantic import Field

from macros.model.fields import Day, Line, Link, Text
from macros.model.item import Allowing, Item


class Compliance(StrEnum):
    """How far the site meets the standard. To say “fully” would need an audit."""

    PARTIALLY = "partially"
    NOT = "not"


class AccessibilityTest(Item):
    """One way in which the site was tested."""

    date: Day = Field(description="the day of the test")
    what: Text = Field(description="what was tested")
    how: Text = Field(description="with what, or by whom")


class KnownProblem(Item):
    """Something that some people cannot use, or that nobody has tried yet."""

    title: Line = Field(description="the problem in one line, with no full stop")
    what: Text = Field(description="what it means for a reader, and what to do instead")
    why: Text = Field(description="why it is so")
    wcag: Line | None = Field(
        None, description="the success criterion it concerns: 1.1.1 Non-text Content"
    )
    fix: Text | None = Field(None, description="what will be done about it; leave out if not known")


class EnforcementBody(Item):
    """Who sees to it that the accessibility regulations are kept, and who takes complaints."""

    name: Line = Field(description="its full name")
    short: Line = Field(description="the name people use")
    service: Line = Field(description="who to turn to with a complaint")
    service_short: Line = Field(description="the short name of that service")
    url: Link = Field(description="the address of that service")


class AccessibilityStatement(Allowing):
    """What the accessibility regulations ask every public website to say."""

    compliance: Compliance = Field(
        description="partially or not: how far the site meets the standard"
    )
    prepared: Day = Field(description="the day on which the statement was first written")
    reviewed: Day = Field(description="the day on which somebody last went through it")
    tests: list[AccessibilityTest] = Field(min_length=1, description="how the site was tested")
    known_problems: list[KnownProblem] = Field(
        min_length=1, description="what some people cannot use"
    )
    enforcement: EnforcementBody = Field(description="who takes complaints")
