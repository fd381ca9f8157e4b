"""sejour-bot: a chat assistant for the online procedure of talent residence permits in France."""

__version__ = "0.1.0"
