"""People and money managed, and the numbers that are neither (docs/domain.md 2.13 and 2.14)."""

import pytest

from service.domain.track import track_of
from service.knowledge.lexicon.work import Work
from service.reading.employment.claimed_years import read_claims
from service.reading.employment.jobs import read_jobs
from service.reading.employment.seniority import Scope, level_of
from service.reading.scope.budgets import budgets, largest_budget
from service.reading.scope.people_managed import largest_team, sites_managed
from service.reading.sections import read_sections
from service.text.document import Document


def of_a_job(title: str, statements: str, work: Work) -> int | None:
    text = f"Experience\n{title}\nJanuary 2012 to March 2018 Company Name\n{statements}\n"
    (block,) = read_jobs(Document(text, read_sections(text, work)), work)
    return block.job.people_managed


@pytest.mark.parametrize(
    ("title", "statements", "people"),
    [
        ("Nurse Manager", "• 52 RNs, aides and unit clerks; two assistant managers.", 52),
        ("Nurse Manager", "• Team of 27, of which three are part time.", 27),
        ("Director of Rehabilitation", "• 9 therapists, 6 therapist assistants, 1 tech.", 16),
        ("Director of Nursing", "• Two buildings, 140 staff, four counties.", 140),
        ("Practice Manager", "• Staff: 7 medical assistants, 3 receptionists, a biller.", 10),
        ("Clinic Manager", "• 4 physicians, 33 employees, 21,000 visits.", 33),
        ("Clinic Manager", "• Clinic, laboratory, imaging: five supervisors, 86 FTE.", 86),
        ("Medical Director", "• 14 physicians in three hospitals.", 14),
        ("Office Manager", "• 6 receptionists, 2 billers: hiring, raises, time off.", 8),
        ("Billing Supervisor", "• Divided the queues among 5 billers and 2 coders.", 7),
        ("Laboratory Manager", "• Guided 12 technologists on two shifts.", 12),
        ("Pharmacy Manager", "• 9 CPhT's, 4 clerical, 2 billing.", 15),
        ("Dietary Manager", "• 14 cooks, 3 clerical, 2 billing.", 19),
        ("Branch Manager", "• Wrote reviews and discipline for 26 team members.", 26),
        ("Lead Dental Assistant", "• Makes the schedule for 8 assistants and three front desk.", 11),
        ("Coding Team Lead", "• Hand out the queue to 9 coders each morning.", 9),
        ("Clinic Manager", "• Built the team from 4 to 22 employees.", 22),
        ("Nurse Manager", "• Complete annual evaluations on 48 staff.", 48),
        ("Camp Director", "• Hired and trained 18 counselors each summer.", 18),
        ("Coding Director", "• Coding, scanning and release, 58 FTE, two supervisors.", 58),
        ("Nurse Manager", "• 71.4 FTEs on the books, 92 people counting per diem.", 92),
        ("Restaurant Manager", "• Casual dining, $3M in sales, 48 on the payroll.", 48),
        ("Dialysis Administrator", "• RNs, techs, a scheduler (28 teammates total).", 28),
        ("Nurse Manager", "• There are 12 aides and 2 clerks on each shift.", 14),
        ("Front Office Manager", "• Concierge and bell teams of 22; coaching, reviews.", 22),
        ("Branch Manager", "• Home care office, 130 aides in the field.", 130),
    ],
)
def test_a_bare_number_counts_under_a_title_of_authority(
    title: str, statements: str, people: int, work: Work
) -> None:
    assert of_a_job(title, statements, work) == people


