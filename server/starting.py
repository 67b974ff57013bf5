"""Starts the house in this process: what was chosen is checked, the doors are opened, and in the end all is closed."""

import asyncio
import logging
import os
import socket
import ssl
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

from server import log_lines
from server.app import House, build
from server.application import application
from server.child import keep_running
from server.clock import Clock, now
from server.config import Certificate, Configuration, WrongConfiguration, load
from server.journal.store import InUse
from server.listening import address_shown, listening_socket
from server.options import TRYING_OUT, Options
from server.security import is_loopback
from server.serving import HouseServer, configured


class CannotStart(Exception):
    """The text says what is wrong and what to do."""


def start(options: Options) -> int:
    """Run until told to stop; gives the exit code."""
    log_lines.begin(logging.WARNING if options.trying_out else logging.INFO)
    try:
        configuration = load(options.config)
        with asyncio.Runner(loop_factory=_loop) as runner:
            runner.run(_serve(options, configuration.trying() if options.trying_out else configuration))
    except (CannotStart, WrongConfiguration, InUse) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _loop() -> asyncio.AbstractEventLoop:
    if sys.platform == "win32":  # uvloop is not made for it
        return asyncio.new_event_loop()
    import uvloop

    return uvloop.new_event_loop()


async def _serve(options: Options, configuration: Configuration) -> None:
    certificate = _certificate(options, configuration)
    listening = _listening(options, configuration)
    address = address_shown(listening, certificate is not None)
    data = _folder(options.data or (TRYING_OUT if options.trying_out else configuration.data))
    clock = rehearsal_clock(options, configuration)
    house = build(configuration, data, options.trying_out, options.trying_out and options.with_printer, clock)
    if not options.with_forecast:
        house.foreseeing.state = "off"
    async with house.running(), asyncio.TaskGroup() as tasks:
        agent = tasks.create_task(_agent(house, address, data))

        async def farewell() -> None:
            agent.cancel()
            await asyncio.wait([agent])
            await house.farewell()

        # Trying out is on this machine only, where nobody speaks for others.
        proxies = () if options.trying_out else configuration.trusted_proxies
        config = configured(application(house), certificate, proxies)
        await HouseServer(config, lambda: print(f"Onthaal: {address}", flush=True), farewell).serve([listening])


def rehearsal_clock(options: Options, configuration: Configuration) -> Clock:
    """The computer's clock, or the one that was chosen for trying out."""
    if options.begin is None:
        return Clock(begin=None if options.speed == 1 else now(), speed=options.speed)
    zone = ZoneInfo(configuration.town(configuration.halls[0]).zone)
    begin = options.begin if options.begin.tzinfo else options.begin.replace(tzinfo=zone)
    return Clock(round(begin.timestamp() * 1000), options.speed)


def _certificate(options: Options, configuration: Configuration) -> Certificate | None:
    certificate = None if options.trying_out else configuration.certificate
    if certificate is None:
        return None
    try:
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(certificate.certificate, certificate.key)
    except OSError as error:  # ssl.SSLError is one
        files = f"{certificate.certificate} and {certificate.key}"
        raise CannotStart(f"TLS cannot be used with {files}: {error.strerror or error}.") from None
    return certificate


def _folder(data: Path) -> Path:
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CannotStart(f"The data folder {data} cannot be made: {error.strerror}.") from None
    if not os.access(data, os.R_OK | os.W_OK | os.X_OK):
        raise CannotStart(f"The data folder {data} cannot be written by who starts the server.")
    return data


def _listening(options: Options, configuration: Configuration) -> socket.socket:
    host = options.host or configuration.listen
    port = configuration.port if options.port is None else options.port
    if options.trying_out and not is_loopback(host):
        raise CannotStart(
            f"Trying out has no locks on the doors, so it listens on this machine only, not on {host}. "
            "Leave out --host, or start without --try."
        )
    try:
        return listening_socket(host, port)
    except OSError as error:
        raise CannotStart(
            f"Cannot listen on {host} port {port}: {error.strerror}. Choose another with --port."
        ) from None


async def _agent(house: House, address: str, data: Path) -> None:
    """The real printing program, beside the printer that is only there for trying out."""
    if house.printer is None:
        return
    hall, reception = next(iter(house.receptions.items()))
    name = min(reception.hall.town.printers.values(), default="printer-1")
    settings = {
        "connect": f"tcp://127.0.0.1:{house.printer.port}",
        "server": address.replace("http", "ws", 1).rstrip("/"),
        "hall": hall,
        "name": name,
        "folder": str(data / name),
    }
    words = [word for key, value in settings.items() for word in (f"--{key}", value)]
    await keep_running("printer", [*words, "--quiet"])
