"""Who a person can be, and which roles may do what."""

from enum import StrEnum


class Role(StrEnum):
    """The part a person plays; one person may play several. A stranger plays none yet."""

    STRANGER = "stranger"
    NEIGHBOUR = "neighbour"
    GANGMAKER = "gangmaker"
    COORDINATOR = "coordinator"
    EDITOR = "editor"


Roles = frozenset[Role]

EVERYONE: Roles = frozenset(Role)
JOINED: Roles = EVERYONE - {Role.STRANGER}
STREET: Roles = frozenset({Role.NEIGHBOUR, Role.GANGMAKER})
POT: Roles = frozenset({Role.GANGMAKER})
NEIGHBOURS: Roles = frozenset({Role.NEIGHBOUR})
OPEN_DOOR: Roles = frozenset({Role.STRANGER, Role.NEIGHBOUR, Role.GANGMAKER})
STRANGERS: Roles = frozenset({Role.STRANGER})
PROGRAMME: Roles = frozenset({Role.COORDINATOR})
NETWORK: Roles = frozenset({Role.EDITOR})

# Which role speaks when a person has several: the one that books money understands most.
_SPEAKS_FIRST = (
    Role.GANGMAKER,
    Role.COORDINATOR,
    Role.EDITOR,
    Role.NEIGHBOUR,
    Role.STRANGER,
)


def speaking(roles: Roles) -> Role:
    """The role as which a message of this person is understood."""
    return next((role for role in _SPEAKS_FIRST if role in roles), Role.STRANGER)
