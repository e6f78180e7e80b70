"""Programmes, their streets and accounts, the people and their chats."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TEXT = sa.String()
BYTES = sa.LargeBinary()
CENTS = sa.BigInteger()


def upgrade() -> None:
    places()
    people()
    chats()


def places() -> None:
    op.create_table(
        "programme",
        sa.Column("id", ID, nullable=False),
        sa.Column("municipality", TEXT, nullable=False),
        sa.Column("local_party", TEXT, nullable=False),
        sa.Column("yearly_cents", CENTS, nullable=False),
        sa.Column("latitude", sa.Float()),
        sa.Column("longitude", sa.Float()),
        sa.Column("settings", TEXT, server_default="{}", nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme")),
        sa.UniqueConstraint("municipality", name=op.f("uq_programme_municipality")),
    )
    op.create_table(
        "street",
        sa.Column("id", ID, nullable=False),
        sa.Column("programme_id", ID, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("name_key", TEXT, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programme.id"], name=op.f("fk_street_programme_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_street")),
        sa.UniqueConstraint(
            "programme_id", "name_key", name=op.f("uq_street_programme_id_name_key")
        ),
    )
    op.create_table(
        "account",
        sa.Column("id", ID, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("programme_id", ID, nullable=False),
        sa.Column("street_id", ID),
        sa.CheckConstraint(
            "kind IN ('municipality', 'sponsor', 'pot', 'spent', 'cash_difference', 'returned')",
            name=op.f("ck_account_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programme.id"], name=op.f("fk_account_programme_id")
        ),
        sa.ForeignKeyConstraint(["street_id"], ["street.id"], name=op.f("fk_account_street_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("street_id", "kind", name=op.f("uq_account_street_id_kind")),
    )
    op.create_index(
        "uq_account_programme_kind",
        "account",
        ["programme_id", "kind"],
        unique=True,
        sqlite_where=sa.text("street_id IS NULL"),
        postgresql_where=sa.text("street_id IS NULL"),
    )


def people() -> None:
    op.create_table(
        "person",
        sa.Column("id", ID, nullable=False),
        sa.Column("token", TEXT, nullable=False),
        sa.Column("wrapped_key", BYTES),
        sa.Column("name", BYTES),
        sa.Column("language", TEXT, server_default="nl", nullable=False),
        sa.Column("form", TEXT),
        sa.Column("at_once", sa.Boolean()),
        sa.Column("unchanged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("answers_only", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("paused_until", sa.Date()),
        sa.Column("stopped_at", MOMENT),
        sa.Column("goodbye_day", sa.Date()),
        sa.Column("reminder_days", sa.Integer(), server_default="3", nullable=False),
        sa.Column("reminder_hour", sa.Integer(), server_default="10", nullable=False),
        sa.Column("tips_snoozed_until", sa.Date()),
        sa.Column("tips_dropped_to", CENTS, server_default="0", nullable=False),
        sa.Column("consent_version", TEXT),
        sa.Column("consent_at", MOMENT),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("erased_at", MOMENT),
        sa.CheckConstraint("form IN ('je', 'u')", name=op.f("ck_person_form")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("token", name=op.f("uq_person_token")),
    )
    op.create_table(
        "membership",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("role", TEXT, nullable=False),
        sa.Column("programme_id", ID),
        sa.Column("street_id", ID),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("until", MOMENT),
        sa.CheckConstraint(
            "role IN ('neighbour', 'gangmaker', 'coordinator', 'editor')",
            name=op.f("ck_membership_role"),
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_membership_person_id")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programme.id"], name=op.f("fk_membership_programme_id")
        ),
        sa.ForeignKeyConstraint(["street_id"], ["street.id"], name=op.f("fk_membership_street_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
    )
    op.create_index(
        "ix_membership_person",
        "membership",
        ["person_id"],
        unique=False,
    )
    op.create_index(
        "ix_membership_street",
        "membership",
        ["street_id", "role"],
        unique=False,
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_table(
        "consent",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("wants", TEXT, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_consent_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    op.create_index(op.f("ix_consent_person_id"), "consent", ["person_id"], unique=False)
    op.create_table(
        "invitation",
        sa.Column("id", ID, nullable=False),
        sa.Column("role", TEXT, nullable=False),
        sa.Column("programme_id", ID),
        sa.Column("street_id", ID),
        sa.Column("code_hash", TEXT, nullable=False),
        sa.Column("reusable", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT),
        sa.Column("used_at", MOMENT),
        sa.Column("used_by", ID),
        sa.Column("revoked_at", MOMENT),
        sa.CheckConstraint(
            "role IN ('neighbour', 'gangmaker', 'coordinator', 'editor')",
            name=op.f("ck_invitation_role"),
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programme.id"], name=op.f("fk_invitation_programme_id")
        ),
        sa.ForeignKeyConstraint(["street_id"], ["street.id"], name=op.f("fk_invitation_street_id")),
        sa.ForeignKeyConstraint(["used_by"], ["person.id"], name=op.f("fk_invitation_used_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_invitation_code_hash")),
    )
    op.create_index(op.f("ix_invitation_street_id"), "invitation", ["street_id"], unique=False)


def chats() -> None:
    op.create_table(
        "identity",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("lookup", TEXT),
        sa.Column("sealed", BYTES),
        sa.Column("last_in_at", MOMENT),
        sa.Column("blocked_at", MOMENT),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_identity_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity")),
        sa.UniqueConstraint("lookup", name=op.f("uq_identity_lookup")),
    )
    op.create_index(op.f("ix_identity_person_id"), "identity", ["person_id"], unique=False)
    op.create_table(
        "conversation",
        sa.Column("id", ID, nullable=False),
        sa.Column("identity_id", ID, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("account", TEXT, nullable=False),
        sa.Column("lookup", TEXT),
        sa.Column("sealed_chat", BYTES),
        sa.Column("talk", BYTES),
        sa.Column("question", sa.Integer(), server_default="0", nullable=False),
        sa.Column("last_in_at", MOMENT),
        sa.Column("wrong_codes", sa.Integer(), server_default="0", nullable=False),
        sa.Column("wrong_since", MOMENT),
        sa.ForeignKeyConstraint(
            ["identity_id"], ["identity.id"], name=op.f("fk_conversation_identity_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversation")),
        sa.UniqueConstraint("lookup", name=op.f("uq_conversation_lookup")),
    )
    op.create_index(
        op.f("ix_conversation_identity_id"), "conversation", ["identity_id"], unique=False
    )
