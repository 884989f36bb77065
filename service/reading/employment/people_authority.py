"""Authority over staff of one job, by the table data/rules/people_authority.yaml (docs/domain.md 2.11)."""

from typing import NamedTuple

from service.knowledge.lexicon.work import Work
from service.reading.employment.titles import ReadTitle
from service.reading.employment.work_cues import WorkCues

MANAGES = 4
_MOST_STATEMENTS, _FEWEST_PEOPLE = 2, 2
_CLAIMS = frozenset({"inherent", "presumed"})
_ABOVE = frozenset({"director", "supervisor", "president", "vp", "chief"})
# Words before "director" that name its rank and no thing.
_GRADES = frozenset({"senior", "sr", "executive", "managing", "corporate", "regional", "area", "district"})
_GRADES |= frozenset({"divisional", "national", "global", "international", "interim", "acting"})


class AuthorityFeatures(NamedTuple):
    """What is weighed in a job that may have had authority over staff.

    Attributes:
        inherent, presumed, ranked, lead, never, other: what the title claims, one of them; `ranked` is a
            director, manager or supervisor whose title claims nothing by itself.
        middle_rank: a coordinator, officer or administrator.
        things: each rank in the title is one over things, as in "account director"; a "director of" has a
            function with its staff.
        narrowed: "manager" stands behind the name of a thing, as in "help desk manager".
        administrator: the title is that of an administrator.
        personnel: the work is that of personnel, accounts of pay or recruiting, who hire for others.
        personnel_manager: the title is that of a manager of personnel.
        club_head: a president of a club or society.
        acting: the title is held for a time.
        clinician: the title is that of one who gives care.
        health: the job is in health care.
        denied: the text says that nobody reports to the person, or that another appraises.
        alone: the text says that the person is all of the staff.
        statements: plain statements of authority, two at most; chains: a chain of acts on staff.
        led: a team was led; team: a number of people managed is stated; cues: kinds of lesser signs.
    """

    inherent: bool
    presumed: bool
    ranked: bool
    lead: bool
    never: bool
    other: bool
    middle_rank: bool
    things: bool
    narrowed: bool
    administrator: bool
    personnel: bool
    personnel_manager: bool
    club_head: bool
    acting: bool
    clinician: bool
    health: bool
    denied: bool
    alone: bool
    statements: int
    chains: bool
    led: bool
    team: bool
    cues: int


def manages(features: AuthorityFeatures, work: Work) -> bool:
    """Return whether title and text of a job show authority over staff."""
    return authority_points(features, work) >= MANAGES


def authority_points(features: AuthorityFeatures, work: Work) -> int:
    """Return how much title and text of a job show authority over staff."""
    return work.scorecards.people_authority.result(features)


def authority_features(
    title: ReadTitle, cues: WorkCues, *, healthcare: bool, people: int
) -> AuthorityFeatures:
    """Return what is weighed in a job.

    Args: people: the number of reports that the job states, 0 if it is silent.
    """
    words, shown = set(title.words), title.people == "shown"
    stated = cues.authority
    return AuthorityFeatures(
        inherent=title.people == "inherent",
        presumed=title.people == "presumed",
        ranked=shown and "title_rank" in cues.title,
        lead=title.people == "lead",
        never=title.people == "never",
        other=shown and "title_rank" not in cues.title,
        middle_rank="title_middle_rank" in cues.title,
        things=title.people in _CLAIMS and title.plain and cues.denied and not _directs_function(title),
        narrowed=title.narrowed and "other_place" not in cues.title,
        administrator=title.plain and "administrator" in words,
        personnel=bool({"title_support", "title_recruiter"} & cues.title.keys()),
        personnel_manager="title_personnel" in cues.title and "manager" in words and not _ABOVE & words,
        club_head="president" in words and "vice" not in words and "title_club" in cues.title,
        acting="title_acting" in cues.title,
        clinician="clinical" in title.tags,
        health=healthcare,
        denied="people_denied" in cues.body,
        alone="people_alone" in cues.body,
        statements=min(_MOST_STATEMENTS, stated.plain),
        chains=stated.chains > 0,
        led=stated.led > 0,
        team=people >= _FEWEST_PEOPLE,
        cues=cues.kinds.get("people_strong", 0),
    )


def _directs_function(title: ReadTitle) -> bool:
    """Return whether a title begins with "director", and the function that is directed follows it.

    In "Director, Account Manager" a title without authority follows.
    """
    rank = next((word for word in title.words if word not in _GRADES), "")
    return rank == "director" and all(row.people != "never" for row in title.rows)
