"""Announcements: what is said, where, and to whom; what goes unasked is counted with nudges."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TEXT = sa.String()


def upgrade() -> None:
    announcement()
    places()
    people()
    unasked = sa.text("\"class\" <> 'reply'")
    op.drop_index("ix_outbox_nudge", "outbox")
    op.create_index(
        "ix_outbox_unasked", "outbox", ["person_id"], sqlite_where=unasked, postgresql_where=unasked
    )


def announcement() -> None:
    op.create_table(
        "announcement",
        sa.Column("id", ID, nullable=False),
        sa.Column("author_id", ID, nullable=False),
        sa.Column("programme_id", ID, nullable=True),
        sa.Column("audience", TEXT, nullable=False),
        sa.Column("theme", TEXT, server_default="", nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("state", TEXT, server_default="going", nullable=False),
        one_of("announcement", "audience", "all", "gangmakers", "coordinators"),
        one_of("announcement", "state", "going", "paused", "cancelled"),
        refers("announcement", "author_id", "person"),
        refers("announcement", "programme_id", "programme"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement")),
    )
    going = sa.text("state = 'going'")
    op.create_index(
        "ix_announcement_going",
        "announcement",
        ["starts_at"],
        sqlite_where=going,
        postgresql_where=going,
    )


def places() -> None:
    op.create_table(
        "announcement_place",
        sa.Column("announcement_id", ID, autoincrement=False, nullable=False),
        sa.Column("programme_id", ID, autoincrement=False, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("line", TEXT, server_default="", nullable=False),
        sa.Column("asked_until", MOMENT, nullable=True),
        sa.Column("decided_by", ID, nullable=True),
        sa.Column("reached", ID, server_default="0", nullable=False),
        one_of("announcement_place", "state", "asked", "ready", "skipped", "done"),
        refers("announcement_place", "announcement_id", "announcement"),
        refers("announcement_place", "programme_id", "programme"),
        refers("announcement_place", "decided_by", "person"),
        sa.PrimaryKeyConstraint(
            "announcement_id", "programme_id", name=op.f("pk_announcement_place")
        ),
    )


def people() -> None:
    op.create_table(
        "announcement_person",
        sa.Column("announcement_id", ID, autoincrement=False, nullable=False),
        sa.Column("person_id", ID, autoincrement=False, nullable=False),
        sa.Column("programme_id", ID, nullable=False),
        sa.Column("outcome", TEXT, nullable=False),
        refers("announcement_person", "announcement_id", "announcement"),
        refers("announcement_person", "person_id", "person"),
        refers("announcement_person", "programme_id", "programme"),
        sa.PrimaryKeyConstraint(
            "announcement_id", "person_id", name=op.f("pk_announcement_person")
        ),
    )


def one_of(table: str, column: str, *words: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=op.f(f"ck_{table}_{column}"))


def refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}"))
