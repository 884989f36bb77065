"""Closed sets of words that answers use, each under the name that OpenAPI gives it."""

from typing import Annotated, NamedTuple, get_args

from service.domain.match import TIER_ORDER, Verdict
from service.domain.requirement import Gate, Origin
from service.domain.track import TRACKS
from service.usecases.records import EventKind


class WordSet(NamedTuple):
    """A closed set of words: its name, the words, and what they are about."""

    name: str
    words: tuple[str, ...]
    about: str


TIERS = WordSet(
    "Tier", tuple(tier.value for tier in TIER_ORDER), "What all deciding items come to, best first."
)
VERDICTS = WordSet(
    "Verdict", tuple(each.word for each in reversed(Verdict)), "The judgement of one requirement, best first."
)
GATES = WordSet(
    "Gate",
    tuple(gate.value for gate in Gate),
    "What a missing item does: knock out, lower the tier, or cost points; `fit` marks duties.",
)
FACTORS = WordSet(
    "Factor",
    (
        "education",
        "licence",
        "domain_experience",
        "people_management",
        "duties",
        "regulation",
        "finance",
        "credentials",
        "setting",
        "trajectory",
        "tools",
        "soft",
    ),
    "The part of the score that an item belongs to, in the order of an explanation.",
)
BASES = WordSet(
    "Basis",
    ("contrary", "no_trace", "shortfall"),
    "Why an item is not met: the resume says otherwise, shows nothing of it, or shows less than is asked.",
)
ORIGINS = WordSet("Origin", tuple(each.value for each in Origin), "Where a requirement comes from.")
FLAGS = WordSet(
    "FlagCode",
    (
        "band_entry",
        "band_mid",
        "band_senior",
        "claim_exceeds_dates",
        "conditional",
        "cut_off",
        "facts_disagree",
        "future_job",
        "garbled_text",
        "hidden_text",
        "human_review",
        "impossible_dates",
        "instructions_in_document",
        "job_not_held",
        "keyword_block",
        "language",
        "mixed_layout",
        "needs_evaluation",
        "no_dated_job",
        "nothing_read",
        "other_attachments",
        "pasted_posting",
        "repeated_text",
        "reversed_dates",
        "scan",
        "scope_above_title",
        "setting_differs",
        "step_up",
        "template_knockout",
        "title_above_scope",
        "track_differs",
        "typed_text",
    ),
    "Something for a person to see; it moves no point.",
)
DEGREE_STATUSES = WordSet(
    "DegreeStatus", ("completed", "in_progress", "incomplete"), "How far a degree has come."
)
LICENCE_STATUSES = WordSet(
    "LicenceStatus",
    ("active", "stated", "expired", "inactive", "restricted", "temporary", "pending", "inferred"),
    "`stated` is named without a status, `inferred` is shown by a held title alone.",
)
CERTIFICATION_STATUSES = WordSet(
    "CertificationStatus", ("current", "expired", "in_progress", "unknown"), "Whether it is held now."
)
PROVENANCES = WordSet(
    "Provenance",
    ("document", "self_reported", "verified"),
    "Who says a fact: the document, the candidate, or somebody who checked it.",
)
PRECISIONS = WordSet("Precision", ("month", "season", "year"), "How exactly a date was written.")
CAREER_TRACKS = WordSet("Track", TRACKS, "The kind of career.")
UNITS = WordSet("Unit", ("months", "people", "degree_level"), "What a shortfall is counted in.")
MOVES = WordSet(
    "TierMove",
    ("enters", "leaves", "rises", "falls"),
    "Into or out of `qualified`, else to a better or a worse tier.",
)
CREDENTIALS = WordSet("CredentialKind", ("licence", "certification"), "What is to be renewed.")
EVENT_KINDS = WordSet("EventKind", get_args(EventKind), "What happened to a resume, role or score.")

TierName = Annotated[str, TIERS]
VerdictName = Annotated[str, VERDICTS]
GateName = Annotated[str, GATES]
FactorName = Annotated[str, FACTORS]
BasisName = Annotated[str, BASES]
OriginName = Annotated[str, ORIGINS]
FlagCode = Annotated[str, FLAGS]
DegreeStatus = Annotated[str, DEGREE_STATUSES]
LicenceStatus = Annotated[str, LICENCE_STATUSES]
CertificationStatus = Annotated[str, CERTIFICATION_STATUSES]
ProvenanceName = Annotated[str, PROVENANCES]
PrecisionName = Annotated[str, PRECISIONS]
TrackName = Annotated[str, CAREER_TRACKS]
UnitName = Annotated[str, UNITS]
MoveName = Annotated[str, MOVES]
CredentialName = Annotated[str, CREDENTIALS]
EventWord = Annotated[str, EVENT_KINDS]
