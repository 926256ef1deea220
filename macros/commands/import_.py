"""`offer import`: figures from a sheet as an officer has it, or from published statistics."""

import sys
from pathlib import Path
from typing import Any

import click

from macros.commands._names import file_name, items
from macros.commands._progress import at_work
from macros.commands.new import (
    QUESTIONS_OF_A_MEASURE,
    SOURCE_OF_A_MEASURE,
    answers,
    options,
    taken,
)
from macros.content.problems import printable, report
from macros.i18n.language import _
from macros.model.measure import Measure
from macros.model.source import Source
from macros.proposing import statistics
from macros.proposing.edit import as_yaml, with_more
from macros.proposing.figures_in import YEARS, Columns, Lines, across, is_time, observations
from macros.proposing.files import put
from macros.proposing.importing import (
    Files,
    add_figures,
    add_release,
    fields_of,
    measure_file,
    place_fields,
    read_aloud,
    stops,
    tried,
    with_figures,
)
from macros.proposing.layout import NotAlike
from macros.proposing.new import free, in_words, names_in, problems, slug
from macros.proposing.sheet import CannotRead, Sheet, read
from macros.site import Site

_RELEASE = {
    "title": "What is the release called, with its year?",
    "published": "When was it published, such as 2024-06?",
    "url": "At which address is it? (not known: leave empty)",
}
_COLUMNS = ("period", "value", "count", "base", "line", "note")


@click.group("import")
def command() -> None:
    """Bring figures into data/ from a file, so that nobody has to type them."""


@command.command("measure", params=options(Measure))
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--into",
    shell_complete=items("measures"),
    help="The measure to add to, by its file’s name; else a new one is made.",
)
@click.option(
    "--name",
    callback=file_name,
    help="The new file’s name, without .yml; else made of the title.",
)
@click.option("--section", help="The section of the document, with --source.")
@click.option("--sheet", help="The sheet of the workbook, where it has more than one.")
@click.option("--period", help="The column with the time of a figure.")
@click.option("--value", help="The column with the figure.")
@click.option("--count", help="The column with how many, such as 26 of 36.")
@click.option("--base", help="The column with out of how many.")
@click.option("--line", help="The column that says of which line a figure is.")
@click.option("--note", help="The column with notes for readers.")
@click.option("--years", type=click.Choice(YEARS), help="What 2022/23 means: which kind of year.")
@click.option("--indicator", help="Of published statistics: the column with the figures.")
@click.option("--filter", "wanted", multiple=True, help="Of those: COLUMN=VALUE, to choose rows.")
@click.option("--area", help="Of those: the local authority; else the area’s own name.")
@click.option("--release", help="Of those: what the release is called.")
@click.option("--published", help="Of those: when it was published, such as 2024-06.")
@click.option("--url", help="Of those: the address of the release.")
@click.option("--yes", is_flag=True, help="Write without asking.")
def _measure(file: Path, into: str | None, yes: bool, **given: Any) -> None:
    """Make a measure of the figures in FILE (.csv or .xlsx), or add them to one.

    Asks which column is what, shows what would be written, how the figures read before and after,
    and what the check says; then asks whether to write it. FILE can be a data file of DfE’s
    Explore Education Statistics: the rows of the area, of its region and of England then become
    measures beside each other, with their release and its licence.

    Ends with 0 where it was written, with 1 where it was not, and with 2 where something cannot be
    used. Nothing is written that the check would refuse.
    """
    site = Site(Path.cwd())
    known = site.content.measures
    if into and into not in known:
        names = ", ".join(known)
        raise click.UsageError(
            _("there is no measure “{name}”. There are: {names}", name=into, names=names)
        )
    files = Files(site.root)
    try:
        with at_work(_("Reading the sheet:")):
            sheet = read(file, given["sheet"])
        make = _from_statistics if statistics.is_statistics(sheet) else _from_sheet
        name = make(site, files, sheet, into, given)
    except CannotRead as error:
        reason = "\n".join(map(printable, str(error).split("\n")))
        raise click.UsageError(_("{reason}\nNothing was written.", reason=reason)) from None
    except NotAlike:
        wrong = _(
            "a file cannot be added to: “offer check” says what to correct. Nothing was written."
        )
        raise click.UsageError(wrong) from None
    _show(site, files, name, yes=yes)


