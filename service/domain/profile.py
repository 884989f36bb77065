"""Facts of a resume: degrees, licences, certifications, jobs and statements.

Nothing here can hold a name, an address, a school, an employer, a photo or an age (promise 3).
"""

from dataclasses import dataclass, field

from service.domain.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a resume: `kind` is a row id of data/lexicon/headings.yaml, or `header`."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A conflicting mention of the same fact elsewhere in the resume.

    Attributes:
        fact: status, expires, multistate, dates or people_managed.
        says: what was read there: expired, 2025-08, single-state, 2016-06 to 2023-12, 30.
        evidence: the words there; those of the fact itself support what was kept.
    """

    fact: str
    says: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Degree:
    """One degree or diploma, completed or not.

    Attributes:
        level: 1 high school ... 7 doctorate (docs/domain.md 2.1).
        family: the measured family; `finer` is the row id of data/ontology/degrees.yaml.
        concentrations: further families that a major, minor or concentration names.
        status: completed, in_progress or incomplete.
        expected: "YYYY-MM" of the completion, announced or written beside a completed degree; what lies
            ahead of a date is under way then (`degrees_at` of schooling.py).
        foreign: a title or country that asks for an evaluation; `evaluated`: one is cited.
        confirmed: False where level or field had to be guessed (the verdict is then at most likely).
        elsewhere: conflicting mentions; they do not affect the score.
    """

    level: int
    family: str
    finer: str | None
    name: str
    status: str
    evidence: tuple[Evidence, ...]
    concentrations: tuple[str, ...] = ()
    expected: str | None = None
    foreign: bool = False
    evaluated: bool = False
    confirmed: bool = True
    elsewhere: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True, slots=True)
class Licence:
    """One state licence.

    Attributes:
        type: RN, LPN ... or OTHER:NAME (docs/contracts.md 6).
        jurisdictions: two-letter states that it names, the one shown first; empty if none is named.
        multistate: True, False, or None where the resume does not say.
        independent: True, False or None; whether this title is the independent tier in its state.
        status: active, stated, expired, inactive, restricted, temporary, pending, inferred.
        expires: "YYYY-MM" or None; `since`: "YYYY-MM" it was first held, or None.
        eligible: the resume says only that the person may apply.
        discipline: surrendered, revoked, suspended or on probation; a person must review it.
        foreign: a registration of another country.
        elsewhere: conflicting mentions; they do not affect the score.
    """

    type: str
    status: str
    evidence: tuple[Evidence, ...]
    jurisdictions: tuple[str, ...] = ()
    multistate: bool | None = None
    independent: bool | None = None
    expires: str | None = None
    since: str | None = None
    eligible: bool = False
    discipline: bool = False
    foreign: bool = False
    elsewhere: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True, slots=True)
class Certification:
    """One certification: `id` is a row id of data/ontology/certifications.yaml, or None when unknown.

    Attributes:
        elsewhere: conflicting mentions; they do not affect the score.
    """

    id: str | None
    abbreviation: str | None
    name: str
    status: str  # current, expired, in_progress, unknown
    evidence: tuple[Evidence, ...]
    expires: str | None = None
    earned: str | None = None
    elsewhere: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownByHeader:
    """The tags and settings of a job that its title and header show by themselves."""

    tags: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """One employment, or one dated position inside an employment.

    Attributes:
        title: as written. role: id of the role it reads as (data/ontology/titles.yaml), or None.
        other_roles: those of the other titles of a job with several ("Administrator / Charge Nurse").
        level: ladder level 0..7 decided from scope (docs/domain.md 1.6); title_level: from the title alone.
        start, end: "YYYY-MM"; end may be "present"; both None for a job without dates.
        start_precision, end_precision: month, season, year or None.
        tags: healthcare clinical licensed_clinical people_mgmt lead office_admin him quality research unpaid
            revenue education consulting operations (management of operations, no people shown).
        settings, specialties: row ids of data/ontology/settings.yaml and specialties.yaml.
        professions: nurse physician therapist mental_health_professional ... that the job practises.
        track: care_delivery, clinical_research, office_admin, him, payer, other_health or non_health.
        fte_percent: 100 is full time; fte_stated: the resume says so.
        people_managed: largest simultaneous number of reports that it states.
        budget_usd: largest budget owned; budget_contributed_usd: largest that was helped with.
        sites: number of sites or departments run, if stated.
        header: what counts of it where its text is copied from the posting.
        unsure: kinds of work (tags) that it neither shows nor rules out, with `title` if its title is unread.
        held: False where the resume says that it was offered and never begun.
        evidence: title, then dates, never the employer.
        elsewhere: conflicting mentions of the same job; they do not affect the score.
    """

    title: str
    start: str | None
    end: str | None
    start_precision: str | None
    end_precision: str | None
    tags: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    role: str | None = None
    level: int = 1
    title_level: int = 1
    settings: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()
    professions: tuple[str, ...] = ()
    track: str = "non_health"
    fte_percent: int = 100
    fte_stated: bool = False
    people_managed: int | None = None
    people_evidence: tuple[Evidence, ...] = ()
    budget_usd: int | None = None
    budget_contributed_usd: int | None = None
    budget_evidence: tuple[Evidence, ...] = ()
    sites: int | None = None
    acting: bool = False
    other_roles: tuple[str, ...] = ()
    held: bool = True
    header: ShownByHeader = ShownByHeader()
    unsure: tuple[str, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One bullet or sentence that may be compared with a duty.

    Attributes:
        text: the words after masking (no names, pronouns, employers, schools, dates, addresses).
        job: index into `Profile.jobs`, or None for a summary or skills line.
        strength: 0..10000, by place and verb (owned 10000, did 8000, summary 6000, listed 4000).
        competencies: row ids of data/ontology/competencies.yaml that it shows, sorted.
        tools: product ids that it names, sorted.
    """

    text: str
    job: int | None
    strength: int
    evidence: Evidence
    competencies: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A self-description with years ("15+ years in healthcare"): used only where dates are missing."""

    months: int
    tag: str  # total, healthcare, clinical, people_mgmt, or a specialty id
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Flag:
    """Something for a person to review: `code` is one of docs/contracts.md 6; it does not affect a score."""

    code: str
    detail: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """Words of a resume that no fact is taken from.

    Attributes:
        reason: reader, other_person, wished, planned, supposed, denied, not_held, posting, copied or repeated
            (docs/domain.md 2.0).
    """

    reason: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Profile:
    """Every fact read from one resume, with the words that support it.

    Attributes:
        text: the visible text; all spans point into it.
        sections: what the resume has, in order (the closed-world rule needs it).
        people_managed, budget_usd: the largest of any job or summary; None if none is stated.
        memberships: society ids. societies are never certifications.
        track: of the latest years, as in `Job.track`.
        set_aside: what the resume does not assert of the candidate, in the order of the text.
    """

    text: str
    sections: tuple[Section, ...] = ()
    degrees: tuple[Degree, ...] = ()
    licences: tuple[Licence, ...] = ()
    certifications: tuple[Certification, ...] = ()
    jobs: tuple[Job, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    memberships: tuple[str, ...] = ()
    people_managed: int | None = None
    people_evidence: tuple[Evidence, ...] = ()
    budget_usd: int | None = None
    budget_evidence: tuple[Evidence, ...] = ()
    track: str = "non_health"
    flags: tuple[Flag, ...] = ()
    set_aside: tuple[SetAside, ...] = ()

    def has(self, kind: str) -> bool:
        """Return whether the resume has a section of this kind."""
        return any(section.kind == kind for section in self.sections)


@dataclass(frozen=True, slots=True)
class Contact:
    """Contact details: parsed and stored separately, never given to the scorer."""

    name: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    header: str = ""


@dataclass(frozen=True, slots=True)
class ReadResume:
    """A resume after reading: its facts, and separately the contact details."""

    profile: Profile
    contact: Contact = field(default_factory=Contact)
