"""What the conversation sees of whoever writes: her roles and streets, and what she chose."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.programme import programme_settings
from bot.roles import Role
from bot.say import Say, say
from bot.street_settings import own_or, street_settings
from bot.world import Me, Street
from storage.people import MembershipRow, Met
from storage.silence import TRIES

WRONG_CODES = 5
AN_HOUR = timedelta(hours=1)


def me(met: Met, memberships: Sequence[MembershipRow], now: datetime) -> Me:
    """Her, at that moment, Europe/Amsterdam."""
    who = met.person
    return Me(
        id=who.id,
        name=met.name or "",
        roles=frozenset(Role(m.role) for m in memberships) or frozenset({Role.STRANGER}),
        pots=tuple(_street(m) for m in memberships if m.role == Role.GANGMAKER),
        streets=_streets(memberships),
        call=whom_to_call(memberships[0] if memberships else None),
        language=who.language,
        languages=_languages(memberships),
        form=who.form,
        at_once=who.at_once,
        unchanged=who.unchanged,
        answers_only=who.answers_only,
        paused_until=_still(who.paused_until, now.date()),
        stopped=who.stopped_at is not None,
        told_stopped_on=who.goodbye_day,
        reminder_days=who.reminder_days,
        reminder_hour=who.reminder_hour,
        locked_out=_locked_out(met, now),
    )


def unsure(me: Me, met: Met) -> Me:
    """Whoever writes from her number, before it is known whether it is she."""
    return replace(me, name="", unsure=True, shut=met.wrong_answers >= TRIES)


def whom_to_call(membership: MembershipRow | None) -> Say:
    """The sentence that says whom to call."""
    if membership is None or not membership.local_party:
        return say("call-unknown")
    phone = programme_settings(membership.settings or "{}").help_phone
    key = "call-party-phone" if phone else "call-party"
    return say(key, party=membership.local_party, phone=phone)


def _street(membership: MembershipRow) -> Street:
    settings = programme_settings(membership.settings or "{}")
    own = street_settings(membership.street_settings or "{}")
    return Street(
        id=membership.street_id or 0,
        name=membership.street_name or "",
        municipality=membership.municipality or "",
        local_party=membership.local_party or "",
        limit_cents=own.soft_limit_cents or settings.soft_limit_cents,
        yearly_cents=membership.yearly_cents or 0,
        pot_name=own.pot_name,
        reminder_days=own_or(own.reminder_days, settings.reminder_days),
    )


def _languages(memberships: Sequence[MembershipRow]) -> tuple[str, ...]:
    """Those of any programme of hers; all, for who is in none."""
    documents = dict.fromkeys(m.settings for m in memberships if m.settings)
    offered = (tongue for one in documents for tongue in programme_settings(one).languages)
    return tuple(dict.fromkeys(offered)) or programme_settings("{}").languages


def _streets(memberships: Sequence[MembershipRow]) -> tuple[Street, ...]:
    own = {m.street_id: _street(m) for m in memberships if m.street_id}
    return tuple(own.values())


def _still(until: date | None, today: date) -> date | None:
    return until if until and until >= today else None


def _locked_out(met: Met, now: datetime) -> bool:
    recent = met.wrong_since is not None and now - met.wrong_since < AN_HOUR
    return recent and met.wrong_codes >= WRONG_CODES
