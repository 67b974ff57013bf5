"""Codes held before a camera, and a scanner that types: both as Chromium gets them from a device."""

from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

import segno
from PIL import Image
from playwright.async_api import Locator, Page

from tests.deno import evaluate

WIDTH, HEIGHT = 640, 480
MODULE_PX = 12
WHITE, BLACK, GREY = b"\xeb", b"\x10", b"\x80"
SCANNER_GAP_S = 0.008
HAND_GAP_S = 0.15
READ = """
import decodeQR from "qr/decode.js";
const [width, height, pixels] = Deno.args[0].split(" ");
const data = await Deno.readFile(pixels);
console.log(decodeQR({ width: Number(width), height: Number(height), data }));
"""


def film(path: Path, text: str) -> Path:
    """A film of one picture, a QR code on a white sheet, as Chromium plays it for a camera (Y4M, again and again)."""
    code = [[WHITE if not dark else BLACK for dark in row] for row in segno.make_qr(text).matrix]
    size = len(code) * MODULE_PX
    left, top = (WIDTH - size) // 2, (HEIGHT - size) // 2
    picture = [bytearray(WHITE * WIDTH) for _ in range(HEIGHT)]
    for at, row in enumerate(code):
        drawn = b"".join(module * MODULE_PX for module in row)
        for line in range(MODULE_PX):
            picture[top + at * MODULE_PX + line][left : left + size] = drawn
    colour = GREY * (WIDTH * HEIGHT // 4)
    head = f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg\n".encode()
    path.write_bytes(head + b"FRAME\n" + b"".join(map(bytes, picture)) + colour * 2)
    return path


async def scan(page: Page, text: str, gap_s: float = SCANNER_GAP_S) -> None:
    """Type this and Enter, as a scanner does: with the times of its own clock, however busy this machine is."""
    keyboard = await page.context.new_cdp_session(page)
    at: float = await page.evaluate("(performance.timeOrigin + performance.now()) / 1000")
    for place, key in enumerate([*text, "Enter"]):
        pressed = {"key": key, "timestamp": at + place * gap_s}
        if len(key) == 1:
            pressed |= {"text": key}
        else:
            pressed |= {"code": "Enter", "text": "\r", "windowsVirtualKeyCode": 13}
        await keyboard.send("Input.dispatchKeyEvent", {"type": "keyDown", **pressed})
        await keyboard.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": key, "timestamp": pressed["timestamp"]})
    await keyboard.detach()


async def read_qr(shown: Locator) -> str:
    """What a phone reads that is held before this part of a screen."""
    return await read_picture(Image.open(BytesIO(await shown.screenshot())))


async def read_picture(picture: Image.Image) -> str:
    """The same of a picture."""
    seen = picture.convert("RGB")
    with NamedTemporaryFile() as pixels:
        pixels.write(seen.tobytes())
        pixels.flush()
        return (await evaluate(READ, f"{seen.width} {seen.height} {pixels.name}")).strip()
