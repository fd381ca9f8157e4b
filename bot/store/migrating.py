"""Migrating: runs the migrations of this package on a connection. Alembic is imported here only: it takes a while."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool

from bot.store.errors import WrongSchema
from bot.store.schema import VERSION

FOLDER = Path(__file__).parent / "migrations"


def upgrade(connection: Connection) -> None:
    """Bring the tables up to date, within the transaction that the connection is in.

    Raises:
        WrongSchema: they are of a version that this program does not know; a newer program made them.
    """
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise WrongSchema("a newer program", VERSION) from error


def upgrade_sqlite(connection: sqlite3.Connection) -> None:
    """Bring the tables of a SQLite file up to date."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    with engine.begin() as opened:
        opened.exec_driver_sql("BEGIN IMMEDIATE")  # tables and version change together, or not at all
        upgrade(opened)
