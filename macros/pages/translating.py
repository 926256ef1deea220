"""The page of languages: how a browser translates the site, and the state of each translation."""

from macros.i18n.language import _, name_of, speaking
from macros.i18n.marks import OPEN
from macros.pages.languages import Spoken, named
from macros.pages.view import View

# Of the languages that Chrome and Edge know, some of those that are spoken most in England.
EXAMPLES = (
    *("ar", "bn", "zh-Hans", "gu", "it", "ko", "lt", "fa", "pl", "pt", "pa", "ro", "so", "es"),
    *("ta", "tr", "uk", "ur", "vi"),
)


def languages(view: View) -> str:
    """How a browser translates the site; where it has several languages, the state of each."""
    others = [one for one in view.languages if one.known]
    told = [(one, _in_itself(one)) for one in others]
    examples = [] if others else sorted(map(named, EXAMPLES), key=lambda one: name_of(one.tag))
    return view.component("languages", view, view.place(), how(), told, _scopes(), examples)


def how() -> str:
    """How a page is translated, in words that a reader of any browser can follow."""
    return _(
        "Your browser can translate this site, for nothing. Open its menu: look for three dots or "
        "three lines. Choose “Translate”. Then choose your language."
    )


def _in_itself(one: Spoken) -> str | None:
    """The same in another language; None where that is not translated."""
    if one.known is None:
        return None
    with speaking(one.tag, one.known.catalogue):
        text = how()
    return None if OPEN in text else text


def _scopes() -> dict[str, str]:
    """What readers call each scope of a translation."""
    return {
        "interface": _("Menus, buttons and other words of every page"),
        "pages": _("Pages about this site"),
        "data": _("What families said, what was done, and the figures"),
    }
