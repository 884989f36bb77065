"""The tag of authority over staff, against other work with people and things (docs/domain.md 2.11)."""

import pytest

from service.knowledge.lexicon.work import Work
from service.reading.employment.jobs import read_jobs
from service.reading.scope.authority import Authority, authority_of
from service.reading.sections import read_sections
from service.text.document import Document


@pytest.mark.parametrize(
    "words",
    [
        "Supervised the billing staff",
        "Managed exempt and nonexempt employees",
        "Oversaw all dietary aides on two floors",
        "Recruited, developed and supervised instructors",
        "Managed members of the admissions team",
        "Directed the daily duties of sailors",
        "Supervised, trained and led up to 5 soldiers",
        "Managed customer service representatives",
        "Supervised bartenders and cooks",
        "Oversaw lifeguards",
        "Supervise student workers",
    ],
)
def test_a_plain_statement_of_authority_is_found(words: str, work: Work) -> None:
    assert authority_of(words, work.people_rules).plain == 1


@pytest.mark.parametrize(
    "words",
    [
        "Managed employee records",
        "Managed the office",
        "Managed relationships with staff",
        "Supervised nursing students",
        "Managed vendor teams",
        "Managed the movement of personnel",
        "Assisted in managing staff",
        "Head teaching assistant",
        "Managed Unix servers",
        "Supervised by a team",
        "Managed the project team",
        "Managed digital projects and bringing teams together",
        "Direct selling and reps",
        "Managed closings involving lenders and inspectors",
        "In charge of training new cooks",
        "Management of duties, provision of staff assistance",
    ],
)
def test_other_management_is_no_authority_over_staff(words: str, work: Work) -> None:
    assert authority_of(words, work.people_rules) == Authority(0, 0, 0)


@pytest.mark.parametrize("words", ["Led a pilot team", "Leading teams"])
def test_a_team_that_was_led_may_be_one_of_a_project(words: str, work: Work) -> None:
    assert authority_of(words, work.people_rules) == Authority(0, 0, 1)


@pytest.mark.parametrize("words", ["Led and managed a team", "Led the nursing staff"])
def test_staff_that_were_led_or_a_team_that_was_managed_are_plain(words: str, work: Work) -> None:
    assert authority_of(words, work.people_rules) == Authority(1, 0, 0)


@pytest.mark.parametrize(
    ("words", "chains"),
    [
        ("Interviewed, hired and trained entire staff", 1),
        ("Effectively hire, train, schedule, and evaluate team members", 1),
        ("Trained and coached team members", 0),
        ("Hired and trained student volunteers", 0),
    ],
)
def test_a_chain_of_acts_on_staff_needs_one_of_those_in_charge(words: str, chains: int, work: Work) -> None:
    assert authority_of(words, work.people_rules).chains == chains


def manages(title: str, duties: str, work: Work) -> bool:
    text = f"Experience\n{title}\nMay 2014 to March 2018 Company Name\n• {duties}\n"
    (block,) = read_jobs(Document(text, read_sections(text, work)), work)
    return "people_mgmt" in block.job.tags


