"""Messages and an evacuation, for every screen that they concern."""

from server.floor.holdings import Message
from server.floor.state import Floor
from server.protocol.notices import MessageOnScreens, Notices


def notices(floor: Floor, zone: str | None = None) -> Notices:
    """What everybody must be told; `zone` leaves out the messages of other zones."""
    here = (each for each in floor.messages.values() if zone is None or not each.zones or zone in each.zones)
    return Notices(tuple(_message(each) for each in here), floor.evacuation)


def public_notices(floor: Floor) -> Notices:
    """For a reader in no zone, such as a kiosk or a phone: what is for all zones."""
    everywhere = (message for message in floor.messages.values() if not message.zones)
    return Notices(tuple(_message(message) for message in everywhere), floor.evacuation)


def _message(message: Message) -> MessageOnScreens:
    return MessageOnScreens(message.id, dict(message.text), message.zones, message.since, message.until)
