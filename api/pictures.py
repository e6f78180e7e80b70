"""The door where the picture of an announcement is fetched, by phones and platforms."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.pictures.album import Album

HEADERS = {"Cache-Control": "private, max-age=3600", "X-Robots-Tag": "noindex"}
NOT_THERE = {"Cache-Control": "no-store"}


def picture_routes(album: Album) -> list[Route]:
    """Who knows its address sees it, as long as it is kept."""

    async def picture(request: Request) -> Response:
        file = await album.opened(request.path_params["token"])
        if file is None:
            return PlainTextResponse("not found", 404, headers=NOT_THERE)
        return Response(file.content, media_type=file.kind, headers=HEADERS)

    return [Route("/pictures/{token}.jpg", picture)]
