"""Competencies, conditions and unnumbered experience in a sentence of a posting."""

import re

from service.knowledge.lexicon.competencies import Competencies
from service.knowledge.lexicon.postings import PostingLexicon
from service.knowledge.lexicon.work import Work
from service.reading.posting.asked_experience import is_of_others, names_its_field
from service.reading.posting.passage import Passage
from service.reading.posting.years import names_a_field, years_type

_EXPERIENCE = re.compile(
    r"\bexperienced?\b(?![ ]+(?:the|a|an)\b)|\btrack record\b"
    r"|\bbackground\b(?![ ]+(?:and|check|screen|investig|record|document|stud))"
    r"|\b(?:currently|already|already be) (?:operating|working)\b"
    r"|\b(?:have|has|having|previously|already|who) (?:worked|managed|run|led)\b"
    r"(?= (?:in|as|within|at|an?)\b)",
    re.I,
)
_NOT_EXPERIENCE = re.compile(
    r"\bpatient experience|customer experience|user experience|commensurate|depending on"
    r"|knowledge or experience|experience of (?:it|using|positive|computer|the use)|good experience of"
    r"|excellent experience|service user experience|breadth of experience|staff experience"
    r"|meeting the experience|experience (?:(?:and|or|and/or) education|grade|requirement)"
    r"|safety and experience|experience and qualities|equivalent experience\)",
    re.I,
)
_WORKED_IN = re.compile(
    r"\bexperience(?: of| in)? working (?:in|within|at|as|for|with)\b|\bexperience (?:in|within|at|from) "
    r"(?:[\w'’&/-]+ ){0,6}?(?:settings?|services?|environments?|sectors?|departments?|units?|wards?|fields?"
    r"|organi[sz]ations?|roles?|positions?|posts?|capacity|level)\b"
    r"|\bexperienced? and knowledgeable (?:of|in)\b",
    re.I,
)
_WITH = re.compile(
    r"\bexperience (?:with|using)\b"
    r"(?! (?:[\w-]+ ){0,2}(?:patients|children|adults|people|families|clients)\b)",
    re.I,
)
_LANGUAGE = re.compile(
    r"\b(?:proficien\w+ in (?:basic )?(?:spoken|written)|English language"
    r"|spoken and written English|bilingual|fluent in|speak \w+)\b",
    re.I,
)
_DRIVING = re.compile(
    r"\bdriv(?:er|ing|ers)(?:['’]?s?)?['’]?[ ]+licen[sc]e|\bcar driver\b|\bvalid licen[sc]e to drive", re.I
)
_TRAVEL = re.compile(r"\btravel\b|\bown transport\b|access to (?:a )?(?:vehicle|car)", re.I)
_OTHER = re.compile(
    r"\bon[- ]call\b|\bcitizen\b|\bvaccin\w+|\bcolor vision\b"
    r"|\bbasic colors\b|\bimmuni[sz]\w+|\bDBS\b|\bweekend",
    re.I,
)
_PERSONAL = re.compile(
    r"\bskill(?:s|ed)?\b|\babilit(?:y|ies)\b|\bable to\b|\bcapab\w+|\bknowledge\w*|\bunderstanding\b"
    r"|\bexperience\w*|\bexpertise\b|\bqualifi\w+|\bcertif\w+|\btrained\b|\btraining in\b|\bmotivated\b"
    r"|\borgani[sz]ed\b|\bflexib\w+|\badaptab\w+|\bcompassion\w*|\bpassion(?:ate)?\b|\bproficien\w+|\bliterate\b"
    r"|\bfamiliar\w*|\bcompeten\w+|\bcommunicat\w+|\btrack record\b|\bwilling\w*|\bevidence of\b"
    r"|\bcommitment to\b|\bcommitted\b|\bfluent\b",
    re.I,
)
_OPENS = re.compile(r"\b(?:have|having|has|with|for|demonstrate|need|possess|are|be)\b[ ]+|[,;:][ ]+", re.I)
_NEAR = 60  # characters beside a word that may say of what kind the experience is
_SHORT_KEY = 60


def condition_of(words: str) -> tuple[str, str] | None:
    """Return (type, key) for a language, travel or other condition; None when the words state none."""
    if _DRIVING.search(words):
        return "other", "driver_licence"
    if _LANGUAGE.search(words):
        return "language", "english" if re.search("english", words, re.I) else _key(words)
    if _TRAVEL.search(words):
        return "travel", _key(words)
    if _OTHER.search(words):
        return "other", _key(words)
    return None


def experience_of(passage: Passage, lexicon: PostingLexicon, work: Work) -> tuple[str, str] | None:
    """Return (type of years, key) where experience is asked for without a number; None otherwise."""
    words = passage.text
    asked = (
        each for each in _EXPERIENCE.finditer(words) if not is_of_others(words, each.start(), each.end())
    )
    found = next(asked, None)
    if found is None or _NOT_EXPERIENCE.search(words):
        return None
    adjective = found[0].lower() == "experienced"
    kind = _kind(passage, found, lexicon, work, adjective=adjective)
    if kind == "years_total" and (_WORKED_IN.search(words) or names_its_field(words, *found.span())):
        kind = "years_specialty"
    if kind == "years_total" or (kind == "years_specialty" and _WITH.search(words)):
        return None  # "experience with surveys" asks for a skill, not for years
    return kind, _key(words if len(words) <= _SHORT_KEY else words[_begin(words, found, adjective) :])


def preferred_work(passage: Passage, lexicon: PostingLexicon) -> tuple[str, str] | None:
    """Return (type of years, key) of the work in "preferably a medical office"; None if it names none."""
    kind = years_type(passage, lexicon)
    return None if kind == "years_total" else (kind, _key(passage.text))


def _kind(
    passage: Passage, found: re.Match[str], lexicon: PostingLexicon, work: Work, *, adjective: bool
) -> str:
    """Return the type of years by the words beside "experience", else by those of the whole passage."""
    first = found.end() if adjective else max(0, found.start() - _NEAR)
    kind = years_type(passage.part(first, found.end() + (_NEAR if adjective else 2 * _NEAR)), lexicon)
    if kind != "years_total":
        return kind
    further = "years_total" if adjective else years_type(passage, lexicon)
    if further in ("years_specialty", "years_healthcare"):
        return further
    return "years_specialty" if names_a_field(passage.text, work) else kind


def _begin(words: str, found: re.Match[str], adjective: bool) -> int:
    """Return where the words about experience begin in a long sentence: "management experience at ..."."""
    if adjective:
        return found.start()
    opens = list(_OPENS.finditer(words, 0, found.start()))
    return opens[-1].end() if opens else 0


def is_personal(words: str) -> bool:
    """Return whether the words speak of what a person brings, not of the post or of the employer."""
    return _PERSONAL.search(words) is not None


def competency_of(passage: Passage, competencies: Competencies) -> tuple[str, str]:
    """Return (competency or regulatory, key) for any other thing that a posting asks for."""
    found = competencies.matches(passage.words)
    hard = [each for each in found if not each.startswith("soft.")]
    regulatory = bool(hard) and all(each.startswith("reg.") for each in hard)
    return ("regulatory" if regulatory else "competency"), _key(passage.text)


def _key(words: str) -> str:
    plain = " ".join(words.split()).strip(" .;,:•-")
    return plain if len(plain) <= _SHORT_KEY else plain[:_SHORT_KEY].rsplit(" ", 1)[0]
