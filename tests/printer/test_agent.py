"""The agent between a hall and a printer, over a real websocket and a real printer port."""

import asyncio
import stat
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from printer.agent import Agent, HallClock, socket_of
from printer.emulator.printer import EmulatedPrinter
from printer.emulator.sensors import Faults
from printer.settings import Settings
from server.protocol.client import SentAway
from server.protocol.envelopes import Ack, Bye, Hello, Paired, Pairing, Status
from server.protocol.jobs import PrinterStatus
from tests.printer.hall import NOW, SOON, Hall
from tests.printer.slips import job

WELL = PrinterStatus(online=True)


Agents = Callable[[], Agent]


@pytest_asyncio.fixture
async def agents(hall: Hall, emulated: EmulatedPrinter, tmp_path: Path) -> Agents:
    """Makes agents between the hall and the printer, all with the same folder."""
    server = await hall.open()
    connect = f"tcp://127.0.0.1:{emulated.port}"
    return lambda: Agent(Settings(connect, server, folder=str(tmp_path / "printer-1")))


@asynccontextmanager
async def at_work(agent: Agent) -> AsyncIterator[None]:
    """The agent runs until the end of the block."""
    running = asyncio.create_task(agent.run())
    yield
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


async def test_a_job_becomes_a_slip_and_an_acknowledgement(
    hall: Hall, agents: Agents, emulated: EmulatedPrinter
) -> None:
    async with at_work(agents()):
        hello = await hall.hear(Hello)
        assert (hello.role, hello.name, hello.token) == ("printer", "printer-1", None)
        assert (await hall.hear(Status)).printer == WELL
        await hall.say(job(expires=SOON))
        assert await hall.hear(Ack) == Ack("job-1", "printed")
    assert [("Wacht bij de snelbalie" in slip.text) for slip in emulated.slips] == [True]


async def test_an_acknowledgement_lost_on_the_way_is_given_again_and_nothing_printed_again(
    hall: Hall, agents: Agents, emulated: EmulatedPrinter
) -> None:
    async with at_work(agents()):
        await hall.hear(Status)
        await emulated.change(Faults(paper="out"))
        await hall.say(job(expires=SOON))
        while (await hall.hear(Status)).printer.paper != "out":
            pass
        hall.break_line()
        await emulated.change(Faults())
        await emulated.slips_cut(1)
        await hall.hear(Hello)
        await hall.hear(Status)
        await hall.say(job(expires=SOON))
        assert await hall.hear(Ack) == Ack("job-1", "printed")
    assert emulated.cut_slips == 1


async def test_the_status_is_told_again_to_a_hall_that_came_back(hall: Hall, agents: Agents) -> None:
    async with at_work(agents()):
        await hall.hear(Status)
        hall.break_line()
        assert (await hall.hear(Status)).printer == WELL


async def test_another_run_of_the_agent_remembers_what_was_printed(
    hall: Hall, agents: Agents, emulated: EmulatedPrinter
) -> None:
    for _ in range(2):
        async with at_work(agents()):
            await hall.hear(Status)
            await hall.say(job(expires=SOON))
            assert await hall.hear(Ack) == Ack("job-1", "printed")
    assert emulated.cut_slips == 1


async def test_the_hall_says_what_time_it_is(hall: Hall, agents: Agents) -> None:
    async with at_work(agents()):
        await hall.hear(Status)
        await hall.say(job("late", expires=NOW), job("in-time", expires=SOON))
        assert [await hall.hear(Ack), await hall.hear(Ack)] == [
            Ack("late", "failed"),
            Ack("in-time", "printed"),
        ]


async def test_a_new_printer_shows_its_code_and_keeps_its_token(
    hall: Hall, agents: Agents, capsys: pytest.CaptureFixture[str]
) -> None:
    welcome = hall.greeting
    hall.greeting = [Pairing("123456", SOON)]
    agent = agents()
    async with at_work(agent):
        await hall.hear(Hello)
        await hall.say(Paired("secret"), *welcome)
        await hall.hear(Status)
    assert "123 456" in capsys.readouterr().out
    assert stat.S_IMODE(agent.token.path.stat().st_mode) == 0o600
    hall.greeting = welcome
    async with at_work(agents()):
        assert (await hall.hear(Hello)).token == "secret"


async def test_a_printer_that_was_put_out_stops_and_says_so(hall: Hall, agents: Agents) -> None:
    hall.greeting = [Bye("revoked")]
    with pytest.raises(ExceptionGroup) as stopped:
        await agents().run()
    assert stopped.group_contains(SentAway, match="revoked")


def test_the_clock_is_that_of_the_hall() -> None:
    clock = HallClock()
    clock.set(5_000)
    first = clock.now()
    assert 5_000 <= first <= clock.now() < 65_000


@pytest.mark.parametrize(
    ("server", "socket"),
    [
        ("ws://127.0.0.1:8123", "ws://127.0.0.1:8123/ws"),
        ("https://hal.example/", "wss://hal.example/ws"),
        ("wss://hal.example/onthaal/ws", "wss://hal.example/onthaal/ws"),
    ],
)
def test_the_server_is_named_as_people_write_it(server: str, socket: str) -> None:
    assert socket_of(server) == socket
