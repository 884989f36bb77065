"""Knowledge of degrees, licences and certifications."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from service.knowledge.credentials import abbreviations, assertion_words, licence_words, wrapped_words
from service.knowledge.credentials import problems as row_problems
from service.knowledge.credentials.abbreviations import Ambiguous
from service.knowledge.credentials.assertion_words import SubjectWords
from service.knowledge.credentials.licence_words import LicenceWords
from service.knowledge.credentials.rows import (
    CertificationRow,
    DegreeRow,
    Implication,
    Independence,
    LicenceRow,
    States,
)
from service.knowledge.credentials.wrapped_words import WrappedWords
from service.knowledge.tables import Problem, Tables
from service.text.gazetteer import Phrases, credential_phrases

COMPACT_DATA_DATE = "2026-01"  # when the rows of states.yaml were read

_CAPITALS = re.compile(r"[A-Z]{2,5}")
_OTHER = "OTHER:"  # what a type without an abbreviation of its own begins with


@dataclass(frozen=True, slots=True)
class Credentials:
    """Lookups for reading and judging credentials.

    Attributes:
        degrees, licences, certifications: rows by id.
        degree_words, field_words, certification_words: phrases of a text to row ids.
        licence_words: everything by which licences are read.
        wrapped: words around a line end by which an entry goes on.
        subject: words around a credential that say that the candidate does not hold it.
        finer: row of degrees.yaml that a (level, family) is called.
        ambiguous: readings of short tokens.
        families: label of every family and set; fold: family to the measured family.
        family_sets: set id, also in capitals (RELATED), to measured families; a family is its own set.
        licence_accepts: asked type to the profile types that satisfy it; an absent key satisfies itself.
        certification_names: id to the abbreviation that recruiters use.
        licence_names: type to what people call it; a type that is an abbreviation of theirs is its own name.
        certification_accepts: id to the ids that satisfy it.
        certification_status: each status and the words that tell it, in the order in which they are tried.
        degree_status: words of a degree that is expected, under_way, or was left, and of its end.
        abroad: words of other countries, and of credential evaluation, that ask for one.
        implications: every one, sorted. specialty_certifications: specialty id to certification ids.
    """

    degrees: Mapping[str, DegreeRow]
    licences: Mapping[str, LicenceRow]
    certifications: Mapping[str, CertificationRow]
    degree_words: Phrases
    field_words: Phrases
    certification_words: Phrases
    certification_status: tuple[tuple[str, re.Pattern[str]], ...]
    degree_status: Mapping[str, re.Pattern[str]]
    licence_words: LicenceWords
    subject: SubjectWords
    wrapped: WrappedWords
    finer: Mapping[tuple[int, str], str]
    ambiguous: Ambiguous
    families: Mapping[str, str]
    fold: Mapping[str, str]
    family_sets: Mapping[str, tuple[str, ...]]
    states: States
    abroad: re.Pattern[str]
    independence: Mapping[str, Independence]
    licence_accepts: Mapping[str, tuple[str, ...]]
    certification_names: Mapping[str, str]
    licence_names: Mapping[str, str]
    certification_accepts: Mapping[str, tuple[str, ...]]
    implications: tuple[Implication, ...]
    specialty_certifications: Mapping[str, tuple[str, ...]]
    compact_data_date: str = COMPACT_DATA_DATE

    def degree(self, degree_id: str) -> DegreeRow:
        """Return a row of degrees.yaml; raises KeyError for an id that does not exist."""
        return self.degrees[degree_id]

    def compact_member(self, state: str, as_of: date) -> bool:
        """Return whether a state is in the Nurse Licensure Compact (RN and LPN only) at a date."""
        since = self.states.compact_since.get(state)
        return since is not None and since <= as_of

    def cycle_months(self, certification_id: str) -> int | None:
        """Return the months until renewal; None where it does not expire or nobody knows."""
        row = self.certifications.get(certification_id)
        return row.cycle_months if row else None


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every problem between rows of the credential files."""
    yield from row_problems.problems(tables)
    yield from abbreviations.problems(tables)


