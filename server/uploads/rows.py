"""The table of documents that visitors sent; the documents themselves are files."""

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class UploadRow(SQLModel, table=True):
    """A document of an appointment. `name` is what the visitor called it, `id` what it is called on disk."""

    __tablename__ = "upload"

    hall: str = Field(primary_key=True)
    booking: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    name: str
    type: str
    size: int = Field(sa_type=BigInteger)
    sha256: str
    at: int = Field(sa_type=BigInteger)
