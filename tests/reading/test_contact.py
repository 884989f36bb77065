"""Contact details are read from the header by their shape."""

import pytest

from service.domain.profile import Contact, Section
from service.reading.contact import read_contact
from service.text.document import Document


def read(header: str, rest: str = "") -> Contact:
    sections = (Section("header", 0, len(header)), Section("summary", len(header), 999))
    return read_contact(Document(header + rest, sections))


def test_name_mail_phone_and_link_come_from_the_header():
    contact = read("Alex B. Example, RN\nalex@example.org | (555) 010-0199\nlinkedin.com/in/alexexample\n")

    assert contact.name == "Alex B. Example"
    assert contact.emails == ("alex@example.org",)
    assert contact.phones == ("(555) 010-0199",)
    assert contact.links == ("linkedin.com/in/alexexample",)


@pytest.mark.parametrize(
    "header",
    [
        "NURSE MANAGER\n",
        "Registered Nurse\n",
        "Infection Preventionist\n",
        "Public Microbiologist\n",
        "HEAD CHEF\n",
        "Resume\n",
        "12 Elm Street\n",
        "",
    ],
)
def test_a_title_is_no_name(header):
    assert read(header).name is None


@pytest.mark.parametrize("rank", ["SFC (Ret.)", "CPT", "HM2", "Col. Ret."])
def test_a_military_rank_is_no_part_of_a_name(rank):
    assert read(f"{rank} Alex B. Example\nReno, NV\n").name == "Alex B. Example"


def test_a_name_in_capitals_stands_above_an_address():
    assert read("ALEX EXAMPLE\nalex@example.org\n").name == "ALEX EXAMPLE"


def test_dates_are_no_phone_numbers():
    assert read("Alex Example\n", "Worked 2012-2016 and 01/2017-02/2018\n").phones == ()


def test_a_document_without_a_header_has_no_name():
    assert read_contact(Document("Summary\nA nurse\n", (Section("summary", 0, 16),))) == Contact()
