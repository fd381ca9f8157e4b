"""Why these heads: topics by our heads against simpler ways that learn from the same examples, on messages never learned from."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from bot.app import App
from bot.places import locales_folder
from bot.understanding import Context
from bot.understanding.encoder import Encoder
from bot.understanding.example_load import Example, read_examples

pytestmark = pytest.mark.bench

HERE = Path(__file__).parents[1] / "understanding"
CONTEXT = Context(date(2026, 11, 23))

Topics = Callable[[Sequence[str]], list[str]]


def messages() -> dict[str, list[tuple[str, str, str]]]:
    """Return the sets of messages held out of learning: text, language, topic."""
    rows = [json.loads(line) for line in (HERE / "dev.jsonl").read_text(encoding="utf-8").splitlines()]
    people = yaml.safe_load((HERE / "people.yaml").read_text(encoding="utf-8"))
    return {
        "real life": [(row["text"], row["lang"], row["topic"]) for row in rows if "context" not in row],
        "many people": [
            (text, language, topic) for language, topics in people.items() for topic, texts in topics.items() for text in texts
        ],
    }


def our_heads(app: App) -> Topics:
    return lambda texts: [app.reader.understand(each, CONTEXT).topic.value for each in app.reader.prepare(texts)]


def letters(examples: Sequence[Example]) -> Topics:
    """TF-IDF of runs of letters, and logistic regression."""
    model = make_pipeline(
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True), LogisticRegression(C=20, max_iter=200)
    ).fit([example.text for example in examples], [example.topic.value for example in examples])
    return lambda texts: [str(topic) for topic in model.predict(texts)]


def neighbours(examples: Sequence[Example], encoder: Encoder, count: int) -> Topics:
    """The topic whose `count` nearest examples lie nearest, by the same sentence vectors."""
    vectors, topics = _whole(encoder, [example.text for example in examples]), sorted({each.topic.value for each in examples})
    members = [np.asarray([each.topic.value == topic for each in examples]) for topic in topics]

    def nearest(texts: Sequence[str]) -> list[str]:
        alike = _whole(encoder, texts) @ vectors.T
        scores = np.stack([np.sort(alike[:, rows], axis=1)[:, -count:].mean(axis=1) for rows in members], axis=1)
        return [topics[at] for at in scores.argmax(axis=1)]

    return nearest


def _whole(encoder: Encoder, texts: Sequence[str]) -> np.ndarray[Any, Any]:
    return np.stack([np.asarray(each.vectors)[0] for each in encoder.prepare(texts)])


def test_our_heads_know_topics_better_than_simpler_ways(app: App) -> None:
    examples, encoder = read_examples(locales_folder()), Encoder()
    ways = {
        "our heads": our_heads(app),
        "TF-IDF of letters + logistic regression": letters(examples),
        "nearest example": neighbours(examples, encoder, 1),
        "three nearest of a topic": neighbours(examples, encoder, 3),
    }
    print(f"\n{len(examples)} examples; share of topics right: all, English and French, other languages")
    for name, rows in messages().items():
        shares = {way: _share(topics, rows) for way, topics in ways.items()}
        for way, (whole, en_fr, others) in shares.items():
            print(f"  {name:12} {way:42} {whole:.3f}  {en_fr:.3f}  {others:.3f}")
        assert shares["our heads"][0] == max(share[0] for share in shares.values())


def _share(topics: Topics, rows: Sequence[tuple[str, str, str]]) -> tuple[float, float, float]:
    right = [found == topic for found, (_, _, topic) in zip(topics([text for text, _, _ in rows]), rows, strict=True)]
    mixed = [good for good, (_, language, _) in zip(right, rows, strict=True) if language in ("en", "fr")]
    others = [good for good, (_, language, _) in zip(right, rows, strict=True) if language not in ("en", "fr")]
    return float(np.mean(right)), float(np.mean(mixed)), float(np.mean(others))
