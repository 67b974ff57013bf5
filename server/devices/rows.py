"""The table of paired devices."""

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class DeviceRow(SQLModel, table=True):
    """A device that was let in. Only a hash of its token is kept; a revoked one stays, for the trail."""

    __tablename__ = "device"

    id: str = Field(primary_key=True)
    hall: str
    role: str
    name: str
    token_hash: str = Field(unique=True)
    paired: int = Field(sa_type=BigInteger)
    paired_by: str
    last_seen: int = Field(sa_type=BigInteger)
    revoked: int | None = Field(default=None, sa_type=BigInteger)
