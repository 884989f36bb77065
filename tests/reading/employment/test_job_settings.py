"""Settings of a job by named places, by words of the work, and by the licence of its holder."""

import pytest

from service.domain.profile import Profile
from service.knowledge.knowledge import Knowledge
from service.reading.profile import read_profile

_HEAD = "Work History\n\n{title}\nJanuary 2010 to March 2016\nCompany Name, City\n{duties}\n"


def _profile(title: str, duties: str, known: Knowledge, after: str = "") -> Profile:
    return read_profile(_HEAD.format(title=title, duties=duties) + after, known).profile


@pytest.mark.parametrize(
    ("duties", "setting"),
    [
        ("- Submitted the MDS and followed each F-tag to its close\n- Met the family council monthly", "snf"),
        (
            "- Opened each start of care within two days\n- Saw homebound patients in their homes",
            "home_health",
        ),
        ("- Covered telemetry and PACU on call\n- Reported CAUTI and CLABSI to the board", "hospital_acute"),
        ("- Turned over twelve exam rooms\n- Collected copays at patient check-in", "physician_practice"),
        ("- Answered appeals and grievances of plan members", "managed_care"),
        ("- Wrote informed consent forms for the IRB", "cro_site"),
    ],
)
def test_words_of_the_work_show_where_it_was_done(duties: str, setting: str, known: Knowledge) -> None:
    (job,) = _profile("Nurse Manager", duties, known).jobs

    assert setting in job.settings


def test_a_place_met_once_in_passing_gives_way_to_the_place_of_the_work(known: Knowledge) -> None:
    duties = (
        "- Took referrals from a hospital\n- Led QAPI on pressure injuries\n- Cut F-tags; met the ombudsman"
    )

    (job,) = _profile("Director of Nursing", duties, known).jobs

    assert job.settings == ("snf",)


_LICENCE = "\nLicenses\nLicensed Nursing Home Administrator, Ohio, active\n"


def test_an_administrator_with_the_licence_ran_a_nursing_home(known: Knowledge) -> None:
    duties = "- 96 beds, census from 70 to 91\n- Turned a loss into a profit"

    (job,) = _profile("Administrator", duties, known, _LICENCE).jobs

    assert job.role == "nursing_home_administrator"
    assert job.settings == ("snf",)
    assert {"healthcare", "people_mgmt"} <= set(job.tags)
    assert job.track == "care_delivery"


@pytest.mark.parametrize(
    ("title", "duties", "after"),
    [
        ("Administrator", "- 96 beds, census from 70 to 91", ""),
        (
            "Administrator",
            "- Ran a home health agency: nurses opened each start of care for patients",
            _LICENCE,
        ),
        ("Accountant", "- Closed the books of 96 accounts", _LICENCE),
    ],
)
def test_without_the_licence_in_another_place_or_trade_the_title_stays_as_it_is(
    title: str, duties: str, after: str, known: Knowledge
) -> None:
    (job,) = _profile(title, duties, known, after).jobs

    assert job.role != "nursing_home_administrator"
