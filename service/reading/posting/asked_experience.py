"""Experience that a posting asks of the candidate without a number, told from that of other people."""

import re

_NOUN = r"(?:experience\b|track record\b|background\b|history of\b)"
_ASKED = re.compile(
    r"\b(?:have|having|has|had|with|com(?:e|es|ing) from|brings?|bringing|possess\w*"
    r"|demonstrat\w+|evidence of|need|requires?"
    rf"|offers?|show|including)[ ]+(?P<words>(?:[\w'’/&-]+,?[ ]+){{0,9}}?){_NOUN}",
    re.I,
)  # "have a proven track record", "with substantial post-registration experience"
_WORKED = re.compile(
    r"\b(?:ha(?:ve|s)|having|ha(?:ve|s) (?:already|previously)|already (?:be )?|currently|who)[ ]+"
    r"(?:work(?:ed|ing)[ ]+(?:in|as|within|at)|(?:managed|run|led)[ ]+an?)\b",
    re.I,
)  # "has worked in a busy family practice"
_SOUGHT = re.compile(
    r"\b(?:you(?: will| must| should|['’]ll) be|you are|you['’]re|looking for|looking to \w+|seeking"
    r"|recruiting|recruit|appoint|needs?|requires?)[ ]+(?:[\w-]+,?[ ]+){0,5}?(?P<noun>experienced)\b",
    re.I,
)  # "We are seeking a dynamic and experienced nurse"
_OPENS = re.compile(
    r"\W*(?:(?:have|has|having|possess\w*|demonstrate[sd]?|demonstrable|an?|some|proven|previous|prior|recent|current"
    r"|significant|substantial|considerable|extensive|sound|solid|strong|broad|wide|good|relevant|sufficient"
    r"|appropriate|recognised|recognized|direct|practical|clear|successful|post[- ]?regist\w+|clinical"
    r"|managerial|management|supervisory|leadership|and|or|ranging)[ ]+){0,6}"
    r"(?:experience[ ]+(?:of|in|as|at|within|with|working|leading|managing|supervising|running)\b"
    r"|track record[ ]+(?:of|in|as)\b|background[ ]+(?:in|of|as|within)\b"
    r"|experienced[ ]+(?:in|as|at|within)\b)",
    re.I,
)  # "Previous experience working in a clinic"
_STANDS = re.compile(
    r"\bexperience\b(?=[^.;]{0,60}\b(?:required|essential|necessary|needed|mandatory|desirable|desired|preferred"
    r"|preferable|beneficial|advantage\w*)\b)(?! (?:and|or|requirements?|level))",
    re.I,
)  # "Extensive management experience is required"
_PERSON = re.compile(
    r"\b(?:you|you['’](?:ll|ve|re)|candidates?|applicants?|post ?-?holders?|individuals?|persons?|someone"
    r"|somebody|must|should|we (?:will |would |['’]?d )?(?:also )?(?:expect|like|need|require)"
    r"|they|he|she|he/she|s/he|nurses?|clinicians?|managers?|leaders?|professionals?|practitioners?)\b",
    re.I,
)
_EMPLOYER = re.compile(
    r"\b(?:we|our|us|trust|hospitals?|group|company|organi[sz]ation|provider|practice|charity|division"
    r"|team(?: of (?:[\w-]+ ){0,3}\w+)?)(?:['’]ve)?[ ]+(?:(?:has|have|with|who|that|is|also|already)[ ]+)"
    r"{1,3}\Z",
    re.I,
)  # "Our Trust has a strong track record"
_GIVEN = re.compile(
    r"\b(?:(?:gain|enhanc|broaden|build|expand|widen)\w*[ ]+(?:[\w-]+,?[ ]+){0,6}"
    r"|(?:us(?:e|ing)|shar(?:e|ing)|utili[sz]\w+|develop(?:ing)?)[ ]+"
    r"(?:(?:your|their|his|her|own|the|of|and|skills"
    r"|knowledge|clinical|management|leadership|extensive|valuable|new|further)[ ]+){0,6}"
    r"|(?:support|help|give|offers?)[ ]+(?:you|our|the|your|all)\b[^.;:]{0,80})\Z",
    re.I,
)  # "you will gain experience in many fields"
_EMPLOYER_HAS = re.compile(
    r"\b(?:we|trust|hospital|group|company|organi[sz]ation|provider|team|our (?:[\w-]+ ){1,2}"
    r"|patients|residents|clients)"
    r"[ ]*\bha(?:s|ve)[ ]+(?:(?!(?:vacanc|opportun|need|for|with|an exciting)\w*\b)[\w-]+,?[ ]+){0,6}\Z",
    re.I,
)  # "Our patients have experience of many services"
_LED_BY = re.compile(r"\b(?:supported|led|managed|mentored|supervised|guided) by\b[^.;]{0,60}\Z", re.I)
_NOT_NEEDED = re.compile(
    r"(?:(?!desirabl|prefer|advantage|ideal|\bbut\b|\bhowever\b)[^.;,]){0,40}\b(?:is|are)(?: not|n['’]t)"
    r" (?:an )?(?:essential|required|necessary|needed|requirement)\b",
    re.I,
)
_NONE = re.compile(r"\bno\b[ ]+(?:[\w-]+[ ]+){0,4}\Z", re.I)  # "No clinical experience is required"
_OTHERS = re.compile(
    r"\b(?:patients?|users?|staff|customers?|learner|student|visitor|carer|employee|clients?|resident|member"
    r"|people|birth|lived|maternity|bame|bme|minority|ethnic|(?:diverse|different|all|any|various|varying)"
    r"(?: [\w-]+)?)s?['’]?s?(?: ?(?:and|&|/) ?[\w-]+)?[ ]+\Z",
    re.I,
)  # "staff and patient experience", "a BAME background"
_NOT_AFTER = re.compile(
    r"[ ]+(?:(?:program\w*|strateg\w+|teams?|surveys?|leads?|managers?|officers?|agendas?|groups?"
    r"|outcomes?)\b|of (?:our |the |all )?(?:patients|service users|customers|families|it|computers?|positive"
    r"|using|the use|windows|microsoft)\b"
    r"|(?:with|using)\b"
    r"(?![ ]+(?:[\w-]+[ ]+){0,2}(?:patients|children|adults|people|older|young|families|clients|working)))",
    re.I,
)
_OF_OTHERS = (_OTHERS, _GIVEN, _LED_BY, _EMPLOYER_HAS)
_BY_OTHERS = re.compile(r"\b(?:by|our|alongside)[ ]+(?:[\w-]+,?[ ]+){0,3}\Z", re.I)
_SEVERAL = re.compile(
    r",?[ ]+(?:(?!(?:to|who|for|with|in|within|at)\b)[\w/-]+,?[ ]+){0,4}?"
    r"(?:teams?|colleagues|staff|therapists|mentors|workforce|group)\b"
    r"(?![ ]+(?:(?!of\b)\w+[ ]+)?(?:managers?|leads?|leaders?|directors?|coordinators?|nurses?|members?)\b)",
    re.I,
)  # "an experienced and friendly team"
_GOES_ON = re.compile(r"[ ]+(?:with|using|of|and)\b", re.I)
_PLAIN = re.compile(
    r"an?|and|any|as|at|by|for|from|in|is|it|no|of|on|or|our|the|their|this|that|to|your|with|own|good|great"
    r"|excellent|extensive|experience|most|past|previous|prior|proven|recent|relevant|significant|sound|some|solid"
    r"|strong|substantial|sufficient|suitable|valuable|varied|vast|wide|broad|work|working|considerable|current"
    r"|demonstrable|demonstrated|appropriate|necessary|required|similar|skills|knowledge|computer|software|excel"
    r"|microsoft|office|technical|practical|life|personal|lived|direct|hands-on|first-hand|level|years?|equivalent"
    r"|ha(?:ve|s|d)|having|needs?|brings?|possess(?:es)?|demonstrate|gain|show|requires?",
    re.I,
)  # words before "experience" that name no field
_PROFESSIONAL = re.compile(r"[ ]+(?:(?:and|or)[ ]+\w+[ ]+)?(?:[\w/-]+[ ]+){1,3}professionals?\b", re.I)
_SKILL = re.compile(
    r"\b(?:knowledge|skills?|abilit(?:y|ies)|qualifications?|skills,)(?:[ ]+(?:and/or|and|or|&)|,)[ ]+"
    r"(?:the[ ]+)?\Z|\b(?:computer|it|excel|software|ehr|emr|word|equivalent|or|excellent|breadth of)[ ]+\Z",
    re.I,
)  # "skills and experience" asks for no work in particular
_WORD = re.compile(_NOUN, re.I)
_NEAR = 90  # characters before a word that may say whose experience it is


