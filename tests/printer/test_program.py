"""`python -m printer` as a service manager starts, stops and kills it."""

import asyncio
import sys
from pathlib import Path

from printer.emulator.printer import EmulatedPrinter
from printer.emulator.sensors import Faults
from server.protocol.envelopes import Ack, Bye, Status
from tests.printer.hall import SOON, Hall
from tests.printer.slips import job


async def test_the_program_ends_with_advice_when_the_hall_does_not_want_it(
    hall: Hall, emulated: EmulatedPrinter, tmp_path: Path
) -> None:
    hall.greeting = [Bye("unknown_hall")]
    code, words = await run_program(*await between(hall, emulated, tmp_path))
    assert code == 1
    assert "Look at its config.toml." in words


async def test_the_program_names_a_wrong_setting() -> None:
    code, words = await run_program("--connect", "lpt1")
    assert code == 1
    assert "'lpt1' names no printer" in words
    assert "Traceback" not in words


async def test_the_program_prints_and_stops_when_told(hall: Hall, emulated: EmulatedPrinter, tmp_path: Path) -> None:
    program = await start_program(*await between(hall, emulated, tmp_path))
    await hall.hear(Status)
    await hall.say(job(expires=SOON))
    assert await hall.hear(Ack) == Ack("job-1", "printed")
    program.terminate()
    _, log = await program.communicate()
    assert program.returncode == 0
    assert "job-1: printed" in log.decode()


async def test_a_program_killed_in_the_middle_of_a_slip_leaves_the_job_uncertain(
    hall: Hall, emulated: EmulatedPrinter, tmp_path: Path
) -> None:
    arguments = await between(hall, emulated, tmp_path)
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


async def between(hall: Hall, printer: EmulatedPrinter, folder: Path) -> tuple[str, ...]:
    """The arguments for a program between this hall and this printer."""
    connect = f"tcp://127.0.0.1:{printer.port}"
    return ("--server", await hall.open(), "--connect", connect, "--folder", str(folder))


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
