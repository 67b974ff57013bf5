"""Who may know whom: the arrows of ARCHITECTURE.md, read from the imports themselves."""

import ast
import sys
from pathlib import Path

import pytest

from tests.source import DEVICES, ROOT, imports, module_name, page_files, page_imports, parsed, python_files, within

# What floor and agenda call by one name: who asks, what for, when, and why not.
WORDS_IN_COMMON = ("server.floor.commands.asker", "server.floor.refused", "server.floor.town", "server.floor.openings")

# The most particular place that a module stands in gives what it may know of the house.
# A module of the server that is not named here may know the whole server but no device.
ARROWS: dict[str, tuple[str, ...]] = {
    "server": ("server",),
    "server.floor": ("server.floor",),
    "server.agenda": ("server.agenda", *WORDS_IN_COMMON),
    "server.forecast": ("server.forecast", "server.floor", "server.agenda", "server.days.day"),
    "server.protocol": ("server.protocol", "server.floor", "server.agenda"),
    "server.journal": ("server.journal", "server.floor", "server.agenda", "server.protocol"),
    "server.hub": ("server.hub", "server.floor", "server.agenda", "server.protocol"),
    "server.views": ("server.views", "server.floor", "server.agenda", "server.protocol"),
    "server.clock": (),
    "server.days": ("server.days",),
    **{device: (device, "server.protocol") for device in DEVICES},
    "rehearsal": ("rehearsal", "server.protocol", "server.days"),
    # Those who put the whole together, from outside or for a measurement.
    **dict.fromkeys(
        ("server.app", "server.__main__", "server.forecast.__main__", "rehearsal.demo", "bench", "tests"),
        ("server", *DEVICES, "rehearsal", "bench", "tests"),
    ),
}
OURS = ("server", *DEVICES, "rehearsal", "bench", "tests")

# A pure room takes time, chance and everything from outside as arguments.
IMPURE = {
    "asyncio", "concurrent", "http", "io", "logging", "multiprocessing", "os", "pathlib", "queue", "random", "secrets",
    "selectors", "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "tempfile", "threading", "time",
    "urllib", "uuid",
}  # fmt: skip
CLOCKS = {"now", "utcnow", "today"}
WITH_ROWS = (
    "server.journal", "server.accounts", "server.devices", "server.notes", "server.naming", "server.appointments",
    "server.outbox", "server.privacy", "server.partners", "server.uploads", "server.foresight", "tests", "bench",
)  # fmt: skip
PAGE_PACKAGES = ("lit", "qr", "uplot")


def arrows_from(module: str) -> tuple[str, ...]:
    return ARROWS[max((place for place in ARROWS if within(module, place)), key=len)]


def wrong_arrows(module: str, tree: ast.Module) -> list[str]:
    known = arrows_from(module)
    return [name for name in imports(tree) if within(name, *OURS) and not within(name, *known)]


def impurities(tree: ast.Module, *libraries: str) -> list[str]:
    known = (*sys.stdlib_module_names, "server", *libraries)
    outside = [name for name in imports(tree) if name.split(".")[0] not in known]
    impure = [name for name in imports(tree) if name.split(".")[0] in IMPURE]
    clocks = [node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in CLOCKS]
    waits = [type(node).__name__ for node in ast.walk(tree) if isinstance(node, ast.AsyncFunctionDef | ast.Await)]
    return outside + impure + clocks + waits


def knows_rows(tree: ast.Module) -> bool:
    return any(within(name, "sqlmodel", "sqlalchemy", "alembic") for name in imports(tree))


def wrong_page_imports(path: Path, text: str) -> list[str]:
    return [name for name in page_imports(text) if not page_may_know(path, name)]


def page_may_know(path: Path, name: str) -> bool:
    if path.name.endswith("_test.ts") and name.startswith("node:assert"):
        return True
    if name.startswith("."):
        return (path.parent / name).resolve().is_relative_to(page_folder(path))
    return name.startswith("web/") or name.split("/")[0] in PAGE_PACKAGES


def page_folder(path: Path) -> Path:
    return next(folder for folder in path.parents if folder.name in ("page", "web"))


def test_a_module_knows_only_the_rooms_its_arrows_point_to() -> None:
    wrong = {module_name(path): wrong_arrows(module_name(path), parsed(path)) for path in python_files()}
    assert {module: names for module, names in wrong.items() if names} == {}


def test_floor_and_agenda_have_no_clock_no_chance_no_storage_and_no_sockets() -> None:
    pure = (*python_files("server/floor"), *python_files("server/agenda"))
    found = {module_name(path): impurities(parsed(path)) for path in pure}
    assert {module: names for module, names in found.items() if names} == {}


def test_a_forecast_knows_arrays_besides_and_nothing_of_the_world() -> None:
    pure = (path for path in python_files("server/forecast") if path.name != "__main__.py")
    found = {module_name(path): impurities(parsed(path), "numpy") for path in pure}
    assert {module: names for module, names in found.items() if names} == {}


def test_rows_are_known_only_where_rows_are_kept() -> None:
    knowing = [module_name(path) for path in python_files() if knows_rows(parsed(path))]
    assert [module for module in knowing if not within(module, *WITH_ROWS)] == []


def test_a_page_knows_only_its_own_folder_and_what_pages_share() -> None:
    wrong = {str(path): wrong_page_imports(path, path.read_text("utf-8")) for path in page_files()}
    assert {page: names for page, names in wrong.items() if names} == {}


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("server.floor.decide", "from server import hub"),
        ("server.protocol.codec", "import server.journal.rows"),
        ("printer.agent", "from server.floor import commands"),
        ("kiosk", "from printer import slip"),
        ("server.views", "from server.hall import Hall"),
        ("server.sockets", "from printer.emulator import EmulatedPrinter"),
    ],
)
def test_a_wrong_arrow_is_seen(module: str, source: str) -> None:
    assert wrong_arrows(module, ast.parse(source)) != []


@pytest.mark.parametrize(
    "source",
    ["import time", "from random import choice", "import pydantic", "at = datetime.now()", "async def f(): ..."],
)
def test_an_impure_floor_is_seen(source: str) -> None:
    assert impurities(ast.parse(source)) != []


@pytest.mark.parametrize("name", ["../../counter/page/list.ts", "echarts", "../../server/hall.ts"])
def test_a_page_that_reaches_into_another_room_is_seen(name: str) -> None:
    assert wrong_page_imports(ROOT / "kiosk/page/kiosk.ts", f'import {{ x }} from "{name}";') == [name]