def is_of_others(words: str, start: int, end: int) -> bool:
    """Return whether the experience at [start, end) is that of patients or staff, or is given."""
    before = words[max(0, start - _NEAR) : start]
    if _NONE.search(before) or _NOT_NEEDED.match(words, end):
        return True
    if words[start:end].lower() == "experienced":
        return _BY_OTHERS.search(before) is not None or _SEVERAL.match(words, end) is not None
    return any(each.search(before) is not None for each in _OF_OTHERS) or (
        _NOT_AFTER.match(words, end) is not None
    )


def names_its_field(words: str, start: int, end: int) -> bool:
    """Return whether a field names the experience, or who is experienced: "a broad dietetic experience"."""
    if words[start:end].lower() == "experienced":
        return _PROFESSIONAL.match(words, end) is not None
    before = words[max(0, start - _NEAR) : start].split()
    field = before[-1].lower().strip("\"'(,") if before else ""
    return field[:1].isalpha() and _PLAIN.fullmatch(field) is None and not _GOES_ON.match(words, end)


def asks_experience(words: str) -> bool:
    """Return whether the words themselves ask a person for experience, wherever they stand."""
    for found in _ASKED.finditer(words):
        if _is_employers(words, found.start("words")) or _is_skill(words, found.end("words")):
            continue
        noun = _WORD.search(words, found.end("words"))
        if noun and _PERSON.search(words) and not is_of_others(words, *noun.span()):
            return True
    if _WORKED.search(words) and _PERSON.search(words):
        return True
    sought, stands = _SOUGHT.search(words), _STANDS.search(words)
    if sought and not is_of_others(words, *sought.span("noun")):
        return True
    if stands and not is_of_others(words, *stands.span()) and not _is_skill(words, stands.start()):
        return True
    return opens_with_experience(words)


def opens_with_experience(words: str) -> bool:
    """Return whether an item begins with the experience that it asks: "Previous experience of leading"."""
    found = _OPENS.match(words)
    noun = _WORD.search(words) if found else None
    return found is not None and not (noun and is_of_others(words, *noun.span()))


def _is_employers(words: str, start: int) -> bool:
    return _EMPLOYER.search(words[max(0, start - _NEAR) : start]) is not None


def _is_skill(words: str, start: int) -> bool:
    return _SKILL.search(words[max(0, start - _NEAR) : start]) is not None
