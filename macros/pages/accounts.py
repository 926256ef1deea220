"""A document in plain words, on a page of its own."""

from macros.pages.text import markdown_text
from macros.pages.view import View


def account_title(view: View, account_id: str) -> str:
    """The title, for the page's heading."""
    return markdown_text(view.content.accounts[account_id].title)


def account(view: View, account_id: str) -> str:
    """All of an account's page below its title."""
    item = view.content.accounts[account_id]
    return view.page("account", item, view.content.documents[item.document])
