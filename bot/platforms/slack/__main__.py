"""Prints the app's manifest; see `manifest.py`."""

from __future__ import annotations

import sys

from bot.platforms.slack.manifest import written

if __name__ == "__main__":
    print(written(*sys.argv[1:2]), end="")
