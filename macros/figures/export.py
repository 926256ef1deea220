"""Every measure as open data: CSV, JSON and one Frictionless Data Package of all of them."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from macros.content.content import Content
from macros.figures import format as printed
from macros.figures.answers import text_of
from macros.figures.beside import beside
from macros.figures.claims import readings
from macros.figures.reading import Reading
from macros.figures.sentences import reason, sentence, verdict
from macros.model.measure import Measure, Observation, Series, Status
from macros.model.number import Printed, places
from macros.model.period import last_day
from macros.model.source import SourceRef

FIELDS = {
    "series": ("string", "Which line of the figure: a statement, a duty or a kind of support"),
    "series_label": ("string", "The line in words"),
    "period": ("string", "The months it covers, as an ISO 8601 interval of months"),
    "period_start": ("date", "The first day it covers, where known"),
    "period_end": ("date", "The last day it covers"),
    "period_assumed": ("boolean", "Whether the source does not say which months its years cover"),
    "value": ("number", "The figure as its source prints it; empty where there is none"),
    "unit": (
        "string",
        "percent, people, count (of things), pounds, days, weeks, rate (a number per so many), "
        "score (out of so many) or full_time_posts",
    ),
    "per": ("integer", "Of a rate: for every so many"),
    "out_of": ("integer", "Of a score: the highest that there can be"),
    "counting": ("string", "What is counted, or what the money, time, posts or score are for"),
    "answer": ("string", "Of a question with a scale: the answer that this row is of"),
    "side": ("string", "Which way that answer goes: favourable, neither, unfavourable, apart"),
    "count": ("integer", "How many, where a percentage is of a known number"),
    "base": ("integer", "Out of how many"),
    "lower": ("number", "The lower end of the range that its source gives"),
    "upper": ("number", "The upper end of the range that its source gives"),
    "status": ("string", "reported, provisional, part_year, estimate, no_data and so on"),
    "break": ("string", "Why it cannot be compared with the figures above it"),
    "revised_from": ("number", "The figure before its source changed it"),
    "revised_because": ("string", "Why its source changed it"),
    "revised_on": ("string", "When its source changed it, as a month or months"),
    "fewer_than": ("integer", "The number that a suppressed figure is under"),
    "shown_as": ("string", "The figure as the site prints it"),
    "notes": ("string", "What to know of this figure"),
    "source_document": ("string", "Where it comes from"),
    "source_section": ("string", "The section of that document"),
    "source_status": ("string", "draft or final: figures of a draft could still change"),
    "caveats": ("string", "What to know before comparing the figures of this file"),
}
_REPORTED = "reported"
_READ_BACK = ("period", "value", "count", "base", "lower", "upper", "break", "fewer_than")
# A spreadsheet runs a cell that starts with one of these; a quotation mark before it stops that
# (OWASP, “CSV injection”).
_FORMULA = tuple("=+-@＝＋－＠\t\r\n")
# A program that splits at semicolons, tabs or line ends would find a formula there too; but + and -
# after a line end are Markdown's lists and rules.
_AFTER_SPLIT = re.compile(r"(?<=[;\t])(?=[=+@＝＋－＠\t\r-])|(?<=[\r\n])(?=[=@＝＠])")


def rows(content: Content, measure: Measure) -> Iterator[dict[str, Any]]:
    """One row an observation, in the order of the file."""
    shared = {
        "period_assumed": measure.periods_assumed,
        "caveats": " ".join(measure.caveats) or None,
    }
    for _path, series in measure.lines():
        found = (
            _answers(measure, series) if measure.scale else _plain_rows(series, series.observations)
        )
        for row in found:
            ref = row["source"] or measure.source
            source = {
                "source_document": ref.document,
                "source_section": ref.section,
                "source_status": content.documents[ref.document].status or None,
            }
            yield {name: (shared | source | row)[name] for name in FIELDS}


def _plain_rows(series: Series, observations: Iterable[Observation]) -> Iterator[dict[str, Any]]:
    for observation in observations:
        yield _row(series, observation) | {
            "value": _plain(observation.value),
            "shown_as": printed.figure(series, observation),
        }


def _answers(measure: Measure, series: Series) -> Iterator[dict[str, Any]]:
    """A row for each answer of a period, or one that says why there is none."""
    for one, top in zip(measure.observations, series.observations, strict=True):
        row = _row(series, one) | {"unit": str(measure.unit), "value": None}
        if not one.answers:
            yield row | {"shown_as": printed.figure(series, top)}
        for answer in measure.scale if one.answers else ():
            value = one.answers.get(answer.answer, 0)
            known = value if isinstance(value, float) else None
            yield row | {
                "answer": answer.answer,
                "side": str(answer.side),
                "value": _plain(known),
                "status": str(Status.SUPPRESSED) if known is None else row["status"],
                "shown_as": text_of(measure, one, value)[0],
            }


def _row(series: Series, observation: Observation) -> dict[str, Any]:
    start, revised = observation.period.start, observation.revised
    return {
        "series": series.id,
        "series_label": series.label,
        "period": str(observation.period),
        "period_start": f"{start[0]}-{start[1]:02}-01" if start else None,
        "period_end": last_day(observation.period),
        "unit": str(series.unit),
        "per": series.per,
        "out_of": series.out_of,
        "counting": series.counting,
        "answer": None,
        "side": None,
        "count": observation.count,
        "base": observation.base,
        "source": observation.source,
        "lower": _plain(observation.lower),
        "upper": _plain(observation.upper),
        "break": observation.breaks,
        "revised_from": _plain(revised.was) if revised else None,
        "revised_because": revised.because if revised else None,
        "revised_on": str(revised.date) if revised and revised.date else None,
        "status": status(observation),
        "fewer_than": observation.fewer_than,
        "notes": " ".join(printed.notes(series, observation)) or None,
    }


def status(observation: Observation) -> str:
    """What kind of figure it is; a plain one of a draft is not final, only reported."""
    return _REPORTED if observation.status is Status.FINAL else str(observation.status)


def _plain(value: float | None) -> float | int | None:
    """The number with the decimals that its source prints: 5.0 is not 5."""
    return int(value) if value is not None and not places(value) else value


def to_csv(content: Content, measure: Measure) -> str:
    """The rows as CSV (RFC 4180) with a byte order mark, by which Excel knows UTF-8."""
    out = io.StringIO()
    writer = csv.DictWriter(out, FIELDS)
    writer.writeheader()
    for row in rows(content, measure):
        writer.writerow({key: harmless(value) for key, value in row.items()})
    return "\ufeff" + out.getvalue()


def harmless(value: Any) -> Any:
    """A value for a cell of a CSV file, which no spreadsheet runs as a formula."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Printed):
        return f"{value:.{value.places}f}"
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
            Observation.model_validate(
                {
                    **{name: known[name] for name in _READ_BACK if name in known},
                    **({"revised": _revised(known)} if "revised_from" in known else {}),
                    "status": Status.FINAL if known["status"] == _REPORTED else known["status"],
                }
            ),
        )


