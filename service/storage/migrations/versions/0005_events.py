"""Events, owners of unfinished requests, and an external id whose older file comes back."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_TOLD = (
    """SELECT tenant_id, id AS subject, created_at AS at, 'resume.added' AS kind, 1 AS step,
            rereads + (SELECT COUNT(*) FROM corrections AS made
                WHERE made.tenant_id = resumes.tenant_id AND made.resume_id = resumes.id) AS revision
        FROM resumes""",
    # Of a version that is not the latest, superseded when the next one came.
    """SELECT tenant_id, id AS subject, (SELECT MIN(newer.created_at) FROM resumes AS newer
            WHERE newer.tenant_id = resumes.tenant_id AND newer.external_id = resumes.external_id
            AND newer.version > resumes.version) AS at, 'resume.superseded' AS kind, 2 AS step, 0 AS revision
        FROM resumes WHERE NOT latest""",
    """SELECT tenant_id, id AS subject, created_at AS at, 'role.added' AS kind, 1 AS step,
            (SELECT COUNT(*) FROM role_changes AS made
                WHERE made.tenant_id = roles.tenant_id AND made.role_id = roles.id) AS revision
        FROM roles""",
    """SELECT tenant_id, id AS subject, created_at AS at, 'score.added' AS kind, 3 AS step, 0 AS revision
        FROM scores""",
)


def upgrade() -> None:
    """Apply this change."""
    op.create_table(
        "events",
        sa.Column("tenant_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["tenants.tenant_id"], name=op.f("fk_events_tenant_id_tenants")
        ),
        sa.PrimaryKeyConstraint("tenant_id", "number", name=op.f("pk_events")),
    )
    op.create_index("ix_events_subject", "events", ["tenant_id", "subject", "number"])
    op.add_column("tenants", sa.Column("events", sa.Integer(), server_default="0", nullable=False))
    op.add_column("idempotency", sa.Column("owner", sa.String(), server_default="", nullable=False))
    op.create_index("ix_idempotency_age", "idempotency", ["created_at"])
    op.create_index("ix_scores_role", "scores", ["tenant_id", "role_id", "created_at", "id"])
    op.create_index("ix_scores_arrival", "scores", ["tenant_id", "created_at", "id"])
    op.add_column("resumes", sa.Column("updated_at", sa.String(), nullable=True))
    op.execute(
        """UPDATE resumes SET updated_at = COALESCE((SELECT MAX(corrections.created_at) FROM corrections
            WHERE corrections.tenant_id = resumes.tenant_id AND corrections.resume_id = resumes.id),
            created_at)"""
    )
    unique = {each["name"] for each in sa.inspect(op.get_bind()).get_unique_constraints("resumes")}
    with op.batch_alter_table("resumes", schema=None) as batch_op:
        batch_op.alter_column("updated_at", existing_type=sa.String(), nullable=False)
        if "uq_resumes_file" in unique:
            batch_op.drop_constraint("uq_resumes_file", type_="unique")
        batch_op.create_index("ix_resumes_updates", ["tenant_id", "updated_at"], unique=False)
    _tell_what_happened()


def downgrade() -> None:
    """Take it back, but not the rule that a file comes once: it may have come again since."""
    # Not as a batch: on SQLite that makes the table again, and dropping the old one erases what hangs on it.
    op.drop_index("ix_resumes_updates", "resumes")
    op.drop_column("resumes", "updated_at")
    op.drop_index("ix_scores_arrival", "scores")
    op.drop_index("ix_scores_role", "scores")
    op.drop_index("ix_idempotency_age", "idempotency")
    op.drop_column("idempotency", "owner")
    op.drop_column("tenants", "events")
    op.drop_index("ix_events_subject", "events")
    op.drop_table("events")


def _tell_what_happened() -> None:
    """Write the events of what was stored before events were."""
    bind = op.get_bind()
    query = " UNION ALL ".join(_TOLD)
    rows = bind.execute(sa.text(f"SELECT * FROM ({query}) AS told ORDER BY tenant_id, at, step, subject"))
    numbers: dict[str, int] = {}
    told = list(_numbered(rows.mappings(), numbers))
    events = sa.table("events", *map(sa.column, _COLUMNS))
    for start in range(0, len(told), 1000):
        bind.execute(events.insert(), told[start : start + 1000])
    for tenant, last in numbers.items():
        bind.execute(
            sa.text("UPDATE tenants SET events = :last WHERE tenant_id = :tenant"),
            {"last": last, "tenant": tenant},
        )


_COLUMNS = ("tenant_id", "number", "kind", "subject", "revision", "created_at")


def _numbered(rows: Any, numbers: dict[str, int]) -> Iterator[dict[str, Any]]:
    for row in rows:
        tenant = row["tenant_id"]
        numbers[tenant] = numbers.get(tenant, 0) + 1
        yield {
            "tenant_id": tenant,
            "number": numbers[tenant],
            "kind": row["kind"],
            "subject": row["subject"],
            "revision": row["revision"],
            "created_at": row["at"],
        }
