"""Starts the Chromium that was found, without anything that talks to the world by itself."""

import os

from playwright.async_api import Browser, BrowserType, expect

from tests.browser.chromium import Chromium

# A busy machine is no failure: what is expected may take a while, and what never comes still fails.
expect.set_options(timeout=20_000)
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
    "--autoplay-policy=no-user-gesture-required",
)


async def launched(kind: BrowserType, chromium: Chromium, *more: str) -> Browser:
    """A running browser, with these flags as well; whoever asks closes it."""
    return await kind.launch(
        executable_path=chromium.executable, env={**os.environ, **chromium.environment}, args=(*QUIET, *more)
    )
