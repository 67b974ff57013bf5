"""Who must hear of what changes in a house: pages look different, mail goes out, the forecast looks again."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from server.app import House


def tell_of_changes(house: "House") -> None:
    """From now on; the house must be whole."""
    receptions = house.receptions

    def changed() -> None:
        for each in receptions.values():
            each.hub.changed()

    def revoked(device: str) -> None:
        for each in receptions.values():
            each.presence.revoked(device)

    house.devices.on_change, house.devices.on_revoked = changed, revoked
    house.voice.on_change = changed
    house.names.on_change = lambda hall: receptions[hall].hub.changed()
    house.notes.on_change = lambda hall: receptions[hall].hub.changed()
    house.foreseeing.on_change = lambda hall: receptions[hall].hub.changed()

    def happened() -> None:
        house.outbox.changed()
        house.foreseeing.changed()

    for each in receptions.values():
        each.on_change = happened
