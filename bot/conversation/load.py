"""Loading the dialogs folder: the only part of `bot.conversation` that reads files. Mistakes are refused with file and line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path

from bot.conversation.flows import Dialogs, Flow, Guard, Listed, Panel, Renamed, State, TopicPlan, Transition
from bot.conversation.steps import DOES, PRIVACY
from bot.rules import FactId, FactKind, Law, Value
from bot.rules.data_files import Entry, Fields, read_file
from bot.understanding import Topic

_OF_FLOW = ("flow", "version", "initial", "states")
_OF_STATE = (
    "learns", "asks", "says", "status", "answers", "certain", "windows", "statements", "lists", "contacts", "shows", "papers",
    "words", "choices", "step", "end",
)  # fmt: skip


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


_OF_TOPIC = ("table", "statements", "lists", "followed_by", "under_yes", "next_steps")


class _Loader:
    def __init__(self, folder: Path, law: Law) -> None:
        self.folder = folder
        self.law = law
        self._steps: list[tuple[Entry, frozenset[str]]] = []  # each with the triggers that may stand there

    def topic(self, path: Path) -> TopicPlan:
        entry = read_file(path, self.folder)
        fields = entry.fields(required=("topic",), optional=_OF_TOPIC)
        topic = fields["topic"].one_of(Topic)
        if topic.value != path.stem:
            raise entry.refuse(f"the topic of {path.name} is {topic.value!r}; file and topic have one name")
        self._remember_steps(fields, "next_steps", frozenset())
        return TopicPlan(
            topic,
            self._known(fields["table"], self.law.tables, "table") if "table" in fields else None,
            self._all_known(fields, "statements", self.law.statements, "statement"),
            tuple(item.one_of(Listed) for item in fields.items("lists")),
            self._lists_after(fields),
            self._all_known(fields, "under_yes", self.law.statements, "statement"),
            fields.ids("next_steps"),
            entry.place,
        )

    def _lists_after(self, fields: Fields) -> Mapping[str, Listed]:
        after = fields.mapping("followed_by")
        for statement, entry in after.items():
            if statement not in self.law.statements:
                raise entry.refuse(f"no statement is called {statement!r}")
        return {statement: entry.one_of(Listed) for statement, entry in after.items()}

    # --- flows

    def flow(self, path: Path) -> Flow:
        entry = read_file(path, self.folder)
        fields = entry.fields(required=_OF_FLOW, optional=("aside", "transitions", "renamed"))
        if fields["flow"].text() != path.stem:
            raise entry.refuse(f"the flow of {path.name} is {fields['flow'].text()!r}; file and flow have one name")
        named = fields["states"].mapping()
        transitions = tuple(way for item in fields.items("transitions") for way in self._transitions(item, named))
        states = {name: self._state(name, state, transitions) for name, state in named.items()}
        version = fields["version"].number()
        return Flow(
            path.stem,
            version,
            fields.get("aside", Entry.boolean, False),
            self._known(fields["initial"], states, "state"),
            states,
            transitions,
            tuple(self._renamed(item, states, version) for item in fields.items("renamed")),
            entry.place,
        )

    def _state(self, name: str, entry: Entry, transitions: Iterable[Transition]) -> State:
        fields = entry.fields(optional=_OF_STATE)
        triggers = frozenset(way.trigger for way in transitions if way.source == name)
        self._remember_steps(fields, "choices", triggers)
        return State(
            name,
            entry.place,
            learns=self._learned(fields),
            asks=self._asked(fields["asks"]) if "asks" in fields else None,
            says=fields.ids("says"),
            status=self._known(fields["status"], self.law.statuses, "status") if "status" in fields else None,
            answers=fields["answers"].one_of(Topic) if "answers" in fields else None,
            certain=fields["certain"].one_of(Topic) if "certain" in fields else None,
            windows=self._all_known(fields, "windows", self.law.windows, "window"),
            statements=self._all_known(fields, "statements", self.law.statements, "statement"),
            lists=tuple(item.one_of(Listed) for item in fields.items("lists")),
            contacts=self._all_known(fields, "contacts", self.law.contacts, "contact"),
            shows=fields["shows"].one_of(Panel) if "shows" in fields else None,
            papers=self._all_known(fields, "papers", self.law.documents, "paper"),
            words=self._all_known(fields, "words", self.law.statuses, "status"),
            choices=fields.ids("choices"),
            step=fields.get("step", Entry.number, None),
            end=fields.get("end", Entry.boolean, False),
        )

    def _asked(self, entry: Entry) -> FactId:
        fact = self._known(entry, self.law.facts, "fact")
        if self.law.facts[fact].kind is FactKind.COUNTRY:
            raise entry.refuse("a country cannot be asked with choices; ask for the destination")
        return fact

    def _learned(self, fields: Fields) -> Mapping[FactId, Value]:
        learned: dict[FactId, Value] = {}
        for fact, entry in fields.mapping("learns").items():
            values = self._values(fact, entry)
            if len(values) != 1:
                raise entry.refuse(f"one value of {fact} can be learned, not {len(values)}")
            (learned[fact],) = values
        return learned

    def _transitions(self, entry: Entry, states: Iterable[str]) -> Iterator[Transition]:
        """Yield the ways that one entry declares: several triggers or states in a list are several ways."""
        fields = entry.fields(required=("by", "from", "to"), optional=("when",))
        dest = self._known(fields["to"], states, "state")
        guard = self._guard(fields["when"]) if "when" in fields else None
        for source, trigger in product(self._all_known(fields, "from", states, "state"), fields.ids("by")):
            yield Transition(trigger, source, dest, guard, entry.place)

    def _renamed(self, entry: Entry, states: Iterable[str], version: int) -> Renamed:
        fields = entry.fields(required=("version", "old", "new"))
        renamed = Renamed(fields["version"].number(), fields["old"].text(), fields["new"].text())
        if not 1 < renamed.version <= version:
            raise entry.refuse(
                f"the flow is at version {version}; a state is renamed in version 2 or later, not in {renamed.version}"
            )
        if renamed.old in states:
            raise entry.refuse(f"{renamed.old!r} is a state again; give the new one another name, old sessions mean the old one")
        return renamed

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

    # --- steps

    def check_steps(self, dialogs: Dialogs) -> None:
        """Refuse a step that leads nowhere; only now are all flows known."""
        for entry, triggers in self._steps:
            step = entry.text()
            kind, _, name = step.partition(".")
            kinds = {"topic": [*Topic], "flow": [*dialogs.flows], "ask": [*self.law.facts], "privacy": [*PRIVACY]}
            if name not in kinds[kind] if kind in kinds and name else step not in DOES | triggers:
                raise entry.refuse(f"no step is called {step!r}")

    def _remember_steps(self, fields: Fields, key: str, triggers: frozenset[str]) -> None:
        self._steps += [(entry, triggers) for entry in fields.items(key)]

    # --- ids

    def _all_known(self, fields: Fields, key: str, among: Iterable[str], what: str) -> tuple[str, ...]:
        return tuple(self._known(item, among, what) for item in fields.items(key))

    def _known(self, entry: Entry, among: Iterable[str], what: str) -> str:
        name = entry.text()
        if name not in among:
            raise entry.refuse(f"no {what} is called {name!r}")
        return name
