"""The conversation with printers that are not like the emulated one."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

import pytest

from printer import link as link_module
from printer.link import Link
from printer.wires import PrinterGone, way_to
from server.protocol.jobs import PrinterStatus

T = TypeVar("T")
Answers = Callable[[bytes], bytes]

WELL = PrinterStatus(online=True)


@asynccontextmanager
async def printer_that(answers: Answers) -> AsyncIterator[str]:
    """A printer that gives these answers to what it gets; yields its address."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65536):
            writer.write(answers(data))
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    async with server:
        yield f"tcp://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def ask(address: str, question: Callable[[Link], T]) -> T:
    """Ask a question over a link of its own, in a thread as the desk does."""

    def talk() -> T:
        link = Link(way_to(address)())
        try:
            return question(link)
        finally:
            link.close()

    return await asyncio.to_thread(talk)


def sent_and_said(link: Link) -> tuple[bool, PrinterStatus]:
    """Send a slip and hear of it."""
    link.send(b"slip")
    return link.came_out()


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """No need to wait for paper that is not there."""
    monkeypatch.setattr(link_module, "ANSWER_S", 0.05)
    monkeypatch.setattr(link_module, "SLIP_S", 0.05)


@pytest.mark.usefixtures("hurried")
async def test_a_printer_that_never_answers_in_turn_is_believed_when_it_stays_well() -> None:
    async with printer_that(lambda data: b"\x12" * data.count(b"\x10\x04")) as address:
        assert await ask(address, sent_and_said) == (True, WELL)


@pytest.mark.usefixtures("hurried")
async def test_a_printer_that_never_answers_in_turn_is_not_believed_without_paper() -> None:
    async with printer_that(lambda data: b"\x32" * data.count(b"\x10\x04")) as address:
        assert await ask(address, sent_and_said) == (False, PrinterStatus(online=True, paper="out"))


@pytest.mark.usefixtures("hurried")
async def test_a_machine_that_is_no_printer_is_not_taken_for_one() -> None:
    for answer in (b"", b"\x00", b"\xff" * 500):
        async with printer_that(lambda _data, said=answer: said) as address:  # type: ignore[misc]
            with pytest.raises(PrinterGone, match="does not answer"):
                await ask(address, Link.status)


async def test_a_reply_out_of_place_is_kept_apart_from_the_answer() -> None:
    async with printer_that(lambda data: b"\x00\x14\x12" * data.count(b"\x10\x04")) as address:
        assert await ask(address, Link.status) == WELL


async def test_nobody_at_the_address_is_a_printer_that_is_gone() -> None:
    async with printer_that(lambda _data: b"") as address:
        pass
    with pytest.raises(PrinterGone):
        await ask(address, Link.status)


@pytest.mark.parametrize("address", ["usb://ffff:fffe", "serial:///dev/none", "file:///none/lp0"])
async def test_a_device_that_is_not_plugged_in_is_a_printer_that_is_gone(address: str) -> None:
    with pytest.raises(PrinterGone):
        await ask(address, Link.status)
