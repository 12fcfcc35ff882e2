"""A brief with something in every field that is printed: congestion at an invented port."""

from briefgen.brief import Brief

DIGEST = "3f1c" * 16


def evidence(words: str, start: int = 0) -> list[dict[str, object]]:
    """Evidence of `words`, as a brief file has it."""
    return [{"document": "report", "start": start, "end": start + len(words), "exact": words, "locator": "paragraph 1"}]


def extracted(identifier: str, words: str, references: tuple[str, ...] = ()) -> dict[str, object]:
    """The fields that every extracted item has."""
    return {"id": identifier, "evidence": evidence(words), "references": references}


def analyst(identifier: str) -> dict[str, object]:
    return {"id": identifier, "origin": "analyst"}


def figure(identifier: str, label: str, surface: str, **fields: object) -> dict[str, object]:
    return {**extracted(identifier, surface, ("src-1",)), "label": label, "surface": surface, **fields}


def _figures() -> list[dict[str, object]]:
    return [
        figure("fig-1", "ships waiting at anchor", "over 140 ships", value=140, unit="ship", modifier="over", rank=2),
        figure("fig-2", "cost of the delays", "$20.6 billion", value=20_600_000_000, unit="USD", period="in 2031"),
        figure("fig-3", "time at berth", "65%", value=65, unit="percent", change="increase", as_of="2031-08", rank=1),
        figure(
            "fig-4",
            "share of berths that are dredged",
            "5 to 7 percent",
            low=5,
            high=7,
            unit="percent",
            modifier="between",
        ),
        figure("fig-5", "containers from Marrow", "28.30 percent", value="28.30", unit="percent", as_of="2031"),
        figure(
            "fig-6",
            "containers from Osterhaven",
            "about 21.1 percent",
            value="21.1",
            unit="percent",
            as_of="2031",
            modifier="about",
        ),
        figure(
            "fig-7",
            "containers from Osterhaven",
            "nearly a third",
            value="33.3",
            unit="percent",
            as_of="2030",
            modifier="nearly",
        ),
        figure(
            "fig-8",
            "dockers on strike",
            "2,500 dockers",
            value=2500,
            unit="docker",
            modifier="nearly",
            place="Port Calder",
        ),
    ]


def _risks() -> list[dict[str, object]]:
    return [
        {
            **extracted("risk-1", "The strike is likely to spread to the rail terminals", ("src-2", "src-1")),
            "statement": "The strike is likely to spread to the rail terminals.",
            "category": "economic",
            "holder": "the harbour board",
            "conditions": ["if the talks fail in September"],
            "hedges": ["is likely to"],
            "likelihood": "likely",
            "impact": "high",
            "confidence": "moderate",
            "horizon": "October 2031",
            "drivers": ["the wage dispute", "missing pilots"],
            "mitigations": ["night shifts at the north quay"],
            "indicators": ["a strike ballot of the rail union"],
        },
        {
            **extracted("risk-2", "Silt could close the outer channel", ("src-3",)),
            "statement": "Silt could close the outer channel.",
            "hedges": ["could"],
        },
        {
            **analyst("risk-3"),
            "kind": "opportunity",
            "statement": "The closed berths allow the cranes to be replaced early.",
            "impact": "moderate",
        },
    ]


def _judgements() -> list[dict[str, object]]:
    return [
        {
            **extracted("judgement-1", "congestion will very likely ease by spring", ("src-1",)),
            "statement": "The congestion will very likely ease by spring.",
            "likelihood": "very likely",
            "confidence": "low",
            "conditions": ["as long as the channel stays open"],
        },
        {
            **analyst("judgement-2"),
            "statement": "The operator will honour its contract with the pilots.",
            "basis": "assumption",
            "holder": "our shipping desk",
        },
    ]


