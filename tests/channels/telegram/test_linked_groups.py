"""Announcements in linked groups: once in each, and only where somebody linked it with a code."""

import asyncio
import contextlib
from datetime import timedelta

import pytest

from bot.clock import utc_now
from bot.deeds import UnlinkGroup
from bot.doing import Act, carry_out
from bot.seen import Seen
from storage import group_posts, pacing, people, streets
from tests.channels.telegram.conftest import TelegramHouse
from tests.pictures.photos import photo
from tests.platforms.telegram import FakeTelegram, Wrong
from tests.platforms.telegram_updates import GROUP, group, said, standing

NOOR, CARLA, ANJA, SOMEBODY = 601, 602, 603, 604
MOVED, OTHER = -100_777, -100_888
TOP = "Zaterdag is de landelijke top."


@pytest.fixture
def noon(house: TelegramHouse) -> TelegramHouse:
    """It is noon; Anja keeps a pot; Noor edits for the network, and added the bot to her group."""
    house.upkeep()
    local = house.parts.clock.local()
    house.parts.clock.ahead += local.replace(hour=12, minute=0) + timedelta(days=1) - local
    house.joins(NOOR, "editor")
    house.joins(ANJA)
    house.takes(standing(NOOR, "left", "member", group()))
    return house


@pytest.fixture
def linked(noon: TelegramHouse) -> TelegramHouse:
    """Her group is linked to the network."""
    noon.says(SOMEBODY, f"/koppel {code_of(noon, NOOR)}", chat=group())
    noon.parts.clock.ahead += timedelta(minutes=1)
    return noon


def code_of(house: TelegramHouse, who: int) -> str:
    house.says(who, "groep koppelen")
    return house.heard(who)[-1].rpartition("/koppel ")[2]


def announces(house: TelegramHouse, who: int = NOOR, text: str = TOP) -> None:
    house.says(who, f"aankondiging {text}")
    house.taps(who, "Versturen")


def minute(house: TelegramHouse, minutes: int = 1) -> None:
    """The tick comes, so long after the one before."""
    house.parts.clock.ahead += timedelta(minutes=minutes)
    house.browser.run(house.parts.ticker.upkeep())


def posted(house: TelegramHouse, chat: int = GROUP, text: str = TOP) -> int:
    return sum(text in line for line in house.heard(chat))


def states(house: TelegramHouse) -> list[str]:
    return [str(state) for [state] in house.rows("SELECT state FROM group_post ORDER BY group_id")]


def report(house: TelegramHouse, who: int = NOOR) -> str:
    house.says(who, "aankondigingen")
    return house.heard(who)[-1]


# --- the code -------------------------------------------------------------------------------------


def test_a_code_links_the_group_where_it_is_typed(linked: TelegramHouse) -> None:
    assert "voortaan de mededelingen van het landelijk netwerk" in linked.heard(GROUP)[-1]
    linked.says(NOOR, "groepen")
    assert "Groep 1: het landelijk netwerk" in linked.heard(NOOR)[-1]


@pytest.mark.parametrize(
    "way", ["/koppel@lief_bot {}", "@lief_bot koppel {}", "koppel {} @lief_bot"]
)
def test_the_bot_may_be_named_beside_the_code(noon: TelegramHouse, way: str) -> None:
    text = way.format(code_of(noon, NOOR))
    at = text.index("@lief_bot")
    mark = {"type": "mention", "offset": at, "length": len("@lief_bot")}
    if text.startswith("/"):
        mark = {"type": "bot_command", "offset": 0, "length": len("/koppel@lief_bot")}
    noon.takes(said(SOMEBODY, text, chat=group(), entities=[mark]))
    assert noon.count("group_link") == 1


@pytest.mark.parametrize("code", ["AAAA-BBBB-CCCC", "ABCDEFGHJKLM"])
def test_a_wrong_code_links_nothing(noon: TelegramHouse, code: str) -> None:
    noon.says(SOMEBODY, f"/koppel {code}", chat=group())
    assert "werkt hier niet" in noon.heard(GROUP)[-1]
    assert noon.count("group_link") == 0


