"""What comes in, what must go out, tips, and what the house remembers."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TEXT = sa.String()
BYTES = sa.LargeBinary()


def upgrade() -> None:
    messages()
    tips()
    house()


def messages() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("account", TEXT, nullable=False),
        sa.Column("event_id", TEXT, nullable=False),
        sa.Column("conversation_id", ID),
        sa.Column("message_id", TEXT),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_inbox_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint(
            "channel", "account", "event_id", name=op.f("uq_inbox_channel_account_event_id")
        ),
    )
    op.create_index("ix_inbox_message", "inbox", ["conversation_id", "message_id"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("id", ID, nullable=False),
        sa.Column("key", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("class", sa.String(), nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("conversation_id", ID),
        sa.Column("text_key", TEXT),
        sa.Column("args", TEXT),
        sa.Column("body", BYTES),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("not_before", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT),
        sa.Column("attempt", sa.Integer(), server_default="0", nullable=False),
        sa.Column("leased_until", MOMENT),
        sa.Column("state", TEXT, server_default="waiting", nullable=False),
        sa.Column("reason", TEXT),
        sa.Column("provider_id", TEXT),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("settled_at", MOMENT),
        sa.CheckConstraint(
            "state IN ('waiting', 'sent', 'uncertain', 'held', 'cancelled', 'expired', 'dead')",
            name=op.f("ck_outbox_state"),
        ),
        sa.CheckConstraint(
            "\"class\" IN ('reply', 'nudge', 'announcement')", name=op.f("ck_outbox_class")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_outbox_conversation_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_outbox_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("key", name=op.f("uq_outbox_key")),
    )
    op.create_index(
        "ix_outbox_conversation",
        "outbox",
        ["conversation_id", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_index(
        "ix_outbox_line",
        "outbox",
        ["priority", "not_before", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_index(
        "ix_outbox_person",
        "outbox",
        ["person_id", "id"],
        unique=False,
    )
    op.create_index(
        "ix_outbox_trouble",
        "outbox",
        ["state"],
        unique=False,
        sqlite_where=sa.text("state IN ('uncertain', 'held', 'dead')"),
        postgresql_where=sa.text("state IN ('uncertain', 'held', 'dead')"),
    )


def tips() -> None:
    op.create_table(
        "tip",
        sa.Column("id", ID, nullable=False),
        sa.Column("street_id", ID, nullable=False),
        sa.Column("token", TEXT, nullable=False),
        sa.Column("wrapped_key", BYTES),
        sa.Column("sealed", BYTES),
        sa.Column("from_person", ID),
        sa.Column("by_role", TEXT, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("state", TEXT, server_default="open", nullable=False),
        sa.Column("taken_by", ID),
        sa.Column("taken_at", MOMENT),
        sa.Column("handled_at", MOMENT),
        sa.Column("fades_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "state IN ('open', 'taken', 'done', 'faded')", name=op.f("ck_tip_state")
        ),
        sa.ForeignKeyConstraint(["from_person"], ["person.id"], name=op.f("fk_tip_from_person")),
        sa.ForeignKeyConstraint(["street_id"], ["street.id"], name=op.f("fk_tip_street_id")),
        sa.ForeignKeyConstraint(["taken_by"], ["person.id"], name=op.f("fk_tip_taken_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tip")),
        sa.UniqueConstraint("token", name=op.f("uq_tip_token")),
    )
    op.create_index(op.f("ix_tip_from_person"), "tip", ["from_person"], unique=False)
    op.create_index(
        "ix_tip_open",
        "tip",
        ["street_id"],
        unique=False,
        sqlite_where=sa.text("state IN ('open', 'taken')"),
        postgresql_where=sa.text("state IN ('open', 'taken')"),
    )
    op.create_table(
        "due",
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("subject", TEXT, nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("decided_at", MOMENT, nullable=False),
        sa.Column("outcome", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("kind", "subject", "local_date", name=op.f("pk_due")),
    )


def house() -> None:
    op.create_table(
        "phone_line",
        sa.Column("id", ID, nullable=False),
        sa.Column("phone", TEXT, nullable=False),
        sa.Column("mine", sa.Boolean(), nullable=False),
        sa.Column("sealed", BYTES, nullable=False),
        sa.Column("event_id", TEXT),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("ticks", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phone_line")),
        sa.UniqueConstraint("phone", "event_id", name=op.f("uq_phone_line_phone_event_id")),
    )
    op.create_table(
        "setting",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("value", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
    )
    op.create_table(
        "look",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("what", TEXT, nullable=False),
        sa.Column("street_id", ID),
        sa.Column("programme_id", ID),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_look_person_id")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programme.id"], name=op.f("fk_look_programme_id")
        ),
        sa.ForeignKeyConstraint(["street_id"], ["street.id"], name=op.f("fk_look_street_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_look")),
    )
