"""What is said is what Fluent says, whichever way it is put together."""

from __future__ import annotations

import pytest

from bot.ui.words import LANGUAGES, _bundle, _pattern, keys, say, speaking
from tests.ui.test_languages import facts_of, messages

NUMBERS = (1, 12_345)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_said_as_fluent_says_it(language: str) -> None:
    facts = {key: facts_of(message) for key, message in messages(language).items()}
    with speaking(language):
        for key in keys(language):
            bundle = _bundle(language, key)
            for fact in ("Zoë & co", *NUMBERS):
                given = dict.fromkeys(facts[key], fact)
                said, problems = bundle.format_pattern(_pattern(bundle, key), dict(given))
                if not problems:
                    assert say(key, **given) == said


def test_a_fact_that_is_missing_is_told() -> None:
    with pytest.raises(LookupError, match="leaderboard-row"):
        say("leaderboard-row", place=1)
