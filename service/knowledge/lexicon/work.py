"""Tables of working life: headings, titles, settings, specialties, cues of a kind of work, score tables."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service.knowledge.lexicon import career_breaks, people_rules, scorecards, staff_words
from service.knowledge.lexicon.career_breaks import CareerBreaks, build_breaks
from service.knowledge.lexicon.people_rules import PeopleRules
from service.knowledge.lexicon.places import Places, build_places
from service.knowledge.lexicon.scorecards import Scorecards, build_scorecards
from service.knowledge.lexicon.staff_words import StaffWords, build_staff
from service.knowledge.tables import Problem, Row, Tables, no_pattern, unknown_ids
from service.text.gazetteer import Phrases, nested_title_phrases, title_phrases
from service.text.tokens import title_words

KINDS = (
    *("header", "summary", "experience", "education", "licences", "certifications", "skills", "projects"),
    *("volunteer", "rotations", "publications", "references", "affiliations", "awards", "training"),
    *("interests", "objective", "other", "others", "posting", "sought"),
)
SAME_PLACE, UNLISTED, UNKNOWN_PLACE = 0, 60, 50


@dataclass(frozen=True, slots=True)
class TitleRow:
    """What a title means before its scope is known (keys of data/ontology/titles.yaml)."""

    role: str | None
    level: int
    tags: tuple[str, ...]
    people: str
    professions: tuple[str, ...]
    specialties: tuple[str, ...]
    settings: tuple[str, ...]
    roles_by_setting: Mapping[str, str]
    settings_by_licence: Mapping[str, str]
    care_by_licence: frozenset[str]
    track: str | None
    heads_care: bool = False


@dataclass(frozen=True, slots=True)
class TitleField:
    """A field of work beside a rank: which title row each rank reads as (data/ontology/title_fields.yaml)."""

    order: int
    titles: Mapping[str, str]
    track: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Work:
    """Lookups for reading jobs; compared and hashed by identity.

    Attributes:
        headings: normalized words of a section heading, with and without spaces, to a section kind.
        heading_shapes: kinds of sections, each with what matches the words of a heading that no row lists.
        titles: aliases of all titles; ids are keys of `title_rows`.
        short_titles: titles in capitals that count only as a whole part of a title, to keys of `title_rows`.
        title_ranks: words that name a rank; ids are rows of data/ontology/title_ranks.yaml.
        title_fields: words that name a field beside a rank; ids are keys of `field_rows`.
        title_words: words by which a title is known; ids are rows of data/lexicon/title_words.yaml.
        breaks: words of a break in a career.
        staff: words of staff and of authority over them.
        people_rules: how the number of people managed is stated.
        employers: words of employers' names by trade; ids are rows of data/lexicon/employers.yaml.
        cues: words that show a kind of work; ids are rows of data/lexicon/job_tags.yaml.
        settings, specialties: words that name where and in which field.
        setting_cues: words of the work that show its setting; ids are those of `settings`.
        setting_labels: setting -> how people read it.
        distances: percent between two settings, both orders.
        setting_groups: the group that a setting belongs to in the table of distances.
        scorecards: the score tables of data/rules/.
        places: patterns of places, by which they are told from titles and employers.
    """

    headings: Mapping[str, str]
    heading_shapes: tuple[tuple[str, re.Pattern[str]], ...]
    titles: Phrases
    short_titles: Mapping[str, str]
    title_rows: Mapping[str, TitleRow]
    title_ranks: Phrases
    title_fields: Phrases
    field_rows: Mapping[str, TitleField]
    title_words: Phrases
    employers: Phrases
    cues: Phrases
    breaks: CareerBreaks
    staff: StaffWords
    people_rules: PeopleRules
    settings: Phrases
    setting_cues: Phrases
    specialties: Phrases
    setting_groups: Mapping[str, str]
    setting_labels: Mapping[str, str]
    distances: Mapping[tuple[str, str], int]
    scorecards: Scorecards
    places: Places

    def distance_percent(self, a: str, b: str) -> int:
        """Return how far setting `a` is from `b`: 0 the same, 100 far; 50 if one is not known."""
        if a not in self.setting_groups or b not in self.setting_groups:
            return UNKNOWN_PLACE
        if a == b:
            return SAME_PLACE
        return self.distances.get((a, b), UNLISTED)


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield aliases that two rows claim, unknown kinds and unknown ids."""
    for name in ("ontology/titles", "ontology/settings", "ontology/specialties"):
        yield from _twice(tables, name, "aliases")
    for row_id, row in tables.rows("lexicon/headings").items():
        if row_id not in KINDS:
            yield Problem("lexicon/headings.yaml", row_id, "", "is no kind of section")
        yield from _empty(row_id, row, "aliases", "lexicon/headings.yaml")
        for pattern in row.get("shapes", ()):
            yield from no_pattern("lexicon/headings.yaml", row_id, "shapes", pattern)
    yield from _twice(tables, "lexicon/headings", "aliases")
    yield from _twice(tables, "ontology/settings", "cues")
    yield from career_breaks.problems(tables)
    yield from staff_words.problems(tables)
    yield from scorecards.problems(tables)
    yield from people_rules.problems(tables)
    yield from _twice(tables, "lexicon/employers", "words")
    yield from _twice(tables, "ontology/title_fields", "words")
    yield from _twice(tables, "ontology/title_ranks", "words")
    for row_id, row in tables.rows("ontology/title_fields").items():
        file, titles = "ontology/title_fields.yaml", dict(row.get("titles", {}))
        yield from unknown_ids(file, row_id, "titles", list(titles), tables.rows("ontology/title_ranks"))
        yield from unknown_ids(file, row_id, "titles", list(titles.values()), tables.rows("ontology/titles"))
    settings, specialties = tables.rows("ontology/settings"), tables.rows("ontology/specialties")
    for row_id, row in tables.rows("ontology/titles").items():
        file = "ontology/titles.yaml"
        yield from unknown_ids(file, row_id, "settings", list(row.get("settings", [])), settings)
        by_setting = list(row.get("roles_by_setting", {}))
        yield from unknown_ids(file, row_id, "roles_by_setting", by_setting, settings)
        by_licence = dict(row.get("settings_by_licence", {}))
        yield from unknown_ids(file, row_id, "settings_by_licence", list(by_licence.values()), settings)
        yield from unknown_ids(file, row_id, "specialties", list(row.get("specialties", [])), specialties)
    for row_id, row in settings.items():
        near = list(row.get("near", {}))
        yield from unknown_ids("ontology/settings.yaml", row_id, "near", near, settings)


