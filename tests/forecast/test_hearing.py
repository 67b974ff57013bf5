"""The events of a floor teach what really happened: not what was taken back, and the whole of what was parked."""

from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, Finish, Park, ServeHere, Start, Transfer, Undo
from server.floor.commands.visits import ComeBack, Leave
from server.floor.evolve import evolve
from server.floor.state import Floor
from server.forecast.hearing import Hearing
from server.forecast.learning import Contact, Learned
from tests.floor.test_appointments import arrives, expects, opened
from tests.floor.towns import KIOSK, Day, staff

D1, E1 = staff("p-D1"), staff("p-E1")


class Pupil(Learned):
    """Learns, and remembers what it was told of contacts."""

    def __init__(self, day: Day) -> None:
        super().__init__(day.town.services)
        self.contacts: list[Contact] = []

    def observe(self, contact: Contact) -> None:
        self.contacts.append(contact)
        super().observe(contact)


def taught(day: Day, over: bool = True) -> tuple[Pupil, Hearing]:
    """What the day's events teach when they are read again, at the end of the day or while it goes on."""
    pupil, floor = Pupil(day), Floor()
    hearing = Hearing(pupil, day.town.zone)
    for event in day.events:
        evolve(floor, event)
        hearing.hears(floor, event)
    if over:
        hearing.close_day()
    return pupil, hearing


def passport(day: Day) -> str:
    ticket = day.ticket("passport")
    day.tell(CallNext("D1"), D1)
    day.tell(Start("D1"), D1)
    return ticket


def test_a_contact_lasts_from_its_start_to_its_end() -> None:
    day = Day().opened()
    passport(day)
    day.later(12).tell(Finish("D1"), D1)
    assert taught(day)[0].contacts == [Contact((Wanted("passport"),), 720)]


def test_what_was_done_counts_not_what_was_asked() -> None:
    day = Day().opened()
    passport(day)
    day.later(12).tell(Finish("D1", (Wanted("passport", 2),)), D1)
    assert taught(day)[0].contacts == [Contact((Wanted("passport", 2),), 720)]


def test_a_contact_that_goes_on_after_all_is_learned_once_and_whole() -> None:
    day = Day().opened()
    passport(day)
    day.later(3).tell(Finish("D1"), D1)
    day.later(0.1).tell(Undo("D1"), D1)
    day.later(8.9).tell(Finish("D1"), D1)
    assert [each.seconds for each in taught(day)[0].contacts] == [720]


def test_a_contact_that_could_still_be_taken_back_is_not_learned_yet() -> None:
    day = Day().opened()
    passport(day)
    day.later(3).tell(Finish("D1"), D1)
    assert taught(day, over=False)[0].contacts == []


def test_the_time_of_who_was_parked_is_added_up_without_the_absence() -> None:
    day = Day().opened()
    ticket = passport(day)
    day.later(4).tell(Park("D1", "photo"), D1)
    day.later(20).tell(ServeHere("D1", ticket), D1)
    day.later(5).tell(Finish("D1"), D1)
    assert [each.seconds for each in taught(day)[0].contacts] == [540]


def test_who_was_parked_and_never_came_back_took_at_least_so_long() -> None:
    day = Day().opened()
    passport(day)
    day.later(4).tell(Park("D1", "photo"), D1)
    assert taught(day)[0].contacts == [Contact((Wanted("passport"),), 240, ended=False)]


def test_what_was_done_before_it_was_passed_on_is_a_contact() -> None:
    day = Day().opened()
    day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    day.tell(Start("E1"), E1)
    day.later(3).tell(Transfer("E1", (Wanted("passport"),), done=(Wanted("collect"),)), E1)
    assert taught(day)[0].contacts == [Contact((Wanted("collect"),), 180)]


def test_a_contact_that_runs_is_known_to_take_so_long_at_least() -> None:
    day = Day().opened()
    passport(day)
    day.later(7)
    assert taught(day, over=False)[1].running(day.now) == [Contact((Wanted("passport"),), 420, ended=False)]


def test_appointments_teach_who_comes_when_and_who_stays_away() -> None:
    day = opened()
    expects(day, -400)
    arrives(day, expects(day, 10))
    habits = taught(day)[0].habits
    assert (round(habits.late[0], 1), habits.away > 0.9) == (1.0, True)
    assert -900 < habits.late[1] < -500


def test_walk_ins_are_counted_in_their_quarter_of_the_wall_clock() -> None:
    day = Day().opened()
    day.ticket("passport")
    assert taught(day)[0].walk_ins(9 * 4) == {"passport": 1}


def test_who_leaves_teaches_patience() -> None:
    day = Day().opened()
    ticket = day.ticket("passport")
    day.later(5).tell(Leave(ticket), KIOSK)
    assert taught(day)[0].patience.mu < Learned({}).patience.mu


def test_walking_up_lasts_from_one_contact_to_the_next_when_somebody_waited() -> None:
    day = Day().opened()
    passport(day)
    day.ticket("passport")
    day.later(10).tell(Finish("D1"), D1)
    day.tell(CallNext("D1"), D1)
    day.later(1.5).tell(Start("D1"), D1)
    assert taught(day)[0].walk_up_s("desk") > 60


def test_a_new_day_ends_the_one_before() -> None:
    day = Day().opened()
    passport(day)
    day.later(10).tell(Finish("D1"), D1)
    day.later(24 * 60)
    pupil, _ = taught(day, over=False)
    assert 0 < pupil.habits.days < 1


def test_who_comes_back_from_being_parked_is_not_taken_for_a_first_wait() -> None:
    day = Day().opened()
    ticket = passport(day)
    day.later(1).tell(Park("D1", "photo"), D1)
    day.later(200).tell(ComeBack(ticket), KIOSK)
    day.tell(CallNext("D1"), D1)
    day.tell(Start("D1"), D1)
    assert taught(day)[0].patience.mu - Learned({}).patience.mu < 0.01
