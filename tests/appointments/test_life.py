"""An appointment from the first look to the last, over real HTTP."""

from pathlib import Path
from typing import Any

from server.agenda.commands import CheckIn
from tests.appointments.office import ELS, HALL, MAIL, MONDAY, SOUTH, TUESDAY, at, booker, nine, office, staff
from tests.browser.people import kiosk


async def test_services_say_how_each_is_booked(tmp_path: Path) -> None:
    async with office(tmp_path) as house, booker(house) as els:
        told = await els.got("/services")
    services = {each["id"]: each for each in told["services"]}
    passport, collect = services["passport"], services["collect-card"]
    assert (passport["minutes"], passport["further_minutes"], passport["bookable"], passport["short"]) == (
        10,
        6,
        True,
        False,
    )
    assert passport["fields"]["name"]["need"] == "required"
    assert set(passport["fields"]["name"]["purpose"]) == {"nl", "fr", "de", "en"}
    assert (collect["short"], services["info"]["bookable"]) == (True, False)
    assert (told["phone"], told["languages"], told["groups"][0]["id"]) == ("02 555 01 23", ["nl"], "collect")


async def test_halls_dates_and_times_lead_to_one_that_can_be_booked(tmp_path: Path) -> None:
    async with office(tmp_path) as house, booker(house) as els:
        where = await els.got("/locations?service=passport:2")
        month = await els.got(f"/dates?hall={HALL}&service=passport:2&month=2026-04")
        day = await els.got(f"/times?hall={HALL}&service=passport:2&date={TUESDAY}")
        mine = await els.held(day["times"][0], "passport")
    assert {each["hall"] for each in where["locations"]} == {HALL, SOUTH}
    assert where["minutes"] == month["minutes"] == day["minutes"] == 16
    dates = {each["date"]: each for each in month["dates"]}
    assert dates["2026-04-19"]["free"] == 0 < dates[TUESDAY]["free"] == len(day["times"])
    assert mine.told["at"] == day["times"][0] == at("00:00")


async def test_an_appointment_is_held_confirmed_moved_and_cancelled(tmp_path: Path) -> None:
    async with office(tmp_path) as house, booker(house) as els:
        mine = await els.held(nine())
        assert (mine.told["state"], mine.told["can"]) == ("held", ["cancel"])
        assert mine.told["expires"] is not None
        status, booked = await mine.post("/confirm", {"contact": ELS})
        assert (status, booked["state"], booked["expires"], booked["contact"]) == (200, "booked", None, ELS)
        assert booked["can"] == ["move", "cancel"]
        status, moved = await mine.move(at("11:00"))
        assert (status, moved["at"], moved["until"], moved["sequence"]) == (200, at("11:00"), at("11:10"), 1)
        status, gone = await mine.cancel()
        assert (status, gone["state"], gone["can"]) == (200, "cancelled", [])
        assert (await mine.cancel())[0] == 200


async def test_the_link_leads_to_the_page_of_the_appointment(tmp_path: Path) -> None:
    async with office(tmp_path) as house, booker(house) as els:
        here, south = await els.held(nine()), await els.held(nine(), hall=SOUTH)
    assert here.told["link"] == f"/appointment/{here.told['id']}/{here.key}"
    assert south.told["link"] == f"/appointment/{south.told['id']}/{south.key}?hall={SOUTH}"


async def test_an_appointment_comes_as_a_file_for_a_calendar(tmp_path: Path) -> None:
    async with office(tmp_path) as house, booker(house) as els:
        mine = await els.booked(nine())
        # As a link: a calendar sends no headers of ours.
        answer = await els.client.get(f"/api/v1{mine.path}/calendar.ics?key={mine.key}")
        without = await els.get(f"{mine.path}/calendar.ics")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert "DTSTART;TZID=Europe/Brussels:20260421T090000" in answer.text
    assert without[0] == 401


async def test_who_is_here_gets_a_number_and_is_helped(tmp_path: Path) -> None:
    async with office(tmp_path, begin=f"{MONDAY}T08:50") as house, booker(house) as els:
        mine = await els.booked(nine(MONDAY))
        assert "check_in" in (await mine.now())["can"]
        status, here = await mine.post("/check-in", {})
        assert (status, here["state"], here["can"]) == (200, "arrived", [])
        assert here["ticket"].startswith("/ticket/")
        status, again = await mine.post("/check-in", {})
        assert (status, again["code"], again["when"]) == (409, "already_here", nine(MONDAY))
        assert (await mine.now())["ticket"] == here["ticket"]


