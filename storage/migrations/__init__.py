"""The steps from one schema to the next, for SQLite and PostgreSQL."""
