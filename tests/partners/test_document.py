"""The API's document: fresh, whole, and true of the real server."""

import asyncio
import json
import sys
from pathlib import Path

import pytest

from server.partners.examples import BODIES
from server.partners.openapi import MEANS, OPERATIONS, codes_of, document
from server.partners.publishing import TARGET, text
from tests.appointments.office import booker, office
from tests.house import House
from tests.source import ROOT

NOT_ASKED = (
    "ignored_auth",  # a wrong key of an appointment is 404 on purpose: it tells nobody which appointments there are
    "positive_data_acceptance",  # 2.0 is whole for JSON Schema, and fields are asked by the services that are chosen
)
BOUNDED = ("-n", "3", "--seed", "1", "--request-timeout", "10", "--no-color")
PHASES = {"staff": "coverage,fuzzing", "nobody": "coverage"}


def test_the_committed_document_is_as_the_code_has_it() -> None:
    assert TARGET.read_text("utf-8") == text(), "run `make types`"


def test_every_route_and_every_method_is_in_it() -> None:
    told = {(method.upper(), path) for path, methods in document()["paths"].items() for method in methods}
    assert {(each.method, each.path) for each in OPERATIONS} <= told


def test_every_body_has_an_example_that_its_shape_takes() -> None:
    for each in OPERATIONS:
        if each.body is not None:
            each.body.model_validate_json(json.dumps(BODIES[each.name]))


def test_every_refusal_has_its_codes() -> None:
    assert "slot_taken" in codes_of(409)
    assert "unknown_hall" in codes_of(404)
    assert {status: codes_of(status) for status in MEANS if not codes_of(status)} == {}


async def test_the_document_is_where_programs_look_for_it(tmp_path: Path) -> None:
    async with office(tmp_path) as house, booker(house) as els:
        assert await els.got("/openapi.json") == document()


@pytest.mark.parametrize("asker", PHASES)
async def test_what_the_document_says_is_so(tmp_path: Path, asker: str) -> None:
    async with office(tmp_path) as house:
        code, said = await held_against(house, tmp_path, asker)
    assert code == 0, said
    assert f"{len(OPERATIONS)} selected" in said


async def held_against(house: House, folder: Path, asker: str) -> tuple[int, str]:
    """The exit code and the words of schemathesis, which asks what the document allows and what it does not."""
    settings = folder / "schemathesis.toml"
    key = "; ".join((await house.sign_in("Ann")).values()) if asker == "staff" else ""
    settings.write_text(f'[auth.openapi.staff]\napi_key = "{key}"\n' if key else "", "utf-8")
    tool = await asyncio.create_subprocess_exec(
        Path(sys.executable).with_name("st"), "--config-file", settings, "run", ROOT / "docs" / "openapi.json",
        "--url", f"{house.url}/api/v1", "--phases", PHASES[asker], "--exclude-checks", ",".join(NOT_ASKED), *BOUNDED,
        cwd=folder, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said = (await tool.communicate())[0].decode()
    return tool.returncode or 0, said
