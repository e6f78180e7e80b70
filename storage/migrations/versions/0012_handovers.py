"""What handing over a pot needs: from whom to whom, and the amount each said yes to."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "handover",
        sa.Column("id", ID, nullable=False),
        sa.Column("street_id", ID, nullable=False),
        sa.Column("giver_id", ID, nullable=True),
        sa.Column("receiver_id", ID, nullable=False),
        sa.Column("giver_cents", sa.BigInteger(), nullable=True),
        sa.Column("receiver_cents", sa.BigInteger(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["street_id"], ["street.id"], name=op.f("fk_handover_street_id")),
        sa.ForeignKeyConstraint(["giver_id"], ["person.id"], name=op.f("fk_handover_giver_id")),
        sa.ForeignKeyConstraint(
            ["receiver_id"], ["person.id"], name=op.f("fk_handover_receiver_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover")),
        sa.UniqueConstraint("street_id", name=op.f("uq_handover_street_id")),
    )
    for column in ("giver_id", "receiver_id"):
        op.create_index(op.f(f"ix_handover_{column}"), "handover", [column])
