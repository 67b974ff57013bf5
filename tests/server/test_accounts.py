"""People sign in with a name and a password, stay signed in over a restart, and cannot guess at leisure."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from server.accounts.accounts import Accounts
from server.accounts.passwords import WeakPassword
from server.accounts.people import Person, Refusal, Session
from server.accounts.roster import BadAccount
from server.accounts.sessions import LASTS_MS
from server.accounts.trail import Deed
from server.journal.store import Store
from tests.server.conftest import unwritable

GOOD = "een goed lang wachtwoord"
HERE = "192.0.2.7"


def accounts(store: Store, *, open_mode: bool = False) -> Accounts:
    return Accounts(store.writing, store.reading, open_mode)


def with_ann(store: Store) -> tuple[Accounts, Person]:
    people = accounts(store)
    return people, people.roster.add("Ann Peeters", GOOD, ["staff"], 0)


async def signed_in(people: Accounts, now: int = 1, name: str = "ann  PEETERS ") -> Session:
    answer = await people.sign_in(name, GOOD, HERE, now)
    assert isinstance(answer, Session)
    return answer


async def test_a_name_and_its_password_open_a_session(store: Store) -> None:
    people, ann = with_ann(store)
    session = await signed_in(people)
    assert people.session(session.token, 2) == ann


async def test_a_restart_signs_nobody_out(store: Store) -> None:
    people, ann = with_ann(store)
    session = await signed_in(people)
    assert accounts(store).session(session.token, 2) == ann


async def test_a_session_ends_by_itself(store: Store) -> None:
    people, _ = with_ann(store)
    session = await signed_in(people, now=1)
    assert people.session(session.token, LASTS_MS) is not None
    assert people.session(session.token, LASTS_MS + 1) is None


async def test_who_signs_out_is_nobody(store: Store) -> None:
    people, _ = with_ann(store)
    session = await signed_in(people)
    await people.sign_out(session.token, HERE, 2)
    assert people.session(session.token, 3) is None


@pytest.mark.parametrize("name", ["Ann Peeters", "Nobody", "", "x" * 500, "a\x00b"])
async def test_a_wrong_name_or_password_is_the_same_refusal(store: Store, name: str) -> None:
    people, _ = with_ann(store)
    assert await people.sign_in(name, "not the password", HERE, 1) == Refusal("wrong")


async def test_an_account_that_is_guessed_at_makes_the_guesser_wait(store: Store) -> None:
    people, _ = with_ann(store)
    for _ in range(5):
        assert await people.sign_in("ann peeters", "guess", HERE, 1) == Refusal("wrong")
    assert await people.sign_in("ann peeters", GOOD, "192.0.2.8", 2) == Refusal("too_often", 4_999)
    assert isinstance(await people.sign_in("ann peeters", GOOD, HERE, 5_001), Session)


async def test_one_address_cannot_try_many_names(store: Store) -> None:
    people, _ = with_ann(store)
    answers = [await people.sign_in(f"name {number}", "guess", HERE, 1) for number in range(21)]
    assert answers[19] == Refusal("wrong")
    assert answers[20] == Refusal("too_often", 5_000)


async def test_neither_password_nor_cookie_can_be_read_from_the_database(store: Store) -> None:
    people, _ = with_ann(store)
    session = await signed_in(people)
    stored = b"".join(path.read_bytes() for path in store.folder.iterdir())
    assert GOOD.encode() not in stored
    assert session.token.encode() not in stored
    assert b"$argon2id$" in stored


@pytest.mark.parametrize("password", ["short", "x" * 201])
def test_a_weak_password_is_not_kept(store: Store, password: str) -> None:
    with pytest.raises(WeakPassword):
        accounts(store).roster.add("Ann", password, ["staff"], 0)


@pytest.mark.parametrize(
    ("name", "roles"), [("  ", ["staff"]), ("Bo\n", []), ("Bo", ["king"]), ("ann peeters", ["host"])]
)
def test_a_bad_account_is_not_kept(store: Store, name: str, roles: list[str]) -> None:
    people, ann = with_ann(store)
    with pytest.raises(BadAccount):
        people.roster.add(name, GOOD, roles, 0)
    assert people.roster.everybody() == [ann]


async def test_another_password_signs_out_who_used_the_old_one(store: Store) -> None:
    people, _ = with_ann(store)
    session = await signed_in(people)
    people.roster.change_password("Ann Peeters", "een ander wachtwoord")
    assert people.session(session.token, 2) is None
    assert await people.sign_in("Ann Peeters", GOOD, HERE, 3) == Refusal("wrong")


async def test_a_removed_account_is_signed_out_and_unknown(store: Store) -> None:
    people, _ = with_ann(store)
    session = await signed_in(people)
    people.roster.remove("ann peeters")
    assert people.session(session.token, 2) is None
    assert people.roster.everybody() == []


async def test_trying_out_takes_a_name_only_and_gives_every_role(store: Store) -> None:
    people = accounts(store, open_mode=True)
    first, again = await people.sign_in("Bo", "", HERE, 1), await people.sign_in("bo", "", HERE, 2)
    assert isinstance(first, Session)
    assert isinstance(again, Session)
    assert first.person == again.person
    assert {"staff", "host", "manager"} <= first.person.roles
    assert people.name_of(first.person.id) == "Bo"


async def test_who_was_only_trying_out_is_nobody_in_a_real_hall(store: Store) -> None:
    session = await accounts(store, open_mode=True).sign_in("Bo", "", HERE, 1)
    assert isinstance(session, Session)
    people = accounts(store)
    assert people.session(session.token, 2) is None
    assert await people.sign_in("Bo", "", HERE, 3) == Refusal("wrong")


async def test_the_trail_tells_who_did_what_from_where(store: Store) -> None:
    people, ann = with_ann(store)
    await people.sign_in("Ann Peeters", "guess", HERE, 1)
    session = await signed_in(people, now=2)
    await people.sign_out(session.token, HERE, 3)
    deeds = ["signed_out", "signed_in", "sign_in_refused"]
    assert list(people.trail.newest(9)) == [
        Deed(at, ann.id, what, "", HERE) for at, what in zip((3, 2, 1), deeds, strict=True)
    ]


@pytest.mark.parametrize("change", ["DELETE FROM trail", "UPDATE trail SET who = 'somebody else'"])
async def test_the_trail_cannot_be_changed(store: Store, change: str) -> None:
    people, _ = with_ann(store)
    await signed_in(people)
    with pytest.raises(IntegrityError, match="only ever added to"), store.writing.begin() as connection:
        connection.execute(text(change))


async def test_a_disk_that_refuses_is_not_called_a_wrong_password(store: Store) -> None:
    people, _ = with_ann(store)
    with unwritable(store):
        assert await people.sign_in("Ann Peeters", GOOD, HERE, 1) == Refusal("not_stored")
    await signed_in(people, now=2)
