"""Calls off an appointment at the running server, which alone decides about its halls, by the appointment's own key."""

import httpx2

from server.config import Configuration
from server.links import Links
from server.privacy.forgetting import About

ANSWERS_WITHIN_S = 10.0
GONE = 404


def cancelling(configuration: Configuration, links: Links, server: str | None) -> "Cancelling":
    """At this address, or where the configuration says that the server listens."""
    scheme = "http" if configuration.certificate is None else "https"
    host = "127.0.0.1" if configuration.listen in ("0.0.0.0", "::") else configuration.listen
    return Cancelling(links, server or f"{scheme}://{host}:{configuration.port}", verify=server is not None)


class Cancelling:
    """Cancels when called. On this machine itself the certificate is not asked for: it is for another name."""

    def __init__(self, links: Links, server: str, verify: bool) -> None:
        self._links = links
        self._server = server.rstrip("/")
        self._verify = verify

    def __call__(self, about: About) -> None:
        """Call it off; raises SystemExit with what is wrong, and then nothing was erased."""
        hall, booking = about
        key = {"x-appointment-key": self._links.appointment_key(hall, booking)}
        try:
            address = f"{self._server}/api/v1/appointments/{hall}/{booking}"
            answer = httpx2.delete(address, headers=key, timeout=ANSWERS_WITHIN_S, verify=self._verify)
        except httpx2.HTTPError as error:
            raise SystemExit(f"Nothing was erased: the server at {self._server} does not answer ({error}).") from None
        if not answer.is_success and answer.status_code != GONE:
            told = answer.json().get("code", answer.status_code)
            raise SystemExit(f"Nothing was erased: {hall} {booking} cannot be cancelled ({told}).")
