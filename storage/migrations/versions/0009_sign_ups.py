"""What recruiting needs: who signed up, and the door code of a street so that it can be told."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("invitation", sa.Column("sealed", sa.LargeBinary(), nullable=True))
    sign_ups()


def sign_ups() -> None:
    op.create_table(
        "sign_up",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("programme_id", ID, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("asked_by", ID, nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        refers("sign_up", "person_id", "person"),
        refers("sign_up", "programme_id", "programme"),
        refers("sign_up", "asked_by", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_up")),
        sa.UniqueConstraint("person_id", name=op.f("uq_sign_up_person_id")),
    )
    op.create_index(op.f("ix_sign_up_programme_id"), "sign_up", ["programme_id"])


def refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}"))
