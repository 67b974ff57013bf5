"""A wrong file stops the start with file, line, key and what was expected, all of it at once."""

from pathlib import Path

import pytest

from server.config.loading import load
from server.config.problems import WrongConfiguration
from tests.config.towns import SAMPLE, changed, problems
from tests.source import ROOT


def place(words: str) -> str:
    """The file and the line on which these words of the sample begin."""
    return f"config.toml:{SAMPLE[: SAMPLE.index(words)].count(chr(10)) + 1}"


def test_the_sample_town_is_right() -> None:
    assert load(ROOT / "config.toml").halls == ("gemeentehuis", "dienstpunt")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('colour = "#0F5B63"', 'colour = "petrol"', "colour: expected a colour such as \"#0F5B63\", found 'petrol'"),
        ("port = 8123", "prot = 8123", "server.prot: this key is not known, did you mean port"),
        ("port = 8123", 'port = "8123"', "server.port: expected a valid integer, found '8123'"),
        ("port = 8123", "port = 99999", "server.port: expected less than or equal to 65535, found 99999"),
        ("port = 8123\n", "", "server.port: expected here, but it is missing"),
        ("\nminutes = 3.5", "\nminutes = 0", "services.collect-card.minutes: expected greater than 0, found 0"),
        ('short = "A", seated', 'short = "I", seated', "rules.letters.short: expected one capital letter, not I or O"),
        ('short = "A", seated', 'short = "B", seated', "rules.letters.seated: expected another letter"),
        ('name = { nl = "Afhalen", fr', "name = { fr", "groups.collect.name: expected a Dutch text too, under nl"),
        ('{ nl = "Afhalen"', '{ nl = " "', "groups.collect.name: expected words under nl, or no nl at all"),
        ('{ nl = "Afhalen"', '{ es = "Recoger", nl = "A"', "groups.collect.name.es: expected 'nl', 'fr', 'de' or 'en'"),
        ('"Europe/Brussels"', '"Europe/Brussel"', 'time_zone: expected a time zone such as "Europe/Brussels"'),
        ('from = "09:00"', 'from = "9:00"', 'hours[0].from: expected a time such as "08:30", up to "24:00"'),
        ('days = ["Wed"]', 'days = ["Wo"]', "hours[1].days[0]: expected 'Mon', 'Tue', 'Wed'"),
        ('icon = "house"', 'icon = "castle"', "groups.living.icon: no page carries an icon 'castle'"),
        ('group = "collect"', 'group = "fetch"', "services.collect-card.group: expected one of collect, identity"),
        ('skill = "social"', 'skill = "soc"', "services.housing-premium.skill: expected one of social, found 'soc'"),
        ('"https://gemeente.example/ver', '"gemeente.example/ver', "services.move.online: expected an address that"),
        ('# public_url = "https://', 'public_url = "', "server.public_url: expected an address such as https://"),
        ("# certificate", "certificate", "server.certificate: there is no file tls/certificate.pem"),
        ("port = 8123", 'port = 8123\ntrusted_proxies = ["proxy"]', "trusted_proxies[0]: expected an address such as"),
        ("port = 8123", 'port = 8123\ntrusted_proxies = ["10.0.0.1/8"]', "trusted_proxies[0]: expected an address"),
        ("port = 8123", 'port = 8123\ntrusted_proxies = ["::/0"]', "not everybody can speak for others"),
        ("[services.info]", '[services."in fo"]', "services.in fo: expected letters, figures and hyphens"),
    ],
)
def test_a_wrong_value_is_told_with_its_key_and_what_was_expected(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    found = problems(tmp_path, changed(old, new))
    assert any(said in problem for problem in found), found


def test_the_line_is_that_of_the_key(tmp_path: Path) -> None:
    text = changed('from = "16:00"', 'from = "16h"', changed("port = 8123", "port = -1"))
    evening = place('from = "16:00"')
    first, second = problems(tmp_path, text)
    assert first.startswith(f"{place('port = ')}: server.port: ")
    assert second.startswith(f"{evening}: halls.gemeentehuis.hours[1].from: ")


def test_what_does_not_agree_has_its_line_too(tmp_path: Path) -> None:
    (only,) = problems(tmp_path, changed('name = "Balie 3"', 'name = "Tafel"'))
    told = place('name = "Balie 3"')
    assert (
        only
        == f"{told}: halls.gemeentehuis.counters.D1.name: "
        + "expected a name with one number, such as \"Balie 2\", found 'Tafel'"
    )


def test_everything_that_is_wrong_is_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = changed(
        "port = 8123",
        "port = -1",
        changed('kind = "desk"', 'kind = "sofa"', changed("\nminutes = 60", "\nminutes = 0")),
    )
    assert [each.split(": ")[1] for each in problems(tmp_path, text)] == [
        "server.port",
        "services.naturalisation.minutes",
        "halls.gemeentehuis.counters.D1.kind",
    ]


def test_what_is_no_toml_says_where(tmp_path: Path) -> None:
    (only,) = problems(tmp_path, "colour = #0F5B63")
    assert only == "config.toml: this is not TOML: Invalid value (at line 1, column 10)"


def test_a_file_that_is_not_there_or_not_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(WrongConfiguration, match=r"config\.toml: cannot be read: No such file"):
        load(tmp_path / "config.toml")
    (tmp_path / "config.toml").write_bytes(b"colour = \xff")
    with pytest.raises(WrongConfiguration, match=r"expected UTF-8 text"):
        load(tmp_path / "config.toml")


def test_a_part_that_is_missing_altogether_is_told(tmp_path: Path) -> None:
    assert "config.toml: rules: expected here, but it is missing" in problems(tmp_path, 'colour = "#0F5B63"')
