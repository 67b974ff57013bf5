"""The town of the sample days: the services of municipal practice, their usual minutes, and the rules as configured.

A sample day says of its counters only what kind they are and which of three sets of skills sits there.
"""

from server.floor.town import Promise, Rules, Service, Town

MINUTE_MS = 60_000
FURTHER = 0.6
"""Each further one of the amount takes this much of the first."""

USUAL_MINUTES = {
    "collect-card": 3.5,
    "extract": 3.0,
    "legalise": 3.5,
    "waste-card": 3.0,
    "info": 2.5,
    "id-card": 8.0,
    "passport": 10.0,
    "licence": 10.0,
    "move": 10.0,
    "birth": 15.0,
    "death": 20.0,
    "marriage": 30.0,
    "permit": 22.0,
    "housing-premium": 20.0,
    "naturalisation": 60.0,
    "intake": 75.0,
}
SPREADS = {
    "collect-card": 0.5,
    "extract": 0.5,
    "legalise": 0.6,
    "waste-card": 0.5,
    "info": 0.8,
    "id-card": 0.5,
    "passport": 0.5,
    "licence": 0.6,
    "move": 0.7,
    "birth": 0.5,
    "death": 0.6,
    "marriage": 0.4,
    "permit": 0.8,
    "housing-premium": 0.7,
    "naturalisation": 0.4,
    "intake": 0.5,
}
"""Deviation / mean of a contact."""

SOCIAL = frozenset({"intake", "housing-premium", "naturalisation"})
ALL, NOT_SOCIAL = "*", "no-social"

CLASSES = {
    "short": Promise(8 * MINUTE_MS, weight=0.2),
    "seated": Promise(20 * MINUTE_MS),
    "seat": Promise(5 * MINUTE_MS, weight=3.5),
    "returning": Promise(3 * MINUTE_MS),
    "appointment": Promise(5 * MINUTE_MS),
}


def sample_town(rules: Rules | None = None, durations: float = 1.0) -> Town:
    """The town, with these rules or the documented ones; usual durations are `durations` times what they should be."""
    services = {
        name: Service(name, round(60 * minutes * durations), round(60 * minutes * FURTHER * durations))
        for name, minutes in USUAL_MINUTES.items()
    }
    return Town("sample", "Europe/Brussels", services, {}, rules or Rules(classes=CLASSES))


def skilled(town: Town, skills: str) -> frozenset[str]:
    """The services that the skills of an opening stand for: `*`, `no-social`, or services with spaces between."""
    if skills == ALL:
        return frozenset(town.services)
    if skills == NOT_SOCIAL:
        return frozenset(town.services) - SOCIAL
    return frozenset(skills.split())
