"""The ways to a printer: network, USB, serial line or a device file. Opening and writing is python-escpos's work."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Protocol
from urllib.parse import SplitResult, parse_qs, urlsplit

from escpos.exceptions import Error as EscposError
from escpos.printer import File, Network, Serial, Usb
from usb.core import NoBackendError, USBTimeoutError

CONNECT_S = 1.5
"""A printer in the house's own network accepts at once or not at all."""

WRITE_S = 10.0
"""A printer that takes nothing for so long is gone."""


class PrinterGone(Exception):
    """The printer cannot be reached or went away; the sentence is for the log."""


class BadAddress(ValueError):
    """This names no printer."""


class Wire(Protocol):
    """An open way to a printer. Everything on it blocks, for a limited time."""

    answers: bool
    """False for a way that only goes one way: a device file."""

    def write(self, data: bytes) -> None:
        """Hand over all of it; raises PrinterGone."""

    def read(self, seconds: float) -> bytes:
        """What the printer says within that time, or nothing; raises PrinterGone when it hung up."""

    def close(self) -> None:
        """Let go."""


@contextmanager
def _gone() -> Iterator[None]:
    """Every library says it in its own way that the printer is not there."""
    try:
        yield
    except NoBackendError as error:
        raise PrinterGone("USB needs the system's libusb 1.0, which is not installed") from error
    except (OSError, EscposError, AssertionError) as error:
        raise PrinterGone(str(error) or type(error).__name__) from error


class _Library:
    """What the ways have in common: an open object of python-escpos."""

    answers = True

    def __init__(self, printer: Any) -> None:
        self._printer = printer
        with _gone():
            self._open()

    def _open(self) -> None:
        self._printer.open()

    def write(self, data: bytes) -> None:
        with _gone():
            self._printer._raw(data)

    def close(self) -> None:
        with _gone():
            self._printer.close()


class TcpWire(_Library):
    """Port 9100 of a printer in the network."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(Network(host, port))

    def _open(self) -> None:
        # The library's own way leaves an open socket behind whenever nobody answers.
        address = self._printer.host, self._printer.port
        self._printer.device = socket.create_connection(address, CONNECT_S)

    def write(self, data: bytes) -> None:
        self._printer.device.settimeout(WRITE_S)
        super().write(data)

    def read(self, seconds: float) -> bytes:
        self._printer.device.settimeout(seconds)
        with _gone():
            try:
                data: bytes = self._printer._read()
            except TimeoutError:
                return b""
        if not data:
            raise PrinterGone("it hung up")
        return data


class UsbWire(_Library):
    """A printer on this machine's USB, by vendor and product."""

    def __init__(self, vendor: int, product: int) -> None:
        super().__init__(Usb(vendor, product, timeout=round(WRITE_S * 1000)))

    def read(self, seconds: float) -> bytes:
        with _gone():
            try:
                data = self._printer.device.read(self._printer.in_ep, 64, timeout=round(seconds * 1000))
            except USBTimeoutError:
                return b""
        return bytes(data)


class SerialWire(_Library):
    """A printer on a serial line."""

    def __init__(self, path: str, baud: int) -> None:
        super().__init__(Serial(path, baudrate=baud))
        self._printer.device.write_timeout = WRITE_S

    def read(self, seconds: float) -> bytes:
        with _gone():
            self._printer.device.timeout = seconds
            data: bytes = self._printer.device.read(1)
        return data


class FileWire(_Library):
    """A device file such as /dev/usb/lp0: it takes slips and tells nothing."""

    answers = False

    def __init__(self, path: str) -> None:
        super().__init__(File(path))

    def read(self, seconds: float) -> bytes:  # noqa: ARG002
        return b""


def way_to(address: str) -> Callable[[], Wire]:
    """How to open `tcp://host:port`, `usb://vendor:product`, `serial:///dev/…?baud=…` or `file:///dev/…`.

    Raises BadAddress; calling the answer raises PrinterGone when the printer is not there then.
    """
    parts = urlsplit(address)
    try:
        match parts.scheme:
            case "tcp" if parts.hostname:
                return partial(TcpWire, parts.hostname, parts.port or 9100)
            case "usb":
                vendor, product = parts.netloc.split(":")
                return partial(UsbWire, int(vendor, 16), int(product, 16))
            case "serial" if parts.path:
                return partial(SerialWire, parts.path, _baud(parts))
            case "file" if parts.path:
                return partial(FileWire, parts.path)
            case _:
                raise ValueError("tcp://, usb://, serial:// or file:// expected")
    except ValueError as error:
        raise BadAddress(f"{address!r} names no printer: {error}") from None


def _baud(parts: SplitResult) -> int:
    return int(parse_qs(parts.query).get("baud", ["9600"])[0])
