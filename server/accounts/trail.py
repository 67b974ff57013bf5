"""The audit trail: who did what, to what, when, from where. Only ever added to."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from server.accounts.rows import TrailRow
from server.floor.town import Instant


@dataclass(frozen=True, slots=True)
class Deed:
    """One line of the trail. `who` and `about` are ids, never names; `address` is empty for the command line."""

    at: Instant
    who: str
    what: str
    about: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A deed as it stands in the trail; `id` rises with each."""

    id: int
    deed: Deed


class Trail:
    """Adds and reads the trail."""

    def __init__(self, writing: Engine, reading: Engine) -> None:
        self._writing = writing
        self._reading = reading

    def add(self, deed: Deed) -> None:
        """Note it for good."""
        row = TrailRow(at=deed.at, who=deed.who, what=deed.what, about=deed.about, address=deed.address)
        with Session(self._writing) as session:
            session.add(row)
            session.commit()

    def newest(self, at_most: int) -> Iterator[Deed]:
        """The last deeds, the newest first."""
        return (line.deed for line in self.page(at_most))

    def page(self, at_most: int, before: int | None = None) -> list[Line]:
        """The last lines, the newest first: of all, or of those before this id."""
        lines = select(TrailRow).order_by(col(TrailRow.id).desc()).limit(at_most)
        if before is not None:
            lines = lines.where(col(TrailRow.id) < before)
        with Session(self._reading) as session:
            return [_line(row) for row in session.exec(lines)]


def _line(row: TrailRow) -> Line:
    return Line(row.id or 0, Deed(row.at, row.who, row.what, row.about, row.address))
