"""Loading the dialogs folder: the only part of `bot.conversation` that reads files. Mistakes are refused with file and line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bot.conversation.flows import Dialogs, Flow, Guard, Listed, State, TopicPlan, Transition
from bot.rules import FactId, FactKind, Law, Value
from bot.rules.data_files import Entry, Fields, read_file
from bot.understanding import Topic

STEPS = frozenset(
    {"why", "why_not", "source", "change", "what_if", "remind", "menu", "next", "back", "stop", "start_over", "skip", "talk"}
)  # what a choice may do besides leading to a topic, a flow or a fact


def load_dialogs(folder: Path, law: Law) -> Dialogs:
    """Return the topics and flows of a folder, checked against the law they speak of.

    Raises:
        DataFileError: something in a file cannot be taken; the message names file and line.
    """
    loader = _Loader(folder, law)
    topics = [loader.topic(path) for path in sorted((folder / "topics").glob("*.yaml"))]
    flows = [loader.flow(path) for path in sorted((folder / "flows").glob("*.yaml"))]
    dialogs = Dialogs({plan.topic: plan for plan in topics}, {flow.id: flow for flow in flows})
    loader.check_steps(dialogs)
    return dialogs


class _Loader:
    def __init__(self, folder: Path, law: Law) -> None:
        self.folder = folder
        self.law = law
        self._steps: list[tuple[Entry, str]] = []

    def topic(self, path: Path) -> TopicPlan:
        entry = read_file(path, self.folder)
        fields = entry.fields(required=("topic",), optional=("table", "statements", "lists", "next_steps"))
        topic = fields["topic"].one_of(Topic)
        if topic.value != path.stem:
            raise entry.refuse(f"the topic of {path.name} is {topic.value!r}; file and topic have one name")
        return TopicPlan(
            topic,
            self._known(fields["table"], self.law.tables, "table") if "table" in fields else None,
            self._statements(fields),
            tuple(item.one_of(Listed) for item in fields.items("lists")),
            self._remember_steps(fields, "next_steps"),
            entry.place,
        )

    def flow(self, path: Path) -> Flow:
        entry = read_file(path, self.folder)
        fields = entry.fields(required=("flow", "version", "initial", "states"), optional=("transitions",))
        states = {name: self._state(name, state) for name, state in fields["states"].mapping().items()}
        transitions = tuple(self._transition(item, states) for item in fields.items("transitions"))
        initial = self._known(fields["initial"], states, "state")
        return Flow(fields["flow"].text(), fields["version"].number(), initial, states, transitions, entry.place)

    def check_steps(self, dialogs: Dialogs) -> None:
        """Refuse a step that leads nowhere; only now are all flows known."""
        triggers = {transition.trigger for flow in dialogs.flows.values() for transition in flow.transitions}
        for entry, step in self._steps:
            kind, _, name = step.partition(".")
            known: list[str] | None = {"topic": [*Topic], "flow": [*dialogs.flows], "ask": [*self.law.facts]}.get(kind)
            if (known is not None and name not in known) or (known is None and step not in {*STEPS, *triggers}):
                raise entry.refuse(f"no step is called {step!r}")

    def _state(self, name: str, entry: Entry) -> State:
        fields = entry.fields(optional=("asks", "says", "answers", "statements", "lists", "choices", "end"))
        asks = self._known(fields["asks"], self.law.facts, "fact") if "asks" in fields else None
        state = State(
            name,
            asks,
            fields.ids("says"),
            fields["answers"].one_of(Topic) if "answers" in fields else None,
            self._statements(fields),
            tuple(item.one_of(Listed) for item in fields.items("lists")),
            self._remember_steps(fields, "choices"),
            fields.get("end", Entry.boolean, False),
            entry.place,
        )
        if asks is not None and self.law.facts[asks].kind is FactKind.COUNTRY:
            raise entry.refuse("a country cannot be asked with choices; ask for the destination")
        return state

    def _transition(self, entry: Entry, states: Iterable[str]) -> Transition:
        fields = entry.fields(required=("on", "from", "to"), optional=("when",))
        known = dict.fromkeys(states)
        return Transition(
            fields["on"].text(),
            self._known(fields["from"], known, "state"),
            self._known(fields["to"], known, "state"),
            self._guard(fields["when"]) if "when" in fields else None,
            entry.place,
        )

    def _guard(self, entry: Entry) -> Guard:
        return Guard({fact: self._values(fact, values) for fact, values in entry.mapping().items()})

    def _values(self, fact: FactId, entry: Entry) -> frozenset[Value]:
        if fact not in self.law.facts:
            raise entry.refuse(f"no fact is called {fact!r}")
        declared = self.law.facts[fact]
        values = [item.boolean() if declared.kind is FactKind.YES_NO else item.text() for item in entry.list()]
        for value in values:
            if value not in declared.domain:
                raise entry.refuse(f"{fact} cannot be {value!r}")
        return frozenset(values)

    def _statements(self, fields: Fields) -> tuple[str, ...]:
        return tuple(self._known(item, self.law.statements, "statement") for item in fields.items("statements"))

    def _remember_steps(self, fields: Fields, key: str) -> tuple[str, ...]:
        entries = list(fields.items(key))
        self._steps += [(entry, entry.text()) for entry in entries]
        return fields.ids(key)

    def _known(self, entry: Entry, among: Iterable[str], what: str) -> str:
        name = entry.text()
        if name not in among:
            raise entry.refuse(f"no {what} is called {name!r}")
        return name
