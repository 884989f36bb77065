"""Requirements, duties and roles.

A requirement has a gate, a label and a bar, which holds the parameters of its kind. Groups nest.
"""

from dataclasses import dataclass
from enum import StrEnum

from service.domain.evidence import Evidence


class Gate(StrEnum):
    """The effect of a missing item: knock out, lower the tier, cost points, or only measure fit."""

    HARD = "hard"
    SOFT = "soft"
    PREFERRED = "preferred"
    FIT = "fit"


class Origin(StrEnum):
    """The source of a requirement; a template's hard gate acts as soft until it is confirmed."""

    TEMPLATE = "template"
    POSTING = "posting"
    LAW = "law"
    RECRUITER = "recruiter"


@dataclass(frozen=True, slots=True)
class DegreeBar:
    """A completed degree of at least `min_level` in one of `families` (empty: any field).

    Attributes:
        finer: row ids that satisfy the bar at any level and in any family (MD, MBBS, nursing diploma).
        enrolled_within_months: in progress suffices when it ends within so many months of hire.
        experience_months_per_missing_year: substitution (docs/domain.md 2.6); None where it is not allowed.
        experience_floor_months: experience asked elsewhere that substitution must not spend.
    """

    min_level: int
    families: tuple[str, ...] = ()
    finer: tuple[str, ...] = ()
    enrolled_within_months: int | None = None
    experience_months_per_missing_year: int | None = None
    experience_floor_months: int = 0


@dataclass(frozen=True, slots=True)
class LicenceBar:
    """A current licence of one of `types`, valid in `jurisdiction` (None: any state).

    Attributes:
        independent: only the independent tier of the state counts.
        obtain_within_days: the posting lets it be obtained after hire.
        any_state: federal employers accept any state.
    """

    types: tuple[str, ...]
    jurisdiction: str | None = None
    independent: bool = False
    obtain_within_days: int | None = None
    any_state: bool = False


@dataclass(frozen=True, slots=True)
class CertificationBar:
    """One of these certifications, current; `within_days` after hire where the posting allows it."""

    ids: tuple[str, ...]
    within_days: int | None = None


@dataclass(frozen=True, slots=True)
class YearsBar:
    """So many months in jobs that match every condition given.

    Attributes:
        months: the bar, at least 1.
        tags: a job counts when it has all of these tags ...
        any_tags: ... and at least one of these, if any are given.
        settings, specialties, roles, professions: ... and at least one of each list that is given.
        min_level: ... and at least this level of scope.
        track: ... and this track.
        lead_percent: how much a month of lead counts where people_mgmt is asked for "leadership" (0..100).
        window_months: only the last so many months before `as_of` count.
        adjacent: neighbouring settings count as 1 - distance.
        progressive: the posting asks for progressively responsible experience.
    """

    months: int
    tags: tuple[str, ...] = ()
    any_tags: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    professions: tuple[str, ...] = ()
    min_level: int = 0
    track: str | None = None
    lead_percent: int = 0
    window_months: int | None = None
    adjacent: bool = False
    progressive: bool = False


@dataclass(frozen=True, slots=True)
class PeopleBar:
    """At least so many people managed at once."""

    number: int


@dataclass(frozen=True, slots=True)
class BudgetBar:
    """A budget of at least so many US dollars, owned; 0 asks for any budget."""

    usd: int = 0


@dataclass(frozen=True, slots=True)
class WorkedAsBar:
    """Has held one of these roles or practised one of these professions for so many months."""

    months: int = 1
    roles: tuple[str, ...] = ()
    professions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CompetencyBar:
    """Evidence of any of these competency, regulatory or tool ids (or family prefixes such as `reg`)."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProgressionBar:
    """At least one rise of level in the window, shown by dated jobs."""

    min_rises: int = 1
    window_months: int | None = None


@dataclass(frozen=True, slots=True)
class SettingBar:
    """Works or worked in one of these settings, on this track; other settings earn 1 - distance."""

    settings: tuple[str, ...]
    track: str | None = None


@dataclass(frozen=True, slots=True)
class LevelBar:
    """Has worked at about this level of scope, on this track."""

    level: int
    track: str | None = None


@dataclass(frozen=True, slots=True)
class MembershipBar:
    """A member of any of these societies."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChecklistBar:
    """A point to check after selection (travel, shift, screening): shown, never scored."""

    topic: str


class Combine(StrEnum):
    """The rule that combines the children of a group."""

    ANY_OF = "any_of"
    ALL_OF = "all_of"
    N_OF = "n_of"


@dataclass(frozen=True, slots=True)
class GroupBar:
    """Requirements of which any, all, or k must be shown."""

    combine: Combine
    children: tuple["Requirement", ...]
    k: int = 1


Bar = (
    DegreeBar
    | LicenceBar
    | CertificationBar
    | YearsBar
    | PeopleBar
    | BudgetBar
    | WorkedAsBar
    | CompetencyBar
    | ProgressionBar
    | SettingBar
    | LevelBar
    | MembershipBar
    | ChecklistBar
    | GroupBar
)


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that the position asks for.

    Attributes:
        id: stable inside the role, such as `licence.rn`.
        factor: which factor of the score it belongs to; a group's is that of its first leaf.
        strong: "strongly preferred" weighs 1.5 (docs/contracts.md 4).
        origin: its source in the product; source: id of data/sources.yaml or None.
        quote: the posting's words, where a posting asks.
    """

    id: str
    gate: Gate
    label: str
    bar: Bar
    factor: str
    strong: bool = False
    origin: Origin = Origin.TEMPLATE
    source: str | None = None
    quote: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that the holder of the position does; compared with statements one by one."""

    id: str
    text: str
    competencies: tuple[str, ...] = ()
    quote: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A position as it is matched: from the catalogue, from a posting, or written by a recruiter.

    Attributes:
        level: ladder level 0..7; track: care_delivery, clinical_research, office_admin, him.
        titles: canonical title first, then aliases.
        settings, specialties: what the position is about, where it says so.
        weights: relative weight of each factor.
        rankable: False for feeder roles.
        specificity: 0..10000, how much of the role is the posting's own words.
    """

    id: str
    title: str
    level: int
    track: str
    requirements: tuple[Requirement, ...]
    duties: tuple[Duty, ...]
    weights: tuple[tuple[str, int], ...]
    aliases: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()
    family: str = "other"
    jurisdiction: str | None = None
    rankable: bool = True
    specificity: int = 0
    sources: tuple[str, ...] = ()
