"""The page on which anybody can suggest something, without an account and with nothing sent."""

from macros.pages.view import View
from macros.proposing.questions import proposals, warning
from macros.proposing.sending import issue_form, mailbox, message


def suggest(view: View) -> str:
    """The questions for each kind of proposal, and where the answers can be sent."""
    contact = view.content.area.contact
    ways = []
    for proposal in proposals():
        to = mailbox(contact, proposal)
        mail = message(to, proposal) if to and to.startswith("mailto:") else None
        ways.append((proposal, to, mail, issue_form(contact, proposal)))
    return view.component("suggest", view, warning(), ways)
