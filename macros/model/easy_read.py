"""Easy Read: a text again in short sentences, each with a picture."""

from pydantic import Field

from macros.model.fields import Day, Key, Line
from macros.model.icon import Icon
from macros.model.item import FileItem, Item

# A hard word in a line.
BOLD = r"\*\*(?=\S)(.+?)(?<=\S)\*\*"


class EasyLine(Item):
    """A sentence, and the picture beside it: an icon, or that of a figure."""

    text: Line = Field(
        description="one short sentence with one idea; a hard word between ** and **, and what it "
        "means in the next line",
        examples=["Some children have an **EHC plan**."],
    )
    icon: Icon | None = Field(None, description="the name of a Material Design Icon")
    figure: Key | None = Field(
        None,
        description="in place of an icon the picture of a share: the measure and the period, as in "
        "plans-within-20-weeks:2021",
    )


class EasyRead(Item):
    """A text in Easy Read, and who has tested it."""

    tested_by: Line | None = Field(
        None,
        description="who has tested it, as a role; leave it out until it is so",
        examples=["a group of people with learning disabilities"],
    )
    tested_on: Day | None = Field(None, description="the day on which it was tested")
    lines: list[EasyLine] = Field(min_length=1, description="the sentences, one by one")


class EasyReadPage(FileItem, EasyRead):
    """A page of `docs/` in Easy Read."""

    page: Key = Field(
        description="which page of docs/ it tells", examples=["index.md", "take-part.md"]
    )
    title: Line = Field(description="the title in easy words", examples=["About this website"])
