"""What a host is asked to send with every page."""

from macros.publishing.headers import headers, robots


def test_only_this_host_is_bound_to_https():
    [line] = [line for line in headers().splitlines() if "Strict-Transport-Security" in line]
    assert line.strip() == "Strict-Transport-Security: max-age=63072000"


def test_search_engines_may_read_everything_and_get_the_list_where_there_is_one():
    assert robots("") == robots(None) == "User-agent: *\nAllow: /\n"
    assert robots("https://example.org/").endswith("\nSitemap: https://example.org/sitemap.xml\n")
