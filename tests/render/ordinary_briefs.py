"""Briefs of ordinary words at ordinary lengths, of all sizes, the same for the same number."""

from random import Random

from briefgen.brief import Brief
from briefgen.likelihood import ICD203
from tests.render.brief_fixture import analyst

Record = dict[str, object]
_TEXT = """
the of and to in a is for on that by with as from at it has are was will be not over between
port harbour government ministry Calder Osterhaven insurers ships pilots channel strike wages dredging
congestion freight traffic berth season spring authorities negotiations agreement regional international
infrastructure increased reported expected announced percent million August October 2031
"""
_WORDS = _TEXT.split()
_NUMBERS: list[Record] = [
    {"surface": "over 140 ships", "value": 140, "unit": "ship", "modifier": "over"},
    {"surface": "$20.6 billion", "value": 20_600_000_000, "unit": "USD"},
    {"surface": "65%", "value": 65, "unit": "percent", "change": "increase"},
    {"surface": "5 to 7 percent", "low": 5, "high": 7, "unit": "percent", "modifier": "between"},
    {"surface": "2,500 dockers", "value": 2500, "unit": "docker", "modifier": "nearly"},
]


def ordinary_brief(number: int) -> Brief:
    """The brief of that number."""
    random = Random(number)
    words, counts = _Words(random), [random.randint(0, 14) for _ in range(8)]
    return Brief.model_validate(
        {
            "title": words.of(20, 90),
            "topic": words.of(8, 30) if random.random() < 0.5 else "",
            "status": random.choice(["draft", "review", "final"]),
            "restrictions": words.of(10, 60) if random.random() < 0.3 else "",
            "marking": random.choice([None, "TLP:AMBER+STRICT", "TLP:GREEN"]),
            "as_of": "2031-08-14",
            "authors": [words.of(8, 14) for _ in range(random.randint(0, 3))],
            "office": words.of(10, 30),
            "reference": "PC-2031/07",
            "distribution": [words.of(8, 20) for _ in range(random.randint(0, 3))],
            "bottom_line": {**analyst("line"), "text": words.of(60, 260)},
            "summary": [{**analyst(f"s{n}"), "text": words.of(50, 280), **words.cited()} for n in range(counts[0])],
            "key_figures": [words.figure(n) for n in range(counts[1])],
            "risks": [words.risk(n) for n in range(counts[2])],
            "judgements": [{**analyst(f"j{n}"), "statement": words.of(50, 200)} for n in range(counts[3])],
            "timeline": [{**analyst(f"t{n}"), "date": "2031", "text": words.of(30, 90)} for n in range(counts[4])],
            "gaps": [{**analyst(f"g{n}"), "text": words.of(30, 120)} for n in range(counts[5])],
            "outlook": [{**analyst(f"o{n}"), "text": words.of(40, 240), **words.cited()} for n in range(counts[6])],
            "sources": [{**analyst(f"src-{n}"), "publisher": words.of(10, 40), "date": "2031-08-03"} for n in range(9)],
        }
    )


class _Words:
    """Says things at random."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def of(self, least: int, most: int) -> str:
        """Words of a length between `least` and `most`, give or take a word."""
        length, said = self._random.randint(least, most), ""
        while len(said) < length:
            said += f" {self._random.choice(_WORDS)}"
        return said.strip().capitalize()

    def cited(self) -> Record:
        return {"references": tuple({f"src-{self._random.randrange(9)}" for _ in range(self._random.randint(0, 3))})}

    def figure(self, number: int) -> Record:
        fields = {"label": self.of(15, 110), "period": self.of(0, 25), **self._random.choice(_NUMBERS)}
        return {**analyst(f"f{number}"), **fields, **self.cited()}

    def risk(self, number: int) -> Record:
        likelihood = self._random.choice([None, *(band.term for band in ICD203.bands)])
        impact = self._random.choice([None, "negligible", "moderate", "critical"])
        fields = {"statement": self.of(50, 220), "likelihood": likelihood, "impact": impact}
        return {**analyst(f"r{number}"), **fields, **self.cited()}
