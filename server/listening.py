"""The listening socket, made by ourselves so that a client which stops reading cannot hold the house up."""

import socket
from ipaddress import ip_address

# A full send buffer blocks the writing side, and a ping that times out does not free it: the system does, after this.
UNREAD_FOR_MS = 8_000


def listening_socket(host: str, port: int) -> socket.socket:
    """A bound socket for `serve`; every accepted connection inherits its options. Raises OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if hasattr(socket, "TCP_USER_TIMEOUT"):
            listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, UNREAD_FOR_MS)
        listening.bind((host, port))
    except OSError:
        listening.close()
        raise
    return listening


def address_shown(listening: socket.socket, secure: bool) -> str:
    """The address to open in a browser on this machine."""
    host, port = listening.getsockname()[:2]
    anywhere = ip_address(host).is_unspecified
    name = "localhost" if anywhere else f"[{host}]" if ":" in host else host
    return f"{'https' if secure else 'http'}://{name}:{port}/"
