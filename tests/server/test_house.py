"""The whole server as a process: it starts, says where it is, survives being killed, and stops in order."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import psutil
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus

from server.protocol import VERSION
from server.protocol.codec import write
from server.protocol.envelopes import Hello
from tests.house import PASSWORD, House
from tests.house import house as another_house

MANAGER = {"Bo": ["manager"], "Ann": ["staff"]}


def hello(token: str | None = None) -> str:
    return write(Hello(VERSION, "kiosk", "gemeentehuis", "kiosk-9", ("kiosk",), token))


async def heard(line: ClientConnection, kind: str) -> dict[str, Any]:
    """The next message of this kind."""
    async for text in line:
        message: dict[str, Any] = json.loads(text)
        if message["type"] == kind:
            return message
    raise AssertionError(f"the hall hung up before a {kind}")


@asynccontextmanager
async def a_kiosk(house: House, token: str | None = None) -> AsyncIterator[ClientConnection]:
    async with connect(house.socket_url) as line:
        await line.send(hello(token))
        yield line


async def test_a_house_says_how_it_is(house: House) -> None:
    told = await house.health()
    assert told["ok"]
    assert told["journal"]["writes"]
    assert told["halls"].keys() == {"gemeentehuis", "dienstpunt"}
    assert told["voice"] == {"state": "resting", "told": ""}
    async with house.browser() as browser:
        figures = (await browser.get("/metrics")).text
    assert 'onthaal_events_total{event="day_opened",hall="gemeentehuis"} 1.0' in figures


async def test_every_device_hears_goodbye_before_an_orderly_stop(house: House) -> None:
    async with a_kiosk(house) as one, a_kiosk(house) as other:
        for line in (one, other):
            await heard(line, "welcome")
        assert await house.stop() == 0
        assert [(await heard(line, "bye"))["code"] for line in (one, other)] == ["closing", "closing"]


async def test_a_client_that_reads_nothing_does_not_hold_up_the_stop(house: House) -> None:
    async with a_kiosk(house) as line:
        await heard(line, "welcome")
        line.transport.pause_reading()
        assert await house.stop() == 0
        line.transport.abort()


async def test_a_killed_house_comes_back_on_its_address_with_its_journal(house: House) -> None:
    before = await house.health()
    await house.kill9()
    await house.restart()
    after = await house.health()
    assert after["halls"]["gemeentehuis"]["last_seq"] >= before["halls"]["gemeentehuis"]["last_seq"] > 0


@pytest.mark.parametrize("fresh", [True, False], ids=["fresh", "forked"])
async def test_the_printing_program_ends_with_the_house(tmp_path: Path, fresh: bool) -> None:
    async with another_house(tmp_path, fresh=fresh) as house:
        assert house.process
        async with a_kiosk(house) as line:
            while not (await heard(line, "view"))["data"]["printers"]:
                pass
        [agent] = psutil.Process(house.process.pid).children()
        await house.kill9()
    psutil.wait_procs([agent], timeout=10)
    assert not agent.is_running() or agent.status() == psutil.STATUS_ZOMBIE


async def test_the_printer_on_the_screen_can_be_out_of_paper(house: House) -> None:
    async with house.browser() as browser:
        assert (await browser.get("/paper/slips")).json() == {
            "slips": [], "faults": {"paper": "ok", "cover": "closed", "offline": False}, "printed": 0,
        }  # fmt: skip
        changed = await browser.post("/paper/faults", json={"paper": "out", "cover": "closed", "offline": False})
        assert changed.json()["paper"] == "out"
        assert (await browser.get("/paper/slips/1.png")).status_code == 404
        assert (await browser.post("/paper/faults", json={"paper": "wet"})).status_code == 400


async def test_one_folder_has_one_server(house: House) -> None:
    second = House(house.folder, arguments=("--port", "0"))
    with pytest.raises(AssertionError, match="exit code 1"):
        second.start()
    assert "Another server is already at work" in second.log


async def test_a_page_of_another_site_cannot_connect(house: House) -> None:
    with pytest.raises(InvalidStatus, match="403"):
        await connect(house.socket_url, additional_headers={"origin": "http://elsewhere.example"})


async def test_staff_connect_with_the_cookie_they_signed_in_with(house: House) -> None:
    greeting = write(Hello(VERSION, "staff", "gemeentehuis", "balie", ("floor",)))
    cookie = "; ".join(f"{name}={value}" for name, value in (await house.sign_in("Cis")).items())
    async with connect(house.socket_url, additional_headers={"cookie": cookie}) as line:
        await line.send(greeting)
        assert (await heard(line, "welcome"))["person"] == "Cis"
    async with connect(house.socket_url) as line:
        await line.send(greeting)
        assert (await heard(line, "bye"))["code"] == "sign_in"


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1"])
def test_trying_out_refuses_to_listen_to_others(tmp_path: Path, host: str) -> None:
    house = House(tmp_path, arguments=("--host", host))
    with pytest.raises(AssertionError, match="exit code 1"):
        house.start()
    assert "this machine only" in house.log
    assert "Traceback" not in house.log


def test_a_wrong_configuration_stops_the_start_and_says_where(tmp_path: Path) -> None:
    wrong = tmp_path / "config.toml"
    wrong.write_text('color = "#0F5B63"\n')
    house = House(tmp_path, arguments=("--config", str(wrong)))
    with pytest.raises(AssertionError, match="exit code 1"):
        house.start()
    assert "config.toml:1: color: this key is not known, did you mean colour" in house.log
    assert "Traceback" not in house.log


def test_a_data_folder_that_cannot_be_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    house = House(tmp_path, fresh=True)
    with pytest.raises(AssertionError, match="exit code 1"):
        house.start()
    assert "The data folder" in house.log
    assert "Traceback" not in house.log


async def test_a_taken_port_is_said_in_one_line(house: House, tmp_path: Path) -> None:
    port = house.url.rpartition(":")[2]
    second = House(tmp_path / "second", arguments=("--port", port))
    second.folder.mkdir()
    with pytest.raises(AssertionError, match="exit code 1"):
        second.start()
    assert f"Cannot listen on 127.0.0.1 port {port}" in second.log


async def test_a_real_hall_lets_in_only_paired_devices_and_people_with_a_password(tmp_path: Path) -> None:
    async with another_house(tmp_path, accounts=MANAGER, fresh=True) as house:
        cookies = await house.sign_in("Bo")
        async with house.browser() as browser:
            assert (await browser.post("/sign-in", json={"name": "Bo", "password": "wrong"})).status_code == 401
            assert (await browser.get("/paper/slips")).status_code == 404
            async with a_kiosk(house) as line:
                code = (await heard(line, "pairing"))["code"]
                browser.cookies.update(cookies)
                assert (await browser.post(f"/pairings/{code}", json={"accept": True})).status_code == 200
                token = (await heard(line, "paired"))["token"]
                assert not (await heard(line, "welcome"))["open_mode"]
        await house.kill9()
        await house.restart()
        async with a_kiosk(house, token) as line:
            await heard(line, "welcome")
        async with house.browser() as browser:
            browser.cookies.update(cookies)
            assert (await browser.get("/me")).json()["name"] == "Bo"


async def test_a_revoked_device_hears_so_at_once(tmp_path: Path) -> None:
    async with another_house(tmp_path, accounts=MANAGER) as house, house.browser() as browser:
        browser.cookies.update(await house.sign_in("Bo"))
        async with a_kiosk(house) as line:
            code = (await heard(line, "pairing"))["code"]
            device = (await browser.post(f"/pairings/{code}", json={"accept": True})).json()["device"]
            token = (await heard(line, "paired"))["token"]
            await heard(line, "welcome")
            assert (await browser.post(f"/devices/{device}/revoke", json={})).status_code == 204
            assert (await heard(line, "bye"))["code"] == "revoked"
        async with a_kiosk(house, token) as line:
            assert (await heard(line, "bye"))["code"] == "revoked"


async def test_a_waiting_device_is_sent_away_at_a_refusal_and_at_the_stop(tmp_path: Path) -> None:
    async with another_house(tmp_path, accounts=MANAGER) as house, house.browser() as browser:
        browser.cookies.update(await house.sign_in("Bo"))
        async with a_kiosk(house) as line:
            code = (await heard(line, "pairing"))["code"]
            await browser.post(f"/pairings/{code}", json={"accept": False})
            assert (await heard(line, "bye"))["code"] == "pairing_expired"
        async with a_kiosk(house) as line:
            await heard(line, "pairing")
            assert await house.stop() == 0
            assert (await heard(line, "bye"))["code"] == "pairing_expired"


def test_accounts_are_kept_from_the_command_line(tmp_path: Path) -> None:
    house = House(tmp_path)
    assert "Added Ann (host, staff)" in house.command(
        "account", "add", "Ann", "--role", "staff", "--role", "host", answer=f"{PASSWORD}\n"
    ).stdout  # fmt: skip
    assert "already" in house.command("account", "add", "ann", "--role", "staff", answer=f"{PASSWORD}\n").stderr
    assert "10 to 200" in house.command("account", "add", "Bo", "--role", "staff", answer="kort\n").stderr
    assert house.command("account", "list").stdout == "Ann (host, staff)\n"
    assert "signed out" in house.command("account", "password", "Ann", answer="een ander wachtwoord\n").stdout
    assert house.command("account", "remove", "Ann").returncode == 0
    assert house.command("account", "remove", "Ann").returncode == 1
    deeds = [line.split(" ", 3)[1:] for line in house.command("account", "trail").stdout.splitlines()]
    assert [" ".join(deed[:3])[:28] for deed in deeds] != []


async def test_the_journal_can_be_read_while_the_house_runs(house: House) -> None:
    verified = house.command("journal", "verify")
    assert verified.returncode == 0, verified.stderr
    assert "gemeentehuis" in verified.stdout
    exported = [json.loads(line) for line in house.command("journal", "export").stdout.splitlines()]
    assert exported[0]["event"]["event"] == "day_opened"
