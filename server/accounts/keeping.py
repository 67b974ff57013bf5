"""Storing what is not in the journal: a disk that refuses becomes one answer, which pages have words for."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from server.journal.entry import NotStored


@contextmanager
def storing() -> Iterator[None]:
    """Whatever the database refuses inside is raised as NotStored."""
    try:
        yield
    except SQLAlchemyError as error:
        raise NotStored(str(error)) from error
