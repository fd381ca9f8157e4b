"""The terminal: one question, a conversation, or JSON lines for programs."""
