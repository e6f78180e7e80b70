"""The door where a document is fetched: who has its token, for a day, sees it as it is now."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.printer import Printer

HEADERS = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}


def document_routes(printer: Printer) -> list[Route]:
    """What is unknown, too old or no longer allowed is not found: one answer for all three."""

    async def document(request: Request) -> Response:
        file = await printer.made(request.path_params["token"])
        if file is None:
            return PlainTextResponse("not found", 404, headers=HEADERS)
        headers = {**HEADERS, "Content-Disposition": disposition(file.name)}
        return Response(file.content, media_type=file.kind, headers=headers)

    return [Route("/documents/{token}", document)]


def disposition(name: str) -> str:
    """To be kept under its name: in ASCII for who reads no more, and whole (RFC 6266)."""
    plain = "".join(sign if sign.isascii() and sign.isprintable() else "_" for sign in name)
    plain = plain.replace('"', "_").replace("\\", "_").replace("%", "_")
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
