"""Whether the hall lets walk-ins in, and when it will."""

from server.floor.openings import next_session
from server.floor.state import Floor
from server.floor.town import Instant, Town
from server.protocol.shown import Opening


def opening(floor: Floor, town: Town, now: Instant) -> Opening:
    """The opening as every role sees it."""
    here = floor.session
    following = None if here else next_session(now, town)
    return Opening(
        open=here is not None,
        closes=here.closes if here else None,
        next_opens=following.opens if following else None,
        reason=floor.closure,
        by_appointment=here.by_appointment if here else (),
        today=tuple((session.opens, session.closes) for session in floor.sessions),
    )
