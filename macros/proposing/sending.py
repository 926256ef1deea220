"""Where answers can be sent, each as an address that a reader may follow or leave: nothing is sent.

An address holds the questions in the form that `macros/proposing/answers.py` reads.
"""

import re
from urllib.parse import quote

from macros.model.area import Contact
from macros.proposing.answers import as_body
from macros.proposing.questions import Proposal

_GITHUB = re.compile(r"(https://github\.com/[\w.-]+/[\w.-]+?)(?:\.git)?/*")


def mailbox(contact: Contact, proposal: Proposal) -> str | None:
    """Where a proposal of this kind goes: an address with mailto: or https://, if one is known."""
    return contact.for_stories if proposal.id == "story" else contact.for_mistakes


def message(to: str, proposal: Proposal) -> str:
    """The link that opens a message with the questions, to be answered there."""
    body = as_body(proposal, {}).replace("\n", "\r\n")
    joined = "&" if "?" in to else "?"
    return f"{to}{joined}subject={quote(proposal.title)}&body={quote(body)}"


def about_page(to: str, question: str, page: str) -> str:
    """The link that opens a message with a question about a page, to be answered there."""
    joined = "&" if "?" in to else "?"
    return f"{to}{joined}subject={quote(question)}&body={quote(page)}%0D%0A%0D%0A"


def issue_form(contact: Contact, proposal: Proposal) -> str | None:
    """The form on GitHub for a proposal, where the files of the site are kept there."""
    kept = _GITHUB.fullmatch(contact.repository or "")
    return f"{kept[1]}/issues/new?template={proposal.id}.yml" if kept else None


def file_at(contact: Contact, file: str) -> str | None:
    """Where a file of the site can be seen and changed, where the site is kept on GitHub."""
    kept = _GITHUB.fullmatch(contact.repository or "")
    return f"{kept[1]}/blob/HEAD/{quote(file)}" if kept else None
