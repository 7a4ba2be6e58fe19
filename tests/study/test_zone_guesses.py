"""A form understands a city or an abbreviation, and a new server is guessed to be where its language is spoken."""

from __future__ import annotations

import pytest

from study.errors import UnknownZone
from study.zone_guesses import zone_meant, zone_of_locale


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("Berlin", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("IST", "Asia/Kolkata"),
        ("PST", "America/Los_Angeles"),
        ("India", "Asia/Kolkata"),
    ],
)
def test_a_zone_is_understood_as_people_type_it(typed: str, zone: str) -> None:
    assert zone_meant(typed) == zone


def test_what_names_no_place_is_handed_back() -> None:
    with pytest.raises(UnknownZone):
        zone_meant("Atlantis")


@pytest.mark.parametrize(
    ("locale", "zone"), [("de", "Europe/Berlin"), ("pt-BR", "America/Sao_Paulo"), ("en-US", "UTC"), ("xx", "UTC")]
)
def test_a_server_is_guessed_to_be_where_its_language_is_spoken(locale: str, zone: str) -> None:
    assert zone_of_locale(locale) == zone
