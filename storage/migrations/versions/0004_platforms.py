"""What real platforms need: pace, receipts, templates, groups, quarantine, two channels linked."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TEXT = sa.String()
BYTES = sa.LargeBinary()


def upgrade() -> None:
    people()
    outgoing()
    incoming()
    pace()


def people() -> None:
    number = "INTEGER" if op.get_bind().dialect.name == "sqlite" else "BIGINT"
    # In one statement, because SQLite can add a key only together with its column.
    op.execute(
        f"ALTER TABLE person ADD COLUMN merged_into {number}"
        " CONSTRAINT fk_person_merged_into REFERENCES person (id)"
    )
    op.create_index(op.f("ix_person_merged_into"), "person", ["merged_into"])
    op.add_column("conversation", sa.Column("menu", TEXT))
    op.create_table(
        "link_code",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("conversation_id", ID, nullable=False),
        sa.Column("code_hash", TEXT, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_link_code_person_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_link_code_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_code")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_link_code_code_hash")),
    )
    op.create_index(op.f("ix_link_code_person_id"), "link_code", ["person_id"])


def outgoing() -> None:
    op.add_column("outbox", sa.Column("tries", sa.Integer(), server_default="0", nullable=False))
    op.add_column("outbox", sa.Column("channel", TEXT))
    op.add_column("outbox", sa.Column("category", TEXT))
    known = sa.text("provider_id IS NOT NULL")
    op.create_index(
        "ix_outbox_provider", "outbox", ["provider_id"], sqlite_where=known, postgresql_where=known
    )
    op.create_table(
        "receipt",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("provider_id", TEXT, nullable=False),
        sa.Column("status", TEXT, nullable=False),
        sa.Column("error", TEXT),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("applied", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
        sa.UniqueConstraint(
            "channel", "provider_id", "status", name=op.f("uq_receipt_channel_provider_id_status")
        ),
    )
    waits = sa.text("NOT applied")
    op.create_index(
        "ix_receipt_waiting", "receipt", ["at"], sqlite_where=waits, postgresql_where=waits
    )
    op.create_table(
        "template",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("sid", TEXT, nullable=False),
        sa.Column("category", TEXT),
        sa.Column("status", TEXT, nullable=False),
        sa.Column("reason", TEXT),
        sa.Column("checked_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_template")),
    )


def incoming() -> None:
    op.create_table(
        "quarantine",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("why", TEXT, nullable=False),
        sa.Column("sealed", BYTES, nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quarantine")),
    )
    op.create_index(op.f("ix_quarantine_received_at"), "quarantine", ["received_at"])
    op.create_table(
        "group_chat",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("account", TEXT, nullable=False),
        sa.Column("lookup", TEXT, nullable=False),
        sa.Column("sealed_chat", BYTES, nullable=False),
        sa.Column("added_by", ID, nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["person.id"], name=op.f("fk_group_chat_added_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_chat")),
        sa.UniqueConstraint("lookup", name=op.f("uq_group_chat_lookup")),
    )


def pace() -> None:
    op.create_table(
        "channel_pace",
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("next_at", MOMENT),
        sa.Column("closed_until", MOMENT),
        sa.Column("closed_why", TEXT),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_channel_pace")),
    )
    op.create_table(
        "chat_pace",
        sa.Column("conversation_id", ID, autoincrement=False, nullable=False),
        sa.Column("next_at", MOMENT),
        sa.Column("busy_until", MOMENT),
        sa.PrimaryKeyConstraint("conversation_id", name=op.f("pk_chat_pace")),
    )
