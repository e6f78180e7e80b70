"""A long text as several messages: nothing is lost, and it is cut where people breathe."""

from hypothesis import given
from hypothesis import strategies as st

from bot.splitting import parts

LINES = "\n".join(f"{n} januari: bloemen, € 12,50, een steuntje in de rug." for n in range(1, 60))


@given(st.text(alphabet="ab \n.é€", max_size=400), st.integers(5, 90))
def test_no_piece_is_too_long_and_no_word_is_lost(text: str, longest: int) -> None:
    pieces = parts(text, longest)
    assert all(len(piece) <= longest for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_short_text_is_one_message() -> None:
    assert parts("Er zit nog € 150,00 in het potje.", 1024) == ["Er zit nog € 150,00 in het potje."]


def test_a_list_is_cut_between_its_lines() -> None:
    pieces = parts(LINES, 500)
    assert len(pieces) > 3
    assert "\n".join(pieces) == LINES


def test_a_long_line_is_cut_between_sentences() -> None:
    assert parts("Dit is een zin. En dit ook. Klaar.", 20) == [
        "Dit is een zin.",
        "En dit ook. Klaar.",
    ]
