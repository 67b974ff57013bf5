"""Days in files: the two tables of a day, read and written."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import get_args

from server.days.day import Class, Day, Kind, Opening, Visitor, clock, seconds_of

VISITOR_COLUMNS = (
    "arrives",
    "service",
    "amount",
    "class",
    "agreed",
    "language",
    "contact_seconds",
    "patience_minutes",
    "shows",
)
COUNTER_COLUMNS = ("counter", "kind", "skills", "opens", "closes")
CLASSES: Mapping[str, Class] = {each: each for each in get_args(Class)}
KINDS: Mapping[str, Kind] = {each: each for each in get_args(Kind)}


class BadDay(Exception):
    """There is no such day, or a line of it makes no sense; the text says where."""


def read_day(stem: Path) -> Day:
    """The day at this path without ending; raises BadDay."""
    visitors = tuple(_visitor(place, row) for place, row in _rows(stem, "visitors", VISITOR_COLUMNS))
    openings = tuple(_opening(place, row) for place, row in _rows(stem, "counters", COUNTER_COLUMNS))
    if not openings:
        raise BadDay(f"{stem}: no counter is open")
    return Day(stem.name, visitors, openings)


def read_days(folder: Path) -> list[Day]:
    """Every day in the folder, in the order of their names; raises BadDay when there is none."""
    names = sorted(path.name.removesuffix(".visitors.csv") for path in folder.glob("*.visitors.csv"))
    if not names:
        raise BadDay(f"There is no day in {folder}.")
    return [read_day(folder / name) for name in names]


def write_day(day: Day, folder: Path) -> None:
    """Write the two files of the day."""
    visitors = (_written(visitor) for visitor in day.visitors)
    _write(folder / f"{day.name}.visitors.csv", VISITOR_COLUMNS, visitors)
    openings = (
        (each.counter, each.kind, each.skills, clock(each.opens_s), clock(each.closes_s)) for each in day.openings
    )
    _write(folder / f"{day.name}.counters.csv", COUNTER_COLUMNS, openings)


def _rows(stem: Path, part: str, columns: tuple[str, ...]) -> Iterator[tuple[str, dict[str, str]]]:
    path = stem.with_name(f"{stem.name}.{part}.csv")
    if not path.is_file():
        raise BadDay(f"There is no {path}.")
    with path.open(newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        if tuple(reader.fieldnames or ()) != columns:
            raise BadDay(f"{path}: the columns must be {','.join(columns)}")
        for row in reader:
            yield f"{path}, line {reader.line_num}", row


def _visitor(place: str, row: dict[str, str]) -> Visitor:
    try:
        if row["class"] not in CLASSES or row["shows"] not in ("yes", "no"):
            raise ValueError(f"{row['class']}, {row['shows']}")
        return Visitor(
            arrives_s=seconds_of(row["arrives"]) if row["shows"] == "yes" else None,
            service=row["service"],
            amount=int(row["amount"]),
            class_=CLASSES[row["class"]],
            agreed_s=seconds_of(row["agreed"]) if row["agreed"] else None,
            language=row["language"],
            contact_s=int(row["contact_seconds"]),
            patience_s=int(row["patience_minutes"]) * 60,
        )
    except (ValueError, TypeError) as error:
        raise BadDay(f"{place}: {error}") from None


def _opening(place: str, row: dict[str, str]) -> Opening:
    try:
        if row["kind"] not in KINDS:
            raise ValueError(row["kind"])
        opens_s, closes_s = seconds_of(row["opens"]), seconds_of(row["closes"])
        return Opening(row["counter"], KINDS[row["kind"]], row["skills"], opens_s, closes_s)
    except (ValueError, TypeError) as error:
        raise BadDay(f"{place}: {error}") from None


def _written(visitor: Visitor) -> tuple[str | int, ...]:
    return (
        "" if visitor.arrives_s is None else clock(visitor.arrives_s, with_seconds=True),
        visitor.service,
        visitor.amount,
        visitor.class_,
        "" if visitor.agreed_s is None else clock(visitor.agreed_s),
        visitor.language,
        visitor.contact_s,
        visitor.patience_s // 60,
        "no" if visitor.arrives_s is None else "yes",
    )


def _write(path: Path, columns: tuple[str, ...], rows: Iterable[tuple[str | int, ...]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
