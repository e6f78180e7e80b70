"""The settings that a coordinator changes by chat: where each stands, how it is read and said."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.commands import is_reserved, plain
from bot.dialogue import Reader
from bot.dialogues.programmes import programme_of
from bot.dialogues.telling import read_money
from bot.say import Cents, Lines, Say, Term, say
from bot.talk import Heard, Slots
from bot.world import Settled, World

NEVER = frozenset({"nooit", "geen", "niemand", "niets", "never", "none", "nobody", "nothing"})
AS_USUAL = frozenset({"gewoon", "de gewone", "as usual", "the usual"})
MONTHS = re.compile(
    r"(?:na )?(\d{1,2})(?: (?:maand|maanden|month|months))?|after (\d{1,2}) months?"
)
LONGEST = 24  # months
PHONE = re.compile(r"[+(]*[0-9][0-9 ()/.-]*(?:-[A-Z]+)?")  # also 0900-NAME
PHONE_LENGTH, NAME_LENGTH, RULE_LENGTH, SENTENCE_LENGTH = 40, 60, 120, 200
RULES = 3
COOLEST = 20  # degrees of a warm day
DAYS_IN_A_ROW = 7
EARLIEST, LATEST = 9, 20  # o'clock
LAST_DAY = 24  # of December
_NUMBERED = re.compile(r"[\n;]|(?:^|\s)\d[.)]\s")
_DAYS = re.compile(r"\b(\d{1,2}) (?:warme )?(?:dag|dagen|days?|warm days?)\b")
_DEGREES = re.compile(r"\b(\d{2}) ?(?:graden|degrees|°|c\b)")
_HOUR = re.compile(r"(?:om )?(\d{1,2})(?: ?00)?(?: ?uur| ?o ?clock)?")
_DAY = re.compile(r"(?:op )?(\d{1,2})(?: december)?")


@dataclass(frozen=True, slots=True)
class Setting:
    """`path` in the programme's settings, with places for a `language` and a `theme`.

    `says` puts a value as it is kept into a sentence; without `reads` one of `values` is chosen.
    `keeps` makes of an answer what is kept.
    """

    path: str
    says: Callable[[Any, str], Say]
    reads: Reader | None = None
    values: tuple[str, ...] = ()
    keeps: Callable[[Any], Any] = str

    def where(self, slots: Slots, world: World) -> str:
        return self.path.format(language=world.me.language, theme=slots.get("theme", "other"))


def settled(slots: Slots, world: World) -> Settled | None:
    mine = programme_of(slots, world)
    return None if mine is None else world.settled(mine.programme_id)


def as_it_is(path: str, here: Settled) -> Any:
    """What is kept there, as JSON has it."""
    value: Any = here.settings.model_dump(mode="json") | {"yearly_cents": here.yearly_cents}
    for name in path.split("."):
        value = value[name]
    return value


def is_so(path: str, value: Any, here: Settled) -> bool:
    """Whether it is that already; of a table, those that are named."""
    before = as_it_is(path, here)
    if isinstance(value, Mapping):
        return all(before[name] == value[name] for name in value)
    return bool(before == value)


# --- how each is read ---------------------------------------------------------------------------


def read_limit(heard: Heard, slots: Slots, world: World) -> int | None:
    """An amount, in cents; not nothing."""
    cents = read_money(heard, slots, world)
    return cents if cents and cents > 0 else None


def _phone(typed: str) -> str | None:
    return typed if len(typed) <= PHONE_LENGTH and PHONE.fullmatch(typed) else None


def _read_phone(heard: Heard, _slots: Slots, _world: World) -> str | None:
    typed = " ".join(heard.text.split())
    return "" if plain(typed) in NEVER else _phone(typed)


def _read_months(heard: Heard, _slots: Slots, _world: World) -> str | None:
    typed = plain(heard.text)
    found = MONTHS.fullmatch(typed)
    months = 0 if typed in NEVER else int(found[1] or found[2]) if found else LONGEST + 1
    return str(months) if months <= LONGEST else None


def _number(shape: re.Pattern[str], least: int, most: int) -> Reader:
    def read(heard: Heard, _slots: Slots, _world: World) -> str | None:
        found = shape.fullmatch(plain(heard.text))
        return found[1] if found and least <= int(found[1]) <= most else None

    return read


def _read_warm(heard: Heard, slots: Slots, world: World) -> dict[str, int] | None:
    """ "4 dagen van 27 graden"; a warm day is no hotter than a hot one."""
    typed, here = heard.text.casefold(), settled(slots, world)
    days, degrees = _DAYS.search(typed), _DEGREES.search(typed)
    if not days or not degrees or here is None:
        return None
    run, warm, hot = int(days[1]), int(degrees[1]), here.settings.heat.thresholds.hot_c
    fits = 1 <= run <= DAYS_IN_A_ROW and COOLEST <= warm <= hot
    return {"run_days": run, "warm_c": warm} if fits else None


def _read_help(heard: Heard, _slots: Slots, _world: World) -> dict[str, str] | None:
    """ "Zorglijn, 0900-1234"; the number may be left out."""
    name, _, number = (part.strip() for part in " ".join(heard.text.split()).partition(","))
    if plain(name) in NEVER:
        return {"name": "", "phone": ""}
    phone = _phone(number) if number else ""
    if phone is None or is_reserved(heard.text) or not 0 < len(name) <= NAME_LENGTH:
        return None
    return {"name": name, "phone": phone}


def _read_rules(heard: Heard, _slots: Slots, _world: World) -> list[str] | None:
    if plain(heard.text) in AS_USUAL:
        return []
    found = [" ".join(rule.split()) for rule in _NUMBERED.split(heard.text)]
    rules = [rule for rule in found if rule]
    fits = len(rules) <= RULES and all(len(rule) <= RULE_LENGTH for rule in rules)
    return rules if rules and fits and not is_reserved(heard.text) else None


def _read_sentence(heard: Heard, _slots: Slots, _world: World) -> str | None:
    typed = " ".join(heard.text.split())
    if plain(typed) in NEVER:
        return ""
    return None if is_reserved(typed) or len(typed) > SENTENCE_LENGTH else typed


def _languages(value: Any) -> list[str]:
    return ["nl", "en"] if value == "both" else [str(value)]


# --- how each is said ---------------------------------------------------------------------------


def _limit(value: Any, _theme: str) -> Say:
    return say("settings-is-limit", limit=Cents(value))


def _called(value: Any, _theme: str) -> Say:
    return say("settings-is-phone", phone=value) if value else say("settings-is-no-phone")


def _one_of(value: Any, _theme: str) -> Say:
    return say(f"settings-is-{value}")


def _warm(value: Any, _theme: str) -> Say:
    return say("settings-is-warm", days=value["run_days"], number=f"{value['warm_c']:g}")


def _helps(value: Any, theme: str) -> Say:
    about = Term(f"theme-{theme}")
    if not value["name"]:
        return say("settings-is-no-help", theme=about)
    return say("settings-is-help", theme=about, name=value["name"], phone=value["phone"] or "-")


def _rules(value: Any, _theme: str) -> Say:
    if not value:
        return say("settings-is-usual-rules")
    rules = (say("rule-own", number=n, rule=value[n - 1]) for n in range(1, len(value) + 1))
    return say("settings-is-rules", lines=Lines(rules))


def _not_for(value: Any, _theme: str) -> Say:
    return say("settings-is-not_for", rule=value) if value else say("settings-is-no-not_for")


def _written(value: Any, _theme: str) -> Say:
    if len(value) > 1:
        return say("settings-is-both")
    return say("settings-is-nl" if value == ["nl"] else "settings-is-en")


HERS: Mapping[str, Setting] = {
    "limit": Setting("soft_limit_cents", _limit, read_limit, keeps=int),
    "phone": Setting("help_phone", _called, _read_phone),
    "quiet": Setting(
        "quiet_after_months",
        lambda value, _theme: say("settings-is-quiet", count=value),
        _read_months,
        ("3", "6", "0"),
        int,
    ),
    "rest": Setting("rest_at_year_end", _one_of, None, ("keep", "return")),
    "heat": Setting("heat.mode", _one_of, None, ("automatic", "armed")),
    "amount": Setting(
        "yearly_cents",
        lambda value, _theme: say("settings-yearly", amount=Cents(value)),
        read_limit,
        keeps=int,
    ),
    "hour": Setting(
        "reminder_hour",
        lambda value, _theme: say("settings-is-hour", hour=value),
        _number(_HOUR, EARLIEST, LATEST),
        keeps=int,
    ),
    "help": Setting("help_numbers.{theme}", _helps, _read_help, keeps=dict),
    "rules": Setting("rules.{language}", _rules, _read_rules, keeps=list),
    "not_for": Setting("not_for_the_pot.{language}", _not_for, _read_sentence),
    "year_end": Setting(
        "year_end_day",
        lambda value, _theme: say("settings-is-year_end", number=str(value)),
        _number(_DAY, 1, LAST_DAY),
        keeps=int,
    ),
    "languages": Setting("languages", _written, None, ("nl", "en", "both"), _languages),
    "warm": Setting("heat.thresholds", _warm, _read_warm, keeps=dict),
}
