"""Ideas of the network, groups in which announcements are posted, and a picture with those."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TEXT = sa.String()
STATES = ("planned", "sending", "sent", "uncertain", "refused")


def upgrade() -> None:
    ideas()
    codes()
    links()
    posts()
    picture = sa.Column("picture", TEXT, server_default="", nullable=False)
    op.add_column("announcement", picture)


def ideas() -> None:
    op.create_table(
        "idea",
        sa.Column("id", ID, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("season", TEXT, nullable=False),
        sa.Column("author_id", ID, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("removed_at", MOMENT, nullable=True),
        refers("idea", "author_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_idea")),
    )


def codes() -> None:
    op.create_table(
        "group_code",
        sa.Column("id", ID, nullable=False),
        sa.Column("programme_id", ID, nullable=True),
        sa.Column("code_hash", TEXT, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        refers("group_code", "programme_id", "programme"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_code")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_group_code_code_hash")),
    )


def links() -> None:
    op.create_table(
        "group_link",
        sa.Column("group_id", ID, autoincrement=False, nullable=False),
        sa.Column("programme_id", ID, nullable=True),
        sa.Column("linked_at", MOMENT, nullable=False),
        refers("group_link", "group_id", "group_chat"),
        refers("group_link", "programme_id", "programme"),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_group_link")),
    )


def posts() -> None:
    listed = ", ".join(f"'{state}'" for state in STATES)
    op.create_table(
        "group_post",
        sa.Column("announcement_id", ID, autoincrement=False, nullable=False),
        sa.Column("group_id", ID, autoincrement=False, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("not_before", MOMENT, nullable=True),
        sa.CheckConstraint(f"state IN ({listed})", name=op.f("ck_group_post_state")),
        refers("group_post", "announcement_id", "announcement"),
        sa.PrimaryKeyConstraint("announcement_id", "group_id", name=op.f("pk_group_post")),
    )
    still = sa.text("state IN ('planned', 'sending')")
    op.create_index(
        "ix_group_post_open", "group_post", ["state"], sqlite_where=still, postgresql_where=still
    )


def refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}"))
