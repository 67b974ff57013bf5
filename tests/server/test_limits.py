"""An address may ask so often, and no more."""

from hypothesis import given
from hypothesis import strategies as st

from server.limits import ADDRESSES_REMEMBERED, Limit, Rate


@given(st.lists(st.integers(0, 2_000), max_size=200))
def test_no_span_of_time_sees_more_than_the_burst_and_the_rate(gaps: list[int]) -> None:
    limit, now, allowed = Limit(Rate(burst=5, each_ms=100)), 0, 0
    for gap in gaps:
        now += gap
        allowed += limit.allows("here", now)
    assert allowed <= 5 + now // 100


@given(st.integers(1, 50))
def test_who_keeps_to_the_rate_is_never_refused(times: int) -> None:
    limit = Limit(Rate(burst=1, each_ms=100))
    assert all(limit.allows("here", 100 * time) for time in range(times))


def test_one_address_does_not_pay_for_another() -> None:
    limit = Limit(Rate(burst=1, each_ms=100))
    assert limit.allows("here", 0)
    assert not limit.allows("here", 0)
    assert limit.allows("there", 0)


def test_many_addresses_do_not_fill_the_memory() -> None:
    limit = Limit(Rate(burst=1, each_ms=100))
    for number in range(ADDRESSES_REMEMBERED + 50):
        limit.allows(f"address {number}", 0)
    assert len(limit._full_at) == ADDRESSES_REMEMBERED
