"""What goes wrong at a kiosk is said in words, with what to do, and nobody loses or doubles a ticket by it."""

import json
import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Page, WebSocketRoute, expect

from server.floor.commands.hall import CloseHall, OpenHall
from tests.browser.axe import axe
from tests.browser.people import person
from tests.browser.screens import Screen, Screens, Shoot
from tests.browser.touching import choose, heading, number, touch
from tests.house import House

GONE = ("ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE", "WebSocket connection")
IDLE_MS = 61_000
OVER_MS = 31_000


@pytest_asyncio.fixture(loop_scope="session")
async def kiosk(house: House, screens: Screens) -> AsyncIterator[Page]:
    """A kiosk with a clock that a test can put forward."""
    device = await screens.device(Screen.KIOSK)
    page = await device.new_page()
    await page.clock.install()
    await page.goto(f"{house.url}/kiosk")
    await heading(page, "Waarvoor komt u?")
    yield page


async def waiting(house: House) -> int:
    """How many people wait, as staff see it."""
    async with person(house, "Ann") as device:
        view = await device.until("floor", lambda _: True)
    return sum(view["counts"].values())


async def fault(house: House, **faults: object) -> None:
    async with house.browser() as browser:
        assert (await browser.post("/paper/faults", json=faults)).status_code == 200


async def test_a_kiosk_says_that_the_server_is_away_and_goes_on_by_itself(
    house: House, screens: Screens, kiosk: Page, shoot: Shoot
) -> None:
    screens.forgive(*GONE)
    await choose(kiosk, "Attesten")
    await house.kill9()
    await heading(kiosk, "Even geduld")
    await expect(kiosk.get_by_role("alert")).to_contain_text("Vraag intussen hulp aan het onthaal.")
    await shoot(kiosk, "kiosk-away")
    assert await axe(kiosk) == []
    await house.restart()
    await heading(kiosk, "Attesten en uittreksels")


async def test_a_number_stays_on_the_screen_when_the_server_goes_away(
    house: House, screens: Screens, kiosk: Page
) -> None:
    screens.forgive(*GONE)
    await choose(kiosk, "Afhalen", "Neem mijn nummer")
    given = await number(kiosk)
    await house.kill9()
    await kiosk.clock.run_for(3000)
    assert await number(kiosk) == given


async def test_a_ticket_asked_for_while_the_server_is_away_is_taken_once_it_is_back(
    house: House, screens: Screens, kiosk: Page
) -> None:
    screens.forgive(*GONE)
    await choose(kiosk, "Afhalen")
    await kiosk.locator("kiosk-page:not([resting])").wait_for(state="attached")
    await house.kill9()
    await kiosk.get_by_role("button", name="Neem mijn nummer").click()
    await house.restart()
    assert await number(kiosk) == "A 1"
    assert await waiting(house) == 1


async def test_an_answer_lost_on_the_way_is_asked_again_and_is_the_same_ticket(house: House, screens: Screens) -> None:
    lost: list[str] = []

    async def lose_the_first_answer(line: WebSocketRoute) -> None:
        server = line.connect_to_server()

        async def hear(text: str | bytes) -> None:
            if json.loads(text)["type"] != "done" or lost:
                line.send(text)
                return
            lost.append(str(text))
            await line.close()

        server.on_message(hear)

    device = await screens.device(Screen.KIOSK)
    page = await device.new_page()
    await page.route_web_socket(re.compile("/ws$"), lose_the_first_answer)
    await page.goto(f"{house.url}/kiosk")
    await choose(page, "Afhalen", "Neem mijn nummer")
    assert await number(page) == json.loads(lost[0])["result"]["number"]
    assert await waiting(house) == 1


async def test_a_refusal_is_told_with_what_to_do_and_the_next_try_counts(house: House, screens: Screens) -> None:
    refused: list[str] = []

    async def refuse_once(line: WebSocketRoute) -> None:
        server = line.connect_to_server()

        def say(text: str | bytes) -> None:
            message = json.loads(text)
            if message["type"] != "do" or refused:
                server.send(text)
                return
            refused.append(message["id"])
            line.send(json.dumps({"type": "refused", "id": message["id"], "code": "not_stored", "detail": ""}))

        line.on_message(say)

    device = await screens.device(Screen.KIOSK)
    page = await device.new_page()
    await page.route_web_socket(re.compile("/ws$"), refuse_once)
    await page.goto(f"{house.url}/kiosk")
    await choose(page, "Attesten", "Uittreksel", "Neem mijn nummer")
    await expect(page.get_by_role("alert")).to_contain_text("Vraag hulp aan het onthaal, of probeer het opnieuw.")
    assert await axe(page) == []
    await choose(page, "Neem mijn nummer")
    assert await number(page) == "A 1"


