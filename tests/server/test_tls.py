"""Under TLS the house speaks https and wss, and a certificate that cannot be used stops the start."""

import shutil
import ssl
import subprocess
from pathlib import Path

import httpx2
import pytest
from websockets.asyncio.client import connect

from tests.house import PASSWORD, House
from tests.house import house as a_house
from tests.source import ROOT

PEOPLE = {"Bo": ["manager"]}


def town_with(folder: Path, certificate: str, key: str) -> Path:
    """A config.toml of its own in this folder, with TLS."""
    text = (ROOT / "config.toml").read_text("utf-8")
    path = folder / "config.toml"
    path.write_text(text.replace("[server]\n", f'[server]\ncertificate = "{certificate}"\nkey = "{key}"\n', 1), "utf-8")
    return path


@pytest.fixture
def town(tmp_path: Path) -> Path:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl on this machine to make a certificate with")
    command = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out certificate.pem"
    about = ["-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run([openssl, *command.split(), *about], cwd=tmp_path, check=True, capture_output=True)
    return town_with(tmp_path, "certificate.pem", "key.pem")


async def test_pages_and_sockets_come_under_tls(town: Path) -> None:
    trusting = ssl.create_default_context(cafile=str(town.parent / "certificate.pem"))
    async with a_house(town.parent, accounts=PEOPLE, arguments=("--config", str(town)), fresh=True) as house:
        assert house.url.startswith("https://")
        async with httpx2.AsyncClient(base_url=house.url, verify=trusting) as browser:
            answer = await browser.post("/sign-in", json={"name": "Bo", "password": PASSWORD})
            assert "secure" in answer.headers["set-cookie"].lower()
            assert "strict-transport-security" in answer.headers
        async with connect(house.socket_url, ssl=trusting, additional_headers={"origin": house.url}):
            pass


def test_a_certificate_that_is_none_stops_the_start_in_one_line(tmp_path: Path) -> None:
    for name in ("certificate.pem", "key.pem"):
        (tmp_path / name).write_text("this is no certificate")
    town = town_with(tmp_path, "certificate.pem", "key.pem")
    house = House(tmp_path, accounts=PEOPLE, arguments=("--config", str(town)))
    with pytest.raises(AssertionError, match="exit code 1"):
        house.start()
    assert "TLS cannot be used with" in house.log
    assert "Traceback" not in house.log
