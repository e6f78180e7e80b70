"""The network's list of ideas, for its editors: add one, see them all, take one away."""

import re
from functools import cache

from babel.dates import get_month_names

from bot.commands import plain
from bot.deeds import AddIdea, Deed, DropIdea, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import MORE, NO, choices, next_page, none_of_them
from bot.dialogues.which_street import behind
from bot.say import Lines, Say, Term, say
from bot.talk import Answer, Heard, Option, Slots
from bot.world import World
from bot.world.ideas import LONGEST, SEASONS, Idea

PAGE = 4
WORDS = ("idee toevoegen", "add idea")


# --- one more -----------------------------------------------------------------------------------


def _read_text(heard: Heard, _slots: Slots, _world: World) -> str | None:
    """At most LONGEST characters on one line; a longer one is asked for again, shorter."""
    text = " ".join(heard.text.split())
    return text if text and len(text) <= LONGEST else None


def _behind_the_word(heard: Heard, slots: Slots, _world: World) -> Slots:
    """ "idee toevoegen Bak samen een taart": the text at once."""
    if heard.choice or "text" in slots or not plain(heard.text).startswith(WORDS):
        return {}
    text = " ".join(behind(heard.text, WORDS).split())
    return {"text": text} if text and len(text) <= LONGEST else {}


def _read_season(heard: Heard, _slots: Slots, _world: World) -> str | None:
    """A month by its name; the seasons are choices."""
    return _in_months().get(re.sub(r"^(in|voor|for) ", "", plain(heard.text)))


@cache  # the names of a language are read only once somebody adds an idea
def _in_months() -> dict[str, str]:
    return {
        plain(name): str(month)
        for language in ("nl", "en")
        for width in ("wide", "abbreviated")
        for month, name in get_month_names(width, locale=language).items()
    }


def _add(slots: Slots, _world: World) -> Deed:
    return AddIdea(str(slots["text"]), str(slots["season"]))


def _added(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("not-for-you"),))
    season = Term(f"idea-in-{slots['season']}")
    return Answer((say("add_idea-done", note=str(slots["text"]), season=season),))


# --- the list -----------------------------------------------------------------------------------


def _page(slots: Slots, world: World) -> tuple[list[Idea], bool]:
    """The ideas on this page, and whether more follow."""
    rest = list(world.ideas.all())[int(slots.get("page", 0)) * PAGE :]
    return rest[:PAGE], len(rest) > PAGE


def _some(_slots: Slots, world: World) -> bool:
    return bool(world.ideas.all())


def _options(slots: Slots, world: World) -> tuple[Option, ...]:
    shown, more = _page(slots, world)
    drop = tuple(
        Option(str(idea.id), say("idea_list-drop", number=str(place)))
        for place, idea in enumerate(shown, start=1)
    )
    return (*drop, Option.of(MORE, "messages-more")) if more else drop


def _says(slots: Slots, world: World) -> Say:
    lines = Lines(
        say("idea_list-line", number=str(place), note=idea.text, season=_season(idea))
        for place, idea in enumerate(_page(slots, world)[0], start=1)
    )
    return say("idea_list-which", lines=lines)


def _season(idea: Idea) -> Term:
    return Term(f"idea-in-{idea.season}")


def _drop(slots: Slots, _world: World) -> Deed | Answer:
    if "of" not in slots:
        return Answer((say("idea_list-none"),))
    return Answer((say("fine"),)) if slots["of"] == NO else DropIdea(int(slots["of"]))


def _dropped(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    done = outcome.done or outcome.code == "gone"
    return Answer((say("idea_list-done" if done else "not-for-you"),))


IDEA_LIST = (
    Dialogue(
        name="add_idea",
        steps=(
            Step("text", reads=_read_text, numbered=False, free=True),
            Step("season", reads=_read_season, options=choices("idea-in", *SEASONS)),
        ),
        finish=_add,
        told=_added,
        gathers=_behind_the_word,
    ),
    Dialogue(
        name="idea_list",
        steps=(
            Step(
                "of", reads=none_of_them, options=_options, needed=_some, says=_says, then=next_page
            ),
        ),
        finish=_drop,
        told=_dropped,
        keeps=frozenset({"page"}),
        fleeting=True,
    ),
)
