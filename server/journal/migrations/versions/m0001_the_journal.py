"""The journal."""

import sqlalchemy as sa
from alembic import op

revision = "m0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward; there is no way back but a backup."""
    op.create_table(
        "event",
        sa.Column("hall", sa.String(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("command_id", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("json", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("hall", "seq"),
        sqlite_with_rowid=False,
    )
    once = ["hall", "day", "sender", "command_id"]
    op.create_index("event_command", "event", once, unique=True, sqlite_where=sa.text("ordinal = 0"))
