"""Database tables.

Every table starts with `tenant_id`, and every key contains it: a row of another tenant cannot be addressed.
Times are ISO-8601 text in UTC, so that both engines sort and show them alike.
"""

from sqlalchemy import (
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    MetaData,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from service.usecases.audit import BEFORE_THE_FIRST
from service.usecases.records import EventKind
from service.usecases.tasks import TaskState


class Base(DeclarativeBase):
    """The tables of this version."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class TenantRow(Base):
    """An organisation whose data no other tenant sees; it counts its events and the entries of its audit."""

    __tablename__ = "tenants"
    tenant_id: Mapped[str] = mapped_column(primary_key=True)
    created_at: Mapped[str]
    disabled_at: Mapped[str | None]
    rate_limit: Mapped[str | None]
    events: Mapped[int] = mapped_column(server_default="0", default=0)
    audited: Mapped[int] = mapped_column(server_default="0", default=0)
    audit_hash: Mapped[str] = mapped_column(server_default=BEFORE_THE_FIRST, default=BEFORE_THE_FIRST)


class IssuerRow(Base):
    """Who signs the tokens of a tenant; an issuer and audience belong to one tenant."""

    __tablename__ = "token_issuers"
    __table_args__ = (UniqueConstraint("issuer", "audience"),)
    tenant_id: Mapped[str] = mapped_column(ForeignKey("tenants.tenant_id"), primary_key=True)
    issuer: Mapped[str]
    audience: Mapped[str]
    jwks: Mapped[str]
    created_at: Mapped[str]


class EventRow(Base):
    """Something that happened to an object; `number` counts the events of the tenant, without gaps."""

    __tablename__ = "events"
    __table_args__ = (Index("ix_events_subject", "tenant_id", "subject", "number"),)
    tenant_id: Mapped[str] = mapped_column(ForeignKey("tenants.tenant_id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[EventKind] = mapped_column(String)
    subject: Mapped[str]
    revision: Mapped[int]
    created_at: Mapped[str]


class TaskRow(Base):
    """Work to be done; `due` is when it may be begun, or when the lease of a running one ends."""

    __tablename__ = "tasks"
    __table_args__ = (Index("ix_tasks_due", "state", "due"),)
    tenant_id: Mapped[str] = mapped_column(ForeignKey("tenants.tenant_id"), primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    subject: Mapped[str]
    state: Mapped[TaskState] = mapped_column(String)
    attempts: Mapped[int]
    due: Mapped[str]
    owner: Mapped[str]
    error: Mapped[str | None]
    created_at: Mapped[str]


class AuditRow(Base):
    """Who did or read what; `number` counts the entries of the tenant, and `hash` seals them in order."""

    __tablename__ = "audit"
    tenant_id: Mapped[str] = mapped_column(ForeignKey("tenants.tenant_id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[str]
    actor: Mapped[str]
    action: Mapped[str]
    object: Mapped[str | None]
    request_id: Mapped[str | None]
    detail: Mapped[str]
    previous: Mapped[str]
    hash: Mapped[str]


class KeyRow(Base):
    """A key: its public prefix, and the SHA-256 of a secret that is not stored."""

    __tablename__ = "api_keys"
    __table_args__ = (UniqueConstraint("prefix"),)
    tenant_id: Mapped[str] = mapped_column(ForeignKey("tenants.tenant_id"), primary_key=True)
    prefix: Mapped[str] = mapped_column(primary_key=True)
    secret_sha256: Mapped[str]
    label: Mapped[str]
    scopes: Mapped[str]
    created_at: Mapped[str]
    expires_at: Mapped[str | None]
    last_used_at: Mapped[str | None]
    revoked_at: Mapped[str | None]


class ResumeRow(Base):
    """One version of a resume: the facts read from it, without contact details."""

    __tablename__ = "resumes"
    __table_args__ = (
        UniqueConstraint("tenant_id", "external_id", "version"),
        Index("ix_resumes_arrival", "tenant_id", "created_at", "id"),
        Index("ix_resumes_updates", "tenant_id", "updated_at"),
    )
    tenant_id: Mapped[str] = mapped_column(ForeignKey("tenants.tenant_id"), primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    external_id: Mapped[str | None]
    version: Mapped[int]
    latest: Mapped[bool]
    file_sha256: Mapped[str]
    media_type: Mapped[str]
    profile: Mapped[str]
    reader_version: Mapped[str | None]
    rereads: Mapped[int] = mapped_column(server_default="0")
    created_at: Mapped[str]
    updated_at: Mapped[str]


def _of_resume() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["tenant_id", "resume_id"], ["resumes.tenant_id", "resumes.id"], ondelete="CASCADE"
    )


class ContactRow(Base):
    """Contact details and the file name; stored apart from the facts."""

    __tablename__ = "contacts"
    __table_args__ = (_of_resume(),)
    tenant_id: Mapped[str] = mapped_column(primary_key=True)
    resume_id: Mapped[str] = mapped_column(primary_key=True)
    contact: Mapped[str]
    file_name: Mapped[str]


class DocumentRow(Base):
    """The original file, and the boxes of the text that was last read in it; null before boxes were kept."""

    __tablename__ = "documents"
    __table_args__ = (_of_resume(),)
    tenant_id: Mapped[str] = mapped_column(primary_key=True)
    resume_id: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    boxes: Mapped[bytes | None] = mapped_column(LargeBinary)


class ReadingRow(Base):
    """Facts read by an earlier reader version; `last` is the last revision of the resume with them."""

    __tablename__ = "readings"
    __table_args__ = (_of_resume(),)
    tenant_id: Mapped[str] = mapped_column(primary_key=True)
    resume_id: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    reader_version: Mapped[str | None]
    profile: Mapped[str]


class CorrectionRow(Base):
    """Facts with which a person replaced what was read, and the resulting revision."""

    __tablename__ = "corrections"
    __table_args__ = (_of_resume(),)
    tenant_id: Mapped[str] = mapped_column(primary_key=True)
    resume_id: Mapped[str] = mapped_column(primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    facts: Mapped[str]
    provenance: Mapped[str]
    reason: Mapped[str | None]
    created_at: Mapped[str]


class RoleRow(Base):
    """A role that a tenant created, as read or given; never changed."""

    __tablename__ = "roles"
    tenant_id: Mapped[str] = mapped_column(ForeignKey("tenants.tenant_id"), primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str]
    posting: Mapped[str | None]
    lint: Mapped[str]
    created_at: Mapped[str]


class RoleChangeRow(Base):
    """A change that a person made to a role, and the resulting role; revision 1 is the first."""

    __tablename__ = "role_changes"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "role_id"], ["roles.tenant_id", "roles.id"], ondelete="CASCADE"),
    )
    tenant_id: Mapped[str] = mapped_column(primary_key=True)
    role_id: Mapped[str] = mapped_column(primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    change: Mapped[str]
    reason: Mapped[str | None]
    role: Mapped[str]
    created_at: Mapped[str]


class ScoreRow(Base):
    """An explained score: the exact bytes of the answer."""

    __tablename__ = "scores"
    __table_args__ = (
        _of_resume(),
        Index("ix_scores_resume", "tenant_id", "resume_id"),
        Index("ix_scores_role", "tenant_id", "role_id", "created_at", "id"),
        Index("ix_scores_arrival", "tenant_id", "created_at", "id"),
    )
    tenant_id: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    resume_id: Mapped[str]
    revision: Mapped[int]
    role_id: Mapped[str]
    as_of: Mapped[str]
    digest: Mapped[str]
    body: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[str]


class AnswerRow(Base):
    """A request with an idempotency key: in flight while `status` is null, else its answer.

    `owner` is the process that does the work; 410 stands for an answer about a resume that was erased.
    """

    __tablename__ = "idempotency"
    __table_args__ = (
        Index("ix_idempotency_subject", "tenant_id", "subject"),
        Index("ix_idempotency_age", "created_at"),
    )
    tenant_id: Mapped[str] = mapped_column(ForeignKey("tenants.tenant_id"), primary_key=True)
    route: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    body_sha256: Mapped[str]
    status: Mapped[int | None]
    headers: Mapped[str | None]
    body: Mapped[bytes | None] = mapped_column(LargeBinary)
    subject: Mapped[str | None]
    owner: Mapped[str] = mapped_column(server_default="")
    created_at: Mapped[str]
