"""The settings of a programme: as a file they stay what they are, and mistakes are explained."""

import json
import tomllib
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.programme import THEMES, Programme, programme_settings
from bot.programme.check import changes, read
from bot.programme.toml import written
from bot.programme.words import ProgrammeFile, settings, stored

USUAL = ProgrammeFile()

ONE_LINE = st.characters(exclude_categories=("Cs",), exclude_characters="\n\r")
LINE = st.builds(
    "".join, st.tuples(st.characters(categories=("L", "P")), st.text(ONE_LINE, max_size=119))
)
RULES = st.lists(LINE, max_size=3)
SENTENCE = st.text(ONE_LINE, max_size=200)
DAY = st.dates().map(lambda day: f"{day:%m-%d}")
WHOLE = st.integers(1, 14)


@st.composite
def thresholds(draw: st.DrawFn) -> dict[str, Any]:
    warm, hot = sorted(draw(st.tuples(*[st.floats(10, 60)] * 2)))
    first, last = sorted(draw(st.tuples(DAY, DAY)))
    days = {name: draw(WHOLE) for name in ("run_days", "short_run_days", "hot_days")}
    peak = draw(st.none() | st.floats(warm, 60))
    season = {"season_from": first, "season_to": last}
    return {"warm_c": warm, "hot_c": hot, "peak_c": peak, **days, **season}


def two(of: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({"nl": of, "en": of})


NUMBER = st.fixed_dictionaries({"name": st.text(max_size=60), "phone": st.text(max_size=40)})
HEAT = st.fixed_dictionaries(
    {
        "mode": st.sampled_from(["automatic", "armed", "off"]),
        "area": st.sampled_from(["", "NL009"]),
        "warning_level": st.integers(2, 4),
        "word_days": WHOLE,
        "thresholds": thresholds(),
    }
)
FILES = st.fixed_dictionaries(
    {},
    optional={
        "yearly_cents": st.integers(1, 1_000_000),
        "soft_limit_cents": st.integers(1, 10**12),
        "help_phone": st.text(max_size=40),
        "languages": st.sampled_from([["nl"], ["en", "nl"]]),
        "gangmakers_at_least": st.sampled_from([1, 2]),
        "nudges_per_week": st.integers(0, 21),
        "quiet_after_months": st.integers(0, 24),
        "reminder_days": st.integers(0, 28),
        "reminder_hour": st.integers(9, 20),
        "rest_at_year_end": st.sampled_from(["keep", "return"]),
        "year_end_day": st.integers(1, 24),
        "example": st.booleans(),
        "rules": two(RULES),
        "not_for_the_pot": two(SENTENCE),
        "help_numbers": st.fixed_dictionaries({}, optional=dict.fromkeys(THEMES, NUMBER)),
        "heat": HEAT,
    },
).map(ProgrammeFile.model_validate)


@given(FILES, FILES, st.text())
@example(ProgrammeFile(help_phone='\x7f\n"\\'), USUAL, "a\x00\nb = 1")
def test_what_is_shown_reads_back_as_the_same(
    file: ProgrammeFile, other: ProgrammeFile, place: str
) -> None:
    assert read(written(file, place), USUAL) == file
    assert read(written(file, place), other) == file


@given(FILES)
def test_what_is_kept_reads_back_as_the_same(file: ProgrammeFile) -> None:
    kept = programme_settings(stored(file))
    assert ProgrammeFile.model_validate(dict(kept) | {"yearly_cents": file.yearly_cents}) == file


@given(FILES, FILES)
def test_every_difference_is_a_change(before: ProgrammeFile, after: ProgrammeFile) -> None:
    assert bool(changes(before, after)) == (before != after)


@given(st.text())
def test_any_file_is_read_or_explained(text: str) -> None:
    found = read(text, USUAL)
    assert isinstance(found, ProgrammeFile) or all(str(mistake) for mistake in found)


def test_an_old_document_stays_valid() -> None:
    old = {"example": True, "help_phone": "0900-VOORBEELD", "nudges_per_week": 3,
           "heat": {"mode": "armed", "thresholds": {"peak_c": None}}}  # fmt: skip
    assert programme_settings(json.dumps(old)).heat.mode == "armed"
    assert programme_settings("{}") == Programme()


def test_every_setting_says_what_it_means() -> None:
    assert [s.path for s in settings().values() if not s.means] == []
    shown = tomllib.loads(written(USUAL, "Lindewaard"))
    assert shown.keys() == ProgrammeFile.model_fields.keys()


def test_what_a_file_leaves_out_stays_as_it_was() -> None:
    before = ProgrammeFile(soft_limit_cents=30_00, help_phone="0900")
    after = read("[heat]\nmode = 'off'", before)
    assert isinstance(after, ProgrammeFile)
    assert [str(change) for change in changes(before, after)] == ['heat.mode: "automatic" -> "off"']


MISTAKES = {
    "soft_limit_cent = 30": "line 1: soft_limit_cent: there is no such setting;"
    " did you mean soft_limit_cents?",
    "\nwarm_c = 30": "line 2: warm_c: there is no such setting;"
    " did you mean heat.thresholds.warm_c?",
    "[help_numbers.lonelines]\nname = 'x'": "line 1: help_numbers.lonelines:"
    " there is no such setting; did you mean help_numbers.loneliness?",
    "xyzzy = 1": "line 1: xyzzy: there is no such setting",
    "soft_limit_cents = '25'": "line 1: soft_limit_cents: must be a whole number above 0;"
    ' it is "25"',
    "soft_limit_cents = 25.5": "line 1: soft_limit_cents: must be a whole number above 0;"
    " it is 25.5",
    "reminder_hour = 22": "line 1: reminder_hour: must be a whole number from 9 to 20; it is 22",
    "[heat]\nmode = 'on'": 'line 2: heat.mode: must be "automatic" or "armed" or "off"; it is "on"',
    "heat = 'on'": "line 1: heat: is a table of settings; write them below [heat]",
    "[heat.thresholds]\nhot_c = 20": "line 1: heat.thresholds:"
    " a hot day is at least as warm as a warm one",
    "heat.thresholds.peak_c = 'no'": "line 1: heat.thresholds.peak_c:"
    ' must be a number from 10 to 60, or "never"; it is "no"',
    "[rules]\nnl = ['Klein', '']": "line 2: rules.nl item 2:"
    ' must be one line of text of 1 to 120 characters, in quotes; it is ""',
    "languages = ['fr']": 'line 1: languages item 1: must be "nl" or "en"; it is "fr"',
    "help_phone = 0900-1234": "line 1: this is not one value;"
    " text goes between quotes, and money is written in whole cents",
    "rest_at_year_end = keep": "line 1: this value cannot be read;"
    " text goes between quotes, and money is written in whole cents",
    "example = true\nexample = false\n": "line 2: this setting stands there twice",
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_is_explained_in_one_line(text: str) -> None:
    found = read(text, USUAL)
    assert not isinstance(found, ProgrammeFile)
    assert [str(mistake) for mistake in found] == [MISTAKES[text]]


def test_all_mistakes_are_told_in_the_order_of_the_file() -> None:
    found = read("example = 1\n[heat]\nmode = 2\n[rules]\nnl = 3\nde = []", USUAL)
    assert not isinstance(found, ProgrammeFile)
    assert [mistake.line for mistake in found] == [1, 3, 5, 6]
