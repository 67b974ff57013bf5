"""What a printer's status bytes mean for staff."""

from server.protocol.jobs import PrinterStatus

PRINTER, OFFLINE_CAUSE, ROLL = 1, 2, 4
"""The questions of `DLE EOT` that are asked; 3, the kind of error, staff see at the printer itself."""

OFFLINE = PrinterStatus(online=False)


def question(about: int) -> bytes:
    """Ask for one status byte, answered at once even by a printer that stands still."""
    return bytes([0x10, 0x04, about])


IN_TURN = b"\x1dr\x01"
"""Ask for the paper in turn: the answer comes when all that was sent before it has been printed."""


def is_answer(byte: int) -> bool:
    """Whether this byte answers `question`: four of its bits are fixed."""
    return byte & 0b1001_0011 == 0b0001_0010


def is_answer_in_turn(byte: int) -> bool:
    """Whether this byte answers `IN_TURN`."""
    return byte & 0b1001_0000 == 0


def status_from(printer: int, cause: int, roll: int) -> PrinterStatus:
    """The answers to the three questions as one status.

    A printer that stands still for another reason than its paper or its cover (the knife is stuck, the head is too
    hot) counts as not online: it prints nothing until somebody goes and looks.
    """
    out = bool(cause & 0b0010_0000 or roll & 0b0110_0000)
    open_ = bool(cause & 0b0000_0100)
    stands_still = bool(printer & 0b0000_1000) and not out and not open_
    error = bool(cause & 0b0100_0000)
    return PrinterStatus(
        online=not (stands_still or error),
        paper="out" if out else "low" if roll & 0b0000_1100 else "ok",
        cover="open" if open_ else "closed",
    )


def can_print(status: PrinterStatus) -> bool:
    """Whether a slip sent now would come out."""
    return status.online and status.paper != "out" and status.cover == "closed"
