"""The official warnings of the weather services of Europe, as MeteoAlarm passes them on."""

from bot.channels.http import Http
from bot.nudges.heat.combine import OFFICIAL
from bot.nudges.heat.fetching import fetched
from bot.nudges.heat.outlook import Sight, Unknown
from bot.nudges.heat.source import Place
from bot.nudges.heat.warnings import heat_in


class MeteoAlarm:
    """Asks for the warnings of the country and keeps those of one province."""

    name = OFFICIAL
    title = "MeteoAlarm"
    credit = "Warnings by KNMI through MeteoAlarm (EUMETNET)"

    def __init__(self, http: Http, url: str) -> None:
        self._http = http
        self._url = f"{url}/api/v1/warnings/feeds-netherlands"

    def spot(self, place: Place) -> str | None:
        return place.area or None

    async def look(self, place: Place) -> Sight:
        if not place.area:
            return Unknown("no_area")
        document = await fetched(self._http, self._url, {})
        return document if isinstance(document, Unknown) else heat_in(document, place.area)
