"""Which texts WhatsApp must know beforehand: what goes unasked, and messages with choices.

A text that goes unasked is approved by WhatsApp as a template. A message with choices needs a
resource too, but no approval: all it says is filled in when it is sent.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.engine import STANDING
from bot.say import Say, say
from bot.saying import LANGUAGES, Speech

QUICK_REPLIES = 3  # choices that fit on buttons; more become a list
LIST_ROWS = 10
BODY_WITH_CHOICES = 1_024  # characters
HALF_A_DAY = 12 * 3600  # the longest that WhatsApp keeps trying a utility template

_PLACE = re.compile(r"\{\{\d+\}\}")

FORMS: Mapping[str, tuple[str | None, ...]] = {"nl": ("je", "u")}


@dataclass(frozen=True, slots=True)
class Unasked:
    """One text that goes unasked, as the text `wa-<about>`, and what WhatsApp charges it as.

    `seconds`: how long WhatsApp may try. `button`: a word of bot/commands.py that a tap says, with
    the label `wa-button-<button>`. `places`: the variables of the text, in the order of its words.
    """

    about: str
    category: str
    seconds: int
    button: str = ""
    places: tuple[str, ...] = ()


UNASKED = (
    Unasked("tip_reminder", "UTILITY", HALF_A_DAY, "tips"),
    Unasked("tip_passed", "UTILITY", HALF_A_DAY, "tips"),
    Unasked("tip_thanks", "UTILITY", HALF_A_DAY),
    Unasked("quiet_street", "MARKETING", HALF_A_DAY, "report"),
    Unasked("new_year", "UTILITY", HALF_A_DAY, "balance"),
    Unasked("year_end", "UTILITY", HALF_A_DAY, "year_end"),
    Unasked("booked_for", "UTILITY", HALF_A_DAY, "overview"),
    Unasked("thread_waits", "UTILITY", HALF_A_DAY, "answer"),
    Unasked("announcement", "MARKETING", HALF_A_DAY, places=("sender", "words")),
    Unasked("newsletter", "MARKETING", HALF_A_DAY, places=("sender", "words")),
    Unasked(
        "event", "MARKETING", HALF_A_DAY, "events", ("sender", "words", "day", "hour", "venue")
    ),
    Unasked("event_seat", "UTILITY", HALF_A_DAY, "events"),
    Unasked("event_reminder", "UTILITY", HALF_A_DAY, "events"),
    Unasked("event_moved", "UTILITY", HALF_A_DAY, "events"),
    Unasked("event_cancelled", "UTILITY", HALF_A_DAY),
    Unasked("announcement_line", "UTILITY", HALF_A_DAY, "announcement_line"),
    Unasked("street_closed", "UTILITY", HALF_A_DAY),
    Unasked("heat_announcement", "UTILITY", HALF_A_DAY),
    Unasked("heat_check_in", "UTILITY", HALF_A_DAY, "check_in"),
    Unasked("heat_closing", "UTILITY", HALF_A_DAY, places=("looked", "streets")),
    Unasked("heat_proposal", "UTILITY", HALF_A_DAY, "heat"),
    Unasked("heat_source_silent", "UTILITY", HALF_A_DAY, "heat"),
    Unasked("heat_daily", "UTILITY", HALF_A_DAY, "heat"),
    Unasked("heat_help", "UTILITY", HALF_A_DAY, "heat"),
    Unasked("heat_call", "UTILITY", HALF_A_DAY, "heat"),
    Unasked("coordinator_joined", "UTILITY", HALF_A_DAY, places=("place",)),
    Unasked("gangmaker_left", "UTILITY", HALF_A_DAY),
    Unasked("handover_card", "UTILITY", HALF_A_DAY, "hand_over"),
    Unasked("handover_done", "UTILITY", HALF_A_DAY),
    Unasked("handover_news", "UTILITY", HALF_A_DAY),
    Unasked("team_news", "UTILITY", HALF_A_DAY),
    Unasked("recruit_card", "UTILITY", HALF_A_DAY, "sign_ups"),
    Unasked("recruit_question", "UTILITY", HALF_A_DAY, "sign_up"),
    Unasked("recruit_welcome", "UTILITY", HALF_A_DAY),
    Unasked("recruit_refused", "UTILITY", HALF_A_DAY),
    Unasked("news_waits", "UTILITY", HALF_A_DAY),
    Unasked("silent_number", "UTILITY", HALF_A_DAY, "silent_numbers"),
    Unasked("survey", "MARKETING", HALF_A_DAY, "measure"),
)


@dataclass(frozen=True, slots=True)
class Resource:
    """One Content resource as Twilio takes it; `category` None needs no approval."""

    stem: str
    language: str
    types: Mapping[str, Any]
    samples: Mapping[str, str] = field(default_factory=dict)
    category: str | None = None
    seconds: int | None = None

    @property
    def name(self) -> str:
        """Ends in a hash of all it holds: another text is another resource."""
        held = [self.types, self.language, self.samples, self.category, self.seconds]
        said = json.dumps(held, sort_keys=True, ensure_ascii=True)
        return f"{self.stem}_{hashlib.sha256(said.encode()).hexdigest()[:8]}"

    def holds(self, values: Mapping[str, str]) -> bool:
        """Whether all of it can be shown, with these in its places."""
        [shown] = self.types.values()
        fixed = len(_PLACE.sub("", str(shown["body"])))
        return fixed + sum(map(len, values.values())) <= BODY_WITH_CHOICES


class Catalogue:
    """Every resource, and which one a message needs."""

    def __init__(self, speech: Speech, unasked: Iterable[Unasked] = UNASKED) -> None:
        self._speech = speech
        self._unasked = {
            (entry.about, language, form): _template(speech, entry, language, form)
            for entry in unasked
            for language in LANGUAGES
            for form in FORMS.get(language, (None,))
        }
        self._places = {entry.about: entry.places for entry in unasked}
        self._choices = {n: _choices(n) for n in range(1, LIST_ROWS + 1)}

    def __iter__(self) -> Iterator[Resource]:
        yield from self._unasked.values()
        yield from self._choices.values()

    def template(self, about: str, language: str, form: str | None) -> Resource | None:
        """The template for a text that goes unasked; None when it has none."""
        forms = FORMS.get(language, (None,))
        return self._unasked.get((about, language, form if form in forms else forms[0]))

    def values(
        self, about: str, args: Mapping[str, Any], language: str, form: str | None
    ) -> dict[str, str]:
        """What fills the variables of that template, in words; KeyError when one is missing."""
        return {
            str(number): one_line(self._speech.place(args[name], language, form))
            for number, name in enumerate(self._places[about], start=1)
        }

    def choices(self, count: int) -> Resource | None:
        """The resource for so many choices; None when there are too many or none."""
        return self._choices.get(count)

    def link(self, address: str, language: str, form: str | None) -> str:
        """Where a picture can be seen."""
        return self._speech.words(say("picture-link", link=address), language, form)

    def button(self, language: str, form: str | None) -> str:
        """What opens a list."""
        return self._speech.label(Say("wa-choose"), language, form)


def one_line(text: str) -> str:
    """Fit for a variable: not empty, no line breaks, no run of spaces, and no variable in it."""
    line = " ".join(re.sub("\u00a0+", "\0", text).split()).replace("\0", "\u00a0")
    return re.sub(r"\{(?=\{)", "{ ", line) or "-"


def _template(speech: Speech, entry: Unasked, language: str, form: str | None) -> Resource:
    def words(key: str, args: Mapping[str, Any]) -> str:
        return speech.words(Say(key, args), language, form)

    places = {name: f"{{{{{n}}}}}" for n, name in enumerate(entry.places, start=1)}
    body = words(f"wa-{entry.about}", places)
    kind: dict[str, Any] = {"twilio/text": {"body": body}}
    if entry.button:
        title = words(f"wa-button-{entry.button}", {})
        action = {"type": "QUICK_REPLY", "title": title, "id": f"{STANDING}:{entry.button}"}
        kind = {"twilio/quick-reply": {"body": body, "actions": [action]}}
    stem = "_".join(filter(None, ("lief", entry.about, language, form)))
    samples = {str(n): name for n, name in enumerate(entry.places, start=1)}
    return Resource(stem, language, kind, samples, entry.category, entry.seconds)


def _choices(count: int) -> Resource:
    """Variables: 1 is the body, then a title and an id for each; a list's button comes last."""
    pairs = [(f"{{{{{2 * n}}}}}", f"{{{{{2 * n + 1}}}}}") for n in range(1, count + 1)]
    samples = {"1": "Klopt dit?"}
    for n in range(1, count + 1):
        samples |= {str(2 * n): f"Keuze {n}", str(2 * n + 1): f"1:{n}"}
    if count <= QUICK_REPLIES:
        actions = [{"type": "QUICK_REPLY", "title": title, "id": id_} for title, id_ in pairs]
        types = {"twilio/quick-reply": {"body": "{{1}}", "actions": actions}}
        return Resource(f"lief_buttons_{count}", "nl", types, samples)
    last = str(2 * count + 2)
    items = [{"id": id_, "item": title} for title, id_ in pairs]
    types = {"twilio/list-picker": {"body": "{{1}}", "button": f"{{{{{last}}}}}", "items": items}}
    return Resource(f"lief_list_{count}", "nl", types, {**samples, last: "Kies"})
