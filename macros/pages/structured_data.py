"""What search engines read of a measure's page (schema.org Dataset, as JSON-LD)."""

from typing import Any

from macros.content.content import Content
from macros.model import urls
from macros.model.kinds import address
from macros.model.measure import Measure


def dataset(content: Content, measure: Measure, site_url: str) -> dict[str, Any]:
    """The measure as a Dataset. `site_url` is where the site is."""
    periods = [one.period for _path, series in measure.lines() for one in series.observations]
    starts = [when.start for when in periods]
    known = [start for start in starts if start]
    start = f"{min(known)[0]}-{min(known)[1]:02}" if len(known) == len(starts) else ".."
    end = max(when.end for when in periods)
    documents = dict.fromkeys(ref.document for ref in measure.sources())
    titles = [content.documents[name].title for name in documents]
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": measure.title,
        "description": f"{measure.question} {' '.join(measure.caveats)}".strip(),
        "url": f"{site_url}{address(measure)}",
        "isBasedOn": titles[0] if len(titles) == 1 else titles,
        "spatialCoverage": content.area.name,
        "temporalCoverage": f"{start}/{end[0]}-{end[1]:02}",
        "creator": [{"@type": "Organization", "name": body.name} for body in content.area.bodies],
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": kind,
                "contentUrl": f"{site_url}{urls.open_data(measure, ending)}",
            }
            for ending, kind in (("csv", "text/csv"), ("json", "application/json"))
        ],
    }
