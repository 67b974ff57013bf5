"""Roll-outs wait as long as the books say, and as another simulator does: short versions of `bench rollouts`."""

import pytest

from bench.queues import NETWORKS, PROOFS, by_ciw, played

ERRORS = 3.0
"""Standard errors between: of so few repetitions one in twenty is beyond two. The bench holds many to two."""


@pytest.mark.parametrize("name", PROOFS)
def test_a_queue_waits_as_long_as_the_formula_says(name: str) -> None:
    queue, formula = PROOFS[name]
    off = [found.off(known) for found, known in zip(played(queue, (8, 300), 3), formula(queue), strict=True)]
    assert max(off) < ERRORS


def test_a_queue_waits_as_long_as_in_ciw() -> None:
    queue = NETWORKS["M/G/2, two priorities"]
    ours, theirs = played(queue, (8, 300), 4), by_ciw(queue, (12, 600), 5)
    assert max(one.off(other) for one, other in zip(ours, theirs, strict=True)) < ERRORS
