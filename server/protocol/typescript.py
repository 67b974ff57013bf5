"""Writes the types of the wire for the pages: `python -m server.protocol.typescript`, or `--check` for stale ones."""

import sys
from dataclasses import is_dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from server.agenda import town as agenda_town
from server.floor import holdings, policy, reason, refused, state, town
from server.protocol import (
    VERSION,
    answers,
    auditing,
    envelopes,
    finding,
    following,
    foreseen,
    front,
    jobs,
    managing,
    notices,
    shown,
    staffing,
    views,
    what_if,
)

TARGET = Path(__file__).parent.parent / "web" / "protocol.ts"
_WIDTH = 100
"""As deno fmt is told in deno.json."""

_VIEWS = (auditing, finding, following, foreseen, front, managing, notices, shown, staffing, views, what_if)
_ROOTS = (
    envelopes.ToHall,
    envelopes.ToDevice,
    *(kind for module in _VIEWS for kind in vars(module).values() if isinstance(kind, type) and is_dataclass(kind)),
)
_NAMED = {
    town: ("Kind", "CounterKind"),
    agenda_town: ("Channel",),
    reason: ("ReasonCode",),
    holdings: ("SlipState",),
    state: ("Progress", "Deed"),
    policy: ("WhyNot",),
    refused: ("Code",),
    shown: ("Text",),
    jobs: ("Outcome",),
    answers: ("Answer",),
    envelopes: ("DeviceRole", "Goodbye", "Asked", "ToHall", "ToDevice"),
}
"""Unions and mappings that have a name in Python and keep it."""


class _EveryFieldIsThere(GenerateJsonSchema):
    """What the server writes has every field, also those with a default."""

    def field_is_required(self, *_args: Any, **_kwargs: Any) -> bool:
        return True


def typescript() -> str:
    """The whole text of protocol.ts."""
    shapes = _schemas([(kind, f"root{at}") for at, kind in enumerate(_ROOTS)])[1]
    aliases = {type_of(getattr(module, name)): name for module, name in _named()}
    head = "/** What pages and the hall say to each other: made by `python -m server.protocol.typescript`. */\n"
    parts = [
        head + f"export const VERSION = {VERSION};",
        "/** Milliseconds since 1970-01-01T00:00Z. */\nexport type Instant = number;",
    ]
    parts += [_alias(name, text) for text, name in aliases.items()]
    parts += [_interface(name, shapes[name], aliases) for name in sorted(shapes)]
    return "\n\n".join(parts) + "\n"


def _named() -> list[tuple[ModuleType, str]]:
    return [(module, name) for module, names in _NAMED.items() for name in names]


def type_of(kind: Any) -> str:
    """A Python type as TypeScript; raises ValueError when nobody thought of it yet."""
    return _written(_schemas([(kind, "it")])[0]["it"])


def _schemas(kinds: list[tuple[Any, str]]) -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]:
    """The schema of each kind by its key, and the shapes that they refer to by name."""
    inputs = [(key, "serialization", TypeAdapter(kind)) for kind, key in kinds]
    found, rest = TypeAdapter.json_schemas(inputs, schema_generator=_EveryFieldIsThere)  # type: ignore[arg-type]
    return {key: schema for (key, _), schema in found.items()}, rest.get("$defs", {})


def _written(schema: dict[str, Any], aliases: dict[str, str] | None = None) -> str:
    text = _spelled(schema, aliases or {})
    return (aliases or {}).get(text, text)


def _spelled(schema: dict[str, Any], aliases: dict[str, str]) -> str:
    match schema:
        case {"$ref": str(path)}:
            return path.rsplit("/", 1)[-1]
        case {"const": str(value)}:
            return f'"{value}"'
        case {"enum": values}:
            return " | ".join(f'"{value}"' for value in values)
        case {"anyOf": kinds} | {"oneOf": kinds}:
            return " | ".join(_written(kind, aliases) for kind in kinds)
        case {"type": "array", "prefixItems": items}:
            return f"readonly [{', '.join(_written(item, aliases) for item in items)}]"
        case {"type": "array", "items": item}:
            text = _written(item, aliases)
            return f"readonly ({text})[]" if "|" in text or text.startswith("readonly") else f"readonly {text}[]"
        case {"type": "object", "additionalProperties": dict(value)}:
            key = _written(schema.get("propertyNames", {"type": "string"}), aliases)
            return f"Readonly<Record<{key}, {_written(value, aliases)}>>"
        case {"type": "string" | "boolean" | "null" as plain}:
            return str(plain)
        case {"type": "integer" | "number"}:
            return "number"
        case _:
            return _anything(schema)


def _anything(schema: dict[str, Any]) -> str:
    if schema.keys() - {"title", "description"}:
        raise ValueError(f"no TypeScript for {schema}")
    return "unknown"


def _alias(name: str, text: str) -> str:
    line = f"export type {name} = {text};"
    if len(line) <= _WIDTH:
        return line
    return f"export type {name} =\n" + "\n".join(f"  | {part}" for part in text.split(" | ")) + ";"


def _interface(name: str, schema: dict[str, Any], aliases: dict[str, str]) -> str:
    fields = [f"  readonly {field}: {_written(kind, aliases)};" for field, kind in schema["properties"].items()]
    return "\n".join([*_comment(schema.get("description", "")), f"export interface {name} {{", *fields, "}"])


def _comment(text: str) -> list[str]:
    match text.splitlines():
        case []:
            return []
        case [line]:
            return [f"/** {line} */"]
        case lines:
            return ["/**", *(f" * {line}".rstrip() for line in lines), " */"]


def main(arguments: list[str]) -> int:
    """Write the file, or with `--check` leave it and return 1 when it is stale."""
    if "--check" not in arguments:
        TARGET.write_text(typescript(), encoding="utf-8")
        return 0
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == typescript():
        return 0
    print("server/web/protocol.ts is stale: run `python -m server.protocol.typescript`", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