def test_a_code_works_once(noon: TelegramHouse) -> None:
    code = code_of(noon, NOOR)
    noon.says(SOMEBODY, f"/koppel {code}", chat=group())
    noon.takes(standing(NOOR, "left", "member", group(OTHER)))
    noon.says(SOMEBODY, f"/koppel {code}", chat=group(OTHER))
    assert "werkt hier niet" in noon.heard(OTHER)[-1]
    noon.says(SOMEBODY, f"/koppel {code}", chat=group())
    assert "voortaan de mededelingen" in noon.heard(GROUP)[-1]
    assert noon.count("group_link") == 1


def test_a_code_is_good_for_a_week(noon: TelegramHouse) -> None:
    code = code_of(noon, NOOR)
    noon.parts.clock.ahead += timedelta(days=7, minutes=1)
    noon.says(SOMEBODY, f"/koppel {code}", chat=group())
    assert "werkt hier niet" in noon.heard(GROUP)[-1]


def test_a_group_of_strangers_is_not_linked(noon: TelegramHouse, there: FakeTelegram) -> None:
    noon.says(SOMEBODY, f"/koppel {code_of(noon, NOOR)}", chat=group(OTHER))
    assert there.left == [str(OTHER)]
    assert noon.count("group_link") == 0


def test_the_code_itself_is_not_kept(noon: TelegramHouse) -> None:
    code = code_of(noon, NOOR).replace("-", "")
    assert code not in str(noon.rows("SELECT * FROM group_code"))


# --- posting --------------------------------------------------------------------------------------


def test_it_can_go_to_groups_only(noon: TelegramHouse) -> None:
    """Where nobody can be reached, the group of the place still hears it."""
    noon.joins(CARLA, "coordinator")
    noon.takes(standing(CARLA, "left", "member", group()))
    noon.says(SOMEBODY, f"/koppel {code_of(noon, CARLA)}", chat=group())
    noon.parts.clock.ahead += timedelta(minutes=1)
    noon.says(ANJA, "stop")
    noon.says(CARLA, f"aankondiging {TOP}")
    shown = noon.heard(CARLA)[-1]
    assert "Er is nu niemand die dit krijgt." in shown
    assert "Het komt in 1 groep." in shown
    noon.taps(CARLA, "Versturen")
    minute(noon)
    assert posted(noon) == 1
    assert "In 1 groep geplaatst." in report(noon, CARLA)


def test_without_anybody_and_without_a_group_it_cannot_go(noon: TelegramHouse) -> None:
    noon.joins(CARLA, "coordinator")
    noon.says(ANJA, "stop")
    noon.says(CARLA, f"aankondiging {TOP}")
    noon.says(CARLA, "ja")
    minute(noon)
    assert noon.count("announcement") == 0


def test_a_programme_without_people_hears_it_in_its_group(noon: TelegramHouse) -> None:
    noon.joins(CARLA, "coordinator")
    noon.takes(standing(CARLA, "left", "member", group()))
    noon.says(SOMEBODY, f"/koppel {code_of(noon, CARLA)}", chat=group())
    noon.parts.clock.ahead += timedelta(minutes=1)
    noon.says(ANJA, "vergeet mij")
    noon.says(ANJA, "ja")
    announces(noon, CARLA)
    minute(noon)
    assert (posted(noon), noon.count("announcement_person")) == (1, 0)


def test_an_announcement_is_posted_once_with_its_sender_and_the_way_to_us(
    linked: TelegramHouse, there: FakeTelegram
) -> None:
    announces(linked)
    for _ in range(3):
        minute(linked)
    assert posted(linked) == 1
    assert there.last(GROUP).text == f"Mededeling van het landelijk netwerk:\n{TOP}"
    assert list(there.last(GROUP).buttons.values()) == ["https://t.me/lief_bot"]
    assert "In 1 groep geplaatst" in report(linked)


def test_an_invitation_says_when_and_where(linked: TelegramHouse) -> None:
    announces(linked)
    linked.rows(
        "INSERT INTO event (announcement_id, starts_at, venue)"
        " VALUES (1, '2030-07-06 12:00:00+00:00', 'Jaarbeurs') RETURNING venue"
    )
    minute(linked)
    when = "Het is op zaterdag 6 juli om 14.00 uur, plaats: Jaarbeurs"
    assert linked.heard(GROUP)[-1] == f"Uitnodiging van het landelijk netwerk: {TOP} {when}"


