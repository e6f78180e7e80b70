"""What heat needs: states, the sources' answers, words, pauses, and who looked in."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TEXT = sa.String()


def upgrade() -> None:
    states()
    looks()
    words()
    answers()
    pauses()


def states() -> None:
    op.create_table(
        "heat_state",
        sa.Column("programme_id", ID, autoincrement=False, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        refers("heat_state", "programme_id", "programme"),
        sa.PrimaryKeyConstraint("programme_id", name=op.f("pk_heat_state")),
    )


def looks() -> None:
    op.create_table(
        "heat_look",
        sa.Column("source", TEXT, nullable=False),
        sa.Column("spot", TEXT, nullable=False),
        sa.Column("claimed_at", MOMENT, nullable=True),
        sa.Column("asked_at", MOMENT, nullable=True),
        sa.Column("answer", TEXT, nullable=True),
        sa.Column("days", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("source", "spot", name=op.f("pk_heat_look")),
    )


def words() -> None:
    op.create_table(
        "heat_word",
        sa.Column("programme_id", ID, autoincrement=False, nullable=False),
        sa.Column("wanted", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("person_id", ID, nullable=True),
        refers("heat_word", "programme_id", "programme"),
        refers("heat_word", "person_id", "person"),
        sa.PrimaryKeyConstraint("programme_id", name=op.f("pk_heat_word")),
    )


def answers() -> None:
    op.create_table(
        "heat_answer",
        sa.Column("id", ID, nullable=False),
        sa.Column("programme_id", ID, nullable=False),
        sa.Column("street_id", ID, nullable=False),
        sa.Column("event", sa.Date(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("person_id", ID, nullable=True),
        sa.Column("answer", TEXT, nullable=False),
        sa.Column("many", TEXT, nullable=True),
        sa.Column("may_call", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "answer IN ('looked', 'help', 'later', 'none')", name=op.f("ck_heat_answer_answer")
        ),
        refers("heat_answer", "programme_id", "programme"),
        refers("heat_answer", "street_id", "street"),
        refers("heat_answer", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_heat_answer")),
    )
    op.create_index(op.f("ix_heat_answer_programme_id"), "heat_answer", ["programme_id"])
    op.create_index(op.f("ix_heat_answer_person_id"), "heat_answer", ["person_id"])


def pauses() -> None:
    op.create_table(
        "kind_pause",
        sa.Column("programme_id", ID, autoincrement=False, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("person_id", ID, nullable=True),
        sa.Column("since", MOMENT, nullable=False),
        refers("kind_pause", "programme_id", "programme"),
        refers("kind_pause", "person_id", "person"),
        sa.PrimaryKeyConstraint("programme_id", "kind", name=op.f("pk_kind_pause")),
    )


def refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}"))
