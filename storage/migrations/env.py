"""Alembic's door: runs in the transaction that storage.schema opened."""

from alembic import context

tx = context.config.attributes["connection"]
context.configure(
    connection=tx,
    render_as_batch=tx.dialect.name == "sqlite",
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
