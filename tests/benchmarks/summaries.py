"""Compares chosen summaries with those that editors and authors wrote: `python -m tests.benchmarks.summaries`.

ROUGE-1 and ROUGE-2 F (rouge-score) of our sentences, the first three, LexRank, LSA and TextRank (sumy), and whether a
paired bootstrap tells ours from each. Needs the extra `bench`; texts that are absent are skipped.
"""

import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefgen.document import Document
from briefgen.extract.summary import extract_summary, own_summary
from briefgen.language.sentences import find_sentences
from briefgen.read.text import read_text
from tests.samples import SEED, SHARED, sample_sources

_SENTENCES = 3
_RESAMPLES = 2000
_STOP = re.compile(r"(?<=[.!?])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Story:
    """A text without its summary, and the summary that a person wrote of it."""

    name: str
    document: Document
    reference: str

    def sentences(self) -> list[str]:
        """The sentences of its prose in reading order."""
        blocks = [block for block in self.document.blocks if block.kind in {"paragraph", "list_item"}]
        spans = [span for block in blocks for span in find_sentences(self.document.text, block.span)]
        return [" ".join(span.of(self.document.text).split()) for span in spans]


Summariser = Callable[[Story], list[str]]


def main() -> None:
    try:
        systems = _systems()
    except ModuleNotFoundError as error:
        print(f"skipped: {error.name} is not installed; install the extra `bench`")
        return
    for title, stories in (
        ("news stories", list(_news())),
        ("analyses with their summary taken out", list(_analyses())),
    ):
        print(f"\n{len(stories)} {title}")
        if stories:
            _compare(stories, systems)


def _news() -> Iterator[Story]:
    path = SHARED / "gold" / "news_summaries.jsonl"
    if not path.exists():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        # The stories are tokenised and in lower case, so that only the stops tell their sentences.
        text = "\n\n".join(_STOP.split(story["text"]))
        yield Story(story["id"], read_text(text.encode(), name=story["id"]), " ".join(story["highlights"]))


def _analyses() -> Iterator[Story]:
    texts = [*sample_sources(), *([SEED] if SEED else [])]
    texts += [path for path in sorted((SHARED / "documents").glob("*")) if path.suffix in {".txt", ".md"}]
    for path in texts:
        document = read_text(path.read_bytes(), name=path.name)
        summary = own_summary(document)
        if summary:
            heading = document.blocks[document.blocks.index(summary[0]) - 1]
            rest = document.text[: heading.span.start] + document.text[summary[-1].span.end :]
            reference = " ".join(block.span.of(document.text) for block in summary)
            yield Story(path.name, read_text(rest.encode(), name=path.name), reference)


def _ours(story: Story) -> list[str]:
    return [" ".join(span.of(story.document.text).split()) for span in extract_summary(story.document)]


def _lead(story: Story) -> list[str]:
    return story.sentences()[:_SENTENCES]


def _systems() -> dict[str, Summariser]:
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.lsa import LsaSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer

    class Words:
        """The tokeniser that sumy asks for; its own wants data that must be downloaded."""

        def to_words(self, sentence: str) -> list[str]:
            return re.findall(r"\w+", sentence.lower())

    def by(summarise: Callable[[object, int], Sequence[object]]) -> Summariser:
        def run(story: Story) -> list[str]:
            model = ObjectDocumentModel([Paragraph([Sentence(text, Words()) for text in story.sentences()])])
            return [str(sentence) for sentence in summarise(model, _SENTENCES)]

        return run

    return {
        "briefgen": _ours,
        "lead-3": _lead,
        "LexRank": by(LexRankSummarizer()),
        "LSA": by(LsaSummarizer()),
        "TextRank": by(TextRankSummarizer()),
    }


def _compare(stories: list[Story], systems: dict[str, Summariser]) -> None:
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(["rouge1", "rouge2"], use_stemmer=True)
    scores: dict[str, list[tuple[float, float]]] = {}
    for name, summarise in systems.items():
        found = [scorer.score(story.reference, " ".join(summarise(story))) for story in stories]
        scores[name] = [(100 * score["rouge1"].fmeasure, 100 * score["rouge2"].fmeasure) for score in found]
    for name, values in scores.items():
        first, second = (sum(value[rank] for value in values) / len(values) for rank in (0, 1))
        chance = (
            ""
            if name == "briefgen"
            else f"  ours ahead in {_ahead(scores['briefgen'], values):5.1%} of resamples (R-1)"
        )
        print(f"{name:10} R-1 {first:5.1f}  R-2 {second:5.1f}{chance}")


def _ahead(ours: list[tuple[float, float]], theirs: list[tuple[float, float]]) -> float:
    """The share of paired bootstrap resamples in which our mean ROUGE-1 is the higher one."""
    differences = [mine[0] - other[0] for mine, other in zip(ours, theirs, strict=True)]
    draw = random.Random(1).choices
    return sum(sum(draw(differences, k=len(differences))) > 0 for _ in range(_RESAMPLES)) / _RESAMPLES


if __name__ == "__main__":
    main()
