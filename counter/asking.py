"""One command of a counter over the websocket: ask it, and give the hall's answer."""

import asyncio
import json

from server.protocol.answers import Answer
from server.protocol.asking import Refused
from server.protocol.client import Device, hello
from server.protocol.codec import read_from_device
from server.protocol.envelopes import Do
from server.protocol.signing_in import socket_url

# The words of the command line, and the command that each of them is.
COMMANDS = {
    "take": "take_counter",
    "release": "release_counter",
    "pause": "pause_counter",
    "resume": "resume_counter",
    "next": "call_next",
    "recall": "recall",
    "start": "start",
    "finish": "finish",
    "not-there": "not_there",
    "undo": "undo",
}


def written(word: str, counter: str) -> Do:
    """The word of the command line as a message; its id is the device's to choose."""
    text = json.dumps({"type": "do", "id": word, "command": {"do": COMMANDS[word], "counter": counter}})
    message = read_from_device(text)
    assert isinstance(message, Do)
    return message


async def ask(server: str, hall: str, cookie: str, counter: str, word: str, within_s: float) -> Answer | Refused:
    """The hall's answer or its refusal; raises SentAway (in a group) or TimeoutError when there is none."""
    me = hello("staff", f"key-{counter}", hall=hall)
    async with asyncio.timeout(within_s), Device(socket_url(server), me, cookie=cookie).connected() as device:
        try:
            return await device.do(written(word, counter).command)
        except Refused as refusal:
            return refusal