def _from_sheet(
    site: Site, files: Files, sheet: Sheet, into: str | None, given: dict[str, Any]
) -> str:
    """Files with the figures of an officer’s sheet; the name of the measure."""
    if not given["period"]:
        sheet = across(sheet, given["years"])
    lines = observations(sheet, _columns(sheet, given), given["years"])
    if into:
        if there := add_figures(files, site.content.measures[into], lines):
            click.echo(
                _("Already there, and left as they are: {periods}", periods=", ".join(there))
            )
        return into
    fields = _asked(given, QUESTIONS_OF_A_MEASURE | SOURCE_OF_A_MEASURE, section=True)
    return _new(files, fields, lines, given["name"])


def _columns(sheet: Sheet, given: dict[str, Any]) -> Columns:
    """Which column is what: as given, as is plain to see, or as somebody answers."""
    found = {name: given[name] for name in _COLUMNS if given[name]}
    if {"period", "value"} <= set(sheet.columns) and not found:
        several = len({row.get("line") for _n, row in sheet.rows}) > 1
        return Columns("period", "value", series="line" if several else None)
    for column in found.values():
        if column not in sheet.columns:
            there = ", ".join(sheet.columns)
            raise CannotRead(
                _("there is no column “{name}”. There are: {there}", name=column, there=there)
            )
    if "period" not in found:
        cells = {name: [row.get(name, "") for _n, row in sheet.rows] for name in sheet.columns}
        times = [name for name in cells if all(is_time(one, given["years"]) for one in cells[name])]
        ask = _("Which column has the time of a figure?")
        found["period"] = times[0] if len(times) == 1 else _choice(ask, sheet.columns)
    rest = [name for name in sheet.columns if name not in found.values()]
    if not {"value", "count"} & found.keys():
        found["value"] = (
            rest[0] if len(rest) == 1 else _choice(_("Which column has the figure?"), rest)
        )
        rest.remove(found["value"])
        for name, ask in (
            ("line", _("Which column says of which line a figure is? (none: leave empty)")),
            ("count", _("Which column has how many, such as 26 of 36? (none: leave empty)")),
            ("base", _("Which column has out of how many? (none: leave empty)")),
        ):
            if rest and name not in found and (column := _choice(ask, rest, needed=False)):
                found[name] = column
                rest.remove(column)
    return Columns(series=found.pop("line", None), **found)


def _choice(ask: str, columns: list[str], *, needed: bool = True) -> str:
    named = ", ".join(columns)
    while True:
        text: str = click.prompt(
            f"{ask} {named}", default=None if needed else "", show_default=False
        )
        if text.strip() in columns or not (text.strip() or needed):
            return text.strip()


def _asked(given: dict[str, Any], questions: dict[str, str], *, section: bool) -> dict[str, Any]:
    """The fields of a new measure: as given, and the rest as somebody answers."""
    own = {name: value for name, value in given.items() if name in Measure.model_fields}
    fields = taken(Measure, own)
    if section and given["section"] and "source" in fields:
        fields["source"] = {"document": fields["source"], "section": given["section"]}
    missing = {name: ask for name, ask in questions.items() if name not in fields}
    fields |= answers(Measure, missing, ask_section=section)
    order = [*Measure.model_fields]
    return dict(sorted(fields.items(), key=lambda one: order.index(one[0])))


