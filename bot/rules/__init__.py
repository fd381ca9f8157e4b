"""What the law says: facts, decision tables, windows, statements and their sources. Pure: no I/O outside `load`, no clock."""

from bot.rules.decide import asked, decide, state, why_not, window
from bot.rules.errors import DataFileError, LawError, NotOneRow, Place, UnknownId
from bot.rules.facts import Day, Fact, FactId, FactKind, Known, Origin, Precision, Situation, Value
from bot.rules.law import Law
from bot.rules.load import load_law, parse_value
from bot.rules.scene import area_of, contradicted, learning, supposing
from bot.rules.sources import Authority, Confidence, Source, SourceId
from bot.rules.tables import DecisionTable, Row
from bot.rules.verdict import Branch, Certain, Fired, Kind, Proof, Relied, Verdict
from bot.rules.windows import Edge, Standing, Window

__all__ = [
    "Authority", "Branch", "Certain", "Confidence", "DataFileError", "Day", "DecisionTable", "Edge", "Fact", "FactId",
    "FactKind", "Fired", "Kind", "Known", "Law", "LawError", "NotOneRow", "Origin", "Place", "Precision", "Proof",
    "Relied", "Row", "Situation", "Source", "SourceId", "Standing", "UnknownId", "Value", "Verdict", "Window",
    "area_of", "asked", "contradicted", "decide", "learning", "load_law", "parse_value", "state", "supposing",
    "why_not", "window",
]  # fmt: skip
