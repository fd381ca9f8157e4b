"""The command `sejour`."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot import __version__
from bot.rules import DataFileError, LawError
from bot.rules.errors import NoSuchVersion
from bot.settings import BadSetting

if TYPE_CHECKING:
    from bot.app import App

Run = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 well, 1 something is wrong that the output names, 2 the call itself was."""
    options = _parser().parse_args(arguments)
    run: Run = options.run
    try:
        return run(options)
    except DataFileError as error:
        print(error, file=sys.stderr)
        return 1
    except NoSuchVersion as error:
        print(error, file=sys.stderr)
        return 2
    except LawError as error:
        print(f"the law folder is broken: {error}; run `sejour check`", file=sys.stderr)
        return 1
    except BadSetting as error:
        print(f"sejour: {error}", file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        print(f"sejour: {error.name} is not installed; pip install 'sejour-bot[all]' brings all there is", file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sejour", description="Talent residence permits in France: questions answered, with their sources."
    )
    parser.add_argument("--version", action="version", version=f"sejour-bot {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for add in (_add_ask, _add_chat, _add_check, _add_explain, _add_diff, _add_draw, _add_eval, _add_running, _add_keeping):
        add(commands)
    return parser


def _add_ask(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    ask = commands.add_parser("ask", help="answer one question, or JSON lines for programs")
    ask.add_argument("question", nargs="*", help="the question, in your own words")
    ask.add_argument("--batch", action="store_true", help="read JSON lines on standard input, write one JSON line for each")
    ask.add_argument("--json", action="store_true", help="print the answer as JSON")
    _add_situation(ask)
    ask.set_defaults(run=_ask)


def _add_chat(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    chat = commands.add_parser("chat", help="talk with the bot in this terminal")
    _add_situation(chat)
    chat.add_argument("--keep", metavar="FILE", type=Path, help="resume the conversation kept in FILE, and keep it there")
    chat.add_argument("--record", metavar="FILE", type=Path, help="write the conversation as a scenario, personal facts replaced")
    chat.set_defaults(run=_chat)


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = commands.add_parser("check", help="prove that the law, the dialogs and the words are complete")
    check.add_argument("--law", type=Path, metavar="FOLDER", help="check another law folder, and nothing else")
    check.add_argument("--language", metavar="xx", help="list what a language lacks, what is stale and what is unused")
    check.set_defaults(run=_check)


def _add_explain(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    explain = commands.add_parser("explain", help="print the proof of an answer: rows, facts, sources")
    explain.add_argument("question", nargs="+")
    _add_situation(explain)
    explain.set_defaults(run=_explain)


def _add_diff(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    diff = commands.add_parser("diff", help="list which situations two versions of the law answer differently")
    diff.add_argument("old", help="a git revision, or a folder of law")
    diff.add_argument("new", help="a git revision, or a folder of law")
    diff.add_argument("--as-of", type=_day, metavar="DAY", help="the day on which the two are compared; today by default")
    diff.set_defaults(run=_diff)


def _add_draw(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    draw = commands.add_parser("draw", help="write the flows as Mermaid")
    draw.add_argument("flow", nargs="?", help="one flow; all of them by default")
    draw.set_defaults(run=_draw)


def _add_eval(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    evaluate = commands.add_parser("eval", help="measure understanding on a file of messages with expected readings")
    evaluate.add_argument("file", type=Path)
    evaluate.add_argument("--json", action="store_true", help="print the figures as JSON")
    evaluate.set_defaults(run=_eval)


def _add_running(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    run = commands.add_parser("run", help="serve every platform that has a token, until SIGTERM")
    run.set_defaults(run=_run, only=None)
    for name in ("telegram", "slack"):
        one = commands.add_parser(name, help=f"serve {name.capitalize()} only")
        one.set_defaults(run=_run, only=name)
    doctor = commands.add_parser("doctor", help="examine settings, database, clock, words and platforms; say what to do")
    doctor.set_defaults(run=_doctor)


def _add_keeping(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parked = commands.add_parser("parked", help="updates and calls that were set aside after their tries")
    parked.set_defaults(run=_parked, wish="list")
    wishes = parked.add_subparsers(metavar="WISH")
    wishes.add_parser("list", help="list them (the default)")
    for wish, told in (("show", "show why one of them failed"), ("retry", "try one of them again, or all of a kind")):
        one = wishes.add_parser(wish, help=told)
        one.add_argument("what", choices=("update", "call"))
        one.add_argument("row", type=int, nargs="?" if wish == "retry" else None, help="its number in the list")
        one.set_defaults(wish=wish)
    database = commands.add_parser("db", help="the database: bring its tables up to date, change the operator's key")
    database.add_argument("wish", choices=("upgrade", "rotate-key"))
    database.set_defaults(run=_database)


def _add_situation(command: argparse.ArgumentParser) -> None:
    command.add_argument("--as-of", type=_day, metavar="DAY", help="the day to answer for, such as 2026-11-23; today by default")
    command.add_argument("--lang", choices=("en", "fr"), help="the language of the replies")


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{written!r} is not a day like 2026-11-23") from error


def _today() -> date:
    from bot.conversation.engine import FRANCE

    return datetime.now(FRANCE).date()


# Commands import what they need when they run: `sejour --help` and `sejour check` should not wait for the encoder.


def _app() -> App:
    """Return the program, ready to answer. Its encoder unpacks its weights while the rest is imported and read."""
    from concurrent.futures import ThreadPoolExecutor

    from bot.understanding.encoder import Encoder

    gc.disable()  # nothing made here is garbage; collecting would cost a tenth of the start
    encoder = Encoder()
    with ThreadPoolExecutor(max_workers=1) as pool:
        unpacking = pool.submit(encoder.load)
        from bot.app import build
        from bot.settings import Settings

        app = build(Settings.from_environment(os.environ), encoder)
        unpacking.result()
    gc.freeze()
    gc.enable()
    return app


def _ask(options: argparse.Namespace) -> int:
    from bot.platforms.terminal.ask import ask_once
    from bot.platforms.terminal.batch import Batch

    app = _app()
    batch = Batch(app.law, app.engine, app.speaker, options.as_of or _today())
    if options.batch:
        return 0 if batch.run(sys.stdin, sys.stdout) else 1
    if not options.question:
        print("sejour ask: write a question, or use --batch", file=sys.stderr)
        return 2
    return ask_once(batch, " ".join(options.question), as_json=options.json, language=options.lang)


def _chat(options: argparse.Namespace) -> int:
    from bot.platforms.terminal.chat import Chat

    app = _app()
    return Chat(app.engine, app.speaker, app.law, day=options.as_of, language=options.lang).run(
        keep=options.keep, record=options.record
    )


def _check(options: argparse.Namespace) -> int:
    from bot.inspection import check_everything, check_language, check_law_folder

    if options.law:
        findings = check_law_folder(options.law, as_of=_today())
    elif options.language:
        findings = check_language(options.language)
    else:
        findings = check_everything(as_of=_today())
    for finding in findings:
        print(finding)
    print(f"{len(findings)} things to mend" if findings else "everything is in order")
    return 1 if findings else 0


def _explain(options: argparse.Namespace) -> int:
    from bot.platforms.terminal.ask import explain_once
    from bot.platforms.terminal.batch import Batch

    app = _app()
    batch = Batch(app.law, app.engine, app.speaker, options.as_of or _today())
    return explain_once(batch, " ".join(options.question), language=options.lang)


def _diff(options: argparse.Namespace) -> int:
    from bot.inspection import compare

    lines = compare(options.old, options.new, as_of=options.as_of or _today())
    for line in lines:
        print(line)
    if not lines:
        print("no situation changes its answer")
    return 0


def _draw(options: argparse.Namespace) -> int:
    from bot.inspection import drawings

    for text in drawings(options.flow):
        print(text)
    return 0


def _eval(options: argparse.Namespace) -> int:
    from bot.evaluate import run

    return run(options.file, as_json=options.json)


def _run(options: argparse.Namespace) -> int:
    from bot.operations import run

    return run(options.only)


def _doctor(options: argparse.Namespace) -> int:
    from bot.operations import doctor

    return doctor()


def _parked(options: argparse.Namespace) -> int:
    from bot import operations

    match options.wish:
        case "show":
            return operations.show_parked(options.what, options.row)
        case "retry":
            return operations.retry_parked(options.what, options.row)
        case _:
            return operations.parked()


def _database(options: argparse.Namespace) -> int:
    from bot import operations

    return operations.upgrade() if options.wish == "upgrade" else operations.rotate()


if __name__ == "__main__":
    sys.exit(main())
