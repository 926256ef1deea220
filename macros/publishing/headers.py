"""What a page may load: only what this site serves, and no code or style written into a page.

Where the area has a toolbar of another company, also what that company's hosts serve.

The policy stands in every page, for hosts that send no headers of ours, and in `_headers`, the
file that Netlify, Cloudflare Pages and others read.
"""

from collections.abc import Iterable

from macros.model.kinds import KINDS
from macros.model.measure import Measure
from macros.model.toolbar import Toolbar

# Plotly adds an empty style element and fills it by script; this is the hash of no text at all.
_EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

_DIRECTIVES = {
    "default-src": "'none'",
    # Pagefind's search is WebAssembly; this allows that, and no evaluation of text as script.
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": f"'self' {_EMPTY}",
    "img-src": "'self' data: blob:",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
# What a toolbar loads from its own hosts. Where it puts style into the page, that stays refused.
_OF_TOOLBARS = ("script-src", "style-src", "img-src", "font-src", "media-src", "connect-src")

# A figure in a frame on another site needs its looks and nothing else.
_EMBEDDED = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}

# Of what can be followed, by the ending. Other hosts send a kind of their own, which serves too.
_KINDS = {
    "atom": "application/atom+xml",
    "json": "application/feed+json",
    "ics": "text/calendar",
}

# Only a header can say who may put the site into a frame.
_ONLY_IN_HEADERS = {"frame-ancestors": "'none'", "upgrade-insecure-requests": ""}

_HEADERS = {
    "Strict-Transport-Security": "max-age=63072000",  # of sites below this host it says nothing
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def content_security_policy(toolbar: Toolbar | None = None, *, header: bool = False) -> str:
    """The policy, for a page's `<meta>` or for the header; with the hosts of a toolbar."""
    more = " ".join(toolbar.maker.hosts) if toolbar else ""
    widened = {one: f"{_DIRECTIVES.get(one, '')} {more}".strip() for one in _OF_TOOLBARS if more}
    return _written(_DIRECTIVES | widened | (_ONLY_IN_HEADERS if header else {}))


def embed_policy(*, header: bool = False) -> str:
    """The policy of a figure that any site may put into a frame."""
    framed = {"frame-ancestors": "*", "upgrade-insecure-requests": ""} if header else {}
    return _written(_EMBEDDED | framed)


def _written(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}".strip() for name, value in directives.items())


def _for_embeds() -> str:
    """What takes the place of two headers at the addresses of figures for other sites.

    Cloudflare joins the headers of all rules, and takes back those after “!”; Netlify takes the
    last of each, and passes over a line without a colon. A browser heeds X-Frame-Options only
    where the policy says nothing of frames.
    """
    place = next(kind.address for kind in KINDS if kind.model is Measure).format(id=":id")
    policy = "Content-Security-Policy"
    return (
        f"/{place}embed/\n  ! X-Frame-Options\n  ! {policy}\n"
        f"  {policy}: {embed_policy(header=True)}\n"
    )


def headers(to_follow: Iterable[str] = (), toolbar: Toolbar | None = None) -> str:
    """The `_headers` file: every header for every address, and what kind each feed is of.

    Only the figures for other sites may be put into a frame.
    """
    every = {"Content-Security-Policy": content_security_policy(toolbar, header=True)} | _HEADERS
    kinds = [(uri, _KINDS[uri.rpartition(".")[2]]) for uri in sorted(to_follow)]
    return (
        "/*\n"
        + "".join(f"  {name}: {value}\n" for name, value in every.items())
        + _for_embeds()
        + "".join(f"/{uri}\n  Content-Type: {kind}; charset=utf-8\n" for uri, kind in kinds)
    )


def redirects(moved: dict[str, str]) -> str:
    """The `_redirects` file, for hosts that lead on before a page is asked for."""
    return "".join(f"/{old} /{to} 301\n" for old, to in moved.items())


def robots(site_url: str | None) -> str:
    """The `robots.txt` file: search engines are welcome, and here is the list of pages."""
    listed = f"Sitemap: {site_url}sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{listed}"
