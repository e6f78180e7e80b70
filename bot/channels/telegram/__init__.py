"""Telegram: what its Bot API brings and takes. Only this package knows its client library."""