async def test_who_is_early_hears_when_to_come_back_and_may_wait(tmp_path: Path) -> None:
    async with office(tmp_path) as house, booker(house) as els:
        mine = await els.booked(nine(MONDAY))
        status, told = await mine.post("/check-in", {})
        assert (status, told["code"], told["when"]) == (409, "too_early", nine(MONDAY))
        assert (await mine.post("/check-in", {"wait": True}))[1]["state"] == "arrived"


async def test_the_code_opens_at_the_kiosk_what_was_booked_on_the_web(tmp_path: Path) -> None:
    async with office(tmp_path, begin=f"{MONDAY}T08:50") as house, booker(house) as els, kiosk(house) as device:
        mine = await els.booked(nine(MONDAY))
        await device.do(CheckIn(code=mine.told["code"], slip=False))
        assert await mine.state() == "arrived"


async def test_a_hold_ends_by_itself_and_its_time_is_free(tmp_path: Path) -> None:
    async with office(tmp_path, ("hold_minutes = 10", "hold_minutes = 1"), speed=600) as house, booker(house) as els:
        mine = await els.held(nine())
        await mine.becomes("ended")
        status, told = await mine.post("/confirm", {"contact": ELS})
        assert (status, told["code"]) == (409, "hold_ended")
        assert (await els.got(f"/appointments/{HALL}/{mine.told['id']}", mine.key))["can"] == []


async def test_a_booking_far_ahead_counts_once_its_mail_is_answered(tmp_path: Path) -> None:
    far = ("# confirm_beyond_days = 30", "confirm_beyond_days = 3")
    async with office(tmp_path, *MAIL, far) as house, booker(house) as els:
        when = nine("2026-05-05")
        query = f"/fields?service=passport&hall={HALL}&at={when.replace('+', '%2B')}"
        assert (await els.got(query))["fields"]["mail"]["need"] == "required"
        assert (await els.got("/fields?service=passport"))["fields"]["mail"]["need"] == "optional"
        mine = await els.held(when)
        status, told = await mine.post("/confirm", {"contact": {"name": "Els"}})
        assert (status, told["code"], told["detail"]) == (400, "missing_field", "mail")
        assert (await mine.post("/confirm", {"contact": ELS}))[1]["state"] == "awaited"
        assert (await mine.post("/verify", {}))[1]["state"] == "booked"
        assert (await mine.post("/verify", {}))[1]["state"] == "booked"


async def test_staff_book_at_once_find_and_overbook(tmp_path: Path) -> None:
    async with office(tmp_path) as house, staff(house) as ann:
        status, told = await ann.hold(nine(), "info", book=True, contact={"name": "Jos Maes"})
        assert (status, told["state"], told["contact"]["name"]) == (201, "booked", "Jos Maes")
        assert (await ann.hold("2026-07-21T09:00:00+02:00", "passport", book=True))[1]["code"] == "too_far"
        over = await ann.hold("2026-07-20T09:00:00+02:00", "passport", book=True, overbook="Dringend")
        assert (over[0], over[1]["state"]) == (201, "booked")
        on = await ann.got(f"/appointments?hall={HALL}&date={TUESDAY}")
        assert [each["contact"]["name"] for each in on["appointments"]] == ["Jos Maes"]
        for typed in ("maes", "JOS", told["code"], f"{told['code'][:3]} {told['code'][3:]}"):
            found = await ann.got(f"/appointments?hall={HALL}&date={MONDAY}&find={typed}")
            assert [each["id"] for each in found["appointments"]] == [told["id"]], typed


async def test_staff_see_the_capacity_of_a_date(tmp_path: Path) -> None:
    async with office(tmp_path) as house, staff(house) as ann, booker(house) as els:
        mine = await els.booked(nine())
        told = await ann.got(f"/capacity?hall={HALL}&date={TUESDAY}")
        taken = [(each["id"], booking["id"]) for each in told["rosters"] for booking in each["bookings"]]
        assert [booking for _, booking in taken] == [mine.told["id"]]
        desk = next(each for each in told["rosters"] if each["id"] == "tafel-1")
        assert (desk["name"], desk["absent"], desk["spans"]) == (
            "Tafel 1",
            False,
            [[at("00:00"), at("00:00", "2026-04-22")]],
        )
        assert (told["extras"], told["share"], told["endangered"], told["closed"]) == ([], None, [], "")
        first: dict[str, Any] = (await ann.got(f"/first-free?hall={HALL}"))["first_free"]
        assert first["passport"] == at("08:05", MONDAY)
