"""A picture is fetched once, for who sends it round, and shown to the others as it was kept."""

import asyncio
from collections.abc import Callable

from bot.channels.base import File, NotFetched
from bot.clock import Clock
from bot.pictures.album import JPEG, Album
from storage import pictures
from storage.db import Database
from storage.sealing import Sealer
from tests.pictures.photos import opened, photo

NAME = "telegram:AgAC"


class Source:
    """Gives a photo, or fails; counts how often it was asked."""

    def __init__(self, raw: bytes = b"", trouble: NotFetched | None = None) -> None:
        self.asked: list[str] = []
        self.raw, self.trouble = raw, trouble

    async def __call__(self, name: str) -> bytes:
        self.asked.append(name)
        if self.trouble is not None:
            raise self.trouble
        return self.raw


def an_album(db: Database, sealer: Sealer, source: Source) -> Album:
    return Album(db, sealer, Clock(), {"telegram": source})


def shown(album: Album, name: str = NAME) -> File | None:
    return asyncio.run(album.shown(name))


def taken(album: Album, name: str = NAME) -> bool:
    return asyncio.run(album.take(name)) is not None


def test_it_is_fetched_once_and_shown_ever_after(database: Database, sealer: Sealer) -> None:
    source = Source(photo())
    assert taken(an_album(database, sealer, source))
    another = an_album(database, sealer, source)
    assert taken(another)
    found = shown(another)
    assert found is not None
    assert found.kind == JPEG
    assert opened(found.content).format == "JPEG"
    assert source.asked == ["AgAC"]


def test_two_at_the_same_time_ask_once(database: Database, sealer: Sealer) -> None:
    source = Source(photo())
    album = an_album(database, sealer, source)

    async def both() -> None:
        await asyncio.gather(album.take(NAME), album.take(NAME))

    asyncio.run(both())
    assert len(source.asked) == 1


def test_showing_fetches_nothing(database: Database, sealer: Sealer) -> None:
    source = Source(photo())
    assert shown(an_album(database, sealer, source)) is None
    assert source.asked == []


def test_what_is_no_picture_is_not_asked_for_again(database: Database, sealer: Sealer) -> None:
    source = Source(b"no picture")
    album = an_album(database, sealer, source)
    assert not taken(album)
    assert not taken(album)
    assert shown(album) is None
    assert len(source.asked) == 1


def test_what_could_not_be_fetched_may_be_later(database: Database, sealer: Sealer) -> None:
    source = Source(photo(), NotFetched("http_502"))
    album = an_album(database, sealer, source)
    assert not taken(album)
    source.trouble = None
    assert taken(album)


def test_of_a_channel_that_gives_none_nothing_is_asked(database: Database, sealer: Sealer) -> None:
    source = Source(photo())
    assert not taken(an_album(database, sealer, source), "whatsapp:SM1/ME1")
    assert source.asked == []


def test_its_address_opens_it_and_no_other(database: Database, sealer: Sealer) -> None:
    album = an_album(database, sealer, Source(photo()))
    assert taken(album)
    picture = album.of(NAME)
    assert picture is not None
    token = picture.path.removeprefix("/pictures/").removesuffix(".jpg")
    opens: Callable[[str], File | None] = lambda one: asyncio.run(album.opened(one))  # noqa: E731
    assert opens(token) == shown(album)
    assert opens(token[::-1]) is None
    assert opens("") is None
    assert "AgAC" not in picture.path
    assert token == pictures.token_of(sealer, NAME)


def test_it_lies_sealed(database: Database, sealer: Sealer) -> None:
    raw = photo()
    assert taken(an_album(database, sealer, Source(raw)))
    with database.transaction() as tx:
        [[sealed]] = tx.exec_driver_sql("SELECT sealed FROM picture")
    assert b"JFIF" not in bytes(sealed)