@pytest.mark.parametrize(
    ("title", "statements"),
    [
        ("Staff Nurse", "• 52 RNs, aides and unit clerks on a busy floor."),
        ("Staff Nurse", "• Team of 27, of which three are part time."),
        ("Registered Nurse", "• Guided 12 nurses through the new charting."),
        ("Human Resources Manager", "• 900 employees in four states."),
        ("Account Manager", "• 12 representatives at two vendors."),
        ("Nurse Manager", "• Flu shots and vaccination: 800 employees in one week."),
        ("Nurse Manager", "• 40 nurses trained on the new pumps."),
        ("Nurse Manager", "• Flu campaign, 900 employees in ten days."),
        ("IT Manager", "• A firm of insurers (7,000 employees)."),
        ("Nurse Manager", "• The hospital has 1,400 employees and 230 beds."),
        ("Nurse Manager", "• Met with department heads, 12 supervisors."),
        ("Nurse Manager", "• Closed two units: 60 people placed elsewhere."),
        ("Nurse Manager", "• Trained staff of twenty nurses in one week."),
        ("Nurse Manager", "• 14 open nurse positions filled."),
        ("Nurse Manager", "• Hired and trained over 200 nurses."),
        ("Nurse Manager", "• Grew company from 90 employees to 400."),
        ("Nurse Manager", "• Hired and trained 12 new nurses."),
        ("Nurse Manager", "• Assisted with the schedule for 40 nurses."),
        ("Charge Nurse", "• Made assignments for 9 nurses."),
        ("Scheduler", "• Made the schedule for 9 nurses."),
        ("Nurse Manager", "• 30 beds, 22 patients a nurse never sees."),
        ("Nurse Manager", "• Team of eight reports to the director of quality."),
        ("Clinic Manager", "• 4 physicians, 21,000 visits."),
        (
            "Nurse Manager",
            "• Wrote the schedules and the plan of orientation that was followed since by all of the\n"
            "40 nurses, to their relief.",
        ),
    ],
)
def test_a_bare_number_of_others_is_no_people_managed(title: str, statements: str, work: Work) -> None:
    assert of_a_job(title, statements, work) is None


def owned(words: str) -> int | None:
    found = budgets(Document(words), 0, len(words))
    return next((budget.dollars for budget in found if budget.owned), None)


@pytest.mark.parametrize(
    ("words", "dollars"),
    [
        ("Managed a $4.2M operating budget", 4_200_000),
        ("P&L responsibility ($12MM)", 12_000_000),
        ("Responsible for a budget of 1.5 million dollars", 1_500_000),
        ("Administered an $800K budget", 800_000),
        ("Oversaw annual budget of $2,300,000", 2_300_000),
        ("Owns a $2.4M operating budget", 2_400_000),
        ("Runs the $640K budget of the lab", 640_000),
        ("Planning and executing a $3M budget", 3_000_000),
        ("Managed the support staff and a $2M budget", 2_000_000),
        ("Managed two assistants and a $90,000 budget", 90_000),
        ("Build the yearly budget of $3.4M", 3_400_000),
        ("Managed the budget of the program, which came to $45,000", 45_000),
    ],
)
def test_a_budget_owned_is_read(words: str, dollars: int) -> None:
    assert owned(words) == dollars


@pytest.mark.parametrize(
    "words",
    [
        "Reduced agency spend $300K",
        "Won grants of $2M",
        "Raised $500,000",
        "Grew revenue to $12M within budget",
        "Assisted with a $2M budget",
        "Coordinated the $90 million budget of the department",
        "Supported the owner of a $2M budget",
        "budget-friendly recipes",
    ],
)
def test_other_money_is_no_budget_owned(words: str) -> None:
    assert owned(words) is None


@pytest.mark.parametrize(
    ("title", "statement", "dollars"),
    [
        ("Nurse Manager", "• Unit budget $2.6M; 14 beds.", 2_600_000),
        ("Clinic Manager", "• I put together the yearly budget, near 3.1 million.", 3_100_000),
        ("Store Manager", "• Annual budget of $90,000 plus what sales bring in.", 90_000),
        ("Records Manager", "• Division budget $180,000.", 180_000),
        ("Nurse Manager", "• Monitored the $2.6M unit budget.", None),
        ("Store Manager", "• Met the monthly budget goal of $40,000.", None),
        ("Staff Nurse", "• Unit budget $2.6M; 14 beds.", None),
    ],
)
def test_a_manager_owns_a_budget_not_said_to_be_helped_with(
    title: str, statement: str, dollars: int | None, work: Work
) -> None:
    text = f"Experience\n{title}\nJanuary 2012 to March 2018 Company Name\n{statement}\n"

    (block,) = read_jobs(Document(text, read_sections(text, work)), work)

    assert block.job.budget_usd == dollars


def test_a_budget_helped_with_is_kept_apart() -> None:
    words = Document("Helped prepare a $2M budget")

    found = budgets(words, 0, len(words.text))

    assert [(budget.dollars, budget.owned) for budget in found] == [(2_000_000, False)]


def test_sites_are_counted_beside_authority(work: Work) -> None:
    assert sites_managed("Oversaw 4 outpatient clinics", 0, 28, work.people_rules) == 4
    assert sites_managed("Visited 4 outpatient clinics", 0, 28, work.people_rules) is None


