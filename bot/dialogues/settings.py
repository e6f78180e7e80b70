"""For coordinators: what counts in her programme, and the few things that she sets herself."""

import re
from collections.abc import Iterator
from typing import Any

from bot.commands import plain
from bot.deeds import ChangeSetting, Deed, Outcome
from bot.dialogue import Dialogue, Reader, Step
from bot.dialogues.programmes import places, programme_of, several
from bot.dialogues.shared import NO, YES_NO, choices, yes_or_no
from bot.dialogues.telling import read_money
from bot.programme import Programme
from bot.say import Cents, Lines, Say, Term, say
from bot.talk import Answer, Heard, Slots
from bot.world import Settled, World

KEEP = "keep_all"  # she only came to look
NEVER = frozenset({"nooit", "geen", "never", "none"})
MONTHS = re.compile(
    r"(?:na )?(\d{1,2})(?: (?:maand|maanden|month|months))?|after (\d{1,2}) months?"
)
LONGEST = 24  # months
PHONE = re.compile(r"[+(]*[0-9][0-9 ()/.-]*(?:-[A-Z]+)?")  # also 0900-NAME
PHONE_LENGTH = 40

# What she sets herself, and where it stands in the programme's settings.
HERS = {
    "limit": "soft_limit_cents",
    "phone": "help_phone",
    "quiet": "quiet_after_months",
    "rest": "rest_at_year_end",
    "heat": "heat.mode",
}


# --- what counts, in words ----------------------------------------------------------------------


def _settled(slots: Slots, world: World) -> Settled | None:
    mine = programme_of(slots, world)
    return None if mine is None else world.settled(mine.programme_id)


def _what_counts(slots: Slots, world: World) -> Say:
    mine, settled = programme_of(slots, world), _settled(slots, world)
    if mine is None or settled is None:
        return say("settings-none")
    return say("settings-all", place=mine.place, lines=Lines(_lines(settled)))


def _lines(settled: Settled) -> Iterator[Say]:
    here = settled.settings
    yield say("settings-yearly", amount=Cents(settled.yearly_cents))
    for what in HERS:
        yield _line(what, _value(what, here))
    yield say("settings-nudges", count=here.nudges_per_week)
    yield say("settings-year_end", number=str(here.year_end_day))
    for theme, number in here.help_numbers:
        if number.name:
            about = Term(f"theme-{theme}")
            yield say("settings-help", theme=about, name=number.name, phone=number.phone or "-")


def _line(what: str, value: Any) -> Say:
    """One of hers in a sentence."""
    match what:
        case "limit":
            return say("settings-is-limit", limit=Cents(value))
        case "phone":
            return say("settings-is-phone", phone=value) if value else say("settings-is-no-phone")
        case "quiet":
            return say("settings-is-quiet", count=int(value))
    return say(f"settings-is-{value}")


def _value(what: str, here: Programme) -> Any:
    if what == "heat":
        return here.heat.mode
    return getattr(here, HERS[what])


# --- what she changes ---------------------------------------------------------------------------


def only_looked(heard: Heard, slots: Slots, world: World) -> str | None:
    """A no to "what do you want to change?"."""
    return KEEP if yes_or_no(heard, slots, world) == NO else None


def read_limit(heard: Heard, slots: Slots, world: World) -> int | None:
    """An amount above which is asked once more, in cents."""
    cents = read_money(heard, slots, world)
    return cents if cents and cents > 0 else None


def _read_phone(heard: Heard, _slots: Slots, _world: World) -> str | None:
    typed = " ".join(heard.text.split())
    if plain(typed) in NEVER:
        return ""
    return typed if len(typed) <= PHONE_LENGTH and PHONE.fullmatch(typed) else None


def _read_months(heard: Heard, _slots: Slots, _world: World) -> str | None:
    typed = plain(heard.text)
    found = MONTHS.fullmatch(typed)
    months = 0 if typed in NEVER else int(found[1] or found[2]) if found else LONGEST + 1
    return str(months) if months <= LONGEST else None


def _value_step(what: str, reads: Reader | None, *values: str) -> Step:
    """The question for a new value, asked once it is known what she changes."""

    def chosen(slots: Slots, _world: World) -> bool:
        return slots.get("what") == what

    options = choices("settings-to", *values)
    if reads is None:
        return Step(what, options=options, needed=chosen, applies=chosen)
    return Step(what, reads, options, needed=chosen, applies=chosen, numbered=False)


def _changes(slots: Slots, world: World) -> bool:
    """Whether the value is known, and another than it is now."""
    what, settled = slots.get("what"), _settled(slots, world)
    if what not in HERS or what not in slots or settled is None:
        return False
    return str(slots[what]) != str(_value(what, settled.settings))


def _said_back(slots: Slots, _world: World) -> Say:
    what = slots["what"]
    return say("settings-right", line=_line(what, slots[what]))


def _finish(slots: Slots, world: World) -> Deed | Answer:
    mine = programme_of(slots, world)
    if mine is None:
        return Answer((say("heat-no-programme"),))
    if slots["what"] == KEEP or slots.get("right") == NO:
        return Answer((say("fine"),))
    if "right" not in slots:
        return Answer((say("settings-same"),))
    return ChangeSetting(mine.programme_id, HERS[slots["what"]], slots[slots["what"]])


def _told(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    return Answer((say("settings-set" if outcome.done else "not-for-you"),))


SETTINGS = Dialogue(
    name="settings",
    steps=(
        Step("place", options=places, needed=several),
        Step(
            "what",
            reads=only_looked,
            options=choices("settings-change", *HERS),
            needed=lambda _slots, world: bool(world.led()),
            says=_what_counts,
        ),
        _value_step("limit", read_limit),
        _value_step("phone", _read_phone),
        _value_step("quiet", _read_months, "3", "6", "0"),
        _value_step("rest", None, "keep", "return"),
        _value_step("heat", None, "automatic", "armed"),
        Step("right", reads=yes_or_no, options=YES_NO, needed=_changes, says=_said_back),
    ),
    finish=_finish,
    told=_told,
    fleeting=True,
)
