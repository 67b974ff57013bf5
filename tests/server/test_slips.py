"""The words on a slip: the wait as a range with its time, in every language, and never what the visitor comes for."""

from dataclasses import replace

import pytest

from printer.paper_roll import paper_roll
from printer.slip import slip_bytes
from server.config.configuration import Configuration
from server.config.loading import read
from server.floor.holdings import SlipJob
from server.floor.state import Ticket
from server.protocol.jobs import Slip
from server.slips import slip_for
from server.words import languages
from tests.floor.towns import Day
from tests.printer.slips import texts
from tests.source import ROOT


@pytest.fixture(scope="module")
def town() -> Configuration:
    return read(ROOT / "config.toml", 0)


def ticket(**changed: object) -> Ticket:
    """A visit for an extract, taken at 9 in Brussels."""
    day = Day().opened()
    taken = day[day.ticket("extract")]
    return replace(taken, **changed)  # type: ignore[arg-type]


AGREED = ticket().taken + 40 * 60_000


def written(town: Configuration, of: Ticket) -> Slip:
    job = SlipJob("j1", of.id, "printer-1", of.taken, of.taken + 600_000)
    return slip_for(of, job, town.shown("gemeentehuis"), town.discreet, None)


def test_the_wait_is_a_range_with_the_time_from_which_it_counts(town: Configuration) -> None:
    slip = written(town, ticket(promised_min=(5, 10)))
    assert (slip.wait, slip.wait_detail) == ("5 tot 10 minuten", "Zo lang wacht u waarschijnlijk, vanaf 09.00 uur.")


def test_a_wait_from_nought_is_less_than_its_end(town: Configuration) -> None:
    assert written(town, ticket(promised_min=(0, 5))).wait == "Minder dan 5 minuten"


def test_where_nobody_could_say_how_long_it_counts_who_waits_as_it_was(town: Configuration) -> None:
    slip = written(town, ticket(promised_min=None, before=3))
    assert (slip.wait, slip.wait_detail) == ("3 mensen zijn voor u", "Zo was het om 09.00 uur.")


@pytest.mark.parametrize("language", sorted(languages()))
@pytest.mark.parametrize("promised", [(0, 10), (105, 125)])
def test_the_range_stands_on_one_big_line_in_every_language(
    town: Configuration, language: str, promised: tuple[int, int]
) -> None:
    slip = written(town, ticket(language=language, promised_min=promised))
    assert slip.wait in texts(slip_bytes(slip, paper_roll()))


def test_who_comes_by_appointment_reads_the_agreed_time_and_no_wait(town: Configuration) -> None:
    early = written(town, ticket(agreed=AGREED, promised_min=(5, 10)))
    assert (early.wait, early.wait_detail) == ("Uw afspraak: 09.40 uur", "Kan het vroeger, dan roepen wij u vroeger.")


def test_after_the_agreed_time_nothing_is_said_of_sooner(town: Configuration) -> None:
    late = ticket(agreed=ticket().taken - 60_000)
    assert written(town, late).wait_detail == "Wij roepen u zodra er plaats is."


@pytest.mark.parametrize("language", sorted(languages()))
def test_the_agreed_time_stands_on_one_big_line_in_every_language(town: Configuration, language: str) -> None:
    slip = written(town, ticket(language=language, agreed=AGREED))
    assert slip.wait in texts(slip_bytes(slip, paper_roll()))


def test_a_visit_for_a_social_service_asks_for_the_identity_card_alone(town: Configuration) -> None:
    slip = written(town, ticket(needs=frozenset({"intake", "extract"})))
    assert slip.keep_ready == ("uw identiteitskaart",)
