"""Inspection: `sejour check`, `sejour diff` and `sejour draw` over law, dialogs and words together."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from bot.conversation import Dialogs, Flow, Transition
from bot.conversation.checks import check_dialogs
from bot.conversation.load import load_dialogs
from bot.conversation.vocabulary import messages
from bot.places import dialogs_folder, law_folder, locales_folder
from bot.rules import DataFileError, Law, load_law
from bot.rules.checks import check_law
from bot.rules.diff import changes, definition_changes, statement_changes
from bot.rules.errors import NoSuchVersion
from bot.words import ENGLISH, Words

LAW_IN_REPOSITORY = "bot/rules/law"  # where a git revision keeps the law


def check_law_folder(folder: Path, *, as_of: date) -> list[str]:
    """Return what is wrong with a law folder, a line or paragraph for each."""
    try:
        law = load_law(folder)
    except DataFileError as error:
        return [str(error)]
    return [str(finding) for finding in check_law(law, as_of=as_of)]


def check_everything(*, as_of: date) -> list[str]:
    """Return what is wrong with the law, the dialogs and the words of this program."""
    findings = check_law_folder(law_folder(), as_of=as_of)
    if findings:
        return findings
    law = load_law(law_folder())
    try:
        dialogs = load_dialogs(dialogs_folder(), law)
    except DataFileError as error:
        return [str(error)]
    findings += [str(finding) for finding in check_dialogs(law, dialogs)]
    for language in Words(locales_folder()).languages:
        findings += [f"locales/{language}: no message {each}" for each in unsayable(law, dialogs, language)]
    return findings


def check_language(language: str) -> list[str]:
    """Return what a language lacks, what is stale because its English source changed, and what nothing uses."""
    words = Words(locales_folder())
    law = load_law(law_folder())
    lacking = [f"missing: {each}" for each in words.missing(language)] if language != ENGLISH else []
    needed = [f"missing: {each}" for each in unsayable(law, load_dialogs(dialogs_folder(), law), language)]
    stale = [f"stale: {each}" for each in words.stale(language)] if language != ENGLISH else []
    strange = [f"takes an argument that English does not: {each}" for each in words.strange_arguments(language)]
    return [*dict.fromkeys((*lacking, *needed)), *stale, *strange]


def unsayable(law: Law, dialogs: Dialogs, language: str) -> tuple[str, ...]:
    """Return the messages that the engine may say and a language does not have."""
    words = Words(locales_folder())
    return tuple(sorted(each for each in messages(law, dialogs) if not words.has(language, each)))


def compare(old: str, new: str, *, as_of: date) -> list[str]:
    """Return what changes between two versions of the law, each a folder or a git revision.

    Raises:
        NoSuchVersion: one of them is neither.
        LawError: one of them does not load.
    """
    with _law_of(old) as before, _law_of(new) as after:
        found = changes(before, after, as_of=as_of)
        lines = [str(change) for change in found]
        total = sum(change.situations for change in found)
        others = [*definition_changes(before, after), *statement_changes(before, after)]
        return [*lines, *others, *([f"{total} situations change their answer"] if lines else [])]


@contextmanager
def _law_of(name: str) -> Iterator[Law]:
    folder = Path(name)
    if folder.is_dir():
        yield load_law(folder)
        return
    with tempfile.TemporaryDirectory() as place:
        top = subprocess.run(["git", "rev-parse", "--show-toplevel"], capture_output=True, text=True, check=False).stdout.strip()
        git = ["git", "-C", top or "."]  # else the path counts from this folder
        archive = subprocess.run([*git, "archive", name, LAW_IN_REPOSITORY], capture_output=True, check=False)
        if archive.returncode:
            known = subprocess.run(
                [*git, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}"], capture_output=True, check=False
            )
            if known.returncode == 0:
                raise NoSuchVersion(f"the git revision {name!r} has no {LAW_IN_REPOSITORY}")
            raise NoSuchVersion(f"git knows no revision {name!r}, and no folder is called so")
        subprocess.run(["tar", "-x", "-C", place], input=archive.stdout, check=True)
        yield load_law(Path(place) / LAW_IN_REPOSITORY)


def drawings(name: str | None) -> Iterator[str]:
    """Yield each flow, or the one named, as a Mermaid state diagram."""
    dialogs = load_dialogs(dialogs_folder(), load_law(law_folder()))
    for flow in dialogs.flows.values():
        if name in (None, flow.id):
            yield drawing(flow)


def drawing(flow: Flow) -> str:
    """Return a flow as a Mermaid state diagram."""
    lines = ["stateDiagram-v2", f"    [*] --> {flow.initial}"]
    arrows: dict[tuple[str, str], list[str]] = {}
    for way in flow.transitions:
        arrows.setdefault((way.source, way.dest), []).append(_label(way))
    lines += [f"    {source} --> {dest}: {' / '.join(labels)}" for (source, dest), labels in arrows.items()]
    lines += [f"    {state.name} --> [*]" for state in flow.states.values() if state.end]
    return "\n".join(lines)


def _label(way: Transition) -> str:
    facts = way.guard.facts if way.guard else {}
    guard = ", ".join(f"{fact} = {'|'.join(sorted(map(str, values)))}" for fact, values in facts.items())
    return f"{way.trigger} [{guard}]" if guard else way.trigger
