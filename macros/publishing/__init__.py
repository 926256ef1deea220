"""From pages to a published site: build, check, search, headers, preview."""