def _new(files: Files, fields: dict[str, Any], lines: Lines, name: str | None) -> str:
    """The file of a new measure; its name."""
    taken_names = names_in(files.root, "measures")
    if name in taken_names:
        raise CannotRead(_("there is a measure “{name}” already: add to it with --into", name=name))
    name = name or free(slug(fields["title"]) or "measure", taken_names)
    whole = with_figures(fields, lines)
    _refuse(whole)
    files.texts[measure_file(name)] = as_yaml(whole, Measure)
    return name


def _refuse(fields: dict[str, Any]) -> None:
    if found := problems(Measure, fields):
        raise CannotRead(in_words(found))


def _from_statistics(
    site: Site, files: Files, sheet: Sheet, into: str | None, given: dict[str, Any]
) -> str:
    """Files with the figures of an area, its region and England; the name of the area’s measure."""
    indicators = statistics.indicators(sheet)
    wanted = dict(one.partition("=")[::2] for one in given["wanted"])
    value = given["indicator"] or given["value"]
    if value is None:
        value = indicators[0] if len(indicators) == 1 else _choice(_("Which figures?"), indicators)
    if value not in indicators:
        there = ", ".join(indicators)
        raise CannotRead(
            _("there is no column of figures “{name}”. There are: {there}", name=value, there=there)
        )
    columns = {"value": value, "count": given["count"], "base": given["base"]}
    area = given["area"] or _authority(site, sheet)
    found = statistics.figures(statistics.chosen(sheet, wanted), columns, area)
    fields = (
        fields_of(site.content.measures[into])
        if into
        else _asked(given, QUESTIONS_OF_A_MEASURE, section=False)
    )
    document = add_release(files, site.content, _release(given))
    name = (
        into
        or given["name"]
        or free(slug(fields["title"]) or "measure", names_in(site.root, "measures"))
    )
    smallest = site.content.area.publishing.smallest_count
    beside: list[str] = []
    for one in found:
        if one.level == "local" and into:
            continue  # its own figures are from another source
        its = place_fields(fields, one, document, smallest)
        own_name = name if one.level == "local" else f"{name}-{slug(one.place)}"
        beside += [own_name] if one.level != "local" else []
        if (site.root / measure_file(own_name)).exists():
            raise CannotRead(_("{file} is there already.", file=measure_file(own_name)))
        _refuse(its)
        files.texts[measure_file(own_name)] = as_yaml(its, Measure)
    file = measure_file(name)
    if beside:
        files.texts[file] = with_more(files.text(file), ("comparators",), beside, Measure)
    return name


def _authority(site: Site, sheet: Sheet) -> str:
    """The local authority that has the area’s name."""
    area = site.content.area
    names = {row.get("la_name", "").lower() for _n, row in sheet.rows}
    short = area.short_name or area.name
    return short if short.lower() in names else area.name


def _release(given: dict[str, Any]) -> dict[str, str]:
    fields = {"title": given["release"], "published": given["published"], "url": given["url"]}
    known = taken(Source, {name: value for name, value in fields.items() if value})
    if "title" in known:
        return known
    return known | answers(Source, {k: v for k, v in _RELEASE.items() if k not in known})


def _show(site: Site, files: Files, name: str, *, yes: bool) -> None:
    """What would be written, and how it reads; it is written if that is wanted and right."""
    if not files.texts:
        click.echo(_("There is nothing new in it."))
        return
    after, found = tried(files, site.as_of)
    for file, text in files.texts.items():
        click.echo(f"--- {file}\n{text}")
    for title, one in ((_("Before:"), site), (_("After:"), after)):
        if aloud := read_aloud(one, name):
            click.echo("\n".join([title, *(f"  {line}" for line in aloud)]))
    if found:
        click.echo(report(found), err=True)
    if stops(found):
        click.echo(
            _("Nothing was written: correct the sheet, or call it again with other answers."),
            err=True,
        )
        sys.exit(1)
    if not yes and not click.confirm(_("Write it?")):
        click.echo(_("Nothing was written."))
        sys.exit(1)
    for file, text in files.texts.items():
        put(site.root / file, text)
        click.echo(_("{file} was written.", file=file))