def test_a_group_that_is_not_linked_hears_nothing(noon: TelegramHouse) -> None:
    announces(noon)
    minute(noon)
    assert noon.heard(GROUP) == []


def test_what_began_before_the_group_was_linked_is_not_posted(noon: TelegramHouse) -> None:
    announces(noon)
    noon.parts.clock.ahead += timedelta(minutes=1)
    noon.says(SOMEBODY, f"/koppel {code_of(noon, NOOR)}", chat=group())
    minute(noon)
    assert posted(noon) == 0


def test_at_night_it_waits_for_the_morning(linked: TelegramHouse) -> None:
    linked.parts.clock.ahead += timedelta(hours=10)
    announces(linked)
    minute(linked)
    assert posted(linked) == 0
    minute(linked, 11 * 60)
    assert posted(linked) == 1


def test_what_is_stopped_is_not_posted(linked: TelegramHouse) -> None:
    announces(linked)
    linked.rows("UPDATE announcement SET state = 'cancelled' RETURNING id")
    minute(linked)
    assert posted(linked) == 0


def test_while_the_sender_rests_nothing_is_posted(linked: TelegramHouse) -> None:
    announces(linked)
    linked.rows("INSERT INTO setting (name, value) VALUES ('sender_paused', '1') RETURNING name")
    minute(linked)
    assert posted(linked) == 0


def test_a_group_of_a_programme_hears_that_programme_only(noon: TelegramHouse) -> None:
    noon.joins(CARLA, "coordinator")
    noon.says(SOMEBODY, f"/koppel {code_of(noon, CARLA)}", chat=group())
    noon.parts.clock.ahead += timedelta(minutes=1)
    announces(noon, CARLA, "Vrijdag is er koffie.")
    announces(noon)
    minute(noon)
    assert posted(noon, text="Vrijdag is er koffie.") == posted(noon) == 1
    assert "Mededeling van Welzijn Lindewaard:" in " ".join(noon.heard(GROUP))
    assert "In 1 groep geplaatst" in report(noon, CARLA)


def test_a_group_of_the_network_hears_no_programme(linked: TelegramHouse) -> None:
    linked.joins(CARLA, "coordinator")
    announces(linked, CARLA, "Vrijdag is er koffie.")
    minute(linked)
    assert posted(linked, text="Vrijdag is er koffie.") == 0


def test_what_is_for_coordinators_is_not_posted(linked: TelegramHouse) -> None:
    announces(linked)
    linked.rows("UPDATE announcement SET audience = 'coordinators' RETURNING id")
    minute(linked)
    assert posted(linked) == 0


def test_what_goes_in_one_programme_only_is_not_for_the_whole_network(
    linked: TelegramHouse,
) -> None:
    with linked.parts.db.transaction() as tx:
        new = streets.NewProgramme("Elders", "Welzijn Elders", 100_00)
        streets.add_programme(tx, new, linked.parts.clock.now())
    announces(linked)
    linked.rows(
        f"DELETE FROM announcement_place WHERE programme_id <> {linked.programme} RETURNING state"
    )
    minute(linked)
    assert posted(linked) == 0


@pytest.fixture
def asked(noon: TelegramHouse) -> TelegramHouse:
    """A group of the programme and one of the network; Carla is asked for her line."""
    noon.joins(CARLA, "coordinator")
    noon.takes(standing(NOOR, "left", "member", group(OTHER)))
    noon.says(SOMEBODY, f"/koppel {code_of(noon, CARLA)}", chat=group())
    noon.says(SOMEBODY, f"/koppel {code_of(noon, NOOR)}", chat=group(OTHER))
    with noon.parts.db.transaction() as tx:
        streets.change_settings(tx, noon.programme, '{"announcement_line": true}')
    noon.parts.clock.ahead += timedelta(minutes=1)
    announces(noon)
    minute(noon)
    assert (posted(noon), posted(noon, OTHER)) == (0, 1)
    return noon


def test_a_group_of_a_programme_waits_for_its_line(asked: TelegramHouse) -> None:
    asked.taps(CARLA, "Regel erbij")
    asked.says(CARLA, "Wij gaan met de bus.")
    minute(asked)
    minute(asked)
    assert posted(asked) == posted(asked, OTHER) == 1
    assert posted(asked, text=f"{TOP} Welzijn Lindewaard: Wij gaan met de bus.") == 1
    assert posted(asked, OTHER, "bus") == 0


