"""Nothing outside may show that somebody comes for social help: no letter of its own, no paper that names it."""

from collections.abc import Iterator

from server.config.file import File
from server.config.problems import Problem


def discreet(file: File) -> frozenset[str]:
    """The services that nothing outside may show."""
    skills = {name for name, skill in file.skills.items() if skill.discreet}
    return frozenset(name for name, service in file.services.items() if service.skill in skills)


def indiscretions(file: File) -> Iterator[Problem]:
    """Every letter that only discreet services would have."""
    hidden = discreet(file)
    for name, group in file.groups.items():
        together = {other for other, part in file.groups.items() if part.letter == group.letter}
        services = {each for each, service in file.services.items() if service.group in together}
        if group.letter not in (None, file.rules.letters.short, file.rules.letters.seated) and services <= hidden:
            told = f"a number with {group.letter} would show that somebody comes for social help: leave the letter out"
            yield Problem(("groups", name, "letter"), told)
