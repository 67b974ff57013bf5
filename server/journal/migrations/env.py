"""Runs the steps on the connection it is given; Alembic imports this file by its name."""

from alembic import context
from sqlmodel import SQLModel

import server.journal.rows  # noqa: F401  (its tables are compared with the steps)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
