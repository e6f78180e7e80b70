"""Makes the numbers of a year from what was found, and leaves out whatever comes from too few."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.numbers.five import Block, enough, split
from bot.world.numbers import Numbers, Quarter, State
from storage.numbers import LATE, QUARTERS, Found

# Programmes that are told as one: one that is large enough, or all the small ones together.
Group = frozenset[int]


@dataclass(frozen=True, slots=True)
class Span:
    """A year, how many of its quarters have begun, and how many have come to rest."""

    year: int
    begun: int
    resting: int


def numbers_in(found: Found, place: str, span: Span) -> Numbers:
    """Of all the programmes that were found; `place` is how they are called together."""
    groups = {part: _groups(found, part) for part in (*QUARTERS, LATE)}
    told = {part: frozenset[int]().union(*groups[part]) for part in groups}
    blocks = [
        block
        for part in QUARTERS[: span.resting]
        for group in groups[part]
        for block in _blocks(found, part, group)
    ]
    active = sum(a.streets for a in found.active if _shown(a.programme_id, a.parts, told))
    some = frozenset[int]().union(*told.values())
    return Numbers(
        place=place,
        year=span.year,
        streets=max(active, sum(programme.streets for programme in found.programmes)),
        active=active,
        quarters=tuple(_quarter(found, q, told[q], span) for q in QUARTERS),
        late=_quarter(found, LATE, told[LATE], span),
        resting=span.resting,
        occasions=_summed((block.occasion, block.count) for block in blocks),
        moods=_summed((block.mood, block.count) for block in blocks),
        programmes=len(some),
        left_out=len({given.programme_id for given in found.given} - some),
    )


def _groups(found: Found, part: int) -> tuple[Group, ...]:
    """Of that part of the year. Streets are of one programme only, so their numbers add up."""
    streets: Counter[int] = Counter()
    for active in found.active:
        if part in active.parts:
            streets[active.programme_id] += active.streets
    large = [frozenset({number}) for number, many in streets.items() if enough(many)]
    small = frozenset(number for number, many in streets.items() if not enough(many))
    together = enough(sum(streets[number] for number in small))
    return (*large, small) if together else tuple(large)


def _blocks(found: Found, part: int, group: Group) -> tuple[Block, ...]:
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for one in found.reasons:
        if one.part == part and one.programme_id in group:
            sums = counts[one.mood, one.occasion]
            sums[0] += one.count
            sums[1] += one.streets
    return split([Block(*named, *sums) for named, sums in counts.items()])


def _quarter(found: Found, part: int, told: Group, span: Span) -> Quarter:
    here = [given for given in found.given if given.part == part]
    shown = [given for given in here if given.programme_id in told]
    if not shown:
        return Quarter(part, _untold(bool(here), part > span.begun))
    return Quarter(
        part,
        State.TOLD,
        sum(given.count for given in shown),
        sum(given.cents for given in shown),
        sum(a.streets for a in found.active if part in a.parts and a.programme_id in told),
    )


def _untold(given: bool, coming: bool) -> State:
    if given:
        return State.FEW
    return State.COMING if coming else State.NONE


def _shown(programme_id: int, parts: Iterable[int], told: Mapping[int, Group]) -> bool:
    return any(programme_id in told[part] for part in parts)


def _summed(counted: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The commonest first; what has no name of its own comes last."""
    sums: Counter[str] = Counter()
    for name, count in counted:
        sums[name] += count
    return dict(sorted(sums.items(), key=lambda one: (not one[0], -one[1], one[0])))
