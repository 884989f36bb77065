"""The boxes of the text of each resume."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply this change."""
    op.add_column("documents", sa.Column("boxes", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("documents", "boxes")
