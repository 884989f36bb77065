"""Stored resumes, roles and scores, as use cases see them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

from service.domain.canonical import sha256
from service.domain.posting import LintWarning
from service.domain.profile import Contact, Profile
from service.domain.requirement import Role
from service.domain.text_boxes import NO_BOXES, TextBoxes

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Correction:
    """Facts that a person put in the place of what was read.

    Attributes:
        facts: key of the profile -> its new value, as it came in.
        provenance: `self_reported` or `verified`.
    """

    facts: Mapping[str, Any]
    provenance: str
    reason: str | None
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class NewResume:
    """A resume that was read and is to be kept, with the file it came from."""

    id: str
    external_id: str | None
    sha256: str
    media_type: str
    content: bytes
    file_name: str
    profile: Profile
    contact: Contact
    reader_version: str
    boxes: TextBoxes = NO_BOXES


@dataclass(frozen=True, slots=True)
class Reading:
    """What today's reader reads in the file of a kept resume."""

    media_type: str
    profile: Profile
    contact: Contact
    reader_version: str
    boxes: TextBoxes = NO_BOXES


@dataclass(frozen=True, slots=True)
class Resume:
    """A kept resume: what was read, and beside it what was corrected.

    Attributes:
        version: 1 for the first file of an `external_id`, 2 for the next other file ...
        latest: no newer version exists; only the latest ones are ranked.
        read: facts as the document says them; another reader may read others.
        reader_version: which reader read them; None before versions of readers were kept.
        rereads: how often the file was read again with another outcome.
        updated_at: when the facts, or whether it is the latest version, last changed.
    """

    id: str
    external_id: str | None
    version: int
    latest: bool
    sha256: str
    media_type: str
    created_at: str
    read: Profile
    corrections: tuple[Correction, ...] = ()
    reader_version: str | None = None
    rereads: int = 0
    updated_at: str = field(default="", compare=False)

    @property
    def revision(self) -> int:
        """Return how often the facts were corrected, or read again with another outcome."""
        return len(self.corrections) + self.rereads


@dataclass(frozen=True, slots=True)
class RoleChange:
    """What a person changed in a role, and the role that came of it.

    Attributes:
        change: requirements, without, confirm, weights ..., as they came in.
    """

    change: Mapping[str, Any]
    role: Role
    reason: str | None = None
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class OwnRole:
    """A role that a tenant made, as it was read, and beside it what was changed.

    Attributes:
        read: as it was read or given; never changed.
        posting: the text it was read from, or None.
    """

    read: Role
    posting: str | None = None
    lint: tuple[LintWarning, ...] = ()
    created_at: str = ""
    changes: tuple[RoleChange, ...] = ()

    @property
    def role(self) -> Role:
        """Return the role as it now is: what candidates are matched with."""
        return self.changes[-1].role if self.changes else self.read

    @property
    def revision(self) -> int:
        """Return how often the role was changed."""
        return len(self.changes)

    @property
    def updated_at(self) -> str:
        """Return when the role was last changed, or made."""
        return self.changes[-1].created_at if self.changes else self.created_at

    def at(self, revision: int) -> Role:
        """Return the role as it was at a revision."""
        return self.changes[revision - 1].role if 0 < revision <= len(self.changes) else self.read

    def state(self, role_sha256: str) -> Role | None:
        """Return the role as it was when it had this identity; None where no such state is kept."""
        states = (self.read, *(change.role for change in self.changes))
        return next((role for role in states if sha256(role) == role_sha256), None)


@dataclass(frozen=True, slots=True)
class Score:
    """A kept explained score, and what it was computed from.

    Attributes:
        revision: of the resume, so that no later correction or reading changes a replay.
        body: canonical JSON bytes, exactly as they were answered.
    """

    id: str
    resume_id: str
    revision: int
    role_id: str
    as_of: str
    digest: str
    body: bytes


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A kept score in a list: what it says in short, and when it was made."""

    id: str
    resume_id: str
    role_id: str
    as_of: str
    score: float
    tier: str
    created_at: str


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Some objects in order, and where the next ones start (None: nowhere)."""

    items: tuple[Item, ...]
    next: str | None


EventKind = Literal[
    "resume.added",
    "resume.superseded",
    "resume.corrected",
    "resume.reread",
    "resume.erased",
    "role.added",
    "role.changed",
    "role.erased",
    "score.added",
]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an object of a tenant.

    Attributes:
        number: from 1, without gaps, in the order of commits. subject: id of the resume, role or score.
        revision: of the subject, from then on.
    """

    number: int
    kind: EventKind
    subject: str
    revision: int
    created_at: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A response that was given for an idempotency key."""

    status: int
    headers: Mapping[str, str]
    body: bytes
