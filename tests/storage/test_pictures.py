"""A picture stays as long as its announcement may be read; one that never went stays a day."""

from datetime import timedelta

from storage import announcements, events, pictures
from storage.announcements import NewAnnouncement
from storage.pictures import AFTERWARDS, NEVER_SENT, Kept
from tests.storage.conftest import NOW, Town

NAME = "telegram:AgAC"


def test_it_is_kept_the_first_time(town: Town) -> None:
    with town.db.transaction() as tx:
        assert pictures.find(tx, town.sealer, NAME) is None
        pictures.keep(tx, town.sealer, NAME, b"one", NOW)
        pictures.keep(tx, town.sealer, NAME, b"another", NOW)
        assert pictures.find(tx, town.sealer, NAME) == Kept(b"one")
        assert pictures.can_be_shown(tx, town.sealer, NAME)


def test_one_that_cannot_be_used_is_known_as_such(town: Town) -> None:
    with town.db.transaction() as tx:
        assert not pictures.can_be_shown(tx, town.sealer, NAME)
        pictures.keep(tx, town.sealer, NAME, None, NOW)
        assert pictures.find(tx, town.sealer, NAME) == Kept(None)
        assert not pictures.can_be_shown(tx, town.sealer, NAME)
        token = pictures.token_of(town.sealer, NAME)
        assert pictures.opened(tx, town.sealer, token) is None


def test_one_that_never_went_stays_a_day(town: Town) -> None:
    with town.db.transaction() as tx:
        pictures.keep(tx, town.sealer, NAME, b"one", NOW)
        assert pictures.let_go(tx, NOW + NEVER_SENT) == 0
        assert pictures.let_go(tx, NOW + NEVER_SENT + timedelta(seconds=1)) == 1


def test_one_of_an_announcement_stays_thirty_days_after_it(town: Town) -> None:
    over = NOW + timedelta(days=7)
    who = town.gangmaker("Noor")
    with town.db.transaction() as tx:
        pictures.keep(tx, town.sealer, NAME, b"one", NOW)
        said = NewAnnouncement(who, None, "all", "", "Top", NOW, NOW, over, picture=NAME)
        announcements.create(tx, said, {town.programme_id: None})
        assert pictures.let_go(tx, over + AFTERWARDS - timedelta(seconds=1)) == 0
        assert pictures.let_go(tx, over + AFTERWARDS) == 1


def test_one_of_an_invitation_stays_thirty_days_after_the_event(town: Town) -> None:
    over, begins = NOW + timedelta(days=7), NOW + timedelta(days=200)
    who = town.gangmaker("Noor")
    with town.db.transaction() as tx:
        pictures.keep(tx, town.sealer, NAME, b"one", NOW)
        said = NewAnnouncement(who, None, "all", "", "Top", NOW, NOW, over, "event", NAME)
        of = announcements.create(tx, said, {town.programme_id: None}).id
        events.create(tx, of, begins, "Buurthuis", None)
        assert pictures.let_go(tx, begins + AFTERWARDS - timedelta(seconds=1)) == 0
        assert pictures.let_go(tx, begins + AFTERWARDS) == 1
