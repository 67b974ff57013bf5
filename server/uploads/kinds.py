"""What a file is, told from its first bytes: a name or a header says what somebody likes."""

BEGINNINGS = {
    b"%PDF-": "application/pdf",
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
}
LONGEST_BEGINNING = max(map(len, BEGINNINGS))
LONGEST_NAME = 100


def kind_of(beginning: bytes) -> str | None:
    """The media type of a file that begins so; None for one that is not taken."""
    return next((kind for first, kind in BEGINNINGS.items() if beginning.startswith(first)), None)


def plain_name(name: str) -> str:
    """What the visitor called the file, on one line and without folders."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(each for each in last if each.isprintable()).strip(" .")[:LONGEST_NAME] or "document"
