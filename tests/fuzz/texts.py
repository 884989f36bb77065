"""Difficult texts for readers: words of the field, odd characters, long runs and deep brackets."""

from hypothesis import strategies as st

WORDS = (
    "RN", "BSN", "MHA", "MD", "PA", "PT", "MS", "BLS", "CCRC", "NHA", "B.S.N.", "Ph.D.", "Master of Science",
    "Registered Nurse", "Nurse Manager", "Director of Nursing", "Bachelor of", "in Nursing", "Texas", "TX",
    "Jan 2010", "01/2012", "2015", "'09", "Present", "expected", "in progress", "candidate", "exp", "since",
    "licensed in", "compact", "#12345", "no", "seeking", "supervised by", "Managed 14", "$3.2M", "budget",
    "Company Name", "City , State", "years of experience", "required", "preferred", "or", "and/or", "Jr.",
)  # fmt: skip
HEADINGS = (
    "Experience", "Education", "Licenses", "Certifications", "Summary", "Skills", "Requirements",
    "Qualifications", "Responsibilities", "Affiliations", "References",
)  # fmt: skip
MARKS = (", ", " - ", " – ", "\n", "\n\n", "\n• ", " | ", ": ", "; ", "/", " (", ")", ". ", "\t", " ", "")
ODD = "\u00a0\u200b\u202e\u2028\ufeff\u0301\u0130\u1e9e\ufb01\U0001f600\u00ad\x00\x0b\x1c\x85"
NASTY = (
    "a ", "RN, ", "1/", "(((", "BLS/ACLS/", "\n", "•", "7", "x", "A.", "BSN or ", "Bachelor of Science ",
    "Experience\nRN\n", "Certifications: BLS\n", "Education\nBSN\n", "MD, ", "pursuing ", "$1 ", "a@",
    "10 of ", "Jan 2010 - ", "01/", "1/2010 ",
    "Alex Example, ", "licensed in ", "years of experience ", "100,", "MSN, India, ",
    "2015 ", "2010-2015, ", "RN/", "Skills\nEpic\n", "$3.2M budget ", "Nurse Manager\nJan 2010 - Present\n",
)  # fmt: skip


def texts() -> st.SearchStrategy[str]:
    """Return texts of up to some thousand characters."""
    word = st.sampled_from((*WORDS, *HEADINGS))
    mark = st.sampled_from(MARKS)
    run = st.builds(lambda unit, times: unit * times, st.sampled_from(NASTY), st.integers(2, 120))
    odd = st.text(alphabet=st.one_of(st.sampled_from(ODD), st.characters()), max_size=30)
    heading = st.sampled_from(HEADINGS).map("\n{}\n".format)
    brackets = st.integers(1, 60).map(lambda depth: "(" * depth + "RN" + ")" * depth)
    piece = st.one_of(word, word, mark, mark, mark, heading, odd, run, brackets)
    return st.lists(piece, max_size=60).map("".join)


def values() -> st.SearchStrategy[object]:
    """Return JSON values of any shape, with words of the field inside."""
    leaf = st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.sampled_from(WORDS),
        st.sampled_from(("2019-03", "2020", "2020-13", "active", "expired", "")), st.text(max_size=12),
    )  # fmt: skip
    return st.recursive(
        leaf,
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(_KEYS), inner)),
        max_leaves=12,
    )


def documents() -> st.SearchStrategy[dict[str, object]]:
    """Return documents with the keys of JSON Resume, whose values may be of any type."""
    part = st.dictionaries(st.sampled_from(_KEYS), values(), max_size=8)
    held = st.one_of(values(), st.lists(part, max_size=4))
    return st.dictionaries(st.sampled_from(_PARTS), held, max_size=6)


_KEYS = (
    "name", "position", "startDate", "endDate", "summary", "highlights", "studyType", "area", "institution",
    "issuer", "issuingAuthority", "date", "status", "type", "effectiveTimePeriod", "validFrom", "validTo",
    "restrictions", "violations", "keywords", "email", "value",
)  # fmt: skip
_PARTS = ("basics", "work", "volunteer", "education", "licenses", "certificates", "certifications", "skills")
