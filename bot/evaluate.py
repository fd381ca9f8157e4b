"""`sejour eval`: how well messages with expected readings are understood, by numbers and by every miss.

A line of the file has `text`, `topic`, `facts`, `verdict`, `needs`, and may have `context`, `today`, `dates`, `also_ok`, `tags`,
`lang`. Each is one turn of a conversation of its own, taken through the whole program without a platform.
"""

from __future__ import annotations

import json
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

from bot.app import App, build
from bot.platforms.terminal.batch import Batch
from bot.rules import FactId
from bot.settings import Settings

DEFINITE = frozenset({"yes", "no"})  # "depends", "info" and "yes, if" are no success where more is expected, but no error
DATES = ("expiry_date", "arrival_date")  # facts whose days are counted on their own
NEAR_DAYS = 3  # a limit within so many days of the expected one counts: sources differ by a day or two
WARM_UP = "Can I travel with my ADP?"


@dataclass(frozen=True, slots=True)
class Case:
    """One message and what came of it."""

    row: Mapping[str, Any]
    reply: Mapping[str, Any]
    seconds: float

    @property
    def in_scope(self) -> bool:
        """Tell whether the message is our business."""
        return bool(self.row["topic"] != "out_of_scope")

    @property
    def topic_right(self) -> bool:
        """Tell whether the topic is the expected one."""
        return bool(self.reply["topic"] == self.row["topic"])

    @property
    def verdict_right(self) -> bool:
        """Tell whether the verdict is the expected one, or one as good."""
        return self.reply["verdict"] in {self.row["verdict"], *self.row.get("also_ok", ())}

    @property
    def wrong_definite(self) -> bool:
        """Tell whether something definite was said that is not so."""
        return self.dangerous or (not self.verdict_right and self.reply["verdict"] in DEFINITE)

    @property
    def dangerous(self) -> bool:
        """Tell whether yes was said, with conditions or without, where the truth is no."""
        return not self.verdict_right and self.row["verdict"] == "no" and self.reply["verdict"] in ("yes", "conditional")

    @property
    def wrongly_refused(self) -> bool:
        """Tell whether a message that is our business was turned away."""
        return self.in_scope and self.reply["verdict"] == "refuse"

    @property
    def missed_facts(self) -> dict[FactId, Any]:
        """Return the expected facts that were not understood."""
        found = self.reply["facts"]
        return {fact: value for fact, value in _plain_facts(self.row).items() if not _same(found.get(fact), value)}

    @property
    def wrong_facts(self) -> dict[FactId, Any]:
        """Return the facts understood otherwise than expected; facts beyond the expected ones are no mistake."""
        expected = _plain_facts(self.row)
        return {
            fact: value for fact, value in self.reply["facts"].items() if fact in expected and not _same(value, expected[fact])
        }

    @property
    def dates_right(self) -> bool | None:
        """Tell whether the expected limit is among those said, or the date was asked back; None when no date is expected."""
        expected = self.row.get("dates", {}).get("latest")
        if expected is None or self.row["verdict"] != "date":
            return None
        if "expiry_date" in self.reply["needs"] or "arrival_date" in self.reply["needs"]:
            return True
        said = self.reply["dates"]
        days = [said.get("last_day"), *said.get("last_day_by_source", {}).values()]
        return any(abs((date.fromisoformat(day) - date.fromisoformat(expected)).days) <= NEAR_DAYS for day in days if day)


@dataclass(slots=True)
class Report:
    """All figures of one run."""

    cases: list[Case]
    load_s: float
    memory_mb: float
    groups: dict[str, list[Case]] = field(default_factory=lambda: defaultdict(list))

    def figures(self) -> dict[str, Any]:
        """Return the figures by name; shares are between 0 and 1, None where nothing was to be counted."""
        inside = [case for case in self.cases if case.in_scope]
        outside = [case for case in self.cases if not case.in_scope]
        dated = [case.dates_right for case in self.cases if case.dates_right is not None]
        return {
            "messages": len(self.cases),
            "topic_in_scope": _share(case.topic_right for case in inside),
            "out_of_scope_refused": _share(case.reply["verdict"] == "refuse" for case in outside),
            "in_scope_refused": _share(case.wrongly_refused for case in inside),
            "verdict": _share(case.verdict_right for case in self.cases),
            "wrong_definite": _share(case.wrong_definite for case in inside),
            "yes_for_no": _share(case.dangerous for case in inside),
            **_facts_figures(self.cases),
            "dates": _share(dated),
            "median_ms": round(statistics.median(case.seconds for case in self.cases) * 1000, 2),
            "slowest_ms": round(max(case.seconds for case in self.cases) * 1000, 2),
            "load_s": round(self.load_s, 2),
            "memory_mb": round(self.memory_mb),
        }

    def by_group(self) -> dict[str, dict[str, float | None]]:
        """Return topic and verdict shares for each language, tag and length of message."""
        groups: dict[str, list[Case]] = defaultdict(list)
        for case in self.cases:
            for name in (
                f"language {case.row['lang']}",
                *(f"tag {tag}" for tag in case.row.get("tags", ())),
                _length(case.row["text"]),
            ):
                groups[name].append(case)
        return {
            name: {
                "messages": len(cases),
                "topic": _share(c.topic_right for c in cases),
                "verdict": _share(c.verdict_right for c in cases),
            }
            for name, cases in sorted(groups.items())
        }

    def confusion(self) -> dict[str, int]:
        """Return how often each verdict stood for another, the dangerous ones first."""
        wrong = [case for case in self.cases if not case.verdict_right]
        counted = Counter((not case.dangerous, f"{case.row['verdict']} → {case.reply['verdict']}") for case in wrong)
        return {name: count for (_, name), count in sorted(counted.items(), key=lambda item: (item[0][0], -item[1]))}