def build(tables: Tables) -> Credentials:
    """Return what the tables say of credentials."""
    certifications = tables.rows("ontology/certifications")
    return Credentials(
        degrees=_degrees(tables),
        licences=licence_words.rows(tables),
        certifications=_certifications(tables),
        degree_words=_degree_words(tables),
        field_words=_words(tables, "ontology/families", "fields"),
        certification_words=_words(tables, "ontology/certifications", "names", "forms"),
        certification_status=licence_words.status_words(tables, "lexicon/certification_status"),
        degree_status=dict(licence_words.status_words(tables, "lexicon/degree_status")),
        licence_words=licence_words.build(tables),
        subject=assertion_words.build(tables),
        wrapped=wrapped_words.build(tables),
        finer=_finer(tables),
        ambiguous=abbreviations.build(tables),
        families={row_id: row["label"] for row_id, row in tables.rows("ontology/families").items()},
        fold=_fold(tables),
        family_sets=_family_sets(tables),
        states=licence_words.states(tables),
        abroad=_abroad(tables),
        independence=licence_words.independence(tables),
        licence_accepts=_accepts(tables, "ontology/licence_acceptance", "types"),
        certification_names={row_id: row["abbreviation"] for row_id, row in certifications.items()},
        licence_names=_licence_names(tables),
        certification_accepts=_accepts(tables, "ontology/certification_acceptance", "certifications"),
        implications=_implications(tables),
        specialty_certifications=_by_specialty(tables),
    )


def _words(tables: Tables, file: str, *keys: str) -> Phrases:
    return credential_phrases(
        (row_id, [phrase for key in keys for phrase in row.get(key, ())])
        for row_id, row in tables.rows(file).items()
    )


def _degree_words(tables: Tables) -> Phrases:
    """Return the words of degrees; abbreviations are also known with their letters apart: `B. S. N.`."""
    rows = tables.rows("ontology/degrees").items()
    given = {row_id: (*row.get("names", ()), *row.get("abbreviations", ())) for row_id, row in rows}
    return credential_phrases(
        (row_id, [*written, *(" ".join(each) for each in written if _CAPITALS.fullmatch(each))])
        for row_id, written in given.items()
    )


def _degrees(tables: Tables) -> dict[str, DegreeRow]:
    fold = _fold(tables)
    return {
        row_id: DegreeRow(
            id=row_id,
            label=row["label"],
            level=row["level"],
            family=None if row["family"] == "by_field" else fold[row["family"]],
            unnamed=fold[row["unnamed"]] if "unnamed" in row else None,
            foreign=bool(row.get("foreign")),
            program=bool(row.get("program")),
            incomplete=bool(row.get("incomplete")),
        )
        for row_id, row in tables.rows("ontology/degrees").items()
    }


def _certifications(tables: Tables) -> dict[str, CertificationRow]:
    return {
        row_id: CertificationRow(
            row_id,
            row["label"],
            row["abbreviation"],
            row.get("cycle_months"),
            card=row.get("kind") == "card",
            method=row.get("kind") == "method",
        )
        for row_id, row in tables.rows("ontology/certifications").items()
    }


def _finer(tables: Tables) -> dict[tuple[int, str], str]:
    fold = _fold(tables)
    rows = tables.rows("ontology/degrees").items()
    return {(row["level"], fold[row["family"]]): row_id for row_id, row in rows if row.get("of_field", False)}


def _fold(tables: Tables) -> dict[str, str]:
    rows = tables.rows("ontology/families").items()
    return {row_id: row.get("folds_to", row_id) for row_id, row in rows if "members" not in row}


def _family_sets(tables: Tables) -> dict[str, tuple[str, ...]]:
    rows, fold = tables.rows("ontology/families"), _fold(tables)

    def expand(row_id: str) -> set[str]:
        members = rows[row_id].get("members")
        if members is None:
            return {fold[row_id]}
        return {family for member in members for family in expand(member)}

    sets = {row_id: tuple(sorted(expand(row_id))) for row_id in rows}
    return sets | {row_id.upper(): sets[row_id] for row_id, row in rows.items() if "members" in row}


def _abroad(tables: Tables) -> re.Pattern[str]:
    names = sorted(name for row in tables.rows("lexicon/countries").values() for name in row["names"])
    return re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b") if names else re.compile(r"(?!)")


def _accepts(tables: Tables, file: str, key: str) -> dict[str, tuple[str, ...]]:
    return {row_id: tuple(row[key]) for row_id, row in tables.rows(file).items()}


def _implications(tables: Tables) -> tuple[Implication, ...]:
    return tuple(
        Implication(
            row["source_kind"], row["source_id"], row["target_kind"], row["target_id"], row["strength"]
        )
        for _, row in sorted(tables.rows("ontology/implications").items())
    )


def _licence_names(tables: Tables) -> dict[str, str]:
    """Return the names of types that are no words, as OTHER:NMC_RN, and of their last part, as NMC_RN."""
    rows = tables.rows("ontology/licences")
    named = {row["type"]: row["label"] for row in rows.values() if row["type"].startswith(_OTHER)}
    return {**{kind.removeprefix(_OTHER): name for kind, name in named.items()}, **named}


def _by_specialty(tables: Tables) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row_id, row in tables.rows("ontology/certifications").items():
        for specialty in row.get("specialties", ()):
            found.setdefault(specialty, []).append(row_id)
    return {specialty: tuple(sorted(ids)) for specialty, ids in sorted(found.items())}
