"""Pictures that go along with an announcement: fetched once, made plain, shown on every channel."""
