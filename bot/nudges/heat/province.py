"""The province a place lies in, for its warnings; a guess that a programme's setting overrules.

Only the provinces whose EMMA_ID we know for certain; elsewhere the setting must say it.
"""

from math import cos, hypot, radians

from bot.nudges.heat.settings import HeatSettings
from bot.nudges.heat.source import Place

ZUID_HOLLAND, NOORD_HOLLAND, UTRECHT, ELSEWHERE = "NL009", "NL011", "NL015", ""
FARTHEST = 25.0  # kilometres

# Towns (latitude, longitude); the nearest one says the province.
_TOWNS = {
    NOORD_HOLLAND: (
        (52.37, 4.90), (52.30, 4.86), (52.27, 4.75), (52.38, 4.64), (52.46, 4.63), (52.44, 4.83),
        (52.51, 4.95), (52.64, 5.06), (52.63, 4.75), (52.67, 4.85), (52.96, 4.76), (52.79, 4.80),
        (53.06, 4.80), (52.70, 5.29), (52.22, 5.17), (52.28, 5.16), (52.30, 4.67), (52.25, 4.82),
        (52.93, 5.03), (52.24, 4.77),
    ),
    ZUID_HOLLAND: (
        (52.08, 4.31), (51.92, 4.48), (52.01, 4.36), (52.16, 4.49), (52.06, 4.50), (52.01, 4.71),
        (51.81, 4.67), (51.92, 4.35), (51.85, 4.33), (52.13, 4.66), (52.26, 4.56), (52.20, 4.43),
        (51.83, 4.97), (51.76, 4.16), (51.99, 4.21), (51.82, 4.13), (51.94, 4.58), (52.19, 4.83),
    ),
    UTRECHT: (
        (52.09, 5.12), (52.16, 5.39), (52.02, 5.17), (52.03, 5.08), (52.09, 5.23), (52.10, 5.18),
        (52.03, 5.56), (52.09, 4.88), (52.14, 5.04), (52.21, 4.87), (52.21, 5.28), (52.17, 5.29),
        (51.97, 5.34), (51.99, 5.09), (52.03, 4.96), (52.05, 5.45),
        (51.89, 5.09), (51.96, 5.57),
    ),
    ELSEWHERE: (
        (52.35, 5.26), (52.33, 5.54), (52.51, 5.48), (52.71, 5.75), (52.06, 5.67), (52.14, 5.58),
        (52.21, 5.48), (51.97, 5.66), (51.88, 5.43), (51.85, 5.23), (51.88, 5.29), (51.83, 5.13),
        (51.96, 5.23),
        (51.80, 5.25), (51.69, 5.30), (51.59, 4.78), (51.72, 4.87), (51.70, 4.61), (51.49, 4.29),
        (51.65, 3.92), (51.72, 3.86), (52.85, 5.72), (53.06, 5.51), (52.35, 5.62),
    ),
}  # fmt: skip


def place_of(latitude: float | None, longitude: float | None, settings: HeatSettings) -> Place:
    """Where to ask about: the place as given, and the province as set or else as guessed."""
    guessed = ELSEWHERE
    if latitude is not None and longitude is not None:
        guessed = province_at(latitude, longitude)
    return Place(latitude, longitude, settings.area or guessed)


def province_at(latitude: float, longitude: float) -> str:
    """The EMMA_ID of the nearest town's province; empty when it is far or elsewhere."""
    away, area = min(
        (_kilometres(latitude, longitude, *town), area)
        for area, towns in _TOWNS.items()
        for town in towns
    )
    return area if away <= FARTHEST else ELSEWHERE


def _kilometres(latitude: float, longitude: float, other: float, other_longitude: float) -> float:
    east = (longitude - other_longitude) * cos(radians(latitude))
    return 111.2 * hypot(latitude - other, east)
