"""One language: its messages, each parsed when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from babel import Locale
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.words.entries import Entry
from bot.words.errors import BrokenMessage, UnknownMessage
from bot.words.filling import Argument, Slots, in_style, marked_up
from bot.words.spans import Span

Tree = ftl.Message | ftl.Term


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text ready to be filled: the value of a message, or one of its attributes."""

    message_id: str
    compiled: Any  # fluent.runtime's own pattern
    arguments: frozenset[str]  # those of messages it contains included


class Book:
    """The messages of one language."""

    def __init__(
        self, language: str, entries: Mapping[str, Entry], locale: Locale, *, rewrite: Callable[[Tree], object] | None = None
    ) -> None:
        """Hold `entries`, with dates and numbers as in `locale`; `rewrite` changes each entry after it was parsed."""
        self.entries = entries
        self.messages = frozenset(name for name in entries if not name.startswith("-"))
        self._language = language
        self._locale = locale
        self._rewrite = rewrite
        self._bundle = FluentBundle([str(locale)], functions={"DATETIME": in_style}, use_isolating=False)
        self._trees: dict[str, Tree] = {}
        self._patterns: dict[str, dict[str, Pattern]] = {}
        self._fixed: dict[str, tuple[Span, ...]] = {}  # the texts that take no argument: they never change

    def pattern(self, message_id: str) -> Pattern:
        """Return the text of "id" or "id.attribute".

        Raises:
            UnknownMessage: there is none.
            BrokenMessage: it cannot be read.
        """
        name, _, attribute = message_id.partition(".")
        if name not in self.messages or attribute not in self.patterns(name):
            raise UnknownMessage(self._language, message_id, "there is no such text")
        return self.patterns(name)[attribute]

    def patterns(self, name: str) -> Mapping[str, Pattern]:
        """Return the texts of a message: its own under "", its attributes under their names."""
        if name not in self._patterns:
            parts = _parts(self._tree(name))
            compiled = self._bundle.get_message(name)
            nodes = {"": compiled.value, **compiled.attributes}
            self._patterns[name] = {
                part: Pattern(f"{name}.{part}".rstrip("."), nodes[part], self._arguments(tree)) for part, tree in parts.items()
            }
        return self._patterns[name]

    def reached(self, names: Iterable[str]) -> frozenset[str]:
        """Return `names` and all messages they contain; names that are not here are left out."""
        waiting = [name for name in names if name in self.messages]
        found: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += self._contained(self._tree(name))
        return frozenset(found)

    def fill(self, pattern: Pattern, arguments: Mapping[str, Argument]) -> tuple[Span, ...]:
        """Return the text with its arguments in their places; those that it does not take are ignored.

        Raises:
            BrokenMessage: the text cannot be made with these arguments, or its markup is wrong.
        """
        if pattern.arguments:
            return self._filled(pattern, {name: arguments[name] for name in pattern.arguments})
        if pattern.message_id not in self._fixed:
            self._fixed[pattern.message_id] = self._filled(pattern, {})
        return self._fixed[pattern.message_id]

    def _filled(self, pattern: Pattern, arguments: Mapping[str, Argument]) -> tuple[Span, ...]:
        slots = Slots(self._locale)
        values = {name: slots.put(value) for name, value in arguments.items()}
        text, errors = self._bundle.format_pattern(pattern.compiled, values)
        try:
            if errors:
                raise errors[0]
            return marked_up(slots.parts(str(text)))
        except Exception as error:  # Fluent collects whatever a function raised
            raise BrokenMessage(self._language, pattern.message_id, str(error)) from error

    def _tree(self, name: str, within: tuple[str, ...] = ()) -> Tree:
        """Return an entry, parsed; all that it names is parsed and in the bundle as well."""
        if name not in self._trees:
            tree = self._parsed(self.entries[name])
            for named in sorted(_names(tree).entries):
                if named not in self.entries:
                    raise BrokenMessage(self._language, name, f"names {named}, which does not exist")
                if named in (name, *within):
                    raise BrokenMessage(self._language, name, f"names {named}, which contains it; nothing could be said")
                self._tree(named, (name, *within))
            self._trees[name] = tree
            self._bundle.add_resource(ftl.Resource([tree]))
        return self._trees[name]

    def _parsed(self, entry: Entry) -> Tree:
        body = FluentParser(with_spans=False).parse(entry.text).body
        match body:
            case [ftl.Message() | ftl.Term() as tree]:
                if self._rewrite:
                    self._rewrite(tree)
                return tree
            case _:
                reasons = [note.message for junk in body if isinstance(junk, ftl.Junk) for note in junk.annotations or []]
                raise BrokenMessage(self._language, entry.name, "; ".join(map(str, reasons)) or "not one entry of Fluent")

    def _arguments(self, tree: ftl.BaseNode) -> frozenset[str]:
        contained = (self._arguments(self._tree(name)) for name in self._contained(tree))
        return frozenset(_names(tree).arguments).union(*contained)

    def _contained(self, tree: ftl.BaseNode) -> list[str]:
        return [name for name in _names(tree).entries if name in self.messages]


def _parts(tree: Tree) -> dict[str, ftl.Pattern]:
    value = {"": tree.value} if tree.value else {}
    return value | {attribute.id.name: attribute.value for attribute in tree.attributes}


def _names(tree: ftl.BaseNode) -> _Names:
    names = _Names()
    names.visit(tree)
    return names


class _Names(Visitor):
    """What a text needs from outside: its arguments, and the names of messages and terms in it."""

    def __init__(self) -> None:
        self.arguments: set[str] = set()
        self.entries: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802  # the visitor's naming
        self.arguments.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.entries.add(node.id.name)

    def visit_TermReference(self, node: ftl.TermReference) -> None:  # noqa: N802
        self.entries.add(f"-{node.id.name}")
