"""The routes of documents, as the API's table has its own."""

from collections.abc import Sequence

from pydantic import AwareDatetime

from server.appointments.queries import Query
from server.appointments.shapes import Told
from server.appointments.table import ONE, Operation

ALL, EACH = f"{ONE}/uploads", f"{ONE}/uploads/{{upload}}"


class Named(Query):
    """What the visitor calls the file."""

    name: str = ""


class Upload(Told):
    """A document that was sent. `size` is in bytes."""

    id: str
    name: str
    type: str
    size: int
    sha256: str
    at: AwareDatetime


class UploadsTold(Told):
    """The documents of an appointment, in the order in which they came, and how many there can be."""

    uploads: tuple[Upload, ...]
    at_most: int
    longest_bytes: int


OPERATIONS: Sequence[Operation] = (
    Operation("GET", ALL, "uploads", "The documents that were sent for an appointment",
              "holder", UploadsTold),
    Operation("POST", ALL, "upload", "Send a document: a PDF, a JPEG or a PNG as the body, told by its content",
              "holder", Upload, Named, status=201, scope="book"),
    Operation("DELETE", EACH, "forget_upload", "Take a document back",
              "holder", UploadsTold, scope="book"),
    Operation("GET", EACH, "document", "The document itself",
              "staff", None, media="application/octet-stream"),
)  # fmt: skip
