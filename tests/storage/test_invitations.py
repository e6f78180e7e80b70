"""Codes that let somebody in."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage import invitations
from storage.errors import CodeExpired, CodeUnknown, CodeUsed
from storage.models import tables
from tests.storage.conftest import NOW, Town

CODE = "ABCD-EFGH-JKLM"


def invite(town: Town, code: str = CODE, reusable: bool = False) -> str:
    role = "neighbour" if reusable else "gangmaker"
    with town.db.transaction() as tx:
        return invitations.invite(
            tx, town.sealer, code, role, town.programme_id, town.street_id, NOW, reusable
        )


@pytest.mark.parametrize("typed", ["abcd-efgh-jklm", "ABCDEFGHJKLM", " abcd efgh jklm "])
def test_a_code_opens_however_it_is_typed(town: Town, typed: str) -> None:
    assert invite(town) == CODE
    anja = town.meet("Anja").person.id
    with town.db.transaction() as tx:
        found = invitations.redeem(tx, town.sealer, typed, anja, NOW)
    assert (found.role, found.street_id) == ("gangmaker", town.street_id)


def test_looking_does_not_use_a_code(town: Town) -> None:
    invite(town)
    anja = town.meet("Anja").person.id
    with town.db.transaction() as tx:
        seen = invitations.look_up(tx, town.sealer, CODE, NOW)
        assert invitations.redeem(tx, town.sealer, CODE, anja, NOW) == seen
        with pytest.raises(CodeUsed) as refusal:
            invitations.look_up(tx, town.sealer, CODE, NOW)
    assert refusal.value.facts["used_by"] == anja


def test_a_code_is_good_for_seven_days(town: Town) -> None:
    invite(town)
    with town.db.transaction() as tx:
        a_week = NOW + timedelta(days=7)
        invitations.look_up(tx, town.sealer, CODE, a_week - timedelta(seconds=1))
        with pytest.raises(CodeExpired):
            invitations.look_up(tx, town.sealer, CODE, a_week)


@pytest.mark.parametrize("typed", ["ABCD-EFGH-JKLN", "ABCD-EFGH-JKL0", "", "€", "A" * 5000])
def test_another_code_is_unknown(town: Town, typed: str) -> None:
    invite(town)
    with town.db.transaction() as tx, pytest.raises(CodeUnknown):
        invitations.look_up(tx, town.sealer, typed, NOW)


def test_a_door_code_lets_in_many_until_renewed(town: Town) -> None:
    invite(town, reusable=True)
    who = [town.meet(name).person.id for name in ("Anja", "Bert")]
    with town.db.transaction() as tx:
        for person_id in who:
            invitations.redeem(tx, town.sealer, CODE, person_id, NOW + timedelta(days=900))
    invite(town, "ABCD-EFGH-2345", reusable=True)
    with town.db.transaction() as tx:
        invitations.look_up(tx, town.sealer, "ABCD-EFGH-2345", NOW)
        with pytest.raises(CodeUnknown):
            invitations.look_up(tx, town.sealer, CODE, NOW)


def test_a_code_itself_is_not_kept(town: Town) -> None:
    invite(town)
    with town.db.transaction() as tx:
        row = tx.execute(select(tables["invitation"])).one()
    assert "ABCD" not in str(row).upper().replace(row.code_hash.upper(), "")
    assert row.code_hash == town.sealer.lookup("code", "ABCDEFGHJKLM")
