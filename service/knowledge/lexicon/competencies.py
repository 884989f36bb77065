"""Competencies with the words that show them, and the words of a resume that earn nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service.knowledge.lexicon import masking_words
from service.knowledge.lexicon.masking_words import MaskingWords, build_masking
from service.knowledge.lexicon.meant_phrases import MeantPhrases, meant_phrases
from service.knowledge.lexicon.word_groups import phrase_problems, word_groups
from service.knowledge.tables import Problem, Row, Tables, unknown_ids
from service.text.gazetteer import Phrases, Text, sentence_phrases

_COMPETENCIES = "ontology/competencies"
_FAMILIES = "ontology/competency_families"
_TOOLS = "ontology/tools"
_PHRASE_FILES = (
    _COMPETENCIES,
    _TOOLS,
    "ontology/memberships",
    "lexicon/strength",
    "lexicon/statement_subject",
)


@dataclass(frozen=True, slots=True)
class StrengthRow:
    """How strong a statement is if a phrase is within its first words (0: anywhere)."""

    id: str
    strength: int
    within: int


@dataclass(frozen=True, slots=True)
class Competencies:
    """The competency ontology with its lookups.

    Attributes:
        labels: competency and tool id -> what recruiters call it.
        of_health: families whose words mean work in health care.
        tool_class: tool id -> ehr, ctms, edc, scheduling ...
        shown_by_tool: tool id -> competencies that using it shows.
        societies: society id -> name.
        strengths: rows of lexicon/strength.yaml, first asked first.
        shown_phrases: of competencies and of tools.
        subject_until: row of lexicon/statement_subject.yaml -> clause or sentence.
    """

    labels: Mapping[str, str]
    of_health: frozenset[str]
    tool_class: Mapping[str, str]
    shown_by_tool: Mapping[str, tuple[str, ...]]
    societies: Mapping[str, str]
    strengths: tuple[StrengthRow, ...]
    subject_until: Mapping[str, str]
    masking: MaskingWords
    shown_phrases: MeantPhrases
    society_phrases: Phrases
    strength_phrases: MeantPhrases
    subject_phrases: Phrases

    def matches(self, text: Text) -> tuple[str, ...]:
        """Return the competencies that the text names or shows, sorted; tools count for theirs."""
        return self.matches_and_tools(text)[0]

    def matches_and_tools(self, text: Text) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return what `matches` and `tools` return, for the price of one of them."""
        named = self.shown_phrases.ids(text)
        tools = tuple(each for each in named if each in self.tool_class)
        shown = {each for tool in tools for each in self.shown_by_tool[tool]}
        return tuple(sorted(shown.union(named).difference(tools))), tools

    def elsewhere(self, competencies: tuple[str, ...]) -> tuple[str, ...]:
        """Return those that a job outside health care can show."""
        return tuple(each for each in competencies if each.partition(".")[0] not in self.of_health)

    def tools(self, text: Text) -> tuple[str, ...]:
        """Return the ids of the products that the text names, sorted."""
        return self.matches_and_tools(text)[1]

    def expand(self, prefix_or_id: str) -> tuple[str, ...]:
        """Return the ids that an id or a family means: `reg` gives every `reg.*`; empty when unknown."""
        if prefix_or_id in self.labels:
            return (prefix_or_id,)
        family = f"{prefix_or_id.removesuffix('.*')}."
        return tuple(sorted(known for known in self.labels if known.startswith(family)))


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield phrases that cannot be read, tools that show nothing known, and ids used twice."""
    groups = word_groups(tables)
    for name in _PHRASE_FILES:
        for row_id, row in tables.rows(name).items():
            for phrase in (*row["phrases"], *row.get("unlike", ())):
                yield from phrase_problems(name, row_id, phrase, groups)
    competencies = tables.rows(_COMPETENCIES)
    for row_id in competencies:
        family = row_id.partition(".")[0]
        yield from unknown_ids(f"{_COMPETENCIES}.yaml", row_id, "", [family], tables.rows(_FAMILIES))
    yield from masking_words.problems(tables.rows("lexicon/masking"))
    for tool_id, tool in tables.rows(_TOOLS).items():
        yield from unknown_ids(f"{_TOOLS}.yaml", tool_id, "shows", list(tool["shows"]), competencies)
        if tool_id in competencies:
            yield Problem(f"{_TOOLS}.yaml", tool_id, "", "is also the id of a competency")


def build(tables: Tables) -> Competencies:
    """Return what the tables say."""
    groups = word_groups(tables)
    competencies, tools = tables.rows(_COMPETENCIES), tables.rows(_TOOLS)
    societies, strengths = tables.rows("ontology/memberships"), tables.rows("lexicon/strength")
    subject = tables.rows("lexicon/statement_subject")
    shown_phrases = meant_phrases({**competencies, **tools}, groups)
    strength_phrases = meant_phrases(strengths, groups)
    return Competencies(
        labels={row_id: row["label"] for rows in (competencies, tools) for row_id, row in rows.items()},
        of_health=frozenset(row_id for row_id, row in tables.rows(_FAMILIES).items() if row["of_health"]),
        tool_class={row_id: row["class"] for row_id, row in tools.items()},
        shown_by_tool={row_id: tuple(row["shows"]) for row_id, row in tools.items()},
        societies={row_id: row["label"] for row_id, row in societies.items()},
        strengths=_strengths(strengths),
        subject_until={row_id: row["until"] for row_id, row in subject.items()},
        masking=build_masking(tables.rows("lexicon/masking"), (shown_phrases.shown, strength_phrases.shown)),
        shown_phrases=shown_phrases,
        society_phrases=_index(societies, groups),
        strength_phrases=strength_phrases,
        subject_phrases=_index(subject, groups),
    )


def _index(rows: Mapping[str, Row], groups: Mapping[str, tuple[str, ...]]) -> Phrases:
    return sentence_phrases(
        ((row_id, each) for row_id, row in rows.items() for each in row["phrases"]), groups
    )


def _strengths(rows: Mapping[str, Row]) -> tuple[StrengthRow, ...]:
    ordered = sorted(rows.items(), key=lambda item: (item[1]["rank"], item[0]))
    return tuple(StrengthRow(row_id, row["strength"], row["within"]) for row_id, row in ordered)
