"""The API as an OpenAPI 3.1 document, made from the table of its routes and their shapes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from server.appointments import table as appointments
from server.appointments.asking import KEY_HEADER
from server.appointments.problems import STATUS, status_of
from server.appointments.shapes import Appointment
from server.appointments.table import ONE, PREFIX, Operation, Who
from server.cookies import COOKIE
from server.floor.refused import CODES
from server.partners.examples import BODIES, IN_THE_ADDRESS
from server.uploads import table as documents
from server.uploads.kinds import BEGINNINGS

Json = dict[str, Any]

OPERATIONS = (*appointments.OPERATIONS, *documents.OPERATIONS)
OF_THE_API = ("unknown_hall",)
OF_THE_GUARD = {"other_origin": 403, "not_loopback": 403, "too_large": 413}
"""What server/security.py says before the API is asked."""
MEANS = {
    400: "The request is not understood. `detail` tells where.",
    401: "Nobody is signed in, or the key is not known.",
    403: "Whoever asks may not do this.",
    404: "There is no such thing, or its key is another.",
    409: "It cannot be done as things are. `when` is the instant that it is about, such as the next free time.",
    413: "The body is too long.",
    415: "The file is of a kind that is not taken.",
    429: "Too much was asked from this address. Wait before trying again.",
    500: "The hall failed. The same request may be sent again.",
    503: "Nothing can be stored now. The same request may be sent again.",
}
ABOUT = """Appointments at the town hall, for its own pages and for programs of partners.

