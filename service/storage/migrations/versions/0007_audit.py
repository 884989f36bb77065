"""The audit with its head, and limits of the rate of a tenant."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply this change."""
    op.create_table(
        "audit",
        sa.Column("tenant_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("object", sa.String(), nullable=True),
        sa.Column("request_id", sa.String(), nullable=True),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["tenants.tenant_id"], name=op.f("fk_audit_tenant_id_tenants")
        ),
        sa.PrimaryKeyConstraint("tenant_id", "number", name=op.f("pk_audit")),
    )
    op.add_column("tenants", sa.Column("audited", sa.Integer(), server_default="0", nullable=False))
    op.add_column("tenants", sa.Column("audit_hash", sa.String(), server_default="0" * 64, nullable=False))
    op.add_column("tenants", sa.Column("rate_limit", sa.String(), nullable=True))


def downgrade() -> None:
    """Take it back."""
    for name in ("rate_limit", "audit_hash", "audited"):
        op.drop_column("tenants", name)
    op.drop_table("audit")
