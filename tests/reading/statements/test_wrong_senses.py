"""Words of a competency that mean something else beside other words, and the same words meant."""

import pytest

from service.knowledge.lexicon.competencies import Competencies


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("Prepared tax compliance filings for two counties", "reg.general"),
        ("Checked dress code compliance of the crew", "reg.general"),
        ("Kept to banking regulations", "reg.general"),
        ("Trained in HIPAA compliance", "reg.general"),
        ("Filed federal and state income tax returns", "reg.federal_state"),
        ("Sold software licensing agreements", "reg.federal_state"),
        ("Managed the external audit of the financial statements", "reg.audit"),
        ("Counted stock for inventory audits", "reg.audit"),
        ("Made pre flight inspections", "reg.audit"),
        ("Advised on vitamin deficiency", "reg.audit"),
        ("Known for high quality carpentry projects", "qual.assure"),
        ("Software quality assurance for two releases", "qual.assure"),
        ("Taught food safety to cooks", "qual.safety"),
        ("Lived in Sioux Falls", "qual.safety"),
        ("Cut credit risk exposure, risk management of loans", "qual.risk"),
        ("Balanced asset and liability accounts", "qual.risk"),
        ("Raised sales performance improvement of the store", "qual.improve"),
        ("Watched network performance, monitored database performance", "ppl.evaluate"),
        ("Built a system for record retention", "ppl.retain"),
        ("Turnover of the stock portfolio", "ppl.retain"),
        ("Worked in a fast paced work environment", "ppl.retain"),
        ("Scheduled patients by telephone, appointment scheduling", "ppl.schedule"),
        ("Worked for a staffing agency", "ppl.schedule"),
        ("Certified in automated blood collection", "rec.tech"),
        ("Painted with digital illustration tools", "rec.tech"),
        ("Handled tuition reimbursement", "fin.revcycle"),
        ("Made blood collections on morning rounds", "fin.ar"),
        ("Read deposit and withdrawal slips", "fin.copay"),
        ("Negotiated contracts with large retailers", "fin.payer"),
        ("Designed the corporate logo", "ops.multisite"),
        ("Taught in the school district", "ops.multisite"),
        ("Helped with activities of daily living, daily living activities", "ops.daily"),
        ("Resolved technical issues of printers", "qual.complaints"),
        ("Followed market trends", "qual.data"),
        ("Raised student outcomes", "qual.outcomes"),
        ("Responsible for counting cash", "soft.responsible"),
        ("Organized a book fair", "soft.organised"),
        ("Took police reports", "pol.develop"),
        ("Kept order by adhering to alcohol policies", "pol.develop"),
        ("Sold life insurance policies", "pol.develop"),
        ("Repaired radio communications equipment", "soft.communication"),
    ],
)
def test_other_senses_show_nothing(words: str, other: str, known: Competencies) -> None:
    assert other not in known.matches(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ensured compliance with state regulations", "reg.general"),
        ("HIPAA compliance and regulatory compliance of the clinic", "reg.general"),
        ("Trained in HIPAA compliance", "reg.hipaa"),
        ("Worked under state and federal regulations", "reg.federal_state"),
        ("Prepared the unit for audits by the state", "reg.audit"),
        ("Corrected deficiencies after the survey", "reg.audit"),
        ("Monitored the quality of patient care", "qual.assure"),
        ("Led the safety committee", "qual.safety"),
        ("Tracked falls with injury", "qual.safety"),
        ("Ran risk management for the hospital", "qual.risk"),
        ("Wrote performance evaluations of nurses", "ppl.evaluate"),
        ("Raised retention of nurses", "ppl.retain"),
        ("Did all scheduling of nursing staff", "ppl.schedule"),
        ("Owned staffing and scheduling for the unit", "ppl.schedule"),
        ("Led the go live of a patient portal", "rec.tech"),
        ("Worked denials and reimbursement", "fin.revcycle"),
        ("Brought down collections and bad debt", "fin.ar"),
        ("Took patient payments and deposits", "fin.copay"),
        ("Negotiated contracts with payers", "fin.payer"),
        ("Served as regional director of four clinics", "ops.multisite"),
        ("Ran all aspects of the practice", "ops.daily"),
        ("Resolved issues of families", "qual.complaints"),
        ("Followed trends in infection rates", "qual.data"),
        ("Raised patient outcomes", "qual.outcomes"),
        ("Wrote policies and procedures for the clinic", "pol.develop"),
        ("Dependable and known for integrity", "soft.responsible"),
        ("Highly organized, with attention to detail", "soft.organised"),
        ("Good communication with families", "soft.communication"),
    ],
)
def test_the_sense_that_is_asked_counts(words: str, expected: str, known: Competencies) -> None:
    assert expected in known.matches(words)


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("Collected data for the annual audit of the accounts", "reg.audit"),
        ("Wrote action plans for the sales floor", "reg.audit"),
        ("Keyed claims on the CMS 1500", "reg.cms"),
        ("Answered calls of Medicare members", "reg.cms"),
        ("Gave high quality patient care", "qual.assure"),
        ("Gathered metrics of two campaigns", "qual.data"),
        ("Data collection, data entry, typing", "qual.data"),
        ("Sterilized instruments after each visit", "qual.infection"),
        ("Gave injections and immunizations", "qual.infection"),
        ("Settled the liability of drivers", "qual.risk"),
        ("Calculated the liability of each patient", "qual.risk"),
        ("Resolved account issues of the branch", "qual.complaints"),
        ("Read the odometer and kept the maintenance log of the van", "ops.facility"),
        ("Recorded intake and output of fluids", "ops.admissions"),
        ("Helped residents with daily activities", "ops.daily"),
        ("Billed for various hospitals", "ops.multisite"),
        ("Reported to the regional director", "ops.multisite"),
        ("Kept the office schedules", "ppl.schedule"),
        ("Trained new hires on the scale", "ppl.hire"),
        ("Bathed, fed and groomed residents", "ppl.mentor"),
        ("Worked under a licensed preceptor", "ppl.mentor"),
        ("Used coping strategies with children", "pol.strategy"),
        ("Screened vision and hearing", "pol.mission"),
        ("Cut turnaround times of documents", "pol.change"),
        ("Searched log files for errors", "rec.records"),
        ("Wrote design documentation", "rec.records"),
        ("Led a team with six direct reports", "rec.reporting"),
        ("Typed in billing software", "rec.tech"),
        ("Made negotiated contracts with the builders", "fin.payer"),
        ("Raised productivity and sales", "fin.monitor"),
        ("Asked for competitive pricing of pumps", "fin.rates"),
        ("Sold staffing solutions", "soft.problem"),
        ("PowerPoint slides and presentations of sales", "soft.communication"),
    ],
)
def test_a_word_in_passing_shows_no_competency(words: str, other: str, known: Competencies) -> None:
    assert other not in known.matches(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Audited charts each quarter", "reg.audit"),
        ("Monthly compliance audits of two clinics", "reg.audit"),
        ("Met the Medicare conditions of participation", "reg.cms"),
        ("Tracked and reported quality metrics of the unit", "qual.data"),
        ("Ran the immunization program of the county", "qual.infection"),
        ("Held the workers compensation program", "qual.risk"),
        ("Resolved problems of patients and families", "qual.complaints"),
        ("Oversaw building maintenance", "ops.facility"),
        ("Served as the regional director of six branches", "ops.multisite"),
        ("Interviewed and hired nurses", "ppl.hire"),
        ("Made the schedules of the nurses", "ppl.schedule"),
        ("Wrote the growth strategy of the clinic", "pol.strategy"),
        ("Maintained the files of residents", "rec.records"),
        ("Introduced a new laboratory information system", "rec.tech"),
        ("Negotiated contracts with three payers", "fin.payer"),
        ("Explained budget variances to the board", "fin.monitor"),
        ("Labor and supply budget of ten million", "fin.budget"),
        ("Replaced agency nurses by own staff", "fin.cost"),
        ("Delivered presentations to families", "soft.communication"),
        ("Found creative solutions", "soft.problem"),
    ],
)
def test_the_work_itself_shows_it(words: str, expected: str, known: Competencies) -> None:
    assert expected in known.matches(words)
