"""What documents need: who may fetch which, and until when."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TEXT = sa.String()


def upgrade() -> None:
    op.create_table(
        "document",
        sa.Column("id", ID, nullable=False),
        sa.Column("lookup", TEXT, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("what", TEXT, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_document_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("lookup", name=op.f("uq_document_lookup")),
    )
    op.create_index(op.f("ix_document_person_id"), "document", ["person_id"])
    op.create_index(op.f("ix_document_expires_at"), "document", ["expires_at"])
