"""The manager's slider: whom the calling rule favours today, which wins from what is configured."""

from dataclasses import replace

from server.floor.state import Floor
from server.floor.town import Town


def in_force(floor: Floor, town: Town) -> Town:
    """The town with the rules as they are in force on this floor."""
    if floor.favour is None or floor.favour == town.rules.favour:
        return town
    return replace(town, rules=replace(town.rules, favour=floor.favour))
