"""Everything that is loaded from data/ and models/."""

from dataclasses import dataclass

from service.knowledge.credentials.credentials import Credentials
from service.knowledge.lexicon.assertion_rules import AssertionRules
from service.knowledge.lexicon.competencies import Competencies
from service.knowledge.lexicon.languages import Languages
from service.knowledge.lexicon.postings import PostingLexicon
from service.knowledge.lexicon.work import Work
from service.knowledge.policy import Policy
from service.knowledge.roles.catalogue import Roles
from service.knowledge.steps import Steps
from service.knowledge.wording import Wording
from service.text.lost_blanks import Vocabulary


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All tables of the product, immutable.

    Attributes:
        wording: words for people; they do not affect the score.
        ontology_sha256, policy_sha256: identity of what was loaded (docs/contracts.md 4).
    """

    credentials: Credentials
    work: Work
    competencies: Competencies
    postings: PostingLexicon
    languages: Languages
    assertion: AssertionRules
    vocabulary: Vocabulary
    roles: Roles
    policy: Policy
    steps: Steps
    wording: Wording
    ontology_sha256: str
    policy_sha256: str
