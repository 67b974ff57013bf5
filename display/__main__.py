"""`python -m display --server URL --zone ZONE`: the display of a waiting zone, full screen and with sound."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from server.protocol.screen import page_url, profile_folder, show


def arguments(given: Sequence[str]) -> Namespace:
    parser = ArgumentParser(prog="python -m display", description="Shows who is called where, full screen.")
    parser.add_argument("--server", required=True, metavar="URL", help="where the hall is, like https://onthaal.local")
    parser.add_argument("--zone", required=True, help="the waiting zone, as config.toml names it")
    parser.add_argument("--name", help="this device's own name, when a zone has several displays")
    parser.add_argument("--hall", help="the hall this device stands in, when the server has several")
    parser.add_argument("--browser", help="the Chromium to use, when it is not the usual one")
    parser.add_argument("--profile", type=Path, help="the folder where the browser keeps the pairing")
    return parser.parse_args(given)


def url(options: Namespace) -> str:
    return page_url(options.server, "display", options.zone, name=options.name, hall=options.hall)


def main(given: Sequence[str]) -> int:
    options = arguments(given)
    profile = options.profile or profile_folder(options.name or f"display-{options.zone}")
    return show(options.browser, url(options), profile)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
