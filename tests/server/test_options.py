"""The command line of the server: a clock of its own is for trying out only."""

import pytest

from server.clock import Clock
from server.config import load
from server.options import options
from server.starting import rehearsal_clock
from tests.house import House
from tests.source import ROOT

TRYING = ["--config", str(ROOT / "config.toml"), "--try"]


def clock(*words: str) -> Clock:
    chosen = options([*TRYING, *words])
    return rehearsal_clock(chosen, load(chosen.config))


def test_a_rehearsal_begins_at_local_time_in_the_hall() -> None:
    begun = clock("--begin", "2026-04-14T08:50", "--speed", "60")
    assert (begun.begin, begun.speed) == (1_776_149_400_000, 60.0)


def test_without_a_beginning_a_fast_clock_begins_now() -> None:
    assert clock("--speed", "2").begin is not None
    assert clock().begin is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--speed", "60"], "add --try"),
        (["--begin", "2026-04-14T08:50"], "add --try"),
        (["--try", "--speed", "0"], "more than 0"),
        (["--try", "--begin", "today"], "--begin"),
    ],
)
def test_a_clock_that_makes_no_sense_is_refused(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        options(words)
    assert told in capsys.readouterr().err


async def test_a_server_that_was_told_so_begins_no_forecast_and_one_that_was_not_does(
    house: House, foreseeing_house: House
) -> None:
    assert (await house.health())["foresight"]["state"] == "off"
    assert (await foreseeing_house.health())["foresight"]["state"] in ("resting", "works")
