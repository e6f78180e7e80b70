"""How fast we may write: agreed through the database, by whoever sends."""

from datetime import timedelta

from storage import pacing
from storage.pacing import Pace
from tests.storage.conftest import NOW, Town

PACE = Pace(per_second=10, chat_every=1.0, burst=3)


def seconds(n: float) -> timedelta:
    return timedelta(seconds=n)


def test_moments_are_evenly_apart_whoever_asks(town: Town) -> None:
    with town.db.transaction() as tx:
        first = pacing.promise(tx, "telegram", PACE, NOW, 2)
        second = pacing.promise(tx, "telegram", PACE, NOW, 2)
    assert [round(s, 3) for s in (*first, *second)] == [0.0, 0.1, 0.2, 0.3]


def test_no_more_is_promised_than_half_a_second_ahead(town: Town) -> None:
    with town.db.transaction() as tx:
        assert pacing.room(tx, "telegram", PACE, NOW) == 6
        pacing.promise(tx, "telegram", PACE, NOW, 6)
        assert pacing.room(tx, "telegram", PACE, NOW) == 0
        assert pacing.room(tx, "telegram", PACE, NOW + seconds(0.2)) == 2
        assert pacing.room(tx, "telegram", PACE, NOW + seconds(5)) == 6


def test_quiet_time_is_not_saved_up_for_the_channel(town: Town) -> None:
    with town.db.transaction() as tx:
        pacing.promise(tx, "telegram", PACE, NOW, 1)
        later = pacing.promise(tx, "telegram", PACE, NOW + seconds(60), 3)
    assert [round(s, 3) for s in later] == [0.0, 0.1, 0.2]


def test_channels_do_not_wait_for_each_other(town: Town) -> None:
    with town.db.transaction() as tx:
        pacing.promise(tx, "telegram", PACE, NOW, 6)
        assert pacing.room(tx, "whatsapp", PACE, NOW) == 6


def test_a_closed_channel_has_no_room_until_it_opens(town: Town) -> None:
    with town.db.transaction() as tx:
        pacing.close_channel(tx, "telegram", NOW + seconds(300), "token")
        assert pacing.room(tx, "telegram", PACE, NOW + seconds(299)) == 0
        assert pacing.closed_channels(tx, NOW) == {"telegram": "token"}
        assert pacing.room(tx, "telegram", PACE, NOW + seconds(300)) == 6
        pacing.open_channel(tx, "telegram")
        assert pacing.closed_channels(tx, NOW) == {}


def write(town: Town, chat: int, after: float) -> float:
    """Writes to the chat; gives the seconds to wait, 0 when it went."""
    with town.db.transaction() as tx:
        wait = pacing.begin_chat(tx, chat, PACE, NOW + seconds(after))
        if not wait:
            pacing.end_chat(tx, [chat])
    return wait


def test_a_quiet_chat_may_have_three_at_once_and_then_one_a_second(town: Town) -> None:
    chat = town.meet("Anja").conversation_id
    assert [write(town, chat, 0) for _ in range(4)] == [0, 0, 0, 1.0]
    assert write(town, chat, 0.9) > 0
    assert [write(town, chat, 1.0), write(town, chat, 1.1) > 0, write(town, chat, 2)] == [
        0,
        True,
        0,
    ]
    assert [write(town, chat, 60) for _ in range(4)] == [0, 0, 0, 1.0]


def test_a_chat_takes_one_message_at_a_time(town: Town) -> None:
    chat = town.meet("Anja").conversation_id
    with town.db.transaction() as tx:
        assert pacing.begin_chat(tx, chat, PACE, NOW) == 0
        assert pacing.begin_chat(tx, chat, PACE, NOW) > 0
        assert pacing.begin_chat(tx, chat, PACE, NOW + pacing.BUSY) == 0  # its sender died


def test_a_chat_is_left_alone_as_long_as_the_platform_says(town: Town) -> None:
    chat = town.meet("Anja").conversation_id
    with town.db.transaction() as tx:
        pacing.begin_chat(tx, chat, PACE, NOW)
        pacing.hold_chat(tx, chat, NOW + seconds(40))
    assert write(town, chat, 39) == 1
    assert write(town, chat, 40) == 0
