"""What visitors come for, as config.toml tells it: groups, services and the skills they take."""

from pydantic import Field

from server.config.appointments import BookPart
from server.config.values import Icon, Id, Letter, Minutes, OnlineLink, Share, Strict, Text


class SkillPart(Strict):
    """What a counter must be able to do for some services. `discreet`: nothing outside may show these."""

    name: Text
    discreet: bool = False


class GroupPart(Strict):
    """A tile on the kiosk. `letter`: its numbers begin with it, instead of with the letter of the kind."""

    name: Text
    examples: Text
    icon: Icon
    letter: Letter | None = None


class ServicePart(Strict):
    """A product. `minutes` is the usual length of one, `spread` how much it varies (standard deviation by mean)."""

    name: Text
    group: Id
    minutes: Minutes
    each_further: float = Field(ge=0, le=480)
    spread: Share
    at_most: int = Field(default=9, ge=1, le=99)
    how_many: Text = Field(default_factory=dict)
    documents: tuple[Text, ...] = ()
    price: Text = Field(default_factory=dict)
    online: OnlineLink | None = None
    skill: Id | None = None
    search: tuple[str, ...] = ()
    book: BookPart = BookPart()
    catalogue_id: str | None = Field(default=None, min_length=1)


class ParkReasonPart(Strict):
    """Why a visitor goes away in the middle of a contact and comes back, for example for a photo."""

    name: Text


class ClassPart(Strict):
    """A class of visits and the wait promised to it. `head_start` is a share of that wait.

    `weight` makes every visit of the class e to that power as urgent, always.
    """

    name: Text
    target_minutes: Minutes
    head_start: Share = 0.0
    weight: float = Field(default=0.0, ge=-5, le=5)
