"""Reminders of open tips: the gangmakers who may be due one, page by page."""

from bot.clock import AMSTERDAM
from bot.nudges import kinds, plan
from bot.nudges.rounds import Round, chosen
from storage import candidates
from storage.candidates import Asked, Chosen, Reminding
from storage.db import Transaction


def _page(tx: Transaction, asked: Asked) -> list[plan.Gangmaker]:
    waiting = candidates.with_open_tips(tx, asked)
    facts = candidates.chosen(tx, asked, [who.person_id for who in waiting])
    return [_gangmaker(who, facts[who.person_id]) for who in waiting]


def _gangmaker(who: Reminding, facts: Chosen) -> plan.Gangmaker:
    return plan.Gangmaker(
        **chosen(facts),
        reminder_days=who.reminder_days,
        reminder_hour=who.reminder_hour,
        snoozed_until=who.snoozed_until,
        dropped_to=who.dropped_to,
        tips=tuple(
            plan.OpenTip(tip.id, tip.created_at.astimezone(AMSTERDAM).date(), tip.taken_by)
            for tip in who.tips
        ),
    )


REMINDERS = Round(kinds.TIP_REMINDER, _page, plan.tip_reminder)
