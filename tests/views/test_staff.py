"""What staff see of their colleagues' counters."""

from server.floor.commands.contacts import CallNext, Start
from server.views.staff import counter_view
from tests.floor.towns import Day, staff

D1 = staff("p-D1")


def free_at(day: Day, counter: str) -> int | None:
    view = counter_view(day.floor, day.town, day.now, "E1", {}, {})
    return {each.counter: each.free_at for each in view.colleagues}[counter]


def test_a_colleague_is_free_when_the_contact_there_usually_ends() -> None:
    day = Day().opened()
    ticket = day.ticket("passport")
    assert free_at(day, "D1") is None
    for command in (CallNext("D1"), Start("D1")):
        day.tell(command, D1)
    started = day.floor.tickets[ticket].started
    assert started is not None
    assert free_at(day, "D1") == started + day.floor.tickets[ticket].usual_s * 1000
