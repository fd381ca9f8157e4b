"""Delivery: updates in, turns, calls out; durable, in order, paced. See `README.md` for the way of a message.

`platform.py` the port · `intake.py` stores what comes in · `dispatcher.py` and `turns.py` turn it into calls · `sender.py` and
`pacing.py` make them · `reminders.py` lets time come in · `service.py` holds them together · `web.py`, `metrics.py`, `logs.py`
"""
