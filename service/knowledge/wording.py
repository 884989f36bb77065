"""In which words are codes, letters and interview questions told?

The words move no score: they are no part of the digest.
"""

import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service.domain.match import Tier, Verdict
from service.domain.requirement import Gate
from service.knowledge import requirement_kinds
from service.knowledge.requirement_kinds import RequirementKinds
from service.knowledge.tables import Problem, Row, Tables

_WORDS, _SENTENCES, _INTERVIEW = "wording/words", "wording/sentences", "wording/interview"
READERS = ("recruiter", "manager", "candidate")
NAMES: Mapping[str, frozenset[str]] = {
    "letter.elements_how": frozenset({"shown", "total"}),
    "letter.opening": frozenset({"role"}),
    "letter.title": frozenset({"role"}),
    "letter.weighed": frozenset({"factors"}),
    "letter.when": frozenset({"as_of"}),
    "page.best": frozenset({"factors"}),
    "page.best_and_least": frozenset({"best", "least"}),
    "page.fits": frozenset({"role", "tier", "shown", "total"}),
    "page.fits_none": frozenset({"role"}),
    "page.open": frozenset({"items"}),
    "page.read_bounds": frozenset({"score", "low", "high"}),
}
PLAIN = (
    *("kit.how", "kit.title"),
    *("letter.changes", "letter.changes_how", "letter.changes_none", "letter.close", "letter.contact"),
    *("letter.correct", "letter.correct_how", "letter.data", "letter.data_how", "letter.data_none"),
    *("letter.elements", "letter.greeting", "letter.notes", "letter.open", "letter.open_how"),
    *("letter.person", "letter.person_how", "letter.role", "letter.role_checks", "letter.role_person"),
    *("letter.unused", "letter.unused_how"),
    *("page.decides", "page.gone", "page.open_none", "page.read_points", "page.read_quotes"),
    *("page.read_silence", "page.read_verdicts"),
)


@dataclass(frozen=True, slots=True)
class InterviewQuestion:
    """A structured question.

    Attributes:
        about: heading. good: what a good answer shows.
    """

    id: str
    about: str
    question: str
    good: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of explanations.

    Attributes:
        words: reader -> kind and code -> word, None where this reader is not told.
        sentences: id -> text with names in braces.
        interview: what was asked for -> question. kinds: of requirements.
    """

    words: Mapping[str, Mapping[str, str | None]]
    sentences: Mapping[str, str]
    interview: Mapping[str, InterviewQuestion]
    kinds: RequirementKinds

    def word(self, reader: str, kind: str, code: str) -> str | None:
        """Return what a reader calls a code; a code without a row is told as it is, to candidates not."""
        unnamed = None if reader == "candidate" else code.replace("_", " ")
        return self.words[reader].get(f"{kind}.{code}", unnamed)

    def say(self, sentence: str, **names: object) -> str:
        """Return a sentence with its names filled in."""
        return self.sentences[sentence].format_map(names)


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield sentences and words that are missing, unknown, or use names that nobody fills in."""
    sentences = tables.rows(_SENTENCES)
    for missing in sorted({*NAMES, *PLAIN} - sentences.keys()):
        yield Problem(f"{_SENTENCES}.yaml", missing, "", "is missing: every sentence has a row")
    for row_id, row in sentences.items():
        if row_id not in NAMES and row_id not in PLAIN:
            yield Problem(f"{_SENTENCES}.yaml", row_id, "", "is used nowhere")
        else:
            yield from _wrong_names(row_id, row)
    for missing in sorted(_needed() - tables.rows(_WORDS).keys()):
        yield Problem(f"{_WORDS}.yaml", missing, "", "is missing: every code has a word")
    for factor in tables.rows("policy/factors"):
        if f"factor.{factor}" not in tables.rows(_INTERVIEW):
            yield Problem(f"{_INTERVIEW}.yaml", f"factor.{factor}", "", "is missing: every factor has one")


def build(tables: Tables) -> Wording:
    """Return what the tables say."""
    words = tables.rows(_WORDS)
    return Wording(
        words={reader: {row_id: row[reader] for row_id, row in words.items()} for reader in READERS},
        sentences={row_id: row["text"] for row_id, row in tables.rows(_SENTENCES).items()},
        interview={
            row_id: InterviewQuestion(row_id, row["about"], row["question"], tuple(row["good"]))
            for row_id, row in tables.rows(_INTERVIEW).items()
        },
        kinds=requirement_kinds.build(tables),
    )


def _needed() -> set[str]:
    return {
        *(f"tier.{tier.value}" for tier in Tier),
        *(f"verdict.{verdict.word}" for verdict in Verdict),
        *(f"gate.{gate.value}" for gate in Gate),
    }


def _wrong_names(row_id: str, row: Row) -> Iterator[Problem]:
    allowed = NAMES.get(row_id, frozenset())
    try:
        used = [name for _, name, _, _ in string.Formatter().parse(row["text"]) if name is not None]
    except ValueError as error:
        yield Problem(f"{_SENTENCES}.yaml", row_id, "text", str(error))
        return
    for name in used:
        if name not in allowed:
            known = ", ".join(sorted(allowed)) or "none"
            yield Problem(
                f"{_SENTENCES}.yaml", row_id, "text", f"{{{name}}} is no name here: expected {known}"
            )
