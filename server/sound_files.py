"""The route of the sounds that displays play: `/sound/<name>`, each as soon as it is made."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from server.bodies import refused
from server.voice.voice import NotOrdered, Voice

# The name follows from what is said and by which voice, so what it names never changes.
FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class SoundFiles:
    """Serves the sounds of the voice."""

    voice: Voice

    def routes(self) -> list[Route]:
        """The path."""
        return [Route("/sound/{name}", self.sound)]

    async def sound(self, request: Request) -> Response:
        """The sound, 204 when it could not be made: then the gong has to do, or 404 when nobody ordered it."""
        try:
            path = await self.voice.ready(request.path_params["name"])
        except NotOrdered:
            return refused(404, "unknown_sound")
        if path is None:
            return Response(status_code=204, headers={"cache-control": "no-store"})
        return FileResponse(path, media_type="audio/wav", headers={"cache-control": FOR_EVER})
