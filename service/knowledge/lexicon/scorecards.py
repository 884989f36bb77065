"""Score tables of data/rules/: the features that each may name, the faults of their rows, and the tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service.knowledge.tables import Problem, Tables
from service.text.scorecard import Scorecard, row_faults, scorecard_of

FEATURES: Mapping[str, frozenset[str]] = {
    "title_scores": frozenset(
        {
            *("no_words", "words", "listed_title", "head_noun", "employer_word", "degree_word"),
            *("sentence_words", "duty_verb", "bullet_or_small", "label", "full_stop", "terms", "place"),
        }
    ),
    "job_headers": frozenset(
        {
            *(
                "strict",
                "usual_shape",
                "single_date",
                "no_end",
                "by_month",
                "entry",
                "after_address",
                "change_of_title",
            ),
            *("of_credential", "since", "told"),
            *("employer_mask", "mask_nearby", "clear_title", "title_here", "title_before_dates"),
            *("words", "words_before", "schooling", "schooling_after", "joined_to_sentence", "bullet"),
            *("at_edge", "fitting_title", "free_line"),
        }
    ),
    "health_sector": frozenset(
        {
            *("health_title", "care_named", "care_place", "other_title", "care_word"),
            *("research_title", "sales_title", "seller_title", "support_title", "other_trade_title"),
            *("clinical_or_records_title", "other_field", "level", "words", "health_words", "health_kinds"),
            *("health_density", "places", "provider_marketing", "child_care", "research_kinds", "records"),
            *("law_kinds", "social_kinds"),
            *("selling", "mostly_selling", "half_selling", "other_trade", "mostly_other_trade"),
            *("care_employer", "other_employer", "named_employer", "animals", "insiders", "payer_named"),
            *("described_care", "any_trade_title"),
        }
    ),
    "health_context": frozenset(
        {"own_points", "health_text", "sure_jobs", "half_of_others", "both_neighbours", "same_as_sure"}
    ),
    "people_authority": frozenset(
        {
            *("inherent", "presumed", "ranked", "lead", "never", "other", "middle_rank", "things"),
            *(
                "narrowed",
                "administrator",
                "personnel",
                "personnel_manager",
                "club_head",
                "acting",
                "clinician",
            ),
            *("health", "denied", "alone", "statements", "chains", "led", "team", "cues"),
        }
    ),
}


@dataclass(frozen=True, slots=True)
class Scorecards:
    """The score tables of data/rules/, by the names of their files.

    Attributes:
        title_scores: how much words look like a title.
        job_headers: whether dates are in the header of a job.
        health_sector: how much a job alone shows that it was in health care.
        health_context: whether it was, with the jobs around it.
        people_authority: how much a job shows authority over staff.
    """

    title_scores: Scorecard
    job_headers: Scorecard
    health_sector: Scorecard
    health_context: Scorecard
    people_authority: Scorecard


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each term of a row that is none or names a feature that its table lacks."""
    for name, features in FEATURES.items():
        for row_id, row in tables.rows(f"rules/{name}").items():
            for key, message in row_faults(row, features):
                yield Problem(f"rules/{name}.yaml", row_id, key, message)


def build_scorecards(tables: Tables) -> Scorecards:
    """Return the tables."""
    return Scorecards(**{name: scorecard_of(tables.rows(f"rules/{name}")) for name in FEATURES})
