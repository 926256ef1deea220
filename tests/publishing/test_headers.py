"""What a host is asked to send with every page."""

from macros.model.toolbar import Toolbar
from macros.publishing.headers import content_security_policy, headers, robots

TOOLBAR = Toolbar(name="recite-me", key="0a1b2c3d")
HOST = "https://api.reciteme.com"


def test_only_this_host_is_bound_to_https():
    [line] = [line for line in headers().splitlines() if "Strict-Transport-Security" in line]
    assert line.strip() == "Strict-Transport-Security: max-age=63072000"


def test_search_engines_may_read_everything_and_get_the_list_where_there_is_one():
    assert robots("") == robots(None) == "User-agent: *\nAllow: /\n"
    assert robots("https://example.org/").endswith("\nSitemap: https://example.org/sitemap.xml\n")


def directives(policy):
    return {name: {*rest} for name, *rest in (one.split() for one in policy.split("; "))}


def test_a_toolbar_widens_the_policy_by_its_host_and_by_nothing_else():
    for header in (False, True):
        before = directives(content_security_policy(header=header))
        after = directives(content_security_policy(TOOLBAR, header=header))
        more = {one: found - before.get(one, set()) for one, found in after.items()}
        assert all(found >= before.get(one, set()) for one, found in after.items())
        assert {one for one, found in more.items() if found} == {
            *("script-src", "style-src", "img-src", "font-src", "media-src", "connect-src")
        }
        assert {host for found in more.values() for host in found} == {HOST}


def test_where_the_policy_is_written_it_is_the_same_and_a_frame_elsewhere_has_none_of_it():
    every, framed = headers(toolbar=TOOLBAR).split("/figures/", 1)
    assert f"Content-Security-Policy: {content_security_policy(TOOLBAR, header=True)}\n" in every
    assert HOST not in framed
    assert HOST not in headers()
