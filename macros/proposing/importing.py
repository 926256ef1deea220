"""Files of `data/` with figures from a sheet: made, tried out beside the others, and read."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from macros.content.content import Content
from macros.content.problems import Problem, errors
from macros.figures.claims import readings
from macros.figures.sentences import sentence, verdict
from macros.i18n.language import _, speaking
from macros.model.measure import WHOLE, Measure
from macros.model.number import places
from macros.model.source import Sources
from macros.proposing.edit import Plain, as_yaml, with_more
from macros.proposing.figures_in import Lines
from macros.proposing.new import slug
from macros.proposing.sheet import CannotRead
from macros.proposing.statistics import LICENCE, Found
from macros.site import Site

SOURCES = "data/sources.yml"
SECTIONS = {"local": "Local authorities", "region": "Regions", "england": "England"}


@dataclass
class Files:
    """New texts of files, by their names; nothing is written before they are tried out."""

    root: Path
    texts: dict[str, str] = field(default_factory=dict)

    def text(self, file: str) -> str:
        """The new text of a file, else what it holds; empty where there is none."""
        if file in self.texts:
            return self.texts[file]
        return (self.root / file).read_text("utf-8") if (self.root / file).exists() else ""


def measure_file(name: str) -> str:
    """The file of a measure."""
    return f"data/measures/{name}.yml"


def with_figures(fields: dict[str, Any], lines: Lines) -> dict[str, Any]:
    """The fields of a new measure with its figures, in series where they have labels."""
    if [*lines] == [""]:
        return fields | {"observations": lines[""]}
    series = [
        {"id": slug(label) or f"line-{number}", "label": label, "observations": figures}
        for number, (label, figures) in enumerate(lines.items(), 1)
    ]
    return fields | {"series": series}


def add_figures(files: Files, measure: Measure, lines: Lines) -> list[str]:
    """Add figures to a measure that is there; returns what was there already.

    Raises CannotRead where a figure differs from the one that is there, or has no line.
    """
    there: list[str] = []
    for label, figures in lines.items():
        path, line = _line(measure, label)
        known = {str(one.period): one for one in line.observations}
        new = [one for one in figures if one["period"] not in known]
        for one in figures:
            if before := known.get(one["period"]):
                now, was = one.get("value"), before.value
                if was is None or now is None or float(now) != was:
                    printed = "–" if was is None else f"{was:.{places(was)}f}"
                    wrong = _(
                        "{period} is {was} in {file}, and {now} in the sheet: if the source "
                        "changed it, write it as “revised” in the file",
                        period=one["period"], was=printed, now=now, file=measure.file,
                    )  # fmt: skip
                    raise CannotRead(wrong)
                there.append(one["period"])
        if new:
            text = with_more(files.text(measure.file), (*path, "observations"), new, Measure)
            files.texts[measure.file] = text
    return there


def _line(measure: Measure, label: str) -> tuple[tuple[str | int, ...], Any]:
    for path, line in measure.lines():
        if label in {line.label, line.id} or (not label and not path):
            return path, line
    known = ", ".join(line.label for path, line in measure.lines() if path)
    wrong = _(
        "{file} has no line “{label}”. It has: {known}", file=measure.file, label=label, known=known
    )
    raise CannotRead(wrong)


def add_release(files: Files, content: Content, release: dict[str, str]) -> str:
    """Add a release of statistics to the documents; returns its id."""
    name = slug(release["title"]) or "release"
    if name not in content.documents:
        note = _(
            "Contains public sector information licensed under the Open Government Licence v3.0"
        )
        fields = {
            **release,
            "publisher": "Department for Education",
            "note": f"{note} ({LICENCE}).",
        }
        fields["sections"] = SECTIONS  # type: ignore[assignment]  # a group of fields
        text = files.text(SOURCES)
        more = {name: fields}
        files.texts[SOURCES] = (
            with_more(text, ("documents",), more, Sources)
            if text.strip()
            else as_yaml({"documents": more}, Sources)
        )
    elif missing := {
        key: title for key, title in SECTIONS.items() if key not in content.documents[name].sections
    }:
        text = files.text(SOURCES)
        files.texts[SOURCES] = with_more(text, ("documents", name, "sections"), missing, Sources)
    return name


def place_fields(
    fields: dict[str, Any], found: Found, document: str, smallest: int
) -> dict[str, Any]:
    """The fields of the measure of a place, with its own source."""
    source = {"document": document, "section": found.level}
    own = {**fields, "source": source}
    if found.level != "local":
        own |= {"title": f"{fields['title']}: {found.place}", "place": found.place}
    whole = fields["unit"] in {str(unit) for unit in WHOLE}
    own["observations"] = [
        {**one, "already_public": source} if _is_small(one, whole, smallest) else one
        for one in found.observations
    ]
    return own


def _is_small(one: dict[str, Any], whole: bool, smallest: int) -> bool:
    numbers = [one.get("count"), one.get("base"), one.get("value") if whole else None]
    return any(0 < float(number) < smallest for number in numbers if number is not None)


def fields_of(measure: Measure) -> dict[str, Any]:
    """What the measure of another place has from the one that it stands beside."""
    kept = ("title", "question", "unit", "per", "out_of", "counting", "better", "snapshot")
    found = {name: getattr(measure, name) for name in kept if getattr(measure, name)}
    return {
        name: Plain(str(value).lower()) if isinstance(value, int) else str(value)
        for name, value in found.items()
    }


def tried(files: Files, as_of: date | None = None) -> tuple[Site, list[Problem]]:
    """The site as it would be, and what the check says of these files; nothing is written."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for top in ("data", "docs"):
            if (files.root / top).is_dir():
                shutil.copytree(files.root / top, root / top, symlinks=True)
        for name, text in files.texts.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, "utf-8")
        site = Site(root, as_of)
    return site, [one for one in site.problems if one.file in files.texts]


def stops(problems: Iterable[Problem]) -> bool:
    """Whether a build would stop for one of these."""
    return bool(errors(problems))


def read_aloud(site: Site, name: str) -> list[str]:
    """What the figures of a measure show, a sentence or more for each line; none without one."""
    measure = site.published.measures.get(name)
    if measure is None:
        return []
    with speaking(site.language):
        return [
            f"{one.series.label}: {verdict(one)} {sentence(one)}"
            for one in readings(site.published, [measure])
        ]
