"""Where what stands in and beside a figure comes from, besides the source of its measure."""

from macros.content.content import Content
from macros.figures.beside import beside
from macros.i18n.language import _, listed, period
from macros.model.measure import Measure
from macros.model.source import SourceRef


def further(content: Content, measure: Measure) -> list[tuple[str, SourceRef]]:
    """Each further source once, after words for what it is of: “Source for 2021/22:”."""
    found: dict[tuple[str, str, str | None], tuple[str, SourceRef]] = {}
    for label, ref in [*_of_figures(measure), *_of_targets(measure), *_of_others(content, measure)]:
        found.setdefault((label, ref.document, ref.section), (label, ref))
    return list(found.values())


def _of_figures(measure: Measure) -> list[tuple[str, SourceRef]]:
    own = [one for _path, line in measure.lines() for one in line.observations if one.source]
    texts = []
    for ref in measure.sources()[1:]:
        when = dict.fromkeys(period(one.period) for one in own if one.source == ref)
        texts.append((_("Source for {periods}:", periods=listed(list(when))), ref))
    return texts


def _of_targets(measure: Measure) -> list[tuple[str, SourceRef]]:
    aims = [target for _path, line in measure.lines() for target in line.aims]
    return [
        (
            _("Source for the target for {period}:", period=period(target.by))
            if target.by
            else _("Source for the target:"),
            target.source,
        )
        for target in aims
        if target.source
    ]


def _of_others(content: Content, measure: Measure) -> list[tuple[str, SourceRef]]:
    others = [one for _path, line in measure.lines() for one in beside(content, measure, line)]
    return [
        (_("Source for {name}:", name=one.name), ref)
        for one in others
        for ref in one.measure.sources()
    ]
