"""Groups that hear what is announced: a code links one, and a list lets one go."""

from bot.deeds import Deed, LinkGroup, Outcome, UnlinkGroup
from bot.dialogue import Dialogue, Step
from bot.dialogues.programmes import places, programme_of, several
from bot.dialogues.shared import MORE, NO, next_page, none_of_them
from bot.roles import Role
from bot.say import Lines, Say, Term, say
from bot.talk import Answer, Option, Slots
from bot.world import World

PAGE = 4


def _which_programme(slots: Slots, world: World) -> bool:
    return Role.EDITOR not in world.me.roles and several(slots, world)


def _link(slots: Slots, world: World) -> Deed | Answer:
    if Role.EDITOR in world.me.roles:
        return LinkGroup(None)
    mine = programme_of(slots, world)
    return LinkGroup(mine.programme_id) if mine else Answer((say("heat-no-programme"),))


def _code_given(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("not-for-you"),))
    return Answer((say("link_group-how"), say("link_group-code", code=outcome.facts["code"])))


# --- the list -----------------------------------------------------------------------------------


def _page(slots: Slots, world: World) -> tuple[list[tuple[int, Option]], bool]:
    """The place in the whole list and the choice of each on this page; whether more follow."""
    there = list(enumerate(world.announcements.groups(), start=1))
    rest = there[int(slots.get("page", 0)) * PAGE :]
    shown = [
        (place, Option(str(group.id), say("groups-let_go", number=str(place))))
        for place, group in rest[:PAGE]
    ]
    return shown, len(rest) > PAGE


def _some(_slots: Slots, world: World) -> bool:
    return bool(world.announcements.groups())


def _options(slots: Slots, world: World) -> tuple[Option, ...]:
    shown, more = _page(slots, world)
    options = tuple(option for _, option in shown)
    return (*options, Option.of(MORE, "messages-more")) if more else options


def _says(slots: Slots, world: World) -> Say:
    places_shown = {place for place, _ in _page(slots, world)[0]}
    lines = Lines(
        say(
            "groups-line",
            number=str(place),
            place=group.place or Term("announcement-network"),
            day=group.day,
        )
        for place, group in enumerate(world.announcements.groups(), start=1)
        if place in places_shown
    )
    return say("groups-which", lines=lines)


def _let_go(slots: Slots, _world: World) -> Deed | Answer:
    if "of" not in slots:
        return Answer((say("groups-none"),))
    return Answer((say("fine"),)) if slots["of"] == NO else UnlinkGroup(int(slots["of"]))


def _is_let_go(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    return Answer((say("groups-done" if outcome.done else "not-for-you"),))


GROUPS = (
    Dialogue(
        name="link_group",
        steps=(Step("place", options=places, needed=_which_programme),),
        finish=_link,
        told=_code_given,
    ),
    Dialogue(
        name="groups",
        steps=(
            Step(
                "of", reads=none_of_them, options=_options, needed=_some, says=_says, then=next_page
            ),
        ),
        finish=_let_go,
        told=_is_let_go,
        keeps=frozenset({"page"}),
        fleeting=True,
    ),
)
