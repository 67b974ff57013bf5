"""The agenda as it is now."""

import sqlalchemy as sa
from alembic import op

revision = "m0005"
down_revision = "m0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward; there is no way back but a backup."""
    op.create_table(
        "agenda",
        sa.Column("hall", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("date", sa.String(), nullable=False),
        sa.Column("json", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("hall", "key"),
    )
    op.create_index("ix_agenda_date", "agenda", ["date"])
