"""Gives somebody a document of what she may see; it is made when it is sent or fetched."""

from collections.abc import Mapping
from typing import Any

from bot.deeds import AskForBalances, Outcome
from bot.documents import Asking, draft_of
from bot.doing.act import Act, Doings
from bot.talk import Document
from storage import documents, looks
from storage.db import Transaction


def given(tx: Transaction, act: Act, what: str, about: Mapping[str, Any]) -> Document | None:
    """None when it is not hers."""
    draft = draft_of(what, Asking(tx, act.met.person, about, act.at))
    if draft is None:
        return None
    asked = documents.Asked(act.by, what, about)
    token = documents.keep(tx, act.sealer, asked, act.at)
    return Document(token, draft.name, draft.ending)


def _balances(tx: Transaction, deed: AskForBalances, act: Act) -> Outcome:
    about = {"programme": deed.programme_id, "format": deed.format}
    found = given(tx, act, "balances", about)
    if found is None:
        return Outcome("not_yours")
    looks.note(tx, act.by, "balances_file", act.at, programme_id=deed.programme_id)
    return Outcome(facts={"documents": (found,)})


DOES: Doings = {AskForBalances: _balances}
