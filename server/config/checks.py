"""What must agree between the parts of config.toml: all that is named exists, and letters differ."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from server.config.agenda_town import check_bookings
from server.config.discretion import indiscretions
from server.config.file import File
from server.config.hall_checks import check_hall
from server.config.problems import Key, Problem
from server.config.sending import check_sending
from server.voice.recordings import problems as pack_problems

# The pages carry these icons and no others.
ICONS = Path(__file__).parents[1] / "web" / "icons.txt"


def check(file: File, folder: Path) -> Iterator[Problem]:
    """Everything that does not agree; `folder` is that of config.toml."""
    yield from _letters(file)
    yield from _services(file)
    yield from _icons(file)
    yield from _devices(file)
    yield from _certificate(file, folder)
    yield from _voice(file, folder)
    yield from indiscretions(file)
    yield from check_bookings(file)
    yield from check_sending(file, folder)
    for name in file.halls:
        yield from check_hall(file, name)


def unknown(at: Key, name: str, among: Iterable[str]) -> Iterator[Problem]:
    """A problem when the name is not among them."""
    if name not in set(among):
        yield Problem(at, f"expected one of {', '.join(among)}, found {name!r}")


def _letters(file: File) -> Iterator[Problem]:
    if file.rules.letters.short == file.rules.letters.seated:
        yield Problem(("rules", "letters", "seated"), "expected another letter than that of short visits")
    used = {file.rules.letters.short, file.rules.letters.seated, *(group.letter for group in file.groups.values())}
    if file.rules.paper_letter in used:
        yield Problem(("rules", "paper_letter"), "expected a letter of its own: other tickets begin with this one")


def _services(file: File) -> Iterator[Problem]:
    for name, service in file.services.items():
        yield from unknown(("services", name, "group"), service.group, file.groups)
        if service.skill is not None:
            yield from unknown(("services", name, "skill"), service.skill, file.skills)
    used = {service.group for service in file.services.values()}
    for name in file.groups.keys() - used:
        yield Problem(("groups", name), "no service belongs to this group, so the kiosk would show an empty tile")


def _icons(file: File) -> Iterator[Problem]:
    drawn = set(ICONS.read_text("utf-8").split())
    for name, group in file.groups.items():
        if group.icon not in drawn:
            yield Problem(("groups", name, "icon"), f"no page carries an icon {group.icon!r}: see {ICONS.name}")


def _devices(file: File) -> Iterator[Problem]:
    printers = {name: device for name, device in file.devices.items() if device.role == "printer"}
    for name, device in file.devices.items():
        yield from unknown(("devices", name, "hall"), device.hall, file.halls)
        if device.printer is None:
            continue
        at = ("devices", name, "printer")
        yield from unknown(at, device.printer, printers)
        if device.role == "printer":
            yield Problem(at, "a printer has no printer of its own")
        elif device.printer in printers and printers[device.printer].hall != device.hall:
            yield Problem(at, f"{device.printer} stands in another hall")


def _certificate(file: File, folder: Path) -> Iterator[Problem]:
    server = file.server
    if (server.certificate is None) != (server.key is None):
        yield Problem(("server",), "expected certificate and key together, or neither")
    for part, name in (("certificate", server.certificate), ("key", server.key)):
        if name is not None and not (folder / name).is_file():
            yield Problem(("server", part), f"there is no file {name}")


def _voice(file: File, folder: Path) -> Iterator[Problem]:
    if file.voice.pack is not None:
        yield from (Problem(("voice", "pack"), told) for told in pack_problems(folder / file.voice.pack))
