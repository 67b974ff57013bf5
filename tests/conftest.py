"""What holds for every test: examples are not timed, a failing one can be repeated, and the real server is at hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.house import House

pytest_plugins = ["tests.browser.fixtures"]

settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """The real server in the trying-out mode, for any event loop; started, and stopped in order at the end."""
    yield from _running(House(tmp_path))


@pytest.fixture
def foreseeing_house(tmp_path: Path) -> Iterator[House]:
    """The same with its forecast."""
    folder = tmp_path / "foreseeing"
    folder.mkdir()
    yield from _running(House(folder, forecast=True))


def _running(built: House) -> Iterator[House]:
    built.start()
    yield built
    if built.running():
        assert built.end() == 0, built.log
    assert "Traceback" not in built.log, built.log
