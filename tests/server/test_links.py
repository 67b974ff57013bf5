"""A link is found again all day, from a secret computed once, and is nobody's the day after."""

from pathlib import Path

from server.links import Followed, links_of
from tests.floor.towns import Day


class Secrets:
    """Secrets that are easy to read, and how many were made."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, ticket: str) -> str:
        self.made += 1
        return f"secret of {ticket}"


def test_the_ticket_of_a_link_is_found_and_each_secret_made_once() -> None:
    day, secrets = Day().opened(), Secrets()
    followed = Followed(lambda: day.floor, secrets)
    for ticket in [day.ticket("collect") for _ in range(3)]:
        assert followed.ticket(f"secret of {ticket}") == day[ticket]
    later = day.ticket("collect")
    assert f"secret of {later}" in followed
    assert "secret of nobody" not in followed
    assert followed.ticket("secret of nobody") is None
    assert secrets.made == 4


def test_a_link_of_yesterday_leads_nowhere() -> None:
    day = Day().opened()
    followed = Followed(lambda: day.floor, Secrets())
    link = f"secret of {day.ticket('collect')}"
    assert link in followed
    day.later(24 * 60)
    assert link not in followed


def test_a_floor_that_was_read_again_is_looked_through_again() -> None:
    days = [Day().opened()]
    followed = Followed(lambda: days[-1].floor, Secrets())
    lost = days[0].ticket("collect")
    assert f"secret of {lost}" in followed
    days.append(Day().opened())
    kept = days[1].ticket("passport")
    assert f"secret of {kept}" in followed
    assert f"secret of {lost}" not in followed


def test_a_secret_stays_the_same_over_restarts_and_differs_per_hall_and_house(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    ticket = "2026-04-13-A1"
    secret = links_of(tmp_path).secret("gemeentehuis", ticket)
    assert links_of(tmp_path).secret("gemeentehuis", ticket) == secret
    assert links_of(tmp_path).secret("bibliotheek", ticket) != secret
    assert links_of(tmp_path / "other").secret("gemeentehuis", ticket) != secret
    assert len(secret) * 5 >= 128
