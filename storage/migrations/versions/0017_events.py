"""Kinds of announcement, and events: when and where, and who answered what."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0015"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TEXT = sa.String()


def upgrade() -> None:
    op.execute(
        "ALTER TABLE announcement ADD COLUMN kind VARCHAR DEFAULT 'announcement' NOT NULL"
        " CONSTRAINT ck_announcement_kind CHECK (kind IN ('announcement', 'newsletter', 'event'))"
    )
    event()
    answers()


def event() -> None:
    op.create_table(
        "event",
        sa.Column("announcement_id", ID, autoincrement=False, nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("venue", TEXT, nullable=False),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("came", sa.Integer(), nullable=True),
        sa.Column("waited", sa.Integer(), nullable=True),
        sa.Column("doubted", sa.Integer(), nullable=True),
        sa.Column("declined", sa.Integer(), nullable=True),
        refers("event", "announcement_id", "announcement.id"),
        sa.PrimaryKeyConstraint("announcement_id", name=op.f("pk_event")),
    )
    op.create_index(op.f("ix_event_starts_at"), "event", ["starts_at"])


def answers() -> None:
    op.create_table(
        "event_answer",
        sa.Column("announcement_id", ID, autoincrement=False, nullable=False),
        sa.Column("person_id", ID, autoincrement=False, nullable=False),
        sa.Column("answer", TEXT, nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("named", sa.Boolean(), nullable=True),
        one_of("event_answer", "answer", "yes", "waiting", "maybe", "no"),
        refers("event_answer", "announcement_id", "event.announcement_id"),
        refers("event_answer", "person_id", "person.id"),
        sa.PrimaryKeyConstraint("announcement_id", "person_id", name=op.f("pk_event_answer")),
    )
    op.create_index(op.f("ix_event_answer_person_id"), "event_answer", ["person_id"])


def one_of(table: str, column: str, *words: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=op.f(f"ck_{table}_{column}"))


def refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [to], name=op.f(f"fk_{table}_{column}"))
