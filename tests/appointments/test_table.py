"""The table of routes says what the handlers take and give."""

from inspect import signature
from typing import get_type_hints

import pytest
from starlette.responses import Response

from server.appointments.api import Api
from server.appointments.table import OPERATIONS, Operation


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: str(each.name))
def test_a_handler_takes_and_gives_the_shapes_of_its_row(operation: Operation) -> None:
    handler = getattr(Api, operation.name)
    hints = get_type_hints(handler)
    taken = [hints[name] for name in [*signature(handler).parameters][2:]]
    assert taken == [each for each in (operation.query, operation.body) if each is not None]
    assert hints["return"] is (operation.answer or Response)


def test_every_path_and_method_stands_there_once() -> None:
    assert len({(each.method, each.path) for each in OPERATIONS}) == len(OPERATIONS)
    assert len({each.name for each in OPERATIONS}) == len(OPERATIONS)
