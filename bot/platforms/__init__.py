"""Platforms: each receives, plans and sends in its own way, and knows no other."""