Services lead to halls, dates and times. A time is held with POST /appointments and becomes an appointment when it is
confirmed with what GET /fields asks. Whoever holds a time gets its `key`, which opens that one appointment and nothing
else. Instants are ISO 8601 with an offset, in answers that of the hall. What could not be done answers with a stable
`code`."""
SCHEMES: Json = {
    "appointmentKey": {
        "type": "apiKey", "in": "header", "name": KEY_HEADER,
        "description": "The key of one appointment, for whoever holds it.",
    },
    "staff": {"type": "apiKey", "in": "cookie", "name": COOKIE, "description": "Somebody of staff who signed in."},
    "partner": {"type": "http", "scheme": "bearer", "description": "The key of a partner, with its scopes."},
}  # fmt: skip
TO_ONE = {"hall": "$response.body#/hall", "id": "$response.body#/id"}
MAY_ASK: Mapping[Who, tuple[tuple[str, ...], ...]] = {
    "anyone": ((), ("staff",), ("partner",)),
    "holder": (("appointmentKey",), ("staff",), ("partner",), ("partner", "appointmentKey")),
    "staff": (("staff",),),
}


def document() -> Json:
    """The whole document."""
    refs, schemas = _shapes(OPERATIONS)
    paths: dict[str, Json] = {}
    for each in OPERATIONS:
        paths.setdefault(each.path, {})[each.method.lower()] = _operation(each, refs)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Onthaal", "version": PREFIX.rpartition("/v")[2], "description": ABOUT},
        "servers": [{"url": PREFIX}],
        "paths": paths,
        "components": {
            "schemas": dict(sorted(schemas.items())),
            "responses": {_refusal_name(status): _refusal(status) for status in sorted(MEANS)},
            "securitySchemes": SCHEMES,
        },
    }


def codes_of(status: int) -> list[str]:
    """The codes that a refusal of this status can have."""
    every = {*CODES, *STATUS, *OF_THE_API}
    guards = {code for code, their in OF_THE_GUARD.items() if their == status}
    return sorted({code for code in every if status_of(code) == status} | guards)


def _shapes(operations: Iterable[Operation]) -> tuple[Json, Json]:
    """By shape and mode where it stands, and all that stands there."""
    asked: list[tuple[type[BaseModel], JsonSchemaMode]] = []
    for each in operations:
        asked += [(each.answer, "serialization")] if each.answer else []
        asked += [(each.body, "validation")] if each.body else []
    found, schemas = models_json_schema(
        list(dict.fromkeys(asked)), ref_template="#/components/schemas/{model}"
    )  # fmt: skip
    refs: Json = {f"{model.__name__} {mode}": ref for (model, mode), ref in found.items()}
    return refs, schemas["$defs"]


def _operation(operation: Operation, refs: Json) -> Json:
    told: Json = {
        "operationId": operation.name,
        "summary": operation.summary,
        "description": f"A partner's key needs the scope `{operation.scope}`.",
        "security": [{scheme: [] for scheme in schemes} for schemes in MAY_ASK[operation.who]],
        "parameters": [*_in_path(operation), *_in_query(operation)],
        "responses": {str(operation.status): _answer(operation, refs), **_refusals()},
    }
    if operation.who == "staff":
        told["description"] = "For staff who signed in."
    if operation.body is not None:
        schema = refs[f"{operation.body.__name__} validation"]
        content = {"application/json": {"schema": schema, "example": BODIES[operation.name]}}
        told["requestBody"] = {"required": True, "content": content}
    if operation.name == "upload":
        whole = {"schema": {"type": "string", "format": "binary"}}
        told["requestBody"] = {"required": True, "content": dict.fromkeys(BEGINNINGS.values(), whole)}
    return told


def _answer(operation: Operation, refs: Json) -> Json:
    if operation.answer is None:
        return {"description": operation.summary, "content": {operation.media: {"schema": {"type": "string"}}}}
    schema = refs[f"{operation.answer.__name__} serialization"]
    told: Json = {"description": operation.answer.__doc__ or "", "content": {operation.media: {"schema": schema}}}
    if operation.answer is Appointment:
        told["links"] = {name: {"operationId": name, "parameters": TO_ONE} for name in _about_one()}
    return told


def _about_one() -> Iterator[str]:
    return (each.name for each in OPERATIONS if each.path.startswith(ONE) and "{upload}" not in each.path)


def _in_path(operation: Operation) -> Iterator[Json]:
    for name in ("hall", "id", "upload"):
        if f"{{{name}}}" in operation.path:
            yield _parameter(name, "path", {"type": "string"}, True)


def _in_query(operation: Operation) -> Iterator[Json]:
    if operation.query is None:
        return
    schema = operation.query.model_json_schema()
    for name, field in schema["properties"].items():
        yield _parameter(name, "query", _plain(field), name in schema.get("required", ()))


def _parameter(name: str, where: str, schema: Json, required: bool) -> Json:
    means, example = IN_THE_ADDRESS[name]
    return {
        "name": name, "in": where, "required": required, "description": means, "schema": schema, "example": example,
    }  # fmt: skip


def _plain(field: Json) -> Json:
    """Without what an address cannot say: nothing there is null, and nothing has a title."""
    kinds = [each for each in field.get("anyOf", ()) if each != {"type": "null"}]
    kept = {name: value for name, value in field.items() if name not in ("title", "anyOf")}
    if kept.get("default", "") is None:
        del kept["default"]
    return {**kept, **(kinds[0] if kinds else {})}


def _refusals() -> Json:
    return {str(status): {"$ref": f"#/components/responses/{_refusal_name(status)}"} for status in sorted(MEANS)}


def _refusal_name(status: int) -> str:
    return f"Refused{status}"


def _refusal(status: int) -> Json:
    codes = codes_of(status)
    schema = {
        "type": "object",
        "required": ["code"],
        "properties": {
            "code": {"type": "string", "enum": codes},
            "detail": {"type": "string", "description": "For whoever wrote the program that asks."},
            "when": {"type": ["string", "null"], "format": "date-time"},
        },
    }
    example = {"code": codes[0], "detail": "", "when": None}
    return {
        "description": MEANS[status],
        "content": {"application/json": {"schema": schema, "example": example}},
    }
