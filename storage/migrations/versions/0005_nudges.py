"""What nudges need: who wants which kind, and how many somebody got lately."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.String()


def upgrade() -> None:
    choices()


def choices() -> None:
    op.create_table(
        "kind_choice",
        sa.Column("person_id", ID, autoincrement=False, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("wanted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_kind_choice_person_id")
        ),
        sa.PrimaryKeyConstraint("person_id", "kind", name=op.f("pk_kind_choice")),
    )
    nudges = sa.text("\"class\" = 'nudge'")
    op.create_index(
        "ix_outbox_nudge", "outbox", ["person_id"], sqlite_where=nudges, postgresql_where=nudges
    )
