"""The candidate's own statements, without copies of the role's text."""

from collections.abc import Mapping

from service.domain.profile import Flag, Statement
from service.domain.requirement import GroupBar, Requirement, Role
from service.text.runs import runs_in, runs_of, share_of


def own_words(
    statements: tuple[Statement, ...], role: Role, limits: Mapping[str, int]
) -> tuple[tuple[Statement, ...], tuple[Flag, ...]]:
    """Return the statements that are not copied, and a flag if some are."""
    posting = runs_of(posting_words(role))
    catalogue = runs_of(duty.text for duty in role.duties if duty.quote is None)
    copied = tuple(
        each
        for each in statements
        if share_of(runs_in(each.text), posting) > limits["pasted_posting_percent"]
        or share_of(runs_in(each.text), catalogue) > limits["pasted_catalogue_percent"]
    )
    if not copied:
        return statements, ()
    spans = tuple(each.evidence for each in copied)
    flag = Flag("pasted_posting", f"{len(copied)} statements repeat the opening and were left out", spans)
    return tuple(each for each in statements if each not in copied), (flag,)


def posting_words(role: Role) -> list[str]:
    """Return the words of the posting that the role quotes."""
    duties = [duty.quote.quote for duty in role.duties if duty.quote is not None]
    return duties + [text for item in role.requirements for text in _quotes(item)]


def _quotes(item: Requirement) -> list[str]:
    own = [item.quote.quote] if item.quote is not None else []
    if isinstance(item.bar, GroupBar):
        own.extend(text for child in item.bar.children for text in _quotes(child))
    return own