def build(tables: Tables) -> Work:
    """Return what the tables say of working life."""
    settings = tables.rows("ontology/settings")
    return Work(
        headings=_headings(tables.rows("lexicon/headings")),
        heading_shapes=_shapes(tables.rows("lexicon/headings")),
        titles=title_phrases(_lists(tables.rows("ontology/titles"), "aliases")),
        short_titles={
            each: row_id
            for row_id, row in tables.rows("ontology/titles").items()
            for each in row.get("capitals", ())
        },
        title_rows={row_id: _title(row) for row_id, row in tables.rows("ontology/titles").items()},
        title_ranks=title_phrases(_lists(tables.rows("ontology/title_ranks"), "words")),
        title_fields=title_phrases(_lists(tables.rows("ontology/title_fields"), "words")),
        field_rows={
            row_id: TitleField(row["order"], dict(row.get("titles", {})), row.get("track"))
            for row_id, row in tables.rows("ontology/title_fields").items()
        },
        title_words=title_phrases(_lists(tables.rows("lexicon/title_words"), "words")),
        employers=title_phrases(_lists(tables.rows("lexicon/employers"), "words")),
        cues=nested_title_phrases(_lists(tables.rows("lexicon/job_tags"), "phrases")),
        breaks=build_breaks(tables),
        staff=build_staff(tables),
        people_rules=people_rules.build(tables),
        settings=title_phrases(_lists(settings, "aliases")),
        setting_cues=title_phrases(_lists(settings, "cues")),
        specialties=title_phrases(_lists(tables.rows("ontology/specialties"), "aliases")),
        setting_groups={row_id: row.get("group", row_id) for row_id, row in settings.items()},
        setting_labels={row_id: row["label"] for row_id, row in settings.items()},
        distances=_distances(settings),
        scorecards=build_scorecards(tables),
        places=build_places(tables.rows("ontology/states"), tables.rows("lexicon/countries")),
    )


def _lists(rows: Mapping[str, Row], key: str) -> dict[str, list[str]]:
    return {row_id: list(row.get(key, ())) for row_id, row in rows.items()}


def _headings(rows: Mapping[str, Row]) -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, row in rows.items():
        for alias in row["aliases"]:
            words = title_words(alias)
            found[" ".join(words)] = kind
            found["".join(words)] = kind
    return found


def _shapes(rows: Mapping[str, Row]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    shaped = ((kind, "|".join(row["shapes"])) for kind, row in rows.items() if "shapes" in row)
    return tuple((kind, re.compile(pattern)) for kind, pattern in shaped)


def _title(row: Row) -> TitleRow:
    return TitleRow(
        role=row["role"],
        level=row["level"],
        tags=tuple(row.get("tags", ())),
        people=row.get("people", "shown"),
        professions=tuple(row.get("professions", ())),
        specialties=tuple(row.get("specialties", ())),
        settings=tuple(row.get("settings", ())),
        roles_by_setting=dict(row.get("roles_by_setting", {})),
        settings_by_licence=dict(row.get("settings_by_licence", {})),
        care_by_licence=frozenset(row.get("care_by_licence", ())),
        track=row.get("track"),
        heads_care=row.get("heads_care", False),
    )


def _distances(rows: Mapping[str, Row]) -> dict[tuple[str, str], int]:
    """Return percent for each listed pair, and for the pairs of their groups' members."""
    listed = {(a, b): int(percent) for a, row in rows.items() for b, percent in row.get("near", {}).items()}
    both = {**{(b, a): percent for (a, b), percent in listed.items()}, **listed}
    found: dict[tuple[str, str], int] = {}
    groups = {row_id: row.get("group", row_id) for row_id, row in rows.items()}
    for a in rows:
        for b in rows:
            percent = both.get((a, b), both.get((groups[a], groups[b])))
            if a != b and percent is None and groups[a] == groups[b]:
                percent = rows[groups[a]].get("inside", UNLISTED)
            if a != b and percent is not None:
                found[a, b] = percent
    return found


def _twice(tables: Tables, name: str, key: str) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for row_id, row in tables.rows(name).items():
        for alias in row.get(key, ()):
            words = " ".join(title_words(alias))
            if words in seen:
                yield Problem(f"{name}.yaml", row_id, key, f"{alias!r} is listed in {seen[words]!r} too")
            seen[words] = row_id


def _empty(row_id: str, row: Row, key: str, file: str) -> Iterator[Problem]:
    if not row.get(key):
        yield Problem(file, row_id, key, "is empty")
