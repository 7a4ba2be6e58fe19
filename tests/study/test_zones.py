"""Whatever a person calls the place they live in, they find their timezone, and nobody gets at a file that is none."""

from __future__ import annotations

import contextlib
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.errors import UnknownZone
from study.zones import find_zones, zone

PLACES = sorted(zoneinfo.available_timezones() - {"localtime", "Factory"})
REGIONS = {"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"}
NAMES = [name for name in PLACES if name.partition("/")[0] in REGIONS]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Asia/Kolkata", "Asia/Kolkata"),
        ("asia/kolkata", "Asia/Kolkata"),
        ("  EUROPE/BERLIN ", "Europe/Berlin"),
        ("america/new york", "America/New_York"),
        ("utc", "UTC"),
        ("America/Argentina/Buenos Aires", "America/Argentina/Buenos_Aires"),
        ("Asia/Calcutta", "Asia/Calcutta"),
    ],
)
def test_a_member_may_type_the_name_of_a_zone_in_any_case(typed: str, name: str) -> None:
    assert zone(typed).key == name


@pytest.mark.parametrize(
    "typed",
    [
        *("", "  ", "../etc", "../../etc/passwd", "/etc/passwd", "/usr/share/zoneinfo/UTC", "Europe/../UTC", "Europe/"),
        *("Europe", "posix/UTC", "right/UTC", "posixrules", "tzdata.zi", "zone.tab", "localtime", "Factory", "UTC\0"),
        *("C:\\Windows", "Mars/Olympus", "Europe/Berlin" * 50, "🌍", "\ud800"),
    ],
)
def test_what_is_no_zone_is_refused_with_what_was_typed(typed: str) -> None:
    with pytest.raises(UnknownZone) as caught:
        zone(typed)
    assert caught.value.given == typed
    assert len(caught.value.near) <= 3


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("Asia/Kolkatta", "Asia/Kolkata"),
        ("Europe/Berln", "Europe/Berlin"),
        ("Amerca/New_York", "America/New_York"),
        ("Germany", "Europe/Berlin"),
        ("Bangalore", "Asia/Kolkata"),
        ("Tokio", "Asia/Tokyo"),
    ],
)
def test_a_member_who_nearly_had_it_is_told_what_comes_close(typed: str, best: str) -> None:
    with pytest.raises(UnknownZone) as caught:
        zone(typed)
    assert caught.value.near[0] == best
    for name in caught.value.near:
        assert zone(name).key == name


def test_a_member_who_typed_nothing_like_a_place_is_not_sent_anywhere() -> None:
    for typed in ("", "!!", "qqqqqqqq"):
        with pytest.raises(UnknownZone) as caught:
            zone(typed)
        assert caught.value.near == ()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        *(
            (word, "Asia/Kolkata")
            for word in ("india", "INDIA", "ist", "mumbai", "bangalore", "new delhi", "kolk", "ind")
        ),
        *((word, "Europe/London") for word in ("uk", "london", "bst", "England", "GB", "great britain")),
        *((word, "Europe/Berlin") for word in ("germany", "berlin", "Munich", "cet", "MET", "Deutschland")),
        *((word, "America/New_York") for word in ("nyc", "new york", "new_york", "york", "est", "EDT", "us", "boston")),
        *((word, "America/Los_Angeles") for word in ("pst", "sf", "bay area", "PST8PDT", "US/Pacific", "california")),
        *((word, "America/Chicago") for word in ("cst", "texas", "chic")),
        *((word, "America/Sao_Paulo") for word in ("são paulo", "sao paulo", "brazil", "Rio de Janeiro")),
        *((word, "UTC") for word in ("utc", "gmt", "Zulu", "GMT+0", "Etc/GMT-0", "UTC+0")),
        *((word, "Asia/Tokyo") for word in ("japan", "tokyo", "osaka", "jst", "+9", "utc +09:00")),
        *((word, "Asia/Shanghai") for word in ("china", "beijing", "prc")),
        *((word, "Asia/Singapore") for word in ("singapore", "sgt")),
        *((word, "Australia/Sydney") for word in ("australia", "aest", "sydn")),
        *((word, "Africa/Lagos") for word in ("nigeria", "lagos", "wat")),
        *(("utc+5:30", "Asia/Kolkata"), ("GMT+0545", "Asia/Kathmandu"), ("Etc/GMT-14", "Pacific/Kiritimati")),
        *(("utc-5", "America/New_York"), ("Etc/GMT+5", "America/New_York"), ("UTC−3", "America/Sao_Paulo")),
        *(("amsterdm", "Europe/Amsterdam"), ("banglore", "Asia/Kolkata"), ("lodnon", "Europe/London")),
    ],
)
def test_people_find_their_zone_by_what_they_call_their_place(typed: str, first: str) -> None:
    assert find_zones(typed)[0] == first


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("ist", {"Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"}),
        ("bst", {"Europe/London", "Asia/Dhaka"}),
        ("cst", {"America/Chicago", "Asia/Shanghai", "America/Havana"}),
        ("pst", {"America/Los_Angeles", "Asia/Manila"}),
        ("canada", {"America/Toronto", "America/Vancouver", "America/Halifax"}),
        ("usa", {"America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"}),
    ],
)
def test_a_word_that_means_several_zones_offers_them_all(typed: str, names: set[str]) -> None:
    assert names <= set(find_zones(typed))


def test_before_anybody_types_the_choice_spans_the_world() -> None:
    choices = find_zones("")
    assert len(choices) == len(set(choices)) == 25
    assert choices[0] == "UTC"
    assert {name.partition("/")[0] for name in choices} >= {"America", "Europe", "Africa", "Asia", "Australia"}


@pytest.mark.slow
def test_no_name_of_the_database_leads_to_nothing_in_any_case() -> None:
    typed = [way for name in [*PLACES, "Factory"] for way in (name.upper(), name.lower(), name.replace("_", " "))]
    assert [way for way in typed if not find_zones(way)] == []


def test_every_place_is_found_first_by_its_own_name() -> None:
    assert [name for name in NAMES if find_zones(name.swapcase(), limit=1) != [name]] == []


@pytest.mark.slow
@given(st.one_of(st.text(max_size=80), st.text("abcdeinorstu +-/:059", max_size=12)), st.integers(-3, 30))
def test_whatever_somebody_types_the_offers_can_be_taken(typed: str, limit: int) -> None:
    found = find_zones(typed, limit)
    assert len(found) <= max(limit, 0)
    assert len(set(found)) == len(found)
    assert all(name == "UTC" or name in NAMES for name in found)
    assert all(zone(name).key == name for name in found)


@pytest.mark.slow
@given(st.one_of(st.text(max_size=80), st.from_regex(r"(\.\./|/)?(etc|Europe|posix)/[a-z./]{0,9}", fullmatch=True)))
def test_whatever_somebody_types_only_known_zones_are_opened(typed: str) -> None:
    with contextlib.suppress(UnknownZone):
        assert zone(typed).key in PLACES
