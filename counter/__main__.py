"""`python -m counter --server URL --person NAME --counter E1 next`: a counter's command for a key, button or script.

Prints the hall's answer as JSON on one line. Exit codes: 0 done, 1 refused (the code is in the answer), 2 wrong use,
3 not signed in or sent away, 4 no answer in time.
"""

import asyncio
import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import asdict
from getpass import getpass
from pathlib import Path

from counter.asking import COMMANDS, ask
from counter.sessions import keep, kept
from server.protocol.answers import Answer
from server.protocol.asking import Refused
from server.protocol.client import SentAway
from server.protocol.signing_in import NotSignedIn, sign_in

DONE, REFUSED, SENT_AWAY, NO_ANSWER = 0, 1, 3, 4


def arguments(given: Sequence[str]) -> Namespace:
    parser = ArgumentParser(prog="python -m counter", description="Does one thing at a counter.")
    parser.add_argument("--server", required=True, metavar="URL", help="where the hall is, like https://onthaal.local")
    parser.add_argument("--person", required=True, metavar="NAME", help="the name to sign in with")
    parser.add_argument("--password-file", type=Path, help="the file with the password; without it you are asked")
    parser.add_argument("--no-password", action="store_true", help="for the trying-out mode, where a name is enough")
    parser.add_argument("--session", type=Path, help="a file to keep the session in, to sign in once a day only")
    parser.add_argument("--counter", required=True, metavar="ID", help="the counter, as config.toml names it")
    parser.add_argument("--hall", default="gemeentehuis", metavar="ID", help="the hall (%(default)s)")
    parser.add_argument("--within", type=float, default=10.0, metavar="SECONDS", help="wait at most (%(default)s)")
    parser.add_argument("do", choices=COMMANDS, help="what to do; `next` finishes the contact in progress first")
    return parser.parse_args(given)


def password(options: Namespace) -> str:
    """From the file, or from the person at the keyboard."""
    if options.no_password:
        return ""
    if options.password_file:
        return str(options.password_file.read_text("utf-8").strip("\r\n"))
    return getpass(f"Password of {options.person}: ")


def signed_in(options: Namespace) -> str:
    cookie = sign_in(options.server, options.person, password(options))
    keep(options.session, cookie)
    return cookie


def asked(options: Namespace, cookie: str) -> Answer | Refused:
    """The hall's answer or refusal; raises SentAway or TimeoutError."""
    answer: Answer | Refused | None = None
    try:
        answer = asyncio.run(ask(options.server, options.hall, cookie, options.counter, options.do, options.within))
    except* SentAway as group:
        raise group.exceptions[0] from None
    assert answer is not None
    return answer


def answered(options: Namespace) -> Answer | Refused:
    """With the kept session, or with a new one when there is none that the hall still knows."""
    if cookie := kept(options.session):
        try:
            return asked(options, cookie)
        except SentAway as away:
            if away.code != "sign_in":
                raise
    return asked(options, signed_in(options))


def main(given: Sequence[str]) -> int:
    """Do it; gives the exit code."""
    try:
        answer = answered(arguments(given))
    except (NotSignedIn, SentAway) as error:
        print(error, file=sys.stderr)
        return SENT_AWAY
    except TimeoutError:
        print("The hall did not answer in time.", file=sys.stderr)
        return NO_ANSWER
    if isinstance(answer, Refused):
        print(json.dumps({"refused": answer.code}))
        return REFUSED
    print(json.dumps(asdict(answer)))
    return DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
