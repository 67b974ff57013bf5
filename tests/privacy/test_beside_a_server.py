"""Beside a running server: a person who asks is called off and forgotten, and the server says that it forgets."""

from pathlib import Path

from tests.config.towns import HALL
from tests.house import House, house
from tests.outbox.post import post_office
from tests.outbox.test_restarts import book
from tests.outbox.towns import with_mail


async def state(it: House, booking: str) -> str:
    """What became of an appointment, as staff see it."""
    cookie = await it.sign_in()
    async with it.browser() as browser:
        browser.cookies.update(cookie)
        answer = await browser.get(f"/api/v1/appointments/{HALL}/{booking}")
        assert answer.status_code == 200, answer.text
        assert answer.json()["contact"] is None
        return str(answer.json()["state"])


async def test_who_asks_is_called_off_and_forgotten(tmp_path: Path) -> None:
    async with post_office() as post:
        (tmp_path / "config.toml").write_text(with_mail(post.port))
        file = ("--config", str(tmp_path / "config.toml"))
        async with house(tmp_path, arguments=file) as it:
            booking = await book(it, 0)
            done = it.command("privacy", "erase", "b0@voorbeeld.example", "--cancel", "--server", it.url, *file)
            assert done.returncode == 0, done.stderr
            assert done.stdout.startswith("Erased: appointments 1, rows ")
            assert "Still to come" not in done.stdout
            assert await state(it, booking) == "cancelled"
            told = (await it.health())["privacy"]
            assert (told["failing"], told["last_run"] is not None) == ("", True)
            again = it.command("privacy", "export", "b0@voorbeeld.example", *file)
            assert again.returncode == 1


async def test_without_its_server_nothing_is_called_off_and_nothing_erased(tmp_path: Path) -> None:
    async with post_office() as post:
        (tmp_path / "config.toml").write_text(with_mail(post.port))
        file = ("--config", str(tmp_path / "config.toml"))
        async with house(tmp_path, arguments=file) as it:
            await book(it, 0)
        done = it.command("privacy", "erase", "b0@voorbeeld.example", "--cancel", "--server", it.url, *file)
        assert done.returncode == 1
        assert done.stderr.startswith("Nothing was erased: the server at http://127.0.0.1:")
        assert it.command("privacy", "export", "b0@voorbeeld.example", *file).returncode == 0
