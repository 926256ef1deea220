"""A project in which every text field of every kind of file does its best to be more than text.

The fields are found in the models themselves, so a new one is filled on the day it is made.
"""

import json
import re
import shutil
from collections import defaultdict
from contextlib import contextmanager
from enum import Enum
from itertools import count, cycle
from pathlib import Path
from types import NoneType
from typing import Annotated, get_args, get_origin, get_type_hints

import yaml
from pydantic import BaseModel, RootModel, StringConstraints

from example import Project
from macros.content.placeholders import placeholders
from macros.model.area import Section
from macros.model.fields import Day, Link, Slug, Text
from macros.model.item import Archived, Withdrawn
from macros.model.kinds import FOLDERS, SINGLE
from macros.model.measure import Observation, Series
from macros.model.period import PeriodField
from macros.model.signs import plain

_GROUPS = yaml.safe_load((Path(__file__).parent / "hostile_text.yml").read_text("utf-8"))
_LONG_WORD = "aWordOfThreeHundredLetters"
TEXTS = [
    text.replace(_LONG_WORD, (_LONG_WORD * 12)[:300])
    for group in _GROUPS
    for text in group.get("texts", [])
]
PAGES = [page for group in _GROUPS for page in group.get("pages", [])]
REFUSED, ALLOWED = _GROUPS[-1]["refused"], _GROUPS[-1]["allowed"]
MANY = len(TEXTS)

# A figure that a text names, and how it is printed.
NAMED, FIGURE = "measure-2:2020", "40%"


# What looks like details of persons among the texts.
ALLOW = {
    "privacy/name": "İstanbul is the name of a place.",
    "privacy/social_handle": "@SUM is a formula of a spreadsheet.",
}

# Where a reader meets the text of a model, or of one field, and of all that is inside it.
PLACES = {
    "AccessibilityStatement": "accessibility/",
    "Account": "sources/account-{n}/",
    "Area": "about/",
    "Area.run_by": "accessibility/",
    "Contact": "take-part/",
    "Sections.stories": "stories/",
    "Sections.weaknesses": "weaknesses/",
    "Sections.priorities": "priorities/",
    "Sections.quotes": "voices/",
    "Sections.measures": "figures/",
    "Audience": "stories/story-{n}/",
    "Publishing.smallest_count_because": None,  # for those who look at the file
    "EasyReadPage": "easy-{n}/easy-read/",
    "Priority.easy_read": "priorities/priority-{n}/easy-read/",
    "Story.easy_read": "stories/story-{n}/easy-read/",
    "Weakness.easy_read": "weaknesses/weakness-{n}/easy-read/",
    "Event": "timeline/",
    "Measure": "figures/measure-{n}/",
    "Priority": "priorities/priority-{n}/",
    "Priority.actions": "priorities/priority-{n}/what-was-done/",
    "Priority.impacts": "priorities/priority-{n}/what-changed/",
    "Picture.alt": None,  # for those who do not see it
    "Quote": "voices/",
    "Reference": "sources/",
    "Source": "sources/",
    "Source.called": "weaknesses/weakness-{n}/",
    "Source.signed_by": "sources/account-{n}/",
    "Story": "stories/story-{n}/",
    "Term": "glossary/",
    "Theme": "figures/",
    "Weakness": "weaknesses/weakness-{n}/",
    "Weakness.actions": "weaknesses/weakness-{n}/what-was-done/",
    "Weakness.impacts": "weaknesses/weakness-{n}/what-changed/",
    "Withdrawn": "stories/withdrawn-{n}/",
    "Area.description": None,  # for search engines
    "Area.places": None,  # for the check
    "Observation.already_public": None,  # for editors
}


def slipped():
    """All of it as the words of one page, but what would end the build: no macro, and no figure."""
    words = [*TEXTS, *PAGES, *(f"[a]({link})" for link in REFUSED)]
    kept = [text for text in words if not (re.search(r"\{[{%#]", text) or [*placeholders(text)])]
    return "# Slipped past\n\n" + "\n\n".join(kept) + "\n"


def on_one_line(text):
    return " ".join(text.split())[:300]


def section(n):
    """The number of the section of document n, which becomes part of an address."""
    return f"{n}.a-1"


def write_project(root):
    """Write hostile data/ below root, with the pages that every area has."""
    project = Project(root)
    project.enrich()
    project.furnish()
    shutil.rmtree(root / "data")
    for path in (root / "docs").rglob("*.md"):
        path.unlink()
    (root / "docs/slipped.md").write_text(slipped(), "utf-8")
    for n in range(MANY):
        (root / f"docs/easy-{n}.md").write_text(f"# Page {n}\n", "utf-8")
    for name, value in Author().files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(json.dumps(value, ensure_ascii=False), "utf-8")  # is YAML, too