def test_what_a_coordinator_leaves_out_is_not_in_her_group(asked: TelegramHouse) -> None:
    asked.taps(CARLA, "Hier overslaan")
    for minutes in (1, 1, 60):
        asked.browser.run(asked.parts.ticker.tick())
        minute(asked, minutes)
    assert posted(asked) == 0


def test_what_is_left_out_where_nobody_is_stays_out_of_the_group(asked: TelegramHouse) -> None:
    asked.says(ANJA, "vergeet mij")
    asked.says(ANJA, "ja")
    asked.says(NOOR, "aankondiging Alleen voor gangmakers.")
    for button in ("Aanpassen", "Voor wie", "Gangmakers", "Versturen"):
        asked.taps(NOOR, button)
    asked.taps(CARLA, "Hier overslaan")
    minute(asked, 10)
    assert posted(asked, text="Alleen voor gangmakers.") == 0


def test_a_line_that_does_not_come_is_waited_for_two_days(asked: TelegramHouse) -> None:
    minute(asked, 47 * 60)
    assert posted(asked) == 0
    minute(asked, 61)
    assert posted(asked) == 1


# --- an event that moves --------------------------------------------------------------------------


def invites(house: TelegramHouse) -> None:
    """Noor invites all to an event in twenty days."""
    day = house.parts.clock.local() + timedelta(days=20)
    for text in (f"bijeenkomst {TOP}", f"{day:%d-%m-%Y} om 14.00 uur", "Jaarbeurs", "geen grens"):
        house.says(NOOR, text)
    house.taps(NOOR, "Versturen")


def moves_to(house: TelegramHouse, venue: str) -> None:
    house.says(NOOR, "aankondigingen")
    house.taps(NOOR, "Wijzigen")
    house.taps(NOOR, "Plaats")
    house.says(NOOR, venue)
    house.taps(NOOR, "Ja")


def test_a_group_hears_once_that_an_event_moved(linked: TelegramHouse, there: FakeTelegram) -> None:
    invites(linked)
    minute(linked)
    moves_to(linked, "Buurthuis")
    for _ in range(3):
        minute(linked)
    assert posted(linked, text="plaats: Jaarbeurs") == posted(linked, text="plaats: Buurthuis") == 1
    assert there.last(GROUP).text.startswith("Verplaatst, de bijeenkomst van het landelijk netwerk")
    assert list(there.last(GROUP).buttons.values()) == ["https://t.me/lief_bot"]
    moves_to(linked, "Elders")
    minute(linked)
    assert posted(linked, text="plaats: Elders") == 1
    assert "In 1 groep geplaatst" in report(linked)


def test_a_group_that_did_not_hear_of_it_yet_hears_how_it_is_now(linked: TelegramHouse) -> None:
    invites(linked)
    moves_to(linked, "Buurthuis")
    for _ in range(3):
        minute(linked)
    assert posted(linked, text="Uitnodiging van") == posted(linked, text="plaats: Buurthuis") == 1
    assert posted(linked) == 1


def test_of_two_moves_a_group_hears_the_last(linked: TelegramHouse) -> None:
    invites(linked)
    minute(linked)
    for venue in ("Buurthuis", "Elders"):
        moves_to(linked, venue)
    minute(linked)
    assert (posted(linked), posted(linked, text="plaats: Elders")) == (2, 1)


def test_what_moves_while_it_is_posted_is_told_after_that(
    linked: TelegramHouse, there: FakeTelegram
) -> None:
    invites(linked)
    there.trouble("done_and_never", chat=str(GROUP))
    linked.parts.clock.ahead += timedelta(minutes=1)
    linked.browser.run(dies_midway(linked))
    moves_to(linked, "Buurthuis")
    for _ in range(3):
        minute(linked, 3)
    assert posted(linked, text="plaats: Jaarbeurs") == posted(linked, text="plaats: Buurthuis") == 1


def test_what_is_called_off_after_a_move_is_not_posted(linked: TelegramHouse) -> None:
    invites(linked)
    minute(linked)
    moves_to(linked, "Buurthuis")
    linked.rows("UPDATE announcement SET state = 'cancelled' RETURNING id")
    minute(linked)
    assert posted(linked) == 1


