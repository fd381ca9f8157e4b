"""Turns: what is worked out of claimed updates, without waiting for anything. Pure but for the time it takes.

Runs in a worker thread: a turn is computing, and the event loop has better things to do.
"""

from __future__ import annotations

import hmac
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from traceback import walk_tb
from typing import Protocol

from bot.conversation import EditedText, Engine, FileSent, Say, Session, TextMessage, TurnResult
from bot.conversation.cases import room_for
from bot.conversation.manners import REPLY_LANGUAGES
from bot.conversation.my_dates import CALENDAR
from bot.conversation.replies import Block, ChoiceId, Export, Part
from bot.delivery.intake import LONGEST_TEXT, TOO_FAST, TOO_LONG, Flood
from bot.delivery.platform import Plan, Reply
from bot.store.records import Call, Claimed, Json, TurnDone, TurnRecord
from bot.understanding import Encoded, Reader
from bot.words import Speaker, Spoken, SpokenFile

MY_DATA = "my_data"  # the kind of attachment that holds everything about a person
NOTICES: Mapping[str, Block] = {  # said of what was not taken in; no turn of the conversation is taken for them
    TOO_FAST: Say("too-fast", {"seconds": int(Flood().pause)}, Part.NOTE),
    TOO_LONG: Say("too-long", {"characters": LONGEST_TEXT}, Part.NOTE),
}
_TOKEN_BYTES = 9  # 12 characters of base64: one guess in 2^72


class Planner(Protocol):
    """The part of a platform that turns need."""

    def plan(self, reply: Reply) -> Plan:
        """Return the API calls that show a reply."""
        ...


@dataclass(frozen=True, slots=True)
class Failed:
    """A turn that raised; `reason` says what and where in our code, never with whose words."""

    claimed: Claimed
    reason: str


@dataclass(frozen=True, slots=True)
class WantsExport:
    """A turn that is to hand over everything held about its person; see `TurnTaker.export`."""

    claimed: Claimed
    result: TurnResult


class TurnTaker:
    """Takes turns for the dispatcher."""

    def __init__(
        self, engine: Engine, reader: Reader, speaker: Speaker, platforms: Mapping[str, Planner], law_version: str
    ) -> None:
        """Take turns with `engine`, for these platforms."""
        self._engine = engine
        self._reader = reader
        self._speaker = speaker
        self._platforms = platforms
        self._law_version = law_version

    @property
    def platforms(self) -> Collection[str]:
        """Return the platforms that run here."""
        return self._platforms.keys()

    def take(self, claimed: Sequence[Claimed], now: datetime) -> list[TurnDone | WantsExport | Failed]:
        """Return the turn of each claimed update. Their texts are encoded in one batch."""
        encoded = self._encoded(claimed)
        return [self._take(each, encoded.get(each.row), now) for each in claimed]

    def export(self, wanted: WantsExport, everything: Json, now: datetime) -> TurnDone | Failed:
        """Return the turn that hands over `everything`, as a file."""
        try:
            return self._done(wanted.claimed, wanted.result, now, everything)
        except Exception as error:
            return Failed(wanted.claimed, reason_of(error))

    def apologise(self, failed: Failed, now: datetime) -> TurnDone | Failed:
        """Return what a turn that failed for good leaves behind: the session as it was, and an apology."""
        session = _opened(failed.claimed) if failed.claimed.unreadable else failed.claimed.conversation.session
        try:
            return self._done(failed.claimed, TurnResult(session, (Say("apology", part=Part.NOTE),)), now)
        except Exception as error:
            return Failed(failed.claimed, reason_of(error))

    def _encoded(self, claimed: Sequence[Claimed]) -> Mapping[int, Encoded]:
        texts = {
            each.row: each.update.incoming.text for each in claimed if isinstance(each.update.incoming, TextMessage | EditedText)
        }
        try:
            return dict(zip(texts, self._reader.prepare(list(texts.values())), strict=True)) if texts else {}
        except Exception:  # one text spoils the batch: each turn encodes its own, and the one that cannot fails alone
            return {}

    def _take(self, claimed: Claimed, encoded: Encoded | None, now: datetime) -> TurnDone | WantsExport | Failed:
        if claimed.unreadable:
            return Failed(claimed, claimed.unreadable)
        incoming = claimed.update.incoming
        session = _opened(claimed)
        try:
            if isinstance(incoming, FileSent) and incoming.kind in NOTICES:
                return self._done(claimed, TurnResult(session, (NOTICES[incoming.kind],)), now)
            if isinstance(incoming, TextMessage | EditedText):
                incoming = replace(incoming, encoded=encoded)
            result = self._engine.take_turn(session, incoming, now=now)
            if any(isinstance(effect, Export) for effect in result.effects):
                return WantsExport(claimed, result)
            return self._done(claimed, result, now)
        except Exception as error:
            return Failed(claimed, reason_of(error))

    def _done(self, claimed: Claimed, result: TurnResult, now: datetime, everything: Json | None = None) -> TurnDone:
        tokens = _Tokens(claimed.conversation.token_key)
        plan = self._plan(claimed, result, now, tokens, everything)
        calls = plan.calls if everything is None else tuple(_holding(call, everything) for call in plan.calls)
        record = _record(result, self._law_version)
        return TurnDone(claimed, result.session, calls, record, result.effects, plan.shown, tokens.given)

    def _plan(
        self, claimed: Claimed, result: TurnResult, now: datetime, token: Callable[[ChoiceId], str], everything: Json | None
    ) -> Plan:
        conversation, update = claimed.conversation, claimed.update
        if not result.blocks:
            return Plan((), conversation.shown)
        language = reply_language(result.session)
        blocks = tuple(_seeded(block, token) for block in self._speaker.speak(language, result.blocks))
        if everything is not None:
            blocks = (*blocks, self._file(language))
        topics = tuple(answer.topic.value for answer in result.answers)
        room = room_for(result.session, update.incoming)
        reply = Reply(update, blocks, language, now, conversation.next_number, token, conversation.shown, topics, room)
        return self._platforms[update.place.platform].plan(reply)

    def _file(self, language: str) -> Spoken:
        caption = self._speaker.speak(language, (Say("privacy-export"),))[0]
        return SpokenFile(MY_DATA, "my-data.json", caption.spans if hasattr(caption, "spans") else ())


