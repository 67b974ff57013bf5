"""How the listening socket and uvicorn are set up: the measured traps stay avoided."""

import gc
import socket
import sys

import pytest
from starlette.applications import Starlette
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from server.listening import UNREAD_FOR_MS, address_shown, listening_socket
from server.serving import LONGEST_MESSAGE_BYTES, HouseServer, configured


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has this option")
def test_an_accepted_connection_is_cut_when_it_is_not_read_for_long() -> None:
    with listening_socket("127.0.0.1", 0) as listening:
        listening.listen()
        with socket.create_connection(listening.getsockname()):
            accepted, _ = listening.accept()
            with accepted:
                assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == UNREAD_FOR_MS == 8_000


def test_a_port_that_is_taken_is_not_shared() -> None:
    with listening_socket("127.0.0.1", 0) as first:
        first.listen()
        with pytest.raises(OSError, match="in use"):
            listening_socket("127.0.0.1", first.getsockname()[1])


@pytest.mark.parametrize(
    ("host", "secure", "shown"),
    [
        ("127.0.0.1", False, "http://127.0.0.1:"),
        ("0.0.0.0", True, "https://localhost:"),
        ("::1", False, "http://[::1]:"),
    ],
)
def test_the_address_shown_can_be_opened_on_this_machine(host: str, secure: bool, shown: str) -> None:
    with listening_socket(host, 0) as listening:
        assert address_shown(listening, secure) == f"{shown}{listening.getsockname()[1]}/"


def test_sockets_are_sans_io_without_deflate_and_with_short_messages() -> None:
    config = configured(Starlette(), None)
    config.load()
    assert config.ws_protocol_class is WebSocketsSansIOProtocol
    assert not config.ws_per_message_deflate
    assert config.ws_max_size == LONGEST_MESSAGE_BYTES
    assert not config.proxy_headers


async def test_the_collector_that_rested_while_all_was_loaded_works_once_the_house_serves() -> None:
    works = []

    async def farewell() -> None:
        works.append(gc.isenabled())

    def opened() -> None:
        works.append(gc.isenabled())
        server.should_exit = True

    with listening_socket("127.0.0.1", 0) as listening:
        server = HouseServer(configured(Starlette(), None), opened, farewell)
        gc.disable()
        try:
            await server.serve([listening])
        finally:
            gc.enable()
    assert works == [True, True]