def run(path: Path, *, as_json: bool) -> int:
    """Measure a file of messages, print the figures, and return the exit status: 1 when the file cannot be read."""
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        print(f"{path}: {error}")
        return 1
    report = measure(rows)
    print(json.dumps(_as_data(report), ensure_ascii=False, indent=2) if as_json else "\n".join(_lines(report)))
    return 0


def measure(rows: Sequence[Mapping[str, Any]], app: App | None = None) -> Report:
    """Take every message through the program and return what came of it."""
    started, before = perf_counter(), _memory_mb()
    app = app or build(Settings())
    batch = Batch(app.law, app.engine, app.speaker, date.min)
    batch.answer({"id": None, "text": WARM_UP, "today": "2026-01-01"})
    load_s, memory = perf_counter() - started, _memory_mb() - before
    return Report([_case(batch, row) for row in rows], load_s, memory)


def _case(batch: Batch, row: Mapping[str, Any]) -> Case:
    request = {key: row[key] for key in ("id", "text", "context", "today") if key in row}
    request.setdefault("today", "2026-11-23")
    started = perf_counter()
    reply = batch.answer(request)
    return Case(row, reply, perf_counter() - started)


def _plain_facts(row: Mapping[str, Any]) -> dict[FactId, Any]:
    """Return the expected facts that have one written form; free words such as "since January" are not compared."""
    return {fact: value for fact, value in row["facts"].items() if isinstance(value, bool) or _is_plain(fact, str(value))}


def _is_plain(fact: FactId, value: str) -> bool:
    if fact.endswith("_date"):
        return value[:4].isdecimal()
    return fact != "permit_category"


def _same(found: object, expected: object) -> bool:
    """Tell whether two values agree; a month agrees with any day of it."""
    if isinstance(found, str) and isinstance(expected, str) and found[:4].isdecimal():
        return found.startswith(expected) or expected.startswith(found)
    return found == expected


def _facts_figures(cases: Iterable[Case]) -> dict[str, float | None]:
    expected = sum(len(_plain_facts(case.row)) for case in cases)
    missed = sum(len(case.missed_facts) for case in cases)
    wrong = sum(len(case.wrong_facts) for case in cases)
    right = expected - missed
    precision = right / (right + wrong) if right + wrong else None
    recall = right / expected if expected else None
    f1 = 2 * precision * recall / (precision + recall) if precision and recall else None
    return {"facts_precision": _rounded(precision), "facts_recall": _rounded(recall), "facts_f1": _rounded(f1)}


def _share(truths: Iterable[bool | None]) -> float | None:
    known = list(truths)
    return round(sum(bool(truth) for truth in known) / len(known), 3) if known else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _length(text: str) -> str:
    words = len(text.split())
    return "length up to 8 words" if words <= 8 else "length 9 to 25 words" if words <= 25 else "length over 25 words"


def _memory_mb() -> float:
    """Return the memory this process holds, in megabytes; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _as_data(report: Report) -> dict[str, Any]:
    misses = [_miss(case) for case in report.cases if _missed(case)]
    return {"figures": report.figures(), "confusion": report.confusion(), "groups": report.by_group(), "misses": misses}


def _lines(report: Report) -> Iterable[str]:
    yield from (f"{name:24} {value}" for name, value in report.figures().items())
    yield "\nverdicts taken for others, the dangerous ones first"
    yield from (f"  {name:28} {count}" for name, count in report.confusion().items())
    yield "\nby language, tag and length"
    yield from (f"  {name:24} {shares}" for name, shares in report.by_group().items())
    yield "\nevery miss"
    yield from (f"  {json.dumps(_miss(case), ensure_ascii=False)}" for case in report.cases if _missed(case))


def _missed(case: Case) -> bool:
    return not (case.topic_right and case.verdict_right) or bool(case.missed_facts) or case.dates_right is False


def _miss(case: Case) -> dict[str, Any]:
    row, reply = case.row, case.reply
    return {
        "id": row.get("id"),
        "text": row["text"],
        "topic": f"{row['topic']} → {reply['topic']}",
        "verdict": f"{row['verdict']} → {reply['verdict']}",
        "needs": reply["needs"],
        "missed_facts": case.missed_facts,
        "facts": reply["facts"],
        "dangerous": case.dangerous,
    }
