"""How many of the announced waits were kept, by day and kind: figures that outlive the events they come from."""

import sqlalchemy as sa
from alembic import op

revision = "m0011"
down_revision = "m0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward; there is no way back but a backup."""
    op.create_table(
        "promise",
        sa.Column("hall", sa.String(), nullable=False),
        sa.Column("date", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("promised", sa.Integer(), nullable=False),
        sa.Column("called", sa.Integer(), nullable=False),
        sa.Column("kept", sa.Integer(), nullable=False),
        sa.Column("error_s", sa.Float(), nullable=False),
        sa.Column("bias_s", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("hall", "date", "kind"),
    )