@pytest.mark.parametrize(
    ("title", "duties", "authority"),
    [
        ("Front Desk Clerk", "Supervised the billing clerks.", True),
        ("Front Desk Clerk", "Supervised the billing clerks and did their performance reviews.", True),
        ("Clinic Coordinator", "Supervised the billing clerks.", True),
        ("Front Desk Clerk", "Kept the books with the billing clerks.", False),
        ("Project Manager", "Directed a sales team.", True),
        ("Project Manager", "Directed a project team.", False),
        ("Help Desk Manager", "Answered calls and kept the queue of tickets for four agencies.", False),
        ("Help Desk Manager", "Answered calls; approved timecards.", True),
        ("Store Manager", "Ordered goods.", True),
        ("Nurse Manager", "Ordered supplies.", True),
        ("Staff Nurse", "Supervised nursing assistants.", False),
        ("Staff Nurse", "Supervised nursing assistants; evaluated and hired aides.", True),
        ("HR Generalist", "Hired employees; handled disciplinary actions and terminations.", False),
        ("HR Generalist", "Hired and trained employees of all departments.", False),
        ("HR Generalist", "Supervised two payroll clerks.", True),
        ("Owner", "Baked bread.", False),
        ("Owner", "Baked bread; approved timecards.", True),
        ("President", "Met investors.", True),
        ("Product Owner", "Ranked stories; approved timecards.", False),
        ("Loan Officer, Assistant Vice President", "Sold loans.", False),
        ("Training Manager", "Kept the training aids of the school in good order.", False),
        ("Interim Director/ Program Manager", "Wrote grants.", True),
        ("Program Director / Grant Writer", "Wrote grants.", False),
        ("Platoon Sergeant", "Kept the vehicles ready.", True),
        ("NCOIC, Immunizations", "Kept the vaccines cold.", True),
        ("Section Chief", "Kept the maps.", True),
        ("Chief Financial Officer", "Closed the books.", True),
        ("Comptroller", "Closed the books.", False),
        ("Comptroller", "Closed the books; supervised a clerk.", True),
        ("Inventory Controller", "Counted the stock; approved timecards.", False),
        ("Salon Manager", "Ordered shampoo.", True),
        ("Owner/Manager", "Let rooms to tenants.", True),
        ("Membership Manager", "Sold passes.", False),
        ("HR Manager", "Wrote policies; handled hiring and terminations for the plant.", False),
        ("HR Manager", "Supervised two recruiters.", True),
        ("HR Director", "Wrote policies.", True),
        ("Alumni Chapter President", "Chaired the meetings.", False),
        ("Practice Coordinator", "Tracked referrals.", False),
        ("Director of Marketing", "Wrote campaigns.", True),
        ("Senior Director, Donor Relations", "Wrote letters.", True),
        ("Director of Sales", "Met hotel guests.", True),
        ("Director, Account Manager", "Sold beds.", False),
        ("Marketing Director", "Wrote campaigns.", False),
        ("Assistant Director of Admissions", "Read essays.", False),
        ("Executive Chef", "Wrote menus.", True),
        ("Sous Chef", "Cooked.", False),
        ("Assistant Principal", "Kept the calendar.", True),
        ("Principal Engineer", "Kept the servers.", False),
        ("Police Sergeant", "Wrote reports.", True),
        ("Swing Manager", "Closed the restaurant.", True),
        ("Site Lead", "Responsible for a team of nine technicians.", True),
        ("Line Cook", "In charge of training new cooks; did performance reviews of menus.", False),
        ("Sales Manager", "Sold cars.", False),
        ("Sales Manager", "Sold cars; did performance evaluations.", True),
        ("Store Mgr", "Ordered goods.", True),
        ("Project Mgr", "Ordered goods.", False),
        ("Produce Manager", "Ordered fruit.", True),
        ("Inventory Manager", "Counted the stock of two sites for the yearly report.", False),
        ("Director of Outreach", "Managed and led by example a team of liaisons.", True),
        ("Office Manager", "Evaluated personnel performance each quarter.", True),
        ("Marketing Manager", "Supervised a marketing associate.", True),
        ("Executive Assistant", "Managed staff retention projects.", False),
        ("Benefits Analyst", "Directed personnel, training and labor relations activities.", False),
        ("Executive Assistant", "Managed supervisors' calendars.", False),
        ("Program Associate", "Wrote performance evaluations of the clerical staff.", True),
        ("Analyst", "Wrote performance evaluations of software for the staff.", False),
        ("Staff Nurse", "Supervised the aides.", False),
        ("Lab Technician", "Managed research team dynamics.", False),
        ("Construction Manager", "Kept the schedule of the bridge.", False),
        ("Construction Manager", "Supervised the masons' crew.", True),
        ("Data Entry Supervisor", "Kept the queue.", True),
        ("Account Supervisor", "Wrote campaigns.", False),
        ("Vice President of Finance", "Met investors.", True),
        ("Event Assistant", "Directed annual staff\n  recognition and award programs.", False),
        ("Styling Assistant", "Managed the stylists business.", False),
        ("Gunnery Sergeant", "Kept the maps.", False),
        ("Gunnery Sergeant", "Kept the maps; counseled and disciplined marines.", True),
        ("Group Home Manager", "Kept the house in order, paid the bills and ordered food.", True),
    ],
)
def test_titles_need_more_or_fewer_signs(title: str, duties: str, authority: bool, work: Work) -> None:
    assert manages(title, duties, work) is authority


def test_a_bare_list_of_keywords_shows_no_authority(work: Work) -> None:
    listed = "staff schedules, performance reviews, hiring, disciplinary actions, terminations"

    assert not manages("Teller", f"Counted cash\n• {listed}", work)
    assert manages("Teller", f"Did all the\n{listed}", work)


@pytest.mark.parametrize(
    ("title", "duties", "leads"),
    [
        ("Help Desk Manager", "Answered calls and kept the queue of tickets for four agencies.", False),
        ("Clinic Supply Manager", f"Ordered gloves for nurses and patients{' of the clinic' * 9}.", True),
        ("Account Manager", "Kept the accounts of four agencies.", False),
        ("Health Information Specialist", "Coded charts and mentored new physicians in the software.", False),
        ("Cook", "Prepared meals and trained new employees.", False),
        ("Assistant Manager", "Kept the electronic health records and co-payments of patients.", True),
        ("Assistant Manager", "Kept the shelves of the shop.", False),
        ("Staff Nurse", "Supervised nursing assistants.", True),
        ("Staff Nurse", "Served as preceptor for nurses.", True),
    ],
)
def test_leading_is_less_than_managing_and_more_than_showing(
    title: str, duties: str, leads: bool, work: Work
) -> None:
    text = f"Experience\n{title}\nMay 2014 to March 2018 Company Name\n• {duties}\n"
    (block,) = read_jobs(Document(text, read_sections(text, work)), work)

    assert ("lead" in block.job.tags) is leads