async def test_a_closed_hall_says_when_it_opens_and_what_can_be_done(house: House, kiosk: Page, shoot: Shoot) -> None:
    await choose(kiosk, "Attesten")
    async with person(house, "Mia", "manager") as manager:
        await manager.do(CloseHall())
        await heading(kiosk, "Wij zijn nu gesloten")
        await expect(kiosk.get_by_text("Veel kan ook online")).to_be_visible()
        await expect(kiosk.locator(".opens")).to_contain_text(re.compile("helpen wij u vanaf|Vraag aan het onthaal"))
        await shoot(kiosk, "kiosk-closed")
        assert await axe(kiosk) == []
        await manager.do(OpenHall())
    await heading(kiosk, "Attesten en uittreksels")


@pytest.mark.parametrize(
    ("faults", "title"),
    [
        ({"paper": "out"}, "Het papier is op"),
        ({"cover": "open"}, "Wij kunnen nu niet afdrukken"),
        ({"offline": True}, "Wij kunnen nu niet afdrukken"),
    ],
)
async def test_a_printer_that_cannot_print_leaves_the_number_to_remember(
    house: House, kiosk: Page, shoot: Shoot, faults: dict[str, object], title: str
) -> None:
    await fault(house, **faults)
    await choose(kiosk, "Afhalen", "Neem mijn nummer")
    await expect(kiosk.get_by_role("heading", name=title)).to_be_visible()
    said = "Onthoud uw nummer, A 1, of neem er een foto van. Wij weten ervan."
    await expect(kiosk.locator(".slip")).to_contain_text(said)
    await shoot(kiosk, f"kiosk-{next(iter(faults))}")
    await fault(house, paper="ok", cover="closed", offline=False)
    await expect(kiosk.get_by_role("heading", name="Uw ticket is afgedrukt")).to_be_visible()


COUNT_TONES = """() => {
    const start = OscillatorNode.prototype.start;
    window.tones = 0;
    OscillatorNode.prototype.start = function (...when) { window.tones += 1; start.apply(this, when); };
}"""


async def test_who_does_nothing_is_asked_with_a_sound_and_can_go_on_as_often_as_needed(
    kiosk: Page, shoot: Shoot
) -> None:
    await kiosk.evaluate(COUNT_TONES)
    await choose(kiosk, "Attesten")
    for time in range(1, 11):
        await kiosk.clock.fast_forward(IDLE_MS)
        question = kiosk.get_by_role("dialog", name="Bent u er nog?")
        await expect(question).to_contain_text(re.compile(r"Over (2\d|30) seconden beginnen wij opnieuw\."))
        await kiosk.wait_for_function(f"window.tones === {2 * time}")
        if time == 1:
            await shoot(kiosk, "kiosk-still-there")
            assert await axe(kiosk) == []
        await choose(kiosk, "Ja, ik ben er nog")
        await expect(question).to_have_count(0)
    await heading(kiosk, "Attesten en uittreksels")


async def test_who_has_gone_leaves_nothing_for_the_next_visitor(kiosk: Page) -> None:
    await touch(kiosk.get_by_role("switch", name="Ik wil kunnen zitten"))
    await choose(kiosk, "Contrast", "Attesten")
    await kiosk.clock.fast_forward(IDLE_MS)
    await expect(kiosk.get_by_role("dialog")).to_be_visible()
    await kiosk.clock.fast_forward(OVER_MS)
    await heading(kiosk, "Waarvoor komt u?")
    await expect(kiosk.get_by_role("switch", name="Ik wil kunnen zitten")).not_to_be_checked()
    await expect(kiosk.get_by_role("button", pressed=True)).to_have_count(0)


async def test_a_first_screen_that_nobody_touched_asks_nothing(kiosk: Page) -> None:
    await kiosk.clock.fast_forward(IDLE_MS)
    await kiosk.clock.run_for(2000)
    await expect(kiosk.get_by_role("dialog")).to_have_count(0)


async def test_a_number_can_be_kept_longer_and_goes_by_itself(kiosk: Page) -> None:
    await choose(kiosk, "Afhalen", "Neem mijn nummer")
    await number(kiosk)
    await kiosk.clock.fast_forward(20_000)
    longer = kiosk.get_by_role("button", name="Langer tonen")
    await expect(longer).to_contain_text(re.compile(r"nog 2\d seconden"))
    await touch(longer)
    await expect(longer).to_contain_text(re.compile(r"nog 4\d seconden"))
    await kiosk.clock.fast_forward(46_000)
    await heading(kiosk, "Waarvoor komt u?")


async def test_who_walks_away_from_a_question_that_never_arrived_takes_no_ticket(
    house: House, screens: Screens, kiosk: Page
) -> None:
    screens.forgive(*GONE)
    await choose(kiosk, "Afhalen")
    await kiosk.locator("kiosk-page:not([resting])").wait_for(state="attached")
    await house.kill9()
    await kiosk.get_by_role("button", name="Neem mijn nummer").click()
    await kiosk.clock.fast_forward(IDLE_MS + OVER_MS)
    await house.restart()
    await heading(kiosk, "Waarvoor komt u?")
    assert await waiting(house) == 0
