"""Everything held about somebody, as she reads it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bot.clock import AMSTERDAM
from bot.nudges.kinds import KINDS
from bot.say import Cents, Say, Term, TheStreet, say
from bot.world.announcements import THEMES, theme_kind


def in_words(held: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """The names are those of the texts `held-…`; the values are for reading."""
    return [(name, value) for name, value in _readable(held) if value]


def _readable(held: Mapping[str, Any]) -> list[tuple[str, Any]]:
    asked = [c for c in held["consents"] if c["wants"] != "nothing"]
    roles = [_role_in_words(m) for m in held["memberships"] if m["until"] is None]
    return [
        ("name", held["name"]),
        *(("channel", f"{a['channel']} ({a['address']})") for a in held["addresses"]),
        *(("role", words) for words in roles),
        ("since", held["created_at"].astimezone(AMSTERDAM).date()),
        *(("consent", _consent_in_words(consent)) for consent in asked),
        ("language", Term("language-name")),
        ("form", held["form"]),
        ("at_once", Term("choice-yes") if held["at_once"] else None),
        ("reminders", _reminders_in_words(held)),
        ("paused", held["paused_until"]),
        *(("unwanted", Term(f"unasked-{kind}")) for kind in _choices(held, wanted=False)),
        *(("wanted", Term(f"unasked-{kind}")) for kind in _choices(held, wanted=True)),
        *(("no_theme", Term(f"topic-{theme}")) for theme in _themes(held, wanted=False)),
        *(("theme", Term(f"topic-{theme}")) for theme in _themes(held, wanted=True)),
        ("stopped", _day(held["stopped_at"])),
        *(("heat", _answer_in_words(answer)) for answer in held["heat_answers"]),
        *(("heat_word", _word_in_words(word)) for word in held["heat_words"]),
        *(("held_back", _pause_in_words(pause)) for pause in held["held_back"]),
        *(("event", _event_in_words(answer)) for answer in held["event_answers"]),
        ("sign_up", _request_in_words(held["sign_up"])),
        *(("handover", _handover_in_words(one)) for one in held["handovers"]),
        *(("survey", _survey_in_words(survey)) for survey in held["surveys"]),
        ("bookings", held["bookings"]),
        ("messages", held["messages_received"]),
        *(("tip", _tip_in_words(tip)) for tip in held["tips"]),
        *(("talk", Term("held-talk-kept")) for talk in held["talks"] if talk.get("open")),
    ]


def _choices(held: Mapping[str, Any], *, wanted: bool) -> list[str]:
    return [kind for kind, choice in held["kinds"].items() if kind in KINDS and choice is wanted]


def _themes(held: Mapping[str, Any], *, wanted: bool) -> list[str]:
    return [theme for theme in THEMES if held["kinds"].get(theme_kind(theme)) is wanted]


def _role_in_words(membership: Mapping[str, Any]) -> Say:
    place = membership["street"]
    where = TheStreet(place) if place else membership["municipality"] or Term("network-name")
    return say("held-role-line", role=Term(f"role-{membership['role']}"), place=where)


def _consent_in_words(consent: Mapping[str, Any]) -> Say:
    return say("held-consent-line", day=_day(consent["at"]), version=consent["version"])


def _reminders_in_words(held: Mapping[str, Any]) -> Say:
    return say("held-reminders-line", days=held["reminder_days"], hour=held["reminder_hour"])


def _request_in_words(request: Mapping[str, Any] | None) -> Say | None:
    if request is None:
        return None
    said = [request.get(name, "") for name in ("why", "question", "answer")]
    notes = " / ".join(filter(None, said)) or "–"
    return say("held-sign_up-line", street=TheStreet(request["street"]), note=notes)


def _handover_in_words(handover: Mapping[str, Any]) -> Say:
    street, day = TheStreet(handover["street"]), _day(handover["at"])
    if handover["cents"] is None:
        return say("held-handover-asked", street=street, day=day)
    return say("held-handover-line", street=street, day=day, amount=Cents(handover["cents"]))


def _survey_in_words(survey: Mapping[str, Any]) -> Say:
    return say("held-survey-line", number=survey["number"], place=survey["municipality"])


def _tip_in_words(tip: Mapping[str, Any]) -> Say:
    place = tip["house_number"] or "–"
    occasion = Term(f"occasion-{tip['occasion']}")
    return say("held-tip-line", number=place, occasion=occasion, note=tip["note"] or "–")


def _answer_in_words(answer: Mapping[str, Any]) -> Say:
    said = answer["many"] or ("call" if answer["may_call"] else answer["answer"])
    what = Term(f"held-heat-{said}")
    return say("held-heat-line", day=answer["local_date"], place=answer["street"], what=what)


def _word_in_words(word: Mapping[str, Any]) -> Say:
    what = Term("held-heat-on" if word["wanted"] else "held-heat-off")
    return say("held-heat-line", day=word["day"], place=word["municipality"], what=what)


def _event_in_words(answer: Mapping[str, Any]) -> Say:
    what = Term(f"event-is-{answer['answer']}")
    word = Term("held-event-named" if answer["named"] else "held-event-unnamed")
    day, place = _day(answer["starts_at"]), answer["venue"]
    return say("held-event-line", day=day, place=place, what=what, word=word)


def _pause_in_words(pause: Mapping[str, Any]) -> Say:
    what = Term(f"about-{pause['kind']}")
    return say("held-heat-line", day=_day(pause["since"]), place=pause["municipality"], what=what)


def _day(moment: datetime | None) -> date | None:
    return moment.astimezone(AMSTERDAM).date() if moment else None
