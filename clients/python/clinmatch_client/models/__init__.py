"""Contains all the data models used in inputs/outputs"""

from .asked import Asked
from .audit_entry import AuditEntry
from .audit_entry_detail import AuditEntryDetail
from .audit_page import AuditPage
from .basis import Basis
from .bounds import Bounds
from .box import Box
from .certification import Certification
from .certification_in import CertificationIn
from .certification_status import CertificationStatus
from .change import Change
from .change_effect import ChangeEffect
from .contribution import Contribution
from .correction import Correction
from .correction_facts import CorrectionFacts
from .correction_in import CorrectionIn
from .correction_in_provenance import CorrectionInProvenance
from .credential_kind import CredentialKind
from .degree import Degree
from .degree_in import DegreeIn
from .degree_status import DegreeStatus
from .duty import Duty
from .edit import Edit
from .edit_gate import EditGate
from .elsewhere import Elsewhere
from .event import Event
from .event_kind import EventKind
from .event_page import EventPage
from .evidence import Evidence
from .evidence_in import EvidenceIn
from .explain_score_audience import ExplainScoreAudience
from .explain_score_format import ExplainScoreFormat
from .factor import Factor
from .flag import Flag
from .flag_code import FlagCode
from .gate import Gate
from .get_candidate_letter_format import GetCandidateLetterFormat
from .header import Header
from .health import Health
from .held import Held
from .held_by_law import HeldByLaw
from .interview_item import InterviewItem
from .interview_kit import InterviewKit
from .interview_requirement import InterviewRequirement
from .job import Job
from .job_in import JobIn
from .json_part import JsonPart
from .json_resume import JsonResume
from .json_resume_basics_type_0 import JsonResumeBasicsType0
from .licence import Licence
from .licence_in import LicenceIn
from .licence_status import LicenceStatus
from .lift import Lift
from .line_repair import LineRepair
from .line_repair_meant import LineRepairMeant
from .lint import Lint
from .missing import Missing
from .move import Move
from .moved import Moved
from .next_rung import NextRung
from .origin import Origin
from .page_boxes import PageBoxes
from .paragraph import Paragraph
from .part_problem import PartProblem
from .posting_line import PostingLine
from .precision import Precision
from .problem import Problem
from .problem_code import ProblemCode
from .problem_errors_type_0 import ProblemErrorsType0
from .profile import Profile
from .profile_in import ProfileIn
from .profile_months import ProfileMonths
from .provenance import Provenance
from .raise_ import Raise
from .raise_set import RaiseSet
from .ranked import Ranked
from .ranked_verdicts import RankedVerdicts
from .ranking import Ranking
from .readiness import Readiness
from .readiness_parts import ReadinessParts
from .reading import Reading
from .remark import Remark
from .renewal import Renewal
from .requirement import Requirement
from .resume import Resume
from .resume_boxes import ResumeBoxes
from .resume_file import ResumeFile
from .resume_line import ResumeLine
from .resume_page import ResumePage
from .resume_provenance import ResumeProvenance
from .resume_role import ResumeRole
from .resume_roles import ResumeRoles
from .resume_text import ResumeText
from .role import Role
from .role_change import RoleChange
from .role_change_change import RoleChangeChange
from .role_change_in import RoleChangeIn
from .role_change_in_duties_item import RoleChangeInDutiesItem
from .role_change_in_requirements_item import RoleChangeInRequirementsItem
from .role_change_in_weights import RoleChangeInWeights
from .role_content import RoleContent
from .role_content_weights import RoleContentWeights
from .role_in import RoleIn
from .role_in_duties_item import RoleInDutiesItem
from .role_in_requirements_item import RoleInRequirementsItem
from .role_in_weights import RoleInWeights
from .role_line import RoleLine
from .role_page import RolePage
from .role_weights import RoleWeights
from .rung import Rung
from .score import Score
from .score_in import ScoreIn
from .score_line import ScoreLine
from .score_page import ScorePage
from .score_weights import ScoreWeights
from .sensitivity import Sensitivity
from .sensitivity_in import SensitivityIn
from .set_aside import SetAside
from .shortfall import Shortfall
from .stake import Stake
from .standing import Standing
from .step import Step
from .suggestion import Suggestion
from .supposed import Supposed
from .supposed_score import SupposedScore
from .tier import Tier
from .tier_move import TierMove
from .tiers import Tiers
from .track import Track
from .unit import Unit
from .verdict import Verdict
from .what_if import WhatIf
from .what_if_in import WhatIfIn

__all__ = (
    "Asked",
    "AuditEntry",
    "AuditEntryDetail",
    "AuditPage",
    "Basis",
    "Bounds",
    "Box",
    "Certification",
    "CertificationIn",
    "CertificationStatus",
    "Change",
    "ChangeEffect",
    "Contribution",
    "Correction",
    "CorrectionFacts",
    "CorrectionIn",
    "CorrectionInProvenance",
    "CredentialKind",
    "Degree",
    "DegreeIn",
    "DegreeStatus",
    "Duty",
    "Edit",
    "EditGate",
    "Elsewhere",
    "Event",
    "EventKind",
    "EventPage",
    "Evidence",
    "EvidenceIn",
    "ExplainScoreAudience",
    "ExplainScoreFormat",
    "Factor",
    "Flag",
    "FlagCode",
    "Gate",
    "GetCandidateLetterFormat",
    "Header",
    "Health",
    "Held",
    "HeldByLaw",
    "InterviewItem",
    "InterviewKit",
    "InterviewRequirement",
    "Job",
    "JobIn",
    "JsonPart",
    "JsonResume",
    "JsonResumeBasicsType0",
    "Licence",
    "LicenceIn",
    "LicenceStatus",
    "Lift",
    "LineRepair",
    "LineRepairMeant",
    "Lint",
    "Missing",
    "Move",
    "Moved",
    "NextRung",
    "Origin",
    "PageBoxes",
    "Paragraph",
    "PartProblem",
    "PostingLine",
    "Precision",
    "Problem",
    "ProblemCode",
    "ProblemErrorsType0",
    "Profile",
    "ProfileIn",
    "ProfileMonths",
    "Provenance",
    "Raise",
    "RaiseSet",
    "Ranked",
    "RankedVerdicts",
    "Ranking",
    "Readiness",
    "ReadinessParts",
    "Reading",
    "Remark",
    "Renewal",
    "Requirement",
    "Resume",
    "ResumeBoxes",
    "ResumeFile",
    "ResumeLine",
    "ResumePage",
    "ResumeProvenance",
    "ResumeRole",
    "ResumeRoles",
    "ResumeText",
    "Role",
    "RoleChange",
    "RoleChangeChange",
    "RoleChangeIn",
    "RoleChangeInDutiesItem",
    "RoleChangeInRequirementsItem",
    "RoleChangeInWeights",
    "RoleContent",
    "RoleContentWeights",
    "RoleIn",
    "RoleInDutiesItem",
    "RoleInRequirementsItem",
    "RoleInWeights",
    "RoleLine",
    "RolePage",
    "RoleWeights",
    "Rung",
    "Score",
    "ScoreIn",
    "ScoreLine",
    "ScorePage",
    "ScoreWeights",
    "Sensitivity",
    "SensitivityIn",
    "SetAside",
    "Shortfall",
    "Stake",
    "Standing",
    "Step",
    "Suggestion",
    "Supposed",
    "SupposedScore",
    "Tier",
    "TierMove",
    "Tiers",
    "Track",
    "Unit",
    "Verdict",
    "WhatIf",
    "WhatIfIn",
)
