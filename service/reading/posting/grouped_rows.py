"""Requirement rows of a posting while it is read, in groups of alternatives."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from service.domain.evidence import evidence
from service.domain.posting import PostingRequirement
from service.reading.posting.alternatives import GroupedCriterion
from service.reading.posting.criteria import Criterion
from service.reading.posting.gates import CONDITIONAL, GatedSpan
from service.reading.posting.headings import PREFERRED, REQUIRED
from service.reading.posting.sentence import PostingSentence

_BUNDLES = "abcdefghijklmnopqrstuvwxyz"
_END_OF_KEY = re.compile(r"[;.,()?]")
_FILLER = re.compile(r"\A(?:(?:of|in|as|with|an?|the|experience|relevant)\b\s*)+")
_LONGEST_KEY = 8  # words
_NEAR_ROWS = 6  # rows that the line before may have given


@dataclass(slots=True)
class GroupedRows:
    """Rows so far, the next group, and the groups that an `or` or "in lieu of a degree" may continue.

    Attributes:
        sizes: rows of each group; branches: the number after the highest alternative of each group.
        last_alternatives: group whose alternatives the span before named, or 0; aside: the same, if something
            only preferred came between ("or a doctorate, certification desired, and three years").
        substitution: experience may take the place of a degree; before: rows before the present sentence.
    """

    rows: list[PostingRequirement] = field(default_factory=list)
    sizes: Counter[int] = field(default_factory=Counter)
    branches: dict[int, int] = field(default_factory=dict)
    group: int = 1
    last: int = 0
    degree_group: int = 0
    last_alternatives: int = 0
    aside: int = 0
    substitution: bool = False
    before: int = 0

    def begin_sentence(self, sentence: PostingSentence) -> None:
        """Forget the alternatives that the sentence before named, and its group if options begin."""
        self.last_alternatives = self.aside = 0
        self.before = len(self.rows)
        if sentence.opens and not sentence.joined:
            self.last = 0

    def end_sentence(self) -> None:
        """Keep the last group of the sentence, which an `or` may continue."""
        if len(self.rows) > self.before:
            self.last = self.rows[-1].group

    def pass_gate(self, gate: str) -> None:
        """Note that a span with this gate follows the alternatives named before it."""
        if gate == PREFERRED:
            self.aside = self.last_alternatives

    def add(self, row: PostingRequirement) -> None:
        """Keep one more row."""
        self.rows.append(row)
        self.sizes[row.group] += 1
        number = _BUNDLES.index(row.bundle) if row.bundle else 0
        self.branches[row.group] = max(self.branches.get(row.group, 1), number + 1)
        self.group = max(self.group, row.group + 1)

    def add_combination(self, sentence: PostingSentence) -> None:
        """Add "or an equivalent combination" to the alternatives before it."""
        if self.last:
            quote = evidence(sentence.passage.source.text, sentence.start, sentence.end, sentence.zone)
            key = "equivalent_combination"
            self.add(PostingRequirement("other", key, None, REQUIRED, self.last, None, quote))

    def ends_with_work(self, start: int) -> bool:
        """Return whether the last row asks for experience and was read from the text after `start`."""
        last = self.rows[-1] if self.rows else None
        return last is not None and last.type.startswith("years_") and last.quote.start >= start

    def group_like(self, kinds: Collection[str]) -> int:
        """Return the group of the last row, if it asks for something of these kinds; else 0."""
        group = self.rows[-1].group if self.rows else 0
        alike = any(row.type in kinds for row in self.rows[-_NEAR_ROWS:] if row.group == group)
        return group if alike else 0

    def at_gate_of(self, group: int, span: GatedSpan) -> GatedSpan:
        """Return a span with the gate of the group that it is an alternative of."""
        first = next((row for row in self.rows if row.group == group), None) if group else None
        if first is None or span.gate.gate == CONDITIONAL:
            return span
        return replace(span, gate=replace(span.gate, gate=first.gate, strong=first.strong))

    def add_words(self, span: GatedSpan, kind: str, key: str) -> None:
        """Add a requirement in free words; after a lone `or` it is an alternative of the last group."""
        group = self.last if span.sentence.joined and self.last else self.group
        bundle = _bundle(self.sizes[group])
        gate = span.gate
        self.add(PostingRequirement(kind, key, None, gate.gate, group, bundle, span.quote, gate.days))

    def add_beside(self, span: GatedSpan, asked: tuple[str, str] | None) -> None:
        """Add (type, key) of what stands beside the criteria of a span, unless it is one of several ways."""
        if asked and not (span.sentence.is_route or span.sentence.opens_options):
            self.add_words(span, *asked)

    def add_to_aside(self, span: GatedSpan, criteria: Sequence[Criterion]) -> None:
        """Add criteria to the last of the alternatives before what was only preferred."""
        branch = self.branches[self.aside] - 1
        for criterion in criteria:
            self.add(_row(span, criterion, self.aside, branch))

    def add_criteria(self, span: GatedSpan, grouped: Sequence[GroupedCriterion], joined: int) -> None:
        """Add the criteria of a span in their groups, or as alternatives of the group `joined`; 0 is none."""
        first = grouped[0].group
        alternatives = {each.branch for each in grouped if each.group == first}
        self.last_alternatives = first if len(alternatives) > 1 else 0
        known = self.branches.get(first, 1)
        for each in grouped:
            group, branch = each.group, each.branch
            if joined:
                group, branch = joined, known + (each.branch if each.group == first else 0)
            self.add(_row(span, each.criterion, group, branch))
            if each.criterion.kind == "degree":
                self.degree_group = group


def _bundle(number: int) -> str:
    return _BUNDLES[number % len(_BUNDLES)]


def _row(span: GatedSpan, criterion: Criterion, group: int, branch: int) -> PostingRequirement:
    years = criterion.kind == "years"
    return PostingRequirement(
        type=criterion.key if years else criterion.kind,
        key=_years_key(span, criterion) if years else criterion.key,
        months=criterion.months,
        gate=span.gate.gate,
        group=group,
        bundle=_bundle(branch),
        quote=span.quote,
        days=span.gate.days,
        strong=span.gate.strong,
    )


def _years_key(span: GatedSpan, criterion: Criterion) -> str:
    """Return the words after a number of years that say what it counts."""
    after = span.sentence.passage.source.text[criterion.end : span.end].strip(" .;,()")
    words = _END_OF_KEY.split(after, maxsplit=1)[0].strip()
    return " ".join(_FILLER.sub("", words).split()[:_LONGEST_KEY]) or "experience"
