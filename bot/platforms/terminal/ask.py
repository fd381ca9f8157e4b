"""One question, one answer: `sejour ask` and `sejour explain`."""

from __future__ import annotations

import json
from datetime import datetime, time
from typing import Any

from rich.console import Console

from bot.conversation import Session, TextMessage, TurnResult
from bot.conversation.engine import FRANCE
from bot.platforms.terminal.batch import Batch
from bot.platforms.terminal.show import show
from bot.rules import Origin


def ask_once(batch: Batch, question: str, *, as_json: bool, language: str | None) -> int:
    """Print the answer to one question and return the exit status."""
    if as_json:
        request: dict[str, Any] = {"id": None, "text": question, "lang": language}
        print(json.dumps(batch.answer(request), ensure_ascii=False, indent=2))
        return 0
    turn = _turn(batch, question, language)
    show(Console(), batch.speaker.speak(_reply_language(turn, language), turn.blocks))
    return 0


def explain_once(batch: Batch, question: str, *, language: str | None) -> int:
    """Print the answer with its proof: every row that fired, every fact, every source with its dates."""
    turn = _turn(batch, question, language)
    console = Console()
    show(console, batch.speaker.speak(_reply_language(turn, language), turn.blocks))
    for answer in turn.answers:
        _print_proof(console, batch, answer.verdict.proof)
    return 0


def _print_proof(console: Console, batch: Batch, proof: Any) -> None:
    console.rule()
    console.print(f"the law of {proof.as_of}, version {batch.law.version}")
    for fired in proof.fired:
        unsettled = "" if fired.settled else ", not settled"
        console.print(
            f"{fired.table} / {fired.row}: {fired.kind}{unsettled} (confidence {fired.confidence}, reviewed {fired.reviewed})"
        )
    for relied in proof.relied_on:
        known = "presumed, nobody said so" if relied.origin is Origin.PRESUMED else relied.origin
        console.print(f"  {relied.fact} = {relied.value} ({known})")
    for name in proof.sources:
        source = batch.law.sources[name]
        dated = f", in force or dated {source.in_force}" if source.in_force else ""
        console.print(
            f"  {name}: {source.title} [{source.authority}{dated}, read {source.read}] {source.address or ''}", soft_wrap=True
        )


def _turn(batch: Batch, question: str, language: str | None) -> TurnResult:
    session = Session(chosen_language=language)
    return batch.engine.take_turn(session, TextMessage(question), now=datetime.combine(batch.today, time(12), FRANCE))


def _reply_language(turn: TurnResult, chosen: str | None) -> str:
    language = chosen or turn.session.language
    return language if language in ("en", "fr") else "en"
