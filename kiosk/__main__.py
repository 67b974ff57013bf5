"""`python -m kiosk --server URL --name NAME`: the kiosk's page on its panel, full screen and locked down."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from server.protocol.screen import page_url, profile_folder, show

# Everybody touches this one: no way out of the page, no window beside it, nothing to allow. The camera that reads codes
# needs no yes: the page says when it is on, and no other page is ever shown.
LOCKED = (
    "--auto-accept-camera-and-microphone-capture",
    "--block-new-web-contents",
    "--deny-permission-prompts",
    "--disable-extensions",
    "--disable-print-preview",
    "--touch-events=enabled",
)


def arguments(given: Sequence[str]) -> Namespace:
    parser = ArgumentParser(prog="python -m kiosk", description="Gives visitors their ticket, full screen.")
    parser.add_argument("--server", required=True, metavar="URL", help="where the hall is, like https://onthaal.local")
    parser.add_argument("--name", default="kiosk-1", help="this device's own name, as config.toml names it")
    parser.add_argument("--hall", help="the hall this device stands in, when the server has several")
    parser.add_argument("--browser", help="the Chromium to use, when it is not the usual one")
    parser.add_argument("--profile", type=Path, help="the folder where the browser keeps the pairing")
    return parser.parse_args(given)


def url(options: Namespace) -> str:
    return page_url(options.server, "kiosk", name=options.name, hall=options.hall)


def main(given: Sequence[str]) -> int:
    options = arguments(given)
    return show(options.browser, url(options), options.profile or profile_folder(options.name), *LOCKED)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
