"""A display that is opened on its device is heard without anybody touching it."""

import asyncio
import shlex
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil
import pytest

from server.protocol import VERSION
from server.protocol.client import Device
from server.protocol.envelopes import Hello
from tests.browser.chromium import NOT_WHOLE, WHOLE, found
from tests.browser.launch import QUIET
from tests.browser.people import HALL, a_call
from tests.house import House
from tests.source import ROOT

TOPIC = "display/wachtruimte"

ENDS_WITHIN_S = 30


@asynccontextmanager
async def opened(house: House, folder: Path) -> AsyncIterator[None]:
    """`python -m display`, with a browser that shows its page to nobody and adds no leave to make a sound."""
    chromium = found(*WHOLE)
    if chromium is None:
        pytest.skip(NOT_WHOLE)
    flags = ["--headless=new", *(each for each in QUIET if "autoplay" not in each)]
    environment = [f"export {name}={shlex.quote(value)}" for name, value in chromium.environment.items()]
    start = f'exec {shlex.join([chromium.executable, *flags])} "$@"'
    browser = folder / "browser"
    browser.write_text("\n".join(["#!/bin/sh", *environment, start, ""]))
    browser.chmod(0o700)
    options = ("--server", house.url, "--zone", "wachtruimte", "--browser", browser, "--profile", folder / "profile")
    device = await asyncio.create_subprocess_exec(sys.executable, "-m", "display", *map(str, options), cwd=ROOT)
    try:
        yield
    finally:
        below = psutil.Process(device.pid).children(recursive=True)
        device.terminate()
        await device.wait()
        _, alive = await asyncio.to_thread(psutil.wait_procs, below, ENDS_WITHIN_S)
        for each in alive:
            each.kill()
        assert not alive


async def test_a_display_speaks_as_soon_as_its_device_is_on(house: House, tmp_path: Path) -> None:
    watching = Device(house.socket_url, Hello(VERSION, "display", HALL, "toeschouwer", (TOPIC,)))
    async with watching.connected() as watcher, opened(house, tmp_path), a_call(house):
        view = await watcher.until(TOPIC, lambda data: data["speaker"] and data["calls"])
        async with house.browser() as browser:
            for name in view["calls"][0]["sounds"]:
                assert (await browser.get(f"/sound/{name}")).headers["content-type"] == "audio/wav"
