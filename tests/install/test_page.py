"""The pages for IT name only what there is: programs, options, files, places, figures, words."""

import json
import re
from functools import cache
from pathlib import Path

import pytest
from prometheus_client import generate_latest

from server.backups.commands import NOTHING_DONE, SOMETHING_WRONG, WHOLE
from server.metrics import new_metrics
from tests.config.towns import SAMPLE, problems, told
from tests.house import program
from tests.install.told import INSTALL, PAGE, PAGES, UNITS, Program, blocks, programs, text_of, typed
from tests.source import ROOT

TELLING = (*PAGES, *UNITS, INSTALL / "onthaal-kiosk.desktop")
WRITTEN = [*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md")]


@cache
def help_of(module: str, words: tuple[str, ...]) -> str:
    answer = program(module, *words, "--help")
    assert answer.returncode == 0, f"{module} {words}: {answer.stderr}"
    return answer.stdout


def unknown_options(program: Program) -> set[str]:
    return {
        each for each in program.options if not re.search(rf"{each}\b(?!-)", help_of(program.module, program.words))
    }


@pytest.mark.parametrize("path", TELLING, ids=lambda path: path.name)
def test_every_program_that_is_told_knows_its_options(path: Path) -> None:
    assert {program: found for program in programs(path) if (found := unknown_options(program))} == {}


def test_the_page_tells_of_every_program_of_the_house_and_its_devices() -> None:
    assert {program.module for program in programs(PAGE)} == {"server", "kiosk", "display", "printer"}
    assert {program.words[0] for program in programs(PAGE) if program.words} == {"account", "backup", "restore"}
    assert sum(len(programs(unit)) for unit in UNITS) == len(UNITS), "one a unit, none in the timer, two for screens"


def test_an_option_that_is_not_there_and_a_command_that_is_none_are_seen() -> None:
    assert unknown_options(Program("kiosk", (), ("--serve", "--server"))) == {"--serve"}
    with pytest.raises(AssertionError, match="invalid choice"):
        help_of("server", ("account", "promote"))


def test_every_file_to_install_is_told_and_every_told_file_is_there() -> None:
    there = {path.name for path in INSTALL.iterdir()}
    named = set(re.findall(r"\binstall/([\w.-]+\w)", text_of(PAGE)))
    moved = {word.removeprefix("install/") for line in typed(PAGE) for word in line[1:] if "install" in line[:2]}
    assert named <= there
    assert {name for name in moved if name.endswith((".service", ".timer", ".rules"))} <= there
    assert {name for name in there if name not in text_of(PAGE)} == set()


def test_every_target_of_make_is_there() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    told_ = {target for path in PAGES for target in re.findall(r"(?:^|`)make (\w+)", text_of(path), re.MULTILINE)}
    assert {"wheel", "run"} <= told_ <= targets


def test_what_is_told_to_put_in_the_towns_file_is_right_there(tmp_path: Path) -> None:
    behind, alone = blocks(PAGE, "toml")
    town = told(tmp_path, with_server(behind))
    assert (str(town.data), town.listen, town.trusted_proxies) == ("/var/lib/onthaal", "127.0.0.1", ("127.0.0.1",))
    found = problems(tmp_path, with_server(f'{alone}data = "/var/lib/onthaal"\n'))
    assert [line.partition(": ")[2] for line in found] == [
        "server.certificate: there is no file /etc/onthaal/tls/certificate.pem",
        "server.key: there is no file /etc/onthaal/tls/key.pem",
    ]


def with_server(block: str) -> str:
    return re.sub(r"\[server\]\n.*?\n\n", f"{block}\n", SAMPLE, count=1, flags=re.DOTALL)


def test_every_exit_code_of_a_backup_is_told() -> None:
    assert re.findall(r"^\| (\d) \|", text_of(PAGE), re.MULTILINE) == [
        str(code) for code in (WHOLE, NOTHING_DONE, SOMETHING_WRONG)
    ]


def test_every_figure_that_is_told_is_kept() -> None:
    metrics = new_metrics()
    figures = re.findall(r"\bonthaal_\w+", text_of(PAGE))
    assert figures
    assert [each for each in figures if f"{each} " not in generate_latest(metrics.registry).decode()] == []


def test_the_words_that_are_told_stand_on_the_pages() -> None:
    words = json.loads((ROOT / "server/web/words/nl.json").read_text("utf-8")).values()
    told_ = set(re.findall(r"(?<![*\w])\*([A-Z]\w+)\*(?!\*)", text_of(PAGE)))
    assert told_ == {"Leiding", "Toestellen"}
    assert told_ <= {word for word in words if isinstance(word, str)}


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)", path.read_text("utf-8"))
    assert [link for link in links if not leads(path, *link)] == []


def leads(path: Path, file: str, place: str) -> bool:
    target = (path.parent / file).resolve() if file else path
    return target.exists() and (not place or place in places(target))


def places(path: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
