"""What must be sent, how far each hall was followed, and browsers that asked for messages."""

import sqlalchemy as sa
from alembic import op

revision = "m0007"
down_revision = "m0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward; there is no way back but a backup."""
    op.create_table(
        "outbox",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("hall", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_try", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("outbox_next", "outbox", ["state", "next_try"])
    op.create_index("outbox_about", "outbox", ["hall", "about"])
    op.create_table(
        "outbox_cursor",
        sa.Column("hall", sa.String(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("hall"),
    )
    op.create_table(
        "push",
        sa.Column("hall", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("endpoint", sa.String(), nullable=False),
        sa.Column("p256dh", sa.String(), nullable=False),
        sa.Column("auth", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("hall", "about", "endpoint"),
    )
    # What happened before there was an outbox is not told any more, and need not be read for it.
    op.execute("INSERT INTO outbox_cursor (hall, seq) SELECT hall, max(seq) FROM event GROUP BY hall")
