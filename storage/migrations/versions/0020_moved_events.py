"""Events that got another time or place: how they were before, and what groups are told of it."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
STATES = ("planned", "sending", "sent", "uncertain", "refused")
SET_ASIDE = "CREATE TABLE group_post_before AS SELECT * FROM group_post"
PUT_BACK = """
INSERT INTO group_post (announcement_id, group_id, state, at, not_before)
SELECT announcement_id, group_id, state, at, not_before FROM group_post_before
"""


def upgrade() -> None:
    moves = sa.Column("moves", sa.Integer(), server_default="0", nullable=False)
    op.add_column("event", moves)
    event_moves()
    op.execute(SET_ASIDE)
    op.drop_table("group_post")
    posts()
    op.execute(PUT_BACK)
    op.drop_table("group_post_before")


def event_moves() -> None:
    op.create_table(
        "event_move",
        sa.Column("announcement_id", ID, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("venue", sa.String(), nullable=False),
        sa.Column("reached", ID, server_default="0", nullable=False),
        sa.Column("done", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement_id"],
            ["event.announcement_id"],
            name=op.f("fk_event_move_announcement_id"),
        ),
        sa.PrimaryKeyConstraint("announcement_id", "number", name=op.f("pk_event_move")),
    )


def posts() -> None:
    """As it was, with the move in its key: SQLite cannot change the key of a table."""
    listed = ", ".join(f"'{state}'" for state in STATES)
    op.create_table(
        "group_post",
        sa.Column("announcement_id", ID, autoincrement=False, nullable=False),
        sa.Column("group_id", ID, autoincrement=False, nullable=False),
        sa.Column("move", sa.Integer(), server_default="0", autoincrement=False, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("not_before", MOMENT, nullable=True),
        sa.CheckConstraint(f"state IN ({listed})", name=op.f("ck_group_post_state")),
        sa.ForeignKeyConstraint(
            ["announcement_id"], ["announcement.id"], name=op.f("fk_group_post_announcement_id")
        ),
        sa.PrimaryKeyConstraint("announcement_id", "group_id", "move", name=op.f("pk_group_post")),
    )
    still = sa.text("state IN ('planned', 'sending')")
    op.create_index(
        "ix_group_post_open", "group_post", ["state"], sqlite_where=still, postgresql_where=still
    )