def _revised(row: dict[str, str]) -> dict[str, str | None]:
    return {
        "was": row["revised_from"],
        "because": row["revised_because"],
        "date": row.get("revised_on"),
    }


def to_json(content: Content, measure: Measure) -> str:
    """The measure with its rows and what they show."""
    return _json(
        {
            "id": measure.id,
            "title": measure.title,
            "question": measure.question,
            "caveats": measure.caveats,
            "source": _source(content, measure.source),
            **_beside(content, measure),
            "readings": [_reading(one) for one in readings(content, [measure])],
            "observations": list(rows(content, measure)),
        }
    )


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "series": reading.series.id,
        "result": str(reading.result),
        "verdict": verdict(reading),
        "sentence": sentence(reading),
        "comparisons": [
            {
                "since": str(one.since),
                "period": str(one.against.period),
                "change": str(one.change),
                "result": str(one.result),
                "sureness": str(one.sureness),
                "reason": reason(one.reason),
            }
            for one in reading.comparisons
        ],
    }


def _beside(content: Content, measure: Measure) -> dict[str, Any]:
    """What stands beside the figures; nothing of what there is none of."""
    lines = [series for _path, series in measure.lines()]
    known = {
        "place": measure.place,
        "ended": [
            {"series": one.id, "date": str(one.ended.date), "because": one.ended.because}
            for one in lines
            if one.ended
        ],
        "targets": [
            {
                "series": series.id,
                "name": aim.name,
                "value": _plain(aim.value),
                "by": str(aim.by) if aim.by else None,
                "source": _source(content, aim.source or measure.source),
            }
            for series in lines
            for aim in series.aims
        ],
        "beside": [
            {
                "series": series.id,
                "measure": other.measure.id,
                "title": other.measure.title,
                "place": other.measure.place,
                "source": _source(content, other.measure.source),
                "observations": [
                    {k: v for k, v in row.items() if k != "source"}
                    for row in _plain_rows(other.series, other.at.values())
                ],
            }
            for series in lines
            for other in beside(content, measure, series)
        ],
    }
    return {name: value for name, value in known.items() if value}


def to_data_package(content: Content) -> str:
    """The description of all the CSV files as JSON."""
    return _json(data_package(content))


def data_package(content: Content) -> dict[str, Any]:
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
                "sources": [
                    {"title": title}
                    for title in dict.fromkeys(
                        content.documents[ref.document].title for ref in measure.sources()
                    )
                ],
                "schema": {
                    "fields": [
                        {"name": name, "type": kind, "description": text}
                        for name, (kind, text) in FIELDS.items()
                    ],
                    "primaryKey": ["series", "period", "answer", "status"],
                },
            }
            for measure in content.measures.values()
        ],
    }


def _source(content: Content, ref: SourceRef) -> dict[str, str]:
    document = content.documents[ref.document]
    known = {"section": ref.section, "status": document.status}
    return {"title": document.title, **{name: str(one) for name, one in known.items() if one}}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
