"""A form understands a city or an abbreviation, and a new server is guessed to be where its language is spoken."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from study.errors import UnknownZone
from study.zone_guesses import zone_meant, zone_of_locale
from study.zone_nicknames import BY_OFFSET


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


@pytest.mark.parametrize(("hours", "names"), BY_OFFSET.items())
def test_whoever_knows_their_offset_is_offered_places_where_clocks_show_it_in_winter(
    hours: float, names: tuple[str, ...]
) -> None:
    for name in names:
        offsets = [datetime(2026, month, 15, tzinfo=ZoneInfo(name)).utcoffset() for month in (1, 7)]
        winter = min(offset for offset in offsets if offset is not None)
        assert winter == timedelta(hours=max(hours, -11))  # where nobody lives, the nearest


def test_every_whole_hour_leads_somewhere() -> None:
    assert BY_OFFSET.keys() >= set(range(-12, 15))
