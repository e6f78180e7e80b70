"""Which programme is meant, for a coordinator who has several."""

from bot.say import say
from bot.talk import Option, Slots
from bot.world import Led, World


def programme_of(slots: Slots, world: World) -> Led | None:
    """The programme that is meant: the chosen one, else the only one."""
    mine, wanted = world.led(), str(slots.get("place", ""))
    found = (one for one in mine if str(one.programme_id) == wanted)
    return next(found, mine[0] if mine else None)


def places(_slots: Slots, world: World) -> tuple[Option, ...]:
    """Mine, to choose from."""
    return tuple(
        Option(str(one.programme_id), say("just-name", name=one.place)) for one in world.led()
    )


def several(_slots: Slots, world: World) -> bool:
    """Must be asked which one is meant."""
    return len(world.led()) > 1
