"""A house whose slips carry a link for the visitor's own phone, and where the link of a ticket leads."""

from pathlib import Path

from server.links import links_of
from tests.house import House
from tests.source import ROOT

PUBLIC_URL = "https://onthaal.example"
HALL = "gemeentehuis"


def with_links(folder: Path) -> tuple[str, ...]:
    """The arguments that start the sample town with a `public_url`, and with French beside Dutch."""
    town = (ROOT / "config.toml").read_text("utf-8")
    for old, new in (
        ('# public_url = "https://onthaal.gemeente.example"', f'public_url = "{PUBLIC_URL}"'),
        ('languages = ["nl"]', 'languages = ["nl", "fr"]'),
    ):
        assert old in town
        town = town.replace(old, new)
    (folder / "linked.toml").write_text(town, "utf-8")
    return ("--config", str(folder / "linked.toml"))


def path_of(house: House, ticket: str, hall: str = HALL) -> str:
    """The path of the page behind the link of this ticket; only the first hall goes without saying."""
    which = "" if hall == HALL else f"?hall={hall}"
    return f"/ticket/{secret_of(house, ticket, hall)}{which}"


def secret_of(house: House, ticket: str, hall: str = HALL) -> str:
    """What nobody can guess who does not hold this ticket's slip."""
    return links_of(house.data).secret(hall, ticket)