def _sources() -> list[dict[str, object]]:
    return [
        {
            **extracted("src-1", "(Calder Gazette, August 3)"),
            "publisher": "Calder Gazette",
            "date": "2031-08-03",
            "is_date_inferred": True,
        },
        {
            **extracted("src-2", "(Harbour Statistics Office, 2030)"),
            "publisher": "Harbour Statistics Office",
            "title": "Berths & Cranes <2030>",
            "date": "2030",
            "accessed": "2031-08-08",
            "url": "https://statistics.example/berths",
            "reliability": "B",
            "credibility": 2,
        },
        {**analyst("src-3"), "publisher": "Pilots’ Guild", "accessed": "2031-08"},
    ]


def rich_fields() -> dict[str, object]:
    """The fields of the brief, free to be changed before it is validated."""
    return {
        "title": "Congestion at Port Calder",
        "topic": "Shipping and labour",
        "reference": "PC-2031/07",
        "template": {"name": "port-watch", "version": "3"},
        "marking": "TLP:AMBER",
        "restrictions": "Not for release before the ballot",
        "status": "draft",
        "as_of": "2031-08-14",
        "authors": ["R. Aldous", "M. Ferreira"],
        "office": "Coastal Trade Desk",
        "audience": "the harbour commissioner",
        "distribution": ["harbour commissioner", "customs liaison"],
        "documents": [
            {
                "id": "report",
                "path": "sources/calder.txt",
                "sha256": DIGEST,
                "media_type": "text/plain",
                "title": "Port Calder Runs Out of Quay",
                "publication": "Quayside Monitor",
                "volume": "9",
                "issue": "4",
                "published": "2031-08-14",
                "is_date_inferred": True,
                "authors": ["T. Ibarra"],
            }
        ],
        "bottom_line": {
            **extracted("line", "Port Calder will stay congested", ("src-1",)),
            "text": "Port Calder will stay congested\nuntil the channel is dredged.",
        },
        "summary": [
            {
                **extracted("sum-1", "Ships wait nine days", ("src-1", "src-2")),
                "text": "Ships wait nine days for a berth.",
            },
            {**analyst("sum-2"), "text": "Insurers have not reacted yet."},
        ],
        "key_figures": _figures(),
        "risks": _risks(),
        "judgements": _judgements(),
        "timeline": [
            {
                **extracted("event-2", "the ballot opened on August 10", ("src-1",)),
                "date": "2031-08-10",
                "is_inferred": True,
                "text": "The ballot opened.",
            },
            {**extracted("event-1", "since 2029"), "date": "2029/", "text": "The outer channel has not been dredged."},
            {**extracted("event-3", "August 12 to 17"), "date": "2031-08-12/2031-08-17", "text": "The talks are held."},
        ],
        "entities": [
            {**extracted("entity-1", "Marrow"), "name": "Marrow", "kind": "place"},
            {**extracted("entity-4", "Osterhaven"), "name": "Osterhaven", "kind": "place"},
            {
                **extracted("entity-2", "Dockers’ Union of Calder"),
                "name": "Dockers’ Union of Calder",
                "kind": "organisation",
                "aliases": ["DUC", "the union"],
            },
            {**extracted("entity-3", "Ana Brandt"), "name": "Ana Brandt", "kind": "person", "role": "harbour master"},
        ],
        "gaps": [{**extracted("gap-1", "It is not known"), "text": "It is not known how many pilots have left."}],
        "outlook": [
            {**extracted("outlook-1", "Dredging starts"), "text": "Dredging starts in October at the earliest."}
        ],
        "sources": _sources(),
        "notes": ["Ask the desk for the ballot paper."],
        "decisions": [{"item": "risk-1", "what": "edited", "by": "R. Aldous", "when": "2031-08-15"}],
        "changes": ["The strike has reached the north quay."],
    }


def rich_brief() -> Brief:
    """Every printed field filled."""
    return Brief.model_validate(rich_fields())


def bare_brief() -> Brief:
    """Nothing but a title."""
    return Brief(title="Untitled brief")
