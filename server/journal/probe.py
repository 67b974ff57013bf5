"""Whether the disk takes a write now, found out by really writing."""

from sqlalchemy.exc import SQLAlchemyError

from server.journal.store import Store

# Any number: what counts is that the page it stands on is written and kept.
_MARK = 1


def writable(store: Store) -> bool:
    """Write one page of the database durably. Takes the write lock; waits for it as long as everybody does."""
    try:
        with store.writing.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA user_version = {_MARK}")
    except SQLAlchemyError:
        return False
    return True
