"""Ports: the Protocols through which use cases reach the world."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from service.domain.profile import Contact, Profile
from service.domain.text_boxes import TextBoxes
from service.domain.vector import Vector
from service.usecases.access_ports import KeyStore, TenantStore
from service.usecases.answer_ports import AnswerStore
from service.usecases.history_ports import AuditStore, EventStore
from service.usecases.records import (
    Correction,
    NewResume,
    OwnRole,
    Page,
    Reading,
    Resume,
    RoleChange,
    Score,
    ScoreLine,
)


class Encoder(Protocol):
    """Texts to unit vectors, each text alone, so that a vector never depends on its neighbours."""

    @property
    def model_sha256(self) -> str:
        """Identity of the weights and of the arithmetic (docs/contracts.md 4)."""
        ...

    def verify(self) -> None:
        """Compare the files of the encoder with what was pinned; raises EncoderUnavailable."""

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        """Return one vector for each text, in order; raises EncoderUnavailable."""
        ...


class KeepingEncoder(Encoder, Protocol):
    """An encoder that keeps the vectors it made: they are personal data, so they can be forgotten."""

    def forget(self, texts: Sequence[str]) -> None:
        """Drop what is kept of these texts, on the disk too; unknown texts are fine."""
        ...


class ResumeStore(Protocol):
    """Resumes of tenants; a resume of another tenant is one that does not exist."""

    def add(self, tenant: str, resume: NewResume) -> tuple[Resume, bool]:
        """Return the resume and True, or the one of this id, or of this external id and file, and False."""
        ...

    def get(self, tenant: str, resume_id: str) -> Resume:
        """Return one resume; raises NotFound."""
        ...

    def contact(self, tenant: str, resume_id: str) -> Contact:
        """Return who the person is; raises NotFound."""
        ...

    def page(
        self,
        tenant: str,
        *,
        external_id: str | None,
        after: str | None,
        limit: int,
        updated_since: datetime | None = None,
    ) -> Page[Resume]:
        """Return resumes in order of arrival, none that arrived after the first page was read.

        Raises InvalidInput for a place that is none.
        """
        ...

    def pool(self, tenant: str) -> Iterator[Resume]:
        """Yield the latest version of every resume, in order of id."""
        ...

    def correct(
        self, tenant: str, resume_id: str, correction: Correction, *, revisions: frozenset[int] | None
    ) -> Resume:
        """Return the resume with one more correction; raises NotFound, Stale unless its revision is given."""
        ...

    def erase(self, tenant: str, resume_id: str, *, revisions: frozenset[int] | None) -> None:
        """Remove a resume, its other versions and all that came of them; raises NotFound, Stale."""
        ...


class ReadingStore(Protocol):
    """What the readers of several days read in the files of resumes."""

    def file(self, tenant: str, resume_id: str) -> tuple[bytes, str]:
        """Return the file as it came, and its name; raises NotFound."""
        ...

    def boxes(self, tenant: str, resume_id: str) -> tuple[Resume, TextBoxes | None]:
        """Return a resume and the boxes of the text that was read last; raises NotFound.

        The boxes are None where the resume was read before boxes were kept.
        """
        ...

    def outdated(self, tenant: str, reader_version: str) -> tuple[str, ...]:
        """Return the ids of all resumes, older versions too, that another reader read, in order."""
        ...

    def put(
        self,
        tenant: str,
        resume_id: str,
        reading: Reading,
        corrections: tuple[Correction, ...],
        *,
        revision: int,
    ) -> Resume:
        """Return the resume with this reading; other facts make a new revision beside the earlier one.

        Raises NotFound, and Stale unless the resume is at that revision.

        Args:
            corrections: those that it has, in order, their evidence quoted as `carried` does.
        """
        ...

    def at(self, tenant: str, resume_id: str, revision: int) -> Resume:
        """Return the resume as it was at a revision; raises NotFound."""
        ...

    def at_all(self, tenant: str, revisions: Mapping[str, int]) -> tuple[Resume, ...]:
        """Return resumes as they were at revisions, in order of id, without those erased."""
        ...

    def earlier(self, tenant: str, resume_id: str) -> tuple[Profile, ...]:
        """Return what earlier readers read, first to last, without what is read now."""
        ...


class RoleStore(Protocol):
    """Roles that tenants made."""

    def add(self, tenant: str, role: OwnRole) -> tuple[OwnRole, bool]:
        """Return the role and True, or the one that has this id already and False."""
        ...

    def get(self, tenant: str, role_id: str) -> OwnRole | None:
        """Return one role, or None."""
        ...

    def all(self, tenant: str) -> tuple[OwnRole, ...]:
        """Return every role of a tenant, in order of id."""
        ...

    def change(self, tenant: str, role_id: str, change: RoleChange, *, revision: int) -> OwnRole:
        """Return the role with one more change; raises NotFound, Stale unless it is at that revision."""
        ...

    def erase(self, tenant: str, role_id: str, *, revisions: frozenset[int] | None) -> None:
        """Remove a role with its changes; raises NotFound, Stale."""
        ...


class ScoreStore(Protocol):
    """Explained scores of tenants."""

    def add(self, tenant: str, score: Score) -> Score:
        """Return the kept score: the one of this id that was first. Raises NotFound for an erased resume."""
        ...

    def get(self, tenant: str, score_id: str) -> Score:
        """Return one score; raises NotFound."""
        ...

    def page(
        self,
        tenant: str,
        *,
        role_id: str | None,
        resume_id: str | None,
        since: datetime | None,
        after: str | None,
        limit: int,
    ) -> Page[ScoreLine]:
        """Return scores in the order in which they were made, none made after the first page was read.

        Raises InvalidInput for a place that is none.
        """
        ...

    def of_resume(self, tenant: str, resume_id: str) -> tuple[Score, ...]:
        """Return every score of a resume, in order of id."""
        ...


class Stores(Protocol):
    """Everything that is kept."""

    @property
    def resumes(self) -> ResumeStore:
        """Return the resumes."""
        ...

    @property
    def readings(self) -> ReadingStore:
        """Return what was read in the files of the resumes."""
        ...

    @property
    def roles(self) -> RoleStore:
        """Return the roles."""
        ...

    @property
    def scores(self) -> ScoreStore:
        """Return the scores."""
        ...

    @property
    def keys(self) -> KeyStore:
        """Return the keys."""
        ...

    @property
    def tenants(self) -> TenantStore:
        """Return the tenants."""
        ...

    @property
    def answers(self) -> AnswerStore:
        """Return the answers to idempotency keys."""
        ...

    @property
    def events(self) -> EventStore:
        """Return what happened."""
        ...

    @property
    def audit(self) -> AuditStore:
        """Return who did or read what."""
        ...

    def together(self) -> AbstractContextManager[None]:
        """Return a context whose writes are committed together at its end, or not at all.

        The transaction begins with the first write: what takes long comes before it.
        """
        ...

    def now(self) -> str:
        """Return the time, as ISO-8601 in UTC with microseconds."""
        ...

    def check(self) -> None:
        """Write a row and read it; raises StorageUnavailable, StorageFull, StorageDamaged."""

    def check_room(self) -> None:
        """Raise StorageFull if there is no room for a large upload, as far as that can be seen."""

    def counts(self) -> Mapping[str, int]:
        """Return how many rows each kind has, over all tenants."""
        ...
