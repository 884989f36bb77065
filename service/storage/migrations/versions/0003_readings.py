"""The reader of each resume, and its earlier readings."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply this change."""
    op.add_column("resumes", sa.Column("reader_version", sa.String(), nullable=True))
    op.add_column("resumes", sa.Column("rereads", sa.Integer(), server_default="0", nullable=False))
    op.create_table(
        "readings",
        sa.Column("tenant_id", sa.String(), nullable=False),
        sa.Column("resume_id", sa.String(), nullable=False),
        sa.Column("last", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reader_version", sa.String(), nullable=True),
        sa.Column("profile", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "resume_id"],
            ["resumes.tenant_id", "resumes.id"],
            name=op.f("fk_readings_tenant_id_resumes"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "resume_id", "last", name=op.f("pk_readings")),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("readings")
    # Not as a batch: on SQLite that makes the table again, and dropping the old one erases what hangs on it.
    op.drop_column("resumes", "rereads")
    op.drop_column("resumes", "reader_version")
