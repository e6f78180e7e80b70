"""The one HTTP client for all that goes out: bounded in time and size, and plain about failure.

aiohttp is loaded at the first call: a house that calls nobody does without its 10 MB.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import aiohttp

CONNECT = 5.0  # seconds until there is a connection
PATIENCE = 20.0  # seconds for one call in all; shorter than a lease
LARGEST = 5 * 1024 * 1024  # bytes of an answer
AT_ONCE = 64


class NoConnection(Exception):
    """They were never reached: nothing of the request got there."""


class NoAnswer(Exception):
    """They were reached and did not answer: what was asked may have been done."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes
    headers: Mapping[str, str]

    @property
    def retry_after(self) -> float | None:
        """Seconds to wait, when they named them."""
        said = self.headers.get("Retry-After", "")
        return float(said) if said.isdecimal() else None


def form(fields: Mapping[str, str], files: Mapping[str, tuple[str, bytes, str]]) -> Any:
    """What is posted with files, each of them name, content and media type.

    Names go as they are: percent signs would be shown to whoever gets the file.
    """
    import aiohttp

    made = aiohttp.FormData(quote_fields=False)
    for name, value in fields.items():
        made.add_field(name, value)
    for name, (file_name, content, kind) in files.items():
        made.add_field(name, content, filename=file_name, content_type=kind)
    return made


class Http:
    """One pool of connections, opened at first use; redirects are never followed."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def call(
        self, method: str, url: str, *, patience: float | None = None, **asked: Any
    ) -> Answer:
        """One request; `asked` as aiohttp takes it (params, data, json, headers, auth).

        Raises NoConnection, NoAnswer. A status of any kind is an answer.
        """
        import aiohttp

        total = aiohttp.ClientTimeout(total=patience or self._patience, sock_connect=CONNECT)
        try:
            async with self._open().request(
                method, url, timeout=total, allow_redirects=False, **asked
            ) as answer:
                return Answer(answer.status, await _read(answer), answer.headers)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NoConnection(type(error).__name__) from None
        except (aiohttp.ClientError, TimeoutError) as error:
            raise NoAnswer(type(error).__name__) from None

    def _open(self) -> "aiohttp.ClientSession":
        import aiohttp

        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=AT_ONCE),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        return self._session


async def _read(answer: "aiohttp.ClientResponse") -> bytes:
    """The whole body, or NoAnswer for one that has no end."""
    body = bytearray()
    async for chunk in answer.content.iter_any():
        body += chunk
        if len(body) > LARGEST:
            raise NoAnswer("too large")
    return bytes(body)
