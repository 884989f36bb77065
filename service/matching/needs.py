"""The part of the knowledge that matching reads, as protocols."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from service.knowledge.policy import Policy


class ImpliedFact(Protocol):
    """One credential that implies another: `strength` is certain, strong or weak."""

    @property
    def source_kind(self) -> str:
        """Return the kind of fact: degree, licence, certification or title."""
        ...

    @property
    def source_id(self) -> str:
        """Return the id of the fact."""
        ...

    @property
    def target_kind(self) -> str:
        """Return the kind of the implied credential."""
        ...

    @property
    def target_id(self) -> str:
        """Return the id of the implied credential, `6:nursing` for a degree."""
        ...

    @property
    def strength(self) -> str:
        """Return certain, strong or weak."""
        ...


class CredentialFacts(Protocol):
    """Degrees, licences and certifications, and what they imply."""

    @property
    def family_sets(self) -> Mapping[str, tuple[str, ...]]:
        """Return names of sets of fields, such as RELATED, with their fields."""
        ...

    @property
    def compact_data_date(self) -> str:
        """Return the date of the compact data."""
        ...

    @property
    def licence_accepts(self) -> Mapping[str, tuple[str, ...]]:
        """Return asked type -> types that satisfy it."""
        ...

    @property
    def certification_accepts(self) -> Mapping[str, tuple[str, ...]]:
        """Return asked id -> ids that satisfy it."""
        ...

    @property
    def certification_names(self) -> Mapping[str, str]:
        """Return id -> name for people."""
        ...

    @property
    def licence_names(self) -> Mapping[str, str]:
        """Return type -> name for people, of types that are no abbreviation of theirs."""
        ...

    @property
    def specialty_certifications(self) -> Mapping[str, tuple[str, ...]]:
        """Return specialty -> its certifications."""
        ...

    @property
    def implications(self) -> tuple[ImpliedFact, ...]:
        """Return all implications between credentials."""
        ...

    def compact_member(self, state: str, as_of: date) -> bool:
        """Return whether the nurse compact is in force in a state."""
        ...

    def cycle_months(self, certification: str) -> int | None:
        """Return the months between renewals; None when it never ends."""
        ...


class WorkFacts(Protocol):
    """Settings, their labels, and the distances between them."""

    @property
    def setting_labels(self) -> Mapping[str, str]:
        """Return id -> name for people."""
        ...

    def distance_percent(self, one: str, other: str) -> int:
        """Return 0 (same) to 100 (far)."""
        ...


class CompetencyFacts(Protocol):
    """Competencies, regulations and tools."""

    @property
    def labels(self) -> Mapping[str, str]:
        """Return id -> label."""
        ...

    @property
    def tool_class(self) -> Mapping[str, str]:
        """Return product -> class."""
        ...

    def expand(self, prefix: str) -> tuple[str, ...]:
        """Return the ids that an id or a family prefix covers."""
        ...

    def matches_and_tools(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the competencies and the products that a text names or shows."""
        ...


class Known(Protocol):
    """Everything that a match reads of the product's knowledge; `Knowledge` is one."""

    @property
    def credentials(self) -> CredentialFacts:
        """Return degrees, licences, certifications."""
        ...

    @property
    def work(self) -> WorkFacts:
        """Return settings."""
        ...

    @property
    def competencies(self) -> CompetencyFacts:
        """Return competencies and tools."""
        ...

    @property
    def policy(self) -> Policy:
        """Return the numbers."""
        ...

    @property
    def ontology_sha256(self) -> str:
        """Return the identity of the ontology."""
        ...

    @property
    def policy_sha256(self) -> str:
        """Return the identity of the policy."""
        ...
