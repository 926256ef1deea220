"""The area: whose site this is, and the rules by which it publishes."""

from pydantic import Field

from macros.model.fields import Day, Language, Line, Link, Slug, Text, TimeZone
from macros.model.icon import OF_A_THEME, Icon
from macros.model.item import Allowing, Item
from macros.model.period import PeriodField
from macros.model.toolbar import Toolbar


class Body(Item):
    """A partner body of the area."""

    name: Line = Field(description="its full name", examples=["The council"])
    short: Line | None = Field(None, description="the short name people use")
    role: Line = Field(description="what it does for families, in one line")


class Theme(Item):
    """A subject by which stories and figures can be filtered."""

    title: Line = Field(description="what it is called", examples=["Short breaks"])
    icon: Icon = Field(
        OF_A_THEME, description="a picture beside the title: a name in Material Design Icons"
    )


class Audience(Item):
    """Whom a story is for, by which stories can be filtered."""

    title: Line = Field(description="what they are called", examples=["Young people"])


class Contact(Item):
    """Where to write. What is not known stays empty and is shown as not known."""

    feedback: Link | None = Field(None, description="a public page or address for comments")
    feedback_title: Line | None = Field(None, description="what that page is called")
    feedback_note: Text | None = Field(None, description="what to know before going there")
    repository: Link | None = Field(None, description="where the files of this site are kept")
    corrections: Link | None = Field(None, description="where to write about a mistake")
    stories: Link | None = Field(None, description="where to send a new story")
    accessibility: Link | None = Field(
        None, description="where to write about accessibility, or to ask for another format"
    )

    @property
    def for_mistakes(self) -> str | None:
        """Where to write about a mistake."""
        return self.corrections or self._mail

    @property
    def for_stories(self) -> str | None:
        """Where to send a story."""
        return self.stories or self._mail

    @property
    def _mail(self) -> str | None:
        """Where comments are sent, if by mail: that can take anything, and a page may not."""
        to = self.feedback
        return to if to and to.startswith("mailto:") else None


class Publishing(Item):
    """The rules by which this area publishes."""

    inspection: PeriodField | None = Field(
        None, description="when the inspection was; leave out where there was none"
    )
    smallest_count: int = Field(
        5, strict=True, ge=1, description="counts under this are not published"
    )
    smallest_count_because: Line | None = Field(
        None, description="who decided on a smallest_count under 5, when and why"
    )
    time_zone: TimeZone = Field(
        "Europe/London", description="whose midnight starts a day, for example Europe/London"
    )
    first_published: Day | None = Field(None, description="the day on which this site came out")


class Section(Item):
    """A part of the site, in the area's own words."""

    title: Line | None = Field(None, description="what it is called in the menu and as a heading")
    intro: Text | None = Field(None, description="what it is, in a few sentences")
    note: Text | None = Field(None, description="what a reader should know before reading it")


class Sections(Item):
    """The parts of the site that an area may call by words of its own."""

    stories: Section = Field(Section(), description="the part of the site with the stories")
    weaknesses: Section = Field(Section(), description="the part of the site with the weaknesses")
    priorities: Section = Field(Section(), description="the part of the site with the priorities")
    quotes: Section = Field(Section(), description="the part of the site with the voices")
    measures: Section = Field(Section(), description="the part of the site with the figures")


class Area(Allowing):
    """Whose site this is. Only its name is needed."""

    name: Line = Field(description="the full name of the area")
    short_name: Line | None = Field(None, description="the name people use")
    site_name: Line | None = Field(None, description="what the website is called")
    description: Line | None = Field(
        None, description="the site in one sentence, for search engines"
    )
    run_by: Line | None = Field(None, description="the body that runs this website, once known")
    language: Language = Field(
        "en-GB", description="the language of the text in data/, for example en-GB"
    )
    languages: list[Language] = Field(
        [],
        max_length=20,
        description="the other languages of the site, each with its file in data/translations",
    )
    toolbar: Toolbar | None = Field(
        None, description="a toolbar of another company that readers can open; none without it"
    )
    bodies: list[Body] = Field([], description="who works for families here")
    places: list[Line] = Field([], description="names of places, which are no names of people")
    themes: dict[Slug, Theme] = Field(
        {}, description="the subjects of stories and figures, each by a short name"
    )
    audiences: dict[Slug, Audience] = Field(
        {}, description="whom stories can be for, each by a short name"
    )
    headline: list[Slug] = Field(
        [],
        description="the figures at the top of the home page, each by the name of its file; "
        "without it, those that moved most",
    )
    contact: Contact = Field(Contact(), description="where to write")
    publishing: Publishing = Field(
        Publishing(), description="the rules by which this area publishes"
    )
    sections: Sections = Field(Sections(), description="the parts of the site in words of your own")
