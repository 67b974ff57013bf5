"""Contact details of appointments, beside the journal, and moves to another hall that are under way."""

import sqlalchemy as sa
from alembic import op

revision = "m0006"
down_revision = "m0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward; there is no way back but a backup."""
    op.create_table(
        "contact",
        sa.Column("hall", sa.String(), nullable=False),
        sa.Column("booking", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("mail", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("hall", "booking"),
    )
    op.create_index("ix_contact_mail", "contact", ["mail"])
    op.create_index("ix_contact_at", "contact", ["at"])
    op.create_table(
        "elsewhere",
        sa.Column("hall", sa.String(), nullable=False),
        sa.Column("booking", sa.String(), nullable=False),
        sa.Column("to_hall", sa.String(), nullable=False),
        sa.Column("to_booking", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("hall", "booking"),
    )
