from enum import StrEnum


class FlagCode(StrEnum):
    BAND_ENTRY = "band_entry"
    BAND_MID = "band_mid"
    BAND_SENIOR = "band_senior"
    CLAIM_EXCEEDS_DATES = "claim_exceeds_dates"
    CONDITIONAL = "conditional"
    CUT_OFF = "cut_off"
    FACTS_DISAGREE = "facts_disagree"
    FUTURE_JOB = "future_job"
    GARBLED_TEXT = "garbled_text"
    HIDDEN_TEXT = "hidden_text"
    HUMAN_REVIEW = "human_review"
    IMPOSSIBLE_DATES = "impossible_dates"
    INSTRUCTIONS_IN_DOCUMENT = "instructions_in_document"
    JOB_NOT_HELD = "job_not_held"
    KEYWORD_BLOCK = "keyword_block"
    LANGUAGE = "language"
    MIXED_LAYOUT = "mixed_layout"
    NEEDS_EVALUATION = "needs_evaluation"
    NOTHING_READ = "nothing_read"
    NO_DATED_JOB = "no_dated_job"
    OTHER_ATTACHMENTS = "other_attachments"
    PASTED_POSTING = "pasted_posting"
    REPEATED_TEXT = "repeated_text"
    REVERSED_DATES = "reversed_dates"
    SCAN = "scan"
    SCOPE_ABOVE_TITLE = "scope_above_title"
    SETTING_DIFFERS = "setting_differs"
    STEP_UP = "step_up"
    TEMPLATE_KNOCKOUT = "template_knockout"
    TITLE_ABOVE_SCOPE = "title_above_scope"
    TRACK_DIFFERS = "track_differs"
    TYPED_TEXT = "typed_text"

    def __str__(self) -> str:
        return str(self.value)
