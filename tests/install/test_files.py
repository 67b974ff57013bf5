"""The files to install are right: units, the printer's settings, proxies, the container's check of its health."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from printer.settings import settings
from server.backups.commands import SOMETHING_WRONG
from server.config.loading import load
from tests.house import House
from tests.install.test_page import unknown_options
from tests.install.told import INSTALL, UNITS, Program, text_of
from tests.source import ROOT

PORT = load(ROOT / "config.toml").port
DATA = "/var/lib/onthaal"


def value_of(unit: str, key: str) -> list[str]:
    return re.findall(rf"^{key}=(.*)$", (INSTALL / unit).read_text("utf-8"), re.MULTILINE)


def test_systemd_finds_nothing_wrong_with_the_units(tmp_path: Path) -> None:
    verify = shutil.which("systemd-analyze")
    if verify is None:
        pytest.skip("no systemd on this machine to read the units")
    for unit in UNITS:
        text = re.sub(r"/srv/onthaal/bin/python|/usr/bin/cage", sys.executable, unit.read_text("utf-8"))
        (tmp_path / unit.name).write_text(text, "utf-8")
    command = [verify, "verify", "--man=no", *(str(tmp_path / unit.name) for unit in UNITS)]
    found = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (found.returncode, found.stdout + found.stderr) == (0, "")


@pytest.mark.parametrize("unit", ["onthaal.service", "onthaal-backup.service", "onthaal-printer.service"])
def test_what_runs_unseen_can_gain_no_rights_and_writes_in_its_own_folders(unit: str) -> None:
    assert value_of(unit, "User") == ["onthaal"]
    assert value_of(unit, "NoNewPrivileges") == ["yes"]
    assert value_of(unit, "ProtectSystem") == ["strict"]
    own = value_of(unit, "StateDirectory"), value_of(unit, "ReadWritePaths")
    assert own in ((["onthaal"], []), (["onthaal-printer"], []), ([], [f"{DATA} /var/backups/onthaal"]))


def test_what_must_always_run_is_started_again_whatever_happens() -> None:
    for unit in ("onthaal.service", "onthaal-kiosk.service", "onthaal-printer.service"):
        assert (value_of(unit, "Restart"), value_of(unit, "StartLimitIntervalSec")) == (["always"], ["0"])


def test_old_copies_go_only_after_a_good_one() -> None:
    [sweeping] = [line for line in value_of("onthaal-backup.service", "ExecStartPost") if "-mtime +30" in line]
    assert "-name nightly-* " in sweeping, "what was copied by hand stays"
    assert "/nightly-$$(date" in value_of("onthaal-backup.service", "ExecStart")[0]
    assert value_of("onthaal-backup.service", "SuccessExitStatus") == [], f"{SOMETHING_WRONG} is no success"
    assert value_of("onthaal-backup.service", "Type") == ["oneshot"]


def test_the_settings_of_the_printing_program_are_taken() -> None:
    found = settings(["--config", str(INSTALL / "printer.toml")])
    assert found.folder == f"/var/lib/{value_of('onthaal-printer.service', 'StateDirectory')[0]}"
    vendor = re.search(r'ATTR\{idVendor\}=="(\w+)"', (INSTALL / "70-onthaal-printer.rules").read_text("utf-8"))
    assert vendor
    assert found.connect.startswith(f"usb://{vendor[1]}:")
    assert (found.hall, found.name) == ("gemeentehuis", "printer-1")


@pytest.mark.parametrize("proxy", ["nginx.conf", "Caddyfile"])
def test_the_proxies_ask_the_port_of_the_towns_file_and_show_no_figures_outside(proxy: str) -> None:
    text = (INSTALL / proxy).read_text("utf-8")
    assert set(re.findall(r"127\.0\.0\.1:(\d+)", text)) == {str(PORT)}
    assert "/health" in text
    assert "/metrics" in text


def test_nginx_passes_on_what_the_server_must_know() -> None:
    passed = dict(re.findall(r"proxy_set_header (\S+) (\S+);", (INSTALL / "nginx.conf").read_text("utf-8")))
    assert passed == {
        "Host": "$http_host",
        "X-Forwarded-For": "$remote_addr",
        "X-Forwarded-Proto": "$scheme",
        "Upgrade": "$http_upgrade",
        "Connection": "$onthaal_connection",
    }


def instruction(name: str) -> list[str]:
    [found] = re.findall(rf"^{name}.*?(\[.*\])$", text_of(INSTALL / "Containerfile"), re.MULTILINE)
    words: list[str] = json.loads(found)
    return words


def test_the_container_starts_the_server_with_options_it_knows() -> None:
    words = [*instruction("ENTRYPOINT"), *instruction("CMD")]
    assert words[1:3] == ["-m", "server"]
    assert unknown_options(Program("server", (), tuple(word for word in words if word.startswith("--")))) == set()


async def test_the_containers_check_tells_a_server_that_runs_from_one_that_does_not(house: House) -> None:
    check = instruction("HEALTHCHECK")[2].replace(f"http://127.0.0.1:{PORT}", house.url)
    assert house.url in check

    def healthy() -> bool:
        asked = [sys.executable, "-c", check]
        return subprocess.run(asked, capture_output=True, timeout=30, check=False).returncode == 0

    assert healthy()
    await house.stop()
    assert not healthy()


def test_no_registry_is_named() -> None:
    images = re.findall(r"^FROM (\S+)", (INSTALL / "Containerfile").read_text("utf-8"), re.MULTILINE)
    assert images
    assert [image for image in images if "/" in image or "." in image.partition(":")[0]] == []
