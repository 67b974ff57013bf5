"""Who has an appointment checks in at the kiosk, in every way that it offers, and is never turned away by it."""

from playwright.async_api import Page, expect

from server.protocol.client import Device
from tests.browser.axe import axe
from tests.browser.checking_in import TOWN_URL, ann, checked_in, hall, kiosk, typed
from tests.browser.expected import booked
from tests.browser.scanning import HAND_GAP_S, read_qr, scan
from tests.browser.screens import Screen, Screens, Shoot
from tests.browser.touching import choose, heading, number, touch
from tests.house import House

__all__ = ["ann", "hall", "kiosk"]


async def test_a_code_is_typed_by_touch_and_gives_a_number_at_the_agreed_time(
    kiosk: Page, ann: Device, shoot: Shoot
) -> None:
    code = (await booked(ann, "10:20")).code or ""
    await typed(kiosk, code)
    await expect(kiosk.get_by_label("Uw code")).to_have_value(code)
    await shoot(kiosk, "kiosk-check-in")
    assert await axe(kiosk) == []
    await choose(kiosk, "Meld mij aan")
    given = await number(kiosk)
    floor = await ann.until("floor", lambda floor: any(row["number"] == given for row in floor["waiting"]))
    row = next(row for row in floor["waiting"] if row["number"] == given)
    assert row["agreed"] is not None
    await expect(kiosk.get_by_text("Uw afspraak is om 10.20 uur", exact=True)).to_be_visible()
    await expect(kiosk.get_by_text("Kan het vroeger, dan roepen wij u vroeger.", exact=True)).to_be_visible()
    await expect(kiosk.get_by_role("status")).to_contain_text("Uw afspraak is om 10.20 uur. Kan het vroeger")
    await expect(kiosk.get_by_text("Reispas")).to_have_count(0)
    await shoot(kiosk, "kiosk-checked-in")


async def test_the_last_screen_carries_the_link_that_a_phone_follows_the_number_by(
    hall: House, kiosk: Page, ann: Device, screens: Screens, shoot: Shoot
) -> None:
    await checked_in(kiosk, (await booked(ann, "10:20")).code or "")
    given = await number(kiosk)
    link = await read_qr(kiosk.get_by_role("img", name="QR-code om uw nummer"))
    assert link.startswith(f"{TOWN_URL}/ticket/")
    phone = await screens(Screen.PHONE, link.replace(TOWN_URL, hall.url))
    await expect(phone).to_have_title(f"{given} · Volg uw nummer")
    await heading(phone, "Uw afspraak is om 10.20 uur")
    await expect(phone.get_by_text("Aangemeld om 10")).to_be_visible()
    await expect(phone.get_by_text("minuten")).to_have_count(0)
    await shoot(phone, "phone-agreed")
    assert await axe(phone) == []


async def test_a_keyboard_is_enough(kiosk: Page, ann: Device) -> None:
    code = (await booked(ann, "10:20")).code or ""
    await kiosk.get_by_role("button", name="Ik heb een afspraak").focus()
    await kiosk.keyboard.press("Enter")
    await heading(kiosk, "Wat is uw code?")
    await scan(kiosk, f"{code[:2]}!{code[2:]}".lower(), HAND_GAP_S)
    await number(kiosk)


async def test_a_mistake_of_a_hand_is_erased_by_key_and_by_touch(kiosk: Page) -> None:
    await typed(kiosk, "K7P")
    await touch(kiosk.get_by_role("button", name="Wis"))
    await kiosk.keyboard.press("Backspace")
    await expect(kiosk.get_by_label("Uw code")).to_have_value("K")


async def test_a_scanner_is_heard_on_the_first_screen_without_a_field(kiosk: Page, ann: Device) -> None:
    await scan(kiosk, (await booked(ann, "10:20")).code or "")
    await number(kiosk)


async def test_the_enter_of_a_scanner_presses_no_button(kiosk: Page, ann: Device) -> None:
    await typed(kiosk, "K")
    await scan(kiosk, (await booked(ann, "10:20")).code or "")
    await number(kiosk)


async def test_a_scanner_may_read_the_whole_link_of_an_appointment(kiosk: Page, ann: Device) -> None:
    booking = (await booked(ann, "10:20")).booking
    await scan(kiosk, f"{TOWN_URL}/appointment/{booking}/0a1b2c3d4e5f6g7h?hall=gemeentehuis")
    await number(kiosk)


async def test_the_next_visitor_scans_while_a_number_still_stands_there(kiosk: Page, ann: Device) -> None:
    first, second = (await booked(ann, "10:20")).code or "", (await booked(ann, "10:25")).code or ""
    await scan(kiosk, first)
    before = await number(kiosk)
    await scan(kiosk, second)
    await expect(kiosk.get_by_text("Uw afspraak is om 10.25 uur", exact=True)).to_be_visible()
    assert await number(kiosk) != before


async def test_somebody_who_types_on_the_first_screen_is_no_scanner(kiosk: Page, ann: Device) -> None:
    await scan(kiosk, (await booked(ann, "10:20")).code or "", HAND_GAP_S)
    await heading(kiosk, "Waarvoor komt u?")
