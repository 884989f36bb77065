"""The candidate's own statements, without copies of the role's text."""

from collections.abc import Iterable, Mapping

from service.domain.profile import Flag, Statement
from service.domain.requirement import GroupBar, Requirement, Role

Run = tuple[str, ...]

_RUN = 4  # words in a row that are compared
_LEAST = 2  # shared runs needed: a single phrase is not a copy


def own_words(
    statements: tuple[Statement, ...], role: Role, limits: Mapping[str, int]
) -> tuple[tuple[Statement, ...], tuple[Flag, ...]]:
    """Return the statements that are not copied, and a flag if some are."""
    posting = runs_of(posting_words(role))
    catalogue = runs_of(duty.text for duty in role.duties if duty.quote is None)
    copied = tuple(
        each
        for each in statements
        if share_of(each.text, posting) > limits["pasted_posting_percent"]
        or share_of(each.text, catalogue) > limits["pasted_catalogue_percent"]
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


def runs_of(texts: Iterable[str]) -> frozenset[Run]:
    """Return every run of four words."""
    return frozenset(run for text in texts for run in runs_in(text))


def _quotes(item: Requirement) -> list[str]:
    own = [item.quote.quote] if item.quote is not None else []
    if isinstance(item.bar, GroupBar):
        own.extend(text for child in item.bar.children for text in _quotes(child))
    return own


def runs_in(text: str) -> list[Run]:
    """Return the runs of four words of a text, in order."""
    words = "".join(letter if letter.isalnum() else " " for letter in text.casefold()).split()
    return [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]


def share_of(text: str, known: frozenset[Run]) -> int:
    """Return the percentage of the runs of a text that are known; 0 if it is a single one."""
    runs = runs_in(text)
    shared = sum(run in known for run in runs)
    return 100 * shared // len(runs) if shared >= _LEAST else 0
