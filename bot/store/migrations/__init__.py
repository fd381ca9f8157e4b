"""Migrations: how the tables came to be what they are. Run by `bot.store.opening`, with Alembic."""
