"""Who is invited to a measurement, page by page: each of its gangmakers and neighbours, once."""

from sqlalchemy import Connection, String, bindparam, cast, select

from storage.candidates import Asked, undecided
from storage.models import tables
from storage.surveys import RoundRow

membership = tables["membership"]
survey_mark = tables["survey_mark"]
due = tables["due"]


def to_invite(tx: Connection, asked: Asked, of: RoundRow) -> list[int]:
    """Who was not invited yet and did not answer by herself."""
    facts = {
        "kind": asked.kind,
        "day": asked.day,
        "about": asked.about,
        "programme": of.programme_id,
        "round": of.id,
        "after": asked.after,
        "n": asked.limit,
    }
    return list(tx.execute(_TO_INVITE, facts).scalars())


_HER = membership.c.person_id
_INVITED = (
    select(due.c.outcome)
    .where(
        due.c.kind == bindparam("kind"),
        due.c.subject == "person:" + cast(_HER, String) + bindparam("about"),
        due.c.outcome == "sent",
    )
    .limit(1)
    .correlate(membership)
    .scalar_subquery()
)
_MARKED = (
    select(survey_mark.c.person_id)
    .where(survey_mark.c.round_id == bindparam("round"), survey_mark.c.person_id == _HER)
    .correlate(membership)
    .scalar_subquery()
)
_TO_INVITE = (
    select(_HER)
    .where(
        membership.c.programme_id == bindparam("programme"),
        membership.c.role.in_(("gangmaker", "neighbour")),
        membership.c.until.is_(None),
        membership.c.person_id > bindparam("after"),
        _MARKED.is_(None),
        _INVITED.is_(None),
        undecided(_HER),
    )
    .distinct()
    .order_by(_HER)
    .limit(bindparam("n"))
)
