"""Flags of words that are set aside, where they would mislead a reader."""

from collections.abc import Iterable

from service.domain.profile import Flag, SetAside

_FLAGS = {  # reason -> code and detail
    "reader": (
        "instructions_in_document",
        "Text that addresses the reader or software was left out of account.",
    ),
    "posting": ("pasted_posting", "Text of an opening was left out of account."),
    "copied": ("pasted_posting", "Text of an opening was left out of account."),
    "repeated": ("keyword_block", "A repeated list of words was left out of account."),
}


def flags_of(left_out: Iterable[SetAside]) -> tuple[Flag, ...]:
    """Return one flag of each code, sorted, with all words that raise it as evidence."""
    found: dict[tuple[str, str], list[SetAside]] = {}
    for each in left_out:
        if each.reason in _FLAGS:
            found.setdefault(_FLAGS[each.reason], []).append(each)
    return tuple(
        Flag(code, detail, tuple(each.evidence for each in found[code, detail]))
        for code, detail in sorted(found)
    )
