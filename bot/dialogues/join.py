"""Join with a code: one question says what is kept and why, and is the consent."""

from bot.deeds import Deed, Forget, Join, MissCode, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import NO, YES, choices
from bot.roles import Role
from bot.say import Say, TheStreet, say
from bot.talk import Answer, Heard, Slots
from bot.understanding import read_yes_no
from bot.world import Invited, World

CONSENT_VERSION = "2026-11"


def _invited(slots: Slots, world: World) -> Invited:
    return world.invitation(str(slots["code"]))


def _opens(slots: Slots, world: World) -> bool:
    return not world.me.locked_out and _invited(slots, world).refusal is None


def _what_is_kept(slots: Slots, world: World) -> Say:
    invited = _invited(slots, world)
    place = TheStreet(invited.street) if invited.street else invited.municipality or ""
    return say(f"join-consent-{invited.role}", place=place)


def _read_consent(heard: Heard, _slots: Slots, _world: World) -> str | None:
    said = read_yes_no(heard.text)
    return None if said is None else YES if said else NO


def _finish(slots: Slots, world: World) -> Deed | Answer:
    if "consent" not in slots:
        return MissCode(_invited(slots, world).refusal or "unknown")
    if slots["consent"] == NO:
        return Answer((say("join-no", call=world.me.call),)) if world.me.joined else Forget()
    return Join(str(slots["code"]), answers_only=slots["consent"] == "answers")


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    if slots.get("consent") == NO:
        return Answer((say("join-no", call=world.me.call),))
    if not outcome.done:
        return missed(outcome, world)
    invited: Invited = outcome.facts["invited"]
    place = TheStreet(invited.street) if invited.street else invited.municipality or ""
    welcome = say(f"welcome-{invited.role}", place=place)
    if invited.role == Role.GANGMAKER:
        return Answer((welcome, say("try-this")))
    return Answer((welcome,))


def missed(outcome: Outcome, world: World, kind: str = "code") -> Answer:
    """Five wrong tries in an hour: one "call us", then silence. `kind` begins the texts' keys."""
    code = outcome.code.removeprefix("code_")
    if code == "silence":
        return Answer()
    begins = kind if code in ("used", "expired") else "code"
    return Answer((say(f"{begins}-{code}", call=world.me.call),))


JOIN = Dialogue(
    name="join",
    steps=(
        Step(
            "consent",
            reads=_read_consent,
            options=choices("consent", YES, "answers", NO),
            needed=_opens,
            says=_what_is_kept,
        ),
    ),
    finish=_finish,
    told=_told,
    keeps=frozenset({"code"}),
)
