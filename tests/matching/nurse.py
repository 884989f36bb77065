"""A nurse whose licence is of another state, and a role that asks for more than is shown."""

from service.domain.requirement import CertificationBar, CompetencyBar, Duty, LicenceBar, YearsBar
from tests.builders import a_job, a_licence, a_profile, a_role, asks

PROFILE = a_profile(
    licences=(a_licence("RN", "active", "OK"),), jobs=(a_job("2018-09", "present", "clinical"),)
)
LICENCE = asks(LicenceBar(("RN",), "TX"), id="licence", label="RN licence", factor="licence")
YEARS = asks(YearsBar(36, tags=("clinical",)), id="years")
CARD = asks(CertificationBar(("cphq",)), id="card", label="CPHQ", factor="credentials")
KNOWS = asks(CompetencyBar(("reg.cms",)), id="knows", factor="regulation")
ROLE = a_role(LICENCE, YEARS, CARD, KNOWS, duties=(Duty("budget", "Plans the budget", ("fin.budget",)),))
