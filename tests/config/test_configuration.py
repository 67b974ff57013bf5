"""What the house hears of the town: the floor, the pages and the server."""

from datetime import date, timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest

from server.floor.town import Hours, Service
from tests.config.towns import HALL, SAMPLE, changed, told

USUAL = {
    "collect-card": 3.5, "extract": 3, "legalise": 3.5, "waste-card": 3, "info": 2.5, "id-card": 8, "passport": 10,
    "licence": 10, "move": 10, "birth": 15, "death": 20, "marriage": 30, "permit": 22, "housing-premium": 20,
    "naturalisation": 60, "intake": 75,
}  # fmt: skip
SPREAD = {
    "collect-card": 0.5, "extract": 0.5, "legalise": 0.6, "waste-card": 0.5, "info": 0.8, "id-card": 0.5,
    "passport": 0.5, "licence": 0.6, "move": 0.7, "birth": 0.5, "death": 0.6, "marriage": 0.4, "permit": 0.8,
    "housing-premium": 0.7, "naturalisation": 0.4, "intake": 0.5,
}  # fmt: skip
SOCIAL = {"intake", "housing-premium", "naturalisation"}


def test_the_sample_town_has_the_usual_lengths_of_the_sample_days(tmp_path: Path) -> None:
    file = told(tmp_path, SAMPLE).file
    assert {name: service.minutes for name, service in file.services.items()} == USUAL
    assert {name: service.spread for name, service in file.services.items()} == SPREAD
    assert all(service.each_further == pytest.approx(0.6 * service.minutes) for service in file.services.values())


def test_the_floor_knows_seconds_and_who_can_do_what(tmp_path: Path) -> None:
    town = told(tmp_path, SAMPLE).town(HALL)
    assert town.services["id-card"] == Service("id-card", 480, 288, None, 6)
    kinds = {name: place.kind for name, place in town.counters.items()}
    desks, rooms = dict.fromkeys(("D1", "D2", "D3"), "desk"), dict.fromkeys(("R1", "R2"), "room")
    assert kinds == dict.fromkeys(("E1", "E2"), "standing") | desks | rooms
    everything = frozenset(USUAL)
    can = {name: place.services for name, place in town.counters.items()}
    assert can == dict.fromkeys(("E1", "E2", "D1", "D2"), everything - SOCIAL) | dict.fromkeys(
        ("D3", "R1", "R2"), everything
    )


def test_the_rules_are_those_of_the_file(tmp_path: Path) -> None:
    rules = told(tmp_path, changed("grace_seconds = 120", "grace_seconds = 90")).town(HALL).rules
    assert {name: promise.target_ms / 60_000 for name, promise in rules.classes.items()} == {
        "short": 8, "seated": 20, "seat": 5, "returning": 3, "appointment": 5,
    }  # fmt: skip
    assert (rules.letters, rules.short_below_s, rules.grace_ms) == ({"short": "A", "seated": "B"}, 300, 90_000)


def test_a_group_can_have_a_letter_of_its_own(tmp_path: Path) -> None:
    town = told(tmp_path, changed('icon = "id-card"', 'icon = "id-card"\nletter = "C"')).town(HALL)
    assert {name for name, service in town.services.items() if service.letter == "C"} == {
        "id-card",
        "passport",
        "licence",
    }


def test_a_kiosk_prints_on_its_printer(tmp_path: Path) -> None:
    assert told(tmp_path, SAMPLE).town(HALL).printers == {"kiosk-1": "printer-1", "kiosk-2": "printer-1"}


def test_hours_are_mornings_an_evening_and_afternoons_by_appointment(tmp_path: Path) -> None:
    hours = told(tmp_path, SAMPLE).town(HALL).hours
    assert [span for span in hours if span.weekday == 2] == [Hours(2, 540, 720), Hours(2, 960, 1140)]
    afternoon = next(span for span in hours if span.weekday == 0 and span.opens_min == 810)
    assert {"passport", "intake"} < set(afternoon.by_appointment)
    assert not {"death", "birth", "info"} & set(afternoon.by_appointment)


def test_holidays_are_closed_for_three_years_and_say_why(tmp_path: Path) -> None:
    closed = told(tmp_path, SAMPLE).town(HALL).closed
    assert closed["2026-07-11"] == "Feest van de Vlaamse Gemeenschap"
    assert closed["2026-07-21"] == "Nationale feestdag"
    assert {"2026-04-06", "2027-03-29", "2028-04-17"} <= closed.keys(), "Easter Monday"
    assert {day[:4] for day in closed} == {"2026", "2027", "2028"}
    assert "2026-04-13" not in closed


