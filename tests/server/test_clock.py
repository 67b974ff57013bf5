"""The clock: the computer's own, or that of a rehearsal."""

from types import SimpleNamespace

import pytest

from server.clock import Clock, now


def test_without_a_beginning_it_is_the_computers() -> None:
    before = now()
    assert before <= Clock()() <= now()


def test_a_rehearsal_begins_when_it_is_told_and_runs_at_its_speed(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(begin=1_000_000, speed=60.0, _made_s=500.0)
    monkeypatch.setattr("server.clock.time", SimpleNamespace(monotonic=lambda: 500.0))
    assert clock() == 1_000_000
    monkeypatch.setattr("server.clock.time", SimpleNamespace(monotonic=lambda: 502.5))
    assert clock() == 1_150_000