def test_the_largest_numbers_of_the_resume_quote_their_words(work: Work) -> None:
    text = (
        "Summary\nDirector who managed a staff of 60.\nExperience\nNurse Manager\n"
        "January 2016 to March 2018 Company Name\n• Managed 24 employees and a $3M budget.\n"
    )
    sections = read_sections(text, work)
    document = Document(text, sections)
    blocks = read_jobs(document, work)

    team, team_words = largest_team(document, blocks, work)
    money, money_words = largest_budget(document, blocks)

    assert (team, money) == (60, 3_000_000)
    assert all(text[each.start : each.end] == each.quote for each in (*team_words, *money_words))
    assert blocks[0].job.people_managed == 24


@pytest.mark.parametrize(
    ("title", "words", "people"),
    [
        ("Store Manager", "Skills\n• Team of 43\n• P&L", 43),
        ("Chief Nursing Officer", "Highlights\n• 640 FTE / $80M operating budget", 640),
        ("Research Manager", "Summary\nIn charge of a study office with 19 coordinators and nurses.", 19),
        ("Staff Nurse", "Skills\n• Team of 43\n• Charting", None),
        ("Account Manager", "Highlights\n• 640 FTE / $80M operating budget", None),
    ],
)
def test_a_bare_number_of_a_summary_counts_for_those_who_held_authority(
    title: str, words: str, people: int | None, work: Work
) -> None:
    text = f"{words}\nExperience\n{title}\nJanuary 2016 to March 2018 Company Name\n• Wrote policies.\n"
    sections = read_sections(text, work)

    document = Document(text, sections)
    team, _ = largest_team(document, read_jobs(document, work), work)

    assert team == people


@pytest.mark.parametrize(
    ("title_level", "scope", "level"),
    [
        (5, Scope(None, None, None, has_authority=True, leads=False), 5),
        (5, Scope(None, None, None, has_authority=False, leads=True), 3),
        (1, Scope(40, None, None, has_authority=True, leads=False), 3),
        (2, Scope(40, None, None, has_authority=True, leads=False), 2),
        (4, Scope(20, 1_000_000, None, has_authority=True, leads=False), 4),
        (2, Scope(80, 9_000_000, 3, has_authority=True, leads=False), 5),
        (7, Scope(3, None, None, has_authority=True, leads=False), 3),
        (5, Scope(3, None, None, has_authority=True, leads=False), 3),
        (4, Scope(3, None, None, has_authority=True, leads=False), 4),
        (5, Scope(4, None, None, has_authority=True, leads=False, heads=True), 5),
        (5, Scope(4, 2_000_000, None, has_authority=True, leads=False), 5),
        (7, Scope(12, None, None, has_authority=True, leads=False), 5),
        (3, Scope(52, 7_000_000, 4, has_authority=True, leads=False), 5),
        (3, Scope(52, None, 4, has_authority=True, leads=False), 3),
    ],
)
def test_scope_moves_a_level_only_where_it_speaks(title_level: int, scope: Scope, level: int) -> None:
    assert level_of(title_level, scope) == level


@pytest.mark.parametrize(
    ("words", "months", "tag"),
    [
        ("10+ years of progressive experience", 120, "total"),
        ("15+ years in healthcare", 180, "healthcare"),
        ("over a decade of nursing experience", 120, "clinical"),
        ("two and a half years of experience", 30, "total"),
        ("five (5) years of management experience", 60, "people_mgmt"),
        ("8 years of oncology experience", 96, "oncology"),
    ],
)
def test_claims_of_years_are_read(words: str, months: int, tag: str, work: Work) -> None:
    text = f"Summary\nA manager with {words}.\n"

    (claim,) = read_claims(Document(text, read_sections(text, work)), work)

    assert (claim.months, claim.tag) == (months, tag)


@pytest.mark.parametrize(
    "words", ["a 30-year-old clinic", "served 15 years old and up", "2,000 hours in clinic"]
)
def test_other_years_are_no_claims(words: str, work: Work) -> None:
    text = f"Summary\nWorked in {words}.\n"

    assert read_claims(Document(text, read_sections(text, work)), work) == ()


def test_the_track_is_that_of_the_latest_years(work: Work) -> None:
    text = (
        "Experience\nClinical Research Coordinator\nMay 2014 to March 2018 Company Name\n• Kept IRB files.\n"
        "Staff Nurse\nMay 2000 to January 2010 Company Name\n• Gave care.\n"
    )

    jobs = tuple(block.job for block in read_jobs(Document(text, read_sections(text, work)), work))

    assert track_of(jobs) == "clinical_research"


def test_no_jobs_are_no_health_track() -> None:
    assert track_of(()) == "non_health"
