"""The agent between a hall and a printer, over a real websocket and a real printer port."""

import asyncio
import stat
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

import pytest
import pytest_asyncio
from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from printer import desk as desk_module
from printer.agent import Agent, HallClock, socket_of
from printer.emulator.printer import EmulatedPrinter
from printer.emulator.sensors import Faults
from printer.settings import Settings
from server.protocol import VERSION
from server.protocol.client import SentAway
from server.protocol.codec import read_from_device, write
from server.protocol.envelopes import Ack, Bye, Hello, Paired, Pairing, Status, ToDevice, ToHall, Welcome
from server.protocol.jobs import PrinterStatus
from tests.printer.slips import job

NOW = 1_800_000_000_000
SOON = NOW + 60_000
WELL = PrinterStatus(online=True)

Wanted = TypeVar("Wanted", Hello, Ack, Status)


class Hall:
    """The hall's side of one printer's socket: it says what a test tells it to, and keeps what it hears."""

    def __init__(self) -> None:
        self.greeting: list[ToDevice] = [Welcome(VERSION, "gemeentehuis", "d1", NOW, True)]
        self._server: Server | None = None
        self._lines: list[ServerConnection] = []
        self._heard: asyncio.Queue[ToHall] = asyncio.Queue()

    async def open(self, port: int = 0) -> str:
        """Listen; the address for the agent."""
        self._server = await serve(self._talk, "127.0.0.1", port)
        return f"ws://127.0.0.1:{next(iter(self._server.sockets)).getsockname()[1]}"

    async def close(self) -> None:
        """Stop listening and hang up."""
        if self._server:
            self._server.close()
            await self._server.wait_closed()

    async def say(self, *messages: ToDevice) -> None:
        """Say this on the newest line."""
        for message in messages:
            await self._lines[-1].send(write(message))

    async def hear(self, kind: type[Wanted]) -> Wanted:
        """The next message of this kind."""
        while not isinstance(heard := await self._heard.get(), kind):
            pass
        return heard

    def break_line(self) -> None:
        """As a pulled cable does."""
        self._lines[-1].transport.abort()

    async def _talk(self, line: ServerConnection) -> None:
        self._lines.append(line)
        try:
            async for text in line:
                message = read_from_device(str(text))
                if isinstance(message, Hello):
                    await self.say(*self.greeting)
                self._heard.put_nowait(message)
        except ConnectionClosed:
            return


@pytest_asyncio.fixture
async def hall(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Hall]:
    """A hall that lets every device in."""
    monkeypatch.setattr(desk_module, "LOOK_EVERY_S", 0.02)
    hall = Hall()
    yield hall
    await hall.close()


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


async def test_the_program_ends_with_advice_when_the_hall_does_not_want_it(
    hall: Hall, emulated: EmulatedPrinter, tmp_path: Path
) -> None:
    hall.greeting = [Bye("unknown_hall")]
    code, words = await run_program(
        "--server", await hall.open(), "--connect", f"tcp://127.0.0.1:{emulated.port}", "--folder", str(tmp_path)
    )
    assert code == 1
    assert "Look at its config.toml." in words


async def test_the_program_names_a_wrong_setting() -> None:
    code, words = await run_program("--connect", "lpt1")
    assert code == 1
    assert "'lpt1' names no printer" in words
    assert "Traceback" not in words


async def test_the_program_prints_and_stops_when_told(hall: Hall, emulated: EmulatedPrinter, tmp_path: Path) -> None:
    program = await start_program(
        "--server", await hall.open(), "--connect", f"tcp://127.0.0.1:{emulated.port}", "--folder", str(tmp_path)
    )
    await hall.hear(Status)
    await hall.say(job(expires=SOON))
    assert await hall.hear(Ack) == Ack("job-1", "printed")
    program.terminate()
    await program.communicate()
    assert program.returncode == 0


async def test_a_program_killed_in_the_middle_of_a_slip_leaves_the_job_uncertain(
    hall: Hall, emulated: EmulatedPrinter, tmp_path: Path
) -> None:
    arguments = (
        "--server", await hall.open(), "--connect", f"tcp://127.0.0.1:{emulated.port}", "--folder", str(tmp_path)
    )  # fmt: skip
    await emulated.change(Faults(paper_left=4))
    program = await start_program(*arguments)
    await hall.hear(Status)
    await hall.say(job(expires=SOON))
    while (await hall.hear(Status)).printer.paper != "out":
        pass
    program.kill()
    await program.communicate()
    await emulated.change(Faults())
    program = await start_program(*arguments)
    await hall.hear(Status)
    await hall.say(job(expires=SOON))
    assert await hall.hear(Ack) == Ack("job-1", "uncertain")
    program.terminate()
    await program.communicate()
    assert emulated.cut_slips == 1


async def start_program(*arguments: str) -> asyncio.subprocess.Process:
    """`python -m printer` with these arguments."""
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "printer", *arguments, stderr=asyncio.subprocess.PIPE
    )


async def run_program(*arguments: str) -> tuple[int | None, str]:
    """Its exit code and what it said."""
    program = await start_program(*arguments)
    _, words = await program.communicate()
    return program.returncode, words.decode()


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
