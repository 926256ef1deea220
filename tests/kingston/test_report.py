"""What `data/` has of the impact report is as the report prints it.

A later figure, a new quote or story, another source: none of it is looked at here. What the report
holds may be withdrawn, and is then not asked for. It may be corrected, where the file says so under
`corrections`. What may not happen is that it changes without a word.
"""

import hashlib
import re

import pytest

PROSE = {
    "stories/send-register": "800 4,181 10,793 1,473 2,234",
    "weaknesses/health-leadership": "£250,000 £450,00 £580,000 £95,000 1,123 1,539",
    "weaknesses/working-with-parents": "4,000 65,000 10,793 1,473 2,234",
}


def value(one):
    """A figure as it was first printed, if its source has changed it since."""
    revised = getattr(one, "revised", None)
    return revised.was if revised else one.value


def test_every_figure_of_the_report_is_as_it_prints_it_or_a_correction_says_so(content, printed):
    wrong = []
    for measure_id, lines in printed.items():
        measure = content.measures.get(measure_id)
        if measure is None or measure.corrections:
            continue
        known = {
            (line.id, str(one.period)): one
            for _path, line in measure.lines()
            for one in line.observations
        }
        for line in lines.values():
            for one in line.observations:
                found = known.get((line.id, str(one.period)))
                if found is None or value(found) != one.value:
                    wrong.append((measure_id, line.id, str(one.period), one.value))
                elif not getattr(found, "revised", None):
                    same = (found.count, found.base, found.status)
                    assert same == (one.count, one.base, one.status), (measure_id, line.id)
    assert wrong == [], "if it was wrong, say so under “corrections” in the same file"


def test_every_row_of_the_report_is_in_its_weakness(content, report):
    lost = [
        (weakness_id, row_id)
        for weakness_id, parts in report["rows"].items()
        if (weakness := content.weaknesses.get(weakness_id))
        for part, rows in parts.items()
        for row_id in rows
        if row_id not in {row.id for row in getattr(weakness, part)}
    ]
    assert lost == []


def test_every_quote_of_the_report_is_word_for_word_or_a_correction_says_so(content, report):
    for quote_id, (speaker, digest) in report["quotes"].items():
        quote = content.quotes.get(quote_id)
        if quote is None or quote.corrections:
            continue
        words = " ".join(quote.text.split()).encode()
        assert quote.speaker == speaker, quote_id
        assert hashlib.sha256(words).hexdigest().startswith(digest), (
            f"{quote_id}: these are not the words of the report"
        )


@pytest.mark.parametrize("name", PROSE)
def test_the_numbers_of_the_prose_are_as_the_report_has_them(content, name):
    folder, item_id = name.split("/")
    item = getattr(content, folder).get(item_id)
    if item is not None and not item.corrections:
        text = item.model_dump_json()
        for number in PROSE[name].split():
            assert re.search(rf"(?<![\d,.]){re.escape(number)}(?!\d)", text), number


def test_every_abbreviation_of_the_report_is_in_the_glossary(content):
    lines = """
        AfC, AR, CAMHS, CCG, CDC, CEIAG, CEO, DCO, DCS, DfE, DMO, EHC, EHCP, EP, FTE
        Golden Thread, ICS, JSNA, KPI, LA, LGA, NDTI, PCF, PfA, PFA, Phase transfer, Portage
        PQI, QA, RBK, Section 75, SENDIASS, SENDCO, SENCo, SEN Support, SMART, specificity
        WSOA, YTD
    """.strip().splitlines()
    listed = [word.strip() for line in lines for word in line.split(",")]
    known = {word.lower() for term in content.glossary.values() for word in (term.term, *term.also)}
    assert [word for word in listed if word.lower() not in known] == []
