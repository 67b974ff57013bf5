"""What can be done at a counter: every service but those that take a skill it does not have."""

from server.config.file import File
from server.config.halls import CounterPart


def services_of(file: File, counter: CounterPart) -> tuple[str, ...]:
    """The services of this counter, in the order of the file."""
    skills = {None, *counter.skills}
    return tuple(name for name, service in file.services.items() if service.skill in skills)
