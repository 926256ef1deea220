"""What a page can reach, should it ever run without having been checked."""

import inspect
from types import SimpleNamespace

import pytest
from jinja2.exceptions import TemplateError

from macros.model.page import MACROS
from macros.pages import COMPONENTS
from macros.pages.sandbox import confine


@pytest.fixture
def render():
    plugin = SimpleNamespace(
        macros={"quote": lambda quote_id: f"quote {quote_id}"},
        variables={"area": {"name": "Exampleshire"}, "config": "secret", "environment": "secret"},
    )
    confine(plugin)
    return lambda text: plugin._env.from_string(text).render(plugin.variables)


def test_a_page_has_its_macros_and_the_area(render):
    assert render('{{ area.name }} {{ quote("a") }}') == "Exampleshire quote a"


@pytest.mark.parametrize(
    "text",
    [
        "{{ config }}",
        "{{ environment }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ range(3) }}",
        "{{ quote.__globals__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ area.name | upper }}",
        '{% include "index.md" %}',
        '{% import "index.md" as x %}',
        "{{ 'a' is defined }}",
    ],
)
def test_a_page_has_nothing_else(render, text):
    with pytest.raises((TemplateError, TypeError)):
        render(text)


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda one: one.__name__)
def test_what_a_page_may_hand_over_is_what_a_component_takes(component):
    known = MACROS[component.__name__]
    _view, *taken = inspect.signature(component).parameters.values()
    names = [one.name for one in known]
    assert names == [one.name for one in taken][: len(names)]
    assert [one.name for one in taken if one.default is one.empty and one.name not in names] == []
    assert not [one for one in taken if one.kind is one.VAR_POSITIONAL]


def test_every_macro_that_a_page_may_call_is_there():
    assert set(MACROS) == {component.__name__ for component in COMPONENTS}
