"""Alternatives among the criteria of a sentence, and criteria that are needed together.

Rows of one group are alternatives; rows of one bundle inside it are needed together (docs/domain.md 2.3).
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.reading.posting.criteria import Criterion

_HARMLESS_OR = re.compile(
    r"\bor[ ]+(?:an?[ ]+)?(?:related|relevant|equivalent|higher|above|more|similar|comparable|better|greater"
    r"|other|closely"
    r"|compact|any|multistate|eligib\w+|able|ability)\b",
    re.I,
)
_OR = re.compile(r"\bor\b|/|\band/or\b|\beither\b", re.I)
_TOGETHER = re.compile(r"\b(?:and|with|plus|including)\b|&|\+", re.I)
_SIDE = re.compile(r"(?:[;,.)][ ]*)?\bOR\b|;[ ]*or\b|\)[ ]*or[ ]*\(|,[ ]*or[ ]+(?=an?[ ])|[.][ ]*Or\b")
_COMMA_OR = re.compile(r",[ ]*or\b", re.I)
_SENTENCE_END = re.compile(r"[.;][ ]")
_LIST = re.compile(r"[ ,]*")
_AND = re.compile(r"\band\b(?!/or)|&|\+", re.I)
_ONE_THING = re.compile(
    r"\b(?:credential|certification|certificate|degree|master['’]?s|bachelor['’]?s|diploma|qualification)"
    r"[ ]*\Z",
    re.I,
)
_EXAMPLES = re.compile(
    r"\bsuch as\b[^.]*\Z|\((?:e\.?g\.?|for example|for instance)[^()]*\Z"
    r"|\b(?:current|common\w*|accept\w+|recogni[sz]ed|qualifying)\b[^.;]{0,60}\binclude:?[^.]*\Z",
    re.I,
)
_EXAMPLE_LIST = re.compile(r"[ ,;]*(?:(?:and|or)\b[ ]*)?")
_LONGEST_EXAMPLES = 600  # characters
_LONGEST_LIST = 120  # characters of a list in brackets
_NEAR = 40  # characters beside a list
_MOST_ROUTES = 12
_ACCEPTED = re.compile(r"\b(?:considered|accepted|acceptable|in lieu)\b", re.I)


@dataclass(frozen=True, slots=True)
class GroupedCriterion:
    """A criterion with its alternative: equal `branch` numbers are needed together."""

    criterion: Criterion
    group: int
    branch: int


def grouped_criteria(
    text: str, criteria: Sequence[Criterion], first_group: int
) -> tuple[GroupedCriterion, ...]:
    """Return the criteria of one part of a sentence with group and branch; groups begin at `first_group`."""
    if not criteria:
        return ()
    sides = _sides(text, criteria)
    if len(sides) > 1:
        return tuple(
            GroupedCriterion(criterion, first_group, branch)
            for branch, side in enumerate(sides)
            for criterion in _one_of_a_level(text, side)
        )
    return _chain(text, criteria, first_group)


def as_routes(found: Sequence[GroupedCriterion]) -> tuple[GroupedCriterion, ...]:
    """Return criteria that are all needed, some with alternatives, as the routes of one group.

    "RN or LPN, and two years" is RN with two years, or LPN with two years.
    """
    groups: dict[int, dict[int, list[Criterion]]] = {}
    for each in found:
        groups.setdefault(each.group, {}).setdefault(each.branch, []).append(each.criterion)
    ways = list(
        itertools.islice(itertools.product(*(ways.values() for ways in groups.values())), _MOST_ROUTES)
    )
    return tuple(
        GroupedCriterion(criterion, found[0].group, branch)
        for branch, way in enumerate(ways)
        for criterion in itertools.chain(*way)
    )


def is_example(text: str, start: int) -> bool:
    """Return whether what begins at `start` is one of several examples: "current certifications include"."""
    line = max(text.rfind("\n", 0, start), start - _LONGEST_EXAMPLES, 0)
    return _EXAMPLES.search(text, line, start) is not None


def is_accepted(words: str) -> bool:
    """Return whether words say that something less usual is enough."""
    return _ACCEPTED.search(words) is not None


def _sides(text: str, criteria: Sequence[Criterion]) -> list[list[Criterion]]:
    """Return the criteria on each side of a strong `or`; one side if there is none."""
    sides: list[list[Criterion]] = [[criteria[0]]]
    for before, criterion in itertools.pairwise(criteria):
        between = text[before.end : criterion.start]
        plain = _HARMLESS_OR.sub(" ", between)
        unlike = before.kind != criterion.kind and _COMMA_OR.search(plain)
        strong = (unlike or _SIDE.search(between)) and _OR.search(plain)
        turn = before.kind == "years" and criterion.kind != "years" and _OR.search(plain)
        if turn or (strong and not (before.kind == criterion.kind == "licence")):
            sides.append([criterion])
        else:
            sides[-1].append(criterion)
    return sides


def _one_of_a_level(text: str, side: Sequence[Criterion]) -> list[Criterion]:
    """Return the criteria of a side with "BSN, or a bachelor's in a related field" as one degree."""
    kept = [side[0]]
    for criterion in side[1:]:
        before = kept[-1]
        same = criterion.kind == before.kind == "degree" and _level(criterion) == _level(before)
        if same and _OR.search(text, before.end, criterion.start):
            fields = dict.fromkeys(f"{_fields(before)}|{_fields(criterion)}".split("|"))
            kept[-1] = replace(before, key=f"{_level(before)}:{'|'.join(fields)}", end=criterion.end)
        else:
            kept.append(criterion)
    return kept


def _level(degree: Criterion) -> str:
    return degree.key.partition(":")[0]


def _fields(degree: Criterion) -> str:
    return degree.key.partition(":")[2]


def _chain(text: str, criteria: Sequence[Criterion], first_group: int) -> tuple[GroupedCriterion, ...]:
    """Return the criteria one after the other, each as an alternative, in a bundle or in a new group."""
    grouped = [GroupedCriterion(criteria[0], first_group, 0)]
    group, branch = first_group, 0
    for index, criterion in enumerate(criteria[1:], start=1):
        if _is_alternative(text, criteria, index):
            branch += 1
        elif not _is_bundled(text, [each for each in grouped if each.group == group], criterion):
            group, branch = group + 1, 0
        grouped.append(GroupedCriterion(criterion, group, branch))
    return tuple(grouped)


def _is_alternative(text: str, criteria: Sequence[Criterion], index: int) -> bool:
    before, criterion = criteria[index - 1], criteria[index]
    between = text[before.end : criterion.start]
    if between.strip() == "/" and {before.kind, criterion.kind} == {"licence", "degree"}:
        return False  # "RN/BSN" asks for both
    alike = before.kind == criterion.kind
    # "psychologist (PhD or PsyD)": the `or` stands inside
    outside = between if alike or ")" in between else between.partition("(")[0]
    plain = _HARMLESS_OR.sub(" ", outside)
    if _OR.search(plain) and not _SENTENCE_END.search(plain):
        return alike or not _joins_words(plain)
    if alike and _in_list_of_ways(text, criteria, index):
        return True
    if between.endswith("(") or between.strip() in ("(", ", ("):
        return _ACCEPTED.search(text[criterion.end : criterion.end + 60]) is not None
    return False


def _in_list_of_ways(text: str, criteria: Sequence[Criterion], index: int) -> bool:
    """Return whether a criterion and the one of its kind before it are ways of one list."""
    before, criterion = criteria[index - 1], criteria[index]
    between = text[before.end : criterion.start]
    if _EXAMPLE_LIST.fullmatch(between) and is_example(text, before.start):
        return True
    if not _LIST.fullmatch(between):
        return False
    first = criteria[_first_of_list(text, criteria, index)]
    return _or_follows(text, criteria[index:]) or _listed_as_ways(text, first, criterion)


def _first_of_list(text: str, criteria: Sequence[Criterion], index: int) -> int:
    """Return the number of the criterion with which the list of one kind before `index` begins."""
    first = index - 1
    while first and _LIST.fullmatch(text[criteria[first - 1].end : criteria[first].start]):
        first -= 1
    return first


def _listed_as_ways(text: str, before: Criterion, criterion: Criterion) -> bool:
    """Return whether the names of a list without "and" are ways: "licensed clinician (RN, PT, OT)".

    Nobody holds the licences of several professions; of certificates, "a credential (CCS, CPC)" asks for one.
    """
    opened = text.rfind("(", max(0, before.start - _LONGEST_LIST), before.start)
    closed = text.find(")", criterion.end, criterion.end + _LONGEST_LIST)
    inside = opened >= 0 and closed >= 0 and ")" not in text[opened : before.start]
    rest = text[before.start : closed] if inside else text[before.start : criterion.end + _NEAR]
    if _AND.search(rest):
        return False
    if criterion.kind == "licence":
        return True
    return inside and _ONE_THING.search(text, max(0, opened - _NEAR), opened) is not None


def _joins_words(between: str) -> bool:
    """Return whether the `or` joins words of the first item ("in a clinic or hospital and ...")."""
    last_or = [found.end() for found in _OR.finditer(between)][-1]
    return _TOGETHER.search(between[last_or:]) is not None


def _or_follows(text: str, criteria: Sequence[Criterion]) -> bool:
    """Return whether a list of criteria of one kind ends with an `or` before the last of them."""
    for before, criterion in itertools.pairwise(criteria):
        between = text[before.end : criterion.start]
        if criterion.kind != before.kind:
            return False
        if _OR.search(_HARMLESS_OR.sub(" ", between)):
            return True
        if not _LIST.fullmatch(between):
            return False
    return False


def _is_bundled(text: str, group: Sequence[GroupedCriterion], criterion: Criterion) -> bool:
    """Return whether a criterion belongs to the last alternative of a group and not to all of them."""
    before = group[-1].criterion
    one_way = len({each.branch for each in group}) == 1
    if one_way or not _TOGETHER.search(text[before.end : criterion.start]):
        return False
    if _ACCEPTED.search(text[criterion.end : criterion.end + 40]):
        return True
    levels = {_level(each.criterion) for each in group if each.criterion.kind == "degree"}
    return before.kind != "licence" and (len(levels) > 1 or before.kind != group[0].criterion.kind)
