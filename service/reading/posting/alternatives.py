"""Which of the things that a sentence names are alternatives, and which belong together?

Rows of one group are alternatives; rows of one bundle inside it are needed together (docs/domain.md 2.3).
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.reading.posting.mentions import Mention

_HARMLESS_OR = re.compile(
    r"\bor[ ]+(?:an?[ ]+)?(?:related|relevant|equivalent|higher|above|more|similar|comparable|better|greater"
    r"|other|closely"
    r"|compact|any|multistate|eligib\w+|able|ability)\b",
    re.I,
)
_OR = re.compile(r"\bor\b|/|\band/or\b|\beither\b", re.I)
_TOGETHER = re.compile(r"\b(?:and|with|plus|including)\b|&|\+", re.I)
_SIDE = re.compile(r"(?:[;,.)][ ]*)?\bOR\b|;[ ]*or\b|\)[ ]*or[ ]*\(|,[ ]*or[ ]+(?=an?[ ])|[.][ ]*Or\b")
_ACCEPTED = re.compile(r"\b(?:considered|accepted|acceptable|in lieu)\b", re.I)


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention with its alternative: equal `branch` numbers are needed together."""

    mention: Mention
    group: int
    branch: int


def place(text: str, mentions: Sequence[Mention], first_group: int) -> tuple[Placed, ...]:
    """Return the mentions of one stretch with group and branch; groups count from `first_group`."""
    if not mentions:
        return ()
    sides = _sides(text, mentions)
    if len(sides) > 1:
        return tuple(
            Placed(mention, first_group, branch)
            for branch, side in enumerate(sides)
            for mention in _one_of_a_level(text, side)
        )
    return _chain(text, mentions, first_group)


def _sides(text: str, mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Return the mentions on each side of a strong `or`; one side when there is none."""
    sides: list[list[Mention]] = [[mentions[0]]]
    for before, mention in itertools.pairwise(mentions):
        between = text[before.end : mention.start]
        plain = _HARMLESS_OR.sub(" ", between)
        strong = _SIDE.search(between) and _OR.search(plain)
        turn = before.kind == "years" and mention.kind != "years" and _OR.search(plain)
        if turn or (strong and not (before.kind == mention.kind == "licence")):
            sides.append([mention])
        else:
            sides[-1].append(mention)
    return sides


def _one_of_a_level(text: str, side: Sequence[Mention]) -> list[Mention]:
    """Return the mentions of a side with "BSN, or a bachelor's in a related field" as one degree."""
    kept = [side[0]]
    for mention in side[1:]:
        before = kept[-1]
        same = mention.kind == before.kind == "degree" and _level(mention) == _level(before)
        if same and _OR.search(text, before.end, mention.start):
            fields = dict.fromkeys(f"{_fields(before)}|{_fields(mention)}".split("|"))
            kept[-1] = replace(before, key=f"{_level(before)}:{'|'.join(fields)}", end=mention.end)
        else:
            kept.append(mention)
    return kept


def _level(degree: Mention) -> str:
    return degree.key.partition(":")[0]


def _fields(degree: Mention) -> str:
    return degree.key.partition(":")[2]


def _chain(text: str, mentions: Sequence[Mention], first_group: int) -> tuple[Placed, ...]:
    placed = [Placed(mentions[0], first_group, 0)]
    group, branch = first_group, 0
    for index in range(1, len(mentions)):
        before, mention = mentions[index - 1], mentions[index]
        between = text[before.end : mention.start]
        if _alternative(text, mentions, index, between):
            branch += 1
        elif not _bundled(text, placed, before, mention, between, group):
            group, branch = group + 1, 0
        placed.append(Placed(mention, group, branch))
    return tuple(placed)


def _alternative(text: str, mentions: Sequence[Mention], index: int, between: str) -> bool:
    before, mention = mentions[index - 1], mentions[index]
    plain = _HARMLESS_OR.sub(" ", between)
    if between.strip() == "/" and {before.kind, mention.kind} == {"licence", "degree"}:
        return False  # "RN/BSN" asks for both
    if _OR.search(plain) and not re.search(r"[.;][ ]", plain):
        return before.kind == mention.kind or not _other_place(plain)
    if re.fullmatch(r"[ ,]*", between) and before.kind == mention.kind:
        return _or_follows(text, mentions, index)
    if between.strip() in ("(", ", (") or between.endswith("("):
        return _ACCEPTED.search(text[mention.end : mention.end + 60]) is not None
    return False


def _other_place(between: str) -> bool:
    """Return whether the `or` joins words of the first item ("in a clinic or hospital and ...")."""
    last_or = [found.end() for found in _OR.finditer(between)][-1]
    return _TOGETHER.search(between[last_or:]) is not None


def _or_follows(text: str, mentions: Sequence[Mention], index: int) -> bool:
    for before, mention in itertools.pairwise(mentions[index:]):
        between = text[before.end : mention.start]
        if mention.kind != before.kind:
            return False
        if _OR.search(_HARMLESS_OR.sub(" ", between)):
            return True
        if not re.fullmatch(r"[ ,]*", between):
            return False
    return False


def _bundled(
    text: str, placed: Sequence[Placed], before: Mention, mention: Mention, between: str, group: int
) -> bool:
    """Return whether the mention belongs to the last alternative and not to all of them."""
    alternatives = [each.mention for each in placed if each.group == group]
    if len({each.branch for each in placed if each.group == group}) < 2 or not _TOGETHER.search(between):
        return False
    if _ACCEPTED.search(text[mention.end : mention.end + 40]):
        return True
    degrees = {each.key.split(":")[0] for each in alternatives if each.kind == "degree"}
    return before.kind != "licence" and (len(degrees) > 1 or before.kind != alternatives[0].kind)
