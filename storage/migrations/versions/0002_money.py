"""Attentions and transfers, which are only ever added to."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TEXT = sa.String()
CENTS = sa.BigInteger()


def upgrade() -> None:
    money()
    only_append()


def money() -> None:
    op.create_table(
        "attention",
        sa.Column("id", ID, nullable=False),
        sa.Column("street_id", ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("gifts", TEXT, nullable=False),
        sa.Column("occasion", TEXT, nullable=False),
        sa.Column("mood", TEXT, nullable=False),
        sa.Column("cents", CENTS, nullable=False),
        sa.Column("booked_by", ID, nullable=False),
        sa.Column("booked_at", MOMENT, nullable=False),
        sa.Column("ref", TEXT, nullable=False),
        sa.Column("corrects", ID),
        sa.Column("restores", ID),
        sa.Column("undone", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.CheckConstraint("mood IN ('LIEF', 'LEED')", name=op.f("ck_attention_mood")),
        sa.CheckConstraint(
            "NOT undone OR corrects IS NOT NULL", name=op.f("ck_attention_undone_names_one")
        ),
        sa.CheckConstraint("cents >= 0", name=op.f("ck_attention_cents")),
        sa.ForeignKeyConstraint(["booked_by"], ["person.id"], name=op.f("fk_attention_booked_by")),
        sa.ForeignKeyConstraint(["corrects"], ["attention.id"], name=op.f("fk_attention_corrects")),
        sa.ForeignKeyConstraint(["restores"], ["attention.id"], name=op.f("fk_attention_restores")),
        sa.ForeignKeyConstraint(["street_id"], ["street.id"], name=op.f("fk_attention_street_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attention")),
        sa.UniqueConstraint("corrects", name=op.f("uq_attention_corrects")),
        sa.UniqueConstraint("ref", name=op.f("uq_attention_ref")),
    )
    op.create_index("ix_attention_booked_by", "attention", ["booked_by", "booked_at"], unique=False)
    op.create_index("ix_attention_street_day", "attention", ["street_id", "day"], unique=False)
    op.create_table(
        "transfer",
        sa.Column("id", ID, nullable=False),
        sa.Column("ref", TEXT, nullable=False),
        sa.Column("source", ID, nullable=False),
        sa.Column("target", ID, nullable=False),
        sa.Column("cents", CENTS, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("attention_id", ID),
        sa.Column("reverses", ID),
        sa.Column("booked_by", ID),
        sa.CheckConstraint("cents > 0", name=op.f("ck_transfer_cents")),
        sa.CheckConstraint("source <> target", name=op.f("ck_transfer_two_accounts")),
        sa.ForeignKeyConstraint(
            ["attention_id"], ["attention.id"], name=op.f("fk_transfer_attention_id")
        ),
        sa.ForeignKeyConstraint(["booked_by"], ["person.id"], name=op.f("fk_transfer_booked_by")),
        sa.ForeignKeyConstraint(["reverses"], ["transfer.id"], name=op.f("fk_transfer_reverses")),
        sa.ForeignKeyConstraint(["source"], ["account.id"], name=op.f("fk_transfer_source")),
        sa.ForeignKeyConstraint(["target"], ["account.id"], name=op.f("fk_transfer_target")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfer")),
        sa.UniqueConstraint("ref", name=op.f("uq_transfer_ref")),
        sa.UniqueConstraint("reverses", name=op.f("uq_transfer_reverses")),
    )
    op.create_index("ix_transfer_source_cents", "transfer", ["source", "cents"], unique=False)
    op.create_index("ix_transfer_target_cents", "transfer", ["target", "cents"], unique=False)
    op.create_index(
        "uq_transfer_attention",
        "transfer",
        ["attention_id"],
        unique=True,
        sqlite_where=sa.text("reverses IS NULL"),
        postgresql_where=sa.text("reverses IS NULL"),
    )


def only_append() -> None:
    """Nothing booked is ever changed or deleted, whoever holds the database."""
    statements = REFUSE_ON_SQLITE if op.get_bind().dialect.name == "sqlite" else REFUSE_ON_POSTGRES
    for statement in statements:
        op.execute(statement)


REFUSE_ON_SQLITE = [
    f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table} "
    f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    for table in ("attention", "transfer")
    for verb in ("update", "delete")
]
REFUSE_ON_POSTGRES = [
    "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$",
    *(
        f"CREATE TRIGGER {table}_only_append BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        for table in ("attention", "transfer")
    ),
]
