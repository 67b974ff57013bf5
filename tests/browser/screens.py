"""The screens that the house has, and how a test opens a page on one."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from enum import Enum
from typing import Literal, get_args

from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Error, Page

Theme = Literal["light", "dark"]

KEPT_LINES = """
globalThis.lines = [];
globalThis.WebSocket = class extends WebSocket {
  constructor(url) {
    super(url);
    lines.push(this);
    if (globalThis.deaf) Object.defineProperty(this, "onmessage", { set() {} });
  }
};
"""

HELD_ANSWERS = """() => {
  globalThis.answers = [];
  for (const line of lines) {
    const hear = line.onmessage;
    line.onmessage = (event) => {
      if (JSON.parse(event.data).type === "done") answers.push(() => hear.call(line, event));
      else hear.call(line, event);
    };
  }
}"""


# Whoever listens to the theme has drawn it anew by the second frame.
DRAWN = "new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told)))"
UNTIL = "async () => { while (!await (ASKED)()) await new Promise((told) => setTimeout(told, 50)); }"


@dataclass(frozen=True)
class Size:
    width: int
    height: int
    touch: bool = False


class Screen(Enum):
    KIOSK = Size(1080, 1920, touch=True)
    KIOSK_WIDE = Size(1920, 1080, touch=True)
    DISPLAY = Size(1920, 1080, touch=False)
    COUNTER = Size(1280, 800)
    COUNTER_BAR = Size(360, 800)
    MANAGER = Size(1440, 900)
    TABLET = Size(1180, 820, touch=True)
    TABLET_UPRIGHT = Size(820, 1180, touch=True)
    PHONE = Size(390, 844, touch=True)


class Screens:
    """Opens each page in a context of its own, as if on a device of its own, and keeps what went wrong there."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.faults: list[str] = []
        self.forgiven: tuple[str, ...] = ()

    async def __call__(self, screen: Screen, url: str, *, theme: Theme = "light") -> Page:
        context = await self.device(screen, theme=theme)
        page = await context.new_page()
        await page.goto(url)
        return page

    async def device(self, screen: Screen, *, theme: Theme = "light") -> BrowserContext:
        """A context with its own cookies, for tests that open several pages on one device."""
        context = await self._browser.new_context(
            viewport={"width": screen.value.width, "height": screen.value.height},
            has_touch=screen.value.touch,
            color_scheme=theme,
            locale="nl-BE",
            timezone_id="Europe/Brussels",
            reduced_motion="reduce",
        )
        await context.add_init_script(KEPT_LINES)
        context.on("console", self._heard)
        context.on("weberror", lambda each: self._note(each.error))
        self._contexts.append(context)
        return context

    def forgive(self, *parts: str) -> None:
        """Messages with one of these parts are no fault: a test that stops the server expects lost connections."""
        self.forgiven += parts

    async def close(self) -> None:
        while self._contexts:
            await self._contexts.pop().close()

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._note(message.text)

    def _note(self, fault: Error | str) -> None:
        if not any(part in str(fault) for part in self.forgiven):
            self.faults.append(str(fault))


async def in_each_theme(page: Page) -> AsyncIterator[Theme]:
    """The page as it stands now, in light and in dark: a state is reached once for both. It goes on in light."""
    for theme in get_args(Theme):
        await page.emulate_media(color_scheme=theme)
        await page.evaluate(DRAWN)
        yield theme
    await page.emulate_media(color_scheme="light")


async def comes_true(page: Page, asked: str) -> None:
    """Ask this of the page until it holds. It may fetch: `wait_for_function` would take the promise for a yes."""
    async with asyncio.timeout(60):
        await page.evaluate(
            f"async () => {{ while (!await ({asked})()) await new Promise((go) => setTimeout(go, 50)); }}"
        )


async def hold(page: Page) -> None:
    """From now on nothing arrives, so that no view sets the page's clock right after a test has turned it."""
    # A page that hears nothing for long by its clock asks whether the hall is there, and opens another line if not.
    await page.route("**/health", lambda route: route.fulfill(json={}))
    await page.evaluate("globalThis.deaf = true; for (const line of lines) line.onmessage = null")


async def hold_answers(page: Page) -> Callable[[], Awaitable[None]]:
    """From now on views arrive and answers do not, until what is returned here is called."""
    await page.evaluate(HELD_ANSWERS)

    async def answer() -> None:
        await page.evaluate("for (const answer of answers.splice(0)) answer()")

    return answer


Shoot = Callable[[Page, str], Awaitable[None]]
