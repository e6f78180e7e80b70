"""One voice to many: the text, a preview as receivers will see it, and a yes that sends it."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.commands import plain
from bot.deeds import Announce, Deed, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.announce_text import (
    behind_the_word,
    picture_above,
    read_new,
    says_text,
    taken,
)
from bot.dialogues.announced_words import in_words
from bot.dialogues.event_planned import PARTS, event_of, event_steps, is_event
from bot.dialogues.preview import day_and_hour, facts_of, too_late
from bot.dialogues.programmes import places, programme_of
from bot.dialogues.shared import NO, YES, choices, is_count
from bot.roles import Role
from bot.say import Lines, Say, say
from bot.talk import Answer, Heard, Option, Slots
from bot.understanding import read_day, read_yes_no
from bot.world import World
from bot.world.announcements import (
    ANNOUNCEMENT,
    AUDIENCES,
    BY_TYPING,
    THEMES,
    Announced,
    Draft,
    Preview,
)

CHANGE, EVERYWHERE, NOW, MORE = "change", "everywhere", "now", "more"
AT = time(10)
MONDAY = 0
WITH = {"moment": ("time",), "text": ("picture",)}  # what is asked anew with something
FURTHEST = 60  # days ahead
NAMED = 4  # municipalities that fit on buttons beside "everywhere"


# --- what it is going to be ---------------------------------------------------------------------


def _speaks_for_network(world: World) -> bool:
    return Role.EDITOR in world.me.roles


def _draft(slots: Slots, world: World) -> Draft:
    text, theme = str(slots.get("text", "")), str(slots.get("theme", ""))
    draft = Draft(
        text,
        str(slots.get("audience", AUDIENCES[0])),
        theme,
        programmes=tuple(int(one) for one in slots.get("where", ())),
        at=_moment(str(slots.get("when", NOW)), world),
        kind=str(slots.get("kind", ANNOUNCEMENT)),
        event=event_of(slots, world),
        picture=str(slots.get("picture", "")),
    )
    if _speaks_for_network(world):
        return draft
    mine = programme_of(slots, world)
    by = mine.programme_id if mine else 0
    return replace(draft, audience="gangmakers", by=by, programmes=())


def _moment(when: str, world: World) -> datetime | None:
    if when == NOW:
        return None
    return datetime.combine(date.fromisoformat(when), AT, tzinfo=world.now.tzinfo)


def _preview(slots: Slots, world: World) -> Preview:
    return world.announcements.preview(_draft(slots, world))


# --- the questions ------------------------------------------------------------------------------


def _several(_slots: Slots, world: World) -> bool:
    return not _speaks_for_network(world) and len(world.led()) > 1


def _wants(what: str) -> Any:
    return lambda slots, _world: slots.get("fix") == what


def _fixed(slots: Slots, _world: World) -> Slots:
    return {name: slots[name] for name in slots if name != "fix"}


def _begin_change(slots: Slots, _world: World) -> Slots:
    what = slots["change"]
    if what == MORE:
        return {**{name: slots[name] for name in slots if name != "change"}, "more": True}
    gone = ("change", "go", "more", what, *WITH.get(what, ()))
    return {**{name: slots[name] for name in slots if name not in gone}, "fix": what}


def _changeable(slots: Slots, world: World) -> tuple[Option, ...]:
    """At most five: of an event what it is comes first, then whom it is for."""
    whom = ("audience", "where") if _speaks_for_network(world) else ()
    if is_event(slots, world) and "more" not in slots:
        return choices("announce-fix", "text", *PARTS, MORE)({}, world)
    text = () if "more" in slots else ("text",)
    return choices("announce-fix", *text, *whom, "theme", "when")({}, world)


def _municipalities(_slots: Slots, world: World) -> tuple[Option, ...]:
    there = world.recruits.places()
    named = [Option(str(p.programme_id), say("just-name", name=p.name)) for p in there]
    shown = named if len(named) <= NAMED else []
    return (Option.of(EVERYWHERE, "announce-in-everywhere"), *shown)


def _read_municipalities(heard: Heard, _slots: Slots, world: World) -> list[str] | None:
    """Names with commas between them; all must be known."""
    known = {plain(p.name): str(p.programme_id) for p in world.recruits.places()}
    typed = [plain(name) for name in re.split(r",|\ben\b|\band\b|&", heard.text)]
    found = [known.get(name) for name in typed if name]
    return [one for one in found if one] if found and all(found) else None


def _where(slots: Slots, world: World) -> Slots:
    chosen = slots["where"]
    where = chosen if isinstance(chosen, list) else [] if chosen == EVERYWHERE else [chosen]
    return _fixed({**slots, "where": where}, world)


def _whens(_slots: Slots, world: World) -> tuple[Option, ...]:
    today = world.now.date()
    tomorrow = today + timedelta(days=1)
    monday = tomorrow + timedelta(days=(MONDAY - tomorrow.weekday()) % 7)
    named = (
        Option.of(NOW, "announce-on-now"),
        Option.of(tomorrow.isoformat(), "announce-on-tomorrow"),
        Option.of(monday.isoformat(), "announce-on-monday"),
    )
    return named[:2] if monday == tomorrow else named


def _read_when(heard: Heard, _slots: Slots, world: World) -> str | None:
    """A day to come, at ten."""
    days = read_day(heard.text, world.now, past=False)
    if days is None or not 0 < days <= FURTHEST:
        return None
    return (world.now.date() + timedelta(days=days)).isoformat()


def _read_go(heard: Heard, slots: Slots, world: World) -> str | dict[str, str] | None:
    """Yes when it can go, no, or a photo that is to go along after all."""
    if heard.picture:
        return read_new(heard, slots, world)
    said = read_yes_no(heard.text)
    if said:
        return YES if _can_go(slots, world) else None
    return None if said is None else NO


def _gone_on(slots: Slots, _world: World) -> Slots:
    if not isinstance(slots["go"], dict):
        return slots
    return {**{name: slots[name] for name in slots if name != "go"}, **slots["go"]}


# --- the preview --------------------------------------------------------------------------------


def _says_preview(slots: Slots, world: World) -> Say:
    draft, preview = _draft(slots, world), _preview(slots, world)
    by = next((p for p in world.recruits.places() if p.programme_id == draft.by), None)
    sender = by.local_party if by else ""
    shown = in_words(Announced(0, sender, draft.text, kind=draft.kind, event=draft.event))
    names = {p.programme_id: p.name for p in world.recruits.places()}
    facts = facts_of(draft, preview, names, world.now)
    twice = (say("announce-twice"),) if slots.get("twice") else ()
    return say("announce-preview", message=shown, facts=Lines((*facts, *twice)))


def _was_said(slots: Slots, world: World) -> Slots:
    """Whether she was told that the same went before."""
    return {"twice": world.announcements.said_before(_draft(slots, world))}


def _goes(slots: Slots, world: World) -> tuple[Option, ...]:
    send = (YES,) if _can_go(slots, world) else ()
    return choices("announce-go", *send, CHANGE, NO)(slots, world)


def _can_go(slots: Slots, world: World) -> bool:
    preview = _preview(slots, world)
    return preview.reaches and not too_late(_draft(slots, world), preview)


def _many(slots: Slots, world: World) -> bool:
    return slots.get("go") == YES and _preview(slots, world).people > BY_TYPING


def _says_count(slots: Slots, world: World) -> Say:
    return say("announce-count", count=_preview(slots, world).people)


def _read_count(heard: Heard, slots: Slots, world: World) -> int | str | None:
    """That number; a bare no is one here too."""
    people = _preview(slots, world).people
    if is_count(heard.text, people):
        return people
    return NO if read_yes_no(heard.text) is False else None


# --- the end ------------------------------------------------------------------------------------


def _finish(slots: Slots, world: World) -> Deed | Answer:
    if NO in (slots["go"], slots.get("count")):
        return Answer((say("announce-dropped"),))
    return Announce(_draft(slots, world), bool(slots.get("twice")))


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    if outcome.code == "said_before":  # by somebody else, since she saw the preview
        return Answer(again={name: slots[name] for name in slots if name not in ("go", "count")})
    if not outcome.done:
        late = outcome.code == "too_late"
        return Answer((say("announce-too-late" if late else "not-for-you"),))
    says = [say("announce-sent")]
    if outcome.facts["later"]:
        says = [say("announce-planned", **day_and_hour(outcome.facts["later"], world.now))]
    if outcome.facts["places"]:
        names, until = ", ".join(outcome.facts["places"]), outcome.facts["until"]
        asks = say("announce-waits", places=names, until=until)
        says = [asks, *says] if outcome.facts["others"] else [asks]
    return Answer((*says, say("announce-follow")))


ANNOUNCE = Dialogue(
    name="announce",
    steps=(
        Step("place", options=places, needed=_several),
        Step(
            "text",
            reads=read_new,
            then=taken,
            says=says_text,
            numbered=False,
            free=True,
            pictured=True,
        ),
        *event_steps(_fixed),
        Step(
            "change",
            options=_changeable,
            needed=lambda slots, _world: slots.get("go") == CHANGE,
            then=_begin_change,
        ),
        Step(
            "audience",
            options=choices("announce-for", *AUDIENCES),
            needed=_wants("audience"),
            then=_fixed,
        ),
        Step(
            "where",
            reads=_read_municipalities,
            options=_municipalities,
            needed=_wants("where"),
            then=_where,
        ),
        Step("theme", options=choices("topic", *THEMES), needed=_wants("theme"), then=_fixed),
        Step("when", reads=_read_when, options=_whens, needed=_wants("when"), then=_fixed),
        Step(
            "go",
            reads=_read_go,
            options=_goes,
            then=_gone_on,
            says=_says_preview,
            remembers=_was_said,
            pictured=True,
            shows=picture_above,
        ),
        Step("count", reads=_read_count, needed=_many, says=_says_count, numbered=False),
    ),
    finish=_finish,
    told=_told,
    gathers=behind_the_word,
    keeps=frozenset({"fix", "kind", "more", "picture", "twice"}),
)