def test_a_closure_has_each_of_its_dates(tmp_path: Path) -> None:
    closure = '[[halls.gemeentehuis.closures]]\nfrom = 2026-12-28\nuntil = 2027-01-03\nreason = "Verbouwing"\n'
    closed = told(tmp_path, SAMPLE + closure).town(HALL).closed
    days = [(date(2026, 12, 28) + timedelta(after)).isoformat() for after in range(7)]
    assert [closed[day] for day in days] == ["Verbouwing"] * 7


def test_29_february_is_closed_in_the_years_that_have_it(tmp_path: Path) -> None:
    closed = told(tmp_path, changed('"07-11" =', '"02-29" =')).town(HALL).closed
    assert [day for day in closed if day.endswith("02-29")] == ["2028-02-29"]


def test_a_country_without_dutch_names_gives_its_own(tmp_path: Path) -> None:
    closed = told(tmp_path, changed('public_holidays = "BE"', 'public_holidays = "FR"')).town(HALL).closed
    assert "2026-07-14" in closed


def test_trying_it_out_every_hall_is_open_day_and_night(tmp_path: Path) -> None:
    trying = told(tmp_path, SAMPLE).trying()
    town = trying.town(HALL)
    assert town.hours == tuple(Hours(weekday, 0, 1440) for weekday in range(7))
    assert town.closed == {}
    assert trying.shown(HALL) == told(tmp_path, SAMPLE).shown(HALL)


def test_pages_see_texts_kinds_and_a_picture_of_the_online_link(tmp_path: Path) -> None:
    shown = told(tmp_path, SAMPLE).shown(HALL)
    extract = next(service for service in shown.services if service.id == "extract")
    assert (extract.kind, extract.usual_s, extract.name["nl"]) == ("short", 180, "Uittreksel uit het strafregister")
    assert extract.online == "https://gemeente.example/attesten"
    assert unquote(extract.online_qr or "").startswith("data:image/svg+xml;charset=utf-8,<svg xmlns=")
    assert next(service for service in shown.services if service.id == "passport").online_qr is None
    assert [group.id for group in shown.groups] == ["collect", "identity", "living", "family", "papers", "other"]
    assert (shown.languages, shown.colour, shown.public_url) == (("nl",), "#0F5B63", None)


def test_pages_see_panels_in_millimetres(tmp_path: Path) -> None:
    waiting, express = told(tmp_path, SAMPLE).shown(HALL).zones
    assert (waiting.width_px, waiting.width_mm, waiting.distance_m, waiting.dark) == (1920, 1218, 8, False)
    assert waiting.counters == ("E1", "E2", "D1", "D2", "D3", "R1", "R2")
    assert (express.layout, express.counters, express.dark) == ("counters", ("E1", "E2"), True)


def test_every_text_of_the_sample_is_there_in_four_languages(tmp_path: Path) -> None:
    shown = told(tmp_path, SAMPLE).shown(HALL)
    texts = [service.name for service in shown.services] + [group.examples for group in shown.groups]
    texts += [paper for service in shown.services for paper in service.documents]
    assert [text for text in texts if set(text) != {"nl", "fr", "de", "en"}] == []


def test_social_services_are_discreet(tmp_path: Path) -> None:
    assert told(tmp_path, SAMPLE).discreet == SOCIAL


def test_displays_know_how_loud_they_are_through_the_day(tmp_path: Path) -> None:
    shown = told(tmp_path, changed('"00:00" = 50, "09:00" = 100', '"13:30" = 80, "07:00" = 0')).shown(HALL)
    assert [(each.minute, each.percent) for each in shown.volume] == [(7 * 60, 0), (13 * 60 + 30, 80)]


def test_words_alone_are_spoken_in_dutch(tmp_path: Path) -> None:
    text = changed('"balie twee"', '{ nl = "balie twee", fr = "guichet deux" }')
    spoken = {each.id: each.spoken for each in told(tmp_path, text).shown(HALL).counters}
    assert spoken["E1"] == {"nl": "balie één"}
    assert spoken["E2"] == {"nl": "balie twee", "fr": "guichet deux"}


def test_paths_count_from_the_folder_of_the_file(tmp_path: Path) -> None:
    for name in ("town.pem", "town.key"):
        (tmp_path / name).touch()
    text = changed("# certificate", 'certificate = "town.pem"\nkey = "town.key"\n# certificate')
    configuration = told(tmp_path, text)
    assert configuration.data == tmp_path / "data"
    assert configuration.certificate is not None
    assert configuration.certificate.key == tmp_path / "town.key"
    assert told(tmp_path, SAMPLE).certificate is None
    assert (configuration.listen, configuration.port) == ("127.0.0.1", 8123)
