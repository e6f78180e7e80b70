"""Every minute of the days on which clocks, years and months turn: once a day, at 09:30."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from bot.clock import AMSTERDAM
from bot.nudges.heat.combine import COORDINATOR, Seen, Word
from bot.nudges.heat.event import advance
from bot.nudges.heat.messages import Planned
from bot.nudges.heat.settings import HeatSettings
from bot.nudges.heat.state import HeatEvent, HeatState, Phase
from bot.nudges.plan import Gangmaker, OpenTip, tip_reminder
from tests.nudges.replay import minutes

TURNS = {
    "winter time": (date(2026, 10, 24), date(2026, 10, 26)),
    "summer time": (date(2027, 3, 27), date(2027, 3, 29)),
    "new year": (date(2026, 12, 31), date(2027, 1, 2)),
    "leap day": (date(2028, 2, 28), date(2028, 3, 1)),
}
EVERY_TURN = pytest.mark.parametrize(("first", "last"), TURNS.values(), ids=TURNS)
DAY = timedelta(days=1)
SETTINGS = HeatSettings(word_days=14)


def to_announce(today: date) -> HeatState:
    """Heat by the coordinator's word, from today on."""
    event = HeatEvent(today, today + 6 * DAY, (COORDINATOR,), today, armed=True)
    return HeatState(Phase.ACTIVE, event)


def to_ask(today: date) -> HeatState:
    """It was announced yesterday."""
    event = HeatEvent(today, today + 6 * DAY, (COORDINATOR,), today - DAY, armed=True,
                      announced_on=today - DAY)  # fmt: skip
    return HeatState(Phase.ACTIVE, event, spoke_on=today - DAY)


def to_thank(today: date) -> HeatState:
    """It ended yesterday."""
    event = HeatEvent(today - 4 * DAY, today - DAY, (COORDINATOR,), today - 4 * DAY, armed=True,
                      announced_on=today - 4 * DAY, check_ins=(today - 2 * DAY,))  # fmt: skip
    return HeatState(Phase.OVER, event, spoke_on=today - 2 * DAY)


def walked(
    state: HeatState, first: date, last: date, word: Word | None
) -> list[tuple[datetime, Planned]]:
    said = []
    for at in minutes(first, last):
        seen = Seen(at, "programme:1", {}, word)
        step = advance(state, seen, SETTINGS)
        state = step.state
        said += [(seen.local, planned) for planned in step.planned]
    return said


@EVERY_TURN
@pytest.mark.parametrize(
    ("make", "kind"),
    [(to_announce, "heat_announcement"), (to_ask, "heat_check_in"), (to_thank, "heat_closing")],
)
def test_each_heat_message_goes_once_at_half_past_nine(
    first: date, last: date, make: Callable[[date], HeatState], kind: str
) -> None:
    for n in range((last - first).days + 1):
        today = first + n * DAY
        word = None if make is to_thank else Word(True, today)
        said = walked(make(today), today, today, word)
        assert [planned.key for _, planned in said] == [(kind, "programme:1", today)]
        assert f"{said[0][0]:%H:%M}" == "09:30"
        assert (
            f"{said[0][1].expires_at.astimezone(AMSTERDAM):%m-%d %H:%M}" == f"{today:%m-%d} 20:30"
        )


@EVERY_TURN
def test_a_round_over_the_turn_keeps_its_days(first: date, last: date) -> None:
    said = walked(HeatState(), first, last + 3 * DAY, Word(True, first))
    assert [(at.date(), f"{at:%H:%M}", planned.kind) for at, planned in said] == [
        (first, "09:30", "heat_announcement"),
        (first + DAY, "09:30", "heat_check_in"),
        (first + 3 * DAY, "09:30", "heat_check_in"),
        (first + 5 * DAY, "09:30", "heat_check_in"),
    ]


@EVERY_TURN
def test_tip_reminders_and_heat_are_each_once_a_day(first: date, last: date) -> None:
    """Every minute of the turn, for both plans, kept by (kind, subject, local day) as the tick."""
    who = Gangmaker(1, False, False, None, 1, 10, None, 0, (OpenTip(7, first - 21 * DAY, None),))
    state, keys, heard = to_ask(first), set(), list[tuple[str, str, date]]()
    for at in minutes(first, last):
        seen = Seen(at, "programme:1", {}, Word(True, first))
        reminder, step = tip_reminder(who, seen.local), advance(state, seen, SETTINGS)
        state = step.state
        heard += [planned.key for planned in step.planned]
        if reminder is not None:
            keys.add((reminder.kind, reminder.subject, reminder.local_date))
    days = [first + n * DAY for n in range((last - first).days + 1)]
    assert sorted(keys) == [("tip_reminder", "person:1", today) for today in days]
    assert heard == [("heat_check_in", "programme:1", days[n]) for n in (0, 2)]