def reply_language(session: Session) -> str:
    """Return the language that replies are written in: the one chosen, else the one written in, else English."""
    language = session.chosen_language or session.language
    return language if language in REPLY_LANGUAGES else "en"


def my_data(everything: Json) -> bytes:
    """Return the file with everything held about a person, readable and as JSON."""
    return json.dumps(everything, ensure_ascii=False, indent=2).encode()


def reason_of(error: BaseException) -> str:
    """Return what went wrong and where in this program, without the error's own words: they may hold somebody's.

    >>> try:
    ...     {}["Lagos"]
    ... except KeyError as error:
    ...     print(reason_of(error))
    KeyError
    """
    package = Path(__file__).parents[1]
    ours = [(Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__)]
    places = [f"{path.relative_to(package)}:{line}" for path, line in ours if path.is_relative_to(package)]
    return f"{type(error).__name__} at {places[-1]}" if places else type(error).__name__


def _seeded(block: Spoken, token: Callable[[ChoiceId], str]) -> Spoken:
    """Return a calendar file with what names its events: this person's alone, the same in each file, and saying nothing."""
    if not isinstance(block, SpokenFile) or block.kind != CALENDAR:
        return block
    return replace(block, data={**block.data, "seed": token(CALENDAR)})


class _Tokens:
    """What buttons carry in place of the ids of choices: it says nothing, and only this person's taps mean anything."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self.given: dict[str, ChoiceId] = {}

    def __call__(self, choice: ChoiceId) -> str:
        token = urlsafe_b64encode(hmac.digest(self._key, choice.encode(), "sha256")[:_TOKEN_BYTES]).decode()
        self.given[token] = choice
        return token


def _opened(claimed: Claimed) -> Session:
    """Return the session; a new one, or one not read, begins in the language of the person's app, if we reply in it."""
    session = claimed.conversation.session
    language = (claimed.update.language or "").replace("_", "-").partition("-")[0].lower()
    is_old = session.turns or (claimed.conversation.version and not claimed.unreadable)
    if is_old or language not in REPLY_LANGUAGES:
        return session
    return replace(session, language=language)


def _holding(call: Call, everything: Json) -> Call:
    attachment = call.attachment
    if attachment is None or attachment.kind != MY_DATA:
        return call
    return replace(call, attachment=replace(attachment, data=everything))


def _record(result: TurnResult, law_version: str) -> TurnRecord:
    proofs = [answer.verdict.proof for answer in result.answers]
    return TurnRecord(
        messages=result.messages,
        topics=tuple(answer.topic.value for answer in result.answers),
        verdicts=tuple(answer.verdict.kind.value for answer in result.answers),
        rows=tuple(f"{fired.table}.{fired.row}" for proof in proofs for fired in proof.fired),
        sources=tuple(dict.fromkeys(source for proof in proofs for source in proof.sources)),
        law_version=law_version,
    )
