"""For coordinators: what counts in her programme, and what she sets there herself."""

from collections.abc import Iterator

from bot.deeds import ChangeSetting, Deed, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.programmes import places, programme_of, several
from bot.dialogues.setting import HERS, Setting, as_it_is, is_so, settled
from bot.dialogues.shared import NO, YES_NO, choices, yes_or_no
from bot.programme import THEMES
from bot.say import Lines, Say, say
from bot.talk import Answer, Heard, Option, Slots
from bot.world import Settled, World

KEEP = "keep_all"  # she only came to look
MORE = "more"
PAGE = 4  # choices, and "iets anders"

# --- what counts, in words ----------------------------------------------------------------------


def _what_counts(slots: Slots, world: World) -> Say:
    mine, here = programme_of(slots, world), settled(slots, world)
    if mine is None or here is None:
        return say("settings-none")
    if slots.get("page"):
        return say("settings-more-what")
    return say("settings-all", place=mine.place, lines=Lines(_lines(here, world)))


def _lines(here: Settled, world: World) -> Iterator[Say]:
    for what in ("amount", "limit", "phone", "quiet", "rest", "heat", "warm", "hour"):
        yield _line(HERS[what], {}, here, world)
    yield say("settings-nudges", count=here.settings.nudges_per_week)
    for what in ("year_end", "rules", "not_for", "languages"):
        yield _line(HERS[what], {}, here, world)
    for theme, number in here.settings.help_numbers:
        if number.name:
            yield _line(HERS["help"], {"theme": theme}, here, world)


def _line(setting: Setting, slots: Slots, here: Settled, world: World) -> Say:
    """As it is now, in a sentence."""
    value = as_it_is(setting.where(slots, world), here)
    return setting.says(value, str(slots.get("theme", "")))


# --- what she changes ---------------------------------------------------------------------------


def only_looked(heard: Heard, slots: Slots, world: World) -> str | None:
    """A no to "what do you want to change?"."""
    return KEEP if yes_or_no(heard, slots, world) == NO else None


def _page(slots: Slots, _world: World) -> tuple[Option, ...]:
    first, every = int(slots.get("page", 0)) * PAGE, tuple(HERS)
    rest = len(every) - first
    shown = every[first:] if rest <= PAGE + 1 else every[first : first + PAGE]
    options = tuple(Option.of(what, f"settings-change-{what}") for what in shown)
    return options if first + len(shown) == len(every) else (*options, _MORE)


_MORE = Option.of(MORE, "menu-more")


def _turned(slots: Slots, _world: World) -> Slots:
    if slots["what"] != MORE:
        return slots
    kept = {name: slots[name] for name in slots if name != "what"}
    return {**kept, "page": int(slots.get("page", 0)) + 1}


def _value_step(what: str, setting: Setting) -> Step:
    """The question for a new value, asked once it is known what she changes."""

    def chosen(slots: Slots, _world: World) -> bool:
        return slots.get("what") == what

    options = choices("settings-to", *setting.values)
    if setting.reads is None:
        return Step(what, options=options, needed=chosen, applies=chosen)
    return Step(what, setting.reads, options, needed=chosen, applies=chosen, numbered=False)


def _for_help(slots: Slots, _world: World) -> bool:
    return slots.get("what") == "help"


def _changes(slots: Slots, world: World) -> bool:
    """Whether the value is known, and another than it is now."""
    what, here = str(slots.get("what")), settled(slots, world)
    if what not in HERS or what not in slots or here is None:
        return False
    setting = HERS[what]
    return not is_so(setting.where(slots, world), setting.keeps(slots[what]), here)


def _said_back(slots: Slots, _world: World) -> Say:
    setting = HERS[slots["what"]]
    value = setting.keeps(slots[slots["what"]])
    line = setting.says(value, str(slots.get("theme", "")))
    in_sentences = slots["what"] in ("rules", "not_for")
    return say("settings-right-line" if in_sentences else "settings-right", line=line)


def _finish(slots: Slots, world: World) -> Deed | Answer:
    mine, what = programme_of(slots, world), slots["what"]
    if mine is None:
        return Answer((say("heat-no-programme"),))
    if what == KEEP or slots.get("right") == NO:
        return Answer((say("fine"),))
    if "right" not in slots:
        return Answer((say("settings-same"),))
    setting = HERS[what]
    path = setting.where(slots, world)
    return ChangeSetting(mine.programme_id, path, setting.keeps(slots[what]))


def _told(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    return Answer((say("settings-set" if outcome.done else "not-for-you"),))


SETTINGS = Dialogue(
    name="settings",
    steps=(
        Step("place", options=places, needed=several),
        Step(
            "what",
            reads=only_looked,
            options=_page,
            needed=lambda _slots, world: bool(world.led()),
            says=_what_counts,
            then=_turned,
        ),
        Step(
            "theme",
            options=choices("settings-theme", *THEMES),
            needed=_for_help,
            applies=_for_help,
        ),
        *(_value_step(what, setting) for what, setting in HERS.items()),
        Step("right", reads=yes_or_no, options=YES_NO, needed=_changes, says=_said_back),
    ),
    finish=_finish,
    told=_told,
    keeps=frozenset({"page"}),
    fleeting=True,
)
