"""Who guesses waits longer and longer, within bounds, and is forgiven in the end."""

from hypothesis import given
from hypothesis import strategies as st

from server.accounts.attempts import PLACES_REMEMBERED, Attempts, Patience

PATIENCE = Patience(free=3, first_ms=1_000, longest_ms=60_000)


@given(st.integers(0, 10_000))
def test_a_wait_grows_with_the_tries_and_has_an_end(tries: int) -> None:
    assert PATIENCE.wait_ms(tries) <= PATIENCE.wait_ms(tries + 1) <= 60_000


def test_many_guesses_at_once_are_not_free() -> None:
    attempts = Attempts(PATIENCE)
    for _ in range(3):
        attempts.begin("ann", 0)
    assert attempts.wait_ms("ann", 0) == 1_000


def test_a_right_try_is_taken_back() -> None:
    attempts = Attempts(PATIENCE)
    for _ in range(3):
        attempts.begin("here", 0)
    attempts.take_back("here")
    assert attempts.wait_ms("here", 0) == 0


def test_after_an_hour_all_is_forgotten() -> None:
    attempts = Attempts(PATIENCE)
    for _ in range(30):
        attempts.begin("ann", 0)
    assert attempts.wait_ms("ann", 3_600_001) == 0


def test_an_attack_from_everywhere_does_not_fill_the_memory() -> None:
    attempts = Attempts(PATIENCE)
    for number in range(PLACES_REMEMBERED + 50):
        attempts.begin(f"place {number}", 0)
    assert len(attempts._tries) == PLACES_REMEMBERED
