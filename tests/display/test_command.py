"""`python -m display` opens the page of its zone."""

from display.__main__ import arguments, url


def test_the_display_of_a_zone_is_opened() -> None:
    options = arguments(["--server", "https://onthaal.local", "--zone", "wachtruimte"])
    assert url(options) == "https://onthaal.local/display/wachtruimte"


def test_a_second_display_in_a_zone_has_its_own_name() -> None:
    options = arguments(["--server", "http://hal", "--zone", "wachtruimte", "--name", "scherm-2"])
    assert url(options) == "http://hal/display/wachtruimte?name=scherm-2"


def test_a_display_in_another_hall_asks_for_the_zone_of_that_hall() -> None:
    options = arguments(["--server", "http://hal", "--zone", "wachtbank", "--hall", "dienstpunt"])
    assert url(options) == "http://hal/display/wachtbank?hall=dienstpunt"
