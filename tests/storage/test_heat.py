"""Heat as it is kept: one claims a call, answers count by street, a count outlives who gave it."""

from datetime import date, datetime, timedelta

import pytest

from bot.clock import AMSTERDAM
from storage import check_ins, heat, pauses, people
from storage.check_ins import CheckIn
from storage.db import Database
from storage.heat import LookRow
from storage.sealing import Sealer
from tests.neighbourhood import Neighbourhood

NOW = datetime(2026, 7, 20, 10, tzinfo=AMSTERDAM)
EVENT, TODAY = date(2026, 7, 19), NOW.date()
LATER = NOW + timedelta(hours=7)


@pytest.fixture
def street(database: Database, sealer: Sealer) -> Neighbourhood:
    return Neighbourhood(database, sealer, time=NOW)


def looked_in(street: Neighbourhood, who: int, answer: str) -> CheckIn:
    return CheckIn(street.programme, street.street, EVENT, TODAY, who, answer, NOW)


def test_a_call_is_claimed_by_one(street: Neighbourhood) -> None:
    with street.db.transaction() as tx:
        assert heat.claim(tx, "forecast", "52.3,4.9", None, NOW)
        assert not heat.claim(tx, "forecast", "52.3,4.9", None, NOW)
        assert not heat.claim(tx, "forecast", "52.3,4.9", LATER, LATER)
        assert heat.claim(tx, "forecast", "52.3,4.9", NOW, LATER)
        assert heat.claim(tx, "official", "52.3,4.9", None, NOW)


def test_an_answer_stays_until_the_next(street: Neighbourhood) -> None:
    said = LookRow("forecast", "x", NOW, NOW, "{}", "[]")
    with street.db.transaction() as tx:
        heat.claim(tx, "forecast", "x", None, NOW)
        heat.keep_answer(tx, said)
        assert heat.looks(tx) == [said]
        heat.ask_anew(tx)
        assert heat.claim(tx, "forecast", "x", None, LATER)
        [row] = heat.looks(tx)
        assert (row.claimed_at, row.asked_at, row.answer) == (LATER, NOW, "{}")


def test_the_newest_word_counts(street: Neighbourhood) -> None:
    carla = street.joins("carla", "coordinator")
    place = street.programme
    with street.db.transaction() as tx:
        heat.set_word(tx, place, True, EVENT, carla)
        heat.set_word(tx, place, False, TODAY, carla)
        pauses.pause(tx, place, heat.HEAT, carla, NOW)
        pauses.pause(tx, place, heat.HEAT, carla, LATER)
        heat.keep_state(tx, place, "{}")
        [one] = heat.programmes_of(tx, [place, 999])
        assert (one.word, one.word_day, one.paused_at, one.state) == (False, TODAY, NOW, "{}")
        pauses.go_on(tx, place, heat.HEAT)
        assert heat.programmes(tx)[0].paused_at is None


def test_a_street_counts_once(street: Neighbourhood) -> None:
    anja, mo = street.joins("anja"), street.joins("mo")
    place = street.programme
    with street.db.transaction() as tx:
        check_ins.answer(tx, [looked_in(street, anja, "help")])
        assert check_ins.streets_that_looked(tx, place, EVENT, EVENT) == 0
        assert len(check_ins.streets_asking_help(tx, place, TODAY)) == 1
        check_ins.answer(tx, [looked_in(street, anja, "looked"), looked_in(street, mo, "looked")])
        assert check_ins.streets_asking_help(tx, place, TODAY) == []
        assert check_ins.streets_that_looked(tx, place, EVENT, EVENT) == 1
        assert check_ins.streets_that_looked(tx, place, TODAY, EVENT) == 0
        assert check_ins.streets_that_looked(tx, place, EVENT, LATER.date() + timedelta(1)) == 0
        check_ins.say_how_many(tx, mo, TODAY, "none")
        assert check_ins.streets_that_looked(tx, place, EVENT, EVENT) == 1
        check_ins.say_how_many(tx, anja, TODAY, "none")
        assert check_ins.streets_that_looked(tx, place, EVENT, EVENT) == 0
        assert check_ins.streets_with_gangmakers(tx, place) == 1


def test_how_to_reach_her_only_when_she_agreed(street: Neighbourhood) -> None:
    anja, place = street.joins("anja"), street.programme
    with street.db.transaction() as tx:
        check_ins.answer(tx, [looked_in(street, anja, "help")])
        assert check_ins.who_wants_a_call(tx, street.sealer, place, anja, TODAY) is None
        check_ins.may_call(tx, anja, TODAY)
        found = check_ins.who_wants_a_call(tx, street.sealer, place, anja, TODAY)
        assert found is not None
        assert found[1] == [("phone", "anja")]
        assert check_ins.who_wants_a_call(tx, street.sealer, place + 1, anja, TODAY) is None


def test_the_count_outlives_who_gave_it(street: Neighbourhood) -> None:
    anja, place = street.joins("anja"), street.programme
    with street.db.transaction() as tx:
        check_ins.answer(tx, [looked_in(street, anja, "looked")])
        people.erase(tx, anja, NOW)
        assert check_ins.streets_that_looked(tx, place, EVENT, EVENT) == 1
        assert check_ins.who_wants_a_call(tx, street.sealer, place, anja, TODAY) is None
