"""Whether an answer is shown at all hangs on one number: what speaks for an entry raises it, what against lowers it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.faq_confidence import WEIGHTS, WEIGHTS_WITH_MEANING, Signs, confidence, features

PLAIN = Signs(fit=0.5, lead=0.25, alike=0.75, strange=1, words=6, topic=True, elsewhere=False, vague=False)
SHARES = st.floats(0, 1)
SIGNS = st.builds(
    Signs,
    fit=SHARES,
    lead=SHARES,
    alike=SHARES,
    strange=st.integers(0, 20),
    words=st.integers(0, 40),
    topic=st.booleans(),
    elsewhere=st.booleans(),
    vague=st.booleans(),
    near=st.none() | SHARES,
)


@pytest.mark.parametrize(
    ("signs", "numbers"),
    [
        (PLAIN, (1, 0.5, 0.25, 0.75, 1 / 3, 0.5, 1, 0, 0, 1, 0)),
        (replace(PLAIN, strange=0, words=3), (1, 0.5, 0.25, 0.75, 0, 0.25, 1, 0, 0, 0, 0)),
        (replace(PLAIN, topic=False, elsewhere=True), (1, 0.5, 0.25, 0.75, 1 / 3, 0.5, 0, 1, 0, 0, 1)),
        (replace(PLAIN, topic=False, strange=0, vague=True), (1, 0.5, 0.25, 0.75, 0, 0.5, 0, 0, 1, 0, 0)),
        # More than three strange words and more than twelve words make no more difference.
        (replace(PLAIN, strange=9, words=40, near=0.6), (1, 0.5, 0.25, 0.75, 1, 1, 1, 0, 0, 1, 0, 0.6)),
    ],
)
def test_signs_become_numbers_of_about_one_size(signs: Signs, numbers: tuple[float, ...]) -> None:
    assert features(signs) == pytest.approx(numbers)


@given(SIGNS)
def test_there_is_a_weight_for_every_sign_and_the_outcome_is_a_probability(signs: Signs) -> None:
    assert len(features(signs)) == len(WEIGHTS if signs.near is None else WEIGHTS_WITH_MEANING)
    assert all(0 <= number <= 1 for number in features(signs))
    assert 0 < confidence(signs) < 1


@given(SIGNS)
def test_what_speaks_for_an_entry_raises_it_and_what_speaks_against_it_lowers_it(signs: Signs) -> None:
    before = confidence(signs)
    for better in ({"fit": 1.0}, {"lead": 1.0}, {"alike": 1.0}, {"elsewhere": False}, {"vague": False}):
        assert confidence(replace(signs, **better)) >= before
    # Beside a word of the topic a single strange one says nothing against it: that is how people ask.
    fewer = 1 if signs.topic and signs.strange else 0
    assert confidence(replace(signs, strange=fewer)) >= before


def test_a_question_word_for_word_is_sure_one_about_elsewhere_is_not_and_nothing_is_a_coin_less_likely_than_not() -> (
    None
):
    best = Signs(fit=1, lead=1, alike=1, strange=0, words=8, topic=True, elsewhere=False, vague=False)
    assert confidence(best) > 0.95
    assert confidence(replace(best, elsewhere=True)) < 0.78
    nothing = Signs(fit=0, lead=0, alike=0, strange=0, words=0, topic=False, elsewhere=False, vague=False)
    assert confidence(nothing) == pytest.approx(0.151, abs=0.001)
    assert confidence(replace(nothing, near=0.0)) == pytest.approx(0.097, abs=0.001)
