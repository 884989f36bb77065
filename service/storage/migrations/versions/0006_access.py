"""Scopes, expiry and last use of keys; disabled tenants; issuers of tokens."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_NEW = ("expires_at", "last_used_at")


def upgrade() -> None:
    """Apply this change; a key of before may do everything, as it could."""
    op.add_column("api_keys", sa.Column("scopes", sa.String(), server_default="admin", nullable=False))
    for name in _NEW:
        op.add_column("api_keys", sa.Column(name, sa.String(), nullable=True))
    op.add_column("tenants", sa.Column("disabled_at", sa.String(), nullable=True))
    op.create_table(
        "token_issuers",
        sa.Column("tenant_id", sa.String(), nullable=False),
        sa.Column("issuer", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("jwks", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["tenants.tenant_id"], name=op.f("fk_token_issuers_tenant_id_tenants")
        ),
        sa.PrimaryKeyConstraint("tenant_id", name=op.f("pk_token_issuers")),
        sa.UniqueConstraint("issuer", "audience", name=op.f("uq_token_issuers_issuer")),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("token_issuers")
    op.drop_column("tenants", "disabled_at")
    for name in (*_NEW, "scopes"):
        op.drop_column("api_keys", name)
