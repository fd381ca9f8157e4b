"""`python -m bot` is the command `sejour`."""

import sys

from bot.cli import main

sys.exit(main())
