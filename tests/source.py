"""The house's own source, parsed: for the tests about its shape."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
DEVICES = ("kiosk", "display", "counter", "printer", "visitor", "manager")
ROOMS = ("server", *DEVICES, "rehearsal", "bench", "tests")

FROM_TS = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']""")


def python_files(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms or ROOMS for path in (ROOT / room).rglob("*.py"))


def page_files() -> list[Path]:
    """Every TypeScript file of the pages that people wrote; not what builds the pages or is built."""
    files = [path for device in DEVICES for path in (ROOT / device / "page").rglob("*.ts")]
    shared = [path for path in (ROOT / "server/web").rglob("*.ts") if not path.name.startswith("build")]
    written = {*files, *shared} - {ROOT / "server/web/protocol.ts"}
    return sorted(path for path in written if not path.name.endswith(".generated.ts"))


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def imports(tree: ast.Module) -> Iterator[str]:
    """Full names of what is imported: `from a import b` may mean the module a.b, so it gives a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{each.name}" for each in node.names)


def page_imports(text: str) -> list[str]:
    return FROM_TS.findall(text)


def within(name: str, *places: str) -> bool:
    return any(name == place or name.startswith(f"{place}.") for place in places)