# --- a picture ------------------------------------------------------------------------------------


def shot(there: FakeTelegram, name: str = "AgAC-top") -> dict[str, object]:
    """What Telegram tells of a photo, which it keeps in several sizes."""
    there.photos[name] = photo()
    sizes = [{"file_id": size, "file_unique_id": size} for size in ("AgAC-small", name)]
    return {"photo": sizes}


def announces_with(house: TelegramHouse, there: FakeTelegram) -> None:
    house.says(NOOR, "aankondiging")
    house.takes(said(NOOR, caption=TOP, **shot(there)))
    assert there.last(NOOR).photo == "AgAC-top"


def test_a_photo_goes_with_the_words_below_it(linked: TelegramHouse, there: FakeTelegram) -> None:
    announces_with(linked, there)
    linked.taps(NOOR, "Versturen")
    minute(linked)
    for chat in (ANJA, GROUP):
        assert there.last(chat).photo == "AgAC-top"
        assert TOP in there.last(chat).text
    assert list(there.last(GROUP).buttons.values()) == ["https://t.me/lief_bot"]
    assert (posted(linked, ANJA), posted(linked)) == (1, 1)


def test_a_photo_that_is_gone_there_is_handed_over_anew(
    linked: TelegramHouse, there: FakeTelegram
) -> None:
    announces_with(linked, there)
    linked.taps(NOOR, "Versturen")
    there.photos.clear()
    minute(linked)
    assert there.last(GROUP).photo in there.photos
    assert posted(linked) == 1


def test_other_words_come_without_the_photo(linked: TelegramHouse, there: FakeTelegram) -> None:
    announces_with(linked, there)
    linked.taps(NOOR, "Aanpassen")
    linked.taps(NOOR, "Tekst")
    linked.says(NOOR, "De top is vol.")
    assert there.last(NOOR).photo == ""
    linked.taps(NOOR, "Versturen")
    assert (there.last(ANJA).photo, posted(linked, ANJA, "De top is vol.")) == ("", 1)


def test_a_photo_in_one_message_with_the_word(linked: TelegramHouse, there: FakeTelegram) -> None:
    linked.takes(said(NOOR, caption=f"aankondiging {TOP}", **shot(there)))
    linked.taps(NOOR, "Versturen")
    assert there.last(ANJA).photo == "AgAC-top"


# --- when something goes wrong ----------------------------------------------------------------


