"""What must agree within a hall, and between it and the rest."""

from pathlib import Path

import pytest

from tests.config.towns import SAMPLE, changed, problems

HOLIDAY = 'public_holidays = "BE"'
CLOSURE = '[[halls.gemeentehuis.closures]]\nfrom = {}\nuntil = {}\nreason = "Brugdag"\n'
BACKWARDS = 'breaks = [{ from = "12:30", until = "12:00" }]'
OTHER_HALL = '[devices.printer-2]\nhall = "gemeentehuis"\nrole = "kiosk"\nprinter = "kiosk-1"\n'


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"Balie 2"', '"Balie 1"', "counters.E1.name: number 1 is used twice: counters share one series"),
        ('"Ruimte 6"', '"Gespreksruimte 6"', "zones.wachtruimte.panel: calls with the place 'Gespreksruimte 6' can be"),
        ("distance_m = 8", "distance_m = 12", "people wait up to 12 m away: expected shorter names, a larger panel"),
        ("at = [84, 36]", f"at = [84, 36]\n{BACKWARDS}", "counters.E1.breaks[0].until: expected a time after from"),
        ("at = [84, 36]", "at = [184, 36]", "counters.E1.at: expected two numbers from 0 to 100"),
        ('skills = ["social"]', 'skills = ["sociaal"]', "counters.D3.skills: expected one of social, found 'sociaal'"),
        ('skills = ["social"]', "", None),
        ('counters = ["E1", "E2"]', 'counters = ["E1", "E9"]', "zones.snelbalie.counters: expected some of E1, E2, D1"),
        ('counters = ["E1", "E2"]', "counters = []", "zones.snelbalie.counters: expected some of E1, E2, D1"),
        ('until = "12:00"', 'until = "09:00"', "hours[0].until: expected a time after from"),
        ('from = "16:00"', 'from = "11:30"', "hours[1]: this span overlaps another one on Wed"),
        ('from = "16:00"', 'from = "12:00"', None),
        ('  "move",', '  "moving",', "hours[2].by_appointment: no service is called 'moving'"),
        (HOLIDAY, 'public_holidays = "Flanders"', "public_holidays: expected a country such as BE, found 'Flanders'"),
        ('"07-11" =', '"11 juli" =', ': expected a month and a day such as "07-11"'),
        ('"07-11" =', '"02-30" =', ': expected a month and a day such as "07-11"'),
        ('"07-11" =', '"02-29" =', None),
        ('languages = ["nl"]', 'languages = ["nl", "nl"]', "languages: expected each language once"),
        ('languages = ["nl"]', 'languages = ["nl", "es"]', "languages[1]: expected 'nl', 'fr', 'de' or 'en'"),
        ('"09:00" = 100 }', '"9" = 100 }', "volume.9: expected a time of the day such as"),
        ('"09:00" = 100 }', '"24:00" = 100 }', "volume.24:00: expected a time of the day such as"),
        ('"09:00" = 100 }', '"09:00" = 101 }', "volume.09:00: expected a percentage from 0 to 100, found 101"),
        ('"09:00" = 100 }', '"09:00" = "loud" }', "volume.09:00: expected a valid integer"),
        ('spoken = "balie twee"', 'spoken = { nl = "balie twee", fr = "guichet deux" }', None),
        ('spoken = "balie twee"', 'spoken = { fr = "guichet deux" }', "counters.E2.spoken: expected a Dutch text too"),
        ('spoken = "balie twee"', 'spoken = ""', "counters.E2.spoken: expected words under nl"),
        ("[halls.gemeentehuis.places.seated]", "[halls.gemeentehuis.places.desk]", "places.desk: expected 'short' or"),
        (
            'printer = "printer-1"',
            'printer = "printer-9"',
            "devices.kiosk-1.printer: expected one of printer-1, printer-zuid, found",
        ),
        ('[devices.kiosk-1]\nhall = "gemeentehuis"', '[devices.kiosk-1]\nhall = "x"', "devices.kiosk-1.hall: expected"),
        ('role = "printer"', 'role = "printer"\nprinter = "printer-1"', "a printer has no printer of its own"),
    ],
)
def test_a_hall_agrees_with_itself_or_says_what_does_not(tmp_path: Path, old: str, new: str, said: str | None) -> None:
    found = problems(tmp_path, changed(old, new))
    assert found == [] if said is None else any(said in problem for problem in found), found


@pytest.mark.parametrize(("first", "last"), [("2026-05-16", "2026-05-15"), ("2026-05-15", "2027-05-16")])
def test_a_closure_ends_after_it_begins_and_within_a_year(tmp_path: Path, first: str, last: str) -> None:
    (only,) = problems(tmp_path, SAMPLE + CLOSURE.format(first, last))
    assert only.endswith("closures[0].until: expected a date on or after from, within a year")


def test_what_takes_a_skill_that_no_desk_or_room_has_is_refused(tmp_path: Path) -> None:
    found = problems(tmp_path, SAMPLE.replace('skills = ["social"]', "", 3))
    assert [problem.rsplit(": ", 1)[1].split()[0] for problem in found] == [
        "housing-premium",
        "naturalisation",
        "intake",
    ]
    assert all("who cannot stand must be helped too" in problem for problem in found)


def test_a_standing_counter_is_no_seat(tmp_path: Path) -> None:
    text = SAMPLE.replace('kind = "desk"', 'kind = "standing"').replace('kind = "room"', 'kind = "standing"')
    assert any("passport can be done at no desk or room" in problem for problem in problems(tmp_path, text))


def test_an_empty_tile_on_the_kiosk_is_refused(tmp_path: Path) -> None:
    (only,) = problems(tmp_path, changed('group = "collect"', 'group = "other"'))
    assert "groups.collect: no service belongs to this group" in only


def test_a_letter_that_tells_who_comes_for_social_help_is_refused(tmp_path: Path) -> None:
    text = SAMPLE.replace('group = "other"\nminutes = 2.5', 'group = "papers"\nminutes = 2.5')
    assert problems(tmp_path, text) == []
    (only,) = problems(tmp_path, changed('icon = "circle-question-mark"', 'icon = "heart"\nletter = "S"', text))
    assert "groups.other.letter: a number with S would show that somebody comes for social help" in only


@pytest.mark.parametrize("letter", ["A", "B"])
def test_a_letter_that_many_share_tells_nothing(tmp_path: Path, letter: str) -> None:
    text = SAMPLE.replace('group = "other"\nminutes = 2.5', 'group = "papers"\nminutes = 2.5')
    shared = changed('icon = "circle-question-mark"', f'icon = "heart"\nletter = "{letter}"', text)
    assert problems(tmp_path, shared) == []


def test_a_certificate_comes_with_its_key(tmp_path: Path) -> None:
    (tmp_path / "town.pem").touch()
    (only,) = problems(tmp_path, changed('# certificate = "tls/certificate.pem"', 'certificate = "town.pem"'))
    assert only.endswith("server: expected certificate and key together, or neither")