class Author:
    """Fills data/. Every field takes one text after the other, and each starts with another."""

    def __init__(self):
        self.files = {}
        self.used = defaultdict(list)  # by field: the texts that it has been given
        self.shown = defaultdict(list)  # by page: the texts that it must show
        self._page = None
        self._starts = {}
        ids, years, below = count(1), cycle(("2019", "2020")), cycle((False, True))
        # What the n-th item refers to, and what the rules ask for.
        self._given = {
            "id": lambda _n: f"row-{next(ids)}",
            "document": lambda n: f"document-{n}",
            "section": lambda n: self._show(section(n)),
            "themes": lambda n: [f"theme-{n}"],
            "audience": lambda n: [f"audience-{n}"],
            "measures": lambda n: [f"measure-{n}"],
            "headline": lambda n: [f"measure-{n}"],
            "quotes": lambda n: [f"quote-{n}"],
            "stories": lambda n: [f"story-{n}"],
            "Contact.stories": lambda n: ALLOWED[n % len(ALLOWED)],
            **{
                f"Sections.{part}": lambda n: self._item(Section, n, only=True)
                for part in ("measures", "quotes", "stories")
            },
            "Story.priority": lambda n: f"priority-{n}",
            # Of the same unit, and never in a circle.
            "comparators": lambda n: [f"measure-{n + 2}"] if _comparable(n, n + 2) else [],
            "also_in": lambda n: [self._ref((n + 1) % MANY)],
            "Term.also": lambda n: [self._show(f"{on_one_line(TEXTS[n])[:290]} ({n})")],
            "unit": lambda n: "percent" if _asks(n) else ("percent", "count")[n % 2],
            "Measure.scale": lambda n: (
                [self._answer(n, which) for which in (0, 1)] if _asks(n) else None
            ),
            "Observation.answers": lambda n: (
                {_answer(n, 0): 60, _answer(n, 1): 40} if _asks(n) else None
            ),
            "number": lambda n: n + 1,
            "Story.note": lambda _n: self._before_figure("Story.note"),
            "Observation.period": lambda _n: next(years),
            "Observation.value": lambda n: None if _asks(n) else 40,
            "Observation.status": lambda _n: "final",
            # A break only below another figure, a range around each, and a number before.
            "Observation.breaks": lambda _n: (
                self._text("Observation.breaks", Text, False) if next(below) else None
            ),
            "Observation.lower": lambda n: None if _asks(n) else 30,
            "Observation.upper": lambda n: None if _asks(n) else 50,
            "Revision.was": lambda _n: 45,
            "Target.value": lambda _n: 60,
            "Series.ended": lambda _n: None,
            "Series.targets": lambda _n: [],
            "Target.by": lambda _n: "2030",
            "Promise.due": lambda _n: "2020-12-31",
            "Promise.kept": lambda n: "2020-12" if n % 2 else None,
            # One that was kept is not one that could not be, so the others have two texts each.
            "Promise.could_not": lambda n: (
                None
                if n % 2
                else " ".join(self._text("Promise.could_not", Text, False) for _each in range(2))
            ),
            "Picture.file": lambda _n: "seat-belt.svg",
            "Consent.reference": lambda _n: "C-2020-1",
            "withdrawn": lambda _n: None,  # files of their own say so
            "Withdrawn.by": lambda _n: None,
            "archived": lambda n: self._item(Archived, n) if n % 3 == 2 else None,
            "Publishing.time_zone": lambda _n: "Europe/London",
            "Addresses.published": lambda _n: ["old/"],
            "Addresses.moved": lambda _n: {"old/": "about/"},
            "better": lambda n: "higher" if _asks(n) else ("higher", "lower")[n % 2],
            "Area.language": lambda _n: "en-GB",
            "Quote.language": lambda _n: None,  # what it says is tried with the voices
            "Area.languages": lambda _n: None,  # each needs a file of its own
            "Area.toolbar": lambda _n: None,  # it has no text of anybody's
            "Theme.icon": lambda _n: "school-outline",
            "Quote.ground": lambda _n: "asked",
            "EasyReadPage.page": lambda n: f"easy-{n}.md",
            "EasyLine.icon": lambda n: None if n % 2 else "school-outline",
            "EasyLine.figure": lambda n: NAMED if n % 2 else None,
            "Consent.review_by": lambda _n: "2098-12-31",
        }
        for folder, model in FOLDERS.items():
            for n in range(MANY):
                name = f"data/{folder}/{model.__name__.lower()}-{n}.yml"
                self.files[name] = self._item(model, n)
        for n in range(MANY):
            found = {"withdrawn": self._item(Withdrawn, n), "allow": ALLOW}
            self.files |= {f"data/{one}/withdrawn-{n}.yml": found for one in ("stories", "quotes")}
        for name, model in SINGLE.items():
            self.files[f"data/{name}.yml"] = self._item(model, 0, only=True)

    def _item(self, model, n, *, only=False):
        """All the fields of a model. `only` is for what a site has only one of."""
        if issubclass(model, RootModel):
            return self._value(model.__name__, model.model_fields["root"].annotation, n, only)
        hints = get_type_hints(model, include_extras=True)
        filled = {}
        with self._shown_on(model.__name__, n):
            for name, field in model.model_fields.items():
                kind = f"{model.__name__}.{name}"
                with self._shown_on(kind, n):
                    value = None if field.exclude else self._value(kind, hints[name], n, only)
                if value is not None:
                    filled[field.alias or name] = value
        return filled

    @contextmanager
    def _shown_on(self, kind, n):
        before = self._page
        if kind in PLACES:
            self._page = PLACES[kind] and PLACES[kind].format(n=n)
        if kind == "Measure.counting" and _has_lines(n):
            self._page = None  # each of its lines counts something of its own
        yield
        self._page = before

    def _value(self, kind, hint, n, only):
        """A value for a field of this type; None for numbers, switches and the like."""
        name = kind.rpartition(".")[2]
        if name == "allow":
            return ALLOW
        if kind in self._given or (name in self._given and get_origin(hint) is not dict):
            return self._given.get(kind, self._given.get(name))(n)
        if kind == ("Measure.observations" if _has_lines(n) else "Measure.series"):
            return None  # a measure has one of the two
        if hint == Slug:
            raise TypeError(f"say in _given what {kind} refers to")
        if hint == Link:
            return ALLOWED[n % len(ALLOWED)]
        if hint == PeriodField:
            return "2020"
        if hint == Day:
            return "2020-12-31"
        if _is_text(hint):
            return self._text(kind, hint, only)
        hint = get_args(hint)[0] if get_origin(hint) is Annotated else hint
        if _is_a(hint, BaseModel):
            return self._item(hint, n, only=only)
        if _is_a(hint, Enum):
            return list(hint)[n % len(hint)].value
        return self._several(kind, hint, n, only)

    def _several(self, kind, hint, n, only):
        """A list, a mapping, or what may be left out."""
        origin, inner = get_origin(hint), get_args(hint)
        if NoneType in inner:
            return self._value(kind, inner[0], n, only)
        if origin is list:
            which = (n, n) if _is_text(inner[0]) or inner[0] in {Observation, Series} else (n,)
            many = only and (_is_a(inner[0], BaseModel) or kind == "Area.places")
            which = range(MANY) if many else which
            return [self._value(kind, inner[0], each, False) for each in which]
        if origin is dict and inner[0] == Slug:
            name = kind.rpartition(".")[2].lower().removesuffix("s")
            return {f"{name}-{each}": self._item(inner[1], each) for each in range(MANY)}
        if origin is dict:
            return {self._show(section(n)): self._text(kind, inner[1], False)}
        return None

    def _text(self, kind, hint, only):
        """The next text; for what there is only one of, as many as there is room for."""
        used = self.used[f"{kind} (only one)" if only else kind]
        start = self._starts.setdefault(kind, 11 * len(self._starts))
        rules = [rule for rule in get_args(hint) if isinstance(rule, StringConstraints)]
        one_line = bool(rules and rules[0].pattern)
        longest = rules[0].max_length if rules else 300
        texts = []
        for _each in range(MANY if only else 1):
            text = TEXTS[(start + len(used)) % MANY]
            text = on_one_line(text) if one_line else text
            if texts and len(" · ".join([*texts, text])) > longest:
                break
            texts.append(text)
            used.append(text)
        return self._show(" · ".join(texts))

    def _before_figure(self, kind):
        """The next text, and a figure that is named behind it."""
        text = self._text(kind, Text, False)
        self.shown[self._page][-1] += f" {FIGURE}"
        return f"{text} {{{NAMED}}}"

    def _answer(self, n, which):
        side = ("favourable", "unfavourable")[which]
        return {"answer": self._show(_answer(n, which)), "side": side}

    def _ref(self, n):
        return {"document": f"document-{n}", "section": self._show(section(n))}

    def _show(self, text):
        if self._page:
            self.shown[self._page].append(plain(text))  # without what nobody sees
        return text


def _has_lines(n):
    return n % 4 < 2


def _asks(n):
    """Whether a measure is a question with a scale."""
    return n % 8 == 3


def _answer(n, which):
    return f"{on_one_line(TEXTS[n])[:280]} ({n}.{which})"


def _comparable(n, other):
    return other < MANY and not _asks(n) and not _asks(other)


def _is_text(hint):
    return hint is str or (get_origin(hint) is Annotated and get_args(hint)[0] is str)


def _is_a(hint, kind):
    return isinstance(hint, type) and issubclass(hint, kind)
