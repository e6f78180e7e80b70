"""The bot's own initiative: rare, kind, and always with a why."""
