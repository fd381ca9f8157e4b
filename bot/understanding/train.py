"""Learning the heads from the example messages: `make train`. Needs scikit-learn, which the running program does not.

Writes `model/heads.npz` and `model/heads.json`; both are committed, and a test fails when the examples have changed since.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack, spmatrix
from sklearn.linear_model import LogisticRegression

from bot.understanding.context_load import read_stories
from bot.understanding.encoder import Encoder
from bot.understanding.example_load import Example, fingerprint, read_examples
from bot.understanding.features import BUCKETS, Features, Row, features_of
from bot.understanding.load import Lexicons
from bot.understanding.meaning import Sense, Topic
from bot.understanding.reading import read
from bot.understanding.sentences import is_question
from bot.understanding.tokens import tokens
from bot.understanding.topics import Heads, Linear

HERE = Path(__file__).parent
LOCALES = HERE.parent.parent / "locales"
MODEL = HERE / "model"

_TODAY = date(2026, 11, 23)  # any day: only which dates are named counts, not when they are
_RARE = 8  # a sign seen in fewer examples teaches nothing
# Chosen on held-back folds; C is the inverse of what large weights cost, `signs` what a sign weighs beside a vector of length 1.
_TOPICS, _STATEMENTS, _SENSES = (
    {"strength": 20.0, "signs": 0.2},
    {"strength": 60.0, "signs": 0.2},
    {"strength": 3.0, "signs": 0.5},
)
_LONG_WEIGHT = 0.3  # of an example with a story around it: the words are not those of one person


@dataclass(frozen=True, slots=True)
class Lesson:
    """An example with its features, and how much it counts."""

    example: Example
    features: Features
    weight: float = 1.0


def main() -> None:
    """Learn from all examples and write the model."""
    examples = read_examples(LOCALES)
    heads = learn(lessons(examples))
    write(heads, MODEL, fingerprint(LOCALES))
    print(f"{len(examples)} examples, {len(heads.statements.classes)} propositions")


def lessons(examples: Sequence[Example]) -> list[Lesson]:
    """Return the examples with their features: each as it is written, and once more with a story around it."""
    stories = {language: read_stories(LOCALES, language) for language in {example.language for example in examples}}
    # People who ask for the weather tell no stories.
    ours = [example for example in examples if example.topic is not Topic.OUT_OF_SCOPE]
    long = [_with_story(example, at, stories[example.language]) for at, example in enumerate(ours)]
    lexicons = Lexicons(LOCALES)
    encoded = Encoder().prepare([example.text for example in (*examples, *long)])
    found: list[Lesson] = []
    for example, each in zip((*examples, *long), encoded, strict=True):
        features = features_of(each, read(each, tokens(each.text), example.language, _TODAY, lexicons.of(example.language)))
        found.append(Lesson(example, features, 1.0 if len(found) < len(examples) else _LONG_WEIGHT))
    return found


def _with_story(example: Example, at: int, stories: Sequence[str]) -> Example:
    """Return the example with one to three sentences told around it; which ones changes from example to example."""
    told = [stories[(at * 7 + step * 3) % len(stories)] for step in range(at % 3 + 1)]
    behind = is_question(example.text) and at % 4 == 0
    parts = [*told[:-1], example.text, told[-1]] if behind else [*told, example.text]
    return replace(example, text=" ".join(parts))


def learn(lessons: Sequence[Lesson]) -> Heads:
    """Return heads learned from lessons."""
    rarity = _rarity([lesson.features for lesson in lessons])
    topics = _fit([lesson.example.topic.value for lesson in lessons], lessons, _TOPICS, rarity)
    short = [lesson for lesson in lessons if lesson.weight == 1.0 and lesson.example.topic is not Topic.OUT_OF_SCOPE]
    statements = _joined([_statements([lesson for lesson in short if lesson.example.topic is topic]) for topic in Topic])
    return Heads(topics, statements, _senses([lesson for lesson in short if lesson.example.about is not None]))


def _statements(lessons: Sequence[Lesson]) -> Linear | None:
    return _fit([_asked(lesson.example) for lesson in lessons], lessons, _STATEMENTS) if lessons else None


def _asked(example: Example) -> str:
    return f"{example.topic}:{example.about or ''}"


def _fit(names: Sequence[str], lessons: Sequence[Lesson], how: dict[str, float], rarity: Row | None = None) -> Linear:
    signs = _signs(lessons)
    rows = [_vectors(lessons), how["signs"] * _sign_matrix(lessons, signs)]
    if rarity is not None:
        rows.append(_letter_matrix(lessons, rarity))
    classes, weights, bias = _regression(hstack(rows).tocsr(), names, [lesson.weight for lesson in lessons], how["strength"])
    first, second = rows[0].shape[1], rows[0].shape[1] + len(signs)
    marks, letters = weights[first:second] * how["signs"], weights[second:] if rarity is not None else None
    return Linear(classes, bias, weights[:first], _rows(signs), marks, letters, rarity)


def _regression(
    rows: csr_matrix, names: Sequence[str], weights: Sequence[float], strength: float
) -> tuple[tuple[str, ...], Row, Row]:
    """Return the classes, a column of weights for each, and their biases."""
    if len(set(names)) == 1:
        return (names[0],), np.zeros((rows.shape[1], 1), np.float32), np.zeros(1, np.float32)
    model = LogisticRegression(C=strength, max_iter=300).fit(rows, np.asarray(names), sample_weight=np.asarray(weights))
    found, bias = model.coef_.T, model.intercept_
    if found.shape[1] == 1:  # of two classes only the second has weights
        found, bias = np.hstack([-found, found]) / 2, np.hstack([-bias, bias]) / 2
    return tuple(str(name) for name in model.classes_), found.astype(np.float32), bias.astype(np.float32)


def _joined(models: Sequence[Linear | None]) -> Linear:
    """Return several models side by side as one."""
    known = [model for model in models if model is not None]
    signs = sorted({sign for model in known for sign in model.signs})
    return Linear(
        tuple(name for model in known for name in model.classes),
        np.concatenate([model.bias for model in known]),
        np.hstack([model.vector for model in known]),
        _rows(signs),
        np.hstack([_marks(model, signs) for model in known]),
    )


def _marks(model: Linear, signs: Sequence[str]) -> Row:
    """Return what each of `signs` weighs in a model; nothing where it knows it not."""
    unknown = np.zeros(len(model.classes), np.float32)
    return np.stack([model.marks[model.signs[sign]] if sign in model.signs else unknown for sign in signs])


def _rows(signs: Sequence[str]) -> dict[str, int]:
    return {sign: at for at, sign in enumerate(signs)}


def _senses(lessons: Sequence[Lesson]) -> Linear:
    """Learn which way round each proposition is asked.

    There are few examples of each. So the weights of a proposition are the sum of two parts: one that all share ("must I",
    "without") and one of its own.
    """
    signs = _signs(lessons)
    rows = hstack([_vectors(lessons), _SENSES["signs"] * _sign_matrix(lessons, signs)]).tocsr()
    asked = [_asked(lesson.example) for lesson in lessons]
    names = sorted(set(asked))
    own = np.asarray([names.index(name) for name in asked])
    classes, weights, bias = _regression(
        _shared_and_own(rows, own, len(names)),
        [lesson.example.sense.value for lesson in lessons],
        [1.0] * len(lessons),
        _SENSES["strength"],
    )
    size = rows.shape[1]
    models = []
    for at, name in enumerate(names):
        seen = {lesson.example.sense for lesson, other in zip(lessons, asked, strict=True) if other == name}
        # What is ever asked with yes or no can be asked the other way round too, whether an example does or not.
        places = [place for place, sense in enumerate(classes) if seen != {Sense.OPEN} or sense == Sense.OPEN]
        block = weights[:size] + weights[size * (at + 1) : size * (at + 2)]
        marks = block[size - len(signs) :][:, places] * _SENSES["signs"]
        models.append(
            Linear(
                tuple(f"{name}:{classes[place]}" for place in places),
                (bias + weights[size * (len(names) + 1) + at])[places],
                block[: size - len(signs)][:, places],
                _rows(signs),
                marks,
            )
        )
    return _joined(models)


def _shared_and_own(rows: csr_matrix, own: Row, count: int) -> csr_matrix:
    """Return the rows once for all and once more in a block of columns of their own, and a column that says which block."""
    flat = rows.tocoo()
    shape = (rows.shape[0], rows.shape[1] * count)
    blocks = csr_matrix((flat.data, (flat.row, flat.col + rows.shape[1] * own[flat.row])), shape=shape)
    which = csr_matrix((np.ones(len(own)), (np.arange(len(own)), own)), shape=(len(own), count))
    return hstack([rows, blocks, which]).tocsr()


def _vectors(lessons: Sequence[Lesson]) -> csr_matrix:
    return csr_matrix(np.stack([lesson.features.vector for lesson in lessons]))


def _signs(lessons: Sequence[Lesson]) -> list[str]:
    seen: dict[str, int] = {}
    for lesson in lessons:
        for sign in lesson.features.signs:
            seen[sign] = seen.get(sign, 0) + 1
    return sorted(sign for sign, count in seen.items() if count >= _RARE)


def _sign_matrix(lessons: Sequence[Lesson], signs: Sequence[str]) -> csr_matrix:
    places = _rows(signs)
    found = [(at, places[sign]) for at, lesson in enumerate(lessons) for sign in lesson.features.signs if sign in places]
    shape = (len(lessons), len(signs))
    return csr_matrix((np.ones(len(found)), ([row for row, _ in found], [column for _, column in found])), shape=shape)


def _rarity(features: Sequence[Features]) -> Row:
    """Return the inverse document frequency of each bucket."""
    seen = np.zeros(BUCKETS, np.float32)
    for each in features:
        seen[each.buckets] += 1
    rarity: Row = np.log((1 + len(features)) / (1 + seen)) + 1
    return rarity.astype(np.float32)


def _letter_matrix(lessons: Sequence[Lesson], rarity: Row) -> spmatrix:
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for at, lesson in enumerate(lessons):
        weights = lesson.features.weights * rarity[lesson.features.buckets]
        rows += [at] * len(weights)
        columns += lesson.features.buckets.tolist()
        values += (weights / (np.linalg.norm(weights) or 1)).tolist()
    return csr_matrix((values, (rows, columns)), shape=(len(lessons), BUCKETS), dtype=np.float32)


def write(heads: Heads, folder: Path, source: str) -> None:
    """Write the heads as half-precision numbers and their names beside them."""
    folder.mkdir(exist_ok=True)
    arrays: dict[str, Row] = {}
    told: dict[str, object] = {"examples": source}
    for name, model in (("topics", heads.topics), ("statements", heads.statements), ("senses", heads.senses)):
        told[name] = {"classes": model.classes, "signs": list(model.signs)}
        arrays |= {f"{name}_{part}": values.astype(np.float16) for part, values in _parts(model).items()}
    np.savez_compressed(folder / "heads.npz", allow_pickle=False, **arrays)
    (folder / "heads.json").write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _parts(model: Linear) -> dict[str, Row]:
    parts = {"bias": model.bias, "vector": model.vector, "signs": model.marks}
    if model.letters is not None and model.rarity is not None:
        parts |= {"letters": model.letters, "rarity": model.rarity}
    return parts


if __name__ == "__main__":
    main()