async def dies_midway(house: TelegramHouse) -> None:
    """The process that posts is gone while Telegram has its call."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(1):
            await house.parts.ticker.upkeep()


@pytest.mark.parametrize("what", ["never", "done_and_never"])
def test_it_is_posted_at_most_once_though_whoever_posts_dies(
    linked: TelegramHouse, there: FakeTelegram, what: str
) -> None:
    announces(linked)
    there.trouble(what, chat=str(GROUP))
    linked.parts.clock.ahead += timedelta(minutes=1)
    linked.browser.run(dies_midway(linked))
    assert states(linked) == ["sending"]
    for _ in range(3):
        minute(linked, 3)
    assert states(linked) == ["uncertain"]
    assert posted(linked) == (what == "done_and_never")
    assert "In 1 groep misschien geplaatst" in report(linked)


def test_what_was_refused_for_now_is_posted_later(
    linked: TelegramHouse, there: FakeTelegram
) -> None:
    announces(linked)
    there.trouble("too_many", chat=str(GROUP), seconds=120)
    minute(linked)
    assert (posted(linked), states(linked)) == (0, ["planned"])
    minute(linked)
    assert posted(linked) == 0
    minute(linked, 2)
    assert posted(linked) == 1


def test_a_group_that_put_us_out_is_forgotten(linked: TelegramHouse, there: FakeTelegram) -> None:
    announces(linked)
    there.unreachable[str(GROUP)] = Wrong(403, "Forbidden: bot was kicked from the group chat")
    minute(linked)
    assert (linked.count("group_link"), linked.count("group_chat")) == (0, 0)
    assert states(linked) == ["refused"]


@pytest.mark.parametrize("known", [False, True], ids=["renamed", "both known"])
def test_a_group_that_moves_keeps_its_link_and_hears_nothing_twice(
    linked: TelegramHouse, known: bool
) -> None:
    announces(linked)
    minute(linked)
    if known:
        linked.takes(standing(NOOR, "left", "member", group(MOVED)))
    linked.takes(said(NOOR, chat=group(), migrate_to_chat_id=MOVED))
    linked.takes(said(NOOR, chat=group(MOVED), migrate_from_chat_id=GROUP))
    minute(linked)
    assert posted(linked) + posted(linked, MOVED) == 1
    announces(linked, text="De top is vol.")
    minute(linked)
    assert posted(linked, MOVED, "De top is vol.") == 1
    assert linked.count("group_link") == linked.count("group_chat") == 1


def test_a_move_that_is_news_to_us_too_is_posted_once(
    linked: TelegramHouse, there: FakeTelegram
) -> None:
    announces(linked)
    there.moved[str(GROUP)] = str(MOVED)
    minute(linked)
    linked.takes(said(NOOR, chat=group(), migrate_to_chat_id=MOVED))
    minute(linked)
    assert posted(linked, MOVED) == 1


def test_after_a_restore_what_had_begun_is_not_posted(linked: TelegramHouse) -> None:
    announces(linked)
    with linked.parts.db.transaction() as tx:
        group_posts.after_restore(tx, linked.parts.clock.now())
    minute(linked)
    assert (posted(linked), states(linked)) == (0, ["uncertain"])


def test_what_is_to_be_sent_on_has_the_way_to_us(linked: TelegramHouse) -> None:
    announces(linked)
    linked.says(NOOR, "aankondigingen")
    linked.taps(NOOR, "Om door te sturen")
    assert linked.heard(NOOR)[-1].endswith(
        f"het landelijk netwerk: {TOP} Meedoen of iets vragen? Dat kan hier: https://t.me/lief_bot"
    )


def test_who_let_a_group_go_is_obeyed(linked: TelegramHouse) -> None:
    linked.says(NOOR, "groepen")
    linked.taps(NOOR, "Laat groep 1 los")
    announces(linked)
    minute(linked)
    assert posted(linked) == linked.count("group_link") == 0
    assert linked.count("group_chat") == 1


def test_a_group_of_the_network_is_not_a_coordinators_to_let_go(linked: TelegramHouse) -> None:
    linked.joins(CARLA, "coordinator")
    linked.says(CARLA, "groepen")
    assert "nog geen groep" in linked.heard(CARLA)[-1]
    [[number]] = linked.rows("SELECT group_id FROM group_link")
    house, now = linked.parts.house, linked.parts.clock.now()
    with linked.parts.db.transaction() as tx:
        chat = ("telegram", "123456", str(CARLA), str(CARLA), "Carla", now)
        met = people.find_conversation(tx, house.sealer, *chat)
        act = Act(house.sealer, met, Seen(tx, house.sealer, met, now, None), 1, now)
        assert act.seen.me.joined
        assert carry_out(tx, UnlinkGroup(number), act).code == "not_yours"
    assert linked.count("group_link") == 1


def test_a_closed_channel_is_left_alone(linked: TelegramHouse) -> None:
    announces(linked)
    with linked.parts.db.transaction() as tx:
        pacing.close_channel(tx, "telegram", utc_now() + timedelta(minutes=5), "token")
    minute(linked)
    assert (posted(linked), states(linked)) == (0, ["planned"])


def test_a_group_that_removes_us_is_unlinked(linked: TelegramHouse) -> None:
    linked.takes(standing(NOOR, "member", "kicked", group()))
    assert linked.count("group_link") == 0


def test_one_group_hears_no_more_than_its_measure(linked: TelegramHouse) -> None:
    for number in range(20):
        with linked.parts.db.transaction() as tx:
            tx.exec_driver_sql(
                "INSERT INTO announcement (author_id, audience, text, created_at, starts_at,"
                " expires_at) SELECT person_id, 'all', 'Nummer', linked_at, linked_at, '2999-01-01'"
                " FROM group_link, (SELECT min(id) AS person_id FROM person) AS noor"
            )
            tx.exec_driver_sql(
                "INSERT INTO announcement_place (announcement_id, programme_id, state)"
                f" VALUES ({number + 1}, {linked.programme}, 'done')"
            )
    minute(linked)
    assert 16 <= posted(linked, text="Nummer") <= 18
