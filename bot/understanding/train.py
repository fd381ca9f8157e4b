"""Learning the heads from the example messages: `make train`. Needs scikit-learn, which the running program does not.

Writes `model/heads.npz` and `model/heads.json`; both are committed, and a test fails when the examples have changed since.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack, spmatrix
from sklearn.linear_model import LogisticRegression

from bot.understanding.encoder import Encoder
from bot.understanding.examples import Example, fingerprint, read_examples
from bot.understanding.features import BUCKETS, Features, Row, features_of
from bot.understanding.meaning import Topic
from bot.understanding.topics import Heads, Linear

HERE = Path(__file__).parent
LOCALES = HERE.parent.parent / "locales"
MODEL = HERE / "model"

_TOPIC_STRENGTH = 10.0  # the inverse of how much large weights cost; the best of 1, 3, 10, 30 on held-back folds
_STATEMENT_STRENGTH = 10.0


def main() -> None:
    """Learn from all examples and write the model."""
    examples = read_examples(LOCALES)
    heads = learn(examples, encoded_features(examples))
    write(heads, MODEL, fingerprint(LOCALES))
    print(f"{len(examples)} examples, {len(heads.statements.classes)} propositions")


def encoded_features(examples: Sequence[Example]) -> list[Features]:
    """Return the features of the examples' texts."""
    encoded = Encoder().prepare([example.text for example in examples])
    return [features_of(each) for each in encoded]


def learn(examples: Sequence[Example], features: Sequence[Features]) -> Heads:
    """Return heads learned from the examples."""
    rarity = _rarity(features)
    letters = _letter_matrix(features, rarity)
    vectors = np.stack([each.vector for each in features])
    topics = _linear([example.topic.value for example in examples], vectors, letters, rarity, _TOPIC_STRENGTH)
    known = [at for at, example in enumerate(examples) if example.topic is not Topic.OUT_OF_SCOPE]
    asked = [_asked(examples[at]) for at in known]
    statements = _linear(asked, vectors[known], None, None, _STATEMENT_STRENGTH)
    senses = [f"{name}:{examples[at].sense}" for name, at in zip(asked, known, strict=True)]
    return Heads(topics, statements, _linear(senses, vectors[known], None, None, _STATEMENT_STRENGTH))


def _asked(example: Example) -> str:
    return f"{example.topic}:{example.about or ''}"


def _linear(names: Sequence[str], vectors: Row, letters: spmatrix | None, rarity: Row | None, strength: float) -> Linear:
    rows = vectors if letters is None else hstack([csr_matrix(vectors), letters]).tocsr()
    model = LogisticRegression(C=strength, max_iter=400).fit(rows, np.asarray(names))
    weights = model.coef_.T.astype(np.float32)
    size = vectors.shape[1]
    return Linear(
        tuple(str(name) for name in model.classes_),
        weights[:size],
        weights[size:] if letters is not None else None,
        model.intercept_.astype(np.float32),
        rarity,
    )


def _rarity(features: Sequence[Features]) -> Row:
    """Return the inverse document frequency of each bucket."""
    seen = np.zeros(BUCKETS, np.float32)
    for each in features:
        seen[each.buckets] += 1
    rarity: Row = np.log((1 + len(features)) / (1 + seen)) + 1
    return rarity.astype(np.float32)


def _letter_matrix(features: Sequence[Features], rarity: Row) -> spmatrix:
    rows, columns, values = [], [], []
    for at, each in enumerate(features):
        weights = each.weights * rarity[each.buckets]
        rows += [at] * len(weights)
        columns += each.buckets.tolist()
        values += (weights / (np.linalg.norm(weights) or 1)).tolist()
    return csr_matrix((values, (rows, columns)), shape=(len(features), BUCKETS), dtype=np.float32)


def write(heads: Heads, folder: Path, source: str) -> None:
    """Write the heads as half-precision numbers and their names beside them."""
    folder.mkdir(exist_ok=True)
    arrays: dict[str, Row] = {}
    names: dict[str, object] = {"examples": source, "temperature": heads.temperature}
    for name, model in (("topics", heads.topics), ("statements", heads.statements), ("senses", heads.senses)):
        names[name] = model.classes
        for part, values in (
            ("vector", model.vector),
            ("letters", model.letters),
            ("bias", model.bias),
            ("rarity", model.rarity),
        ):
            if values is not None:
                arrays[f"{name}_{part}"] = values.astype(np.float16)
    np.savez_compressed(folder / "heads.npz", **arrays)
    (folder / "heads.json").write_text(json.dumps(names, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
