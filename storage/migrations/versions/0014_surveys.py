"""What measurements need: rounds with a box for their answers, and who dealt with one."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
OPEN = sa.text("closed_on IS NULL")


def upgrade() -> None:
    rounds()
    marks()


def rounds() -> None:
    op.create_table(
        "survey_round",
        sa.Column("id", ID, nullable=False),
        sa.Column("programme_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("box", sa.LargeBinary(), nullable=True),
        refers("survey_round", "programme_id", "programme"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_round")),
        sa.UniqueConstraint(
            "programme_id", "number", name=op.f("uq_survey_round_programme_id_number")
        ),
    )
    op.create_index(
        "uq_survey_round_open",
        "survey_round",
        ["programme_id"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )


def marks() -> None:
    op.create_table(
        "survey_mark",
        sa.Column("round_id", ID, nullable=False, autoincrement=False),
        sa.Column("person_id", ID, nullable=False, autoincrement=False),
        refers("survey_mark", "round_id", "survey_round"),
        refers("survey_mark", "person_id", "person"),
        sa.PrimaryKeyConstraint("round_id", "person_id", name=op.f("pk_survey_mark")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_survey_mark_person_id"), "survey_mark", ["person_id"])


def refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}"))
