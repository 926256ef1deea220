"""Every measure as open data: CSV, JSON and one Frictionless Data Package of all of them."""

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

from macros.content.content import Content
from macros.figures import charts
from macros.figures import format as wording
from macros.figures.reading import readings
from macros.model.measure import Measure, Observation, Series, Status
from macros.model.period import Period, last_day
from macros.model.source import SourceRef

FOLDER = "open-data"
FIELDS = {
    "series": ("string", "Which line of the figure: a statement, a duty or a kind of support"),
    "series_label": ("string", "The line in words"),
    "period": ("string", "The months it covers, as an ISO 8601 interval of months"),
    "period_start": ("date", "The first day it covers, where known"),
    "period_end": ("date", "The last day it covers"),
    "value": ("number", "The figure as its source prints it; empty where there is none"),
    "unit": ("string", "percent or count"),
    "counting": ("string", "What is counted"),
    "count": ("integer", "How many, where a percentage is of a known number"),
    "base": ("integer", "Out of how many"),
    "status": ("string", "final, part_year, estimate, upper_bound, no_data and so on"),
    "fewer_than": ("integer", "The number that a figure which is kept back is under"),
    "shown_as": ("string", "The figure as the site prints it"),
    "notes": ("string", "What to know of this figure"),
    "source_document": ("string", "Where it comes from"),
    "source_section": ("string", "The section of that document"),
}
# A spreadsheet runs a cell that starts with one of these; a quotation mark before it stops that
# (OWASP, “CSV injection”).
_FORMULA = tuple("=+-@＝＋－＠\t\r\n")
# A program that splits at semicolons, tabs or line ends would find a formula there too; but + and -
# after a line end are Markdown's lists and rules.
_AFTER_SPLIT = re.compile(r"(?<=[;\t])(?=[=+@＝＋－＠\t\r-])|(?<=[\r\n])(?=[=@＝＠])")


def files(content: Content) -> Iterator[tuple[str, str]]:
    """Every file to publish: its path and its text."""
    for measure in content.measures.values():
        yield f"{FOLDER}/{measure.id}.csv", to_csv(measure)
        yield f"{FOLDER}/{measure.id}.json", to_json(content, measure)
        yield f"{FOLDER}/{measure.id}.chart.json", _chart(measure)
    yield f"{FOLDER}/datapackage.json", _json(datapackage(content))


_charts: dict[str, tuple[Measure, str]] = {}


def _chart(measure: Measure) -> str:
    """The chart's JSON; drawn again only when its measure is not what it was."""
    known = _charts.get(measure.id)
    if known is None or known[0] != measure:
        _charts[measure.id] = known = (measure, charts.figure(measure).to_json())
    return known[1]


def rows(measure: Measure) -> Iterator[dict[str, Any]]:
    """One row an observation, in the order of the file."""
    for _path, series in measure.lines():
        for seen in series.observations:
            yield _row(measure, series, seen)


def _row(measure: Measure, series: Series, seen: Observation) -> dict[str, Any]:
    start = seen.period.start
    return {
        "series": series.id,
        "series_label": series.label,
        "period": str(seen.period),
        "period_start": f"{start[0]}-{start[1]:02}-01" if start else None,
        "period_end": last_day(seen.period),
        "value": _plain(seen.value),
        "unit": str(measure.unit_of(series)),
        "counting": measure.counting_of(series),
        "count": seen.count,
        "base": seen.base,
        "status": str(seen.status),
        "fewer_than": seen.fewer_than,
        "shown_as": wording.figure(measure, series, seen),
        "notes": " ".join(wording.notes(measure, series, seen)) or None,
        "source_document": measure.source.document,
        "source_section": measure.source.section,
    }


def _plain(value: float | None) -> float | int | None:
    return int(value) if value is not None and value.is_integer() else value


def to_csv(measure: Measure) -> str:
    """The rows as CSV (RFC 4180) with a byte order mark, by which Excel knows UTF-8."""
    out = io.StringIO()
    writer = csv.DictWriter(out, FIELDS)
    writer.writeheader()
    for row in rows(measure):
        writer.writerow({key: _harmless(value) for key, value in row.items()})
    return "\ufeff" + out.getvalue()


def _harmless(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    value = _AFTER_SPLIT.sub("'", value)
    return f"'{value}" if value.startswith((*_FORMULA, "'")) else value


def from_csv(text: str) -> Iterator[tuple[str, Observation]]:
    """The observations of a CSV file that `to_csv` wrote, each with the id of its series."""
    for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))):
        known = {key: value.removeprefix("'") for key, value in row.items() if value}
        yield (
            known["series"],
            Observation(
                period=Period.parse(known["period"]),
                value=float(known["value"]) if "value" in known else None,
                count=int(known["count"]) if "count" in known else None,
                base=int(known["base"]) if "base" in known else None,
                fewer_than=int(known["fewer_than"]) if "fewer_than" in known else None,
                status=Status(known["status"]),
            ),
        )


def to_json(content: Content, measure: Measure) -> str:
    """The measure with its rows and what they show."""
    inspection = content.area.publishing.inspection
    return _json(
        {
            "id": measure.id,
            "title": measure.title,
            "question": measure.question,
            "caveats": measure.caveats,
            "source": _source(content, measure.source),
            "readings": [
                {"series": series.id, "result": str(found.result), "sentence": found.sentence}
                for series, found in readings(measure, inspection)
            ],
            "observations": list(rows(measure)),
        }
    )


def datapackage(content: Content) -> dict[str, Any]:
    """The description of all the CSV files (Frictionless Data Package, version 1)."""
    return {
        "name": "you-said-we-did",
        "title": content.area.site_name,
        "description": content.area.description,
        "resources": [
            {
                "name": measure.id,
                "title": measure.title,
                "description": measure.question,
                "path": f"{measure.id}.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8-sig",
                "profile": "tabular-data-resource",
                "sources": [{"title": _source(content, measure.source)["title"]}],
                "schema": {
                    "fields": [
                        {"name": name, "type": kind, "description": told}
                        for name, (kind, told) in FIELDS.items()
                    ],
                    "primaryKey": ["series", "period", "status"],
                },
            }
            for measure in content.measures.values()
        ],
    }


def json_ld(content: Content, measure: Measure, address: str) -> dict[str, Any]:
    """The measure for search engines (schema.org Dataset). `address` is where the site is."""
    periods = [seen.period for _path, series in measure.lines() for seen in series.observations]
    starts = [when.start for when in periods]
    known = [start for start in starts if start]
    start = f"{min(known)[0]}-{min(known)[1]:02}" if len(known) == len(starts) else ".."
    end = max(when.end for when in periods)
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": measure.title,
        "description": f"{measure.question} {' '.join(measure.caveats)}".strip(),
        "url": f"{address}figures/{measure.id}/",
        "isBasedOn": _source(content, measure.source)["title"],
        "spatialCoverage": content.area.name,
        "temporalCoverage": f"{start}/{end[0]}-{end[1]:02}",
        "creator": [{"@type": "Organization", "name": body.name} for body in content.area.bodies],
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": kind,
                "contentUrl": f"{address}{FOLDER}/{measure.id}.{ending}",
            }
            for ending, kind in (("csv", "text/csv"), ("json", "application/json"))
        ],
    }


def _source(content: Content, ref: SourceRef) -> dict[str, str]:
    document = content.documents[ref.document]
    return {"title": document.title, "section": ref.section, "status": str(document.status)}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
